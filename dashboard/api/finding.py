"""Which events of a project answer a set of filters, and which sentences hold the words of a search.

The text filter is that of the page: every word has to occur in the title, the date, the sentence, the people, the place
or the tags; case and accents do not matter; words in "quotation marks" stay together.
"""

from __future__ import annotations

import math
import re
import threading
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.projects.state import Curation, Held
from timeline.project import Query
from timeline.record.in_words import in_words
from timeline.record.model import Document, Event, Sentence
from timeline.record.when import Day, When
from timeline.text.sentences import split_sentences

STATUSES = ("new", "edited", "accepted", "rejected")
_KEPT = 2
"""Projects whose folded texts are kept; 100,000 events take about 30 MB."""

_UNTOUCHED = Curation()


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The filters. All must hold; within one (several documents) any may. Empty ones ask nothing.

    ``since`` and ``until`` are times; an event answers when any part of it may lie between the first day of the one and
    the last day of the other. ``statuses`` empty leaves out what a person rejected. ``confidence`` is 0 to 1.
    ``key_only``: the most telling fifth of all events of the project, whatever else is asked.
    """

    text: str = ""
    since: When | None = None
    until: When | None = None
    ids: frozenset[str] = field(default_factory=frozenset)
    documents: frozenset[str] = field(default_factory=frozenset)
    participants: frozenset[str] = field(default_factory=frozenset)
    places: frozenset[str] = field(default_factory=frozenset)
    tags: frozenset[str] = field(default_factory=frozenset)
    certainties: frozenset[str] = field(default_factory=frozenset)
    kinds: frozenset[str] = field(default_factory=frozenset)
    bases: frozenset[str] = field(default_factory=frozenset)
    statuses: frozenset[str] = field(default_factory=frozenset)
    confidence: float = 0.0
    key_only: bool = False


def curation_of(held: Held, event: Event) -> Curation:
    """What a person did to ``event``."""
    return held.curation.get(event.id, _UNTOUCHED)


def status_of(done: Curation) -> str:
    """ "new", "edited", "accepted" or "rejected"."""
    return done.status if done.status != "new" else ("edited" if done.edited else "new")


def find(held: Held, wanted: Wanted) -> list[Event]:
    """The events that answer ``wanted``, in time order."""
    tests = list(_tests(wanted))
    statuses = wanted.statuses or frozenset(STATUSES) - {"rejected"}
    words = words_of(wanted.text)
    key = key_events(held.timeline.events) if wanted.key_only else None
    haystacks = _folded(held).events if words else ()
    found = []
    for number, event in enumerate(held.timeline.events):
        done = curation_of(held, event)
        if key is not None and event.id not in key:
            continue
        if status_of(done) not in statuses or not all(test(event, done) for test in tests):
            continue
        if all(word in haystacks[number] for word in words):
            found.append(event)
    return found


def key_events(events: Sequence[Event]) -> frozenset[str]:
    """The most telling fifth of events in time order, at least twelve; as ``assets/viewer/columns.js`` has it."""
    ranked = sorted(range(len(events)), key=lambda number: (-round(events[number].salience, 4), number))
    return frozenset(events[number].id for number in ranked[: max(_LEAST_KEY, math.ceil(len(events) / 5))])


_LEAST_KEY = 12


def store_query(wanted: Wanted) -> Query:
    """The same question to the store, for projects too large to be loaded whole: what it finds holds every answer.

    But for words: the store matches them from their beginnings.
    """
    first = wanted.since.earliest if wanted.since else None
    last = wanted.until.latest if wanted.until else None
    return Query(
        text=wanted.text,
        within=None if first is None and last is None else between(first, last),
        documents=tuple(sorted(wanted.documents)),
        participants=tuple(sorted(wanted.participants)),
        places=tuple(sorted(wanted.places)),
        certainties=tuple(sorted(wanted.certainties)),
        kinds=tuple(sorted(wanted.kinds)),
        tags=tuple(sorted(wanted.tags)),
        # Edited events that nobody judged are new ones to the store.
        statuses=tuple(sorted({"new" if name == "edited" else name for name in wanted.statuses})),
        least_confidence=wanted.confidence,
    )


def between(first: Day | None, last: Day | None) -> When:
    """The time from one day to another; None is an open end, and days in the wrong order are turned."""
    if first is not None and last is not None and last < first:
        first, last = last, first
    if first is not None and first == last:
        return When.on(first)
    return When.interval(When.on(first) if first else None, When.on(last) if last else None)


def _tests(wanted: Wanted) -> Iterator[Callable[[Event, Curation], bool]]:
    if wanted.ids:
        yield lambda event, done: event.id in wanted.ids
    if wanted.documents:
        yield lambda event, done: event.document in wanted.documents
    if wanted.participants:
        yield lambda event, done: any(
            each.name in wanted.participants or each.who in wanted.participants for each in event.participants
        )
    if wanted.places:
        yield lambda event, done: event.place in wanted.places
    if wanted.tags:
        yield lambda event, done: not wanted.tags.isdisjoint(done.tags)
    if wanted.certainties:
        yield lambda event, done: event.certainty.value in wanted.certainties
    if wanted.kinds:
        yield lambda event, done: event.kind in wanted.kinds
    if wanted.bases:
        yield lambda event, done: event.basis in wanted.bases
    if wanted.confidence:
        yield lambda event, done: event.confidence >= wanted.confidence
    yield from _time_tests(wanted)


def _time_tests(wanted: Wanted) -> Iterator[Callable[[Event, Curation], bool]]:
    first = wanted.since.earliest if wanted.since else None
    last = wanted.until.latest if wanted.until else None
    if first is not None:
        yield lambda event, done: event.when.latest is None or event.when.latest.ordinal >= first.ordinal
    if last is not None:
        yield lambda event, done: event.when.earliest is None or event.when.earliest.ordinal <= last.ordinal


# -- words -----------------------------------------------------------------------------------------------------------


def folded(text: str) -> str:
    """``text`` without case and accents."""
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in split if not unicodedata.category(letter).startswith("M")).lower()


def words_of(query: str) -> list[str]:
    """The words and quoted phrases of a query, folded."""
    found = (quoted or word for quoted, word in re.findall(r'"([^"]+)"|(\S+)', folded(query)))
    return [word.strip() for word in found if word.strip()]


def sentences_with(held: Held, query: str, documents: frozenset[str]) -> list[tuple[Document, Sentence]]:
    """Every sentence of the texts that holds all words of ``query``, in reading order; none for an empty query."""
    words = words_of(query)
    if not words:
        return []
    kept = _folded(held)
    return [
        (document, sentence)
        for document in held.timeline.documents
        if not documents or document.id in documents
        for sentence, text in kept.sentences(document)
        if all(word in text for word in words)
    ]


class _Folded:
    """The folded texts of one version of one project."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.events = [_haystack(event, curation_of(held, event)) for event in held.timeline.events]
        self._sentences: dict[str, list[tuple[Sentence, str]]] = {}

    def sentences(self, document: Document) -> list[tuple[Sentence, str]]:
        if document.id not in self._sentences:
            split: Any = split_sentences(document.text)
            self._sentences[document.id] = [(sentence, folded(sentence.text)) for sentence in split]
        return self._sentences[document.id]


def _haystack(event: Event, done: Curation) -> str:
    names = (name for each in event.participants for name in (each.name, each.of) if name)
    parts = (event.title, in_words(event.when), event.date_text, event.sentence.text, event.place, *names, *done.tags)
    return folded("\n".join(parts))


_cache: OrderedDict[str, _Folded] = OrderedDict()
_lock = threading.Lock()


def _folded(held: Held) -> _Folded:
    """Kept for as long as the keeper gives the same value; nothing in it belongs to a visitor."""
    with _lock:
        kept = _cache.get(held.id)
        if kept is None or kept.held is not held:
            kept = _cache[held.id] = _Folded(held)
        _cache.move_to_end(held.id)
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
        return kept
