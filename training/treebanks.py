"""Read CoNLL-U treebanks into plain sentences, with the label set that the shipped parser uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# Rare relations are folded into their family, so that a small parser need not learn them. Names of before UD 2.15 are
# brought up to date.
RELATIONS = {
    "nsubj:outer": "nsubj",
    "csubj:outer": "csubj",
    "csubj:pass": "csubj",
    "det:predet": "det",
    "cc:preconj": "cc",
    "advcl:relcl": "advcl",
    "list": "dep",
    "orphan": "dep",
    "dislocated": "dep",
    "reparandum": "dep",
    "obl:tmod": "obl:unmarked",
    "obl:npmod": "obl:unmarked",
    "nmod:tmod": "nmod:unmarked",
    "nmod:npmod": "nmod:unmarked",
    "root": "ROOT",
}
FEATURES = ("Tense", "VerbForm", "Voice", "Number", "Person", "Mood")


@dataclass
class Word:
    """One token; ``head`` is its governor's position in the sentence, its own for the root."""

    text: str
    lemma: str
    pos: str
    tag: str
    features: str
    head: int
    relation: str
    space: bool
    misc: str = ""


@dataclass
class TrainingSentence:
    """One sentence; ``names`` are (first, after last, label), or None where nobody marked names.

    ``parsed`` tells whether tags and tree are known; without them only the words and names count.
    """

    source: str
    identifier: str
    words: list[Word]
    names: list[tuple[int, int, str]] | None = None
    parsed: bool = True
    text: str = field(default="")


def read_conllu(path: Path) -> Iterator[TrainingSentence]:
    """Yield the sentences of one file; ``source`` is the document they come from."""
    for source, comments, rows in sentences_of(path):
        words = list(_words(rows))
        identifier = comments.get("sent_id", "")
        if _usable(words):
            yield TrainingSentence(source or identifier, identifier, words, text=comments.get("text", ""))


def sentences_of(path: Path) -> Iterator[tuple[str, dict[str, str], list[list[str]]]]:
    """Yield document, comments and rows of every sentence of a CoNLL-U file."""
    source, comments, rows = "", {}, []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
            source = comments.get("newdoc id", source)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield source, comments, rows
            comments, rows = {}, []


def space_after(row: list[str]) -> bool:
    """Whether a space follows the word of a row."""
    return "SpaceAfter=No" not in row[9]


def _words(rows: list[list[str]]) -> Iterator[Word]:
    """Keep the syntactic words; the last word of a range such as "don't" takes the space after the range."""
    range_end, range_space = 0, True
    for row in rows:
        number, space = row[0], space_after(row)
        if "." in number:
            continue
        if "-" in number:
            range_end, range_space = int(number.split("-")[1]), space
            continue
        position = int(number)
        if position <= range_end:
            space = range_space and position == range_end
        yield Word(
            text=row[1],
            lemma=row[1] if row[2] == "_" else row[2],
            pos=row[3],
            tag=row[4],
            features=_features(row[5]),
            head=int(row[6]) - 1 if row[6] != "0" else position - 1,
            relation=RELATIONS.get(row[7], row[7]),
            space=space,
            misc=row[9],
        )


def _features(text: str) -> str:
    return "|".join(part for part in text.split("|") if part.split("=")[0] in FEATURES)


def _usable(words: list[Word]) -> bool:
    """Leave out sentences with spaces inside words, and those whose text was withheld (words of underscores)."""
    return all(word.text and " " not in word.text for word in words) and not all(
        set(word.text) == {"_"} for word in words
    )


def subtree(words: list[Word], top: int) -> list[int]:
    """The places of a word and of all that hangs on it, in order."""
    inside = {top}
    while True:
        more = {n for n, word in enumerate(words) if word.head in inside} - inside
        if not more:
            return sorted(inside)
        inside |= more
