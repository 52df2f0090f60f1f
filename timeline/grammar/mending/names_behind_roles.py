"""The name of somebody told by a role, hung on the verb instead: "congratulated his rival, Ilse Marrin".

And what is picked out of a number, told as a second object: "specimens, among them a moss that bears her name".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has

if TYPE_CHECKING:
    from spacy.tokens import Token

# What the parser calls a name that it found no place for; no name of somebody is an adverb.
_NO_PLACE = (
    frozenset({"advmod", "dep", "parataxis", "discourse", "vocative", "dislocated", "ccomp"}) | labels.BARE_TIMES
)
_NAMES = frozenset({"NNP", "NNPS"})
_OF_ROLES = frozenset({"det", "nmod:poss"})
_PICKED = frozenset({"among", "amongst"})


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.tag_ in _NAMES and token.dep_ in _NO_PLACE and token.left_edge.i > 1:
            _name_of_role(token)
        if token.lower_ in _PICKED and token.dep_ in labels.CASE_MARKS and token.head.tag_ == "PRP":
            _picked_out(token)


def _name_of_role(name: Token) -> None:
    """Hang "Ilse Marrin" on "rival" where nothing but a comma stands between them, and an end behind."""
    first, last = name.left_edge, name.right_edge
    comma = first.nbor(-1) if first.text != "," else first
    role = comma.nbor(-1) if comma.i else comma
    ends = last.i + 1 == len(name.doc) or name.doc[last.i + 1].text in ",.;)"
    if comma.text != "," or not ends or role.pos_ != "NOUN" or not has(role, _OF_ROLES):
        return
    inside = (word for word in name.subtree if word.i != comma.i)
    if any(word.tag_ not in _NAMES or word.dep_ in labels.CASE_MARKS for word in inside):
        return
    if name.is_ancestor(role):
        return
    name.head, name.dep_, name.pos_ = role, "appos", "PROPN"


def _picked_out(mark: Token) -> None:
    """Hang "among them a moss" on the specimens: the moss is one of them, not a second thing brought."""
    them, verb = mark.head, mark.head.head
    thing = next((child for child in verb.rights if child.i > them.i and child.dep_ in labels.OBJECTS | {"dep"}), None)
    if mark.i < 2 or mark.nbor(-1).text != "," or thing is None or thing.left_edge.i != them.i + 1:
        return
    number = mark.nbor(-2)
    while number.head.i < number.i and number.head.i != verb.i and number.dep_ != "ROOT":
        number = number.head
    if number.head.i == verb.i and number.pos_ in ("NOUN", "PROPN", "NUM"):
        thing.head, thing.dep_ = number, "appos"
        them.head, them.dep_ = thing, "nmod"


MENDING = Mending(
    name="names behind roles",
    rank=48,
    mend=_mend,
    examples=(
        (
            "He/PRP/2/nsubj met/VBD/2/ROOT his/PRP$/4/nmod:poss rival/NN/2/obj ,/,/6/punct Ilse/NNP/2/advmod "
            "Marrin/NNP/6/flat ././2/punct",
            "Ilse/rival/appos",
        ),
        (
            "It/PRP/2/nsubj fell/VBD/2/ROOT ,/,/4/punct said/VBD/2/parataxis the/DT/6/det clerk/NN/4/nsubj ,/,/2/punct "
            "Dana/NNP/2/dep Oll/NNP/8/flat ././2/punct",
            "Dana/clerk/appos",
        ),
        (
            "She/PRP/2/nsubj brought/VBD/2/ROOT plants/NNS/2/obj ,/,/6/punct among/IN/6/case them/PRP/2/obl a/DT/8/det "
            "moss/NN/2/obj ././2/punct",
            "moss/plants/appos them/moss/nmod",
        ),
    ),
    never=(
        "He/PRP/2/nsubj met/VBD/2/ROOT his/PRP$/4/nmod:poss rival/NN/2/obj ,/,/2/punct "
        "Monday/NNP/2/obl:unmarked in/IN/8/case Velm/NNP/6/nmod",
        "He/PRP/2/nsubj left/VBD/2/ROOT ,/,/4/punct Ada/NNP/2/vocative ././2/punct",
        "They/PRP/2/nsubj stood/VBD/2/ROOT among/IN/4/case them/PRP/2/obl a/DT/6/det day/NN/2/obj",
    ),
)
