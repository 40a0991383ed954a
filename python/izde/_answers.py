"""Answers: sequences that are read from the library as far as they are looked at."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from . import _tables
from ._errors import IzdeError
from ._library import Stream, error_of
from ._records import Summary, decode

if TYPE_CHECKING:
    import pandas
    import pyarrow

Record = TypeVar("Record")

_ERROR = b'{"type":"error"'
_SUMMARY = b'{"type":"summary"'


def raise_error(line: bytes) -> None:
    """Raises what an error record tells; other lines are left alone."""
    if line.startswith(_ERROR):
        raise error_of(json.loads(line))


class Answer(Sequence[Record], Generic[Record]):
    """What was found, in order, and the summary.

    Lines are fetched as they are looked at and become records when they are taken, so that the
    first hits of a long answer are there at once. Several threads may read one answer.
    """

    def __init__(
        self,
        stream: Stream,
        kind: Callable[..., Record],
        report: Callable[[], str],
    ) -> None:
        self._stream = stream
        self._kind = kind
        self._report = report
        self._lines: list[bytes] = []
        self._summary: bytes | None = None
        self._lock = threading.Lock()
        # What is wrong with a request is told at once.
        self._fetch()

    def _fetch(self) -> bool:
        """Fetches some more lines; False where there are no more."""
        with self._lock:
            if self._summary is not None:
                return False
            block = self._stream.read()
            if block is None:
                raise IzdeError("the answer ended without its summary")
            lines = block.splitlines()
            last = lines[-1]
            if last.startswith(_SUMMARY):
                self._summary = last
                self._stream.close()
                del lines[-1]
            else:
                raise_error(last)
            self._lines += lines
            return True

    def _fetch_all(self) -> None:
        while self._fetch():
            pass

    def _record(self, line: bytes) -> Record:
        return decode(self._kind, json.loads(line))

    @property
    def summary(self) -> Summary:
        """How much was found, whether it is all, and in which spellings."""
        self._fetch_all()
        return decode(Summary, json.loads(self._summary or b"{}"))

    def __iter__(self) -> Iterator[Record]:
        at = 0
        while True:
            while at < len(self._lines):
                yield self._record(self._lines[at])
                at += 1
            if not self._fetch() and at >= len(self._lines):
                return

    def __len__(self) -> int:
        self._fetch_all()
        return len(self._lines)

    def __bool__(self) -> bool:
        return bool(self._lines) or len(self) > 0

    @overload
    def __getitem__(self, place: int) -> Record: ...

    @overload
    def __getitem__(self, place: slice) -> list[Record]: ...

    def __getitem__(self, place: int | slice) -> Record | list[Record]:
        if isinstance(place, slice):
            self._fetch_all()
            return [self._record(line) for line in self._lines[place]]
        while not 0 <= place < len(self._lines) and self._fetch():
            pass
        return self._record(self._lines[place])

    def dicts(self) -> Iterator[dict[str, Any]]:
        """The records as dictionaries, as ``izde --format jsonl`` prints them."""
        for place in range(len(self)):
            members: dict[str, Any] = json.loads(self._lines[place])
            yield members

    def to_pandas(self) -> pandas.DataFrame:
        """The records as a table, one a row; members of the article are ``article_title`` and so on.

        Raises:
            IzdeError: where pandas is not installed.
        """
        return _tables.to_pandas(self._kind, self.dicts())

    def to_arrow(self) -> pyarrow.Table:
        """The records as an Arrow table, with the columns of `to_pandas`.

        Raises:
            IzdeError: where pyarrow is not installed.
        """
        return _tables.to_arrow(self._kind, self.dicts())

    def _repr_html_(self) -> str:
        return self._report()

    def __repr__(self) -> str:
        self._fetch_all()
        summary = self.summary
        noun = getattr(self._kind, "__name__", "record").lower()
        count = len(self)
        text = f"{count} {noun}{'' if count == 1 else 's'} for {summary.query!r}"
        if not summary.complete:
            text += f", {summary.cut} more not shown" if summary.cut else ", not all"
        return f"<{text}>"
