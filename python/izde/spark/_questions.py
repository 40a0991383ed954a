"""Many questions to a folder of shards.

Searches, and mentions where they are many, are answered at each shard, by tasks that read the passages
and posting lists of that shard only, and put together; what a name or a word means is decided by the
whole corpus. Quotations and names may need passages of several shards: each is answered as a whole,
by one task.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

from .._errors import IzdeError
from .._index import Index, Path, Spelling
from .._library import Stream
from .._records import Mention, Name, Passage, Quote
from . import _session, _shards
from ._answers import DIVIDED, ERROR, RECORD, SUMMARY, Answers, answers, keep, row

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

Questions = Iterable[str]
"""Texts; or a table of Spark, of which the column ``query`` counts, or else the only one."""
_Row = tuple[Any, ...]
_ROUNDS = 4
"""So many tasks are made for each that runs at once, so that none waits long for a slow one."""


def _listed(questions: Any) -> list[str]:
    columns: list[str] | None = getattr(questions, "columns", None)
    if columns is None:
        return [questions] if isinstance(questions, str) else [str(each) for each in questions]
    if "query" not in columns and len(columns) != 1:
        raise IzdeError("the table of questions has no column “query”")
    column = "query" if "query" in columns else columns[0]
    return [each[column] for each in questions.collect()]


def _asked(index: Index, request: dict[str, Any]) -> list[bytes]:
    """The lines of an answer; an error is one of them."""
    stream = Stream(index._open(), request)
    text = b""
    while (block := stream.read()) is not None:
        text += block
    return text.splitlines()


def _is_error(line: bytes) -> bool:
    return line.startswith(b'{"type":"error"')


def _options(**given: Any) -> dict[str, Any]:
    """The members of a request that are not left to the library."""
    return {name: value for name, value in given.items() if value is not None}


class _Job:
    """Questions to a folder of shards, as tasks know them."""

    def __init__(self, questions: Questions | DataFrame, shards: Path, spark: SparkSession) -> None:
        self.out, folders = _shards.checked(shards)
        self.shards = len(folders)
        # What all shards have in common is made once, not by every task.
        self.fingerprint = _shards.index(self.out).info().fingerprint
        self.questions = _listed(questions)
        self.spark = spark
        self.slots = _session.slots(spark)

    def index(self) -> Index:
        """The index, in a task.

        Raises:
            IzdeError: where the shards are others than when the questions were asked.
        """
        index = _shards.index(self.out)
        if index.info().fingerprint != self.fingerprint:
            raise IzdeError(f"the shards in “{self.out}” were changed meanwhile", "ask again")
        return index

    def whole(self, task: Callable[[Index, int, str], Iterable[_Row]]) -> RDD[_Row]:
        """Answers each question by one task."""
        context = self.spark.sparkContext
        asked = context.broadcast(self.questions)
        count = max(1, min(len(self.questions), self.slots * _ROUNDS))
        tool = self.tool()

        def run(numbers: Iterable[int]) -> Iterator[_Row]:
            index = tool()
            for number in numbers:
                yield from task(index, number, asked.value[number])

        return context.parallelize(range(len(self.questions)), count).mapPartitions(run)

    def each(self, task: Callable[[Index, int, int, str], Iterable[_Row]]) -> RDD[_Row]:
        """Answers each question at each shard."""
        context = self.spark.sparkContext
        asked = context.broadcast(self.questions)
        # Where there are fewer shards than tasks that run at once, their questions are divided.
        parts = max(1, -(-self.slots * _ROUNDS // self.shards))
        parts = max(1, min(parts, len(self.questions)))
        pieces = [(shard, part) for shard in range(self.shards) for part in range(parts)]
        tool = self.tool()

        def run(pieces: Iterable[tuple[int, int]]) -> Iterator[_Row]:
            index = tool()
            for shard, part in pieces:
                for number in range(part, len(asked.value), parts):
                    yield from task(index, shard, number, asked.value[number])

        return context.parallelize(pieces, len(pieces)).mapPartitions(run)

    def tool(self) -> Callable[[], Index]:
        """`index`, without the session, which no task has."""
        job = _Job.__new__(_Job)
        job.out, job.fingerprint = self.out, self.fingerprint
        return job.index

    def joined(
        self, shares: RDD[_Row], task: Callable[[Index, int, list[str]], Iterable[_Row]]
    ) -> RDD[_Row]:
        """Makes one answer of the shares of each question: (question, shard, record)."""
        tool = self.tool()

        def run(groups: Iterable[tuple[int, Iterable[tuple[int, str]]]]) -> Iterator[_Row]:
            index = tool()
            for number, found in groups:
                yield from task(index, number, [record for _, record in sorted(found)])

        count = max(1, min(len(self.questions), self.slots * _ROUNDS))
        return shares.map(lambda each: (each[0], (each[1], each[2]))).groupByKey(
            count).mapPartitions(run)


def mentions(
    names: Questions | DataFrame,
    shards: Path,
    *,
    spelling: Spelling = "near",
    furniture: bool = True,
    explain: bool = False,
    parts: bool = False,
    context: int = 60,
    divide: int = 2_000,
    session: SparkSession | None = None,
) -> Answers:
    """Every mention of many names, as of `izde.Index.mentions`.

    Args:
        names: The names.
        shards: The folder of shards.
        divide: A name with more mentions is answered at each shard, others by one task over all
            shards. At each shard the spellings of the name are looked up again, some milliseconds;
            so many mentions take about a tenth of a second.
        session: The session of Spark; without it the active one. Other arguments are those of
            `izde.Index.mentions`.

    Raises:
        IzdeError: where there are no shards, or they are not those of a build that ended.
    """
    spark = _session.session(session)
    job = _Job(names, shards, spark)
    request = _options(
        command="mentions", spelling=spelling, furniture=furniture, explain=explain, parts=parts,
        context=context)

    def begin(index: Index, number: int, name: str) -> Iterator[_Row]:
        stream = Stream(index._open(), {**request, "query": name})
        lines: list[bytes] = []
        while len(lines) <= divide + 1:
            block = stream.read()
            if block is None:
                yield from _rows(number, name, lines)
                return
            lines += block.splitlines()
        # The rest is not searched for.
        stream.close()
        yield row(number, name, DIVIDED, "")

    whole = keep(job.whole(begin))
    try:
        many = frozenset(whole.filter(lambda each: each[2] == DIVIDED).map(
            lambda each: each[0]).collect())
    except Exception as error:
        raise _session.unwrapped(error) from None
    if not many:
        return answers(spark, Mention, whole)

    def find(index: Index, shard: int, number: int, name: str) -> Iterator[_Row]:
        if number not in many:
            return
        stream = Stream(index._open(), {**request, "query": name, "shard": shard})
        place = 0
        while (block := stream.read()) is not None:
            for line in block.splitlines():
                text = line.decode()
                if not line.startswith(b'{"type":"mention"'):
                    yield row(number, name, ERROR if _is_error(line) else "share", text, shard)
                    continue
                record = json.loads(line)
                # Paths are compared as the library compares them: normalised, then by code point.
                path = unicodedata.normalize("NFC", record["file"])
                keys = (record.get("record") or 0, record["start"], shard, place)
                yield row(number, name, RECORD, text, file=path, keys=keys)
                place += 1

    questions = spark.sparkContext.broadcast(job.questions)

    def end(index: Index, number: int, shares: list[str]) -> Iterator[_Row]:
        name = questions.value[number]
        errors = [share for share in shares if _is_error(share.encode())]
        if errors:
            yield row(number, name, ERROR, errors[0])
            return
        whole = {**request, "query": name, "shares": [json.loads(share) for share in shares]}
        for line in _asked(index, whole):
            yield row(number, name, ERROR if _is_error(line) else SUMMARY, line.decode())

    found = job.each(find)
    last = job.joined(
        found.filter(lambda each: each[2] != RECORD).map(lambda each: (each[0], each[3], each[-1])),
        end)
    divided = found.filter(lambda each: each[2] == RECORD).union(last)
    return answers(spark, Mention, whole, divided=divided, kept=found)


def search(
    queries: Questions | DataFrame,
    shards: Path,
    *,
    limit: int | None = 10,
    spelling: Spelling = "near",
    furniture: bool = False,
    explain: bool = False,
    sort: Literal["rank", "date", "corpus"] = "rank",
    since: str | None = None,
    until: str | None = None,
    group: Literal["article"] | None = None,
    session: SparkSession | None = None,
) -> Answers:
    """Ranked passages for many queries, as of `izde.Index.search`.

    Two passes: how often the words of a query stand in each shard, and by the sums the best passages
    of each shard.

    Args:
        queries: The queries.
        shards: The folder of shards.
        session: The session of Spark; without it the active one. Other arguments are those of
            `izde.Index.search`.

    Raises:
        IzdeError: where there are no shards, or they are not those of a build that ended.
    """
    spark = _session.session(session)
    job = _Job(queries, shards, spark)
    request = _options(
        limit=limit or 0, spelling=spelling, furniture=furniture, explain=explain, sort=sort,
        since=since, until=until, group=group)

    def count(index: Index, shard: int, number: int, query: str) -> Iterator[_Row]:
        asked = {"command": "statistics", "query": query, "shard": shard, **request}
        [line] = _asked(index, asked)
        yield (number, line.decode() if _is_error(line) else json.loads(line)["statistics"])

    try:
        counts = _sums(job.each(count).collect())
    except Exception as error:
        raise _session.unwrapped(error) from None
    statistics = spark.sparkContext.broadcast(counts)

    def find(index: Index, shard: int, number: int, query: str) -> Iterator[_Row]:
        known = statistics.value[number]
        if isinstance(known, str):
            yield (number, shard, known)
            return
        asked = {
            "command": "search", "query": query, "shard": shard, "statistics": known, **request}
        [line] = _asked(index, asked)
        yield (number, shard, line.decode())

    questions = spark.sparkContext.broadcast(job.questions)

    def end(index: Index, number: int, shares: list[str]) -> Iterator[_Row]:
        query = questions.value[number]
        errors = [share for share in shares if _is_error(share.encode())]
        if errors:
            yield row(number, query, ERROR, errors[0])
            return
        asked = {
            "command": "search", "query": query, "statistics": statistics.value[number],
            "shares": [json.loads(share) for share in shares], **request}
        yield from _rows(number, query, _asked(index, asked))

    return answers(spark, Passage, job.joined(job.each(find), end))


def _sums(counts: Sequence[_Row]) -> dict[int, Any]:
    """The sums of the statistics of each query, over all shards; or its error."""
    sums: dict[int, Any] = {}
    for number, found in counts:
        known = sums.get(number)
        if known is None or isinstance(found, str):
            sums[number] = found
        elif not isinstance(known, str):
            sums[number] = [one + other for one, other in zip(known, found)]
    return sums


def _rows(number: int, query: str, lines: Sequence[bytes]) -> Iterator[_Row]:
    """The lines of a whole answer, in their order."""
    position = 0
    for line in lines:
        if line.startswith(b'{"type":"summary"'):
            yield row(number, query, SUMMARY, line.decode())
        elif _is_error(line):
            yield row(number, query, ERROR, line.decode())
        else:
            position += 1
            yield row(number, query, RECORD, line.decode(), position)


def _whole(
    job: _Job, kind: Callable[..., Any], request: dict[str, Any]
) -> Answers:
    def ask(index: Index, number: int, text: str) -> Iterator[_Row]:
        yield from _rows(number, text, _asked(index, {**request, "query": text or None}))

    return answers(job.spark, kind, job.whole(ask))


def quote(
    quotations: Questions | DataFrame, shards: Path, *, limit: int | None = 20,
    session: SparkSession | None = None,
) -> Answers:
    """Where many quotations stand, and whether as quoted, as of `izde.Index.quote`.

    Args:
        quotations: The quotations.
        shards: The folder of shards.
        limit: At most so many places for each; None for all.
        session: The session of Spark; without it the active one.

    Raises:
        IzdeError: where there are no shards, or they are not those of a build that ended.
    """
    spark = _session.session(session)
    job = _Job(quotations, shards, spark)
    return _whole(job, Quote, {"command": "quote", "limit": limit or 0})


def names(
    asked: Questions | DataFrame | None,
    shards: Path,
    *,
    limit: int | None = None,
    spelling: Spelling = "near",
    min: int = 1,
    variants: bool = False,
    session: SparkSession | None = None,
) -> Answers:
    """Names with their spellings, joined across the shards, as of `izde.Index.names`.

    Args:
        asked: The names; None for all names of the corpus, which one task lists.
        shards: The folder of shards.
        session: The session of Spark; without it the active one. Other arguments are those of
            `izde.Index.names`.

    Raises:
        IzdeError: where there are no shards, or they are not those of a build that ended.
    """
    spark = _session.session(session)
    job = _Job([""] if asked is None else asked, shards, spark)
    return _whole(job, Name, {
        "command": "names", "limit": limit or 0, "spelling": spelling, "min": min,
        "variants": variants})
