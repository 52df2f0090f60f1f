"""``timeline doctor``: is this installation whole?"""

from __future__ import annotations

import typer

from timeline.cli import BAD_INPUT, Command
from timeline.cli.support.options import JsonMessages


def run(json: JsonMessages = False) -> None:
    """Check the installation.

    Finds packages overwritten by other distributions, missing parts, and the browser that pictures need.
    """
    from dataclasses import asdict

    from timeline.cli.support.installation import examine
    from timeline.exports.json_document import dumps

    well = True
    for finding in examine():
        well = well and finding.well
        typer.echo(dumps(asdict(finding), indent=None).rstrip() if json else str(finding))
    if not well:
        raise typer.Exit(BAD_INPUT)


COMMAND = Command(run, order=95, examples=(("timeline doctor", "one line for each part of the installation"),))
