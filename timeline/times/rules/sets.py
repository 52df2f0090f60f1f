"""How often: "every Monday", "daily", "twice a month", "a year" as a rate."""

from __future__ import annotations

import re

from timeline.record.timex3 import Amount
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, repeated
from timeline.times.rules import Example, Rule


def resolve_often(match: PhraseMatch, context: Context) -> Reading | None:
    """An adverb or adjective of frequency."""
    if match["often"] == "P1Y" and not context.narrative and re.search(r"\d", context.before(match, 30)):
        return None  # "20% annually": annotated news leaves rates alone
    return repeated(match["often"])


def resolve_each(match: PhraseMatch, context: Context) -> Reading | None:
    """Every unit, weekday, month or season."""
    quant = match.get("each", "EVERY")
    if "weekday" in match:
        part = f"T{match['plain_part']}" if "plain_part" in match else ""
        return repeated(f"XXXX-WXX-{match['weekday'] + 1}{part}", quant=quant)
    if "month" in match:
        return repeated(f"XXXX-{match['month']:02}", quant=quant)
    if "season" in match:
        return repeated(f"XXXX-{('SP', 'SU', 'FA', 'WI')[match['season'] - 21]}", quant=quant)
    if "plain_part" in match:
        return repeated(f"XXXX-XX-XXT{match['plain_part']}", quant=quant)
    number = match.get("second") or match.get("number") or 1
    return repeated(Amount(number, match["unit"]).value, quant=quant)


def resolve_rate(match: PhraseMatch, context: Context) -> Reading | None:
    """So often in a unit: "twice a month", "per day"."""
    times = match.get("times", match.get("number"))
    return repeated(Amount(1, match["unit"]).value, freq=f"{times}X" if times else "")


def resolve_weekdays(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Mondays", "Tuesday nights", "evenings"."""
    code = match.get("parts_of_day")
    part = f"T{code}" if code else ""
    if "weekdays" in match or "weekday" in match:
        return repeated(f"XXXX-WXX-{match.get('weekdays', match.get('weekday')) + 1}{part}")
    return repeated(f"XXXX-XX-XX{part}")


RULES = (
    Rule(
        "often",
        "set",
        resolve_often,
        {"en": ("<often>", "twice <often>")},
        (Example("The paper is printed daily.", "daily", "P1D"), Example("It meets annually.", "annually", "P1Y")),
        ("The Daily News said so.",),
        check=lambda match, text: _is_plain(match, text),
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


def _is_plain(match: PhraseMatch, text: str) -> bool:
    """ "Daily" and "Weekly" with a capital inside a sentence belong to names of newspapers."""
    before = text[max(0, match.start - 2) : match.start]
    if re.match(r" [A-Z]", text[match.end : match.end + 2]):  # "the party daily Granma"
        return False
    return not match.text[0].isupper() or not before.strip() or before.strip() in ('"', ".", "“", "``")
