"""Where "there" is: the place told last before it, in the sentence itself or in those shortly ahead.

"Willem took her to Batavia. Her mother died there." A clause that names a place tells it better than a name that only
stands near; where neither is near the place stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.events.facts import Happening, SentenceFacts
from timeline.events.party_words import WORKS
from timeline.events.places import POINTED
from timeline.grammar import labels
from timeline.languages import en_places as words

_BACK = 2  # sentences back
_THERE = re.compile(rf"(?<=\w )(?:{'|'.join(sorted(words.THERE))})(?=$| (?:{'|'.join(sorted(words.GOES_ON))}) )")


def place_told_before(happening: Happening, number: int, facts: Mapping[int, SentenceFacts]) -> str:
    """The place that a happening of sentence ``number`` points at; "" where none was told shortly before."""
    for back in range(_BACK + 1):
        known = facts.get(number - back)
        if known is None:
            continue
        place_before = max(_places(known, happening.trigger.start), default=None)
        if place_before is not None:
            return place_before[1]
        named = [name for name in known.names if name.type == labels.PLACE and name.start < happening.trigger.start]
        if named:
            return named[-1].text
    return ""


def _places(known: SentenceFacts, before: int) -> Iterator[tuple[int, str]]:
    """Where the happenings of a sentence took place that are told before an offset."""
    attached = [attachment.happening for attachment in known.attachments.values() if attachment.happening is not None]
    for other in (*known.happenings, *attached):
        if other.trigger.start < before and other.place not in ("", POINTED):
            yield other.trigger.start, other.place


def title_with(title: str, place: str) -> str:
    """A headline with a ``place`` for its "there": "Her mother died in Batavia"."""
    if not place or place.lower() in title.lower():
        return title
    house = place.lower().split()[-1] in WORKS | words.HOUSES
    return _THERE.sub(f"{'at' if house else 'in'} {place}", title, count=1)
