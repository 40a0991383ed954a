"""Measures a cluster of one master and two workers on this machine against one index.

    python spark_trial.py books.jsonl [more paths] [--shards 8] [--folder FOLDER]

Builds shards with the cluster warm, and one index of the same documents; asks 1,000 names, 100
quotations and 100 searches, by random words of the corpus; compares every answer with that of the
one index; does both again while an executor is killed. Times of builds are the best of several. Ends with status 1 if an answer differs.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import cluster  # noqa: E402

import izde  # noqa: E402
import izde.spark  # noqa: E402
from izde.spark._questions import _asked  # noqa: E402

differing = 0


def timed(run: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.monotonic()
    return run(), time.monotonic() - begun


def told(line: str) -> None:
    print(line, flush=True)


def timeless(line: str | bytes) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(line)
    record.pop("elapsed_ms", None)
    return record


def collected(answers: izde.spark.Answers) -> dict[int, list[dict[str, Any]]]:
    lines: dict[int, list[dict[str, Any]]] = {}
    for row in answers.records.select("question", "position", "json").orderBy(
            "question", "position").collect():
        lines.setdefault(row.question, []).append(timeless(row.json))
    for row in answers.summaries.select("question", "json").collect():
        lines.setdefault(row.question, []).append(timeless(row.json))
    answers.unpersist()
    return lines


def compared(what: str, found: dict[int, Any], right: list[Any]) -> str:
    global differing
    wrong = sum(found.get(number) != each for number, each in enumerate(right))
    differing += wrong + abs(len(found) - len(right))
    return f"{len(right) - wrong} of {len(right)} {what} identical"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--shards", type=int, default=8)
    parser.add_argument("--names", type=int, default=1000)
    parser.add_argument("--folder")
    parser.add_argument(
        "--builds", type=int, default=6, help="how often shards are built for the best time")
    given = parser.parse_args()
    reason = cluster.missing()
    if reason is not None:
        told(f"SKIPPED: SPARK: {reason}")
        return 77
    folder = Path(given.folder or tempfile.mkdtemp(prefix="izde-trial-"))
    folder.mkdir(parents=True, exist_ok=True)
    logs = folder / "cluster"
    logs.mkdir(exist_ok=True)
    with cluster.Cluster(logs) as running:
        session = running.session()
        trial(running, session, given, folder)
        session.stop()
    shutil.rmtree(folder, ignore_errors=True)
    return 1 if differing else 0


def trial(running: cluster.Cluster, session: Any, given: Any, folder: Path) -> None:
    def build(name: str) -> izde.spark.Built:
        shutil.rmtree(folder / name, ignore_errors=True)
        return izde.spark.build(given.paths, folder / name, shards=given.shards, session=session)

    report, cold = timed(lambda: build("shards"))
    warm = [timed(lambda: build("shards"))[1] for _ in range(given.builds)]
    _, joining = timed(lambda: izde.Index(folder / "shards").info())
    documents = [
        folder / "shards" / f"{shard:04d}" / "documents" for shard in range(given.shards)]
    single = []
    for _ in range(min(3, given.builds)):
        shutil.rmtree(folder / "whole", ignore_errors=True)
        single.append(timed(lambda: izde.build(
            documents, folder / "whole", follow_links=True))[1])
    one_by_one = 0.0
    for number, texts in enumerate(documents):
        one_by_one += timed(lambda: izde.build(
            texts, folder / "again" / f"{number}", follow_links=True))[1]
    shutil.rmtree(folder / "again")
    told(f"{report.documents} documents, {report.passages} passages, {report.shards} shards")
    told(f"build: first {cold:.2f} s, then {min(warm):.2f} s ({' '.join(f'{t:.2f}' for t in warm)});"
         f" one index {min(single):.2f} s ({' '.join(f'{t:.2f}' for t in single)});"
         f" ratio {min(single) / min(warm):.2f}; the shards one after another, without the cluster,"
         f" {one_by_one:.2f} s; joining {joining:.2f} s")
    index = izde.Index(folder / "whole")
    asked = questions(index, given.names)
    right: dict[str, list[Any]] = {}
    for command, texts in asked.items():
        right[command], seconds = timed(lambda: [
            [timeless(line) for line in _asked(index, {"command": command, "query": text})]
            for text in texts])
        found, spark_seconds = timed(lambda: ask(session, command, texts, folder / "shards"))
        found, again = timed(lambda: ask(session, command, texts, folder / "shards"))
        told(f"{command}: {compared('answers', found, right[command])};"
             f" one index {seconds:.2f} s, cluster {spark_seconds:.2f} s, again {again:.2f} s")
    with running.killing(lambda: any((folder / "lost").glob("*/documents/*"))) as killer:
        _, seconds = timed(lambda: build("lost"))
    same = all(
        (folder / "lost" / f"{shard:04d}" / "documents" / f"{shard:04d}.jsonl").read_bytes()
        == (folder / "shards" / f"{shard:04d}" / "documents" / f"{shard:04d}.jsonl").read_bytes()
        for shard in range(given.shards)
        if (folder / "shards" / f"{shard:04d}" / "documents" / f"{shard:04d}.jsonl").exists())
    told(f"build with an executor killed ({killer.killed}): {seconds:.2f} s, documents"
         f" {'identical' if same else 'DIFFERENT'}")
    global differing
    differing += not same or killer.killed is None
    for command, texts in asked.items():
        begun = time.monotonic()
        with running.killing(lambda: time.monotonic() > begun + 0.5) as killer:
            found, seconds = timed(lambda: ask(session, command, texts, folder / "lost"))
        told(f"{command} with an executor killed ({killer.killed}): {seconds:.2f} s,"
             f" {compared('answers', found, right[command])}")
    calls(index)


def ask(session: Any, command: str, texts: list[str], shards: Path) -> dict[int, Any]:
    run = {"mentions": izde.spark.mentions, "quote": izde.spark.quote,
           "search": izde.spark.search}[command]
    return collected(run(texts, shards, session=session))  # type: ignore[operator]


def questions(index: izde.Index, count: int) -> dict[str, list[str]]:
    """Names of the corpus with some misspelt, quotations with some changed, searches of words."""
    dice = random.Random(1)
    known = [name.form for name in index.names()]
    names = dice.sample(known, min(count * 4 // 5, len(known)))
    while len(names) < count:
        name = list(dice.choice(known))
        name[dice.randrange(len(name))] = dice.choice("aeiourstk")
        names.append("".join(name))
    passages = [hit.text for name in dice.sample(known, 120) for hit in index.search(name, limit=2)]
    long = [text for text in passages if len(text.split()) > 14] or passages
    quotations = []
    for number in range(100):
        words = dice.choice(long).split()
        start = dice.randrange(max(1, len(words) - 12))
        words = words[start : start + dice.randint(9, 25)]
        if number % 4 == 1:
            words[len(words) // 2] = "seldom"
        if number % 4 == 2:
            words += ["…", *dice.choice(long).split()[:10]]
        quotations.append(" ".join(words))
    searches = [
        " ".join(dice.sample(dice.choice(long).split(), dice.randint(1, 3)))
        if number % 2 else " ".join(dice.choice(long).split()[: dice.randint(4, 20)])
        for number in range(100)]
    return {"mentions": names, "quote": quotations, "search": searches}


def calls(index: izde.Index) -> None:
    """What a call from Python adds to the time that the engine reports."""
    added = []
    for _ in range(2000):
        begun = time.perf_counter()
        answer = index.search("nosuchwordanywhere")
        taken = (time.perf_counter() - begun) * 1e6
        added.append(taken - answer.summary.elapsed_ms * 1000)
    told(f"a call from Python adds {statistics.median(added):.0f} µs (median of {len(added)})")


if __name__ == "__main__":
    sys.exit(main())
