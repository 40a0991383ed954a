"""A folder of shards, and what is known of it."""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from .._errors import IzdeError
from .._index import Index, Path

MANIFEST = "manifest.json"
DOCUMENTS = "documents"
_LONGEST_WAIT = 600.0
"""Seconds; a task that is lost may go on writing for as long as its shard takes to build."""


def folder(out: str, shard: int) -> str:
    """The folder of a shard; four digits, so that their order is that of their names."""
    return os.path.join(out, f"{shard:04d}")


def write(path: str, content: dict[str, Any]) -> None:
    """Writes a manifest: the former one, or this one, never a part of it."""
    new = f"{path}.{os.getpid()}.{time.time_ns()}.new"
    with open(new, "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=1)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, path)


def read(directory: str) -> dict[str, Any] | None:
    """The manifest in a folder; None where there is none."""
    try:
        with open(os.path.join(directory, MANIFEST), encoding="utf-8") as file:
            content: dict[str, Any] = json.load(file)
            return content
    except FileNotFoundError:
        return None


@contextmanager
def alone(directory: str) -> Iterator[None]:
    """Only one task writes a shard: a retry waits for what is left of a lost task.

    Raises:
        IzdeError: where it waited in vain.
    """
    os.makedirs(directory, exist_ok=True)
    with open(os.path.join(directory, ".writing"), "w") as file:
        until = time.monotonic() + _LONGEST_WAIT
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise IzdeError(
                        f"the shard “{directory}” is being written", "again when that has ended"
                    ) from None
                time.sleep(0.1)
        yield


def checked(out: Path) -> tuple[str, list[str]]:
    """The folder of shards, absolute, and the folders of the shards, in their order.

    Raises:
        IzdeError: where there is none, or one of which a shard is missing or not finished.
    """
    path = os.path.abspath(os.fspath(out))
    manifest = read(path)
    if manifest is None:
        raise IzdeError(
            f"there are no shards in “{path}”, or their build did not end",
            f"izde.spark.build(documents, {os.fspath(out)!r})")
    found = []
    for shard, expected in enumerate(manifest["fingerprints"]):
        directory = folder(path, shard)
        own = read(directory)
        if own is None or own["fingerprint"] != expected:
            raise IzdeError(
                f"the shard “{directory}” is not that of the last build that ended",
                "the same build, add or remove again")
        found.append(directory)
    return path, found


_open: dict[str, Index] = {}


def index(out: str) -> Index:
    """The index of all shards, opened once in each process."""
    if out not in _open:
        _open.clear()
        _open[out] = Index(out)
    return _open[out]
