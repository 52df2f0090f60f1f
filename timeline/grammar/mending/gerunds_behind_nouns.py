"""Deeds named by two words: "pleaded guilty to money laundering" names one thing, of which "money" is a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    for gerund in words[2:]:
        noun = gerund.head
        if (
            gerund.tag_ != "VBG"
            or gerund.dep_ not in labels.NOUN_CLAUSES
            or noun.i != gerund.i - 1
            or noun.tag_ != "NN"
        ):
            continue
        before = list(noun.lefts)
        if noun.dep_ not in labels.NOUNS_UNDER_PREPOSITION or any(
            child.dep_ not in labels.CASE_MARKS for child in before
        ):
            continue
        if not before or any(child.dep_ not in labels.NOUNS_UNDER_PREPOSITION for child in gerund.children):
            continue
        above = noun.head
        for child in list(gerund.children):
            child.head, child.dep_ = above, "obl" if above.pos_ == "VERB" else "nmod"
        for child in [child for child in noun.children if child.i != gerund.i]:
            child.head = gerund
        gerund.head, gerund.dep_, gerund.tag_, gerund.pos_ = above, noun.dep_, "NN", "NOUN"
        noun.head, noun.dep_ = gerund, "compound"


MENDING = Mending(
    name="gerunds behind their noun",
    rank=19,
    mend=_mend,
    examples=(
        (
            "She/PRP/2/nsubj pleaded/VBD/2/ROOT guilty/JJ/2/xcomp to/IN/5/case money/NN/2/obl "
            "laundering/VBG/5/acl in/IN/8/case "
            "May/NNP/6/obl",
            "laundering/pleaded/obl money/laundering/compound to/laundering/case May/pleaded/obl laundering:NN",
        ),
    ),
    never=(
        "She/PRP/2/nsubj spoke/VBD/2/ROOT to/IN/5/case a/DT/5/det man/NN/2/obl sitting/VBG/5/acl there/RB/6/advmod",
        "She/PRP/2/nsubj heard/VBD/2/ROOT of/IN/4/case money/NN/2/obl belonging/VBG/4/acl to/IN/7/case a/DT/8/det "
        "man/NN/5/obl here/RB/5/advmod",
    ),
)
