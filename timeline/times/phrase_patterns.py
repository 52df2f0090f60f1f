"""Phrases with <slots>, compiled to patterns.

A phrase is written as people say it, with four signs:

    (of )?      a part that may be missing
    (last|past) one of several
    <month>     a slot: one entry of a word table, a number form, or (in a second-pass phrase) a time found before
    <first=day> a slot under another name, where one kind is needed twice
    ~           a space or a hyphen

A space stands for any white space of a sentence. Compiling also works out, for each phrase, the words it can begin
with and a set of words of which every match holds at least one. The recogniser uses both to pass over text that
cannot match. Nothing here can repeat without bound, so matching costs a bounded number of steps at each place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from timeline.errors import BadRule
from timeline.times.opening_words import (
    DIGIT,
    FIGURES,
    SEPARATOR,
    UNSPACED,
    PieceOpening,
    either,
    of_words,
    unknown,
    words_of,
)

LONGEST_RUN = 5
"""Runs of this many digits and more are looked up together."""
_ALL_RUNS = frozenset(range(1, LONGEST_RUN + 1))

_SPACE = r"\s{1,4}"
_SPACE_OR_HYPHEN = r"(?:\s{1,3}|\s?[-‐‑–]\s?)"
_FIGURES_ALONE = re.compile(r"(?:\\d|\d|[?|]|\[[\d-]+\]|\(\?:|\)|\{\d(?:,\d)?\})+")
"""A pattern of digits and nothing else."""
_COMMON = frozenset("a an the of in on at to and or by for from as was is its this that".split())
_TOKEN = re.compile(r"<(?:(\w+)=)?(\w+)>|([()|?~])|([^<>()|?~ ]+)|( +)")
# Without regard to case the compiler looks each of 28,000 signs up one by one, a thousand times over: two seconds.
_LETTER = rf"(?-i:[^\W{UNSPACED}])"
"""What a match must not touch: letters and digits, but those of scripts without spaces."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand in a slot: a pattern, how to read what it matched, and the words it can begin with.

    ``opening`` says more of these words, where it is known.
    """

    pattern: str
    read: Callable[[str], Any]
    first: frozenset[str]
    opening: PieceOpening | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase. ``names`` maps a slot name to its groups and the way to read them."""

    source: str
    pattern: re.Pattern[str]
    names: dict[str, tuple[tuple[str, Callable[[str], Any] | None], ...]]
    first: frozenset[str]
    needed: frozenset[str]
    opening: PieceOpening

    def slots(self, match: re.Match[str]) -> dict[str, Any]:
        """The values of the slots that took part in ``match``; a slot of found times gives its place, in a tuple."""
        values: dict[str, Any] = {}
        for name, groups in self.names.items():
            for group, read in groups:
                text = match[group]
                if text is not None:
                    values[name] = read(text) if read else (match.start(group),)
                    break
        return values


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a phrase: its pattern, its first words, whether it can be empty, and its candidates for ``needed``.

    ``runs`` are the lengths of the run of digits that it may begin with, none if it begins with no digit.
    """

    pattern: str
    first: frozenset[str]
    empty: bool
    needed: frozenset[str] | None
    runs: frozenset[int] = frozenset()
    opening: PieceOpening = SEPARATOR


def table_slot(words: Mapping[str, Any]) -> Slot:
    """A slot over a word table. A word written with a capital matches only so or in capitals throughout."""
    folded = {_leveled(word): value for word, value in words.items()}
    ordered = sorted(words, key=len, reverse=True)
    pattern = "|".join(_word_pattern(word) for word in ordered)
    opening = of_words({*folded, *words})

    def read(text: str) -> Any:
        return folded[_leveled(text)]

    return Slot(pattern, read, opening.first, opening)


def _leveled(text: str) -> str:
    """Words as they are looked up: without case, the Turkish dotless i included, and with straight apostrophes."""
    return " ".join(text.casefold().replace("’", "'").replace("ı", "i").replace("i̇", "i").split())


def _word_pattern(word: str) -> str:
    shape = re.escape(word).replace(r"\ ", _SPACE).replace("'", "['’]")
    if word[:1].isupper():
        upper = re.escape(word.upper()).replace(r"\ ", _SPACE)
        return f"(?-i:{shape}|{upper})"
    return shape


def compile_phrase(source: str, slots: Mapping[str, Slot], time_slots: Mapping[str, str], *, rule: str) -> Phrase:
    """Compile one phrase. ``time_slots`` maps slots over found times to their characters. Raises ``BadRule``."""
    return _Compiler(source, slots, time_slots, rule).phrase()


class _Compiler:
    """One pass over the signs of a phrase."""

    def __init__(self, source: str, slots: Mapping[str, Slot], time_slots: Mapping[str, str], rule: str) -> None:
        self.source, self.slots, self.time_slots, self.rule = source, slots, time_slots, rule
        self.names: dict[str, list[tuple[str, Callable[[str], Any] | None]]] = {}
        self.tokens = list(_TOKEN.finditer(source))
        if sum(len(token[0]) for token in self.tokens) != len(source):
            raise BadRule(f"{rule}: the phrase {source!r} holds a sign that phrases do not have")
        self.at = 0

    def phrase(self) -> Phrase:
        whole = self._choice()
        if self.at < len(self.tokens):
            raise BadRule(f"{self.rule}: the phrase {self.source!r} has a ')' too many")
        if whole.empty:
            raise BadRule(f"{self.rule}: the phrase {self.source!r} can match nothing at all")
        if whole.needed is None:
            raise BadRule(f"{self.rule}: the phrase {self.source!r} holds no word that it always needs")
        pattern = re.compile(f"(?<!{_LETTER})(?:{whole.pattern})(?!{_LETTER})", re.IGNORECASE)
        names = {name: tuple(groups) for name, groups in self.names.items()}
        first = (whole.first - {DIGIT}) | {f"{DIGIT}{length}" for length in whole.runs}
        return Phrase(self.source, pattern, names, first, whole.needed, whole.opening)

    def _choice(self) -> _Part:
        parts = [self._sequence()]
        while self._next("|"):
            parts.append(self._sequence())
        needed: frozenset[str] | None = frozenset()
        for part in parts:
            needed = None if needed is None or part.needed is None else needed | part.needed
        first = frozenset().union(*(part.first for part in parts))
        pattern = parts[0].pattern if len(parts) == 1 else "|".join(part.pattern for part in parts)
        runs = frozenset().union(*(part.runs for part in parts))
        opening = either(part.opening for part in parts)
        return _Part(pattern, first, any(part.empty for part in parts), needed, runs, opening)

    def _next(self, sign: str) -> bool:
        if self.at < len(self.tokens) and self.tokens[self.at][3] == sign:
            self.at += 1
            return True
        return False

    def _sequence(self) -> _Part:
        pattern, first, open_ = "", frozenset[str](), True
        options: list[frozenset[str]] = []
        empty = True
        opening: PieceOpening | None = None
        parts: list[_Part] = []
        while self.at < len(self.tokens) and self.tokens[self.at][3] not in ("|", ")"):
            part = self._part()
            parts.append(part)
            opening = opening.before(part.opening) if opening else part.opening
            pattern += part.pattern
            if open_:
                first |= part.first
                open_ = part.empty or not part.first
            empty = empty and part.empty
            if part.needed is not None and not part.empty:
                options.append(part.needed)
        options = [words for words in options if words]
        needed = min(options, key=lambda words: (bool(words & _COMMON), DIGIT in words, len(words)), default=None)
        return _Part(pattern, first, empty, needed, _runs_of(parts), opening or SEPARATOR)

    def _part(self) -> _Part:
        token = self.tokens[self.at]
        self.at += 1
        if token[2]:
            part = self._slot(token[1] or token[2], token[2])
        elif token[4]:
            words = words_of(token[4])
            first = frozenset(words[:1])
            needed = first or None
            if token[4][0] == "'":
                first = frozenset({"'"})
            shape = re.escape(token[4]).replace("'", "['’]")
            figures = re.match(r"\d+", token[4])
            runs = frozenset({min(len(figures[0]), LONGEST_RUN)}) if figures else frozenset[int]()
            opening = of_words((token[4], "'68") if token[4][0] == "'" else (token[4],))
            part = _Part(shape, first, False, needed, runs, opening)
        elif token[5]:
            return _Part(_SPACE, frozenset(), False, None)
        elif token[3] == "~":
            return _Part(_SPACE_OR_HYPHEN, frozenset(), False, None)
        elif token[3] == "(":
            inside = self._choice()
            if not self._next(")"):
                raise BadRule(f"{self.rule}: the phrase {self.source!r} lacks a ')'")
            part = _Part(
                f"(?:{inside.pattern})", inside.first, inside.empty, inside.needed, inside.runs, inside.opening
            )
        else:
            raise BadRule(f"{self.rule}: the phrase {self.source!r} has a {token[3]!r} that belongs to nothing")
        if self._next("?"):
            shape = f"(?:{part.pattern})?"
            return replace(part, pattern=shape, empty=True, needed=None, opening=part.opening.or_nothing())
        return part

    def _slot(self, name: str, kind: str) -> _Part:
        groups = self.names.setdefault(name, [])
        group = f"{name}_{len(groups)}"
        if kind in self.time_slots:
            groups.append((group, None))
            characters = self.time_slots[kind]
            letters = frozenset(characters)
            return _Part(
                f"(?P<{group}>[{characters}])", letters, False, letters, opening=PieceOpening(letters, letters)
            )
        if kind not in self.slots:
            known = ", ".join(sorted([*self.slots, *self.time_slots]))
            raise BadRule(f"{self.rule}: no slot <{kind}> in the phrase {self.source!r}; known: {known}")
        slot = self.slots[kind]
        groups.append((group, slot.read))
        runs = _runs_of_slot(slot.pattern) if DIGIT in slot.first else frozenset[int]()
        opening = slot.opening or (FIGURES if _FIGURES_ALONE.fullmatch(slot.pattern) else unknown(slot.first))
        return _Part(f"(?P<{group}>{slot.pattern})", slot.first, False, slot.first, runs, opening)


def _runs_of(parts: list[_Part]) -> frozenset[int]:
    """The lengths of the first run of digits of a sequence; any, where one part may run on into the next."""
    runs = frozenset[int]()
    for number, part in enumerate(parts):
        runs_on = False
        for following in parts[number + 1 :]:
            runs_on = runs_on or bool(following.runs)
            if not following.empty:
                break
        runs |= _ALL_RUNS if part.runs and runs_on else part.runs
        if not part.empty:
            break
    return runs


_SAMPLES: dict[int, tuple[str, ...]] = {
    1: tuple("0123456789"),
    2: tuple(f"{number:02}" for number in range(100)),
    3: tuple(f"{number:03}" for number in range(0, 1000, 7)),
    4: tuple(f"{number:04}" for number in (*range(0, 10_000, 101), *range(1000, 2200, 10))),
    LONGEST_RUN: ("12345", "123456", "1234567", "20190402"),
}


@lru_cache(maxsize=512)
def _runs_of_slot(pattern: str) -> frozenset[int]:
    """The lengths of the runs of digits that a slot can begin with, found by trying."""
    whole = re.compile(rf"(?:{pattern})(?!\d)", re.IGNORECASE)
    begun = re.compile(f"(?:{pattern})", re.IGNORECASE)
    lengths = {length for length, samples in _SAMPLES.items() if any(whole.match(sample) for sample in samples)}
    words = {
        length
        for length, samples in _SAMPLES.items()
        if any(
            (match := begun.match(sample + tail)) is not None and match.end() > len(sample)
            for sample in samples
            for tail in _TAILS
        )
    }
    return frozenset(lengths | words) or _ALL_RUNS


_TAILS = ("st", "nd", "rd", "th", "d", ".5", ",5", "/2", ",000", "½", ".", "º", "er", "e", "o", "-", " 1/2")
"""What slots have behind their digits, such as the ending of an ordinal."""
