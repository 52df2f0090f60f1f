"""Early, middle, late, about: words that narrow or loosen a time beside them."""

from __future__ import annotations

from timeline.rules import Example, Rule
from timeline.times.arithmetic import part_of
from timeline.times.context import Context
from timeline.times.found import Found
from timeline.times.reading import Reading


def resolve_part(found: Found, context: Context) -> Reading | None:
    """The early, middle or late part of a time. TIMEX3 keeps the whole time and says which part in ``mod``."""
    reading = context.resolve(found["a_date"])
    if reading is None:
        return None
    mod = found["part"]
    if reading.when is None:
        return reading.but(mod=mod)
    narrowed = part_of(reading.when, mod)
    if narrowed is None:
        return reading.but(mod=mod)
    return reading.but(mod=mod, when=narrowed, steps=(*reading.steps, f"its {_NAMES[mod]} part"))


_NAMES = {"START": "early", "MID": "middle", "END": "late"}


def resolve_about(found: Found, context: Context) -> Reading | None:
    """About a time: approximate."""
    reading = context.resolve(found["a_date"])
    if reading is None:
        return None
    mod = found["about_date"] or reading.mod
    if reading.when is None or not found["about_date"]:
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
                "(the )?<part=mid_hyphen><a_date>",
            )
        },
        (
            Example("It collapsed in the early 1960s.", "the early 1960s", "196", "1960/1963"),
            Example("It collapsed in late 1949.", "late 1949", "1949", "1949-09/1949-12"),
            Example("It collapsed at the end of 1949.", "the end of 1949", "1949", "1949-09/1949-12"),
            Example("It collapsed in mid-November 1989.", "mid-November 1989", "1989-11", "1989-11-11/1989-11-20"),
        ),
        ("The late Mr Brown came.",),
    ),
    Rule(
        "about",
        "period",
        resolve_about,
        {"en": ("<about_date> <a_date>", "<about_date><a_date>")},
        (
            Example("It was built about 1450.", "about 1450", "1450", "1450~"),
            Example("It was built c. 1450.", "c. 1450", "1450", "1450~"),
        ),
    ),
)
