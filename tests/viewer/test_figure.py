from __future__ import annotations

from itertools import pairwise
from typing import Any

import plotly.io as pio
import pytest
from hypothesis import given, settings

from benchmarks.made_up_timelines import make_timeline
from tests.strategies import timelines
from timeline.errors import BadData
from timeline.record.model import Timeline
from timeline.record.when import Day
from timeline.show.axis_ticks import round_step, year_ticks, year_words
from timeline.show.figure import THEMES, to_figure
from timeline.show.figure_rows import LETTER_PX, pack
from timeline.show.view import to_view
from timeline.show.view_rows import to_ms

from .small_timeline import small


def drawn(figure: Any) -> dict[str, set[str]]:
    """Event ids by the kind of trace that draws them."""
    by_type: dict[str, set[str]] = {}
    for trace in figure.data:
        if trace.customdata is not None:
            by_type.setdefault(trace.type, set()).update(trace.customdata)
    return by_type


def test_every_event_is_drawn() -> None:
    timeline = make_timeline(200)
    by_type = drawn(to_figure(timeline))
    assert set().union(*by_type.values()) == {event.id for event in timeline.events}


def test_nothing_has_zero_width() -> None:
    for trace in to_figure(make_timeline(200)).data:
        if trace.type == "bar":
            assert all(length > 0 for length in trace.x)


@pytest.mark.parametrize("lanes", ["none", "document", "participant", "place", "certainty", "kind", "tag"])
def test_labels_and_marks_keep_apart(lanes: str) -> None:
    view = to_view(make_timeline(150))
    first, per_pixel, width = to_ms(Day(1850, 1, 1)), 6e9, 1000.0
    marks, placed = pack(view, lanes, first, per_pixel, width, range(150))
    rows: dict[int, list[tuple[float, float]]] = {}
    for mark in marks:
        room = len(mark.label) * LETTER_PX * per_pixel
        left = mark.label_x - room if mark.side == "left" else mark.x0
        right = mark.label_x + room if mark.side == "right" else mark.x1
        rows.setdefault(mark.row, []).append((left, right))
    for extents in rows.values():
        ordered = sorted(extents)
        assert all(label[1] <= other[0] for label, other in pairwise(ordered))
    assert sum(lane.rows for lane in placed) > max(rows)


def test_titles_show_literally() -> None:
    from dataclasses import replace

    timeline = small()
    hostile = '<b>bold</b> & <a href="javascript:alert(1)">x</a>'
    timeline = replace(timeline, events=tuple(replace(event, title=hostile) for event in timeline.events))
    figure = to_figure(timeline, title=hostile)
    for trace in figure.data:
        for text in (*(trace.text or ()), *(trace.hovertext or ())) if trace.type != "bar" else trace.hovertext:
            assert "<a " not in text and "<b>bold" not in text
    assert "<b>" not in figure.layout.title.text


def test_the_upload_button_is_off(tmp_path: Any) -> None:
    figure = to_figure(small())
    assert '"showSendToCloud": false' in figure.to_html(include_plotlyjs=False)
    figure.write_html(tmp_path / "figure.html", include_plotlyjs=False)
    assert '"showSendToCloud": false' in (tmp_path / "figure.html").read_text(encoding="utf-8")


def test_years_bc_are_named() -> None:
    axis = to_figure(make_timeline(90)).layout.xaxis
    assert axis.type == "date"
    assert {"400 BC", "200 BC", "AD 1", "AD 200", "2000"} <= set(axis.ticktext)


def test_deep_time_is_drawn_on_a_plain_axis() -> None:
    timeline = make_timeline(90, deep=True)
    figure = to_figure(timeline)
    assert figure.layout.xaxis.type == "linear"
    assert any(text.endswith(",000 BC") for text in figure.layout.xaxis.ticktext)
    assert set().union(*drawn(figure).values()) == {event.id for event in timeline.events}


def test_the_main_span_counts_what_it_leaves_out() -> None:
    timeline = make_timeline(120)
    whole, main = to_figure(timeline), to_figure(timeline, span="main")
    assert main.layout.xaxis.range[0] > whole.layout.xaxis.range[0]
    drawn_ids = set().union(*drawn(main).values())
    said = " ".join(note.text for note in main.layout.annotations)
    assert f"{120 - len(drawn_ids)} earlier" in said


def test_templates_and_sizes_are_honoured() -> None:
    figure = to_figure(small(), template="plotly_dark", width=640, height=300)
    assert figure.layout.template == pio.templates["plotly_dark"]
    assert figure.layout.paper_bgcolor is None and figure.layout.font.color is None
    assert (figure.layout.width, figure.layout.height) == (640, 300)
    assert to_figure(small(), theme="dark").layout.paper_bgcolor == THEMES["dark"]["paper"]


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_colours_reach_their_contrast(theme: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours["text"], colours["paper"]) >= 7
    assert contrast(colours["muted"], colours["paper"]) >= 4.5
    for certainty in ("asserted", "reported", "planned", "negated", "uncertain"):
        assert contrast(colours[certainty], colours["paper"]) >= 4.5


def contrast(text_colour: str, other: str) -> float:
    """The ratio of WCAG 2.2 between two #rrggbb colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(text_colour), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("options", [{"theme": "sepia"}, {"lanes": "mood"}, {"span": "some"}])
def test_unknown_options_list_the_known_ones(options: dict[str, str]) -> None:
    with pytest.raises(BadData, match="known:"):
        to_figure(small(), **options)  # type: ignore[arg-type]


def test_an_empty_timeline_is_a_figure() -> None:
    assert to_figure(Timeline()).layout.xaxis.type == "date"


@settings(max_examples=25, deadline=None)
@given(timelines())
def test_any_timeline_becomes_a_figure(timeline: Timeline) -> None:
    figure = to_figure(timeline)
    shown = set().union(*drawn(figure).values()) if timeline.events else set()
    assert shown == {event.id for event in timeline.events}


def test_ticks_are_round_as_people_count() -> None:
    ticks = year_ticks(to_ms(Day(-1199, 1, 1)), to_ms(Day(1100, 1, 1)), 640)
    assert [words for _, words in ticks] == ["1000 BC", "500 BC", "AD 1", "AD 500", "1000"]
    assert [round_step(years) for years in (0.3, 1.5, 3, 7, 70, 2e6)] == [1, 2, 5, 10, 100, 2_000_000]
    assert year_words(-13_799_999_999) == "13.8 billion BC"
    assert year_words(-11_999) == "12,000 BC"
