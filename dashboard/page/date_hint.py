"""What stands under a date field while somebody types: what was understood, and the other day that figures may name."""

from __future__ import annotations

from typing import Any

from dash import html

from dashboard.page.parts import extra
from dashboard.typed.dates import both_days, understood, understood_day
from timeline.errors import BadDate
from timeline.record.in_words import in_words
from timeline.record.when import Day, When


def hint(field: str, typed: str, day: Day | None = None) -> list[Any]:
    """For a time of any precision, typed into ``field``; it counts from ``day``."""
    return _hint(field, typed, understood(typed, day))


def hint_of_day(field: str, typed: str, day: Day) -> list[Any]:
    """For a field that takes one day; it counts from ``day``."""
    return _hint(field, typed, understood_day(typed, day))


def _hint(field: str, typed: str, said: str) -> list[Any]:
    """``said`` with a button for each day that was not taken but may be meant; none when nothing is to be said."""
    if not said:
        return []
    try:
        others = [words for day in both_days(typed) if (words := in_words(When.on(day))) not in said]
    except BadDate:
        others = []
    chosen = [
        html.Button(words, type="button", className="tl-jump", **extra(data_do="date.take", data_field=field))
        for words in others
    ]
    return [html.Span(said), *([html.Span("or")] if len(chosen) == 1 else []), *chosen]
