"""``timeline convert``: a saved timeline into another format."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.formats import names_of_formats
from timeline.cli.support.command import BAD_INPUT, NOTHING_FOUND, Command
from timeline.cli.support.options import FormatOption, JsonMessages, Output, Quiet


def run(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SAVED", help="Saved timelines: our CSV, JSON, HTML page, ..., or TimelineJS; - too."),
    ],
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="FORMAT", autocompletion=names_of_formats, help="Format of the result."),
    ] = None,
    output: Output = None,
    source_format: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="Format of the sources, when it is not recognised.")
    ] = "",
    option: FormatOption = None,
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Convert saved timelines into another format.

    What the format cannot express is said on standard error.
    """
    from timeline.cli.support.delivering import choose, deliver, parse_options
    from timeline.cli.support.gathering import Gathered, joined, tell_counts
    from timeline.cli.support.messages import Messages
    from timeline.cli.support.saved import open_saved
    from timeline.errors import TimelineError

    messages = Messages(quiet=quiet, as_json=json)
    export = choose(to, output, default="json")
    options = parse_options(export, option)
    timelines, refused = [], 0
    for source in sources:
        try:
            timelines.append(open_saved(source, source_format=source_format))
        except TimelineError as error:
            messages.error(str(error), source=source)
            refused += 1
    if not timelines:
        raise typer.Exit(BAD_INPUT)
    gathered = Gathered(joined(timelines), refused)
    deliver(gathered.timeline, export, output, messages, options)
    tell_counts(gathered, messages)
    gathered.finish()
    if not gathered.timeline.events:
        raise typer.Exit(NOTHING_FOUND)


def same_file(source: str, output: Path | None) -> bool:
    """Whether the result would take the place of its own source."""
    return (
        output is not None and source != "-" and Path(source).exists() and output.exists() and output.samefile(source)
    )


COMMAND = Command(
    run,
    order=60,
    examples=(
        ("timeline convert events.json -o events.xlsx", "the ending says the format"),
        ("timeline convert events.csv --to ics -o events.ics", "a table into a calendar"),
        ("timeline convert a.json b.html --to timelinejs", "two timelines joined"),
    ),
)
