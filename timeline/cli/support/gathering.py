"""From the sources of a command line to one timeline, saying on the way what could not be read or placed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from timeline.cli.support.command import BAD_INPUT
from timeline.cli.support.messages import Messages, counted
from timeline.cli.support.runs import is_run, open_run
from timeline.cli.support.saved import is_project, open_saved
from timeline.errors import BadData
from timeline.record.model import Document, Timeline

_NOTED_DOCUMENTS = 3  # with more of them, only what is doubtful is said of each


@dataclass(frozen=True)
class ReadingOptions:
    """How to read the sources and their texts; the options of the same names."""

    published: str | None = None
    language: str = ""
    pipeline: str | None = None
    mode: str = "auto"
    whole_page: bool = False
    columns: str = ""

    def reader_options(self) -> dict[str, Any]:
        """For ``timeline.sources``."""
        return {
            "published": self.published or None,
            "language": self.language,
            "whole_page": self.whole_page,
            "columns": _columns(self.columns),
        }


def _columns(text: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    for name, sign, column in pairs:
        if not sign or not name.strip() or not column.strip():
            raise BadData(f"--columns {text!r} was not understood; expected a form such as text=body,date=day")
    return {name.strip(): column.strip() for name, _, column in pairs}


@dataclass(frozen=True)
class Gathered:
    """The timeline of all sources, and how many sources could not be read."""

    timeline: Timeline
    refused: int

    def finish(self) -> None:
        """End with exit code 2 when a source was refused, whatever else worked."""
        if self.refused:
            raise typer.Exit(BAD_INPUT)


def found_in(
    sources: Sequence[str], reading: ReadingOptions, messages: Messages
) -> Iterator[Document | Timeline | None]:
    """Every document and ready timeline of the sources; None for what was refused, after its line was said."""
    from timeline.sources import Refusal, read_all_any

    for source in sources:
        if is_project(source):
            yield open_saved(source)
            continue
        if is_run(source):
            yield open_run(source)
            continue
        for item in read_all_any([source], **reading.reader_options()):
            if isinstance(item, Refusal):
                messages.error(str(item), source=item.source)
                yield None
            else:
                yield item


def gather(sources: Sequence[str], reading: ReadingOptions, messages: Messages) -> Gathered:
    """Read all sources into one timeline, with progress. Raises ``TimelineError`` for bad options."""
    timelines: list[Timeline] = []
    refused = 0
    with messages.progress(_expected(sources)) as progress:
        for item in _threaded(found_in(sources, reading, messages)):
            if item is None:
                refused += 1
            elif isinstance(item, Timeline):
                timelines.append(item)
            else:
                timelines.append(_extracted(item, reading, progress.part))
            progress.step(_shown(item))
    timeline = joined(timelines)
    tell_about(timeline, messages)
    return Gathered(timeline, refused)


def _threaded(items: Iterable[Document | Timeline | None]) -> list[Document | Timeline | None]:
    """Everything found, with what mails quote from one another marked, so that it is told once."""
    from timeline.text.threads import read_once

    waiting = list(items)
    documents = iter(read_once(item for item in waiting if isinstance(item, Document)))
    return [next(documents) if isinstance(item, Document) else item for item in waiting]


def _extracted(document: Document, reading: ReadingOptions, progress: Any) -> Timeline:
    from timeline.pipeline import extract

    name = _shown(document)
    return extract(
        document,
        language=reading.language,
        pipeline=reading.pipeline,
        mode=reading.mode,
        progress=lambda stage, share: progress(name, share),
    )


def joined(timelines: Sequence[Timeline]) -> Timeline:
    """All as one, with events that several documents tell joined."""
    if len(timelines) == 1:
        return timelines[0]
    if not timelines:
        return Timeline()
    from timeline.pipeline import join

    return join(timelines)


def _shown(item: Document | Timeline | None) -> str:
    return (item.title or Path(item.source).name or "text") if isinstance(item, Document) else ""


def _expected(sources: Sequence[str]) -> int:
    """About how many documents there are: files of folders are counted, what is inside them is not."""
    return sum(_files(source) if os.path.isdir(source) else 1 for source in sources)


def _files(folder: str) -> int:
    return sum(len([name for name in names if not name.startswith(".")]) for _, _, names in os.walk(folder))


def tell_about(timeline: Timeline, messages: Messages) -> None:
    """Say where each day of publication came from or that there is none, and every warning."""
    few = len(timeline.documents) <= _NOTED_DOCUMENTS
    waiting = {entry.document for entry in timeline.unplaced if entry.kind == "unplaced"}
    silent = []
    for document in timeline.documents:
        name, publication = _shown(document), document.publication
        for warning in document.warnings:
            messages.warning(f"{name}: {warning}", document=document.id)
        if publication is None:
            silent.append(document)
        elif publication.weak or (few and publication.grade != "given"):
            quote = f" “{publication.quote}”" if publication.quote else ""
            doubt = "; that is doubtful, so give --published if it is wrong" if publication.weak else ""
            messages.note(
                f"{name}: published {publication.day} (from {publication.source}{quote}{doubt})", document=document.id
            )
    _tell_silent(silent, waiting, messages, few=few)
    for warning in timeline.warnings:
        messages.warning(warning)


def _tell_silent(silent: list[Document], waiting: set[str], messages: Messages, *, few: bool) -> None:
    if few:
        for document in silent:
            rest = "relative dates stay unplaced" if document.id in waiting else "no relative date can be placed"
            messages.warning(
                f"{_shown(document)}: no publication date found, so {rest}; give it with --published",
                document=document.id,
            )
    elif silent:
        messages.warning(
            f"{counted(len(silent), 'document')} without a publication date: their relative dates stay unplaced",
            documents=len(silent),
        )


def tell_counts(gathered: Gathered, messages: Messages, *, listed: bool = False) -> None:
    """The closing line (documents, events, not placed); ``listed`` names every time that was not placed."""
    timeline = gathered.timeline
    unplaced = [entry for entry in timeline.unplaced if entry.kind == "unplaced"]
    if listed:
        for entry in unplaced:
            messages.note(f"not placed: “{entry.expression.text}”: {entry.reason}", document=entry.document)
    parts = [
        counted(len(timeline.documents), "document"),
        counted(len(timeline.events), "event"),
        f"{len(unplaced):,} not placed",
    ]
    if gathered.refused:
        parts.append(f"{counted(gathered.refused, 'source')} not read")
    messages.summary(
        ", ".join(parts),
        documents=len(timeline.documents),
        events=len(timeline.events),
        unplaced=len(unplaced),
        refused=gathered.refused,
    )
