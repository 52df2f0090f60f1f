"""The parts of a clause by the labels of its parse: its words, those beside it, who takes part, and whole names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.given_names import OF_MEN, OF_WOMEN
from timeline.grammar.name_words import COUNTRIES, GIVEN_NAMES, ORGANISATIONS, PLACES
from timeline.grammar.parsing import FINITE

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

LEAST_WORDS = 3
"""Words of a clause that makes a headline by itself."""


_SUBJECTS = labels.SUBJECTS


_CLAUSES = labels.CLAUSES | labels.CONJUNCTS


_LATER = labels.CLAUSES_OF_NOUNS | labels.ADVERBIAL_CLAUSES | labels.CONJUNCTS | {"parataxis"}


_INFINITIVE = "Inf"


_NAME_PARTS = frozenset({"flat", "compound"})


_TITLED = frozenset({"appos", "flat", "nmod"})


_GIVEN = GIVEN_NAMES | OF_WOMEN | OF_MEN


def end_of(word: Token) -> int:
    return word.idx + len(word.text)


def clause_round_word(word: Token) -> Token | None:
    """The head of the clause that a word stands in: a verb, or what is said of a subject.

    What is within an infinitive ("decided to keep it closed until May") belongs to the verb above that.
    """
    above = [word, *word.ancestors]
    infinitives = [
        place for place, ancestor in enumerate(above) if ancestor.tag_ == _INFINITIVE and ancestor.head is not ancestor
    ]
    start = max(infinitives, default=-1) + 1
    return next((head for head in above[start:] if _heads_clause(head)), None)


def _heads_clause(word: Token) -> bool:
    tells = word.pos_ in ("VERB", "AUX") or any(child.dep_ in _SUBJECTS | labels.HELPERS for child in word.children)
    return tells and word.dep_ in _CLAUSES - labels.OPEN_COMPLEMENTS


def independent(verb: Token) -> Token:
    """The head of the clause around that stands by itself."""
    head = verb
    while not _stands_alone(head) and head.head is not head:
        head = head.head
    return head


def _stands_alone(word: Token) -> bool:
    """Whether a word heads the sentence, or a clause with a subject of its own that is only joined to it."""
    if word.head is word:
        return True
    subject = next((child for child in word.children if child.dep_ in _SUBJECTS), None)
    return (
        subject is not None
        and _heads_clause(word)
        and (word.dep_ in labels.CONJUNCTS or _is_joined(word))
        and _stands_alone(word.head)
        and not any(child.dep_ == "mark" for child in word.children)
    )


def _is_joined(word: Token) -> bool:
    """Whether "and" opens the clause of a verb, whatever a parser calls its tie to the one before."""
    opens = next((token for token in word.subtree if not token.is_punct), word)
    return opens.pos_ == "CCONJ" and word.dep_ in _LATER | labels.CONTENT_CLAUSES


def own_words(head: Token) -> list[Token]:
    """The words of an independent clause without those joined to it; none where other words stand between them."""
    left_out = {
        word.i
        for child in head.subtree
        if child is not head and _stands_alone(child)
        for word in child.subtree
    }  # fmt: skip
    words = [word for word in head.subtree if word.i not in left_out]
    words = trimmed(words)
    joined = bool(words) and words[-1].i - words[0].i + 1 == len(words)
    return words if joined and len(words) >= LEAST_WORDS else []


def is_clause_beside(word: Token) -> bool:
    """Whether a verb heads a clause that may be cut off: joined, about a noun, or stands behind a comma."""
    beside = word.dep_ in labels.RELATIVE_CLAUSES | labels.CONJUNCTS or word.doc[word.left_edge.i - 1].text == ","
    return word.dep_ in _LATER and word.pos_ in ("VERB", "AUX") and beside


def says_something(words: list[Token]) -> bool:
    """Whether a verb in a finite form is among some words."""
    return any(word.tag_ == FINITE for word in words)


def trimmed(words: list[Token]) -> list[Token]:
    """Words without conjunctions and marks at the edges, but those that open or close a quotation."""
    first, last = 0, len(words)
    while first < last and words[first].dep_ in ("cc", "punct") and words[first].text not in "«“„\"'¿¡(":
        first += 1
    while first < last and words[last - 1].dep_ in ("cc", "punct") and words[last - 1].text not in "»”\"')":
        last -= 1
    return words[first:last]


def arguments(verb: Token, relatives: Collection[str]) -> Iterator[tuple[Token, str]]:
    """Who does something and to whom it is done, with the roles."""
    passive = any(child.dep_ in labels.PASSIVE_AUXILIARIES | labels.PASSIVE_SUBJECTS for child in verb.children)
    subject = _subject(verb, relatives)
    if subject is not None:
        yield subject, "patient" if passive or subject.dep_ in labels.PASSIVE_SUBJECTS else "agent"
    inner = [child for child in verb.children if child.dep_ in labels.OPEN_COMPLEMENTS]
    for head in (verb, *inner):
        for child in head.children:
            if child.dep_ in labels.OBJECTS | labels.INDIRECT_OBJECTS and not passive:
                yield child, "patient"
            elif child.dep_ in labels.AGENTS:
                yield child, "agent"


def _subject(verb: Token, relatives: Collection[str]) -> Token | None:
    own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if own is not None:
        relative = verb.dep_ in labels.RELATIVE_CLAUSES and own.lower_ in relatives
        return verb.head if relative else own
    if verb.dep_ in labels.CONJUNCTS and verb.head is not verb and verb.head.pos_ in ("VERB", "AUX"):
        return _subject(verb.head, relatives)
    return None


def name_beside(noun: Token) -> Token | None:
    """ "Jean Roux" of "l'architecte Jean Roux"."""
    for child in noun.children:
        bare = not any(below.dep_ in labels.CASE_MARKS for below in child.children)
        if child.dep_ in _TITLED and child.pos_ == "PROPN" and bare and child.i > noun.i:
            return child
    return None


def whole_name(head: Token) -> list[Token]:
    """The words of a name, with a second one behind "de" and the like."""
    words = {head.i}
    for child in head.children:
        if child.dep_ in _NAME_PARTS or (child.dep_ == "nmod" and child.pos_ == "PROPN" and child.i > head.i):
            part = [word.i for word in child.subtree if not word.is_punct]
            if all(head.doc[place].pos_ in ("PROPN", "ADP", "DET", "X", "NOUN") for place in part):
                words |= set(part)
    words |= {word.i for word in head.doc if word.pos_ == "PROPN"}  # a parser may cut a name in two
    first = last = head.i
    while first - 1 in words:
        first -= 1
    while last + 1 in words or (last + 1 < len(head.doc) and head.doc[last + 1].text[:1].isupper()):  # "Yves Le Goff"
        last += 1
    return [head.doc[place] for place in range(first, last + 1)]


def kind_of_name(name: str, *, titled: bool, several: bool) -> str:
    low = name.casefold()
    if low in COUNTRIES or low in PLACES:
        return labels.PLACE
    if low in ORGANISATIONS or (name.isupper() and len(name) > 1):
        return labels.ORGANISATION
    first = low.split()[0].split("-")[0]
    return labels.PERSON if first in _GIVEN and (several or titled) else labels.OTHER
