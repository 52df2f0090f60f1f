"""Arguments hung the wrong way round, as the parser was seen to hang them, and right trees that must stay."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from timeline.grammar.argument_mending import mend_arguments

# Word, tag, head (counted from 1), label and part of speech as the parser gave them; then what is right.
CASES = {
    "a deed that somebody is accused of": (
        "Bo/NNP/3/nsubj:pass/PROPN is/VBZ/3/aux:pass/AUX accused/VBN/3/ROOT/VERB of/IN/6/case/ADP "
        "ordering/VBG/6/compound/VERB clerks/NNS/3/obl/NOUN",
        {"ordering": ("accused", "advcl"), "clerks": ("ordering", "obj"), "of": ("ordering", "mark")},
    ),
    "a name behind another's role": (
        "Bo/NNP/6/nsubj/PROPN and/CC/4/cc/CCONJ the/DT/4/det/DET smith/NN/1/conj/NOUN Karl/NNP/1/flat/PROPN "
        "left/VBD/6/ROOT/VERB",
        {"Karl": ("smith", "appos")},
    ),
    "an object taken for an adverb": (
        "Guard/NN/2/nsubj/NOUN hits/VBZ/2/ROOT/VERB marcher/JJ/2/advmod/ADJ",
        {"marcher": ("hits", "obj")},
    ),
    "a receiver within a name with a figure": (
        "Laxon/NNP/2/nsubj/PROPN sold/VBD/2/ROOT/VERB Bo/NNP/5/compound/PROPN 40/CD/3/flat/NUM lamps/NNS/2/obj/NOUN",
        {"Bo": ("sold", "iobj"), "40": ("lamps", "nummod")},
    ),
    "a verb that closes a list": (
        "Bo/NNP/1/ROOT/PROPN ,/,/3/punct/PUNCT Ida/NNP/1/appos/PROPN and/CC/6/cc/CCONJ Karl/NNP/6/nsubj/PROPN "
        "sailed/VBD/1/conj/VERB",
        {"sailed": ("sailed", "ROOT"), "Bo": ("sailed", "nsubj"), "Karl": ("Bo", "conj"), "Ida": ("Bo", "conj")},
    ),
    "a passive taken for a noun": (
        "Crowds/NNS/2/nsubj/NOUN report/VBP/2/ROOT/VERB being/VBG/4/aux:pass/AUX struck/VBN/2/obj/NOUN",
        {"struck": ("report", "xcomp")},
    ),
}
RIGHT = (
    "Bo/NNP/2/nsubj/PROPN sold/VBD/2/ROOT/VERB Velm/NNP/4/compound/PROPN lamps/NNS/2/obj/NOUN",
    "Mayor/NN/2/nsubj/NOUN looks/VBZ/2/ROOT/VERB ill/JJ/2/xcomp/ADJ",
    "Bo/NNP/2/nsubj/PROPN fell/VBD/2/ROOT/VERB and/CC/4/cc/CCONJ rose/VBD/2/conj/VERB",
    "Bo/NNP/3/nsubj:pass/PROPN was/VBD/3/aux:pass/AUX accused/VBN/3/ROOT/VERB by/IN/6/case/ADP "
    "sailing/VBG/6/compound/VERB clerks/NNS/3/obl/NOUN",
)


def _doc(text: str) -> Doc:
    rows = [row.rsplit("/", 4) for row in text.split()]
    return Doc(
        spacy.blank("en").vocab,
        words=[row[0] for row in rows],
        tags=[row[1] for row in rows],
        heads=[int(row[2]) - 1 for row in rows],
        deps=[row[3] for row in rows],
        pos=[row[4] for row in rows],
        lemmas=[{"accused": "accuse", "sold": "sell"}.get(row[0], row[0].lower()) for row in rows],
    )


@pytest.mark.parametrize(("text", "right"), CASES.values(), ids=CASES)
def test_an_argument_is_put_where_it_belongs(text: str, right: dict[str, tuple[str, str]]) -> None:
    doc = _doc(text)
    mend_arguments(doc)
    hung = {token.text: (token.head.text, token.dep_) for token in doc}
    assert {word: hung[word] for word in right} == right


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_tree_stays(text: str) -> None:
    doc = _doc(text)
    before = [(token.head.i, token.dep_, token.pos_) for token in doc]
    mend_arguments(doc)
    assert [(token.head.i, token.dep_, token.pos_) for token in doc] == before
