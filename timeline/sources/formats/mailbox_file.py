"""Mailboxes (.mbox): one document a message, streamed, whatever their number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.sources.formats import MAX_DOCUMENT_BYTES, Reader, Skipped, Source

_START = re.compile(rb"From \S+.{0,60}\d\d:\d\d.{0,40}\d{4}")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(source: Source) -> Iterator[Source | Skipped]:
    """Every message for the e-mail reader. A message begins where a "From " line with a time follows a blank line."""
    lines: list[bytes] = []
    size = number = 0
    blank = True
    with source.open() as stream:
        # A line limit, so that a file without line ends is not taken into memory as one line.
        while line := stream.readline(1_000_000):
            if blank and _START.match(line):
                if lines:
                    number += 1
                    yield _message(source, lines, size, number)
                lines, size = [], 0
            else:
                size += len(line)
                if size <= MAX_DOCUMENT_BYTES:
                    lines.append(line)
            blank = not line.strip()
    if lines:
        yield _message(source, lines, size, number + 1)


def _message(source: Source, lines: list[bytes], size: int, number: int) -> Source | Skipped:
    name = f"{source.name}#message {number}"
    if size > MAX_DOCUMENT_BYTES:
        return Skipped(name, f"the message is larger than {MAX_DOCUMENT_BYTES // 1_000_000} MB")
    content = b"".join(lines)
    if content.endswith(b"\n\n"):
        content = content[:-1]  # the blank line that parts it from the next message
    return source.part(name, _QUOTED.sub(rb"\1", content), media_type="message/rfc822")


READER = Reader(
    "mailbox",
    read,
    suffixes=(".mbox", ".mbx"),
    media_types=("application/mbox",),
    recognises=lambda source: bool(_START.match(source.head)) and b"\nFrom" in source.head,
)
