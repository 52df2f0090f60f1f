"""What a change costs, counted in SQL statements: no clock, so the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.dashboard.bridge import small_timeline
from timeline.project import Project, Query

MOST = 14
"""Statements of one edited title, BEGIN and COMMIT among them."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = Project(tmp_path / "work.db")
    made.put(small_timeline())
    yield made
    made.close()


@contextmanager
def counted(project: Project) -> Iterator[list[str]]:
    """The statements run in this thread; those that SQLite runs inside of one (full text, triggers) begin with "--"."""
    statements: list[str] = []
    project.database.connection.set_trace_callback(statements.append)
    try:
        yield statements
    finally:
        project.database.connection.set_trace_callback(None)
        statements[:] = [" ".join(statement.split()) for statement in statements if not statement.startswith("--")]


def test_one_edited_title_is_one_transaction_of_few_statements(project: Project) -> None:
    event = project.timeline().events[1].id
    with counted(project) as statements:
        project.run("edit", {"event": event, "fields": {"title": "The flood of all floods"}})
    assert len(statements) <= MOST, statements
    assert statements[0] == "BEGIN IMMEDIATE" and statements[-1] == "COMMIT"
    assert sum(statement.startswith(("BEGIN", "COMMIT")) for statement in statements) == 2
    with counted(project) as again:
        project.run("edit", {"event": event, "fields": {"title": "The flood"}})
    assert len(again) <= MOST, again


def test_an_event_that_moves_in_time_stays_whole(project: Project) -> None:
    event = project.timeline().events[1].id
    project.run("edit", {"event": event, "fields": {"edtf": "1850", "tags": ["water"], "place": "Ardle"}})
    moved = next(listed for listed in project.timeline().events if listed.id == event)
    assert (moved.when.edtf(), moved.place) == ("1850", "Ardle")
    assert project.years()[1850] == 1 and 1903 not in project.years()


def test_tags_and_names_follow_an_edit_that_keeps_the_place_in_time(project: Project) -> None:
    event = project.timeline().events[1].id
    for tags, names in ((["water"], ["Ada Renn"]), (["stone"], ["council", "NATO"]), ([], [])):
        project.run("edit", {"event": event, "fields": {"tags": tags, "participants": names}})
        for tag in ("water", "stone"):
            assert project.search(Query(tags=(tag,))).ids == ((event,) if tag in tags else ())
            assert project.search(Query(holds=(tag,))).ids == ((event,) if tag in tags else ())
        assert (event in project.search(Query(participants=("nato",))).ids) is ("NATO" in names)
    for _ in range(3):
        project.undo()
    assert project.search(Query(tags=("water",))).ids == ()
    assert event in project.search(Query(participants=("council",))).ids
