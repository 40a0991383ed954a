"""The Spark session, and what the processes of a cluster share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._errors import IzdeError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def session(given: SparkSession | None = None) -> SparkSession:
    """The session to use: the one that is given, the active one, or a new one.

    Raises:
        IzdeError: where pyspark is not installed.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise IzdeError("izde.spark needs pyspark", "pip install 'izde[spark]'") from error
    return given or SparkSession.getActiveSession() or SparkSession.builder.getOrCreate()


def slots(spark: SparkSession) -> int:
    """How many tasks run at once, at least one."""
    count: Any = spark.sparkContext.defaultParallelism
    return max(1, int(count))


def unwrapped(error: Exception) -> Exception:
    """The error of a task, which Spark tells as a text of the Java machine, as it was raised.

    Only the sentence and the next step are left of the trace.
    """
    text = str(error)
    mark = "izde._errors.IzdeError: "
    if mark not in text:
        return error
    message = text.split(mark, 1)[1].split("\n\n")[0].split("\n\tat ")[0].strip()
    sentence, _, step = message.partition("\ntry: ")
    return IzdeError(sentence.strip(), step.splitlines()[0].strip() if step else None)
