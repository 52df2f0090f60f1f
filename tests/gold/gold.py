"""Texts of our own with their whole timelines, written by reading: how they are stored, read and compared.

A file of ``texts/`` has three parts, parted by lines of three hyphens: a head (``published``, ``kind``), the text, and
one line for each event that a careful reader would place::

    2019-11-04 | asserted | council; Harl Ltd | Council closed the bridge | @council closed

its time (a day, month or year; a span ``start/end``; ``..`` for an open end), certainty, participants, headline, and
words of the text at the place that tells it, which stand there only once. A line ``- @words | why`` names words that
must not become an event. ``not_yet.txt`` lists what does not come out yet, and how it differs; the tests hold every
line to exactly that, so an improvement is noticed as well as a loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline import Day, Event, extract

FOLDER = Path(__file__).parent
TEXTS = FOLDER / "texts"
NOT_YET = FOLDER / "not_yet.txt"

_LITTLE_WORDS = frozenset(
    "a an the is are was were be been being has have had do does did will would to of s his her its their".split()
)
_TITLE_ENOUGH = 0.8
"""F1 of telling words from which two headlines say the same, if the last of them is in both."""
_TITLE_CLOSE = 0.9
"""F1 from which the last word may differ."""
_TITLE_PAIRS = 0.3
"""F1 of telling words from which two headlines of one sentence may speak of the same happening."""


@dataclass(frozen=True)
class Expected:
    """One event that a careful reader would place."""

    start: Day | None
    end: Day | None
    certainty: str
    participants: frozenset[str]
    title: str
    place: tuple[int, int]
    words: str


@dataclass(frozen=True)
class GoldText:
    """A text with its whole timeline; ``empty`` are stretches that must not become an event."""

    name: str
    published: str
    kind: str
    text: str
    events: tuple[Expected, ...]
    empty: tuple[tuple[int, int, str], ...]


def names() -> list[str]:
    """The texts by file name, in order."""
    return sorted(path.stem for path in TEXTS.glob("*.txt"))


@cache
def gold(name: str) -> GoldText:
    """The text of that name. Raises ``ValueError`` where a line is not of the form above."""
    head, text, lines = (TEXTS / f"{name}.txt").read_text(encoding="utf-8").split("\n---\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    events, empty = [], []
    for line in lines.strip().splitlines():
        if line.startswith("- @"):
            words, why = line[3:].split(" | ")
            empty.append((*_place(text, words), why))
        else:
            events.append(_expected(text, line))
    return GoldText(name, facts["published"], facts["kind"], text, tuple(events), tuple(empty))


def _expected(text: str, line: str) -> Expected:
    fields = [field.strip() for field in line.split("|")]
    if len(fields) != 5 or not fields[4].startswith("@"):
        raise ValueError(f"{line!r}: expected time | certainty | participants | headline | @words")
    time, certainty, participants, title, at = fields
    first, _, last = time.partition("/")
    people = frozenset(_plain(name) for name in participants.split(";") if name.strip())
    return Expected(
        _day(first, last=False), _day(last or first, last=True), certainty, people, title, _place(text, at[1:]), at[1:]
    )


def _day(said: str, *, last: bool) -> Day | None:
    if said == "..":
        return None
    bc = said.startswith("-")
    year, *rest = said.lstrip("-").split("-")
    number = -int(year) if bc else int(year)
    month = int(rest[0]) if rest else (12 if last else 1)
    if len(rest) > 1:
        return Day(number, month, int(rest[1]))
    return Day(number, month, _last_day(number, month) if last else 1)


def _last_day(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _place(text: str, words: str) -> tuple[int, int]:
    if text.count(words) != 1:
        raise ValueError(f"{words!r} stands {text.count(words)} times in the text; expected once")
    start = text.index(words)
    return start, start + len(words)


def _plain(words: str) -> str:
    plain = re.sub(r"[^\w\s]", " ", words.replace("’", "'").replace("'s", "")).lower().split()
    return " ".join(word for word in plain if word not in ("the", "a", "an"))


def _telling(title: str) -> list[str]:
    return [word for word in _plain(title).split() if word not in _LITTLE_WORDS]


def likeness(left: str, right: str) -> float:
    """F1 of the telling words of two headlines, 0 to 1."""
    ours, theirs = _telling(left), _telling(right)
    shared = sum(min(ours.count(word), theirs.count(word)) for word in set(ours))
    return 2 * shared / (len(ours) + len(theirs)) if shared else 0.0


def says_the_same(wanted: str, made: str) -> bool:
    """Whether a headline may stand for the one wanted: nearly the same words, and not cut at its end."""
    alike = likeness(wanted, made)
    return alike >= _TITLE_CLOSE or (alike >= _TITLE_ENOUGH and _telling(wanted)[-1] in _telling(made))


@dataclass(frozen=True)
class Comparison:
    """What came out beside what was expected: (expected, event or None) in the order of the file, and the rest."""

    pairs: tuple[tuple[Expected, Event | None], ...]
    extra: tuple[Event, ...]


@cache
def compare(name: str) -> Comparison:
    """The timeline that comes out of a text, laid beside the one expected."""
    wanted = gold(name)
    made = extract(wanted.text, published=wanted.published).events
    scores = sorted(
        (
            (score, -i, -j)
            for i, row in enumerate(wanted.events)
            for j, event in enumerate(made)
            if (score := _fit(row, event))
        ),
        reverse=True,
    )
    chosen: dict[int, int] = {}
    for _, i, j in scores:
        if -i not in chosen and -j not in chosen.values():
            chosen[-i] = -j
    pairs = tuple((row, made[chosen[i]] if i in chosen else None) for i, row in enumerate(wanted.events))
    return Comparison(pairs, tuple(event for j, event in enumerate(made) if j not in chosen.values()))


def _fit(row: Expected, event: Event) -> float:
    """How well an event fits a line: 0 for another sentence; a trigger at the named words beats any headline."""
    spans = [(mention.sentence, mention.trigger) for mention in event.mentions] or [(event.sentence, event.trigger)]
    if not any(sentence.start <= row.place[0] < sentence.end for sentence, _ in spans):
        return 0.0
    alike = likeness(row.title, event.title)
    if any(trigger.start < row.place[1] and row.place[0] < trigger.end for _, trigger in spans):
        return 2 + alike
    return alike if alike >= _TITLE_PAIRS else 0.0


def differences(row: Expected, event: Event | None) -> frozenset[str]:
    """In what an event differs from its line: "missing", or some of "date", "certainty", "who", "title"."""
    if event is None:
        return frozenset({"missing"})
    wrong = set()
    if (event.when.earliest, event.when.latest) != (row.start, row.end):
        wrong.add("date")
    if event.certainty != row.certainty:
        wrong.add("certainty")
    if frozenset(_plain(person.name) for person in event.participants) != row.participants:
        wrong.add("who")
    if not says_the_same(row.title, event.title):
        wrong.add("title")
    return frozenset(wrong)


def not_yet() -> dict[tuple[str, str], frozenset[str]]:
    """What does not come out yet: (text, words of the line, or "extra") -> how it differs."""
    rows = {}
    for line in NOT_YET.read_text(encoding="utf-8").splitlines() if NOT_YET.exists() else ():
        if line and not line.startswith("#"):
            name, words, wrong = line.split(" | ")
            rows[name, words] = frozenset(wrong.split(", "))
    return rows


def seen() -> Iterator[tuple[str, str, frozenset[str]]]:
    """What differs today, line by line, in the form of ``not_yet``."""
    for name in names():
        comparison = compare(name)
        for row, event in comparison.pairs:
            if wrong := differences(row, event):
                yield name, row.words, wrong
        for start, end, _ in gold(name).empty:
            if leaning_on(name, start, end):
                yield name, gold(name).text[start:end], frozenset({"an event"})
        if comparison.extra:
            yield name, "extra", frozenset(_headline(event) for event in comparison.extra)


def leaning_on(name: str, start: int, end: int) -> list[Event]:
    """The events that nobody expects and whose word or date stands in that stretch."""
    return [
        event
        for event in compare(name).extra
        if any(span.start < end and start < span.end for span in (event.trigger, event.date) if span)
    ]


def _headline(event: Event) -> str:
    return event.title.replace("|", "/").replace(", ", " ") or "(no headline)"
