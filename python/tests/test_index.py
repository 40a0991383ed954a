"""Answers as values: what each command gives."""

from __future__ import annotations

import dataclasses
import json
import pickle
import subprocess
import sys
from pathlib import Path

import izde
import pytest


def test_build_tells_what_it_read(corpus: Path, tmp_path: Path) -> None:
    report = izde.build([corpus], tmp_path / "index")
    assert (report.files_read, report.files_unchanged, report.articles) == (2, 0, 3)
    again = izde.build([corpus], tmp_path / "index")
    assert (again.files_read, again.files_unchanged) == (0, 2)
    assert again.fingerprint == report.fingerprint


def test_every_mention_in_corpus_order(index: izde.Index) -> None:
    answer = index.mentions("Shetpe", spelling="near")
    assert [(each.file, each.form, each.match) for each in answer] == [
        ("harbour.jsonl", "Shetpe", "exact"),
        ("harbour.jsonl", "Шетпе", "same-name"),
        ("strike.txt", "Shetpe", "exact"),
        ("strike.txt", "Shepte", "misspelling"),
    ]
    assert answer.summary.complete
    assert answer.summary.count == len(answer) == 4
    assert [each.form for each in index.iter_mentions("Shetpe")] == [each.form for each in answer]


def test_ranges_are_bytes_of_the_file(index: izde.Index, corpus: Path) -> None:
    mention = index.mentions("Tolegenova", spelling="near")[0]
    content = (corpus / mention.file).read_bytes()
    assert content[mention.start : mention.end].decode() == mention.form == "Tölegenova"
    hit = index.search("letters akim")[0]
    assert content[hit.start : hit.end].decode() == hit.text
    assert {content[each.start : each.end].decode() for each in hit.highlights} == {
        "letters",
        "akim",
    }


def test_a_limit_is_told(index: izde.Index) -> None:
    answer = index.mentions("Shetpe", limit=1)
    assert len(answer) == 1
    assert not answer.summary.complete
    assert answer.summary.cut == 3
    assert "3 more not shown" in repr(answer)


def test_options_are_passed_on(index: izde.Index) -> None:
    assert len(index.mentions("Shetpe", spelling="literal")) == 2
    hits = index.search("Shetpe", since="2011", until="2012", sort="date")
    assert [hit.document for hit in hits] == ["a"]
    assert hits[0].article == izde.Article(
        id=hits[0].article.id, title="Harbour", outlet="The Quay", date="2011-12-16"
    )
    explained = index.mentions("Shetpe", explain=True)
    assert all(each.reason for each in explained if each.match != "exact")
    assert index.search("strike", context=1)[0].after


def test_passages_like_another(index: izde.Index) -> None:
    hits = index.search(like="strike/1")
    assert "strike/1" not in [hit.id for hit in hits]
    assert hits.summary.query == "strike/1"
    assert [hit.id for hit in index.search(text="Letters to the akim of Shepte")][0] == "strike/2"
    with pytest.raises(izde.IzdeError, match="nowhere"):
        index.search(like="nowhere")
    with pytest.raises(izde.IzdeError, match="not several"):
        index.search("strike", like="strike/1")
    with pytest.raises(izde.IzdeError, match="needs “query”"):
        index.search()


def test_verdicts(index: izde.Index) -> None:
    exact = index.quote("The strike began in Shetpe in May.")
    assert (exact.verdict, len(exact.matches)) == ("exact", 1)
    assert exact.summary is not None and exact.summary.complete
    altered = index.quote("People of Shepte wrote to the akim, who answered 14 of 40 letters.")
    assert altered.verdict == "altered"
    [difference] = altered.matches[0].differences
    assert (difference.kind, difference.quoted, difference.source) == ("number", "14", "12")
    assert index.quote("Nobody ever wrote a sentence like this one.").verdict == "absent"


def test_names_and_why(index: izde.Index) -> None:
    [family] = index.names("Shetpe")
    assert {each.form for each in family.spellings} == {"Shetpe", "Shepte", "Шетпе"}
    assert "Shetpe" in {each.form for each in index.names()}


def test_a_passage_in_its_place(index: izde.Index, corpus: Path) -> None:
    passages = index.show("strike/2", context=1)
    assert [each.role for each in passages] == ["before", "passage", "after"]
    assert passages[1].path == str(corpus / "strike.txt")
    citation = index.cite("strike/2", style="bibtex")
    assert citation.text.startswith("@")
    assert str(citation) == citation.text


def test_info_and_verify(index: izde.Index) -> None:
    assert index.info().articles == 3
    report = index.verify()
    assert report.sound and report.problems == () and report.passages > 0
    assert index.verify(quick=True).quick


def test_errors_carry_the_next_step(index: izde.Index, tmp_path: Path) -> None:
    with pytest.raises(izde.IzdeError) as caught:
        izde.Index(tmp_path / "none")
    assert str(tmp_path) in caught.value.message
    assert caught.value.next_step and caught.value.next_step in str(caught.value)
    with pytest.raises(izde.IzdeError, match="strike/9") as caught:
        index.show("strike/9")
    assert caught.value.next_step == "strike/3"
    with pytest.raises(izde.IzdeError, match="is not a date"):
        index.search("Shetpe", since="yesterday")
    with pytest.raises(izde.IzdeError, match="takes one of"):
        index.mentions("Shetpe", spelling="wild")  # type: ignore[arg-type]
    assert pickle.loads(pickle.dumps(caught.value)).next_step == "strike/3"


def test_spark_is_only_needed_where_it_is_used() -> None:
    import importlib.util

    import izde.spark

    if importlib.util.find_spec("pyspark") is not None:
        pytest.skip("pyspark is installed: python/tests/test_spark.py has the tests")
    with pytest.raises(izde.IzdeError, match="needs pyspark") as caught:
        izde.spark.build("corpus", "shards")
    assert caught.value.next_step == "pip install 'izde[spark]'"


def test_a_closed_index_says_so(path: str) -> None:
    with izde.Index(path) as index:
        begun = index.mentions("Shetpe")
    assert len(begun) == 4
    with pytest.raises(izde.IzdeError, match="closed"):
        index.search("strike")
    index.close()


def test_no_text_is_too_odd(index: izde.Index) -> None:
    for query in ["", "\0", "a\0b", "\ud800", "\n", '"', "\\", "🙂" * 1000, "{}"]:
        answer = index.search(query)
        assert answer.summary.count == len(answer)
        index.quote(query)
        list(index.mentions(query))


def test_answers_are_sequences(index: izde.Index) -> None:
    answer = index.mentions("Shetpe")
    assert answer[-1].form == "Shepte"
    assert [each.form for each in answer[1:3]] == ["Шетпе", "Shetpe"]
    with pytest.raises(IndexError):
        answer[4]
    assert answer
    assert not index.mentions("Zzyzx")
    assert answer[0] in answer
    assert list(reversed(answer))[0] == answer[-1]


def test_records_know_every_member_of_the_schema(index: izde.Index) -> None:
    schema = Path(__file__).parents[2] / "docs/schema/izde-output.schema.json"
    definitions = json.loads(schema.read_text())["$defs"]
    kinds = {
        "passage": izde.Passage,
        "mention": izde.Mention,
        "name": izde.Name,
        "article": izde.Article,
        "highlight": izde.Highlight,
        "spelling": izde.Spelling,
        "difference": izde.Difference,
        "quoteMatch": izde.QuoteMatch,
        "citation": izde.Citation,
        "info": izde.Info,
        "build": izde.Build,
        "finding": izde.Finding,
    }
    for name, kind in kinds.items():
        known = {each.name for each in dataclasses.fields(kind)}
        missing = set(definitions[name]["properties"]) - known - {"type", "version", "query"}
        assert not missing, name
    known = {each.name for each in dataclasses.fields(izde.Summary)}
    assert set(definitions["summary"]["properties"]) - known - {"type", "version"} == {
        "by",
        "groups",
    }


def test_tables(index: izde.Index) -> None:
    pandas = pytest.importorskip("pandas")
    frame = index.mentions("Shetpe").to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["form"]) == ["Shetpe", "Шетпе", "Shetpe", "Shepte"]
    assert frame["article_title"][0] == "Harbour"
    assert list(index.mentions("Zzyzx").to_pandas().columns) == list(frame.columns)
    assert frame.equals(index.mentions("Shetpe").to_pandas())
    assert len(index.search("Shetpe").to_pandas()["highlights"][0]) >= 1


def test_arrow(index: izde.Index) -> None:
    pytest.importorskip("pyarrow")
    table = index.mentions("Shetpe").to_arrow()
    assert table.num_rows == 4
    assert table.column("form").to_pylist()[0] == "Shetpe"


def test_a_notebook_shows_a_report(index: izde.Index) -> None:
    for answer in (index.search("Shetpe"), index.mentions("Shetpe"), index.names("Shetpe")):
        html = answer._repr_html_()
        assert html.startswith('<div class="izde">')
        assert "Shetpe" in html and "<mark" in html and "<html" not in html


def test_an_update_is_seen(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text("Aktau lies by the sea.\n")
    izde.build(texts, tmp_path / "index")
    index = izde.Index(tmp_path / "index")
    assert len(index.mentions("Aktau")) == 1
    (texts / "b.txt").write_text("Aktau again.\n")
    izde.build(texts, tmp_path / "index")
    assert len(index.mentions("Aktau")) == 2
    izde.build(texts, tmp_path / "index", mode="rebuild")
    assert len(index.mentions("Aktau")) == 2


def test_the_types_hold() -> None:
    pytest.importorskip("mypy")
    folder = Path(__file__).parents[1]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", "/dev/null"],
        cwd=folder, capture_output=True, text=True,
    )
    assert run.returncode == 0, run.stdout
