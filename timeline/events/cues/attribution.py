"""What somebody else than the author says: words of hearsay. (Verbs of saying are those of ``syntax.speech``.)"""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.REPORTED,
    strength=20,
    adverbs=frozenset({"reportedly", "allegedly", "purportedly", "ostensibly"}),
    above=frozenset({"believe", "rumour", "rumor", "allege", "repute", "think"}),
    examples=(
        ("The minister said that troops crossed the river in May.", "crossed", "reported"),
        ("The general reportedly fled the city on Monday.", "fled", "reported"),
        ("According to the police, the man fled on Monday.", "fled", "reported"),
        ("The man fled on Monday.", "fled", "asserted"),
    ),
)
