"""The filters of the page, each declared once.

The fields of the drawer, the names in the address (of the page and of what it embeds), the chips over the chart and the
values that ``filters.js`` starts with follow from ``FILTERS``. A further filter is one entry here, its test in
``filter_tests.js`` and its condition in the project's query.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.api.filter_names import STATUSES
from timeline.record.event_fields import BASES, KINDS
from timeline.record.model import Certainty


@dataclass(frozen=True, slots=True)
class PageFilter:
    """A filter: its ``name`` in the address, the ``label`` of its field, and the words round its value on a chip.

    ``empty`` is its value when it asks nothing: a text, a number, or a list where several values may be meant, which
    are ticked where it has ``choices`` and picked from what the project holds where it has none.
    """

    name: str
    label: str
    before: str = ""
    after: str = ""
    empty: str | int | tuple[()] = ()
    choices: tuple[str, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether several values may be meant."""
        return self.empty == ()


FILTERS = (
    PageFilter("from", "From", before="from", empty=""),
    PageFilter("to", "To", before="to", empty=""),
    PageFilter("document", "Document", before="document"),
    PageFilter("participant", "Participant", before="with"),
    PageFilter("place", "Place", before="in"),
    PageFilter("tag", "Tag", before="tag"),
    PageFilter("certainty", "Certainty", choices=tuple(certainty.value for certainty in Certainty)),
    PageFilter("kind", "Kind", choices=KINDS),
    PageFilter("basis", "Date rests on", before="date", choices=BASES),
    PageFilter("status", "Checked", choices=STATUSES),
    PageFilter("confidence", "Least confidence", before="confidence from", after="%", empty=0),
)

LISTS = tuple(wanted.name for wanted in FILTERS if wanted.is_list)
"""Names of the filters that take several values."""


def for_script() -> list[dict[str, Any]]:
    """What the page's script has to know of each filter."""
    return [
        {
            "name": wanted.name,
            "before": wanted.before,
            "after": wanted.after,
            "empty": [] if wanted.is_list else wanted.empty,
        }
        for wanted in FILTERS
    ]
