"""Past tenses with a prefix that the tagger does not know: "the aircraft overflew the bay"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAST = {
    "came": "come", "drew": "draw", "drove": "drive", "flew": "fly", "grew": "grow", "ran": "run", "rode": "ride",
    "saw": "see", "spent": "spend", "threw": "throw", "took": "take", "went": "go", "wrote": "write",
}  # fmt: skip
_PREFIXED = re.compile(rf"((?:over|under|out|re|mis)-?)({'|'.join(_PAST)})")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _mend(words: list[Token]) -> None:
    for verb in words:
        match = _PREFIXED.fullmatch(verb.text)
        if match is None or verb.pos_ == "VERB" or has(verb, labels.COPULAS | labels.CASE_MARKS | {"det"}):
            continue
        subject = next((child for child in verb.lefts if child.dep_ in labels.SUBJECTS), None)
        noun = verb.head
        rooted = noun.i == verb.i
        below = verb.dep_ in labels.SUBJECTS and noun.i > verb.i and noun.head.i == noun.i and noun.tag_ not in _FINITE
        if subject is None or not (rooted or below):
            continue
        verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBD", match[1] + _PAST[match[2]]
        if below:
            for child in [child for child in noun.children if child.i < verb.i or child.is_punct]:
                child.head = verb
            verb.head, verb.dep_ = verb, "ROOT"
            noun.head, noun.dep_ = verb, "obj"
        for child in verb.rights:
            if child.dep_ in labels.APPOSITIONS and child.i - verb.i <= _NEAR:
                child.dep_ = "obj"


_NEAR = 4  # words of its object before the noun

MENDING = Mending(
    name="past tenses with a prefix",
    rank=24,
    mend=_mend,
    examples=(
        (
            "Jets/NNS/2/nsubj overflew/UH/2/ROOT the/DT/4/det bay/NN/2/appos ././2/punct",
            "overflew:VBD bay/overflew/obj",
        ),
        (
            "Jets/NNS/2/nsubj overflew/UH/4/nsubj the/DT/4/det bay/NN/4/ROOT ././4/punct",
            "overflew/overflew/ROOT overflew:VBD bay/overflew/obj ./overflew/punct",
        ),
    ),
    never=(
        "The/DT/2/det overran/NN/3/nsubj grew/VBD/3/ROOT",
        "Jets/NNS/3/nsubj the/DT/3/det reflew/NN/3/ROOT",
    ),
)
