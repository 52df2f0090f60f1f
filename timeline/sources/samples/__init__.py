"""The bundled sample articles: our own writing, so that the first screen shows what the tool can do.

``news.txt`` is an invented local news piece full of dates that lean on its day of publication; ``history.txt`` is a
short factual history with decades, named periods, a date BC, ranges and months whose year stands a sentence before.
To add a sample, put one more ``.txt`` file here.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def sample_paths() -> dict[str, Path]:
    """Name -> file of every bundled sample, in name order."""
    folder = Path(str(files(__name__)))
    return {path.stem: path for path in sorted(folder.glob("*.txt"))}
