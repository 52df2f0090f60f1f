"""Relative clauses behind a preposition, hung on a verb: "the steps, upon which a boy had been injured"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    for pronoun in words[2:]:
        verb, mark = pronoun.head, pronoun.nbor(-1)
        if pronoun.tag_ not in ("WDT", "WP") or pronoun.lower_ not in ("which", "whom") or pronoun.i > verb.i:
            continue
        if pronoun.dep_ not in labels.OBLIQUES or verb.dep_ not in labels.ADVERBIAL_CLAUSES or mark.tag_ != "IN":
            continue
        before = mark.nbor(-1) if mark.nbor(-1).text != "," or mark.i < 2 else mark.nbor(-2)
        if verb.is_ancestor(before):
            continue
        if before.tag_ in ("NN", "NNS", "NNP", "NNPS") and mark.head.i == pronoun.i and before.dep_ not in _PARTS:
            verb.head, verb.dep_ = before, "acl:relcl"


_PARTS = labels.NAME_PARTS | labels.SUBJECTS


MENDING = Mending(
    name="relative clauses behind a preposition",
    rank=29,
    mend=_mend,
    examples=(
        (
            "He/PRP/2/nsubj saw/VBD/2/ROOT steps/NNS/2/obj ,/,/8/punct upon/IN/6/case which/WDT/8/obl Ann/NNP/8/nsubj "
            "fell/VBD/2/advcl",
            "fell/steps/acl:relcl",
        ),
    ),
    never=(
        "He/PRP/2/nsubj left/VBD/2/ROOT in/IN/4/case May/NNP/8/obl upon/IN/6/case which/WDT/8/obl Ann/NNP/8/nsubj "
        "fell/VBD/2/advcl",
        "He/PRP/2/nsubj saw/VBD/2/ROOT steps/NNS/2/obj ,/,/6/punct which/WDT/6/nsubj fell/VBD/2/advcl",
        "He/PRP/2/nsubj left/VBD/2/ROOT ,/,/7/punct after/IN/5/case which/WDT/7/obl Ann/NNP/7/nsubj fell/VBD/2/advcl",
    ),
)
