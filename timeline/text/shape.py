"""The shape of a plain text, read from its lines: headings, entries, table rows, log lines, notes, quoted mail.

``shape_of`` gives the sections of a document: those its reader knew, or these. Nothing here knows a language: a line is
judged by marks, figures, its length and its neighbours. One pass over the lines, linear in the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from timeline.record.model import Document, Section

LONGEST_HEADING = 90
"""Characters; what is longer is a sentence."""
MOST_WORDS = 14
_FEWEST_ALIKE = 2  # lines that begin alike before they are entries and not chance
_FEWEST_DAYS = 3  # paragraphs behind a day and a full stop, which may be short sentences

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_MARKED_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+\S")
_YEARS_ALONE = re.compile(r"\s*(?:1\d{3}|20\d\d)(?:\s?[-–—/]\s?(?:\d{4}|\d\d))?\s*")
"""A heading of years alone stands above others: histories that go through the same theatres year after year."""
_UNDERLINE = re.compile(r"\s*(=+|-+|~+)\s*$")
_LIST_ENTRY = re.compile(r"\s*(?:[-–—*•‣◦▪●·]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+\S")
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?"
_CLOCK_ENTRY = re.compile(rf"\s*\[?{_CLOCK}\]?(?:\s*[–—:|-]|\s+\S)", re.IGNORECASE)
_DATE_ENTRY = re.compile(r"\s*(?=[^\n]{0,40}?\d)[^\n:–—|\t]{1,40}?\s?(?::\s|\s[–—-]\s|[–—]\s|\s?\|\s|\t)\S")
_DIARY_ENTRY = re.compile(r"\s*(?=[^\n.]{0,30}\d)[^\n.:;!?]{2,30}\.[-–—]{0,2}\s+\S")
"""A paragraph behind a day: "May 18th. Sick all day." Several of them make a diary."""
_LOG_LINE = re.compile(
    r"\s*(?:<\d+>)?\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[A-Z][a-z]{2}\s+\d{1,2}\s\d\d:\d\d:\d\d"
    r"|\d{1,2}/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d|\d\d/\d\d/\d{2,4},?\s\d\d:\d\d)"
)
_ADDRESS_LOG = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}\s.{0,60}\[\d{1,2}/[A-Z][a-z]{2}/\d{4}:")
_NOTE = re.compile(r"\s*(?:\[\d{1,3}\]|[*†‡]|[¹²³⁴⁵⁶⁷⁸⁹]+)\s?\S")
_NOTE_MARK = re.compile(r"(?:\[\d{1,3}\])+$")
_QUOTE_MARK = re.compile(r"\s?>+")
_MAIL_FIELD = re.compile(r"[*_]{0,2}([A-Z][\w-]{1,12})[*_]{0,2}:[*_]{0,2}\s+\S")
_MAIL_RULE = re.compile(r"\s*(?:-{2,}|_{5,})\s*\S[^\n]{0,40}?(?:-{2,}|_{5,})\s*$")
_SPEAKS = re.compile(r"[^\n]*\d[^\n]{3,120}:\s*$")
_NUMBER = re.compile(r"\d")
_FEWEST_FIELDS = 3


def shape_of(document: Document) -> tuple[Section, ...]:
    """The sections of a document that tell its shape, in text order, outer ones before those within them."""
    if any(section.kind not in ("page", "chapter", "mail", "repeated") for section in document.sections):
        return tuple(sorted(document.sections, key=lambda section: (section.start, -section.end)))
    guessed = guess_shape(document.text)
    return tuple(sorted((*document.sections, *guessed), key=lambda section: (section.start, -section.end)))


def guess_shape(text: str) -> tuple[Section, ...]:
    """The sections of a plain text."""
    lines = _Lines(text)
    quoted = list(_quoted(lines))
    sections = quoted + list(_of_lines(lines))
    return tuple(sorted(sections, key=lambda section: (section.start, -section.end)))


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    alone: bool  # an empty line before it, or the beginning
    last: bool  # an empty line after it, or the end


class _Lines:
    """The lines of a text that hold something, each with whether empty ones stand round it."""

    def __init__(self, text: str) -> None:
        lines = [match for match in _LINE.finditer(text) if match[0].strip()]
        self.lines: list[_Line] = []
        for number, match in enumerate(lines):
            before = text[lines[number - 1].end() : match.start()] if number else "\n\n"
            after = text[match.end() : lines[number + 1].start()] if number + 1 < len(lines) else "\n\n"
            self.lines.append(_Line(match.start(), match.end(), match[0], _is_gap(before), _is_gap(after)))

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, number: int) -> _Line:
        return self.lines[number]

    def all(self, number: int, count: int) -> list[_Line]:
        """Some lines from one on."""
        return self.lines[number : number + count]


def _is_gap(between: str) -> bool:
    return between.replace("\r\n", "\n").count("\n") > 1 or "\x0c" in between


# -- mail -------------------------------------------------------------------------------------------------------------


def _quoted(lines: _Lines) -> Iterator[Section]:
    """Mails within a mail: lines behind ">", and what follows a second block of header fields."""
    number = 0
    while number < len(lines):
        if _QUOTE_MARK.match(lines[number].text):
            first = number
            while number < len(lines) and _QUOTE_MARK.match(lines[number].text):
                number += 1
            lead = lines[first - 1] if first and _SPEAKS.match(lines[first - 1].text) else lines[first]
            depth = lines[first].text[:8].count(">")
            yield Section(lead.start, lines[number - 1].end, "quoted", lead.text.strip()[:80], depth)
        else:
            number += 1
    starts = [number for number in range(len(lines)) if number and _opens_mail(lines, number)]
    for start, end in pairwise([*starts, len(lines)]):
        yield Section(lines[start].start, lines[end - 1].end, "quoted", lines[start].text.strip()[:80], 1)


def _opens_mail(lines: _Lines, number: int) -> bool:
    """Whether a block of header fields begins here ("From: ...", "Sent: ...", "To: ..."), perhaps below a rule."""
    if _MAIL_RULE.match(lines[number].text):
        return False
    before = lines[number - 1].text
    if _MAIL_FIELD.match(before) or not (lines[number].alone or _MAIL_RULE.match(before)):
        return False
    fields = 0
    for line in lines.all(number, 8):
        if not _MAIL_FIELD.match(line.text):
            break
        fields += 1
        if line.last:
            break
    return fields >= _FEWEST_FIELDS


# -- lines ------------------------------------------------------------------------------------------------------------


def _of_lines(lines: _Lines) -> Iterator[Section]:
    kinds = [_kind(lines, number) for number in range(len(lines))]
    counts = {
        kind: sum(1 for kind_of_line, _ in kinds if kind_of_line == kind) for kind in ("clock", "dated", "day", "row")
    }
    number = 0
    while number < len(lines):
        kind, level = kinds[number]
        line = lines[number]
        if kind in counts:
            fewest = _FEWEST_DAYS if kind == "day" else _FEWEST_ALIKE
            kind = ("row" if kind == "row" else "entry") if counts[kind] >= fewest else ""
        if kind == "entry":
            last = _end_of_entry(lines, kinds, number)
            yield Section(line.start, lines[last].end, "entry", level=level)
            number = last
        elif kind:
            yield Section(line.start, line.end, kind, line.text.strip(" #=*_\t")[:80], level)
        number += 1


def _end_of_entry(lines: _Lines, kinds: list[tuple[str, int]], number: int) -> int:
    """The last line of an entry: lines that go on below it, up to the next mark or an empty line."""
    last = number
    while last + 1 < len(lines) and not lines[last + 1].alone and not kinds[last + 1][0]:
        last += 1
    return last


def _kind(lines: _Lines, number: int) -> tuple[str, int]:
    """What a line is, and its level; "clock" and "dated" are entries where there are several."""
    line = lines[number]
    text = line.text
    marked = _MARKED_HEADING.match(text)
    if marked:
        return "heading", len(marked[1])
    if _QUOTE_MARK.match(text):
        return "", 0
    if _LOG_LINE.match(text) or _ADDRESS_LOG.match(text):
        return "log line", 0
    if text.count("\t") or text.count(" | ") > 1 or (text.lstrip().startswith("|") and text.count("|") > 2):
        return "row", 0
    if _LIST_ENTRY.match(text):
        return "entry", 1 + (len(text) - len(text.lstrip())) // 2
    if _CLOCK_ENTRY.match(text):
        return "clock", 1
    if _is_heading(lines, number):
        return "heading", 1 if text.isupper() or _underlined(lines, number) or _YEARS_ALONE.fullmatch(text) else 2
    if _DATE_ENTRY.match(text) and not _MAIL_FIELD.match(text):
        return "dated", 1
    if line.alone and _DIARY_ENTRY.match(text):
        return "day", 1
    return ("note", 0) if _NOTE.match(text) else ("", 0)


def _underlined(lines: _Lines, number: int) -> bool:
    following = lines.all(number + 1, 1)
    return bool(following) and not lines[number].last and _UNDERLINE.match(following[0].text) is not None


def _is_heading(lines: _Lines, number: int) -> bool:
    """A short line by itself that something follows, without a full stop unless it is hardly more than a date."""
    line, text = lines[number], _NOTE_MARK.sub("", lines[number].text.strip())
    if len(text) > LONGEST_HEADING or len(text.split()) > MOST_WORDS or number + 1 == len(lines):
        return False
    if _underlined(lines, number):
        return True
    following = lines[number + 1].text
    if _QUOTE_MARK.match(following) and text[-1] == ":":
        return False
    dated = (
        not _DATE_ENTRY.match(line.text)
        and len(text) <= 40
        and _NUMBER.search(text) is not None
        and len(text.split()) <= 6
    )
    if not line.alone or (not line.last and not dated):
        return False
    return text[-1:] not in tuple(".!?;,…") or (dated and text[-1] == ".")
