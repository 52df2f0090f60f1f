"""The cases of other tools: where their files are looked for, and what counts as right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import suites

RECOGNIZERS = [
    {
        "text": "The pump stopped on 3 May 2020.",
        "published": "2021-03-03",
        "expected": [{"start": 20, "end": 30, "kind": "date", "values": [{"type": "date", "value": "2020-05-03"}]}],
    },
    {
        "text": "It ran from May 2020 to June 2020.",
        "published": "2021-03-03",
        "expected": [
            {
                "start": 7,
                "end": 33,
                "kind": "daterange",
                "values": [{"type": "daterange", "start": "2020-05-01", "end": "2020-07-01"}],
            }
        ],
    },
    {"text": "It cost 2,000 crowns on 5 May 2020.", "published": "2021-03-03", "expected": []},
]
DUCKLING = [
    {"text": "last month", "kind": "point", "grain": "Month", "stamps": [[2013, 1, 1, 0, 0, 0]], "direction": ""},
    {"text": "last year", "kind": "point", "grain": "Year", "stamps": [[2011, 1, 1, 0, 0, 0]], "direction": ""},
]
DATES = [
    {"kind": "plain", "text": "It fell on 3 May 2020.", "published": "2021-03-03",
     "expected": [{"text": "3 May 2020", "value": "2020-05-03"}]},
    {"kind": "plain", "text": "It fell on 3 May 2020.", "published": "2021-03-03", "expected": []},
    {"kind": "plain", "text": "It fell in 1950.", "published": "2021-03-03",
     "expected": [{"text": "1950", "value": "1951", "also": ["1952"]}]},
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of corpora with the suites in it and the cases beside it, as they are handed out."""
    (tmp_path / "corpora" / "peer-suites").mkdir(parents=True)
    (tmp_path / "cases").mkdir()
    for name, cases in (
        ("corpora/peer-suites/recognizers-en-dev.jsonl", RECOGNIZERS),
        ("corpora/peer-suites/duckling-en-dev.jsonl", DUCKLING),
        ("cases/dates.jsonl", DATES),
    ):
        (tmp_path / name).write_text("\n".join(json.dumps(case) for case in cases), encoding="utf-8")
    return tmp_path / "corpora"


def test_the_files_are_found_below_and_beside_the_corpora(folder: Path) -> None:
    assert [file.name for file in suites.files(folder)] == [
        "recognizers-en-dev.jsonl",
        "duckling-en-dev.jsonl",
        "dates.jsonl",
    ]
    assert suites.files(folder.parent / "no" / "such" / "folder") == []


def test_right_wrong_and_invented_times_are_told_apart(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = suites.run(folder, errors=True)
    assert figures == {
        "recognizers-en-dev": {"value": 66.67},  # the third input is said to hold no time, and holds one
        "duckling-en-dev": {"value": 50.0},
        "dates": {"right": 33.33},
    }
    shown = capsys.readouterr().out
    assert "invented  33.33" in shown and "wrong [plain]" in shown and "'last year'" in shown
