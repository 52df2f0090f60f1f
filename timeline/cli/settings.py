"""Show where defaults are kept and which are set.

Defaults come from ``timeline.toml`` in the present folder and, behind it, from the user's own file; the command line
overrides both. A section is a command, a key an option of it:

    [extract]
    to = "json"
    language = "de"
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import typer

from timeline.cli.support.command import Command
from timeline.errors import BadData

HERE = "timeline.toml"
VARIABLE = "TIMELINE_CONFIG"
_NEVER = {"output", "sources", "version", "help"}  # a file in a folder must not choose what is overwritten


def user_file() -> Path:
    """The user's own settings file, whether it exists or not; the variable TIMELINE_CONFIG can name another."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("timeline-from-text") / "config.toml"


def settings_files() -> tuple[Path, ...]:
    """The files that are looked at, the weaker first."""
    return (user_file(), Path(HERE))


def defaults_from_files() -> dict[str, Any]:
    """Command -> option -> value, from the settings files that exist. Raises ``BadData`` that names file and key."""
    merged: dict[str, Any] = {}
    for path in settings_files():
        if path.is_file():
            for section, values in _read(path).items():
                merged[section] = {**merged.get(section, {}), **values}
    return merged


def _read(path: Path) -> dict[str, dict[str, Any]]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadData(f"{path}: this is not TOML: {error}") from error
    for section, values in data.items():
        if not isinstance(values, dict):
            raise BadData(f"{path}: {section!r} stands outside a section; expected [extract], [serve] or the like")
        for key in values:
            if key in _NEVER:
                raise BadData(f"{path}: [{section}] {key} can be given on the command line only")
    return {section: {_parameter(key): value for key, value in values.items()} for section, values in data.items()}


def _parameter(key: str) -> str:
    """The parameter that an option fills: ``whole-page`` is ``whole_page``."""
    return key.replace("-", "_")


def check(defaults: dict[str, Any], app: typer.Typer) -> None:
    """Refuse sections and keys that are no command or option of ``app``. Raises ``BadData``."""
    from typer.main import get_command

    commands = get_command(app).commands  # type: ignore[attr-defined]  # a group has commands
    for section, values in defaults.items():
        if section not in commands:
            raise BadData(f"settings: [{section}] is no command; known: {', '.join(commands)}")
        names = {parameter.name for parameter in commands[section].params} - _NEVER
        for key in values:
            if key not in names:
                known = ", ".join(sorted(name.replace("_", "-") for name in names))
                raise BadData(f"settings: [{section}] has no option {key!r}; known: {known}")


def run() -> None:
    """Show where defaults are kept, and which are set.

    Settings are TOML: a section is a command, a key one of its options. The present folder's timeline.toml comes
    before the user's own file; the command line overrides both.
    """
    for path in settings_files():
        typer.echo(f"{path}: {'read' if path.is_file() else 'not there'}")
    for section, values in defaults_from_files().items():
        for key, value in values.items():
            typer.echo(f"{section}.{key.replace('_', '-')} = {value!r}")


COMMAND = Command(run, order=90, examples=(("timeline settings", "where defaults are kept, and which are set"),))
