"""Verbs of command taken for nouns, in the present tense of a chronicle: "The head of the Board orders Velm to go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMMANDS = {
    "orders": "order", "urges": "urge", "asks": "ask", "requests": "request", "commands": "command",
    "directs": "direct", "instructs": "instruct",
}  # fmt: skip
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMING = ("NN", "NNP", "NNPS", "JJ")


def _mend(words: list[Token]) -> None:
    verb = next((word for word in words if word.lower_ in _COMMANDS and word.tag_ == "NNS"), None)
    root = next((word for word in words if word.head.i == word.i), None)
    if verb is None or root is None or root.i >= verb.i or root.pos_ not in ("NOUN", "PROPN"):
        return
    if any(word.tag_ in _FINITE for word in words) or not root.is_ancestor(verb) or has(root, labels.COPULAS):
        return
    behind = [word for word in words if word.i > verb.i]
    to = next((word for word in behind if word.tag_ == "TO"), None)
    if to is None or to.head.tag_ != "VB" or to.head.i < to.i:
        return
    name = [word for word in behind if word.i < to.i]
    if not name or name[-1].tag_ != "NNP" or any(word.tag_ not in _NAMING for word in name):
        return
    _raise(verb, root, name[-1], to.head)


def _raise(verb: Token, root: Token, name: Token, infinitive: Token) -> None:
    board = verb.nbor(-1)
    if board.i != root.i:
        while board.head.i not in (verb.i, root.i, board.i) and board.head.i < verb.i:
            board = board.head
        for child in [child for child in verb.lefts if child.i != board.i]:
            child.head = board
        board.head, board.dep_ = root, "nmod"
    receiver = name
    while verb.i < receiver.head.i < infinitive.i and receiver.head.i != receiver.i:
        receiver = receiver.head
    for child in list(root.children):
        if child.dep_ in labels.OBLIQUES or child.is_punct or child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBZ"
    verb.lemma_ = _COMMANDS[verb.lower_]
    root.head, root.dep_ = verb, "nsubj"
    receiver.head, receiver.dep_ = verb, "obj"
    infinitive.head, infinitive.dep_ = verb, "xcomp"


MENDING = Mending(
    name="verbs of command taken for nouns",
    rank=22,
    mend=_mend,
    examples=(
        (
            "Head/NN/1/ROOT of/IN/4/case Board/NN/4/compound orders/NNS/1/nmod Velm/NNP/1/appos to/TO/7/mark "
            "go/VB/1/acl ././1/punct",
            "orders/orders/ROOT orders:VBZ Head/orders/nsubj of/Board/case Board/Head/nmod Velm/orders/obj "
            "go/orders/xcomp ./orders/punct",
        ),
    ),
    never=(
        "Head/NN/8/nsubj of/IN/4/case Board/NN/4/compound orders/NNS/1/nmod Velm/NNP/8/nsubj to/TO/7/mark "
        "go/VB/4/acl left/VBD/8/ROOT",
        "List/NN/1/ROOT of/IN/3/case orders/NNS/1/nmod to/TO/5/mark go/VB/3/acl",
        "List/NN/1/ROOT of/IN/3/case orders/NNS/1/nmod from/IN/5/case Velm/NNP/3/nmod to/TO/7/mark go/VB/3/acl",
    ),
)
