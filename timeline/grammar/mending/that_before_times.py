"""Clauses behind "that, on 2 April,": the comma let the parser take "that" for a thing and the clause for the main one.

"Wrote to the council, detailing that, on 2 April, engineers found a leak" says what was detailed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OPENING = labels.OBLIQUES | labels.BARE_TIMES | labels.ADVERBS | {"punct"}


def _mend(words: list[Token]) -> None:
    for that in words[:-2]:
        saying = that.head
        if (
            that.lower_ != "that"
            or that.dep_ not in labels.OBJECTS
            or that.i != saying.i + 1
            or words[that.i + 1].text != ","
        ):
            continue
        content = next((verb for verb in words[that.i + 1 :] if _is_clause(verb)), None)
        if content is None or saying.tag_ not in ("VBG", *_FINITE) or saying.dep_ == "ROOT":
            continue
        above = saying.head
        if content.head.i == content.i and above.head.i == content.i and above.i < saying.i:
            for child in [child for child in content.rights if child.is_punct and child.i == len(words) - 1]:
                child.head = above
            above.head, above.dep_ = above, "ROOT"
        elif content.i == above.i or content.head.i not in (above.i, saying.i):
            continue  # "Saying that, he left": what he said stands before it
        content.head, content.dep_ = saying, "ccomp"
        that.head, that.dep_, that.tag_ = content, "mark", "IN"
        for child in [*above.children, *saying.children]:
            if that.i < child.i < content.i and child.dep_ in _OPENING:
                child.head = content
        return


def _is_clause(verb: Token) -> bool:
    finite = verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in verb.lefts if child.dep_ in labels.HELPERS)
    return finite and bool(subjects_of(verb)) and not has(verb, {"cc", "mark"})


MENDING = Mending(
    name="clauses behind 'that' and a time",
    rank=73,
    mend=_mend,
    examples=(
        (
            "Ann/NNP/2/nsubj wrote/VBD/2/ROOT ,/,/4/punct saying/VBG/2/advcl that/DT/4/obj ,/,/8/punct "
            "in/IN/8/case May/NNP/10/obl "
            "it/PRP/10/nsubj leaked/VBD/2/conj",
            "leaked/saying/ccomp that/leaked/mark",
        ),
        (
            "Ann/NNP/2/nsubj wrote/VBD/10/advcl ,/,/4/punct saying/VBG/2/advcl that/DT/4/obj ,/,/8/punct "
            "in/IN/8/case May/NNP/2/obl "
            "it/PRP/10/nsubj leaked/VBD/10/ROOT ././10/punct",
            "wrote/wrote/ROOT leaked/saying/ccomp that/leaked/mark May/leaked/obl ./wrote/punct",
        ),
    ),
    never=(
        "Saying/VBG/5/advcl that/DT/1/obj ,/,/5/punct he/PRP/5/nsubj left/VBD/5/ROOT ././5/punct",
        "Ann/NNP/2/nsubj wrote/VBD/2/ROOT ,/,/4/punct saying/VBG/2/advcl that/DT/4/obj twice/RB/4/advmod",
        "Ann/NNP/2/nsubj left/VBD/2/ROOT after/IN/4/mark saying/VBG/2/advcl that/DT/4/obj ,/,/8/punct "
        "and/CC/9/cc it/PRP/9/nsubj "
        "leaked/VBD/2/conj",
    ),
)
