"""The pages on formats and commands name what there is."""

from __future__ import annotations

import re
from pathlib import Path

import timeline.cli
from timeline.discover import collect
from timeline.exports import known
from timeline.exports.event_table import COLUMNS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_format_and_column_is_on_its_page() -> None:
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w-]+)`", page))
    assert set(known()) <= named
    table = page.partition("## The CSV")[2].partition("## The JSON")[0]
    rows = [cells for line in table.splitlines() if line.startswith("| `") for cells in [line.split("|")[1]]]
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == list(COLUMNS)


def test_every_command_is_on_its_page() -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `timeline (\w+)", page, re.MULTILINE))
    assert set(collect(timeline.cli, "COMMAND")) <= named
