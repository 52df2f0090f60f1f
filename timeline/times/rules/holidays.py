"""Feast days and holidays, whose days ``timeline/times/feasts.py`` works out."""

from __future__ import annotations

from collections.abc import Callable

from timeline.languages import en_company as beside
from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.times.context import Context, day_anchor
from timeline.times.feasts import day_of, time_of
from timeline.times.missing_years import year_for
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.sides import on_the_side

_MOVING = frozenset({"easter", "orthodox", "stretch", "beside", "package", "table"})
"""Feasts whose day moves by weeks from year to year."""


def resolve_holiday(match: PhraseMatch, context: Context, make: Callable[[Day], When] = When.on) -> Reading | None:
    """The feast in the year written, else in the year that the story or the publication and the tense give."""
    feast = match["holiday"]
    year, anchor, basis, confidence = match.get("year"), None, "explicit", 0.95
    if "year_old" in match:
        year = 1 - match["year_old"] if match["era"] == "BC" else match["year_old"]
    steps: tuple[str, ...] = ()
    if year is None and "last" in match:
        return _seen_from(match, feast, context)
    if year is None:
        middle = day_of(feast, 2001)
        month = middle.month + middle.day / 31 if middle else 6.0
        loose = feast[0] in _MOVING
        known = year_for(context, match, month, span=(month - 1, month + 1) if loose else None)
        if known is None:
            return unplaced("XXXX-XX-XX", NO_NARRATIVE if context.narrative else NO_PUBLICATION, basis="inherited")
        year, anchor, basis, confidence = known.year, known.anchor, "inherited", known.confidence - 0.1
        steps = (known.step,)
    day = day_of(feast, year)
    if day is not None and basis == "inherited" and anchor is not None and anchor.kind == "publication":
        feast_days = {year + count: day_of(feast, year + count) for count in (0, -1, 1)}
        kept = on_the_side(
            lambda count: make(feast_days[year + count]) if feast_days[year + count] else None,  # type: ignore[arg-type]
            day_anchor(anchor),
            context.side_of(match),
        )
        year = next((feast for feast, feast_day in feast_days.items() if feast_day and make(feast_day) == kept), year)
    when = time_of(feast, year)
    if when is None:
        return unplaced(f"{year:04}-XX-XX", "its day in that year is not known here", basis="inherited")
    return date(when, basis=basis, anchor=anchor, steps=(*steps, f"its day in {year}"), confidence=confidence)


def _seen_from(match: PhraseMatch, feast: tuple[object, ...], context: Context) -> Reading:
    anchor = context.reference("day")
    if anchor is None:
        return unplaced("XXXX-XX-XX", NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = day_anchor(anchor)
    step = match["last"]
    days = [day for year in (base.year - 1, base.year, base.year + 1) if (day := day_of(feast, year))]
    fitting = [day for day in days if (day < base if step < 0 else day >= base)]
    if not fitting:
        return unplaced("XXXX-XX-XX", "its day in that year is not known here")
    day = fitting[-1] if step < 0 else fitting[0]
    return date(
        When.on(day), basis="relative", anchor=anchor, steps=(f"seen from {in_words(anchor.when)}",), confidence=0.9
    )


def resolve_holiday_week(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Easter week", "the Thanksgiving weekend"."""
    reading = resolve_holiday(match, context, When.week)
    if reading is None or reading.when is None or reading.when.earliest is None:
        return reading
    day = reading.when.earliest
    saturday = day.plus(days=5 - day.weekday if day.weekday else -2)
    sunday = saturday.plus(days=1)
    if "feast_weekend" in match:
        when = When.interval(When.on(min(day, saturday) if day.weekday in (0, 3, 4) else saturday),
                             When.on(max(day, sunday) if day.weekday == 0 else sunday))  # fmt: skip
    else:
        when = When.week(day)
    steps = (*reading.steps, f"the {'weekend' if 'feast_weekend' in match else 'week'} that holds it")
    return date(when, basis=reading.basis, anchor=reading.anchor, steps=steps, confidence=reading.confidence - 0.1)


def resolve_in_year(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Independence Day of last year", "Christmas in two years": the feast in the year that is named beside it."""
    period = context.resolve(match["a_unit"])
    if period is None or period.when is None or period.when.earliest is None:
        return context.resolve(match["a_calendar_day"])
    when = time_of(match["a_calendar_day"]["holiday"], period.when.earliest.year)
    if when is None:
        return unplaced(f"{period.when.earliest.year:04}-XX-XX", "its day in that year is not known here")
    return period.but(value=date(when).value, when=when, steps=(*period.steps, "its day in that year"), mod="")


def _is_of_year(match: PhraseMatch, text: str) -> bool:
    feast, unit = match["a_calendar_day"], match["a_unit"]
    name = unit.get("calendar_unit", unit.get("unit", unit.get("any_unit", "")))
    lengths = [leaf.get("unit") for leaf in unit.leaves()]
    return (
        "holiday" in feast
        and not {"year", "last", "year_old"} & set(feast.slots)
        and (name == "year" or "year" in lengths)
    )


RULES = (
    Rule(
        "holiday",
        "day",
        resolve_holiday,
        {
            "en": (
                "<holiday>( day)?",
                "<holiday=the_holiday>",
                "<holiday=the_holiday>(,| of| in)? (<year=year4>|<year_old> <era>)",
                "<holiday>( day)?(,| of| in)? <year=year4>",
                "<holiday>(,| of| in)? <year_old> <era>",
                "(the )?<year=year4> <holiday>",
                "(the )?(<last=last_plain>|<last=previous>) <holiday>",
                "<holiday>( day)?( in|,)? <year=year_words>",
            )
        },
        (
            Example("They met on Christmas Day.", "Christmas Day", "2020-12-25", "2020-12-25"),
            Example("The rising of Easter 1916 failed.", "Easter 1916", "1916-04-23", "1916-04-23"),
            Example("He fell on the Ides of March, 44 BC.", "the Ides of March, 44 BC", "BC0044-03-15", "-0043-03-15"),
            Example("Riots began on St. Brice's Day 2002.", "St. Brice's Day 2002", "2002-11-13", "2002-11-13"),
            Example("They fled before Easter 1476.", "Easter 1476", "1476-04-14", "../1476-04-13"),
            Example("It was on orthodox easter 2018.", "orthodox easter 2018", "2018-04-08", "2018-04-08"),
            Example("They fasted in Ramadan 2019.", "Ramadan 2019", "2019-05-06/2019-06-03", "2019-05-06/2019-06-03"),
            Example("He was found last Thanksgiving.", "last Thanksgiving", "2020-11-26", "2020-11-26"),
        ),
        (
            "The Christmas tree was tall.",
            "It rested on the assumption that he came.",
            "Easter Island is far.",
            "Mr Christmas came.",
        ),
        check=lambda match, text: _is_feast(match, text),
    ),
    Rule(
        "observance",
        "day",
        resolve_holiday,
        {"en": ("<holiday=observance>((,| of| in)? <year=year4>)?",)},
        (
            Example(
                "They marched on International Women's Day 2020.",
                "International Women's Day 2020",
                "2020-03-08",
                "2020-03-08",
            ),
        ),
        options={"named": True},
    ),
    Rule(
        "holiday_week",
        "period",
        resolve_holiday_week,
        {
            "en": (
                "<holiday> (week|<feast_weekend>)( <year=year4>)?",
                "(the )?(week|<feast_weekend>) of <holiday>( <year=year4>)?",
            )
        },
        (
            Example("It rained all Easter week.", "Easter week", "2020-W15", "2020-04-06/2020-04-12"),
            Example(
                "It rained on Halloween weekend 2020.",
                "Halloween weekend 2020",
                "2020-10-31/2020-11-01",
                "2020-10-31/2020-11-01",
            ),
        ),
    ),
    Rule(
        "holiday_of_year",
        "day",
        resolve_in_year,
        {"en": ("(the )?<a_calendar_day>( of| in|,)? <a_unit>",)},
        (Example("They met on Christmas Day of last year.", "Christmas Day of last year", "2020-12-25", "2020-12-25"),),
        check=_is_of_year,
    ),
)


def _is_feast(match: PhraseMatch, text: str) -> bool:
    """A feast that only describes a noun ("Christmas tree", "the Easter Offensive") is none without a year."""
    lead = text[max(0, match.start - 20) : match.start].split()[-1:]
    if (
        "last" not in match
        and lead
        and lead[0].lstrip("\"'“‘")[:1].isupper()
        and text[match.start - 1] == " "
        and lead[0] not in beside.FEAST_OPENERS
    ):
        return False  # "White Christmas"
    if match.text == beside.DOUBTFUL_FEAST and (not lead or lead[0].casefold() not in near.FEAST_LEADS):
        return False  # "Lent money was lost"
    if "year" in match or "last" in match or match.text.casefold().endswith(beside.FEAST_DAY):
        return True
    after = text[match.end : match.end + 14]
    if after[:1] == " " and (
        after[1:2].isupper() or (after.split()[:1] and after.split()[0].strip(",.;") in near.AFTER_FEAST_NAME)
    ):
        return False
    return after[:1] != "-" and not text[max(0, match.start - 4) : match.start].endswith(beside.TITLES)
