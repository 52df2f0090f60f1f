"""Which fields of a table or JSON record are an article's text, title, date, address and author."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.formats import Clue, Draft, Settings
from timeline.sources.formats.support.assembly import Assembly
from timeline.sources.formats.support.html_blocks import fill_markup

_NAMES = {
    "text": ("text", "body", "content", "article", "fulltext", "maintext", "articlebody", "bodytext", "story",
             "plaintext", "contents", "description"),
    "title": ("title", "headline", "heading", "subject", "name"),
    "date": ("date", "published", "publicationdate", "pubdate", "publishedat", "datepublished", "datepublish",
             "publisheddate", "publishdate", "publishedtime", "firstpublished", "firstpublicationdate",
             "webpublicationdate", "publishedon", "dateposted", "posted", "postedat", "datetime", "day", "created",
             "createdat", "datecreated", "createdtime", "timestamp", "dct"),
    "url": ("url", "link", "address", "permalink", "sourceurl", "weburl", "uri"),
    "author": ("author", "byline", "creator", "authors", "by", "writer"),
    "language": ("language", "lang"),
}  # fmt: skip


_FIGURES = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")


def columns_of(names: Iterable[str], settings: Settings) -> dict[str, str]:
    """Role -> column. Raises ``UnreadableSource`` that lists the columns when none can be the text."""
    known = list(names)
    plain = {"".join(character for character in name.lower() if character.isalnum()): name for name in reversed(known)}
    columns = {role: plain[name] for role, aliases in _NAMES.items() for name in reversed(aliases) if name in plain}
    for role, name in settings.columns.items():
        if name not in known:
            raise UnreadableSource(f"it has no column {name!r}; its columns are: {_listed(known)}")
        columns[role] = name
    if "text" not in columns:
        raise UnreadableSource(
            f"no column is named text, body or content; say which holds the text. Its columns are: {_listed(known)}"
        )
    return columns


def _listed(names: list[str]) -> str:
    return ", ".join(name[:40] for name in names[:30]) or "none"


def draft_of(
    record: Mapping[str, Any], columns: Mapping[str, str], name: str, order: DayMonthOrder | None = None
) -> Draft:
    """The article in one row or record. ``order`` is how the whole column writes its days."""
    values = {role: _said(record.get(column)) for role, column in columns.items()}
    assembly = Assembly()
    text = values.get("text", "")
    if _is_markup(text):
        fill_markup(text, assembly)
    date = values.get("date", "")
    read = date if order is None else order.iso(date)
    return Draft(
        assembly.text or text,
        title=values.get("title", ""),
        author=values.get("author", ""),
        url=values["url"] if values.get("url", "").startswith(("http://", "https://")) else "",
        name=name,
        locale=values.get("language", ""),
        clues=(Clue(read, f"column {columns['date']}", quote=date),) if date else (),
        sections=assembly.sections(),
    )


@dataclass(frozen=True)
class DayMonthOrder:
    """Whether a column of dates such as 03/06/2019 puts the month first; None where no date in it tells."""

    month_first: bool | None

    @classmethod
    def of(cls, dates: Iterable[str]) -> DayMonthOrder:
        """What a column shows: a figure above 12 is a day, and stands in one place throughout."""
        pairs = [(int(match[1]), int(match[2])) for date in dates if (match := _FIGURES.match(date))]
        first, second = (any(pair[place] > 12 for pair in pairs) for place in (0, 1))
        return cls(None if first == second else second)

    def iso(self, date: str) -> str:
        """The date in the order that cannot be misread, where it is one of these and the order is known."""
        match = _FIGURES.match(date)
        if match is None or self.month_first is None:
            return date
        first, second = int(match[1]), int(match[2])
        month, day = (first, second) if self.month_first else (second, first)
        return f"{match[3]}-{month:02}-{day:02}{date[match.end() :]}"


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if isinstance(item, str | int | float))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _is_markup(text: str) -> bool:
    return "</p>" in text or "</div>" in text or "<br>" in text or "<br/>" in text
