"""A length counted from another time: "90 days after March 1", "in three days", "two weeks into 2020"."""

from __future__ import annotations

import re

from timeline.languages import en_neighbours as near
from timeline.record.in_words import in_words
from timeline.record.model import Anchor
from timeline.record.timex3 import Amount
from timeline.record.when import When
from timeline.times.arithmetic import UNIT_OF, nearest_weekday, unit_holding
from timeline.times.context import Context, day_anchor
from timeline.times.lengths import FINE, finer, finest, length_of, moved_by, said, shifted_by
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date
from timeline.times.rules import Example, Rule

_UP_TO = ("LESS_THAN", "EQUAL_OR_LESS")
_BEYOND = ("MORE_THAN", "EQUAL_OR_MORE")


def resolve_offset(match: PhraseMatch, context: Context) -> Reading | None:
    """So long before or after a time: one time, or the stretch between for "the two weeks before Easter"."""
    side, length = match["offset_side"], length_of(match["a_duration"])
    vague = match["a_duration"].get("unit") if "vague_number" in match["a_duration"] and not length else None
    point = _point(match["a_point"] if "a_point" in match else match["a_reference"], context, side)
    if point and point.when and vague in _FEW:
        return _a_few(point, str(vague), side)
    if point is None or point.when is None or not length:
        return point and point.but(inner=match.get("a_point"))
    working = "working" in match["a_duration"]
    there = shifted_by(point.when, length, side, working=working)
    if there is None:
        return point
    mod = match["a_duration"].get("about", "")
    if context.narrative and there.earliest and finest(length) in ("year", "decade", "century"):
        there = unit_holding("year", there.earliest)
    way = "before" if side < 0 else "after"
    if _goes_on_from(match, context, point):
        return _from_first_day(point, length)
    between = mod in _UP_TO or (_is_stretch(match, context) and finest(length) not in FINE)
    when = _between(point.when, there, side) if between else there
    if mod in _BEYOND:
        when = When.interval(None, there) if side < 0 else When.interval(there, None)
    elif mod == "APPROX":
        when = when.qualified(approximate=True)
    step = f"{said(length)} {way} {in_words(point.when)} → {in_words(when)}"
    reading = date(when, basis="relative", anchor=_anchor(point), steps=(*point.steps, step), confidence=0.9)
    return reading.but(confidence=min(0.9, point.confidence), aside=point.aside, findings=point.findings)


_FEW = ("day", "week", "month", "year")


def _a_few(point: Reading, unit: str, side: int) -> Reading:
    """ "A few days before Easter", "several years after 1945": somewhere from one to nine of them away."""
    assert point.when is not None
    closest, far = (shifted_by(point.when, (Amount(count, unit),), side) for count in (1, 9))
    if closest is None or far is None or closest.bounds or far.bounds:
        return point
    when = When.interval(closest, far) if side > 0 else When.interval(far, closest)
    when = when.qualified(approximate=True)
    step = f"a few {unit}s {'before' if side < 0 else 'after'} {in_words(point.when)}: one to nine"
    return date(when, basis="relative", anchor=_anchor(point), steps=(*point.steps, step),
                confidence=min(0.6, point.confidence)).but(aside=True)  # fmt: skip


def _anchor(point: Reading) -> Anchor | None:
    return point.anchor or (Anchor("narrative", point.when) if point.when else None)


def _point(match: PhraseMatch, context: Context, side: int) -> Reading | None:
    """What is counted from. "A week from Tuesday" counts from the coming Tuesday."""
    if match.rule.kind == "vague":  # "from now"
        published = context.reference("day")
        return date(published.when, basis="relative", anchor=published) if published else None
    reading = _edge(context.resolve(match))
    published = context.published
    if match.rule.kind != "weekday" or side < 0 or reading is None or published is None or context.narrative:
        return reading
    if published.when.earliest is None or context.tense_of(match) == "past":
        return reading
    day = nearest_weekday(published.when.earliest, match["weekday"], direction=1)
    return reading.but(when=When.on(day), steps=(f"the next one from {in_words(published.when)} on",))


def _edge(reading: Reading | None) -> Reading | None:
    """ "Three weeks before the end of 1944" counts from its last day."""
    whole = reading.whole or reading.when if reading else None
    if reading is None or whole is None or reading.mod not in ("START", "END") or whole.clock:
        return reading
    edge = whole.earliest if reading.mod == "START" else whole.latest
    return reading.but(when=When.on(edge), mod="") if edge else reading


_STRETCH = re.compile(near.STRETCH_PATTERN, re.IGNORECASE)


def _is_stretch(match: PhraseMatch, context: Context) -> bool:
    """ "For two weeks after", "in the two years before": the whole stretch is meant, not its far end."""
    before = context.before(match, 40)
    planned = language_of(context.document.language).cues["arranged"]
    if before.endswith(near.FOR) and not planned.isdisjoint(before.casefold().split()[-3:]):
        return False  # "set for two weeks from today"
    return bool(_STRETCH.search(before)) or match["a_duration"].phrase.startswith(near.STRETCH_ARTICLE)


def _goes_on_from(match: PhraseMatch, context: Context, point: Reading) -> bool:
    """ "Listed for five days from 8 March": the days begin with that one. "For two weeks from today" looks ahead."""
    duration, start = match["a_duration"], match.get("a_point")
    if start is None or point.basis != "explicit" or not context.before(match, 40).casefold().endswith(near.FOR):
        return False
    return context.document.text[duration.end : start.start].strip(" ,").casefold() == near.FROM


def _from_first_day(point: Reading, length: tuple[Amount, ...]) -> Reading:
    """The days, weeks or months of that length of which the point is the first day."""
    assert point.when is not None and point.when.earliest is not None
    first = When.on(point.when.earliest)
    behind = shifted_by(first, length, 1)
    last = behind.earliest.plus(days=-1) if behind is not None and behind.earliest is not None else None
    when = When.interval(first, When.on(last)) if last is not None and When.on(last) != first else first
    step = f"{said(length)} of which {in_words(first)} is the first day → {in_words(when)}"
    return date(when, basis="relative", anchor=_anchor(point), steps=(*point.steps, step), confidence=0.9)


def _between(point: When, there: When, side: int) -> When:
    """From next to ``point`` to ``there``, as finely as both were said."""
    assert point.earliest and point.latest and there.earliest and there.latest, "placed times have both ends"
    unit = UNIT_OF.get(there.precision, "day")
    if side > 0:
        first = unit_holding(unit, point.latest.plus(days=1))
        return first if first == there else When.interval(_plain(first), _plain(there))
    last = unit_holding(unit, point.earliest.plus(days=-1))
    return last if last == there else When.interval(_plain(there), _plain(last))


def _plain(when: When) -> When:
    assert when.earliest is not None
    return When.on(when.earliest) if when.bounds or when.precision.value == "week" else when


def resolve_in(match: PhraseMatch, context: Context) -> Reading | None:
    """ "In three days": so long from the day of writing, where the clause looks ahead; else only a length."""
    length = length_of(match["a_duration"])
    inner = context.resolve(match["a_duration"])
    inner = inner and inner.but(inner=match["a_duration"])
    sure = match.phrase.endswith(near.WHOLE_OFFSET_ENDS)
    anchor = _told_at_opening(match, context) or context.reference("day")
    if not length or anchor is None or inner is None or not (sure or _looks_ahead(match, context)):
        return inner
    within = "within" in match
    there = shifted_by(anchor.when, length, 1, working="working" in match["a_duration"])
    if there is None or anchor.when.earliest is None:
        return inner
    if within:
        when = there if there.clock or there.earliest == anchor.when.earliest else When.interval(anchor.when, there)
    else:
        when = _as_fine(there, finest(length))
    mod = match["a_duration"].get("about", "")
    if mod == "APPROX":
        when = when.qualified(approximate=True)
    step = f"{said(length)} from {in_words(anchor.when)} → {in_words(when)}"
    return date(when, basis="relative", anchor=anchor, steps=(step,), confidence=0.9 if sure else 0.8)


def _told_at_opening(match: PhraseMatch, context: Context) -> Anchor | None:
    """The time that opens the sentence, where it is told: "In May 2019 they were ordered to leave within a month"."""
    earlier = context.told_in_sentence(match)
    if earlier is None or earlier.match.sentence is None:
        return None
    opens = earlier.match.start - earlier.match.sentence.start <= _OPENING
    now = context.published
    past = earlier.reading.stand is not None and (now is None or day_anchor(earlier.anchor) < day_anchor(now))
    return earlier.anchor if opens and past else None


_OPENING = 12
"""Characters before a time that opens its sentence: "By early", "On the"."""


def _as_fine(there: When, unit: str) -> When:
    """ "In six months" names a month, "in two years" a year; days and weeks name a day."""
    if unit in ("month", "year", "decade", "century") and there.earliest:
        return unit_holding({"decade": "year", "century": "decade"}.get(unit, unit), there.earliest)
    return there


def _looks_ahead(match: PhraseMatch, context: Context) -> bool:
    """Whether "in three days" is when it will happen: not "built in three days", "the worst storm in 30 years"."""
    tense = context.tense_of(match)
    if tense == "past" or (context.narrative and tense != "future"):
        return False
    before = context.before(match, 70)
    if "within" in match:
        return tense == "future"
    words = language_of(context.document.language).words
    said = set(re.findall(r"\w+", before.casefold()))
    return said.isdisjoint(words.get("record", {})) and said.isdisjoint(words.get("lasting", {}))


_FARTHEST = 10**11
"""Years that EDTF writes and reads back; beyond it an amount is no length that anybody means."""


def resolve_within(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Within 30 days of 3 May": from that day to the far end."""
    point, length = context.resolve(match["a_point"]), length_of(match["a_duration"])
    if point is None or point.when is None or not length:
        return point and point.but(inner=match["a_point"])
    side = match["within_side"]
    there = shifted_by(point.when, length, side, working="working" in match["a_duration"])
    if there is None or there.bounds or point.when.bounds or there.clock or point.when.clock:
        return point.but(inner=match["a_point"])
    if there.earliest is None or abs(there.earliest.year) > _FARTHEST:
        return point.but(inner=match["a_point"])
    when = When.interval(point.when, there) if side > 0 else When.interval(there, point.when)
    step = f"up to {said(length)} {'after' if side > 0 else 'before'} {in_words(point.when)} → {in_words(when)}"
    return date(when, basis="relative", anchor=_anchor(point), steps=(*point.steps, step),
                confidence=min(0.85, point.confidence)).but(aside=point.aside)  # fmt: skip


def resolve_into(match: PhraseMatch, context: Context) -> Reading | None:
    """ "Three weeks into 2020", "two months into the year": counted from its beginning."""
    length, period = length_of(match["a_duration"]), context.resolve(match["a_period"])
    if period is None or period.when is None or period.when.earliest is None or not length:
        return period
    unit = finest(length)
    there = moved_by(period.when.earliest, length, 1)
    fine = "month" if unit in ("month", "quarter", "year") else "day"
    when = unit_holding(fine if unit != "year" else "year", there).qualified(approximate=True)
    step = f"{said(length)} from the beginning of {in_words(period.when)} → {in_words(when)}"
    return period.but(value=date(when).value, when=when, whole=period.when, steps=(*period.steps, step), mod="",
                      confidence=min(period.confidence, 0.8))  # fmt: skip


def resolve_beside(match: PhraseMatch, context: Context) -> Reading | None:
    """ "The week before Christmas", "the year after 1914": the unit that touches the time."""
    unit = match["beside_what"] if "beside_what" in match else match["a_unit"]["calendar_unit"]
    side, point = match["beside_unit"], context.resolve(match["a_point"])
    if point is None or point.when is None or point.when.earliest is None or point.when.latest is None:
        return point
    own = UNIT_OF.get(point.when.precision, "day")
    edge = point.when.latest.plus(days=1) if side > 0 else point.when.earliest.plus(days=-1)
    if not finer(own, unit):
        when = unit_holding("day" if unit in ("night", "fortnight") else unit, edge)
    else:
        far = moved_by(edge, (Amount(1, unit),), side).plus(days=-side)
        when = When.interval(When.on(min(edge, far)), When.on(max(edge, far)))
    step = f"the {unit} {'before' if side < 0 else 'after'} {in_words(point.when)} → {in_words(when)}"
    return date(when, basis="relative", anchor=_anchor(point), steps=(*point.steps, step),
                confidence=min(0.85, point.confidence)).but(aside=point.aside)  # fmt: skip


_LENGTHS = ("durations.amount", "compound_lengths.compound", "compound_lengths.repeated")
"""Rules whose finds can be counted with; "the last three weeks" is a stretch of its own."""


def _is_offset(match: PhraseMatch, text: str) -> bool:
    """Not "two years from 1914 to 1918", nor a length whose number is not said."""
    duration = match["a_duration"]
    if "a_reference" in match and "now" not in match["a_reference"]:
        return False
    few = "vague_number" in duration and duration.get("unit") in _FEW and "a_point" in match
    if not (few or length_of(duration)) or duration.rule.name not in _LENGTHS:
        return False
    if few and match["a_point"].rule.kind in ("clock", "part"):
        return False
    if match["offset_side"] > 0 and re.match(near.TO_AN_END_PATTERN, text[match.end : match.end + 9]):
        return False
    return not re.match(r"['’]s\b", text[match.end : match.end + 2])


def _is_ahead(match: PhraseMatch, text: str) -> bool:
    duration = match["a_duration"]
    if "a_reference" in match and "now" not in match["a_reference"]:
        return False
    if (
        not length_of(duration)
        or duration.phrase.startswith(near.STRETCH_ARTICLE)
        or duration.rule.name not in _LENGTHS
    ):
        return False
    after = text[match.end : match.end + 9]
    return not re.match(near.NO_OFFSET_PATTERN, after)


_POINT = "<a_point>"

RULES = (
    Rule(
        "offset",
        "offset",
        resolve_offset,
        {"en": (f"<a_duration>(,)? <offset_side> ({_POINT}|<a_reference>)",)},
        (
            Example("It ends 90 days after March 1, 2020.", "90 days after March 1, 2020", "2020-05-30", "2020-05-30"),
            Example("They met three days before Christmas.", "three days before Christmas", "2020-12-22", "2020-12-22"),
            Example("The vote will be a week from Tuesday.", "a week from Tuesday", "2021-03-16", "2021-03-16"),
            Example("It will open two weeks from today.", "two weeks from today", "2021-03-17", "2021-03-17"),
            Example("It was listed for five days from 8 March 2021.", "five days from 8 March 2021",
                    "2021-03-08/2021-03-12", "2021-03-08/2021-03-12"),
            Example("It was set for two weeks from today.", "two weeks from today", "2021-03-17", "2021-03-17"),
            Example("The limit is 90 days from 8 March 2021.", "90 days from 8 March 2021", "2021-06-06", "2021-06-06"),
            Example("She left two years after 1945.", "two years after 1945", "1947", "1947", "narrative"),
            Example("It rained for two weeks before 20 May 2020.", "two weeks before 20 May 2020",
                    "2020-05-06/2020-05-19", "2020-05-06/2020-05-19"),
            Example("A few days before 20 May 2020 it rained.", "A few days before 20 May 2020",
                    "2020-05-11/2020-05-19", "2020-05-11~/2020-05-19~"),
            Example("Pay it more than 2 weeks before 20 May 2020.", "more than 2 weeks before 20 May 2020",
                    "../2020-05-06", "../2020-05-06"),
        ),
        ("He reigned two years from 1914 to 1916.", "Several days after it rained on 3 May 2020."),
        check=_is_offset,
        options={"apart": True},
    ),
    Rule(
        "in_length",
        "offset",
        resolve_in,
        {
            "en": (
                "in <a_duration>",
                "in <a_duration>('|'s) time",
                "in <a_duration> time",
                "<within> <a_duration>",
            )
        },
        (
            Example("The bridge will reopen in three days.", "in three days", "2021-03-06", "2021-03-06"),
            Example("It opens in six months' time.", "in six months' time", "2021-09", "2021-09"),
            Example("It will be paid within 30 days.", "within 30 days", "2021-03-03/2021-04-02",
                    "2021-03-03/2021-04-02"),
            Example("In May 2019 the court ordered the firm to pay within six months.", "within six months",
                    "2019-05/2019-11", "2019-05/2019-11"),
            Example("The firm, founded in 1932, will pay within 30 days.", "within 30 days", "2021-03-03/2021-04-02",
                    "2021-03-03/2021-04-02"),
        ),
        (
            "In the two weeks that followed it rained.",
            "The bridge was built in three days.",
            "It is the worst flood in 30 years.",
            "He can swim it in two hours.",
        ),
        check=_is_ahead,
        options={"apart": True},
    ),
    Rule(
        "within",
        "offset",
        resolve_within,
        {"en": ("<within> <a_duration> <within_side> <a_point>",)},
        (Example("He must pay within two weeks of 3 May 2020.", "within two weeks of 3 May 2020",
                 "2020-05-03/2020-05-17", "2020-05-03/2020-05-17"),),
        check=lambda match, text: bool(length_of(match["a_duration"])),
        options={"apart": True},
    ),
    Rule(
        "ahead",
        "offset",
        resolve_in,
        {},
        (
            Example("Die Brücke wird in drei Tagen eröffnet.", "in drei Tagen", "2021-03-06", "2021-03-06",
                    language="de"),
        ),
        check=_is_ahead,
    ),
    Rule(
        "into",
        "offset",
        resolve_into,
        {"en": ("<a_duration> into <a_period>",)},
        (Example("Two months into 1916 the siege began.", "Two months into 1916", "1916-03", "1916-03~"),),
        check=lambda match, text: bool(length_of(match["a_duration"])),
        options={"apart": True},
    ),
    Rule(
        "beside_unit",
        "offset",
        resolve_beside,
        {
            "en": (
                f"<a_unit> <beside_unit> {_POINT}",
                f"the (<beside_what=fortnight_or_night>) <beside_unit> {_POINT}",
            )
        },
        (
            Example("The year after 1914 was worse.", "The year after 1914", "1915", "1915"),
            Example("It snowed in the week before Christmas 2020.", "the week before Christmas 2020",
                    "2020-12-18/2020-12-24", "2020-12-18/2020-12-24"),
        ),
        ("Last year before May it rained.",),
        check=lambda match, text: "a_unit" not in match or match["a_unit"].rule.name == "relative_units.the_year",
        options={"apart": True},
    ),
)  # fmt: skip
