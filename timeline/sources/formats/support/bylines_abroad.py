"""The line that says when a text was published, in another language than English: "Lindenfurt, 14. Oktober 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.languages.recognition import recognised_by_words
from timeline.record.when import Precision
from timeline.sources.formats.support.date_strings import FoundDate

_LINES = 5
_LENGTH = 80
_PLACE = re.compile(r"\W*[^\W\d][^\d.!?:;]{1,40}[,|•·–—(-]\s*(?:\w{2,3}\s)?")
"""A place or a writer before the day, and an article between: "Vaucreuse, le "."""


def byline_abroad(text: str, lines: Iterable[tuple[int, str]]) -> tuple[int, int, FoundDate] | None:
    """Offsets of the line and its day; None where the text is English or no line, or more than one, is such a line.

    A line counts when it is nothing but the day with a place or a word for "published" before it, or begins so and goes
    on with the report: "Vaucreuse, le 12 mars 2024. Le maire ...".
    """
    code = recognised_by_words(text)  # a child with limits cannot load more
    if code in ("", "en"):
        return None
    from timeline.times.lexicon import language_of

    labels = language_of(code).cues.get("published", frozenset())
    heads = [(offset, head) for offset, line in list(lines)[:_LINES] if re.search(r"\d", head := _head(line))]
    dated = [(offset, offset + len(line), day) for offset, line in heads if (day := _day(line, code, labels))]
    return dated[0] if len(dated) == 1 else None


def _head(line: str) -> str:
    """A short line, or the dateline that a long one begins with; "" where it has none."""
    if dateline := _REPORT_BEGINS.match(line):
        return dateline[0]
    return line if len(line) <= _LENGTH else ""


_REPORT_BEGINS = re.compile(r"[^\n]{6,60}?\b\d{4}\b(?=[.:]\s+[^\W\d]|\s[–—-]\s)")


def _day(line: str, code: str, labels: frozenset[str]) -> FoundDate | None:
    from timeline.record.model import Document
    from timeline.times import tag

    times = [
        expression for expression in tag(Document(line, language=code), mode="narrative") if expression.when is not None
    ]
    if len(times) != 1 or times[0].when is None or times[0].when.precision is not Precision.DAY:
        return None
    (day,) = times
    assert day.when is not None and day.when.earliest is not None, "a day is closed"
    before, behind = line[: day.start], line[day.end :]
    named = {word.casefold() for word in re.findall(r"[^\W\d_]+", before)}
    leads = not before.strip() or _PLACE.fullmatch(before) or (named & labels and len(named) <= 4)
    if not leads or behind.strip(" )|.") or not re.search(r"\d{4}", day.text):
        return None
    return FoundDate(day.when.earliest, day.start, day.end)
