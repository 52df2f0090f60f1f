"""Whose deed a headline tells: the subject of a verb, mended where parsers are known to go astray.

``timeline.grammar.clauses.find_subject`` follows the links of the parse. Headlines show every slip of it, so what
stands round the verb is looked at too: a pair of commas ("The canal, blocked by sunken ships, reopened"), a noun phrase
right before the auxiliary ("a similar address was approved"), a verb that was taken for a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.chunks import noun_chunk
from timeline.grammar.clauses import FINITE, Subject, auxiliaries, children, find_subject, own_subject

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

MENDED = "mended"  # beside the ways of ``find_subject``: where two commas enclose what parted it from its verb
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_INSERTED = frozenset({"VBN", "VBG", "WP", "WDT", "WP$"})
_LONGEST_INSERTION = 20
_ADVERBIAL = frozenset({"ADV", "PART"})


def subject_of(verb: Token) -> Subject | None:
    """The subject of ``verb`` for its headline; None when the sentence names none."""
    subject = _found(verb)
    called = _who_is_one(subject.token) if subject is not None else None
    return Subject(called, subject.how) if subject is not None and called is not None else subject


def _who_is_one(token: Token) -> Token | None:
    """ "Ann Holt" of "One of the rivals, Ann Holt, was fined": the name tells more than that there were others."""
    names = [child for child in children(token, labels.APPOSITIONS) if child.pos_ == "PROPN" and child.i > token.i]
    return names[0] if token.lower_ == "one" and names else None


def _found(verb: Token) -> Subject | None:
    subject = find_subject(verb)
    outside = _before_insertion(verb)
    nearer = outside is not None and subject is not None and subject.how != "own" and subject.token.i < outside.i
    if outside is not None and (subject is None or outside.i < subject.token.i < verb.i or nearer):
        return Subject(outside, MENDED)
    if subject is None:
        return None
    if subject.how == "nearest" and verb.dep_ in labels.CONJUNCTS and _is_behind(subject.token, verb.head):
        above = _found(verb.head) if verb.head.i != verb.i else None  # "reached the ship but was driven back"
        return above if above is not None and not _is_behind(above.token, verb.head) else None
    if subject.how in ("shared", "nearest", "main"):
        near = _before_auxiliary(verb)
        if near is not None and near.i != subject.token.i:
            return Subject(near, "nearest")
    if subject.token.pos_ == "VERB" and subject.token.tag_ in FINITE | {"VBN"}:
        own = own_subject(subject.token)
        return Subject(own, subject.how) if own is not None else subject
    return subject


def _is_behind(token: Token, verb: Token) -> bool:
    """Whether a word stands behind a verb as its object or within it."""
    return token.i > verb.i and any(above.i == verb.i for above in token.ancestors)


def _before_insertion(verb: Token) -> Token | None:
    """ "canal" of "The canal, blocked by sunken ships, reopened": the noun before what two commas enclose.

    Only a participle, an apposition with its article or a relative clause is an insertion; "In Paris, ministers met"
    has none.
    """
    verbless = verb.tag_ == "VBN" and verb.sent.root.pos_ in ("NOUN", "PROPN")  # the main verb taken for a participle
    if not verbless and not _is_finite(verb):
        return None
    close = _left_of(verb)
    if close < verb.sent.start or verb.doc[close].text != ",":
        return None
    for place in range(close - 1, max(verb.sent.start, close - _LONGEST_INSERTION), -1):
        if verb.doc[place].text != ",":
            continue
        first, before = verb.doc[place + 1], verb.doc[place - 1]
        inserted = first.tag_ in _INSERTED or first.dep_ == "det" or first.lower_ in ("some", "then", "now", "once")
        if not inserted or before.pos_ not in _NOUNS:
            return None
        return _top_noun(before)
    return None


def _top_noun(last: Token) -> Token:
    """The noun whose phrase ends with ``last``: "council" of "The council of Redford"."""
    noun = last
    linked = labels.NAME_PARTS | labels.NOUN_MODIFIERS | labels.PREPOSITION_OBJECTS
    while noun.dep_ in linked and noun.head.i < noun.i and noun.head.pos_ in (*_NOUNS, "ADP"):
        noun = noun.head
    return noun if noun.pos_ in _NOUNS else last


def _before_auxiliary(verb: Token) -> Token | None:
    """The noun right before "was" of "a similar address was approved", unless it stands under a preposition."""
    helpers = auxiliaries(verb)
    if not helpers or helpers[0].tag_ not in FINITE | {"MD"}:
        return None
    noun = verb.doc[helpers[0].i - 1] if helpers[0].i > verb.sent.start else None
    if noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    chunk = noun_chunk(noun)
    before = verb.doc[chunk.start - 1] if chunk.start > verb.sent.start else None
    if chunk[0].pos_ != "DET" or (before is not None and before.pos_ in ("ADP", "VERB")):
        return None
    return noun


def _is_finite(verb: Token) -> bool:
    helpers = auxiliaries(verb)
    return (helpers[0] if helpers else verb).tag_ in FINITE | {"MD"}


def _left_of(verb: Token) -> int:
    """The place before a verb with its auxiliaries and adverbs."""
    helpers = {word.i for word in (*auxiliaries(verb), *children(verb, labels.ADVERBS))}
    place = verb.i - 1
    while place >= verb.sent.start and (place in helpers or verb.doc[place].pos_ in _ADVERBIAL):
        place -= 1
    return place
