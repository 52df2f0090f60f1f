"""Lines of a paragraph into running text: words divided at a line's end, dashes, ligatures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u2010": "-", "\u2011": "-",
     "\xa0": " ", "\x02": "-", "\ufffe": "-"}
)  # fmt: skip
_DIVIDED = re.compile(r"([^\W\d_]+)[-\xad]$")
_NUMBER_DASH = re.compile(r"\d[-–—\xad]$")
_TIGHT_DASH = re.compile(r"[^\s–—-][–—]$")
_HYPHEN = re.compile(r"[^\s-]-$")
_PARALLEL = re.compile(r"(?:and|or|to|und|oder|bis|et|ou|y|o)\b")  # "pre- and post-war"
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


@dataclass(frozen=True)
class LineJoiner:
    """Joins lines; ``compounds`` are the words that the same text writes with a hyphen in the middle of a line."""

    compounds: frozenset[str] = field(default_factory=frozenset)

    def joined(self, lines: Iterable[str]) -> str:
        """The lines as one, each blank single."""
        done: list[str] = []
        last = ""
        for line in lines:
            line = " ".join(line.split())
            if last and line:
                both = self.pair(last, line)
                done.append(both[: len(both) - len(line)])
            last = line or last
        return "".join((*done, last)).replace("\xad", "")

    def pair(self, text: str, line: str) -> str:
        """A text and the line that goes on from it. The line itself stays as it is."""
        if text.endswith("-") and _PARALLEL.match(line):
            return f"{text} {line}"
        divided = _DIVIDED.search(text)
        if divided and line[0].isalpha():
            rest = re.match(r"[^\W\d_]+", line)
            if line[0].islower() and rest and f"{divided[1]}-{rest[0]}".casefold() not in self.compounds:
                return text[:-1] + line
            return text.replace("\xad", "-") + line if text.endswith("\xad") else text + line
        if _HYPHEN.search(text) and line[0].isalnum():
            return text + line
        if (_NUMBER_DASH.search(text) and line[0].isdigit()) or _TIGHT_DASH.search(text):
            return text + line
        if line[0] in "–—" and line[1:2].strip() and text[-1].isalnum():
            return text + line
        return f"{text} {line}"


def compounds_of(lines: Sequence[str]) -> frozenset[str]:
    """Every word with a hyphen inside a line."""
    return frozenset(match[0].casefold() for line in lines if "-" in line for match in _COMPOUND.finditer(line))
