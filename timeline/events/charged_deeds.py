"""The headline of a deed under a charge: "Doran allegedly took bribes" for "Doran was accused of taking them in 2015".

The date is the deed's: a headline that tells the charge would say that he was accused in that year. "Doran is accused
of taking bribes" tells no act of accusing and stays.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.facts import NounPhrase
from timeline.events.headline_marks import marked
from timeline.events.headline_parts import Trim
from timeline.events.inflecting import past_of
from timeline.events.other_verbs import BARE_WORDS
from timeline.events.phrases import phrase, without_the, written
from timeline.events.telling_parts import MOST_WORDS, NOT_OF_NOUN
from timeline.events.trimming import part_of
from timeline.grammar import labels
from timeline.grammar.clauses import auxiliaries, children, find_subject, is_passive, negation
from timeline.languages import en_events as english

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token

_ROOM_FOR_DOER = 8
_TOLD_APART = NOT_OF_NOUN | labels.NOUN_CLAUSES | labels.RELATIVE_CLAUSES


def title_of_deed(
    deed: Token, frame: Token | None, names: list[Name], dated: frozenset[int], times: Collection[int]
) -> tuple[NounPhrase, str] | None:
    """Subject and predicate of the deed alone; None where its time may be that of the charge ("on Monday")."""
    if frame is None or not frame.i < deed.i or deed.tag_ != "VBG" or not _is_charged(frame):
        return None
    behind = [word for word in deed.subtree if word.i > deed.i and word.i in times]
    if not behind or any(word.lower_ in BARE_WORDS for word in behind):
        return None
    if negation(deed) is not None or children(deed, labels.SUBJECTS | labels.COPULAS | labels.AUXILIARIES):
        return None
    doer = _doer(frame)
    if doer is None:
        return None
    shown = phrase(doer, names, dated)
    if shown.kind != "pronoun":
        part = part_of(doer, Trim(dated), without=[child.i for child in doer.children if child.dep_ in _TOLD_APART])
        part.shorten(_ROOM_FOR_DOER)
        text = without_the(written(marked(sorted(part.words(), key=_place)))) or shown.text
        shown = NounPhrase(text, shown.kind, shown.name, shown.type, shown.head)
    opening = [child.i for child in deed.children if child.i < deed.i and child.dep_ not in labels.ADVERBS]
    part = part_of(deed, Trim(dated), without=opening)
    part.shorten(MOST_WORDS)
    predicate = written(marked(sorted(part.words(), key=_place)))
    for verb in (deed, *children(deed, labels.CONJUNCTS)):
        if verb.tag_ == "VBG":
            past = english.DEEDS_PAST.get(verb.lower_) or past_of(verb.lower_)
            predicate = re.sub(rf"\b{re.escape(verb.text)}\b", past, predicate, count=1)
    proven = frame.lemma_.lower() in english.DEEDS_PROVING
    return shown, predicate if proven else f"{english.DEEDS_ALLEGEDLY} {predicate}"


def _is_charged(frame: Token) -> bool:
    """Whether the verb tells that somebody was accused, at some time of its own."""
    known = frame.lemma_.lower() in english.DEEDS_CHARGING | english.DEEDS_PROVING
    now = any(word.tag_ in ("VBZ", "VBP") and word.lemma_ != english.DEEDS_HAVING for word in auxiliaries(frame))
    return known and frame.tag_ in ("VBD", "VBN") and not now and negation(frame) is None


def _doer(frame: Token) -> Token | None:
    """Who is accused: what a passive is said of, the object of an active verb, the noun that a participle describes."""
    if frame.dep_ in labels.NOUN_CLAUSES and not auxiliaries(frame):
        return frame.head
    if not is_passive(frame):
        # "Accused him of taking bribes" keeps its headline: "him" does nothing.
        return next(
            (word for word in children(frame, labels.OBJECTS) if word.i > frame.i and word.pos_ != "PRON"), None
        )
    subject = find_subject(frame)
    return subject.token if subject is not None and subject.how != "nearest" else None


def _place(word: Token) -> int:
    return word.i
