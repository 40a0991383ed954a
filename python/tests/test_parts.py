"""A folder of indexes is asked as one."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import izde
import pytest


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """One index of three folders of texts, and a folder of three indexes."""
    root = tmp_path_factory.mktemp("parts")
    texts = []
    for number, name in enumerate(["Shetpe", "Shepte", "Шетпе"]):
        folder = root / f"texts{number}"
        folder.mkdir()
        (folder / f"{number}.txt").write_text(
            f"The strike began in {name}.\n\nPeople of {name} and Shetpe wrote to the akim.\n",
            encoding="utf-8",
        )
        izde.build(folder, root / "indexes" / str(number))
        texts.append(folder)
    izde.build(texts, root / "whole")
    return str(root / "whole"), str(root / "indexes")


@pytest.mark.parametrize("listed", [False, True])
def test_several_indexes_answer_as_one(folders: tuple[str, str], listed: bool) -> None:
    whole = izde.Index(folders[0])
    paths = [Path(folders[1]) / name for name in "012"]
    parts = izde.Index(paths) if listed else izde.Index(folders[1])
    assert list(whole.search("strike Shetpe")) == list(parts.search("strike Shetpe"))
    assert list(whole.names()) == list(parts.names())
    one, other = whole.mentions("Shetpe"), parts.mentions("Shetpe")
    assert list(one) == list(other)
    assert replace(one.summary, elapsed_ms=0) == replace(other.summary, elapsed_ms=0)
    assert [Path(part).name for part in parts.info().parts] == ["0", "1", "2"]
    assert whole.info().parts == ()
    again = pickle.loads(pickle.dumps(parts))
    assert again.paths == parts.paths
    assert list(again.mentions("Shetpe")) == list(one)
    assert str(paths[0]) in repr(parts) or not listed


def test_a_missing_index_of_a_list_is_named(folders: tuple[str, str]) -> None:
    with pytest.raises(izde.IzdeError, match="nowhere"):
        izde.Index([folders[0], "nowhere"])
    with pytest.raises(izde.IzdeError, match="needs a folder"):
        izde.Index([])


def test_a_new_index_in_an_open_folder_is_searched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Aktau.\n")
    (tmp_path / "b.txt").write_text("To Aktau.\n")
    izde.build(tmp_path / "a.txt", tmp_path / "all/a")
    index = izde.Index(tmp_path / "all")
    assert len(index.mentions("Aktau")) == 1
    izde.build(tmp_path / "b.txt", tmp_path / "all/b")
    assert len(index.mentions("Aktau")) == 2


def test_mentions_are_looked_for_while_they_are_read(folders: tuple[str, str]) -> None:
    index = izde.Index(folders[1])
    assert list(index.iter_mentions("Shetpe")) == list(index.mentions("Shetpe"))
    first = next(index.iter_mentions("Shetpe"))
    assert first.file == "0.txt"


def test_only_one_index_is_written(folders: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Aktau.\n")
    with pytest.raises(izde.IzdeError, match="is a folder of indexes"):
        izde.build(tmp_path, folders[1])
