"""Shards on a cluster of one master and two workers answer as one index, whatever is lost."""

from __future__ import annotations

import doctest
import json
import os
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cluster
import izde
import pytest

pytestmark = pytest.mark.spark
REASON = cluster.missing()
if REASON is not None:
    pytest.skip(f"SKIPPED: SPARK: {REASON}", allow_module_level=True)

import izde.spark  # noqa: E402

SHARDS = 8
PEOPLE = [
    "Shabdal Utkilov", "Shabdol Otkelov", "Roza Tuletaeva", "Rosa Tuletayeva", "Maksat Dosmagambetov",
    "Maxat Dosmaganbetov", "Torebek Tolegenov", "Торебек Толегенов", "Розы Тулетаевой", "A. Utkilov",
]
PLACES = [
    "Shetpe", "Shetpe", "Shepte", "Shtepe", "Shetle", "Aktau", "Aqtau", "Zhanaozen", "Janaozen",
    "Zhana-Ozen", "Жанаозен", "Жаңаөзенде", "Mangystau", "Mangistau", "Rose", "Georgia",
]
SENTENCES = [
    "In P the workers of the company went on strike, and A spoke to them.",
    "The prosecutor said that N strikers were wounded in P and that A had not been there.",
    "“We never asked for more than our wages,” said A on the square of P.",
    "The trial of A and of A was moved from P to P without a word to the lawyers.",
    "A state of emergency and a curfew were declared in P until the end of the month.",
    "В P судили A, а город P молчал; убито N человек.",
    "The rose that A brought to P was yellow; roses do not grow there.",
    "Reports of the railway blockade near P reached us at night from A.",
    "N oil workers were dismissed; the oil workers of P wrote to the president.",
]


def made_up(seed: int, count: int) -> list[str]:
    """Names as there might be, so many that each is rare."""
    dice = random.Random(seed)
    return ["".join(
        dice.choice("bdfgklmnprstvz") + dice.choice("aeiou") + dice.choice(["", "n", "r", "l", "sh"])
        for _ in range(dice.randint(2, 4))).capitalize() for _ in range(count)]


MANY = {"P": [*PLACES, *made_up(11, 500)], "A": [*PEOPLE, *(
    f"{given} {surname}ov" for given, surname in zip(made_up(12, 60) * 9, made_up(13, 540)))]}


def text(dice: random.Random, sentences: int) -> str:
    said = []
    for _ in range(sentences):
        words = dice.choice(SENTENCES).split(" ")
        for place, word in enumerate(words):
            mark = word.strip(",;.")
            if mark == "N":
                words[place] = str(dice.randint(2, 90))
            elif mark in MANY:
                words[place] = word.replace(mark, dice.choice(MANY[mark]))
        said.append(" ".join(words))
        if dice.random() < 0.4:
            said[-1] += "\n\n"
    return " ".join(said)


def records(count: int, seed: int) -> list[dict[str, Any]]:
    dice = random.Random(seed)
    return [
        {
            "id": f"r{seed}-{number}", "title": f"Letter {number % 40} from {dice.choice(PLACES)}",
            "date": f"2011-12-{dice.randint(10, 28)}", "outlet": dice.choice(["Letter", "Post"]),
            "text": text(dice, dice.randint(2, 12)),
        }
        for number in range(count)
    ]


def written(path: Path, found: list[dict[str, Any]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(each, ensure_ascii=False) + "\n" for each in found]
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[cluster.Cluster]:
    with cluster.Cluster(tmp_path_factory.mktemp("cluster")) as started:
        yield started


@pytest.fixture(scope="module")
def session(running: cluster.Cluster) -> Iterator[Any]:
    session = running.session()
    yield session
    session.stop()


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records in two files, and texts and a page as files."""
    folder = tmp_path_factory.mktemp("texts")
    written(folder / "a.jsonl", records(300, 1))
    written(folder / "more/b.jsonl", records(100, 2))
    dice = random.Random(3)
    for number in range(20):
        (folder / f"more/report{number}.txt").write_text(text(dice, 12), encoding="utf-8")
    (folder / "page.html").write_text(f"<h1>A page</h1><p>{text(dice, 5)}</p>", encoding="utf-8")
    (folder / "names.txt").write_text("Aktau = Shevchenko (1964-1991)\n")
    return folder


@pytest.fixture(scope="module")
def shards(session: Any, texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "shards"
    report = izde.spark.build(texts, out, shards=SHARDS, session=session)
    assert (report.shards, report.documents, report.warnings) == (SHARDS, 421, ())
    return out


def one_index(shards: Path, folder: Path, names: Path | None) -> izde.Index:
    """One index of what the shards hold, in their order."""
    izde.build(
        [shards / f"{shard:04d}" / "documents" for shard in range(SHARDS)], folder, mode="rebuild",
        names=names, follow_links=True)
    return izde.Index(folder)


@pytest.fixture(scope="module")
def whole(shards: Path, texts: Path, tmp_path_factory: pytest.TempPathFactory) -> izde.Index:
    return one_index(shards, tmp_path_factory.mktemp("whole"), texts / "names.txt")


def timeless(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != "elapsed_ms"}


def found(answers: izde.spark.Answers) -> dict[int, list[dict[str, Any]]]:
    """The records of each question in order, its summary last."""
    lines: dict[int, list[dict[str, Any]]] = {}
    for row in answers.records.orderBy("question", "position").collect():
        lines.setdefault(row.question, []).append(json.loads(row.json))
    for row in answers.summaries.collect():
        lines.setdefault(row.question, []).append(timeless(json.loads(row.json)))
    answers.unpersist()
    return lines


def expected(index: izde.Index, request: dict[str, Any]) -> list[dict[str, Any]]:
    from izde.spark._questions import _asked

    return [timeless(json.loads(line)) for line in _asked(index, request)]


def all_names(index: izde.Index, count: int) -> list[str]:
    """Names of the corpus, and such that are not in it."""
    dice = random.Random(4)
    known = made_up(11, 500)
    listed = [*PEOPLE, *PLACES, "Shevchenko", "Kabdolov", "oil", "", "NOT", *MANY["A"][10:200], *known]
    while len(listed) < count:
        name = list(dice.choice(known))
        place = dice.randrange(len(name))
        name[place] = dice.choice("aeioukrst")
        listed.append("".join(name))
    return listed[:count]


QUERIES = [
    "strike workers", "\"oil workers\"", "curfew NEAR/8 emergency", "emerg*", "railway OR NOT Aktau",
    "title:letter workers", "strike outlet:Letter since:2011-12-15", "судили город", "nothing such",
    "court wounded strikers square wages in Zhanaozen", "Zhana-Ozen", "Shetpe", "roses",
    "strike since:yesterday",
]


def queries(count: int) -> list[str]:
    dice = random.Random(5)
    words = [word for sentence in SENTENCES for word in sentence.split() if len(word) > 2]
    made = [" ".join(dice.sample(words + PLACES, dice.randint(1, 7))) for _ in range(count)]
    return (QUERIES + made)[:count]


def quotations(index: izde.Index, count: int) -> list[str]:
    """Sentences as they stand, changed, cut, stitched, and such as nobody said."""
    dice = random.Random(6)
    hits = [hit.text for hit in index.search("workers strike trial", limit=count)]
    made = []
    for number in range(count):
        words = dice.choice(hits).split()
        words = words[: dice.randint(8, 40)]
        if number % 4 == 1:
            words[len(words) // 2] = "never"
        if number % 4 == 2:
            words += dice.choice(hits).split()[:12]
        if number % 4 == 3:
            words = dice.sample(words, len(words))
        made.append(" ".join(words))
    return made


def same(answers: izde.spark.Answers, index: izde.Index, command: str, asked: list[str],
         **options: Any) -> None:
    lines = found(answers)
    assert sorted(lines) == list(range(len(asked)))
    for number, question in enumerate(asked):
        right = expected(index, {"command": command, "query": question, **options})
        assert lines[number] == right, question


def test_mentions_of_a_thousand_names(session: Any, shards: Path, whole: izde.Index) -> None:
    asked = all_names(whole, 1000)
    answers = izde.spark.mentions(asked, shards, session=session)
    one = answers.records.where("query = 'Shetpe'").orderBy("position").first()
    mention = whole.mentions("Shetpe")[0]
    assert (one.form, one.start, one.article.title) == (
        mention.form, mention.start, mention.article.title)
    same(answers, whole, "mentions", asked)


def test_mentions_at_each_shard(session: Any, shards: Path, whole: izde.Index) -> None:
    asked = [*PEOPLE, *PLACES, "the", "Shevchenko", "nobody", ""]
    same(izde.spark.mentions(asked, shards, divide=0, session=session), whole, "mentions", asked)
    same(izde.spark.mentions(asked, shards, divide=20, session=session), whole, "mentions", asked)


def test_options_of_mentions(session: Any, shards: Path, whole: izde.Index) -> None:
    asked = [*PEOPLE, *PLACES]
    options: dict[str, Any] = {
        "spelling": "name", "furniture": False, "explain": True, "parts": True, "context": 20}
    for divide in (0, 2_000):
        answers = izde.spark.mentions(asked, shards, session=session, divide=divide, **options)
        same(answers, whole, "mentions", asked, **options)


def test_a_hundred_searches(session: Any, shards: Path, whole: izde.Index) -> None:
    asked = queries(100)
    same(izde.spark.search(asked, shards, session=session), whole, "search", asked)
    table = session.createDataFrame([(query,) for query in asked[:20]], ["query"])
    answers = izde.spark.search(table, shards, limit=None, session=session)
    same(answers, whole, "search", asked[:20], limit=0)
    answers = izde.spark.search(
        asked, shards, limit=3, explain=True, sort="date", since="2011-12-12", session=session)
    same(answers, whole, "search", asked, limit=3, explain=True, sort="date", since="2011-12-12")


def test_a_hundred_quotations(session: Any, shards: Path, whole: izde.Index) -> None:
    asked = quotations(whole, 100)
    answers = izde.spark.quote(asked, shards, session=session)
    verdicts = {row.verdict for row in answers.records.select("verdict").distinct().collect()}
    assert {"exact", "altered"} <= verdicts
    same(answers, whole, "quote", asked)


def test_names_are_joined_across_shards(session: Any, shards: Path, whole: izde.Index) -> None:
    same(izde.spark.names(PLACES, shards, session=session), whole, "names", PLACES)
    lines = found(izde.spark.names(None, shards, session=session))
    assert lines[0] == expected(whole, {"command": "names"})
    assert len(lines[0]) > 5


def test_an_error_is_that_of_its_question(session: Any, shards: Path) -> None:
    answers = izde.spark.search(["strike", "strike since:yesterday"], shards, session=session)
    [good, bad] = answers.summaries.orderBy("question").collect()
    assert good.message is None and good["count"] > 0
    direct = izde.Index(shards)
    try:
        direct.search("strike since:yesterday")
        assert bad.message is None
    except izde.IzdeError as error:
        assert (bad.message, bad.next_step) == (error.message, error.next_step)


def test_an_executor_is_killed_while_shards_are_built(
    running: cluster.Cluster, session: Any, texts: Path, shards: Path, tmp_path: Path
) -> None:
    out = tmp_path / "shards"
    with running.killing(lambda: any(out.glob("*/documents/*.jsonl"))) as killer:
        report = izde.spark.build(texts, out, shards=SHARDS, session=session)
    assert killer.killed is not None
    assert report.documents == 421
    for shard in range(SHARDS):
        one, other = (each / f"{shard:04d}" for each in (shards, out))
        assert contents(one / "documents") == contents(other / "documents")
        manifests = [json.loads((each / "manifest.json").read_text()) for each in (one, other)]
        assert manifests[0]["fingerprint"] == manifests[1]["fingerprint"]
        left = {path.name for path in other.iterdir()}
        assert left <= {"documents", "izde.db", "manifest.json", ".lock", ".writing"}
        assert izde.Index(other).verify().sound
    same(izde.spark.mentions(["Shetpe"], out, session=session), izde.Index(shards), "mentions",
         ["Shetpe"])


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*") if path.is_file()}


def test_an_executor_is_killed_while_questions_are_asked(
    running: cluster.Cluster, session: Any, shards: Path, whole: izde.Index
) -> None:
    asked = all_names(whole, 200)
    count = 0

    def soon() -> bool:
        nonlocal count
        count += 1
        return count > 10

    with running.killing(soon) as killer:
        answers = izde.spark.mentions(asked, shards, divide=10, session=session)
        same(answers, whole, "mentions", asked)
    assert killer.killed is not None
    count = 0
    with running.killing(soon) as killer:
        same(izde.spark.search(queries(50), shards, session=session), whole, "search", queries(50))
    assert killer.killed is not None


def test_documents_are_added_and_removed(
    session: Any, texts: Path, tmp_path: Path
) -> None:
    out = tmp_path / "shards"
    first = izde.spark.build(texts / "a.jsonl", out, shards=SHARDS, session=session)
    table = session.createDataFrame(
        [(each["id"], each["title"], each["text"]) for each in records(60, 9)],
        ["id", "title", "text"])
    for _ in range(2):
        added = izde.spark.add(table, out, session=session)
        assert added.documents == first.documents + 60
        assert izde.Index(out).info().documents == added.documents
    index = one_index(out, tmp_path / "whole", None)
    same(izde.spark.mentions(PLACES, out, session=session), index, "mentions", PLACES)
    removed = izde.spark.remove([f"r9-{number}" for number in range(60)], out, session=session)
    assert (removed.documents, removed.passages) == (first.documents, first.passages)
    again = izde.spark.build(texts / "a.jsonl", out, shards=SHARDS, session=session)
    assert again.passages == first.passages


def test_tables_of_parquet(session: Any, tmp_path: Path) -> None:
    table = session.createDataFrame(records(40, 8))
    table.write.parquet(str(tmp_path / "table.parquet"))
    izde.spark.build(tmp_path / "table.parquet", tmp_path / "a", shards=2, session=session)
    izde.spark.build(table, tmp_path / "b", shards=2, session=session)
    one, other = izde.Index(tmp_path / "a"), izde.Index(tmp_path / "b")
    assert one.info().documents == 40
    assert list(one.mentions("Shetpe")) == list(other.mentions("Shetpe"))
    assert {hit.article.outlet for hit in one.search("strike", limit=None)} == {"Letter", "Post"}


def test_the_page(session: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parents[2]
    shutil.copytree(root / "corpus", tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    page = (root / "docs/spark.md").read_text(encoding="utf-8")
    page = re.sub(r"^```.*$", "", page, flags=re.MULTILINE)
    test = doctest.DocTestParser().get_doctest(page, {}, "spark.md", "spark.md", 0)
    assert len(test.examples) > 10
    output: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.REPORT_NDIFF)
    runner.run(test, out=output.append)
    assert runner.failures == 0, "".join(output)


def test_what_cannot_be_done_is_told(session: Any, shards: Path, tmp_path: Path) -> None:
    with pytest.raises(izde.IzdeError, match="there are no shards"):
        izde.spark.mentions(["Shetpe"], tmp_path, session=session)
    with pytest.raises(izde.IzdeError, match="has 8 shards, not 4"):
        izde.spark.build(tmp_path, shards, shards=4, session=session)
    with pytest.raises(izde.IzdeError, match="no file or folder"):
        izde.spark.build(tmp_path / "none.jsonl", tmp_path / "out", session=session)
    with pytest.raises(izde.IzdeError, match="no column “text”"):
        izde.spark.build(
            session.createDataFrame([("a",)], ["body"]), tmp_path / "out", session=session)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/a.txt").write_text("Aktau.\n")
    izde.spark.build(tmp_path / "texts", tmp_path / "out", shards=2, session=session)
    assert len(izde.Index(tmp_path / "out").mentions("Aktau")) == 1
    os.remove(tmp_path / "out/0001/manifest.json")
    with pytest.raises(izde.IzdeError, match="is not that of the last build"):
        izde.spark.mentions(["Aktau"], tmp_path / "out", session=session)
