"""Which reader takes a source: by what its bytes show first, by its name or declared type where they show nothing."""

from __future__ import annotations

from functools import lru_cache

from timeline.errors import UnreadableSource
from timeline.record.discover import collect
from timeline.sources import formats as readers
from timeline.sources.formats import Reader, Source
from timeline.sources.formats.support.decoding import is_binary

_PICTURE = "a picture; save it as a PDF to have its words recognised (OCR)"
_OLD_OFFICE = "an old Office or Outlook file, or one with a password; save it as .docx, .csv or .eml"
_UNREADABLE = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_OFFICE),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"RIFF", "sound, film or a picture, not text"),
    (b"OggS", "sound or film, not text"),
    (b"ID3", "sound, not text"),
    (b"fLaC", "sound, not text"),
    (b"\0\0\0\x18ftyp", "film, not text"),
    (b"\0\0\0\x20ftyp", "film, not text"),
    (b"\x1aE\xdf\xa3", "film, not text"),
    (b"Rar!", "a RAR archive; unpack it, or pack it as ZIP"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it, or pack it as ZIP"),
    (b"\x1f\x8b", "a gzip file; unpack it first"),
    (b"BZh", "a bzip2 file; unpack it first"),
    (b"\xfd7zXZ", "an xz file; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd file; unpack it first"),
    (b"\x7fELF", "a program, not text"),
    (b"MZ\x90\0", "a program, not text"),
    (b"SQLite format 3\0", "a database, not text"),
    (b"PAR1", "a Parquet table; save it as CSV first"),
    (b"%!PS", "a PostScript file; save it as PDF first"),
)  # fmt: skip
_LAYOUT = {
    ".css": "a style sheet", ".js": "a script", ".mjs": "a script", ".map": "a script's map", ".woff": "a typeface",
    ".woff2": "a typeface", ".ttf": "a typeface", ".otf": "a typeface", ".svg": "a drawing", ".ico": "a picture",
}  # fmt: skip
"""Kinds that are text in form and none to read."""


@lru_cache(maxsize=1)
def known() -> dict[str, Reader]:
    """Every reader by its file's name."""
    return {name: reader for name, reader in collect(readers, "READER").items() if isinstance(reader, Reader)}


def suffixes() -> tuple[str, ...]:
    """Every file ending that is read, for folders and for upload fields."""
    return tuple(sorted({suffix for reader in known().values() for suffix in reader.suffixes}))


def choose(source: Source) -> Reader:
    """The reader for ``source``. Raises ``UnreadableSource`` for empty, binary and unreadable kinds."""
    if not source.head:
        raise UnreadableSource("it is empty")
    by_content = _by_content(source)
    if by_content:
        return by_content
    for signature, kind in _UNREADABLE:
        if source.head.startswith(signature):
            raise UnreadableSource(f"it is {kind}")
    by_name = _by_name(source)
    if by_name is None:
        if source.suffix in _LAYOUT:
            raise UnreadableSource(f"it is {_LAYOUT[source.suffix]} of a page or program, not a text")
        if is_binary(source.head):
            raise UnreadableSource(
                f"it is binary data of no kind that is read here; these are: {', '.join(suffixes())}"
            )
        if source.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
            raise UnreadableSource("it is XML of a kind that is not read here; save it as a web page or a feed")
        return known()["plain_text"]
    if by_name.binary:
        raise UnreadableSource(f"it is named or declared as a {by_name.title}, but its content is not one")
    return by_name


def _by_content(source: Source) -> Reader | None:
    fitting = [reader for reader in known().values() if reader.recognises(source)]
    # A format built on ZIP or HTML is recognised by two readers; the one built on top is meant.
    return next((reader for reader in fitting if not reader.base), next(iter(fitting), None))


def _by_name(source: Source) -> Reader | None:
    for reader in known().values():
        if source.suffix and source.suffix in reader.suffixes:
            return reader
    return next((reader for reader in known().values() if source.media_type in reader.media_types), None)


def disguise(source: Source, reader: Reader) -> str:
    """A warning when the name promised another kind than the content is; else empty."""
    promised = _by_name(source) if source.suffix else None
    if promised is None or promised is reader or source.suffix in reader.suffixes or not promised.binary:
        return ""
    return f"the name ends in {source.suffix} but the content is a {reader.title}, and was read as one"
