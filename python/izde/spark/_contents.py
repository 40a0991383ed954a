"""The documents in the folder of a shard."""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Iterable
from typing import Any

from .._errors import IzdeError
from . import _documents
from ._shards import DOCUMENTS

Reference = tuple[Any, ...]
"""A document as a task knows it: which of the following it is, and how it is got."""
RECORD, TEXT, FILE = 0, 1, 2
"""A line of a file of records; a row of a table; a file that is read where it is."""


def write(
    directory: str, shard: int, references: Iterable[Reference], adds: bool
) -> None:
    """Puts the documents of a shard in its folder, and takes away what is none of them."""
    documents = os.path.join(directory, DOCUMENTS)
    os.makedirs(documents, exist_ok=True)
    links: dict[str, str] = {}
    new = os.path.join(directory, f".documents-{uuid.uuid4().hex}")
    whole = hashlib.sha256()
    count = 0
    sources: dict[str, Any] = {}
    try:
        with open(new, "wb") as file:
            for reference in references:
                if reference[0] == FILE:
                    links[reference[1]] = reference[2]
                    continue
                if reference[0] == RECORD:
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


def drop(documents: str, ids: frozenset[str]) -> None:
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
