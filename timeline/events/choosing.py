"""Which sentences are worth parsing: those with a time that may date an event, and the neighbours these lean on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from timeline.events.nouns import EVENT_NOUNS, POINTING
from timeline.record.model import Sentence, TimeExpression
from timeline.times import kind_of

LEADING = 3  # the headline, the byline, the first sentence: read even without a time in them

Spans = dict[int, list[tuple[int, int]]]


def spans_by_sentence(sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> Spans:
    """(start, end) of every time in the document, by the number of its sentence; both come in text order."""
    spans: Spans = {}
    number = 0
    for expression in expressions:
        while number + 1 < len(sentences) and sentences[number + 1].start <= expression.start:
            number += 1
        spans.setdefault(number, []).append((expression.start, expression.end))
    return spans


# "Two years after the war", "the eve of the war": counted from a name, they are dates like any other.
_COUNTED = frozenset({"named.offset", "named.edge"})


def is_shown(expression: TimeExpression) -> bool:
    """Whether a headline keeps the words of a time: names ("the Six-Day War") and lengths ("for eight years")."""
    if expression.rule.startswith("named."):
        return expression.rule not in _COUNTED
    dated = {"past", "last", "next", "coming", "previous", "following", "ago"}
    return kind_of(expression.rule) == "duration" and not dated & set(expression.text.lower().split())


_OPENING = 8  # letters before a name that opens its sentence: "The "
_WITHIN = re.compile(
    r"\b(?:in|during|at|throughout|amid|of|after|following|since|until)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE
)


def may_tell(expression: TimeExpression, sentence: Sentence, text: str) -> bool:
    """Whether a time can date an event, so that its sentence is worth parsing: no mere length, rate or background."""
    if expression.rule == "named.name":
        opens = expression.start - sentence.start < _OPENING
        return opens or _WITHIN.search(text, max(0, expression.start - 40), expression.start) is not None
    return not is_shown(expression) and kind_of(expression.rule) != "vague"


def chosen_sentences(sentences: Sequence[Sentence], spans: Spans, others: Iterable[int] = ()) -> list[int]:
    """Numbers of the sentences to parse: those with a time, the first ones, and those that may go on from a time.

    ``others`` are sentences with lengths and rates alone ("within a month"): read where a time stands before them.
    """
    chosen = set(spans) | set(range(min(LEADING, len(sentences))))
    chosen.update(number for number in others if _POINTS_BACK.search(sentences[number].text))
    if spans:
        chosen.update(number for number, sentence in enumerate(sentences) if _FROM_EVENT.search(sentence.text))
    numbers = sorted(spans)
    for number, following in pairwise([*numbers, len(sentences)]):
        # The sentence before tells who "he" is; those behind may go on from the time, or stand below a line that is
        # hardly more than a date.
        text = sentences[number].text
        if number and (_POINTS_BEFORE.search(text) or _SAYS_WHEN.match(text)):
            chosen.add(number - 1)
        far = _BELOW_HEADING if len(sentences[number].text) < _HEADING_LETTERS else _AHEAD
        chosen.update(range(number + 1, min(number + 1 + far, following)))
    return sorted(chosen)


_POINTS_BEFORE = re.compile(r"\b(?:he|she|it|his|her|its|they|two|both)\b", re.IGNORECASE)
# "That was in 1893", "The ruling came on Tuesday": the sentence before tells what.
_SAYS_WHEN = re.compile(
    r"\W*(?:(?:it|this|that)\s+(?:was|happened|occurred)|the\s+[\w-]+\s+(?:came|happened|occurred))\b", re.I
)
_POINTS_BACK = re.compile(
    rf"\b(?:the|this|that|its|his|her|their|[\w’']+['’]s)\s+(?:\w+\s+)?(?:{'|'.join(sorted(POINTING))})", re.I
)
# "Two weeks after the collapse", "during his visit": dated by what the text dates elsewhere.
_FROM_EVENT = re.compile(
    rf"\b(?:after|following|since|during|before|prior\s+to|ahead\s+of|of)\s+"
    rf"(?:the|this|that|his|her|its|their|my|our|[A-Z][\w.-]*['’]s?)\s+(?:[\w’'-]+\s+){{0,2}}?"
    rf"(?:{'|'.join(sorted(EVENT_NOUNS))})\b"
)
_HEADING_LETTERS = 60
_AHEAD = 9  # sentences behind a time that may go on from it
_BELOW_HEADING = 60  # and below a line of time
