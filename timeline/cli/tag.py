"""``timeline tag``: every time expression of texts, as JSON lines or TimeML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.support.command import BAD_INPUT, NOTHING_FOUND, Command
from timeline.cli.support.options import (
    Columns,
    JsonMessages,
    Language,
    Mode,
    Output,
    Pipeline,
    Published,
    Quiet,
    Sources,
    WholePage,
)
from timeline.errors import UnknownFormat

if TYPE_CHECKING:
    from timeline.record.model import Document, TimeExpression, Timeline

_FORMATS = ("jsonl", "timeml")


def run(
    sources: Sources,
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="jsonl or timeml.")] = "jsonl",
    output: Output = None,
    published: Published = None,
    language: Language = "",
    pipeline: Pipeline = None,
    mode: Mode = "auto",
    whole_page: WholePage = False,
    columns: Columns = "",
    names: Annotated[
        bool,
        typer.Option("--names", help="Also names of periods and events, and ranges as one, as extract reads them."),
    ] = False,
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Tag every time expression of texts.

    Each gets its TIMEX3 type and value and its place on the calendar. As in TimeML, the two ends of a range are tagged
    apart and names such as the Cold War are not time expressions; --names reads both as the timeline does.
    """
    from timeline.cli.support.delivering import put
    from timeline.cli.support.gathering import ReadingOptions, tell_about
    from timeline.cli.support.messages import Messages, counted

    if to not in _FORMATS:
        raise UnknownFormat(f"no format {to!r} here; known: {', '.join(_FORMATS)}")
    messages = Messages(quiet=quiet, as_json=json)
    reading = ReadingOptions(published, language, pipeline, mode, whole_page, columns)
    timeline, refused = _tagged(sources, reading, messages, style="timeline" if names else "timex3")
    tell_about(timeline, messages)
    if timeline.documents:
        put(_jsonl(timeline) if to == "jsonl" else _timeml(timeline), output)
    messages.summary(
        f"{counted(len(timeline.documents), 'document')}, {counted(len(timeline.expressions), 'time expression')}",
        documents=len(timeline.documents),
        expressions=len(timeline.expressions),
        refused=refused,
    )
    if refused:
        raise typer.Exit(BAD_INPUT)
    if not timeline.expressions:
        raise typer.Exit(NOTHING_FOUND)


def _tagged(sources: list[str], reading: Any, messages: Any, *, style: str) -> tuple[Timeline, int]:
    """Documents with their expressions and no events, and how many sources were refused."""
    from timeline.cli.support.gathering import found_in
    from timeline.pipeline import tag
    from timeline.record.model import Timeline

    documents: list[Document] = []
    expressions: list[TimeExpression] = []
    refused = 0
    with messages.progress(len(sources)) as progress:
        for item in found_in(sources, reading, messages):
            if item is None:
                refused += 1
            elif isinstance(item, Timeline):
                documents += item.documents
                expressions += item.expressions
            else:
                documents.append(item)
                expressions += tag(item, language=reading.language, mode=reading.mode, style=style)
            progress.step()
    return Timeline(documents=tuple(documents), expressions=tuple(expressions)), refused


def _jsonl(timeline: Timeline) -> str:
    from timeline.exports.json_document import dumps

    sources = {document.id: document.source or document.url for document in timeline.documents}
    return "".join(
        dumps(_row(expression, sources.get(expression.document, "")), indent=None)
        for expression in timeline.expressions
    )


def _row(expression: TimeExpression, source: str) -> dict[str, Any]:
    when = expression.when
    return {
        "source": source,
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "earliest": when.earliest.isoformat() if when and when.earliest else None,
        "latest": when.latest.isoformat() if when and when.latest else None,
        "edtf": when.edtf() if when else None,
        "rule": expression.rule,
    }


def _timeml(timeline: Timeline) -> str:
    from timeline.exports import find

    written = find("timeml").write(timeline)
    assert isinstance(written, str), "TimeML is text"
    return written


COMMAND = Command(
    run,
    order=50,
    examples=(
        ("timeline tag article.txt --published 2021-03-03", "one JSON object a line"),
        ("timeline tag chapter.txt --names", "with the Cold War and other names"),
        ("timeline tag article.txt --to timeml -o article.tml", "the text with TIMEX3 marks in it"),
    ),
)
