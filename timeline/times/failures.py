"""A rule that fails costs its own expression, never the rest of the text.

Whatever goes wrong while one expression is read is kept with it: it is listed as unplaced, with the reason, and the
document gets a warning. Tests and CI must see the fault itself: with the environment variable ``TIMELINE_STRICT`` set
it is raised.
"""

from __future__ import annotations

import os

from timeline.errors import BadDate, TimelineError
from timeline.record.when import When
from timeline.times.reading import Reading, unplaced

STRICT_VARIABLE = "TIMELINE_STRICT"
COULD_NOT = "could not be worked out: "


class RuleFailed(TimelineError):
    """A rule could not deal with words that it matched itself: a mistake in the rule, not in the text."""


def failed(rule: str, text: str, error: Exception) -> str:
    """What to tell of an error in a rule. Raises ``RuleFailed`` where mistakes must not pass (see above)."""
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if os.environ.get(STRICT_VARIABLE):
        raise RuleFailed(f"{rule} failed at {text[:80]!r}: {said}") from error
    return f"the rule {rule} failed ({said[:120]})"


def unread(failure: str) -> Reading:
    """The reading of an expression whose rule failed."""
    reading = unplaced("", COULD_NOT + failure, basis="explicit")
    return reading.but(findings=(failure,), confidence=0.1)


def check_written(when: When) -> None:
    """Raise ``ValueError`` unless the EDTF of a time is read back as the same time."""
    text = when.edtf()
    try:
        same = When.from_edtf(text) == when
    except BadDate:
        same = False
    if not same:
        raise ValueError(f"its EDTF {text!r} is not read back as the same time")
