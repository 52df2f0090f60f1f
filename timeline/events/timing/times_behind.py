"""How fast a story goes on: day by day or in leaps of years, by the times that stand behind a place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.events.telling import Telling
from timeline.record.model import TimeExpression
from timeline.record.when import Day

_LOOKED_AHEAD = 8  # times
NEAR_DAYS = 7  # between two times of a story told day by day
FAR_LETTERS = 1500  # about ten sentences; beyond that the next time says nothing of the pace here


class TimesBehind:
    """The times of a document and the things done at one, asked for what comes behind a place."""

    def __init__(self, expressions: Sequence[TimeExpression], tellings: Sequence[Telling]) -> None:
        self.placed = [
            expression
            for expression in expressions
            if expression.when is not None and expression.basis not in ("named", "vague")
        ]
        self.done = [telling for telling in tellings if _is_done(telling)]

    def pace(self, telling: Telling) -> tuple[bool, bool]:
        """Whether the text goes on in leaps, for the next time told lies well away; and whether none is told near."""
        here, end = telling.when, telling.sentence.end
        if here.earliest is None:
            return False, True
        return self._leaps(here.earliest, end), not any(day >= here.earliest for day in self._days_ahead(end))

    def _leaps(self, here: Day, end: int) -> bool:
        """Whether the next thing done lies well away; what lies before is a look back."""
        first = bisect_left(self.done, end, key=lambda telling: telling.expression.start)
        for ahead in self.done[first : first + _LOOKED_AHEAD]:
            day = ahead.when.earliest
            if ahead.expression.start - end > FAR_LETTERS:
                break
            if day is not None and day >= here:
                return day.ordinal - here.ordinal > NEAR_DAYS
        return False

    def _days_ahead(self, end: int) -> Iterator[Day]:
        """The first days of the times that stand near behind a place."""
        first = bisect_left(self.placed, end, key=lambda expression: expression.start)
        for ahead in self.placed[first : first + _LOOKED_AHEAD]:
            if ahead.start - end > FAR_LETTERS:
                break
            if ahead.when is not None and ahead.when.earliest is not None:
                yield ahead.when.earliest


def _is_done(telling: Telling) -> bool:
    """Whether a time tells the pace of a story: that of a thing done, not of a plan, a war or a present state."""
    clause = telling.happening.clause
    past = clause is None or clause.narrates or clause.perfect
    return past and telling.expression.basis not in ("named", "vague")
