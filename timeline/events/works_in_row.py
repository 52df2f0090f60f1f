"""Works in a row, each with its own year: "wrote Harn (1903), Velm (1904) and Orr (1905)" is three events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.facts import Attachment
from timeline.languages import en_events as english

if TYPE_CHECKING:
    from timeline.grammar.parsed import WordSpan

_MOST_WORDS = 8
_REACH = 200  # characters before a bracket within which its work is named, so that a row is read in linear time
_LINK = re.compile(english.WORKS_LINK, re.IGNORECASE)


def named_by_its_work(words: WordSpan, attachment: Attachment, times: Sequence[tuple[int, int]]) -> Attachment:
    """The attachment of a year in brackets, told of the work before it alone; unchanged where no row is read.

    ``times`` are the places of all times in the sentence.
    """
    happening = attachment.happening
    if happening is None or happening.clause is None or not happening.predicate:
        return attachment
    row = _row(words, times)
    own = next((item for place, item in row if place == words.start_char), "")
    if len(row) < 2 or not own:
        return attachment
    titles = [item for _, item in row]
    start, last = happening.predicate.find(titles[0]), happening.predicate.rfind(titles[-1])
    if start < 0 or last <= start:
        return attachment
    predicate = happening.predicate[:start] + own + happening.predicate[last + len(titles[-1]) :]
    listed = happening.predicate[start : last + len(titles[-1])]
    taking_part = tuple(
        participant
        for participant in happening.participants
        if participant.name in own or participant.name not in listed
    )
    return replace(attachment, happening=replace(happening, predicate=predicate, participants=taking_part))


def _row(words: WordSpan, times: Sequence[tuple[int, int]]) -> list[tuple[int, str]]:
    """Where each year of the row stands, and the work before it."""
    text = words.doc.text
    row: list[tuple[int, str]] = []
    behind = -1  # the end of the bracket before
    for start, end in times:
        if start < 1 or text[start - 1] != "(" or text[end : end + 1] != ")":
            continue
        link = _LINK.match(text, behind, start - 1) if behind >= 0 else None
        if behind >= 0 and link is None:
            if any(place == words.start_char for place, _ in row):
                return row
            row = []
        item = text[link.end() : start - 1].strip() if link is not None else _first_of_row(words, start)
        if not item or len(item.split()) > _MOST_WORDS or not item[:1].isupper():
            row, behind = [], -1
            continue
        row.append((start, item))
        behind = end + 1
    return row


def _first_of_row(words: WordSpan, start: int) -> str:
    """The name that ends before the first bracket: its words written large, and the small ones between them."""
    match = _NAME_BEFORE.search(words.doc.text, max(0, start - 1 - _REACH), start - 1)
    return match["name"] if match is not None else ""


_NAME_BEFORE = re.compile(r"(?P<name>[A-Z][\w’'-]*(?:\s(?:[a-z]{1,4}\s){0,2}[A-Z0-9][\w’'-]*)*)\s*$")
