"""Words that say how exact an amount is, torn from it: "More than 30 people died", "Up to 40 were hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_BOUNDS = (
    ("at", "least"), ("at", "most"), ("up", "to"), ("close", "to"),
    ("more", "than"), ("less", "than"), ("fewer", "than"),
    ("as", "many", "as"), ("as", "few", "as"), ("as", "much", "as"),
)  # fmt: skip


def _mend(words: list[Token]) -> None:
    for number in words:
        if number.tag_ != "CD" and number.dep_ != "nummod":
            continue
        for bound in _BOUNDS:
            start = number.i - len(bound)
            lead = words[start : number.i] if start >= 0 else []
            if tuple(word.lower_ for word in lead) == bound and _is_loose(lead, number):
                _hang(lead, number)


def _is_loose(lead: list[Token], number: Token) -> bool:
    """Whether a word of it hangs on something else than the amount, and nothing else hangs on it."""
    inside = {word.i for word in lead} | {number.i}
    away = any(word.head.i not in inside or word.head.i == word.i for word in lead)
    free = all(child.i in inside for word in lead for child in word.children)
    counted = number.dep_ == "nummod" or number.dep_ in labels.SUBJECTS | labels.OBJECTS
    return free and counted and (away or lead[0].dep_ == "case") and lead[0].dep_ not in labels.PARTICLES


def _hang(lead: list[Token], number: Token) -> None:
    first = lead[0]
    first.head, first.dep_ = number, "advmod"
    for word in lead[1:]:
        word.head, word.dep_ = first, "fixed"


MENDING = Mending(
    name="bounds of amounts",
    rank=15,
    mend=_mend,
    examples=(
        (
            "More/RBR/5/advmod than/IN/3/case 30/CD/4/nummod people/NNS/5/nsubj died/VBD/5/ROOT",
            "More/30/advmod than/More/fixed",
        ),
        (
            "Up/RB/6/advmod to/IN/1/fixed 40/CD/4/nummod people/NNS/6/nsubj:pass were/VBD/6/aux:pass hurt/VBN/6/ROOT",
            "Up/40/advmod",
        ),
        (
            "At/IN/2/case least/JJS/3/nmod 26/CD/4/nummod people/NNS/5/nsubj died/VBD/5/ROOT",
            "At/26/advmod least/At/fixed",
        ),
    ),
    never=(
        "More/RBR/3/advmod than/IN/1/fixed 30/CD/4/nummod people/NNS/5/nsubj died/VBD/5/ROOT",
        "It/PRP/2/nsubj went/VBD/2/ROOT up/RP/2/compound:prt to/IN/5/case 40/CD/2/obl",
    ),
)
