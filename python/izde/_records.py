"""The records of an answer, as values. Offsets are UTF-8 bytes from 0, end excluded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields
from dataclasses import field as _field
from functools import lru_cache
from typing import Any, Literal, TypeVar

Match = Literal["exact", "inflected", "derived", "same-name", "misspelling", "alias"]
"""How a form is related to what was asked."""
Verdict = Literal["exact", "altered", "partial", "absent"]
"""What can be said of a quotation."""


def _one(kind: type[Any], default: Any = None) -> Any:
    return _field(default=default, metadata={"kind": kind, "many": False})


def _many(kind: type[Any]) -> Any:
    return _field(default=(), metadata={"kind": kind, "many": True})


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article; what the source does not say is None."""

    id: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    original_outlet: str | None = None
    translator: str | None = None
    date: str | None = None
    """A day, month or year: ``2011-12-16``, ``2011-12``, ``2011``."""
    date_given: str | None = None
    """The date as the source writes it, where that differs."""
    date_inferred: bool = False
    url: str | None = None
    language: str | None = None
    parent: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Highlight:
    """A word of a passage that answers a word of the query; its place is in the file."""

    start: int
    end: int
    form: str
    term: str
    match: Match
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage, and where it stands."""

    id: str
    file: str
    start: int
    end: int
    line: int
    text: str
    rank: int | None = None
    score: float | None = None
    paragraph: int = 0
    record: int | None = None
    document: str | None = None
    encoding: str | None = None
    page: int | None = None
    converter: str | None = None
    highlights: tuple[Highlight, ...] = _many(Highlight)
    article: Article = _one(Article, Article(id="?"))
    sha256: str = ""
    furniture: bool = False
    role: Literal["before", "passage", "after"] | None = None
    path: str | None = None
    explanation: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a name, a line of a concordance."""

    form: str
    match: Match
    score: float
    file: str
    start: int
    end: int
    line: int
    left: str
    right: str
    passage: str
    query: str = ""
    field: Literal["title"] | None = None
    """``title`` where the name stands in the article's title and not in its text."""
    reason: str | None = None
    record: int | None = None
    document: str | None = None
    encoding: str | None = None
    page: int | None = None
    converter: str | None = None
    furniture: bool = False
    article: Article = _one(Article, Article(id="?"))


@dataclass(frozen=True, slots=True)
class Spelling:
    """A form with its count, and how it is related to the name."""

    form: str
    count: int
    match: Match
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the corpus with the spellings that were joined."""

    form: str
    kind: str
    count: int
    spellings: tuple[Spelling, ...] = _many(Spelling)
    rejected: tuple[Spelling, ...] = _many(Spelling)
    query: str | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """A range of bytes."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A place in which a quotation and its source differ."""

    kind: str
    quoted: str | None = None
    source: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it, as far as the source tells."""

    name: str
    evidence: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """A place in which a quotation, or a part of it, stands."""

    file: str
    start: int
    end: int
    line: int
    text: str
    similarity: float
    passage: str
    quoted: Range | None = _one(Range)
    """The part of the quotation that stands here."""
    record: int | None = None
    document: str | None = None
    encoding: str | None = None
    page: int | None = None
    converter: str | None = None
    article: Article = _one(Article, Article(id="?"))
    differences: tuple[Difference, ...] = _many(Difference)
    notes: tuple[str, ...] = ()
    speaker: Speaker | None = _one(Speaker)
    setting: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """What an answer leaves out, and how to get it."""

    reason: str
    count: int | None = None
    next_step: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on the query, with its place there."""

    message: str
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """A word of the query that the corpus lacks, with the nearest that it has."""

    word: str
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """How often the surname of a full name stands alone; None where that was not counted."""

    form: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """The last word on a query: how much was found, and whether it is all."""

    query: str
    count: int
    passages: int
    complete: bool
    files: int = 0
    cut: int | None = None
    not_shown: tuple[Gap, ...] = _many(Gap)
    left_out: int = 0
    """How many near spellings were seen in the corpus and not joined."""
    spellings: tuple[Spelling, ...] = _many(Spelling)
    notes: tuple[Note, ...] = _many(Note)
    suggestions: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = _many(Missing)
    part: Part | None = _one(Part)
    explanation: tuple[str, ...] = ()
    elapsed_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Quote:
    """Where a quotation stands, and whether it stands there as quoted."""

    query: str
    verdict: Verdict
    similarity: float
    matches: tuple[QuoteMatch, ...] = _many(QuoteMatch)
    nearest: QuoteMatch | None = _one(QuoteMatch)
    summary: Summary | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation of a passage, and its exact place."""

    id: str
    style: str
    text: str
    file: str
    start: int
    end: int
    line: int
    url: str | None = None
    record: int | None = None
    document: str | None = None
    encoding: str | None = None
    page: int | None = None
    converter: str | None = None
    article: Article = _one(Article, Article(id="?"))
    sha256: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Info:
    """What is in an index."""

    directory: str = ""
    parts: tuple[str, ...] = ()
    """The folders of the indexes that are searched as one; empty for a single index."""
    roots: tuple[str, ...] = ()
    catalogues: tuple[str, ...] = ()
    names_files: tuple[str, ...] = ()
    names_file_issues: tuple[str, ...] = ()
    files: int = 0
    documents: int = 0
    articles: int = 0
    passages: int = 0
    furniture: int = 0
    words: int = 0
    terms: int = 0
    names: int = 0
    first_date: str | None = None
    last_date: str | None = None
    format: int = 0
    analysis: str = ""
    fingerprint: str = ""
    bytes: int = 0
    sqlite: str = ""
    built: str = ""


@dataclass(frozen=True, slots=True)
class Build(Info):
    """What a build did, and what is in the index now."""

    files_read: int = 0
    files_unchanged: int = 0
    files_removed: int = 0
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be."""

    message: str
    file: str | None = None
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """What ``verify`` looked at, and what is wrong; ``sound`` where nothing is."""

    sound: bool
    quick: bool
    files: int
    passages: int
    files_by_checksum: int = 0
    problems: tuple[Finding, ...] = ()


Record = TypeVar("Record")


_Plan = tuple[tuple[str, Any, Callable[[Any], Any] | None], ...]
_MISSING: Any = object()


@lru_cache(maxsize=None)
def _plan(kind: type[Any]) -> _Plan:
    """The name, default and conversion from JSON of each field of a record."""
    return tuple(
        (each.name, _MISSING if each.default is MISSING else each.default, _conversion(each))
        for each in fields(kind)
    )


def _conversion(field: Field[Any]) -> Callable[[Any], Any] | None:
    """The conversion of a field from JSON; None if the value is unchanged."""
    if "kind" not in field.metadata:
        return tuple if str(field.type).startswith("tuple") else None
    inner = field.metadata["kind"]
    default = field.default

    # The default of a field is already a record, recognised by its identity.
    def one(value: Any) -> Any:
        return value if value is default else decode(inner, value)

    def many(values: Any) -> Any:
        return values if values is default else tuple([decode(inner, each) for each in values])

    return many if field.metadata["many"] else one


def decode(kind: Callable[..., Record], members: dict[str, Any]) -> Record:
    """The record of a JSON object; members of later versions are passed over."""
    get = members.get
    values = [
        get(name, default) if convert is None else convert(get(name, default))
        for name, default, convert in _plan(kind)
    ]
    if _MISSING in values:
        raise TypeError(f"the record lacks a member: {members}")
    return kind(*values)
