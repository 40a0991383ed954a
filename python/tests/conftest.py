"""A small corpus of our own, indexed once for all tests."""

from __future__ import annotations

from pathlib import Path

import izde
import pytest


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "strike.txt").write_text(
        "The strike began in Shetpe in May.\n\n"
        "People of Shepte wrote to the akim, who answered 12 of 40 letters.\n\n"
        "“We shall not move,” Aigerim Tölegenova said.\n",
        encoding="utf-8",
    )
    (folder / "harbour.jsonl").write_text(
        '{"id":"a","title":"Harbour","date":"2011-12-16","outlet":"The Quay",'
        '"text":"A quiet harbour, far from Shetpe."}\n'
        '{"id":"b","title":"Шетпе","language":"ru","text":"Поезд шёл из Шетпе в Актау."}\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="session")
def path(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("index"))
    izde.build(corpus, folder)
    return folder


@pytest.fixture(scope="session")
def index(path: str) -> izde.Index:
    return izde.Index(path)
