"""Tell an e-mail from other files that are built the same way, such as a saved web page (MHTML)."""

from __future__ import annotations

import re

_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)", re.ASCII)
_SURE = re.compile(rb"^(?:Message-ID|Received|Return-Path|Delivered-To|X-Mailer):", re.IGNORECASE | re.MULTILINE)
_SENDER = re.compile(rb"^From:[^\n]*@", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:To|Cc|Date|Subject):", re.IGNORECASE | re.MULTILINE)
_FORM = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_PAGE = re.compile(rb"^Snapshot-Content-Location:|^From:\s*\"?<?Saved by", re.IGNORECASE | re.MULTILINE)


def is_letter(head: bytes) -> bool:
    """Whether the first bytes of a file are the headers of an e-mail."""
    if not _HEADERS.match(head):
        return False
    headers = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if is_page(head):
        return False
    sent = bool(_SENDER.search(headers) and _SENT.search(headers))
    return sent or bool(_SURE.search(headers)) or bool(_FORM.search(headers) and b"multipart/related" not in headers)


def is_page(head: bytes) -> bool:
    """Whether the headers are those that browsers write above a saved page."""
    return _PAGE.search(re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]) is not None
