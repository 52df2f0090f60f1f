"""Reading takes steps in proportion to the text, whatever the text: counted as calls, so that no clock decides."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.times.step_counts import TEXTS, TYPED
from timeline.errors import BadDate
from timeline.pipeline import Cancelled, extract
from timeline.record.when import Day
from timeline.times import read_date

GROWTH = 1.35  # how much dearer a character may be in the longest text than in the shortest
ROOT = Path(__file__).resolve().parents[2]


pytestmark = pytest.mark.xdist_group("steps")  # one worker counts the steps once for all


@pytest.fixture(scope="module")
def counts() -> dict[str, list[float]]:
    line = [sys.executable, "-m", "tests.times.step_counts"]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True, timeout=280)
    figures: dict[str, list[float]] = json.loads(done.stdout)
    return figures


@pytest.mark.parametrize("name", [*TEXTS, "one sentence", "shape"])
def test_reading_takes_steps_in_proportion_to_the_text(name: str, counts: dict[str, list[float]]) -> None:
    short, long = counts[name]
    assert long <= short * GROWTH, counts[name]


@pytest.mark.parametrize("text", TYPED)
def test_what_nobody_types_is_refused_by_its_length_alone(text: str, counts: dict[str, list[float]]) -> None:
    head, whole = counts[f"typed {text[:12]}"]
    assert whole <= head + 5


@pytest.mark.parametrize("text", TYPED)
def test_a_typed_date_that_nobody_types_is_refused_before_it_is_read(text: str) -> None:
    with pytest.raises(BadDate):
        read_date(text)
    for read in (Day.parse, lambda given: extract("It fell.", published=given)):
        with pytest.raises(BadDate):
            read(text)


def test_the_deadline_is_asked_within_one_long_sentence() -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 12

    with pytest.raises(Cancelled):
        extract("1969 " * 100_000, published="2021-03-03", cancelled=cancelled)
