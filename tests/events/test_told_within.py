"""A dated noun that only tells when, or in what paper, something happened; and leave for what was still to come."""

from __future__ import annotations

import pytest

import timeline

CASES = [
    ("During the cholera of 1832 she nursed patients in Southwark.", "1832", "nursed"),
    ("Fire inspectors had warned in a report of November 2024 that the sprinklers did not work.", "2024-11", "warned"),
    ("In a letter of 3 May 1911, Dorn told his brother that the mine had closed.", "1911-05-03", "told"),
    ("In its May 1999 issue the Gazette printed a map.", "1999-05", "printed"),
    ("The company was refused permission to turn it into flats in January 2019.", "2019-01", "refused"),
]
NEVER = [
    ("The report of November 2024 was burned.", "told"),
    ("She bought the edition of 1841.", "bought"),
    ("She wrote about the edition of 1841 in her diary.", "wrote"),
]


@pytest.mark.parametrize(("text", "when", "verb"), CASES)
def test_the_verb_above_takes_the_time(text: str, when: str, verb: str) -> None:
    events = timeline.extract(text, published="2026-04-09").events
    assert [str(event.when) for event in events if event.trigger.text == verb] == [when]


@pytest.mark.parametrize(("text", "verb"), NEVER)
def test_a_noun_that_is_merely_described_gives_no_time_away(text: str, verb: str) -> None:
    assert [event.title for event in timeline.extract(text).events if event.trigger.text == verb] == []


def test_a_preposition_before_a_day_goes_with_it() -> None:
    events = timeline.extract("All traffic was stopped on 3 February this year.", published="2024-05-15").events
    assert [event.title for event in events] == ["All traffic was stopped"]


def test_a_particle_before_a_day_stays() -> None:
    events = timeline.extract("The strike was called off on Monday.", published="2024-05-15").events
    assert [event.title for event in events] == ["Strike was called off"]


def test_leave_for_what_lies_ahead_keeps_its_own_time() -> None:
    events = timeline.extract("The firm was granted permission to open a quarry next year.", published="2026-04-09")
    assert {str(event.when): str(event.certainty) for event in events.events}["2027"] == "planned"


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("In 1999 the court nullified the 1941 sale.", ["1999"]),
        ("The court reviewed the 1998 conviction.", []),
        ("Dorn won the 1998 election.", ["1998"]),
    ],
)
def test_what_is_judged_long_after_its_own_year(text: str, whens: list[str]) -> None:
    assert [str(event.when) for event in timeline.extract(text).events] == whens
