"""The verb that opens a note without a subject, taken for a part of its object: "Received news from the coast."."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

# Past tenses that hardly ever describe a noun, with their base forms; "lost", "wounded" and "captured" often do.
_OPENING: Mapping[str, str] = {
    "bought": "buy", "caught": "catch", "crossed": "cross", "found": "find", "got": "get", "heard": "hear",
    "met": "meet", "passed": "pass", "reached": "reach", "received": "receive", "saw": "see", "sent": "send",
    "took": "take", "visited": "visit", "wrote": "write",
}  # fmt: skip
# "Left" describes nouns too, but no names: "Left Brisa at six".
_BEFORE_NAMES: Mapping[str, str] = {"left": "leave"}
_BEFORE_NOUNS = labels.NAME_PARTS | {"amod", "compound"}


def _mend(words: list[Token]) -> None:
    if len(words) < 3 or words[-1].text not in (".", "!", ";"):
        return
    verb, noun = words[0], words[0].head
    known = _OPENING if noun.pos_ != "PROPN" else {**_OPENING, **_BEFORE_NAMES}
    if verb.lower_ not in known or verb.dep_ not in _BEFORE_NOUNS or noun.head.i != noun.i:
        return
    if noun.pos_ not in ("NOUN", "PROPN") or any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in words[1:]):
        return
    if any(child.dep_ in labels.SUBJECTS | labels.COPULAS for child in noun.children):
        return
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBD"
    verb.lemma_ = known[verb.lower_]
    noun.head, noun.dep_ = verb, "obj"
    for child in list(noun.rights):
        if child.dep_ in labels.OBLIQUES or child.is_punct:
            child.head = verb


MENDING = Mending(
    name="the verb of a note",
    rank=95,
    mend=_mend,
    examples=(
        (
            "Received/VBN/2/amod news/NN/2/ROOT from/IN/4/case home/NN/2/nmod ././2/punct",
            "Received/Received/ROOT Received:VBD news/Received/obj ./Received/punct",
        ),
        (
            "Left/NNP/2/amod Brisa/NNP/2/ROOT at/IN/4/case dusk/NN/2/obl ././2/punct",
            "Left/Left/ROOT Left:VBD Brisa/Left/obj dusk/Left/obl ./Left/punct",
        ),
    ),
    never=(
        "Left/JJ/2/amod wing/NN/2/ROOT of/IN/5/case the/DT/5/det house/NN/2/nmod ././2/punct",
        "Wounded/JJ/2/amod soldier/NN/2/ROOT in/IN/4/case hospital/NN/2/nmod ././2/punct",
        "Received/VBN/2/amod wisdom/NN/3/nsubj holds/VBZ/3/ROOT ././3/punct",
    ),
)
