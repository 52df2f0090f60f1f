"""Real words taken for empty ones: "it" of "it expects to grow", "there" of "was there taken ill".

Empty "it" neither expects nor plans; behind empty "there" somebody or something is, not a participle alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_SOMEBODY = frozenset(
    """
    expects expected plans planned wants wanted hopes hoped intends intended aims aimed agreed agrees decided decides
    refused refuses tried tries offered offers
    """.split()
)


def _mend(words: list[Token]) -> None:
    for word in words:
        verb = word.head
        if word.dep_ != "expl" or word.i > verb.i:
            continue
        if word.lower_ == "it" and verb.lower_ in _OF_SOMEBODY and not has(verb, labels.SUBJECTS | _HELPED):
            word.dep_ = "nsubj"
        if word.lower_ == "there" and verb.tag_ == "VBN" and word.i == verb.i - 1 and _is_joined_passive(verb):
            word.dep_, word.tag_, word.pos_ = "advmod", "RB", "ADV"


_HELPED = labels.PASSIVE_AUXILIARIES


def _is_joined_passive(verb: Token) -> bool:
    """ "And was there taken": a passive joined to a verb before, with the subject of that."""
    return verb.dep_ in labels.CONJUNCTS and has(verb, labels.PASSIVE_AUXILIARIES) and not has(verb, labels.SUBJECTS)


MENDING = Mending(
    name="words that are not empty",
    rank=13,
    mend=_mend,
    examples=(
        ("Bo/NNP/2/nsubj said/VBD/2/ROOT it/PRP/4/expl expects/VBZ/2/ccomp gains/NNS/4/obj", "it/expects/nsubj"),
        (
            "Bo/NNP/2/nsubj sailed/VBD/2/ROOT and/CC/6/cc was/VBD/6/aux:pass there/EX/6/expl "
            "taken/VBN/2/conj ill/JJ/6/xcomp",
            "there/taken/advmod there:RB",
        ),
    ),
    never=(
        "It/PRP/3/expl is/VBZ/3/aux:pass expected/VBN/3/ROOT that/IN/6/mark rain/NN/6/nsubj falls/VBZ/3/ccomp",
        "There/EX/3/expl were/VBD/3/aux killed/VBN/3/ROOT ten/CD/3/nsubj",
    ),
)
