"""Double years ("30 January 1648/9" is 1649) and days in both calendars ("25 October (7 November) 1917")."""

from __future__ import annotations

import re

from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch, written_year
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule

_STEP = "a double year: until 1752 the year began on 25 March in England, so the second year is ours"


def second_year(year: int, tail: int) -> int | None:
    """The year that "1648/9", "1711/12", "1699/1700" end in; None unless it is the one behind the first."""
    for span in (10, 100, 10_000):
        if tail < span:
            full = year // span * span + tail if span < 10_000 else tail
            full += span if full < year and span < 10_000 else 0
            return full if full == year + 1 else None
    return None


def resolve_double(match: PhraseMatch, context: Context) -> Reading | None:
    """A day or month of a year that is written twice."""
    year = second_year(match["year"], match["year_tail"])
    if year is None:
        return None
    if "day" in match:
        return date(When.on(Day(year, match["month"], match["day"])), steps=(_STEP,), confidence=0.95)
    return date(When.month(year, match["month"]), steps=(_STEP,), confidence=0.95)


def resolve_double_year(match: PhraseMatch, context: Context) -> Reading | None:
    """ "1648/9" alone: January to March of the second year."""
    year = second_year(match["year"], match["year_tail"])
    if year is None:
        return None
    when = When.interval(When.on(Day(year, 1, 1)), When.on(Day(year, 3, 24)))
    return date(when, value=f"{year:04}", steps=(_STEP, "both years share January to 24 March"), confidence=0.7)


def difference(year: int, month: int) -> int:
    """Days between the Julian and the Gregorian calendar; 0 before the reform."""
    if (year, month) < (1582, 10):
        return 10 if year >= 1500 else 0
    century = year // 100 if (year % 100 or month > 2) else year // 100 - 1
    return century - century // 4 - 2


def resolve_both(match: PhraseMatch, context: Context) -> Reading | None:
    """Two days, one in each calendar: the later one is that of our calendar."""
    year = written_year(match)
    if year is not None:
        context.lent = (year, match["last"])
    first, last = context.resolve(match["first"]), context.resolve(match["last"])
    context.lent = None
    if first is None or last is None or first.when is None or last.when is None:
        return first
    if first.when.earliest is None or last.when.earliest is None:
        return first
    behind, before = (last, first) if last.when.earliest > first.when.earliest else (first, last)
    assert behind.when is not None and before.when is not None, "both are placed"
    step = f"{in_words(before.when)} in the Julian calendar is {in_words(behind.when)} in ours"
    basis = "explicit" if year is not None else behind.basis
    return date(behind.when, basis=basis, anchor=behind.anchor, steps=(*behind.steps, step), confidence=0.95)


def resolve_both_figures(match: PhraseMatch, context: Context) -> Reading | None:
    """ "11/22 June 1685": the second day is that of our calendar."""
    month, year = match["month"], match["year"]
    day = max(match["first"], match["second"])
    step = f"the {min(match['first'], match['second'])}th in the Julian calendar"
    return date(When.on(Day(year, month, day)), steps=(step,), confidence=0.9)


def resolve_in_style(match: PhraseMatch, context: Context) -> Reading | None:
    """A day with its calendar said: told as written, as every date of its time is."""
    reading = context.resolve(match["a_calendar_day"])
    style = match.get("style", match.get("own_style"))
    if reading is None or reading.when is None or reading.when.earliest is None or style != "julian":
        return reading
    day = reading.when.earliest
    apart = difference(day.year, day.month)
    if not apart:
        return reading
    ours = in_words(When.on(day.plus(days=apart)))
    return reading.but(steps=(*reading.steps, f"as written, in the Julian calendar; in ours {ours}"))


def _is_double(match: PhraseMatch, text: str) -> bool:
    """The second year follows the first; a hyphen joins them only in the months that both years claim."""
    if second_year(match["year"], match["year_tail"]) is None:
        return False
    if text[match.end : match.end + 1] in ("/", "-") and text[match.end + 1 : match.end + 2].isdigit():
        return False
    between = re.search(r"\d{4}\s?([/–-])\s?\d{1,4}$", match.text)
    return between is not None and (between[1] == "/" or match.get("month", 4) < 4)


def _is_bare_double(match: PhraseMatch, text: str) -> bool:
    """Before the reform, one figure behind the slash: "1648/9"."""
    before = text[max(0, match.start - 1) : match.start]
    return _is_double(match, text) and match["year"] < 1753 and before not in ("-", "/", ".")


def _is_both(match: PhraseMatch, text: str) -> bool:
    """The two days are as far apart as the calendars are."""
    first, last = (list(match[end].leaves())[-1] for end in ("first", "last"))
    if not all(isinstance(leaf.get(slot), int) for leaf in (first, last) for slot in ("month", "day")):
        return False
    year = written_year(match) or 1900
    days = (last["month"] - first["month"]) * 30.4 + last["day"] - first["day"]
    if last["month"] < first["month"] - 6:
        days += 365
    elif last["month"] > first["month"] + 6:
        days -= 365
    return bool(abs(abs(days) - difference(year, last["month"])) <= 1.6)


def _is_both_figures(match: PhraseMatch, text: str) -> bool:
    return bool(abs(match["second"] - match["first"]) == difference(match["year"], match["month"]))


_DAY = "(<day=ordinal_day>|<day=day_digits>)"
_DOUBLE = "(,)? <year=year4>(/|-|–)<year_tail>"
_LEAD = "((<weekday>|<weekday=weekday_short>)(,| the|, the)? )?"
_FIRST = "<first=a_calendar_day>( <own_style=calendar_style>)?"
_LAST = "<last=a_calendar_day>( <style=calendar_style>)?"
_STYLE = "(<style=calendar_style>(,|:|;)? )?"

RULES = (
    Rule(
        "double_day",
        "day",
        resolve_double,
        {"en": (f"{_LEAD}(the )?{_DAY}( of| day of)? <month>{_DOUBLE}", f"{_LEAD}<month> (the )?{_DAY}{_DOUBLE}")},
        (
            Example("He was born 2 JAN 1748/9 in Kent.", "2 JAN 1748/9", "1749-01-02", "1749-01-02"),
            Example("The child was baptised 12 Jan 1741/42.", "12 Jan 1741/42", "1742-01-12", "1742-01-12"),
            Example("They wed on March 1, 1699/1700.", "March 1, 1699/1700", "1700-03-01", "1700-03-01"),
        ),
        ("It ran from 3 May 1648-9 in all.", "It was 3 May 1648/51."),
        check=_is_double,
    ),
    Rule(
        "double_month",
        "month",
        resolve_double,
        {"en": (f"<month>{_DOUBLE}",)},
        (Example("A will of February 1688/9 names her.", "February 1688/9", "1689-02", "1689-02"),),
        ("From May 1960-61 it was shut.",),
        check=_is_double,
    ),
    Rule(
        "double_year",
        "year",
        resolve_double_year,
        {"en": ("<year=year4>/<year_tail=last_figure>",)},
        (Example("It was built in 1648/9 of oak.", "1648/9", "1649", "1649-01-01/1649-03-24"),),
        ("The season 1948/9 was wet.", "It has 1648/7 parts."),
        check=_is_bare_double,
    ),
    Rule(
        "both_calendars",
        "range",
        resolve_both,
        {
            "en": (
                f"{_FIRST}(,)? <bracket>(<or_word> )?{_STYLE}{_LAST}<unbracket>((,)? <year=a_year>)?",
                f"{_FIRST}( )?/( )?{_LAST}",
                "<first=a_calendar_day> <own_style=calendar_style>(,)? (<or_word> )?"
                "<last=a_calendar_day> <style=calendar_style>",
            )
        },
        (
            Example(
                "It fell on 25 October (7 November) 1917.", "25 October (7 November) 1917", "1917-11-07", "1917-11-07"
            ),
            Example(
                "He was killed on 30 December [O.S. 17 December] 1916.",
                "30 December [O.S. 17 December] 1916",
                "1916-12-30",
                "1916-12-30",
            ),
            Example(
                "He was born on 25 December 1642 [4 January 1643].",
                "25 December 1642 [4 January 1643]",
                "1643-01-04",
                "1643-01-04",
            ),
        ),
        ("It ran from 3 May (4 June) 1917.",),
        check=_is_both,
    ),
    Rule(
        "both_days",
        "day",
        resolve_both_figures,
        {
            "en": (
                "<first=day_digits>/<second=day_digits> <month> <year=year4>",
                "<month> <first=day_digits>/<second=day_digits>(,)? <year=year4>",
                "<first=day_digits> <bracket><second=day_digits><unbracket> <month> <year=year4>",
            )
        },
        (Example("They rose on 11/21 June 1685 again.", "11/21 June 1685", "1685-06-21", "1685-06-21"),),
        ("They marched on 23/24 June 1812 in rain.",),
        check=_is_both_figures,
    ),
    Rule(
        "in_style",
        "day",
        resolve_in_style,
        {
            "en": (
                "<a_calendar_day>(,)? <bracket><style=calendar_style><unbracket>",
                "<a_calendar_day>(,)? <own_style=short_style>",
            )
        },
        (
            Example(
                "She died on 29 November 1290 (Julian) there.", "29 November 1290 (Julian)", "1290-11-29", "1290-11-29"
            ),
            Example("It sailed on 5 May 1690 O.S. from Cork.", "5 May 1690 O.S.", "1690-05-05", "1690-05-05"),
        ),
    ),
)
