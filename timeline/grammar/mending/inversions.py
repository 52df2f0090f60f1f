"""Sentences with their subject last: "Killed in the blast were two clerks", "In 1912 arrived the first settlers".

The parser takes the noun behind "were" for what somebody was, and the noun behind "arrived" for what was arrived.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_BEING = frozenset({"was", "were", "is", "are"})
_OPENERS = frozenset({"also"})
_STATES = frozenset("present absent dead missing".split())
_PRESENT = frozenset("attending representing presiding accompanying assisting speaking".split())
_GROUPS = frozenset({"those"})
_ARRIVED = frozenset("came arrived appeared emerged".split())


def _mend(words: list[Token]) -> None:
    if not words:
        return
    first = words[0]
    if first.lower_ == "among" and len(words) > 2 and words[1].lower_ in _GROUPS and words[2].tag_ == "VBN":
        _subject_behind(words[2], words)
    elif first.lower_ in _OPENERS and len(words) > 1:
        _opened_by(words[1], words)
    else:
        _opened_by(first, words)
    for token in words:
        if token.lower_ in _ARRIVED and token.tag_ == "VBD":
            _who_came(token)


def _opened_by(state: Token, words: list[Token]) -> None:
    if state.dep_ in ("amod", "compound"):
        return
    if _is_done(state) or state.lower_ in _STATES | _PRESENT:
        _subject_behind(state, words)


def _is_done(state: Token) -> bool:
    return state.tag_ in ("VBN", "VBD") or (state.tag_ == "VB" and state.lower_.endswith("ed"))


def _subject_behind(state: Token, words: list[Token]) -> None:
    """Make "clerks" the subject in "Killed in the blast were two clerks", where nothing before "were" can be it."""
    being = next((word for word in words[state.i + 1 :] if word.pos_ in ("VERB", "AUX")), None)
    if being is None or being.lower_ not in _BEING or being.i == state.i + 1:
        return
    noun = being.head
    if noun.i < being.i or noun.pos_ not in _NOUNS or (noun.left_edge.i < state.i and noun.dep_ not in _LOOSE):
        return
    if any(word.text in (",", ";", ":") for word in words[state.i : being.i]) or state.head.i > noun.i:
        return
    if any(child.i > noun.i and child.tag_ in ("VBD", "VBN") for child in noun.children if child.dep_ == "ccomp"):
        return
    passive = _is_done(state)
    for child in list(noun.children):
        if child.i < being.i:
            child.head = state
            child.dep_ = "obl:unmarked" if child.dep_ in labels.SUBJECTS else child.dep_
    if words[0].lower_ == "among":
        words[1].head, words[1].dep_ = state, "dep"
        state.tag_ = "VBN"
    state.head, state.dep_ = state, "ROOT"
    state.pos_ = "ADJ" if state.lower_ in _STATES else "VERB"
    state.tag_ = "VBN" if passive else state.tag_
    noun.head, noun.dep_ = state, "nsubj:pass" if passive else "nsubj"
    being.head, being.dep_ = state, "aux:pass" if passive else "aux" if state.tag_ == "VBG" else "cop"
    words[-1].head = state if words[-1].is_punct else words[-1].head


_LOOSE = frozenset({"ROOT", "parataxis", "obl", "nsubj:pass", "nsubj"})


def _who_came(verb: Token) -> None:
    """Make "settlers" the subject in "In 1912 arrived the first settlers": nobody arrives somebody."""
    thing = next((child for child in verb.rights if child.dep_ in labels.OBJECTS), None)
    if thing is not None and not subjects_of(verb) and not has(verb, {"aux", "aux:pass", "mark"}):
        thing.dep_ = "nsubj"


MENDING = Mending(
    name="subjects behind their verbs",
    rank=58,
    mend=_mend,
    examples=(
        (
            "Killed/VBN/1/ROOT in/IN/3/case blasts/NNS/1/obl were/VBD/6/cop two/CD/6/nummod clerks/NNS/1/parataxis",
            "clerks/Killed/nsubj:pass were/Killed/aux:pass",
        ),
        (
            "Among/IN/2/case those/DT/6/obl arrested/VBN/2/acl then/RB/3/advmod were/VBD/6/cop clerks/NNS/6/ROOT",
            "those/arrested/dep arrested/arrested/ROOT were/arrested/aux:pass clerks/arrested/nsubj:pass",
        ),
        (
            "Present/JJ/1/ROOT in/IN/3/case May/NNP/5/nsubj were/VBD/5/cop clerks/NNS/1/parataxis",
            "May/Present/obl:unmarked were/Present/cop clerks/Present/nsubj",
        ),
        (
            "In/IN/2/case May/NNP/3/obl arrived/VBD/3/ROOT the/DT/5/det settlers/NNS/3/obj",
            "settlers/arrived/nsubj",
        ),
    ),
    never=(
        "Wounded/VBN/2/amod men/NNS/5/nsubj were/VBD/5/cop good/JJ/5/amod clerks/NNS/5/ROOT",
        "Swimming/VBG/5/csubj in/IN/3/case lakes/NNS/1/obl was/VBD/5/cop forbidden/VBN/5/ROOT",
        "He/PRP/2/nsubj arrived/VBD/2/ROOT home/NN/2/obj",
    ),
)
