#!/usr/bin/env python3
"""Choose the thresholds of names by cross-validation, and see what each stage earns.

usage: name_trials.py --izde PROGRAM --benchmark PROGRAM --work FOLDER [--folds 5] [--mode near] \\
           [--names FILE] [--variants FOLDER] [--inflection FOLDER …] [--questions FILE --articles FOLDER] \\
           -- SETTING-OR-PARAMETER …

Sets of questions:
  --variants    corpus.jsonl (one spelling a record, the spelling as id) and queries.tsv (id, query,
                script, kind, relevant spellings `a|b`, spellings that count neither way); two more
                sets have every fourth query: in one the corpus lacks the spelling that is asked for,
                in the other it is asked with a slip of the hand behind its first letter (a letter
                more, less, another, or two swapped, as often one as the other; Damerau 1964)
  --inflection  corpus.jsonl and queries.jsonl (query, latin, relevant: document, start, end)
  --questions   lines of query, group, relevant, optional (file, start, end) on the articles

What is tried: a stage or kind of evidence to leave out (`-rivals`), or a parameter with its values
(`taken=0/0.3/0.6`). The names of each set are divided into folds, names that share a spelling or a
group together; for a parameter the folds but one choose the value with the highest F1, and the one
left is scored with it. Printed for each set: precision, recall and F1 under each setting; for each
parameter the values chosen and the F1 that they give on the folds left out.
"""
import argparse, collections, json, os, random, subprocess, sys

def lines(path): return [json.loads(l) for l in open(path, encoding="utf8") if l.strip()]

class Set:
    """Queries with their clusters, and a function from a query's places to (hits, found, relevant)."""

    def __init__(self, name, source, queries, clusters, judge):
        self.name, self.source, self.queries, self.clusters, self.judge = name, source, queries, clusters, judge

def components(groups):
    """The number of the connected component of each of some lists of keys."""
    parent = {}
    def root(x):
        parent.setdefault(x, x)
        while parent[x] != x: parent[x] = parent[parent[x]]; x = parent[x]
        return x
    for keys in groups:
        for key in keys[1:]: parent[root(key)] = root(keys[0])
    return [root(keys[0]) for keys in groups]

def slip(word, generator):
    """The word with one slip of the hand."""
    alphabet = "аеиоуыбвгдзклмнрст" if ord(word[0]) > 0x400 else "aeiouybvgdzklmnrst"
    at = generator.randrange(1, max(2, len(word) - 1))
    letter = generator.choice(alphabet)
    return generator.choice([word[:at] + letter + word[at:], word[:at] + word[at + 1:],
                             word[:at] + letter + word[at + 1:],
                             word[:at] + word[at:at + 2][::-1] + word[at + 2:]])

def variants(folder, work, kind):
    rows = [l.rstrip("\n").split("\t") for l in open(folder + "/queries.tsv", encoding="utf8")][1:]
    name, source, removed = os.path.basename(os.path.normpath(folder)), folder + "/corpus.jsonl", set()
    if kind == "slips":
        generator, spellings = random.Random(7), {json.loads(l)["id"] for l in open(source, encoding="utf8")}
        name, slipped = name + "-slips", []
        for r in rows[::4]:
            typed = slip(r[1], generator)
            if typed not in spellings: slipped.append([r[0], typed, *r[2:4], r[4] + "|" + r[1], *r[5:]])
        rows = slipped
    if kind == "absent":
        rows = rows[::4]
        name, removed = name + "-absent", {r[1] for r in rows}
        kept = [l for l in open(source, encoding="utf8") if json.loads(l)["id"] not in removed]
        source = f"{work}/{name}.jsonl"
        with open(source, "w", encoding="utf8") as f: f.writelines(kept)
    cells = lambda r, i: set(filter(None, r[i].split("|"))) - {r[1]} - removed if len(r) > i else set()
    def judge(n, places):
        found = {p.rsplit(":", 1)[0] for p in places} - cells(rows[n], 5) - {rows[n][1]}
        return len(found & cells(rows[n], 4)), len(found), len(cells(rows[n], 4))
    return Set(name, source, [r[1][:1].upper() + r[1][1:] for r in rows],
               components([[r[1], *cells(r, 4)] for r in rows]), judge)

def span(place):
    document, _, span = place.rpartition(":")
    start, end = map(int, span.split("-"))
    return document, start, end

def spans(rows, key, optional):
    def judge(n, places):
        got = [span(p) for p in places]
        asked = [(r[key], r["start"], r["end"]) for r in rows[n]["relevant"]]
        fine = [(r[key], r["start"], r["end"]) for r in rows[n].get(optional, [])]
        over = lambda a, b: a[0] == b[0] and a[1] < b[2] and b[1] < a[2]
        hits = sum(any(over(a, g) for g in got) for a in asked)
        wrong = sum(not any(over(g, a) for a in asked + fine) for g in got)
        return hits, hits + wrong, len(asked)
    return judge

def inflection(folder, key):
    rows = lines(folder + "/queries.jsonl")
    return Set(f"{os.path.basename(os.path.normpath(folder))}/{key}", folder + "/corpus.jsonl",
               [r[key] for r in rows], [r["query"] for r in rows], spans(rows, "document", ""))

def questions(path, articles):
    rows = lines(path)
    return Set("questions", articles, [r["query"] for r in rows], [r["group"] for r in rows],
               spans(rows, "file", "optional"))

def figures(counts):
    hits, found, relevant = (sum(c[i] for c in counts) for i in range(3))
    precision, recall = hits / max(1, found), hits / max(1, relevant)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)

def main():
    argv = sys.argv[1:]
    cut = argv.index("--") if "--" in argv else len(argv)
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("izde", "benchmark", "work"): p.add_argument("--" + option, required=True)
    p.add_argument("--folds", type=int, default=5); p.add_argument("--mode", default="near")
    p.add_argument("--names"); p.add_argument("--variants"); p.add_argument("--inflection", nargs="*", default=[])
    p.add_argument("--questions"); p.add_argument("--articles")
    a = p.parse_args(argv[:cut])
    sets = ([variants(a.variants, a.work, k) for k in ("", "absent", "slips")] if a.variants else []) \
        + [inflection(f, k) for f in a.inflection for k in ("query", "latin")] \
        + ([questions(a.questions, a.articles)] if a.questions else [])
    groups = []
    for tried in argv[cut + 1:]:
        name, _, values = tried.partition("=")
        groups.append((tried, [f"{name}={v}" for v in values.split("/")] if values else [name]))
    settings = list(dict.fromkeys(["-"] + [s for _, g in groups for s in g]))
    counts = {}
    for s in sets:
        index = f"{a.work}/{s.name.split('/')[0].removesuffix('-slips')}"
        if not os.path.exists(index):
            subprocess.run([a.izde, "index", s.source, "--index", index], check=True, capture_output=True)
        asked = f"{a.work}/asked.txt"
        with open(asked, "w", encoding="utf8") as f: f.write("".join(q + "\n" for q in s.queries))
        ran = subprocess.run([a.benchmark, "name-trial", index, asked, "--modes", a.mode,
                              *(["--names", a.names] if a.names else []), *settings],
                             check=True, capture_output=True, text=True)
        for line in ran.stdout.splitlines():
            number, _, query, *places = line.split("\t")
            counts.setdefault((s.name, settings[int(number)]), {})[int(query)] = s.judge(int(query), places)
    print(f"{'setting':28s}" + "".join(f"{s.name:>26s}" for s in sets))
    for x in settings:
        cells = [figures(counts[s.name, x].values()) for s in sets]
        print(f"{x:28s}" + "".join("      " + " ".join(f"{v:.4f}" for v in c) for c in cells))
    for tried, group in groups:
        if len(group) < 2: continue
        for s in sets:
            order = sorted(set(s.clusters))
            fold = {c: n % a.folds for n, c in enumerate(order)}
            chosen, kept, own = [], [], []
            for left in range(a.folds):
                side = lambda x, out: [c for n, c in counts[s.name, x].items() if (fold[s.clusters[n]] == left) == out]
                best = max(group, key=lambda x: figures(side(x, False))[2])
                chosen.append(best.partition("=")[2]); kept += side(best, True); own += side("-", True)
            print(f"{tried}: {s.name}: chosen {collections.Counter(chosen).most_common()}; "
                  f"F1 left out {figures(kept)[2]:.4f}, the program's {figures(own)[2]:.4f}")
main()
