"""A result opens as a project, once; nothing is doubled, and nothing that has the same name is lost."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from timeline import exports
from timeline.batch import LINES, Work, is_result, load_into, project_file, timelines, whole, write_lines
from timeline.batch.arrow_tables import TABLES
from timeline.batch.part import process_part
from timeline.batch.plan import make_plan
from timeline.errors import BadData, UnknownFormat
from timeline.project import Project, Query


def result_of(tmp_path: Path, rows: list[dict[str, str]], *, name: str = "out") -> Path:
    """What a run over these rows gives, one row a part."""
    out, path = tmp_path / name, tmp_path / f"{name}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for folder in (*TABLES, "done", "working"):
        (out / folder).mkdir(parents=True)
    plan = make_plan([str(path)], documents_per_part=1)
    (out / "run.json").write_text(json.dumps({"inputs": plan.digest}))
    for part in plan.parts:
        process_part(part, out, Work())
    return out


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "p.db")


ROWS = [
    {"text": "On 3 May 1903 the mill burned down. It was rebuilt in 1905.", "url": "https://example.org/a"},
    {"text": "On 3 May 1903 the mill burned down. It was rebuilt in 1905.", "url": "https://example.org/b"},
    {"text": "In 1911 Anna Berg was elected mayor.", "url": "https://example.org/a"},
    {"text": "On 3 May 1903 the mill burned down. It was rebuilt in 1905.", "url": "https://example.org/a"},
]


def test_every_text_is_put_once_under_a_name_of_its_own(tmp_path: Path, project: Project) -> None:
    out = result_of(tmp_path, ROWS)
    loaded = load_into(project, out, at_once=2)
    assert (loaded.put, loaded.there, loaded.renamed) == (3, 1, 1)
    assert len(project.timeline().documents) == 3
    events = [len(timeline.events) for timeline in timelines(out)]
    assert project.counts() == (3, sum(events[:3]))
    assert project.search(Query(text="burned")).total == 2
    again = load_into(project, out)
    assert (again.put, again.there) == (0, 4) and project.counts()[0] == 3


def test_a_document_comes_back_from_the_project_as_it_was_extracted(tmp_path: Path, project: Project) -> None:
    out = result_of(tmp_path, ROWS[2:3])
    load_into(project, out)
    (extracted,) = timelines(out)
    assert project.timeline() == extracted.sorted() and extracted.events


def test_the_project_of_a_result_is_made_once_and_keeps_edits(tmp_path: Path) -> None:
    out = result_of(tmp_path, ROWS)
    said: list[str] = []
    path = project_file(out, say=said.append)
    assert path.parent == out and len(said) == 1
    project = Project(path)
    assert project.title == "out"
    event = project.timeline().events[0].id
    project.run("edit", {"event": event, "fields": {"title": "Fire"}})
    project.close()
    assert project_file(out, say=said.append) == path and len(said) == 1
    (out / "done" / "part-000003.json").unlink()
    assert project_file(out, say=said.append) == path and len(said) == 2, "it is looked through when parts changed"
    assert Project(path).search(Query(text="fire")).ids == (event,)


def test_a_folder_that_is_no_result_is_refused(tmp_path: Path, project: Project) -> None:
    assert not is_result(tmp_path)
    with pytest.raises(BadData, match="not the folder of a batch run"):
        project_file(tmp_path)
    with pytest.raises(BadData, match="not the folder of a batch run"):
        load_into(project, tmp_path)


def test_lines_are_written_part_by_part_as_they_would_be_at_once(tmp_path: Path) -> None:
    out = result_of(tmp_path, [*ROWS[1:3], {"text": "Nothing of note."}, {"text": "In 1914 it closed."}])
    every = list(timelines(out))
    for name in LINES:
        stream = io.StringIO()
        count = write_lines(out, name, stream)
        assert count == sum(len(timeline.events) for timeline in every) >= 4
        read = exports.read(stream.getvalue().encode(), name=name)
        assert sorted(event.title for event in read.events) == sorted(event.title for event in whole(out).events)
    assert len(list(csv.DictReader(io.StringIO(_written(out, "csv"))))) == count
    with pytest.raises(UnknownFormat, match="csv, jsonl"):
        write_lines(out, "ics", io.StringIO())


def _written(out: Path, name: str) -> str:
    stream = io.StringIO()
    write_lines(out, name, stream)
    return stream.getvalue()


def test_other_programs_read_the_tables_as_they_are(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    out = result_of(tmp_path, ROWS)
    frame = pandas.read_parquet(out / "events")
    assert len(frame) == sum(len(timeline.events) for timeline in timelines(out))
    assert set(frame["edtf"]) >= {"1903-05-03", "1905"} and frame["first_day"].min() > 600_000
    duckdb = pytest.importorskip("duckdb", reason="reads the result as one of its users would")
    counted = duckdb.sql(f"SELECT count(*) FROM '{out}/events/*.parquet' WHERE start < '1904'").fetchall()
    assert counted == [(3,)]
