"""How far into a long text events are looked for, where that is bounded. Its times are found to the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from timeline.events.facts import Attachment, SentenceFacts
from timeline.record.model import Document, Sentence

_LEFT = "events were not looked for so far into the text, for it is longer than what is read for them here"


def within(chosen: Sequence[int], sentences: Sequence[Sentence], most: int | None) -> Sequence[int]:
    """The first of the sentences to read that have ``most`` characters together; all where nothing is said."""
    if most is None:
        return chosen
    lengths = accumulate(len(sentences[number].text) for number in chosen)
    return chosen[: sum(length <= most for length in lengths)]


def left(spans: Sequence[tuple[int, int]]) -> SentenceFacts:
    """The facts of a sentence that is not read any more: each of its times is listed with the reason."""
    return SentenceFacts({span: Attachment(None, _LEFT) for span in spans})


def what_was_left(
    document: Document, sentences: Sequence[Sentence], facts: Mapping[int, SentenceFacts], most: int | None
) -> tuple[str, ...]:
    """What a reader should know of a text that was not read to its end for events."""
    numbers = (
        number for number, known in facts.items() if any(it.reason == _LEFT for it in known.attachments.values())
    )
    first = min(numbers, default=None)
    if most is None or first is None:
        return ()
    return (
        f"events were looked for up to character {sentences[first].start:,} of {len(document.text):,}, dates to the "
        f"end: {most:,} characters of sentences are read for events here; split the text by its chapters",
    )
