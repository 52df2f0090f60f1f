"""The traces of a static figure: bars, dots, arrows, signs and labels of the packed marks, one set a certainty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import plotly.graph_objects as go

from timeline.show.figure_rows import Mark

SYMBOLS = {
    "asserted": "circle",
    "reported": "circle-open",
    "planned": "diamond-open",  # plotly has no dashed circle
    "negated": "circle-x-open",
    "uncertain": "circle-open",
}
SIGNS = {"reported": "“", "uncertain": "?"}
_BAR, _BAND = 0.46, 0.74  # of a row's height
_QUOTE_DROP = 0.13  # the quote sign stands high in its line; rows

Json = dict[str, Any]


def shown_literally(text: str) -> str:
    """``text`` for plotly, which reads pseudo-HTML in labels: tags in it show as they are written."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Traces:
    """Makes the traces for one view in one set of colours; ``per_pixel`` is milliseconds for a pixel."""

    def __init__(self, view: Json, colours: dict[str, str], per_pixel: float) -> None:
        self.view = view
        self.columns = view["events"]
        self.colours = colours
        self.per_pixel = per_pixel

    def of(self, marks: Sequence[Mark]) -> Iterator[Any]:
        """All traces, the labels last."""
        for certainty in self.view["certainties"]:
            own = [mark for mark in marks if self._certainty(mark) == certainty]
            if own:
                yield from self._traces(certainty, own)
        yield self._labels(marks)

    def _certainty(self, mark: Mark) -> str:
        return str(self.view["certainties"][self.columns["certainty"][mark.event]])

    def _traces(self, certainty: str, marks: Sequence[Mark]) -> Iterable[Any]:
        """The traces of one certainty; the first carries its legend entry."""
        dots = [mark for mark in marks if mark.glyph == "dot"]
        blocks = [mark for mark in marks if mark.glyph in ("bar", "band")]
        arrows = [mark for mark in marks if mark.glyph == "arrow"]
        yield self._legend(certainty)
        if blocks:
            yield self._blocks(certainty, blocks)
        if blocks and certainty == "planned":
            yield self._lines(certainty, (_outline(mark) for mark in blocks), dash="dash")
        if arrows:
            yield self._lines(
                certainty,
                (_shaft(mark) for mark in arrows),
                dash="dash" if certainty == "planned" else "solid",
                width=2.5,
            )
            yield self._heads(certainty, arrows)
        if dots:
            yield self._dots(certainty, dots)
        if certainty == "negated" and blocks:
            yield self._lines(certainty, (_strike(mark) for mark in blocks))
        if certainty in SIGNS:
            yield self._signs(certainty, [*dots, *blocks])

    def _legend(self, certainty: str) -> go.Scatter:
        colour = self.colours[certainty]
        return go.Scatter(
            x=[None],
            y=[None],
            mode="markers",
            name=certainty.capitalize(),
            legendgroup=certainty,
            marker={"symbol": SYMBOLS[certainty], "size": 11, "color": colour, "line": {"width": 2, "color": colour}},
        )

    def _blocks(self, certainty: str, marks: Sequence[Mark]) -> go.Bar:
        colour = self.colours[certainty]
        pieces = [piece for mark in marks for piece in self._pieces(mark)]
        filled = certainty == "asserted"
        return go.Bar(
            orientation="h",
            base=[start for _, start, _, _ in pieces],
            x=[end - start for _, start, end, _ in pieces],
            y=[_y(mark) for mark, *_ in pieces],
            width=[_BAR if mark.glyph == "bar" else _BAND for mark, *_ in pieces],
            marker={
                "color": [self._fill(mark, colour) if filled else "rgba(0,0,0,0)" for mark, *_ in pieces],
                "line": {"color": colour, "width": 0 if certainty == "planned" else 1.5},
                "pattern": {
                    "shape": ["/" if hatched else "" for *_, hatched in pieces],
                    "size": 5,
                    "solidity": 0.4,
                    "fgcolor": colour,
                },
            },
            hovertext=[self._hover(mark) for mark, *_ in pieces],
            hoverinfo="text",
            customdata=[self.columns["id"][mark.event] for mark, *_ in pieces],
            legendgroup=certainty,
            showlegend=False,
        )

    def _fill(self, mark: Mark, colour: str) -> str:
        if mark.glyph == "bar":
            return colour
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return f"rgba({red},{green},{blue},0.25)"

    def _pieces(self, mark: Mark) -> Iterable[tuple[Mark, float, float, bool]]:
        """The mark cut into sure and hatched stretches: (mark, start, end, hatched)."""
        core = self.view["rare"].get("core", {}).get(str(mark.event))
        if core and (core[2] or core[3]):
            ends = (core[0] if core[2] else mark.x0, core[1] if core[3] else mark.x1)
        elif self.columns["qualifier"][mark.event]:
            end = min((mark.x1 - mark.x0) * 0.28, 44 * self.per_pixel)
            ends = (mark.x0 + end, mark.x1 - end)
        else:
            return [(mark, mark.x0, mark.x1, False)]
        cut = [(mark, mark.x0, ends[0], True), (mark, ends[0], ends[1], False), (mark, ends[1], mark.x1, True)]
        return [piece for piece in cut if piece[2] > piece[1]]

    def _dots(self, certainty: str, marks: Sequence[Mark]) -> go.Scatter:
        colour = self.colours[certainty]
        return go.Scatter(
            x=[(mark.x0 + mark.x1) / 2 for mark in marks],
            y=[_y(mark) for mark in marks],
            mode="markers",
            marker={
                "symbol": SYMBOLS[certainty],
                "size": 11,
                "color": colour,
                "line": {"width": 0 if certainty == "asserted" else 2, "color": colour},
            },
            hovertext=[self._hover(mark) for mark in marks],
            hoverinfo="text",
            customdata=[self.columns["id"][mark.event] for mark in marks],
            legendgroup=certainty,
            showlegend=False,
            cliponaxis=False,
        )

    def _signs(self, certainty: str, marks: Sequence[Mark]) -> go.Scatter:
        """The quote or question sign within each mark, at its left end where there is a label."""
        quote = certainty == "reported"
        return go.Scatter(
            x=[mark.x0 + 9 * self.per_pixel if mark.inside else (mark.x0 + mark.x1) / 2 for mark in marks],
            y=[_y(mark) - (_QUOTE_DROP if quote else 0) for mark in marks],
            mode="text",
            text=[SIGNS[certainty]] * len(marks),
            textfont={
                "size": 17 if quote else 10,
                "color": self.colours[certainty],
                "family": "Georgia, Times New Roman, serif" if quote else None,
            },
            hoverinfo="skip",
            legendgroup=certainty,
            showlegend=False,
        )

    def _heads(self, certainty: str, marks: Sequence[Mark]) -> go.Scatter:
        symbols = ["triangle-right" if mark.open == "end" else "triangle-left" for mark in marks]
        return go.Scatter(
            x=[mark.x1 - 4 * self.per_pixel if mark.open == "end" else mark.x0 + 4 * self.per_pixel for mark in marks],
            y=[_y(mark) for mark in marks],
            mode="markers",
            marker={
                "symbol": symbols if certainty == "asserted" else [f"{symbol}-open" for symbol in symbols],
                "size": 11,
                "color": self.colours[certainty],
            },
            hovertext=[self._hover(mark) for mark in marks],
            hoverinfo="text",
            customdata=[self.columns["id"][mark.event] for mark in marks],
            legendgroup=certainty,
            showlegend=False,
        )

    def _lines(
        self, certainty: str, paths: Iterable[list[tuple[float, float]]], *, dash: str = "solid", width: float = 1.5
    ) -> go.Scatter:
        points: list[tuple[float | None, float | None]] = []
        for path in paths:
            points += [*path, (None, None)]
        return go.Scatter(
            x=[x for x, _ in points],
            y=[y for _, y in points],
            mode="lines",
            hoverinfo="skip",
            legendgroup=certainty,
            showlegend=False,
            line={"color": self.colours[certainty], "width": width, "dash": dash},
        )

    def _labels(self, marks: Sequence[Mark]) -> go.Scatter:
        labelled = [mark for mark in marks if mark.label]
        struck = [self._certainty(mark) == "negated" for mark in labelled]
        return go.Scatter(
            x=[mark.label_x for mark in labelled],
            y=[_y(mark) for mark in labelled],
            mode="text",
            text=[
                f"<s>{shown_literally(mark.label)}</s>" if out else shown_literally(mark.label)
                for mark, out in zip(labelled, struck, strict=True)
            ],
            textposition=["middle left" if mark.side == "left" else "middle right" for mark in labelled],
            textfont={"size": 12},
            hoverinfo="skip",
            showlegend=False,
            cliponaxis=True,
        )

    def _hover(self, mark: Mark) -> str:
        number = mark.event
        columns = self.columns
        lines = [
            f"<b>{shown_literally(columns['title'][number])}</b>",
            shown_literally(f"{columns['words'][number]} · {self._certainty(mark)}"),
        ]
        document, (start, end) = columns["document"][number], columns["sentence"][number]
        if document >= 0:
            units = self.view["documents"][document]["text"].encode("utf-16-le")
            lines += [
                shown_literally(line) for line in _wrapped(units[start * 2 : end * 2].decode("utf-16-le", "replace"))
            ]
        return "<br>".join(lines)


def _y(mark: Mark) -> float:
    return -(mark.row + 0.5)


def _outline(mark: Mark) -> list[tuple[float, float]]:
    half = (_BAR if mark.glyph == "bar" else _BAND) / 2
    low, high = _y(mark) - half, _y(mark) + half
    return [(mark.x0, low), (mark.x1, low), (mark.x1, high), (mark.x0, high), (mark.x0, low)]


def _strike(mark: Mark) -> list[tuple[float, float]]:
    return [(mark.x0, _y(mark)), (mark.x1, _y(mark))]


def _shaft(mark: Mark) -> list[tuple[float, float]]:
    """A stop at the known end and the line that leads away from it."""
    y, stop = _y(mark), mark.x0 if mark.open == "end" else mark.x1
    away = mark.x1 if mark.open == "end" else mark.x0
    return [(stop, y - 0.26), (stop, y + 0.26), (stop, y), (stop + (away - stop) * 0.84, y)]


def _wrapped(text: str, *, letters: int = 78, most: int = 4) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= letters:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines if len(lines) <= most else [*lines[:most], "…"]
