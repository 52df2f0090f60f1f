"""The slots of a language: its word tables, and the number forms that all languages share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import import_module, util
from typing import Any

import timeline.languages
from timeline.errors import BadRule, UnknownLanguage
from timeline.languages import Language
from timeline.languages.neutral import LANGUAGE as NEUTRAL
from timeline.languages.neutral import NO_LANGUAGE
from timeline.languages.packs import base_codes, of_base, roman_of
from timeline.record.discover import collect
from timeline.times.number_words import read_digits, read_words, read_year_words
from timeline.times.opening_words import DIGIT, PieceOpening, of_words, words_in_row
from timeline.times.phrase_patterns import Slot, table_slot
from timeline.times.roman_numerals import (
    DAY_PATTERN,
    YEAR_PATTERN,
    day_words,
    read_ordinal,
    read_roman,
    roman_ordinals,
    year_words,
)
from timeline.times.short_years import ShortYear

_DIGITS = frozenset({DIGIT})
_WHOLE_NUMBERS = of_words(("1", "1,000", "1 000"))
_FRACTIONS_OF_NUMBERS = of_words(("1.5", "1 1/2", "1½", "1¼", "1¾", "½", "¼", "¾"))

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def _day_number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _short_year(text: str) -> ShortYear:
    """Two digits of a year; ``short_years`` adds the century when the whole text is known."""
    return ShortYear(text.strip("'’"))


def _offset(text: str) -> str:
    """An offset from UTC as ISO 8601 writes it: "-0700" and "+2" as "-07:00" and "+02:00"."""
    figures = re.sub(r"\D", "", text)
    hours, minutes = (figures[:-2], figures[-2:]) if len(figures) > 2 else (figures, "00")
    return f"{'+' if text[0] == '+' else '-'}{int(hours):02}:{minutes}"


def _zone_letter(text: str) -> str:
    """The offset of a military zone: A to M (without J) run east, N to Y west, Z is UTC."""
    if text == "Z":
        return "Z"
    east = "ABCDEFGHIKLM".find(text) + 1
    return f"+{east:02}:00" if east else f"-{'NOPQRSTUVWXY'.find(text) + 1:02}:00"


def _decimal(text: str) -> float:
    whole, mark, rest = text.partition(" ")
    for sign, value in _FRACTIONS.items():
        if sign in text:
            return (float(text.replace(sign, "").strip() or 0)) + value
    if "/" in text:
        number = rest if mark else whole
        top, _, bottom = number.strip().partition("/")
        return (float(whole) if mark else 0.0) + int(top) / max(int(bottom), 1)
    return float(text.replace(",", ""))


_ROMAN = {roman_of(value): value for value in range(1, 40)}


def _roman(text: str) -> int:
    return _ROMAN[text.casefold()]


_NUMBER_FORMS: dict[str, Slot] = {
    "year4": Slot(r"(?:1\d{3}|20\d\d|21[0-4]\d)", int, _DIGITS),
    "year_short": Slot(r"['’]\d\d", _short_year, frozenset({"'"})),
    "year_old": Slot(r"\d{1,4}", int, _DIGITS),
    "year3": Slot(r"[1-9]\d\d", int, _DIGITS),
    "two_digits": Slot(r"\d\d", int, _DIGITS),
    "year2": Slot(r"\d\d", _short_year, _DIGITS),
    "day_digits": Slot(r"(?:3[01]|[12]\d|0?[1-9])", int, _DIGITS),
    "month_digits": Slot(r"(?:1[0-2]|0?[1-9])", int, _DIGITS),
    "month2": Slot(r"(?:1[0-2]|0[1-9])", int, _DIGITS),
    "day2": Slot(r"(?:3[01]|[12]\d|0[1-9])", int, _DIGITS),
    "decade4": Slot(r"(?:1\d|20)\d0", int, _DIGITS),
    "decade3": Slot(r"[1-9]\d0", int, _DIGITS),
    "decade2": Slot(r"[1-9]0", int, _DIGITS),
    "hour": Slot(r"(?:2[0-4]|1\d|0?\d)", int, _DIGITS),
    "minute": Slot(r"[0-5]\d", int, _DIGITS),
    "roman": Slot(r"(?-i:X{0,3}(?:IX|IV|V?I{0,3}))(?<=[IVX])", _roman, frozenset(_ROMAN)),
    "digit": Slot(r"[1-4]", int, _DIGITS),
    "digits": Slot(r"\d{1,3}(?:,\d{3}){1,3}|\d{1,7}", read_digits, _DIGITS, _WHOLE_NUMBERS),
    "decimal": Slot(
        r"\d{1,6}\.\d{1,3}|(?:\d{1,3}\s{1,2})?\d{1,2}/\d{1,2}|\d{0,3}\s?[½¼¾]",
        _decimal,
        _DIGITS,
        _FRACTIONS_OF_NUMBERS,
    ),
    "two_digits_or_one": Slot(r"\d{1,2}", int, _DIGITS),
    "weekday_digit": Slot(r"[1-7]", int, _DIGITS),
    "year_small": Slot(r"[1-9]\d{0,2}", int, _DIGITS),
    "beyond_day": Slot(r"(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)", _day_number, _DIGITS),
    "in_brackets": Slot(r"\(\d{1,4}\)", _day_number, frozenset()),
    "place_time": Slot(r"(?-i:[A-Z])\w{2,15} time|local time", str, frozenset()),
    "hour2": Slot(r"(?:[01]\d|2[0-4])", int, _DIGITS),
    "second_parts": Slot(r"\d{1,9}", str, _DIGITS),
    "offset": Slot(r"[+−-](?:0\d|1[0-4])(?::?[0-5]\d)?", _offset, frozenset()),
    "short_offset": Slot(r"[+−-](?:1[0-4]|0?\d)(?::?[0-5]\d)?", _offset, frozenset()),
    "year_tail": Slot(r"(?:1\d{3}|\d\d|\d)", int, _DIGITS),
    "last_figure": Slot(r"\d", int, _DIGITS),
    "bracketed_day": Slot(r"[(\[]\d{1,2}(?:st|nd|rd|th|d)?[)\]]", str, frozenset()),
    "roman_year": Slot(rf"(?-i:{YEAR_PATTERN})", read_roman, year_words()),
    "roman_day": Slot(DAY_PATTERN, read_roman, day_words()),
    "roman_th": Slot(rf"{DAY_PATTERN}\.?(?:th|st|nd|rd|d|o|º)", read_ordinal, roman_ordinals()),
    "roman_month": Slot(r"(?:x|xi{1,2}|ix|iv|vi{0,3}|i{1,3})", read_roman, day_words()),
    "utc": Slot(r"(?-i:Z)\b", str, frozenset({"z"})),
    "zone_letter": Slot(r"(?-i:[A-IK-Z])", _zone_letter, frozenset()),
    "bracket": Slot(r"[(\[]\s?", str, frozenset()),
    "unbracket": Slot(r"\s?[)\]]", str, frozenset()),
    "week2": Slot(r"(?:0[1-9]|[1-4]\d|5[0-3])", int, _DIGITS),
    "day_of_year": Slot(r"(?:00[1-9]|0[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])", int, _DIGITS),
}


def _number_word_slot(values: Mapping[str, int], joiner: str) -> Slot:
    word = "|".join(sorted(values, key=len, reverse=True))
    pattern = rf"(?:{word})(?:[\s‐‑–-]{{1,2}}(?:{joiner}\s)?(?:{word})\b){{0,4}}"
    folded = _folded(values)
    opening = words_in_row(values, [joiner])
    return Slot(pattern, lambda text: read_words(text, folded, joiner), _first_words(values), opening)


def _folded(values: Mapping[str, int]) -> dict[str, int]:
    """The same by words without case: "dreißig" is looked up as "dreissig"."""
    return {word.casefold(): value for word, value in values.items()}


def _first_words(words: Iterable[str]) -> frozenset[str]:
    """The words that phrases of a table can begin with, as the recogniser looks them up."""
    return of_words(words).first


def _year_word_slot(values: Mapping[str, int], joiner: str, zeros: Mapping[str, int]) -> Slot:
    """Spelled years: "nineteen ninety-six", "eighteen hundred and ten", "nineteen oh five", "one thousand and four"."""

    def any_of(*, low: int, high: int) -> str:
        words = (word for word, value in values.items() if low <= value <= high)
        return "|".join(sorted(words, key=len, reverse=True))

    heads, tens, ones = any_of(low=11, high=20), any_of(low=10, high=99), any_of(low=1, high=9)
    thousands = rf"(?:{any_of(low=1, high=2)})\s(?:{any_of(low=1000, high=1000)})"
    hundred = rf"(?:{any_of(low=100, high=100)})"
    below = rf"(?:{any_of(low=1, high=99)})\b(?:[\s-](?:{ones})\b)?"
    rest = rf"(?:\s(?:{joiner}\s)?{below})?"
    pattern = (
        rf"(?:(?:{heads})[\s-]{hundred}\b{rest}"
        rf"|(?:{heads})[\s-](?:{tens})\b(?:[\s-](?:{ones})\b)?"
        rf"|{thousands}\b(?:,?\s(?:{ones})\s{hundred}\b)?{rest}"
        + (rf"|(?:{heads})[\s-](?:{'|'.join(zeros)})[\s-](?:{ones})\b" if zeros else "")
        + ")"
    )
    firsts = {word for word, value in values.items() if value in (1, 2) or 10 < value <= 20}
    known = {**values, **zeros}
    opening = words_in_row(values, [joiner, *zeros])
    return Slot(pattern, lambda text: read_year_words(text, known, joiner), frozenset(firsts), opening)


def _small_number_slot(values: Mapping[str, int], most: int) -> Slot:
    """Number words from one to ``most``: the hours, the minutes, the days of a month."""
    ones = {word: value for word, value in values.items() if value < 20}
    words = {word: value for word, value in values.items() if value <= most}
    for ten, value in values.items():
        if value in (20, 30, 40, 50):
            tails = {f"{ten}{mark}{word}": value + count for word, count in ones.items() if count < 10 for mark in "- "}
            words |= {word: number for word, number in tails.items() if number <= most}
    return table_slot(words)


def _ordinal_day_slot(ordinals: Mapping[str, int], suffixes: tuple[str, ...]) -> Slot:
    """A day of the month as an ordinal: "5th", "fifth", "twenty-first"."""
    words = [word for word, value in ordinals.items() if value <= 31]
    shape = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pattern = rf"(?:(?:3[01]|[12]\d|0?[1-9])\s?(?:{'|'.join(map(re.escape, suffixes))})|{shape})"
    first, folded = _first_words(words), _folded(ordinals)

    def read(text: str) -> int:
        return _day_number(text) if text[0].isdigit() else folded[text.casefold()]

    return Slot(pattern, read, first | _DIGITS, _opening_of_ordinals(words, suffixes))


def _ordinal_slot(ordinals: Mapping[str, int], suffixes: tuple[str, ...]) -> Slot:
    shape = "|".join(re.escape(word) for word in sorted(ordinals, key=len, reverse=True))
    pattern = rf"(?:\d{{1,3}}\s?(?:{'|'.join(map(re.escape, suffixes))})|{shape})"
    first, folded = _first_words(ordinals), _folded(ordinals)

    def read(text: str) -> int:
        return _day_number(text) if text[0].isdigit() else folded[text.casefold()]

    return Slot(pattern, read, first | _DIGITS, _opening_of_ordinals(ordinals, suffixes))


def _opening_of_ordinals(words: Iterable[str], suffixes: tuple[str, ...]) -> PieceOpening:
    return of_words([*words, *(f"1{space}{suffix}" for suffix in suffixes for space in ("", " "))])


@lru_cache(maxsize=64)
def language_of(code: str) -> Language:
    """The words of a language; for one without words here, what every language writes alike.

    Only the language asked for is read: a reader of one language does not wait for thirty.
    """
    if code.isalpha() and util.find_spec(f"timeline.languages.{code}") is not None:
        language = getattr(import_module(f"timeline.languages.{code}"), "LANGUAGE", None)
        if isinstance(language, Language):
            return language
    return of_base(code) if code in base_codes() else NEUTRAL


def checked_language(code: str) -> str:
    """The code, when a person may ask for it. Raises ``UnknownLanguage``."""
    known = sorted(set(languages()) - {NO_LANGUAGE})
    if code not in known:
        raise UnknownLanguage(f"no language {code!r}; known: {', '.join(known)}")
    return code


@lru_cache(maxsize=1)
def languages() -> dict[str, Language]:
    """All languages of ``timeline/languages``, by code."""
    languages: dict[str, Language] = {}
    for name, language in collect(timeline.languages, "LANGUAGE").items():
        if not isinstance(language, Language):
            raise BadRule(f"timeline/languages/{name}.py: LANGUAGE is no Language")
        languages[language.code] = language
    for code in base_codes():
        if code not in languages:
            languages[code] = of_base(code)
    return languages


def _number_slots(language: Language) -> dict[str, Slot]:
    """The number words of a language, and its way to write fractions and thousands."""
    slots: dict[str, Slot] = {}
    if language.numbers:
        slots["number_words"] = _number_word_slot(language.numbers, language.joiner)
        for name, most in (("hour_word", 12), ("minute_word", 59), ("day_words", 31)):
            slots[name] = _small_number_slot(language.numbers, most)
    if {2, 1000} <= set(language.numbers.values()):
        slots["year_words"] = _year_word_slot(language.numbers, language.joiner, language.words.get("zero", {}))
    if language.ordinals:
        slots["ordinal"] = _ordinal_slot(language.ordinals, language.ordinal_suffixes)
        slots["ordinal_day"] = _ordinal_day_slot(language.ordinals, language.ordinal_suffixes)
    if language.decimal_mark == ",":
        whole, fraction = r"\d{1,3}(?:[.\s\u202f]\d{3}){1,3}(?!\d)|\d{1,7}", r"\d{1,6},\d{1,3}|\d{0,3}\s?[½¼¾]"
        slots["digits"] = Slot(whole, _digits_with_stops, _DIGITS, _WHOLE_NUMBERS)
        slots["decimal"] = Slot(fraction, lambda text: _decimal(text.replace(",", ".")), _DIGITS, _FRACTIONS_OF_NUMBERS)
    return slots


def _digits_with_stops(text: str) -> int:
    return int(re.sub(r"\D", "", text))


@lru_cache(maxsize=32)
def slots_of(code: str) -> dict[str, Slot]:
    """Every slot that phrases of the language ``code`` can use."""
    language = language_of(code)
    slots: dict[str, Any] = dict(_NUMBER_FORMS)
    slots |= _number_slots(language)
    for name, words in language.words.items():
        if name in slots:
            raise BadRule(f"language {code!r}: the word table {name!r} bears the name of a number form")
        slots[name] = table_slot(words)
    return slots
