"""The time that opens a sentence, kept from the parser and hung on the main clause: "On Monday the firm filed".

A parser that has seen few such sentences takes the day for the subject, or what follows it for a name beside it. What
is left of the sentence without its opening is plain, and the opening belongs to the main clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar import labels, parsed
from timeline.grammar.governors import is_clause_head

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Times = Sequence[tuple[int, int]]

_LINK = re.compile(
    r"""[\s•*-]*(?:(?:and|but|then|so|yet|also|later)\s+)?
    (?P<link>(?:(?:in|on|by|at|from|since|until|till|during|about|around|towards?|after|before|of)\s+)
    (?:(?:about|around|early|late|mid|or|the)\s+)*)?$""",
    re.IGNORECASE | re.VERBOSE,
)
STAND_IN = "Then"  # what the parser reads in its place
_FEWEST_WORDS = 3  # of what is left for the parser
_PREPOSITIONS = frozenset(
    "in on by at from since until till during about around toward towards after before of".split()
)
_BEFORE_NAMES = frozenset("the this that a an early late mid same next following".split())


@dataclass(frozen=True, slots=True)
class Opening:
    """``first`` to ``last`` are its words with the comma behind; ``head`` is the one the others hang on."""

    first: int
    last: int
    head: int
    linked: bool


def opening_of(
    doc: Doc, times: Times, goes_on: Callable[[Token], bool], tells_day: Callable[[list[int]], bool]
) -> Opening | None:
    """The time at the front of a sentence; None where it is the subject or goes on.

    ``goes_on`` tells by the word behind a time whether that is still part of it, ``tells_day`` whether a time without
    a preposition can stand alone.
    """
    opening: Opening | None = None
    place = 0
    for start, end in times:
        span = doc.char_span(start, end, alignment_mode="expand")
        link = _LINK.match(doc.text[place:start]) if start >= place else None
        if span is None or link is None:
            return opening
        words = list(range(span.start, span.end))
        linked = link["link"] is not None or doc[span.start].lower_ in _PREPOSITIONS
        parted = span.end < len(doc) and doc[span.end].text == ","
        if opening is None and not (linked or ((len(words) > 1 or parted) and tells_day(words))):
            return None
        after = span.end + (1 if parted else 0)
        if after >= len(doc) - _FEWEST_WORDS:
            return None
        behind = doc[after]
        another = parted and any(first == behind.idx for first, _ in times)
        figures = behind.like_num and not behind.is_alpha  # but "in April two of them left"
        if (goes_on(behind) or behind.is_punct or figures) and not another:
            return None
        if not parted and (link["link"] or "").lower().endswith("the ") and doc[words[0]].text.isdigit():
            return None  # "during the 1794 withdrawal"
        first = _first_word(doc, place + (link.start("link") if link["link"] else start - place))
        head = next((word for word in words if doc[word].lower_ not in _PREPOSITIONS | _BEFORE_NAMES), words[0])
        opening = Opening(opening.first if opening else first, after - 1, opening.head if opening else head, linked)
        if not parted:
            return opening
        place = behind.idx
    return opening


def _first_word(doc: Doc, offset: int) -> int:
    return next(token.i for token in doc if token.idx + len(token) > offset and not token.is_space)


def bearer_of(stand_in: parsed.Token) -> parsed.Token:
    """The head of the clause that the opening belongs to: the one the parser put its stand-in in.

    Never the stand-in itself: where the parser made it the head of the sentence, what it found behind it is that head.
    """
    head = stand_in.head
    while (not is_clause_head(head) or head.dep_ in labels.SUBJECTS) and head.head.i != head.i:
        head = head.head
    if head.i != stand_in.i:
        return head
    below = [child for child in stand_in.children if not child.is_punct]
    verb = next((child for child in below if child.pos_ in ("VERB", "AUX")), None)
    return verb or max(below, key=_words_below, default=stand_in)


def _words_below(token: parsed.Token) -> int:
    return token.right_edge.i - token.left_edge.i


def tag_of(word: str, *, number: bool) -> tuple[str, str]:
    """The tag and part of speech of a word of an opening."""
    low = word.lower()
    if not any(letter.isalnum() for letter in word):
        return ",", "PUNCT"
    if number or word[:1].isdigit():
        return "CD", "NUM"
    if low in _PREPOSITIONS:
        return "IN", "ADP"
    if low in ("the", "this", "that", "a", "an"):
        return "DT", "DET"
    return ("NNP", "PROPN") if word[:1].isupper() else ("NN", "NOUN")


def label_of(tag: str) -> str:
    """The relation of a word of an opening to the word that heads it."""
    return {",": "punct", "IN": "case", "DT": "det"}.get(tag, "nmod:unmarked")
