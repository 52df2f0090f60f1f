"""Feast days and holidays: computed where a rule gives the day, else from the ``holidays`` package.

Computed: days of a fixed date, an nth weekday of a month, or a distance from Western Easter (Gauss's method as given by
Meeus for the Gregorian calendar). The package is asked for feasts of moving calendars (Ramadan, Diwali, Passover).
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import lru_cache

from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.arithmetic import nearest_weekday
from timeline.times.context import Context, day_anchor
from timeline.times.found import Found
from timeline.times.reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.sides import on_the_side
from timeline.times.years import year_for


def easter(year: int) -> Day:
    """Western Easter Sunday of ``year`` (Gregorian)."""
    golden, century = year % 19, year // 100
    shift = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = shift - shift // 28 * (1 - 29 // (shift + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    distance = moon - weekday
    month = 3 + (distance + 40) // 44
    return Day(year, month, distance + 28 - 31 * (month // 4))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Day:
    """The ``nth`` ``weekday`` (Monday 0) of a month; -1 is the last one."""
    if nth > 0:
        first = nearest_weekday(Day(year, month, 1), weekday, direction=1)
        return first.plus(days=7 * (nth - 1))
    return nearest_weekday(Day(year, month, 1).plus(months=1, days=-1), weekday, direction=-1)


def day_of(feast: tuple[object, ...], year: int) -> Day | None:
    """The day of a feast in ``year``; feasts are written as in the word table ``holiday``."""
    match feast:
        case ("fixed", int(month), int(day)):
            return Day(year, month, day)
        case ("nth", int(month), int(weekday), int(nth)):
            return nth_weekday(year, month, weekday, nth)
        case ("easter", int(distance)):
            return easter(year).plus(days=distance)
        case ("election",):
            return nth_weekday(year, 11, 0, 1).plus(days=1)
        case ("package", str(country), str(name)):
            return _from_package(country, name, year)
    return None


@lru_cache(maxsize=512)
def _from_package(country: str, name: str, year: int) -> Day | None:
    if not 1950 <= year <= 2100:  # the package's tables of moving feasts reach no further
        return None
    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that its tables of some feasts end earlier; then there is no such day in it
        found = holidays.country_holidays(country, years=year, language="en_US").get_named(name)
    return Day(found[0].year, found[0].month, found[0].day) if found else None


_MOVING = frozenset({"easter", "package"})
"""Feasts whose day moves by weeks from year to year."""


def resolve_holiday(found: Found, context: Context, make: Callable[[Day], When] = When.on) -> Reading | None:
    """The feast in the year written, else in the year that the story or the publication and the tense give."""
    feast = found["holiday"]
    year, anchor, basis, confidence = found.get("year"), None, "explicit", 0.95
    if "year_old" in found:
        year = 1 - found["year_old"] if found["era"] == "BC" else found["year_old"]
    steps: tuple[str, ...] = ()
    if year is None and "last" in found:
        return _seen_from(found, feast, context)
    if year is None:
        middle = day_of(feast, 2001)
        month = middle.month + middle.day / 31 if middle else 6.0
        loose = feast[0] in _MOVING
        known = year_for(context, found, month, span=(month - 1, month + 1) if loose else None)
        if known is None:
            return unplaced("XXXX-XX-XX", NO_NARRATIVE if context.narrative else NO_PUBLICATION, basis="inherited")
        year, anchor, basis, confidence = known.year, known.anchor, "inherited", known.confidence - 0.1
        steps = (known.step,)
    day = day_of(feast, year)
    if day is not None and basis == "inherited" and anchor is not None and anchor.kind == "publication":
        near = {year + count: day_of(feast, year + count) for count in (0, -1, 1)}
        kept = on_the_side(
            lambda count: make(near[year + count]) if near[year + count] else None,  # type: ignore[arg-type]
            day_anchor(anchor),
            context.side_of(found),
        )
        year = next((each for each, feast_day in near.items() if feast_day and make(feast_day) == kept), year)
        day = near.get(year, day)
    if day is None:
        return unplaced(f"{year:04}-XX-XX", "its day in that year is not known here", basis="inherited")
    return date(When.on(day), basis=basis, anchor=anchor, steps=(*steps, f"its day in {year}"), confidence=confidence)


def _seen_from(found: Found, feast: tuple[object, ...], context: Context) -> Reading:
    anchor = context.reference("day")
    if anchor is None:
        return unplaced("XXXX-XX-XX", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = day_anchor(anchor)
    step = found["last"]
    days = [day for year in (base.year - 1, base.year, base.year + 1) if (day := day_of(feast, year))]
    fitting = [day for day in days if (day < base if step < 0 else day >= base)]
    if not fitting:
        return unplaced("XXXX-XX-XX", "its day in that year is not known here")
    day = fitting[-1] if step < 0 else fitting[0]
    return date(
        When.on(day), basis="relative", anchor=anchor, steps=(f"seen from {in_words(anchor.when)}",), confidence=0.9
    )


def resolve_holiday_week(found: Found, context: Context) -> Reading | None:
    """ "Easter week", "the Thanksgiving weekend"."""
    reading = resolve_holiday(found, context, When.week)
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    when = When.week(reading.when.earliest)
    return date(
        when,
        basis=reading.basis,
        anchor=reading.anchor,
        steps=(*reading.steps, "the week that holds it"),
        confidence=reading.confidence - 0.1,
    )


RULES = (
    Rule(
        "holiday",
        "day",
        resolve_holiday,
        {
            "en": (
                "<holiday>( day)?",
                "<holiday>( day)?(,| of| in)? <year=year4>",
                "<holiday>(,| of| in)? <year_old> <era>",
                "(the )?<year=year4> <holiday>",
                "<last=last_plain> <holiday>",
            )
        },
        (
            Example("They met on Christmas Day.", "Christmas Day", "2020-12-25", "2020-12-25"),
            Example("The rising of Easter 1916 failed.", "Easter 1916", "1916-04-23", "1916-04-23"),
            Example("He fell on the Ides of March, 44 BC.", "the Ides of March, 44 BC", "BC0044-03-15", "-0043-03-15"),
            Example("He was found last Thanksgiving.", "last Thanksgiving", "2020-11-26", "2020-11-26"),
        ),
        ("The Christmas tree was tall.", "Easter Island is far.", "Mr Christmas came."),
        check=lambda found, text: _is_feast(found, text),
    ),
    Rule(
        "holiday_week",
        "period",
        resolve_holiday_week,
        {"en": ("<holiday> (week|weekend)",)},
        (Example("It rained all Easter week.", "Easter week", "2020-W15", "2020-04-06/2020-04-12"),),
    ),
)


def _is_feast(found: Found, text: str) -> bool:
    """A feast that only describes a noun ("Christmas tree", "the Easter Offensive") is none without a year."""
    lead = text[max(0, found.start - 20) : found.start].split()[-1:]
    if (
        "last" not in found
        and lead
        and lead[0].lstrip("\"'“‘")[:1].isupper()
        and text[found.start - 1] == " "
        and lead[0] not in ("On", "By", "At", "In")
    ):
        return False  # "White Christmas"
    if "year" in found or "last" in found or found.text.casefold().endswith("day"):
        return True
    after = text[found.end : found.end + 14]
    if after[:1] == " " and (after[1:2].isupper() or (after.split()[:1] and after.split()[0].strip(",.;") in _TAKEN)):
        return False
    return after[:1] != "-" and not text[max(0, found.start - 4) : found.start].endswith(("Mr ", "Mr. ", "Ms "))


_TAKEN = frozenset(
    "tree trees card cards carol carols present presents shopping eggs egg dinner lunch sales season party "
    "parties gifts gift island music bonus lights cake holiday holidays vacation".split()
)
