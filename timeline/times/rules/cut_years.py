"""Years of which the second is cut to its last figure: "1774/6", "1795–7"; and two years BC as one: "309/8 BC"."""

from __future__ import annotations

import re

from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.found import Found
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule

_LEAST_APART = 2
"""Years; "1648/9" is one year in two calendars (``old_style``)."""


def resolve_cut(found: Found, context: Context) -> Reading | None:
    """From the first to the second year."""
    first = found["year"]
    steps = (f"the {found['last_figure']} stands for {_last(found)}",)
    return date(When.interval(When.year(first), When.year(_last(found))), steps=steps, confidence=0.9)


_OF_NUMBERS = tuple("$£€-–/.,#")


def _last(found: Found) -> int:
    return int(found["year"]) // 10 * 10 + int(found["last_figure"])


def _is_cut(found: Found, text: str) -> bool:
    """The second is the later one by two years or more, and nothing of a number or a name goes on round them."""
    before, after = text[max(0, found.start - 1) : found.start], text[found.end : found.end + 2]
    if _last(found) - int(found["year"]) < _LEAST_APART or (found.start and before in _OF_NUMBERS):
        return False
    return re.match(r"[.,/–-]?[\w%°]", after) is None


def resolve_cut_before_christ(found: Found, context: Context) -> Reading | None:
    """Both years: the Greek year ran from summer to summer."""
    first, last = 1 - found["year_old"], 1 - _last_before_christ(found)
    steps = ("years BC count down, and the second is cut short",)
    return date(When.interval(When.year(first), When.year(last)), steps=steps, confidence=0.9)


def _last_before_christ(found: Found) -> int:
    year, tail = int(found["year_old"]), int(found["year_tail"])
    for span in (10, 100, 1000):
        if tail < span:
            full = year // span * span + tail
            return full if full < year else full - span
    return tail


def _is_cut_before_christ(found: Found, text: str) -> bool:
    year, tail = int(found["year_old"]), int(found["year_tail"])
    return found["era"] == "BC" and year >= 100 and tail < 100 and _last_before_christ(found) == year - 1


RULES = (
    Rule(
        "cut_year",
        "period",
        resolve_cut,
        {"en": ("<year=year4>( )?(/|–|-)<last_figure>",)},
        (
            Example("The chapel was built 1774/6 by a mason.", "1774/6", "1774/1776", "1774/1776"),
            Example("1795–7 – The first mill is built.", "1795–7", "1795/1797", "1795/1797"),
        ),
        ("He was beheaded in 1648/9.", "File 1774/63 is lost.", "Form 1040-4 is due."),
        check=_is_cut,
    ),
    Rule(
        "cut_year_before_christ",
        "period",
        resolve_cut_before_christ,
        {"en": ("<year_old>/<year_tail>~<era>",)},
        (Example("In 412/11 BC Timon sailed.", "412/11 BC", "BC0412/BC0411", "-0411/-0410"),),
        ("In 59/50 BC nothing was written.",),
        check=_is_cut_before_christ,
    ),
)
