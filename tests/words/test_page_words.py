"""No visible text of the page is outside the catalogues, and none of a document goes through them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard.app import create_app
from dashboard.features.add.intake import STAGES
from dashboard.features.add.work import work_lines
from dashboard.features.anchor.moves_list import moves_list
from dashboard.features.export.report_choices import column_lines, order_of
from dashboard.features.unplaced.panel import unplaced_lines
from dashboard.jobs import Job
from tests.dashboard.bridge import small_timeline
from tests.dashboard.components import parts, texts
from timeline.show.asset_files import assets_folder
from timeline.show.phrasebook import languages, wording

SPOKEN = [code for code in languages() if code != "en"]
SEEN = ("children", "label", "title", "placeholder", "aria-label", "description", "nothingFoundMessage", "headerName")
OWN = re.compile(
    r"\.[a-z.]+|\d+ × \d+|https://|[/…?]|Sample: .*|CSV|Markdown|title|⤓ PNG|<iframe.*"
    r"|Deutsch|English|Español|Français"
)
"""Endings of files, sizes, signs, the title of the sample, and languages by their own names: alike in each language."""


def visible(part: Any) -> Iterator[str]:
    """The texts of a layout that somebody reads or hears."""
    if isinstance(part, (list, tuple)):
        for child in part:
            yield from visible(child)
        return
    given = (
        part.to_plotly_json()["props"] if hasattr(part, "to_plotly_json") else part if isinstance(part, dict) else {}
    )
    for name, value in given.items():
        if isinstance(value, str):
            if name in SEEN:
                yield value
        elif name == "children" and isinstance(value, (list, tuple)):
            yield from (item for item in value if isinstance(item, str))
            yield from visible(value)
        elif (
            name in ("data", "columnDefs", "dashGridOptions", "icon")
            or isinstance(value, (list, tuple))
            or hasattr(value, "to_plotly_json")
        ):
            yield from visible(value)


@pytest.mark.parametrize("code", SPOKEN)
def test_every_text_of_the_panels_is_in_the_catalogue(code: str) -> None:
    layout: Any = create_app().layout
    words = wording(code)
    texts = {text.strip() for text in visible(layout())}
    assert len(texts) > 150
    assert not {
        text for text in texts if re.search(r"[^\W\d_]{2}", text) and not OWN.fullmatch(text) and words.unsaid(text)
    }


@pytest.mark.parametrize("code", SPOKEN)
def test_every_text_that_callbacks_give_is_in_the_catalogue(code: str) -> None:
    moved = {"title": "A", "words": "B", "before": "", "after": "3 March 1999"}
    (unplaced,) = small_timeline().unplaced
    given = [
        *(moves_list(lines) for lines in ([], [moved], [moved] * 2)),
        *(unplaced_lines(*shown, editable=may) for shown in (([], 0), ([unplaced], 3)) for may in (True, False)),
        column_lines(order_of({})[0]),
        *(
            work_lines([Job("1", "", "B", step=step)])
            for step in ("reading", "finding dates and events", *STAGES.values())
        ),
        work_lines([Job("2", "", "B", ended=1.0, state="failed", error="A")]),
    ]
    words = wording(code)
    own = {"A", "→", unplaced.expression.text, unplaced.sentence.text, unplaced.reason, "3 March 1999"}
    assert not {text for text in texts(given) if text not in own and words.unsaid(text)}
    named = {part[name] for part in parts(given) for name in ("label", "aria-label") if name in part}
    assert len(named) > 20 and not {text for text in named if words.unsaid(text)}


LITERAL = re.compile(
    r"""(?:\b(?:text|title|placeholder|yes|detail|label)|"aria-label"): "([^"\\]*[A-Za-z]{2}[^"\\]*)"(?!\s*\+)"""
    r'''|\.say\("([^"]+)"'''
)


def scripts() -> list[Path]:
    return [path for path in sorted(assets_folder().rglob("*.js")) if path.parent.name != "embed"]


@pytest.mark.parametrize("path", scripts(), ids=lambda path: path.stem)
def test_every_text_of_the_scripts_is_in_the_catalogue(path: Path) -> None:
    literals = {quoted or other for quoted, other in LITERAL.findall(path.read_text(encoding="utf-8"))}
    words = wording(SPOKEN[0])
    unsaid = {text for text in literals if not OWN.fullmatch(text) and words.unsaid(text.rstrip(": "))}
    assert not unsaid
