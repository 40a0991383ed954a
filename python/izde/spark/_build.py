"""Builds a folder of shards.

Everything that a task writes is put in place by renaming, and is the same whenever it is written: a
task that is lost and tried again, or runs twice, leaves what one run leaves.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import _index
from .._errors import IzdeError
from .._index import Path
from . import _documents, _session, _shards

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

Documents = Path | Iterable[Path]
"""Paths of files and folders, and patterns; or a table of Spark with a column ``text``."""
# A document as a task knows it: the key of its order in the shard, and how it is got.
_Reference = tuple[Any, ...]
_RECORD, _TEXT, _FILE = 0, 1, 2


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
                _drop(os.path.join(directory, _shards.DOCUMENTS), unwanted.value)
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

    def run(shard: int, references: Iterable[tuple[Any, _Reference]]) -> Iterator[dict[str, Any]]:
        directory = _shards.folder(path, shard)
        with _shards.alone(directory):
            _write(directory, shard, (reference for _, reference in references), adds)
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

    def scan(pieces: Iterable[tuple[str, int, int]]) -> Iterator[tuple[Any, _Reference]]:
        for piece in pieces:
            for at, line in _documents.lines(piece):
                digest = _documents.digest(line)
                key = (_documents.shard_of(digest, shards), _RECORD, piece[0], at)
                yield key, (_RECORD, piece[0], at, len(line), digest)

    slots = _session.slots(spark)
    pieces = _documents.pieces(listing.records, slots)
    found: RDD[Any] = context.parallelize(pieces, max(1, len(pieces))).mapPartitions(scan)
    if listing.files:
        options["follow_links"] = True
        files = [
            ((_documents.shard_of(_documents.digest(name.encode()), shards), _FILE, name, 0),
             (_FILE, name, path))
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

    def key(row: Any) -> tuple[Any, _Reference]:
        line: bytes = row[0].encode()
        digest = _documents.digest(line)
        return (_documents.shard_of(digest, shards), _TEXT, digest, 0), (_TEXT, line, digest)

    lines: RDD[Any] = table.select(F.to_json(F.struct(*table.columns))).rdd
    return lines.map(key)


def _write(
    directory: str, shard: int, references: Iterable[_Reference], adds: bool
) -> None:
    """Puts the documents of a shard in its folder, and takes away what is none of them."""
    documents = os.path.join(directory, _shards.DOCUMENTS)
    os.makedirs(documents, exist_ok=True)
    links: dict[str, str] = {}
    new = os.path.join(directory, f".documents-{uuid.uuid4().hex}")
    whole = hashlib.sha256()
    count = 0
    sources: dict[str, Any] = {}
    try:
        with open(new, "wb") as file:
            for reference in references:
                if reference[0] == _FILE:
                    links[reference[1]] = reference[2]
                    continue
                if reference[0] == _RECORD:
                    _, path, at, length, digest = reference
                    if path not in sources:
                        for source in sources.values():
                            source.close()
                        sources = {path: open(path, "rb")}
                    sources[path].seek(at)
                    line = sources[path].read(length)
                    if _documents.digest(line) != digest:
                        raise IzdeError(f"“{path}” was changed meanwhile", "build again")
                else:
                    _, line, digest = reference
                file.write(line if line.endswith(b"\n") else line + b"\n")
                whole.update(digest.encode())
                count += 1
            file.flush()
            os.fsync(file.fileno())
        name = f"{shard:04d}.jsonl"
        if adds:
            name = _batch(documents, shard, whole.hexdigest()[:12])
        kept = {name} if count else set()
        if count:
            os.replace(new, os.path.join(documents, name))
    finally:
        for source in sources.values():
            source.close()
        if os.path.exists(new):
            os.remove(new)
    for name, path in links.items():
        _link(os.path.join(documents, name), path)
    if not adds:
        _keep(documents, kept | set(links))


def _batch(documents: str, shard: int, digest: str) -> str:
    """The name of the file of added records: that of the same records, or the next number.

    So the order of the files is that in which they were added, which is the order of the index.
    """
    batches = sorted(name for name in os.listdir(documents) if name.startswith(f"{shard:04d}_"))
    for name in batches:
        if name.endswith(f"-{digest}.jsonl"):
            return name
    last = int(batches[-1][5:9]) if batches else 0
    return f"{shard:04d}_{last + 1:04d}-{digest}.jsonl"


def _link(place: str, path: str) -> None:
    if os.path.islink(place) and os.readlink(place) == path:
        return
    os.makedirs(os.path.dirname(place), exist_ok=True)
    new = f"{os.path.dirname(place)}/.{uuid.uuid4().hex}"
    os.symlink(path, new)
    os.replace(new, place)


def _keep(documents: str, names: set[str]) -> None:
    """Removes all files but these."""
    for folder, folders, files in os.walk(documents, topdown=False):
        for name in files:
            path = os.path.join(folder, name)
            if os.path.relpath(path, documents) not in names:
                os.remove(path)
        for name in folders:
            inner = os.path.join(folder, name)
            if not os.listdir(inner):
                os.rmdir(inner)


def _drop(documents: str, ids: frozenset[str]) -> None:
    """Removes the records and files of these names."""
    for folder, _, files in os.walk(documents):
        for name in sorted(files):
            path = os.path.join(folder, name)
            if os.path.islink(path) or not name.endswith(".jsonl"):
                if os.path.relpath(path, documents) in ids:
                    os.remove(path)
                continue
            new = os.path.join(os.path.dirname(documents), f".documents-{uuid.uuid4().hex}")
            kept = dropped = 0
            with open(path, "rb") as old, open(new, "wb") as file:
                for line in old:
                    if _id(line) in ids:
                        dropped += 1
                        continue
                    file.write(line)
                    kept += 1
                file.flush()
                os.fsync(file.fileno())
            if kept == 0:
                os.remove(path)
            if dropped and kept:
                os.replace(new, path)
            else:
                os.remove(new)


def _id(line: bytes) -> str | None:
    try:
        record = json.loads(line)
    except ValueError:
        return None
    found = record.get("id") if isinstance(record, dict) else None
    return None if found is None else str(found)


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
    """Runs the tasks, writes the manifest of the whole, and makes what the shards have in common."""
    try:
        made = sorted(tasks.collect(), key=lambda each: int(each["shard"]))
    except Exception as error:
        raise _session.unwrapped(error) from None
    _shards.write(os.path.join(path, _shards.MANIFEST), {
        "shards": len(made), "fingerprints": [each["fingerprint"] for each in made],
        "documents": sum(each["documents"] for each in made),
        "passages": sum(each["passages"] for each in made),
    })
    _shards.index(path).info()

    def total(name: str) -> int:
        return sum(int(each[name]) for each in made)

    warnings = tuple(
        f"{_shards.folder(path, each['shard'])}: {warning}"
        for each in made for warning in each["warnings"])
    return Built(
        len(made), total("documents"), total("passages"), total("words"), total("bytes"), warnings,
        time.monotonic() - began)
