"""Times that are on the calendar but date nothing that happens: each test with the reason it gives and its examples.

To add a test, write a function of (document, sentence, attachment, expression) that returns a reason or "", and name it
in ``TESTS``. What is refused here is listed with its reason, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.events.attachment import ACTING
from timeline.events.facts import STATE, Attachment
from timeline.record.model import Document, Sentence, TimeExpression

Test = Callable[[Document, Sentence, Attachment, TimeExpression], str]

_PRESENT_WORDS = frozenset({"today", "now", "nowadays", "currently", "these days", "at present", "to date"})
_CITATION = re.compile(r"\(\s*(?:[A-Z][^()\d]{1,60},?\s*|see\s[^()]{1,60})?$")
_AFTER_CITATION = re.compile(r"^[a-z]?\s*(?:[:,]\s*(?:p+\.\s*)?\d+(?:[-–]\d+)?)?\s*\)")


def refusal(document: Document, sentence: Sentence, attachment: Attachment, expression: TimeExpression) -> str:
    """Why a placed time makes no event; "" when nothing speaks against it."""
    for test in TESTS:
        reason = test(document, sentence, attachment, expression)
        if reason:
            return reason
    return ""


def _repeated(document: Document, sentence: Sentence, attachment: Attachment, expression: TimeExpression) -> str:
    if expression.type != "SET":
        return ""
    return f"“{expression.text}” says how often something happens, not when it happened once"


def _vague(document: Document, sentence: Sentence, attachment: Attachment, expression: TimeExpression) -> str:
    if expression.basis != "vague" and not expression.value.endswith("_REF"):
        return ""
    return f"“{expression.text}” is too vague to be placed on a day"


def _nowadays(document: Document, sentence: Sentence, attachment: Attachment, expression: TimeExpression) -> str:
    """ "Today, few people write letters": the present in general, not the day of publication."""
    if expression.text.lower() not in _PRESENT_WORDS:
        return ""
    happening = attachment.happening
    if happening is None or not happening.general:
        return ""
    return f"“{expression.text}” with a verb in the present means nowadays, not one day"


def _background(document: Document, sentence: Sentence, attachment: Attachment, expression: TimeExpression) -> str:
    """A named period that only stands behind the story."""
    if expression.basis != "named":
        return ""
    happening = attachment.happening
    if happening is None:
        return f"“{expression.text}” is a period in the background; nothing is said to happen in it"
    within = attachment.link in ("in", "during", "at", "throughout", "amid", ACTING) and attachment.direct
    if within and happening.kind != STATE and not happening.general:
        return ""
    if attachment.link in ("since", "until") and attachment.direct and not happening.general:
        return ""
    return f"“{expression.text}” is a period in the background; the sentence does not say what happened in it"


def _cited(document: Document, sentence: Sentence, attachment: Attachment, expression: TimeExpression) -> str:
    """ "(Halloran 1998, p. 12)": a work, not an event. "(1914–1918)" is kept for what stands before it."""
    before = sentence.text[: expression.start - sentence.start]
    behind = sentence.text[expression.end - sentence.start :]
    found = _CITATION.search(before[-80:])
    if not found or not _AFTER_CITATION.match(behind) or found.group().strip() in ("(",):
        return ""
    if not re.search(r"[A-Z][a-zà-ü]+,?\s*$", before):
        return ""
    return f"“{expression.text}” is the year of a work that is cited"


TESTS: tuple[Test, ...] = (_repeated, _vague, _nowadays, _background, _cited)
