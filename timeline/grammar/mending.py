"""What the parser takes apart that belongs together, put right before anybody reads the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def mend(doc: Doc) -> Doc:
    """Make names of words within a name that were read as verbs: "Said" of "Port Said", "Left" of "the New Left".

    The word must stand in one name with the proper noun before it, not be the sentence's main verb, and the sentence
    must have another verb in small letters: in a headline ("Putin Visits Beijing") capitals say nothing.
    """
    for token in doc:
        if _is_part_of_name(token) and _has_other_verb(doc, token):
            above = token.head
            for child in list(token.children):
                child.head = above
            token.head = doc[token.i - 1]
            token.pos_, token.dep_ = "PROPN", "flat"
    return doc


def _is_part_of_name(token: Token) -> bool:
    if token.i == 0 or token.pos_ != "VERB" or not token.text[:1].isupper() or token.ent_iob_ != "I":
        return False
    before = token.nbor(-1)
    return before.pos_ == "PROPN" and token.head.i not in (token.i, before.i) and before.head.i != token.i


def _has_other_verb(doc: Doc, token: Token) -> bool:
    return any(word.pos_ == "VERB" and word.i != token.i and word.text[:1].islower() for word in doc)
