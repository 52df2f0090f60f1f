"""Mails that Outlook saved (.msg) by python-oxmsg: handed on as e-mail, with its parts and attachments."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.formats import Reader, Source
from timeline.sources.formats.support.old_office import kind_of

_INSTALL = 'to read it, pip install "timeline-from-text[outlook]", or save it as .eml'


def read(source: Source) -> Iterator[Source]:
    """The same mail in the form of the internet, for the reader of e-mail. Raises ``UnreadableSource``."""
    try:
        from oxmsg import Message
    except ImportError as error:
        raise UnreadableSource(f"it is a mail of Outlook; {_INSTALL}") from error
    try:
        letter = _letter(Message.load(source.data))
    except (KeyError, ValueError, OSError, LookupError, AttributeError) as error:
        raise UnreadableSource("it is a damaged mail of Outlook; save it as .eml") from error
    yield source.part(source.name, letter.as_bytes(), media_type="message/rfc822")


def _letter(message: Any) -> EmailMessage:
    letter = EmailMessage(policy=SMTP.clone(cte_type="8bit", utf8=True))
    headers = {name.lower(): value for name, value in message.message_headers.items()}
    _set(letter, "From", message.sender)
    _set(letter, "To", headers.get("to") or ", ".join(person.name for person in message.recipients if person.name))
    _set(letter, "Subject", message.subject)
    _set(letter, "Date", headers.get("date") or (format_datetime(message.sent_date) if message.sent_date else ""))
    _set(letter, "Message-ID", headers.get("message-id") or "<outlook@localhost>")
    body, html = message.body, message.html_body
    if body or not html:
        letter.set_content(body or "")
    else:
        letter.set_content(html, subtype="html")
    for attachment in message.attachments:
        name = attachment.file_name or "attachment"
        content = attachment.file_bytes
        if content:
            letter.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return letter


def _set(letter: EmailMessage, name: str, value: str | None) -> None:
    words = " ".join(str(value or "").split())
    if words:
        letter[name] = words


READER = Reader(
    "mail of Outlook",
    read,
    suffixes=(".msg",),
    media_types=("application/vnd.ms-outlook",),
    recognises=lambda source: kind_of(source) == "mail",
)
