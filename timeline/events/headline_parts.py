"""A clause as phrases within phrases, each with how much a headline needs it, so that one goes as a whole or stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.grammar.parsed import Token

NEEDED = 100  # what never goes
_COMPLETING = 90


def is_counted(word: Token) -> bool:
    """Whether a reader counts a word for itself."""
    if word.is_punct or word.tag_ in ("POS", "HYPH"):
        return False
    before = word.doc[word.i - 1] if word.i else word
    return before.tag_ != "HYPH" or bool(before.whitespace_)


@dataclass(slots=True)
class HeadlinePart:
    """A word with the phrases that hang on it, each of which stays or goes as a whole."""

    word: Token
    needed: int = NEEDED
    parts: list[HeadlinePart] = field(default_factory=list)

    def words(self) -> Iterator[Token]:
        """All words of the part."""
        yield self.word
        for part in self.parts:
            yield from part.words()

    def count(self) -> int:
        """How many words a reader counts: marks and "'s" are none, "commander-in-chief" is one."""
        return sum(1 for word in self.words() if is_counted(word))

    def holds(self, token: Token) -> bool:
        """Whether a token belongs to the part."""
        return any(word.i == token.i for word in self.words())

    def shorten(self, most: int) -> None:
        """Leave out what is needed least, the later of two that are needed alike, until ``most`` words are left.

        Of what completes a word, and where nothing else stands behind a verb, what stands within goes first: "agreed to
        buy the firm for three million" becomes "agreed to buy the firm", not "agreed".
        """
        while self.count() > most:
            weakest = min(self._optional(), key=lambda pair: (pair[1].needed, -pair[1].word.i), default=None)
            if weakest is None:
                return
            above, part = weakest
            inner = min(part._optional(), key=lambda pair: (pair[1].needed, -pair[1].word.i), default=None)
            within = part.needed >= _COMPLETING or above._ends_with(part) or part._is_infinitive()
            if inner is not None and within:
                above, part = inner
            above.parts.remove(part)

    def _ends_with(self, last: HeadlinePart) -> bool:
        """Whether nothing but ``last`` stands behind the word, and the word is a verb."""
        behind = [part for part in self.parts if part.word.i > self.word.i and part is not last]
        return self.word.pos_ == "VERB" and last.word.i > self.word.i and not behind

    def _is_infinitive(self) -> bool:
        """ "To take up a position as astronomer royal", of which the position is told at least."""
        joined = self.word.dep_ in labels.CONJUNCTS  # "to mend the doors and to pay each tenant": one is enough
        return self.word.tag_ == "VB" and not joined and any(part.word.tag_ == "TO" for part in self.parts)

    def without(self, below: int) -> None:
        """Leave out all that is needed less than ``below``."""
        self.parts = [part for part in self.parts if part.needed >= below]
        for part in self.parts:
            part.without(below)

    def _optional(self) -> Iterator[tuple[HeadlinePart, HeadlinePart]]:
        for part in self.parts:
            if part.needed < NEEDED:
                yield self, part
            yield from part._optional()


@dataclass(frozen=True, slots=True)
class Trim:
    """What a headline leaves out (``skipped``: dates), and what it may not (``way``: to the event and its frame)."""

    skipped: frozenset[int]
    way: frozenset[int] = frozenset()
    cut: frozenset[int] = frozenset()  # heads of clauses that are told elsewhere
    conditional: bool = False  # the main clause hangs on its "if"
