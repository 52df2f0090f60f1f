"""``timeline doctor``: is this installation whole?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.support.command import BAD_INPUT, Command
from timeline.cli.support.options import JsonMessages


def run(
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="Write versions, sizes and counts to a file.")
    ] = None,
    project: Annotated[
        Path | None, typer.Option("--project", metavar="FILE", help="A project file to count in the report.")
    ] = None,
    json: JsonMessages = False,
) -> None:
    """Check the installation.

    Finds packages overwritten by other distributions, missing parts, and the browser that pictures need. A report can
    be sent to whoever helps: no text, title, name or path is in it.
    """
    if report is not None or project is not None:
        _write(report, project)
        return
    from dataclasses import asdict

    from timeline.cli.support.installation import examine
    from timeline.exports.json_document import dumps

    well = True
    for finding in examine():
        well = well and finding.well
        typer.echo(dumps(asdict(finding), indent=None).rstrip() if json else str(finding))
    if not well:
        raise typer.Exit(BAD_INPUT)


def _write(report: Path | None, project: Path | None) -> None:
    from timeline.cli.support.diagnosis import diagnosis
    from timeline.errors import BadData
    from timeline.exports.json_document import dumps

    if report is None:
        raise BadData("where does the report go? expected: timeline doctor --report FILE --project FILE")
    try:
        report.write_text(dumps(diagnosis(project)), encoding="utf-8")
    except OSError as problem:
        raise BadData(f"{report} cannot be written: {problem.strerror}; choose another place") from problem
    typer.echo(
        f"{report.name}: versions, sizes and counts; no text, title, name or path is in it. Look before you send."
    )


COMMAND = Command(
    run,
    order=95,
    examples=(
        ("timeline doctor", "one line for each part of the installation"),
        ("timeline doctor --report report.json --project case.db", "to send to whoever helps; no texts in it"),
    ),
)
