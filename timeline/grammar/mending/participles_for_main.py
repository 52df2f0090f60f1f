"""A participle taken for the main verb: "A ship carrying 1,200 cars caught fire".

A participle in "-ing" without "was" is no main verb; a past tense behind its object, with nothing that links the two,
has the noun before the participle for its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_HUNG = frozenset({"ccomp", "conj", "parataxis", "advcl", "xcomp"})


def _mend(words: list[Token]) -> None:
    root = next((token for token in words if token.head.i == token.i), None)
    if root is None or root.tag_ != "VBG" or has(root, labels.HELPERS):
        return
    subjects = subjects_of(root)
    if len(subjects) != 1 or subjects[0].right_edge.i + 1 != root.i or subjects[0].tag_ not in ("NN", "NNS", "NNP"):
        return
    for verb in root.rights:
        things = [child for child in root.rights if child.dep_ in labels.OBJECTS and child.right_edge.i + 1 == verb.i]
        if not things or verb.tag_ != "VBD" or verb.dep_ not in _HUNG or has(verb, labels.SUBJECTS | {"mark", "cc"}):
            continue
        for child in [child for child in root.children if child.i > verb.i or child.right_edge.i < subjects[0].i]:
            if child.right_edge.i >= subjects[0].left_edge.i - 2 or child.i > verb.i:
                child.head = verb
        verb.head, verb.dep_ = verb, "ROOT"
        subjects[0].head, subjects[0].dep_ = verb, "nsubj"
        root.head, root.dep_ = subjects[0], "acl"
        return


MENDING = Mending(
    name="participles for the main verb",
    rank=99,
    mend=_mend,
    examples=(
        (
            "A/DT/2/det ship/NN/3/nsubj carrying/VBG/3/ROOT cars/NNS/3/obj caught/VBD/3/ccomp fire/NN/5/obj "
            "././3/punct",
            "caught/caught/ROOT ship/caught/nsubj carrying/ship/acl ./caught/punct",
        ),
    ),
    never=(
        "A/DT/2/det ship/NN/3/nsubj carrying/VBG/3/ROOT cars/NNS/3/obj it/PRP/6/nsubj bought/VBD/4/acl:relcl",
        "A/DT/2/det ship/NN/4/nsubj was/VBD/4/aux carrying/VBG/4/ROOT cars/NNS/4/obj bought/VBD/4/ccomp "
        "there/RB/6/advmod",
    ),
)
