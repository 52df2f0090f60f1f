"""A participle in front of its clause: "Fondée en 1920, l'usine ferma en 1950" tells two things of one subject.

The clause behind the comma is told without the participle; the participle is told with the subject behind it, and what
came of it later is left out.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.parsing import FINITE

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token

PARTICIPLE = "Part"
"""The tag of a participle, in parses of languages other than English."""
_SUBJECT_OPENS = frozenset({"DET", "NOUN", "PROPN", "PRON"})
_BESIDE = frozenset({"VERB", "NOUN", "ADJ"})
_OF_NOUN = frozenset({"nmod", "flat", "amod", "nummod", "compound"})
_LEFT_OUT = " …"


def told_beside_opening(doc: Doc, time: tuple[int, int], others: Collection[tuple[int, int]]) -> tuple[int, int, str]:
    """Where in the sentence the words lie that a time belongs to, and what stands behind them; (0, 0, "") for none.

    Offsets count from the start of the sentence.
    """
    first = _clause_behind(doc)
    if first is None:
        return 0, 0, ""
    if time[0] >= first.idx:
        return first.idx, doc[len(doc) - 1].idx + len(doc[len(doc) - 1].text), ""
    if not any(begins >= first.idx for begins, _ in others):
        return 0, 0, ""
    if first.tag_ == FINITE:  # a language that leaves its subjects out
        return 0, doc[first.i - 2].idx + len(doc[first.i - 2].text), ""
    last = _last_of_subject(doc, first)
    return 0, last.idx + len(last.text), _LEFT_OUT


def _clause_behind(doc: Doc) -> Token | None:
    """The first word of the clause behind a participle that opens the sentence, None where none does."""
    head = doc[1] if len(doc) > 1 and doc[0].pos_ == "AUX" else doc[0]
    # A parser may take "Nommé" of "Nommé préfet en 1960, il ..." for a noun, and knows that it stands beside the verb.
    beside = doc[0].dep_ in labels.ADVERBIAL_CLAUSES and doc[0].pos_ in _BESIDE
    if head.tag_ != PARTICIPLE and not beside:
        return None
    for word in doc:
        behind = doc[word.i + 1] if word.i + 1 < len(doc) else word
        relative = behind.head.dep_ in labels.RELATIVE_CLAUSES
        if word.text == "," and not relative and (behind.pos_ in _SUBJECT_OPENS or behind.tag_ == FINITE):
            return behind if len(doc) - behind.i > 2 else None
    return None


def _last_of_subject(doc: Doc, first: Token) -> Token:
    """The last word of the noun phrase that opens a clause."""
    last, in_phrase = first, first.pos_ != "DET"
    for word in list(doc)[first.i + 1 :]:
        names = in_phrase and (word.dep_ in _OF_NOUN or word.pos_ == "PROPN" or _is_of(word))
        if not names and (in_phrase or word.pos_ not in ("DET", "NOUN", "PROPN", "ADJ", "NUM")):
            break
        in_phrase = in_phrase or word.pos_ in ("NOUN", "PROPN")
        last = word
    return last


def _is_of(word: Token) -> bool:
    """A preposition or article within a noun phrase."""
    return word.dep_ in labels.CASE_MARKS | {"det"} and word.head.dep_ in _OF_NOUN and word.head.i > word.i
