"""What somebody voted against, was kept from or held back from: it did not come about by them."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.NEGATED,
    strength=55,
    spoken=False,
    governors=frozenset(
        """
        vote decide rule argue lobby campaign advise caution counsel prevent stop bar ban prohibit dissuade discourage
        refrain abstain desist deter block keep shrink
        """.split()
    ),
    under=frozenset({"against", "from"}),
    examples=(
        ("The council voted against closing the school in May.", "closing", "negated"),
        ("The board decided against selling the mill in 2019.", "selling", "negated"),
        ("Guards prevented the crew from leaving the ship on 3 May.", "leaving", "negated"),
        ("The court barred the firm from selling the drug in 2018.", "selling", "negated"),
    ),
    never=(
        ("The council voted to close the school in May.", "close"),
        ("The council voted against the plan in May.", "voted"),
        ("The board gained from selling the mill in 2019.", "selling"),
        ("The crew was kept busy by loading the ship on 3 May.", "loading"),
    ),
)
