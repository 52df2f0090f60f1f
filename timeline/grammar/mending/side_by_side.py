"""Clauses set side by side that the parser hung under one another, and participles that it hung on the wrong one.

"In 1301 he married, and in 1305 he left" has two main clauses; "Elected mayor in 1902, Roth rebuilt the quay" has the
second for its main one; "the privately owned boat left" has one verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = ("VBD", "VBZ", "VBP")
_NOUNS = ("NOUN", "PROPN")
_ARTICLES = frozenset({"the", "a", "an"})


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.tag_ in _FINITE and token.dep_ in labels.ADVERBIAL_CLAUSES:
            _first_of_two(token)
        if token.tag_ == "VBN" and token.dep_ in labels.ADVERBIAL_CLAUSES:
            _described_thing(token)
    root = next((token for token in words if token.head.i == token.i), None)
    if root is not None and root.i == 1 and root.pos_ in _NOUNS:
        _opening_participle(root)


def _first_of_two(verb: Token) -> None:
    """Raise "married" in "In 1301 he married Ada, and in 1305 he left": without a mark it is no less than the other."""
    root = verb.head
    if root.head.i != root.i or verb.i > root.i or root.tag_ not in _FINITE:
        return
    if not (has(verb, labels.SUBJECTS) and has(root, labels.SUBJECTS)):
        return
    if any(word.dep_ == "mark" or word.tag_[:1] == "W" for word in verb.lefts):
        return
    link = next((word for word in verb.rights if word.dep_ == "cc" or word.lower_ in ("and", "but")), None)
    link = link or next((child for word in verb.rights for child in word.lefts if child.dep_ == "cc"), None)
    if link is None or not verb.i < link.i < root.i or link.nbor(-1).text != ",":
        return
    for word in list(verb.rights):
        if word.i > link.i:
            word.head = root
            word.dep_ = "obl" if word.dep_ in labels.CONJUNCTS | labels.NOUN_MODIFIERS else word.dep_
    link.head = root
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = verb, "conj"


def _described_thing(participle: Token) -> None:
    """Give "owned" to the boat in "On 2 May, the privately owned Norda 12 boat left": no clause begins with "the"."""
    verb, doc = participle.head, participle.doc
    article = next((word for word in participle.subtree if word.lower_ in _ARTICLES and word.i < participle.i), None)
    noun = next((child for child in verb.lefts if child.dep_ in labels.SUBJECTS and child.i > participle.i), None)
    if article is None or noun is None or noun.pos_ not in _NOUNS or noun.left_edge.i != participle.i + 1:
        return
    between = doc[article.i + 1 : participle.i]
    if any(word.tag_ != "RB" for word in between) or any(child.i > participle.i for child in participle.children):
        return
    for child in list(participle.lefts):
        if child.right_edge.i < article.i and child.i != article.i:
            child.head = verb
    article.head, article.dep_ = noun, "det"
    participle.head, participle.dep_ = noun, "amod"


def _opening_participle(office: Token) -> None:
    """Make "rebuilt" the main verb of "Elected mayor in 1902, Rolf Maar rebuilt the quay"."""
    participle = office.nbor(-1)
    if participle.tag_ != "VBN" or participle.head.i != office.i:
        return
    for verb in office.rights:
        if (
            verb.dep_ not in ("parataxis", "conj", "ccomp")
            or verb.tag_ not in _FINITE
            or not has(verb, labels.SUBJECTS)
        ):
            continue
        if any(child.dep_ in ("cc", "mark") for child in verb.lefts):
            continue
        for child in list(office.rights):
            if child.i < verb.i:
                child.head = participle
                child.dep_ = "obl" if child.dep_ in labels.NOUN_MODIFIERS else child.dep_
            elif child.i > verb.i:
                child.head = verb
        verb.head, verb.dep_ = verb, "ROOT"
        participle.head, participle.dep_, participle.pos_ = verb, "advcl", "VERB"
        office.head, office.dep_ = participle, "xcomp"
        return


MENDING = Mending(
    name="clauses hung under the one beside them",
    rank=16,
    mend=_mend,
    examples=(
        (
            "He/PRP/2/nsubj wed/VBD/9/advcl Ada/NNP/2/obj ,/,/7/punct and/CC/7/cc in/IN/7/case 1305/CD/2/conj "
            "she/PRP/9/nsubj left/VBD/9/ROOT",
            "wed/wed/ROOT left/wed/conj 1305/left/obl and/left/cc",
        ),
        (
            "In/IN/2/case May/NNP/5/obl the/DT/4/det privately/RB/5/advmod owned/VBN/7/advcl boat/NN/7/nsubj "
            "left/VBD/7/ROOT",
            "May/left/obl the/boat/det owned/boat/amod",
        ),
        (
            "Elected/VBN/2/amod mayor/NN/2/ROOT in/IN/4/case 1902/CD/2/nmod Bo/NNP/6/nsubj fled/VBD/2/parataxis",
            "Elected/fled/advcl mayor/Elected/xcomp 1902/Elected/obl fled/fled/ROOT",
        ),
    ),
    never=(
        "When/WRB/3/advmod he/PRP/3/nsubj wed/VBD/6/advcl ,/,/6/punct she/PRP/6/nsubj left/VBD/6/ROOT",
        "Built/VBN/2/amod houses/NNS/3/nsubj fell/VBD/3/ROOT",
    ),
)
