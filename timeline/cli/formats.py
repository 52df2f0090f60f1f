"""``timeline formats``: what can be read and what can be written."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.support.command import Command
from timeline.cli.support.options import JsonMessages


def names_of_formats() -> list[str]:
    """For the shell's completion of --to."""
    from timeline.exports import known

    return list(known())


Languages = Annotated[
    bool, typer.Option("--languages", help="List the languages of texts, and what can be read in each, instead.")
]


def run(json: JsonMessages = False, languages: Languages = False) -> None:
    """List what can be written and read.

    Every format with its options, and every kind of file; or every language.
    """
    if languages:
        from timeline.cli.support.spoken import put_languages

        put_languages(as_json=json)
        return
    from timeline.cli.support.delivering import options_of
    from timeline.exports import known

    if json:
        _as_json()
        return
    typer.echo("Written (--to NAME, or the ending of -o FILE):")
    for export in known().values():
        again = ", can be opened again" if export.read else ""
        typer.echo(f"  {export.name:<16}{export.suffix:<16}{export.title}{again}")
        options = ", ".join(f"{name}={_shown(default)}" for name, default in options_of(export).items())
        if options:
            typer.echo(f"  {'':<16}{'':<16}  -O {options}")
    typer.echo("\nRead:")
    for title, suffixes in _readers():
        typer.echo(f"  {title:<32}{suffixes}")


def _readers() -> list[tuple[str, str]]:
    import timeline.sources.formats
    from timeline.record.discover import collect
    from timeline.sources.formats import Reader

    declared = collect(timeline.sources.formats, "READER").values()
    return [(reader.title, " ".join(reader.suffixes)) for reader in declared if isinstance(reader, Reader)]


def _as_json() -> None:
    from timeline.cli.support.delivering import options_of
    from timeline.exports import known
    from timeline.exports.json_document import dumps

    written = [
        {
            "name": export.name,
            "title": export.title,
            "suffix": export.suffix,
            "media_type": export.media_type,
            "group": export.group,
            "opens_again": export.read is not None,
            "options": options_of(export),
        }
        for export in known().values()
    ]
    read = [{"title": title, "suffixes": suffixes.split()} for title, suffixes in _readers()]
    typer.echo(dumps({"written": written, "read": read}), nl=False)


def _shown(default: object) -> str:
    return str(default).lower() if isinstance(default, bool) else "" if default is None else str(default)


COMMAND = Command(run, order=70, examples=(("timeline formats", "all formats with their options"),))
