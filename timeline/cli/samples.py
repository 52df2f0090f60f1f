"""``timeline samples``: the articles that come with the program."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.support.command import Command
from timeline.errors import UnreadableSource


def run(
    name: Annotated[str | None, typer.Argument(help="Print this sample instead of listing them all.")] = None,
    path: Annotated[bool, typer.Option("--path", help="Print where the file is, not its text.")] = False,
) -> None:
    """List the sample articles, or print one of them."""
    from timeline.sources.samples import sample_paths

    paths = sample_paths()
    if name is None:
        for known, place in paths.items():
            typer.echo(f"{known:<12}{place if path else place.read_text(encoding='utf-8').partition(chr(10))[0]}")
        return
    if name not in paths:
        raise UnreadableSource(f"no sample {name!r}; known: {', '.join(paths)}")
    typer.echo(paths[name] if path else paths[name].read_text(encoding="utf-8"), nl=path)


COMMAND = Command(
    run,
    order=80,
    examples=(
        ("timeline samples", "the names and titles"),
        ("timeline samples history | timeline extract -", "the events of one of them"),
    ),
)
