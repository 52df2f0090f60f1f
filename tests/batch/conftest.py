"""Tiny corpora, and a comparison of results byte by byte."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.batch.arrow_tables import TABLES

TEXTS = (
    "The mill at Aldham burned down on 3 May 1903. It was rebuilt two years later.",
    "Anna Berg was elected mayor in March 1911.\n\nShe resigned in 1914.",
    "The council voted yesterday to close the harbour.",
    "On 12 June 1987 the bridge over the Wend was opened.",
    "Nothing of note is told here.",
)


def record(number: int) -> dict[str, str]:
    """An article as a table or JSON lines would hold it."""
    return {"title": f"Article {number}", "text": TEXTS[number % len(TEXTS)], "date": f"2021-03-{number % 28 + 1:02}"}


@pytest.fixture
def json_lines(tmp_path: Path) -> Callable[..., Path]:
    """Write so many articles as JSON lines."""

    def write(count: int = 12, *, name: str = "articles.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record(number)) + "\n" for number in range(count)), encoding="utf-8")
        return path

    return write


@pytest.fixture
def bytes_of() -> Callable[[Path], dict[str, bytes]]:
    """Every table file of a result, by its name in the folder."""

    def read(out: Path) -> dict[str, bytes]:
        return {
            f"{table}/{path.name}": path.read_bytes() for table in TABLES for path in sorted((out / table).iterdir())
        }

    return read
