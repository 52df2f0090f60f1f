"""All events of one document: built from what its sentences tell, compared with one another, and scored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.building import event_of, tellings, without_doubles
from timeline.events.coreference import Coreference, merge
from timeline.events.entries import Entry
from timeline.events.facts import Happening, Phrase, SentenceFacts, headline
from timeline.events.identity import Identities
from timeline.events.order import with_findings
from timeline.events.publication import headline_number, lead_event, lead_happening, lead_number
from timeline.events.references import References
from timeline.events.salience import salience
from timeline.events.same_names import SameNames
from timeline.events.telling import Telling
from timeline.events.timing.walk import with_taken_times
from timeline.record.model import Document, Event, Participant, Sentence, TimeExpression, Timeline, Unplaced


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
    work = _Assembly(document, sentences, facts)
    unplaced: list[Unplaced] = []
    told: list[Telling] = []
    for one in tellings(document, sentences, facts, expressions):
        told.append(one) if isinstance(one, Telling) else unplaced.append(one)
    told, doubles = without_doubles(document, told)
    unplaced += doubles
    told = with_taken_times(document, sentences, facts, expressions, told)
    entries = [work.entry(one) for one in told]
    if publication_day:
        entries += work.lead()
    entries = merge(entries)
    Coreference(document.id, sentences, facts, entries, work.references).run(work.headline)
    events = with_findings([work.finished(entry) for entry in entries])
    return Timeline((document,), events, tuple(unplaced), tuple(expressions), warnings).sorted()


class _Assembly:
    """What the steps share: names that are the same, who pronouns are, ids."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], facts: dict[int, SentenceFacts]) -> None:
        self.document, self.sentences, self.facts = document, sentences, facts
        self.names = SameNames(name for one in facts.values() for name in one.names)
        self.references = References(facts, self.names)
        self.written = self.references.written()
        self.identities = Identities()
        self.headline = headline_number(document, sentences)

    def entry(self, telling: Telling) -> Entry:
        """The event of one telling, its title and participants completed."""
        event = event_of(self.document, telling, self.identities)
        return self._entry(self._completed(event, telling.happening, telling.number), telling.happening, telling.number)

    def _entry(self, event: Event, happening: Happening, number: int) -> Entry:
        return Entry(event, happening, number, list(event.mentions))

    def lead(self) -> list[Entry]:
        """The event of the day of publication, or none."""
        number = lead_number(self.document, self.sentences, self.headline)
        if number is None or self.document.published is None:
            return []
        happening = lead_happening(self.facts, number)
        if happening is None:
            return []
        sentence, known = self.sentences[number], self.facts[number]
        event = lead_event(self.document, sentence, known, happening.title, happening, self.identities)
        return [self._entry(self._completed(event, happening, number), happening, number)]

    def _completed(self, event: Event, happening: Happening, number: int) -> Event:
        """Pronouns and "the two countries" replaced where that is safe; names in full."""
        subject, title = happening.subject, event.title
        people = list(event.participants)
        if subject is not None and subject.kind == "pronoun":
            meant = self.references.resolve(subject, number, happening.trigger)
            if meant is not None:
                shown = meant.name or meant.text
                colon = ":" if subject.text.endswith(":") else ""
                title = headline(shown + colon, happening.predicate)
                role = "speaker" if happening.kind == "statement" else "agent"
                people.insert(0, Participant(shown, role, meant.type))
        if happening.nominal and happening.pronoun:
            title = self._owned(title, happening, number)
        title, pair = self._two_countries(title, number)
        if pair:
            people = [one for one in people if one.name.lower() not in _BARE_TWO]
            people += [Participant(name, "other", "place") for name in pair]
        speaker = self._speaker(event.speaker, happening, number)
        if speaker and event.speaker != speaker:
            people = [one for one in people if one.name != event.speaker]
            people.append(Participant(speaker, "speaker", self.names.type(speaker) or "other"))
        return replace(event, title=title, participants=self._named(people), speaker=speaker)

    def _owned(self, title: str, happening: Happening, number: int) -> str:
        """ "His departure" as "Gorbachev’s departure", when it is safe to say whose."""
        owner, _, rest = title.partition(" ")
        if owner.lower() not in ("his", "her") or not rest:
            return title
        he = Phrase(happening.pronoun, "pronoun", type="person", head=happening.pronoun)
        meant = self.references.resolve(he, number, happening.trigger)
        return f"{meant.name}’s {rest}" if meant is not None and meant.name else title

    def _two_countries(self, title: str, number: int) -> tuple[str, tuple[str, ...]]:
        for words in _TWO_COUNTRIES:
            place = title.lower().find(words)
            if place >= 0:
                pair = self.references.two(number, self.written)
                if pair is None:
                    return title, ()
                one, other = (self.written[name] for name in pair)
                swapped = f"{title[:place]}{one} and {other}{title[place + len(words) :]}"
                return swapped[:1].upper() + swapped[1:], (one, other)
        return title, ()

    def _speaker(self, speaker: str, happening: Happening, number: int) -> str:
        if speaker.lower() not in ("he", "she", "it"):
            return self.names.full(speaker) if speaker else ""
        kind = "person" if speaker.lower() != "it" else "organisation"
        meant = self.references.resolve(
            Phrase(speaker, "pronoun", type=kind, head=speaker.lower()), number, happening.trigger
        )
        return (meant.name or meant.text) if meant is not None else speaker

    def _named(self, people: Sequence[Participant]) -> tuple[Participant, ...]:
        """Each once, by its fullest name; the first role that says something is kept."""
        found: dict[str, Participant] = {}
        for one in people:
            name = self.names.full(one.name)
            kind = self.names.type(one.name) or one.type
            known = found.get(name)
            if name.lower() in ("he", "she", "it", "they", "who", "which", ""):
                continue
            if known is None:
                found[name] = Participant(name, one.role, kind)
            elif known.role == "other" and one.role != "other":
                found[name] = Participant(name, one.role, known.type)
        return tuple(found.values())

    def finished(self, entry: Entry) -> Event:
        """The event with its mentions, links, notes and score."""
        event, notes = entry.event, tuple(dict.fromkeys(entry.notes))
        explanation = event.explanation if not notes else f"{event.explanation} {notes[0]}."
        event = replace(
            event, mentions=tuple(entry.mentions), related=tuple(sorted(entry.related)), explanation=explanation
        )
        first = min(entry.numbers) / max(len(self.sentences) - 1, 1)
        in_headline = self.headline is not None and self.headline in entry.numbers
        return replace(event, salience=salience(event, main=entry.happening.main, in_headline=in_headline, place=first))


_BARE_TWO = frozenset({"two countries", "two nations", "two sides", "both countries"})
_TWO_COUNTRIES = ("the two countries", "the two nations", "the two sides", "both countries", "two countries")
