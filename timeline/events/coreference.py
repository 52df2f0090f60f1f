"""Which sentences of a document tell the same event: headline and lead, "the announcement", the same thing told twice.

A sentence without a date of its own can so take the date of another; it becomes a further mention of that event. The
windows are small and every comparison goes through an index, so that long documents take linear time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.events.absorbing import absorb, days, same_side
from timeline.events.countries import countries_in
from timeline.events.entries import Entry, telling_words
from timeline.events.facts import STATEMENT, Happening, NounPhrase, SentenceFacts
from timeline.events.families import family, kindred, kindred_families, once_group
from timeline.events.nouns import LIGHT_VERBS, RESULTS, STATE_VERBS
from timeline.events.publication import BASIS as PUBLISHED
from timeline.events.references import References
from timeline.events.twins import without_twins
from timeline.record.model import Certainty, Mention, Sentence

_BACK, _AHEAD = 4, 2  # sentences between a mention and the dated one
_HEADLINE_REACH = 6  # a headline is told again within the first sentences
_LEAD = 3
_TELLING = frozenset({"announcement", "statement", "speech", "report", "remark", "comment"})
# Said of so much that the same verb twice proves nothing.
_EMPTY = frozenset({family(word) for word in LIGHT_VERBS | STATE_VERBS}) | {
    family(word) for word in "say tell add report announce show tend continue begin work use plan expect become".split()
}


class Coreference:
    """Finds further mentions for the entries of one document."""

    def __init__(
        self,
        document: str,
        sentences: Sequence[Sentence],
        facts: Mapping[int, SentenceFacts],
        entries: list[Entry],
        references: References,
    ) -> None:
        self.document, self.sentences, self.facts, self.references = document, sentences, facts, references
        self.by_sentence: dict[int, list[Entry]] = {}
        self.by_family: dict[str, list[Entry]] = {}
        self.by_group: dict[str, list[Entry]] = {}
        for entry in entries:
            self.by_sentence.setdefault(entry.number, []).append(entry)
            self.by_family.setdefault(entry.happening.family, []).append(entry)
            self.by_group.setdefault(once_group(entry.happening.family), []).append(entry)
        self.dated = {entry.event.trigger.start for entry in entries}

    def run(self, headline: int | None) -> None:
        """Add a mention to its entry for every happening without a date that tells the same; headline last."""
        for number in sorted(self.facts):
            if number != headline:
                for happening in self.facts[number].happenings:
                    self._place(happening, number, self._antecedent(happening, number))
        if headline is not None and headline in self.facts:
            self._headline(headline)

    def _place(self, happening: Happening, number: int, entry: Entry | None) -> None:
        if entry is None or happening.trigger.start in self.dated or number in entry.numbers:
            return
        sentence = self.sentences[number]
        entry.mentions.append(Mention(self.document, sentence, happening.trigger, None, entry.event.when))
        entry.numbers.add(number)
        entry.notes.append(
            f"“{happening.trigger.text}” in another sentence tells the same and takes its date from here"
        )
        self.by_sentence.setdefault(number, []).append(entry)
        self.dated.add(happening.trigger.start)

    # -- text below the headline --------------------------------------------------------------------------------

    def _antecedent(self, happening: Happening, number: int) -> Entry | None:
        if happening.nominal and happening.definite:
            pointed = self._pointed_at(happening, number)
            if pointed is not None and (_several(pointed.happening) or not _several(happening)):
                return pointed
        if happening.family in _EMPTY or _several(happening):
            return None
        own_date = any(number == entry.number for entry in self.by_sentence.get(number, ()))
        if happening.main and not own_date:
            for entry in self._near(number, _BACK, _AHEAD):
                if self._same_again(happening, entry):
                    return entry
        return self._once(happening, number)

    def _near(self, number: int, back: int, ahead: int) -> Iterable[Entry]:
        """Entries of the sentences around, the nearest before first."""
        for other in [*range(number - 1, number - back - 1, -1), *range(number + 1, number + ahead + 1)]:
            yield from self.by_sentence.get(other, ())

    @staticmethod
    def _same_again(happening: Happening, entry: Entry) -> bool:
        """The same verb (or its noun) with the same persons or things."""
        if entry.happening.kind == STATEMENT or not _compatible(happening, entry):
            return False
        shared = telling_words(happening) & telling_words(entry.happening)
        return happening.family == entry.happening.family and len(shared) >= 2

    def _once(self, happening: Happening, number: int) -> Entry | None:
        """ "Iraq's invasion of Kuwait" anywhere, when the text dates one invasion of Kuwait and no other."""
        group = once_group(happening.family)
        alike = self.by_group.get(group, ()) if group else self.by_family.get(happening.family, ())
        if not alike or not (group or happening.nominal) or happening.lemma in RESULTS:
            return None
        named = self._named(happening, number)
        fitting = [
            entry for entry in alike[-_WINDOW:]
            if entry.happening.kind != STATEMENT and _compatible(happening, entry) and entry.number != number
            and named & self._named(entry.happening, entry.number)
            and (not happening.nominal or named <= entry.happening.words | entry.names)
        ]  # fmt: skip
        if not fitting:
            return None
        finest = min(fitting, key=days)
        return finest if all(entry.event.when.covers(finest.event.when) for entry in fitting) else None

    def _named(self, happening: Happening, number: int) -> frozenset[str]:
        """Words of names among the parties, pronouns resolved where that is safe."""
        if not happening.pronoun:
            return happening.named
        meant = self.references.resolve(
            NounPhrase(happening.pronoun, "pronoun", type="person", head=happening.pronoun), number, happening.trigger
        )
        return happening.named | frozenset(meant.name.lower().split()) if meant is not None else happening.named

    def _pointed_at(self, happening: Happening, number: int) -> Entry | None:
        for entry in self._near(number, _BACK, 1):
            if happening.family == entry.happening.family and not _names_differ(happening, entry):
                return entry
        if happening.lemma in _TELLING:
            for entry in self._near(number, _BACK, 0):
                if entry.happening.kind == STATEMENT or kindred(family("announce"), entry.happening.family):
                    return entry
            return None
        return self._kindred(happening)

    def _kindred(self, happening: Happening) -> Entry | None:
        """ "The split in Sino-Soviet ties" after "Ties between China and the Soviet Union broke": in other words."""
        own = telling_words(happening)
        places = countries_in(" ".join(word.title() for word in happening.words))
        best: tuple[int, Entry] | None = None
        for name in (happening.family, *kindred_families(happening.family)):
            for entry in self.by_family.get(name, ())[-20:]:
                shared = own & telling_words(entry.happening)
                weight = len(shared) + len(places & entry.names)
                if shared and weight >= 2 and (best is None or weight > best[0]):
                    best = (weight, entry)
        return best[1] if best else None

    # -- the headline -------------------------------------------------------------------------------------------

    def _headline(self, headline: int) -> None:
        """Tie the headline to what the first sentences date: by its verb or nouns, else by most of its words."""
        happenings = self.facts[headline].happenings
        words = frozenset().union(*(telling_words(happening) | {happening.lemma} for happening in happenings))
        best: tuple[float, Happening, Entry] | None = None
        for number in range(headline + 1, headline + 1 + _HEADLINE_REACH):
            for entry in self.by_sentence.get(number, ()):
                for happening in happenings:
                    score = self._headline_score(happening, words, entry, number - headline)
                    if score > 0 and (best is None or score > best[0]):
                        best = (score, happening, entry)
        if best is not None:
            self._place(best[1], headline, best[2])

    @staticmethod
    def _headline_score(happening: Happening, words: frozenset[str], entry: Entry, distance: int) -> float:
        told_before = entry.happening
        below = telling_words(told_before) | {told_before.lemma}
        shared = (words & below) - {happening.lemma}
        if happening.family == told_before.family and told_before.family not in _EMPTY:
            return 3 + len(shared) - 0.1 * distance if shared else 0
        if kindred(happening.family, told_before.family):
            return 2 + len(shared) - 0.1 * distance if shared else 0
        share = len(shared) / max(len(words - {happening.lemma}), 1)
        near = distance == 1 or (distance <= _LEAD and told_before.main)
        return len(shared) * share if near and len(shared) >= 2 and share >= 0.5 else 0


def _several(happening: Happening) -> bool:
    """ "The bombings" are more than the one that is dated."""
    return happening.nominal and happening.trigger.text.lower() == f"{happening.lemma}s"


def _compatible(happening: Happening, entry: Entry) -> bool:
    denied = (happening.certainty is Certainty.NEGATED) != (entry.event.certainty is Certainty.NEGATED)
    return not denied


def _names_differ(happening: Happening, entry: Entry) -> bool:
    """ "Boeing's protest" is not Lockheed's: both have names, and none in common."""
    named_before = entry.happening.named
    return bool(happening.named) and bool(named_before) and not happening.named & named_before


# -- dated entries compared with one another --------------------------------------------------------------------------

_WINDOW = 40  # entries of one family compared with each other; older ones have left the reader's mind


def merge(entries: Sequence[Entry]) -> list[Entry]:
    """Join entries that tell the same at the same time; link planned with done, and what may be the same."""
    kept: list[Entry] = []
    by_family: dict[str, list[Entry]] = {}
    for entry in entries:
        name = entry.happening.family
        rivals = by_family.setdefault(once_group(name) or name, [])
        twin = next((other for other in reversed(rivals[-_WINDOW:]) if same_event(other, entry)), None)
        if twin is None:
            for other in rivals[-_WINDOW:]:
                if _related(other, entry):
                    other.related.add(entry.event.id)
                    entry.related.add(other.event.id)
            rivals.append(entry)
            kept.append(entry)
        else:
            absorb(twin, entry)
    kept = without_twins(kept)
    _link_kindred(kept)
    return kept


def same_event(entry: Entry, other: Entry) -> bool:
    """Whether two dated entries of one family tell the same event."""
    if entry.happening.family in _SAID and entry.number != other.number:
        shared = telling_words(entry.happening) & telling_words(other.happening)
        if len(shared) < 4:
            return False
    if not same_side(entry, other) or not (_same_time(entry, other) or _told_as_news(entry, other)):
        return False
    if entry.number == other.number and entry.event.trigger == other.event.trigger:
        return True  # "Ten years later, on 17 November 1869": two times, one nested in the other
    if entry.number == other.number and _two_verbs(entry.happening, other.happening):
        return False  # "convicted him and sentenced him to five years"
    shared = telling_words(entry.happening) & telling_words(other.happening)
    if entry.number != other.number and (_differ(entry.happening, other.happening) or _only_who(entry, other, shared)):
        return False
    return len(shared) >= 2 or bool(entry.names & other.names and shared) or _same_words(entry, other)


def _two_verbs(happening: Happening, other: Happening) -> bool:
    return not (happening.nominal or other.nominal) and happening.lemma != other.lemma


def _only_who(entry: Entry, other: Entry, shared: frozenset[str]) -> bool:
    """The council closed the baths and the council closed the school: what both share is who did it."""
    if entry.happening.nominal or other.happening.nominal:
        return False
    who = {word for name in entry.names & other.names for word in name.split()}
    left, right = telling_words(entry.happening), telling_words(other.happening)
    return shared <= who and bool(left - right - _doers(entry)) and bool(right - left - _doers(other))


def _doers(entry: Entry) -> set[str]:
    """Words of who acted: a passive leaves them out."""
    return {
        word
        for participant in entry.event.participants
        if participant.role == "agent"
        for word in participant.who.lower().split()
    }


def _same_words(entry: Entry, other: Entry) -> bool:
    """ "The mill burned down" and "the mill burned down in a storm", of one day."""
    left, right = telling_words(entry.happening), telling_words(other.happening)
    same_day = entry.event.when == other.event.when and days(entry) == 0
    return same_day and bool(left and right) and (left <= right or right <= left)


def _differ(happening: Happening, other: Happening) -> bool:
    """Whether two tellings of one kind speak of different things: two filings, against two houses."""
    if happening.nominal or other.nominal:
        return False
    left, right = telling_words(happening), telling_words(other)
    share = len(left & right) / max(min(len(left), len(right)), 1)
    others = min(len(left - right), len(right - left))
    if happening.named - other.named and other.named - happening.named and share <= _ALIKE:
        return True
    return share < _HALF or (others >= _SEVERAL and share < _ALIKE)


_HALF, _ALIKE, _SEVERAL = 0.5, 0.75, 2

_SAID = {family(word) for word in ("say", "tell", "add", "report", "announce")}


def _same_time(entry: Entry, other: Entry) -> bool:
    left, right = entry.event.when, other.event.when
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return left == right
    return left.covers(right) or right.covers(left)


_NEWS_DAYS = 3  # what a text tells as news of its day happened then or just before


def _told_as_news(entry: Entry, other: Entry) -> bool:
    """ "Police shot three miners", and below it "the miners were shot on Thursday": the day of the news is a guess."""
    lead, dated = (entry, other) if entry.event.basis == PUBLISHED else (other, entry)
    if lead.event.basis != PUBLISHED or dated.event.basis == PUBLISHED or lead.event.kind == STATEMENT:
        return False
    day, before = lead.event.when.earliest, dated.event.when.earliest
    if day is None or before is None or days(dated) > 0:
        return False
    return 0 <= day.ordinal - before.ordinal <= _NEWS_DAYS


def _related(entry: Entry, other: Entry) -> bool:
    """Planned and done (or denied) of the same thing; the same thing at another time."""
    shared = telling_words(entry.happening) & telling_words(other.happening)
    return len(shared) >= 2 and not same_side(entry, other)


def _link_kindred(entries: Sequence[Entry]) -> None:
    """Link old events that may be one told in other words: "the pact collapsed", "ties broke"."""
    by_words: dict[str, list[Entry]] = {}
    for entry in entries:
        if days(entry) < 300 or len(entry.names) < 2:
            continue
        for name in entry.names:
            for other in by_words.get(name, ())[-_WINDOW:]:
                if _may_be_one(other, entry):
                    other.related.add(entry.event.id)
                    entry.related.add(other.event.id)
            by_words.setdefault(name, []).append(entry)


def _may_be_one(entry: Entry, other: Entry) -> bool:
    alike = kindred(entry.happening.family, other.happening.family)
    return alike and len(entry.names & other.names) >= 2 and _same_time(entry, other)
