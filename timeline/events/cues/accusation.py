"""What somebody is accused of: "charged with", "suspected of", "on suspicion of", "allegations that"."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.REPORTED,
    strength=28,
    governors=frozenset(
        """
        accuse charge indict suspect allege arraign prosecute sue blame denounce implicate investigate accusation
        allegation charge suspicion indictment lawsuit complaint probe
        """.split()
    ),
    under=frozenset({"of", "with", "for", "that", "to", "in", "into", "on"}),
    own=frozenset({"accuse", "allege", "suspect"}),
    own_now=frozenset({"charge", "indict", "sue", "try"}),
    reversed=Certainty.NEGATED,
    examples=(
        ("Doran is accused of taking bribes in 2015.", "taking", "reported"),
        ("Doran was charged with stealing $4,000 from the union in May 2015.", "stealing", "reported"),
        ("Prosecutors alleged that Hale took the money in June 2004.", "took", "reported"),
        ("Hale was arrested on suspicion of setting the fire in May.", "setting", "reported"),
        ("Doran is accused of taking bribes in 2015.", "accused", "reported"),
        ("He is charged with the murder of Ina Falk in March 2007.", "charged", "reported"),
        ("Doran was never charged with stealing the money in 2015.", "stealing", "negated"),
    ),
    never=(
        ("Police charged Doran in May.", "charged"),
        ("Doran, accused of theft, fled to Spain in 2016.", "fled"),
        ("The bank charged a fee for moving the safe in 2015.", "charged"),
    ),
)
