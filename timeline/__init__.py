"""Text to timeline: find every date and historical reference, work out when it was, and show what happened when.

Public names load on first use, so ``import timeline`` stays light (no spaCy, no Dash, no pandas).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Certainty": "timeline.record.model",
    "Day": "timeline.record.when",
    "Document": "timeline.record.model",
    "Event": "timeline.record.model",
    "Participant": "timeline.record.model",
    "Precision": "timeline.record.when",
    "Sentence": "timeline.record.model",
    "TimeExpression": "timeline.record.model",
    "Timeline": "timeline.record.model",
    "TimelineError": "timeline.errors",
    "When": "timeline.record.when",
    "extract": "timeline.pipeline",
    "read": "timeline.sources",
    "read_all": "timeline.sources",
    "tag": "timeline.pipeline",
}

# Written out, so that type checkers and readers see the names; a test holds it equal to the table above.
__all__ = [
    "Certainty",
    "Day",
    "Document",
    "Event",
    "Participant",
    "Precision",
    "Sentence",
    "TimeExpression",
    "Timeline",
    "TimelineError",
    "When",
    "__version__",
    "extract",
    "read",
    "read_all",
    "tag",
]

if TYPE_CHECKING:
    from timeline.errors import TimelineError
    from timeline.pipeline import extract, tag
    from timeline.record.model import Certainty, Document, Event, Participant, Sentence, TimeExpression, Timeline
    from timeline.record.when import Day, Precision, When
    from timeline.sources import read, read_all


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
