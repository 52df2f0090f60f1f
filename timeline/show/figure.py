"""Timeline -> Plotly figure, for reports and notebooks: ``to_figure``.

The marks are those of the viewer (``assets/viewer``): dots for days and finer, short bars for months and seasons,
bands for years and longer, hatched where the time is approximate or uncertain, arrows at open ends; filled when
asserted, outlined with a quote sign when reported, dashed when planned, struck when negated, with "?" when uncertain.
Titles are shown as they are: nothing in them is read as markup.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import plotly.graph_objects as go

from timeline.errors import BadData
from timeline.record.model import Timeline
from timeline.show.axis_ticks import YEAR_MS, year_of, year_ticks
from timeline.show.figure_rows import KEYS, pack
from timeline.show.figure_traces import Traces, shown_literally
from timeline.show.view import to_view
from timeline.show.view_rows import DAY_MS

CONFIG = {"showSendToCloud": False, "displaylogo": False, "scrollZoom": True}
"""Pass as ``config`` wherever the figure is shown: plotly's button that uploads a chart is on by default."""

THEMES: dict[str, dict[str, str]] = {
    "light": {
        "paper": "#ffffff",
        "text": "#1c2330",
        "muted": "#566072",
        "line": "#e4e7ec",
        "lane": "#f6f7f9",
        "period": "#eef1f6",
        "asserted": "#41608f",
        "reported": "#0b7a75",
        "planned": "#7b4fc9",
        "negated": "#b53a4d",
        "uncertain": "#96650c",
    },
    "dark": {
        "paper": "#1a1d23",
        "text": "#e6e9ef",
        "muted": "#a3adbd",
        "line": "#2d323b",
        "lane": "#20242b",
        "period": "#2a303a",
        "asserted": "#8fb0e3",
        "reported": "#4fc1b8",
        "planned": "#b99af2",
        "negated": "#f08a99",
        "uncertain": "#dcae55",
    },
}
"""The viewer's colours; text reaches a contrast of 4.5 and marks 3 on the paper of their theme."""

ROW_PX = 25
WIDTH_PX = 1100
# Plotly's date axis ends with the years -9999 and 9999; what lies beyond goes on a plain axis with our own ticks.
_DATE_AXIS = (-377_705_116_800_000, 253_402_300_800_000)

Json = dict[str, Any]


def _configured(options: dict[str, Any]) -> dict[str, Any]:
    """``options`` with what a caller configures laid over ``CONFIG``, never in its place."""
    return {**options, "config": {**CONFIG, **(options.get("config") or {})}}


class TimelineFigure(go.Figure):  # type: ignore[misc]  # plotly ships no types
    """A plotly Figure that is shown and written without plotly's button for uploading the chart."""

    def show(self, *args: Any, **kwargs: Any) -> Any:
        """As ``plotly.graph_objects.Figure.show``."""
        return super().show(*args, **_configured(kwargs))

    def to_html(self, *args: Any, **kwargs: Any) -> Any:
        """As ``plotly.graph_objects.Figure.to_html``."""
        return super().to_html(*args, **_configured(kwargs))

    def write_html(self, *args: Any, **kwargs: Any) -> Any:
        """As ``plotly.graph_objects.Figure.write_html``."""
        return super().write_html(*args, **_configured(kwargs))


def to_figure(
    timeline: Timeline,
    *,
    lanes: str = "none",
    theme: str = "light",
    span: str = "all",
    width: int | None = None,
    height: int | None = None,
    template: Any = None,
    title: str = "",
) -> TimelineFigure:
    """The timeline as a Plotly figure with every event drawn once in each of its lanes.

    ``lanes``: "none", "document", "participant", "place", "certainty", "kind" or "tag". ``span``: "all", or "main" for
    the range where most events are when a few lie far away (how many are earlier and later is written at the edges).
    ``width`` and ``height`` are pixels; rows are packed for the width (1,100 when not given), and the height follows
    from the rows. A plotly ``template`` (name or object) takes the place of the theme's paper, font and grid.
    Raises ``BadData`` for an unknown theme, span or lanes.
    """
    if theme not in THEMES:
        raise BadData(f"theme {theme!r} is unknown; known: {', '.join(THEMES)}")
    if lanes != "none" and lanes not in KEYS:
        raise BadData(f"lanes {lanes!r} are unknown; known: none, {', '.join(KEYS)}")
    if span not in ("all", "main"):
        raise BadData(f"span {span!r} is unknown; known: all, main")
    drawing = _Drawing(to_view(timeline), lanes, THEMES[theme], span, width or WIDTH_PX, template is not None)
    return drawing.figure(width, height, template, title)


class _Drawing:
    def __init__(
        self, view: Json, lanes: str, colours: dict[str, str], span: str, width: int, has_template: bool
    ) -> None:
        self.view = view
        self.colours = colours
        self.has_template = has_template
        self.columns = view["events"]
        for number in view["rare"].get("conflict", {}):
            self.columns["title"][int(number)] += " (disputed)"
        self.left = 16 if lanes == "none" else 150
        self.plot_width = max(240, width - self.left - 24)
        self.ends = [
            (start if start is not None else end, end if end is not None else start)
            for start, end in zip(self.columns["from"], self.columns["to"], strict=True)
        ]
        self.first, self.last, within = self._range(span)
        self.earlier = sum(end < self.first for _, end in self.ends)
        self.later = sum(start > self.last for start, _ in self.ends)
        chosen = {number for number, ends in enumerate(self.ends) if ends[1] >= within[0] and ends[0] <= within[1]}
        self.per_pixel = (self.last - self.first) / self.plot_width
        self.marks, self.lanes = pack(view, lanes, self.first, self.per_pixel, self.plot_width, chosen)
        self.rows = sum(lane.rows for lane in self.lanes)
        self.periods = self._periods()

    def _range(self, span: str) -> tuple[float, float, tuple[float, float]]:
        """First and last ms of the axis, and the range without the room left at its ends."""
        if not self.ends:
            return 0.0, YEAR_MS, (0.0, YEAR_MS)
        whole = min(start for start, _ in self.ends), max(end for _, end in self.ends)
        within = (dense_range(self.ends) if span == "main" else None) or whole
        length = max(within[1] - within[0], 14 * DAY_MS)
        return within[0] - length * 0.05, within[0] + length * 1.06, within

    def _periods(self) -> list[Json]:
        known = [period for period in self.view["periods"] if period["from"] is not None and period["to"] is not None]
        return [period for period in known if period["to"] > self.first and period["from"] < self.last]

    # -- the whole ----------------------------------------------------------------------------------------------

    def figure(self, width: int | None, height: int | None, template: Any, title: str) -> TimelineFigure:
        figure = TimelineFigure()
        figure.add_traces(list(Traces(self.view, self.colours, self.per_pixel).of(self.marks)))
        below = 34 + (22 if self.periods else 0)
        top = 66 if title else 36
        figure.update_layout(
            width=width,
            height=height or max(180, self.rows * ROW_PX + below + top + 10),
            margin={"l": self.left, "r": 24, "t": top, "b": below, "pad": 0},
            barmode="overlay",
            bargap=0,
            hovermode="closest",
            dragmode="pan",
            shapes=list(self._shapes()),
            annotations=[*self._period_names(), *self._outside()],
            legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "font": {"size": 11}},
            title={"text": shown_literally(title), "x": 0.012, "y": 1, "yanchor": "top", "pad": {"t": 12}}
            if title
            else None,
            xaxis=self._x_axis(),
            yaxis=self._y_axis(),
            hoverlabel={"align": "left"},
            **({"template": template} if self.has_template else self._theme()),
        )
        return figure

    def _theme(self) -> Json:
        colours = self.colours
        font = {"family": "system-ui, Segoe UI, Roboto, Helvetica Neue, DejaVu Sans, sans-serif", "size": 12}
        return {
            "template": "none",
            "paper_bgcolor": colours["paper"],
            "plot_bgcolor": colours["paper"],
            "font": {**font, "color": colours["text"]},
        }

    def _x_axis(self) -> Json:
        dated = self.first >= _DATE_AXIS[0] and self.last <= _DATE_AXIS[1]
        axis: Json = {
            "type": "date" if dated else "linear",
            "range": [self.first, self.last],
            "showgrid": True,
            "zeroline": False,
            "ticks": "outside",
        }
        if not self.has_template:
            axis |= {
                "gridcolor": self.colours["line"],
                "tickcolor": self.colours["line"],
                "linecolor": self.colours["line"],
            }
        if dated:
            axis |= {"minallowed": _DATE_AXIS[0], "maxallowed": _DATE_AXIS[1]}
        if not dated or (year_of(self.first) < 1000 and self.last - self.first > 6 * YEAR_MS):
            ticks = year_ticks(self.first, self.last, self.plot_width)
            axis |= {
                "tickmode": "array",
                "tickvals": [ms for ms, _ in ticks],
                "ticktext": [words for _, words in ticks],
            }
        return axis

    def _y_axis(self) -> Json:
        named = [lane for lane in self.lanes if lane.name]
        return {
            "range": [-self.rows, 0],
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "showline": False,
            "ticks": "",
            "tickmode": "array",
            "tickvals": [-(lane.first + lane.rows / 2) for lane in named],
            "ticktext": [shown_literally(_cut(lane.name, 22)) for lane in named],
        }

    # -- behind the marks ---------------------------------------------------------------------------------------

    def _shapes(self) -> Iterable[Json]:
        for number, lane in enumerate(self.lanes):
            if number % 2:
                yield self._rectangle(0, 1, -lane.first, -lane.first - lane.rows, self.colours["lane"], xref="paper")
        for period in self.periods:
            yield self._rectangle(period["from"], period["to"], 0, 1, self.colours["period"], yref="paper")

    def _rectangle(self, x0: float, x1: float, y0: float, y1: float, colour: str, **reference: str) -> Json:
        opacity = 0.5 if self.has_template else 1
        return {
            "type": "rect",
            "x0": x0,
            "x1": x1,
            "y0": y0,
            "y1": y1,
            "fillcolor": colour,
            "opacity": opacity,
            "line": {"width": 0},
            "layer": "below",
            **reference,
        }

    def _outside(self) -> Iterable[Json]:
        """How many events lie left and right of the range."""
        counts = ((self.earlier, "‹ {:,} earlier"), (self.later, "{:,} later ›"))
        text = " · ".join(words.format(count) for count, words in counts if count)
        if text:
            at = {"x": 1, "xref": "paper", "xanchor": "right", "y": 1, "yref": "paper", "yanchor": "bottom"}
            yield {**at, "text": text, "showarrow": False, "font": {"size": 11}}

    def _period_names(self) -> Iterable[Json]:
        free = float("-inf")
        for period in sorted(self.periods, key=lambda period: period["from"]):
            start = max(period["from"], self.first)
            room = (min(period["to"], self.last) - start) / self.per_pixel
            if start < free or room < 30:
                continue
            text = _cut(period["name"], int(room / 5.6))
            free = start + len(text) * 6 * self.per_pixel
            yield {
                "x": start,
                "y": 0,
                "yref": "paper",
                "yanchor": "top",
                "xanchor": "left",
                "yshift": -26,
                "showarrow": False,
                "text": shown_literally(text),
                "font": {"size": 10.5, "color": None if self.has_template else self.colours["muted"]},
            }


def dense_range(ends: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
    """The range that holds at least four fifths of the events, if that is under a quarter of the whole; else None.

    The twin in the browser is ``denseRange`` in ``assets/viewer/ranges.js``.
    """
    middles = sorted((start + end) / 2 for start, end in ends)
    if len(middles) < 6:
        return None
    size = math.ceil(len(middles) * 0.8) - 1
    best = min(range(len(middles) - size), key=lambda at: middles[at + size] - middles[at])
    first, last = middles[best], middles[best + size]
    if first == last or last - first > (middles[-1] - middles[0]) / 4:
        return None
    near = (last - first) / 4  # what lies close by belongs to it
    kept = [middle for middle in middles if first - near <= middle <= last + near]
    return kept[0], kept[-1]


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: max(1, letters - 1)].rstrip() + "…"


__all__ = ["CONFIG", "THEMES", "TimelineFigure", "shown_literally", "to_figure"]
