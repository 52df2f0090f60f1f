"""Which fields of a table or JSON record are an article's text, title, date, address and author."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Settings
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.html_blocks import fill_markup

_NAMES = {
    "text": ("text", "body", "content", "article", "fulltext", "maintext", "articlebody", "story", "description"),
    "title": ("title", "headline", "heading", "subject", "name"),
    "date": ("date", "published", "publicationdate", "pubdate", "publishedat", "datepublished", "publisheddate",
             "datetime", "day", "created", "timestamp", "dct"),
    "url": ("url", "link", "address", "permalink", "sourceurl", "uri"),
    "author": ("author", "byline", "creator", "authors", "by", "writer"),
}  # fmt: skip


def columns_of(names: Iterable[str], settings: Settings) -> dict[str, str]:
    """Role -> column. Raises ``UnreadableSource`` that lists the columns when none can be the text."""
    known = list(names)
    plain = {"".join(character for character in name.lower() if character.isalnum()): name for name in reversed(known)}
    found = {role: plain[name] for role, aliases in _NAMES.items() for name in reversed(aliases) if name in plain}
    for role, name in settings.columns.items():
        if name not in known:
            raise UnreadableSource(f"it has no column {name!r}; its columns are: {_listed(known)}")
        found[role] = name
    if "text" not in found:
        raise UnreadableSource(
            f"no column is named text, body or content; say which holds the text. Its columns are: {_listed(known)}"
        )
    return found


def _listed(names: list[str]) -> str:
    return ", ".join(name[:40] for name in names[:30]) or "none"


def draft_of(record: Mapping[str, Any], columns: Mapping[str, str], name: str) -> Draft:
    """The article in one row or record."""
    values = {role: _said(record.get(column)) for role, column in columns.items()}
    assembly = Assembly()
    text = values.get("text", "")
    if _is_markup(text):
        fill_markup(text, assembly)
    date = values.get("date", "")
    return Draft(
        assembly.text or text,
        title=values.get("title", ""),
        author=values.get("author", ""),
        url=values["url"] if values.get("url", "").startswith(("http://", "https://")) else "",
        name=name,
        clues=(Clue(date, f"column {columns['date']}"),) if date else (),
        sections=assembly.sections(),
    )


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if isinstance(item, str | int | float))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _is_markup(text: str) -> bool:
    return "</p>" in text or "</div>" in text or "<br>" in text or "<br/>" in text
