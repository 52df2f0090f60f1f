"""Turn what a reader found into a ``Document``: title, day of publication and language where only the text tells."""

from __future__ import annotations

import re

from timeline.errors import UnreadableSource
from timeline.record.model import Document, Publication
from timeline.sources.formats import Draft, Source
from timeline.sources.formats.support.characters import squeezed, tidy
from timeline.sources.formats.support.publication_day import decide

MAX_TITLE = 300
MAX_TEXT = 50_000_000
"""Characters of one document; a book has about one million."""

_TITLE_LINE = 160  # a longer first line is a paragraph
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MARKS = re.compile(r"^[#=*\s]+|[#=*\s]+$")


def finish(draft: Draft, source: Source) -> Document:
    """The document of a draft. What a person said comes first, then the draft, then what the container said.

    Raises ``UnreadableSource`` when there is no text.
    """
    said = source.settings
    text = draft.text if draft.sections else tidy(draft.text)[0]
    if not any(character.isalnum() for character in text):
        raise UnreadableSource("it holds no text")
    if len(text) > MAX_TEXT:
        raise UnreadableSource(f"it holds more than {MAX_TEXT // 1_000_000} million characters; split it")
    locale = said.language or draft.locale
    return Document(
        text=text,
        title=squeezed(said.title or draft.title or source.title)[:MAX_TITLE] or title_line(text),
        publication=_publication(draft, source, text, locale),
        source=f"{source.name}#{draft.name}" if draft.name else source.name,
        url=said.url or draft.url or source.url,
        language=_language(locale),
        author=squeezed(said.author or draft.author or source.author)[:MAX_TITLE],
        sections=draft.sections,
        warnings=draft.warnings,
        pictures=draft.pictures,
    )


def _publication(draft: Draft, source: Source, text: str, locale: str) -> Publication | None:
    if source.settings.published:
        return Publication(source.settings.published)
    return decide((*source.clues, *draft.clues), text, locale=locale, rival=draft.rival)


def _language(locale: str) -> str:
    match = _LANGUAGE.match(locale.strip().lower())
    return match[0] if match else "en"


def title_line(text: str) -> str:
    """The first line when it reads like a headline: short, and not a sentence that ends in a full stop; else empty."""
    lines = (line.strip() for line in text[:4000].split("\n"))
    first = _MARKS.sub("", next((line for line in lines if line), ""))
    if not first or len(first) > _TITLE_LINE or first[-1] in ".,;:" or first.count(". ") > 1:
        return ""
    return first
