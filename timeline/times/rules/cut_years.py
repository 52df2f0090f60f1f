"""Years of which the second is cut to its last figure: "1774/6", "1795–7"; and two years BC as one: "309/8 BC"."""

from __future__ import annotations

import re

from timeline.record.when import When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule

_LEAST_APART = 2
"""Years; "1648/9" is one year in two calendars (``old_style``)."""


def resolve_cut(match: PhraseMatch, context: Context) -> Reading | None:
    """From the first to the second year."""
    first = match["year"]
    steps = (f"the {match['last_figure']} stands for {_last(match)}",)
    return date(When.interval(When.year(first), When.year(_last(match))), steps=steps, confidence=0.9)


_OF_NUMBERS = tuple("$£€-–/.,#")


def _last(match: PhraseMatch) -> int:
    return int(match["year"]) // 10 * 10 + int(match["last_figure"])


def _is_cut(match: PhraseMatch, text: str) -> bool:
    """The second is the later one by two years or more, and nothing of a number or a name goes on round them."""
    before, after = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 2]
    if _last(match) - int(match["year"]) < _LEAST_APART or (match.start and before in _OF_NUMBERS):
        return False
    return re.match(r"[.,/–-]?[\w%°]", after) is None


def resolve_cut_before_christ(match: PhraseMatch, context: Context) -> Reading | None:
    """Both years: the Greek year ran from summer to summer."""
    first, last = 1 - match["year_old"], 1 - _last_before_christ(match)
    steps = ("years BC count down, and the second is cut short",)
    return date(When.interval(When.year(first), When.year(last)), steps=steps, confidence=0.9)


def _last_before_christ(match: PhraseMatch) -> int:
    year, tail = int(match["year_old"]), int(match["year_tail"])
    for span in (10, 100, 1000):
        if tail < span:
            full = year // span * span + tail
            return full if full < year else full - span
    return tail


def _is_cut_before_christ(match: PhraseMatch, text: str) -> bool:
    year, tail = int(match["year_old"]), int(match["year_tail"])
    return match["era"] == "BC" and year >= 100 and tail < 100 and _last_before_christ(match) == year - 1


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
