"""Who does what to whom, where the parser took a verb or its object for part of a name or a noun phrase.

English sets no plural noun before a bare adjective, no participle before what it governs under "accused of", and no
name between a verb of giving and a figure: such words are the verb's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

GIVING = frozenset("award give grant hand lend offer owe pay sell send show".split())
BLAMING = frozenset("accuse acquit charge clear convict suspect".split())
_NOUNS = ("NOUN", "PROPN")
_ASIDE = "aside"


def mend_arguments(doc: Doc) -> None:
    """Put right the arguments of a sentence's verbs, in place."""
    for token in doc:
        if token.dep_ in ("flat", "flat:name") and token.pos_ == "PROPN" and token.i > token.head.i + 1:
            _name_of_role(token)
        if token.tag_ == "VBN" and token.pos_ in _NOUNS:
            _suffered(token)
        if token.tag_ == "VBG" and token.dep_ in ("compound", "amod"):
            _blamed_for(token)
        if token.tag_ == "VBZ" and token.head.i == token.i:
            _object_of_headline(token)
        if token.pos_ == "VERB" and token.lemma_ in GIVING:
            _receiver(token)
    root = next((token for token in doc if token.head.i == token.i), None)
    if root is not None and root.pos_ in _NOUNS:
        _raise_over_list(root)


def _name_of_role(name: Token) -> None:
    """Give "Holm" to the engraver in "Bergman and the engraver Holm", where it was taken for Bergman's."""
    role = name.nbor(-1)
    joined = role.dep_ in labels.CONJUNCTS | labels.APPOSITIONS and role.head.i == name.head.i
    if role.pos_ == "NOUN" and joined:
        name.head, name.dep_ = role, "appos"


def _suffered(participle: Token) -> None:
    """Make "struck" a verb in "witnesses report being struck by officers"."""
    if participle.head.pos_ == "VERB" and any(
        child.dep_ in labels.PASSIVE_AUXILIARIES for child in participle.children
    ):
        participle.pos_ = "VERB"
        if participle.dep_ in labels.OBJECTS:
            participle.dep_ = "xcomp"


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


def _raise_over_list(root: Token) -> None:
    """Make "sailed" the verb of "Captain Olaf Berg, engineer Ida Lund, and mate Karl Holm sailed"."""
    own = labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS
    if any(child.dep_ in own for child in root.children):
        return
    for verb in root.children:
        subjects = [child for child in verb.children if child.dep_ in labels.SUBJECTS]
        if verb.dep_ not in labels.CONJUNCTS or verb.tag_ not in ("VBD", "VBZ", "VBP") or len(subjects) != 1:
            continue
        links = [child for child in verb.children if child.dep_ == "cc" and root.i < child.i < subjects[0].i]
        if subjects[0].i > verb.i or not links or subjects[0].pos_ not in _NOUNS:
            continue
        verb.head, verb.dep_ = verb, "ROOT"
        subjects[0].head, subjects[0].dep_ = root, "conj"
        links[0].head = subjects[0]
        root.head, root.dep_ = verb, "nsubj"
        _join_the_listed(root)
        return


def _join_the_listed(first: Token) -> None:
    """ "Olaf Berg, engineer Ida Lund": a name behind a comma is another's, and the role before it one of the list."""
    for child in list(first.children):
        behind_comma = any(token.text == "," for token in first.doc[first.i + 1 : child.i])
        if behind_comma and child.dep_ in ("flat", "flat:name") and child.nbor(-1).pos_ in _NOUNS:
            child.head = child.nbor(-1)
        elif behind_comma and child.dep_ in labels.APPOSITIONS:
            child.dep_ = "conj"
