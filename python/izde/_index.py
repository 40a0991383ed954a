"""An index of a corpus, and how it is built."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Literal

from . import _library
from ._answers import Answer, raise_error
from ._errors import IzdeError
from ._library import Stream
from ._records import (
    Build,
    Citation,
    Finding,
    Info,
    Mention,
    Name,
    Passage,
    Quote,
    Summary,
    Verification,
    decode,
)

Path = str | os.PathLike[str]
Spelling = Literal["near", "name", "literal"]
"""How freely names may be spelled."""

_MOST_SHOWN = 50
"""A notebook shows at most so many hits of an answer."""


def _lines(index: int | None, request: dict[str, Any]) -> list[dict[str, Any]]:
    """The records of an answer that is short."""
    stream = Stream(index, request)
    text = b""
    while (block := stream.read()) is not None:
        text += block
    lines = text.splitlines()
    raise_error(lines[-1])
    return [json.loads(line) for line in lines]


def build(
    paths: Path | Iterable[Path] = (),
    index: Path = "index",
    *,
    mode: Literal["update", "add", "rebuild"] = "update",
    catalog: Path | None = None,
    names: Path | None = None,
    follow_links: bool | None = None,
) -> Build:
    """Builds an index, or brings it up to date. Other threads go on meanwhile.

    Args:
        paths: Files and folders; none means those of the last build.
        index: The folder of the index, made where it is missing.
        mode: ``update`` makes the index hold what the paths hold and reads only what changed;
            ``add`` keeps what is there; ``rebuild`` reads everything anew.
        catalog: A catalogue of documents; remembered for the next build.
        names: A names file; remembered for the next build.
        follow_links: Whether symbolic links out of the folders are followed.

    Returns:
        What was read, and what is in the index now.

    Raises:
        IzdeError: where it cannot be built; the former index is as it was.
    """
    listed = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    request = {
        "command": "build",
        "paths": [os.fspath(path) for path in listed],
        "index": os.fspath(index),
        "mode": mode,
        "catalog": None if catalog is None else os.fspath(catalog),
        "names": None if names is None else os.fspath(names),
        "follow_links": follow_links,
    }
    return decode(Build, _lines(None, request)[-1])


class Index:
    """An index, or several that answer as one, open for reading.

    It may be used by many threads at once and after a fork, and be sent to other processes
    (pickled), which open it by its path. Each request is answered from its newest state.

    Args:
        path: The folder of the index, a folder of indexes, or a list of such folders: every answer
            is then that of one index of all their corpora, in this order.

    Raises:
        IzdeError: where there is none, or one that this version cannot read.
    """

    def __init__(self, path: Path | Iterable[Path] = "index") -> None:
        listed = [path] if isinstance(path, (str, os.PathLike)) else path
        self._paths = tuple(os.fspath(each) for each in listed)
        self._handle: int | None = _library.open_index(self._paths)

    @property
    def paths(self) -> tuple[str, ...]:
        """The folders, as they were given."""
        return self._paths

    @property
    def path(self) -> str:
        """The folder of the index; several are separated by commas, as in `Info.directory`."""
        return ", ".join(self._paths)

    def close(self) -> None:
        """Closes the index; answers that are being read go on."""
        handle, self._handle = self._handle, None
        if handle is not None:
            _library.close_index(handle)

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        try:
            self.close()
        except Exception:  # Opening failed, or the interpreter is ending.
            pass

    def __reduce__(self) -> tuple[type[Index], tuple[tuple[str, ...]]]:
        return (Index, (self._paths,))

    def __repr__(self) -> str:
        return f"izde.Index({(self._paths[0] if len(self._paths) == 1 else list(self._paths))!r})"

    def _open(self) -> int:
        if self._handle is None:
            raise IzdeError(f"the index “{self.path}” is closed", "open it again: izde.Index(path)")
        return self._handle

    def _report(self, request: dict[str, Any]) -> str:
        stream = Stream(self._open(), request | {"format": "html"})
        text = b""
        while (block := stream.read()) is not None:
            text += block
        raise_error(text)
        return text.decode()

    def _shown(self, request: dict[str, Any]) -> str:
        limit = request.get("limit")
        shown = min(limit, _MOST_SHOWN) if limit else _MOST_SHOWN
        return self._report(request | {"limit": shown})

    def search(
        self,
        query: str | None = None,
        *,
        like: str | None = None,
        text: str | None = None,
        limit: int | None = 10,
        spelling: Spelling = "near",
        furniture: bool = False,
        explain: bool = False,
        sort: Literal["rank", "date", "corpus"] = "rank",
        since: str | None = None,
        until: str | None = None,
        group: Literal["article"] | None = None,
        context: int = 0,
    ) -> Answer[Passage]:
        """Ranked passages that answer a query, or that are similar to a passage or a text.

        Args:
            query: Words, phrases, AND, OR, NOT, fields: the query language of ``izde search``.
            like: In place of a query a passage or article of the index (``salt-road/3``,
                ``salt-road``, ``salt.txt:12``): what is similar to it, without that itself.
            text: In place of a query a sentence, paragraph or article that need not be in the
                index: what is similar to it.
            limit: At most so many; None for all.
            spelling: How freely names may be spelled.
            furniture: Whether boilerplate may be among the hits.
            explain: Whether reasons are given.
            sort: The order of the hits.
            since: Only articles of this date or later, such as ``2011-12``.
            until: Only articles of this date or earlier.
            group: ``article`` for at most one passage an article.
            context: How many neighbouring passages are given on each side.

        Raises:
            IzdeError: where the query cannot be answered.
        """
        request: dict[str, Any] = {"command": "search", "limit": limit or 0}
        if query is not None:
            request["query"] = query
        if like is not None:
            request["like"] = like
        if text is not None:
            request["text"] = text
        if spelling != "near":
            request["spelling"] = spelling
        if furniture:
            request["furniture"] = True
        if explain:
            request["explain"] = True
        if sort != "rank":
            request["sort"] = sort
        if since is not None:
            request["since"] = since
        if until is not None:
            request["until"] = until
        if group is not None:
            request["group"] = group
        if context:
            request["context"] = context
        return Answer(
            Stream(self._open(), request), Passage, lambda: self._shown(request))

    def _mentions(
        self, name: str, limit: int | None, spelling: Spelling, furniture: bool, explain: bool,
        parts: bool, context: int,
    ) -> dict[str, Any]:
        return {
            "command": "mentions", "query": name, "limit": limit or 0, "spelling": spelling,
            "furniture": furniture, "explain": explain, "parts": parts, "context": context,
        }

    def mentions(
        self,
        name: str,
        *,
        limit: int | None = None,
        spelling: Spelling = "near",
        furniture: bool = True,
        explain: bool = False,
        parts: bool = False,
        context: int = 60,
    ) -> Answer[Mention]:
        """Every mention of a name, place or word, in corpus order.

        Args:
            name: The name.
            limit: At most so many; None for all.
            spelling: How freely it may be spelled.
            furniture: Whether mentions in boilerplate are included.
            explain: Whether reasons are given.
            parts: For a full name: whether the surname alone is given too.
            context: How many characters are given on each side.

        Raises:
            IzdeError: where the index cannot be read.
        """
        request = self._mentions(name, limit, spelling, furniture, explain, parts, context)
        return Answer(
            Stream(self._open(), request), Mention, lambda: self._shown(request))

    def iter_mentions(
        self,
        name: str,
        *,
        spelling: Spelling = "near",
        furniture: bool = True,
        explain: bool = False,
        parts: bool = False,
        context: int = 60,
    ) -> Iterator[Mention]:
        """Every mention of a name, one by one; no record is kept in Python.

        Raises:
            IzdeError: where the index cannot be read.
        """
        request = self._mentions(name, None, spelling, furniture, explain, parts, context)
        stream = Stream(self._open(), request)
        while (block := stream.read()) is not None:
            for line in block.splitlines():
                raise_error(line)
                if line.startswith(b'{"type":"mention"'):
                    yield decode(Mention, json.loads(line))

    def names(
        self,
        name: str | None = None,
        *,
        limit: int | None = None,
        spelling: Spelling = "near",
        min: int = 1,
        variants: bool = False,
    ) -> Answer[Name]:
        """The names of the corpus with their spellings; with ``name`` that one, and why.

        Args:
            name: One name; None for all, the commonest first.
            limit: At most so many; None for all.
            spelling: How freely spellings are joined.
            min: Only names that stand at least so often.
            variants: Only names with more than one spelling.

        Raises:
            IzdeError: where the index cannot be read.
        """
        request = {
            "command": "names", "query": name, "limit": limit or 0, "spelling": spelling,
            "min": min, "variants": variants,
        }
        return Answer(Stream(self._open(), request), Name, lambda: self._shown(request))

    def quote(self, text: str, *, limit: int | None = 20) -> Quote:
        """Where a quotation stands, and whether it stands there as quoted.

        Args:
            text: The quotation.
            limit: At most so many places; None for all.

        Raises:
            IzdeError: where it cannot be answered.
        """
        records = _lines(
            self._open(), {"command": "quote", "query": text, "limit": limit or 0})
        return replace(
            decode(Quote, records[0]), summary=decode(Summary, records[-1]))

    def show(self, id: str, *, context: int = 0) -> list[Passage]:
        """A passage in its place: with so many neighbours on each side, in order.

        ``role`` tells which is which.

        Raises:
            IzdeError: where there is no such passage; the next step names one that there is.
        """
        records = _lines(self._open(), {"command": "show", "id": id, "context": context})
        return [decode(Passage, record) for record in records]

    def cite(
        self, id: str, style: Literal["text", "markdown", "bibtex", "csl-json"] = "text"
    ) -> Citation:
        """A citation of a passage.

        Raises:
            IzdeError: where there is no such passage.
        """
        return decode(
            Citation, _lines(self._open(), {"command": "cite", "id": id, "style": style})[0])

    def verify(self, *, quick: bool = False) -> Verification:
        """Whether the index is sound, and every passage still, byte for byte, in its file.

        Args:
            quick: Only the checksums of the index.

        Raises:
            IzdeError: where the index cannot be read.
        """
        *findings, last = _lines(self._open(), {"command": "verify", "quick": quick})
        return replace(
            decode(Verification, last),
            problems=tuple(decode(Finding, finding) for finding in findings))

    def info(self) -> Info:
        """What is in the index.

        Raises:
            IzdeError: where the index cannot be read.
        """
        return decode(Info, _lines(self._open(), {"command": "info"})[0])

    def decide(self, name: str, other: str, *, same: bool = True) -> str:
        """Writes into the names file that two names are one, or two; gives the file's path.

        Raises:
            IzdeError: where it cannot be written.
        """
        records = _lines(
            self._open(), {"command": "decide", "names": [name, other], "same": same})
        path: str = records[0]["file"]
        return path
