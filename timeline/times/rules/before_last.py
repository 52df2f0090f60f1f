"""One further than last and next: "the year before last", "this week or next", "last week Monday"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.when import When
from timeline.times.arithmetic import nearest_weekday
from timeline.times.context import Context, day_anchor
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, date, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.relative_units import OPEN_VALUES, unit_reading


def resolve_unit(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The year before last", "the week after next": two units from the present one."""
    unit, count = match["any_unit"], match["beyond_next"]
    anchor = context.reference(unit)
    if anchor is None or unit in ("second", "minute", "hour"):
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    return unit_reading(anchor, "day" if unit in ("night", "day") else unit, count, confidence=0.9)


def resolve_name(match: PhraseMatch, context: Context) -> Reading | None:
    """ "March after next", "the Friday before last": the second one back or on."""
    side = 1 if match["beyond_next"] > 0 else -1
    unit = "week" if "weekday" in match else "year"
    anchor = context.reference(unit)
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION)
    base = day_anchor(anchor)
    steps = (f"the second one {'on' if side > 0 else 'back'} from {in_words(anchor.when)}",)
    if "weekday" in match:
        day = nearest_weekday(base, match["weekday"], direction=side, strict=True).plus(days=7 * side)
        return date(When.on(day), basis="relative", anchor=anchor, steps=steps, confidence=0.85)
    month = match["month"] if "month" in match else 3 * (match["season"] - 20)
    year = base.year + side
    if (month > base.month) if side < 0 else (month <= base.month):
        year += side
    if (month == base.month) and side < 0:
        year += side
    when = When.month(year, month) if "month" in match else When.season(year, match["season"])
    return date(when, basis="relative", anchor=anchor, steps=steps, confidence=0.85)


def _stands_alone(match: PhraseMatch, text: str) -> bool:
    """ "The day before last Friday" counts from Friday."""
    words = language_of("en").words
    behind = re.match(r"[\s-](\w+)", text[match.end : match.end + 16])
    return behind is None or (
        not any(behind[1].casefold() in words[table] for table in ("weekday", "any_unit", "season"))
        and behind[1] not in words["month"]
        and behind[1].casefold() not in words["month"]
    )


def resolve_or_next(match: PhraseMatch, context: Context) -> Reading | None:
    """ "This week or next": the same unit once more."""
    earlier = context.told_in_sentence(match)
    if earlier is None or earlier.match.get("calendar_unit") is None:
        return None
    unit = earlier.match["calendar_unit"]
    anchor = context.reference(unit)
    return unit_reading(anchor, unit, match["last"], confidence=0.85) if anchor else None


def _follows_unit(match: PhraseMatch, text: str) -> bool:
    before = text[max(0, match.start - 40) : match.start]
    lead = re.search(near.THIS_OR_NEXT_PATTERN, before, re.IGNORECASE)
    return lead is not None and not re.match(r"\s\w", text[match.end : match.end + 2])


def resolve_week_day(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Last week Monday", "next week on Tuesday": the weekday of that week."""
    week = context.resolve(match["a_last_unit"])
    if week is None or week.when is None or week.when.earliest is None:
        return week
    weekday = match["a_weekday"]["weekday"]
    when = When.on(nearest_weekday(week.when.earliest, weekday, direction=1))
    return date(when, basis="relative", anchor=week.anchor, steps=(*week.steps, "its day of that name"), confidence=0.9)


RULES = (
    Rule(
        "unit",
        "unit",
        resolve_unit,
        {"en": ("(the )?<any_unit> <beyond_next>",)},
        (
            Example("The year before last the harvest failed.", "The year before last", "2019", "2019"),
            Example("The vote is the week after next.", "the week after next", "2021-W11", "2021-03-15/2021-03-21"),
        ),
        ("The year before lasting peace came.", "The day before last Friday they met."),
        check=_stands_alone,
        options={"news": 1},
    ),
    Rule(
        "name",
        "day",
        resolve_name,
        {"en": ("(the )?(<weekday>|<month>|<season>) <beyond_next>",)},
        (
            Example("She left the Friday before last.", "the Friday before last", "2021-02-19", "2021-02-19"),
            Example("It opens the summer after next.", "the summer after next", "2022-SU", "2022-22"),
        ),
        check=_stands_alone,
        options={"news": 1},
    ),
    Rule(
        "or_next",
        "unit",
        resolve_or_next,
        {"en": ("(the )?<last=next_or_last>",)},
        (Example("The board decides this week or next.", "next", "2021-W10", "2021-03-08/2021-03-14"),),
        ("Who comes next?", "This week or next door."),
        check=_follows_unit,
    ),
    Rule(
        "week_day",
        "day",
        resolve_week_day,
        {"en": ("<a_last_unit>(,)? (on )?<a_weekday>",)},
        (
            Example("The pump stopped last week Monday.", "last week Monday", "2021-02-22", "2021-02-22"),
            Example("They meet next week on Tuesday.", "next week on Tuesday", "2021-03-09", "2021-03-09"),
        ),
        check=lambda match, text: match["a_last_unit"].get("calendar_unit") == "week"
        and not match["a_weekday"].text.endswith("'s"),
        options={"apart": True},
    ),
)  # fmt: skip
