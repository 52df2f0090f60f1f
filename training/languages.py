"""Make the base of each language: ``python -m training.languages [CODE ...]`` writes ``timeline/languages/base``.

What three packages know of a language's words of time is written down once, so that none of them is needed to read:
names of months, days and units, the order of dates and "so long ago" from CLDR (through babel), names of days seen
from
today from dateparser's locale data, number words from num2words. What no package knows (seasons, parts of the day,
feasts, the many ways to say "last") is the hand part: ``timeline/languages/CODE.py``.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

CODES = "bg ca cs da de el es fi fr hr hu id it nl no pl pt ro ru sk sl sv tr uk zh".split()
OUT = Path(__file__).parent.parent / "timeline" / "languages" / "base"
_UNITS = ("second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade", "century")
_NUMBERS = ("zero", "one", "two", "few", "many", "other")
_COUNTED = ("minute", "hour", "day", "week", "month", "year")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200f": ""})
_LEAST = 3  # letters of an abbreviation that is trusted, where a letter is not a syllable or a word
_ELSEWHERE = {"no": "nb"}
"""Codes that dateparser calls by another name."""
_NUMBER = "(<number=number_words>|<number=decimal>|<number=digits>)"
_FIELDS = {"E": "<weekday>", "c": "<weekday>", "d": "<day=day_digits>", "y": "<year=year4>"}


def plain(tree: Any) -> Any:
    """A CLDR tree of babel as plain dictionaries and texts with plain spaces."""
    if isinstance(tree, str):
        return tree.translate(_SPACES).strip()
    if isinstance(tree, Mapping):
        return {key: plain(tree[key]) for key in tree}
    return tree


def names_of(tree: Mapping[str, Any], shapes: Iterable[str]) -> dict[str, int]:
    """Words of months or weekdays with their numbers, nominative and inflected, full and shortened."""
    numbers: dict[str, int] = {}
    for place in ("format", "stand-alone"):
        for shape in shapes:
            for number, word in plain(tree.get(place, {}).get(shape, {})).items():
                cut = shape == "abbreviated" and not word.endswith(".")
                if _long_enough(word.strip(".")) and word.strip(".").isalnum() and not (cut and word[0] < "\u3000"):
                    numbers.setdefault(word, int(number))
    return numbers


def _long_enough(word: str) -> bool:
    return len(word) >= (2 if word[:1] > "\u3000" else _LEAST)


def units_of(data: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """Words for one unit and for several."""
    single: dict[str, str] = {}
    many: dict[str, str] = {}
    for unit in _UNITS:
        for count, pattern in _texts(plain(data["unit_patterns"].get(f"duration-{unit}", {}).get("long", {}))):
            word = pattern.replace("{0}", "").strip()
            if "{0}" in pattern and word and word.replace(" ", "").isalpha():
                (single if count == "one" else many).setdefault(word, unit)
    return single, many


def _texts(tree: Any) -> Iterator[tuple[str, str]]:
    """The texts of a tree by grammatical number, whatever their case; "per day" and the like stay out."""
    for key, value in tree.items() if isinstance(tree, dict) else ():
        if isinstance(value, dict) and key in _NUMBERS:
            yield from ((key, text) for text in value.values() if isinstance(text, str))
        elif isinstance(value, dict) and key == "case":
            for forms in value.values():
                yield from _texts(forms)
        elif isinstance(value, str) and key in _NUMBERS:
            yield key, value


def offsets_of(data: Mapping[str, Any], single: dict[str, str], many: dict[str, str]) -> dict[str, list[str]]:
    """Phrases of "so many units ago" and "in so many units", with their order of words; new unit words are added."""
    sides: dict[str, set[str]] = {"past": set(), "future": set()}
    for side, phrases in sides.items():
        by_count: dict[str, dict[str, list[str]]] = {}
        for unit in _COUNTED:
            for count, pattern in _texts(plain(data["date_fields"].get(unit, {}).get(side, {}))):
                by_count.setdefault(count, {})[unit] = pattern.split()
        for count, patterns in by_count.items():
            shared = set.intersection(*(set(words) for words in patterns.values())) - {"{0}"}
            for unit, words in patterns.items():
                own = [word for word in words if word not in shared and word != "{0}"]
                if len(own) == 1 and own[0].isalpha() and "{0}" in words:
                    (single if count == "one" else many).setdefault(own[0], unit)
                    shown = {"{0}": _NUMBER, own[0]: "(<unit>|<unit=units>)"}
                    phrases.add(" ".join(shown.get(word, word) for word in words))
    return {side: sorted(phrases) for side, phrases in sides.items() if phrases}


def seen_from_here(code: str) -> tuple[dict[str, int], dict[str, list[Any]]]:
    """Days by their distance from today, and fixed phrases for the week, month and year before, of and after today."""
    info = importlib.import_module(f"dateparser.data.date_translation_data.{_ELSEWHERE.get(code, code)}").info
    days: dict[str, int] = {}
    units: dict[str, list[Any]] = {}
    for key, phrases in info.get("relative-type", {}).items():
        match = re.fullmatch(r"(?:(\d) (\w+) ago|in (\d) (\w+))", key)
        if match is None:
            continue
        unit, count = (match[2], -int(match[1])) if match[1] else (match[4], int(match[3]))
        for words in phrases:
            if not _long_enough(words) or not re.fullmatch(r"[^\W\d_ ][^\W\d_ '’-]*(?:[ '’-][^\W\d_ '’-]+)*", words):
                continue
            if unit == "day":
                days[words] = count
            elif unit in ("week", "month", "year") and " " in words:
                units[words] = [unit, count]
    return days, units


def numbers_of(code: str) -> tuple[dict[str, int], dict[str, int]]:
    """Number words to a hundred and ordinals to 31, as far as num2words knows the language."""
    from num2words import num2words

    numbers: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    for store, kind, counts in ((numbers, "cardinal", [*range(101), 1000]), (ordinals, "ordinal", range(1, 32))):
        for count in counts:
            try:
                word = num2words(count, lang=code, to=kind)
            except (NotImplementedError, TypeError, ValueError, KeyError, IndexError):
                break
            if word.replace("-", "").isalpha():
                store.setdefault(word.casefold(), count)
    return numbers, ordinals


def phrase_of(pattern: str) -> str:
    """A CLDR date pattern as a phrase of the recogniser; "" when it holds what phrases do not have."""
    written = ""
    for part in re.finditer(r"'([^']*)'|([A-Za-z])\2*|(.)", pattern.translate(_SPACES)):
        quoted, letter, sign = part.groups()
        if letter in ("M", "L"):
            written += "<month>" if len(part[0]) > 2 else "<month=month_digits>"
        elif letter:
            written += _FIELDS.get(letter, "?")
        else:
            written += quoted if quoted is not None else sign
    written = re.sub(r"(<year=year4>) [^\W\d_]+\.$", r"\1", written)
    return "" if re.search(r"[?()|~]", written) else written.strip()


def dates_of(locale: Any) -> dict[str, list[str]]:
    """Phrases of full dates, of days without a year and of months with one, in the language's order of words."""
    skeletons = {key: str(getattr(value, "pattern", value)) for key, value in locale.datetime_skeletons.items()}
    formats = [str(locale.date_formats[key].pattern) for key in ("full", "long", "medium")]
    asked = {
        "calendar_dates.day_month_year": [*formats, *(skeletons.get(key, "") for key in ("yMMMMd", "yMMMEd", "yMMMd"))],
        "calendar_dates.day_month": [skeletons.get(key, "") for key in ("MMMMd", "MMMMEd", "MMMd")],
        "months.month_year": [skeletons.get(key, "") for key in ("yMMMM", "yMMM")],
    }
    needs = {
        "day_month_year": ("<day", "<month>", "<year"),
        "day_month": ("<day", "<month>"),
        "month_year": ("<year", "<month>"),
    }
    by_rule: dict[str, list[str]] = {}
    for rule, patterns in asked.items():
        phrases = {phrase_of(pattern) for pattern in patterns}
        phrases |= {re.sub(r"^<weekday>,? ?(?:de )?", "", phrase) for phrase in phrases}
        parts = needs[rule.partition(".")[2]]
        kept = sorted(phrase for phrase in phrases if all(part in phrase for part in parts))
        by_rule[rule] = [phrase for phrase in kept if rule.endswith("year") or "<year" not in phrase]
    return {rule: phrases for rule, phrases in by_rule.items() if phrases}


def eras_of(locale: Any) -> dict[str, str]:
    """What years before and after Christ are marked with."""
    eras: dict[str, str] = {}
    for shape in ("abbreviated", "wide"):
        for number, words in plain(locale.eras.get(shape, {})).items():
            if number in (0, 1) and len(words) >= _LEAST:
                eras.setdefault(words, "BC" if number == 0 else "AD")
    return eras


def base_of(code: str) -> dict[str, Any]:
    """All that the three packages know of a language, in the form of ``timeline/languages/base``."""
    from babel import Locale

    locale = Locale.parse(code)
    data = locale._data
    single, many = units_of(data)
    offsets = offsets_of(data, single, many)
    days, units = seen_from_here(code)
    numbers, ordinals = numbers_of(code)
    symbols = plain(locale.number_symbols)
    phrases = dates_of(locale)
    phrases |= {"ago_later.ago": offsets["past"]} if "past" in offsets else {}
    tables = {
        "month": names_of(locale.months, ("wide", "abbreviated")),
        "weekday": names_of(locale.days, ("wide",)),
        "unit": single, "units": many, "day_shift": days, "unit_shift": units, "era": eras_of(locale),
    }  # fmt: skip
    return {
        "name": locale.english_name,
        "decimal_mark": symbols.get("latn", symbols).get("decimal", "."),
        "words": {name: table for name, table in tables.items() if table},
        "numbers": numbers,
        "ordinals": ordinals,
        "phrases": phrases,
        "ahead": offsets.get("future", []),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "codes", nargs="*", metavar="CODE", help="ISO 639-1 codes; all that are kept, when none is given"
    )
    for code in parser.parse_args().codes or CODES:
        base = base_of(code)
        text = json.dumps(base, ensure_ascii=False, indent=1)
        # One table, one line: what changed in CLDR shows in a difference, and the file stays short.
        text = re.sub(r"\n {3,}", " ", text).replace("\n  }", " }").replace("\n  ]", " ]")
        text = re.sub(r'\n  (?="[^"]*": \d)', " ", text)
        (OUT / f"{code}.json").write_text(text + "\n", encoding="utf-8")
        print(code, base["name"], {name: len(table) for name, table in base["words"].items()})


if __name__ == "__main__":
    main()
