"""From a text to its timeline, one way: sentences, then times, then grammar, then events. Nothing comes back.

``extract`` reads one document, ``extract_documents`` several into one timeline, ``tag`` finds the times alone. Times
are finished before anything is parsed: a tense is read from the words. The trained pipeline then parses the sentences
that need it alone: those with a time, their neighbours, and the first ones. Nothing is kept between documents.

A spaCy component that marks times in a pipeline of one's own is in ``timeline.spacy_component``.
"""

from __future__ import annotations

import datetime
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from timeline.errors import BadDate, TimelineError
from timeline.record.model import Document, Publication, TimeExpression, Timeline
from timeline.record.when import Day

Progress = Callable[[str, float], None]
Published = str | datetime.date | Day | None


class Cancelled(TimelineError):
    """The caller's ``cancelled`` answered True between two stages."""


@dataclass(frozen=True, slots=True)
class _Watch:
    """Tells the caller how far the reading of a document is, and asks whether it is still wanted."""

    document: Document
    progress: Progress | None = None
    cancelled: Callable[[], bool] | None = None

    def at(self, stage: str, share: float) -> None:
        """Raises ``Cancelled`` when the caller has given up, and whatever ``progress`` raises."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled(f"reading {self.document.title or 'the document'} was cancelled during {stage!r}")
        if self.progress is not None:
            self.progress(stage, share)


def extract(
    text_or_document: str | Document,
    *,
    published: Published = None,
    title: str | None = None,
    source: str | None = None,
    language: str = "",
    pipeline: str | None = None,
    publication_day: bool = True,
    mode: str = "auto",
    most_characters: int | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Timeline:
    """The timeline of one text or document: events in time order, what could not be placed, all time expressions.

    ``published`` is the day relative dates lean on; for a bare text it is looked for in its first and last lines when
    not given. ``language`` is a code such as "de"; when not given, the text is asked, then what its source declares.
    ``pipeline`` names an installed spaCy pipeline to use instead of the shipped one. ``publication_day``
    offers what the first sentence tells as an event of the day of publication, and the sending of a mail as one of the
    day that its headers say. ``mode`` is "news", "narrative" or
    "auto". ``most_characters`` of its sentences are read for events, where a text must not take long: times are found
    to its end all the same, and the warnings say what was left. ``progress`` is called with a stage and the share done
    (0 to 1) and may raise to stop; ``cancelled`` is asked between stages.

    Raises ``BadDate`` for ``published``, ``UnknownPipeline`` for ``pipeline``, ``Cancelled``.
    """
    from timeline.events.long_texts import read_events
    from timeline.text.sentences import split_sentences
    from timeline.text.threads import unrepeated
    from timeline.times import read_times

    document = as_document(text_or_document, published=published, title=title, source=source, language=language)
    watch = _Watch(document, progress, cancelled)
    watch.at("sentences", 0.0)
    every_sentence = split_sentences(document.text)
    sentences = unrepeated(document, every_sentence)
    watch.at("times", 0.05)
    times = read_times(document, sentences, mode=mode, progress=lambda share: watch.at("times", 0.05 + 0.1 * share))
    timeline = read_events(
        document, sentences, times.expressions, pipeline=pipeline, most=most_characters,
        publication_day=publication_day and times.mode == "news",  # a history does not tell of the day it was printed
        narrative=times.mode != "news",
        mailed=every_sentence if publication_day else (),
        at=lambda stage, share: watch.at(stage, 0.15 + 0.7 * share),
    )  # fmt: skip
    if times.warnings:
        timeline = replace(timeline, warnings=(*times.warnings, *timeline.warnings))
    watch.at("events", 1.0)
    return timeline


def extract_documents(
    documents: Iterable[str | Document],
    *,
    pipeline: str | None = None,
    publication_day: bool = True,
    mode: str = "auto",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Timeline:
    """One timeline of several documents: an event that several tell becomes one entry with all its mentions.

    The documents are read one by one with ``extract`` and then joined with ``join``; options as there.
    """
    from timeline.text.threads import read_once

    waiting = read_once(as_document(document) for document in documents)

    def progress_of(number: int) -> Progress | None:
        if progress is None:
            return None
        return lambda stage, share: progress(stage, (number + share) / len(waiting))

    return join(
        extract(
            document, pipeline=pipeline, publication_day=publication_day, mode=mode,
            progress=progress_of(number), cancelled=cancelled,
        )
        for number, document in enumerate(waiting)
    )  # fmt: skip


def join(timelines: Iterable[Timeline]) -> Timeline:
    """Several timelines as one, with events that tell the same joined; see ``timeline.events.joining``."""
    from timeline.events.joining import joined

    return joined(tuple(timelines))


def tag(
    text: str | Document,
    *,
    published: Published = None,
    language: str = "",
    pipeline: str | None = None,
    mode: str = "auto",
    style: str = "timex3",
) -> list[TimeExpression]:
    """Every time expression of a text, worked out and explained. Nothing is parsed for it: ``pipeline`` has no use now.

    ``style`` "timex3" tags as TimeML annotators do: the ends of a range apart, names of periods and events left alone.
    "timeline" is what ``extract`` reads: ranges joined to one interval, and named periods ("the Cold War") as well.
    """
    from timeline.times import tag as tag_times

    if pipeline is not None:
        warnings.warn("tag parses nothing any more: pipeline has no use here", DeprecationWarning, stacklevel=2)
    return list(tag_times(as_document(text, published=published, language=language), mode=mode, style=style))


def as_document(
    text_or_document: str | Document,
    *,
    published: Published = None,
    title: str | None = None,
    source: str | None = None,
    language: str = "",
) -> Document:
    """The document itself with what was said about it, or one made of a bare text; its language is known then.

    Raises ``BadDate``, ``UnknownLanguage``.
    """
    from timeline.languages.recognition import language_for
    from timeline.times.lexicon import checked_language

    if language and language != getattr(text_or_document, "language", ""):
        checked_language(language)
    given = Publication(as_day(published)) if published not in (None, "") else None
    if isinstance(text_or_document, Document):
        said = {"title": title, "source": source, "publication": given}
        changes: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
        spoken = language or language_for(text_or_document.text, text_or_document.language)
        if spoken != text_or_document.language:
            changes["language"] = spoken
            if text_or_document.language != "en" and not language:
                said_so = f"it says that it is in “{text_or_document.language}”, but it reads as “{spoken}”"
                changes["warnings"] = (*text_or_document.warnings, said_so)
        return replace(text_or_document, **changes) if changes else text_or_document
    from timeline.sources.formats.support.finish import title_line
    from timeline.sources.formats.support.publication_day import decide

    text = text_or_document
    language = language or language_for(text)
    publication = given or decide((), text, locale=language)
    shown = title_line(text) if title is None else title
    return Document(text, title=shown, publication=publication, source=source or "", language=language)


def as_day(published: Published) -> Day:
    """A day given as text, date or ``Day``. Raises ``BadDate``."""
    if isinstance(published, Day):
        return published
    if isinstance(published, datetime.date):
        return Day(published.year, published.month, published.day)
    if isinstance(published, str):
        from timeline.sources.formats.support.date_strings import day_given

        return day_given(published)
    raise BadDate(f"{published!r} is not a date; give a text such as 2021-03-03, a date or a Day")
