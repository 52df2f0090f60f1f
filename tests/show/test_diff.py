"""What changed between two timelines."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests.exports.example import TIMELINE
from tests.strategies import timelines
from timeline.record.model import Certainty, Event, Timeline
from timeline.record.when import When
from timeline.show.diff import compare, in_lines, to_plain


def changed(**fields: object) -> Timeline:
    """The example with its first event (44 BC) changed."""
    first, *rest = TIMELINE.events
    return replace(TIMELINE, events=(replace(first, **fields), *rest))  # type: ignore[arg-type]  # fields of Event


def reworded(event: Event, title: str, sentence: str) -> Event:
    words = replace(event.sentence, text=sentence, end=event.sentence.start + len(sentence))
    return replace(event, id=event.id + "x", title=title, sentence=words)


def test_added_and_removed() -> None:
    fewer = replace(TIMELINE, events=TIMELINE.events[1:])
    difference = compare(TIMELINE, fewer)
    assert [event.id for event in difference.removed] == ["e2"] and not difference.added
    assert list(in_lines(difference)) == ["- 15 March 44 BC: =Caesar(1) killed"]
    assert list(in_lines(compare(fewer, TIMELINE))) == ["+ 15 March 44 BC: =Caesar(1) killed"]


def test_moved_retitled_and_changed_otherwise() -> None:
    difference = compare(
        TIMELINE,
        changed(when=When.from_edtf("-0042"), title="Caesar killed", certainty=Certainty.REPORTED, place="the Senate"),
    )
    assert [change.fields for change in difference.changed] == [("when", "title", "certainty", "place")]
    assert len(difference.moved) == len(difference.retitled) == 1 and difference.same == 5
    assert list(in_lines(difference)) == [
        "> 15 March 44 BC → 43 BC: Caesar killed",
        "~ 43 BC: title “=Caesar(1) killed” → “Caesar killed”",
        "~ 43 BC: Caesar killed: certainty asserted → reported",
        "~ 43 BC: Caesar killed: place Rome → the Senate",
    ]


def test_a_reworded_event_is_found_again_and_another_one_is_not() -> None:
    event = TIMELINE.events[3]
    again = reworded(event, "Two armies clash on river island", event.sentence.text.replace("fought", "clashed"))
    events = tuple(again if listed is event else listed for listed in TIMELINE.events)
    difference = compare(TIMELINE, replace(TIMELINE, events=events))
    assert [change.fields for change in difference.changed] == [("title", "sentence")]
    other = reworded(event, "A fleet sails", "On 2 March 1969 a fleet sailed from the island with the armies.")
    events = tuple(other if listed is event else listed for listed in TIMELINE.events)
    difference = compare(TIMELINE, replace(TIMELINE, events=events))
    assert len(difference.added) == len(difference.removed) == 1


def test_roles_and_offsets_are_no_change() -> None:
    event = TIMELINE.events[3]
    plain = replace(event, participants=tuple(replace(person, role="other") for person in event.participants))
    moved = replace(plain, sentence=replace(plain.sentence, start=0, end=len(plain.sentence.text)))
    assert not compare(TIMELINE, replace(TIMELINE, events=tuple(moved if e is event else e for e in TIMELINE.events)))


def test_for_programs() -> None:
    data = to_plain(compare(TIMELINE, changed(place="")))
    assert data["added"] == data["removed"] == [] and data["same"] == 5
    assert data["changed"][0]["fields"] == ["place"]
    assert data["changed"][0]["new"]["edtf"] == "-0043-03-15"


@given(timelines())
def test_a_timeline_does_not_differ_from_itself(timeline: Timeline) -> None:
    difference = compare(timeline, timeline)
    assert not difference and difference.same == len(timeline.events)


@given(timelines(), timelines())
def test_every_event_is_accounted_for_once(old: Timeline, new: Timeline) -> None:
    difference = compare(old, new)
    paired = len(difference.changed) + difference.same
    assert paired + len(difference.removed) == len(old.events)
    assert paired + len(difference.added) == len(new.events)
