"""When each clause happened: rules tried in order for every clause that has no time of its own.

One file a rule. A time expression belongs to the clause it hangs on (``attachment``); what else is told takes its time
from there, one step after another: the clause it is joined to (``joined``), a clause or noun that frames it
(``framed``), the entry or heading it stands under (``entry``), the time told last (``story``). Each step away costs
confidence; from ``story`` and ``entry`` on the event's basis is "inferred". A wrong guess costs more than a gap: where
nothing safe can be said a rule answers None, and where the story jumps the chain stops.

To add a rule, write one file here that declares ``RULE`` with its place in the order, examples and what it must never
date; nothing else needs an edit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.events.facts import Happening
from timeline.events.telling import Taken
from timeline.events.timing.scene import Scene


@dataclass(frozen=True, slots=True)
class TimingExample:
    """A short text, and the headline's trigger word with the time (EDTF) that the rule gives it."""

    text: str
    trigger: str
    edtf: str


@dataclass(frozen=True, slots=True)
class TimingRule:
    """One way in which a clause comes by a time that is not its own.

    ``order`` is when it is tried, ``find`` gives the time of a happening in a scene or None. ``never`` are texts, each
    with the trigger that must stay without a time.
    """

    name: str
    order: int
    find: Callable[[Happening, Scene], Taken | None]
    examples: tuple[TimingExample, ...] = ()
    never: tuple[tuple[str, str], ...] = ()
