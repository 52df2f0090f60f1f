"""A town with its state before what stands there: "will close its Arden, Ind., plant" closes the plant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_STATES = frozenset(
    "Ala. Alta. Ariz. Ark. B.C. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Kans. Ky. La. Man. Mass. Md. Mich. "
    "Minn. Miss. Mo. Mont. N.C. N.D. N.H. N.J. N.M. N.S. N.Y. Neb. Nev. Okla. Ont. Ore. Pa. Que. R.I. S.C. S.D. Sask. "
    "Tenn. Tex. Va. Vt. W.Va. Wash. Wis. Wyo.".split()
)
_OPENING = frozenset({"DT", "PRP$", "POS"})


def _mend(words: list[Token]) -> None:
    for state in words[2:-2]:
        if state.text in _STATES and state.nbor(-1).text == "," and state.nbor(1).text == ",":
            _hang(state)


def _hang(state: Token) -> None:
    town = state.nbor(-2)
    start = town.i
    while start > 0 and state.doc[start - 1].pos_ == "PROPN":
        start -= 1
    opening = state.doc[start - 1] if start else town
    noun = state.nbor(2)
    while noun.i + 1 < len(noun.doc) and noun.tag_ in ("NN", "JJ") and noun.nbor(1).tag_ in ("NN", "NNS"):
        noun = noun.nbor(1)
    names = state.doc[start : town.i + 1]
    inside = {word.i for word in state.doc[start : noun.i]}
    top = next((word for word in names if word.head.i not in inside), town)
    if opening.tag_ not in _OPENING or noun.tag_ not in ("NN", "NNS") or top.head.i in {*inside, noun.i}:
        return
    if noun.head.i not in inside or top.dep_ not in labels.OBJECTS | labels.OBLIQUES | labels.SUBJECTS | {"dep"}:
        return
    noun.head, noun.dep_ = top.head, "obj" if top.dep_ == "dep" else top.dep_
    for word in (*names, state):
        word.head, word.dep_ = noun, "compound"
    for comma in (state.nbor(-1), state.nbor(1)):
        comma.head = state
    for child in state.doc[max(opening.i - 1, 0) : start]:
        if child.dep_ in labels.CASE_MARKS and child.head.i in inside:
            child.head = noun
    if opening.tag_ != "POS":
        opening.head, opening.dep_ = noun, "det" if opening.tag_ == "DT" else "nmod:poss"


MENDING = Mending(
    name="towns before nouns",
    rank=67,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj shut/VBD/2/ROOT its/PRP$/2/obj Arden/NNP/2/obj ,/,/6/punct Ind./NNP/4/appos ,/,/8/punct "
            "plant/NN/4/conj ././2/punct",
            "plant/shut/obj Arden/plant/compound Ind./plant/compound its/plant/nmod:poss",
        ),
    ),
    never=(
        "It/PRP/2/nsubj left/VBD/2/ROOT Arden/NNP/2/obj ,/,/5/punct Ind./NNP/3/appos ,/,/7/punct home/NN/3/conj "
        "././2/punct",
        "It/PRP/2/nsubj shut/VBD/2/ROOT its/PRP$/4/nmod:poss mill/NN/2/obj ,/,/6/punct Velm/NNP/4/conj ,/,/8/punct "
        "plant/NN/4/conj ././2/punct",
    ),
)
