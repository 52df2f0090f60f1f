"""A spaCy component that marks times: ``nlp.add_pipe("timeline_times")`` on any loaded pipeline.

It puts every time expression on ``doc.spans["times"]``: ``span.label_`` is its TIMEX3 type, ``span.kb_id_`` its TIMEX3
value, ``span._.when`` the ``When`` on the calendar (None for what has no place there), ``span._.edtf`` the same as
text and ``span._.explanation`` why it was read so. The package registers it with spaCy, so nothing need be imported.

Relative times ("yesterday") lean on the day of publication: that of the whole pipeline is an option, ``add_pipe(...,
config={"published": "2021-03-03"})``; that of one document is set on it before, ``doc._.published = "2021-03-03"``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span

from timeline.record.when import When
from timeline.text.sentences import split_sentences

if TYPE_CHECKING:
    from timeline.record.model import TimeExpression

DEFAULTS = {"published": None, "language": None, "mode": "auto", "style": "timex3", "spans_key": "times"}


def _when(span: Span) -> When | None:
    """Made of the text that is kept, so that a Doc with times can be written to bytes."""
    return When.from_edtf(span._.edtf) if span._.edtf else None


def _register_attributes() -> None:
    for name in ("edtf", "explanation"):
        if not Span.has_extension(name):
            Span.set_extension(name, default="")
    if not Span.has_extension("when"):
        Span.set_extension("when", getter=_when)
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)


class TimeTagger:
    """The component; options as in ``timeline.tag``. ``spans_key`` names the group in ``doc.spans``."""

    def __init__(self, language: str, published: str | None, mode: str, style: str, spans_key: str) -> None:
        self.language, self.published = language, published
        self.mode, self.style, self.spans_key = mode, style, spans_key

    def __call__(self, doc: Doc) -> Doc:
        from timeline.pipeline import as_document
        from timeline.times import tag

        published = doc._.published or self.published
        document = as_document(doc.text, published=published, language=self.language)
        times = tag(document, split_sentences(document.text), mode=self.mode, style=self.style)
        doc.spans[self.spans_key] = [span for time in times if (span := _span(doc, time)) is not None]
        return doc


def _span(doc: Doc, time: TimeExpression) -> Span | None:
    """The tokens of a time; a token that it shares with other words ("2019-based") counts whole."""
    span = doc.char_span(time.start, time.end, label=time.type, kb_id=time.value, alignment_mode="expand")
    if span is not None:
        span._.edtf = time.when.edtf() if time.when else ""
        span._.explanation = time.explanation
    return span


@Language.factory("timeline_times", default_config=DEFAULTS, assigns=["doc.spans"])
def timeline_times(
    nlp: Language, name: str, published: str | None, language: str | None, mode: str, style: str, spans_key: str
) -> TimeTagger:
    """Make the component for a pipeline; the words of time are those of its language unless ``language`` is given."""
    return TimeTagger(language or nlp.lang or "en", published, mode, style, spans_key)


_register_attributes()
