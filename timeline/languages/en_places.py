"""English: the words by which a clause says where something happened. ``timeline.events.places`` reads them."""

from __future__ import annotations

# -- prepositions -----------------------------------------------------------------------------------------------------

HERE = frozenset("in at near outside off through across".split())
"""What stands behind one of these is where something is, was or passed."""
GOAL = frozenset("to into onto towards".split())
"""... and behind one of these where somebody goes."""
BOUND = frozenset("sail leave depart embark head set start".split())
"""Verbs that say it with "for": "sailed for Oslo"."""
OTHER_TIMES = frozenset("after before following since until".split())
"""What stands behind one of these happened at another time, and mostly elsewhere."""

LINKS = frozenset("charge connection protest reaction relation response retaliation revenge suspicion".split())
"""Nouns that link what happened to another deed, which happened elsewhere: "arrested in connection with the attack"."""

# -- verbs ------------------------------------------------------------------------------------------------------------

SENDING = frozenset(
    """
    appoint assign banish deport dispatch exile extradite invite post repatriate send summon transfer
    """.split()
)
"""Verbs whose "to" tells where somebody comes who is sent."""
PUT_INTO = frozenset(
    """
    believe confide delight engage enlist enrol enroll invest interest involve join lodge own participate quote result
    sell specialise specialize star succeed trust
    """.split()
)
"""Verbs with an "in" that names no place ..."""
PUT_OR_DONE_IN = frozenset("hold lose perform play publish serve write".split())
"""... and those where it does only if the name is a place's: "held in Oslo"."""
STAKES = frozenset("confidence faith interest investment share stake trust".split())
"""Nouns with such an "in"."""
LEFT = frozenset({"leave", "flee"})
SEEN = frozenset(
    """
    annex attack besiege bomb bombard burn capture colonise colonize conquer explore flee fortify govern impact invad
    invade leave liberate loot occupy orbit overrun raid reach recapture recover retake sack seize settle shell storm
    subdue survey take tour visit
    """.split()
)
"""Verbs whose object may be where it happened. ("Invad" is what a lemmatizer makes of "invaded".)"""
BESET = frozenset("besiege bombard invad invade liberate occupy sack shell".split())
"""What suffers one of these is a place."""
SPEAKING = frozenset(
    """
    accuse allege announce blame cite claim condemn criticise criticize decry demand denounce deny deplore describe
    discuss hail mention mourn note praise predict promise propose recall reject report request say suggest support tell
    urge warn welcome
    """.split()
)
"""Verbs that speak of a deed, which happened elsewhere: "condemned the attack in Torrow"."""

# -- nouns ------------------------------------------------------------------------------------------------------------

HOUSES = frozenset("academy arena camp clinic college court gallery inn jail church university".split())
"""What a body is called by and what may also be its house."""
PARTS = frozenset(
    """
    bank border bottom centre center coast corner edge entrance foot gate gates heart mouth north outskirts part port
    shore side slope south east west street suburb top vicinity wall
    """.split()
)
"""Parts of places, named behind "of"."""
SPOTS = frozenset(
    """
    airfield airport area barracks base border camp colliery crossing depot district estate farm highlands junction mine
    plant plateau port quarry refinery region shipyard site square stadium suburb terminal valley village yard
    """.split()
)
"""Common nouns that a name before them makes a place: "the Tolbiac depot"."""
STREETS = frozenset("avenue close court crescent drive lane road square st street terrace walk way".split())
"""Last words of the names of streets, which say little without their town."""
WORLDS = frozenset("jupiter mars mercury moon saturn venus".split())
"""With an article, and no recogniser's places."""
GOING = frozenset(
    """
    departure emigration evacuation expedition flight journey mission move pilgrimage retreat return tour transfer trip
    visit voyage withdrawal
    """.split()
)
"""Nouns whose "to" and "from" name places."""
BATTLES = frozenset(
    "battle bombardment bombing capture conquest fall invasion liberation occupation raid sack shelling siege".split()
)
"""Nouns whose "of" names a place."""

# -- places named before ----------------------------------------------------------------------------------------------

THERE = frozenset({"there", "here"})
"""Adverbs for a place that was named before."""
WHERE = "where"
"""What opens a clause that tells what happened at the place named before it."""
EXISTING = frozenset("be exist seem appear remain come arise".split())
"""Verbs beside which "there" may stand for nothing."""
GOES_ON = frozenset("after and as at before by during for from in on since to until when while with".split())
"""Words before which a "there" may stand in the middle of what is told."""
