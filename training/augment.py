"""What treebanks lack and pages have: typographic quotes, other names, headlines, dates, capitals, stray spaces.

Every function takes a sentence and returns a changed copy whose tags, trees and names are right: words are respelt or
exchanged for others of the same kind (here), dates put in (``dates``), and words left out (``headlines``).
"""

from __future__ import annotations

import dataclasses
import random
from collections import defaultdict
from collections.abc import Iterable

from training.dates import in_front, other_dates
from training.headlines import telegraphic
from training.treebanks import TrainingSentence, Word

CURLY = {"``": ("“", "‘"), "''": ("”", "’")}
# Shares of the augmented copies; they add up to less than one, the rest is only given typographic quotes.
UPPER, LOWER, HEADLINE, SPACED = 0.03, 0.04, 0.06, 0.05
# Shares of sentences that get a date in front, and of dates that get another shape.
DATED, OTHER_DATE = 0.12, 0.5
TELEGRAPHIC = 0.3  # the share of the documents of one sentence that become a headline, where one can be made
CURLED = 0.6  # the share of the documents with typographic quotes
OTHER_NAME = 0.35  # the share of names that are exchanged in an augmented copy


class NamePool:
    """The names of the training data by kind and place in the name, plus names from lists."""

    def __init__(self, sentences: Iterable[TrainingSentence], listed: dict[str, list[str]]) -> None:
        self._words: defaultdict[str, list[str]] = defaultdict(list)
        for sentence in sentences:
            for start, end, label in sentence.names or ():
                for position in range(start, end):
                    if plain_name(sentence.words[position].text):
                        self._words[kind_of(start, position, end, label)].append(sentence.words[position].text)
        # Half of what is drawn comes from the lists, half from the data, whatever their lengths.
        self._listed = listed

    def draw(self, kind: str, random_source: random.Random) -> str | None:
        """Return a word for a place of that kind, or None when there is none."""
        pools = [pool for pool in (self._words.get(kind), self._listed.get(kind)) if pool]
        return random_source.choice(random_source.choice(pools)) if pools else None


def kind_of(start: int, position: int, end: int, label: str) -> str:
    """Name the place of a word in a name: places of one word, first and last words of people, acronyms."""
    if label == "PERSON":
        return "PERSON first" if position == start and end - start > 1 else "PERSON last" if position == end - 1 else ""
    return label if end - start == 1 else ""


def plain_name(word: str) -> bool:
    """Tell whether a word is a capitalised name or acronym of letters alone."""
    return word.isalpha() and word[0].isupper() and len(word) > 1


def exchange_names(sentence: TrainingSentence, pool: NamePool, random_source: random.Random) -> TrainingSentence:
    """Put other names of the same kind in place of some."""
    words = list(sentence.words)
    for start, end, label in sentence.names or ():
        if random_source.random() >= OTHER_NAME:
            continue
        for position in range(start, end):
            kind, word = kind_of(start, position, end, label), words[position]
            other = (
                pool.draw(kind, random_source) if kind and plain_name(word.text) and word.tag in ("NNP", "") else None
            )
            if other:
                words[position] = dataclasses.replace(word, text=other, lemma=other)
    return dataclasses.replace(sentence, words=words)


def dated(sentence: TrainingSentence, random_source: random.Random) -> TrainingSentence:
    """Give a date another shape, and now and then put one in front."""
    if random_source.random() < OTHER_DATE:
        sentence = other_dates(sentence, random_source)
    return in_front(sentence, random_source) if random_source.random() < DATED else sentence


def typographic(sentence: TrainingSentence, random_source: random.Random) -> TrainingSentence:
    """Use the quotes, apostrophes and dashes of typeset pages."""
    return _respell(sentence, lambda word: _typographic_word(word, random_source))


def _typographic_word(word: Word, random_source: random.Random) -> str:
    if word.tag in CURLY and len(word.text) <= 2:
        return CURLY[word.tag][word.text in ("'", "`")]
    if word.text == "--":
        return random_source.choice("—–")
    if word.text == '"':
        return random_source.choice("“”")
    return word.text.replace("'", "’")


def lowered(sentence: TrainingSentence) -> TrainingSentence:
    """Write everything small, as in notes and messages."""
    return _respell(sentence, lambda word: word.text.lower())


def uppered(sentence: TrainingSentence) -> TrainingSentence:
    """Write everything in capitals, as in headings."""
    return _respell(sentence, lambda word: word.text.upper())


def headline(sentence: TrainingSentence) -> TrainingSentence:
    """Drop the closing full stop and capitalise the content words."""
    small = {"ADP", "CCONJ", "SCONJ", "DET", "PART"}

    def spelling(word: Word) -> str:
        return word.text if word.pos in small or "’" in word.text else word.text[:1].upper() + word.text[1:]

    changed = _respell(sentence, spelling)
    return without_full_stop(changed)


def without_full_stop(sentence: TrainingSentence) -> TrainingSentence:
    """Leave out a closing full stop that nothing hangs on."""
    words, last = sentence.words, len(sentence.words) - 1
    if last < 2 or words[last].text != "." or any(word.head == last for word in words[:last]):
        return sentence
    if any(end > last for _, end, _ in sentence.names or ()):
        return sentence  # "Laxon Group, Inc."
    return dataclasses.replace(sentence, words=words[:last])


def spaced(sentence: TrainingSentence, random_source: random.Random) -> TrainingSentence:
    """Put one stray space token after some word; spaCy makes one of every second space in a row."""
    places = [n for n, word in enumerate(sentence.words[:-1]) if word.space]
    if not places or not sentence.parsed:
        return sentence
    cut = random_source.choice(places) + 1
    words = [dataclasses.replace(word, head=word.head + (word.head >= cut)) for word in sentence.words]
    blank = Word(" ", lemma=" ", pos="SPACE", tag="_SP", features="", head=cut - 1, relation="dep", space=False)
    names = [(start + (start >= cut), end + (end > cut), label) for start, end, label in sentence.names or ()]
    marked = None if sentence.names is None else names
    return dataclasses.replace(sentence, words=[*words[:cut], blank, *words[cut:]], names=marked)


def augmented(
    sentences: list[TrainingSentence], pool: NamePool, random_source: random.Random
) -> list[TrainingSentence]:
    """Return one changed copy of the sentences of a document; all of them get the same treatment."""
    drawn = random_source.random()
    changed = [exchange_names(dated(s, random_source), pool, random_source) for s in sentences]
    if random_source.random() < CURLED:
        changed = [typographic(s, random_source) for s in changed]
    if len(changed) == 1 and random_source.random() < TELEGRAPHIC:
        short = telegraphic(changed[0], random_source)
        if short is not None:
            return [short]
    if drawn < UPPER:
        return [uppered(s) for s in changed]
    if drawn < UPPER + LOWER:
        return [lowered(s) for s in changed]
    if drawn < UPPER + LOWER + HEADLINE:
        return [headline(changed[0]), *changed[1:]] if len(changed) == 1 else changed
    if drawn < UPPER + LOWER + HEADLINE + SPACED:
        return [spaced(s, random_source) for s in changed]
    return changed


def _respell(sentence: TrainingSentence, spelling) -> TrainingSentence:  # type: ignore[no-untyped-def]
    words = [dataclasses.replace(word, text=spelling(word) or word.text) for word in sentence.words]
    return dataclasses.replace(sentence, words=words)
