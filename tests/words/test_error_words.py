"""Why something was not done is said in the reader's language: every message of an error that the page can show.

Read from the code: what is raised as an error of ours, given as a refusal of the page, or told as a loss of a format.
Words put into a message while it runs stand for themselves ("x"). Errors of the command line, of the interface for
programs and of the ones who write rules stay English, as do the names of their options and fields.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dashboard
import timeline
from timeline import errors
from timeline.show.phrasebook import languages, wording
from timeline.sources import choose

ROOTS = [Path(package.__file__).parent for package in (timeline, dashboard)]
SAY = {
    *(name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)),
    "MissingPart", "UnknownProject", "Overtaken", "TooSlow", "NothingInIt", "TooLong", "refusal",
    "Refusal", "Skipped", "Loss",
}  # fmt: skip
FOR_PROGRAMS = (
    "batch", "cli", "api", "embed", "server.py", "access.py", "json_body.py", "links.py", "mounted.py", "observing.py",
)  # fmt: skip
"""Folders and files whose messages go to a terminal or to a program."""
FOR_DEVELOPERS = (
    "languages", "grammar", "times", "plain_reading.py", "show", "backup.py", "images.py", "timex3.py", "discover.py",
    "pipeline.py", "notebook.py", "checked_settings.py", "stored_json.py", "spacy_component.py",
)  # fmt: skip
"""Those whose messages name fields, rules or calls, for the ones who write these."""
OF_PARTS = (
    "two files in", "cues for", "unplaced expression", "it is 7", "7; ", "the format 7 cannot", "this is not a saved",
    "7#", "That cannot be undone by itself any more7",
)  # fmt: skip
"""Met while developing, or put together of parts: those stand in ``put_together``."""


def messages() -> Iterator[tuple[str, str]]:
    """Where each message stands, and the message."""
    for root in ROOTS:
        for path in sorted(root.rglob("*.py")):
            if {*path.relative_to(root).parts} & {*FOR_PROGRAMS, *FOR_DEVELOPERS}:
                continue
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call) and getattr(call.func, "id", "") in SAY:
                    for given in call.args:
                        yield from ((f"{path.name}:{call.lineno}", text) for text in texts(given) if _whole(text))


def _whole(text: str) -> bool:
    return " " in text and not text.startswith(OF_PARTS)


def texts(node: ast.expr) -> list[str]:
    """What an expression can say, with "7" for what is put in."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.JoinedStr):
        return ["".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in node.values)]
    if isinstance(node, ast.IfExp):
        return [*texts(node.body), *texts(node.orelse)]
    return []


def put_together() -> Iterator[tuple[str, str]]:
    """Messages whose middle comes from a list."""
    yield from (("choose.py", f"it is {kind}") for _, kind in choose._UNREADABLE)
    yield from (("choose.py", f"it is {kind} of a page or program, not a text") for kind in choose._LAYOUT.values())
    for begins in ("the format 'html' cannot be opened again", "this is not a saved timeline"):
        yield "exports", f"{begins}; formats that can be: csv, json"
    for ends in ("", "; the latest change is now: Wrote the story"):
        yield "project.py", f"That cannot be undone by itself any more{ends}."
    for begins in ("there is no column 'days'", "no column was named"):
        yield "report_columns.py", f"{begins}; a report can have: date, fact"


ALL = sorted(set(messages()) | set(put_together()))


def test_the_walk_finds_the_messages() -> None:
    assert len(ALL) > 200


@pytest.mark.parametrize("code", [code for code in languages() if code != "en"])
def test_every_message_is_in_the_catalogue(code: str) -> None:
    words = wording(code)
    assert not [f"{place}: {text}" for place, text in ALL if words.unsaid(text)]
