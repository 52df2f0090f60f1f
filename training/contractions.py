"""Treebanks of languages whose contractions stay one word, with the few relations that small treebanks can teach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from training.treebanks import TrainingSentence, Word, sentences_of, space_after

# Of the subtypes, those that rules ask for; all others count as their family, which is what UD's own LAS compares.
KEPT_SUBTYPES = frozenset({"nsubj:pass", "aux:pass", "obl:agent", "acl:relcl", "compound:prt"})
FEATURES = ("Tense", "VerbForm", "Voice", "Number", "Person", "Mood", "PronType")
_DEPENDENT = {"list": "dep", "orphan": "dep", "dislocated": "dep", "reparandum": "dep", "root": "ROOT"}


def read_merged(path: Path, passives: frozenset[str] = frozenset()) -> Iterator[TrainingSentence]:
    """Yield the sentences of one file with contractions as one word."""
    for source, comments, rows in sentences_of(path):
        words = merged(rows)
        _mark_relative_clauses(words)
        _mark_passives(words, passives)
        if words and all(word.text and " " not in word.text for word in words):
            identifier = comments.get("sent_id", "")
            yield TrainingSentence(source or identifier, identifier, words, text=comments.get("text", ""))


def merged(rows: list[list[str]]) -> list[Word]:
    """The words as they are written; a contraction is what its first part is that hangs on a word outside it."""
    ranges = {tuple(map(int, row[0].split("-"))): row for row in rows if "-" in row[0]}
    parts = {int(row[0]): row for row in rows if row[0].isdigit()}
    written = {number: (first, last) for first, last in ranges for number in range(first, last + 1)}
    units = sorted({written.get(number, (number, number)) for number in parts})
    place_of = {number: place for place, (first, last) in enumerate(units) for number in range(first, last + 1)}
    words = []
    for place, unit in enumerate(units):
        inside = [parts[number] for number in range(unit[0], unit[1] + 1)]
        leading = next((row for row in inside if place_of.get(int(row[6])) != place), inside[0])
        outer = ranges.get(unit, leading)
        head = place_of.get(int(leading[6]), place)
        words.append(_word(leading, outer, head))
    return words


def _word(row: list[str], written: list[str], head: int) -> Word:
    return Word(
        text=written[1],
        lemma=row[1] if row[2] == "_" else row[2],
        pos=row[3],
        tag=row[3],
        features="|".join(part for part in row[5].split("|") if part.split("=")[0] in FEATURES),
        head=head,
        relation=relation_of(row[7]),
        space=space_after(written),
    )


def relation_of(label: str) -> str:
    """The label as it is taught."""
    family = label.split(":")[0]
    return label if label in KEPT_SUBTYPES else _DEPENDENT.get(family, family)


def _mark_relative_clauses(words: list[Word]) -> None:
    """Tell relative clauses from participles behind a noun, where a treebank calls both "acl"."""
    for place, word in enumerate(words):
        if word.relation == "acl" and any(
            "PronType=Rel" in other.features and _hangs_on(words, at, place) and at < place
            for at, other in enumerate(words)
        ):
            words[place] = replace(word, relation="acl:relcl")


def _hangs_on(words: list[Word], below: int, above: int) -> bool:
    """Whether a word hangs on another, itself or through one word between ("in which", "whose house")."""
    head = words[below].head
    return above in (head, words[head].head)


def _mark_passives(words: list[Word], passives: frozenset[str]) -> None:
    """Mark auxiliaries and subjects of passives, where a treebank does not."""
    for place, word in enumerate(words):
        governor = words[word.head]
        if word.relation == "aux" and word.lemma in passives and "VerbForm=Part" in governor.features:
            words[place] = replace(word, relation="aux:pass")
    passive = {word.head for word in words if word.relation == "aux:pass"}
    for place, word in enumerate(words):
        if word.relation == "nsubj" and word.head in passive and passives:
            words[place] = replace(word, relation="nsubj:pass")
