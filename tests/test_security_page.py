"""Each promise of SECURITY.md names tests that are there, and commands that can be run."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[1]
PAGE = (HOME / "SECURITY.md").read_text(encoding="utf-8")
ROWS = [
    cells
    for line in PAGE.partition("## What is promised")[2].partition("\n## ")[0].splitlines()
    if line.startswith("| ") and (cells := line.strip("| ").split(" | ")) and cells[0] not in ("promise", "---")
]


def test_there_are_promises() -> None:
    assert len(ROWS) >= 20 and all(len(cells) == 2 for cells in ROWS)


@pytest.mark.parametrize(("promise", "held_by"), ROWS, ids=[cells[0][:40] for cells in ROWS])
def test_a_promise_is_held_by_tests_that_are_there(promise: str, held_by: str) -> None:
    files = re.findall(r"`(tests/[\w/]+\.py)`((?:(?:: |, )`test_\w+`)*)", held_by)
    assert files, promise
    for file, tests in files:
        code = (HOME / file).read_text(encoding="utf-8")
        assert re.search(r"^ *def test_", code, re.MULTILINE) or "RuleBasedStateMachine" in code, file
        for test in re.findall(r"`(test_\w+)`", tests):
            assert re.search(rf"^def {test}\(", code, re.MULTILINE), f"{file} has no {test}"


def test_every_test_and_command_that_is_named_is_one_of_those() -> None:
    joined = [test for cells in ROWS for test in re.findall(r"`(tests/[^`]*|test_[^`]*)`", cells[1])]
    read = [
        name
        for cells in ROWS
        for file, tests in re.findall(r"`(tests/[\w/]+\.py)`((?:(?:: |, )`test_\w+`)*)", cells[1])
        for name in (file, *re.findall(r"`(test_\w+)`", tests))
    ]
    assert sorted(joined) == sorted(read), "a name stands where nobody looks for it"
    for module in re.findall(r"python -m (benchmarks\.\w+)", PAGE):
        assert importlib.util.find_spec(module) is not None, module
