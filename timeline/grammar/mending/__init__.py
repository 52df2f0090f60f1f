"""What the parser gets wrong, put right before anybody reads the parse: one file a kind of repair.

To add a kind, write one file here that declares ``MENDING``. Kinds run in the order of their ranks, each over the whole
sentence: words first, for what a word is decides what may hang on it; then what hangs on a verb; the main verb last.
Every repair is told by what no right tree of English has (a past tense that describes a noun, two subjects side by
side), and moves as few words as it can. Helpers that kinds share stand in ``trees``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.record.discover import collect

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Mending:
    """A kind of repair. ``mend`` changes the words of one sentence in place.

    ``examples`` are pairs: a parse as the parser gave it, each word as word/tag/head/label with heads counted from 1 (a
    part of speech that the tag does not tell behind a colon: "struck/VBN:NOUN/2/obj"), and what is right, as
    word/head/label or, where the tag changes, word:tag. ``never`` are parses that stay.
    """

    name: str
    rank: int
    mend: Callable[[list[Token]], None]
    examples: tuple[tuple[str, str], ...]
    never: tuple[str, ...]


@lru_cache(maxsize=1)
def kinds() -> tuple[Mending, ...]:
    """All kinds of repair, in the order in which they run."""
    from timeline.grammar import mending

    declared = (kind for kind in collect(mending, "MENDING").values() if isinstance(kind, Mending))
    return tuple(sorted(declared, key=lambda kind: kind.rank))


def mend(doc: Doc) -> Doc:
    """Put right, in place, what the parser is known to get wrong."""
    words = list(doc)
    for kind in kinds():
        kind.mend(words)
    return doc


def mend_one_by_one(doc: Doc, check: Callable[[Doc], None]) -> Doc:
    """As ``mend``, each kind on a copy: one that fails, or that ``check`` raises for, costs itself alone.

    It takes many times as long, and serves where ``mend`` failed.
    """
    for kind in kinds():
        tried = doc.copy()
        try:
            kind.mend(list(tried))
            check(tried)
        except Exception:  # told when ``mend`` failed
            continue
        doc = tried
    return doc
