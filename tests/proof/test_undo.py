"""Random edits of every kind, undone and done again; ``python -m benchmarks.undo --long`` does 5,000."""

from __future__ import annotations

import pytest

from benchmarks.undo import run


@pytest.mark.parametrize("seed", [11])
def test_random_edits_are_undone_and_done_again_exactly(seed: int) -> None:
    figures = run(150, seed)
    assert figures["wrong"] == [] and figures["edits"] == 150 and figures["compared"] >= 2, figures
    assert len(figures["kinds"]) > 10, "nearly every kind of command was among them"
