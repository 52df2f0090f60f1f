"""Which word owns another: the noun or verb a date says something of, and the verb of its clause.

Two answers are compared, the parser's (climb from head to head) and a rule's (the nearest verb to the left). Where both
agree they are right far more often than either alone; the figures stand in the model card.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.clauses import children

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token, WordSpan

# Relations inside a date ("9 November 1989", "late last year"): climbing goes on through them.
_INSIDE = labels.NAME_PARTS | labels.APPOSITIONS | labels.BARE_TIMES | {"nummod", "amod", "det", "dep", "punct", "nmod"}


@dataclass(frozen=True, slots=True)
class Governor:
    """What a word or date hangs on.

    ``owner`` is the noun, adjective or verb it says something of ("the dispute in 1969": dispute); ``verb`` the verb
    (or predicate) of the clause it stands in, None in a text without verbs. ``agreed`` tells that parser and
    left-verb rule name the same verb.
    """

    owner: Token
    verb: Token | None
    agreed: bool


def governor(words: WordSpan | Token) -> Governor:
    """Return what a date (or any word or span) hangs on."""
    head = head_of(words)
    parsed, left = clause_verb(head), verb_before(head)
    verb = parsed if parsed is not None and parsed.pos_ in ("VERB", "AUX") else left
    if verb is None or (parsed is not None and children(parsed, labels.COPULAS)):
        verb = parsed
    agreed = verb is not None and left is not None and verb.i == left.i
    return Governor(owner_of(words), verb, agreed)


def head_of(words: WordSpan | Token) -> Token:
    """Return the word of a span that all others hang on; of several the first."""
    # A WordSpan can be walked, a Token cannot; asking for their classes would import spaCy.
    return words.root if isinstance(words, Iterable) else words


def owner_of(words: WordSpan | Token) -> Token:
    """Return the first word above that is not part of the date itself; the date's own head if there is none."""
    token = head_of(words)
    inside = {word.i for word in words} if isinstance(words, Iterable) else {token.i}
    for _ in range(len(token.doc)):
        above = token.head
        if above.i == token.i:
            return above
        # A preposition (CLEAR) is a link, not an owner; a date word outside the span ("early 1969") is more date.
        if (
            above.pos_ == "ADP"
            or above.i in inside
            or (_is_date_word(above) and not _has_thing(above, token) and token.dep_ in _INSIDE | {"prep", "pobj"})
        ):
            token = above
            continue
        return above
    return token


def _has_thing(noun: Token, date: Token) -> bool:
    """ "The end of the war in 1953": what ends is no date, so that the date belongs to the end."""
    return any(
        child.i != date.i and child.dep_ in labels.NOUN_MODIFIERS and not _is_date_word(child)
        and any(mark.lower_ == "of" for mark in child.children)
        for child in noun.children
    )  # fmt: skip


def _is_date_word(token: Token) -> bool:
    return token.like_num or token.lower_ in _DATE_WORDS


_DATE_WORDS = frozenset(
    """ january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday spring summer autumn fall winter day days week weeks month months year years
    hour hours decade decades century centuries morning afternoon evening night early late mid beginning end start
    middle date period
    """.split()
)


def clause_verb(token: Token) -> Token | None:
    """Climb to the verb of the clause, or to the predicate of a copula; None when the sentence has neither."""
    current = token
    for _ in range(len(token.doc)):
        if current.i != token.i and is_clause_head(current):
            return current
        if current.head.i == current.i:
            return current if is_clause_head(current) else None
        current = current.head
    return None


def is_clause_head(token: Token) -> bool:
    """Tell whether a token heads a clause: a verb, a lone form of "be", or a predicate with its copula."""
    if token.pos_ == "VERB":
        return token.dep_ not in ("amod", "case", "compound", labels.ATTRIBUTION)
    if token.pos_ == "AUX":
        return token.dep_ not in labels.HELPERS
    return bool(children(token, labels.COPULAS))


def verb_before(token: Token) -> Token | None:
    """Return the nearest verb to the left in the sentence, else the first to the right."""
    sentence = token.sent
    verbs = [word for word in sentence if word.pos_ == "VERB" and word.i != token.i and word.dep_ != labels.ATTRIBUTION]
    left = [verb for verb in verbs if verb.i < token.i]
    if left:
        return left[-1]
    return verbs[0] if verbs else None
