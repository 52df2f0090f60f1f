"""What stands earlier, is dated more finely, names more, or is told more often, is never less salient."""

from __future__ import annotations

from dataclasses import replace

import pytest

import timeline
from timeline.events.facts import STATE, STATEMENT, Happening
from timeline.events.salience import salience
from timeline.record.model import Event, Participant, Sentence, Span
from timeline.record.when import Day, When

SENTENCE = Sentence(0, 20, "Ann Lee met Bo Marsh")
EVENT = Event(
    id="e1", title="Ann Lee met Bo Marsh", when=When.year(1969), date_text="1969", sentence=SENTENCE,
    trigger=Span(8, 11, "met"), document="d1",
)  # fmt: skip
MET = Happening(Span(8, 11, "met"), "meet", "meet", "met Bo Marsh", main=True)
NAMES = (Participant("Ann Lee"), Participant("Bo Marsh"), Participant("Cy Dunn"))


def score(event: Event, place: float = 0.5) -> float:
    return salience(event, MET, in_headline=False, place=place)


def test_the_earlier_the_more() -> None:
    scores = [score(EVENT, place) for place in (0.0, 0.25, 0.5, 1.0)]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) == 4


def test_the_second_named_party_counts_and_a_third_does_not() -> None:
    none, first, second, third = (score(replace(EVENT, participants=NAMES[:number])) for number in range(4))
    assert none < first < second == third


def test_a_role_is_no_name() -> None:
    assert score(replace(EVENT, participants=(Participant("pilot"),))) == score(EVENT)


@pytest.mark.parametrize(
    ("finer", "coarser"),
    [
        (When.on(Day(1969, 3, 2)), When.month(1969, 3)),
        (When.month(1969, 3), When.year(1969)),
        (When.year(1969), When.decade(1960)),
    ],
)
def test_the_finer_the_more(finer: When, coarser: When) -> None:
    assert score(replace(EVENT, when=finer)) > score(replace(EVENT, when=coarser))


def test_a_deed_before_what_was_so_or_was_said() -> None:
    was_so = replace(MET, lemma="resemble", family="resembl", kind=STATE)
    other = replace(MET, lemma="wander", family="wander")
    deed, mild, state = (salience(EVENT, fact, in_headline=False, place=0.5) for fact in (MET, other, was_so))
    assert deed > mild > state
    assert score(replace(EVENT, kind=STATEMENT)) < deed


def test_what_a_text_looks_back_at_comes_behind_what_it_tells() -> None:
    text = "On 12 July 2015 the cable of the Vesta broke. The cable of the Vesta had been replaced on 3 April 2015."
    weights = {event.trigger.text: event.salience for event in timeline.extract(text, published="2016-02-01").events}
    assert weights["broke"] > weights["replaced"]
