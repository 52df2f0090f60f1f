"""What is expected or asked, hung on a clause between: "expects inflation, which hit 9 percent, to fall".

Two commas enclose what is said of the noun; the infinitive behind them goes on with the verb that has the noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import opens_behind_comma

if TYPE_CHECKING:
    from spacy.tokens import Token

_RAISING = frozenset(
    """
    expect expects expected want wants wanted ask asks asked order orders ordered tell tells told force forces forced
    allow allows allowed urge urges urged persuade persuades persuaded permit permits permitted require requires
    required cause causes caused enable enables enabled request requests requested direct directs directed
    """.split()
)


def _mend(words: list[Token]) -> None:
    for infinitive in words:
        inner = infinitive.head
        if infinitive.tag_ != "VB" or infinitive.dep_ not in _OPEN or inner.dep_ not in labels.RELATIVE_CLAUSES:
            continue
        noun = inner.head
        verb = noun.head
        if noun.dep_ not in labels.OBJECTS or verb.lower_ not in _RAISING or not noun.i < inner.i < infinitive.i:
            continue
        parted = opens_behind_comma(inner) and opens_behind_comma(infinitive)
        if parted and infinitive.nbor(-1).lower_ == "to":
            infinitive.head, infinitive.dep_ = verb, "xcomp"


_OPEN = labels.OPEN_COMPLEMENTS | labels.ADVERBIAL_CLAUSES


MENDING = Mending(
    name="infinitives behind a clause between commas",
    rank=63,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj expected/VBD/2/ROOT rates/NNS/2/obj ,/,/6/punct which/WDT/6/nsubj rose/VBD/3/acl:relcl "
            ",/,/9/punct to/TO/9/mark fall/VB/6/advcl",
            "fall/expected/xcomp",
        ),
    ),
    never=(
        "It/PRP/2/nsubj expected/VBD/2/ROOT rates/NNS/2/obj ,/,/6/punct which/WDT/6/nsubj rose/VBD/3/acl:relcl "
        "to/TO/8/mark hit/VB/6/advcl ten/CD/8/obj",
        "It/PRP/2/nsubj built/VBD/2/ROOT ships/NNS/2/obj ,/,/6/punct which/WDT/6/nsubj sailed/VBD/3/acl:relcl "
        ",/,/9/punct to/TO/9/mark trade/VB/6/advcl",
    ),
)
