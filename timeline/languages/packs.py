"""Put a language together: its base, made by ``training/languages.py`` from CLDR, and the hand part that knows more.

``pack`` is what the files of this folder call. A language with a base and no file of its own is made of the base
alone, by ``bases``: it reads full dates, months and years, weekdays, "yesterday", "last year" and "three days ago".
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from timeline.errors import BadRule
from timeline.languages import Language, Limit
from timeline.languages.neutral import CUES, FIGURES

_BASE = Path(__file__).parent / "base"
NUMBER = "(<number=number_words>|<number=decimal>|<number=digits>)"
UNIT = "(<unit>|<unit=units>)"

_EVERY_LANGUAGE: dict[str, tuple[str, ...]] = {
    **FIGURES,
    "years.with_era": ("<year_old> <era>",),
    "months.month": ("<month>",),
    "weekdays.weekday": ("<weekday>",),
    "deictic_days.day": ("<day_shift>",),
    "relative_units.shift": ("<unit_shift>",),
    "durations.amount": (f"{NUMBER} {UNIT}",),
    "ranges.between": ("<first=a_moment>( )?(-|–|—)( )?<last=a_moment>",),
    "calendar_dates.day_month_year": (
        "<day=day_digits>( |-|/|.|. )(<month=month_short>|<month>)(.)?( |-|/)<year=year4>",
    ),
    "day_lists.lead_day": ("<day=day_digits>",),
}
"""Phrases that need nothing but the words of a table; those whose table a language lacks fall away."""

_FREE = """
    months.month relative_units.last relative_units.told relative_units.the_year relative_units.day_after
    ago_later.ago ago_later.later durations.bare seasons.season parts_of_day.the_part parts_of_day.some_night
    holidays.holiday sets.often vague.reference vague.adjective vague.period vague.end calendar_dates.day_of_month
    decades.short_decade decades.decade ends_of_period.end_of_period
""".split()
"""Rules whose own check asks for English words round them."""


@lru_cache(maxsize=64)
def base(code: str) -> Mapping[str, Any]:
    """What the base file of a language holds; nothing for a language without one."""
    file = _BASE / f"{code}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@lru_cache(maxsize=1)
def base_codes() -> tuple[str, ...]:
    """The languages that have a base."""
    return tuple(sorted(file.stem for file in _BASE.glob("*.json")))


def pack(
    code: str,
    *,
    name: str = "",
    words: Mapping[str, Mapping[str, Any]] | None = None,
    numbers: Mapping[str, int] | None = None,
    ordinals: Mapping[str, int] | None = None,
    phrases: Mapping[str, Iterable[str]] | None = None,
    cues: Mapping[str, Iterable[str]] | None = None,
    limits: Mapping[str, Limit] | None = None,
    without: Iterable[str] = (),
    marks: Iterable[str] = (".",),
    links: Iterable[str] = (),
    names: Iterable[str] = (),
    capital: Callable[[str], str] = lambda word: word,
    plain_letters: bool = False,
    **facts: Any,
) -> Language:
    """A language of its base and what is given on top of it; ``facts`` are further fields of ``Language``.

    ``without`` are words of the base that mislead here. ``marks`` stand behind figures that are ordinals. ``links``
    join two days of one month ("3 y 5 de mayo"). ``names`` are months that are names when written with a capital
    ("Mars", "Abril"). ``capital`` writes the words of the base as the language does where
    their capitals count. ``plain_letters``: words are also written without their accents
    ("fevrier", "miercoles"), in capitals, in haste and by machines.
    """
    made = base(code)
    dropped = frozenset(without)
    tables: dict[str, dict[str, Any]] = {}
    for table, entries in made.get("words", {}).items():
        tables[table] = {capital(word): _value(value) for word, value in entries.items() if word not in dropped}
    for table, given in (words or {}).items():
        tables.setdefault(table, {}).update(given)
    tables = {table: entries for table, entries in tables.items() if entries}
    if plain_letters:
        tables = {table: _with_plain_letters(entries) for table, entries in tables.items()}
    if "month_short" not in tables and (cut := _cut(tables.get("month", {}))):
        tables["month_short"] = cut
    if "unit" in tables or "units" in tables:
        tables.setdefault("unit", tables.get("units", {}))
        tables.setdefault("units", tables["unit"])
    return Language(
        code=code,
        name=name or made.get("name", code),
        words=tables,
        numbers={**made.get("numbers", {}), **(numbers or {})},
        ordinals={**made.get("ordinals", {}), **(ordinals or {})},
        phrases=_phrases(made, phrases or {}, tables),
        cues={**dict.fromkeys(CUES, frozenset()), **{cue: _folded(given) for cue, given in (cues or {}).items()}},
        limits={
            **dict.fromkeys(_FREE, Limit()),
            "years.year": Limit(year=True),
            "months.month": Limit(behind=_no_name(tables.get("month", {})), small=frozenset(names)),
            "parts_of_period.part_of_unit": Limit(behind=r"(?!\s\d{3,4}(?!\d))"),
            "parts_of_period.year_end": Limit(behind=r"(?!\s\d{3,4}(?!\d))"),
            "day_lists.lead_day": Limit(behind=_more_days(tables.get("month", {}), marks, links)),
            **(limits or {}),
        },
        ordinal_suffixes=tuple(marks),
        decimal_mark=facts.pop("decimal_mark", made.get("decimal_mark", ".")),
        **facts,
    )


def joined(*parts: Mapping[str, tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """What several files of a language say of each rule, together."""
    rules = dict.fromkeys(rule for part in parts for rule in part)
    return {rule: tuple(addition for part in parts for addition in part.get(rule, ())) for rule in rules}


def joined_tables(*parts: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The word tables of several files of a language, together."""
    made: dict[str, dict[str, Any]] = {}
    for part in parts:
        for table, words in part.items():
            made.setdefault(table, {}).update(words)
    return made


def ordinal_roman(marks: Iterable[str], last: int = 30) -> dict[str, int]:
    """Roman numbers with the marks that make them ordinals, in small letters: "xixe" is 19."""
    return {roman + mark: value for value in range(1, last + 1) for roman in (roman_of(value),) for mark in marks}


def roman_of(value: int) -> str:
    """A number below 40 in Roman figures, in small letters."""
    tens, ones = divmod(value, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]


def _with_plain_letters(entries: Mapping[str, Any]) -> dict[str, Any]:
    """Words of five letters and more without accents beside those with them, where no other word is written so."""
    plain = {
        bare: value for word, value in entries.items() if len(bare := unaccented(word)) > 4 and bare not in entries
    }
    return {**plain, **entries}


_ACCENTS = str.maketrans("áàâäéèêëíìîïóòôöúùûüç", "aaaaeeeeiiiioooouuuuc")


def unaccented(word: str) -> str:
    """A word without the accents of its vowels; ñ is a letter of its own."""
    return word.translate(_ACCENTS)


def _cut(months: Mapping[str, int]) -> dict[str, int]:
    """The first three letters of months, those that are the same for two of them left out."""
    cut: dict[str, set[int]] = {}
    for name, number in months.items():
        if name.isalpha() and len(name) > 3:
            for written in {name[:3], unaccented(name)[:3]}:
                cut.setdefault(written, set()).add(number)
    return {name: numbers.pop() for name, numbers in cut.items() if len(numbers) == 1}


def _folded(words: Iterable[str]) -> frozenset[str]:
    """Words as texts are compared with them: in small letters, the last sigma of Greek like any other."""
    return frozenset(word.casefold() for word in words)


def of_base(code: str) -> Language:
    """A language of its base alone. "1956 година", "1956 yılında" are a year there, and no length."""
    units = {**base(code).get("words", {}).get("unit", {}), **base(code).get("words", {}).get("units", {})}
    years = [word for word, unit in units.items() if unit == "year"]
    if not years:
        return pack(code)
    return pack(code, limits={"durations.amount": Limit(refused=rf"⟦(?:1[1-9]|20)\d\d\.?\s(?:{_either(years)})⟧")})


def _no_name(months: Mapping[str, int]) -> str:
    """Not the first half of a name with a hyphen, unless another month follows: "Mai-Juni"."""
    return rf"(?!-(?!(?:{_either(months)}))[^\W\d])"


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _more_days(months: Mapping[str, int], marks: Iterable[str], links: Iterable[str]) -> str:
    """What stands behind the first of several days of one month: "-7 May", " und 5. Mai", ", 5 y 7 de mayo"."""
    mark = "".join(("(?:", "|".join(re.escape(mark) for mark in marks), ")?"))
    words = "".join(rf"|\s{re.escape(link)}\s" for link in links)
    day = rf"(?:\s?[-–—/]\s?|,\s{words})\d{{1,2}}{mark}"
    return rf"{mark}(?:{day}){{1,4}}\s?(?:de\s|d['’])?(?:{_either(months)})(?!\w)"


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _phrases(
    made: Mapping[str, Any], given: Mapping[str, Iterable[str]], tables: dict[str, dict[str, Any]]
) -> dict[str, tuple[str, ...]]:
    """All phrases by rule; general ones only where the language has the words they need."""
    phrases_of_rule: dict[str, list[str]] = {
        rule: [phrase for phrase in phrases if all(table in tables for table in _tables_of(phrase))]
        for rule, phrases in _EVERY_LANGUAGE.items()
    }
    for rule, kept in made.get("phrases", {}).items():
        phrases_of_rule.setdefault(rule, []).extend(kept)
    if "offsets.ahead" not in given:
        phrases_of_rule["offsets.ahead"] = _ahead(made.get("ahead", ()))
    for rule, added in given.items():
        if isinstance(added, str):
            raise BadRule(f"the phrases for {rule!r} are one string; a comma is missing")
        phrases_of_rule.setdefault(rule, []).extend(added)
    has_numbers = bool(made.get("numbers")) or bool(given)
    return {
        rule: tuple(dict.fromkeys(_usable(phrase, has_numbers) for phrase in phrases))
        for rule, phrases in phrases_of_rule.items()
        if phrases
    }


def _usable(phrase: str, has_numbers: bool) -> str:
    return phrase if has_numbers else phrase.replace("<number=number_words>|", "")


def _tables_of(phrase: str) -> list[str]:
    tables = ("era", "month", "month_short", "weekday", "day_shift", "unit_shift", "unit", "units")
    return [name for name in tables if f"<{name}>" in phrase or f"={name}>" in phrase]


def _ahead(phrases: Iterable[str]) -> list[str]:
    """ "In three days" of the base, as phrases of the rule that counts a length found before from today."""
    made = []
    for phrase in phrases:
        before, amount, behind = (part.strip() for part in phrase.partition(f"{NUMBER} {UNIT}"))
        del amount
        if bool(before) != bool(behind) and "(" not in before + behind:
            made.append(f"{before} <a_duration>" if before else f"<a_duration> {behind}")
    return list(dict.fromkeys(made))
