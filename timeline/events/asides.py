"""Times that stand beside their sentence: in brackets, or in front of an entry ("1702 – Fort built").

The parser never saw these words (``timeline.grammar.setting_off``); what they date is told by where they stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.attachment import AGREED, NOUN, PARSER_ALONE, Owner, is_event_noun, owner_of_verb
from timeline.grammar import labels
from timeline.grammar.governors import clause_verb, is_clause_head
from timeline.grammar.setting_off import ASIDE

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_OPENS_BEHIND = frozenset({"SCONJ", "CCONJ", "ADV", "PUNCT"})
_SPAN = re.compile(r"\d\s*(?:[-–—]|to\b|till\b|until\b)", re.IGNORECASE)


def is_aside(words: Span) -> bool:
    """Whether a time stands beside its sentence."""
    return words[0].dep_ == ASIDE


def bracket(words: Span) -> str:
    """The text of the bracket round a time, without the marks; "" when it stands in none."""
    text, start = words.doc.text, words.start_char
    opens, closes = max(text.rfind("(", 0, start), text.rfind("[", 0, start)), start
    for closes in range(words.end_char, len(text)):
        if text[closes] in ")]":
            return text[opens + 1 : closes] if opens >= 0 else ""
    return ""


def spans_years(words: Span) -> bool:
    """Whether the bracket tells a span: "1661–1670"."""
    return _SPAN.search(bracket(words)) is not None


def owner_of_aside(words: Span) -> Owner:
    """What a time in brackets or in front of an entry belongs to."""
    anchor = words[0].head
    if anchor.i > words.start:
        return _of_entry(words)
    if anchor.pos_ in _OPENS_BEHIND or anchor.lower_ in ("there", "then", "here"):
        verb = _verb_behind(words)
        if verb is not None:
            return owner_of_verb(verb, sure=PARSER_ALONE)
    noun = anchor
    for _ in range(6):
        if is_event_noun(noun):
            return Owner(noun, None, "", False, NOUN, "")
        if noun.dep_ not in labels.NAME_PARTS | labels.NOUN_MODIFIERS | labels.CONJUNCTS or noun.head.i >= noun.i:
            break
        noun = noun.head
    verb = anchor if is_clause_head(anchor) else clause_verb(anchor)
    if verb is None or spans_years(words):
        return Owner(None, reason=f"“{words.text}” only tells when “{anchor.text}” was, not what happened then")
    return owner_of_verb(verb, sure=PARSER_ALONE)


def _verb_behind(words: Span) -> Token | None:
    behind = next((token for token in words.doc[words.end :] if token.dep_ != ASIDE), None)
    if behind is None:
        return None
    return behind if is_clause_head(behind) else clause_verb(behind)


def _of_entry(words: Span) -> Owner:
    """The main clause of an entry, or the event it is named by."""
    doc = words.doc
    root = next((token for token in doc if token.head.i == token.i and token.dep_ != ASIDE), None)
    if root is not None and is_clause_head(root):
        return owner_of_verb(root, sure=AGREED)
    told = next((token for token in doc if token.dep_ != ASIDE and is_event_noun(token)), None)
    verb = next((token for token in doc if token.dep_ != ASIDE and token.pos_ == "VERB" and token.tag_ in _TOLD), None)
    if verb is not None and (told is None or verb.i < told.i):
        return owner_of_verb(verb, sure=PARSER_ALONE)
    if told is None:
        return Owner(None, reason="nothing on its line says that something happened")
    return Owner(told, None, "", False, NOUN, "")


_TOLD = frozenset({"VBD", "VBN", "VBZ", "VBP"})
