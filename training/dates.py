"""Dates as pages write them: in front of a sentence, and in every shape; a treebank of the web holds few of either.

A phrase is written as its words with what hangs on what, in the manner of the treebanks ("14 March 1921" hangs on the
day, "March 1921" on the month): ``word/TAG/relation>place``, the place counted from 0 inside the phrase, ``>^`` for the
word that hangs on the verb. Words in braces are drawn anew each time.
"""

from __future__ import annotations

import dataclasses
import itertools
import random
from functools import lru_cache

from training.treebanks import TrainingSentence, Word, subtree

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SHORT_MONTHS = "Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()
SEASONS = "spring summer autumn fall winter".split()
NUMBERS = "two three four five six seven ten twelve".split()
COMMON = 0.7  # the share of years that are recent

IN_FRONT = """
in/IN/case>1 {year}/CD/obl>^
in/IN/case>1 {month}/NNP/obl>^
in/IN/case>1 {month}/NNP/obl>^ {year}/CD/nmod:unmarked>1
in/IN/case>1 {month}/NNP/obl>^ of/IN/case>3 {year}/CD/nmod>1
in/IN/case>2 {early}/JJ/amod>2 {year}/CD/obl>^
in/IN/case>2 {early}/JJ/amod>2 {month}/NNP/obl>^ {year}/CD/nmod:unmarked>2
in/IN/case>2 the/DT/det>2 {season}/NN/obl>^ of/IN/case>4 {year}/CD/nmod>2
in/IN/case>2 the/DT/det>2 {decade}/NNS/obl>^
in/IN/case>3 the/DT/det>3 {ordinal}/JJ/amod>3 century/NN/obl>^
on/IN/case>1 {weekday}/NNP/obl>^
on/IN/case>2 {weekday}/NNP/compound>2 {part}/NN/obl>^
on/IN/case>2 {month}/NNP/nmod:unmarked>2 {day}/CD/obl>^
on/IN/case>2 {month}/NNP/nmod:unmarked>2 {day}/CD/obl>^ ,/,/punct>4 {year}/CD/nmod:unmarked>2
on/IN/case>1 {day}/CD/obl>^ {month}/NNP/nmod:unmarked>1
on/IN/case>1 {day}/CD/obl>^ {month}/NNP/nmod:unmarked>1 {year}/CD/nmod:unmarked>1
on/IN/case>1 {weekday}/NNP/obl>^ ,/,/punct>4 {month}/NNP/nmod:unmarked>4 {day}/CD/appos>1
on/IN/case>1 {weekday}/NNP/obl>^ ,/,/punct>3 {day}/CD/appos>1 {month}/NNP/nmod:unmarked>3
on/IN/case>2 the/DT/det>2 {part}/NN/obl>^ of/IN/case>4 {day}/CD/nmod>2 {month}/NNP/nmod:unmarked>4
by/IN/case>1 {year}/CD/obl>^
by/IN/case>2 {early}/JJ/amod>2 {month}/NNP/obl>^
since/IN/case>1 {year}/CD/obl>^
until/IN/case>1 {year}/CD/obl>^
around/IN/case>1 {year}/CD/obl>^
from/IN/case>1 {year}/CD/obl>^ to/IN/case>3 {year}/CD/nmod>1
between/IN/case>1 {year}/CD/obl>^ and/CC/cc>3 {year}/CD/conj>1
the/DT/det>2 {next}/JJ/amod>2 {unit}/NN/obl:unmarked>^
that/DT/det>1 {part}/NN/obl:unmarked>^
{last}/JJ/amod>1 {unit}/NN/obl:unmarked>^
{last}/JJ/amod>1 {weekday}/NNP/obl:unmarked>^
{number}/CD/nummod>1 {units}/NNS/obl:unmarked>2 later/RBR/advmod>^
a/DT/det>1 {unit}/NN/obl:unmarked>2 later/RBR/advmod>^
later/RB/advmod>2 that/DT/det>2 {unit}/NN/obl:unmarked>^
{yesterday}/NN/obl:unmarked>^
"""
PARTS = {
    "IN": "ADP", "CD": "NUM", "NNP": "PROPN", "NN": "NOUN", "NNS": "NOUN", "DT": "DET", "JJ": "ADJ", "CC": "CCONJ",
    ",": "PUNCT", "RBR": "ADV", "RB": "ADV",
}  # fmt: skip
FEATURES = {"NNP": "Number=Sing", "NN": "Number=Sing", "NNS": "Number=Plur", "DECADE": "Number=Ptan"}
EXCHANGED = frozenset("in on by since until around".split())
DATE_WORDS = frozenset(word.lower() for word in [*MONTHS, *WEEKDAYS, *SHORT_MONTHS])

Phrase = list[tuple[str, str, str, int | None]]


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrase, ...]:
    """The phrases of ``IN_FRONT``: word, tag, relation and place of the head, None for the verb."""
    read = []
    for line in IN_FRONT.strip().splitlines():
        words: Phrase = []
        for piece in line.split():
            text, tag, link = piece.rsplit("/", 2)
            relation, _, place = link.partition(">")
            words.append((text, tag, relation, None if place == "^" else int(place)))
        read.append(words)
    if any(place is not None and not 0 <= place < len(words) for words in read for *_, place in words):
        raise ValueError("a phrase hangs on a word that it does not have")
    return tuple(read)


def drawn_year(source: random.Random) -> str:
    """A year; most are of the last sixty."""
    return str(source.randint(1965, 2026) if source.random() < COMMON else source.randint(1450, 1964))


def filled(text: str, source: random.Random) -> str:
    """The word, or what is drawn for a word in braces."""
    if not text.startswith("{"):
        return text
    day = source.randint(1, 31)
    drawn = {
        "year": lambda: drawn_year(source),
        "month": lambda: source.choice(MONTHS if source.random() < 0.9 else SHORT_MONTHS),
        "weekday": lambda: source.choice(WEEKDAYS),
        "day": lambda: str(day),
        "early": lambda: source.choice(("early", "late", "mid")),
        "season": lambda: source.choice(SEASONS),
        "decade": lambda: f"{source.randint(150, 202)}0s",
        "ordinal": lambda: source.choice(("15th", "16th", "17th", "18th", "19th", "20th", "sixteenth", "nineteenth")),
        "part": lambda: source.choice(("morning", "afternoon", "evening", "night")),
        "next": lambda: source.choice(("next", "following", "same")),
        "last": lambda: source.choice(("last", "next")),
        "unit": lambda: source.choice(("day", "week", "month", "year")),
        "units": lambda: source.choice(("days", "weeks", "months", "years", "hours")),
        "number": lambda: source.choice(NUMBERS),
        "yesterday": lambda: source.choice(("yesterday", "today", "tonight")),
    }
    return drawn[text.strip("{}")]()


def made(phrase: Phrase, start: int, verb: int, source: random.Random) -> list[Word]:
    """The words of a phrase that begins at ``start`` and hangs on ``verb``."""
    words = []
    for text, tag, relation, place in phrase:
        word = filled(text, source)
        lemma = word[:-1] if tag == "NNS" and word[0].isalpha() else word
        features = FEATURES["DECADE" if text == "{decade}" else tag] if tag in FEATURES else ""
        head = verb if place is None else start + place
        words.append(Word(word, lemma, PARTS[tag], tag, features, head, relation, space=True))
    for before, word in itertools.pairwise(words):
        before.space = word.text != ","
    return words


def in_front(sentence: TrainingSentence, source: random.Random) -> TrainingSentence:
    """Put a date in front of a declarative sentence; nearly always with a comma, as ``setting_off`` hands it over."""
    words = sentence.words
    root = next((n for n, word in enumerate(words) if word.head == n), 0)
    if not tells_something(sentence, root):
        return sentence
    phrase = source.choice(phrases())
    comma = source.random() < 0.9
    length = len(phrase) + comma
    front = made(phrase, 0, root + length, source)
    if comma:
        front[-1].space = False
        last = next(n for n, word in enumerate(front) if word.head == root + length)
        front.append(Word(",", ",", "PUNCT", ",", "", last, "punct", space=True))
    front[0].text = front[0].text[0].upper() + front[0].text[1:]
    rest = [dataclasses.replace(word, head=word.head + length) for word in words]
    if not keeps_capital(words[0], sentence):
        rest[0].text = rest[0].text[0].lower() + rest[0].text[1:]
    names = None if sentence.names is None else [(a + length, b + length, label) for a, b, label in sentence.names]
    return dataclasses.replace(sentence, words=[*front, *rest], names=names)


def tells_something(sentence: TrainingSentence, root: int) -> bool:
    """Whether the sentence opens with its subject and its main word is a verb in the past or the present."""
    words = sentence.words
    asks = words[-1].text in ("?", ":")
    if not sentence.parsed or asks or words[root].pos != "VERB" or not words[0].text[0].isalpha():
        return False
    subject = next((n for n, word in enumerate(words) if word.head == root and word.relation.startswith("nsubj")), None)
    if subject is None or subject > root or words[root].tag not in ("VBD", "VBN", "VBZ", "VBP", "VBG", "VB"):
        return False
    return subtree(words, subject)[0] == 0 and words[0].tag not in ("WP", "WDT", "WRB", "EX", "UH")


def keeps_capital(word: Word, sentence: TrainingSentence) -> bool:
    """Whether a word that opens a sentence has a capital inside one too."""
    named = any(start == 0 for start, _, _ in sentence.names or ())
    return word.pos == "PROPN" or word.text == "I" or word.text[1:].lower() != word.text[1:] or named


def other_dates(sentence: TrainingSentence, source: random.Random) -> TrainingSentence:
    """Put a date of another shape in place of one that hangs on a verb or noun ("in 1987": "in May 2011")."""
    words = sentence.words
    for place, word in enumerate(words):
        if not sentence.parsed or word.relation not in ("obl", "nmod") or not is_date(word):
            continue
        span = subtree(words, place)
        link = words[span[0]].text
        whole = span == list(range(span[0], span[-1] + 1)) and len(span) > 1
        plain = all(is_date(words[n]) or words[n].text == "," for n in span[1:])
        if not whole or not plain or link.lower() not in EXCHANGED:
            continue
        comma = words[span[-1]].text == ","
        return exchanged(sentence, span[0], span[-1] + 1 - comma, place, source)
    return sentence


def is_date(word: Word) -> bool:
    """Whether a word is a month, weekday, day or year."""
    return word.text.lower() in DATE_WORDS or (word.tag == "CD" and word.text.isdigit() and len(word.text) in (1, 2, 4))


def exchanged(sentence: TrainingSentence, start: int, end: int, head: int, source: random.Random) -> TrainingSentence:
    """Replace the words from ``start`` to ``end``, whose head is ``head``, by a phrase with the same preposition."""
    words = sentence.words
    link = words[start].text
    phrase = source.choice([p for p in phrases() if p[0][0] == link.lower() and p[0][1] == "IN"])
    shift = start + len(phrase) - end
    if any(a < end and b > start for a, b, _ in sentence.names or ()):
        return sentence
    top = start + next(n for n, (*_, place) in enumerate(phrase) if place is None)

    def moved(place: int) -> int:
        return place if place < start else top if place < end else place + shift

    new = made(phrase, start, moved(words[head].head), source)
    new[0].text, new[-1].space = link, words[end - 1].space
    new[top - start].relation = words[head].relation
    kept = [dataclasses.replace(word, head=moved(word.head)) for word in words]
    names = sentence.names
    if names is not None:
        names = [(a, b, label) if b <= start else (a + shift, b + shift, label) for a, b, label in names]
    return dataclasses.replace(sentence, words=[*kept[:start], *new, *kept[end:]], names=names)
