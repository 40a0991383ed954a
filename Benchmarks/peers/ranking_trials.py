#!/usr/bin/env python3
"""Choose ranking parameters on some collections and see what they earn on another.

usage: ranking_trials.py --izde PROGRAM --benchmark PROGRAM --work FOLDER [--product] \\
           [--questions FILE --articles FOLDER] COLLECTION … -- NAME=VALUE/VALUE/… …

COLLECTION is a folder with docs.jsonl, queries.jsonl (id, text) and qrels.tsv (query, document,
grade). FILE has a question a line ({"query": …, "judgments": [{"file": …, "line": …, "grade": …}]})
on the articles in FOLDER; its gain is 2^grade − 1, that of the collections the grade itself.

Each parameter is tried by itself, the others as in the program; with --product in all combinations.
Prints nDCG@10 of each setting, and for each collection what the other collections would choose (by
the mean of their gains over the program's setting) and what that earns there. `Benchmark trial`
ranks with the program's own engine; indexes are kept in --work.
"""
import argparse, bisect, itertools, json, math, os, re, subprocess, sys

def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]

def ndcg(gains, ideal):
    total = lambda values: sum(v / math.log2(i + 2) for i, v in enumerate(values[:10]))
    best = total(sorted(ideal, reverse=True))
    return total(gains) / best if best else 0.0

class Collection:
    """Documents with graded judgements; one hit a document."""

    def __init__(self, folder):
        self.name = os.path.basename(os.path.normpath(folder))
        self.source = folder + "/docs.jsonl"
        self.grades = {}
        for line in open(folder + "/qrels.tsv", encoding="utf8"):
            query, document, grade = line.split("\t")
            if int(grade) > 0: self.grades.setdefault(query, {})[document] = int(grade)
        # Letters and digits only: what stands in a question is no operator.
        self.queries = [(q["id"], " ".join(re.findall(r"\w+", q["text"])))
                        for q in lines(folder + "/queries.jsonl") if q["id"] in self.grades]

    def score(self, query, places):
        grades = self.grades[query]
        return ndcg([grades.get(p, 0) for p in places], grades.values())

class Questions:
    """Questions on articles, of which single lines are judged."""

    def __init__(self, path, articles):
        self.name, self.source, self.articles = "questions", articles, articles
        asked = lines(path)
        self.queries = [(str(n), q["query"]) for n, q in enumerate(asked)]
        self.grades = [{(j["file"], j["line"]): 2 ** j["grade"] - 1 for j in q["judgments"]} for q in asked]
        self.starts = {}

    def line(self, file, offset):
        if file not in self.starts:
            at, starts = 0, []
            for line in open(f"{self.articles}/{file}", "rb"): starts.append(at); at += len(line)
            self.starts[file] = starts
        return bisect.bisect_right(self.starts[file], offset)

    def score(self, query, places):
        grades, seen, gains = self.grades[int(query)], set(), []
        for place in places[:10]:
            file, _, span = place.rpartition(":")
            start, end = map(int, span.split("-"))
            held = {(file, n) for n in range(self.line(file, start), self.line(file, max(start, end - 1)) + 1)} - seen
            seen |= held
            gains.append(max([grades.get(h, 0) for h in held], default=0))
        return ndcg(gains, grades.values())

def settings(parameters, product):
    """The groups of settings that are chosen from, each with the program's own (`-`) first."""
    values = [[f"{name}={v}" for v in rest.split("/")] for name, rest in (p.split("=", 1) for p in parameters)]
    if product: return [("all", ["-"] + [",".join(c) for c in itertools.product(*values)])]
    return [(p.split("=")[0], ["-"] + v) for p, v in zip(parameters, values)]

def main():
    argv = sys.argv[1:]
    tried = argv[argv.index("--") + 1:] if "--" in argv else []
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--izde", required=True); p.add_argument("--benchmark", required=True); p.add_argument("--work", required=True)
    p.add_argument("--questions"); p.add_argument("--articles"); p.add_argument("--product", action="store_true")
    p.add_argument("--each", action="store_true", help="print the figure of every query under the first two settings")
    p.add_argument("collections", nargs="+")
    a = p.parse_args(argv[:argv.index("--")] if "--" in argv else argv)
    sets = [Collection(c) for c in a.collections]
    if a.questions: sets.append(Questions(a.questions, a.articles))
    groups = settings(tried, a.product) or [("all", ["-"])]
    flat = list(dict.fromkeys(s for _, group in groups for s in group))
    figures = {s: {} for s in flat}
    for c in sets:
        index = f"{a.work}/{c.name}"
        if not os.path.exists(index):
            subprocess.run([a.izde, "index", c.source, "--index", index], check=True, capture_output=True)
        asked = f"{a.work}/{c.name}.queries.jsonl"
        with open(asked, "w", encoding="utf8") as f:
            for i, text in c.queries: f.write(json.dumps({"id": i, "text": text}, ensure_ascii=False) + "\n")
        ran = subprocess.run([a.benchmark, "trial", index, asked, *flat], check=True, capture_output=True, text=True)
        sums, texts = {}, dict(c.queries)
        for line in ran.stdout.splitlines():
            number, query, *places = line.split("\t")
            sums.setdefault(flat[int(number)], []).append((c.score(query, places), query))
        for s, scores in sums.items(): figures[s][c.name] = sum(x for x, _ in scores) / len(scores)
        if a.each and len(flat) > 1:
            for (one, query), (two, _) in zip(sums[flat[0]], sums[flat[1]]):
                if abs(one - two) > .005: print(f"{c.name} {query} {one:.2f} → {two:.2f} {texts[query][:150]}")
    names = [c.name for c in sets]
    for label, group in groups:
        print(f"{label:44s} " + " ".join(f"{n:>9s}" for n in names) + "      mean")
        for s in group:
            print(f"{s:44s} " + " ".join(f"{figures[s][n]:9.4f}" for n in names)
                  + f" {sum(figures[s].values()) / len(names):9.4f}")
        if len(names) > 1 and len(group) > 1:
            for n in names:
                others = [m for m in names if m != n]
                best = max(group, key=lambda s: sum(figures[s][m] for m in others))
                print(f"  without {n}: {best}: {figures[best][n]:.4f} ({figures[best][n] - figures['-'][n]:+.4f})")
main()
