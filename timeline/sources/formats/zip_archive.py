"""ZIP archives of anything that is read here."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.errors import UnreadableSource
from timeline.sources.formats import Reader, Skipped, Source
from timeline.sources.formats.support.packed import open_packed
from timeline.sources.saved_parts import page_of


def read(source: Source) -> Iterator[Source | Skipped]:
    """Every file in it, in name order, for the reader of its own kind."""
    packed = open_packed(source)
    if "[Content_Types].xml" in packed.names():
        raise UnreadableSource("it is an Office file other than a text (a table, slides); save it as PDF or CSV")
    saved: dict[str, list[str]] = {}
    for member in sorted(packed.members, key=lambda member: member.filename):
        name = f"{source.name}/{member.filename}"
        parts = member.filename.split("/")
        if member.is_dir() or parts[0] == "__MACOSX" or parts[-1] in (".DS_Store", "Thumbs.db"):
            continue  # left by the system that packed it, never by a person
        page = page_of(member.filename, packed.names())
        if page:
            saved.setdefault(page, []).append(name)
            continue
        fault = packed.fault(member)
        if fault:
            yield Skipped(name, fault)
            continue
        try:
            content = packed.read(member)
        except UnreadableSource as error:
            yield Skipped(name, str(error))
            continue
        yield source.part(name, content)
    for page, names in saved.items():
        yield Skipped(
            names[0].rpartition("/")[0], f"{len(names)} files that belong to the saved page {page} were passed over"
        )


READER = Reader(
    "ZIP archive",
    read,
    suffixes=(".zip",),
    media_types=("application/zip", "application/x-zip-compressed"),
    recognises=lambda source: source.head.startswith((b"PK\x03\x04", b"PK\x05\x06")),
    binary=True,
    base=True,
)
