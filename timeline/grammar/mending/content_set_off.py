"""What is told behind "that," and a time set off by commas: "a report stating that, on 3 May, the dam broke"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_AHEAD = 14  # words between "that" and the verb of what is told
_LOOSE = frozenset({"parataxis", "conj", "ccomp", "ROOT"})


def _mend(words: list[Token]) -> None:
    for token in words:
        opens = token.lower_ == "that" and token.dep_ in labels.OBJECTS | {"dep"} and token.head.i < token.i
        if opens and token.head.pos_ == "VERB" and token.i + 1 < len(words) and token.nbor(1).text == ",":
            _hang(token, token.head)


def _hang(that: Token, teller: Token) -> None:
    """Make what follows a clause of the telling, and "that" the word that opens it."""
    for verb in that.doc[that.i + 2 : that.i + _AHEAD]:
        subject = next(iter(subjects_of(verb)), None)
        if subject is None or verb.dep_ not in _LOOSE or not that.i < subject.i < verb.i:
            continue
        if verb.head.i == verb.i or verb.i == teller.i or teller.is_ancestor(verb):
            return
        verb.head, verb.dep_ = teller, "ccomp"
        that.head, that.dep_, that.tag_, that.pos_ = verb, "mark", "IN", "SCONJ"
        return


MENDING = Mending(
    name="what is told behind a comma",
    rank=71,
    mend=_mend,
    examples=(
        (
            "Bo/NNP/2/nsubj filed/VBD/2/ROOT papers/NNS/2/obj stating/VBG/3/acl that/DT/4/obj ,/,/10/punct "
            "in/IN/8/case May/NNP/11/obl ,/,/8/punct it/PRP/11/nsubj broke/VBD/2/parataxis",
            "broke/stating/ccomp that/broke/mark",
        ),
    ),
    never=(
        "Bo/NNP/2/nsubj said/VBD/2/ROOT that/DT/2/obj ,/,/7/punct then/RB/7/advmod Ann/NNP/7/nsubj left/VBD/7/ROOT",
        "Bo/NNP/2/nsubj filed/VBD/2/ROOT papers/NNS/2/obj stating/VBG/3/acl that/DT/4/obj and/CC/7/cc left/VBD/2/conj",
    ),
)
