#!/usr/bin/env python3
"""Recall and precision of declined names, from the paradigms of a morphological dictionary.

usage: declension.py --izde PROGRAM [--misses N] uk|ru …

Needs pymorphy3 and its dictionaries (pip install pymorphy3 pymorphy3-dicts-uk pymorphy3-dicts-ru): VESUM
for Ukrainian, OpenCorpora for Russian. 600 names at most (surnames, given names, places, where the
dictionary marks them) are drawn with a fixed seed; each occurs one to six times in a case drawn by
about the frequency of cases in newspapers, in sentences of our own. The dictionary form is asked, as
it is and romanised by the standard of the country. A hit on a form of another name is wrong.

The names are drawn from a dictionary, so that rare ones count as much as common ones, and every
mention has a neutral context: texts are harder for precision and easier for recall.
"""
import argparse
import collections
import json
import random
import subprocess
import sys
import tempfile

CASES = {"nomn": 45, "gent": 20, "datv": 8, "accs": 12, "ablt": 10, "loct": 5}
MENTIONS = [1, 2, 2, 3, 3, 4, 6]
KINDS = {"Surn": 300, "Name": 150, "Geox": 150}
SENTENCES = {
    "uk": [
        "Учора {} знову був у столиці, де відкрили нову школу.",
        "На зустрічі згадали про {} і про рішення суду.",
        "Газета писала, що {} не відповідає на запитання.",
        "Мешканці бачили {} біля ринку ввечері.",
        "Комісія чекала на {} до ранку, але звіту не було.",
    ],
    "ru": [
        "Вчера {} снова был в столице, где открыли новую школу.",
        "На встрече вспомнили про {} и про решение суда.",
        "Газета писала, что {} не отвечает на вопросы.",
        "Жители видели {} у рынка вечером.",
        "Комиссия ждала {} до утра, но отчёта не было.",
    ],
}
# Ukraine: decision 55 of the Cabinet of Ministers, 27 January 2010. Russia: order 271 of the Federal
# Migration Service, 2012 (ICAO Doc 9303).
LATIN = {
    "uk": dict(
        zip(
            "абвгґдеєжзиіїйклмнопрстуфхцчшщюя",
            "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia".split(),
        )
    ),
    "ru": dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщъыэюя",
            "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y e iu ia".split(),
        )
    ),
}
FIRST = {"uk": {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}, "ru": {}}


def latin(word, language):
    """A name in Latin letters; signs and apostrophes fall away."""
    first = FIRST[language].get(word[0], LATIN[language].get(word[0], word[0]))
    rest = (LATIN[language].get(letter, letter if letter.isascii() else "") for letter in word[1:])
    return (first + "".join(rest)).capitalize()


def paradigms(language):
    """Dictionary form, kind and sex of each name -> case -> forms in the singular."""
    import pymorphy3

    found = collections.defaultdict(lambda: collections.defaultdict(set))
    dictionary = pymorphy3.MorphAnalyzer(lang=language).dictionary
    for word, tag, lemma, _, _ in dictionary.iter_known_words():
        marks = set(str(tag).replace(" ", ",").split(","))
        kind = next((kind for kind in KINDS if kind in marks), None)
        case = next((case for case in CASES if case in marks), None)
        if not kind or not case or "NOUN" not in marks or marks & {"plur", "Pltm", "Patr"}:
            continue
        # The dictionary form of a woman's surname is that of the man's in these dictionaries.
        if kind == "Surn" and "masc" not in marks:
            continue
        found[lemma, kind, "femn" in marks][case].add(word)
    for name, cases in found.items():
        if len(cases) == len(CASES) and len(name[0]) >= 4 and name[0].isalpha():
            if name[0] in cases["nomn"]:
                yield name, cases


def drawn(language, chance):
    """The names that are asked: each dictionary form once."""
    by_kind = collections.defaultdict(dict)
    for name, cases in sorted(paradigms(language), key=lambda entry: entry[0]):
        by_kind[name[1]][name] = cases
    names = {}
    for kind, count in KINDS.items():
        of_kind = by_kind[kind]
        for name in chance.sample(sorted(of_kind), min(count, len(of_kind))):
            names.setdefault(name[0], of_kind[name])
    return names


def collection(language):
    """The sentences as records, and for each name the places where it stands."""
    chance = random.Random(7)
    names = drawn(language, chance)
    mentions = []
    for lemma, cases in names.items():
        for _ in range(chance.choice(MENTIONS)):
            case = chance.choices(list(CASES), list(CASES.values()))[0]
            mentions.append((lemma, chance.choice(sorted(cases[case]))))
    chance.shuffle(mentions)
    records, places = [], collections.defaultdict(list)
    for number, (lemma, form) in enumerate(mentions):
        form = form.capitalize()
        before, after = SENTENCES[language][number % len(SENTENCES[language])].split("{}")
        start = len(before.encode())
        records.append({"id": f"s{number}", "text": before + form + after})
        places[lemma].append((f"s{number}", start, start + len(form.encode()), form))
    return records, places


def write(path, rows):
    with open(path, "w", encoding="utf8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def answers(izde, index, queries, mode):
    """The mentions that the program gives for each query."""
    run = subprocess.run(
        [izde, "mentions", "--batch", queries, "--spelling", mode, "--format", "jsonl", "--index", index],
        capture_output=True, text=True, check=False,
    )
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    groups, group = [], []
    for line in run.stdout.splitlines():
        row = json.loads(line)
        if row["type"] == "mention":
            group.append(row)
        elif row["type"] in ("summary", "error"):
            groups.append(group)
            group = []
    return groups


def measure(izde, language, misses):
    records, places = collection(language)
    lemmas = list(places)
    with tempfile.TemporaryDirectory() as folder:
        write(folder + "/corpus.jsonl", records)
        subprocess.run(
            [izde, "index", folder + "/corpus.jsonl", "--index", folder + "/index"],
            check=True, capture_output=True,
        )
        for script in ("own", "latin"):
            asked = [lemma.capitalize() if script == "own" else latin(lemma, language) for lemma in lemmas]
            write(folder + "/queries.jsonl", ({"query": name} for name in asked))
            for mode in ("name", "near"):
                groups = answers(izde, folder + "/index", folder + "/queries.jsonl", mode)
                if len(groups) != len(lemmas):
                    sys.exit(f"{len(lemmas)} asked, {len(groups)} answered")
                report(language, script, mode, asked, [places[lemma] for lemma in lemmas], groups, misses)


def report(language, script, mode, asked, wanted, groups, misses):
    found = relevant = right = given = 0
    for name, places, group in zip(asked, wanted, groups):
        hits = {(hit["document"], hit["start"]): hit["form"] for hit in group}
        keys = {(document, start) for document, start, _, _ in places}
        found += len(keys & hits.keys())
        relevant += len(keys)
        right += len(keys & hits.keys())
        given += len(hits)
        missed = sorted({form for document, start, _, form in places if (document, start) not in hits})
        wrong = sorted({form for key, form in hits.items() if key not in keys})
        if misses > 0 and (missed or wrong):
            misses -= 1
            print(f"    {name}: missed {missed}, wrong {wrong}")
    print(
        f"{language} {script:5s} {mode}: recall {found / relevant:.3f} of {relevant} mentions of "
        f"{len(asked)} names, precision {right / max(1, given):.3f}"
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--izde", required=True)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("languages", nargs="+", choices=sorted(SENTENCES))
    options = parser.parse_args()
    for language in options.languages:
        measure(options.izde, language, options.misses)


if __name__ == "__main__":
    main()
