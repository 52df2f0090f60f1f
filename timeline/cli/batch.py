"""``timeline batch``: a corpus of articles into Parquet, with all cores or a cluster."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.support.command import NOTHING_FOUND, Command
from timeline.cli.support.messages import Messages, counted
from timeline.cli.support.options import Columns, JsonMessages, Mode, Pipeline, Published, Quiet, WholePage

if TYPE_CHECKING:
    from timeline.batch import Progress, Summary

_LINE_SECONDS = 10.0  # without a terminal, progress is a line this often


def run(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT", help="Folders and files: ZIP, JSONL, CSV, Parquet, WARC, feeds, texts, pages."),
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Folder for the result; a stopped run in it goes on.")
    ],
    workers: Annotated[
        int, typer.Option("--workers", metavar="N", min=0, help="Processes to work with; 0: one a core.")
    ] = 0,
    seconds: Annotated[
        float, typer.Option("--seconds", metavar="S", min=0.1, help="Time that one document may take.")
    ] = 60.0,
    part: Annotated[
        int, typer.Option("--part", metavar="N", min=1, max=100_000, help="Documents in one part of the result.")
    ] = 100,
    fresh: Annotated[bool, typer.Option("--fresh", help="Start over instead of going on with what is there.")] = False,
    scheduler: Annotated[
        str, typer.Option("--scheduler", metavar="ADDRESS", help="Work on a Dask cluster: tls://host:8786.")
    ] = "",
    tls_ca: Annotated[str, typer.Option("--tls-ca", metavar="FILE", help="Certificate of who signed theirs.")] = "",
    tls_cert: Annotated[str, typer.Option("--tls-cert", metavar="FILE", help="Own certificate.")] = "",
    tls_key: Annotated[str, typer.Option("--tls-key", metavar="FILE", help="Key of the own certificate.")] = "",
    published: Published = None,
    language: Annotated[str, typer.Option("--language", metavar="CODE", help="Language of all texts.")] = "",
    pipeline: Pipeline = None,
    mode: Mode = "auto",
    whole_page: WholePage = False,
    columns: Columns = "",
    quiet: Quiet = False,
    json: JsonMessages = False,
) -> None:
    """Read a corpus, from a folder to millions of articles.

    The result is a folder of Parquet files (events, expressions, documents, set_aside) that timeline serve and
    timeline extract open. Run the same command again to go on after a stop.
    """
    from timeline.batch import BatchOptions, Work
    from timeline.batch import run as run_batch
    from timeline.cli.support.gathering import ReadingOptions

    messages = Messages(quiet=quiet, as_json=json)
    work = Work(
        seconds=seconds,
        published=published or "",
        language=language,
        pipeline=pipeline,
        mode=mode,
        whole_page=whole_page,
        columns=ReadingOptions(columns=columns).reader_options()["columns"],
    )
    tls = {"ca": tls_ca, "cert": tls_cert, "key": tls_key}
    options = BatchOptions(workers, scheduler, tls, part, fresh, work)
    shown = _shown(messages)
    try:
        summary = run_batch(inputs, out, options, progress=shown)
    except KeyboardInterrupt:
        messages.error(f"stopped; what is done is kept in {out}, and the same command goes on from there")
        raise typer.Exit(130) from None
    finally:
        shown.close()
    _tell(summary, out, messages)
    if not summary.events:
        raise typer.Exit(NOTHING_FOUND)


def _shown(messages: Messages) -> Any:
    """The progress of a run, drawn as a bar on a terminal, else told as a line now and then."""
    from timeline.batch import Progress

    class DrawnProgress(Progress):
        def __init__(self) -> None:
            super().__init__()
            self._bar: Any = None
            self._task: Any = None
            self._told = time.monotonic()

        def show(self) -> None:
            if messages.quiet:
                return
            if messages.stream.isatty() and not messages.as_json:
                self._draw()
            elif time.monotonic() - self._told >= _LINE_SECONDS:
                self._told = time.monotonic()
                messages.note(state(self), **_numbers(self))

        def died(self, **details: Any) -> None:
            super().died(**details)
            messages.warning("a worker process ended; its part is done again", **details)

        def _draw(self) -> None:
            if self._bar is None:
                self._bar, self._task = _bar(messages, self.summary.planned)
                messages._bar = self._bar
            self._bar.update(self._task, completed=self.summary.parts, said=state(self))

        def close(self) -> None:
            if self._bar is not None:
                self._bar.stop()
                messages._bar = self._bar = None

    return DrawnProgress()


def _bar(messages: Messages, planned: int) -> tuple[Any, Any]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        BarColumn(bar_width=24), TextColumn("{task.fields[said]}", markup=False),
        console=Console(file=messages.stream), transient=True,
    )  # fmt: skip
    task = bar.add_task("", total=planned, said="")
    bar.start()
    return bar, task


def state(progress: Progress) -> str:
    """One line: how far, how fast, how long still, events and bad documents so far."""
    summary = progress.summary
    left = progress.seconds_left
    parts = [
        f"{summary.parts:,} of {counted(summary.planned, 'part')}",
        f"{counted(summary.documents, 'document')} ({progress.rate:,.1f}/s)",
        f"{_duration(left)} left" if left is not None else "",
        counted(summary.events, "event"),
        f"{summary.set_aside:,} set aside" if summary.set_aside else "",
    ]
    return ", ".join(part for part in parts if part)


def _numbers(progress: Progress) -> dict[str, Any]:
    summary = progress.summary
    return {
        "parts": summary.parts,
        "planned": summary.planned,
        "documents": summary.documents,
        "documents_per_second": round(progress.rate, 2),
        "seconds_left": None if progress.seconds_left is None else round(progress.seconds_left),
        "events": summary.events,
        "set_aside": summary.set_aside,
    }


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def _tell(summary: Summary, out: Path, messages: Messages) -> None:
    for source, reason in summary.reasons[:3]:
        messages.warning(f"set aside: {source}: {reason}", source=source)
    if summary.set_aside > 3:
        messages.warning(f"{summary.set_aside:,} inputs in all were set aside; {out / 'set_aside'} says why for each")
    slow = [f"{name} ({seconds:.1f} s)" for name, seconds in summary.slowest[:5] if seconds >= 1]
    if slow:
        messages.note("slowest: " + ", ".join(slow))
    if summary.fresh < summary.parts:
        messages.note(f"{counted(summary.parts - summary.fresh, 'part')} had been done before")
    rate = summary.fresh_documents / max(summary.seconds, 1e-9)
    messages.summary(
        f"{counted(summary.documents, 'document')}, {counted(summary.events, 'event')}, "
        f"{counted(summary.expressions, 'time expression')}, {summary.set_aside:,} set aside; "
        f"{_duration(summary.seconds)} ({rate:,.1f} documents/s), in {out}",
        documents=summary.documents,
        events=summary.events,
        expressions=summary.expressions,
        set_aside=summary.set_aside,
    )


COMMAND = Command(
    run,
    order=45,
    examples=(
        ("timeline batch articles/ --out result", "a folder, with all cores"),
        ("timeline batch news.jsonl --columns text=body,date=day --out result", "a table of articles"),
        ("timeline batch crawl.warc.gz --out result --workers 4", "pages of a web archive"),
        ("timeline serve result", "look at it"),
    ),
)
