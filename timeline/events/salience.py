"""How much an event matters in its document, 0 to 1, so that key events can be shown first."""

from __future__ import annotations

from timeline.record.model import Certainty, Event
from timeline.record.when import Precision

# Shares of the score; they add up to 1. Set by judgement: a dated act of named parties told early and more than once.
PRECISION, MAIN, NAMED, REPEATED, EARLY, SURE = 0.2, 0.15, 0.2, 0.15, 0.2, 0.1

_FINE = {
    Precision.INSTANT: 1.0, Precision.HOUR: 1.0, Precision.PART_OF_DAY: 1.0, Precision.DAY: 1.0, Precision.WEEK: 0.8,
    Precision.MONTH: 0.7, Precision.SEASON: 0.5, Precision.QUARTER: 0.5, Precision.HALF: 0.5, Precision.YEAR: 0.5,
    Precision.DECADE: 0.25, Precision.CENTURY: 0.1, Precision.MILLENNIUM: 0.0, Precision.INTERVAL: 0.4,
}  # fmt: skip
_CLAIMED = {Certainty.ASSERTED: 1.0, Certainty.REPORTED: 0.8, Certainty.PLANNED: 0.6}


def salience(event: Event, *, main: bool, in_headline: bool, place: float) -> float:
    """The score. ``place`` is where in the document its first mention stands, 0 (top) to 1 (bottom)."""
    named = sum(1 for one in event.participants if one.name[:1].isupper())
    told = len(event.mentions)
    score = (
        PRECISION * _FINE[event.when.precision]
        + MAIN * (1.0 if main else 0.3)
        + NAMED * min(named, 2) / 2
        + REPEATED * (1.0 if in_headline or told > 2 else 0.6 if told == 2 else 0.0)
        + EARLY * (1.0 - place)
        + SURE * _CLAIMED.get(event.certainty, 0.3)
    )
    weight = {"state": 0.8, "period": 0.6}.get(event.kind, 1.0)
    return round(min(1.0, score * weight * (0.6 + 0.4 * event.confidence)), 3)
