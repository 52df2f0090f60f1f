"""Where a timeline finds what writes and draws it.

``timeline.to_csv()`` is asked of a value, but exports and figures stand on higher floors. The package's front door
hands them down here when it is imported, so that no file imports from above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from timeline.record.model import Timeline


class Outputs(Protocol):
    """What can be made of a timeline."""

    def write(self, timeline: Timeline, name: str, **options: Any) -> str | bytes:
        """The timeline in an export format, also written to ``options["path"]``."""
        ...

    def to_dataframe(self, timeline: Timeline) -> Any:
        """The events as a pandas DataFrame."""
        ...

    def figure(self, timeline: Timeline, **options: Any) -> Any:
        """The timeline as a Plotly figure."""
        ...

    def mimebundle(self, timeline: Timeline) -> dict[str, str]:
        """The timeline as a notebook shows it."""
        ...


_in_use: list[Outputs] = []


def use(outputs: Outputs) -> None:
    """Hand down what timelines write themselves with."""
    _in_use[:] = [outputs]


def in_use() -> Outputs:
    """What was handed down."""
    return _in_use[0]
