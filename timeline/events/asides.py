"""Times that stand beside their sentence: in brackets, or in front of an entry ("1702 – Fort built").

The parser never saw these words (``timeline.grammar.setting_off``); what they date is told by where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from timeline.events.event_nouns import is_event_noun
from timeline.events.facts import Happening
from timeline.events.line_parties import of_line
from timeline.events.owners import AGREED, NOUN, PARSER_ALONE, Owner, owner_of_verb
from timeline.events.phrases import written
from timeline.events.words_alone import in_small
from timeline.grammar import labels
from timeline.grammar.governors import clause_verb, is_clause_head
from timeline.grammar.setting_off import ASIDE
from timeline.record.model import Span

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Doc, Token, WordSpan

_OPENS_BEHIND = frozenset({"SCONJ", "CCONJ", "ADV", "PUNCT"})
_SPAN = re.compile(r"\d\s*(?:[-–—]|to\b|till\b|until\b)", re.IGNORECASE)


def is_aside(words: WordSpan) -> bool:
    """Whether a time stands beside its sentence."""
    return words[0].dep_ == ASIDE


def bracket(words: WordSpan) -> str:
    """The text of the bracket round a time, without the marks; "" when it stands in none."""
    text, start = words.doc.text, words.start_char
    opens, closes = max(text.rfind("(", 0, start), text.rfind("[", 0, start)), start
    for closes in range(words.end_char, len(text)):
        if text[closes] in ")]":
            return text[opens + 1 : closes] if opens >= 0 else ""
    return ""


def is_line_of_time(doc: Doc, times: Collection[int]) -> bool:
    """Whether a sentence only names a time, and perhaps a place: it dates what stands below it.

    ``times`` are the words of its times.
    """
    if times and _is_name_with_day(doc, times):
        return True
    if not times or len(doc) > _LONGEST_HEADING:
        return False
    rest = [token for token in doc if token.i not in times and not token.is_punct and not token.is_space]
    if any(token.is_alpha for token in rest) and any(token.dep_ == ASIDE for token in doc):
        return False  # "UNDOCKED: February 5, 1971" tells something
    return all(token.pos_ in ("ADP", "DET", "PROPN", "CCONJ") for token in rest)


def _is_name_with_day(doc: Doc, times: Collection[int]) -> bool:
    """ "MV Alder (17 January 1942)": whom the lines below are about, and the day; "Reeds (1991)" is a work's year."""
    words = [token for token in doc if not token.is_space]
    if len(words) > _LONGEST_NAME:
        return False
    opens = next((place for place, token in enumerate(words) if token.text == "("), 0)
    inside = [token for token in words[opens + 1 : -1] if not token.is_punct]
    if not opens or words[-1].text != ")" or len(inside) < _WORDS_OF_DAY or any(word.i not in times for word in inside):
        return False
    return all(token.text[:1].isupper() or token.text.isdigit() or token.is_punct for token in words[:opens])


_WORDS_OF_DAY, _LONGEST_NAME = 2, 14
_LONGEST_HEADING = 10


def closes_line(words: WordSpan) -> bool:
    """Whether a time stands behind a bar at the end of its line: "Guard hits marcher | 2018-05-29"."""
    return "|" in words.doc.text[: words.start_char] and not words.doc.text[words.end_char :].strip(" .*")


def spans_years(words: WordSpan) -> bool:
    """Whether the bracket tells a span: "1661–1670"."""
    return _SPAN.search(bracket(words)) is not None


def is_short(inside: str) -> bool:
    """Whether the years of a bracket lie too near each other for a life."""
    years = _YEARS.search(inside)
    if years is None:
        return False
    first, last = years[1], years[2]
    end = int(first[: len(first) - len(last)] + last) if len(last) < len(first) else int(last)
    return abs(end - int(first)) < _SHORTEST_LIFE


_YEARS = re.compile(r"\b(\d{3,4})\s?[-–—]\s?(\d{1,4})(?!\s?\w)")
_SHORTEST_LIFE = 12


def owner_of_aside(words: WordSpan) -> Owner:
    """What a time in brackets or in front of an entry belongs to."""
    anchor = words[0].head
    if anchor.i > words.start or not bracket(words):
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
    acts = anchor.dep_ in labels.SUBJECTS and is_short(bracket(words))
    if verb is None or (spans_years(words) and not acts):
        return Owner(None, reason=f"“{words.text}” only tells when “{anchor.text}” was, not what happened then")
    return owner_of_verb(verb, sure=PARSER_ALONE)


def closes_title(words: WordSpan, times: Collection[int]) -> bool:
    """Whether a time stands at the end of a title without a verb: "Harbour Forum Board Meeting #14 March 28, 2018"."""
    doc = words.doc
    tokens = [token for token in doc if token.dep_ != ASIDE and token.i not in times and token.is_alpha]
    large = sum(token.text[:1].isupper() for token in tokens)
    bare = not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens)
    ends = not doc.text[words.end_char :].strip() and words.start > 0
    return ends and bare and _FEWEST <= len(tokens) <= _MOST and large >= _LARGE * len(tokens) and "|" not in doc.text


_FEWEST, _MOST, _LARGE = 3, 12, 0.7  # words of a title, and how many of them are written large


def whole_line(doc: Doc, base: int, names: Sequence[Name], times: Collection[int] = ()) -> Happening:
    """The head of an entry whose verb is not to be made out ("Officer pepper sprays marcher"), told as it stands."""
    tokens = [token for token in doc if token.dep_ != ASIDE and token.i not in times and not token.is_space]
    root = next((token for token in tokens if token.head.i == token.i), tokens[0])
    title = in_small(written(tokens).strip(" |.*#-:–—"))
    at = base + root.idx
    words = frozenset(token.lemma_.lower() for token in tokens if token.is_alpha)
    return Happening(
        Span(at, at + len(root), root.text), root.lemma_.lower(), root.lemma_.lower(), title, nominal=True, main=True,
        words=words, named=frozenset(token.lemma_.lower() for token in tokens if token.pos_ == "PROPN"),
        participants=of_line(doc, names, times),
    )  # fmt: skip


def _verb_behind(words: WordSpan) -> Token | None:
    behind = next((token for token in words.doc[words.end :] if token.dep_ != ASIDE), None)
    if behind is None:
        return None
    return behind if is_clause_head(behind) else clause_verb(behind)


def _of_entry(words: WordSpan) -> Owner:
    """The main clause of an entry, or the event it is named by."""
    doc = words.doc
    root = next((token for token in doc if token.head.i == token.i and token.dep_ != ASIDE), None)
    if root is not None and is_clause_head(root):
        return owner_of_verb(root, sure=AGREED)
    word = next((token for token in doc if token.dep_ != ASIDE and is_event_noun(token)), None)
    verb = next((token for token in doc if token.dep_ != ASIDE and token.pos_ == "VERB" and token.tag_ in _TOLD), None)
    if verb is not None and (word is None or verb.i < word.i):
        return owner_of_verb(verb, sure=PARSER_ALONE)
    if word is None and root is not None and _is_label(words):
        return Owner(root, None, "", False, PARSER_ALONE, "")
    if word is None:
        return Owner(None, reason="nothing on its line says that something happened")
    return Owner(word, None, "", False, NOUN, "")


def _is_label(words: WordSpan) -> bool:
    """ "UNDOCKED: February 5": a line of a log, in capitals."""
    label = [token for token in words.doc if token.dep_ != ASIDE and token.is_alpha]
    return bool(label) and len(label) <= _LONGEST_LABEL and all(token.is_upper for token in label)


_LONGEST_LABEL = 6
_TOLD = frozenset({"VBD", "VBN", "VBZ", "VBP"})
