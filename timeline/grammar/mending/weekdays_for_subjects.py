"""A bare time between a subject and its verb, taken for the subject: "The World Court Friday rejected the plea".

"Torvan last week launched an offer" as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# "Black Friday began", "Bloody Sunday ended": days with a name.
_NAMING = frozenset(
    "black good bloody ash shrove palm easter cyber super holy red whit low every each last next".split()
)
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


_STRETCHES = frozenset("week month year quarter summer winter spring autumn".split())
_WHICH = frozenset("last this next earlier".split())


def _mend(words: list[Token]) -> None:
    for stretch in words:
        if stretch.lower_ in _STRETCHES and stretch.dep_ in labels.SUBJECTS and stretch.i > 1:
            _part_from_stretch(stretch)
    for weekday in words:
        if weekday.lower_ not in _WEEKDAYS or weekday.dep_ not in labels.SUBJECTS or not weekday.i:
            continue
        verb, subject = weekday.head, weekday.nbor(-1)
        named = subject.lower_ in _NAMING or subject.tag_ not in _NOUNS
        if named or verb.i != weekday.i + 1 or verb.tag_ not in ("VBD", "VBZ", "VBP") or subject.head.i != weekday.i:
            continue
        for child in list(weekday.lefts):
            if child.i != subject.i:
                child.head = subject
        subject.head, subject.dep_ = verb, weekday.dep_
        weekday.dep_ = "obl:unmarked"


def _part_from_stretch(stretch: Token) -> None:
    which, subject, verb = stretch.nbor(-1), stretch.nbor(-2), stretch.head
    hangs = subject.head.i == stretch.i and which.head.i == stretch.i
    if which.lower_ not in _WHICH or not hangs or subject.tag_ not in _NOUNS or verb.i != stretch.i + 1:
        return
    for child in list(stretch.lefts):
        if child.i < subject.i:
            child.head = subject
    if not subject.text[:1].islower() and subject.tag_ == "NN":
        subject.tag_, subject.pos_ = "NNP", "PROPN"
    subject.head, subject.dep_ = verb, stretch.dep_
    stretch.dep_ = "obl:unmarked"


MENDING = Mending(
    name="weekdays for subjects",
    rank=33,
    mend=_mend,
    examples=(
        (
            "The/DT/4/det World/NNP/3/compound Court/NNP/4/compound Friday/NNP/5/nsubj rejected/VBD/5/ROOT "
            "it/PRP/5/obj",
            "Court/rejected/nsubj Friday/rejected/obl:unmarked The/Court/det",
        ),
        (
            "DPC/NN/3/compound last/JJ/3/amod week/NN/4/nsubj launched/VBD/4/ROOT it/PRP/4/obj",
            "DPC/launched/nsubj week/launched/obl:unmarked DPC:NNP",
        ),
    ),
    never=(
        "The/DT/3/det last/JJ/3/amod week/NN/4/nsubj saw/VBD/4/ROOT rain/NN/4/obj",
        "Bloody/NNP/2/compound Sunday/NNP/3/nsubj ended/VBD/3/ROOT it/PRP/3/obj",
        "Friday/NNP/2/nsubj came/VBD/2/ROOT",
        "The/DT/2/det Friday/NNP/3/nsubj saw/VBD/3/ROOT rain/NN/3/obj",
    ),
)
