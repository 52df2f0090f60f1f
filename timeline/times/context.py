"""What a time leans on: the day of publication and the clause's tense in news, the last time told in a history.

The context walks along the text with the resolver. It remembers every time read so far (the narrative clock) and
answers the questions that rules ask: the day of "today", the year of "in October", the month of "the 23rd".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from timeline.record.model import Anchor, Document, Span
from timeline.record.when import Day, Precision, When
from timeline.times.arithmetic import UNIT_OF
from timeline.times.clause_side import ClauseSides
from timeline.times.clocks import Clocks
from timeline.times.leaps import MEMORY, asideness, ends_heading_span, is_look_back
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch, written_year
from timeline.times.rule_reading import Reading
from timeline.times.stated_day import states_day
from timeline.times.tense import Side

NEWS, NARRATIVE = "news", "narrative"

_FINENESS = ("day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium")
_HOLDS = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
    "season": ("day", "week", "month", "season"),
    "quarter": ("quarter",),
    "half": ("half",),
    "year": ("day", "week", "month", "season", "quarter", "half", "year"),
    "decade": ("day", "week", "month", "season", "quarter", "half", "year", "decade"),
}
_JOINING = frozenset({"", "&", "-", "–", "—", "/", ","})  # in every language; words stand in its cues
_MONTHS_TOLD = re.compile(r"P(?:[3-9]|1[0-2])M")
_SOON_OVER = ("day", "week", "weekend")  # what a story that has gone on to other years counts from no longer


@dataclass(slots=True)
class PlacedTime:
    """A time that was read, with the place it stands."""

    reading: Reading
    match: PhraseMatch
    voice: int = -1

    @property
    def anchor(self) -> Anchor:
        """This time as an anchor for later ones."""
        stand = self.reading.stand
        assert stand is not None, "only placed times are anchors"
        return Anchor("narrative", stand, Span(self.match.start, self.match.end, self.match.text))


@dataclass(slots=True)
class Context:
    """What the words of one document can lean on, as of the expression being read."""

    document: Document
    mode: str
    resolver: Callable[[PhraseMatch, Context], Reading | None]
    matches: Sequence[PhraseMatch] = ()
    placed: list[PlacedTime] = field(default_factory=list)
    at: int = 0
    before_christ: bool = False
    lent: tuple[int, PhraseMatch] | None = None
    sides: ClauseSides | None = None
    clocks: Clocks = field(default_factory=Clocks)
    stated: PlacedTime | None = None  # the day that the text says all its bare times are of

    # -- the text around ----------------------------------------------------------------------------------------

    def before(self, match: PhraseMatch, length: int = 40) -> str:
        """The text before ``match`` in its sentence, at most ``length`` characters."""
        first = match.sentence.start if match.sentence else 0
        return self.document.text[max(first, match.start - length) : match.start]

    def after(self, match: PhraseMatch, length: int = 40) -> str:
        """The text behind ``match`` in its sentence, at most ``length`` characters."""
        last = match.sentence.end if match.sentence else len(self.document.text)
        return self.document.text[match.end : min(last, match.end + length)]

    def side_of(self, match: PhraseMatch) -> Side:
        """The side of now that the clause round ``match`` speaks of; see ``timeline.times.clause_side``."""
        return Side("past", True) if self.clocks.logged else self._clauses().of(match)

    def verb_of(self, match: PhraseMatch) -> str:
        """The verb that governs ``match``, as written ("had been scheduled"); "" where none does."""
        return self._clauses().verb(match).cue

    def _clauses(self) -> ClauseSides:
        if self.sides is None:
            self.sides = ClauseSides(self.document.text, self.document.language)
        return self.sides

    def tense_of(self, match: PhraseMatch) -> str:
        """Tense of the clause round ``match``: "past", "present", "future" or ""."""
        return self.side_of(match).tense

    def resolve(self, match: PhraseMatch) -> Reading | None:
        """The reading of a time inside another one."""
        if match.sentence is None and self.at < len(self.matches):
            match.sentence = self.matches[self.at].sentence
        return self.resolver(match, self)

    # -- anchors ------------------------------------------------------------------------------------------------

    @property
    def published(self) -> Anchor | None:
        """The day this part of the text was written, which mostly is that of publication; None when it is not known."""
        day = self.document.published
        return self.clocks.written or (Anchor("publication", When.on(day)) if day else None)

    @property
    def narrative(self) -> bool:
        """Whether this part of the text is read as a history.

        Below a day of another time (a diary's entry, a chronology's) the story stands at that day, whatever else the
        document is.
        """
        mode = self.clocks.mode or self.mode
        return mode == NARRATIVE or self.clocks.in_another_time(self.document.published)

    def reference(self, unit: str = "day") -> Anchor | None:
        """What "last <unit>" and "now" lean on: publication in news, the last time told in a history."""
        if not self.narrative:
            return self.published
        earlier = self.last_told(unit)
        if earlier is not None and unit in _SOON_OVER and self._has_moved_on(earlier):
            return self.published
        if earlier is not None:
            return earlier.anchor
        return self.published if unit in _SOON_OVER else self.last("year")  # no week is seen from a whole year

    def _has_moved_on(self, earlier: PlacedTime) -> bool:
        """Whether the last times lie in other years: a day of 1957 is no anchor once the story is in the 1980s."""
        stand = earlier.reading.stand
        since = [
            later.reading.stand.earliest.year
            for later in self.placed[-MEMORY:]
            if later.match.start > earlier.match.start and later.reading.stand and later.reading.stand.earliest
        ]
        then = stand.earliest.year if stand and stand.earliest else None
        return len(since) >= 2 and then is not None and then not in since[-2:]

    def last(self, unit: str) -> Anchor | None:
        """The last time told that lies within one ``unit`` ("month": a day or a month will do, a year will not)."""
        earlier = self.last_told(unit)
        return earlier.anchor if earlier else None

    def near(self, match: PhraseMatch, unit: str) -> Anchor | None:
        """As ``last``, but a leap of the story counts where it stands close by: "that month", "ten days later"."""
        for earlier in reversed(self.placed[-6:]):
            stand = earlier.reading.stand
            if stand is None or stand.earliest is None or earlier.reading.background:
                continue
            if match.start - earlier.match.end > _CLOSE_BY:
                break
            if UNIT_OF.get(stand.precision) in _HOLDS.get(unit, _FINENESS):
                return earlier.anchor
        told_last = self.last_told(unit)
        if told_last is None:
            return None
        far = unit in _SOON_OVER or (unit == "year" and match.start - told_last.match.end > _FAR_BACK)
        if far and self._has_moved_on(told_last):
            return None
        return told_last.anchor

    def last_told(self, unit: str, *, kinds: tuple[str, ...] = ()) -> PlacedTime | None:
        """As ``last``, with the reading itself; ``kinds`` narrows to certain units."""
        units = kinds or _HOLDS.get(unit, _FINENESS)
        for earlier in reversed(self.placed[-MEMORY:]):
            when = earlier.reading.stand
            if earlier.voice != self.clocks.voice:
                continue
            if when and not earlier.reading.aside and when.earliest and UNIT_OF.get(when.precision) in units:
                return earlier
        return None

    def position(self, anchor: Anchor) -> Anchor:
        """Where within its year the story stands: the last day or month told of the anchor's year, else the anchor."""
        if anchor.when.precision is not Precision.YEAR or anchor.span is None:
            return anchor
        fine = self.last_told("month")
        stand = fine.reading.stand if fine else None
        if fine is None or stand is None or stand.earliest is None:
            return anchor
        near = anchor.span.start - fine.match.end < 250 and not _opens_paragraph_at(self, fine, anchor)
        same = anchor.when.earliest is not None and stand.earliest.year == anchor.when.earliest.year
        return fine.anchor if near and same else anchor

    def told_in_sentence(self, match: PhraseMatch) -> PlacedTime | None:
        """The time told last, if it stands in the same sentence."""
        if self.placed and self.placed[-1].match.sentence is match.sentence and self.placed[-1].reading.when:
            return self.placed[-1]
        return None

    def business_period(self) -> PlacedTime | None:
        """The quarter or half-year under discussion; None when months ("the first nine months") were named since."""
        for earlier in reversed(self.placed[-MEMORY:]):
            if earlier.reading.type == "DURATION" and _MONTHS_TOLD.fullmatch(earlier.reading.value):
                return None
            when = earlier.reading.stand
            if when and not earlier.reading.aside and when.precision in (Precision.QUARTER, Precision.HALF):
                return earlier
        return None

    def note(self, reading: Reading, match: PhraseMatch) -> None:
        """Remember a time that was read; in a history, asides are remembered as such."""
        if self.narrative and not reading.aside:
            if self.clocks.opens(match):  # the story goes on from a heading, from the first year of a span
                aside = background = ends_heading_span(self, match)
            else:
                aside, background = asideness(self, reading, match)
            reading = reading.but(aside=aside, background=background)
        elif not self.narrative and is_look_back(self, reading, match):
            reading = reading.but(aside=True)
        if states_day(self.document, reading, match, first=self.stated is None):
            self.stated = PlacedTime(reading, match, self.clocks.voice)
        self.placed.append(PlacedTime(reading, match, self.clocks.voice))

    def counts_before_christ(self) -> bool:
        """Whether a bare year of three digits is one BC: in a text of such years, until the story has passed year 1."""
        if not self.before_christ:
            return False
        for earlier in reversed(self.placed[-MEMORY:]):
            stand = earlier.reading.stand
            if stand is not None and stand.earliest is not None and stand.earliest.year < 1000:
                return stand.earliest.year <= 0
        return True

    # -- years that are not written -----------------------------------------------------------------------------

    def shared_year(self, match: PhraseMatch) -> tuple[int, PhraseMatch] | None:
        """The year that the next time brings for this one too: "in April and June 1955".

        ``lent`` is set while the beginning of a range is read whose end brings the year.
        """
        if self.lent is not None:
            return self.lent
        within = self._year_of_range(match)
        if within is not None:
            return within
        text = self.document.text
        end = match.end
        for other in self.matches[self.at + 1 : self.at + 4]:
            if other.sentence is not match.sentence:
                return None
            glue = " ".join(text[end : other.start].split()).casefold()
            cues = language_of(self.document.language).cues
            led = " " in glue and glue.split()[0] in cues.get("joining on", frozenset()) and len(glue) < 9
            if glue not in _JOINING and glue not in cues.get("joining", frozenset()) and not led:
                return None
            year = written_year(other)
            if year is not None:
                return year, other
            end = other.end
        return None

    def _year_of_range(self, match: PhraseMatch) -> tuple[int, PhraseMatch] | None:
        """The year that a later end brings where the ends of a range are read one by one."""
        whole = self.matches[self.at] if self.at < len(self.matches) else match
        if whole is match or whole.rule.kind != "range":
            return None
        for leaf in whole.leaves():
            year = written_year(leaf) if leaf.start >= match.end else None
            if year is not None:
                return year, leaf
        return None

    def end_of_range(self, match: PhraseMatch) -> int | None:
        """The month that the range ends in which ``match`` begins, where neither of them has a year."""
        whole = self.matches[self.at] if self.at < len(self.matches) else match
        if whole is match or whole.rule.kind != "range":
            return None
        for leaf in whole.leaves():
            if leaf.start >= match.end and isinstance(leaf.get("month"), int):
                return int(leaf["month"]) if written_year(leaf) is None else None
        return None

    def year_ahead(self, match: PhraseMatch) -> tuple[int, PhraseMatch] | None:
        """The first year written after ``match`` within three sentences, when none was told before."""
        for other in self.matches[self.at + 1 : self.at + 6]:
            if other.start - match.end > 600:  # about three sentences of English prose
                return None
            year = written_year(other)
            if year is not None:
                return year, other
        return None


_CLOSE_BY = 350
"""Characters, about two sentences, over which "that month" can mean the month of a leap."""
_FAR_BACK = 2000  # letters: "the following spring" leans on nothing told so long ago, once the story has moved on


def _opens_paragraph_at(context: Context, fine: PlacedTime, anchor: Anchor) -> bool:
    assert anchor.span is not None, "asked only for times in the text"
    return "\n" in context.document.text[fine.match.end : anchor.span.start]


def day_anchor(anchor: Anchor) -> Day:
    """The first day of an anchor."""
    day = anchor.when.earliest or anchor.when.latest
    assert day is not None, "a time has at least one end"
    return day
