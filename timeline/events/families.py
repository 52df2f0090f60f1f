"""Families of words that tell the same happening: a verb, its nouns, and close synonyms.

``family("announcement") == family("announce")``. Endings are taken off by rule; what no rule gets right stands in the
tables. ``kindred`` is the looser relation (split, break, collapse) that links events without joining them.
"""

from __future__ import annotations

from functools import lru_cache

# The first word of each row names the family.
_FAMILIES = """
    die death demise
    kill killing
    invade invasion
    decide decision
    divide division
    conclude conclusion
    expand expansion
    extend extension
    explode explosion
    destroy destruction
    produce production
    reduce reduction
    introduce introduction
    seize seizure
    leave depart departure
    fail failure
    close closure closing
    arrive arrival
    refuse refusal
    propose proposal
    withdraw withdrawal
    renew renewal
    remove removal
    approve approval
    born birth bear
    marry marriage wed wedding
    sell sale
    lose loss
    grow growth
    succeed success
    win victory
    defend defence defense
    choose choice
    fly flight
    speak speech
    give gift
    found foundation founding
    elect election
    assassinate assassination
    declare declaration
    occupy occupation
    try trial
    vote voting
    erupt eruption
    resign resignation
    revolt rebellion rebel uprise uprising revolution
    collide collision
    receive reception
    discover discovery
    deliver delivery
    recover recovery
    enter entry
    advise advice
    analyse analysis
    merge merger
    surrender capitulation capitulate
    fight fighting
    flee escape
    sue lawsuit suit
    sign signing signature
    launch launching
    test testing
    release releasing
    open opening
    begin beginning start
    meet meeting
    besiege siege
    bomb bombing bombardment bombard
    hear hearing
    build building construction construct
    crash crashing
    purchase buy purchasing
    acquire acquisition
    unveil unveiling
    abduct abduction kidnap kidnapping
    transplant transplantation
    crown coronation
    bury burial
    convene convention
    agree agreement deal
    announce announcement
    state statement
    award awarding
    attack attacking
    step-down stepping-down
"""
_KINDRED = """
    split break collapse rupture breakdown breakup sever severance
    announce unveil introduce launch reveal present release
    attack assault raid bomb strike
    die kill assassinate murder
    sign agree conclude ratify
    found create establish set-up
    fall collapse overthrow oust topple
    rise increase grow jump surge climb
    fall drop decline decrease slump
    resign quit step-down leave
    invade occupy enter
    end finish conclude close
"""
# What happens once to the same people or places: one shared name is enough to see that two sentences tell the same.
_ONCE = """
    kill die murder assassinate execute slay shoot
    abduct capture kidnap hijack
    invade occupy annex overrun
    crash collide
    explode bomb blast
    born
    arrest detain
    elect
    resign step-down
    marry
    convict sentence
    crown
    abolish
    abdicate
    bury
    merge
    found establish
    assault
"""
_ENDINGS = (
    ("isation", "ise"), ("ization", "ize"), ("ication", "ify"), ("ation", "ate"), ("ition", "it"), ("ution", "ute"),
    ("ction", "ct"), ("ption", "pt"), ("ssion", "ss"), ("tion", "t"), ("sion", "de"), ("ment", ""), ("ance", ""),
    ("ence", ""), ("ing", ""), ("al", ""), ("er", ""),
)  # fmt: skip
_NO_ENDING = frozenset("thing king ring string spring wing evening morning proposal rival capital trial".split())


def _table() -> dict[str, str]:
    rows = [line.split() for line in _FAMILIES.strip().splitlines()]
    return {word: row[0] for row in rows for word in row}


_OF = _table()


@lru_cache(maxsize=8192)
def family(lemma: str) -> str:
    """The name of the family of a lemma; words outside the tables share one when their stems agree."""
    word = lemma.lower()
    if word in _OF:
        return _OF[word]
    for ending, verb in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and word not in _NO_ENDING:
            stem = word[: len(word) - len(ending)] + verb
            return _OF.get(stem, _OF.get(stem + "e", _clipped(stem)))
    return _clipped(word)


def _clipped(word: str) -> str:
    """Without a last "e" or doubled consonant, so that "releas-ing" and "release", "plann-ing" and "plan" agree."""
    if word.endswith("ate") and len(word) > 5:
        word = word[:-1]
    if word.endswith("e") and len(word) > 3:
        return word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sl":
        return word[:-1]
    return word


_KIN = tuple(frozenset(family(word) for word in line.split()) for line in _KINDRED.strip().splitlines())


_ONCE_ROWS = {family(word): row.split()[0] for row in _ONCE.strip().splitlines() for word in row.split()}


def once_group(name: str) -> str:
    """The group of families that tell what happens to somebody once; "" for what can happen again and again."""
    return _ONCE_ROWS.get(name, "")


def once_words(group: str) -> tuple[str, ...]:
    """The words of a group of ``once_group``, as they stand in the table, with their nouns."""
    rows = {row.split()[0]: row.split() for row in _ONCE.strip().splitlines()}
    verbs = rows.get(group, [])
    return tuple(word for word in (*verbs, *_OF) if word in verbs or _OF.get(word) in verbs)


def kindred(word: str, other: str) -> bool:
    """Whether two families may tell the same happening in other words."""
    return word == other or any(word in row and other in row for row in _KIN)


def kindred_families(name: str) -> frozenset[str]:
    """The other families that may tell the same happening as family ``name``."""
    return frozenset(other for row in _KIN if name in row for other in row) - {name}
