"""The law of tense: what is over is never placed after the day it is told, what is to come never before.

Sentences are made of forms (past, perfect, modal, planned, command, headline ...), of every month, weekday and day, and
read as told on days all through a year. Where the words leave both sides open, both readings are named.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

import pytest

from timeline.record.model import Document, Publication, TimeExpression
from timeline.record.when import Day
from timeline.times import tag

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TOLD = [Day(2021, month, day) for month in range(1, 13) for day in (1, 17)] + [Day(2020, 2, 29)]

PAST = (
    "The old pier was closed {}.",
    "She resigned {}.",
    "The board has approved the plan {}.",
    "Both crews had left the harbour {}.",
    "They may have met {}.",
    "He did not attend the hearing {}.",
    "Mayor arrested {}",
    "{1}, two barns burned down near the mill.",
    "The talks, which began {}, went nowhere.",
    "The hall has been shut since it flooded {}.",
)
FUTURE = (
    "The court will rule {}.",
    "The fair opens {}.",
    "The envoy is flying home {}.",
    "The report is due {}.",
    "The council must decide {}.",
    "Bring the signed form {}.",
    "Please call the office {}.",
    "The bridge is to reopen {}.",
    "They plan to move the archive {}.",
    "The sale is expected to close {}.",
    "Minister to resign {}",
    "{1}, the company will move to the new site.",
    "The exhibition, which will open {}, is free.",
    "Voters are going to choose a mayor {}.",
    "The ferry may return {}.",
)
OPEN = (
    "There is a concert {}.",
    "If it rains {}, the match is off.",
    "Pope visits the port {}",
    "The bridge was due to open {}.",
    "The agreement calls for talks {}.",
)


def _times() -> Iterator[str]:
    yield from (f"on {weekday}" for weekday in WEEKDAYS)
    yield from (f"in {month}" for month in MONTHS)
    yield from (f"on {day} {month}" for month, day in product(MONTHS, (1, 15, 28)))
    yield from (f"on {month} {day}" for month, day in product(MONTHS[::3], (2, 14, 30)) if (month, day) != ("x", 0))
    yield from (f"on the {day}th" for day in (5, 14, 27))
    yield from (f"in the {season}" for season in ("spring", "summer", "autumn", "winter"))
    yield from (f"at {feast}" for feast in ("Christmas", "Easter", "Halloween"))
    yield from (f"in the {number} quarter" for number in ("first", "second", "third", "fourth"))
    yield from (f"on {day} morning" for day in WEEKDAYS[::3])
    yield from (f"in {part} {month}" for part, month in product(("early", "mid", "late"), MONTHS[::4]))
    yield from ("at the end of the year", "at the end of the month", "over the weekend", "from 3 May to 5 May")


TIMES = tuple(_times())


def _read(sentence: str, day: Day) -> TimeExpression:
    expressions = tag(Document(sentence, publication=Publication(day)))
    assert len(expressions) == 1, (sentence, [expression.text for expression in expressions])
    return expressions[0]


def _told(form: str, forms: tuple[str, ...]) -> Iterator[tuple[str, Day]]:
    """Times with days of telling: a quarter of all pairs for each form, every pair for some form."""
    return islice(product(TIMES, TOLD), forms.index(form) % 4, None, 4)


def _filled(form: str, words: str) -> str:
    return form.format(words, words[:1].upper() + words[1:])


@pytest.mark.parametrize("form", PAST)
def test_what_is_over_is_never_placed_after_the_day_it_is_told(form: str) -> None:
    for words, day in _told(form, PAST):
        sentence = _filled(form, words)
        expression = _read(sentence, day)
        assert expression.when is not None and expression.when.earliest is not None, (sentence, day.isoformat())
        assert expression.when.earliest <= day, (sentence, day.isoformat(), str(expression.when), expression.steps)


@pytest.mark.parametrize("form", FUTURE)
def test_what_is_to_come_is_never_placed_before_the_day_it_is_told(form: str) -> None:
    for words, day in _told(form, FUTURE):
        sentence = _filled(form, words)
        expression = _read(sentence, day)
        assert expression.when is not None and expression.when.latest is not None, (sentence, day.isoformat())
        assert expression.when.latest >= day, (sentence, day.isoformat(), str(expression.when), expression.steps)


@pytest.mark.parametrize("form", OPEN)
def test_what_the_words_leave_open_is_doubtful_and_both_readings_are_named(form: str) -> None:
    times = [words for words in TIMES if words.startswith(("on ", "in ")) and not words.endswith(("th", "quarter"))]
    for words, day in product(times, TOLD[::5]):
        expression = _read(form.format(words), day)
        assert expression.confidence <= 0.5, (form.format(words), expression.confidence)
        assert "possible as well" in expression.explanation, expression.explanation


@pytest.mark.parametrize(
    ("sentence", "day", "expected"),
    [
        ("The mill was sold on 4 March.", "2021-01-10", "2020-03-04"),
        ("The mill was sold on 4 March.", "2021-03-04", "2021-03-04"),
        ("The mill was sold on 5 March.", "2021-03-04", "2020-03-05"),
        ("The mill will be sold on 3 March.", "2021-03-04", "2022-03-03"),
        ("Ticket sales resume Monday.", "2021-03-03", "2021-03-08"),
        ("The exam is in March.", "2021-04-03", "2022-03"),
        ("The talks were extended to 9 April.", "2021-03-03", "2021-04-09"),
        ("They will appeal against Monday's ruling.", "2021-03-03", "2021-03-01"),
        ("The inquiry will hear of the 7 August bombings.", "2021-03-03", "2020-08-07"),
        ("On Saturday, 25 April, the paper said so.", "1998-04-24", "1998-04-25"),
        ("A service planned for Sunday was cancelled.", "2021-03-03", "2021-02-28"),
        ("The ship is believed to have sunk on Monday.", "2021-03-03", "2021-03-01"),
        ("The jury is still out after retiring on Tuesday.", "2021-03-03", "2021-03-02"),
        ("Police appeal for witnesses to the attack on Sunday.", "2021-03-03", "2021-02-28"),
        ("Anyone who saw the car on Friday is asked to call.", "2021-03-03", "2021-02-26"),
        ("The sale ends on 31 March.", "2021-03-03", "2021-03-31"),
        ("By June, half of the staff will have left.", "2021-03-03", "../2021-06"),
        ("It is unclear whether the talks on Tuesday produced anything.", "2021-03-03", "2021-03-02"),
        ("The minister was said to be ill, and the vote will follow on Thursday.", "2021-03-03", "2021-03-04"),
    ],
)
def test_sentences_that_a_reader_has_no_doubt_about(sentence: str, day: str, expected: str) -> None:
    assert str(_read(sentence, Day.parse(day)).when) == expected
