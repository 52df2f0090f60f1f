"""A conjunction taken for the preposition of the subject behind it: "before the relief ship reached them".

No subject of a verb has a preposition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING_BOTH = frozenset({"before", "after", "until", "till", "since"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LOOSE = labels.CONTENT_CLAUSES | labels.NOUN_CLAUSES | labels.CONJUNCTS


def _mend(words: list[Token]) -> None:
    for word in words:
        if word.lower_ not in _OPENING_BOTH or word.dep_ not in labels.CASE_MARKS:
            continue
        _free_verb(word)
        subject, verb = word.head, word.head.head
        if subject.dep_ not in labels.SUBJECTS or verb.i < subject.i or subject.left_edge.i != word.i:
            continue
        helped = any(child.dep_ in labels.AUXILIARIES for child in verb.lefts)
        if verb.pos_ != "VERB" or not (verb.tag_ in _FINITE or helped) or len(subjects_of(verb)) != 1:
            continue
        word.head, word.dep_ = verb, "mark"
        above = verb.head
        if verb.dep_ in _LOOSE and above.i < word.i and above.pos_ in ("VERB", "ADJ", "AUX"):
            verb.dep_ = "advcl"


def _free_verb(word: Token) -> None:
    """Give "reached" of "died before the ship reached them" its subject, where it was joined to "died" by nothing."""
    noun = word.head
    after = noun.right_edge.i + 1
    if noun.dep_ not in labels.OBLIQUES | labels.NOUN_MODIFIERS or after >= len(noun.doc):
        return
    verb = noun.doc[after]
    loose = verb.dep_ in _LOOSE | labels.NOUN_CLAUSES and verb.left_edge.i == verb.i and verb.head.i < word.i
    if verb.tag_ == "VBD" and verb.pos_ == "VERB" and loose and noun.left_edge.i == word.i:
        noun.head, noun.dep_ = verb, "nsubj"


MENDING = Mending(
    name="conjunctions before a subject",
    rank=44,
    mend=_mend,
    examples=(
        (
            "Men/NNS/2/nsubj died/VBD/2/ROOT before/IN/5/case a/DT/5/det ship/NN/6/nsubj came/VBD/2/parataxis",
            "before/came/mark came/died/advcl",
        ),
        (
            "Men/NNS/2/nsubj died/VBD/2/ROOT before/IN/5/case a/DT/5/det ship/NN/2/obl reached/VBD/2/conj "
            "them/PRP/6/obj",
            "before/reached/mark ship/reached/nsubj reached/died/advcl",
        ),
        (
            "It/PRP/2/nsubj stood/VBD/2/ROOT until/IN/5/case the/DT/5/det town/NN/7/nsubj:pass was/VBD/7/aux:pass "
            "taken/VBN/2/conj",
            "until/taken/mark taken/stood/advcl",
        ),
    ),
    never=(
        "Men/NNS/2/nsubj died/VBD/2/ROOT before/IN/5/case the/DT/5/det war/NN/2/obl",
        "Men/NNS/2/nsubj died/VBD/2/ROOT before/IN/5/case the/DT/5/det war/NN/2/obl and/CC/7/cc left/VBD/2/conj",
        "After/IN/3/case the/DT/3/det war/NN/5/obl he/PRP/5/nsubj left/VBD/5/ROOT",
        "About/RB/2/advmod sixty/CD/3/nsubj left/VBD/3/ROOT",
    ),
)
