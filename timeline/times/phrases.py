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
from dataclasses import dataclass
from typing import Any

from timeline.errors import BadRule

DIGIT = "#"
"""Stands for "a word that begins with a digit" in sets of first words."""

_SPACE = r"\s{1,4}"
_SPACE_OR_HYPHEN = r"(?:\s{1,3}|\s?[-‐‑–]\s?)"
_COMMON = frozenset("a an the of in on at to and or by for from as was is its this that".split())
_TOKEN = re.compile(r"<(?:(\w+)=)?(\w+)>|([()|?~])|([^<>()|?~ ]+)|( +)")
WORD = re.compile(r"[^\W\d_]+|\d+|['’](?=\d\d)")
"""What counts as a word when phrases are looked up: a run of letters, a run of digits, or the mark of "'68"."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand in a slot: a pattern, how to read what it matched, and the words it can begin with."""

    pattern: str
    read: Callable[[str], Any]
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase. ``names`` maps a slot name to its groups and the way to read them."""

    source: str
    pattern: re.Pattern[str]
    names: dict[str, tuple[tuple[str, Callable[[str], Any] | None], ...]]
    first: frozenset[str]
    needed: frozenset[str]

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
    """A piece of a phrase: its pattern, its first words, whether it can be empty, and its candidates for ``needed``."""

    pattern: str
    first: frozenset[str]
    empty: bool
    needed: frozenset[str] | None


def table_slot(words: Mapping[str, Any]) -> Slot:
    """A slot over a word table. A word written with a capital matches only so or in capitals throughout."""
    folded = {_leveled(word): value for word, value in words.items()}
    ordered = sorted(words, key=len, reverse=True)
    pattern = "|".join(_word_pattern(word) for word in ordered)
    firsts = (WORD.search(word) for word in folded)
    first = frozenset(DIGIT if found[0][0].isdigit() else found[0] for found in firsts if found)

    def read(text: str) -> Any:
        return folded[_leveled(text)]

    return Slot(pattern, read, first)


def _leveled(text: str) -> str:
    """Words as they are looked up: without case, the Turkish dotless i included, and with straight apostrophes."""
    return " ".join(text.casefold().replace("’", "'").replace("ı", "i").replace("i̇", "i").split())


def _word_pattern(word: str) -> str:
    shape = re.escape(word).replace(r"\ ", _SPACE).replace("'", "['’]")
    if word[:1].isupper():
        upper = re.escape(word.upper()).replace(r"\ ", _SPACE)
        return f"(?-i:{shape}|{upper})"
    return shape


def compile_phrase(source: str, slots: Mapping[str, Slot], found: Mapping[str, str], *, rule: str) -> Phrase:
    """Compile one phrase. ``found`` maps slots over found times to their characters. Raises ``BadRule``."""
    return _Compiler(source, slots, found, rule).phrase()


class _Compiler:
    """One pass over the signs of a phrase."""

    def __init__(self, source: str, slots: Mapping[str, Slot], found: Mapping[str, str], rule: str) -> None:
        self.source, self.slots, self.found, self.rule = source, slots, found, rule
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
        pattern = re.compile(f"(?<![\\w])(?:{whole.pattern})(?![\\w])", re.IGNORECASE)
        names = {name: tuple(groups) for name, groups in self.names.items()}
        return Phrase(self.source, pattern, names, whole.first, whole.needed)

    def _choice(self) -> _Part:
        parts = [self._sequence()]
        while self._next("|"):
            parts.append(self._sequence())
        needed: frozenset[str] | None = frozenset()
        for part in parts:
            needed = None if needed is None or part.needed is None else needed | part.needed
        first = frozenset().union(*(part.first for part in parts))
        pattern = parts[0].pattern if len(parts) == 1 else "|".join(part.pattern for part in parts)
        return _Part(pattern, first, any(part.empty for part in parts), needed)

    def _next(self, sign: str) -> bool:
        if self.at < len(self.tokens) and self.tokens[self.at][3] == sign:
            self.at += 1
            return True
        return False

    def _sequence(self) -> _Part:
        pattern, first, open_ = "", frozenset[str](), True
        options: list[frozenset[str]] = []
        empty = True
        while self.at < len(self.tokens) and self.tokens[self.at][3] not in ("|", ")"):
            part = self._part()
            pattern += part.pattern
            if open_:
                first |= part.first
                open_ = part.empty or not part.first
            empty = empty and part.empty
            if part.needed is not None and not part.empty:
                options.append(part.needed)
        options = [words for words in options if words]
        needed = min(options, key=lambda words: (bool(words & _COMMON), DIGIT in words, len(words)), default=None)
        return _Part(pattern, first, empty, needed)

    def _part(self) -> _Part:
        token = self.tokens[self.at]
        self.at += 1
        if token[2]:
            part = self._slot(token[1] or token[2], token[2])
        elif token[4]:
            words = WORD.findall(token[4].casefold())
            first = frozenset({DIGIT if words[0][0].isdigit() else words[0]}) if words else frozenset()
            if token[4][0] == "'":
                first = frozenset({"'"})
            shape = re.escape(token[4]).replace("'", "['’]")
            part = _Part(
                shape, first, False, (first if words[0][0].isdigit() else frozenset(words[:1])) if words else None
            )
        elif token[5]:
            return _Part(_SPACE, frozenset(), False, None)
        elif token[3] == "~":
            return _Part(_SPACE_OR_HYPHEN, frozenset(), False, None)
        elif token[3] == "(":
            inside = self._choice()
            if not self._next(")"):
                raise BadRule(f"{self.rule}: the phrase {self.source!r} lacks a ')'")
            part = _Part(f"(?:{inside.pattern})", inside.first, inside.empty, inside.needed)
        else:
            raise BadRule(f"{self.rule}: the phrase {self.source!r} has a {token[3]!r} that belongs to nothing")
        if self._next("?"):
            return _Part(f"(?:{part.pattern})?", part.first, True, None)
        return part

    def _slot(self, name: str, kind: str) -> _Part:
        groups = self.names.setdefault(name, [])
        group = f"{name}_{len(groups)}"
        if kind in self.found:
            groups.append((group, None))
            characters = self.found[kind]
            return _Part(f"(?P<{group}>[{characters}])", frozenset(characters), False, frozenset(characters))
        if kind not in self.slots:
            known = ", ".join(sorted([*self.slots, *self.found]))
            raise BadRule(f"{self.rule}: no slot <{kind}> in the phrase {self.source!r}; known: {known}")
        slot = self.slots[kind]
        groups.append((group, slot.read))
        return _Part(f"(?P<{group}>{slot.pattern})", slot.first, False, slot.first)
