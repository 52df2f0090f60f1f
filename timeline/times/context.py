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
from timeline.times.found import Found, written_year
from timeline.times.leaps import MEMORY, asideness, ends_heading_span, is_look_back
from timeline.times.lexicon import language_of
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
    found: Found
    voice: int = -1

    @property
    def anchor(self) -> Anchor:
        """This time as an anchor for later ones."""
        stand = self.reading.stand
        assert stand is not None, "only placed times are anchors"
        return Anchor("narrative", stand, Span(self.found.start, self.found.end, self.found.text))


@dataclass(slots=True)
class Context:
    """What the words of one document can lean on, as of the expression being read."""

    document: Document
    mode: str
    resolver: Callable[[Found, Context], Reading | None]
    founds: Sequence[Found] = ()
    told: list[PlacedTime] = field(default_factory=list)
    at: int = 0
    before_christ: bool = False
    lent: tuple[int, Found] | None = None
    sides: ClauseSides | None = None
    clocks: Clocks = field(default_factory=Clocks)
    stated: PlacedTime | None = None  # the day that the text says all its bare times are of

    # -- the text around ----------------------------------------------------------------------------------------

    def before(self, found: Found, length: int = 40) -> str:
        """The text before ``found`` in its sentence, at most ``length`` characters."""
        first = found.sentence.start if found.sentence else 0
        return self.document.text[max(first, found.start - length) : found.start]

    def after(self, found: Found, length: int = 40) -> str:
        """The text behind ``found`` in its sentence, at most ``length`` characters."""
        last = found.sentence.end if found.sentence else len(self.document.text)
        return self.document.text[found.end : min(last, found.end + length)]

    def side_of(self, found: Found) -> Side:
        """The side of now that the clause round ``found`` speaks of; see ``timeline.times.clause_side``."""
        return Side("past", True) if self.clocks.logged else self._clauses().of(found)

    def verb_of(self, found: Found) -> str:
        """The verb that governs ``found``, as written ("had been scheduled"); "" where none does."""
        return self._clauses().verb(found).cue

    def _clauses(self) -> ClauseSides:
        if self.sides is None:
            self.sides = ClauseSides(self.document.text, self.document.language)
        return self.sides

    def tense_of(self, found: Found) -> str:
        """Tense of the clause round ``found``: "past", "present", "future" or ""."""
        return self.side_of(found).tense

    def resolve(self, found: Found) -> Reading | None:
        """The reading of a time inside another one."""
        if found.sentence is None and self.at < len(self.founds):
            found.sentence = self.founds[self.at].sentence
        return self.resolver(found, self)

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
        told = self.last_told(unit)
        if told is not None and unit in _SOON_OVER and self._has_moved_on(told):
            return self.published
        return (told and told.anchor) or self.last("year")

    def _has_moved_on(self, told: PlacedTime) -> bool:
        """Whether the last times lie in other years: a day of 1957 is no anchor once the story is in the 1980s."""
        stand = told.reading.stand
        since = [
            one.reading.stand.earliest.year
            for one in self.told[-MEMORY:]
            if one.found.start > told.found.start and one.reading.stand and one.reading.stand.earliest
        ]
        then = stand.earliest.year if stand and stand.earliest else None
        return len(since) >= 2 and then is not None and then not in since[-2:]

    def last(self, unit: str) -> Anchor | None:
        """The last time told that lies within one ``unit`` ("month": a day or a month will do, a year will not)."""
        told = self.last_told(unit)
        return told.anchor if told else None

    def near(self, found: Found, unit: str) -> Anchor | None:
        """As ``last``, but a leap of the story counts where it stands close by: "that month", "ten days later"."""
        for told in reversed(self.told[-6:]):
            stand = told.reading.stand
            if stand is None or stand.earliest is None or told.reading.background:
                continue
            if found.start - told.found.end > _CLOSE_BY:
                break
            if UNIT_OF.get(stand.precision) in _HOLDS.get(unit, _FINENESS):
                return told.anchor
        told_last = self.last_told(unit)
        if told_last is None:
            return None
        far = unit in _SOON_OVER or (unit == "year" and found.start - told_last.found.end > _FAR_BACK)
        if far and self._has_moved_on(told_last):
            return None
        return told_last.anchor

    def last_told(self, unit: str, *, kinds: tuple[str, ...] = ()) -> PlacedTime | None:
        """As ``last``, with the reading itself; ``kinds`` narrows to certain units."""
        units = kinds or _HOLDS.get(unit, _FINENESS)
        for told in reversed(self.told[-MEMORY:]):
            when = told.reading.stand
            if told.voice != self.clocks.voice:
                continue
            if when and not told.reading.aside and when.earliest and UNIT_OF.get(when.precision) in units:
                return told
        return None

    def position(self, anchor: Anchor) -> Anchor:
        """Where within its year the story stands: the last day or month told of the anchor's year, else the anchor."""
        if anchor.when.precision is not Precision.YEAR or anchor.span is None:
            return anchor
        fine = self.last_told("month")
        stand = fine.reading.stand if fine else None
        if fine is None or stand is None or stand.earliest is None:
            return anchor
        near = anchor.span.start - fine.found.end < 250 and not _opens_paragraph_at(self, fine, anchor)
        same = anchor.when.earliest is not None and stand.earliest.year == anchor.when.earliest.year
        return fine.anchor if near and same else anchor

    def told_in_sentence(self, found: Found) -> PlacedTime | None:
        """The time told last, if it stands in the same sentence."""
        if self.told and self.told[-1].found.sentence is found.sentence and self.told[-1].reading.when:
            return self.told[-1]
        return None

    def business_period(self) -> PlacedTime | None:
        """The quarter or half-year under discussion; None when months ("the first nine months") were named since."""
        for told in reversed(self.told[-MEMORY:]):
            if told.reading.type == "DURATION" and _MONTHS_TOLD.fullmatch(told.reading.value):
                return None
            when = told.reading.stand
            if when and not told.reading.aside and when.precision in (Precision.QUARTER, Precision.HALF):
                return told
        return None

    def note(self, reading: Reading, found: Found) -> None:
        """Remember a time that was read; in a history, asides are remembered as such."""
        if self.narrative and not reading.aside:
            if self.clocks.opens(found):  # the story goes on from a heading, from the first year of a span
                aside = background = ends_heading_span(self, found)
            else:
                aside, background = asideness(self, reading, found)
            reading = reading.but(aside=aside, background=background)
        elif not self.narrative and is_look_back(self, reading, found):
            reading = reading.but(aside=True)
        if states_day(self.document, reading, found, first=self.stated is None):
            self.stated = PlacedTime(reading, found, self.clocks.voice)
        self.told.append(PlacedTime(reading, found, self.clocks.voice))

    def counts_before_christ(self) -> bool:
        """Whether a bare year of three digits is one BC: in a text of such years, until the story has passed year 1."""
        if not self.before_christ:
            return False
        for told in reversed(self.told[-MEMORY:]):
            stand = told.reading.stand
            if stand is not None and stand.earliest is not None and stand.earliest.year < 1000:
                return stand.earliest.year <= 0
        return True

    # -- years that are not written -----------------------------------------------------------------------------

    def shared_year(self, found: Found) -> tuple[int, Found] | None:
        """The year that the next time brings for this one too: "in April and June 1955".

        ``lent`` is set while the beginning of a range is read whose end brings the year.
        """
        if self.lent is not None:
            return self.lent
        within = self._year_of_range(found)
        if within is not None:
            return within
        text = self.document.text
        end = found.end
        for other in self.founds[self.at + 1 : self.at + 4]:
            if other.sentence is not found.sentence:
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

    def _year_of_range(self, found: Found) -> tuple[int, Found] | None:
        """The year that a later end brings where the ends of a range are read one by one."""
        whole = self.founds[self.at] if self.at < len(self.founds) else found
        if whole is found or whole.rule.kind != "range":
            return None
        for leaf in whole.leaves():
            year = written_year(leaf) if leaf.start >= found.end else None
            if year is not None:
                return year, leaf
        return None

    def end_of_range(self, found: Found) -> int | None:
        """The month that the range ends in which ``found`` begins, where neither of them has a year."""
        whole = self.founds[self.at] if self.at < len(self.founds) else found
        if whole is found or whole.rule.kind != "range":
            return None
        for leaf in whole.leaves():
            if leaf.start >= found.end and isinstance(leaf.get("month"), int):
                return int(leaf["month"]) if written_year(leaf) is None else None
        return None

    def year_ahead(self, found: Found) -> tuple[int, Found] | None:
        """The first year written after ``found`` within three sentences, when none was told before."""
        for other in self.founds[self.at + 1 : self.at + 6]:
            if other.start - found.end > 600:  # about three sentences of English prose
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
    return "\n" in context.document.text[fine.found.end : anchor.span.start]


def day_anchor(anchor: Anchor) -> Day:
    """The first day of an anchor."""
    day = anchor.when.earliest or anchor.when.latest
    assert day is not None, "a time has at least one end"
    return day
