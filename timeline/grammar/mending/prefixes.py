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
        places = range(prefix.i, prefix.i + 3)
        top = next((word for word in reversed(list(verb.ancestors)) if word.i in places), verb)
        verb.head, verb.dep_ = (verb, "ROOT") if top.head.i == top.i else (top.head, top.dep_)
        for part in (prefix, hyphen):
            for child in [child for child in part.children if child.i not in places]:
                child.head = verb
        prefix.head, prefix.dep_ = verb, "compound"
        hyphen.head, hyphen.dep_, hyphen.tag_ = verb, "punct", "HYPH"


MENDING = Mending(
    name="prefixes of verbs",
    rank=7,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj re/VBD/4/advcl -/VB/4/advcl let/VBD/4/ROOT her/PRP/4/obj",
            "It/let/nsubj re/let/compound -/let/punct",
        ),
        (
            "It/PRP/4/nsubj re/IN/6/case -/HYPH/4/punct let/VBD/4/ROOT the/DT/6/det ship/NN/4/obj",
            "re/let/compound let/let/ROOT ship/let/obj",
        ),
    ),
    never=("It/PRP/2/nsubj let/VBD/2/ROOT her/PRP/2/obj -/HYPH/2/punct sail/VB/2/xcomp",),
)
