"""A participle between commas that took the noun it describes for its own phrase: "In our judgment, delivered in July,
we upheld the complaint".

A past tense has a subject; one without, between the noun of an opening phrase and the subject of the main verb, is a
participle of that noun, and the phrase is the main verb's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_FREE = labels.SUBJECTS | labels.AUXILIARIES | {"mark", "cc"}


def _mend(words: list[Token]) -> None:
    for participle in words:
        main = participle.head
        if (
            participle.tag_ not in ("VBD", "VBN")
            or participle.dep_ not in labels.ADVERBIAL_CLAUSES
            or main.i < participle.i
        ):
            continue
        noun = next((child for child in participle.lefts if child.dep_ in labels.OBLIQUES), None)
        if noun is None or noun.pos_ != "NOUN" or has(participle, _FREE) or not has(noun, labels.CASE_MARKS):
            continue
        subject = next((token for token in subjects_of(main) if token.i > participle.i), None)
        behind = noun.right_edge.i + 1
        if subject is None or words[behind].text != "," or behind + 1 != participle.i or subject.left_edge.i == 0:
            continue
        if subject.left_edge.nbor(-1).text != ",":
            continue
        noun.head, noun.dep_ = main, "obl"
        participle.head, participle.dep_, participle.tag_ = noun, "acl", "VBN"


MENDING = Mending(
    name="participles of the noun of an opening",
    rank=46,
    mend=_mend,
    examples=(
        (
            "In/IN/3/case our/PRP$/3/nmod:poss judgment/NN/5/obl ,/,/5/punct given/VBD/9/advcl today/NN/5/obl:unmarked "
            ",/,/5/punct we/PRP/9/nsubj upheld/VBD/9/ROOT it/PRP/9/obj",
            "judgment/upheld/obl given/judgment/acl given:VBN",
        ),
    ),
    never=(
        "In/IN/2/case May/NNP/4/obl ,/,/4/punct asked/VBN/8/advcl why/WRB/4/ccomp ,/,/4/punct she/PRP/8/nsubj "
        "left/VBD/8/ROOT",
        "On/IN/3/case the/DT/3/det bridge/NN/4/obl hit/VBN/8/advcl twice/RB/4/advmod ,/,/4/punct he/PRP/8/nsubj "
        "fell/VBD/8/ROOT",
    ),
)
