"""The parts of a mail's text: what its sender wrote, and the mails it answers or forwards, with their days and writers.

A part is known by the marks before its lines ("> "), by the line that announces it ("On 3 May 2009, Ann Lee wrote:") or
by the headers that a mail program copies ("From: ... Sent: ... Subject: ..."). Marks and announcements are left out of
the text, so that no sentence is cut by one; the announcement becomes the label of the part's section. The words of mail
programs in each language are the tables below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.utils import getaddresses, parseaddr, parsedate_tz

from timeline.errors import BadDate
from timeline.record.when import Day
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.date_strings import FoundDate, find_date, read_date

WROTE = frozenset(
    """
    wrote writes said schrieb escribió écrit scritto schreef skrev napisał napsal escreveu kirjoitti írta yazdı
    """.split()
)
_FROM = frozenset("from von de da van fra från od".split())
_DATE = frozenset("sent date gesendet datum envoyé enviado data fecha inviato verzonden dato skickat".split())
_OTHER = frozenset(
    "to cc bcc subject an betreff à objet para asunto a oggetto aan onderwerp til emne till ämne reply-to".split()
)
_TO = frozenset("to an à para a aan til till".split())
_LANGUAGES = ("de", "fr", "es", "it", "nl", "pt")
_SEPARATOR = re.compile(
    r"\W*[-_=]{5,}\W*$|\W*-{2,}\s*(?:[^\W\d]+\s*){1,4}-{2,}\W*$|\W*(?:begin\s+)?forwarded\s+(?:message|mail)\s*:?\W*$",
    re.IGNORECASE,
)
_NAMES = "|".join(map(re.escape, sorted(_FROM | _DATE | _OTHER, key=lambda name: (-len(name), name))))
_HEADER = re.compile(rf"[*_\s]*(?P<name>{_NAMES})[*_]*\s?:[*_\s]*(?P<value>.*)$", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)\d{1,2}\.?\s+[^\W\d]{3,10}\.?,?\s+(?:1[89]|20)\d\d(?!\d)")
_WROTE = re.compile(rf"\b(?:{'|'.join(WROTE)})\b", re.IGNORECASE)
_ADDRESS = re.compile(r"<?[\w.+%-]+@[\w.-]+\w>?")
_MARKS = re.compile(r"[ \t]?(?:>[ \t]?)+")
_LONGEST_ANNOUNCEMENT = 300
_ANNOUNCEMENT_LINES = 4


@dataclass(frozen=True)
class MailBlock:
    """A line of plain text, or a block of a mail in HTML; ``depth`` counts the quotations round it."""

    text: str
    depth: int = 0
    kind: str = "line"
    level: int = 0


@dataclass(frozen=True)
class PartOrigin:
    """Who wrote a part and when, and the words that say so."""

    label: str = ""
    author: str = ""
    published: Day | None = None
    recipients: tuple[str, ...] = ()


def blocks_of(text: str, *, flowed: bool = False) -> list[MailBlock]:
    """The lines of a plain text, without the marks of quotation."""
    blocks: list[MailBlock] = []
    for line in text.split("\n"):
        marks = _MARKS.match(line)
        depth = marks[0].count(">") if marks else 0
        words = line[marks.end() :] if marks else line
        last = blocks[-1] if blocks else None
        # Lines that the mail program broke only to send them (RFC 3676).
        if flowed and last and last.depth == depth and last.text.endswith(" ") and last.text != "-- " and words.strip():
            blocks[-1] = replace(last, text=last.text + words)
        else:
            blocks.append(MailBlock(words, depth))
    return blocks


def has_parts(blocks: Sequence[MailBlock]) -> bool:
    """Whether there is anything but the sender's own words."""
    return any(block.depth for block in blocks) or any(
        _announced(blocks, place) is not None for place in range(len(blocks))
    )


def assemble(blocks: Sequence[MailBlock], assembly: Assembly) -> None:
    """Add every part to the text, quoted ones as sections."""
    writer = _Writer(assembly)
    place = 0
    while place < len(blocks):
        announced = _announced(blocks, place)
        if announced is not None:
            origin, place, depth = announced
            writer.announce(origin, depth)
            continue
        writer.add(blocks[place])
        place += 1
    writer.end()


class _Writer:
    """Puts lines into paragraphs and opens and closes the sections of quoted parts."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self._lines: list[str] = []
        self._open: list[int] = []  # the depths of the open parts
        self._told: dict[int, PartOrigin] = {}  # what was announced for the quotation at a depth
        self._base = 0  # parts without marks: the depth that all that follows lies in

    def announce(self, origin: PartOrigin, depth: int) -> None:
        """A part begins, behind marks of ``depth``, or, where that is -1, without marks and up to the end."""
        self._flush()
        if depth >= 0 and depth not in self._open:
            self._told[depth] = origin
            return
        # Mails copied below one another are each the answer to the next, so each lies in the one before.
        self._base += 1
        self._enter(origin)

    def _enter(self, origin: PartOrigin) -> None:
        self.assembly.enter(
            "quoted", origin.label, published=origin.published, author=origin.author, recipients=origin.recipients
        )

    def add(self, block: MailBlock) -> None:
        """A line or block of one part. An empty line belongs to whatever stands round it."""
        if not block.text.strip():
            self._flush()
            return
        self._to(block.depth)
        if block.kind == "line":
            self._lines.append(block.text.rstrip())
        else:
            self._flush()
            self.assembly.piece(block.text, block.kind, level=block.level)

    def _to(self, depth: int) -> None:
        if depth == (self._open[-1] if self._open else 0):
            return
        self._flush()
        while self._open and self._open[-1] > depth:
            self.assembly.leave()
            gone = self._open.pop()
            self._told = {at: part_origin for at, part_origin in self._told.items() if at <= gone}
        for at in range((self._open[-1] if self._open else 0) + 1, depth + 1):
            origin = self._told.get(at, PartOrigin())
            self._enter(origin)
            self._open.append(at)

    def _flush(self) -> None:
        if self._lines:
            self.assembly.paragraph("\n".join(self._lines))
            self._lines.clear()

    def end(self) -> None:
        """Close what is open."""
        self._flush()
        for _ in range(len(self._open) + self._base):
            self.assembly.leave()
        self._open.clear()
        self._base = 0


def _announced(blocks: Sequence[MailBlock], place: int) -> tuple[PartOrigin, int, int] | None:
    """What announces a part at ``place``: who and when, the place behind it, and the depth of the part's marks."""
    return _copied_headers(blocks, place) or _wrote_line(blocks, place)


def _wrote_line(blocks: Sequence[MailBlock], place: int) -> tuple[PartOrigin, int, int] | None:
    """ "On 3 May 2009, Ann Lee wrote:", over one to four lines, before lines with one more mark, or alone."""
    first = blocks[place]
    if first.kind not in ("line", "paragraph") or not first.text.strip():
        return None
    words: list[str] = []
    for end in range(place, min(len(blocks), place + _ANNOUNCEMENT_LINES)):
        block = blocks[end]
        if block.depth != first.depth or not block.text.strip() or block.kind not in ("line", "paragraph"):
            return None
        words.append(block.text.strip())
        if block.text.rstrip().endswith(":"):
            break
    text = " ".join(words)
    if not text.endswith(":") or len(text) > _LONGEST_ANNOUNCEMENT:
        return None
    behind = next((number for number in range(end + 1, len(blocks)) if blocks[number].text.strip()), None)
    marked = behind is not None and blocks[behind].depth > first.depth
    if any(_says_as_much(" ".join(words[start:]), text) for start in range(1, len(words))):
        return None  # it begins on a later line
    origin = _told_by(text)
    date = _date_in(text) is not None
    sure = _WROTE.search(text) is not None and (date or _ADDRESS.search(text) is not None)
    if marked and (sure or (date and _ADDRESS.search(text))):
        return origin, end + 1, blocks[behind].depth if behind is not None else 1
    if behind is not None and sure and date and (_ADDRESS.search(text) or re.search(r"\d:\d\d", text)):
        return origin, end + 1, -1
    return None


def _says_as_much(rest: str, text: str) -> bool:
    """Whether the later lines alone say who wrote and, if the whole says so, when."""
    if not _WROTE.search(rest):
        return False
    return _date_in(rest) is not None if _date_in(text) else _ADDRESS.search(rest) is not None


def _date_in(text: str) -> FoundDate | None:
    return find_date(text) or _foreign_date(text)


def _told_by(text: str) -> PartOrigin:
    stated = _date_in(text)
    address = _ADDRESS.search(text)
    rest = text.rstrip(": ")
    if address:
        name = rest[: address.start()]
        behind = rest[address.end() :]
        name = name if _WROTE.search(behind) or not _WROTE.search(name) else _WROTE.split(name)[-1]
    else:
        before, behind = (*_WROTE.split(rest, maxsplit=1), "")[:2]
        name = before if before.strip() and not behind.strip() else behind or before
    if stated:
        date = text[stated.start : stated.end]
        name = name.split(date)[-1] if date in name else name
    name = re.split(r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\s*(?:[AaPp]\.?[Mm]\.?)?", name)[-1]
    name = re.sub(
        r"^(?:on|am|le|el|il|op|den|um|at|a|à|uhr|hat|\W)+\b\s*|[\s,<(\"“'*]+$", "", name, flags=re.IGNORECASE
    )
    name = re.sub(r"^(?:[+-]\d{4}|[A-Z]{3,4})\s*,?\s+", "", name.strip(" ,\"'*<("))
    author = name if any(map(str.isalpha, name)) and len(name) <= 80 else address[0].strip("<>") if address else ""
    return PartOrigin(text, author, _sure_day(text, stated) if stated else None)


def _sure_day(text: str, stated: FoundDate) -> Day | None:
    """The day found, if there is one way to read it: figures with a clock of twelve hours are American."""
    if not stated.unsure:
        return stated.day
    american = re.search(r"\d\s*[AP]M\b", text) is not None
    return Day(stated.day.year, stated.day.day, stated.day.month) if american else None


def _foreign_date(text: str) -> FoundDate | None:
    """A day with the name of its month in another language."""
    words = _DAY.search(text)
    if not words:
        return None
    read = (read_date(words[0], locale=language) for language in _LANGUAGES)
    day = next((stated.day for stated in read if stated), None)
    return FoundDate(day, *words.span()) if day else None


def _copied_headers(blocks: Sequence[MailBlock], place: int) -> tuple[PartOrigin, int, int] | None:
    """The headers of a mail, copied above its text, perhaps below a line of dashes or "Forwarded message"."""
    depth = blocks[place].depth
    behind = next((number for number in range(place + 1, len(blocks)) if blocks[number].text.strip()), place)
    if blocks[behind].depth > depth and _SEPARATOR.match(blocks[place].text.strip()):
        return _copied_headers(blocks, behind)
    lines: list[str] = []
    end = place
    headers: dict[str, str] = {}
    separated = False
    while end < len(blocks) and blocks[end].depth == depth and end < place + 14:
        text = blocks[end].text.strip()
        inside = [line for line in text.split("\n") if line.strip()]
        header_matches = [_HEADER.match(line) for line in inside]
        if not inside:
            if headers:
                break
        elif all(header_matches):
            headers.update({match["name"].lower(): match["value"].strip() for match in header_matches if match})
            lines += inside
        elif headers and _is_wrapped(blocks[end].text, headers):
            lines += inside
        elif not headers and not separated and _SEPARATOR.match(text):
            separated = True
        else:
            break
        end += 1
    sender = next((value for name, value in headers.items() if name in _FROM), "")
    date = next((value for name, value in headers.items() if name in _DATE), "")
    if not sender or len(headers) < 2 or not (date or separated):
        return None
    sender = sender.replace("[mailto:", "<").replace("]", ">")
    name, address = parseaddr(sender) if "@" in sender else (sender, "")
    to = next((value for name, value in headers.items() if name in _TO), "")
    origin = PartOrigin("\n".join(lines), name or address or sender, mail_day(date), people_in(to))
    return origin, end, depth or -1


def people_in(header: str) -> tuple[str, ...]:
    """The names, or else the addresses, of those a header lists; mail programs copy names alone as well."""
    listed = header.replace("[mailto:", "<").replace("]", ">").replace(";", ",")
    if "@" not in listed:
        return tuple(name for part in listed.split(",") if (name := part.strip(" \"'")))
    return tuple(name or address for name, address in getaddresses([listed]) if name or address)


def _is_wrapped(text: str, headers: dict[str, str]) -> bool:
    """Whether a line goes on the header above it: it is indented, or a list of addresses runs over."""
    last = list(headers.values())[-1]
    return text.startswith((" ", "\t")) or last.endswith((",", ";")) or not last


def mail_day(text: str) -> Day | None:
    """The day of a mail's date, as its sender's calendar shows it."""
    stamp = mail_stamp(text)
    stated = read_date(stamp or text[:120].strip()) or _date_in(text)
    return _sure_day(text, stated) if stated else None


def mail_stamp(text: str) -> str:
    """A Date header in ISO form, years of two figures read as RFC 2822 says; empty when it is written otherwise."""
    parsed = parsedate_tz(text)
    if parsed is None:
        return ""
    year, month, day, hour, minute, second, *_, zone = parsed
    if year is None or not 1 <= month <= 12:
        return ""
    try:
        date = Day(year, month, day).isoformat()
    except BadDate:
        return ""
    sign, shift = ("-", -zone) if zone and zone < 0 else ("+", zone or 0)
    offset = "" if zone is None else f"{sign}{shift // 3600:02}:{shift // 60 % 60:02}"
    return f"{date}T{hour:02}:{minute:02}:{second:02}{offset}"


class Recorder(Assembly):
    """Takes what ``html_blocks`` finds in a mail's HTML as blocks with their depth of quotation."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[MailBlock] = []
        self._depth = 0

    def piece(self, text: str, kind: str, *, level: int = 0, label: str = "", joint: str | None = None) -> None:
        """Keep a block."""
        self.blocks.append(MailBlock(text, self._depth, kind, level))

    def enter(
        self,
        kind: str,
        label: str = "",
        *,
        published: Day | None = None,
        author: str = "",
        recipients: tuple[str, ...] = (),
    ) -> None:
        """One quotation deeper."""
        self._depth += 1

    def leave(self) -> None:
        """Out of a quotation."""
        self._depth -= 1
