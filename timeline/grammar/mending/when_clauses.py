"""A clause behind "when" whose subject was hung on the verb before: "held it until 1768, when a quarrel obliged him".

Behind "when" a noun without a preposition, with a past tense right behind it that has no other subject, is its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOOSE = labels.OBLIQUES | labels.OBJECTS | labels.BARE_TIMES | labels.APPOSITIONS
_HUNG = frozenset({"parataxis", "acl", "advcl", "ccomp", "conj"})


def _mend(words: list[Token]) -> None:
    for when in words[1:-2]:
        if when.lower_ != "when" or when.tag_ != "WRB":
            continue
        noun = next((word for word in words[when.i + 1 :] if _opens(word, when)), None)
        if noun is None or noun.dep_ not in _LOOSE or has(noun, labels.CASE_MARKS):
            continue
        above = noun.head
        end = max([noun.i, *(word.i for word in noun.subtree if word.dep_ in _OF_NOUN and word.i > noun.i)])
        verb = words[end + 1] if end + 1 < len(words) else when
        if verb.tag_ not in ("VBD", "VBN") or verb.dep_ not in _HUNG or has(verb, labels.SUBJECTS | labels.HELPERS):
            continue
        if (
            above.i >= when.i
            or above.pos_ != "VERB"
            or verb.head.i
            not in (
                above.i,
                noun.i,
                *(word.i for word in above.ancestors),
            )
        ):
            continue
        verb.head, verb.dep_ = above, "advcl"
        noun.head, noun.dep_ = verb, "nsubj"
        when.head, when.dep_ = verb, "advmod"
        for child in [child for child in above.rights if child.i > verb.i and not child.is_punct]:
            child.head = verb


_OF_NOUN = labels.NOUN_MODIFIERS | {"nmod:poss", "compound", "flat"}


def _opens(noun: Token, when: Token) -> bool:
    """Whether the phrase of a noun is the first behind "when"."""
    first = min((child.i for child in (noun, *noun.lefts) if child.i > when.i), default=noun.i)
    return noun.tag_ in ("NN", "NNS", "NNP", "NNPS") and first == when.i + 1 and noun.dep_ not in labels.NAME_PARTS


MENDING = Mending(
    name="clauses behind 'when'",
    rank=41,
    mend=_mend,
    examples=(
        (
            "He/PRP/2/nsubj left/VBD:VERB/2/ROOT in/IN/4/case May/NNP/2/obl ,/,/8/punct when/WRB/8/advmod a/DT/8/det "
            "row/NN/2/obl ended/VBD/2/parataxis it/PRP/9/obj",
            "row/ended/nsubj ended/left/advcl when/ended/advmod",
        ),
        (
            "It/PRP/2/nsubj ran/VBD:VERB/2/ROOT when/WRB/8/advmod a/DT/5/det wheel/NN/2/obl of/IN/7/case it/PRP/5/nmod "
            "broke/VBN/2/acl",
            "wheel/broke/nsubj broke/ran/advcl",
        ),
    ),
    never=(
        "He/PRP/2/nsubj left/VBD:VERB/2/ROOT when/WRB/5/advmod Ann/NNP/5/nsubj called/VBD/2/advcl",
        "He/PRP/2/nsubj left/VBD:VERB/2/ROOT when/WRB/4/advmod asked/VBN/2/advcl",
        "He/PRP/2/nsubj asked/VBD:VERB/2/ROOT when/WRB/7/advmod the/DT/5/det ship/NN/7/nsubj:pass was/VBD/7/aux:pass "
        "built/VBN/2/ccomp",
    ),
)
