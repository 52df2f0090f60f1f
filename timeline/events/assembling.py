"""All events of one document: built from what its sentences tell, compared with one another, and scored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.building import event_of, tellings, without_doubles
from timeline.events.coreference import Coreference, merge
from timeline.events.entries import Entry
from timeline.events.facts import Happening, SentenceFacts
from timeline.events.identity import Identities
from timeline.events.naming import Naming, tells_of_long_ago
from timeline.events.not_placed import in_order
from timeline.events.open_spans import closed_spans
from timeline.events.order import with_findings
from timeline.events.publication import headline_number, lead_event, lead_happening, lead_number
from timeline.events.salience import salience
from timeline.events.sendings import sendings
from timeline.events.telling import Telling
from timeline.events.timing.walk import with_taken_times
from timeline.record.model import Document, Event, Sentence, TimeExpression, Timeline, Unplaced


def assemble(
    document: Document,
    sentences: Sequence[Sentence],
    facts: dict[int, SentenceFacts],
    expressions: Sequence[TimeExpression],
    *,
    publication_day: bool = True,
    narrative: bool = False,
    mailed: Sequence[Sentence] = (),
    warnings: tuple[str, ...] = (),
    identities: Identities | None = None,
    beginning: bool = True,
) -> Timeline:
    """The timeline of one document. ``mailed`` are the sentences that the sendings of mails are found at.

    Of a text read in pieces (``long_texts``) ``identities`` are those of all, and only the first is its ``beginning``.
    """
    work = _Assembly(document, sentences, facts, expressions, narrative=narrative)
    work.identities = identities or work.identities
    work.headline = work.headline if beginning else None
    unplaced: list[Unplaced] = []
    all_tellings: list[Telling] = []
    for piece in tellings(document, sentences, facts, expressions):
        all_tellings.append(piece) if isinstance(piece, Telling) else unplaced.append(piece)
    all_tellings, doubles = without_doubles(document, all_tellings)
    unplaced += doubles
    all_tellings = with_taken_times(document, sentences, facts, expressions, closed_spans(all_tellings))
    entries = [work.entry(telling) for telling in all_tellings]
    if publication_day:
        entries += work.lead(all_tellings)
    entries = merge(entries)
    Coreference(document.id, sentences, facts, entries, work.naming.references).run(work.headline)
    events = with_findings([work.finished(entry) for entry in entries])
    events = (*events, *sendings(document, mailed, work.identities))
    return Timeline((document,), events, in_order(unplaced, all_tellings), tuple(expressions), warnings).sorted()


class _Assembly:
    """What the steps share: names that are the same, who pronouns are, ids."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        facts: dict[int, SentenceFacts],
        expressions: Sequence[TimeExpression],
        *,
        narrative: bool,
    ) -> None:
        self.document, self.sentences, self.facts = document, sentences, facts
        self.naming = Naming(
            facts,
            history=tells_of_long_ago(document, expressions, narrative=narrative),
            english=document.language == "en",
        )
        self.identities = Identities()
        self.headline = headline_number(document, sentences)

    def entry(self, telling: Telling) -> Entry:
        """The event of one telling, its title and participants completed."""
        event = event_of(self.document, telling, self.identities)
        return self._entry(
            self.naming.completed(event, telling.happening, telling.number), telling.happening, telling.number
        )

    def _entry(self, event: Event, happening: Happening, number: int) -> Entry:
        return Entry(event, happening, number, list(event.mentions))

    def lead(self, tellings: Sequence[Telling]) -> list[Entry]:
        """The event of the day of publication, or none."""
        number = lead_number(self.document, self.sentences, self.headline)
        if number is None or self.document.published is None:
            return []
        happening = lead_happening(self.facts, number, self.sentences[number], tellings, self.document.published)
        if happening is None:
            return []
        sentence, known = self.sentences[number], self.facts[number]
        event = lead_event(self.document, sentence, known, happening.title, happening, self.identities)
        return [self._entry(self.naming.completed(event, happening, number), happening, number)]

    def finished(self, entry: Entry) -> Event:
        """The event with its mentions, links, notes and score."""
        event, notes = entry.event, tuple(dict.fromkeys(entry.notes))
        explanation = event.explanation if not notes else f"{event.explanation} {notes[0]}."
        title = event.title if "’" in self.document.text else event.title.replace("’", "'")  # as the text writes it
        event = replace(
            event,
            title=title,
            mentions=tuple(entry.mentions),
            related=tuple(sorted(entry.related)),
            explanation=explanation,
        )
        first = min(entry.numbers) / max(len(self.sentences) - 1, 1)
        in_headline = self.headline is not None and self.headline in entry.numbers
        return replace(event, salience=salience(event, entry.happening, in_headline=in_headline, place=first))
