"""Text to timeline: find every date and historical reference, work out when it was, and show what happened when.

Public names load on first use, so ``import timeline`` stays light (no spaCy, no Dash, no pandas).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Certainty": "timeline.model",
    "Day": "timeline.when",
    "Document": "timeline.model",
    "Event": "timeline.model",
    "Participant": "timeline.model",
    "Precision": "timeline.when",
    "Sentence": "timeline.model",
    "TimeExpression": "timeline.model",
    "Timeline": "timeline.model",
    "TimelineError": "timeline.errors",
    "When": "timeline.when",
    "extract": "timeline.pipeline",
    "read": "timeline.reading",
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
    "tag",
]

if TYPE_CHECKING:
    from timeline.errors import TimelineError
    from timeline.model import Certainty, Document, Event, Participant, Sentence, TimeExpression, Timeline
    from timeline.pipeline import extract, tag
    from timeline.reading import read
    from timeline.when import Day, Precision, When


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
