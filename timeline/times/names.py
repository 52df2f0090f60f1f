"""Named periods and events of the gazetteer, found in text: "the Cold War", "World War II"."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module, util
from typing import Any

from timeline.model import Sentence
from timeline.times.found import Found


class Names:
    """The gazetteer's names by their first word. Ask ``names_of``, which keeps it."""

    def __init__(self, entries: tuple[Any, ...]) -> None:
        self.entries = entries

    def find(self, text: str, sentence: Sentence) -> list[Found]:
        """The names in one sentence."""
        return []


@lru_cache(maxsize=2)
def names_of(language: str) -> Names:
    """The names that texts of ``language`` use; none where the gazetteer is not installed."""
    if util.find_spec("timeline.named_times") is None:
        return Names(())
    return Names(import_module("timeline.named_times").load())
