"""Arguments and options that several commands share, as annotated types."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE", help="Files, folders, web addresses, saved timelines, project files, or - for standard input."
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        help="Day of publication that relative dates lean on (2021-03-03, '3 March 2021'); overrides what is found.",
    ),
]
Language = Annotated[
    str,
    typer.Option("--language", metavar="CODE", help="Language of all texts, such as de; else each text is asked."),
]
Pipeline = Annotated[
    str | None, typer.Option("--pipeline", metavar="NAME", help="An installed spaCy pipeline to use for the grammar.")
]
Mode = Annotated[
    str,
    typer.Option(
        "--mode", metavar="MODE", help="Relative dates lean on: news (publication), narrative (last date told), auto."
    ),
]
WholePage = Annotated[bool, typer.Option("--whole-page", help="Read all of a web page, not its main text alone.")]
Columns = Annotated[
    str,
    typer.Option("--columns", metavar="NAMES", help="Columns of a table of articles, such as text=body,date=day."),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write here instead of standard output."),
]
FormatOption = Annotated[
    list[str] | None,
    typer.Option("-O", "--option", metavar="NAME=VALUE", help="An option of the format; see timeline formats."),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors.")]
JsonMessages = Annotated[bool, typer.Option("--json", help="Messages as JSON, one object a line on standard error.")]
Unplaced = Annotated[
    bool, typer.Option("--unplaced", help="Also list what could not be placed, and why, on standard error.")
]
