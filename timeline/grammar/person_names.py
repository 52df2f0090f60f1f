"""Names of people as texts write them out: nicknames in quotes, couples, kings by number, entries by surname."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.given_names import sex_of
from timeline.grammar.name_words import (
    COUNTRIES,
    GIVEN_NAMES,
    NOT_NAMES,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    OTHER_WORDS,
    PLACES,
    TITLES,
)

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token

_OPENS, _CLOSES = frozenset("\"“‘'("), frozenset("\"”’')")
_SPOUSES = frozenset({"mrs", "mrs.", "lady"})
_VERBS_OF_I = frozenset("am 'm ’m was have had 've ’ve will would 'd ’d 'll ’ll".split())
_IRISH = re.compile(r"(?:[\w.]+ )*O['’][A-Z]\w+")
_HOUSE = re.compile(r"(?:'s|’s)(?=[,.;:)]|$)")
_OWNING = frozenset("of was is are were than like".split())
_LONGEST = 3
_SHORTEST_SURNAME = 3


def people_in_full(doc: Doc) -> Iterator[tuple[int, int]]:
    """The places of 'Donal "Mike" Orme', "Mr. and Mrs. Hale", "HALE, Edmund" in a sentence."""
    yield from _headword(doc)
    for word in doc:
        if word.text in _OPENS and 0 < word.i < len(doc) - 3 and _is_nickname(doc, word.i):
            yield _first_capital(doc, word.i), _last_capital(doc, word.i + 3)
        if word.lower_ in _SPOUSES and word.i > 1 and doc[word.i - 1].lower_ in ("and", "&"):
            husband = doc[word.i - 2]
            if husband.lower_ in TITLES and word.i + 1 < len(doc) and _is_capital(doc[word.i + 1]):
                yield husband.i, _last_capital(doc, word.i + 1)


def _headword(doc: Doc) -> Iterator[tuple[int, int]]:
    """ "HALE, Edmund," at the front of an entry of a dictionary of lives."""
    if len(doc) < 4 or doc[1].text != "," or not (_is_capital(doc[2]) and doc[0].is_alpha):
        return
    given = doc[2].lower_ in GIVEN_NAMES or bool(sex_of(doc[2].text))
    end = _last_capital(doc, 2)
    behind = doc[end].text if end < len(doc) else ""
    large = doc[0].text.isupper() and len(doc[0].text) >= _SHORTEST_SURNAME
    dated = behind == "(" and end + 1 < len(doc) and doc[end + 1].like_num and _is_capital(doc[0])
    if given and (dated or (large and behind in (",", "(", "["))):
        yield 0, end


def called(doc: Doc, start: int, end: int) -> str:
    """ "Edmund Hale" for "HALE, Edmund"; other names as they stand."""
    if end - start > 2 and doc[start + 1].text == ",":
        surname = doc[start].text
        surname = surname.capitalize() if surname.isupper() else surname
        return f"{doc[start + 2 : end].text} {surname}"
    return doc[start:end].text


def _is_nickname(doc: Doc, place: int) -> bool:
    name, closing, surname = doc[place + 1], doc[place + 2], doc[place + 3]
    joined = doc[place - 1].whitespace_ == " " and not doc[place].whitespace_ and closing.whitespace_ == " "
    capitals = all(_is_capital(word) for word in (doc[place - 1], name, surname))
    given = doc[place].text != "(" or bool(sex_of(name.text))
    return joined and closing.text in _CLOSES and capitals and given and doc[place - 1].lower_ not in TITLES


def _is_capital(word: Token) -> bool:
    letters = word.text.replace("'", "").replace("’", "").replace(".", "").replace("-", "")
    return word.text[:1].isupper() and letters.isalpha() and word.lower_ not in NOT_NAMES


def _first_capital(doc: Doc, end: int) -> int:
    first = end
    while first > 0 and end - first < _LONGEST and _is_capital(doc[first - 1]) and doc[first - 1].lower_ not in TITLES:
        first -= 1
    return first


def _last_capital(doc: Doc, start: int) -> int:
    end = start
    while end < len(doc) and end - start < _LONGEST and _is_capital(doc[end]):
        end += 1
    return end


def numbered_end(doc: Doc, end: int) -> int:
    """Behind "I" of "King George I", which a tagger takes for the pronoun."""
    if end >= len(doc) or doc[end].text != "I":
        return end
    before = doc[end - 1]
    of_name = doc[end].dep_ in labels.NAME_PARTS or (before.dep_ in labels.NAME_PARTS and before.head.i == end)
    speaks = end + 1 < len(doc) and doc[end + 1].lower_ in _VERBS_OF_I
    return end + 1 if of_name and not speaks else end


def end_before_brackets(doc: Doc, start: int, end: int) -> int:
    """Where a name ends that was run on over what stands behind it: "Orme" of "Orme (aged 61) - Hale"."""
    for place in range(start + 1, end):
        word = doc[place]
        apart = word.text in ("-", "–", "—") and bool(word.whitespace_) and bool(doc[place - 1].whitespace_)
        inner = doc[place + 1 : min(place + 4, end)] if word.text in ("(", "[") else ()
        if apart or any(other.like_num or other.text.islower() for other in inner):
            return place
    return end


def is_by_spelling(text: str) -> bool:
    """Whether a name can only be a person's: "O'Hara"."""
    return bool(_IRISH.fullmatch(text))


def is_told_with_who(doc: Doc, start: int, end: int) -> bool:
    """Whether a lone name of no known body or place goes on with "who": "Torvek, who had run before,"."""
    name, behind = doc[start], [word.lower_ for word in doc[end : end + 2]]
    known = name.lower_ in ORGANISATIONS | PLACES | ORGANISATION_WORDS | OTHER_WORDS | COUNTRIES
    alone = end - start == 1 and name.text[1:].islower() and name.text[:1].isupper()
    return alone and not known and behind == [",", "who"]


_LONGEST_OWNER = 16  # characters, with the space behind it


def house_end(text: str, start: int, end: int) -> int:
    """Behind "'s" of a house called by its founder, "sold at Hale's, London"; ``end`` where it is an owner's mark."""
    mark = _HOUSE.match(text, end)
    if mark is None:
        return end
    before = text[max(0, start - _LONGEST_OWNER) : start].split()[-1:]
    return end if before and before[0].lower() in _OWNING else mark.end()
