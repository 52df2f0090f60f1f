"""E-mails (.eml): the body as text, dated by its Date header; attachments go to the readers of their own kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Skipped, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.decoding import Decoded, decode
from timeline.sources.formats.support.html_blocks import fill_markup

_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)", re.ASCII)
_SURE = re.compile(rb"^(?:Message-ID|Received|MIME-Version|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE)
MAX_PARTS = 500


def read(source: Source) -> Iterator[Draft | Source | Skipped]:
    """The message, then its attachments. Of a body in several forms the plain one is taken."""
    message = message_from_bytes(_letter(source), policy=policy.compat32)
    plain, html, attached = _sorted_parts(message)
    warnings: tuple[str, ...] = ()
    text = ""
    for part in plain:
        decoded = _decoded(part)
        warnings += decoded.warnings
        text += ("\n\n" if text else "") + _unflowed(decoded.text, part)
    if not text.strip() and html:
        text, warnings = _from_html(html, warnings)
    subject = _header(message, "Subject")
    if text.strip() or not attached:
        yield Draft(text, subject, _sender(message), clues=_clues(message), warnings=warnings)
    for number, part in enumerate(attached, 1):
        yield _attachment(source, part, number, _clues(message))


def _letter(source: Source) -> bytes:
    """The message itself; Apple Mail (.emlx) puts its length before it and a property list behind."""
    length, _, rest = source.data.partition(b"\n")
    if source.suffix == ".emlx" and length.strip().isdigit() and len(length) < 20:
        return rest[: int(length)]
    return source.data


def _sorted_parts(message: Message) -> tuple[list[Message], list[Message], list[Message]]:
    plain: list[Message] = []
    html: list[Message] = []
    attached: list[Message] = []
    for count, part in enumerate(message.walk()):
        if count > MAX_PARTS:
            raise UnreadableSource(f"the e-mail has more than {MAX_PARTS} parts")
        kind = part.get_content_type()
        if kind == "message/rfc822" and part is not message:
            attached.append(part)
        elif part.is_multipart() or any(part in _inside(letter) for letter in attached):
            continue
        elif part.get_filename() or part.get_content_disposition() == "attachment":
            attached.append(part)
        elif kind == "text/plain":
            plain.append(part)
        elif kind == "text/html":
            html.append(part)
        elif not kind.startswith(("image/", "multipart/")):
            attached.append(part)
    return plain, html, attached


def _inside(letter: Message) -> list[Message]:
    """The parts of a forwarded letter, which is read on its own."""
    return list(letter.walk()) if letter.get_content_type() == "message/rfc822" else []


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message) -> Decoded:
    charset = part.get_param("charset")
    return decode(_payload(part), declared=charset if isinstance(charset, str) else "")


def _unflowed(text: str, part: Message) -> str:
    """Lines that the mail program broke only to send them, put together (format=flowed, RFC 3676)."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    return re.sub(r"(?<=\S) \n(?=[^>\s])", " ", text)


def _from_html(parts: list[Message], warnings: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    assembly = Assembly()
    for part in parts:
        decoded = _decoded(part)
        warnings += decoded.warnings
        fill_markup(decoded.text, assembly)
    return assembly.text, warnings


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


def _clues(message: Message) -> tuple[Clue, ...]:
    date = _header(message, "Date")
    return (Clue(date, "Date header"),) if date else ()


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
    headers = _HEADER.match(source.head)
    return bool(headers and _SURE.search(source.head) and b"multipart/related" not in source.head)


READER = Reader(
    "e-mail",
    read,
    suffixes=(".eml", ".emlx"),
    media_types=("message/rfc822",),
    recognises=_recognises,
)
