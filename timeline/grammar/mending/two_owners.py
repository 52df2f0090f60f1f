"""Whom something is given to, taken for a second owner of it: "the society awarded her its medal".

A noun has one owner; of two the first is the person who is given the thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    for verb in words:
        if verb.pos_ != "VERB":
            continue
        for thing in verb.rights:
            if thing.dep_ not in labels.OBJECTS:
                continue
            owners = [child for child in thing.lefts if child.dep_ in labels.POSSESSORS and child.i > verb.i]
            given = next((owner for owner in owners if owner.tag_ in ("PRP", "PRP$") and owner.i == verb.i + 1), None)
            other = [
                child
                for child in thing.lefts
                if given is not None and child.i == given.i + 1 and (child in owners or child.dep_ == "det")
            ]
            if given is not None and other:
                given.head, given.dep_, given.tag_, given.pos_ = verb, "iobj", "PRP", "PRON"


MENDING = Mending(
    name="two owners of one thing",
    rank=43,
    mend=_mend,
    examples=(
        ("They/PRP/2/nsubj gave/VBD/2/ROOT her/PRP/5/nmod:poss its/PRP$/5/nmod:poss medal/NN/2/obj", "her/gave/iobj"),
        ("They/PRP/2/nsubj gave/VBD/2/ROOT her/PRP$/5/nmod:poss the/DT/5/det medal/NN/2/obj", "her/gave/iobj her:PRP"),
    ),
    never=(
        "They/PRP/2/nsubj took/VBD/2/ROOT her/PRP$/5/nmod:poss gold/NN/5/compound medal/NN/2/obj",
        "They/PRP/2/nsubj gave/VBD/2/ROOT her/PRP/2/iobj its/PRP$/5/nmod:poss medal/NN/2/obj",
    ),
)
