"""What somebody else than the author says: words of hearsay. (Verbs of saying are those of ``grammar.speech``.)"""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.REPORTED,
    strength=20,
    adverbs=frozenset(
        """
        reportedly allegedly purportedly ostensibly alleged suspected supposed purported rumoured rumored
        """.split()
    ),
    governors=frozenset(
        """
        believe rumour rumor repute think claim purport assert contend maintain insist assertion contention rumour
        belief hearsay say report understand know
        """.split()
    ),
    under=frozenset({"", "that", "of", "to"}),
    own=frozenset({"claim", "deny", "contend", "purport", "believe", "insist"}),
    open_only=frozenset({"say", "report", "understand"}),
    own_over=frozenset({"report", "recall", "describe", "remember"}),
    examples=(
        ("The minister said that troops crossed the river in May.", "crossed", "reported"),
        ("The general reportedly fled the city on Monday.", "fled", "reported"),
        ("According to the police, the man fled on Monday.", "fled", "reported"),
        ("Ottar is said to have been poisoned in 1432.", "poisoned", "reported"),
        ("He is believed to have left in May.", "left", "reported"),
        ("In 1912 Palmer claimed he had built the best car.", "claimed", "reported"),
        ("The alleged murder in 2001 was never solved.", "murder", "reported"),
        ("Witnesses reported seeing a fireball over the bay in May.", "reported", "reported"),
        ("Eyewitness reports seeing her brother punched by guards in May.", "reports", "reported"),
        ("Residents recalled hearing a blast in May.", "recalled", "reported"),
        ("The man fled on Monday.", "fled", "asserted"),
    ),
    never=(
        ("Police shot the suspected robber in May.", "shot"),
        ("In 1961 the council announced that the hall, built in 1874, would be pulled down.", "built"),
        ("Residents reported the theft in May.", "reported"),
        ("In 1899 he left; women were not admitted until 1904.", "left"),
        ("The man, who was said to be rich, fled on Monday.", "fled"),
    ),
)
