"""Indexes that are built and asked on a Spark cluster.

The corpus is divided among shards by document; each shard is an index as `izde.build` makes it, and
the folder of shards is an index of the whole, for `izde.Index` and for the program too. Answers are
those of one index of the whole corpus.

>>> import izde.spark
>>> izde.spark.build("news/*.jsonl", "shards", shards=64)  # doctest: +SKIP
>>> answers = izde.spark.mentions(["Shetpe", "Aktau"], "shards")  # doctest: +SKIP
>>> answers.records.groupBy("query", "form").count().show()  # doctest: +SKIP

The folder of shards, and files that are named by their paths, are on storage that every machine has
under the same path.
"""

from ._answers import Answers
from ._build import Built, add, build, remove
from ._questions import mentions, names, quote, search
from ._session import session

__all__ = [
    "Answers", "Built", "add", "build", "mentions", "names", "quote", "remove", "search", "session",
]
