"""Each kind of what is no event on its own sentences."""

from __future__ import annotations

import pytest

import timeline
from timeline.events.refusals import kinds

REFUSED = [(kind.name, text) for kind in kinds() for text in kind.refused]
KEPT = [(kind.name, text) for kind in kinds() for text in kind.kept]


@pytest.mark.parametrize(("name", "text"), REFUSED, ids=[text[:60] for _, text in REFUSED])
def test_refused_with_a_reason(name: str, text: str) -> None:
    found = timeline.extract(text, published="2024-06-01", publication_day=False)
    assert not found.events
    assert all(one.reason for one in found.unplaced)


@pytest.mark.parametrize(("name", "text"), KEPT, ids=[text[:60] for _, text in KEPT])
def test_kept(name: str, text: str) -> None:
    assert timeline.extract(text, published="2024-06-01", publication_day=False).events


def test_every_kind_has_both_sides() -> None:
    assert all(kind.refused and kind.kept for kind in kinds())
