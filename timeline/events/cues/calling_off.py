"""What was planned and did not come: "cancelled the visit", "the summit planned for May was postponed"."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.NEGATED,
    strength=54,
    spoken=False,
    called_off=frozenset(
        """
        cancel scrap shelve abandon axe abort postpone delay suspend drop halt scupper foil thwart avert cancellation
        postponement call abandonment
        """.split()
    ),
    not_so=frozenset({"take", "happen", "occur", "materialise", "materialize"}),
    adverbs=frozenset("cancelled canceled aborted abandoned postponed".split()),
    reversed=Certainty.PLANNED,
    examples=(
        ("The summit planned for May 2020 was cancelled.", "planned", "negated"),
        ("Plans to close the mine in 2025 were shelved.", "close", "negated"),
        ("The council cancelled the parade planned for May.", "planned", "negated"),
        ("The visit, planned for May 1914, never took place.", "planned", "negated"),
        ("The union called off a strike planned for May.", "planned", "negated"),
        ("The concert on 8 June was cancelled.", "concert", "negated"),
        ("The cancelled visit in May cost the town dear.", "visit", "negated"),
        ("The wedding was not cancelled, though it was set for May.", "cancelled", "negated"),
    ),
    never=(
        ("The summit was cancelled in May 2020.", "cancelled"),
        ("Prosecutors dropped the charges filed in May.", "filed"),
        ("The council plans to close the mine in 2025.", "close"),
    ),
)
