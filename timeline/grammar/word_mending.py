"""Words that the tagger takes for another kind: "plans" of "Torland plans to sell", "Torrow" of "a barn in Torrow".

One word at a time, by its spelling and what stands beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.name_words import NOT_NAMES, ORGANISATION_WORDS, OTHER_WORDS, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs that are nouns as well in their form with "-s", and take "to" as both.
_VERBS_TOO = frozenset("aims asks bids hopes intends needs plans pledges promises threatens vows wishes wants".split())
_WHERE = frozenset(
    "at from in into near outside through to towards left reached entered fled visited leaving reaching".split()
)
_MARKED = frozenset("appendix article chapter clause exhibit figure item page part schedule section table".split())
_FEWEST_LETTERS = 3


def mend_words(doc: Doc) -> None:
    """Put right the kinds of words of a sentence, in place."""
    for token in doc:
        if token.tag_ in ("NNP", "NNPS") and token.pos_ == "NOUN" and token.i and token.text[:1].isupper():
            token.pos_ = "PROPN"
        elif _is_a_place(token):
            token.pos_, token.tag_ = "PROPN", "NNP"
    root = next((token for token in doc if token.head.i == token.i), None)
    if root is not None and root.lower_ in _VERBS_TOO and root.pos_ == "NOUN":
        _raise_verb(root)


def _is_a_place(token: Token) -> bool:
    """ "Torrow" of "in Torrow", "left Torrow": a lone word with a capital where a place stands, without an article."""
    if token.pos_ != "NOUN" or token.tag_ != "NN" or token.i < 2 or not token.text.istitle():
        return False
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    low = token.lower_
    known = low in NOT_NAMES | ORGANISATION_WORDS | OTHER_WORDS | TITLES | _MARKED
    if known or len(token) < _FEWEST_LETTERS or token.nbor(-1).lower_ not in _WHERE:
        return False
    plain = behind is None or behind.is_punct or (behind.is_lower and behind.pos_ not in ("NOUN", "PROPN"))
    small = sum(word.is_lower for word in token.doc if word.is_alpha)
    return plain and 2 * small >= sum(word.is_alpha for word in token.doc)


def _raise_verb(noun: Token) -> None:
    """ "The team plans to double the disks", where "plans" was taken for a noun and the team for a part of its name."""
    below = next((child for child in noun.children if child.dep_ == "acl" and child.i > noun.i), None)
    mark = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if below is None or mark is None or mark.lower_ != "to" or mark.head.i != below.i:
        return
    before = [
        child for child in noun.children if child.i < noun.i and child.dep_ in labels.NAME_PARTS | labels.SUBJECTS
    ]
    if not before or before[-1].i != noun.i - 1:
        return
    subject = before[-1]
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "VBZ", noun.lower_.removesuffix("s")
    below.dep_ = "xcomp"
    subject.dep_ = "nsubj"
    for child in list(noun.children):
        if child.i < subject.i and child.dep_ in labels.BEFORE_NOUN and child.dep_ not in labels.SUBJECTS:
            child.head = subject
