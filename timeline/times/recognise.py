"""Find time expressions: phrases at the words they can begin with, then phrases built on times already found.

The second kind are operators: an offset, the nth day of a period, a part of it, a range. They are applied again and
again until nothing joins any more, at most ``_MAX_PASSES`` times. Those that bind tightly (lengths of two amounts) go
first, and those that bind loosely (ranges) wait until no tighter one applies: "from the first week of May to June" is a
range of a week and a month.

The longest match wins, wherever it begins; of two equally long ones the earlier, and of two at the same place the name
that the gazetteer knows. Two rules never match the same stretch: tests see to that. A rule's ``check`` can refuse a
match for the words around it. Finds of kind "not" silence what lies inside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial

import timeline.times.rules
from timeline.errors import BadRule
from timeline.record.discover import collect
from timeline.record.failures import failed
from timeline.record.model import Sentence
from timeline.times.found import Found
from timeline.times.lexicon import language_of, slots_of
from timeline.times.masks import masked
from timeline.times.neighbours import check_of
from timeline.times.opening_words import DIGIT, WORD, words_of
from timeline.times.phrase_patterns import LONGEST_RUN, Phrase, compile_phrase
from timeline.times.rules import BINDINGS, EVERY, FOUND_SLOTS, KINDS, SILENT, Rule

_WORDS = re.compile(rf"{WORD.pattern}|[\ue000-\ue0ff]")
_MAX_PASSES = 6
"""Times within times: "until two days before the second Monday of next month" takes three passes."""


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Every rule of ``timeline/times/rules``, by its full name: file, dot, rule."""
    found: dict[str, Rule] = {}
    for declared in ("RULE", "RULES"):
        for module, value in collect(timeline.times.rules, declared).items():
            for rule in (value,) if isinstance(value, Rule) else tuple(value):  # type: ignore[arg-type]
                name = f"{module}.{rule.name}"
                if name in found:
                    raise BadRule(f"two rules are called {name!r}")
                found[name] = replace(rule, name=name)
    return found


class PhraseRecogniser:
    """The compiled phrases of one language. Ask ``recogniser(code)``, which keeps them."""

    def __init__(self, code: str) -> None:
        self.code = code
        language = language_of(code)
        unknown = set(language.phrases) - set(rules())
        if unknown:
            raise BadRule(f"language {code!r} has phrases for rules that do not exist: {', '.join(sorted(unknown))}")
        self.first_pass = _Table()
        self.operators = tuple(_Table() for _ in BINDINGS)
        slots = slots_of(code)
        for name, rule in rules().items():
            if name in language.limits:
                rule = replace(rule, check=check_of(language.limits[name], rule.check))
            for source in (*rule.phrases.get(EVERY, ()), *rule.phrases.get(code, ()), *language.phrases.get(name, ())):
                phrase = compile_phrase(source, slots, FOUND_SLOTS, rule=name)
                built = any(f"<{slot}>" in source or f"={slot}>" in source for slot in FOUND_SLOTS)
                (self.operators[BINDINGS.index(rule.binding)] if built else self.first_pass).add(rule, phrase)

    def find(self, text: str, sentence: Sentence, extra: Iterable[Found] = ()) -> list[Found]:
        """The time expressions of one sentence of ``text``, in text order. ``extra`` are finds from elsewhere."""
        start, end = sentence.start, sentence.end
        words = set(words_of(text[start:end]))
        active = self.first_pass.active(words)
        candidates = list(extra)
        if active:
            candidates += self.first_pass.match(text, start, end, active)
        if not candidates:
            return []
        if DIGIT in words:
            candidates = [*candidates, *self._without_times(text, start, end, candidates)]
        found = _longest(candidates, text)
        for _ in range(_MAX_PASSES):
            tries = (self._join(table, text, start, end, found, words) for table in self.operators)
            joined = next((each for each in tries if each is not None), None)
            if joined is None:
                break
            found = joined
        found = [one for one in found if one.rule.kind not in SILENT]
        for one in found:
            one.sentence = sentence
        return found

    def _without_times(self, text: str, start: int, end: int, candidates: list[Found]) -> Iterator[Found]:
        """Stretches that hold no times; a time which fills such a stretch goes first."""
        silent = rules()["not_times.number"]
        for first, last, name in masked(text, start, end, self.code):
            same = (candidate for candidate in candidates if candidate.start == first and candidate.end == last)
            if not any(_allowed(one, text) for one in same):
                yield Found(first, last, text[first:last], silent, name)

    def _join(
        self, table: _Table, text: str, start: int, end: int, found: list[Found], words: set[str]
    ) -> list[Found] | None:
        """One second pass; None when nothing could be joined."""
        letters = {KINDS[one.rule.kind] for one in found}
        active = table.active(words | letters)
        if not active:
            return None
        skeleton, offsets, places = _skeleton(text, start, end, found)
        made: list[Found] = []
        for one in table.match(skeleton, 0, len(skeleton), active):
            _read(one)
            one.slots = _with_places(one, places)
            one.start, one.end = offsets[one.start], offsets[one.end - 1] + _length(places.get(one.end - 1))
            one.text = text[one.start : one.end]
            made.append(one)
        if not made:
            return None
        kept = _longest(made, text)
        if not kept:
            return None
        starts = [one.start for one in kept]
        rest = [one for one in found if not _is_within(one, kept, starts)]
        return sorted([*rest, *kept], key=lambda one: one.start)


_Entry = tuple[Callable[..., "re.Match[str] | None"], Phrase, Rule]
_KEPT = 20_000
"""How many choices of phrases are kept; novels of dates reach a few thousand."""


class _Table:
    """Phrases by the words they begin with, and the gate: which phrases a sentence's words allow at all."""

    def __init__(self) -> None:
        self.entries: list[tuple[Rule, Phrase]] = []
        self.by_first: dict[str, list[tuple[int, Callable[..., re.Match[str] | None], Phrase, Rule]]] = {}
        self.any_first: dict[str, int] = {}
        self.loose: dict[str, int] = {}
        self.any_second: dict[str, int] = {}
        self.chosen: dict[tuple[str, int], tuple[_Entry, ...]] = {}
        self.by_needed: dict[str, int] = {}

    def add(self, rule: Rule, phrase: Phrase) -> None:
        bit = 1 << len(self.entries)
        self.entries.append((rule, phrase))
        for word in phrase.first:
            self.by_first.setdefault(word, []).append((bit, phrase.pattern.match, phrase, rule))
            self.any_first[word] = self.any_first.get(word, 0) | bit
            opening = phrase.opening
            if (DIGIT if word[0] == DIGIT else word) in opening.loose | opening.alone:
                self.loose[word] = self.loose.get(word, 0) | bit
        for word in phrase.opening.second:
            self.any_second[word] = self.any_second.get(word, 0) | bit
        for word in phrase.needed:
            self.by_needed[word] = self.by_needed.get(word, 0) | bit

    def _choose(self, key: str, bits: int) -> tuple[_Entry, ...]:
        """The entries of a first word whose bits are set; kept, as the same few sets come up again and again."""
        if len(self.chosen) > _KEPT:
            self.chosen.clear()
        entries = tuple(entry[1:] for entry in self.by_first[key] if entry[0] & bits)
        self.chosen[key, bits] = entries
        return entries

    def active(self, words: Iterable[str]) -> int:
        """A bit for each phrase that ``words`` do not rule out."""
        bits, needed = 0, self.by_needed
        for word in words:
            if word in needed:
                bits |= needed[word]
        return bits

    def _followed(self, word: str) -> int:
        """A bit for each phrase that can have ``word`` behind its first one."""
        if word in ("'", "’"):
            return -1  # the mark of "'68", or that of "d'1968", which is no word
        return self.any_second.get(DIGIT if word[:1].isdigit() else word.casefold(), 0)

    def match(self, text: str, start: int, end: int, active: int) -> list[Found]:
        """Every match of an active phrase that begins at a word between ``start`` and ``end``."""
        found: list[Found] = []
        any_first, chosen, loose = self.any_first, self.chosen, self.loose
        tokens = list(_WORDS.finditer(text, start, end))
        for number, token in enumerate(tokens):
            word = token[0]
            key = word.casefold() if word[0].isalpha() else _key(word)
            bits = active & any_first.get(key, 0)
            if bits and (tight := bits & ~loose.get(key, 0)):
                bits &= ~tight | self._followed(tokens[number + 1][0] if number + 1 < len(tokens) else "")
            if not bits:
                continue
            at = token.start()
            for match_at, phrase, rule in chosen.get((key, bits)) or self._choose(key, bits):
                match = match_at(text, at, end)
                if match:
                    found.append(_made(match, phrase, rule))
        return found


def _made(match: re.Match[str], phrase: Phrase, rule: Rule) -> Found:
    start, end = match.span()
    return Found(start, end, match[0], rule, phrase.source, unread=partial(phrase.slots, match))


def _read(found: Found) -> None:
    """Read what the slots of a match hold; one that cannot be read stays, to be listed."""
    try:
        found.read_slots()
    except Exception as error:  # a table or number form that does not read what its own pattern matched
        found.failure = failed(found.rule.name, found.text, error)


def _allowed(found: Found, text: str) -> bool:
    """Whether the check of its rule lets a match stand; one whose check fails stays, to be listed."""
    _read(found)
    if found.rule.check is None or found.failure:
        return True
    try:
        return found.rule.check(found, text)
    except Exception as error:
        found.failure = failed(found.rule.name, found.text, error)
        return True


def _is_within(found: Found, kept: Sequence[Found], starts: Sequence[int]) -> bool:
    """Whether a find begins inside one of those ``kept``, which are in text order."""
    place = bisect_right(starts, found.start)
    return place > 0 and found.start < kept[place - 1].end


def _key(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return f"{DIGIT}{min(len(word), LONGEST_RUN)}"
    return "'" if first == "’" else word


def _length(found: Found | None) -> int:
    return found.end - found.start if found else 1


def _with_places(one: Found, places: dict[int, Found]) -> dict[str, object]:
    """Slots of found times hold the place of their letter; put the find itself there."""
    slots: dict[str, object] = {}
    for name, value in one.slots.items():
        slots[name] = places[value[0]] if isinstance(value, tuple) else value
    return slots


def _skeleton(text: str, start: int, end: int, found: Sequence[Found]) -> tuple[str, list[int], dict[int, Found]]:
    """The sentence with each find as one letter; where each character stands in ``text``; the find at each letter."""
    pieces: list[str] = []
    offsets: list[int] = []
    places: dict[int, Found] = {}
    at = start
    for one in found:
        pieces.append(text[at : one.start])
        offsets.extend(range(at, one.start))
        places[len(offsets)] = one
        offsets.append(one.start)
        pieces.append(KINDS[one.rule.kind])
        at = one.end
    pieces.append(text[at:end])
    offsets.extend(range(at, end))
    return "".join(pieces), offsets, places


def _longest(candidates: list[Found], text: str) -> list[Found]:
    """Candidates that survive: longest first, then leftmost, none overlapping, none that its rule's check refuses."""
    kept: list[Found] = []  # in text order
    starts: list[int] = []
    for one in sorted(candidates, key=lambda one: (one.start - one.end, one.start)):
        place = bisect_left(starts, one.start)
        overlaps = (place and kept[place - 1].end > one.start) or (place < len(kept) and starts[place] < one.end)
        if not overlaps and _allowed(one, text):
            kept.insert(place, one)
            starts.insert(place, one.start)
    return kept


@lru_cache(maxsize=32)
def recogniser(code: str) -> PhraseRecogniser:
    """The compiled phrases of the language ``code``. Raises ``UnknownLanguage`` and ``BadRule``."""
    return PhraseRecogniser(code)
