"""The report for whoever helps: it tells what is there, and nothing of what the texts say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import timeline
from timeline.cli import run
from timeline.cli.support.command import BAD_INPUT
from timeline.cli.support.diagnosis import diagnosis
from timeline.errors import BadData
from timeline.project import Project

TEXT = "In 1903 the Quillmere mill burned down. Anselma Brodwick rebuilt it in 1906."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "quillmere-case.db"
    opened = Project(path)
    opened.title = "Quillmere papers"
    read = timeline.extract(TEXT, title="Harvested letters")
    opened.put(read, actor="Thessaly")
    opened.run("edit", {"event": read.events[0].id, "fields": {"notes": "vellum"}}, actor="Thessaly")
    opened.close()
    return path


def test_it_counts_a_project(project: Path) -> None:
    counts = diagnosis(project)
    assert counts["project"]["documents"] == 1 and counts["project"]["events"] == 2
    assert counts["project"]["characters"] == len(TEXT) and counts["project"]["damage"] == 0
    assert counts["project"]["rows"]["batches"] >= 1
    assert counts["reading"]["events"] == 2
    assert counts["packages"]["spacy"] != "missing"


def test_no_word_of_a_text_a_title_a_name_or_a_path_is_in_it(project: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    assert run(["doctor", "--report", str(report), "--project", str(project)]) == 0
    written = report.read_text(encoding="utf-8").lower()
    json.loads(written)
    for word in ("quillmere", "anselma", "brodwick", "mill", "burned", "harvested", "thessaly", "vellum", "papers"):
        assert word not in written, word
    assert str(tmp_path).lower() not in written and str(Path.home()).lower() + "/" not in written


def test_a_report_needs_its_file_and_a_project_that_is_one(tmp_path: Path) -> None:
    other = tmp_path / "notes.db"
    other.write_text("not a database")
    assert run(["doctor", "--project", str(other)]) == BAD_INPUT
    with pytest.raises(BadData, match="not a project file"):
        diagnosis(other)
