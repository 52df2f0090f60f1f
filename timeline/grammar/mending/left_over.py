"""A subject that the parser could place nowhere: "fever killed ten, the chief engineer, Captain Lund, resigned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_FINITE = ("VBD", "VBZ", "VBP")


def _mend(words: list[Token]) -> None:
    for verb in words:
        if verb.tag_ in _FINITE and verb.dep_ in labels.CONJUNCTS and verb.head.i < verb.i:
            _take_left_over(verb)


def _take_left_over(verb: Token) -> None:
    """Give a joined verb without a subject the noun without a place before it; a second noun there names the first."""
    if any(child.dep_ in labels.SUBJECTS or child.dep_ == "cc" for child in verb.children):
        return  # behind "and" the subject is the one before
    above = verb.head
    nouns = [child for child in above.children if above.i < child.i < verb.i and child.dep_ == "dep"]
    if not nouns or len(nouns) > 2 or any(noun.pos_ not in _NOUNS for noun in nouns):
        return
    ends = [noun.right_edge.i + 1 for noun in nouns]
    starts = [*(noun.left_edge.i for noun in nouns[1:]), verb.left_edge.i]
    if any(word.text != "," for end, start in zip(ends, starts, strict=True) for word in verb.doc[end:start]):
        return
    subject = nouns[0]
    subject.head, subject.dep_ = verb, "nsubj"
    for name in nouns[1:]:
        name.head, name.dep_ = subject, "appos"


MENDING = Mending(
    "left over",
    rank=35,
    mend=_mend,
    examples=(
        (
            "Fever/NN/2/nsubj killed/VBD/2/ROOT ten/CD/2/obj ,/,/6/punct the/DT/6/det engineer/NN/2/dep ,/,/9/punct "
            "Captain/NNP/9/compound Lund/NNP/2/dep ,/,/11/punct resigned/VBD/2/conj ././2/punct",
            "engineer/resigned/nsubj Lund/engineer/appos",
        ),
    ),
    never=(
        "Fever/NN/2/nsubj killed/VBD/2/ROOT ten/CD/2/obj ,/,/6/punct a/DT/6/det pity/NN/2/dep ,/,/9/punct and/CC/9/cc "
        "struck/VBD/2/conj again/RB/9/advmod ././2/punct",
        "Fever/NN/2/nsubj killed/VBD/2/ROOT ten/CD/2/obj ,/,/6/punct the/DT/6/det engineer/NN/2/dep ,/,/9/punct he/PRP"
        "/9/nsubj resigned/VBD/2/conj ././2/punct",
    ),
)
