"""Limits written round a time: "1994 or later", "from June on", "post-1945", "1990 to the present"."""

from __future__ import annotations

from timeline.languages import en_company as beside
from timeline.record.in_words import in_words
from timeline.record.when import When
from timeline.times.arithmetic import spanning
from timeline.times.context import Context
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule


def resolve_beyond(match: PhraseMatch, context: Context) -> Reading | None:
    """ "1994 or later", "from June on", "1914 or earlier": the other end is open."""
    reading = context.resolve(match["a_point"])
    if reading is None or reading.when is None:
        return reading
    bounds = reading.when.bounds or (reading.when, reading.when)
    side = match.get("or_beyond", 1)
    when = When.interval(None, bounds[1]) if side < 0 else When.interval(bounds[0], None)
    mod = "ON_OR_BEFORE" if side < 0 else "ON_OR_AFTER"
    return reading.but(mod=mod, when=when, whole=reading.when, steps=(*reading.steps, "the other end is open"))


def resolve_around(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Post-1945", "pre-1914": from the year on, or up to it."""
    reading = context.resolve(match["a_year"])
    if reading is None or reading.when is None:
        return reading
    side = match["around"]
    when = When.interval(reading.when, None) if side > 0 else When.interval(None, reading.when)
    return reading.but(mod="AFTER" if side > 0 else "BEFORE", when=when, whole=reading.when,
                       steps=(*reading.steps, "the other end is open"))  # fmt: skip


def resolve_to_now(match: PhraseMatch, context: Context) -> Reading | None:
    """ "1990 to the present", "between Jan. 22 and now": up to the day of publication, else open."""
    first = context.resolve(match["a_point"])
    if first is None or first.when is None:
        return first
    published = context.published
    start = first.when.bounds[0] if first.when.bounds else first.when
    if published is None or (first.when.earliest and published.when.earliest and
                             first.when.earliest > published.when.earliest):  # fmt: skip
        return first.but(when=When.interval(start, None), steps=(*first.steps, "its end is open"))
    when = spanning(first.when, published.when)
    step = f"up to the day of writing, {in_words(published.when)}"
    return date(when, basis=first.basis, anchor=first.anchor or published, steps=(*first.steps, step),
                confidence=first.confidence).but(whole=first.when)  # fmt: skip


def resolve_from_now(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Between now and November 15", "from now until June"."""
    last = context.resolve(match["a_point"])
    published = context.published
    if last is None or last.when is None or published is None:
        return last
    when = spanning(published.when, last.when)
    step = f"from the day of writing, {in_words(published.when)}, on"
    return date(when, basis="relative", anchor=published, steps=(step, *last.steps), confidence=last.confidence).but(
        whole=last.when
    )


def _is_limit(match: PhraseMatch, text: str) -> bool:
    """ "1990 and before", but not "after 1990 and before 1994"; "from June on", but not "from June on foot"."""
    behind = text[match.end : match.end + 4]
    if "or_beyond" in match and match.text.casefold().endswith(beside.BEYOND):
        return True
    return not behind.strip() or behind[0] in ",.;:)" or behind in beside.AFTER_LIMIT


def _is_now(match: PhraseMatch, text: str) -> bool:
    inner = match.get("a_reference")
    return inner is None or "now" in inner


_NOW = "(<until_now>|<a_reference>)"

RULES = (
    Rule(
        "beyond",
        "period",
        resolve_beyond,
        {"en": ("(from )?<a_point> <or_beyond>", "from <a_point> (on|onward|onwards|forward|forwards)")},
        (
            Example("It will not pay until well into 1994 or later.", "1994 or later", "1994", "1994/.."),
            Example("From June 2020 on it was shut.", "From June 2020 on", "2020-06", "2020-06/.."),
            Example("Coins of 1914 or earlier count.", "1914 or earlier", "1914", "../1914"),
        ),
        ("He came from June on foot.", "It rose from May on the strength of sales."),
        check=_is_limit,
    ),
    Rule(
        "around_year",
        "period",
        resolve_around,
        {"en": ("<around>(-|–)<a_year>",)},
        (Example("Most houses here are post-1945.", "post-1945", "1945", "1945/.."),),
    ),
    Rule(
        "to_now",
        "range",
        resolve_to_now,
        {
            "en": (
                f"(from |between )?<a_point> (<range_to>|and) {_NOW}",
                f"(from )?<a_point>( )?(-|–|—)( )?{_NOW}",
            )
        },
        (
            Example("He ruled from 1990 to the present.", "from 1990 to the present", "1990/2021-03-03",
                    "1990/2021-03-03"),
            Example("She sang there, 2010-present.", "2010-present", "2010/2021-03-03", "2010/2021-03-03"),
        ),
        ("They met in 1990 and now they are wed.",),
        check=lambda match, text: _is_now(match, text)
        and (beside.SECOND_LIMIT not in match.text or match.text.casefold().startswith(beside.BETWEEN)),
        options={"binding": "loose"},
    ),
    Rule(
        "from_now",
        "range",
        resolve_from_now,
        {"en": (f"(between|from) {_NOW} (<range_to>|and) <a_point>",)},
        (Example("Do it between now and 15 May 2021.", "between now and 15 May 2021", "2021-03-03/2021-05-15",
                 "2021-03-03/2021-05-15"),),
        check=_is_now,
        options={"binding": "loose"},
    ),
)  # fmt: skip
