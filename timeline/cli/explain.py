"""``timeline explain``: which rule read a date, what it leaned on, and how it came to its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.support.command import NOTHING_FOUND, Command
from timeline.cli.support.options import JsonMessages, Language, Mode, Pipeline, Published, Quiet
from timeline.errors import BadData

if TYPE_CHECKING:
    from timeline.record.model import TimeExpression


def run(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The words to explain, such as 'in October'.")],
    context: Annotated[
        str, typer.Option("--context", metavar="SENTENCE", help="The sentence or passage the words stand in.")
    ] = "",
    published: Published = None,
    language: Language = "",
    pipeline: Pipeline = None,
    mode: Mode = "auto",
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Explain how a date in words is read.

    Shows the rule, what it leaned on, the steps and the first and last day.
    """
    from timeline.cli.support.messages import Messages
    from timeline.exports.json_document import dumps
    from timeline.pipeline import tag
    from timeline.record.plain import expression_to_plain

    messages = Messages(quiet=quiet, as_json=json)
    expressions = _within(
        text,
        context,
        tag(context or text, published=published, language=language, mode=mode, style="timeline"),
    )
    for number, expression in enumerate(expressions):
        if json:
            typer.echo(dumps(expression_to_plain(expression), indent=None), nl=False)
        else:
            typer.echo(("\n" if number else "") + described(expression))
    if not expressions:
        messages.error(f"no time expression was found in {text!r}")
        raise typer.Exit(NOTHING_FOUND)


def _within(text: str, context: str, expressions: list[TimeExpression]) -> list[TimeExpression]:
    """Those that share a character with ``text`` where it stands in ``context``. Raises ``BadData``."""
    if not context:
        return expressions
    start = context.find(text)
    if start < 0:
        start = context.casefold().find(text.casefold())
    if start < 0:
        raise BadData(
            f"{text!r} does not stand in the context; give --context with the words as they are written there"
        )
    return [expression for expression in expressions if expression.start < start + len(text) and start < expression.end]


def described(expression: TimeExpression) -> str:
    """A few aligned lines on one expression."""
    lines: list[tuple[str, Any]] = [("text", f"“{expression.text}” at {expression.start} to {expression.end}")]
    lines.append(("rule", expression.rule))
    lines.append(("TIMEX3", " ".join(part for part in (expression.type, expression.value, expression.mod) if part)))
    lines.append(("basis", expression.basis))
    lines.append(("anchor", _anchor(expression)))
    lines += [("step" if number else "steps", f"{number + 1}. {step}") for number, step in enumerate(expression.steps)]
    lines += _bounds(expression)
    lines.append(("not placed", expression.reason))
    lines.append(("because", expression.explanation))
    lines.append(("confidence", f"{expression.confidence:.2f}"))
    lines += [("finding", finding) for finding in expression.findings]
    return "\n".join(f"{name if name != 'step' else '':<11} {value}" for name, value in lines if value)


def _bounds(expression: TimeExpression) -> list[tuple[str, Any]]:
    from timeline.record.in_words import in_words

    when = expression.when
    if when is None:
        return []
    return [
        ("time", in_words(when)),
        ("EDTF", when.edtf()),
        ("precision", when.precision.value),
        ("first day", when.earliest or "open"),
        ("last day", when.latest or "open"),
    ]


def _anchor(expression: TimeExpression) -> str:
    from timeline.record.in_words import in_words

    anchor = expression.anchor
    if anchor is None:
        return ""
    words = f" (“{anchor.span.text}”)" if anchor.span else ""
    return f"{anchor.kind}: {in_words(anchor.when)}{words}"


COMMAND = Command(
    run,
    order=40,
    examples=(
        ("timeline explain 'the early 1960s'", "an expression alone"),
        (
            "timeline explain 'in October' --published 2021-03-03 --context 'She said in October that it rained.'",
            "a relative one, with its sentence and the day it leans on",
        ),
    ),
)
