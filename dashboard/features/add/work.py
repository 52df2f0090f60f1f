"""What is being worked on: a line for every document on its way, with its progress, cancel and errors.

``work.js`` asks for it while something is on its way, and tells what ended.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dash import Dash, Input, Output, dcc, html

from dashboard.jobs import Job
from dashboard.page import ids
from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon, on_client
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from dashboard.desk import Desk

ASKED = "work-asked"
NOW = "work-now"
LINES = "work-lines"


def layout(desk: Desk) -> Any:
    return html.Section(
        [dcc.Store(id=ASKED), dcc.Store(id=NOW), html.Div(id=LINES)],
        id=ids.WORK,
        className="tl-work",
        hidden=True,
        **extra(aria_label="Documents being read", aria_live="polite"),
    )


def work_lines(jobs: Sequence[Job]) -> list[Any]:
    """The jobs that still run, or failed, below a line that counts them; none when there is nothing to tell."""
    running = [job for job in jobs if job.ended is None]
    shown = [job for job in jobs if job.ended is None or job.state == "failed"]
    if not shown:
        return []
    said = f"Reading {len(jobs) - len(running) + 1} of {len(jobs)}" if running else "Could not be read"
    dismiss = html.Button("Dismiss", type="button", className="tl-button is-quiet", **extra(data_do="work.dismiss"))
    head = [html.Strong(said), html.Span(className="tl-spring"), *([] if running else [dismiss])]
    return [html.Div(head, className="tl-work-head"), *map(_line, shown)]


def _line(job: Job) -> Any:
    failed = job.ended is not None
    sign = icon("warn") if failed else html.Span(className="tl-spinner", **extra(aria_hidden="true"))
    return html.Div(
        [
            sign,
            html.Span(job.name, className="tl-job-name", title=job.name),
            html.Span(job.error if failed else _step(job), className="tl-job-step"),
            *([] if failed else [_cancel(job)]),
        ],
        key=job.id,
        className="tl-job",
        **extra(data_state=job.state),
    )


def _step(job: Job) -> str:
    share = f" · {round(100 * job.done / job.total)} %" if job.total else ""
    return f"{job.step or 'waiting'}{share}"


def _cancel(job: Job) -> Any:
    """A job that is cancelled stops at its next report, which may take a while."""
    stopping = job.cancelled.is_set()
    return html.Button(
        "Cancelling…" if stopping else "Cancel",
        type="button",
        className="tl-button is-quiet",
        disabled=stopping,
        **extra(data_do="work.cancel", data_job=job.id, aria_label=f"Cancel {job.name}"),
    )


def register(app: Dash, desk: Desk) -> None:
    @app.callback(
        Output(LINES, "children"),
        Output(ids.WORK, "hidden"),
        Output(NOW, "data"),
        Input(ASKED, "data"),
        prevent_initial_call=True,
    )
    def show(asked: Mapping[str, Any]) -> tuple[list[Any], bool, dict[str, Any]]:
        """The lines, and for the page what they were made of."""
        try:
            jobs, now = jobs_now(desk, str(asked.get("project", "")))
        except TimelineError:
            return [], True, {}  # what is wrong with the project the page says already
        lines = work_lines(jobs)
        return lines, not lines, now

    on_client(app, "work", Input(NOW, "data"))


def jobs_now(desk: Desk, project: str) -> tuple[list[Job], dict[str, Any]]:
    """The jobs of a project, and for the page how far they are and the version that they made so far.

    The version is asked for last: it holds all that a job brought which is told to be done.
    """
    jobs = desk.jobs.of(project)
    plain = [job.as_plain() for job in jobs]
    return jobs, {"jobs": plain, "version": desk.keeper.version(project)}


PANEL = Panel(slot="notices", order=10, layout=layout, register=register)
