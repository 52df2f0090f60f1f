"""W3C Web Annotation selectors: a quote with its surroundings and its position, found again in an edited text.

A sentence is found again only when its words stand in the new text exactly (up to white space) and it is clear which
of several equal places is meant: by unchanged surroundings on at least one side, more on both. Otherwise the answer is
None, "orphaned", never a guess: a link to the wrong sentence is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CONTEXT = 32
"""Characters of prefix and suffix kept with a quote, the length that Hypothesis and others use."""


@dataclass(frozen=True, slots=True)
class Selector:
    """TextQuoteSelector (``exact``, ``prefix``, ``suffix``) and TextPositionSelector (``start``, ``end``) in one."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def selector(text: str, start: int, end: int) -> Selector:
    """Describe ``text[start:end]`` so that it can be found again."""
    return Selector(text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT], start, end)


def find_again(wanted: Selector, text: str) -> tuple[int, int] | None:
    """Where the selected words stand in ``text`` now, as (start, end), or None when that is not certain."""
    if not wanted.exact.strip():
        return None
    places = list(_places(wanted.exact, text))
    scored = [(_agreement(wanted, text, place), place) for place in places]
    if len(scored) == 1:
        (agreement, place) = scored[0]
        unmoved = place == (wanted.start, wanted.end)
        # A short quote ("Yes.") that stands alone somewhere else need not be the one that was meant.
        return place if unmoved or agreement or len(wanted.exact) >= _CONTEXT else None
    best = max((score for score, _ in scored), default=0)
    winners = [place for score, place in scored if score == best]
    return winners[0] if best and len(winners) == 1 else None


def _places(exact: str, text: str) -> Iterator[tuple[int, int]]:
    pattern = r"\s+".join(re.escape(word) for word in exact.split())
    for match in re.finditer(pattern, text):
        yield match.start(), match.end()


def _agreement(wanted: Selector, text: str, place: tuple[int, int]) -> int:
    """How many sides of the place (0, 1 or 2) stand as they stood."""
    before = text[max(0, place[0] - _CONTEXT) : place[0]]
    after = text[place[1] : place[1] + _CONTEXT]
    left = _tail(before) == _tail(wanted.prefix) and (bool(_tail(before)) or not wanted.prefix)
    right = _head(after) == _head(wanted.suffix) and (bool(_head(after)) or not wanted.suffix)
    return int(left) + int(right)


def _tail(text: str) -> str:
    return " ".join(text.split())[-16:]


def _head(text: str) -> str:
    return " ".join(text.split())[:16]
