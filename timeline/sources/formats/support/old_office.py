"""Files of Office programs before 2007 (and their mails): a small file system (OLE) whose names tell what is in it."""

from __future__ import annotations

from timeline.sources.formats import MAX_DOCUMENT_BYTES, Source

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NAMES = (
    ("locked", "EncryptedPackage"),
    ("mail", "__substg1.0_"),
    ("mail", "__properties_version1.0"),
    ("text", "WordDocument"),
    ("table", "Workbook"),
    ("slides", "PowerPoint Document"),
)


def kind_of(source: Source) -> str:
    """What an old file holds: "locked", "mail", "text", "table" or "slides"; empty for other files."""
    if not source.head.startswith(SIGNATURE) or source.size > MAX_DOCUMENT_BYTES:
        return ""
    data = source.data
    return next((kind for kind, name in _NAMES if name.encode("utf-16-le") in data), "")
