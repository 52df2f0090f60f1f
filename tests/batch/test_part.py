"""A part in, four files out: the same bytes every time, and every document in one of them."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.batch.arrow_tables import TABLES, schema
from timeline.batch.part import Work, done_file, process_part, table_file
from timeline.batch.plan import make_plan
from timeline.batch.result import set_aside, timelines, whole
from timeline.batch.time_limit import TooSlow, within
from timeline.errors import BadData, UnknownPipeline
from timeline.pipeline import extract
from timeline.record.plain import to_plain
from timeline.sources import read_all


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    for name in (*TABLES, "done", "working"):
        (folder / name).mkdir(parents=True)
    (folder / "run.json").write_text("{}")
    return folder


def _columns(out: Path, table: str, *columns: str) -> list[Any]:
    from pyarrow import parquet

    rows = parquet.read_table(table_file(out, table, 0))
    assert rows.schema == schema(table)
    return [tuple(row[name] for name in columns) for row in rows.to_pylist()]


def test_every_document_is_extracted_as_it_would_be_alone(out: Path, json_lines: Callable[..., Path]) -> None:
    path = json_lines(5)
    (part,) = make_plan([str(path)]).parts
    report = process_part(part, out, Work())
    alone = [extract(document) for document in read_all([path])]  # type: ignore[arg-type]  # none is refused
    assert [to_plain(timeline) for timeline in timelines(out)] == [to_plain(timeline) for timeline in alone]
    assert report.documents == 5 and report.events == sum(len(timeline.events) for timeline in alone) > 4
    together = whole(out)
    assert together == together.sorted() and len(together.events) == report.events
    published = _columns(out, "documents", "title", "published", "characters")
    assert published[1] == ("Article 1", "2021-03-02", len(alone[1].documents[0].text))
    days = dict(_columns(out, "events", "start", "first_day"))
    assert days["1903-05-03"] == date(1903, 5, 3).toordinal()
    assert json.loads(done_file(out, 0).read_text())["documents"] == 5
    assert not list((out / "working").iterdir())


def test_the_same_part_gives_the_same_bytes(
    out: Path, json_lines: Callable[..., Path], bytes_of: Callable[[Path], dict[str, bytes]]
) -> None:
    (part,) = make_plan([str(json_lines(6))]).parts
    process_part(part, out, Work())
    before = bytes_of(out)
    process_part(part, out, Work())
    assert bytes_of(out) == before and len(before) == 4


def test_relative_names_stay_as_they_were_given(
    out: Path, json_lines: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = json_lines(3)
    (path.parent / "letter.txt").write_text("In 1903 it burned.")
    monkeypatch.chdir(path.parent)
    (part,) = make_plan([path.name, "letter.txt"]).parts
    monkeypatch.chdir("/")
    process_part(part, out, Work(), root=str(path.parent))
    sources = [source for (source,) in _columns(out, "documents", "source")]
    assert sources == ["articles.jsonl#record 1", "articles.jsonl#record 2", "articles.jsonl#record 3", "letter.txt"]


def test_what_cannot_be_read_is_set_aside_with_its_reason(out: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("In 1903 it burned.")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "c.txt").write_text("   ")
    (folder / "d.timeline.json").write_text(json.dumps(to_plain(extract("In 1904 it stood."))))
    (part,) = make_plan([str(folder)]).parts
    report = process_part(part, out, Work(), skip={0: "it ended the worker"})
    reasons = {Path(source).name: reason for source, reason in set_aside(out)}
    assert reasons["a.txt"] == "it ended the worker"
    assert set(reasons) >= {"a.txt", "b.pdf", "c.txt"} and report.set_aside == len(reasons) == 4
    assert "ready timeline" in " ".join(reasons.values())
    assert all(reasons.values()) and report.documents == 0


def test_a_document_that_takes_too_long_is_reported_and_the_next_is_read(out: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a-huge.txt").write_text(" ".join(f"In {1000 + n % 999} mill {n} burned down." for n in range(20_000)))
    (folder / "b.txt").write_text("In 1903 it burned.")
    process_part(make_plan([str(folder / "b.txt")]).parts[0], out, Work())  # everything is loaded now
    (part,) = make_plan([str(folder)]).parts
    begin = time.monotonic()
    report = process_part(part, out, Work(seconds=1.0))
    assert time.monotonic() - begin < 30
    ((source, reason),) = set_aside(out)
    assert source.endswith("a-huge.txt") and "longer than the 1 seconds" in reason and "--seconds" in reason
    assert report.documents == 1 and report.slowest[0][0].endswith("a-huge.txt")


def test_an_unknown_pipeline_ends_the_run_instead_of_every_document(out: Path, json_lines: Callable[..., Path]) -> None:
    (part,) = make_plan([str(json_lines(2))]).parts
    with pytest.raises(UnknownPipeline):
        process_part(part, out, Work(pipeline="no_such_pipeline"))
    assert not done_file(out, 0).exists()


def test_columns_are_mapped(out: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("headline,body,day\nFire,In 1903 the mill burned.,2021-03-03\n")
    (part,) = make_plan([str(path)]).parts
    process_part(part, out, Work(columns={"text": "body", "title": "headline", "date": "day"}))
    assert _columns(out, "documents", "title", "text", "published") == [
        ("Fire", "In 1903 the mill burned.", "2021-03-03")
    ]


def test_a_page_archived_twice_keeps_the_events_of_each(out: Path, tmp_path: Path) -> None:
    rows = [{"url": "https://example.org/a", "text": f"In 190{n} the mill burned down."} for n in (3, 4)]
    names = [tmp_path / f"{n}.jsonl" for n in range(2)]
    for name, row in zip(names, rows, strict=True):
        name.write_text(json.dumps(row))
    (part,) = make_plan([str(name) for name in names]).parts
    process_part(part, out, Work())
    assert [[event.when.edtf() for event in timeline.events] for timeline in timelines(out)] == [["1903"], ["1904"]]


def test_a_damaged_part_is_named(out: Path, json_lines: Callable[..., Path]) -> None:
    (part,) = make_plan([str(json_lines(2))]).parts
    process_part(part, out, Work())
    table_file(out, "events", 0).write_bytes(b"PAR1 not really")
    with pytest.raises(BadData, match=r"part 0 .* is damaged"):
        list(timelines(out))
    with pytest.raises(BadData, match="not the folder of a batch run"):
        list(timelines(out.parent))


# -- the time limit ----------------------------------------------------------------------------------------------------


def _for_ever() -> Iterator[int]:
    number = 0
    while True:
        try:
            number += 1
            yield number
        except Exception:  # what hides every error must not hide the end of the time
            continue


def _spin() -> None:
    for _ in _for_ever():
        pass


def test_work_without_end_is_ended() -> None:
    begin = time.monotonic()
    with pytest.raises(TooSlow):
        within(0.2, _spin)
    assert time.monotonic() - begin < 60


def test_work_in_a_thread_is_ended_too() -> None:
    ended = []

    def work() -> None:
        try:
            within(0.2, _spin)
        except TooSlow as error:
            ended.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(100)
    assert ended


def test_quick_work_is_left_alone_and_errors_come_through() -> None:
    for _ in range(200):
        with suppress(TooSlow):  # the work ends about when the time does
            within(0.0005, lambda: sum(range(5_000)))
        sum(range(100))  # nothing is raised late
    with pytest.raises(KeyError, match="mine"):
        within(5, lambda: {}["mine"])


def test_a_limit_that_met_a_destructor_is_asked_for_again() -> None:
    """And nothing of it is reported: every warning is an error in these tests."""

    class Slow:
        def __del__(self) -> None:  # what is raised in here the interpreter reports and forgets
            end = time.monotonic() + 0.6
            while time.monotonic() < end:
                pass

    begin = time.monotonic()

    def work() -> None:
        Slow()
        while time.monotonic() < begin + 20:
            pass

    with pytest.raises(TooSlow):
        within(0.2, work)
    assert time.monotonic() - begin < 15


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_other_errors_of_destructors_are_reported_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def __del__(self) -> None:
            raise ValueError("mine")

    reported: list[type[BaseException] | None] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: reported.append(unraisable.exc_type))
    within(5, lambda: Broken() and None)
    assert reported == [ValueError]


_PROFILED = """
import sys
from contextlib import suppress
from timeline.batch.time_limit import TooSlow, within
for turn in range(4000):
    with suppress(TooSlow):  # some of the work ends just when the time does
        within(0.0003, lambda: sum(range(2000 + turn % 40 * 200)))
sys.setprofile(lambda frame, event, argument: None)
(lambda: None)()
sys.setprofile(None)
print("called")
"""


def test_a_limit_that_was_taken_back_leaves_nothing_behind() -> None:
    """A mark that something is to be raised kept profilers from ever coming to the first line of a call."""
    done = subprocess.run([sys.executable, "-c", _PROFILED], capture_output=True, text=True, timeout=280, check=False)
    assert done.stdout == "called\n", done.stderr
