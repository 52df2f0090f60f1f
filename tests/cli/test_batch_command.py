"""``timeline batch``: what it says while it runs and at the end, and what its options reach."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.batch import Progress, set_aside, timelines
from timeline.batch.part import PartReport
from timeline.cli import run
from timeline.cli.batch import state


def test_a_table_becomes_a_result_and_a_second_run_finds_it_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "a.csv"
    table.write_text("headline,body,day\nFire,In 1903 the mill burned.,2021-03-03\nNone,,2021-03-03\n")
    out = tmp_path / "out"
    line = ["batch", str(table), "--out", str(out), "--columns", "text=body,title=headline,date=day", "--workers", "1"]
    assert run(line, defaults={}) == 0
    said = capsys.readouterr().err
    assert "1 document, 1 event" in said and "1 set aside" in said and "its column body is empty" in said
    (result,) = timelines(out)
    assert result.documents[0].title == "Fire" and str(result.documents[0].published) == "2021-03-03"
    assert [source for source, _ in set_aside(out)] == [f"{table}#row 2"]
    assert run([*line, "--json"], defaults={}) == 0
    last = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert (last["level"], last["documents"], last["events"], last["set_aside"]) == ("summary", 1, 1, 1)


def test_nothing_found_and_bad_use_have_their_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Nothing of note.")
    source = str(tmp_path / "in")
    assert run(["batch", source, "--out", str(tmp_path / "out"), "--workers", "1"], defaults={}) == 1
    assert run(["batch", "nowhere", "--out", str(tmp_path / "out2")], defaults={}) == 2
    assert run(["batch", source, "--out", str(tmp_path / "out"), "--seconds", "9"], defaults={}) == 2
    assert "--fresh" in capsys.readouterr().err
    far = ["batch", source, "--out", str(tmp_path / "out3"), "--scheduler"]
    assert run([*far, "tcp://cluster.example:8786"], defaults={}) == 2
    assert "not encrypted" in capsys.readouterr().err
    assert run([*far, "tls://cluster.example:8786"], defaults={}) == 2
    assert "--tls-ca" in capsys.readouterr().err


def test_the_line_of_progress_tells_speed_time_left_events_and_bad_documents(tmp_path: Path) -> None:
    progress = Progress()
    progress.begin(4, tmp_path)
    progress.done(PartReport(0, documents=1200, events=3400, set_aside=2))
    line = state(progress)
    assert "1 of 4 parts" in line and "1,200 documents (" in line and "/s)" in line
    assert " left" in line and "3,400 events" in line and "2 set aside" in line


@pytest.fixture
def result(tmp_path: Path) -> str:
    """The folder of a run over four short texts."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number, year in enumerate((1903, 1911, 1925)):
        (folder / f"{number}.txt").write_text(f"In {year} the mill burned.")
    out = tmp_path / "result"
    (folder / "3.txt").write_text("He came back two days later.")
    assert run(["batch", str(folder), "--out", str(out), "--workers", "1", "--part", "2"], defaults={}) == 0
    return str(out)


@pytest.mark.parametrize("name", ["csv", "jsonl"])
def test_a_result_is_written_part_by_part(
    name: str, result: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.batch.whole", None)  # all at once would be too much of a large one
    file = tmp_path / f"all.{name}"
    assert run(["extract", result, "-o", str(file)], defaults={}) == 0
    said = capsys.readouterr().err
    assert "4 documents, 3 events" in said
    assert name != "csv" or "left out: a row needs a time" in said
    lines = file.read_text().splitlines()
    assert sum("the mill burned" in line for line in lines) == 3
    assert run(["extract", result, "--to", name], defaults={}) == 0
    assert capsys.readouterr().out.splitlines() == lines
    assert not list(tmp_path.glob("*.part"))


def test_a_result_in_other_formats_is_one_timeline(result: str, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    assert run(["extract", result, "-o", str(file)], defaults={}) == 0
    assert len(json.loads(file.read_text())["events"]) == 3


def test_a_file_that_cannot_be_written_is_told(result: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", result, "-o", str(tmp_path / "no" / "all.csv")], defaults={}) == 2
    assert "cannot write" in capsys.readouterr().err


def test_a_result_is_served_from_its_index(result: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.project import Project

    served: dict[str, object] = {}
    monkeypatch.setattr("dashboard.server.serve", lambda shown, **options: served.update(options, shown=shown))
    assert run(["serve", result], defaults={}) == 0
    assert served["shown"] is None and served["documents"] == []
    project = Project(str(served["project"]))
    assert Path(str(served["project"])).parent == Path(result)
    assert project.counts() == (4, 3)
    assert project.title == "result"
    project.close()


def test_a_result_and_a_text_go_into_one_project(
    result: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from timeline.project import Project

    served: dict[str, object] = {}
    monkeypatch.setattr("dashboard.server.serve", lambda shown, **options: served.update(options, shown=shown))
    text = tmp_path / "more.txt"
    text.write_text("In 1930 it was rebuilt.")
    assert run(["serve", result, str(text)], defaults={}) == 2
    assert "serve it alone" in capsys.readouterr().err
    assert run(["serve", result, str(text), "--project", str(tmp_path / "all.db")], defaults={}) == 0
    assert [document.text for document in served["documents"]] == ["In 1930 it was rebuilt."]  # type: ignore[attr-defined]
    project = Project(tmp_path / "all.db")
    assert project.counts() == (4, 3)
    project.close()
