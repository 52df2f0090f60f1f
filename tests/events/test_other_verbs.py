"""Times that belong to another verb than the parse says: what was said, asked for or announced then."""

from __future__ import annotations

import pytest

import timeline


def _rows(text: str) -> set[tuple[str, str]]:
    return {(event.trigger.text, event.when.edtf()) for event in timeline.extract(text, published="2019-10-09").events}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Laxon said on Wednesday it would close its mill in Torrow next spring.", ("said", "2019-10-09")),
        ("Laxon said on Wednesday it would close its mill in Torrow next spring.", ("close", "2020-21")),
        ("The ministry announced Monday that the road would be widened.", ("announced", "2019-10-07")),
    ],
)
def test_the_day_behind_a_verb_of_saying_is_when_it_was_said(text: str, row: tuple[str, str]) -> None:
    assert row in _rows(text)


def test_what_is_to_be_done_on_the_day_of_saying_is_not_dated_by_it() -> None:
    rows = _rows("Laxon said on Wednesday it would close its mill in Torrow next spring.")
    assert ("close", "2019-10-09") not in rows


def test_a_day_elsewhere_belongs_to_its_own_verb() -> None:
    assert ("closed", "2019-10-07") in _rows("Laxon said the mill closed on Monday.")


def test_a_firm_is_told_once_in_a_headline() -> None:
    text = "Laxon Foods bought a mill in 2004. Laxon closed its bakery in 2016."
    titles = [event.title for event in timeline.extract(text, published="2019-10-09").events]
    assert "Laxon closed its bakery" in titles


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("It was cleaned in 1951, when the frame was lost, and again in 1988.", ("cleaned", "1988")),
        ("Dorn raised a grievance on 12 March 2018, which was heard on 29 March.", ("heard", "2018-03-29")),
        ("The bell was taken in the early hours of 5 May 2018 and was found in a barn.", ("taken", "2018-05-05")),
        ("Velm neglected it and, after a flood at Tolley on 9 May 1877, closed a lock.", ("flood", "1877-05-09")),
        ("Velm neglected it and, after a flood at Tolley on 9 May 1877, closed a lock.", ("closed", "1877-05-09/..")),
        ("By a contract of 7 March 2016 Dorn agreed to build a boat.", ("agreed", "2016-03-07")),
        ("The canal was authorised by an Act of 1791.", ("authorised", "1791")),
        ("From 1833 until his retirement in 1846 Dorn taught at Velm.", ("taught", "1833/1846")),
        ("The wreck was raised on 17 August 2018 and taken to the town the next day.", ("taken", "2018-08-18")),
        ("Three weeks before the raid on 3 May 2018, Dorn sold his van.", ("raid", "2018-05-03")),
    ],
)
def test_a_time_is_that_of_what_it_was_said_of(text: str, row: tuple[str, str]) -> None:
    assert row in _rows(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Dorn was promoted in May 1862 and, in July, given command of the army.", ("promoted", "1862-07")),
        ("The firm opened a branch at Velm in 1905, followed by a branch at Harn (1908).", ("opened", "1908")),
        ("Dorn was convicted in the May 2004 murder of a nurse.", ("convicted", "2004-05")),
    ],
)
def test_a_time_of_something_else_dates_no_verb(text: str, row: tuple[str, str]) -> None:
    assert row not in _rows(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Police arrested and questioned the driver in May 2019.", "Police arrested and questioned the driver"),
        ("The firm designed and built the bridge in 1901.", "Firm designed and built the bridge"),
        ("He resigned and founded a firm in 1901.", "He founded a firm"),
        ("He sold the house and bought a farm in 1901.", "He bought a farm"),
        ("Two people were killed and nine injured on 3 May 2019.", "Two people were killed and nine injured"),
        ("The fire in May 1950 that destroyed the mill was set by Dorn.", "Fire destroyed the mill"),
        ("He signed a lease with Ada Orr, which expired in 1911.", "Lease with Ada Orr expired"),
        ("The applicant was born in 1961 and lives in Marn.", "Applicant was born"),
        ("A poll taken in June 2017 showed that voters wanted a change.", "Poll showed that voters wanted a change"),
    ],
)
def test_a_time_behind_what_two_verbs_share_belongs_to_both(text: str, title: str) -> None:
    assert title in [event.title for event in timeline.extract(text, published="2019-10-09").events]


def test_a_day_that_something_is_said_to_be_due_on_is_no_day_of_saying() -> None:
    assert _rows("It was noted that the deadline is 15 December 2017.") == set()
    assert _rows("He said the hearing was on 15 December 2017.") == {("hearing", "2017-12-15")}


def test_a_plan_of_an_entry_is_told_once_on_its_own_day() -> None:
    text = "# 9 March 1854.\nIntended to go to Ashby on 10 March 1854.\n\n# 12 March 1854.\nRained."
    assert [(when, word) for word, when in sorted(_rows(text))] == [("1854-03-12", "Rained"), ("1854-03-10", "go")]


def test_leaving_and_the_departure_are_one() -> None:
    rows = _rows("In April 1890 Bergen left Japan for Italy. After Bergen's departure from Japan in 1890 it closed.")
    assert ("left", "1890-04") in rows
    assert "departure" not in {word for word, _ in rows}
