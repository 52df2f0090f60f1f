"""The second time of a clause that has one of its own: "fined the firm in March for an oil spill in November"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.attachment import link_of
from timeline.events.event_nouns import is_event_noun
from timeline.events.owners import GUESSED, Owner
from timeline.grammar import labels
from timeline.grammar.clauses import preposition_of

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token, WordSpan

# "Fined for", "closed after": the noun tells for what, or after what.
_FOR_WHAT = frozenset({"for", "over", "after", "about", "following", "since"})


def of_second_time(words: WordSpan, owner: Owner, dated: Collection[int]) -> Owner:
    """What the time ``words`` belongs to where verbs have times already (``dated``: their words' numbers)."""
    noun = owner.trigger
    if noun is not None and noun.i in dated:
        beside = _event_before(words)
        alone = Owner(beside, None, "", False, GUESSED, link_of(words))
        return _by_itself(alone) if beside is not None else owner
    if noun is None or owner.clause is not None or noun.head.i not in dated:
        return owner
    mark = preposition_of(noun)
    return _by_itself(owner) if mark is not None and mark.lower_ in _FOR_WHAT else owner


def _event_before(words: WordSpan) -> Token | None:
    """ "Sanctions in March for its latest test in January": the event right before the time."""
    place = words.start - 1
    if place > 0 and words.doc[place].pos_ == "ADP":
        place -= 1
    noun = words.doc[place] if place > 0 else None
    if noun is None or not is_event_noun(noun) or noun.dep_ not in labels.OBLIQUES | labels.NOUN_MODIFIERS:
        return None
    return noun


def _by_itself(owner: Owner) -> Owner:
    """The noun told by its own words; nothing where it is the name of a time."""
    noun = owner.trigger
    assert noun is not None
    if noun.pos_ == "PROPN":  # "after the Korean War in 1953"
        return Owner(None, reason=f"it only tells when “{noun.text}” was, not what happened then", link=owner.link)
    return replace(owner, alone=True)
