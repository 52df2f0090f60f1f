"""``timeline extract``: the events of texts, as a table or in any other format."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.formats import names_of_formats
from timeline.cli.support.command import NOTHING_FOUND, Command
from timeline.cli.support.options import (
    Columns,
    FormatOption,
    JsonMessages,
    Language,
    Mode,
    Output,
    Pipeline,
    Published,
    Quiet,
    Sources,
    Unplaced,
    WholePage,
)


def run(
    sources: Sources,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="FORMAT",
            autocompletion=names_of_formats,
            help="Format of the result: csv (default), json, xlsx, ics, timelinejs, ...; all: timeline formats.",
        ),
    ] = None,
    output: Output = None,
    published: Published = None,
    language: Language = "",
    pipeline: Pipeline = None,
    mode: Mode = "auto",
    whole_page: WholePage = False,
    columns: Columns = "",
    option: FormatOption = None,
    unplaced: Unplaced = False,
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Extract the events of texts, as CSV or otherwise.

    CSV goes to standard output; another format is chosen with --to or by the ending of -o FILE.
    """
    from timeline.cli.support.delivering import choose, deliver, parse_options
    from timeline.cli.support.gathering import ReadingOptions, gather, tell_counts
    from timeline.cli.support.messages import Messages
    from timeline.cli.support.runs import can_stream, stream

    messages = Messages(quiet=quiet, as_json=json)
    export = choose(to, output, default="csv")
    options = parse_options(export, option)
    if can_stream(sources, export):
        if not stream(sources[0], export, output, messages, options):
            raise typer.Exit(NOTHING_FOUND)
        return
    gathered = gather(sources, ReadingOptions(published, language, pipeline, mode, whole_page, columns), messages)
    if gathered.timeline.documents or not gathered.refused:
        deliver(gathered.timeline, export, output, messages, options)
    tell_counts(gathered, messages, listed=unplaced)
    gathered.finish()
    if not gathered.timeline.events:
        raise typer.Exit(NOTHING_FOUND)


COMMAND = Command(
    run,
    order=10,
    examples=(
        ("timeline extract article.txt", "the events as CSV"),
        ("timeline extract article.txt --published 2021-03-03 --to json -o events.json", "with a day to lean on"),
        ("timeline extract letters/ https://example.org/news -o events.xlsx", "a folder and a page, into Excel"),
        ("timeline samples news | timeline extract - --unplaced", "from standard input, with what was not placed"),
    ),
)
