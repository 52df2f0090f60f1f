"""What somebody was cleared of: "acquitted of", "found not guilty of", "cleared of"."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.NEGATED,
    strength=58,
    spoken=False,
    governors=frozenset("acquit exonerate absolve vindicate clear acquittal exoneration innocent acquitted".split()),
    under=frozenset({"of", "from", "in"}),
    not_so=frozenset({"guilty", "liable"}),
    reversed=Certainty.REPORTED,
    examples=(
        ("The clerk was acquitted of forging the deed in 1999.", "forging", "negated"),
        ("Hale was cleared of taking bribes in 2015.", "taking", "negated"),
        ("The jury found Hale not guilty of taking bribes in 2015.", "taking", "negated"),
    ),
    never=(
        ("The clerk was acquitted in 1999.", "acquitted"),
        ("Workers cleared the road in 1999 and opened it.", "opened"),
        ("The general, acquitted in 1999, died in 2004.", "died"),
    ),
)
