"""What the words of a search are looked for in: everything said of an event, without case and accents.

Every word has to occur, wherever in a word it stands; words in "quotation marks" stay together. The page looks in the
same way while somebody types (``assets/viewer/search.js``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from timeline.project.layers import Row
from timeline.project.shared import stands_under
from timeline.project.stored_json import whole
from timeline.record.event_fields import who_of
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


def all_names_of(event: Row) -> list[str]:
    """Participants' names, as written and in full."""
    return list(
        dict.fromkeys(
            name for participant in event["participants"] for name in (participant["name"], who_of(participant))
        )
    )


def haystack_of(event: Row, row: Row, names: Mapping[str, Any]) -> str:
    """Title, date, sentences, place, participants and tags of an event as it is to be shown, folded.

    ``names`` are those that people joined or hid (see ``timeline.project.shared``).
    """
    tags: Any = row.get("tags", ())
    time = in_words(When.from_edtf(event["edtf"]))
    sentences = {event["sentence"]: None} | {mention["sentence"]: None for mention in event["mentions"]}
    parts = (event["title"], time, event["date_text"], *sentences, event["place"], *_people(event, names), *tags)
    return whole(folded("\n".join(parts)))


def _people(event: Row, names: Mapping[str, Any]) -> list[str]:
    both = [(participant["name"], stands_under(names, who_of(participant))) for participant in event["participants"]]
    return [name for written, under in both if under not in names["hidden"] for name in {written: None, under: None}]
