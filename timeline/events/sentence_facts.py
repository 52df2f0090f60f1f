"""The facts of a document's sentences: those that may tell an event are parsed, and read while their parse is alive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from timeline.events.choosing import LEADING, chosen_sentences, is_shown, may_tell, spans_by_sentence
from timeline.events.clauses_by_labels import by_labels
from timeline.events.enough import left, within
from timeline.events.facts import Attachment, SentenceFacts
from timeline.events.lead_ins import without_lead_in
from timeline.events.reading import read_sentence
from timeline.events.whole_sentences import Whole, what_is_missing
from timeline.grammar.loading import NO_GRAMMAR, pipeline_for
from timeline.grammar.nesting import nesting
from timeline.grammar.parsing import parse_sentences
from timeline.record.failures import failed
from timeline.record.model import Document, Sentence, TimeExpression

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc

ENGLISH = "en"
"""The language whose clauses are read by their words too; in others a parse tells which clause a time belongs to."""
MOST_TIMES = 60
"""Times in one sentence; what holds more is a table or a list of figures without stops, and tells nothing."""
_TOO_MANY = f"its sentence holds more than {MOST_TIMES} times: it is a list and tells nothing"
DEEPEST = 30
"""Clauses within clauses; in prose there are six. To read each with all that stands in it takes the square of them."""
_TOO_DEEP = f"its sentence holds more than {DEEPEST} clauses within one another, and cannot be understood"
_TOLD_EVERY = 10_000  # characters of parsed sentences between two reports of progress


def facts_of_sentences(
    document: Document,
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
    *,
    pipeline: str | None = None,
    progress: Callable[[float], None] = lambda share: None,
    most: int | None = None,
) -> dict[int, SentenceFacts]:
    """What each sentence worth parsing says, by its number: those with a time, their neighbours, and the first ones.

    ``most`` characters of them are read; of those behind, the times alone are listed. ``progress`` is told the share
    done and may raise to stop. Raises ``UnknownPipeline``.
    """
    pipeline = pipeline_for(document.language, pipeline)
    reader = _Reader(sentences, expressions, pipeline, progress)
    telling = spans_by_sentence(sentences, reader.telling(document))
    every = chosen_sentences(sentences, telling, reader.spans)
    chosen = within(every, sentences, most)
    rest = {number: left(reader.spans.get(number, ())) for number in every[len(chosen) :]}
    if document.language == ENGLISH:
        return reader.read(chosen) | rest
    known = Whole(sentences, reader.spans, reader.shown, document.language).facts(chosen)
    return (known if pipeline == NO_GRAMMAR else reader.by_labels(known, document.language)) | rest


def unread_grammar(document: Document, pipeline: str | None) -> tuple[str, ...]:
    """What a reader of the timeline should know where the grammar of the document's language cannot be read."""
    return (what_is_missing(document.language),) if pipeline_for(document.language, pipeline) == NO_GRAMMAR else ()


class _Reader:
    """Reads chosen sentences, which come in text order, into facts."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        expressions: Sequence[TimeExpression],
        pipeline: str | None,
        progress: Callable[[float], None],
    ) -> None:
        self.sentences, self.expressions = sentences, expressions
        self.pipeline, self.progress = pipeline, progress
        self.spans = spans_by_sentence(sentences, expressions)
        self.shown = {(time.start, time.end) for time in expressions if is_shown(time)}

    def telling(self, document: Document) -> list[TimeExpression]:
        """The times that can date an event, and all that a person gave a meaning."""
        given = {(meaning.start, meaning.end) for meaning in document.meanings}
        by_span = {(time.start, time.end): time for time in self.expressions}
        return [
            by_span[span]
            for number, spans in self.spans.items()
            for span in spans
            if span in given or may_tell(by_span[span], self.sentences[number], document.text)
        ]

    def read(self, chosen: Sequence[int]) -> dict[int, SentenceFacts]:
        """The facts of the sentences with the numbers ``chosen``."""
        crowded = {number for number in chosen if len(self.spans.get(number, ())) > MOST_TIMES}
        chosen = [number for number in chosen if number not in crowded]
        unread = {number: self._unread(number) for number in sorted(crowded)}
        if not chosen:
            return unread
        texts = (self._text_with_times(number) for number in chosen)
        reading = _Reading(self, chosen)
        return unread | dict(zip(chosen, parse_sentences(texts, reading, pipeline=self.pipeline), strict=True))

    def by_labels(self, known: dict[int, SentenceFacts], language: str) -> dict[int, SentenceFacts]:
        """What whole sentences tell, with what the parse of the language adds to those that tell something."""
        telling = [number for number, facts in known.items() if any(map(_told, facts.attachments.values()))]
        waiting = iter(telling)

        def read(doc: Doc) -> SentenceFacts:
            number = next(waiting)
            facts, sentence = known[number], without_lead_in(self.sentences[number])
            self.progress(number / len(self.sentences))
            try:
                return by_labels(facts, doc, sentence, language)
            except Exception as error:  # what the sentence tells by itself is kept
                failed("reading of a clause", sentence.text, error)
                return facts

        texts = (without_lead_in(self.sentences[number]).text for number in telling)
        return known | dict(zip(telling, parse_sentences(texts, read, pipeline=self.pipeline), strict=True))

    def _unread(self, number: int) -> SentenceFacts:
        """A sentence of too many times: each is listed with the reason."""
        return SentenceFacts({span: Attachment(None, _TOO_MANY) for span in self.spans[number]})

    def _text_with_times(self, number: int) -> tuple[str, list[tuple[int, int]]]:
        """What the parser reads of a sentence, and where in it the times stand."""
        sentence = without_lead_in(self.sentences[number])
        spans = self.spans.get(number, ())
        return sentence.text, [
            (start - sentence.start, end - sentence.start) for start, end in spans if start >= sentence.start
        ]


def _told(attachment: Attachment) -> bool:
    return attachment.happening is not None


class _Reading:
    """Turns the Docs of one run of sentences into facts, one after the other."""

    def __init__(self, reader: _Reader, chosen: Sequence[int]) -> None:
        self.reader, self.chosen = reader, chosen
        self.done = 0
        self.unsaid = 0  # characters read since progress was told
        self.headed = -LEADING  # the last sentence that was a heading of time
        self.labels = False  # whether a line had a time in front: "1874: The mill is painted. A shed is also built."

    def __call__(self, doc: Doc) -> SentenceFacts:
        reader, number = self.reader, self.chosen[self.done]
        self.done += 1
        self.unsaid += len(reader.sentences[number].text)
        if self.unsaid >= _TOLD_EVERY:
            self.unsaid = 0
            reader.progress(self.done / len(self.chosen))
        leading = number < LEADING or number - self.headed <= LEADING
        sentence = without_lead_in(reader.sentences[number])
        spans, below = reader.spans.get(number, ()), self.headed >= 0 or self.labels
        if nesting(doc) > DEEPEST:
            return SentenceFacts({span: Attachment(None, _TOO_DEEP) for span in spans})
        try:
            facts = read_sentence(doc, sentence, spans, shown=reader.shown, leading=leading, below=below)
        except Exception as error:  # it costs the events of its own sentence, never those of the rest
            reason = f"its sentence could not be read: {failed('reading of a sentence', sentence.text, error)}"
            return SentenceFacts({span: Attachment(None, reason) for span in spans})
        if facts.heading or facts.labelled:
            self.headed = number
        self.labels = self.labels or any(attachment.front for attachment in facts.attachments.values())
        return facts
