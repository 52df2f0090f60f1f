"""Times that date nothing by their form alone: part of a name, subject of the sentence, measure of a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.event_nouns import is_event_noun
from timeline.events.nouns import PHASE_VERBS, STATE_VERBS
from timeline.grammar import labels
from timeline.grammar.clauses import preposition_of
from timeline.grammar.governors import head_of
from timeline.grammar.name_words import NOT_NAMES
from timeline.languages import en_events as english

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token, WordSpan

# Verbs that make sense of a date as their subject: "The 1960s saw a split".
_OF_DATES = frozenset("see witness mark bring begin start end open close herald usher".split())
_COMPARING = re.compile(
    r"(?:the\s+)?(?:past|last|next|coming|previous|preceding)\s+(?:(?:few|several|couple\s+of|[\w-]+)\s+)?"
    r"(?:day|week|month|year|decade|centur)\w*",
    re.IGNORECASE,
)
_RANKS = frozenset({"JJS", "RBS"})


def _is_place_of_verb(name: Token) -> bool:
    """ "Was formed in Velm 1993": where something happened and when, without a comma; "sang at Expo 1967" is not."""
    mark = preposition_of(name)
    return mark is not None and mark.lower_ == "in" and name.head.pos_ == "VERB"


def _apposed(words: WordSpan, link: str) -> Token | None:
    """ "Orr" of "named Orr, 71 and in office since 1986, the winner": since then he was so, not named."""
    doc = words.doc
    if link not in english.NO_TIMES_LASTING or words.end >= len(doc) or doc[words.end].text != ",":
        return None
    opens = next((token.i for token in reversed(doc[: words.start]) if token.text == ","), 0)
    if opens < 1 or doc[opens - 1].pos_ not in ("PROPN", "NOUN"):
        return None
    inside = doc[opens + 1 : words.start]
    first = inside[0] if len(inside) else None
    if first is None or any(token.pos_ in ("VERB", "AUX") for token in inside):
        return None
    return doc[opens - 1] if first.like_num or first.pos_ in ("DET", "NOUN") else None


def no_time_of_anything(words: WordSpan, link: str) -> str:
    """Why a time dates nothing by its form alone: part of a name, subject of its sentence, measure of a record."""
    doc, first = words.doc, words[0]
    before = doc[words.start - 1] if words.start else None
    behind = doc[words.end] if words.end < len(doc) else None
    if len(words) == 1 and first.like_num and before is not None and before.pos_ == "PROPN" and not link:
        closes = behind is None or behind.is_punct or behind.pos_ not in ("PROPN", "NOUN")
        if closes and first.head.pos_ == "PROPN" and before.lower_ not in NOT_NAMES and not _is_place_of_verb(before):
            return f"“{words.text}” is part of the name “{before.text} {words.text}”"
    described = _apposed(words, link)
    if described is not None:
        return f"“{words.text}” only describes “{described.text}”"
    root = head_of(words)
    acting = (
        names_event(words) and root.head.tag_ == "VBD" and root.head.lemma_.lower() not in STATE_VERBS | PHASE_VERBS
    )
    if root.dep_ in labels.SUBJECTS and not link and _bare(words) and not acting and root.head.lemma_ not in _OF_DATES:
        return f"the sentence speaks about “{words.text}” itself and does not say what happened then"
    if _COMPARING.fullmatch(words.text) and any(
        token.tag_ in _RANKS for token in doc[max(0, words.start - 6) : words.start]
    ):
        return f"“{words.text}” is what a record is measured by, not when something happened"
    if _is_compared(words):
        return f"“{words.text}” is what something is compared with, not when it happened"
    time = root.head if root.head.lemma_ in ("time", "year") and root.head.i < words.start else None
    if time is not None and _COMPARING.fullmatch(words.text) and any(child.pos_ == "ADJ" for child in time.children):
        return f"“{words.text}” is what a record is measured by, not when something happened"
    return ""


def names_event(words: WordSpan) -> bool:
    """ "The 1973 Oil Embargo", "World War II", of which the number may be parsed as the head."""
    return is_event_noun(head_of(words)) or (words[-1].pos_ in ("PROPN", "NUM") and is_event_noun(words[-2:][0]))


def _is_compared(words: WordSpan) -> bool:
    """ "Higher than a year earlier", "than in 2003", "from 4.1 percent in May"; not "no later than Friday"."""
    if _LEVEL.search(words.doc[max(0, words.start - 8) : words.start].text):
        return True
    before = [token.lower_ for token in words.doc[max(0, words.start - 3) : words.start]]
    if before and before[-1] in ("in", "during", "on"):
        before.pop()
    return bool(before) and before[-1] == "than" and not set(before) & _LIMITS


_LEVEL = re.compile(
    r"\b(?:from|than|compared\s+(?:with|to))\s+(?:about|around|nearly|almost|over|some)?\s*[$£€]?\s*\d[\d.,]*\s*"
    r"(?:percent|per\s+cent|%|(?:million|billion|trillion)(?:\s+\w+)?|points?|dollars?|euros?|pounds?|cents?)\s*"
    r"(?:(?:in|during|on|at)\s*)?(?:the\s*)?$",
    re.IGNORECASE,
)
_LIMITS = frozenset({"later", "sooner", "earlier", "more", "less", "fewer", "longer"})


def _bare(words: WordSpan) -> bool:
    return all(child.pos_ in ("DET", "ADJ", "NUM", "PUNCT", "PROPN", "ADV") for child in head_of(words).children)
