"""What a folder's files declare is found by name, in name order; files that declare nothing are passed over."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from timeline.cli import build
from timeline.cli.formats import _readers
from timeline.exports import known
from timeline.record.discover import collect, collect_below
from timeline.times.recognise import rules


def test_collect_finds_declarations_and_passes_over_helpers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "some_rules"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "weeks.py").write_text("RULE = 'weeks'")
    (package / "decades.py").write_text("RULE = 'decades'")
    (package / "helper.py").write_text("WORDS = ()")
    monkeypatch.syspath_prepend(str(tmp_path))
    try:
        assert collect(importlib.import_module("some_rules"), "RULE") == {"decades": "decades", "weeks": "weeks"}
        assert list(collect(importlib.import_module("some_rules"), "RULE")) == ["decades", "weeks"]
    finally:
        for name in [name for name in sys.modules if name.startswith("some_rules")]:
            del sys.modules[name]


def test_collect_below_looks_into_folders_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "some_features"
    (package / "table").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "actors.py").write_text("PANEL = 'actors'")
    (package / "table" / "__init__.py").write_text("")
    (package / "table" / "panel.py").write_text("PANEL = 'table'")
    (package / "table" / "cells.py").write_text("CELLS = ()")
    monkeypatch.syspath_prepend(str(tmp_path))
    try:
        declared = collect_below(importlib.import_module("some_features"), "PANEL")
        assert declared == {"actors": "actors", "table.panel": "table"}
    finally:
        for name in [name for name in sys.modules if name.startswith("some_features")]:
            del sys.modules[name]


NEW_FILES = {
    "timeline.times.rules": "from timeline.times.rules.decades import RULES",
    "timeline.sources.formats": """
from dataclasses import replace
from timeline.sources.formats.rich_text import READER
READER = replace(READER, title="newcomer")
""",
    "timeline.exports": """
from dataclasses import replace
from timeline.exports.csv_table import EXPORT
EXPORT = replace(EXPORT, name="newcomer")
""",
    "timeline.cli": "from timeline.cli.samples import COMMAND",
}
"""Rooms, and a file that somebody puts beside the others; panels are tried with the app."""


def _known(room: str) -> list[str]:
    """What the door of a room knows, asked anew."""
    if room == "timeline.times.rules":
        return [name.partition(".")[0] for name in rules.__wrapped__()]
    if room == "timeline.sources.formats":
        return [title for title, _ in _readers()]
    if room == "timeline.exports":
        return list(known.__wrapped__())
    return [str(command.name) for command in build().registered_commands]


@pytest.mark.parametrize("room", NEW_FILES)
def test_one_new_file_and_no_edit_adds_to_a_room(room: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = importlib.import_module(room)
    (tmp_path / "newcomer.py").write_text(NEW_FILES[room])
    assert "newcomer" not in _known(room)
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    try:
        assert "newcomer" in _known(room)
    finally:
        sys.modules.pop(f"{room}.newcomer", None)
        package.__dict__.pop("newcomer", None)
