""" "If" taken for a preposition: "stated if Orin died without heirs"; it opens the clause and makes it a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING = frozenset({"if", "unless"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def _mend(words: list[Token]) -> None:
    for word in words:
        noun = word.head
        verb = noun.head
        if word.lower_ not in _OPENING or word.dep_ not in labels.CASE_MARKS or noun.dep_ not in labels.SUBJECTS:
            continue
        helped = any(child.tag_ in (*_FINITE, "MD") and child.dep_ in labels.HELPERS for child in verb.children)
        if word.i < noun.i < verb.i and (verb.tag_ in _FINITE or helped):
            word.head, word.dep_, word.pos_ = verb, "mark", "SCONJ"
            _put_under_saying(verb)


def _put_under_saying(condition: Token) -> None:
    """Take what would then be for what is stated, not for the main clause: "passed an act, which stated if he ..."."""
    saying = condition.head
    if condition.dep_ not in labels.CONTENT_CLAUSES or saying.i > condition.i:
        return
    outcome = next((word for word in condition.doc if word.head.i == word.i and word.is_ancestor(saying)), None)
    if outcome is None or outcome.i < condition.i or not any(child.tag_ == "MD" for child in outcome.lefts):
        return
    subject = next(iter(subjects_of(outcome)), None)
    if subject is None or subject.left_edge.i <= condition.i or subject.left_edge.nbor(-1).text != ",":
        return
    main = next((child for child in outcome.lefts if child.i == saying.i or child.is_ancestor(saying)), None)
    if main is None:
        return
    for child in list(outcome.children):
        if child.i < main.i or child.text in (".", "!", ";"):
            child.head = main
    main.head, main.dep_ = main, "ROOT"
    outcome.head, outcome.dep_ = saying, "ccomp"
    condition.head, condition.dep_ = outcome, "advcl"


MENDING = Mending(
    name="if taken for a preposition",
    rank=21,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj stated/VBD/2/ROOT if/IN/4/case Orin/NNP/5/nsubj died/VBD/2/ccomp ././2/punct",
            "if/died/mark",
        ),
        (
            "It/PRP/2/nsubj stated/VBD/9/advcl if/IN/4/case Orin/NNP/5/nsubj died/VBD/2/ccomp ,/,/2/punct "
            "Bo/NNP/9/nsubj would/MD/9/aux rule/VB/9/ROOT ././9/punct",
            "if/died/mark stated/stated/ROOT rule/stated/ccomp died/rule/advcl ./stated/punct",
        ),
        (
            "Unless/IN/2/case Orin/NNP/4/nsubj is/VBZ/4/cop dead/JJ/5/advcl rules/VBZ/5/ROOT",
            "Unless/dead/mark",
        ),
    ),
    never=(
        "Few/JJ/2/nsubj came/VBD/2/ROOT if/IN/4/case any/DT/1/nmod",
        "Of/IN/2/case these/DT/3/nsubj died/VBD/3/ROOT ten/CD/3/obj",
    ),
)
