"""What a time belongs to: climb the parse to a verb or an event noun; say so when it only describes a thing.

The parser and a rule of position (the nearest verb before) check each other; where they agree they are right far more
often, and that is kept as how ``sure`` the attachment is.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.events.nouns import (
    CAUSES,
    EVENT_ENDINGS,
    EVENT_NOUNS,
    LIGHT_VERBS,
    NO_EVENTS,
    OCCURRING,
    PHASE_VERBS,
    STATE_VERBS,
)
from timeline.grammar import labels
from timeline.grammar.clauses import children, described_noun, preposition_of
from timeline.grammar.governors import Governor, governor, head_of, is_clause_head
from timeline.grammar.name_words import NOT_NAMES, ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from timeline.grammar.speech import REPORTING_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# How far an attachment is trusted: parser and rule agree (95 % right on test treebanks), only one of them spoke (48 %
# and 22 % where they differ), a noun was found by the parser (64 to 70 %).
ACTING = "subject"  # the link of a named event that itself acts: "The 1973 Oil Embargo strained the economy"
AGREED, PARSER_ALONE, NOUN, GUESSED = 0.95, 0.6, 0.7, 0.4

# "Will double its flights by August": a limit is set to what is done, not to a thing.
_LIMITING = frozenset({"by", "until", "till"})
_AHEAD = re.compile(r"\b(?:next|coming|upcoming|tomorrow)\b", re.IGNORECASE)
_DESCRIBING = frozenset({"of", "for", "as", "about"})
_BARE_WORDS = frozenset(
    """
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday now recently
    earlier later ago
    """.split()
)
_NAMED_EVENTS = frozenset(
    """
    war battle crisis revolution treaty summit accord accords conference congress olympics games cup
    championship uprising rebellion massacre siege coup election elections referendum expedition plot affair
    strike riots raid operation campaign festival genocide famine earthquake hurricane disaster incident fire
    """.split()
)


@dataclass(frozen=True, slots=True)
class Owner:
    """The word a time belongs to. ``clause`` is the verb for its headline; None for a noun that stands for itself."""

    trigger: Token | None
    clause: Token | None = None
    reason: str = ""
    agreed: bool = False
    sure: float = GUESSED
    link: str = ""
    direct: bool = False  # the time hangs on the verb itself, not on a noun beside it


def owner_of_time(words: Span, dated: Collection[int]) -> Owner:
    """What the time expression ``words`` belongs to; ``dated`` are the words of all times in the sentence."""
    link = link_of(words)
    reason = _no_time_of_anything(words, link)
    if reason:
        return Owner(None, reason=reason, link=link)
    found = governor(words)
    root = head_of(words)
    if root.dep_ in labels.SUBJECTS and not link and _names_event(words):
        return replace(_of_verb(root.head, agreed=True, sure=PARSER_ALONE, link=ACTING), direct=True)
    quoted = _quoted_verb(words, found)
    if quoted is not None:
        return _of_verb(quoted, agreed=False, sure=PARSER_ALONE, link=link)
    announced = _announced(words, _verb(found))
    if announced is not None:
        return Owner(announced, None, "", False, NOUN, link)
    noun = _describing_noun(words, found, dated)
    if noun is not None and not (link in _LIMITING and _full_verb(found)):
        return _of_noun(words, noun, found, link)
    verb = _verb(found)
    if verb is None:
        return _without_verb(words, link)
    sure = AGREED if found.agreed else PARSER_ALONE
    told = described_noun(verb)
    if told is not None and told.i in dated and not is_event_noun(told) and not _opens_clause(words, told, verb):
        return Owner(None, reason=f"it only tells when “{told.text}” was, not what happened then", link=link)
    direct = found.owner.i == verb.i
    return replace(_of_verb(verb, agreed=found.agreed, sure=sure, link=link), direct=direct)


def _opens_clause(words: Span, told: Token, verb: Token) -> bool:
    """ "That same year she travelled": no relative clause, though it may be parsed as one, for nothing else is said."""
    alone = told.head.i == told.i and words.start <= told.i < words.end
    linked = any(token.pos_ in ("PRON", "ADV", "SCONJ") and token.tag_[:1] == "W" for token in verb.children)
    return alone and not linked and bool(children(verb, labels.SUBJECTS))


# Verbs that make sense of a date as their subject: "The 1960s saw a split".
_OF_DATES = frozenset("see witness mark bring begin start end open close herald usher".split())
_COMPARING = re.compile(
    r"(?:the\s+)?(?:past|last|next|coming|previous|preceding)\s+(?:(?:few|several|couple\s+of|[\w-]+)\s+)?"
    r"(?:day|week|month|year|decade|centur)\w*",
    re.IGNORECASE,
)
_RANKS = frozenset({"JJS", "RBS"})


def _no_time_of_anything(words: Span, link: str) -> str:
    """Why a time dates nothing by its form alone: part of a name, subject of its sentence, measure of a record."""
    doc, first = words.doc, words[0]
    before = doc[words.start - 1] if words.start else None
    behind = doc[words.end] if words.end < len(doc) else None
    if len(words) == 1 and first.like_num and before is not None and before.pos_ == "PROPN" and not link:
        closes = behind is None or behind.is_punct or behind.pos_ not in ("PROPN", "NOUN")
        if closes and first.head.pos_ == "PROPN" and before.lower_ not in NOT_NAMES:
            return f"“{words.text}” is part of the name “{before.text} {words.text}”"
    root = head_of(words)
    acting = (
        _names_event(words) and root.head.tag_ == "VBD" and root.head.lemma_.lower() not in STATE_VERBS | PHASE_VERBS
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


def _names_event(words: Span) -> bool:
    """ "The 1973 Oil Embargo", "World War II", of which the number may be parsed as the head."""
    return is_event_noun(head_of(words)) or (words[-1].pos_ in ("PROPN", "NUM") and is_event_noun(words[-2:][0]))


def _is_compared(words: Span) -> bool:
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


def _bare(words: Span) -> bool:
    return all(child.pos_ in ("DET", "ADJ", "NUM", "PUNCT", "PROPN", "ADV") for child in head_of(words).children)


def _quoted_verb(words: Span, found: Governor) -> Token | None:
    """ "“Today, they announce plans,” he said": a time in a quotation belongs to what is quoted."""
    verb = found.verb
    if verb is None or verb.lemma_.lower() not in REPORTING_VERBS:
        return None
    opening = next((token for token in reversed(words.doc[: words.start]) if token.text in _OPENING | _CLOSING), None)
    if opening is None or opening.text in _CLOSING - _OPENING or opening.i > words.start:
        return None
    closing = next((token.i for token in words.doc[words.end :] if token.text in _CLOSING), len(words.doc))
    if opening.i < verb.i < closing:
        return None
    inside = [
        token for token in words.doc[opening.i : closing] if token.pos_ in ("VERB", "AUX") and is_clause_head(token)
    ]
    top = [token for token in inside if not any(above in inside for above in token.ancestors)]
    tops = [token for token in top if token.i > words.start] or top
    plain = [token for token in tops if token.dep_ not in labels.RELATIVE_CLAUSES | labels.NOUN_CLAUSES]
    best = plain or tops
    return best[-1] if best else None


_OPENING = frozenset({"“", "``", "«", '"'})
_CLOSING = frozenset({"”", "''", "»", '"'})


def link_of(words: Span) -> str:
    """The preposition a time stands under, inside the expression or before it; "" for a bare one."""
    first = words[0]
    if first.pos_ in ("ADP", "SCONJ"):
        return first.lower_
    mark = preposition_of(head_of(words))
    if mark is not None and mark.i < words.start:
        return mark.lower_
    before = words.doc[words.start - 1] if words.start else None
    if before is not None and before.pos_ == "DET" and words.start > 1:
        before = words.doc[words.start - 2]
    return before.lower_ if before is not None and before.pos_ == "ADP" else ""


def _describing_noun(words: Span, found: Governor, dated: Collection[int]) -> Token | None:
    """The noun a time hangs on; None when that is a verb (or a bare adverb was taken for part of a name)."""
    owner = found.owner
    if (owner.i in dated and not is_event_noun(owner)) or owner.pos_ not in (
        "NOUN",
        "PROPN",
        "PRON",
        "NUM",
        "SYM",
        "X",
    ):
        return None
    if _parted(words, owner):
        return None
    inside = words.start < owner.i and owner.i - words.end <= 2 and head_of(words).dep_ in labels.BEFORE_NOUN
    if is_clause_head(owner) and not is_event_noun(owner) and not inside:
        return None
    lone = len(words) == 1 and words[0].lower_ in _BARE_WORDS
    if lone and not is_event_noun(owner) and words.end < len(words.doc) and words.doc[words.end].tag_ != "POS":
        return None
    return owner


def _parted(words: Span, owner: Token) -> bool:
    """ "About 600 BC the king began": a time before the article of a noun phrase does not belong to its noun."""
    between = words.doc[words.end : owner.i] if words.end <= owner.i else ()
    return any(token.pos_ == "DET" or token.text == "," for token in between)


def is_event_noun(token: Token) -> bool:
    """Whether a noun tells something that happens."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN":
        known = token.lower_ in OTHER_WORDS or token.lower_ not in ORGANISATION_WORDS | PLACE_WORDS
        return token.lower_ in _NAMED_EVENTS or (known and token.lower_ in EVENT_NOUNS and token.head.pos_ != "PROPN")
    if lemma in EVENT_NOUNS:
        return True
    if lemma in NO_EVENTS or not lemma.endswith(EVENT_ENDINGS) or len(lemma) < 7:
        return False
    own = any(child.dep_ in labels.POSSESSORS for child in token.children)
    return own or any(child.lower_ == "of" for noun in token.children for child in (noun, *noun.children))


# "They signed an alliance known as the Family Compact in 1761": nobody was known then.
_NAMING = frozenset("know call name entitle title dub nickname".split())


def _of_noun(words: Span, noun: Token, found: Governor, link: str) -> Owner:
    before = words.start < noun.i
    tight = before or link in _DESCRIBING
    inside = before and head_of(words).dep_ in labels.BEFORE_NOUN
    current = noun
    for _ in range(6):
        if is_event_noun(current):
            return _event_noun(current, found, link, before=before)
        if tight and current.i == noun.i and not is_clause_head(noun):
            break
        above = current.head
        if above.pos_ == "ADP" and above.i != above.head.i:
            above = above.head
        if above.i == current.i or above.pos_ not in ("NOUN", "PROPN"):
            break
        current = above
    verb = _verb(found)
    if tight and (inside or not is_clause_head(noun)):
        return Owner(None, reason=f"“{words.text}” only describes “{noun.text}”", agreed=False, link=link)
    if verb is None:
        return _without_verb(words, link)
    return _of_verb(verb, agreed=found.agreed, sure=AGREED if found.agreed else GUESSED, link=link)


def _event_noun(noun: Token, found: Governor, link: str, *, before: bool) -> Owner:
    verb = _verb(found)
    clause = _told_by(noun)
    if clause is not None and clause.lemma_.lower() in LIGHT_VERBS | OCCURRING | STATE_VERBS:
        return Owner(noun, clause if clause.lemma_.lower() in LIGHT_VERBS | OCCURRING else None, "", False, NOUN, link)
    outer = preposition_of(noun)
    cause = outer is not None and _whole(outer) in CAUSES
    passed_on = clause is not None and not before and (noun.dep_ in labels.OBJECTS or cause)
    if not before and verb is not None and (passed_on or (cause and verb.i < noun.i)):
        return _of_verb(verb, agreed=found.agreed, sure=AGREED if found.agreed else PARSER_ALONE, link=link)
    return Owner(noun, None, "", False, NOUN, link)


def _whole(mark: Token) -> str:
    rest = [child.lower_ for child in mark.children if child.dep_ in labels.FIXED]
    return " ".join([mark.lower_, *rest])


def _told_by(noun: Token) -> Token | None:
    """The verb a noun is subject or object of (or that its prepositional phrase hangs on)."""
    above = noun.head
    if above.pos_ == "ADP" and above.i != above.head.i:
        above = above.head
    return above if above.i != noun.i and above.pos_ in ("VERB", "AUX") else None


def _verb(found: Governor) -> Token | None:
    verb = found.owner if _acts(found.owner) else found.verb
    if verb is not None and _acts(verb):
        return verb
    if verb is None or (verb.pos_ not in ("VERB", "AUX") and not is_clause_head(verb)):
        return None
    return verb


def _full_verb(found: Governor) -> bool:
    verb = _verb(found)
    return verb is not None and verb.pos_ == "VERB"


def _acts(token: Token) -> bool:
    """Whether a word that is tagged as adjective or noun is used as a verb: "the tunnel will open"."""
    if token.pos_ in ("VERB", "AUX"):
        return False
    return bool(children(token, labels.AUXILIARIES)) and bool(children(token, labels.SUBJECTS))


def _announced(words: Span, verb: Token | None) -> Token | None:
    """ "Has announced job cuts over the next four years": what lies ahead is what was announced."""
    if verb is None:
        return None
    helpers = children(verb, labels.AUXILIARIES)
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and [word.lemma_ for word in helpers] == ["have"])
    if not past or not _AHEAD.search(words.text) or words.start < verb.i:
        return None
    return next((noun for noun in children(verb, labels.OBJECTS) if is_event_noun(noun)), None)


def owner_of_verb(verb: Token, *, sure: float = AGREED) -> Owner:
    """What a clause tells by itself: its verb, or the noun or infinitive that a verb of little meaning leaves it to."""
    return _of_verb(verb, agreed=sure == AGREED, sure=sure, link="")


def _of_verb(verb: Token, *, agreed: bool, sure: float, link: str) -> Owner:
    lemma = verb.lemma_.lower()
    if lemma in _NAMING and verb.tag_ == "VBN" and verb.dep_ in labels.NOUN_CLAUSES:
        told = verb.head.head
        if told.pos_ == "VERB" and verb.head.dep_ in labels.OBJECTS | labels.SUBJECTS:
            return _of_verb(told, agreed=agreed, sure=sure, link=link)
    if lemma in PHASE_VERBS:
        for below in children(verb, labels.OPEN_COMPLEMENTS):
            if below.pos_ == "VERB":
                return Owner(below, below, "", agreed, sure, link)
    if lemma in LIGHT_VERBS | OCCURRING:
        wanted = (
            labels.OBJECTS | labels.PASSIVE_SUBJECTS | (labels.SUBJECTS if lemma in LIGHT_VERBS | OCCURRING else set())
        )
        for noun in children(verb, frozenset(wanted)):
            if is_event_noun(noun) and (noun.dep_ not in labels.SUBJECTS or _occurs(verb)):
                return Owner(noun, verb, "", agreed, sure, link)
    return Owner(verb, verb, "", agreed, sure, link)


def _occurs(verb: Token) -> bool:
    """ "took place", "was held", "occurred": the subject tells the event."""
    lemma = verb.lemma_.lower()
    place = any(noun.lemma_ == "place" for noun in children(verb, labels.OBJECTS))
    passive = bool(children(verb, labels.PASSIVE_SUBJECTS | labels.PASSIVE_AUXILIARIES))
    return lemma in OCCURRING or (lemma == "take" and place) or (passive and lemma in LIGHT_VERBS)


def _without_verb(words: Span, link: str) -> Owner:
    """In a heading or fragment: the nearest event noun, those before first."""
    nouns = [token for token in words.sent if is_event_noun(token) and not words.start <= token.i < words.end]
    before = [noun for noun in nouns if noun.i < words.start]
    nearest = before[-1] if before else (nouns[0] if nouns else None)
    if nearest is None:
        return Owner(None, reason="nothing in its sentence says that something happened", link=link)
    return Owner(nearest, None, "", False, GUESSED, link)
