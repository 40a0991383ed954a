#!/usr/bin/env python3
"""Recall and precision of inflected names, from the paradigms of a dictionary.

usage: declension.py --izde PROGRAM [--misses N] [--dictionaries FOLDER] uk|ru|be|uz|uz-latin|tr …

Ukrainian and Russian need pymorphy3 and its dictionaries (pip install pymorphy3 pymorphy3-dicts-uk
pymorphy3-dicts-ru): VESUM and OpenCorpora. Belarusian, Uzbek and Turkish need the spelling dictionaries
of Debian (hunspell-be, hunspell-uz, hunspell-tr), whose affix rules, or lists, give the forms. 600 names
at most are drawn with a fixed seed; each occurs one to six times, in a case drawn by about the frequency
of cases in newspapers, in sentences of our own. The dictionary form is asked, as it is and in Latin
letters (uz-latin: the text is in Latin letters, too; tr: asked without diacritics). A hit on a form of
another name is wrong.

The names are drawn from a dictionary, so that rare ones count as much as common ones, and every
mention has a neutral context: texts are harder for precision and easier for recall.
"""
import argparse
import collections
import json
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

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
    "be": [
        "Учора {} зноў быў у сталіцы, дзе адкрылі новую школу.",
        "На сустрэчы згадалі пра {} і пра рашэнне суда.",
        "Газета пісала, што {} не адказвае на пытанні.",
        "Жыхары бачылі {} ля рынку ўвечары.",
        "Камісія чакала на {} да раніцы, але справаздачы не было.",
    ],
    "uz": [
        "Кеча {} яна пойтахтда бўлди, у ерда янги мактаб очилди.",
        "Йиғилишда {} ва суд қарори ҳақида гапирилди.",
        "Газета ёзишича, {} саволларга жавоб бермаган.",
        "Одамлар кечқурун дўкон яқинида {} кўришди.",
        "Комиссия эрталабгача {} кутди, лекин ҳисобот бўлмади.",
    ],
    "tr": [
        "Dün {} yine başkentte görüldü.",
        "Toplantıda {} ve mahkeme kararı konuşuldu.",
        "Gazete için {} soruları yanıtsız kaldı.",
        "Geceleyin dükkân yakınında {} bekledi.",
        "Komisyon sabaha kadar {} bekledi ama rapor yoktu.",
    ],
}
# Where a spelling dictionary does not name the cases: about how often a name stands in its dictionary form.
PLAIN_SHARE = 0.45
# The endings of names in the Uzbek list that stand in news text; the list has rarer ones, too.
UZBEK = "ни нинг га ка қа да дан даги гача ми лар дагилар ники дир".split()
# Ukraine: decision 55 of the Cabinet of Ministers, 27 January 2010. Russia: order 271 of the Federal
# Migration Service, 2012 (ICAO Doc 9303). Belarus: BGN/PCGN 1979. Uzbekistan: the alphabet of 1995.
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
    "be": dict(
        zip(
            "абвгдеёжзіийклмнопрстуўфхцчшыэюя",
            "a b v h d e yo zh z i i y k l m n o p r s t u w f kh ts ch sh y e yu ya".split(),
        )
    ),
    "uz": dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшъэюяўқғҳ",
            "a b v g d e yo j z i y k l m n o p r s t u f x ts ch sh ’ e yu ya oʻ q gʻ h".split(),
        )
    ),
}
FIRST = {
    "uk": {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"},
    "ru": {},
    "be": {"е": "ye"},
    "uz": {"е": "ye"},
}


def latin(word, language):
    """A name in Latin letters; signs and apostrophes fall away, in Turkish the diacritics."""
    if language == "tr":
        plain = unicodedata.normalize("NFD", word.replace("ı", "i"))
        return "".join(letter for letter in plain if not unicodedata.combining(letter))
    table = LATIN[language]
    word = word.lower()
    first = FIRST[language].get(word[0], table.get(word[0], word[0]))
    rest = (table.get(letter, letter if letter.isascii() else "") for letter in word[1:])
    return (first + "".join(rest)).capitalize()


def latin_text(text):
    """Uzbek text in Latin letters."""
    return re.sub(
        "[А-Яа-яЁёЎўҚқҒғҲҳ]+",
        lambda word: latin(word[0], "uz") if word[0][0].isupper() else latin(word[0], "uz").lower(),
        text,
    )


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
    """The names that are asked: each dictionary form once, with a function that draws a form."""
    by_kind = collections.defaultdict(dict)
    for name, cases in sorted(paradigms(language), key=lambda entry: entry[0]):
        by_kind[name[1]][name] = cases
    names = {}
    for kind, count in KINDS.items():
        of_kind = by_kind[kind]
        for name in chance.sample(sorted(of_kind), min(count, len(of_kind))):
            names.setdefault(name[0].capitalize(), of_kind[name])
    return names


def form_in_case(cases, chance):
    case = chance.choices(list(CASES), list(CASES.values()))[0]
    return chance.choice(sorted(cases[case])).capitalize()


def spelling_dictionary(folder, name):
    """The words of a dictionary with their flags, and the suffix rules by flag."""
    rules = collections.defaultdict(list)
    with open(f"{folder}/{name}.aff", encoding="utf-8-sig") as file:
        for line in file:
            parts = line.split()
            if len(parts) < 5 or parts[0] != "SFX":
                continue
            strip, ending = ("" if part == "0" else part.split("/")[0] for part in parts[2:4])
            rules[parts[1]].append((strip, ending, re.compile(f"(?:{parts[4]})$")))
    words = {}
    with open(f"{folder}/{name}.dic", encoding="utf-8-sig") as file:
        for line in file:
            word, _, flags = line.strip().split("\t")[0].partition("/")
            words[word] = flags.split(",") if "," in flags or flags.isdigit() else list(flags)
    return words, rules


def forms_by_rules(word, flags, rules):
    forms = set()
    for flag in flags:
        for strip, ending, condition in rules.get(flag, ()):
            if word.endswith(strip) and condition.search(word):
                forms.add(word[: len(word) - len(strip)] + ending)
    return forms - {word}


def is_name(word):
    return len(word) >= 4 and word[0].isupper() and word[1:].replace("’", "").islower() and word.isalpha()


def names_with_forms(language, folder):
    """The names of a spelling dictionary, with their forms besides the dictionary form."""
    if language == "uz":
        words = {word for word in spelling_dictionary(folder, "uz_UZ")[0] if is_name(word)}
        names = {word for word in words if {word + "нинг", word + "да", word + "ни"} <= words}
        longest = re.compile("|".join(sorted(names, key=len, reverse=True)))
        found = {}
        for name in names:
            forms = {name + ending for ending in UZBEK} & words
            # What begins with a longer name is a form of that.
            found[name] = {form for form in forms if longest.match(form)[0] == name}
        return found
    words, rules = spelling_dictionary(folder, {"be": "be_BY", "tr": "tr_TR"}[language])
    found = {}
    for word, flags in words.items():
        # Patronymics decline, and are no names that are asked alone.
        if not is_name(word) or word.endswith(("аўна", "еўна", "віч")):
            continue
        forms = forms_by_rules(word, flags, rules)
        if language == "tr":
            forms = {form for form in forms if "'" in form}
        if forms:
            found[word] = forms
    return found


def form_or_name(name, forms, chance):
    return name if chance.random() < PLAIN_SHARE else chance.choice(sorted(forms))


def collection(language, folder):
    """The sentences as records, and for each name the places where it stands."""
    chance = random.Random(7)
    is_latin = language == "uz-latin"
    language = language.split("-")[0]
    mentions = []
    if language in ("uk", "ru"):
        names = drawn(language, chance)
        for name, cases in names.items():
            mentions += ((name, form_in_case(cases, chance)) for _ in range(chance.choice(MENTIONS)))
    else:
        names = names_with_forms(language, folder)
        for name in chance.sample(sorted(names), min(600, len(names))):
            for _ in range(chance.choice(MENTIONS)):
                mentions.append((name, form_or_name(name, names[name], chance)))
    chance.shuffle(mentions)
    sentences = SENTENCES[language]
    if is_latin:
        sentences = [latin_text(sentence) for sentence in sentences]
        mentions = [(latin(name, "uz"), latin(form, "uz")) for name, form in mentions]
    records, places = [], collections.defaultdict(list)
    for number, (name, form) in enumerate(mentions):
        before, after = sentences[number % len(sentences)].split("{}")
        start = len(before.encode())
        records.append({"id": f"s{number}", "text": before + form + after})
        places[name].append((f"s{number}", start, start + len(form.encode()), form))
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


def measure(options, language):
    records, places = collection(language, options.dictionaries)
    names = list(places)
    with tempfile.TemporaryDirectory() as folder:
        write(folder + "/corpus.jsonl", records)
        subprocess.run(
            [options.izde, "index", folder + "/corpus.jsonl", "--index", folder + "/index"],
            check=True, capture_output=True,
        )
        for script in ("own", "latin") if language != "uz-latin" else ("own",):
            asked = [name if script == "own" else latin(name, language) for name in names]
            write(folder + "/queries.jsonl", ({"query": name} for name in asked))
            for mode in ("name", "near"):
                groups = answers(options.izde, folder + "/index", folder + "/queries.jsonl", mode)
                if len(groups) != len(names):
                    sys.exit(f"{len(names)} asked, {len(groups)} answered")
                wanted = [places[name] for name in names]
                report(language, script, mode, asked, wanted, groups, options.misses)


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
        f"{language:8s} {script:5s} {mode}: recall {found / relevant:.3f} of {relevant} mentions of "
        f"{len(asked)} names, precision {right / max(1, given):.3f}"
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--izde", required=True)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--dictionaries", default="/usr/share/hunspell", help="the folder of the spelling dictionaries")
    parser.add_argument("languages", nargs="+", choices=sorted([*SENTENCES, "uz-latin"]))
    options = parser.parse_args()
    for language in options.languages:
        measure(options, language)


if __name__ == "__main__":
    main()
