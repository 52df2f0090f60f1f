"""What a named time can be, and how its bare name may be read.

``USES`` has three readings. A *span* names the time itself ("during the Meiji era", "in the Middle Ages"). A
*happening* has a time ("after the Battle of Hastings", "the Suez Crisis"). A *thing* outlasts its birth: a treaty, a
law or a state is mostly spoken of without any time being meant ("the Stamp Act taxed paper"), so that it counts as a
time only behind a word such as since, until, before, after, during or under.
"""

from __future__ import annotations

SPAN = "span"
HAPPENING = "happening"
THING = "thing"

USES: dict[str, str] = {
    "assassination": HAPPENING,
    "attack": HAPPENING,
    "battle": HAPPENING,  # sieges, campaigns and offensives too
    "conference": HAPPENING,
    "coup": HAPPENING,
    "crisis": HAPPENING,  # political and economic
    "disaster": HAPPENING,
    "dynasty": SPAN,
    "election": HAPPENING,  # and referendums, where they have a name
    "epidemic": HAPPENING,
    "era": SPAN,  # named after a ruler or a regime's own count
    "event": HAPPENING,
    "famine": HAPPENING,
    "founding": HAPPENING,  # of a state or body, and independence days
    "games": HAPPENING,
    "genocide": HAPPENING,
    "law": THING,
    "massacre": HAPPENING,
    "movement": SPAN,
    "office": SPAN,  # an administration, government or rule
    "organisation": THING,
    "papacy": SPAN,
    "period": SPAN,
    "policy": THING,  # doctrines, plans and programmes
    "protest": HAPPENING,
    "reign": SPAN,
    "revolution": HAPPENING,
    "scandal": HAPPENING,
    "state": THING,
    "summit": HAPPENING,
    "treaty": THING,
    "trial": HAPPENING,
    "uprising": HAPPENING,
    "voyage": HAPPENING,
    "war": HAPPENING,
}
"""Every kind a row may have."""
