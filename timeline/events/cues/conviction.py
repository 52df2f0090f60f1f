"""What a court found proved: told as a fact, by words that stay in the headline."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.ASSERTED,
    strength=35,
    spoken=False,
    governors=frozenset("convict conviction guilty liable sentence".split()),
    under=frozenset({"of", "for", "to"}),
    reversed=Certainty.NEGATED,
    examples=(
        ("Hale was convicted of stealing the money in 2015.", "stealing", "asserted"),
        ("Found guilty of stealing the money in 2015, Hale went to prison.", "stealing", "asserted"),
        ("Hale was never convicted of stealing the money in 2015.", "stealing", "negated"),
    ),
    never=(("Hale, who was convicted of theft, may leave prison in 2030.", "leave"),),
)
