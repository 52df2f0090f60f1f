"""What the program says, in the language of the reader.

The program writes English: titles of buttons, messages, dates in words, the reasoning behind a date. ``assets/words``
holds a folder for each other language with what each English text is called there. A text may have holes, which stand
for what differs from time to time:

    {n}     a number; "{n} event|{n} events" has two forms, and so has its translation
    {nth}   "19th"; its number stands in the translation, as {nth.roman} in Roman figures
    {year}  "1969", "AD 79", "44 BC"          {clock}  "14:30 UTC"          {day}  "1868-10-23", "-43"
    {month} {weekday} {season} {part} {ordinal} {unit}    a word of ``tables.json``
    {date}  a time in words, put into the language itself
    {said}  any other text that the catalogue knows
    {any}   words of a text or a name, which stay as they are

A hole may bear a number where a kind is needed twice. Whoever adds a text to the program adds its line to each
language; a text that is missing is shown in English. ``assets/viewer/words.js`` does the same in the page, from the
same files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from timeline.languages.packs import roman_of
from timeline.show.asset_files import asset_text, assets_folder

ENGLISH = "en"
PAGE_GROUPS = ("dates", "explanations", "viewer")
"""The files of a language that a page with the viewer alone needs."""
GROUPS = (*PAGE_GROUPS, "dashboard", "errors", "reports")

_HOLE = re.compile(r"\{([a-z]+)(\d*)(?:\.(roman))?\}")
_HOLE_WHOLE = re.compile(r"\{[a-z]+\d*(?:\.roman)?\}")
_YEAR = r"AD \d[\d,]*|\d[\d,]* BC|\d[\d,]*"
_SHAPES = {
    "n": r"\d[\d,.\u202f\u00a0]*(?:\s?%)?",
    "nth": r"\d+(?:st|nd|rd|th)",
    "clock": r"\d\d:\d\d(?::\d\d)?(?: UTC[+\-−\d:]*)?",
}
_SHAPES |= {
    "day": r"-?\d{1,4}(?:-\d\d){0,2}",
    "year": _YEAR,
    "any": "(?:(?! → ).)+?",
    "date": "(?:(?! → ).)+?",
    "said": "(?:(?! → ).)+?",
}
_QUOTED = "[^”]+?"
_SENTENCES = re.compile(r"(?<=[.!?]) (?=[A-Z“0-9])")
_JOINTS = (_SENTENCES, re.compile(" → "), re.compile(" · "), re.compile("; "))
"""What parts a long text, the widest gaps first."""

_QUOTE = re.compile("“[^”]*”")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_MARKS = {"de": ".", "fr": "\u202f", "es": "."}
"""What parts thousands from hundreds."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One text with holes: its pattern, its holes with their kinds, its translation for one and for many.

    ``longest`` is its longest stretch without a hole: where that is missing, the pattern need not be tried.
    """

    longest: str
    pattern: re.Pattern[str]
    holes: tuple[tuple[str, str], ...]
    forms: tuple[str, ...]
    weight: int


class Wording:
    """The texts of one language. Ask ``wording(code)``, which keeps them."""

    def __init__(self, code: str, groups: Mapping[str, Mapping[str, str]], tables: Mapping[str, Mapping[str, str]]):
        self.code, self.tables = code, tables
        self.plain = {text: said for texts in groups.values() for text, said in texts.items() if "{" not in text}
        self.dates = self._compiled(groups["dates"])
        self.texts = self._compiled({text: said for texts in groups.values() for text, said in texts.items()})

    def _compiled(self, texts: Mapping[str, str]) -> list[_Text]:
        made = [
            self._text(alternative, said.split("|"))
            for text, said in texts.items()
            if "{" in text
            for alternative in text.split("|")
        ]
        return sorted(made, key=lambda text: -text.weight)  # those that say most themselves come first

    def _text(self, english: str, forms: list[str]) -> _Text:
        holes: list[tuple[str, str]] = []
        pattern, at = "", 0
        for hole in _HOLE.finditer(english):
            shape = _SHAPES.get(hole[1]) or "|".join(map(re.escape, self.tables[hole[1]]))
            shape = _QUOTED if english[: hole.start()].endswith("“") else shape
            pattern += re.escape(english[at : hole.start()]) + f"({shape})"
            holes.append((hole[1] + hole[2], hole[1]))
            at = hole.end()
        pattern += re.escape(english[at:])
        weight = len(_HOLE.sub("", english)) * 10 - len(holes) - sum(kind == "any" for _, kind in holes)
        longest = max(re.split(_HOLE_WHOLE, english), key=len)
        return _Text(longest, re.compile(pattern, re.DOTALL), tuple(holes), tuple(forms), weight)

    def say(self, text: str) -> str:
        """``text`` in this language; parts that no catalogue knows stay English."""
        return "".join(said if said is not None else part for part, said in self._parts(text))

    def unsaid(self, text: str) -> list[str]:
        """The parts of ``text`` that would stay English, without what is quoted."""
        return [
            part for part, said in self._parts(text) if said is None and re.search(r"[^\W\d_]{2}", _QUOTE.sub("", part))
        ]

    def _parts(self, text: str) -> Iterator[tuple[str, str | None]]:
        """A text in the largest parts that are known, each with what it is here."""
        whole = self.known(text)
        if whole is not None:
            yield text, whole
            return
        for mark in _JOINTS:
            gaps = _unquoted(mark, text)
            if gaps:
                for begin, gap in zip([0, *(gap.end() for gap in gaps)], gaps, strict=False):
                    yield from self._parts(text[begin : gap.start()])
                    yield gap[0], gap[0]
                yield from self._parts(text[gaps[-1].end() :])
                return
        yield text, None

    @lru_cache(maxsize=20_000)  # noqa: B019  # one for each language, kept for good
    def known(self, text: str) -> str | None:
        """A whole text in this language, or None."""
        if text in self.plain:
            return self.plain[text]
        for made in (text, text[:-1]) if text.endswith(".") else (text,):
            end = text[len(made) :]
            for first in dict.fromkeys((made[:1], made[:1].lower())):
                said = self.plain.get(first + made[1:]) or self._filled(first + made[1:], self.texts)
                if said is not None:
                    return (said if first == made[:1] else said[:1].upper() + said[1:]) + end
        return None

    def _filled(self, text: str, texts: list[_Text]) -> str | None:
        for template in texts:
            match = template.pattern.fullmatch(text) if template.longest in text else None
            if match is None:
                continue
            values = {}
            for (hole, kind), given in zip(template.holes, match.groups(), strict=True):
                values[hole] = self._value(kind, given, text)
            if None not in values.values():
                return self._form(template, match, values)
        return None

    def _form(self, text: _Text, match: re.Match[str], values: Mapping[str, str | None]) -> str:
        number = next((given for (_, kind), given in zip(text.holes, match.groups(), strict=True) if kind == "n"), "")
        few = number in ("0", "1") if self.code == "fr" else number == "1"
        form = text.forms[0 if few else -1]

        def fill(hole: re.Match[str]) -> str:
            value = values[hole[1] + hole[2]] or ""
            return roman_of(int(value)).upper() if hole[3] and value.isdigit() else value

        return _HOLE.sub(fill, form)

    def _value(self, kind: str, given: str, whole: str) -> str | None:
        if kind in self.tables:
            return self.tables[kind][given]
        if kind == "nth":
            return given[:-2]
        if kind == "n":
            return self._number(given)
        if kind in ("year", "date"):
            return self.date(given)
        return self.known(given) if kind == "said" and given != whole else given if kind != "said" else None

    def date(self, words: str) -> str | None:
        """A time in words, or None when ``words`` are none."""
        if re.fullmatch(r"\d[\d,]*", words):
            return self._number(words)
        return self._filled(words, self.dates)

    def _number(self, given: str) -> str:
        return given.replace(",", _MARKS.get(self.code, ",")) if _GROUPED.fullmatch(given) else given


class _English(Wording):
    """The language that everything is written in."""

    def __init__(self) -> None:
        super().__init__(ENGLISH, {group: {} for group in GROUPS}, {})

    def say(self, text: str) -> str:
        return text


def _unquoted(mark: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Where ``mark`` stands in ``text`` outside of quotation marks."""
    quotes = [quote.span() for quote in _QUOTE.finditer(text)]
    return [gap for gap in mark.finditer(text) if not any(first < gap.start() < last for first, last in quotes)]


def languages() -> tuple[str, ...]:
    """The languages that the program speaks, English first."""
    return (ENGLISH, *sorted(path.name for path in (assets_folder() / "words").iterdir() if path.is_dir()))


@lru_cache(maxsize=16)
def wording(code: str) -> Wording:
    """What the program says in the language ``code`` ("de-CH" is "de"); English where there is no catalogue."""
    code = code.partition("-")[0].lower()
    return (
        Wording(code, catalogue(code), _json(code, "tables")) if code in languages() and code != ENGLISH else _English()
    )


def catalogue(code: str) -> dict[str, dict[str, str]]:
    """The texts of a language by group."""
    return {group: _json(code, group) for group in GROUPS}


def words_script(groups: Sequence[str] = GROUPS, *, reasons_in: str | None = None) -> str:
    """The catalogues as a script, for ``assets/viewer/words.js``; each English text stands in it once.

    With ``reasons_in``, the JSON of all that a page shows, the reasons behind dates are those alone that it can need.
    """
    spoken = [code for code in languages() if code != ENGLISH]
    texts = {group: {code: _json(code, group) for code in spoken} for group in groups}
    made = {
        "codes": spoken,
        "tables": {code: _json(code, "tables") for code in spoken},
        "texts": {
            group: {
                english: [said[code][english] for code in spoken]
                for english in said[spoken[0]]
                if reasons_in is None or group != "explanations" or _may_stand_in(english, reasons_in)
            }
            for group, said in texts.items()
        },
    }
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.TimelineWords = {text};"


def _may_stand_in(english: str, shown: str) -> bool:
    """Whether the longest stretch without a hole, of one form of a text, stands in the JSON of what is shown."""
    stretches = (max(re.split(_HOLE_WHOLE, form), key=len) for form in english.split("|"))
    return any(json.dumps(stretch, ensure_ascii=False)[1:-1] in shown for stretch in stretches)


def _json(code: str, name: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(asset_text(f"words/{code}/{name}.json"))
    return made
