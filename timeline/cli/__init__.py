"""The command line: one file per command, found by itself.

To add a command, put one file here that declares ``COMMAND``; nothing elsewhere needs an edit, and the
page of commands lists it by the first line of its docstring:

    from timeline.cli.support.command import Command

    def run(sources: Sources, quiet: Quiet = False) -> None:
        \"\"\"What it does, in one sentence that ``timeline --help`` shows.\"\"\"

    COMMAND = Command(run, order=90, examples=(("timeline smoke a.txt", "smoke signals of one article"),))

The name is that of the file. ``run`` is a typer function; what several commands share is in ``support``.
Import what is heavy (pipeline, dashboard, pandas) inside ``run``: ``timeline --help`` must answer at once. Results go
to standard output, everything else through ``support.messages`` to standard error. A command ends normally, raises a
``TimelineError`` (exit code 2), or ``raise typer.Exit(NOTHING_FOUND)``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import typer

from timeline.cli.settings import check, defaults_from_files
from timeline.cli.support.command import BAD_INPUT, Command
from timeline.record.discover import collect

ABOUT = """Read texts, find what happened when, and show it as an interactive timeline tied to the sentences.

Start with: timeline serve article.txt

Exit codes: 0 done, 1 nothing found, 2 bad input or use. Defaults can be kept in a file: see timeline settings."""


def build() -> typer.Typer:
    """The typer application of all commands."""
    app = typer.Typer(
        name="timeline",
        help=ABOUT,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_about)
    commands = collect(sys.modules[__name__], "COMMAND")
    ordered = sorted(commands.items(), key=lambda item: (getattr(item[1], "order", 0), item[0]))
    for name, command in ordered:
        assert isinstance(command, Command), f"{name}.COMMAND is no Command"
        app.command(name=name, epilog=_epilog(command.examples))(command.run)
    return app


def _epilog(examples: Sequence[tuple[str, str]]) -> str | None:
    if not examples:
        return None
    # The form feed of click keeps a paragraph's line ends.
    lines = [f"  {line}\n      {meaning}" for line, meaning in examples]
    return "\b\nExamples:\n" + "\n".join(lines)


def _version(asked: bool) -> None:
    if asked:
        from timeline.record.version import __version__

        typer.echo(f"timeline-from-text {__version__}")
        raise typer.Exit


def _about(
    version: bool = typer.Option(False, "--version", "-V", callback=_version, is_eager=True, help="Show the version."),
) -> None:
    pass


_about.__doc__ = ABOUT


def run(arguments: Sequence[str] | None = None, *, defaults: dict[str, Any] | None = None) -> int:
    """Run one command line (that of the process by default) and return its exit code."""
    from timeline.cli.support.messages import Messages
    from timeline.errors import TimelineError

    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        known = defaults_from_files() if defaults is None else defaults
        app = build()
        if known:
            check(known, app)
        app(args=given, prog_name="timeline", default_map=known)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0 if ended.code is None else BAD_INPUT
    except TimelineError as error:
        Messages(as_json="--json" in given).error(str(error))
        return BAD_INPUT
    except BrokenPipeError:  # the reader of our output (head, less) has gone
        sys.stderr.close()
        return 0
    except OSError as error:
        Messages(as_json="--json" in given).error(f"{error.filename or 'system'}: {error.strerror or error}")
        return BAD_INPUT
    return 0
