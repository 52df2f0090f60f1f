"""Which nouns tell something that happens: "clash", "the arrest of Doran", "the Suez Crisis"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.nouns import EVENT_ENDINGS, EVENT_NOUNS, NO_EVENTS
from timeline.grammar import labels
from timeline.grammar.name_words import ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

_NAMED_EVENTS = frozenset(
    """
    war battle crisis revolution treaty summit accord accords conference congress olympics games cup
    championship uprising rebellion massacre siege coup election elections referendum expedition plot affair
    strike riots raid operation campaign festival genocide famine earthquake hurricane disaster incident fire
    """.split()
)


def is_event_noun(token: Token) -> bool:
    """Whether a noun tells something that happens."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN":
        if token.lower_ == "foundation" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "of":
            return True  # "Foundation of the University of Velm"
        known = token.lower_ in OTHER_WORDS or token.lower_ not in ORGANISATION_WORDS | PLACE_WORDS
        return token.lower_ in _NAMED_EVENTS or (known and token.lower_ in EVENT_NOUNS and token.head.pos_ != "PROPN")
    if lemma in EVENT_NOUNS:
        return True
    if lemma in NO_EVENTS or not lemma.endswith(EVENT_ENDINGS) or len(lemma) < 7:
        return False
    own = any(child.dep_ in labels.POSSESSORS for child in token.children)
    return own or any(child.lower_ == "of" for noun in token.children for child in (noun, *noun.children))
