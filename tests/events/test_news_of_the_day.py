"""News without a date of its own, and what is announced for the years ahead."""

from __future__ import annotations

from timeline import extract
from timeline.record.model import Certainty


def test_a_date_inside_the_lead_leaves_its_news_on_the_day() -> None:
    text = "The Redford mill has announced 300 job cuts over the next four years.\n"
    events = extract(text, published="2024-05-15").events
    assert "publication day" in [event.basis for event in events], [event.title for event in events]


def test_a_dated_noun_before_the_verb_dates_the_lead() -> None:
    text = "In a Monday meeting, the Redford council approved a new bridge.\n\nThe mayor praised the builders.\n"
    events = extract(text, published="2024-05-15").events
    assert events and all(event.basis != "publication day" for event in events), [event.title for event in events]


def test_what_is_announced_for_the_years_ahead_is_planned() -> None:
    text = "The Redford mill has announced 300 job cuts over the next four years.\n"
    cuts = [event for event in extract(text, published="2024-05-15").events if event.trigger.text == "cuts"]
    assert [event.certainty for event in cuts] == [Certainty.PLANNED]


def test_what_a_board_investigates_for_is_no_news_of_the_day() -> None:
    sentence = "The Norland Safety Board investigated the crash at the quay"
    assert not extract(f"{sentence} to advance transport safety.", published="2021-05-12").events
    assert extract(f"{sentence} and found no fault.", published="2021-05-12").events


def test_what_is_said_of_a_day_is_told_once() -> None:
    events = extract("Two men were shot in Velm on Friday, the police said.", published="2021-05-16").events
    assert [(event.when.edtf(), event.title) for event in events] == [("2021-05-14", "Two men were shot in Velm")]
    events = extract("The mill will close in June, the mayor said.", published="2021-05-16").events
    assert [event.when.edtf() for event in events] == ["2021-05-16", "2021-06"]
