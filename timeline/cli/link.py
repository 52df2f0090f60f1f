"""``timeline link``: an address for one person, to read or to edit, that ends by itself."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.support.command import Command


def run(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who the link is for; the history names them.")],
    token: Annotated[str, typer.Option("--token", help="The key that the server was started with.")],
    until: Annotated[str, typer.Option("--until", metavar="DAY", help="The last day on which it opens.")],
    edit: Annotated[bool, typer.Option("--edit", help="Let them change things, not only read.")] = False,
    address: Annotated[
        str, typer.Option("--address", metavar="URL", help="The address that the server is reached by.")
    ] = "http://localhost:8050",
) -> None:
    """Make an address for one person.

    It opens the dashboard until the end of a day. Who reads by it can change nothing unless --edit is given. A new
    token of the server ends all links.
    """
    from datetime import date
    from urllib.parse import quote

    from dashboard.web.access import SHORTEST_TOKEN
    from dashboard.web.links import Link, sign
    from timeline.errors import BadData

    if len(token) < SHORTEST_TOKEN:
        raise BadData(f"--token is no token of a server; expected one of at least {SHORTEST_TOKEN} characters")
    try:
        day = date.fromisoformat(until)
    except ValueError as problem:
        raise BadData(f"--until {until!r} is no day; expected a form such as 2027-01-31") from problem
    link = Link(name.strip(), day, edit)
    if link.days_left() <= 0:
        raise BadData(f"--until {until} has passed; expected today or a later day")
    typer.echo(f"{address.rstrip('/')}/?token={quote(sign(link, token))}")


COMMAND = Command(
    run,
    order=25,
    examples=(
        (
            'timeline link "Ann Weir" --until 2099-12-31 --token "$TOKEN" --address http://cases.example:8050',
            "Ann may read until then",
        ),
        ('timeline link Ben --until 2099-12-31 --token "$TOKEN" --edit', "Ben may edit, and the history says so"),
    ),
)
