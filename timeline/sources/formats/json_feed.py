"""JSON Feed: one document an entry, dated and addressed by it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Skipped, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.characters import squeezed
from timeline.sources.formats.support.decoding import decode
from timeline.sources.formats.support.html_blocks import fill_markup

_VERSION = b"jsonfeed.org/version/"


def read(source: Source) -> Iterator[Draft | Skipped]:
    """Every entry: its HTML or text, else its summary, else its headline."""
    try:
        feed = json.loads(decode(source.data, declared=source.charset).text, strict=False)
    except ValueError as error:
        raise UnreadableSource("it is a damaged JSON feed") from error
    entries = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(entries, list) or not entries:
        raise UnreadableSource("it holds no entries")
    for number, entry in enumerate(entries, 1):
        name = f"entry {number}"
        draft = _draft(entry, feed, name) if isinstance(entry, dict) else None
        yield draft or Skipped(f"{source.name}#{name}", "the entry has neither a title nor a text")


def _draft(entry: dict[str, Any], feed: dict[str, Any], name: str) -> Draft | None:
    assembly = Assembly()
    title = squeezed(_said(entry, "title"))
    if _said(entry, "content_html"):
        fill_markup(_said(entry, "content_html"), assembly)
    if not assembly.length:
        plain = _said(entry, "content_text") or _said(entry, "summary") or title
        for paragraph in plain.split("\n\n"):
            assembly.paragraph(paragraph)
    if not assembly.length:
        return None
    url = _said(entry, "url") or _said(entry, "external_url")
    return Draft(
        assembly.text,
        title=title,
        author=_authors(entry) or _authors(feed),
        locale=_said(entry, "language") or _said(feed, "language"),
        url=url if url.startswith(("http://", "https://")) else "",
        name=name,
        clues=tuple(_clues(entry)),
        sections=assembly.sections(),
        warnings=assembly.warnings(),
    )


def _said(entry: dict[str, Any], name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _authors(entry: dict[str, Any]) -> str:
    people = entry.get("authors") or [entry.get("author")]
    names = [_said(person, "name") for person in people if isinstance(person, dict)] if isinstance(people, list) else []
    return ", ".join(squeezed(name) for name in names if name)


def _clues(entry: dict[str, Any]) -> Iterator[Clue]:
    published, changed = _said(entry, "date_published"), _said(entry, "date_modified")
    if published:
        yield Clue(published, "date of the feed's entry")
    if changed:
        yield Clue(changed, "date of the entry's last change", weak=bool(published))


READER = Reader(
    "JSON feed",
    read,
    media_types=("application/feed+json",),
    recognises=lambda source: source.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _VERSION in source.head,
)
