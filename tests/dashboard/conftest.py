"""What the tests of the dashboard share: apps on a small timeline, a server in a thread, and a real browser."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import waitress

from dashboard.projects.folder import ProjectFolder
from tests.dashboard.bridge import extract_small, small_timeline
from timeline.record.model import Timeline


@pytest.fixture
def timeline() -> Timeline:
    return small_timeline()


@pytest.fixture
def make_app(timeline: Timeline) -> Iterator[Callable[..., Any]]:
    """``make_app(**options)``: a dashboard on the small timeline; its background work ends with the test."""
    from dashboard.app import create_app

    made: list[Any] = []

    def make(shown: Timeline | None = timeline, **options: Any) -> Any:
        options.setdefault("extract", extract_small)
        app = create_app(shown, **options)
        made.append(app)
        return app

    yield make
    for app in made:
        app.desk.jobs.close()
        app.desk.keeper.close()


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[ProjectFolder]:
    """An empty folder of projects; the history names Ada."""
    made = ProjectFolder(tmp_path, actor="Ada")
    yield made
    made.close()


@pytest.fixture
def serve() -> Iterator[Callable[[Any], str]]:
    """``serve(app)``: the address of the app in a thread of this process."""
    running: list[Any] = []

    def start(app: Any) -> str:
        server = waitress.create_server(app.server, host="127.0.0.1", port=0, threads=6)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.effective_port}"

    yield start
    for server, thread in running:
        # The loop ends when nothing is left to watch; closing from here does that.
        server.trigger.pull_trigger(server.close)
        thread.join(5)
        server.task_dispatcher.shutdown()


@pytest.fixture
def new_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """``new_page(width, height)``: a page that notes errors, and requests that leave this machine, in ``problems``."""
    with contextlib.ExitStack() as stack:

        def make(width: int = 1440, height: int = 900, **options: Any) -> Any:
            context = chromium.new_context(
                viewport={"width": width, "height": height}, locale="en-GB", timezone_id="UTC", **options
            )
            stack.callback(context.close)
            page = context.new_page()
            page.problems = []
            page.asked = []
            page.on("pageerror", lambda error: page.problems.append(str(error)))
            page.on("console", lambda said: page.problems.append(said.text) if said.type == "error" else None)
            page.on("request", lambda request: note(page, request))
            return page

        yield make


def note(page: Any, request: Any) -> None:
    page.asked.append((request.method, request.url))
    if not request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
        page.problems.append(f"a request left this machine: {request.url}")


@pytest.fixture
def page(new_page: Callable[..., Any]) -> Any:
    """A page of 1440 x 900 pixels; the test fails if anything went wrong in it."""
    made = new_page()
    yield made
    assert made.problems == []
