"""The main verb behind a relative clause, taken for a word of its object: "Orso, who fell ill, handed power over".

No noun is joined to the first one without "and", and no participle describes it there: the verb tells what was done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    for verb in words:
        if verb.tag_ != "VBN" or verb.dep_ != "amod" or not verb.i or verb.nbor(-1).text != ",":
            continue
        noun, subject = verb.head, verb.head.head
        if noun.dep_ not in labels.CONJUNCTS or subject.dep_ != "ROOT" or subject.pos_ not in ("PROPN", "NOUN"):
            continue
        relative = any(
            child.dep_ in labels.RELATIVE_CLAUSES and subject.i < child.i < verb.i for child in subject.rights
        )
        joined = any(child.dep_ == "cc" for child in (*noun.children, *subject.children))
        if relative and not joined and noun.left_edge.i == verb.i:
            _make_main(verb, noun, subject)


def _make_main(verb: Token, noun: Token, subject: Token) -> None:
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    for child in list(noun.rights):
        marked = any(mark.dep_ == "mark" for mark in child.lefts)
        if child.dep_ == "punct" or marked or (child.dep_ in labels.NOUN_MODIFIERS and child.tag_ == "CD"):
            child.head = verb
            child.dep_ = "advcl" if marked else "obl" if child.dep_ != "punct" else "punct"
    noun.head, noun.dep_ = verb, "obj"
    subject.head, subject.dep_ = verb, "nsubj"


MENDING = Mending(
    name="the main verb behind a relative clause",
    rank=96,
    mend=_mend,
    examples=(
        (
            "Orso/NNP/1/ROOT ,/,/4/punct who/WP/4/nsubj fell/VBD/1/acl:relcl ,/,/1/punct ceded/VBN/7/amod "
            "power/NN/1/conj in/IN/9/case 2006/CD/7/nmod before/IN/11/mark reclaiming/VBG/7/acl it/PRP/11/obj "
            "././7/punct",
            "ceded/ceded/ROOT ceded:VBD Orso/ceded/nsubj power/ceded/obj 2006/ceded/obl reclaiming/ceded/advcl "
            "./ceded/punct",
        ),
    ),
    never=(
        "Orso/NNP/1/ROOT ,/,/4/punct who/WP/4/nsubj fell/VBD/1/acl:relcl ,/,/7/punct and/CC/7/cc power/NN/1/conj",
        "Orso/NNP/1/ROOT ,/,/3/punct ceded/VBN/4/amod power/NN/1/conj ././4/punct",
    ),
)
