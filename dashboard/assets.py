"""Where the style sheets and scripts are: beside the packages in a checkout, inside this one in an installed wheel."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

_SIGN = Path("shell", "shell.js")
"""A file of ours: the folder alone could belong to another distribution of the name ``dashboard``."""


def assets_dir() -> Path:
    """The assets folder. Raises ``FileNotFoundError`` saying where it was looked for."""
    places = (Path(str(files("dashboard"))) / "assets", Path(__file__).resolve().parents[1] / "assets")
    for place in places:
        if (place / _SIGN).is_file():
            return place
    looked = " and ".join(map(str, places))
    raise FileNotFoundError(f"the dashboard's assets are missing; looked in {looked}; reinstall the package")
