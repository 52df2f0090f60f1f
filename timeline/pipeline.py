"""From a text to its timeline: the stages in order, composed as a spaCy pipeline of registered components.

``extract`` reads one document, ``extract_documents`` several into one timeline, ``tag`` finds the times alone. The
stages are components of a blank spaCy pipeline (``compose``); each is a thin call of one plain function. They can be
added to a pipeline of your own too: ``nlp.add_pipe("timeline_events")`` after the other four gives ``doc._.timeline``.

The trained pipeline runs inside ``timeline_syntax``, on the sentences that need it alone: those with a time, their
neighbours, and the first ones. Nothing is kept between documents.
"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.errors import BadDate, TimelineError, UnknownPipeline
from timeline.events.choosing import LEADING, Spans, chosen_sentences, is_shown, may_tell, spans_by_sentence
from timeline.record.model import Document, Publication, Sentence, Span, TimeExpression, Timeline
from timeline.record.when import Day

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.events.facts import SentenceFacts

Progress = Callable[[str, float], None]
Published = str | datetime.date | Day | None

STAGES = ("timeline_sentences", "timeline_found", "timeline_syntax", "timeline_times", "timeline_events")


class Cancelled(TimelineError):
    """The caller's ``cancelled`` answered True between two stages."""


@dataclass(frozen=True)
class Task:
    """One document to read, and how."""

    document: Document
    pipeline: str | None = None
    publication_day: bool = True
    mode: str = "auto"
    progress: Progress | None = None
    cancelled: Callable[[], bool] | None = None
    style: str = "timeline"

    def at(self, stage: str, share: float) -> None:
        """Tell the caller how far we are. Raises ``Cancelled`` when the caller has given up."""
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
    language: str = "en",
    pipeline: str | None = None,
    publication_day: bool = True,
    mode: str = "auto",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Timeline:
    """The timeline of one text or document: events in time order, what could not be placed, all time expressions.

    ``published`` is the day relative dates lean on; for a bare text it is looked for in its first and last lines when
    not given. ``pipeline`` names an installed spaCy pipeline to use instead of the shipped one. ``publication_day``
    offers what the first sentence tells as an event of the day of publication. ``mode`` is "news", "narrative" or
    "auto". ``progress`` is called with a stage and the share done (0 to 1) and may raise to stop; ``cancelled`` is
    asked between stages.

    Raises ``BadDate`` for ``published``, ``UnknownPipeline`` for ``pipeline``, ``Cancelled``.
    """
    document = as_document(text_or_document, published=published, title=title, source=source, language=language)
    timeline: Timeline = _run(Task(document, pipeline, publication_day, mode, progress, cancelled))._.timeline
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
    waiting = list(documents)

    def one(number: int) -> Progress | None:
        if progress is None:
            return None
        return lambda stage, share: progress(stage, (number + share) / len(waiting))

    return join(
        extract(
            document, pipeline=pipeline, publication_day=publication_day, mode=mode,
            progress=one(number), cancelled=cancelled,
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
    language: str = "en",
    pipeline: str | None = None,
    mode: str = "auto",
    style: str = "timex3",
) -> list[TimeExpression]:
    """Every time expression of a text, worked out and explained; tenses are read from the parse.

    ``style`` "timex3" tags as TimeML annotators do: the ends of a range apart, names of periods and events left alone.
    "timeline" is what ``extract`` reads: ranges joined to one interval, and named periods ("the Cold War") as well.
    """
    document = as_document(text, published=published, language=language)
    doc = _run(Task(document, pipeline, mode=mode, style=style), without=("timeline_events",))
    return list(doc._.timeline_expressions)


def as_document(
    text_or_document: str | Document,
    *,
    published: Published = None,
    title: str | None = None,
    source: str | None = None,
    language: str = "en",
) -> Document:
    """The document itself with what was said about it, or one made of a bare text. Raises ``BadDate``."""
    from dataclasses import replace

    given = Publication(as_day(published)) if published not in (None, "") else None
    if isinstance(text_or_document, Document):
        said = {"title": title, "source": source, "publication": given}
        changes = {name: value for name, value in said.items() if value is not None}
        return replace(text_or_document, **changes) if changes else text_or_document  # type: ignore[arg-type]
    from timeline.sources.formats.support.finish import title_line
    from timeline.sources.formats.support.publication import decide

    text = text_or_document
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


# -- the components ---------------------------------------------------------------------------------------------------


def read_sentences(doc: Doc) -> Doc:
    """Cut the document into sentences."""
    from timeline.text.sentences import split_sentences

    task = _task(doc)
    task.at("sentences", 0.0)
    doc._.timeline_sentences = split_sentences(task.document.text)
    return doc


def find_times(doc: Doc) -> Doc:
    """Find what may be times, before anything is worked out."""
    from timeline.times import find

    task = _task(doc)
    task.at("times", 0.05)
    doc._.timeline_found = tuple(find(task.document, doc._.timeline_sentences, names=task.style == "timeline"))
    return doc


def parse_chosen(doc: Doc) -> Doc:
    """Parse the sentences that need it and keep their facts."""
    from timeline.events.boilerplate import without_dateline
    from timeline.events.retelling import sentences_telling_again
    from timeline.grammar.parsing import parse_sentences

    task, sentences = _task(doc), doc._.timeline_sentences
    task.at("grammar", 0.15)
    spans = spans_by_sentence(sentences, doc._.timeline_found)
    given = {(meaning.start, meaning.end) for meaning in task.document.meanings}
    telling = [
        found
        for found in doc._.timeline_found
        if may_tell(found, task.document.text) or (found.start, found.end) in given
    ]
    chosen = chosen_sentences(sentences, spans_by_sentence(sentences, telling))
    shown = {(found.start, found.end) for found in doc._.timeline_found if is_shown(found)}
    reader = _FactsReader(sentences, chosen, spans, shown, task)
    texts = (without_dateline(sentences[number]).text for number in chosen)
    try:
        read = dict(zip(chosen, parse_sentences(texts, reader, pipeline=task.pipeline), strict=True))
    except UnknownPipeline as error:
        if task.pipeline is not None:
            raise
        from timeline.events.rough_parse import parse_roughly

        doc._.timeline_warnings = (f"read by word lists, without grammar: {error}",)
        reader.number = 0
        texts = (without_dateline(sentences[number]).text for number in chosen)
        read = dict(zip(chosen, parse_roughly(texts, reader), strict=True))
    again = sentences_telling_again(sentences, read, spans)
    if again and not doc._.timeline_warnings:
        reader = _FactsReader(sentences, again, spans, shown, task)
        texts = (without_dateline(sentences[number]).text for number in again)
        read |= zip(again, parse_sentences(texts, reader, pipeline=task.pipeline), strict=True)
    doc._.timeline_facts = read
    return doc


def work_out_times(doc: Doc) -> Doc:
    """Work out what the times mean, with the tenses read from the parse."""
    from timeline.times import resolve
    from timeline.times.resolver import meanings_without_words

    task = _task(doc)
    task.at("times", 0.8)
    known = {span: tense for facts in doc._.timeline_facts.values() for span, tense in facts.tenses.items()}
    tense = _Tenses(known, task.document.language)
    joined = task.style == "timeline"
    founds = doc._.timeline_found
    doc._.timeline_expressions = resolve(task.document, founds, tense=tense, mode=_mode(doc), joined=joined)
    if joined:
        lost = meanings_without_words(task.document, doc._.timeline_expressions)
        said = (f"what was set for “{each.text}” found no place: these words are not read as a time" for each in lost)
        doc._.timeline_warnings = (*doc._.timeline_warnings, *said)
    return doc


def build_events(doc: Doc) -> Doc:
    """Build the events and the timeline."""
    from timeline.events.assembling import assemble

    task = _task(doc)
    task.at("events", 0.85)
    doc._.timeline = assemble(
        task.document,
        doc._.timeline_sentences,
        doc._.timeline_facts,
        doc._.timeline_expressions,
        publication_day=task.publication_day and _is_news(doc),
        warnings=doc._.timeline_warnings,
    )
    task.at("events", 1.0)
    return doc


def _mode(doc: Doc) -> str:
    """ "news" when the first sentences speak from a reporter's day ("died yesterday"), whatever history follows."""
    task = _task(doc)
    if task.mode != "auto" or task.document.published is None or not doc._.timeline_sentences:
        return task.mode
    opening = doc._.timeline_sentences[: LEADING + 1][-1].end
    leaves = (leaf for found in doc._.timeline_found if found.end <= opening for leaf in found.leaves())
    return "news" if any(leaf.rule.options.get("news", 0) for leaf in leaves) else task.mode


def _is_news(doc: Doc) -> bool:
    """A history does not tell of the day it was printed."""
    from timeline.times.mode import detect_mode

    mode = _mode(doc)
    return (mode if mode != "auto" else detect_mode(_task(doc).document, doc._.timeline_found)[0]) == "news"


# (name, function, what it reads, what it writes)
_COMPONENTS: tuple[tuple[str, Callable[[Doc], Doc], list[str], list[str]], ...] = (
    ("timeline_sentences", read_sentences, [], ["doc._.timeline_sentences"]),
    ("timeline_found", find_times, ["doc._.timeline_sentences"], ["doc._.timeline_found"]),
    ("timeline_syntax", parse_chosen, ["doc._.timeline_sentences", "doc._.timeline_found"], ["doc._.timeline_facts"]),
    (
        "timeline_times", work_out_times,
        ["doc._.timeline_found", "doc._.timeline_facts"], ["doc._.timeline_expressions"],
    ),
    ("timeline_events", build_events, ["doc._.timeline_facts", "doc._.timeline_expressions"], ["doc._.timeline"]),
)  # fmt: skip
_EXTENSIONS = (
    "timeline_task", "timeline_sentences", "timeline_found", "timeline_facts", "timeline_expressions", "timeline",
)  # fmt: skip
_composing = threading.Lock()


def register() -> None:
    """Make the components and the attributes they write known to spaCy; again is harmless."""
    from spacy.language import Language
    from spacy.tokens import Doc

    for name in _EXTENSIONS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)
    if not Doc.has_extension("timeline_warnings"):
        Doc.set_extension("timeline_warnings", default=())
    for name, function, requires, assigns in _COMPONENTS:
        if not Language.has_factory(name):
            Language.component(name, func=function, requires=requires, assigns=assigns)


def compose(language: str = "en") -> Language:
    """A blank spaCy pipeline with the five stages as components, the same one at every call."""
    with _composing:
        return _composed(language)


@lru_cache(maxsize=8)
def _composed(language: str) -> Language:
    import spacy

    register()
    try:
        nlp = spacy.blank(language)
    except ImportError:
        nlp = spacy.blank("xx")  # a language that spaCy has no tokenizer for; the stages do not need one
    for name in STAGES:
        nlp.add_pipe(name)
    return nlp


def _run(task: Task, *, without: Sequence[str] = ()) -> Doc:
    from spacy.tokens import Doc

    nlp = compose(task.document.language)
    # The stages read the document's own text; an empty Doc carries them, so that no word is interned for ever.
    doc = Doc(nlp.vocab)
    doc._.timeline_task = task
    return nlp(doc, component_cfg=None, disable=list(without)) if without else nlp(doc)


def _task(doc: Doc) -> Task:
    if doc._.timeline_task is None:
        doc._.timeline_task = Task(as_document(doc.text))
    task: Task = doc._.timeline_task
    return task


# -- choosing and reading sentences -----------------------------------------------------------------------------------


class _FactsReader:
    """Turns the Docs of the chosen sentences, which come in order, into facts."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        chosen: list[int],
        spans: Spans,
        shown: set[tuple[int, int]],
        task: Task,
    ) -> None:
        self.sentences, self.chosen, self.spans, self.shown, self.task = sentences, chosen, spans, shown, task
        self.number = 0
        self.headed = -LEADING  # the last sentence that was a heading of time

    def __call__(self, doc: Doc) -> SentenceFacts:
        from timeline.events.boilerplate import without_dateline
        from timeline.events.reading import read_sentence

        place = self.chosen[self.number]
        self.number += 1
        if self.number % 64 == 0:
            self.task.at("grammar", 0.15 + 0.65 * self.number / len(self.chosen))
        leading = place < LEADING or place - self.headed <= LEADING
        spans = self.spans.get(place, ())
        sentence = without_dateline(self.sentences[place])
        facts = read_sentence(doc, sentence, spans, shown=self.shown, leading=leading)
        if facts.heading:
            self.headed = place
        return facts


class _Tenses:
    """The tense round a time, from the parse; guessed from the words for what was not parsed."""

    def __init__(self, known: dict[tuple[int, int], str], language: str) -> None:
        self.known, self.language = known, language

    def __call__(self, sentence: Sentence, span: Span) -> str:
        found = self.known.get((span.start, span.end))
        if found is None:
            inside = (tense for (start, end), tense in self.known.items() if start <= span.start and span.end <= end)
            found = next(inside, None) if len(self.known) < 200 else None
        if found:
            return found
        from timeline.times.tense import guess_tense

        return guess_tense(sentence, span, language=self.language)
