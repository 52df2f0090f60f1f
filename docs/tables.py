"""The tables of commands and formats, completed when the site is built: what a page does not name yet declares itself.

A new command or format is one new file, then; whoever wants to say more of it writes a row of their own.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from typing import Any

import timeline.cli
from timeline.cli.support.command import Command
from timeline.exports import known
from timeline.record.discover import collect


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """The text of a page as mkdocs builds it."""
    return completed(page.file.src_uri, markdown)


def completed(place: str, markdown: str) -> str:
    """The text of a page with a row for every command or format that its table does not name."""
    if place == "cli.md":
        named = set(re.findall(r"^\| `timeline ([\w-]+)", markdown, re.MULTILINE))
        return _with_rows(markdown, (row for name, row in _commands() if name not in named))
    if place == "formats.md":
        named = set(re.findall(r"`([\w-]+)`", markdown.partition("\n\n## ")[0]))
        return _with_rows(markdown, (row for name, row in _formats() if name not in named))
    return markdown


def _with_rows(markdown: str, rows: Iterable[str]) -> str:
    """The rows behind the last one of the first table."""
    head, table, rest = re.split(r"((?:^\|.*\n)+)", markdown, maxsplit=1, flags=re.MULTILINE)
    return head + table + "".join(f"{row}\n" for row in rows) + rest


def _commands() -> Iterable[tuple[str, str]]:
    for name, command in collect(timeline.cli, "COMMAND").items():
        assert isinstance(command, Command)
        about = (inspect.getdoc(command.run) or "").partition("\n")[0].rstrip(".")
        yield name, f"| `timeline {name}` | {about} |"


def _formats() -> Iterable[tuple[str, str]]:
    for name, export in known().items():
        yield name, f"| `{name}` | `{export.suffix}` | {export.title} | {'yes' if export.read else ''} |"
