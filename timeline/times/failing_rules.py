"""A rule that fails costs its own expression, never the rest of the text.

Whatever goes wrong while one expression is read is kept with it: it is listed as unplaced, with the reason, and the
document gets a warning. Tests and CI see the fault itself (``timeline.record.failures``).
"""

from __future__ import annotations

from timeline.errors import BadDate
from timeline.record.when import When
from timeline.times.rule_reading import Reading, unplaced

COULD_NOT = "could not be worked out: "


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
