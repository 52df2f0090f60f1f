"""What was planned and did not come of itself: "the plan fell through", "he was to have commanded it"."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.languages import en_events as english
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.NEGATED,
    strength=53,
    spoken=False,
    called_off=english.FAILING,
    called_off_by=english.FAILING_PHRASES,
    was_to_have=True,
    reversed=Certainty.PLANNED,
    examples=(
        ("A plan to build a second hall in 1908 came to nothing.", "build", "negated"),
        ("The plan to sell the mill in 1908 fell through.", "sell", "negated"),
        ("A scheme to drain the fen in 1908 failed.", "drain", "negated"),
        ("Dorn was to have commanded the fleet in 1746.", "commanded", "negated"),
        ("The hall was to have been opened on 3 May 1908.", "opened", "negated"),
    ),
    never=(
        ("The plan to sell the mill in 1908 was approved.", "sell"),
        ("The plan came to the council in 1908.", "came"),
        ("The bank that failed in 1908 had planned a branch.", "failed"),
        ("Dorn was to command the fleet in 1746.", "command"),
        ("Dorn is said to have commanded the fleet in 1746.", "commanded"),
    ),
)
