#!/usr/bin/env python3
"""A set of Kazakh sentences with names, transliterated into Latin letters.

usage: kazakh_latin.py FOLDER 2018|2021|bgn OUTPUT

FOLDER and OUTPUT have `corpus.jsonl` (id, text) and `queries.jsonl` (query, lemma, relevant: document,
start, end in UTF-8 bytes, form). The alphabets are those of the decrees of 2018 (with acutes) and of the
draft of 2021 (with cedillas), and the romanisation of BGN/PCGN of 1979 without its dots. The names are
asked in the letters of the text, so that the figures can be compared with those of Cyrillic text.
"""
import json
import os
import sys

CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
LATIN = {
    "2018": "a b v g d e io j z ı ı k l m n o p r s t ý f h ts ch sh sh - y - e iý ia á ǵ q ń ó u ú h i",
    "2021": "a b v g d e io j z i i k l m n o p r s t u f h s ch ş şş - y - e iu ia ä ğ q ñ ö ū ü h ı",
    "bgn": "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya a gh q ng o u u h i",
}


def transliteration(name):
    table = dict(zip(CYRILLIC, LATIN[name].replace("-", "").split(" ")))

    def letter(character):
        latin = table.get(character.lower(), character.lower())
        return latin[:1].upper() + latin[1:] if character.isupper() else latin

    return letter


def main():
    if len(sys.argv) != 4 or sys.argv[2] not in LATIN:
        sys.exit(__doc__)
    source, letter, output = sys.argv[1], transliteration(sys.argv[2]), sys.argv[3]
    os.makedirs(output, exist_ok=True)
    offsets = {}
    with open(f"{source}/corpus.jsonl", encoding="utf8") as file, open(f"{output}/corpus.jsonl", "w", encoding="utf8") as out:
        for record in map(json.loads, file):
            before, after, moved = 0, 0, {}
            for character in record["text"]:
                moved[before] = after
                before += len(character.encode())
                after += len(letter(character).encode())
            moved[before] = after
            offsets[record["id"]] = moved
            record["text"] = "".join(map(letter, record["text"]))
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    with open(f"{source}/queries.jsonl", encoding="utf8") as file, open(f"{output}/queries.jsonl", "w", encoding="utf8") as out:
        for query in map(json.loads, file):
            for key in ("query", "lemma"):
                query[key] = "".join(map(letter, query[key]))
            for place in query["relevant"]:
                moved = offsets[place["document"]]
                place["start"], place["end"] = moved[place["start"]], moved[place["end"]]
                place["form"] = "".join(map(letter, place["form"]))
            out.write(json.dumps(query, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
