"""Names of one document that mean the same: "Ni" after "Ni Lexiong", "Apple" beside "Apple Inc."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from timeline.events.facts import Named

_SUFFIXES = frozenset(
    "inc inc. corp corp. co co. ltd ltd. plc llc company corporation group limited gmbh ag sa n.v.".split()
)
_SHORTEST = 2


class SameNames:
    """Answers the fullest form of a name in this document; names that could be two people stay as they are."""

    def __init__(self, names: Iterable[Named]) -> None:
        counted = Counter((_bare(name.text), name.type) for name in names)
        self.types: dict[str, str] = {}
        for (text, kind), _ in counted.most_common():
            self.types.setdefault(text, kind)
        self._full = self._joined(list(self.types))

    def _joined(self, texts: list[str]) -> dict[str, str]:
        by_part: dict[str, set[str]] = {}
        for text in texts:
            parts = text.split()
            if len(parts) > 1 and self.types[text] == "person":
                for part in {parts[0], parts[-1]}:
                    by_part.setdefault(part, set()).add(text)
            trimmed = _without_suffix(text)
            if trimmed != text:
                by_part.setdefault(trimmed, set()).add(text)
        return {part: next(iter(full)) for part, full in by_part.items() if len(full) == 1 and len(part) >= _SHORTEST}

    def full(self, name: str) -> str:
        """The fullest form; the name itself when none is known."""
        bare = _bare(name)
        return self._full.get(bare, bare)

    def type(self, name: str) -> str:
        """The type of the fullest form: a surname alone often has none."""
        return self.types.get(self.full(name), self.types.get(_bare(name), ""))


def _bare(name: str) -> str:
    text = " ".join(name.split())
    for ending in ("'s", "’s", "'", "’"):
        text = text.removesuffix(ending)
    abbreviated = text.endswith(".") and (text.count(".") > 1 or text.split()[-1].lower() in _SUFFIXES)
    return text.strip(" ,;:") if abbreviated else text.strip(" ,.;:")


def _without_suffix(text: str) -> str:
    parts = text.split()
    while len(parts) > 1 and parts[-1].lower().strip(",") in _SUFFIXES:
        parts.pop()
    return " ".join(parts).strip(",")
