"""Verbs parted from their prefix: "re-let the vessel" is one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREFIXES = frozenset("re co pre de un".split())


def _mend(words: list[Token]) -> None:
    for prefix, hyphen, verb in zip(words, words[1:], words[2:], strict=False):
        if prefix.lower_ not in _PREFIXES or hyphen.text != "-" or verb.tag_[:2] != "VB":
            continue
        above = next((word.head for word in (prefix, hyphen, verb) if word.head.i not in _places(prefix)), None)
        outer = next((word for word in (prefix, hyphen, verb) if word.head.i not in _places(prefix)), prefix)
        label = outer.dep_ if above is not None else "ROOT"
        for part in (prefix, hyphen):
            for child in [child for child in part.children if child.i not in _places(prefix)]:
                child.head = verb
        verb.head, verb.dep_ = above if above is not None else verb, label
        prefix.head, prefix.dep_ = verb, "compound"
        hyphen.head, hyphen.dep_, hyphen.tag_ = verb, "punct", "HYPH"


def _places(prefix: Token) -> range:
    return range(prefix.i, prefix.i + 3)


MENDING = Mending(
    name="prefixes of verbs",
    rank=7,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj re/VBD/4/advcl -/VB/4/advcl let/VBD/4/ROOT her/PRP/4/obj",
            "It/let/nsubj re/let/compound -/let/punct",
        ),
    ),
    never=("It/PRP/2/nsubj let/VBD/2/ROOT her/PRP/2/obj -/HYPH/2/punct sail/VB/2/xcomp",),
)
