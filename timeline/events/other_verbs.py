"""The word that a time belongs to where the parse hangs it on one beside: on what was asked for, said or announced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.event_nouns import is_event_noun
from timeline.events.nouns import ENACTING
from timeline.grammar import labels
from timeline.grammar.clauses import children, preposition_of
from timeline.grammar.governors import is_clause_head
from timeline.grammar.speech import REPORTING_VERBS

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token, WordSpan

_AHEAD = re.compile(r"\b(?:next|coming|upcoming|tomorrow)\b", re.IGNORECASE)
BARE_WORDS = frozenset(
    """
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday now recently
    earlier later ago
    """.split()
)
# "Was refused permission to build flats in January": what happened then is the refusal; the flats were to come.
_LEAVE = frozenset("permission leave licence license permit right chance consent authority order warrant".split())


def asked_for(words: WordSpan, verb: Token) -> Token | None:
    """The past verb above "permission to build ... in January"; None when the time lies ahead or no leave is told."""
    noun = verb.head
    wanted = verb.dep_ in labels.NOUN_CLAUSES and verb.tag_ == "VB" and noun.lemma_.lower() in _LEAVE
    above = noun.head
    is_object = noun.dep_ in labels.OBJECTS | labels.PASSIVE_SUBJECTS | labels.OPEN_COMPLEMENTS and above.pos_ == "VERB"
    past = above.tag_ in ("VBD", "VBN") and not any(word.tag_ == "MD" for word in children(above, labels.AUXILIARIES))
    return above if wanted and is_object and past and not _AHEAD.search(words.text) else None


def said_then(words: WordSpan, verb: Token | None) -> Token | None:
    """ "Said on Wednesday it would close": the day right behind a verb of saying is when it was said."""
    place = words.start - 1
    if place > 0 and words.doc[place].lower_ == "on":
        place -= 1
    saying = words.doc[place] if place > 0 else None
    if saying is None or verb is None or verb.i < words.end or words[0].lower_ not in BARE_WORDS - {"now"}:
        return None
    is_report = (
        saying.pos_ == "VERB" and saying.lemma_.lower() in REPORTING_VERBS and saying.tag_ in ("VBD", "VBZ", "VBP")
    )
    return saying if is_report else None


def carried_by(paper: Token, verb: Token | None) -> bool:
    """ "In its Friday issue, the Gazette quoted": what a paper tells or prints in an issue has its date."""
    return verb is not None and paper.lemma_.lower() in _ISSUES and verb.lemma_.lower() in _PRINTING


_ISSUES = frozenset({"issue", "edition"})
_PRINTING = REPORTING_VERBS | {"quote", "print", "carry"}


def announced_in(words: WordSpan, verb: Token | None) -> Token | None:
    """ "Has announced job cuts over the next four years": what lies ahead is what was announced."""
    if verb is None:
        return None
    helpers = children(verb, labels.AUXILIARIES)
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and [word.lemma_ for word in helpers] == ["have"])
    if not past or not _AHEAD.search(words.text) or words.start < verb.i:
        return None
    return next((noun for noun in children(verb, labels.OBJECTS) if is_event_noun(noun)), None)


def done_again(words: WordSpan, verb: Token | None) -> Token | None:
    """ "Cleaned in 1951, when the frame was lost, and again in 1988": cleaned, for the comma ends what was lost."""
    if verb is None or verb.dep_ not in labels.ADVERBIAL_CLAUSES | labels.RELATIVE_CLAUSES:
        return None
    if verb.i > words.start or _AGAIN.search(words.doc.text[: words[0].idx]) is None:
        return None
    above = verb.head if verb.head.pos_ == "VERB" else verb.head.head
    return above if above.pos_ == "VERB" and above.i < verb.i and is_clause_head(above) else None


_AGAIN = re.compile(
    r",\s+and\s+(?:once\s+)?again\s+(?:(?:in|on|at)\s+)?(?:[\w ]{1,20}(?:,|\sand)\s+(?:(?:in|on|at)\s+)?)?$",
    re.IGNORECASE,
)


def hung_on_date(verb: Token) -> bool:
    """ "Lodged an appeal on 12 March, which was heard on 29 March": no date is heard, it was hung there by mistake."""
    passive = children(verb, labels.PASSIVE_SUBJECTS)
    return any(subject.tag_ in ("WDT", "WP") for subject in passive) or any(
        subject.tag_ == "WP" for subject in children(verb, labels.SUBJECTS)
    )


def counted_event(words: WordSpan) -> Token | None:
    """ "Three weeks before the theft on 3 May, Dorn left": what is counted from was then."""
    place = words.start - 1
    if place > 0 and words.doc[place].lower_ in ("on", "in", "at", "of"):
        place -= 1
    if place > 1 and words.doc[place].pos_ == "PROPN" and words.doc[place - 1].lower_ in ("at", "in", "near", "off"):
        place -= 2
    noun = words.doc[place] if place > 0 else None
    mark = preposition_of(noun) if noun is not None and is_event_noun(noun) else None
    mark = mark or (_mark_before(noun) if noun is not None and is_event_noun(noun) else None)
    if noun is None or mark is None or mark.lower_ not in ("before", "after") or mark.i + 3 < noun.i:
        return None
    before = words.doc.text[: mark.idx]
    return noun if _LENGTH.search(before) or _set_apart(before, words) else None


def _mark_before(noun: Token) -> Token | None:
    """The preposition before a noun and its article, which the parse hung elsewhere."""
    return next((word for word in noun.doc[max(0, noun.i - 3) : noun.i] if word.lower_ in ("before", "after")), None)


def _set_apart(before: str, words: WordSpan) -> bool:
    """ "The firm neglected it and, after a breach on 9 May, closed it": between commas, under its own preposition."""
    return before.rstrip()[-1:] == "," and words.doc.text[words.end_char :].lstrip()[:1] == ","


_LENGTH = re.compile(r"\b(?:an?|one|\w+|\d+)\s+(?:day|week|month|year|hour|minute)s?\s+$", re.IGNORECASE)


def enacted_by(noun: Token, verb: Token) -> bool:
    """ "Authorised by an Act of 1791": what a law did, it did then."""
    done = verb.lemma_.lower() in ENACTING and bool(children(verb, labels.PASSIVE_AUXILIARIES))
    return done and noun.lemma_.lower() in _LAWS


_LAWS = frozenset({"act", "statute", "order"})


def opened_predicate(words: WordSpan) -> Token | None:
    """ "Given" of "was promoted in May and, in July, given command": what stands behind a time between commas."""
    doc, behind = words.doc, words.end + 1
    if behind >= len(doc) or doc[words.end].text != "," or doc[behind].tag_ not in ("VBN", "VBD"):
        return None
    return doc[behind] if _AND_THEN.search(doc.text[: words[0].idx]) else None


_AND_THEN = re.compile(r"\b(?:and|but|then),\s+(?:(?:in|on|at|by)\s+)?(?:the\s+)?$", re.IGNORECASE)


def counts_on(words: WordSpan) -> bool:
    """ "Sold the works five years later", "taken to Velm the next day": so much later never describes a noun."""
    return _COUNTS_ON.fullmatch(words.text) is not None


_COUNTS_ON = re.compile(
    r"(?:\S+\s+){1,4}(?:later|earlier|afterwards?)|(?:the\s+)?(?:next|following|same|previous)\s+"
    r"(?:day|night|morning|afternoon|evening|week|month|year|spring|summer|autumn|winter)",
    re.IGNORECASE,
)
