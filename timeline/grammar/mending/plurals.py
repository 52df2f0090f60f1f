"""Verbs in the present tense that were taken for the plurals they look like: "the museum plans to move"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs with an infinitive whose present tense is also a plural.
_LIKE_PLURALS = frozenset("plans aims hopes offers vows attempts claims intends wants needs desires pledges".split())
# Verbs of entries of a chronicle whose present tense is also a plural: "1799 - Karl Roth moves from Velm to Arden".
_MOVES = frozenset("moves returns visits marches lands retreats travels escapes attacks".split())
# Verbs that are nouns as well in their form with "-s", and take "to" as both.
_VERBS_TOO = frozenset("aims asks bids hopes intends needs plans pledges promises threatens vows wishes wants".split())


_NOUNS = ("NOUN", "PROPN")


def _mend(words: list[Token]) -> None:
    root = next((token for token in words if token.head.i == token.i), None)
    if root is not None and root.lower_ in _VERBS_TOO and root.pos_ == "NOUN":
        _raise_verb(root)
    for token in words:
        if token.tag_ in ("NNS", "NNP", "NN", "NNPS") and token.lower_ in _LIKE_PLURALS:
            _verb_with_infinitive(token)
        if token.tag_ == "NNS" and token.lower_ in _MOVES and token.head.i == token.i:
            _verb_of_entry(token)


def _verb_with_infinitive(plans: Token) -> None:
    """Take "plans" of "the museum, set up in 1995, plans to move" for the verb that it is."""
    doc = plans.doc
    to = doc[plans.i + 1] if plans.i + 2 < len(doc) else None
    if to is None or to.lower_ != "to" or doc[plans.i + 2].tag_ != "VB" or plans.i == 0:
        return
    root = plans if plans.head.i == plans.i else plans.head
    if root.head.i != root.i or any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") and word.head.i == root.i for word in doc):
        return
    if root.i == plans.i:
        subject = next((child for child in plans.lefts if child.dep_ in labels.SUBJECTS | {"compound"}), None)
        if subject is None or any(child.dep_ in labels.POSSESSORS | {"amod", "det"} for child in plans.lefts):
            return
        subject.dep_ = "nsubj"
    elif root.pos_ in _NOUNS and root.i < plans.i and plans.dep_ in ("conj", "appos", "parataxis"):
        for child in list(root.children):
            if child.i > plans.i:
                child.head = plans
        plans.head, plans.dep_ = plans, "ROOT"
        root.head, root.dep_ = plans, "nsubj"
    else:
        return
    plans.pos_, plans.tag_ = "VERB", "VBZ"
    plans.lemma_ = plans.lower_[:-1]


def _verb_of_entry(moves: Token) -> None:
    """Take "moves" of "1799 - Karl Roth moves from Velm to Arden" for the verb of its entry."""
    name = next((child for child in moves.lefts if child.dep_ in labels.NAME_PARTS and child.pos_ == "PROPN"), None)
    behind = moves.doc[moves.i + 1] if moves.i + 1 < len(moves.doc) else None
    if (
        name is None
        or behind is None
        or behind.tag_ not in ("IN", "TO")
        or any(child.dep_ == "det" for child in moves.lefts)
    ):
        return
    moves.pos_, moves.tag_, moves.lemma_ = "VERB", "VBZ", moves.lower_[:-1]
    name.dep_ = "nsubj"
    for child in moves.rights:
        if child.dep_ in labels.NOUN_MODIFIERS:
            child.dep_ = "obl"


def _raise_verb(noun: Token) -> None:
    """ "The team plans to double the disks", where "plans" was taken for a noun and the team for a part of its name."""
    below = next((child for child in noun.children if child.dep_ == "acl" and child.i > noun.i), None)
    mark = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if below is None or mark is None or mark.lower_ != "to" or mark.head.i != below.i:
        return
    before = [
        child for child in noun.children if child.i < noun.i and child.dep_ in labels.NAME_PARTS | labels.SUBJECTS
    ]
    if not before or before[-1].i != noun.i - 1:
        return
    subject = before[-1]
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "VBZ", noun.lower_.removesuffix("s")
    below.dep_ = "xcomp"
    subject.dep_ = "nsubj"
    for child in list(noun.children):
        if child.i < subject.i and child.dep_ in labels.BEFORE_NOUN and child.dep_ not in labels.SUBJECTS:
            child.head = subject


MENDING = Mending(
    name="verbs that look like plurals",
    rank=20,
    mend=_mend,
    examples=(
        (
            "The/DT/2/det firm/NN/3/nsubj plans/NNS/3/ROOT to/TO/5/mark close/VB/3/xcomp",
            "plans:VBZ",
        ),
        (
            "Museum/NN/1/ROOT ,/,/3/punct plans/NNS/1/conj to/TO/5/mark move/VB/3/xcomp",
            "plans/plans/ROOT Museum/plans/nsubj plans:VBZ",
        ),
        (
            "Karl/NNP/2/compound moves/NNS/2/ROOT from/IN/4/case Velm/NNP/2/nmod",
            "Karl/moves/nsubj Velm/moves/obl moves:VBZ",
        ),
    ),
    never=(
        "Its/PRP$/2/nmod:poss moves/NNS/2/ROOT from/IN/4/case Velm/NNP/2/nmod",
        "The/DT/2/det plans/NNS/5/nsubj to/TO/4/mark close/VB/2/acl failed/VBD/5/ROOT",
        "Its/PRP$/2/nmod:poss plans/NNS/2/ROOT to/TO/4/mark close/VB/2/acl",
    ),
)
