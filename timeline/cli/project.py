"""``timeline project``: copies of a project file, made while it is in use, and brought back."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.support.command import BAD_INPUT, Command
from timeline.cli.support.options import JsonMessages, Quiet


class Action(StrEnum):
    """What to do with a project file."""

    BACKUP = "backup"
    RESTORE = "restore"
    CHECK = "check"


def run(
    action: Annotated[Action, typer.Argument(help="backup FILE COPY, restore COPY FILE, or check FILE.")],
    file: Annotated[Path, typer.Argument(metavar="FROM", help="The project file, or the copy to bring back.")],
    to: Annotated[Path | None, typer.Argument(metavar="TO", help="Where the copy, or the project, goes.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Put the copy in the place of a file there.")] = False,
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Copy a project file while it is in use, bring a copy back, or look for damage."""
    from timeline.cli.support.messages import Messages
    from timeline.errors import BadData
    from timeline.project import backup

    messages = Messages(quiet=quiet, as_json=json)
    if action is not Action.CHECK and to is None:
        raise BadData(f"where does it go? expected: timeline project {action} FROM TO")
    if action is Action.BACKUP and to is not None:
        health, done = backup.back_up(file, to), f"copied to {to}"
    elif action is Action.RESTORE and to is not None:
        health, done = backup.restore(file, to, replace=replace), f"restored to {to}"
    else:
        health, done = backup.look(file), "no damage found"
    for damage in health.damage:
        messages.error(damage, source=file.name)
    if health.damage:
        raise typer.Exit(BAD_INPUT)
    messages.note(f"{file.name}: documents {health.documents:,}, events {health.events:,}; {done}")


COMMAND = Command(
    run,
    order=75,
    examples=(
        ("timeline project backup case.db case-copy.db", "while others work in it"),
        ("timeline project restore case-copy.db case.db --replace", "the copy in the place of the file"),
        ("timeline project check case.db", "whether the file is whole"),
    ),
)
