"""Names of firms by their form: partners behind "Messrs", a legal form behind the name, what the firm deals in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.grammar.body_names import is_field
from timeline.grammar.given_names import sex_of
from timeline.grammar.name_words import GIVEN_NAMES, NOT_NAMES, TITLES, TRADES

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token

# Trades that are surnames as well: "Anna Mills".
_SURNAMES = frozenset("lines marine mills power steel tiles timber wines".split())
_MESSRS = frozenset({"messrs", "messrs."})
_JOINED = frozenset({",", "and", "&"})
_FORM = re.compile(r"(?: & [A-Z][\w’'-]+)+|,? (?:plc|gmbh|S\.p\.A\.|S\.A\.|N\.V\.|A/S|AB|ASA|AG|KG|Pty)(?!\w)")
_HALF_FORM = re.compile(r"\.A\.")
_TWO = 2


def full_end(text: str, end: int) -> int:
    """Where a name that ends at ``end`` does so with its partners or legal form: "Dawson & Sons", "Torvan plc"."""
    if text[:end].endswith("S.p") and (half := _HALF_FORM.match(text, end)):
        return half.end()
    further = _FORM.match(text, end)
    return further.end() if further is not None else end


def deals_in_something(words: list[Token]) -> bool:
    """Whether words name a firm by its trade: "Hexley Paints", not "Information Technology" or "Anna Mills"."""
    last = words[-1].lower_
    if len(words) < _TWO or last not in TRADES - _SURNAMES or not words[-1].text[:1].isupper():
        return False
    first = words[0]
    given = first.lower_ in GIVEN_NAMES | TITLES or bool(sex_of(first.text))
    return first.pos_ == "PROPN" and not given and not is_field(first)


def firms_of_partners(doc: Doc) -> Iterator[tuple[int, int]]:
    """The places of "Hale, Orme and Dace" in "Messrs Hale, Orme and Dace", which is one firm."""
    for title in doc:
        if title.lower_ not in _MESSRS:
            continue
        end = title.i + 1
        partners = 0
        while end < len(doc) and _is_surname(doc[end]):
            partners += 1
            end += 1
            while end < len(doc) and (_is_surname(doc[end]) or doc[end].lower_ == "de"):
                end += 1
            behind = end
            while behind < len(doc) and doc[behind].lower_ in _JOINED:
                behind += 1
            if behind == end or behind == len(doc) or not _is_surname(doc[behind]) or doc[end - 1].lower_ in _JOINED:
                break
            end = behind
        if partners >= _TWO:
            yield title.i + 1, end


def _is_surname(word: Token) -> bool:
    return (
        word.text[:1].isupper() and word.lower_ not in NOT_NAMES | TITLES and any(mark.isalpha() for mark in word.text)
    )
