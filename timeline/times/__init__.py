"""Time expressions: find them, work out what they mean, explain how.

The stages, one file each: ``phrases`` compiles phrases with <slots>; ``lexicon`` holds a language's slots;
``recognise`` finds matches sentence by sentence; ``mode`` decides between news and history; ``context`` keeps what
times lean on; ``resolver`` walks through the finds and asks their rules; ``explain`` words the reasoning. The rules
themselves are in ``timeline/times/rules``, the words in ``timeline/languages``: additions are made there.

``tag`` does it all; ``find`` and ``resolve`` are its halves; ``read_date`` reads a date typed by a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.record.model import Document, Sentence, TimeExpression
    from timeline.record.when import When
    from timeline.times.context import Tense

__all__ = ["find", "read_date", "resolve", "tag"]


def tag(
    document: Document,
    sentences: Iterable[Sentence] | None = None,
    *,
    tense: Tense | None = None,
    mode: str = "auto",
    style: str = "timeline",
) -> tuple[TimeExpression, ...]:
    """Every time expression of ``document``, in text order, worked out and explained.

    ``tense`` answers "past", "present", "future" or "" for the clause round a span; without it the words alone are
    asked. ``mode`` is "news" (lean on the publication), "narrative" (lean on the last time told) or "auto" (decided
    from the text). ``style`` "timeline" joins ranges ("from 1960 to 1969") into one interval and reads named periods;
    "timex3" tags as TimeML annotators do: the ends of a range apart, names of events left alone.
    """
    from timeline.times.resolver import tag_document

    return tag_document(document, sentences, tense=tense, mode=mode, style=style)


def find(document: Document, sentences: Iterable[Sentence], **options: Any) -> list[Any]:
    """The matches of all rules before anything is worked out; see ``timeline.times.resolver.find``."""
    from timeline.times.resolver import find as find_all

    return find_all(document, list(sentences), **options)


def resolve(document: Document, founds: list[Any], **options: Any) -> tuple[TimeExpression, ...]:
    """Work out what matches mean; see ``timeline.times.resolver.resolve``."""
    import importlib

    worker = importlib.import_module("timeline.times.resolver")
    worked_out: tuple[TimeExpression, ...] = worker.resolve(document, founds, **options)
    return worked_out


def read_date(text: str, *, language: str = "en") -> When:
    """A date typed by a person ("3 March 2021", "the 1960s", "44 BC", EDTF). Raises ``BadDate``."""
    from timeline.times.typed import read_typed

    return read_typed(text, language=language)
