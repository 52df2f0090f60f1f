"""What a folder's files declare is found by name, in name order; files that declare nothing are passed over."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from timeline.record.discover import collect, collect_below


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
