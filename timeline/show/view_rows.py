"""One event -> the row of plain values that the viewer's columns are made of.

Rows are made from the plain form of an event (``timeline.record.plain``) and hold names, not numbers, so that each
stands for itself: a store keeps them one by one, and whoever has many puts them together (``timeline.show.view`` here,
``assets/shell/assemble.js`` in the page). Times are milliseconds since 1970-01-01 of the calendar as it stands in the
text: a clock time keeps the hour that was written, whatever its zone, because the axis is read beside the text.
Offsets count UTF-16 units, as JavaScript does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from timeline.record.event_fields import LABELLED, who_of
from timeline.record.in_words import in_words
from timeline.record.model import Certainty
from timeline.record.when import Day, Precision, When

DAY_MS = 86_400_000
_EPOCH = Day(1970, 1, 1).ordinal

CERTAINTIES = tuple(certainty.value for certainty in Certainty)
PRECISIONS = tuple(precision.value for precision in Precision)

ROW = (
    "id", "title", "words", "edtf", "date_text", "explanation", "from", "to", "precision", "certainty", "kind", "basis",
    "document", "place", "qualifier", "salience", "confidence", "sentence", "date", "trigger", "participants", "rare",
)  # fmt: skip
"""What each place of a row holds; ``rare`` is an object with what few events have, or None. In it ``facts`` are the
fields that have a label in ``timeline.record.event_fields``, by name."""
FACTS = tuple((field.name, field.label) for field in LABELLED)

Json = dict[str, Any]
Plain = Mapping[str, Any]
Unit = Callable[[int], int]
"""From code points of a text to UTF-16 units."""


def to_ms(day: Day, seconds: int = 0) -> int:
    """Milliseconds from 1970-01-01T00:00 to ``seconds`` after midnight of ``day``; negative before."""
    return (day.ordinal - _EPOCH) * DAY_MS + seconds * 1000


def bounds_ms(when: When) -> tuple[int | None, int | None]:
    """First millisecond of ``when`` and the first one behind it; None is an open end. An instant ends as it begins."""
    if when.bounds:
        start, end = when.bounds
        return (bounds_ms(start)[0] if start else None), (bounds_ms(end)[1] if end else None)
    assert when.earliest is not None and when.latest is not None, "only intervals are open"
    if when.clock is None:
        return to_ms(when.earliest), to_ms(when.latest) + DAY_MS
    length = 0 if when.precision is Precision.INSTANT else 1
    return to_ms(when.earliest, when.clock.first), to_ms(when.latest, when.clock.last + length)


def core_ms(when: When) -> tuple[int, int, int, int] | None:
    """The sure inner part of an interval whose ends are coarser than a day.

    From, to, and whether the start and the end are approximate or uncertain (1) or just not said finer (0).
    None when the ends are sharp, open, or leave nothing sure between them.
    """
    start, end = when.bounds or (None, None)
    if start is None or end is None:
        return None
    inner_from, inner_to = bounds_ms(start)[1], bounds_ms(end)[0]
    outer_from, outer_to = bounds_ms(when)
    assert inner_from is not None and inner_to is not None and outer_from is not None and outer_to is not None
    if inner_from > inner_to or max(inner_from - outer_from, outer_to - inner_to) <= DAY_MS:
        return None
    return inner_from, inner_to, int(start.approximate or start.uncertain), int(end.approximate or end.uncertain)


def event_row(event: Plain, unit_of: Callable[[str], Unit]) -> list[Any]:
    """The row (``ROW``) of a plain event; ``unit_of`` gives the units of a document's text by its id."""
    unit = unit_of(event["document"])
    words, first, behind, precision, qualifier, core = _time(event["edtf"])
    return [
        event["id"],
        event["title"],
        words,
        event["edtf"],
        event["date_text"],
        event["explanation"],
        first,
        behind,
        precision,
        CERTAINTIES.index(event["certainty"]),
        event["kind"],
        event["basis"],
        event["document"],
        event["place"],
        qualifier,
        round(event["salience"], 4),
        round(event["confidence"], 4),
        [unit(event["char_start"]), unit(event["char_end"])],
        None if event["date_start"] is None else [unit(event["date_start"]), unit(event["date_end"])],
        [unit(event["trigger_start"]), unit(event["trigger_end"])],
        [_participant(participant) for participant in event["participants"]],
        _rare(event, core, unit_of) or None,
    ]


def _participant(fields: Plain) -> list[str]:
    """Who, in which role, and as the sentence calls them where that is another name."""
    who = who_of(fields)
    return [who, fields["role"], *([fields["name"]] if fields["name"] != who else [])]


def period_of(name: str, edtf: str) -> Json:
    """A named period as the background of the chart."""
    words, first, behind, *_ = _time(edtf)
    return {"name": name, "words": words, "from": first, "to": behind, "edtf": edtf}


def _rare(event: Plain, core: tuple[int, ...] | None, unit_of: Callable[[str], Unit]) -> Json:
    parts = {
        "core": core,
        "facts": {field.name: event[field.name] for field in LABELLED if event.get(field.name)},
        "findings": event["findings"],
        "related": event["related"],
        "conflict": event["conflict"],
        "mentions": [_mention(mention, unit_of) for mention in event["mentions"] if not _leads(event, mention)],
    }
    return {name: value for name, value in parts.items() if value}


def _mention(mention: Plain, unit_of: Callable[[str], Unit]) -> list[Any]:
    unit = unit_of(mention["document"])
    words, first, behind, *_ = _time(mention["edtf"])
    ends = unit(mention["char_start"]), unit(mention["char_end"])
    return [mention["document"], *ends, first, behind, words, mention["edtf"]]


def _leads(event: Plain, mention: Plain) -> bool:
    return all(event[name] == mention[name] for name in ("document", "char_start", "edtf"))


@lru_cache(maxsize=20_000)  # the same days come again and again, and reading EDTF is most of the work
def _time(edtf: str) -> tuple[str, int | None, int | None, int, int, tuple[int, ...] | None]:
    """Words, first millisecond and the one behind, number of the precision, qualifier, sure inner part."""
    when = When.from_edtf(edtf)
    qualifier = int(when.approximate) + 2 * int(when.uncertain)
    return (in_words(when), *bounds_ms(when), PRECISIONS.index(when.precision.value), qualifier, core_ms(when))


def same(offset: int) -> int:
    """The units of a text in which code points and UTF-16 units do not differ."""
    return offset


def utf16(text: str) -> Unit:
    """The function from code points of ``text`` to UTF-16 units; ``same`` itself when they do not differ."""
    if text.isascii() or max(text) <= "\uffff":
        return same
    wide = [number for number, letter in enumerate(text) if letter > "\uffff"]
    return lambda offset: offset + bisect_left(wide, offset)
