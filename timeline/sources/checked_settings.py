"""Options as a caller writes them into checked ``Settings``."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from timeline.errors import BadDate
from timeline.record.when import Day
from timeline.sources.formats import Settings
from timeline.sources.formats.support.date_strings import day_given

COLUMNS = ("text", "title", "date", "url", "author")


def settings(
    *,
    published: str | datetime.date | Day | None = None,
    title: str = "",
    author: str = "",
    language: str = "",
    url: str = "",
    columns: Mapping[str, str] | None = None,
    whole_page: bool = False,
) -> Settings:
    """Check a caller's options. Raises ``BadDate`` for ``published``, ``ValueError`` for an unknown column role."""
    unknown = sorted(set(columns or {}) - set(COLUMNS))
    if unknown:
        raise ValueError(f"no column role {', '.join(unknown)}; known: {', '.join(COLUMNS)}")
    said = [text or "" for text in (title, author, language, url)]
    return Settings(_day(published), said[0], said[1], said[2], said[3], dict(columns or {}), whole_page)


def _day(published: str | datetime.date | Day | None) -> Day | None:
    if published is None or isinstance(published, Day):
        return published
    if isinstance(published, datetime.date):
        return Day(published.year, published.month, published.day)
    if isinstance(published, str):
        return day_given(published) if published.strip() else None
    raise BadDate(f"{published!r} is not a date; give a text such as 2021-03-03, a date or a Day")
