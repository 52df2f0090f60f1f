"""The events of a document, a book's length of it at a time: what its sentences say takes more memory than they do.

What 1,000 characters of news say takes some 50 kB until the events are made of it. So a text of many books is taken in
pieces that begin with a paragraph; in each, events are found and compared with one another as in a text by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

from timeline.events.assembling import assemble
from timeline.events.enough import what_was_left
from timeline.events.identity import Identities
from timeline.events.sentence_facts import facts_of_sentences, unread_grammar
from timeline.record.model import Document, Sentence, TimeExpression, Timeline

PIECE = 3_000_000
"""Characters of one piece; no novel of one volume has as many."""


def read_events(
    document: Document,
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
    *,
    pipeline: str | None = None,
    most: int | None = None,
    publication_day: bool = True,
    narrative: bool = False,
    mailed: Sequence[Sentence] = (),
    at: Callable[[str, float], None] = lambda stage, share: None,
) -> Timeline:
    """The timeline of a document, of which sentences and times are known. ``at`` is told a stage and the share done.

    ``most`` characters of sentences are read for events, all without it; the rest as ``assemble``. Raises
    ``UnknownPipeline``, and whatever ``at`` raises.
    """
    pieces = list(_pieces(sentences, len(document.text) if most is not None else PIECE))
    identities = Identities()

    def read(number: int, piece: Sequence[Sentence], times: Sequence[TimeExpression]) -> Timeline:
        """The events of one piece; what its sentences say is let go with the end of this."""

        def grammar(share: float) -> None:
            at("grammar", (number + share) / len(pieces))

        grammar(0.0)
        facts = facts_of_sentences(document, piece, times, pipeline=pipeline, most=most, progress=grammar)
        at("events", (number + 1) / len(pieces))
        first = number == 0
        return assemble(
            document, piece, facts, times, warnings=what_was_left(document, piece, facts, most),
            publication_day=publication_day and first, narrative=narrative, mailed=mailed if first else (),
            identities=identities, beginning=first,
        )  # fmt: skip

    by_piece = zip(pieces, _by_piece(expressions, pieces), strict=True)
    parts = [read(number, piece, times) for number, (piece, times) in enumerate(by_piece)]
    return Timeline(
        (document,),
        tuple(chain.from_iterable(part.events for part in parts)),
        tuple(chain.from_iterable(part.unplaced for part in parts)),
        tuple(expressions),
        (*unread_grammar(document, pipeline), *chain.from_iterable(part.warnings for part in parts)),
    ).sorted()


def _pieces(sentences: Sequence[Sentence], length: int) -> Iterator[Sequence[Sentence]]:
    """The sentences in runs of about so many characters, each from the beginning of a paragraph."""
    begin = 0
    for number in range(1, len(sentences)):
        long = sentences[number].start - sentences[begin].start >= length
        if long and sentences[number].paragraph != sentences[number - 1].paragraph:
            yield sentences[begin:number]
            begin = number
    yield sentences[begin:]


def _by_piece(
    expressions: Sequence[TimeExpression], pieces: Sequence[Sequence[Sentence]]
) -> Iterator[Sequence[TimeExpression]]:
    """The times of each piece; they come in text order."""
    begins = [bisect_left(expressions, piece[0].start, key=lambda time: time.start) for piece in pieces[1:]]
    return (expressions[begin:end] for begin, end in pairwise([0, *begins, len(expressions)]))
