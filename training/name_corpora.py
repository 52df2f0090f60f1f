"""Name spans (PERSON, ORG, LOC) from Universal NER, WikiGold and GUM's entity column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.treebanks import TrainingSentence, Word

Names = list[tuple[int, int, str]]

LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
GUM_LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
TITLES = frozenset(
    """
    mr mr. mrs mrs. ms ms. dr dr. president minister senator sen. prime king queen prince princess professor prof.
    general gen. pope sir lord judge justice captain governor
    """.split()
)
LINKS = frozenset("of and for & the on".split())  # "Ministry of Defence" is one name
CLOSING = frozenset(". , ; : ? ! ) ] % 's n't 'm 're 've 'll 'd '".split())
OPENING = frozenset("( [ $ £".split())


def read_uner(path: Path) -> Iterator[tuple[str, list[str], list[bool], Names]]:
    """Yield (sentence id, words, space after each, names); class OTH is left out, as is the stray tag ``B-O``."""
    identifier, text, rows = "", "", []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            identifier = line.split("=", 1)[1].strip()
        elif line.startswith("# text"):
            text = line.split("=", 1)[1].strip()
        elif line[:1].isdigit():
            rows.append(line.split("\t"))
        elif not line.strip() and rows:
            words = [row[1] for row in rows]
            yield identifier, words, spaces_in(text, words), spans([row[2] for row in rows])
            rows = []


def read_wikigold(path: Path) -> Iterator[TrainingSentence]:
    """Yield sentences without trees; twenty in a row count as one source."""
    rows: list[list[str]] = []
    number = 0
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        columns = line.split()
        if columns and columns[0] != "-DOCSTART-":
            rows.append(columns)
        elif rows:
            words = [row[0] for row in rows]
            yield TrainingSentence(
                source=f"wikigold-{number // 20}",
                identifier=f"wikigold-{number}",
                words=[bare_word(word, space) for word, space in zip(words, guessed_spaces(words), strict=True)],
                names=spans([row[1] for row in rows]),
                parsed=False,
            )
            number, rows = number + 1, []


def bare_word(text: str, space: bool) -> Word:
    """Return a word of which nothing but the spelling is known."""
    return Word(text, lemma="", pos="", tag="", features="", head=0, relation="", space=space)


def guessed_spaces(words: list[str]) -> list[bool]:
    """WikiGold keeps no spacing; put it back by the usual rules for punctuation."""
    following = [*words[1:], ""]
    return [word not in OPENING and after not in CLOSING for word, after in zip(words, following, strict=True)]


def spaces_in(text: str, words: list[str]) -> list[bool]:
    """Tell for each word whether a space follows it in ``text``."""
    spaces, position = [], 0
    for word in words:
        place = text.find(word, position)
        if 0 <= place <= position + 3:
            position = place + len(word)
        spaces.append(position >= len(text) or text[position : position + 1].isspace())
    return spaces


def spans(tags: list[str]) -> Names:
    """Turn IOB or IO tags into spans of the labels we keep."""
    names: Names = []
    start, current = 0, None
    for position, tag in enumerate([*tags, "O"]):
        prefix, _, kind = tag.partition("-")
        label = LABELS.get(kind)
        if current is not None and (prefix != "I" or label != current):
            names.append((start, position, current))
            current = None
        if label and current is None:
            start, current = position, label
    return names


def gum_names(words: list[Word]) -> Names:
    """Derive name spans from GUM's entity mentions: the run of proper nouns round the mention's head."""
    names: Names = []
    for first, last, kind in _mentions(words):
        label = GUM_LABELS.get(kind)
        heads = [n for n in range(first, last + 1) if not first <= words[n].head <= last or words[n].head == n]
        if label and len(heads) == 1:
            span = _name_round(words, heads[0], first, last, label)
            if span:
                names.append((*span, label))
    return _without_overlaps(names)


def _mentions(words: list[Word]) -> Iterator[tuple[int, int, str]]:
    """Read the CorefUD brackets of the last column: ``(3-person-...`` opens, ``3)`` closes."""
    open_mentions: list[tuple[str, int, str]] = []
    for position, word in enumerate(words):
        column = re.search(r"(?:^|\|)Entity=([^|]*)", word.misc)
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", column.group(1)) if column else ():
            if not piece.startswith("("):
                opened = next((m for m in reversed(open_mentions) if m[0] == piece[:-1]), None)
                if opened:
                    open_mentions.remove(opened)
                    yield opened[1], position, opened[2]
                continue
            fields = piece[1:].rstrip(")").split("-")
            if piece.endswith(")"):
                yield position, position, fields[1]
            else:
                open_mentions.append((fields[0], position, fields[1]))


def _name_round(words: list[Word], head: int, first: int, last: int, label: str) -> tuple[int, int] | None:
    people_in_plural = label == "PERSON" and words[head].tag == "NNPS"
    if words[head].pos != "PROPN" or people_in_plural:
        return None
    start, end = head, head
    while start > first and _in_name(words[start - 1]):
        start -= 1
    while end < last and (_in_name(words[end + 1]) or (label == "ORG" and _links_on(words, end, last))):
        end += 1
    while start < head and label == "PERSON" and words[start].text.lower() in TITLES:
        start += 1
    at_hyphen = "HYPH" in (words[start].tag, words[end].tag)
    initial = words[start].text[0]
    return None if at_hyphen or not (initial.isupper() or initial.isdigit()) else (start, end + 1)


def _in_name(word: Word) -> bool:
    part = word.relation in ("flat", "compound") and word.text[0].isupper()
    return word.pos == "PROPN" or part or word.tag == "HYPH"


def _links_on(words: list[Word], end: int, last: int) -> bool:
    link = words[end + 1].text.lower()
    following = words[end + 2 : min(end + 4, last + 1)]
    return link in LINKS and link != "and" and any(word.pos == "PROPN" for word in following)


def _without_overlaps(names: Names) -> Names:
    """Of names that overlap keep the longest, and of equals the first."""
    kept: Names = []
    for span in sorted(set(names), key=lambda s: (s[0] - s[1], s[0])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return sorted(kept)
