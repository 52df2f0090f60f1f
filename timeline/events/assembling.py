"""All events of one document: built from what its sentences tell, compared with one another, and scored."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.building import Telling, event_of, tellings
from timeline.events.facts import SentenceFacts
from timeline.events.identity import Identities
from timeline.model import Document, Event, Sentence, TimeExpression, Timeline, Unplaced


def assemble(
    document: Document,
    sentences: Sequence[Sentence],
    facts: dict[int, SentenceFacts],
    expressions: Sequence[TimeExpression],
    *,
    publication_day: bool = True,
    warnings: tuple[str, ...] = (),
) -> Timeline:
    """The timeline of one document."""
    identities = Identities()
    events: list[Event] = []
    unplaced: list[Unplaced] = []
    for told in tellings(document, sentences, facts, expressions):
        if isinstance(told, Telling):
            events.append(event_of(document, told, identities))
        else:
            unplaced.append(told)
    return Timeline((document,), tuple(events), tuple(unplaced), tuple(expressions), warnings).sorted()
