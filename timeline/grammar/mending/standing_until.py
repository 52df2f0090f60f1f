"""What stood until a year, told behind that it was built: "A tower was built in 1860, which lasted until 1882".

The clause was hung on the year or on the verb; what lasts is the thing that was built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

# What a thing does; "which angered the town" may tell of its being built.
_OF_THINGS = frozenset("last stand survive remain serve burn collapse operate house seat".split())
_HUNG = labels.RELATIVE_CLAUSES | labels.ADVERBIAL_CLAUSES


def _mend(words: list[Token]) -> None:
    for which in words:
        verb = which.head
        if which.lower_ != "which" or which.dep_ not in labels.SUBJECTS or verb.dep_ not in _HUNG:
            continue
        above = verb.head
        if above.tag_ == "CD" and above.dep_ in labels.OBLIQUES | labels.BARE_TIMES:
            above = above.head
        if above.tag_ != "VBN" or above.i > which.i or verb.lemma_ not in _OF_THINGS:
            continue
        built = [child for child in above.lefts if child.dep_ in labels.PASSIVE_SUBJECTS]
        between = which.doc[above.i + 1 : which.i]
        if built and not any(word.pos_ in ("NOUN", "PRON", "VERB") for word in between):
            verb.head, verb.dep_ = built[0], "acl:relcl"


MENDING = Mending(
    name="what stood until a year",
    rank=65,
    mend=_mend,
    examples=(
        (
            "Towers/NNS/3/nsubj:pass were/VBD/3/aux:pass built/VBN/3/ROOT in/IN/5/case 1860/CD/3/obl ,/,/8/punct "
            "which/WDT/8/nsubj stand/VB/5/acl:relcl",
            "stand/Towers/acl:relcl",
        ),
        (
            "Towers/NNS/3/nsubj:pass were/VBD/3/aux:pass built/VBN/3/ROOT ,/,/6/punct which/WDT/6/nsubj "
            "last/VB/3/advcl",
            "last/Towers/acl:relcl",
        ),
    ),
    never=(
        "Towers/NNS/3/nsubj:pass were/VBD/3/aux:pass built/VBN/3/ROOT ,/,/6/punct which/WDT/6/nsubj anger/VB/3/advcl",
        "Towers/NNS/3/nsubj:pass were/VBD/3/aux:pass built/VBN/3/ROOT by/IN/5/case monks/NNS/3/obl:agent ,/,/8/punct "
        "which/WDT/8/nsubj last/VB/3/advcl",
        "They/PRP/2/nsubj built/VBD/2/ROOT in/IN/4/case 1860/CD/2/obl ,/,/7/punct which/WDT/7/nsubj "
        "last/VB/4/acl:relcl",
    ),
)
