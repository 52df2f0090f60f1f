"""Several timelines as one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from timeline.model import Timeline


def joined(timelines: Sequence[Timeline]) -> Timeline:
    """All timelines side by side as one, in time order."""
    return reduce(lambda one, other: one + other, timelines, Timeline())
