"""What the words of a search are looked for in: everything said of an event, without case and accents.

Every word has to occur, wherever in a word it stands; words in "quotation marks" stay together. The page looks in the
same way while somebody types (``assets/viewer/search.js``).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from timeline.project.layers import Row
from timeline.record.in_words import in_words
from timeline.record.when import When


def folded(text: str) -> str:
    """``text`` without case and accents."""
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in split if not unicodedata.category(letter).startswith("M")).lower()


def words_of(typed: str) -> tuple[str, ...]:
    """The words and quoted phrases that somebody typed, folded."""
    parts = (quoted or word for quoted, word in re.findall(r'"([^"]+)"|(\S+)', folded(typed)))
    return tuple(word.strip() for word in parts if word.strip())


def haystack_of(event: Row, row: Row) -> str:
    """Title, date, sentence, place, participants and tags of an event as it is to be shown, folded."""
    names = (participant["name"] for participant in event["participants"])
    tags: Any = row.get("tags", ())
    time = in_words(When.from_edtf(event["edtf"]))
    parts = (event["title"], time, event["date_text"], event["sentence"], event["place"], *names, *tags)
    return folded("\n".join(parts))
