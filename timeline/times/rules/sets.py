"""How often: "every Monday", "daily", "twice a month", "a year" as a rate."""

from __future__ import annotations

import re

from timeline.record.timex3 import Amount
from timeline.times.context import Context
from timeline.times.found import Found
from timeline.times.rule_reading import Reading, repeated
from timeline.times.rules import Example, Rule


def resolve_often(found: Found, context: Context) -> Reading | None:
    """An adverb or adjective of frequency."""
    if found["often"] == "P1Y" and not context.narrative and re.search(r"\d", context.before(found, 30)):
        return None  # "20% annually": annotated news leaves rates alone
    return repeated(found["often"])


def resolve_each(found: Found, context: Context) -> Reading | None:
    """Every unit, weekday, month or season."""
    quant = found.get("each", "EVERY")
    if "weekday" in found:
        part = f"T{found['plain_part']}" if "plain_part" in found else ""
        return repeated(f"XXXX-WXX-{found['weekday'] + 1}{part}", quant=quant)
    if "month" in found:
        return repeated(f"XXXX-{found['month']:02}", quant=quant)
    if "season" in found:
        return repeated(f"XXXX-{('SP', 'SU', 'FA', 'WI')[found['season'] - 21]}", quant=quant)
    if "plain_part" in found:
        return repeated(f"XXXX-XX-XXT{found['plain_part']}", quant=quant)
    number = found.get("second") or found.get("number") or 1
    return repeated(Amount(number, found["unit"]).value, quant=quant)


def resolve_rate(found: Found, context: Context) -> Reading | None:
    """So often in a unit: "twice a month", "per day"."""
    times = found.get("times", found.get("number"))
    return repeated(Amount(1, found["unit"]).value, freq=f"{times}X" if times else "")


def resolve_weekdays(found: Found, context: Context) -> Reading | None:
    """ "Mondays", "Tuesday nights", "evenings"."""
    code = found.get("parts_of_day")
    part = f"T{code}" if code else ""
    if "weekdays" in found or "weekday" in found:
        return repeated(f"XXXX-WXX-{found.get('weekdays', found.get('weekday')) + 1}{part}")
    return repeated(f"XXXX-XX-XX{part}")


RULES = (
    Rule(
        "often",
        "set",
        resolve_often,
        {"en": ("<often>", "twice <often>")},
        (Example("The paper is printed daily.", "daily", "P1D"), Example("It meets annually.", "annually", "P1Y")),
        ("The Daily News said so.",),
        check=lambda found, text: _is_plain(found, text),
    ),
    Rule(
        "each",
        "set",
        resolve_each,
        {
            "en": (
                "<each> (single |<second=other> )?(<unit>|<weekday>( <plain_part>)?|<month>|<season>|<plain_part>)",
                "<each> (<number=number_words>|<number=digits>) <unit=units>",
                "<second=alternate> <unit=units>",
                "<each> (first|last) <weekday> of the month",
            )
        },
        (
            Example("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
            Example("They meet every two weeks.", "every two weeks", "P2W"),
        ),
    ),
    Rule(
        "rate",
        "set",
        resolve_rate,
        {
            "en": (
                "(<times>|<number=number_words> times|<number=digits> times) (a|an|per|each|every) <unit>",
                "per <unit>",
            )
        },
        (
            Example("They meet twice a month.", "twice a month", "P1M"),
            Example("It turns 40 times per minute.", "40 times per minute", "PT1M"),
        ),
    ),
    Rule(
        "weekdays",
        "set",
        resolve_weekdays,
        {"en": ("<weekdays>", "(<weekday>|<weekdays>) <parts_of_day>")},
        (Example("Markets open on Tuesdays.", "Tuesdays", "XXXX-WXX-2"),),
    ),
)


def _is_plain(found: Found, text: str) -> bool:
    """ "Daily" and "Weekly" with a capital inside a sentence belong to names of newspapers."""
    before = text[max(0, found.start - 2) : found.start]
    if re.match(r" [A-Z]", text[found.end : found.end + 2]):  # "the party daily Granma"
        return False
    return not found.text[0].isupper() or not before.strip() or before.strip() in ('"', ".", "“", "``")
