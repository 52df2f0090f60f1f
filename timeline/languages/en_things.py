"""English: what "it" is by what is done with it: a bid is accepted, a report sent, a motion carried.

``timeline.events.referents`` reads it.
"""

from __future__ import annotations

# What is accepted or turned down was offered: "came back with a bid, and shareholders accepted it".
_OFFERING = frozenset("accept reject decline refuse turn-down withdraw approve ratify renew veto sign".split())
_OFFERS = frozenset(
    """
    offer bid proposal plan application request appeal motion bill treaty agreement deal contract invitation petition
    resignation amendment claim prize award medal scheme budget budget-plan terms resolution ultimatum loan title post
    """.split()
)
# ... what is sent or filed is a paper, what is seconded or carried a motion.
_PAPERS = frozenset(
    """
    account answer certificate complaint dossier draft document email file form invoice letter manuscript map memo note
    notice paper photograph plan questionnaire reply report request response statement survey testimony
    """.split()
)
_MOTIONS = frozenset("amendment bill motion proposal proposition resolution".split())
DONE_WITH = (
    (_OFFERING, _OFFERS),
    (frozenset("send submit publish file post email read receive forward".split()), _PAPERS | _OFFERS),
    (frozenset("carry second move pass defeat table vote".split()), _MOTIONS),
)
"""Verbs, and the things of which "it" is the last where one of them is done to it."""
# "The campaign was overshadowed by the arrest of two reporters. They were released": no body, no thing is.
DONE_TO_PERSONS = frozenset(
    "arrest detain jail imprison sentence release injure wound kill hang drown marry educate bury deport exile".split()
)
# What is built is a building: "it was decided to put up a tower of iron. It was built in 1885".
BUILDING = frozenset("build rebuild erect construct".split())
BUILT = frozenset(
    """
    abbey aqueduct bridge castle cathedral chapel church courthouse dam fort fortress hospital hotel library lighthouse
    mansion mill monument museum palace pier school temple theatre tower viaduct villa
    """.split()
)
