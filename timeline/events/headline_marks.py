"""Commas and hyphens inside headlines: of rows, of places and of names told between commas; all other marks go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.telling_parts import twin_subject
from timeline.grammar import labels
from timeline.grammar.clauses import children

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token


def marked(words: list[Token]) -> list[Token]:
    """The words with the commas of lists and places, and the hyphens that join them."""
    marked: list[Token] = []
    for word in words:
        before = marked[-1] if marked else None
        if before is not None and word.i == before.i + 2:
            between = word.doc[before.i + 1]
            if _joins(between, before, word):
                marked.append(between)
        elif before is not None and word.i > before.i + 2 and _is_next_in_row(word, before):
            marked.append(word.doc[before.i + 1])
        marked.append(word)
    return marked


def _is_next_in_row(name: Token, before: Token) -> bool:
    """Whether only a comma and a title were left out before a name of a row."""
    out = name.doc[before.i + 1 : name.i]
    titles = all(word.dep_ in labels.TITLES_OF_NAMES and word.head.i == name.i for word in out[1:])
    return name.dep_ in labels.CONJUNCTS and out[0].text == "," and titles


def _joins(mark: Token, before: Token, word: Token) -> bool:
    if mark.text == ",":
        return (
            closes_apposition(before)
            or _in_list(word)
            or _apposed(word) is not None
            or _two_adjectives(before, word)
            or (before.ent_type_ in _PLACES and word.ent_type_ in _PLACES and word.pos_ == "PROPN")
        )
    return mark.text in ("-", "–", "/", "&") and not before.whitespace_ and not mark.whitespace_


_PLACES = frozenset({"LOC", "GPE"})


def _apposed(word: Token) -> Token | None:
    """The head of the apposed name that a word is part of: "Martin" of "a son, Martin, was born"."""
    current = word
    for _ in range(4):
        if current.dep_ in labels.APPOSITIONS and current.pos_ == "PROPN":
            return current
        if current.dep_ in labels.SUBJECTS and _is_twin(current):
            return current
        if current.dep_ not in labels.NAME_PARTS | labels.CONJUNCTS:
            return None
        current = current.head  # "residents, Ann Reed and Paul Reed, were found"
    return None


def _is_twin(name: Token) -> bool:
    others = children(name.head, labels.SUBJECTS)
    return len(others) > 1 and any((twin := twin_subject(other)) is not None and twin.i == name.i for other in others)


def closes_apposition(before: Token) -> bool:
    name = _apposed(before)
    if name is None:
        return False
    start = min([name.i, *(child.i for child in name.lefts if not child.is_punct)])
    return start > 0 and name.doc[start - 1].text == ","


def _two_adjectives(before: Token, word: Token) -> bool:
    return before.dep_ == word.dep_ == "amod" and before.head.i == word.head.i


def _in_list(word: Token) -> bool:
    current = word
    for _ in range(8):
        if current.dep_ in labels.CONJUNCTS:
            return True
        if current.head.i <= current.i and current.dep_ not in ("cc",):
            return False
        current = current.head
    return False
