"""RSS and Atom feeds by feedparser: one document an entry, dated and addressed by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Reader, Skipped, Source
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.decoding import narrowed
from timeline.sources.formats.support.html_blocks import fill_markup

_STARTS = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<\?[^>]{0,300}>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]*>\s*)*"
    rb"<(?:rss|(?:\w+:)?RDF|(?:\w+:)?feed)[\s>]",
    re.DOTALL,
)
MAX_ENTRIES = 10_000
_LEAST_WORDS = 3


def read(source: Source) -> Iterator[Draft | Skipped]:
    """Every entry with a text: its content where the feed gives it, else its summary."""
    import feedparser

    feed = feedparser.parse(narrowed(source.data), sanitize_html=True, resolve_relative_uris=False)
    if not feed.entries:
        raise UnreadableSource("it holds no entries, or is damaged before the first of them")
    locale = str(feed.feed.get("language") or "")
    for number, entry in enumerate(feed.entries[:MAX_ENTRIES], 1):
        assembly = Assembly()
        fill_markup(_html(entry), assembly)
        title = _plain(entry.get("title", ""))
        words = assembly.text
        if title and len(words.split()) < _LEAST_WORDS and not any(map(str.isdigit, words)):
            # A feed of links has a headline and perhaps the word "Comments"; the headline is what it tells.
            assembly = Assembly()
            assembly.paragraph(title)
        if not assembly.length:
            yield Skipped(f"{source.name}#entry {number}", "the entry has neither a title nor a text")
            continue
        yield Draft(
            assembly.text,
            title=title,
            author=_plain(entry.get("author", "")),
            locale=locale,
            url=_web(entry.get("link", "")),
            name=f"entry {number}",
            clues=_clues(entry),
            sections=assembly.sections(),
            warnings=assembly.warnings(),
        )
    if len(feed.entries) > MAX_ENTRIES:
        yield Skipped(source.name, f"only its first {MAX_ENTRIES:,} entries were read")


def _html(entry: Any) -> str:
    for content in entry.get("content", ()):
        if content.get("value", "").strip():
            return str(content["value"])
    return str(entry.get("summary", ""))


def _plain(markup: str) -> str:
    assembly = Assembly()
    fill_markup(str(markup), assembly)
    return " ".join(assembly.text.split())


def _web(link: Any) -> str:
    return str(link) if str(link).startswith(("http://", "https://")) else ""


def _clues(entry: Any) -> tuple[Clue, ...]:
    """The strings as written: feedparser's own reading is in UTC and may be on another day."""
    clues = []
    if entry.get("published"):
        clues.append(Clue(str(entry["published"]), "date of the feed's entry"))
    if entry.get("updated"):
        clues.append(Clue(str(entry["updated"]), "date of the entry's last change", weak=bool(entry.get("published"))))
    return tuple(clues)


READER = Reader(
    "feed",
    read,
    suffixes=(".rss", ".atom", ".rdf"),
    media_types=("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
    recognises=lambda source: bool(_STARTS.match(narrowed(source.head))),
)
