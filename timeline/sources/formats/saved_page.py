"""Pages that a browser saved in one file (.mhtml): the page itself, its pictures and styles aside."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message

from timeline.errors import UnreadableSource
from timeline.sources.formats import Reader, Source
from timeline.sources.formats.support.email_marks import is_letter


def read(source: Source) -> Iterator[Source]:
    """The first HTML part, for the reader of web pages."""
    message = message_from_bytes(source.data, policy=policy.compat32)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    payload = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(payload, bytes) or not payload:
        raise UnreadableSource("no web page can be found in it")
    charset = page.get_param("charset")
    yield source.part(
        source.name,
        payload,
        url=_address(message, page),
        media_type="text/html",
        charset=charset if isinstance(charset, str) else "",
    )


def _address(message: Message, page: Message) -> str:
    for value in (message.get("Snapshot-Content-Location"), page.get("Content-Location")):
        if value and str(value).startswith(("http://", "https://")):
            return str(value).strip()
    return ""


def _recognises(source: Source) -> bool:
    if is_letter(source.head):
        return False
    head = source.head[:2000].lower()
    return b"mime-version:" in head and b"multipart/related" in head and b"text/html" in head


READER = Reader(
    "saved web page",
    read,
    suffixes=(".mhtml", ".mht"),
    media_types=("multipart/related", "application/x-mimearchive"),
    recognises=_recognises,
)
