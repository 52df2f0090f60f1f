"""Names that run on from a named time: "Ekman" of "During the Boer War Ekman fled"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.grammar import labels
from timeline.grammar.name_words import GIVEN_NAMES, ORGANISATION_WORDS, OTHER_WORDS, PLACE_WORDS
from timeline.grammar.names import Name


def apart_from(names: list[Name], times: Sequence[tuple[int, int]], text: str) -> list[Name]:
    """The names without the named time that one of them runs on from: "Ekman" of "During the Boer War Ekman fled"."""
    parted: list[Name] = []
    for name in names:
        behind = max((end for start, end in times if start <= name.start < end < name.end), default=0)
        rest = text[behind : name.end].lstrip()
        words = rest.lower().split()
        if behind and words and rest[:1].isupper() and not {words[0], words[-1]} & (OTHER_WORDS | _OF_BODIES):
            kind = (
                name.type if name.type == labels.PERSON else labels.PERSON if words[0] in GIVEN_NAMES else labels.OTHER
            )
            parted.append(Name(name.end - len(rest), name.end, rest, kind, name.source))
        else:
            parted.append(name)
    return parted


_OF_BODIES = ORGANISATION_WORDS | PLACE_WORDS
