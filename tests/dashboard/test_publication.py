"""Dates as people type them into the forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.page.date_hint import hint
from dashboard.projects.folder import ProjectFolder
from dashboard.typed.dates import given, read_day, read_when, understood, understood_day
from tests.dashboard.bridge import small_timeline
from timeline.errors import BadDate
from timeline.record.in_words import in_words
from timeline.record.when import Day, When

SHOWN = (
    When.on(Day(1903, 6, 12)),
    When.month(2031, 10),
    When.season(1904, 21),
    When.year(-43),
    When.year(1450).qualified(approximate=True),
    When.year(1990).qualified(uncertain=True),
    When.decade(1960),
    When.century(1800),
    When.interval(When.year(1947), When.year(1991)),
    When.interval(When.year(1960), None),
)


@pytest.mark.parametrize("when", SHOWN, ids=str)
def test_what_the_page_shows_can_be_typed_back(when: When) -> None:
    assert read_when(in_words(when)) == when
    assert read_when(when.edtf()) == when


def test_a_publication_needs_one_day() -> None:
    assert read_day("3 March 2021") == Day(2021, 3, 3)
    with pytest.raises(BadDate, match="needs one day"):
        read_day("March 2021")
    with pytest.raises(BadDate):
        read_day("soon")


def test_a_publication_is_counted_from_the_day_that_is_known() -> None:
    day = Day(2024, 5, 15)
    for typed in ("Monday", "yesterday", "2 May", "am Montag", "3. März 2021", "Wed, 3 Mar 2021 10:22:01 +0100"):
        assert read_day(typed, day) == read_when(typed, day).earliest
    assert understood_day("Monday", day) == "Understood as Monday, 13 May 2024"
    for typed in ("last week", "March", "the 1960s"):
        with pytest.raises(BadDate, match="needs one day"):
            read_day(typed, day)


def test_words_that_are_no_part_of_a_date_are_named() -> None:
    said = "“Seen by Ann” stands beside 3 March 2021; type the date alone"
    with pytest.raises(BadDate, match=said):
        read_when("Seen by Ann, 3 March 2021")
    assert understood_day("Seen by Ann, 3 March 2021") == f"Not understood: {said}"
    assert "type the date alone" not in understood_day("last banana")


def test_an_empty_field_is_no_publication() -> None:
    assert given("  ") is None
    assert understood_day("") == ""
    assert understood("") == ""


def test_what_was_understood_is_said_back() -> None:
    assert understood_day("3 March 2021") == "Understood as Wednesday, 3 March 2021"
    assert understood("the 1960s") == "Understood as the 1960s: 1 January 1960 to 31 December 1969"
    assert understood("since 1960") == "Understood as since 1960: from 1 January 1960 on"
    assert understood("blue").startswith("Not understood: ")


AS_TYPED = (
    ("before 1970", "../1969"),
    ("after March 1969", "1969-04-01/.."),
    ("by 1970", "../1970"),
    ("Published 3 March 2021", "2021-03-03"),
    ("Date: 3 March 2021", "2021-03-03"),
    ("10000 BC", "-9999"),
    ("20000 BC", "Y-19999"),
    ("March or April 1969", "1969-03/1969-04"),
    ("1969-03-02T10:30", "1969-03-02T10:30:00"),
)
IN_OTHER_LANGUAGES = (
    ("vor 1970", "../1969"),
    ("Veröffentlicht am 3. März 2021", "2021-03-03"),
    ("publié le 3 mars 2021", "2021-03-03"),
    ("im Frühjahr 1945", "1945-21"),
    ("Ende März 1945", "1945-03-21/1945-03-31"),
    ("März oder April 1969", "1969-03/1969-04"),
    ("les années 1960", "196X"),
    ("le 3 mars 1969", "1969-03-03"),
    ("hacia 1450", "1450~"),
    ("el 3 de marzo de 1969", "1969-03-03"),
)
FROM_A_DAY = (
    ("gestern", "2024-05-14"),
    ("en octubre", "2024-10"),
    ("lundi", "2024-05-13"),
    ("Monday", "2024-05-13"),
    ("yesterday", "2024-05-14"),
    ("last week", "2024-05-06/2024-05-12"),
    ("March", "2024-03"),
    ("in October", "2024-10"),
    ("next year", "2025"),
)


@pytest.mark.parametrize(("typed", "edtf"), (*AS_TYPED, *IN_OTHER_LANGUAGES))
def test_dates_are_understood_as_people_type_them(typed: str, edtf: str) -> None:
    assert read_when(typed).edtf() == edtf


@pytest.mark.parametrize(("typed", "edtf"), FROM_A_DAY)
def test_what_leans_on_a_day_counts_from_that_of_the_document(typed: str, edtf: str) -> None:
    assert read_when(typed, Day(2024, 5, 15)).edtf() == edtf
    with pytest.raises(BadDate):
        read_when(typed)


@pytest.mark.parametrize(
    ("typed", "said", "others"),
    [
        ("2.3.1969", "Understood as 2 March 1969", ["3 February 1969"]),
        ("03/04/1969", "Which day is meant?", ["3 April 1969", "4 March 1969"]),
        ("13/04/1969", "Understood as 13 April 1969", []),
        ("4.4.1969", "Understood as 4 April 1969", []),
        ("the 1960s", "Understood as the 1960s: 1 January 1960 to 31 December 1969", []),
    ],
)
def test_figures_that_may_name_another_day_are_asked_about(typed: str, said: str, others: list[str]) -> None:
    shown = [part.children for part in hint("edit-date", typed) if part.children != "or"]
    assert shown == [said, *others]


NO_DATES = (
    "blue",
    "blue Monday",
    "den blauen Montag",
    "un lundi gris",
    "el lunes gris",
    "before the rain or so",
    "3 March 2021 perhaps not",
)


@pytest.mark.parametrize("typed", NO_DATES)
def test_words_around_a_date_that_mean_something_else_are_no_date(typed: str) -> None:
    with pytest.raises(BadDate):
        read_when(typed, Day(2024, 5, 15))


def test_an_edit_counts_from_the_day_of_its_document(tmp_path: Path) -> None:
    keeper = ProjectFolder(tmp_path)
    project = keeper.create("Case")
    keeper.put_timeline(project, small_timeline())
    event = keeper.load(project).timeline.events[0].id  # of a text published on Wednesday, 5 March 2031
    keeper.run(project, "edit", {"event": event, "fields": {"date": "Monday"}})
    document = keeper.load(project).timeline.documents[0].id
    added = keeper.run(project, "add", {"document": document, "start": 0, "end": 4, "title": "x", "date": "yesterday"})
    dates = {listed.id: listed.when.edtf() for listed in keeper.load(project).timeline.events}
    assert (dates[event], dates[str(added.select)]) == ("2031-03-03", "2031-03-04")
    keeper.close()
