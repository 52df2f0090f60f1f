"""``timeline diff``: what changed between two timelines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.support.command import BAD_INPUT, NOTHING_FOUND, Command
from timeline.cli.support.options import JsonMessages, Language, Output, Published, Quiet
from timeline.errors import UnknownFormat

if TYPE_CHECKING:
    from timeline.cli.support.messages import Messages
    from timeline.record.model import Timeline


def run(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A text, a saved timeline or a project file.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same, later.")],
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="text or json.")] = "text",
    output: Output = None,
    published: Published = None,
    language: Language = "",
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Tell what changed between two timelines.

    Events added (+), removed (-), moved in time (>), retitled or changed otherwise (~). Ends with 1 when nothing did.
    """
    from timeline.cli.support.delivering import put
    from timeline.cli.support.gathering import ReadingOptions
    from timeline.cli.support.messages import Messages
    from timeline.exports.json_document import dumps
    from timeline.show.diff import compare, in_lines, to_plain

    if to not in ("text", "json"):
        raise UnknownFormat(f"no format {to!r} here; known: json, text")
    messages = Messages(quiet=quiet, as_json=json)
    reading = ReadingOptions(published=published, language=language)
    before, after = (_timeline(source, reading, messages) for source in (old, new))
    difference = compare(before, after)
    put(dumps(to_plain(difference)) if to == "json" else "".join(f"{line}\n" for line in in_lines(difference)), output)
    counts = {
        "added": len(difference.added),
        "removed": len(difference.removed),
        "moved": len(difference.moved),
        "retitled": len(difference.retitled),
        "changed": len(difference.changed),
        "same": difference.same,
    }
    messages.summary(", ".join(f"{count:,} {name}" for name, count in counts.items()), **counts)
    if not difference:
        raise typer.Exit(NOTHING_FOUND)


def _timeline(source: str, reading: Any, messages: Messages) -> Timeline:
    """The timeline of a project file, a saved timeline or a text."""
    from timeline.cli.support.gathering import gather

    gathered = gather([source], reading, messages)
    if gathered.refused:
        raise typer.Exit(BAD_INPUT)
    return gathered.timeline


COMMAND = Command(
    run,
    order=65,
    examples=(
        ("timeline diff draft-1.txt draft-2.txt", "two versions of an article"),
        ("timeline diff yesterday.json today.json --to json", "two saved timelines, for a program"),
    ),
)
