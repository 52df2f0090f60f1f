"""Sentences that may tell a dated event again: found by their words, so that only those are parsed as well."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.events.facts import STATEMENT, SentenceFacts
from timeline.events.families import once_group, once_words
from timeline.record.model import Sentence

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters that "invaded" and "invasion", "killed" and "killing" share
_MOST = 200  # sentences parsed on top; a longer document tells enough without them


def sentences_telling_again(
    sentences: Sequence[Sentence], read: Mapping[int, SentenceFacts], spans: Mapping[int, object]
) -> list[int]:
    """Numbers of unread sentences that hold a word and a name of a dated event of the kind that happens once."""
    stems: dict[str, set[str]] = {}
    for number in spans:
        known = read.get(number)
        for attachment in known.attachments.values() if known else ():
            happening = attachment.happening
            if happening is None or happening.kind == STATEMENT:
                continue
            if once_group(happening.family) or happening.nominal:
                words = {happening.lemma, *once_words(once_group(happening.family))}
                for word in words:
                    stems.setdefault(word[:_STEM], set()).update(happening.named)
    if not stems:
        return []
    found = [number for number, one in enumerate(sentences) if number not in read and _tells(one.text, stems)]
    return found[:_MOST]


def _tells(text: str, stems: Mapping[str, set[str]]) -> bool:
    words = [word.lower() for word in _WORD.findall(text)]
    names: set[str] = set()
    for word in words:
        # "kill" is shorter than the stem of "killing".
        names |= stems.get(word[:_STEM], set()) | stems.get(word[: _STEM - 1], set())
    return bool(names) and any(word in names for word in words)
