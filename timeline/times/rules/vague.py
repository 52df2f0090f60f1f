"""References that name no calendar time: now, recently, soon, the past, the future."""

from __future__ import annotations

import re

from timeline.languages import en_company as beside
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, vague
from timeline.times.rules import Example, Rule


def resolve_reference(match: PhraseMatch, context: Context) -> Reading | None:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""
    for table in ("now", "then", "soon"):
        if table in match:
            if table == "soon" and match.text.casefold() == beside.SOON and context.tense_of(match) == "past":
                return None  # "soon occurred": soon after, not in the future
            return vague(match[table])
    return None


def resolve_adjective(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Current", "former", "recent", "future" before a noun."""
    word = match.text.casefold()
    if not context.narrative:  # news annotation leaves adjectives alone, that of histories marks them
        return None
    value = beside.ADJECTIVES.get(word, "PAST_REF")
    return vague(value)


def _is_reference(match: PhraseMatch, text: str) -> bool:
    """ "Soon" stays out of "as soon as", "now" out of "now-famous", "the future" out of "the Future Group"."""
    before = text[max(0, match.start - 4) : match.start].casefold()
    after = text[match.end : match.end + 4].casefold()
    if after[:1] == "-":
        return False
    word = match.text.casefold()
    lead = text[max(0, match.start - 10) : match.start].casefold().split()[-1:]
    if word in beside.FAR_REFERENCES and beside.FAR_REFERENCE_LEADS.isdisjoint(lead):
        return False
    if word == beside.SOON and (before.endswith(beside.SOON_LEADS) or after.startswith(beside.SOON_FOLLOWER)):
        return False
    if word in beside.REFERENCE_NOUNS and re.match(r" \w", after):
        return word == beside.NOUN_ALONE and after[1:] in beside.AFTER_NOUN_ALONE
    return True


def resolve_period(match: PhraseMatch, context: Context) -> Reading | None:
    """ "During this period", "at that time": histories mark it, and leave its value open."""
    if not context.narrative:
        return None
    return vague("")


def _leads_period(match: PhraseMatch, text: str) -> bool:
    before = text[max(0, match.start - 12) : match.start].casefold().split()
    led = not beside.PERIOD_LEADS.isdisjoint(before[-1:])
    return led and not re.match(beside.NO_PERIOD_PATTERN, text[match.end : match.end + 6])


RULES = (
    Rule(
        "period",
        "vague",
        resolve_period,
        {"en": ("(this|that|the|the same) (time|period)",)},
        (Example("During this period the town grew.", "this period", "", mode="narrative"),),
        ("He had the time of his life.",),
        check=_leads_period,
    ),
    Rule(
        "reference",
        "vague",
        resolve_reference,
        {"en": ("<now>", "<then>", "<soon>")},
        (
            Example("They now live here.", "now", "PRESENT_REF"),
            Example("They recently moved.", "recently", "PAST_REF"),
            Example("They will move soon.", "soon", "FUTURE_REF"),
        ),
        ("As soon as he came they left.",),
        check=_is_reference,
    ),
    Rule(
        "adjective",
        "vague",
        resolve_adjective,
        {"en": ("current", "former", "recent", "future")},
        (
            Example("He met the current head.", "current", "PRESENT_REF", mode="narrative"),
            Example("He met a former head.", "former", "PAST_REF", mode="narrative"),
        ),
        check=lambda match, text: text[match.end : match.end + 1] == " " and match.text[0].islower(),
    ),
)
