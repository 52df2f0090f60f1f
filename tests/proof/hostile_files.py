"""Files of every kind that is read, damaged: what comes out is a document, a timeline or a refusal in one line."""

from __future__ import annotations

import itertools
import random
from functools import lru_cache
from pathlib import Path

from tests.proof.doors import Door, mutated
from timeline.record.model import Document, Timeline
from timeline.sources import Refusal
from timeline.sources.formats import Source
from timeline.sources.source_walk import walk
from timeline.sources.wire import found_from_plain, found_to_plain

_FOLDER = Path(__file__).parents[1] / "sources/formats/files"
_MOST = 200
"""Parts of one file that are looked at."""


@lru_cache(maxsize=1)
def _samples() -> tuple[tuple[str, bytes], ...]:
    files = sorted(path for path in _FOLDER.iterdir() if path.name != "README.md")
    return tuple((path.name, path.read_bytes()) for path in files)


def _damaged(chance: random.Random) -> tuple[str, bytes]:
    """A damaged sample, now and then under another one's name."""
    name, content = chance.choice(_samples())
    if chance.random() < 0.1:
        name = chance.choice(_samples())[0]
    return name, mutated(content, chance)


def _read(given: tuple[str, bytes]) -> None:
    name, content = given
    for part in itertools.islice(walk(Source(name, content=content)), _MOST):
        assert isinstance(part, Document | Timeline | Refusal)
        if isinstance(part, Refusal):
            assert part.reason and "\n" not in part.reason
        if isinstance(part, Document):
            part.text.encode("utf-8")  # no half surrogates
            assert part.text.strip() and found_from_plain(found_to_plain(part)) == part


READING = Door("a file to read", _damaged, _read)
