"""The page's own scripts and styles, put together into one file of each kind.

Some fifty small files are kind to those who write them; asked for one by one, they cost a fresh page a quarter of a
second. Scripts register themselves when they load, so their order does not matter; styles keep that of their names.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.show.asset_files import assets_folder
from timeline.show.phrasebook import words_script

_FOLDERS = ("shell", "features/*", "viewer")
_OF_OTHER_PAGES = frozenset({"page", "sign-in"})


@dataclass(frozen=True)
class Bundle:
    """One file: its name, which changes with its content, and the content."""

    name: str
    content: bytes


@cache
def bundle(suffix: str) -> Bundle:
    """All scripts ("js") or all styles ("css") of the page."""
    root = assets_folder()
    files = [path for folder in _FOLDERS for path in sorted(root.glob(f"{folder}/*.{suffix}"))]
    parts = [_part(path, root) for path in files if path.stem not in _OF_OTHER_PAGES]
    if suffix == "js":
        parts.insert(0, words_script())
    content = "\n".join(parts).encode("utf-8")
    return Bundle(f"{hashlib.sha256(content).hexdigest()[:16]}.{suffix}", content)


def _part(path: Path, root: Path) -> str:
    return f"/* {path.relative_to(root).as_posix()} */\n{path.read_text(encoding='utf-8')}\n"
