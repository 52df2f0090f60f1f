"""An absolute clause taken for the main one: "The first fair was in Sarn, in 1856, the games taking place outside"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAST = frozenset({"was", "were"})


def _mend(words: list[Token]) -> None:
    noun = next((word for word in words if word.head.i == word.i), None)
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or has(noun, labels.HELPERS | labels.SUBJECTS):
        return
    behind = [child for child in noun.rights if child.tag_ == "VBG" and child.dep_ in labels.NOUN_CLAUSES]
    main = next((child for child in noun.lefts if _is_whole(child)), None)
    if main is None or not behind or behind[0].i != noun.i + 1 or noun.nbor(-1).tag_ != "DT":
        return
    if noun.nbor(-2).text != "," or has(main, {"mark"}):
        return
    for child in list(noun.children):
        if child.i != main.i and (child.i < main.i or child.text in (".", "!", ";")):
            child.head = main
    main.head, main.dep_ = main, "ROOT"
    noun.head, noun.dep_ = main, "parataxis"


def _is_whole(predicate: Token) -> bool:
    """Whether a noun has a subject and "was": "the first marriage was between Ole and Sarah"."""
    copula = next((child for child in predicate.lefts if child.dep_ in labels.COPULAS), None)
    return copula is not None and copula.lower_ in _PAST and has(predicate, labels.SUBJECTS)


MENDING = Mending(
    name="absolute clauses taken for the main one",
    rank=25,
    mend=_mend,
    examples=(
        (
            "Fairs/NNS/4/nsubj were/VBD/4/cop in/IN/4/case Sarn/NNP/7/discourse ,/,/4/punct the/DT/7/det "
            "games/NNS/7/ROOT taking/VBG/7/acl place/NN/8/obj outside/RB/8/advmod ././7/punct",
            "Sarn/Sarn/ROOT games/Sarn/parataxis ./Sarn/punct",
        ),
    ),
    never=(
        "If/IN/5/mark fairs/NNS/5/nsubj were/VBD/5/cop in/IN/5/case Sarn/NNP/8/advcl ,/,/5/punct the/DT/8/det "
        "games/NNS/8/ROOT taking/VBG/8/acl place/NN/9/obj",
        "Fairs/NNS/7/nsubj in/IN/3/case Sarn/NNP/1/nmod ,/,/1/punct the/DT/6/det games/NNS/1/appos end/VBP/7/ROOT",
    ),
)
