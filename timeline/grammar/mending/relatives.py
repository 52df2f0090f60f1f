"""Relative clauses hung on the nearer of two nouns, though number or "who" says that the farther one is meant.

"Two officers of the Port Authority, who were arrested", "observers from the Council, who arrived". And one hung on an
amount, where the thing it went to stands right before it: "spent 210 million crowns on a mill that opened in 2017".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = frozenset({"who", "which", "that"})
_PLURAL_FORMS, _SINGULAR_FORMS = frozenset({"were", "are", "have"}), frozenset({"was", "is", "has"})
_PLURALS, _SINGULARS = frozenset({"NNS", "NNPS"}), frozenset({"NN", "NNP"})


# What ends or falls due is a paper, not whom it was made with.
_OF_PAPERS = frozenset("mature expire lapse terminate".split())
_PAPERS = frozenset(
    """
    agreement bond charter concession contract credit debenture facility insurance lease licence license loan mortgage
    note offer option patent permit policy treaty truce visa warrant
    """.split()
)


def _mend(words: list[Token]) -> None:
    for verb in words:
        if verb.dep_ == "acl:relcl" and any(child.dep_ == "nummod" for child in verb.head.lefts):
            _lower_from_amount(verb)
        if verb.lemma_ in _OF_PAPERS and verb.dep_ in ("acl:relcl", "advcl"):
            _of_paper(verb)
        if verb.dep_ == "acl:relcl" and verb.tag_ == "VBD" and verb.i + 1 < len(words):
            _object_behind(verb)
        if verb.dep_ != "acl:relcl" or verb.head.dep_ not in labels.NOUN_MODIFIERS:
            continue
        pronoun = next((child for child in verb.lefts if child.dep_ in labels.SUBJECTS), None)
        near, far = verb.head, verb.head.head
        if pronoun is None or pronoun.lower_ not in _PRONOUNS or not near.i < verb.i or far.i > near.i:
            continue
        if _differ(verb, near, far) or (pronoun.lower_ == "who" and _is_body(near) and far.tag_ in ("NN", "NNS")):
            verb.head = far


def _lower_from_amount(verb: Token) -> None:
    """Hang "opened" on the mill in "spent 210 million crowns on a mill that opened"."""
    pronoun = next((child for child in verb.lefts if child.dep_ in labels.SUBJECTS), None)
    amount = verb.head
    if pronoun is None or pronoun.lower_ not in ("that", "which") or amount.lower_.removesuffix("s") not in _AMOUNTS:
        return
    near = pronoun.nbor(-1) if pronoun.nbor(-1).text != "," else pronoun.nbor(-2)
    if verb.is_ancestor(near):
        return
    if near.i > amount.i and near.tag_ in _PLURALS | _SINGULARS and near.dep_ in labels.NOUNS_UNDER_PREPOSITION:
        verb.head = near


_AMOUNTS = frozenset(
    """
    crown dollar pound euro franc mark rouble ruble guilder florin shilling ducat yen yuan rupee peso lira penny cent
    mile kilometre kilometer metre meter ton tonne acre hectare hour day week month year
    """.split()
)


def _object_behind(verb: Token) -> None:
    """Give "mill" to "destroyed" in "The fire that destroyed the mill was set by Bo": "was set" has its subject."""
    if not any(child.lower_ in _PRONOUNS and child.dep_ in labels.SUBJECTS for child in verb.lefts):
        return
    if any(child.dep_ in labels.OBJECTS | labels.HELPERS for child in verb.children):
        return
    first = verb.nbor(1)
    for noun in (first, *first.ancestors):
        above = noun.head
        if noun.dep_ in labels.SUBJECTS and noun.left_edge.i == first.i and above.i > noun.i:
            if any(child.dep_ in labels.SUBJECTS and child.i < verb.i for child in above.lefts):
                noun.head, noun.dep_ = verb, "obj"
            return


def _of_paper(verb: Token) -> None:
    """Tell "which expired in 1911" of the lease in "signed a lease with Ada Orr in 1901, which expired in 1911"."""
    if not any(child.lower_ in ("which", "that") and child.dep_ in labels.SUBJECTS for child in verb.lefts):
        return
    noun = verb.head
    if noun.pos_ == "VERB":
        noun = next((child for child in noun.rights if child.dep_ in labels.OBJECTS | labels.OBLIQUES), noun)
    while noun.lemma_ not in _PAPERS and noun.dep_ in labels.NOUN_MODIFIERS and noun.head.i < noun.i:
        noun = noun.head
    if noun.lemma_ in _PAPERS and noun.i < verb.i:
        verb.head, verb.dep_ = noun, "acl:relcl"


def _differ(verb: Token, near: Token, far: Token) -> bool:
    """Whether the form of the verb fits the farther noun alone."""
    forms = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "aux:pass", "cop")}
    if any(child.dep_ == "conj" for child in (*near.children, *far.children)):
        return False  # "the heads of the bank and the port, who were"
    if forms & _PLURAL_FORMS or verb.tag_ == "VBP":
        return near.tag_ in _SINGULARS and far.tag_ in _PLURALS
    if forms & _SINGULAR_FORMS or verb.tag_ == "VBZ":
        return near.tag_ in _PLURALS and far.tag_ in _SINGULARS
    return False


def _is_body(noun: Token) -> bool:
    """ "The Northern Council": a name with an article, which people do not have."""
    return noun.tag_ in ("NNP", "NNPS") and any(child.lower_ == "the" for child in noun.lefts)


MENDING = Mending(
    name="relative clauses on the nearer noun",
    rank=37,
    mend=_mend,
    examples=(
        (
            "Officers/NNS/9/nsubj of/IN/4/case the/DT/4/det Port/NNP/1/nmod ,/,/8/punct who/WP/8/nsubj:pass "
            "were/VBD/8/aux:pass held/VBN/4/acl:relcl lied/VBD/9/ROOT",
            "held/Officers/acl:relcl",
        ),
        (
            "Observers/NNS/7/nsubj from/IN/4/case the/DT/4/det Council/NNP/1/nmod who/WP/6/nsubj "
            "came/VBD/4/acl:relcl left/VBD/7/ROOT",
            "came/Observers/acl:relcl",
        ),
        (
            "A/DT/2/det list/NN/8/nsubj of/IN/4/case names/NNS/2/nmod that/WDT/7/nsubj:pass was/VBD/7/aux:pass "
            "found/VBN/4/acl:relcl burned/VBD/8/ROOT",
            "found/list/acl:relcl",
        ),
        (
            "It/PRP/2/nsubj spent/VBD/2/ROOT two/CD/4/nummod crowns/NNS/2/obj on/IN/7/case a/DT/7/det mill/NN/4/nmod "
            "that/WDT/9/nsubj opened/VBD/4/acl:relcl",
            "opened/mill/acl:relcl",
        ),
        (
            "Fires/NNS/6/nsubj:pass that/WDT/3/nsubj destroyed/VBD/1/acl:relcl mills/NNS/6/nsubj:pass "
            "were/VBD/6/aux:pass set/VBN/6/ROOT",
            "mills/destroyed/obj",
        ),
        (
            "Bo/NNP/2/nsubj signed/VBD/2/ROOT lease/NN/2/obj with/IN/5/case Ann/NNP/3/nmod ,/,/8/punct "
            "which/WDT/8/nsubj expired/VBD/5/acl:relcl",
            "expired/lease/acl:relcl",
        ),
    ),
    never=(
        "The/DT/2/det sons/NNS/9/nsubj of/IN/5/case the/DT/5/det king/NN/2/nmod who/WP/8/nsubj:pass was/VBD/8/aux:pass "
        "killed/VBN/5/acl:relcl fled/VBD/9/ROOT",
        "It/PRP/2/nsubj sent/VBD/2/ROOT two/CD/4/nummod men/NNS/2/obj to/IN/7/case a/DT/7/det mill/NN/4/nmod "
        "that/WDT/9/nsubj opened/VBD/4/acl:relcl",
        "Lawyers/NNS/7/nsubj of/IN/3/case Dorn/NNP/1/nmod who/WP/5/nsubj died/VBD/3/acl:relcl ,/,/7/punct "
        "left/VBD/7/ROOT",
        "The/DT/2/det mayor/NN/8/nsubj of/IN/5/case a/DT/5/det town/NN/2/nmod which/WDT/7/nsubj burned/VBD/5/acl:relcl "
        "left/VBD/8/ROOT",
    ),
)
