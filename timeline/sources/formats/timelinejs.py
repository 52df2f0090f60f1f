"""Timelines made for TimelineJS, as its spreadsheet (CSV) or its JSON: slides and eras become events.

Years are as spoken (-44 is 44 BC), months and days numbers; what has no year is named in a warning.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.errors import BadDate, UnreadableSource
from timeline.record.in_words import in_words
from timeline.record.model import Document, Event, Sentence, Span, Timeline
from timeline.record.when import Day, When
from timeline.sources.formats import Reader, Saved, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.decoding import decode
from timeline.sources.formats.support.html_blocks import fill_markup

_HEADER = ("Year", "Headline")
_CLOCK = re.compile(r"(\d{1,2})[:.]?(\d\d)(?:[:.](\d\d))?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE)


@dataclass(frozen=True)
class _Slide:
    number: int
    when: When | None
    headline: str
    text: str
    shown: str
    kind: str
    problem: str = ""


def read(source: Source) -> Iterator[Saved]:
    """One timeline; its document is the headlines and texts of the slides, one after another."""
    text = decode(source.data, declared=source.charset).text
    slides = list(_from_json(text) if source.suffix == ".json" else _from_table(text))
    if not any(slide.when for slide in slides):
        raise UnreadableSource("it is a TimelineJS file, but none of its slides has a year")
    yield Saved(_timeline(slides, source))


def _from_table(text: str) -> Iterator[_Slide]:
    for number, row in enumerate(csv.DictReader(io.StringIO(text, newline="")), 1):
        cells = {name.strip(): (value or "").strip() for name, value in row.items() if isinstance(name, str)}
        kind = cells.get("Type", "").lower()
        start = {name: cells.get(name.capitalize(), "") for name in ("year", "month", "day", "time")}
        end = {name: cells.get(f"End {name.capitalize()}", "") for name in ("year", "month", "day", "time")}
        if any(cells.values()):
            words = [cells.get(name, "") for name in ("Headline", "Text", "Display Date")]
            yield _slide(number, start, end, words, kind)


def _from_json(content: str) -> Iterator[_Slide]:
    data = json.loads(content)
    slides = [(slide, "") for slide in _list(data, "events")] + [(era, "era") for era in _list(data, "eras")]
    if isinstance(data.get("title"), dict):
        slides.insert(0, (data["title"], "title"))
    for number, (slide, kind) in enumerate(slides):
        if isinstance(slide, dict):
            text = slide.get("text")
            said = text if isinstance(text, dict) else {}
            words = [str(value or "") for value in (said.get("headline"), said.get("text"), slide.get("display_date"))]
            yield _slide(number, _moment(slide.get("start_date")), _moment(slide.get("end_date")), words, kind)


def _list(data: Mapping[str, Any], name: str) -> list[Any]:
    items = data.get(name)
    return items if isinstance(items, list) else []


def _moment(value: Any) -> dict[str, str]:
    said = value if isinstance(value, dict) else {}
    parts = {name: str(said.get(name) or "") for name in ("year", "month", "day")}
    if said.get("hour") not in (None, ""):
        parts["time"] = f"{int(said['hour']):02}:{int(said.get('minute') or 0):02}:{int(said.get('second') or 0):02}"
    return parts


def _slide(number: int, start: Mapping[str, str], end: Mapping[str, str], words: list[str], kind: str) -> _Slide:
    problem = ""
    when = None
    try:
        first, last = _when(start), _when(end)
        when = When.interval(first, last) if first and last and first != last else first
    except (BadDate, ValueError, TypeError) as error:
        problem = f"its date cannot be read ({error})"
    if when is None and kind != "title" and not problem:
        problem = "it has no year"
    headline, body, shown = (_plain(word) for word in words)
    return _Slide(number, when, headline, body, shown, kind, problem)


def _when(parts: Mapping[str, str]) -> When | None:
    numbers = {name: re.sub(r"[\s,]", "", parts.get(name, "")) for name in ("year", "month", "day")}
    if not numbers["year"]:
        return None
    year = int(numbers["year"])
    if year == 0:
        raise BadDate("there is no year 0")
    year = year + 1 if year < 0 else year  # 44 BC is -44 there and -43 here
    if not numbers["month"]:
        return When.year(year)
    month = int(numbers["month"])
    if not 1 <= month <= 12:
        raise BadDate(f"{month} is no month")
    if not numbers["day"]:
        return When.month(year, month)
    day = Day(year, month, int(numbers["day"]))
    clock = _CLOCK.fullmatch(parts.get("time", "").strip())
    if not clock:
        return When.on(day)
    hour = int(clock[1]) % 12 + (12 if clock[4].lower() == "p" else 0) if clock[4] else int(clock[1])
    return When.at(day, hour * 3600 + int(clock[2]) * 60 + int(clock[3] or 0))


def _plain(markup: str) -> str:
    if "<" not in markup and "&" not in markup:
        return " ".join(markup.split())
    assembly = Assembly()
    fill_markup(markup, assembly)
    return " ".join(assembly.text.split())


def _timeline(slides: list[_Slide], source: Source) -> Timeline:
    assembly = Assembly()
    title = next((slide.headline for slide in slides if slide.kind == "title"), "")
    warnings: list[str] = []
    placed: list[tuple[_Slide, When, tuple[int, int]]] = []
    for slide in slides:
        head = assembly.paragraph(slide.headline)
        body = assembly.paragraph(slide.text)
        if slide.kind == "title":
            continue
        place = body or head
        if slide.when is None or place is None:
            warnings.append(f"slide {slide.number} was left out: {slide.problem or 'it has neither headline nor text'}")
        else:
            placed.append((slide, slide.when, place))
    document = Document(
        assembly.text,
        title=source.settings.title or title,
        source=source.name,
        url=source.settings.url or source.url,
        language=source.settings.language or "en",
    )
    events = tuple(_event(document, *slide) for slide in placed)
    return Timeline((document,), events, warnings=tuple(warnings)).sorted()


def _event(document: Document, slide: _Slide, when: When, place: tuple[int, int]) -> Event:
    sentence = Sentence(*place, document.text[slice(*place)])
    key = f"{document.id}|{slide.number}|{slide.headline}|{when.edtf()}"
    return Event(
        id=f"e{hashlib.sha256(key.encode()).hexdigest()[:10]}",
        title=slide.headline or sentence.text[:120],
        when=when,
        date_text=slide.shown or in_words(when),
        sentence=sentence,
        trigger=_trigger(sentence, slide.headline),
        document=document.id,
        kind="period" if slide.kind == "era" else "event",
        explanation="The date was given in the TimelineJS file.",
    )


def _trigger(sentence: Sentence, headline: str) -> Span:
    """A word of the headline that the sentence has too, else the sentence's first word."""
    words = list(re.finditer(r"\w+", sentence.text)) or list(re.finditer(r"\S+", sentence.text))
    named = set(re.findall(r"\w{4,}", headline.lower()))
    word = next((word for word in words if word[0].lower() in named), words[0])
    return Span(sentence.start + word.start(), sentence.start + word.end(), word[0])


def _recognises(source: Source) -> bool:
    if source.suffix == ".json":
        return source.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _is_timelinejs(source.data)
    header = source.head.lstrip(b"\xef\xbb\xbf").partition(b"\n")[0].decode("ascii", "replace")
    names = [name.strip().strip('"') for name in header.split(",")]
    return source.suffix == ".csv" and all(name in names for name in _HEADER)


def _is_timelinejs(data: bytes) -> bool:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return False
    events = content.get("events") if isinstance(content, dict) else None
    return isinstance(events, list) and any(isinstance(event, dict) and "start_date" in event for event in events[:50])


READER = Reader("TimelineJS timeline", read, recognises=_recognises)
