"""Builds a folder of shards.

Everything that a task writes is put in place by renaming, and is the same whenever it is written: a
task that is lost and tried again, or runs twice, leaves what one run leaves.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import _index
from .._errors import IzdeError
from .._index import Path
from . import _documents, _session, _shards
from ._contents import FILE, RECORD, TEXT, Reference, drop, write

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

Documents = Path | Iterable[Path]
"""Paths of files and folders, and patterns; or a table of Spark with a column ``text``."""


@dataclass(frozen=True)
class Built:
    """What is in a folder of shards.

    Attributes:
        shards: How many there are.
        documents: How many documents they hold; of formats with several articles a file, files.
        passages: How many passages.
        words: How many words.
        bytes: The size of the indexes.
        warnings: What could not be read, with the shard's folder.
        seconds: How long it took.
    """

    shards: int
    documents: int
    passages: int
    words: int
    bytes: int
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0


def build(
    documents: Documents | DataFrame,
    out: Path,
    *,
    shards: int = 8,
    catalog: Path | None = None,
    names: Path | None = None,
    session: SparkSession | None = None,
) -> Built:
    """Builds a folder of shards that holds these documents, or brings it up to date.

    A record's shard is chosen by its checksum, that of a file by its path.

    Args:
        documents: Files (``.jsonl``: a document a line; ``.parquet`` with a column ``text``; all
            that `izde.build` reads), folders of such, patterns; or a table of Spark with a column
            ``text``, and ``id``, ``title``, ``author``, ``outlet``, ``date``, ``url``, ``language``
            where they are known.
        out: The folder of the shards.
        shards: How many; a folder keeps their number.
        catalog: A catalogue of documents; without it ``catalog.json`` in a folder that is named.
        names: A names file; without it ``names.txt`` in a folder that is named.
        session: The session of Spark; without it the active one.

    Raises:
        IzdeError: where it cannot be built.
    """
    return _make(documents, out, shards, False, catalog, names, session)


def add(
    documents: Documents | DataFrame,
    out: Path,
    *,
    catalog: Path | None = None,
    names: Path | None = None,
    session: SparkSession | None = None,
) -> Built:
    """Adds documents to a folder of shards; the same documents again change nothing.

    Args:
        documents: As of `build`.
        out: The folder of the shards.
        catalog: As of `build`; without it the former one.
        names: As of `build`; without it the former one.
        session: The session of Spark; without it the active one.

    Raises:
        IzdeError: where there are no shards, or they cannot be written.
    """
    return _make(documents, out, None, True, catalog, names, session)


def remove(
    ids: Iterable[str], out: Path, *, session: SparkSession | None = None
) -> Built:
    """Removes documents from a folder of shards.

    Args:
        ids: The ``id`` of records, and the paths of files within the corpus.
        out: The folder of the shards.
        session: The session of Spark; without it the active one.

    Raises:
        IzdeError: where there are no shards, or they cannot be written.
    """
    spark = _session.session(session)
    path, count = _former(out)
    unwanted = spark.sparkContext.broadcast(frozenset(ids))

    def run(shards: Iterable[int]) -> Iterator[dict[str, Any]]:
        for shard in shards:
            directory = _shards.folder(path, shard)
            with _shards.alone(directory):
                drop(os.path.join(directory, _shards.DOCUMENTS), unwanted.value)
                yield _indexed(directory, shard, count, {})

    tasks = spark.sparkContext.parallelize(range(count), count).mapPartitions(run)
    return _ended(path, tasks, time.monotonic())


def _make(
    documents: Documents | DataFrame, out: Path, shards: int | None, adds: bool,
    catalog: Path | None, names: Path | None, session: SparkSession | None,
) -> Built:
    began = time.monotonic()
    spark = _session.session(session)
    path = os.path.abspath(os.fspath(out))
    if shards is None:
        path, shards = _former(out)
    _check(path, shards)
    os.makedirs(path, exist_ok=True)
    references, options = _references(documents, spark, shards)
    for name, given in (("catalog", catalog), ("names", names)):
        if given is not None:
            options[name] = os.path.abspath(os.fspath(given))

    def run(shard: int, references: Iterable[tuple[Any, Reference]]) -> Iterator[dict[str, Any]]:
        directory = _shards.folder(path, shard)
        with _shards.alone(directory):
            write(directory, shard, (reference for _, reference in references), adds)
            yield _indexed(directory, shard, shards, options)

    divided = references.repartitionAndSortWithinPartitions(
        shards, partitionFunc=lambda key: key[0])
    return _ended(path, divided.mapPartitionsWithIndex(run), began)


def _former(out: Path) -> tuple[str, int]:
    """An existing folder of shards, which may have been left by an interrupted change."""
    path = os.path.abspath(os.fspath(out))
    manifest = _shards.read(path)
    if manifest is None:
        raise IzdeError(
            f"there are no shards in “{path}”", f"izde.spark.build(documents, {os.fspath(out)!r})")
    return path, int(manifest["shards"])


def _check(path: str, shards: int) -> None:
    """Refuses a folder that cannot be one of so many shards."""
    if shards < 1 or shards > 9_999:
        raise IzdeError("shards are to be from 1 to 9,999")
    if not os.path.isdir(path):
        return
    manifest = _shards.read(path)
    if manifest is not None and manifest["shards"] != shards:
        raise IzdeError(
            f"“{path}” has {manifest['shards']} shards, not {shards}",
            f"shards={manifest['shards']}, or another folder")
    ours = {f"{shard:04d}" for shard in range(shards)}
    for name in sorted(os.listdir(path)):
        if name not in ours and os.path.exists(os.path.join(path, name, "izde.db")):
            raise IzdeError(
                f"“{path}” holds the index “{name}”, which is none of {shards} shards",
                "another folder")


def _references(
    documents: Any, spark: SparkSession, shards: int
) -> tuple[RDD[Any], dict[str, Any]]:
    """The documents by shard and order, and the options of the indexes."""
    context = spark.sparkContext
    if hasattr(documents, "columns"):
        return _rows(documents, shards), {}
    listing = _documents.listing(documents)
    options: dict[str, Any] = {}
    for name, given in (("catalog", listing.catalogs), ("names", listing.names)):
        if len(given) > 1:
            raise IzdeError(
                f"there are several files of one kind: “{given[0]}”, “{given[1]}”",
                f"name the one that counts: {name}=…")
        if given:
            options[name] = given[0]

    def scan(pieces: Iterable[tuple[str, int, int]]) -> Iterator[tuple[Any, Reference]]:
        for piece in pieces:
            for at, line in _documents.lines(piece):
                digest = _documents.digest(line)
                key = (_documents.shard_of(digest, shards), RECORD, piece[0], at)
                yield key, (RECORD, piece[0], at, len(line), digest)

    slots = _session.slots(spark)
    pieces = _documents.pieces(listing.records, slots)
    found: RDD[Any] = context.parallelize(pieces, max(1, len(pieces))).mapPartitions(scan)
    if listing.files:
        options["follow_links"] = True
        files = [
            ((_documents.shard_of(_documents.digest(name.encode()), shards), FILE, name, 0),
             (FILE, name, path))
            for name, path in listing.files
        ]
        found = found.union(context.parallelize(files, slots))
    if listing.tables:
        found = found.union(_rows(spark.read.parquet(*listing.tables), shards))
    return found, options


def _rows(table: Any, shards: int) -> RDD[Any]:
    """The rows of a table as records, in the order of their checksums: a table has none."""
    from pyspark.sql import functions as F

    if "text" not in table.columns:
        raise IzdeError(
            f"the table has no column “text”: {', '.join(table.columns)}",
            "table.withColumnRenamed(name, 'text')")

    def key(row: Any) -> tuple[Any, Reference]:
        line: bytes = row[0].encode()
        digest = _documents.digest(line)
        return (_documents.shard_of(digest, shards), TEXT, digest, 0), (TEXT, line, digest)

    lines: RDD[Any] = table.select(F.to_json(F.struct(*table.columns))).rdd
    return lines.map(key)


def _indexed(
    directory: str, shard: int, shards: int, options: dict[str, Any]
) -> dict[str, Any]:
    """Brings the index of a shard up to date with its documents, and writes its manifest."""
    report = _index.build(os.path.join(directory, _shards.DOCUMENTS), directory, **options)
    content = {
        "shard": shard, "shards": shards, "documents": report.documents,
        "passages": report.passages, "words": report.words, "bytes": report.bytes,
        "fingerprint": report.fingerprint, "format": report.format, "analysis": report.analysis,
    }
    _shards.write(os.path.join(directory, _shards.MANIFEST), content)
    return {**content, "warnings": report.warnings}


def _ended(path: str, tasks: RDD[dict[str, Any]], began: float) -> Built:
    """Runs the tasks, and writes the manifest of the whole."""
    try:
        made = sorted(tasks.collect(), key=lambda each: int(each["shard"]))
    except Exception as error:
        raise _session.unwrapped(error) from None
    _shards.write(os.path.join(path, _shards.MANIFEST), {
        "shards": len(made), "fingerprints": [each["fingerprint"] for each in made],
        "documents": sum(each["documents"] for each in made),
        "passages": sum(each["passages"] for each in made),
    })

    def total(name: str) -> int:
        return sum(int(each[name]) for each in made)

    warnings = tuple(
        f"{_shards.folder(path, each['shard'])}: {warning}"
        for each in made for warning in each["warnings"])
    return Built(
        len(made), total("documents"), total("passages"), total("words"), total("bytes"), warnings,
        time.monotonic() - began)
