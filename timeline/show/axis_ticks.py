"""Axis ticks for years that plotly cannot name: "500 BC", "AD 1", "12,000 BC".

The twin in the browser is ``assets/viewer/ticks.js``; a test holds the two together.
"""

from __future__ import annotations

from timeline.record.in_words import year_in_words
from timeline.record.when import Day
from timeline.show.view_rows import DAY_MS, to_ms

YEAR_MS = 365.2425 * DAY_MS


def year_of(ms: float) -> int:
    """The astronomical year that holds ``ms`` (milliseconds since 1970-01-01)."""
    return Day.from_ordinal(int(ms // DAY_MS) + Day(1970, 1, 1).ordinal).year


def year_words(year: int) -> str:
    """A year for an axis: as ``in_words`` has it, but "13.8 billion BC" where digits would not fit."""
    count = 1 - year if year < 1 else year
    for name, size in (("billion", 10**9), ("million", 10**6)):
        if count >= size:
            return f"{round(count / size, 2):g} {name}{' BC' if year < 1 else ''}"
    return f"{year:,}" if year > 9999 else year_in_words(year)


def round_step(years: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50, ... that is not below ``years``."""
    unit = 1
    while True:
        for factor in (1, 2, 5):
            if unit * factor >= years:
                return unit * factor
        unit *= 10


def year_ticks(first_ms: float, last_ms: float, width: float) -> list[tuple[int, str]]:
    """(milliseconds, label) of round years within the range, at least 64 of ``width`` pixels apart.

    Years BC are round as people count them (500 BC), and AD 1 stands where year 0 would.
    """
    step = round_step((last_ms - first_ms) / max(1.0, width) * 64 / YEAR_MS)
    first, last = year_of(first_ms), year_of(last_ms)
    bc = range((1 - first) // step * step, 0, -step) if first < 1 else range(0)
    years = [1 - count for count in bc if 1 - count <= last]
    years += [max(1, year) for year in range(max(0, -(-first // step) * step), last + 1, step) if max(1, year) >= first]
    placed = [(to_ms(Day(year, 1, 1)), year_words(year)) for year in years]
    return [tick for tick in placed if first_ms <= tick[0] <= last_ms]
