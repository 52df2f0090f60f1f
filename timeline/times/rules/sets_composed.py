"""What happens again and again, said in parts: "on Wednesday every two weeks", "every day at 6 a.m."."""

from __future__ import annotations

from timeline.languages import en_neighbours as near
from timeline.record.timex3 import Amount
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, repeated
from timeline.times.rules import Example, Rule
from timeline.times.rules.clock_times import clock_value


def resolve_nth_unit(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Every fifth week", "every third year"."""
    return repeated(Amount(match["nth"], match["unit"]).value, quant=match.get("each", "EVERY"))


def resolve_with_day(match: PhraseMatch, context: Context) -> Reading | None:
    """ "On Wednesday every two weeks": how often; the day only says which one."""
    inner = context.resolve(match["a_set"])
    return inner and inner.but(steps=(*inner.steps, "the day beside it says which one, not when"))


def resolve_with_clock(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Every day at 6 a.m.", "6 a.m. daily"."""
    inner = context.resolve(match["a_set"])
    if inner is None or inner.type != "SET":
        return inner
    value = f"{inner.value}T{clock_value(match['a_clock'])}" if inner.value.startswith("XXXX-W") else inner.value
    return inner.but(value=value, steps=(*inner.steps, "the time of day beside it says at which hour"))


def resolve_weekday_days(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Every weekday", "on weekdays", "everyday"."""
    return repeated(match["day_set"], quant="EVERY")


RULES = (
    Rule(
        "nth_unit",
        "set",
        resolve_nth_unit,
        {"en": ("<each> <nth=ordinal> <unit>", "<each> (<nth=number_words>|<nth=digits>) <unit>")},
        (Example("The boiler is drained every fifth week.", "every fifth week", "P5W"),),
        ("Each second counts.",),
        check=lambda match, text: 1 < match["nth"] < 400 and not match.text.casefold().startswith(near.EACH),
    ),
    Rule(
        "with_day",
        "set",
        resolve_with_day,
        {
            "en": (
                "(on )?(<a_day>|<a_weekday>)(,)? <a_set>",
                "<a_set>(,)? on (the )?(<a_day>|<a_weekday>)",
            )
        },
        (Example("We rehearse on Wednesday every two weeks.", "on Wednesday every two weeks", "P2W"),),
        ("On 3 May 2020 daily trains began.",),
        check=lambda match, text: match["a_day" if "a_day" in match else "a_weekday"].rule.name == "weekdays.weekday",
        options={"binding": "tight", "apart": True},
    ),
    Rule(
        "with_clock",
        "set",
        resolve_with_clock,
        {"en": ("<a_set>(,)?( at| from)? <a_clock>", "(at )?<a_clock>(,)? <a_set>")},
        (Example("The boiler is lit every day at 6 a.m. sharp.", "every day at 6 a.m.", "P1D"),),
        options={"binding": "tight", "apart": True},
    ),
    Rule(
        "weekdays",
        "set",
        resolve_weekday_days,
        {"en": ("<day_set>",)},
        (Example("It rings every weekday.", "every weekday", "P1D"),),
        ("It was everyday life.",),
        check=lambda match, text: " " in match.text or not text[match.end : match.end + 2][1:].isalpha(),
    ),
)  # fmt: skip
