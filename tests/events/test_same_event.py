"""Two tellings of one event are joined, and two events of one kind on one day are not: on both sides of each limit."""

from __future__ import annotations

from dataclasses import replace

import pytest

import timeline
from timeline.events.building import one_span
from timeline.events.coreference import merge, same_event
from timeline.events.entries import Entry
from timeline.events.facts import Happening
from timeline.events.families import family
from timeline.record.model import Certainty, Event, Sentence, Span, TimeExpression
from timeline.record.when import Day, When

ONE_EVENT = """
The mill burned down on 4 May 1911. Three men died when the mill burned down on 4 May 1911.
On 3 June 2018 Ilvania signed a fishing treaty with Norland. The fishing treaty with Norland was signed on 3 June 2018.
On 2 May 2020 the court fined Laxon Group. Laxon Group was fined 3 million crowns on 2 May 2020.
Doran resigned as mayor on 8 July 2016. Doran, who resigned as mayor on 8 July 2016, lives in Tarn.
In July 1919 three hundred rebels were killed or captured.
Orin Tellis, who challenged Marvek, was also blocked from leaving his house on 24 May 2016, when no vote was held.
"""
TWO_EVENTS = """
With the reopening of the mine in 1887, the village was renamed Port Albert.
On 13 May 2004 Laxon filed a deed against the house at 12 Mill Road. On 13 May 2004 Laxon filed a lien against the \
farm at Tarn Hill.
In 1905 Olds founded the Carrow Motor Company. In 1905 Benn founded the Torrow Glass Works.
In 1897 Olds founded a company in Velm. In 1905 Olds founded a company in Velm.
On 5 May 2015 the council closed the baths. On 5 May 2015 the council closed the school.
On 3 May 2019 Velm Bank opened a branch in Tarn. On 3 May 2019 Velm Bank opened a branch in Carrow.
On 4 June 2018 Anna Lund met the mayor. On 4 June 2018 Anna Lund met the bishop.
On 5 May 2015 police arrested Peter Doran in Tarn. On 5 May 2015 police arrested Mary Holm in Velm.
The council opened the bridge on 3 May 2019. The council did not open the bridge on 3 May 2019.
"""


def _events(text: str) -> list[str]:
    return [event.title for event in timeline.extract(text, published="2021-01-01").events]


@pytest.mark.parametrize("text", ONE_EVENT.strip().splitlines())
def test_a_retelling_is_joined(text: str) -> None:
    alike = [event for event in timeline.extract(text, published="2021-01-01").events if len(event.mentions) == 2]
    assert len(alike) == 1, _events(text)


@pytest.mark.parametrize("text", TWO_EVENTS.strip().splitlines())
def test_two_events_stay_two(text: str) -> None:
    events = timeline.extract(text, published="2021-01-01").events
    assert len(events) == 2 and all(len(event.mentions) == 1 for event in events), _events(text)


def entry(number: int, lemma: str, words: str, certainty: Certainty = Certainty.ASSERTED, day: int = 5) -> Entry:
    start = number * 100
    trigger, when = Span(start, start + 4, lemma), When.on(Day(2020, 5, day))
    event = Event(
        id=f"e{number}", title=lemma, when=when, date_text="", sentence=Sentence(start, start + 50, "x"),
        trigger=trigger, document="d", certainty=certainty,
    )  # fmt: skip
    happening = Happening(trigger, lemma, family(lemma), lemma, words=frozenset(words.split()), certainty=certainty)
    return Entry(event, happening, number, [])


def test_what_is_said_twice_shares_four_words() -> None:
    three = entry(1, "announce", "bridge harbour toll wall"), entry(2, "announce", "bridge harbour toll")
    four = entry(1, "announce", "bridge harbour toll wall"), entry(2, "announce", "bridge harbour toll wall")
    assert not same_event(*three)
    assert same_event(*four)
    # Other things that happen need two.
    assert same_event(entry(1, "open", "bridge harbour"), entry(2, "open", "bridge harbour"))
    assert not same_event(entry(1, "open", "bridge harbour"), entry(2, "open", "bridge school"))


def test_a_plan_and_its_doing_are_linked_by_two_words() -> None:
    def related(words: str, certainty: Certainty) -> set[str]:
        planned, done = entry(1, "open", "bridge harbour", Certainty.PLANNED), entry(2, "open", words, certainty, 9)
        merge([planned, done])
        return planned.related

    assert related("bridge harbour", Certainty.ASSERTED) == {"e2"}
    assert related("bridge school", Certainty.ASSERTED) == set()
    assert related("bridge harbour", Certainty.PLANNED) == set()


@pytest.mark.parametrize(("begins", "follows"), [(1800, True), (1801, True), (1802, False), (1810, False)])
def test_a_century_may_be_counted_from_its_year_1(begins: int, follows: bool) -> None:
    first, second = When.from_edtf("17XX"), replace(When.from_edtf("18XX"), earliest=Day(begins, 1, 1))
    text = "17XX and 18XX"
    left, right = TimeExpression(0, 4, "17XX", when=first), TimeExpression(9, 13, "18XX", when=second)
    assert (one_span(text, left, right) is not None) is follows


def test_centuries_that_follow_are_one_span_and_others_not() -> None:
    def joined(first: str, second: str, between: str = " and ") -> str:
        text = f"{first}{between}{second}"
        left = TimeExpression(0, len(first), first, when=When.from_edtf(first))
        right = TimeExpression(len(first) + len(between), len(text), second, when=When.from_edtf(second))
        span = one_span(text, left, right)
        return span.when.edtf() if span is not None and span.when is not None else ""

    assert joined("17XX", "18XX") == "17XX/18XX"
    assert joined("16XX", "18XX") == "", "a century lies between"
    assert joined("1954", "1955") == "1954/1955"
    assert joined("1954", "1956") == ""
    assert joined("17XX", "18XX", " or ") == ""
