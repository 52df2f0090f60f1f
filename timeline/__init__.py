"""Text to timeline: find every date and historical reference, work out when it was, and show what happened when.

The values come with ``import timeline``; what reads and writes loads on first use, so that the import stays light (no
spaCy, no Dash, no pandas).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.record import former_names, outputs
from timeline.record.model import Certainty, Document, Event, Participant, Sentence, TimeExpression, Timeline
from timeline.record.version import __version__
from timeline.record.when import Day, Precision, When

# Written out, so that type checkers and readers see the names; a test holds that each loads.
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
    from timeline.pipeline import extract, tag
    from timeline.sources import read, read_all


def __getattr__(name: str) -> Any:
    home: Any
    if name in ("extract", "tag"):
        from timeline import pipeline as home
    elif name in ("read", "read_all"):
        from timeline import sources as home
    else:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    value = getattr(home, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


class _Outputs:
    """What a timeline writes itself with; a timeline stands on a lower floor than its outputs and is handed them."""

    def write(self, timeline: Timeline, name: str, **options: Any) -> str | bytes:
        from timeline import exports

        return exports.write(timeline, name, **options)

    def to_dataframe(self, timeline: Timeline) -> Any:
        from timeline import exports

        return exports.to_dataframe(timeline)

    def figure(self, timeline: Timeline, **options: Any) -> Any:
        from timeline.show.figure import to_figure

        return to_figure(timeline, **options)

    def mimebundle(self, timeline: Timeline) -> dict[str, str]:
        from timeline.exports.notebook import mimebundle

        return mimebundle(timeline)


outputs.use(_Outputs())
former_names.keep()
