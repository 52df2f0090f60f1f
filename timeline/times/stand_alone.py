"""What stands beside figures: whether they are a word of their own, and the words next to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.languages.en_numbers import SMALL_WORDS

if TYPE_CHECKING:
    from timeline.times.phrase_match import PhraseMatch

_GROUP = {",": re.compile(r"\d{3}(?!\d)"), ":": re.compile(r"\d\d(?!\d)")}
"""What continues a number behind a mark: three figures behind a comma, two behind a colon."""
_LONG_NUMBER = re.compile(r"(?<!\d)\d{5,}/$")


def is_whole(match: PhraseMatch, text: str) -> bool:
    """Whether figures are no piece of a longer row of figures, a path, a price or a percentage."""
    before, after = text[max(0, match.start - 16) : match.start], text[match.end : match.end + 2]
    last = before[-1:]
    if last in ("/", "\\", ".", "-", "$", "№", "#", "€", "£", "=", "@", "&", "–") and last:
        return last == "/" and _LONG_NUMBER.search(before) is not None
    if last in (":", ",") and before[-2:-1].isdigit() and _GROUP[last].match(match.text):
        return False
    return (
        not (after[:1] in ("/", "\\", "-", "%", "–", "@", "=") and after[1:2].isalnum())
        and not ((after[:1] in ".:" and after[1:2].isdigit()) or after[:1] == "%")
        and not (match.text.isdigit() and after[:1] == "," and after[1:2].isdigit())
    )


_BEFORE_END = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:T[\d:]+(?:Z|[+-]\d\d:?\d\d)?)?(?:/|--)$")
_BEHIND_END = re.compile(r"(?:/|--)\d{4}-\d\d(?:-\d\d)?(?!\d)")


def is_end(match: PhraseMatch, text: str) -> bool:
    """As ``is_whole``, or one end of an interval in the form of ISO 8601: "2019-05-01/2019-06-15"."""
    first = _BEHIND_END.match(text, match.end) is not None
    last = _BEFORE_END.search(text[max(0, match.start - 30) : match.start]) is not None
    return first or last or is_whole(match, text)


def lead_word(match: PhraseMatch, text: str) -> str:
    """The word before, in small letters, without opening marks; "" at the beginning of a line."""
    before = text[max(0, match.start - 24) : match.start].rpartition("\n")[2].casefold().split()
    return before[-1].lstrip("([\"'“‘") if before else ""


def begins_lower(match: PhraseMatch, text: str, ending: str = "") -> bool:
    """Whether a word in small letters follows that may be what is counted; ``ending`` narrows to words that end so."""
    following = re.match(r"\s([a-z]+)\b", text[match.end : match.end + 20])
    if following is None or following[1] in SMALL_WORDS:
        return False
    return following[1].endswith(ending) if ending else True
