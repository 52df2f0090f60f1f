"""Early, middle, late, about: words that narrow or loosen a time beside them."""

from __future__ import annotations

from timeline.record.timex3 import value_of
from timeline.record.when import When
from timeline.times.arithmetic import UNIT_OF, part_of, unit_holding
from timeline.times.context import Context, day_anchor
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import NO_NARRATIVE, NO_PUBLICATION, Reading, unplaced
from timeline.times.rules import Example, Rule
from timeline.times.rules.relative_units import OPEN_VALUES, unit_reading
from timeline.times.sides import fits, on_the_side
from timeline.times.tense import NO_SIDE, PAST


def resolve_part(match: PhraseMatch, context: Context) -> Reading | None:
    """The early, middle or late part of a time. TIMEX3 keeps the whole time and says which part in ``mod``."""
    reading = context.resolve(match["a_date"] if "a_date" in match else match["a_long_time"])
    if reading is None:
        return None
    mod = match["part"]
    if reading.when is None:
        return reading.but(mod=mod)
    narrowed = _seen_from_now(match, reading, context) or part_of(reading.when, mod)
    if narrowed is None:
        return reading.but(mod=mod)
    if reading.basis == "inherited" and reading.anchor is not None and reading.anchor.kind == "publication":
        side, now = context.side_of(match), day_anchor(reading.anchor)
        if not fits(narrowed, now, side):
            moved = _years_on(reading.when, -1 if side.tense == PAST else 1)
            reading, narrowed = reading.but(when=moved, value=value_of(moved)), part_of(moved, mod)
    return reading.but(mod=mod, when=narrowed, whole=reading.when, steps=(*reading.steps, f"its {_NAMES[mod]} part"))


def _seen_from_now(match: PhraseMatch, reading: Reading, context: Context) -> When | None:
    """ "Later this year" begins tomorrow, "earlier this week" ended yesterday."""
    inner, when, published = match.get("a_long_time"), reading.when, context.published
    if inner is None or inner.get("last") != 0 or when is None or published is None or context.narrative:
        return None
    day = published.when.earliest
    if day is None or when.earliest is None or when.latest is None:
        return None
    first = day.plus(days=1) if match["part"] == "END" else when.earliest
    last = when.latest if match["part"] == "END" else day.plus(days=-1)
    if first > last or not when.earliest <= day <= when.latest:
        return None
    return When.interval(When.on(first), When.on(last))


def _years_on(when: When, count: int) -> When:
    """The same month or season of another year."""
    assert when.earliest is not None, "a part has a whole with two ends"
    return unit_holding(UNIT_OF[when.precision], when.earliest.plus(years=count))


_NAMES = {"START": "early", "MID": "middle", "END": "late"}


def resolve_part_of_unit(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The end of the year", "late in the month": of the unit told last, in news of the current one."""
    unit, mod = match["calendar_unit"], match["part"]
    anchor = context.reference(unit)
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION, mod=mod)
    readings = {count: unit_reading(anchor, unit, count, confidence=0.8) for count in (0, -1, 1)}
    parts = {count: _narrowed(reading, mod) for count, reading in readings.items()}
    side = context.side_of(match) if not context.narrative else NO_SIDE
    chosen = on_the_side(parts.get, day_anchor(anchor), side)
    count = next(count for count, part in parts.items() if part is chosen)
    reading = readings[count]
    return reading.but(mod=mod, when=chosen, whole=reading.when, steps=(*reading.steps, f"its {_NAMES[mod]} part"))


def _narrowed(reading: Reading, mod: str) -> When | None:
    return (part_of(reading.when, mod) or reading.when) if reading.when else None


def resolve_year_end(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Year-end", "Jahresende", "Monatsanfang": of the current unit, in a history of the one told last."""
    unit, mod = match.get("edge_of", ("year", "END"))
    anchor = context.reference(unit)
    if anchor is None:
        return unplaced(OPEN_VALUES[unit], NO_NARRATIVE if context.narrative else NO_PUBLICATION, mod=mod)
    reading = unit_reading(anchor, unit, 0, confidence=0.8)
    assert reading.when is not None
    value = f"{reading.value}-12-31" if "-" in match.text else reading.value
    return reading.but(mod=mod, value=value, when=part_of(reading.when, mod) or reading.when, whole=reading.when)


def resolve_sometime(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Sometime next year"."""
    return context.resolve(match["a_unit"])


def resolve_about(match: PhraseMatch, context: Context) -> Reading | None:
    """About a time: approximate."""
    reading = context.resolve(match["a_fixed_date"])
    if reading is None:
        return None
    mod = match["about_date"] or reading.mod
    if reading.when is None or not match["about_date"]:
        return reading.but(mod=mod)
    return reading.but(mod=mod, when=reading.when.qualified(approximate=True))


RULES = (
    Rule(
        "part",
        "period",
        resolve_part,
        {
            "en": (
                "<part>~<a_date>",
                "<part=compared>~<a_long_time>",
                "(the )?<part=mid_hyphen><a_date>",
            )
        },
        (
            Example("It collapsed in the early 1960s.", "the early 1960s", "196", "1960/1963"),
            Example("It collapsed in late 1949.", "late 1949", "1949", "1949-09/1949-12"),
            Example("It collapsed at the end of 1949.", "the end of 1949", "1949", "1949-09/1949-12"),
            Example("It collapsed in mid-November 1989.", "mid-November 1989", "1989-11", "1989-11-11/1989-11-20"),
        ),
        ("The late Mr Brown came.", "Earlier Friday they met."),
    ),
    Rule(
        "sometime",
        "period",
        resolve_sometime,
        {"en": ("(sometime|some time) (in )?<a_unit>",)},
        (Example("Prices will fall sometime next year.", "sometime next year", "2022", "2022"),),
    ),
    Rule(
        "part_of_unit",
        "period",
        resolve_part_of_unit,
        {"en": ("<part> the <calendar_unit>", "<part> this <calendar_unit>")},
        (
            Example("It closes at the end of the month.", "the end of the month", "2021-03", "2021-03-21/2021-03-31"),
            Example(
                "War began in March 1939. At the end of the year it had spread.",
                "the end of the year",
                "1939",
                "1939-09/1939-12",
                "narrative",
            ),
        ),
    ),
    Rule(
        "year_end",
        "period",
        resolve_year_end,
        {"en": ("(the )?year-end", "year end", "the year's end", "year's end")},
        (Example("It was sold at year-end.", "year-end", "2021-12-31", "2021-09/2021-12"),),
    ),
    Rule(
        "about",
        "period",
        resolve_about,
        {"en": ("<about_date> <a_fixed_date>", "<about_date><a_fixed_date>")},
        (
            Example("It was built about 1450.", "about 1450", "1450", "1450~"),
            Example("It was built c. 1450.", "c. 1450", "1450", "1450~"),
        ),
    ),
)
