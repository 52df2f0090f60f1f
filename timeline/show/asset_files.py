"""Where the viewer's scripts and styles are: in ``dashboard/assets`` once installed, in ``assets`` of a checkout.

A folder counts only if it holds the file that is asked for: another distribution may well install a package that is
also called ``dashboard`` and has assets of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from timeline.errors import TimelineError

KNOWN_FILE = "viewer/viewer.js"


class MissingAsset(TimelineError):
    """A script or style that belongs to this project was not found beside it."""


def asset(name: str) -> Path:
    """Path of one asset by its name below ``assets`` ("viewer/viewer.css"). Raises ``MissingAsset``."""
    path = assets_folder() / name
    if not path.is_file():
        raise MissingAsset(f"the file {name} is missing from {path.parent}; install timeline-from-text again")
    return path


def asset_text(name: str) -> str:
    """Content of one asset with ``\\n`` line ends. Raises ``MissingAsset``."""
    return asset(name).read_text(encoding="utf-8")


@cache
def assets_folder() -> Path:
    """The folder that holds this project's assets. Raises ``MissingAsset`` with the places looked at."""
    candidates = list(_candidates())
    for folder in candidates:
        if (folder / KNOWN_FILE).is_file():
            return folder
    places = ", ".join(str(folder) for folder in candidates)
    raise MissingAsset(
        f"{KNOWN_FILE} was not found (looked in {places}); "
        "install timeline-from-text again, or run from a whole checkout"
    )


def _candidates() -> Iterator[Path]:
    beside = Path(__file__).resolve().parents[2]
    yield beside / "dashboard" / "assets"
    yield beside / "assets"
    spec = find_spec("dashboard")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(place) / "assets"
