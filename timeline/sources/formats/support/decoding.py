"""Bytes to text: a ladder that tries the sure ways first and guesses last.

Byte order mark; strict UTF-8; UTF-16 by the pattern of its NULs; UTF-8 with a few broken bytes; the declared charset;
charset-normalizer on the first 64 kB; Windows-1252. Guessing comes late because a guesser turns a whole UTF-8 text with
three bad bytes into another alphabet.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from timeline.sources.formats.support.characters import tidy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESS_BYTES = 65_536
_BAD_SHARE = 1 / 1000  # above this share of broken bytes a text was never UTF-8
_FOREIGN_SHARE = 0.1  # below this share of bytes over 127 the letters are Latin: Windows-1252 for Western Europe
_LATIN = {"latin-1", "latin1", "iso-8859-1", "iso8859-1", "iso_8859-1", "ascii", "us-ascii"}


@dataclass(frozen=True)
class Decoded:
    """Text, the name of the encoding it was read in, and what a person should know of it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str = "") -> Decoded:
    """Read bytes as text. ``declared`` is the charset that the sender or the file names; it is believed late."""
    text, encoding = _decoded(data, declared)
    broken = text.count("�") - data.count("�".encode()) if encoding == "utf-8" else text.count("�")
    text, dropped = tidy(text)
    return Decoded(text, encoding, _warnings(broken, dropped, encoding))


def narrowed(data: bytes) -> bytes:
    """The same text as UTF-8 without a mark, where it is UTF-16 or UTF-32 or begins with a mark; other bytes as is."""
    marked = _marked(data)
    encoding = marked[1] if marked else _wide(data)
    if not encoding:
        return data
    return data[len(marked[0]) if marked else 0 :].decode(encoding, "replace").encode("utf-8", "replace")


def is_binary(data: bytes) -> bool:
    """Whether the first bytes hold control characters as no text in any usual encoding does."""
    head = data[:_GUESS_BYTES]
    if _marked(head) or _wide(head):
        return False
    controls = sum(head.count(byte) for byte in _CONTROL_BYTES)
    return controls > max(2, len(head) // 200)


_CONTROL_BYTES = tuple(bytes([code]) for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1b\x1a")


def _decoded(data: bytes, declared: str) -> tuple[str, str]:
    marked = _marked(data)
    if marked:
        mark, encoding = marked
        return data[len(mark) :].decode(encoding, "replace"), encoding
    try:
        strict = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_quite_utf8(data, declared)
    wide = _wide(data)
    return (data.decode(wide, "replace"), wide) if wide else (strict, "utf-8")


def _not_quite_utf8(data: bytes, declared: str) -> tuple[str, str]:
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace"), wide
    patched = data.decode("utf-8", "replace")
    broken = patched.count("�")
    # Only a text that has good UTF-8 sequences too is broken UTF-8; else it is another encoding with few such bytes.
    good = sum(1 for character in patched if character > "\x7f") - broken
    if broken <= max(1, len(data) * _BAD_SHARE) and good > broken:
        return patched, "utf-8"
    known = _known_charset(declared)
    if known and known != "utf-8":
        text = data.decode(known, "replace")
        if text.count("�") <= max(1, len(data) * _BAD_SHARE):
            return text, known
    if good > 20 * broken:
        return patched, "utf-8"
    return _guessed(data)


def _guessed(data: bytes) -> tuple[str, str]:
    high = sum(1 for byte in data[:_GUESS_BYTES] if byte > 127)
    if high > _FOREIGN_SHARE * min(len(data), _GUESS_BYTES):
        from charset_normalizer import from_bytes

        best = from_bytes(data[:_GUESS_BYTES]).best()
        if best is not None:
            return data.decode(best.encoding, "replace"), best.encoding
    return data.decode("cp1252", "replace"), "cp1252"


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, told by where its NUL bytes stand in text that is mostly Latin; or empty."""
    head = data[:4096]
    if len(head) < 4 or b"\0" not in head:
        return ""
    nuls = [head[start::4].count(0) / max(1, len(head[start::4])) for start in range(4)]
    even, odd = (nuls[0] + nuls[2]) / 2, (nuls[1] + nuls[3]) / 2
    encoding = ""
    if min(nuls[1:]) > 0.9 and nuls[0] < 0.1:
        encoding = "utf-32-le"
    elif min(nuls[:3]) > 0.9 and nuls[3] < 0.1:
        encoding = "utf-32-be"
    elif odd > 0.4 and even < 0.05:
        encoding = "utf-16-le"
    elif even > 0.4 and odd < 0.05:
        encoding = "utf-16-be"
    # Numbers of two or four bytes stand the same way, but are no letters.
    return encoding if encoding and tidy(head.decode(encoding, "replace"))[1] == 0 else ""


def _known_charset(declared: str) -> str:
    name = declared.strip().strip("\"'").lower()
    if name in _LATIN:
        return "cp1252"  # what browsers read under these names
    try:
        info = codecs.lookup(name) if name else None
    except (LookupError, ValueError):
        return ""
    # Codecs such as "zip" or "rot13" are no charsets; decoding with them would run other code on hostile bytes.
    return info.name if info is not None and getattr(info, "_is_text_encoding", True) else ""


def _warnings(broken: int, dropped: int, encoding: str) -> tuple[str, ...]:
    warnings = []
    if broken > 0:
        warnings.append(f"{_count(broken, 'byte was', 'bytes were')} not valid {encoding.upper()} and shown as �")
    if dropped > 0:
        warnings.append(f"{_count(dropped, 'control character was', 'control characters were')} left out")
    return tuple(warnings)


def _count(number: int, noun: str, many: str) -> str:
    return f"{number} {noun if number == 1 else many}"
