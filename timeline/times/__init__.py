"""Time expressions: find them, work out what they mean, explain how.

The stages, one file each: ``phrase_patterns`` compiles phrases with <slots>; ``lexicon`` holds a language's slots;
``recognise`` finds matches sentence by sentence; ``mode`` decides between news and history; ``context`` keeps what
times lean on; ``resolver`` walks through the finds and asks their rules; ``explain`` words the reasoning. The rules
themselves are in ``timeline/times/rules``, the words in ``timeline/languages``: additions are made there.

``tag`` gives the time expressions of a document, ``read_times`` also how they were read; ``read_date`` reads a date
typed by a person. Tenses are read from the words alone: nothing is parsed here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.record.model import Document, Sentence, TimeExpression
    from timeline.record.when import When
    from timeline.times.resolver import TimesRead

__all__ = ["kind_of", "read_date", "read_times", "tag"]


def tag(
    document: Document,
    sentences: Iterable[Sentence] | None = None,
    *,
    mode: str = "auto",
    style: str = "timeline",
) -> tuple[TimeExpression, ...]:
    """Every time expression of ``document``, in text order, worked out and explained.

    ``mode`` is "news" (lean on the publication), "narrative" (lean on the last time told) or "auto" (decided
    from the text). ``style`` "timeline" joins ranges ("from 1960 to 1969") into one interval and reads named periods;
    "timex3" tags as TimeML annotators do: the ends of a range apart, names of events left alone.
    """
    return read_times(document, sentences, mode=mode, style=style).expressions


def read_times(
    document: Document,
    sentences: Iterable[Sentence] | None = None,
    *,
    mode: str = "auto",
    style: str = "timeline",
    progress: Callable[[float], None] = lambda share: None,
) -> TimesRead:
    """As ``tag``, with what else was learned on the way: news or history, what to warn of.

    ``progress`` is told the share done every few sentences and may raise to stop.
    """
    from timeline.times.resolver import read_document

    if sentences is None:
        from timeline.text.sentences import split_sentences

        sentences = split_sentences(document.text)
    return read_document(document, tuple(sentences), mode=mode, style=style, progress=progress)


def kind_of(rule: str) -> str:
    """What a rule finds, one of ``timeline.times.rules.KINDS``; ``rule`` is the name an expression carries."""
    from timeline.times.recognise import rules

    return rules()[rule].kind


def read_date(text: str, *, language: str = "en") -> When:
    """A date typed by a person ("3 March 2021", "the 1960s", "44 BC", EDTF). Raises ``BadDate``."""
    from timeline.times.typed import read_typed

    return read_typed(text, language=language)
