"""``timeline serve``: the dashboard."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.support.command import BAD_INPUT, Command
from timeline.cli.support.options import Columns, JsonMessages, Language, Published, Quiet, WholePage


def run(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE",
            help="Files, folders, web addresses, saved timelines, or -; without any, a bundled sample.",
        ),
    ] = None,
    host: Annotated[str, typer.Option("--host", metavar="HOST", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="PORT", min=0, max=65535, help="Port; 0 takes a free one.")
    ] = 8050,
    open: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    published: Published = None,
    language: Language = "",
    whole_page: WholePage = False,
    columns: Columns = "",
    project: Annotated[
        Path | None,
        typer.Option("--project", metavar="FILE", help="File that keeps the work, made if it is not there."),
    ] = None,
    keep: Annotated[bool, typer.Option("--keep/--no-keep", help="Keep the work for next time, or forget it.")] = True,
    title: Annotated[str, typer.Option("--title", help="Name shown above the timeline.")] = "",
    token: Annotated[
        str | None, typer.Option("--token", help="Key that visitors need; made by itself beyond this machine.")
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option("--name", metavar="HOST", help="A further host name the server is reached by.")
    ] = None,
    embed_from: Annotated[
        list[str] | None,
        typer.Option("--embed-from", metavar="ORIGIN", help="A site whose pages may show a view in a frame, or file:."),
    ] = None,
    log: Annotated[
        str, typer.Option("--log", metavar="FILE", help="Log each answer and document as JSON; - for standard error.")
    ] = "",
    prefix: Annotated[
        str, typer.Option("--prefix", metavar="PATH", help="Path that a proxy shows the page under, as /cases.")
    ] = "",
    longest_text: Annotated[
        int | None,
        typer.Option(
            "--longest-text",
            metavar="CHARACTERS",
            min=0,
            help="So much of one text is read for events; 0 is all of it. With a token 400,000, a novel.",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Show the timeline in the browser.

    Marks and sentences are linked both ways; everything stays on this machine.
    """
    from timeline.cli.support.gathering import ReadingOptions, found_in, joined
    from timeline.cli.support.messages import Messages
    from timeline.cli.support.runs import without_runs
    from timeline.record.model import Document, Timeline

    messages = Messages(quiet=quiet, as_json=json)
    sources, project = without_runs(sources or (), project, messages)
    reading = ReadingOptions(published=published, language=language, whole_page=whole_page, columns=columns)
    items = list(found_in(sources or (), reading, messages))
    documents = [item for item in items if isinstance(item, Document)]
    timelines = [item for item in items if isinstance(item, Timeline)]
    if sources and not documents and not timelines:
        raise typer.Exit(BAD_INPUT)
    if timelines and documents:  # one page shows both only as one timeline
        from timeline.pipeline import extract

        timelines += [extract(document) for document in documents]
        documents = []
    from dashboard.server import serve

    serve(
        joined(timelines) if timelines else None,
        documents=documents,
        host=host,
        port=port,
        open_browser=open,
        project=project,
        keep=keep,
        token=token,
        names=name or (),
        embedders=embed_from or (),
        title=title,
        log=log,
        prefix=prefix,
        longest_text=longest_text,
        say=lambda line: messages.note(line) if json else typer.echo(line, err=True),
    )


COMMAND = Command(
    run,
    order=20,
    examples=(
        ("timeline serve article.txt --open", "one article, in the browser"),
        ("timeline serve letters/ --published 1915-04-01 --port 9000", "a folder of letters"),
        ("timeline serve events.json", "a saved timeline"),
        ("timeline serve result/", "what timeline batch made, indexed when it is first opened"),
        ("timeline serve --project case.db interviews/", "the work kept in a file of its own"),
        ("timeline serve", "the bundled sample"),
    ),
)
