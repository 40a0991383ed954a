"""The answers to many questions, as tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .._records import Summary
from ._schema import schema

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

ERROR = "error"
DIVIDED = "divided"
RECORD = "record"
SUMMARY = "summary"


@dataclass(frozen=True)
class Answers:
    """What was found, as tables of Spark.

    Spark's tables have no order: ``orderBy("question", "position")`` is that of one index.

    Attributes:
        records: A row for each record: ``question`` (the number of the question, from 0), ``query``,
            ``position`` (from 1, within its question), the fields of the record
            (`izde.Mention`, `izde.Passage`, `izde.Name`, `izde.Quote`), and ``json``, the line as ``izde --format jsonl`` prints it.
        summaries: A row for each question: ``question``, ``query``, the fields of `izde.Summary`, and
            for a question that cannot be answered ``message`` and ``next_step``.
    """

    records: DataFrame
    summaries: DataFrame
    _kept: list[RDD[Any]] = field(repr=False)

    def unpersist(self) -> None:
        """Releases what Spark keeps of the answers."""
        for each in self._kept:
            each.unpersist()


def keep(rows: RDD[Any]) -> RDD[Any]:
    """Lets Spark keep what is used more than once, in memory or on disk."""
    from pyspark.storagelevel import StorageLevel

    return rows.persist(StorageLevel.MEMORY_AND_DISK)


def answers(
    spark: SparkSession, kind: Callable[..., Any], lines: RDD[Any], *,
    divided: RDD[Any] | None = None, kept: RDD[Any] | None = None,
) -> Answers:
    """Makes tables of the rows of `row`.

    Args:
        spark: The session.
        kind: What the records are.
        lines: The rows; Spark keeps them, as both tables are made of them.
        divided: Rows of other questions, whose positions are those of their sort keys.
        kept: What of `divided` Spark keeps.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as F
    from pyspark.sql import types as T

    keeping = [keep(each) for each in (lines, kept) if each is not None]
    keys = [f"key{number}" for number in range(4)]
    text, number = T.StringType(), T.LongType()
    columns = T.StructType([
        T.StructField("question", number), T.StructField("query", text),
        T.StructField("what", text), T.StructField("position", number),
        T.StructField("file", text), *(T.StructField(key, number) for key in keys),
        T.StructField("json", text),
    ])
    table = spark.createDataFrame(lines, columns)
    records = table.where(F.col("what") == RECORD)
    ends = table.where(F.col("what").isin(SUMMARY, ERROR))
    if divided is not None:
        more = spark.createDataFrame(divided, columns)
        window = Window.partitionBy("question").orderBy("file", *keys)
        place = F.row_number().over(window).cast("long")
        records = records.union(more.where(F.col("what") == RECORD).withColumn("position", place))
        ends = ends.union(more.where(F.col("what").isin(SUMMARY, ERROR)))
    ending = T.StructType([
        *schema(Summary).fields, T.StructField("message", text), T.StructField("next_step", text)])

    def expanded(rows: DataFrame, fields: T.StructType, *first: str) -> DataFrame:
        parsed = F.from_json("json", fields).alias("fields")
        names = [each.name for each in fields.fields if each.name not in first]
        return rows.select(*first, parsed, "json").select(
            *first, *(F.col(f"fields.{name}") for name in names), "json")

    return Answers(
        expanded(records, schema(kind), "question", "query", "position"),
        expanded(ends, ending, "question", "query"), keeping)


def row(
    question: int, query: str, what: str, record: str, position: int | None = None, file: str = "",
    keys: tuple[int, int, int, int] = (0, 0, 0, 0),
) -> tuple[Any, ...]:
    """A line of an answer: what it is, its position or the keys of its order, and its JSON."""
    return (question, query, what, position, file, *keys, record)
