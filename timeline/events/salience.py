"""How much an event matters in its document, 0 to 1, so that key events can be shown first."""

from __future__ import annotations

from timeline.events.facts import EVENT, STATEMENT, Happening
from timeline.events.families import once_group
from timeline.events.nouns import STEPS
from timeline.record.model import Certainty, Event
from timeline.record.when import Precision

# Shares of the score; they add up to 1. Set by judgement: a deed of named parties, told early and more than once.
PRECISION, MAIN, NAMED, REPEATED, EARLY, SURE, DEED = 0.15, 0.1, 0.2, 0.15, 0.15, 0.1, 0.15
_BACKGROUND = 0.85  # what a text looks back at: "the winch had been delivered in 2003"
_SPOKEN = 0.85  # what was said, beside what was done

_FINE = {
    Precision.INSTANT: 1.0, Precision.HOUR: 1.0, Precision.PART_OF_DAY: 1.0, Precision.DAY: 1.0, Precision.WEEK: 0.8,
    Precision.MONTH: 0.7, Precision.SEASON: 0.5, Precision.QUARTER: 0.5, Precision.HALF: 0.5, Precision.YEAR: 0.5,
    Precision.DECADE: 0.25, Precision.CENTURY: 0.1, Precision.MILLENNIUM: 0.0, Precision.INTERVAL: 0.4,
}  # fmt: skip
_CLAIMED = {Certainty.ASSERTED: 1.0, Certainty.REPORTED: 0.8, Certainty.PLANNED: 0.6}


def _deed(happening: Happening) -> float:
    """How much of a deed it is: what happens to somebody once first, then what is done and over."""
    if once_group(happening.family):
        return 1.0
    return 0.8 if happening.lemma in STEPS else 0.4 if happening.kind == EVENT else 0.0


def salience(event: Event, happening: Happening, *, in_headline: bool, place: float) -> float:
    """The score. ``place`` is where in the document its first mention stands, 0 (top) to 1 (bottom)."""
    main, clause = happening.main, happening.clause
    named = sum(1 for participant in event.participants if participant.name[:1].isupper())
    retellings = len(event.mentions)
    score = (
        PRECISION * _FINE[event.when.precision]
        + MAIN * (1.0 if main else 0.3)
        + NAMED * min(named, 2) / 2
        + REPEATED * (1.0 if in_headline or retellings > 2 else 0.6 if retellings == 2 else 0.0)
        + EARLY * (1.0 - place)
        + SURE * _CLAIMED.get(event.certainty, 0.3)
        + DEED * _deed(happening)
    )
    looks_back = clause is not None and clause.pluperfect
    score *= (_BACKGROUND if looks_back else 1.0) * (_SPOKEN if event.kind == STATEMENT else 1.0)
    weight = {"state": 0.8, "period": 0.6}.get(event.kind, 1.0)
    return round(min(1.0, score * weight * (0.6 + 0.4 * event.confidence)), 3)
