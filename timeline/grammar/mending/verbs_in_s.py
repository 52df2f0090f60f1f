"""Present tenses in "s" of short lines, taken for a participle or a plural: "Team lead joins incident channel".

No participle ends in "s"; and a verb without a subject is joined to a verb, not to a noun ("Renewal job runs;
completes for 40 hosts").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = frozenset({"NN", "NNP"})


def _mend(words: list[Token]) -> None:
    for verb in words:
        if verb.i == 0 or verb.nbor(-1).tag_ not in _NOUNS or not verb.lower_.endswith("s"):
            continue
        if verb.tag_ == "VBN" and verb.dep_ == "amod" and verb.head.dep_ == "ROOT" and verb.head.i > verb.i:
            _before_its_object(verb)
        elif verb.tag_ == "NNS" and verb.dep_ == "ROOT" and verb.nbor(-1).head.i == verb.i:
            _before_joined_verb(verb)


def _before_its_object(verb: Token) -> None:
    noun, subject = verb.head, verb.nbor(-1)
    if subject.head.i not in (noun.i, verb.i):
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBZ", "VERB"
    for child in list(noun.lefts):
        if child.i < subject.i:
            child.head = subject
    for child in list(noun.rights):
        if child.is_punct:
            child.head = verb
    subject.head, subject.dep_ = verb, "nsubj"
    noun.head, noun.dep_ = verb, "obj"


def _before_joined_verb(noun: Token) -> None:
    joined = [child for child in noun.rights if child.dep_ in labels.CONJUNCTS and child.tag_ == "VBZ"]
    if not joined or any(has(verb, labels.SUBJECTS) for verb in joined) or has(noun, labels.SUBJECTS):
        return
    subject = noun.nbor(-1)
    for child in list(noun.lefts):
        if child.i < subject.i and child.dep_ != "aside":
            child.head = subject
    noun.tag_, noun.pos_ = "VBZ", "VERB"
    subject.dep_ = "nsubj"


MENDING = Mending(
    name="verbs in s",
    rank=9,
    mend=_mend,
    examples=(
        (
            "Team/NN/2/compound lead/NN/5/compound joins/VBN/5/amod call/NN/5/compound bridge/NN/5/ROOT ././5/punct",
            "joins/joins/ROOT joins:VBZ lead/joins/nsubj bridge/joins/obj ./joins/punct",
        ),
        (
            "Renewal/NN/3/compound job/NN/3/compound runs/NNS/3/ROOT ;/:/5/punct completes/VBZ/3/conj ././3/punct",
            "runs:VBZ job/runs/nsubj Renewal/job/compound",
        ),
    ),
    never=(
        "Mill/NN/3/compound shut/VBN/3/amod plant/NN/3/ROOT ././3/punct",
        "Renewal/NN/2/compound jobs/NNS/2/ROOT and/CC/4/cc farms/NNS/2/conj ././2/punct",
        "Night/NN/2/compound trains/NNS/2/ROOT ;/:/5/punct it/PRP/5/nsubj runs/VBZ/2/conj ././2/punct",
    ),
)
