"""What may or might be: modal verbs, and words of doubt round an event."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.UNCERTAIN,
    strength=40,
    helpers=frozenset({"may", "might", "could", "should", "ought", "would", "'d", "’d"}),
    helpers_done=frozenset({"must"}),
    adverbs=frozenset(
        """ maybe perhaps possibly probably presumably likely unlikely seemingly apparently supposedly conceivably
        """.split()
    ),
    above=frozenset(
        """ possible possibility likely unlikely chance probability risk doubt speculate speculation seem appear hope
        suspect threat danger uncertain unclear question consider consideration might rumour rumor """.split()
    ),
    examples=(
        ("The company may move its depot in 2025.", "move", "uncertain"),
        ("The firm could perhaps sell the mill in June.", "sell", "uncertain"),
        ("The firm sold the mill in June.", "sold", "asserted"),
        ("By June customers could book again.", "book", "asserted"),
        ("The bridge could have collapsed again in June.", "collapsed", "uncertain"),
        ("He must have left the town in 1920.", "left", "uncertain"),
    ),
    never=(("The tenant must pay the costs by 30 April.", "pay"),),
)
