"""What a sentence says of the order of its events, held against their dates: an effect before its cause is a finding.

Only what is written counts: two dated events of one sentence with a word of order between them ("in 1950, after the
war had ended in 1953"), or before both ("After the dam broke in 1925, the town was evacuated in 1921"). Dates that
leave the order open say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.record.in_words import in_words
from timeline.record.model import Event


@dataclass(frozen=True, slots=True)
class OrderWord:
    """A word of order: ``first`` tells which of the two events it stands between comes first, 0 or 1.

    ``cause`` says that the first is the cause of the other. ``opens`` allows the word at the sentence's beginning,
    where it belongs to the event that is told first.
    """

    words: tuple[str, ...]
    first: int
    cause: bool = False
    opens: bool = False


ORDERS = (
    OrderWord(("after", "following"), 1, opens=True),
    OrderWord(("before", "prior to", "ahead of"), 0, opens=True),
    OrderWord(
        ("because", "because of", "due to", "owing to", "thanks to", "as a result of", "in response to", "caused by"),
        1,
        cause=True,
        opens=True,
    ),
    OrderWord(
        ("led to", "leading to", "resulted in", "resulting in", "gave rise to", "caused", "causing"), 0, cause=True
    ),
    OrderWord(("so that", "as a result", "therefore", "which is why"), 0, cause=True),
)

EXAMPLES = (
    "The treaty was signed in 1950 after the war had ended in 1953.",
    "After the dam broke in 1925, the town was evacuated in 1921.",
    "The 1905 flood led to the closing of the school in 1901.",
    "The strike of 1912 caused the crash of 1911.",
    "The mill burned in 1903 because the watchman had slept in 1904.",
    "He died in 1930 before he was elected in 1915.",
)
MUST_NOT_MATCH = (
    "The treaty was signed in 1953 after the war had ended in 1950.",
    "The treaty was signed in 1953 after the war had ended that year.",
    "The mill burned in 1904 because the watchman had slept in 1903.",
    "The mill burned in 1903 and the watchman slept in 1904.",
    "The strike of 1911 caused the crash of 1912.",
    "In 2008 trade had dropped by half since before the war began in 2007.",
    "In 1995 he was made a general, and the following year, 1994, he was sent to Rome.",
    "Soon after the meeting of 1950, which was the last, the house burned in 1953 and the bridge fell in 1951.",
)

_CAUSING = frozenset({"led", "caused", "resulted", "gave"})

_LONGEST_GAP = 60
"""Characters between an event and the word of order that belongs to it; further off it belongs to something else."""


def with_findings(events: Sequence[Event]) -> tuple[Event, ...]:
    """The same events; those whose dates contradict the order that their sentence states say so."""
    by_span: dict[tuple[int, int], list[Event]] = {}
    for event in events:
        by_span.setdefault((event.sentence.start, event.sentence.end), []).append(event)
    findings: dict[str, str] = {}
    for those in by_span.values():
        those.sort(key=lambda event: event.trigger.start)
        for earlier, other in pairwise(those):
            findings.update(_contradictions(earlier, other))
    return tuple(
        replace(event, findings=(*event.findings, findings[event.id])) if event.id in findings else event
        for event in events
    )


def _contradictions(earlier: Event, other: Event) -> Iterator[tuple[str, str]]:
    stated = _stated(earlier, other)
    if stated is None:
        return
    word, order, first, second = stated
    if first.when.before(second.when) is False and second.when.before(first.when):
        says = f"“{word}” says that it {'comes of' if order.cause else 'comes after'} “{first.title}”"
        dates = f"dated {in_words(second.when)}, before {in_words(first.when)}"
        yield second.id, f"{says}, but it is {dates}"


def _stated(earlier: Event, other: Event) -> tuple[str, OrderWord, Event, Event] | None:
    """The word of order, and which event it says comes first and which second; ``earlier`` stands before ``other``."""
    text, start = earlier.sentence.text, earlier.sentence.start
    between = text[earlier.trigger.end - start : other.trigger.start - start]
    if other.trigger.text.lower() in _CAUSING:  # the word of order is the second event's own verb
        between = text[earlier.trigger.end - start : other.trigger.end - start + len(" to")]
    opening = text[: earlier.trigger.start - start]
    for order in ORDERS:
        word = _word(order.words, between)
        # The word must belong to the second event: nothing but its own words may stand between them.
        if word and len(between) - word[1] <= _LONGEST_GAP and not re.search(r"[,;:(]", between[word[1] :]):
            return (word[0], order, *((earlier, other) if order.first == 0 else (other, earlier)))
        opened = _word(order.words, opening) if order.opens else None
        if opened and opened[2] == 0 and len(opening) <= _LONGEST_GAP and between.count(",") == 1:
            return (opened[0], order, *((earlier, other) if order.first == 1 else (other, earlier)))
    return None


def _word(words: Iterable[str], text: str) -> tuple[str, int, int] | None:
    """The last of the words in ``text``, the longest where several end together: itself, its end and its start."""
    words_found = [
        (match.end(), -match.start(), match[0])
        for word in words
        for match in re.finditer(rf"(?<!\bsince )(?<!\bthe )\b{re.escape(word)}\b", text, re.IGNORECASE)
    ]
    if not words_found:
        return None
    end, start, word = max(words_found)
    return word, end, -start
