"""From one time to another, since, until: intervals with one or two ends."""

from __future__ import annotations

from timeline.rules import Example, Rule
from timeline.times.arithmetic import spanning
from timeline.times.context import Context
from timeline.times.found import Found
from timeline.times.reading import Reading, date
from timeline.when import When


def resolve_range(found: Found, context: Context) -> Reading | None:
    """From the beginning of one time to the end of another."""
    first = context.resolve(found["first"])
    if first is None or first.when is None:
        return first
    context.note(first, found["first"])
    last = context.resolve(found["last"])
    context.told.pop()
    if last is None or last.when is None:
        return first
    when = spanning(first.when, last.when)
    steps = (*first.steps, *last.steps, "from the beginning of the first to the end of the second")
    basis = first.basis if first.basis != "explicit" else last.basis
    findings = (*first.findings, *last.findings)
    if when is first.when and first.when != last.when:
        findings = (*findings, "the second time lies before the first")
    reading = date(
        when,
        basis=basis,
        anchor=first.anchor or last.anchor,
        steps=steps,
        findings=findings,
        confidence=min(first.confidence, last.confidence),
    )
    return reading.but(whole=last.stand)


def resolve_year_span(found: Found, context: Context) -> Reading | None:
    """ "1960-69": two years of which the second is cut short."""
    first = found["first"]
    last = first // 100 * 100 + found["end"]
    if last <= first:
        return date(When.year(first))
    return date(When.interval(When.year(first), When.year(last)))


RULES = (
    Rule(
        "between",
        "range",
        resolve_range,
        {
            "en": (
                "(from )<first=a_moment>( |, )(to|until|till|through|up to|up until) (the )?<last=a_moment>",
                "between <first=a_moment> and <last=a_moment>",
                "<first=a_moment>( )?(-|–|—)( )?<last=a_moment>",
                "<first=a_moment> (to|through) <last=a_moment>",
            )
        },
        (
            Example("He ruled from 1960 to 1969.", "from 1960 to 1969", "1960/1969", "1960/1969"),
            Example("Built between 1968 and 1971, it stands.", "between 1968 and 1971", "1968/1971", "1968/1971"),
            Example("He ruled 1960-1969.", "1960-1969", "1960/1969", "1960/1969"),
        ),
    ),
)
