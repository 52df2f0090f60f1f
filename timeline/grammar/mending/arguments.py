"""Objects and receivers that the parser took for part of a name or a noun phrase.

English sets no participle before what it governs under "accused of", and no name between a verb of giving and a figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

BLAMING = frozenset("accuse acquit charge clear convict suspect".split())
GIVING = frozenset("award give grant hand lend offer owe pay sell send show".split())


_NOUNS = ("NOUN", "PROPN")
_ASIDE = "aside"


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.tag_ == "VBG" and token.dep_ in ("compound", "amod"):
            _blamed_for(token)
        if token.tag_ == "VBZ" and token.head.i == token.i:
            _object_of_headline(token)
        if token.pos_ == "VERB" and token.lemma_ in GIVING:
            _receiver(token)


def _blamed_for(gerund: Token) -> None:
    """Make "ordering" the deed in "is accused of ordering clerks to burn the books"."""
    noun = gerund.head
    if gerund.i == 0 or noun.i <= gerund.i or noun.head.pos_ != "VERB" or noun.head.lemma_ not in BLAMING:
        return
    mark = gerund.nbor(-1)
    if mark.head.i != noun.i or mark.dep_ not in labels.CASE_MARKS or mark.lower_ not in ("of", "with"):
        return
    verb = noun.head
    gerund.head, gerund.dep_, gerund.pos_ = verb, "advcl", "VERB"
    noun.head, noun.dep_ = gerund, "obj"
    mark.head, mark.dep_ = gerund, "mark"
    for child in list(verb.children):
        if child.i > noun.i and child.dep_ in ("advcl", "xcomp", "obl", "obl:unmarked"):
            child.head = gerund


def _object_of_headline(verb: Token) -> None:
    """Make "marcher" the object in "Guard hits marcher", where it was taken for an adverb."""
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if behind is None or behind.head.i != verb.i or behind.dep_ != "advmod" or behind.tag_ != "JJ":
        return
    closed = behind.i + 1 == len(verb.doc) or behind.nbor(1).dep_ == _ASIDE
    if closed and verb.i <= 3 and not any(child.dep_ in labels.OBJECTS for child in verb.children):
        behind.pos_, behind.tag_, behind.dep_ = "NOUN", "NN", "obj"


def _receiver(verb: Token) -> None:
    """Free "Krall" in "sold Krall 40 lamps" and "paid Krall $7,000" from the figure behind it."""
    things = [child for child in verb.children if child.dep_ in labels.OBJECTS and child.i > verb.i]
    if len(things) != 1 or verb.i + 1 >= len(verb.doc):
        return
    name, thing = verb.nbor(1), things[0]
    last = name
    while last.i + 1 < len(verb.doc) and last.nbor(1).pos_ == "PROPN":
        last = last.nbor(1)
    figure = last.nbor(1) if last.i + 1 < len(verb.doc) else None
    if name.pos_ != "PROPN" or figure is None or not (figure.like_num or figure.is_currency):
        return
    inside = name.i != thing.i and any(above.i == thing.i for above in name.ancestors)
    if inside:
        name.head, name.dep_ = verb, "iobj"
        if figure.like_num and thing.i > figure.i:
            figure.head, figure.dep_ = thing, "nummod"
    elif name.i == thing.i and figure.head.i in range(name.i, last.i + 1):
        name.dep_ = "iobj"
        figure.head, figure.dep_ = verb, "obj"


MENDING = Mending(
    name="objects and receivers",
    rank=80,
    mend=_mend,
    examples=(
        (
            "Bo/NNP/3/nsubj:pass is/VBZ/3/aux:pass accused/VBN/3/ROOT of/IN/6/case ordering/VBG/6/compound "
            "clerks/NNS/3/obl",
            "ordering/accused/advcl clerks/ordering/obj of/ordering/mark",
        ),
        (
            "Guard/NN/2/nsubj hits/VBZ/2/ROOT marcher/JJ/2/advmod",
            "marcher/hits/obj",
        ),
        (
            "Laxon/NNP/2/nsubj sold/VBD/2/ROOT Bo/NNP/5/compound 40/CD/3/flat lamps/NNS/2/obj",
            "Bo/sold/iobj 40/lamps/nummod",
        ),
    ),
    never=(
        "Bo/NNP/2/nsubj sold/VBD/2/ROOT Velm/NNP/4/compound lamps/NNS/2/obj",
        "Mayor/NN/2/nsubj looks/VBZ/2/ROOT ill/JJ/2/xcomp",
        "Bo/NNP/3/nsubj:pass was/VBD/3/aux:pass accused/VBN/3/ROOT by/IN/6/case sailing/VBG/6/compound "
        "clerks/NNS/3/obl",
    ),
)
