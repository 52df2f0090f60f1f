"""Where each event of a static figure stands: its lane, its row, the extent of its mark and of its label, in pixels.

The same idea as ``assets/viewer/packing.js``, without level of detail: a figure on paper cannot be zoomed, so every
event is drawn. Letters are taken to be as wide as those of a common sans serif at 12 px.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

LETTER_PX = 6.6  # mean width of a letter at 12 px; erring on the wide side keeps labels apart
LABEL_LETTERS = 44
GLYPH_PX = 14
ARROW_PX = 46
BETWEEN_PX = 14
GAP_PX = 6
MOST_LANES = 24

Json = dict[str, Any]
FINE = ("instant", "hour", "part of day", "day")
SHORT = ("week", "month", "season", "quarter", "half-year")


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in one lane. ``x0`` and ``x1`` bound the drawn glyph in ms; ``row`` counts from the figure's top.

    ``glyph``: "dot", "bar", "band" or "arrow" (towards ``open``, "start" or "end"). ``label_x`` is where the label
    touches the mark (ms), on its ``side``: "right", "left" or "inside".
    """

    event: int
    row: int
    glyph: str
    x0: float
    x1: float
    open: str
    label: str
    label_x: float
    side: str

    @property
    def inside(self) -> bool:
        """Whether the label stands in the band."""
        return self.side == "inside"


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with the rows it takes: ``first`` to ``first + rows``."""

    name: str
    first: int
    rows: int


def pack(
    view: Json,
    lanes: str,
    first_ms: float,
    per_pixel: float,
    width: float,
    chosen: Container[int],
) -> tuple[list[Mark], list[Lane]]:
    """The ``chosen`` events of ``view`` in rows without overlap. ``per_pixel``: milliseconds for a pixel of ``width``.

    Labels stand right of their marks, or left of them where the figure ends.
    """
    marks: list[Mark] = []
    placed: list[Lane] = []
    row = 0
    for name, events in lanes_of(view, lanes):
        taken: list[float] = []  # the pixel where each row of this lane is free again
        for event in events:
            if event in chosen:
                marks.append(_placed(view, event, taken, row, first_ms, per_pixel, width))
        placed.append(Lane(name, row, max(1, len(taken))))
        row += max(1, len(taken))
    return marks, placed


def _placed(
    view: Json, event: int, taken: list[float], top: int, first_ms: float, per_pixel: float, width: float
) -> Mark:
    glyph, x0, x1, open_end = _glyph(view, event, per_pixel)
    label = shortened(view["events"]["title"][event] or view["events"]["date_text"][event])
    room = len(label) * LETTER_PX
    lead = 12.0 if view["certainties"][view["events"]["certainty"][event]] in ("reported", "uncertain") else 0.0
    starts, ends = (x0 - first_ms) / per_pixel, (x1 - first_ms) / per_pixel
    if glyph == "band" and ends - starts >= room + lead + 16:
        side, label_x = "inside", x0 + (8 + lead) * per_pixel
    elif ends + GAP_PX + room > width and starts - GAP_PX - room > 0:
        side, label_x, starts = "left", x0 - GAP_PX * per_pixel, starts - GAP_PX - room
    else:
        side, label_x, ends = "right", x1 + GAP_PX * per_pixel, ends + GAP_PX + room
    row = next(number for number in count() if number == len(taken) or taken[number] <= starts)
    if row == len(taken):
        taken.append(0)
    taken[row] = ends + BETWEEN_PX
    return Mark(event, top + row, glyph, x0, x1, open_end, label, label_x, side)


def _glyph(view: Json, event: int, per_pixel: float) -> tuple[str, float, float, str]:
    columns = view["events"]
    start, end = columns["from"][event], columns["to"][event]
    if end is None:
        return "arrow", start, start + ARROW_PX * per_pixel, "end"
    if start is None:
        return "arrow", end - ARROW_PX * per_pixel, end, "start"
    precision = view["precisions"][columns["precision"][event]]
    pixels = (end - start) / per_pixel
    if precision in FINE and pixels < GLYPH_PX:
        return "dot", *_centred(start, end, GLYPH_PX * per_pixel), ""
    glyph = "bar" if precision in SHORT and pixels < 60 else "band"
    least = GLYPH_PX * per_pixel
    return (glyph, *(_centred(start, end, least) if pixels < GLYPH_PX else (start, end)), "")


def _centred(start: float, end: float, length: float) -> tuple[float, float]:
    middle = (start + end) / 2
    return middle - length / 2, middle + length / 2


def shortened(text: str) -> str:
    """``text``, cut at a word with "…" behind when it is too long for a label."""
    if len(text) <= LABEL_LETTERS:
        return text
    cut = text[:LABEL_LETTERS].rsplit(" ", 1)[0] if " " in text[24:LABEL_LETTERS] else text[:LABEL_LETTERS]
    return cut.rstrip(" ,;:–-") + "…"


def lanes_of(view: Json, lanes: str) -> Iterator[tuple[str, Sequence[int]]]:
    """(name, event numbers in time order) of each lane, largest first; the smallest beyond 24 share one."""
    events = range(len(view["events"]["id"]))
    if lanes == "none":
        yield "", events
        return
    keys = KEYS[lanes]
    groups: dict[str, list[int]] = {}
    for event in events:
        for name in dict.fromkeys(keys(view, event)) or (WITHOUT.get(lanes, "None"),):
            groups.setdefault(name, []).append(event)
    ordered = sorted(groups.items(), key=lambda group: (group[0] == WITHOUT.get(lanes), -len(group[1]), group[0]))
    own = ordered if len(ordered) <= MOST_LANES else ordered[: MOST_LANES - 1]
    yield from own
    rest = ordered[len(own) :]
    if rest:
        yield f"Others ({len(rest)})", sorted({event for _, group in rest for event in group})


def _documents(view: Json, event: int) -> list[str]:
    number = view["events"]["document"][event]
    if number < 0:
        return []
    document = view["documents"][number]
    return [document["title"] or document["source"] or document["url"] or "Untitled text"]


def _places(view: Json, event: int) -> list[str]:
    number = view["events"]["place"][event]
    return [view["places"][number]] if number >= 0 else []


KEYS: dict[str, Callable[[Json, int], list[str]]] = {
    "document": _documents,
    "participant": lambda view, event: [view["names"][who] for who, _ in view["events"]["participants"][event]][:3],
    "place": _places,
    "certainty": lambda view, event: [view["certainties"][view["events"]["certainty"][event]].capitalize()],
    "kind": lambda view, event: [view["kinds"][view["events"]["kind"][event]].capitalize() + "s"],
    "tag": lambda view, event: [view["tags"][tag] for tag in view["rare"].get("tags", {}).get(str(event), ())][:3],
}
"""Lanes by name; the same ones as in ``assets/viewer/lanes.js``."""

WITHOUT = {"participant": "Nobody named", "place": "No place", "tag": "No tag", "document": "No document"}
