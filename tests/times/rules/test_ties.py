"""Two rules must never match the same stretch: which one won would hang on the order of files.

Texts are made from the phrases of every rule, so that a new rule is checked against all others without an edit here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

import pytest

from timeline.record.model import Document, Sentence
from timeline.times import recognise, resolver
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.recognise import rules
from timeline.times.rules import EVERY, FOUND_SLOTS, KINDS, Rule

_TOKEN = re.compile(r"<(?:\w+=)?(\w+)>|([()|?~])|([^<>()|?~ ]+)|( +)")
_FORMS = {
    "number_words": ("three", "twenty-one"),
    "digits": ("3", "45"),
    "digit": ("3",),
    "decimal": ("2.5",),
    "year4": ("1988",),
    "year3": ("421",),
    "year_old": ("480",),
    "year_short": ("'68",),
    "year_words": ("nineteen ninety-six", "one thousand seven hundred and ten"),
    "year2": ("59",),
    "year_tail": ("89",),
    "last_figure": ("9",),
    "roman_year": ("MDCXII",),
    "roman_day": ("xv",),
    "roman_th": ("xvth",),
    "roman_month": ("xi",),
    "bracketed_day": ("(5th)",),
    "bracket": ("(",),
    "unbracket": (")",),
    "hour2": ("05", "17"),
    "hour_word": ("five", "eleven"),
    "minute_word": ("five", "forty-five"),
    "day_words": ("five", "twenty-three"),
    "second_parts": ("512",),
    "utc": ("Z",),
    "zone_letter": ("Z", "B"),
    "short_offset": ("+2",),
    "week2": ("05",),
    "day_of_year": ("032",),
    "two_digits": ("59",),
    "ordinal": ("third", "19th"),
    "ordinal_day": ("fifth", "5th"),
    "day_digits": ("5", "23"),
    "month_digits": ("5",),
    "two_digits_or_one": ("7", "26"),
    "weekday_digit": ("3",),
    "year_small": ("50",),
    "in_brackets": ("(3)",),
    "beyond_day": ("42nd",),
    "month2": ("05",),
    "day2": ("07",),
    "place_time": ("local time", "Paris time"),
    "offset": ("+02:00",),
    "hour": ("5", "17"),
    "minute": ("30",),
    "decade4": ("1960",),
    "decade3": ("470",),
    "decade2": ("60",),
}
"""What stands for number forms."""
_PER_PHRASE = 40
_PER_SLOT = 14


def _words(slot: str) -> Sequence[str]:
    table = language_of("en").words.get(slot)
    if table is not None:
        step = max(1, len(table) // _PER_SLOT)
        return list(table)[::step]
    if slot in FOUND_SLOTS:
        kinds = [kind for kind, letter in KINDS.items() if letter in FOUND_SLOTS[slot]]
        return [rule.examples[0].text for kind in kinds for rule in rules().values() if rule.kind == kind][:_PER_SLOT]
    return _FORMS[slot]


class _Expander:
    """All texts of a phrase, its parts chosen in every way but capped in number."""

    def __init__(self, source: str) -> None:
        self.tokens = list(_TOKEN.finditer(source))
        self.at = 0

    def choice(self) -> list[str]:
        texts = self.sequence()
        while self._next("|"):
            texts += self.sequence()
        return texts

    def _next(self, sign: str) -> bool:
        if self.at < len(self.tokens) and self.tokens[self.at][2] == sign:
            self.at += 1
            return True
        return False

    def sequence(self) -> list[str]:
        parts: list[list[str]] = []
        while self.at < len(self.tokens) and self.tokens[self.at][2] not in ("|", ")"):
            parts.append(self.part())
        return _spread(parts)

    def part(self) -> list[str]:
        token = self.tokens[self.at]
        self.at += 1
        if token[1]:
            texts = list(_words(token[1]))
        elif token[2] == "(":
            texts = self.choice()
            self.at += 1
        else:
            texts = [" " if token[2] == "~" or token[4] else token[0]]
        return ["", *texts] if self._next("?") else texts


def _spread(parts: list[list[str]]) -> list[str]:
    """Joined texts: each part's texts in turn with the first of the others, then a capped product."""
    if any(not part for part in parts):
        return []
    turns = [
        "".join(text if number == index else other[0] for index, other in enumerate(parts))
        for number, part in enumerate(parts)
        for text in part
    ]
    shortened = [part[:3] for part in parts]
    return list(dict.fromkeys([*turns, *("".join(variant) for variant in islice(product(*shortened), _PER_PHRASE))]))


def _samples(rule: Rule) -> Iterator[str]:
    for source in (*rule.phrases.get(EVERY, ()), *rule.phrases.get("en", ())):
        yield from _Expander(source).choice()


def _ties(text: str, monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, ...]]:
    """The rules that tie for a stretch of ``text`` which one of them then takes."""
    seen: set[tuple[str, ...]] = set()
    longest = recognise._longest

    def watched(candidates: list[PhraseMatch], whole: str) -> list[PhraseMatch]:
        kept = longest(candidates, whole)
        for winner in kept:
            same = [
                candidate for candidate in candidates if (candidate.start, candidate.end) == (winner.start, winner.end)
            ]
            if winner.rule.name == "named.name":
                continue  # what the gazetteer knows goes first, on purpose
            agreed = {candidate.rule.name for candidate in same if recognise._allowed(candidate, whole)}
            if len(agreed) > 1:
                seen.add((winner.text, *sorted(agreed)))
        return kept

    with monkeypatch.context() as patch:
        patch.setattr(recognise, "_longest", watched)
        resolver.find(Document(text), [Sentence(0, len(text), text)])
    return seen


@pytest.mark.parametrize("name", sorted(rules()))
def test_no_two_rules_match_the_same_stretch(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = rules()[name]
    texts = [example.sentence for example in rule.examples] + [f"They met in {words}." for words in _samples(rule)]
    ties = set().union(*(_ties(text, monkeypatch) for text in texts)) if texts else set()
    assert not ties


def test_a_tie_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    month = rules()["months.month"]
    twin = Rule("twin", "month", month.resolve, month.phrases, month.examples, check=month.check)
    table = recognise._Table()
    for rule in (month, twin):
        for source in rule.phrases["en"]:
            table.add(rule, recognise.compile_phrase(source, recognise.slots_of("en"), FOUND_SLOTS, rule=rule.name))
    patched = recognise.PhraseRecogniser("en")
    patched.first_pass = table
    monkeypatch.setattr(resolver, "recogniser", lambda code: patched)
    assert _ties("They met in October.", monkeypatch) == {("October", "months.month", "twin")}
