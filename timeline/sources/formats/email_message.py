"""E-mails (.eml): the body as text, dated by its Date header; attachments go to the readers of their own kinds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from timeline.errors import UnreadableSource
from timeline.record.model import Section
from timeline.sources.formats import Clue, Draft, Reader, Skipped, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.characters import tidy
from timeline.sources.formats.support.decoding import Decoded, decode, narrowed
from timeline.sources.formats.support.email_marks import is_letter
from timeline.sources.formats.support.html_blocks import fill_markup
from timeline.sources.formats.support.mail_parts import (
    MailBlock,
    Recorder,
    assemble,
    blocks_of,
    has_parts,
    mail_stamp,
    people_in,
)

MAX_PARTS = 500


def read(source: Source) -> Iterator[Draft | Source | Skipped]:
    """The message with its quoted parts as sections, then its attachments. Of several forms the plain one is taken."""
    message = message_from_bytes(_letter(source), policy=policy.compat32)
    parts = _sorted_parts(message)
    blocks, warnings = _blocks(parts)
    assembly = Assembly()
    if has_parts(blocks) or any(block.kind != "line" for block in blocks):
        assemble(blocks, assembly)
    text = assembly.text or tidy("\n".join(block.text for block in blocks))[0]  # without parts, as it stands
    if text.strip() or not parts.attached:
        yield Draft(
            text,
            _header(message, "Subject"),
            _sender(message),
            clues=_clues(message),
            sections=(*_whole(message, text), *assembly.sections()),
            warnings=(*warnings, *_unread(parts)),
        )
    for number, part in enumerate(parts.attached, 1):
        yield _attachment(source, part, number, _clues(message))


@dataclass
class _Parts:
    """The parts of a message by what is done with them."""

    plain: list[Message] = field(default_factory=list)
    html: list[Message] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    pictures: int = 0


def _blocks(parts: _Parts) -> tuple[list[MailBlock], tuple[str, ...]]:
    """The lines of the plain text, or where it is empty the blocks of the HTML; and warnings about their bytes."""
    blocks: list[MailBlock] = []
    warnings: tuple[str, ...] = ()
    for part in parts.plain:
        decoded = _decoded(part)
        warnings += decoded.warnings
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        blocks += ([MailBlock("")] if blocks else []) + blocks_of(decoded.text, flowed=flowed)
    if any(block.text.strip() for block in blocks):
        return blocks, warnings
    recorder = Recorder()
    for part in parts.html:
        decoded = _decoded(part)
        warnings += decoded.warnings
        fill_markup(decoded.text, recorder)
    return recorder.blocks, warnings


def _unread(parts: _Parts) -> tuple[str, ...]:
    if not parts.pictures:
        return ()
    return (f"{parts.pictures} picture{'s' if parts.pictures > 1 else ''} in the text of the e-mail: not read",)


def _letter(source: Source) -> bytes:
    """The message itself; Apple Mail (.emlx) puts its length before it and a property list behind."""
    data = narrowed(source.data)
    length, _, rest = data.partition(b"\n")
    if source.suffix == ".emlx" and length.strip().isdigit() and len(length) < 20:
        return rest[: int(length)]
    return data


def _sorted_parts(message: Message) -> _Parts:
    parts = _Parts()
    for count, part in enumerate(message.walk()):
        if count > MAX_PARTS:
            raise UnreadableSource(f"the e-mail has more than {MAX_PARTS} parts")
        kind = part.get_content_type()
        if kind == "message/rfc822" and part is not message:
            parts.attached.append(part)
        elif part.is_multipart() or any(part in _inside(letter) for letter in parts.attached):
            continue
        elif kind.startswith("image/") and part.get("Content-ID") and part.get_content_disposition() != "attachment":
            parts.pictures += 1
        elif part.get_filename() or part.get_content_disposition() == "attachment":
            parts.attached.append(part)
        elif kind == "text/plain":
            parts.plain.append(part)
        elif kind == "text/html":
            parts.html.append(part)
        elif not kind.startswith(("image/", "multipart/")):
            parts.attached.append(part)
    return parts


def _inside(letter: Message) -> list[Message]:
    """The parts of a forwarded letter, which is read on its own."""
    return list(letter.walk()) if letter.get_content_type() == "message/rfc822" else []


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message) -> Decoded:
    charset = part.get_param("charset")
    return decode(_payload(part), declared=charset if isinstance(charset, str) else "")


def _header(message: Message, name: str) -> str:
    value = message.get(name)
    if value is None:
        return ""
    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (LookupError, ValueError, UnicodeError):
        return " ".join(str(value).split())


def _sender(message: Message) -> str:
    name, address = parseaddr(_header(message, "From"))
    return name or address


def _whole(message: Message, text: str) -> Iterator[Section]:
    """The mail as a section: from whom, to whom, and its headers as the label."""
    shown = [f"{name}: {value}" for name in _SHOWN if (value := _header(message, name))]
    if text.strip() and _sender(message):
        to = ", ".join(value for name in ("To", "Cc") if (value := _header(message, name)))
        yield Section(0, len(text), "mail", "\n".join(shown), author=_sender(message), recipients=people_in(to))


_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def _clues(message: Message) -> tuple[Clue, ...]:
    date = _header(message, "Date")
    return (Clue(mail_stamp(date) or date, "Date header", quote=date),) if date else ()


def _attachment(source: Source, part: Message, number: int, clues: tuple[Clue, ...]) -> Source | Skipped:
    if part.get_content_type() == "message/rfc822":
        letters = part.get_payload()
        letter = letters[0] if isinstance(letters, list) and letters else None
        name = f"{source.name}/forwarded {number}.eml"
        if not isinstance(letter, Message):
            return Skipped(name, "the forwarded e-mail is empty")
        return source.part(name, letter.as_bytes(), media_type="message/rfc822")
    try:
        named = part.get_filename() or f"attachment {number}"
    except (LookupError, ValueError):
        named = f"attachment {number}"
    # An attachment without a date of its own was at hand on the day it was sent; that is weak evidence of its day.
    weak = tuple(Clue(clue.text, "date of the e-mail it came with", weak=True) for clue in clues)
    return source.part(f"{source.name}/{named}", _payload(part), media_type=part.get_content_type(), clues=weak)


def _recognises(source: Source) -> bool:
    if source.suffix in (".txt", ".md", ".mbox", ".mhtml", ".mht"):
        return False
    return is_letter(narrowed(source.head))


READER = Reader(
    "e-mail",
    read,
    suffixes=(".eml", ".emlx"),
    media_types=("message/rfc822",),
    recognises=_recognises,
)
