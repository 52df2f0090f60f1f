"""Families of time expressions, one file each.

To add a family, write one new file here. It declares ``RULE`` or ``RULES``, each a ``Rule``:

1. ``phrases``: how people say it, by language, in the grammar of ``timeline/times/phrase_patterns.py``. A slot such as
   ``<month>`` is a word table of ``timeline/languages``, a number form of ``timeline/times/lexicon.py``, or, for a
   phrase that builds on times found before, one of ``FOUND_SLOTS`` below ("early <date>"). Phrases of figures alone
   stand under ``EVERY``: every language writes them alike.
2. ``kind``: what it finds, one of the keys of ``KINDS``; phrases of other rules may build on it.
3. ``resolve(match, context)``: a short function from the slots' values to a ``Reading``; None says "no time after all".
4. ``check(match, text)``, if words around can forbid it ("1969 people").
5. ``options``, for an operator (a rule whose phrases hold times found before): ``binding``, how tightly it binds, one
   of ``BINDINGS``; ``apart``, when TimeML annotators tag the times inside it each on its own.
6. ``examples``, each an ``Example``, and ``never``: sentences in which this rule must stay silent. Both are its tests.

Nothing else needs an edit: the recogniser and the tests collect this folder. The longest match wins. Two rules that
match the same stretch are a mistake which the tests show.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.errors import BadRule
from timeline.languages import Example as Example

if TYPE_CHECKING:
    from timeline.times.context import Context
    from timeline.times.phrase_match import PhraseMatch
    from timeline.times.rule_reading import Reading

EVERY = "*"
"""In place of a language code: phrases that hold no words of any language."""

KINDS: dict[str, str] = {
    "day": "\ue000",
    "weekday": "\ue001",
    "month": "\ue002",
    "year": "\ue003",
    "season": "\ue004",
    "period": "\ue005",
    "clock": "\ue006",
    "part": "\ue007",
    "duration": "\ue008",
    "named": "\ue009",
    "vague": "\ue00a",
    "set": "\ue00b",
    "range": "\ue00c",
    "not": "\ue00d",
    "event": "\ue00e",
    "quarter": "\ue00f",
    "unit": "\ue010",
    "open part": "\ue011",
    "last weekday": "\ue012",
    "offset": "\ue013",
    "last unit": "\ue014",
    "number": "\ue015",
    "close": "\ue016",
    "clock span": "\ue020",
}
"""What a rule can find, and the private-use character that stands for it in second-pass phrases."""

BINDINGS = ("tight", "plain", "loose")
"""How tightly operators bind, as multiplication does before addition: see ``timeline/times/recognise.py``."""

SILENT = frozenset({"not", "number"})
"""Kinds that are no time: what is "not" one, and a "number" that becomes one only inside a longer expression."""


def _all(*kinds: str) -> str:
    return "".join(KINDS[kind] for kind in kinds)


FOUND_SLOTS: dict[str, str] = {
    "a_date": _all(
        "day", "weekday", "last weekday", "month", "year", "season", "period", "quarter", "unit", "last unit", "offset"
    ),
    "a_fixed_date": _all("day", "month", "year", "season", "period", "quarter"),
    "a_long_time": _all("unit", "last unit", "offset", "day", "month", "year", "season", "period", "quarter"),
    "a_day": _all("day", "weekday", "last weekday"),
    "a_calendar_day": _all("day"),
    "a_weekday": _all("weekday"),
    "a_last_weekday": _all("last weekday"),
    "a_month": _all("month"),
    "a_year": _all("year"),
    "a_season": _all("season"),
    "a_period": _all("period", "year", "month", "season", "quarter", "unit", "last unit", "offset"),
    "a_long_period": _all("period", "year", "season"),
    "a_span_of_years": _all("period"),
    "a_unit": _all("unit", "last unit", "offset"),
    "a_last_unit": _all("last unit"),
    "an_offset": _all("offset"),
    "a_number": _all("number"),
    "a_close": _all("close"),
    "a_reference": _all("vague"),
    "a_quarter": _all("quarter"),
    "a_clock": _all("clock"),
    "a_clock_span": _all("clock span"),
    "a_part": _all("part"),
    "an_open_part": _all("open part"),
    "a_duration": _all("duration"),
    "a_name": _all("named", "event"),
    "a_moment": _all(
        "day",
        "weekday",
        "last weekday",
        "month",
        "year",
        "season",
        "period",
        "quarter",
        "clock",
        "part",
        "named",
        "unit",
        "last unit",
        "offset",
        "open part",
    ),
    "a_point": _all(
        "day",
        "weekday",
        "last weekday",
        "month",
        "year",
        "season",
        "period",
        "quarter",
        "clock",
        "part",
        "unit",
        "last unit",
        "offset",
    ),
    "a_set": _all("set"),
}
"""Slots of second-pass phrases, which stand for times found before."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying when; the folder's opening lines explain the fields."""

    name: str
    kind: str
    resolve: Callable[[PhraseMatch, Context], Reading | None]
    phrases: Mapping[str, tuple[str, ...]]
    examples: tuple[Example, ...] = ()
    never: tuple[str, ...] = ()
    check: Callable[[PhraseMatch, str], bool] | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def apart(self) -> bool:
        """Whether TimeML annotators tag the times inside each on its own."""
        return self.kind == "range" or bool(self.options.get("apart"))

    @property
    def binding(self) -> str:
        """How tightly this operator binds, one of ``BINDINGS``."""
        return str(self.options.get("binding", "plain"))

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise BadRule(f"rule {self.name!r} finds {self.kind!r}; known kinds: {', '.join(KINDS)}")
        for language, phrases in self.phrases.items():
            if isinstance(phrases, str):
                raise BadRule(f"rule {self.name!r}: the phrases for {language!r} are one string; a comma is missing")
        if isinstance(self.examples, Example) or isinstance(self.never, str):
            raise BadRule(f"rule {self.name!r}: examples and never are tuples; a comma is missing")
        if not self.examples and self.kind not in SILENT:
            raise BadRule(f"rule {self.name!r} has no example")
