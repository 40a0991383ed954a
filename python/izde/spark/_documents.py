"""The documents of a corpus, as references that tasks can follow.

Records of JSON Lines are named by the file and bytes in which they stand, so that Spark moves no
text; a shard copies its own. Other files are named by their paths and read where they are.
"""

from __future__ import annotations

import glob
import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .._errors import IzdeError
from .._index import Path

_SIDE_FILES = {"catalog.json", "names.txt"}
_PIECE = 32 << 20
"""So many bytes of a file of records at most are read by one task."""


@dataclass
class Listing:
    """The files of a corpus by how they are read."""

    records: list[str] = field(default_factory=list)
    """Files of JSON Lines."""
    tables: list[str] = field(default_factory=list)
    """Files of Parquet."""
    files: list[tuple[str, str]] = field(default_factory=list)
    """Other files: the path within the corpus, and the absolute one."""
    catalogs: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


def listing(paths: Path | Iterable[Path]) -> Listing:
    """The files that some paths stand for: files, folders, and patterns such as ``news/*.jsonl``.

    Raises:
        IzdeError: where a path stands for nothing.
    """
    listed = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    found = Listing()
    for each in listed:
        path = os.path.abspath(os.fspath(each))
        matches = [path] if os.path.exists(path) else sorted(glob.glob(path, recursive=True))
        if not matches:
            raise IzdeError(f"there is no file or folder “{os.fspath(each)}”")
        for match in matches:
            _add(match, found)
    return found


def _add(path: str, found: Listing) -> None:
    if not os.path.isdir(path):
        _file(os.path.basename(path), path, found)
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        for name in sorted(names):
            if not name.startswith((".", "_")):
                whole = os.path.join(folder, name)
                _file(os.path.relpath(whole, path), whole, found)


def _file(name: str, path: str, found: Listing) -> None:
    base = os.path.basename(path)
    if base in _SIDE_FILES:
        (found.catalogs if base == "catalog.json" else found.names).append(path)
    elif base.endswith(".jsonl"):
        found.records.append(path)
    elif base.endswith(".parquet"):
        found.tables.append(path)
    else:
        found.files.append((name, path))


def pieces(files: Iterable[str], tasks: int) -> list[tuple[str, int, int]]:
    """Divides files of records among tasks: file, first byte, end."""
    sizes = [(path, os.path.getsize(path)) for path in files]
    total = sum(size for _, size in sizes)
    length = max(1 << 16, min(_PIECE, -(-total // max(1, tasks))))
    return [
        (path, start, min(size, start + length))
        for path, size in sizes
        for start in range(0, size, length)
    ]


def lines(piece: tuple[str, int, int]) -> Iterator[tuple[int, bytes]]:
    """The records that begin in a piece of a file, each with its first byte."""
    path, start, end = piece
    with open(path, "rb") as file:
        file.seek(max(0, start - 1))
        if start > 0:
            # A record that began before is that of the piece before.
            file.readline()
        at = file.tell()
        while at < end:
            line = file.readline()
            if not line:
                return
            if line.strip():
                yield at, line
            at += len(line)


def digest(content: bytes) -> str:
    """The checksum of a document, by which its shard is chosen."""
    return hashlib.sha256(content).hexdigest()


def shard_of(digest: str, shards: int) -> int:
    """The number of the shard of a document."""
    return int(digest[:15], 16) % shards
