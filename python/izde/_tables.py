"""Records as tables. pandas and pyarrow are only needed where a table is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from ._errors import IzdeError
from ._records import Article

if TYPE_CHECKING:
    import pandas
    import pyarrow

_ARTICLE = tuple(each.name for each in fields(Article))


def columns(kind: Callable[..., Any]) -> list[str]:
    """The columns of a table of records: the fields, the article's each in a column of its own."""
    names: list[str] = []
    for each in fields(kind):  # type: ignore[arg-type]
        names += [f"article_{name}" for name in _ARTICLE] if each.name == "article" else [each.name]
    return names


def rows(kind: Callable[..., Any], records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each record with a value for every column; what it does not have is None."""
    names = columns(kind)
    found: list[dict[str, Any]] = []
    for record in records:
        article = record.get("article") or {}
        row = {}
        for name in names:
            inner = name[8:] if name.startswith("article_") else ""
            row[name] = article.get(inner) if inner in _ARTICLE else record.get(name)
        found.append(row)
    return found


def to_pandas(kind: Callable[..., Any], records: Iterable[dict[str, Any]]) -> pandas.DataFrame:
    """A table of pandas."""
    try:
        import pandas
    except ImportError as error:
        raise IzdeError("a table needs pandas", "pip install pandas") from error
    return pandas.DataFrame(rows(kind, records), columns=columns(kind))


def to_arrow(kind: Callable[..., Any], records: Iterable[dict[str, Any]]) -> pyarrow.Table:
    """A table of Arrow."""
    try:
        import pyarrow
    except ImportError as error:
        raise IzdeError("an Arrow table needs pyarrow", "pip install pyarrow") from error
    found = rows(kind, records)
    names = columns(kind)
    return pyarrow.table({name: [row[name] for row in found] for name in names})
