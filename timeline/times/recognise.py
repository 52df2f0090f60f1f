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
from timeline.times.lexicon import language_of, slots_of
from timeline.times.masks import masked
from timeline.times.neighbours import check_of
from timeline.times.opening_words import DIGIT, WORD, words_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.phrase_patterns import LONGEST_RUN, Phrase, compile_phrase
from timeline.times.rules import BINDINGS, EVERY, FOUND_SLOTS, KINDS, SILENT, Rule

_WORDS = re.compile(rf"{WORD.pattern}|[\ue000-\ue0ff]")
_MAX_PASSES = 6
"""Times within times: "until two days before the second Monday of next month" takes three passes."""


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Every rule of ``timeline/times/rules``, by its full name: file, dot, rule."""
    by_name: dict[str, Rule] = {}
    for declared in ("RULE", "RULES"):
        for module, value in collect(timeline.times.rules, declared).items():
            for rule in (value,) if isinstance(value, Rule) else tuple(value):  # type: ignore[arg-type]
                name = f"{module}.{rule.name}"
                if name in by_name:
                    raise BadRule(f"two rules are called {name!r}")
                by_name[name] = replace(rule, name=name)
    return by_name


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

    def find(self, text: str, sentence: Sentence, extra: Iterable[PhraseMatch] = ()) -> list[PhraseMatch]:
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
        matches = _longest(candidates, text)
        for _ in range(_MAX_PASSES):
            tries = (self._join(table, text, start, end, matches, words) for table in self.operators)
            joined = next((tried for tried in tries if tried is not None), None)
            if joined is None:
                break
            matches = joined
        matches = [phrase_match for phrase_match in matches if phrase_match.rule.kind not in SILENT]
        for match in matches:
            match.sentence = sentence
        return matches

    def _without_times(self, text: str, start: int, end: int, candidates: list[PhraseMatch]) -> Iterator[PhraseMatch]:
        """Stretches that hold no times; a time which fills such a stretch goes first."""
        silent = rules()["not_times.number"]
        for first, last, name in masked(text, start, end, self.code):
            same = (candidate for candidate in candidates if candidate.start == first and candidate.end == last)
            if not any(_allowed(match, text) for match in same):
                yield PhraseMatch(first, last, text[first:last], silent, name)

    def _join(
        self, table: _Table, text: str, start: int, end: int, matches: list[PhraseMatch], words: set[str]
    ) -> list[PhraseMatch] | None:
        """One second pass; None when nothing could be joined."""
        letters = {KINDS[phrase_match.rule.kind] for phrase_match in matches}
        active = table.active(words | letters)
        if not active:
            return None
        skeleton, offsets, places = _skeleton(text, start, end, matches)
        made: list[PhraseMatch] = []
        for match in table.match(skeleton, 0, len(skeleton), active):
            _read(match)
            match.slots = _with_places(match, places)
            match.start, match.end = offsets[match.start], offsets[match.end - 1] + _length(places.get(match.end - 1))
            match.text = text[match.start : match.end]
            made.append(match)
        if not made:
            return None
        kept = _longest(made, text)
        if not kept:
            return None
        starts = [phrase_match.start for phrase_match in kept]
        rest = [phrase_match for phrase_match in matches if not _is_within(phrase_match, kept, starts)]
        return sorted([*rest, *kept], key=lambda phrase_match: phrase_match.start)


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

    def match(self, text: str, start: int, end: int, active: int) -> list[PhraseMatch]:
        """Every match of an active phrase that begins at a word between ``start`` and ``end``."""
        matches: list[PhraseMatch] = []
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
                    matches.append(_made(match, phrase, rule))
        return matches


def _made(match: re.Match[str], phrase: Phrase, rule: Rule) -> PhraseMatch:
    start, end = match.span()
    return PhraseMatch(start, end, match[0], rule, phrase.source, unread=partial(phrase.slots, match))


def _read(match: PhraseMatch) -> None:
    """Read what the slots of a match hold; one that cannot be read stays, to be listed."""
    try:
        match.read_slots()
    except Exception as error:  # a table or number form that does not read what its own pattern matched
        match.failure = failed(match.rule.name, match.text, error)


def _allowed(match: PhraseMatch, text: str) -> bool:
    """Whether the check of its rule lets a match stand; one whose check fails stays, to be listed."""
    _read(match)
    if match.rule.check is None or match.failure:
        return True
    try:
        return match.rule.check(match, text)
    except Exception as error:
        match.failure = failed(match.rule.name, match.text, error)
        return True


def _is_within(match: PhraseMatch, kept: Sequence[PhraseMatch], starts: Sequence[int]) -> bool:
    """Whether a find begins inside one of those ``kept``, which are in text order."""
    place = bisect_right(starts, match.start)
    return place > 0 and match.start < kept[place - 1].end


def _key(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return f"{DIGIT}{min(len(word), LONGEST_RUN)}"
    return "'" if first == "’" else word


def _length(match: PhraseMatch | None) -> int:
    return match.end - match.start if match else 1


def _with_places(match: PhraseMatch, places: dict[int, PhraseMatch]) -> dict[str, object]:
    """Slots of found times hold the place of their letter; put the find itself there."""
    slots: dict[str, object] = {}
    for name, value in match.slots.items():
        slots[name] = places[value[0]] if isinstance(value, tuple) else value
    return slots


def _skeleton(
    text: str, start: int, end: int, matches: Sequence[PhraseMatch]
) -> tuple[str, list[int], dict[int, PhraseMatch]]:
    """The sentence with each find as one letter; where each character stands in ``text``; the find at each letter."""
    pieces: list[str] = []
    offsets: list[int] = []
    places: dict[int, PhraseMatch] = {}
    at = start
    for match in matches:
        pieces.append(text[at : match.start])
        offsets.extend(range(at, match.start))
        places[len(offsets)] = match
        offsets.append(match.start)
        pieces.append(KINDS[match.rule.kind])
        at = match.end
    pieces.append(text[at:end])
    offsets.extend(range(at, end))
    return "".join(pieces), offsets, places


def _longest(candidates: list[PhraseMatch], text: str) -> list[PhraseMatch]:
    """Candidates that survive: longest first, then leftmost, none overlapping, none that its rule's check refuses."""
    kept: list[PhraseMatch] = []  # in text order
    starts: list[int] = []
    for candidate in sorted(candidates, key=lambda candidate: (candidate.start - candidate.end, candidate.start)):
        place = bisect_left(starts, candidate.start)
        overlaps = (place and kept[place - 1].end > candidate.start) or (
            place < len(kept) and starts[place] < candidate.end
        )
        if not overlaps and _allowed(candidate, text):
            kept.insert(place, candidate)
            starts.insert(place, candidate.start)
    return kept


@lru_cache(maxsize=32)
def recogniser(code: str) -> PhraseRecogniser:
    """The compiled phrases of the language ``code``. Raises ``UnknownLanguage`` and ``BadRule``."""
    return PhraseRecogniser(code)
