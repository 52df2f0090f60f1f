"""Markdown: a dated list with the quotes and where they stand, for notes, wikis and reports (pandoc, Quarto)."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.exports.claims import claims_in_words
from timeline.exports.clean_text import markdown_text
from timeline.exports.export import Export, Loss
from timeline.exports.report_words import LANGUAGE, words_of
from timeline.exports.source_links import document_name, is_web_address, sentence_link, timeline_name
from timeline.record.in_words import day_in_words, in_words
from timeline.record.model import Certainty, Document, Event, Timeline
from timeline.show.phrasebook import ENGLISH, Wording


def write(timeline: Timeline, *, title: str = "", quotes: bool = True, language: str = ENGLISH) -> str:
    """Markdown text; ``quotes=False`` leaves the sentences out. Raises ``BadData`` for an unknown language."""
    words = words_of(language)
    documents = {document.id: document for document in timeline.documents}
    parts = [f"# {markdown_text(title or words.say(timeline_name(timeline)))}"]
    parts += [_entry(event, documents, quotes, words) for event in timeline.sorted().events]
    unplaced = [entry for entry in timeline.unplaced if entry.kind == "unplaced"]
    if unplaced:
        lines = [
            f"- “{markdown_text(left_over.expression.text)}”: {markdown_text(words.say(left_over.reason))}"
            for left_over in unplaced
        ]
        parts += [f"## {words.say('Not placed')}", "\n".join(lines)]
    if timeline.documents:
        parts += [f"## {words.say('Sources')}", "\n".join(_source(document, words) for document in timeline.documents)]
    return "\n\n".join(parts) + "\n"


def _entry(event: Event, documents: Mapping[str, Document], quotes: bool, words: Wording) -> str:
    document = documents.get(event.document)
    doubt = "" if event.certainty is Certainty.ASSERTED else f" *({words.say(event.certainty.value)})*"
    head = f"- **{markdown_text(words.say(in_words(event.when)))}** – {markdown_text(event.title)}{doubt}"
    link = sentence_link(event, document)
    name = markdown_text(document_name(document)) or words.say("source")
    source = f"[{name}](<{link}>)" if link else name if document else ""
    quote = f"“{markdown_text(event.sentence.text)}”" if quotes and event.sentence.text.strip() else ""
    source_line = " — ".join(part for part in (quote, source) if part)
    entry = f"{head}\n\n  > {source_line}" if source_line and quotes else f"{head} {source}".rstrip()
    claimed = claims_in_words(event, documents, words)
    return f"{entry}\n\n  {markdown_text(claimed[:1].upper() + claimed[1:])}" if claimed else entry


def _source(document: Document, words: Wording) -> str:
    name = markdown_text(document_name(document)) or words.say("a text without a name")
    shown = f"[{name}](<{document.url}>)" if is_web_address(document.url) and ">" not in document.url else name
    by = f", {markdown_text(document.author)}" if document.author.strip() else ""
    day = f", {words.say(day_in_words(document.published))}" if document.published else ""
    return f"- {shown}{by}{day}"


def losses(timeline: Timeline) -> tuple[Loss, ...]:
    """A list for readers: participants and explanations stay out."""
    several = tuple(event.id for event in timeline.events if len(event.mentions) > 1)
    loss = Loss("kept with one of their sentences", "the list quotes one sentence an event; JSON keeps all", several)
    return (loss,) if several else ()


EXPORT = Export(
    name="markdown",
    title="Markdown list with quotes",
    suffix=".md",
    media_type="text/markdown",
    write=write,
    group="report",
    losses=losses,
    choices=(LANGUAGE,),
)
