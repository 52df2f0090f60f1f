"""Truths in the present, years that only describe a thing, comparisons, headings with their years."""

from __future__ import annotations

import re

from timeline.events.facts import STATE, Happening
from timeline.events.nouns import CLAIMS, WAS_SO, WRITINGS
from timeline.events.refusals import Case, ClauseRefusal
from timeline.grammar.clause import RELATIVE
from timeline.record.model import Sentence

_DESCRIBED = re.compile(r"\b(?:a|an|the|his|her|its|their|this|that)\s+(?:(?:early|late|mid)\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}$")
_HEADING_SPAN = re.compile(r"\d{3,4}\s*(?:[-–—]|to|until)\s*\d{2,4}$")
_FUNCTION = re.compile(
    r"^\W*it\s+is\s+(?:not\s+)?(?:the\s+)?(?:function|purpose|role|policy|intention)\b", re.IGNORECASE
)
_SINCE = re.compile(
    r"\b(?:first|second|third|\w+[^e]th|only|last|biggest|largest|worst|best|\w+est|most\s+\w+)\b[^.;]*\bsince\b[^.;]*$",
    re.IGNORECASE,
)
_SINCE_NAME = re.compile(
    r"\bsince\s+(?!then)\w[\w\s’']*\s(?:in|of|on)\s*(?:[\w\s]{3,20},\s*)?$", re.IGNORECASE
)  # "since Kokaku in 1817, two hundred years ago" too
_UNDER_LAW = re.compile(
    r"^\W*(?:\d+\.\s+)?(?:under|pursuant\s+to|in\s+accordance\s+with|by\s+virtue\s+of)\s+"
    r"(?:the\s+)?(?:provisions\s+of\s+)?(?:article|section|rule|paragraph|\w+\s+act)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\w\s*\(\s*$")
_CLOSED = re.compile(r"\s*\)")
_COUNTED = re.compile(r"\b(?:second|third|\w+[^e\W]th|\d+(?:nd|rd|th))(?:\s+\w+){1,4}\s+$", re.IGNORECASE)
_LENGTH = re.compile(r"(?:in|within|over)\s+(?:\w+[\s-])+(?:days|weeks|months|years|decades)$", re.IGNORECASE)
_LONGEST_HEADING = 80


def truths(case: Case) -> str:
    """Why a time dates no happening of its clause."""
    happening, text = case.happening, case.expression.text
    if _FUNCTION.match(case.sentence.text):
        return "its sentence tells what somebody is there for, not what happened"
    if happening is not None and not (case.own and case.attachment.direct) and _only_describes(happening):
        return f"“{happening.trigger.text}” only describes what stands before it"
    if happening is None or not case.own:
        return ""
    if _lays_down(happening, case.sentence):
        return f"“{happening.trigger.text}” tells what a law or a contract lays down, not what happened"
    if _had_in_it(happening) and case.expression.start < case.sentence.start + _start(happening):
        return f"“{happening.trigger.text}” tells what a thing was or had in it; “{text}” dates what was done with it"
    before, behind = case.before, case.behind
    described = _YEAR.match(text) and _DESCRIBED.search(before) and re.match(r"\s+[A-Za-z]", behind)
    if described and not happening.nominal and not _in_writing(behind):
        return f"“{text}” tells which one is meant, not when something happened"
    if happening.nominal and _COUNTED.search(before) and _LENGTH.match(text):
        return f"“{text}” is how long it was counted for, not when it happened"
    since = _SINCE.search(before)
    # "Since the pact collapsed in the 1960s" dates the collapse: a verb stands between.
    clause = since and not happening.nominal and _after_since(case)
    if since and not clause and (not case.attachment.direct or _SINCE_NAME.search(before)):
        return f"“{text}” is what something is compared with, not when it happened"
    if happening.clause is not None and happening.clause.modal and _UNDER_LAW.match(case.sentence.text):
        return "its sentence tells what a law allows or demands, not what happened"
    if happening.general and happening.kind == STATE and _IN_BRACKETS.search(before) and _CLOSED.match(behind):
        return f"“{text}” tells in brackets when something was made, and its clause what is so"
    in_front = before.strip(" -–—•*([#|\t\n") == ""
    so = happening.clause is not None and case.attachment.direct and happening.general and happening.kind == STATE
    claimed = happening.subject is not None and happening.subject.head in CLAIMS
    if so and not claimed and not in_front and _is_past(case):
        return "its clause tells in the present what is so, not what happened"
    heading = len(case.sentence.text) < _LONGEST_HEADING and case.sentence.text.rstrip()[-1:] not in ".!?”\"':;"
    spans = _HEADING_SPAN.search(text) and not behind.strip() and case.expression.basis != "named"
    if happening.nominal and heading and spans:
        return f"“{text}” stands in a heading, over what it tells"
    return ""


# "A film based on a novel", "a club known for its music": participles of what is so.
_DESCRIBING = frozenset("base know locate situate".split())


def _only_describes(happening: Happening) -> bool:
    clause = happening.clause
    if clause is None or clause.perfect or happening.lemma not in _DESCRIBING:
        return False
    return not clause.finite or happening.trigger.text.lower() == "known"  # "was held by the club, known for its music"


# "A law allowing the king to abdicate within three years": what it allows may never happen.
_ALLOWING = re.compile(
    r"\b(?:law|act|bill|rule|decree|clause|order|treaty)\s(?:allowing|permitting|enabling|entitling|authori[sz]ing)\b[^.;]*$",
    re.IGNORECASE,
)


def _lays_down(happening: Happening, sentence: Sentence) -> bool:
    clause = happening.clause
    if clause is None or clause.finite:
        return False
    return _ALLOWING.search(sentence.text[: happening.trigger.end - sentence.start]) is not None


def _had_in_it(happening: Happening) -> bool:
    """ "Published a list, which contained two errors"."""
    clause = happening.clause
    return clause is not None and clause.relation == RELATIVE and happening.lemma in WAS_SO


def _start(happening: Happening) -> int:
    return happening.clause.start if happening.clause is not None else 0


def _in_writing(behind: str) -> bool:
    """ "Was first put forward in a 1644 pamphlet": it happened in the year of the writing."""
    return bool(set(behind.split()[:2]) & WRITINGS)


def _after_since(case: Case) -> bool:
    """Whether the word of the event stands between "since" and the time."""
    place = case.before.lower().rfind("since ")
    trigger = case.happening.trigger.start if case.happening is not None else -1
    return place >= 0 and case.expression.start - (len(case.before) - place) < trigger < case.expression.start


def _is_past(case: Case) -> bool:
    when, published = case.expression.when, case.document.published
    return when is not None and when.latest is not None and published is not None and when.latest < published


REFUSAL = ClauseRefusal(
    "truths",
    truths,
    refused=(
        "It is not the function of the Board to find fault with the crash of 3 May 2011.",
        "They crossed Canada in a 1912 touring car.",
        "War service 1940–1945",
        "She was the first to win it since Ada Renn in 1967.",
        "It is the third fire at a depot in the city since January.",
        "It was the second such closure in three years.",
        "Diet passes law allowing the king to abdicate in 2019",
        "It makes him the first king to abdicate since Harold in 1817, two hundred years ago.",
        "Hers is the lead in the film Wardens (2009), based on a novel.",
        "In the treatise Songs of the Reed (c. 1640), grace is the tenth of its ideas.",
    ),
    kept=(
        "It was the first offer since the pact collapsed in the 1960s.",
        "It was the first visit since the pact between the towns collapsed in 1961.",
        "In 1912 a touring car crossed Canada.",
        "1781: The town receives its charter.",
        "Meeting of 28 March 2018",
        "The second siege in May 1644 failed.",
        "The siege of Dunmoor (1532) was the last.",
    ),
)
