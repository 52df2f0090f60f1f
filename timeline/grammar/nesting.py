"""How deep the clauses of a sentence stand within one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc

_CLAUSES = labels.CLAUSES - {"ROOT"}


def nesting(doc: Doc) -> int:
    """Clauses within clauses at the deepest place: 2 for "She said that the mill, which stood there, fell".

    What is only joined on ("it burned, and it fell, and ...") stands no deeper.
    """
    depths: dict[int, int] = {}
    for token in doc:
        way = []
        word = token
        while word.i not in depths and word.head.i != word.i:
            way.append(word)
            depths[word.i] = 0  # a circle ends here
            word = word.head
        depth = depths.setdefault(word.i, 0)
        for below in reversed(way):
            depth += below.dep_ in _CLAUSES
            depths[below.i] = depth
    return max(depths.values(), default=0)
