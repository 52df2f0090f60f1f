"""``timeline chart``: the timeline as a page or a picture for a report."""

from __future__ import annotations

from typing import Annotated

import typer

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
    WholePage,
)


def run(
    sources: Sources,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="FORMAT", help="html, png, svg, pdf, plotly-json or html-fragment."),
    ] = None,
    output: Output = None,
    lanes: Annotated[
        str | None,
        typer.Option("--lanes", help="Put events in lanes by document, participant, place, certainty, kind or none."),
    ] = None,
    theme: Annotated[str | None, typer.Option("--theme", help="light or dark.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="Title of the page or picture.")] = None,
    width: Annotated[int | None, typer.Option("--width", min=100, help="Width of a picture in pixels.")] = None,
    height: Annotated[int | None, typer.Option("--height", min=100, help="Height of a picture in pixels.")] = None,
    published: Published = None,
    language: Language = "",
    pipeline: Pipeline = None,
    mode: Mode = "auto",
    whole_page: WholePage = False,
    columns: Columns = "",
    option: FormatOption = None,
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Draw the timeline, as a page or a picture.

    One HTML file that works offline and can be opened again, or PNG, SVG, PDF for a report.
    """
    from timeline.cli.support.delivering import choose, deliver, options_of, parse_options
    from timeline.cli.support.gathering import ReadingOptions, gather, tell_counts
    from timeline.cli.support.messages import Messages
    from timeline.errors import BadData
    from timeline.exports import known

    messages = Messages(quiet=quiet, as_json=json)
    charts = [export.name for export in known().values() if export.group == "chart" or export.name == "html"]
    export = choose(to, output, default="html", among=charts)
    options = parse_options(export, option)
    accepted = options_of(export)
    given = {"lanes": lanes, "theme": theme, "title": title, "width": width, "height": height}
    for name, value in given.items():
        if value is not None and name not in accepted:
            raise BadData(f"--{name} has no meaning for {export.name}; it takes: {', '.join(accepted) or 'nothing'}")
        if value is not None:
            options[name] = value
    gathered = gather(sources, ReadingOptions(published, language, pipeline, mode, whole_page, columns), messages)
    if not gathered.timeline.events:
        tell_counts(gathered, messages)
        gathered.finish()
        raise typer.Exit(NOTHING_FOUND)
    deliver(gathered.timeline, export, output, messages, options)
    tell_counts(gathered, messages)
    gathered.finish()


COMMAND = Command(
    run,
    order=30,
    examples=(
        ("timeline chart article.txt -o article.html", "one page that works offline"),
        ("timeline chart article.txt -o figure.svg --lanes place --width 1200", "a picture for a report"),
        ("timeline chart events.json --to png -o figure.png", "from a saved timeline"),
    ),
)
