"""A story as a page of its own, to be read, printed or handed over: no script, no request, every quote with its
source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from dashboard.projects.state import Excerpt
from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import markdown_text
from timeline.exports.source_links import document_name, is_web_address, sentence_link
from timeline.record.file_names import without_folders
from timeline.record.in_words import day_in_words, in_words
from timeline.record.model import Certainty, Document, Event
from timeline.show.asset_files import asset_text
from timeline.show.phrasebook import Wording

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def chosen_events(part: Excerpt, story: Mapping[str, Any]) -> list[tuple[Event, str]]:
    """The events of a story that are still there, with the words over them."""
    events = {event.id: event for event in part.timeline.events}
    return [(events[item["event"]], item["words"]) for item in story["items"] if item["event"] in events]


def story_page(part: Excerpt, story: Mapping[str, Any], said: Wording) -> str:
    """The page as HTML; ``said`` are the words of the language that the program speaks in it."""
    chosen = chosen_events(part, story)
    documents = _documents(part)
    title = _text(story["title"] or part.title or said.say("Timeline"))
    parts = [_article(event, words, documents, said) for event, words in chosen]
    sources = "".join(f"<li>{_source(document, said)}</li>" for document in _used(chosen, documents))
    return (
        f'<!doctype html><html lang="{said.code}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<style>{asset_text('embed/story.css')}</style></head><body><h1>{title}</h1><main>{''.join(parts)}</main>"
        f'<section class="sources"><h2>{said.say("Sources")}</h2><ul>{sources}</ul></section></body></html>'
    )


def story_markdown(part: Excerpt, story: Mapping[str, Any], said: Wording) -> str:
    """The same as Markdown."""
    documents = _documents(part)
    parts = [f"# {markdown_text(story['title'] or part.title or said.say('Timeline'))}"]
    chosen = chosen_events(part, story)
    for event, words in chosen:
        parts.append(f"## {markdown_text(event.title)}")
        parts.append(f"**{markdown_text(said.say(in_words(event.when)))}**{_doubt(event, said)}")
        parts += [markdown_text(paragraph) for paragraph in _paragraphs(words)]
        if claimed := claims_in_words(event, documents, said):
            parts.append(f"*{markdown_text(claimed)}*")
        name = markdown_text(document_name(documents.get(event.document)))
        parts.append(f"> “{markdown_text(event.sentence.text)}” ({name})")
    listed = [f"- {markdown_text(document_name(document))}" for document in _used(chosen, documents)]
    return "\n\n".join([*parts, f"## {said.say('Sources')}", "\n".join(listed)]) + "\n"


def _article(event: Event, words: str, documents: Mapping[str, Document], said: Wording) -> str:
    claimed = claims_in_words(event, documents, said)
    document = documents.get(event.document)
    link, name = sentence_link(event, document), _text(document_name(document))
    when = said.say(in_words(event.when)) + _doubt(event, said)
    source = f'<a href="{escape(link)}" rel="noreferrer">{name}</a>' if link else name
    return (
        f'<article id="event-{escape(event.id)}"><p class="when">{_text(when)}</p>'
        f"<h2>{_text(event.title)}</h2>"
        + "".join(f"<p>{_text(paragraph)}</p>" for paragraph in _paragraphs(words))
        + (f'<p class="note">{_text(claimed[:1].upper() + claimed[1:])}</p>' if claimed else "")
        + (
            f"<blockquote>“{_text(event.sentence.text)}”<br><cite>{source}</cite></blockquote>"
            if event.sentence.text
            else ""
        )
        + "</article>"
    )


def _doubt(event: Event, said: Wording) -> str:
    return "" if event.certainty is Certainty.ASSERTED else f" ({said.say(event.certainty.value)})"


def _paragraphs(words: str) -> list[str]:
    return [" ".join(part.split()) for part in words.split("\n\n") if part.strip()]


def _documents(part: Excerpt) -> dict[str, Document]:
    """By the ids that events name, their sources without folders."""
    shown = without_folders(part.timeline).documents
    return {document.id: named for document, named in zip(part.timeline.documents, shown, strict=True)}


def _used(chosen: list[tuple[Event, str]], documents: Mapping[str, Document]) -> list[Document]:
    used = {event.document for event, _ in chosen} | {
        mention.document for event, _ in chosen for mention in event.mentions
    }
    return [document for name, document in documents.items() if name in used]


def _source(document: Document, said: Wording) -> str:
    name = _text(document_name(document)) or said.say("a text without a name")
    shown = f'<a href="{escape(document.url)}" rel="noreferrer">{name}</a>' if is_web_address(document.url) else name
    by = f", {_text(document.author)}" if document.author.strip() else ""
    return shown + by + (f", {said.say(day_in_words(document.published))}" if document.published else "")


def _text(text: str) -> str:
    return escape(_UNSHOWN.sub("\ufffd", text))
