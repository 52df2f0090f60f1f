"""Who spoke, hung on what was said: "may be brought forward to June, said its secretary, Dana Oll".

Behind "said" and the role of the speaker, a name between commas is the speaker's, whatever it was hung on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAYING = frozenset("said says added told explained argued announced warned insisted claimed wrote confirmed".split())


def _mend(words: list[Token]) -> None:
    for verb in words:
        if verb.lower_ not in _SAYING or not verb.i or verb.nbor(-1).text not in (",", "”", '"', "''"):
            continue
        role = next((child for child in verb.rights if child.dep_ in labels.SUBJECTS), None)
        end = role.right_edge.i + 1 if role is not None and role.tag_ in ("NN", "NNP") else len(words)
        if role is None or end + 1 >= len(words) or words[end].text != ",":
            continue
        name = words[end + 1]
        if name.tag_ != "NNP" or verb.i <= name.head.i or name.dep_ in labels.SUBJECTS:
            continue
        name.head, name.dep_ = role, "appos"


MENDING = Mending(
    name="names behind speakers",
    rank=49,
    mend=_mend,
    examples=(
        (
            "It/PRP/2/nsubj moves/VBZ/2/ROOT to/IN/4/case June/NNP/2/obl ,/,/6/punct said/VBD/2/parataxis "
            "its/PRP$/8/nmod:poss "
            "clerk/NN/6/nsubj ,/,/6/punct Ann/NNP/4/flat Oll/NNP/10/flat",
            "Ann/clerk/appos Oll/Ann/flat",
        ),
    ),
    never=(
        "It/PRP/2/nsubj moves/VBZ/2/ROOT to/IN/4/case June/NNP/2/obl ,/,/6/punct said/VBD/2/parataxis "
        "its/PRP$/8/nmod:poss "
        "clerk/NN/6/nsubj ,/,/11/punct Ann/NNP/11/nsubj agreed/VBD/2/conj",
        "Oll/NNP/2/nsubj said/VBD/2/ROOT its/PRP$/4/nmod:poss clerk/NN/6/nsubj ,/,/6/punct left/VBD/2/ccomp "
        "Ann/NNP/6/obj",
    ),
)
