"""The day a text was published, from what its format says and what stands at its top or bottom, with a grade.

Order of belief: what a person gave; what the format says (the reader's clues, best first); a byline in the text
("Posted at Mar 03 2021 05:11 AM"); weak evidence (a file's time of creation, a guess from the whole page). Two
independent readings that agree are graded "agreed", one alone "single", readings that differ "differs". A date that
can be read two ways (03/04/2021) and weak evidence are "guessed". The last two never silently place "yesterday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.record.model import Publication
from timeline.record.when import Day
from timeline.sources.formats import Clue
from timeline.sources.formats.support.bylines_abroad import byline_abroad
from timeline.sources.formats.support.date_strings import FoundDate, find_date, read_date

DIFFERS = "differs"
GUESSED = "guessed"
"""The two grades that ``Publication.weak`` knows as doubtful."""

_TOP_LINES = 12
_LABELLED_LINES = 30  # a court's caption stands above its date of filing
_BOTTOM_LINES = 6
_LINE_LENGTH = 160  # a byline is a short line; longer ones are sentences

_LABEL = re.compile(
    r"\W{0,3}(?P<label>(?:(?:first|originally|article)\s+)?(?:posted|published|publication\s+date|date\s+of\s+publication|"
    r"date\s+published|publish(?:ed)?\s+date|decided|entered|issued|issue\s+date|filed|released|release\s+date|date(?:d)?|"
    r"(?P<change>(?:last\s+)?(?:updated|modified|revised|changed)))"
    r"(?:\s+(?:at|on))?\b)(?P<filler>[\s:,|•·–—-]*)",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\s[|•·–—]\s|\s{3,}|(?<=\d)[–—](?=[A-Z])|(?<=\d{4})\s(?=[A-Z])")
_WEEKDAY = re.compile(r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)[\s,]*", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:[\s,.|•·()\[\]–—/-]|(?:last\s+)?(?:updated|modified|revised)\b.*|\d+\s*min(?:ute)?s?\s+read\b|"
    r"(?:(?:\d+|no|add|view|leave|post|write)\s+)?(?:an?\s+)?(?:comments?|shares?|views?|replies|reads?|likes?)\b|"
    r"by\s+[^\d]{2,60}$|(?:filed\s+)?(?:in|under)\s+[A-Z][\w &,-]{2,40}$|edition\b|local\s+time\b|"
    # Sections, behind a divider: "| categories: Harbour, Ships".
    r"(?<=[|•·–—/])\s*(?:(?:categor(?:y|ies)|topics?|tags?|sections?|filed\s+under)\s*:?\s*)?[^\W\d][^\d.!?|•·]{1,40}(?=$|[|•·–—/])|"
    r"(?:share|print|e-?mail|save|tweet|permalink)\b)*",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    # A writer ("By Ana Roy, "), a place ("London, ", "PORT ELLERY — "), an agency or section, or nothing.
    r"(?:\W*|(?:by\s+)?[^\W\d][^\d.!?:;]{1,60}[,|•·–—(-]\s*)",
    re.IGNORECASE,
)
_BY_SOMEBODY = re.compile(
    r"(?:posted|published|filed|written)\s+by\s+[^\d]{2,50}?[\s,]+(?:on\s+|[|•·–—-]\s*)", re.IGNORECASE
)


@dataclass(frozen=True)
class Byline:
    """A line of the text that says when it was published: its offsets, the day, and what kind it is."""

    start: int
    end: int
    stated: FoundDate
    changed: bool = False
    report: bool = False  # a dateline, with the report behind it


def decide(clues: Sequence[Clue], text: str, *, locale: str = "", rival: Clue | None = None) -> Publication | None:
    """The publication day by all that is known, or None. ``rival`` only confirms, contradicts, or stands in last."""
    readings = [*_readings(clues, locale, weak=False)]
    # Where the reader has found the line above the text, one below it is somebody else's.
    known = any(clue.source == "byline" for clue in clues)
    byline = None if known else find_byline(text, locale=locale)
    if byline is not None:
        quote = text[byline.start : byline.end].strip()
        source = "line of last change" if byline.changed else "dateline" if byline.report else "byline"
        # A date of last change comes behind what the format says; a byline stands beside it.
        readings.append((byline.stated, Clue(quote, source, weak=byline.changed)))
    readings += _readings(clues, locale, weak=True)
    readings += _readings((rival,) if rival else (), locale, weak=True)
    if not readings:
        return None
    local = _local_day(readings)
    if local is not None:
        stated, clue = local
        return Publication(stated.day, clue.source, "agreed", clue.quote or clue.text[:200], stated.offset)
    (stated, clue), *others = readings
    # Weak evidence neither confirms nor contradicts strong evidence. The rival reading does, when one stands alone.
    strong = [(other, their) for other, their in others if not their.weak]
    heard = strong or [(other, their) for other, their in others if their is rival or clue.weak]
    grade = _grade(stated, clue, heard)
    return Publication(stated.day, clue.source, grade, clue.quote or clue.text[:200], stated.offset)


def _local_day(readings: Sequence[tuple[FoundDate, Clue]]) -> tuple[FoundDate, Clue] | None:
    """The day shown on the page where the best evidence is a stamp in UTC that falls on the next or the last day there.

    A reporter's "yesterday" is said on the day where the reporter is. The two agree when the stamp is that day's
    somewhere on earth: up to 12 hours behind UTC and 14 ahead.
    """
    stamp, clue = readings[0]
    if clue.weak or clue.source == "Date header" or stamp.minute < 0 or stamp.offset not in ("+00:00", "-00:00"):
        return None
    for shown, their in readings[1:]:
        ahead = shown.day.ordinal - stamp.day.ordinal
        fits = (ahead == -1 and stamp.minute < 12 * 60) or (ahead == 1 and stamp.minute >= 10 * 60)
        if fits and not their.weak and not shown.unsure and shown.offset not in ("+00:00", "-00:00"):
            return shown, their
    return None


def _readings(clues: Sequence[Clue], locale: str, *, weak: bool) -> Iterator[tuple[FoundDate, Clue]]:
    for clue in clues:
        stated = read_date(clue.text, locale=locale) if clue.weak is weak else None
        if stated:
            yield stated, clue


def _grade(stated: FoundDate, clue: Clue, others: Sequence[tuple[FoundDate, Clue]]) -> str:
    same = [other for other, their in others if other.day == stated.day and their.source != clue.source]
    if stated.unsure:
        swapped = Day(stated.day.year, stated.day.day, stated.day.month)
        return GUESSED if not same or any(other.day == swapped for other, _ in others) else "agreed"
    if any(other.day != stated.day and not other.unsure for other, _ in others):
        return DIFFERS
    if clue.weak:
        return GUESSED
    return "agreed" if same else "single"


def find_byline(text: str, *, locale: str = "") -> Byline | None:
    """The line near the top or bottom that says when the text was published; the best of several, or None.

    A labelled line ("Published: 3 March 2021") comes before a line that is nothing but a date and perhaps a name
    or place; the second counts only at the top and only when it is the only one, since a chronicle or diary has many.
    """
    lines = list(_lines(text))
    top, bottom = lines[:_TOP_LINES], lines[_TOP_LINES:][-_BOTTOM_LINES:]
    labelled = [byline for line in (*lines[:_LABELLED_LINES], *bottom) if (byline := _labelled(*line, locale))]
    for byline in labelled:
        if not byline.changed:
            return byline
    dateline = next((byline for line in top if (byline := _dateline(*line, locale))), None)
    if dateline is not None:
        return dateline
    bare = [byline for line in top if (byline := _bare(*line, locale))]
    if bare and len({byline.stated.day for byline in bare}) == 1:
        return bare[0]
    if labelled:
        return labelled[0]
    abroad = byline_abroad(text, top)
    return Byline(*abroad) if abroad else None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Offset and words of the first and last lines that have any; the middle of a long text is not looked at."""
    whole = list(_stretch(text, 0, min(len(text), 4000)))
    yield from whole
    if len(text) > 4000:
        yield from _stretch(text, max(text.rfind("\n", 4000, len(text) - 2000) + 1, len(text) - 2000, 4000), len(text))


def _stretch(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for line in text[start:end].split("\n"):
        if line.strip(" \t)(|:§*"):
            yield start, line
        start += len(line) + 1


def _labelled(offset: int, line: str, locale: str) -> Byline | None:
    if len(line) > _LINE_LENGTH:
        return None
    for start in (0, *(mark.end() for mark in _DIVIDER.finditer(line))):
        for label in filter(None, (_LABEL.match(line, start), _BY_SOMEBODY.match(line, start))):
            stated = find_date(line, locale=locale, start=label.end())
            if stated and _is_filler(line[label.end() : stated.start]) and _BEHIND.fullmatch(line[stated.end :]):
                return Byline(offset, offset + len(line), stated, changed=bool(label.groupdict().get("change")))
    return None


def _is_filler(between: str) -> bool:
    rest = _WEEKDAY.sub("", between, count=1)
    return not re.sub(r"\b(?:at|on|the)\b|[\s:,|•·–—-]", "", rest, flags=re.IGNORECASE)


_AGENCY = re.compile(r"\s*(?:\([^()\d]{2,30}\)\s*)?(?:--?|[—–_])\s+(?=\S)")
_TOWN = re.compile(r"\W*[A-Z][A-Z.'’-]+(?:[ ][A-Z][A-Z.'’-]+){0,3}(?:,\s[A-Z](?:[^\W\d]|[.'’ -]){2,30})?,\s*")

# "Saint-Aubin, 12 March 2024. The mayor ...": in small letters the date has to be a sentence, or a dash follows.
_TOWN_IN_SMALL = re.compile(r"\W*[A-Z][\w'’-]+(?:[ ][A-Z][\w.'’-]+){0,3},\s*")
_REPORT_BEGINS = re.compile(r"\s*(?:\([^()\d]{2,30}\)\s*)?(?:[.:]|\s(?:--?|[—–])(?=\s))\s+(?=[“\"'‘]?[A-Z])")


def _dateline(offset: int, line: str, locale: str) -> Byline | None:
    """ "TEHRAN, Aug. 14, 2018 (Reuters) - ": the town, the day with its year and a dash before the report begins."""
    for town_form, beginning in ((_TOWN, _AGENCY), (_TOWN_IN_SMALL, _REPORT_BEGINS)):
        town = town_form.match(line)
        stated = find_date(line, locale=locale, start=town.end()) if town else None
        if town is None or stated is None or line[town.end() : stated.start].strip():
            continue
        if rest := beginning.match(line, stated.end):
            return Byline(offset, offset + len(line[: rest.end()].rstrip(" -—–_")), stated, report=True)
    return None


def _bare(offset: int, line: str, locale: str) -> Byline | None:
    if len(line) > _LINE_LENGTH // 2:
        return None
    stated = find_date(line, locale=locale)
    if not stated:
        return None
    before = _WEEKDAY.sub("", line[: stated.start], count=1)
    if not _BEFORE.fullmatch(before) or not _BEHIND.fullmatch(line[stated.end :]):
        return None
    return Byline(offset, offset + len(line), stated)
