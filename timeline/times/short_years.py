"""Years of two figures ("'68", "9-Nov-89"): the century comes from the text's own time.

A year written in full in the same sentence goes first ("from 1914 to '18"), then the years of the text where they all
lie long before its publication, then the publication: the last such year that is not well ahead of it. Without any of
these 00 to 39 are of this century and the others of the last, as in usual writing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.record.model import Document

if TYPE_CHECKING:
    from timeline.times.phrase_match import PhraseMatch

_AHEAD = 5
"""How many years behind its publication a text may speak of in two figures."""
_HISTORY = 60
"""A text whose years all lie this far before its publication means years like those."""
_PIVOT = 40


class ShortYear(int):
    """Two figures of a year, before the century is known."""


def settle_short_years(document: Document, matches: Sequence[PhraseMatch]) -> None:
    """Write the full year into every slot that holds two figures of one."""
    leaves = [(leaf, match.sentence) for match in matches for leaf in match.leaves()]
    if not any(isinstance(value, ShortYear) for leaf, _ in leaves for value in leaf.slots.values()):
        return
    published = document.published.year if document.published else None
    written = [year for leaf, _ in leaves if (year := _written(leaf)) is not None]
    history = bool(written) and (published is None or max(written) < published - _HISTORY)
    last, last_sentence = None, None
    for leaf, sentence in leaves:
        for name, value in leaf.slots.items():
            if isinstance(value, ShortYear):
                beside = last if last is not None and (sentence is last_sentence or history) else None
                if beside is None and history:
                    beside = written[0]
                leaf.slots[name] = full_year(value, beside, published)
        year = _written(leaf)
        if year is not None:
            last, last_sentence = year, sentence


def _written(leaf: PhraseMatch) -> int | None:
    year = leaf.get("year")
    return year if isinstance(year, int) and not isinstance(year, ShortYear) and year >= 1000 else None


def full_year(number: int, beside: int | None, published: int | None) -> int:
    """The year that two figures mean, beside another year, or seen from the publication."""
    limit = published + _AHEAD if published is not None else None
    if beside is not None:
        years: Iterable[int] = range(beside // 100 * 100 - 100 + number, beside + 200, 100)
        fitting = [year for year in years if limit is None or year <= max(limit, beside)]
        return min(fitting, key=lambda year: (abs(year - beside), -year))
    if limit is not None:
        return limit - (limit - number) % 100
    return number + (2000 if number < _PIVOT else 1900)
