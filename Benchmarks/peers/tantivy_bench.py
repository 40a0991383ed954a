#!/usr/bin/env python3
"""Build a tantivy index and time queries: the peer of `Benchmark speed`.

usage: tantivy_bench.py build CORPUS.jsonl FOLDER
       tantivy_bench.py time FOLDER QUERIES.jsonl

Prints JSON Lines: {"type":"build","seconds"}, {"type":"count","query","count"},
{"type":"time","kind","p50","p95","mean"} (milliseconds), {"type":"memory","of","peak"} (bytes). Needs the wheel `tantivy`.
"""
import json
import math
import os
import sys
import time

import tantivy


def schema():
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True, tokenizer_name="default")
    return builder.build()


def memory(task):
    with open("/proc/self/status", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("VmHWM:"):
                peak = int(line.split()[1]) * 1024
                print(json.dumps({"type": "memory", "of": task, "peak": peak}))


def build(corpus, folder):
    os.makedirs(folder, exist_ok=True)
    start = time.perf_counter()
    index = tantivy.Index(schema(), path=folder)
    writer = index.writer(heap_size=256_000_000, num_threads=2)
    with open(corpus, encoding="utf-8") as lines:
        for line in lines:
            for passage in json.loads(line)["text"].split("\n\n"):
                if passage:
                    writer.add_document(tantivy.Document(text=passage))
    writer.commit()
    writer.wait_merging_threads()
    print(json.dumps({"type": "build", "seconds": time.perf_counter() - start}))


def expression(query):
    words = query["words"].split()
    if query["kind"] == "all":
        return " ".join("+" + word for word in words)
    if query["kind"] == "phrase":
        return '"' + " ".join(words) + '"'
    return " ".join(words)


def percentile(values, share):
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def measure(searcher, index, queries, rounds=5, budget=4.0):
    def run(text):
        parsed = index.parse_query(text, ["text"])
        for _, address in searcher.search(parsed, 10, count=False).hits:
            searcher.doc(address)["text"]

    for query in queries:
        run(expression(query))
    values, start = [], time.perf_counter()
    for _ in range(rounds):
        for query in queries:
            began = time.perf_counter()
            run(expression(query))
            values.append((time.perf_counter() - began) * 1000)
        if time.perf_counter() - start > budget:
            break
    return values


def time_queries(folder, path):
    index = tantivy.Index.open(folder)
    searcher = index.searcher()
    with open(path, encoding="utf-8") as lines:
        queries = [json.loads(line) for line in lines]
    for number, query in enumerate(queries):
        found = searcher.search(index.parse_query(expression(query), ["text"]), 1, count=True)
        print(json.dumps({"type": "count", "query": number, "count": found.count}))
    for kind in dict.fromkeys(query["kind"] for query in queries):
        values = measure(searcher, index, [q for q in queries if q["kind"] == kind])
        print(json.dumps({
            "type": "time", "kind": kind, "p50": percentile(values, 0.5),
            "p95": percentile(values, 0.95), "mean": sum(values) / len(values)}))


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "build":
        build(sys.argv[2], sys.argv[3])
        memory("build")
    elif len(sys.argv) == 4 and sys.argv[1] == "time":
        time_queries(sys.argv[2], sys.argv[3])
        memory("time")
    else:
        sys.exit(__doc__)
