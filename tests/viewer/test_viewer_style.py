"""The stylesheet's colours: contrast in both schemes, and the same colours as the static figure's."""

from __future__ import annotations

import re

import pytest

from timeline.show.asset_files import asset_text
from timeline.show.figure import THEMES

from .test_figure import contrast

CERTAINTIES = ("asserted", "reported", "planned", "negated", "uncertain")


def tokens(scheme: str) -> dict[str, str]:
    """The colour tokens of a scheme; the dark one lays its own over the light one's."""
    style = asset_text("viewer/viewer.css")
    blocks = re.findall(r"^\.tlv(?P<dark>\[data-scheme=\"dark\"\])? \{(.*?)^\}", style, re.DOTALL | re.MULTILINE)
    colours: dict[str, str] = {}
    for dark, body in blocks:
        if not dark or scheme == "dark":
            colours |= dict(re.findall(r"--tlv-([a-z-]+): (#[0-9a-f]{6});", body))
    return colours


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_marks_reach_their_contrast(scheme: str) -> None:
    colour = tokens(scheme)
    for ground in ("surface", "raised", "sunken", "period", "accent-soft", "lit"):
        assert contrast(colour["text"], colour[ground]) >= 4.5, ground
    for ground in ("surface", "raised", "sunken", "period"):
        assert contrast(colour["muted"], colour[ground]) >= 4.5, ground
    for certainty in CERTAINTIES:
        assert contrast(colour[certainty], colour["surface"]) >= 4.5, certainty
        assert contrast(colour[certainty], colour["sunken"]) >= 3, certainty
    for mark in ("accent", "lit-line"):
        assert contrast(colour[mark], colour["surface"]) >= 2.4, mark
    assert contrast(colour["accent"], colour["surface"]) >= 4.5
    assert contrast(colour["density"], colour["surface"]) >= 2.8


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_figure_has_the_same_colours(scheme: str) -> None:
    colour = tokens(scheme)
    for name in ("text", "muted", *CERTAINTIES):
        assert THEMES[scheme][name] == colour[name]
    assert THEMES[scheme]["paper"] == colour["surface"]
