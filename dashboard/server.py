"""``serve``: the dashboard under a production server (waitress), by default for this machine only."""

from __future__ import annotations

import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Timer
from typing import Any

from dashboard.features.add.longest import SHARED
from dashboard.projects.files import data_folder
from dashboard.projects.folder import ProjectFolder
from dashboard.web.access import MAX_UPLOAD, Access, is_loopback, new_token
from dashboard.web.connections import MOST, channel_for
from dashboard.web.memory import few_pools
from dashboard.web.mounted import as_prefix
from dashboard.web.observing import log_to
from timeline.errors import BadData, TimelineError
from timeline.record.model import Document, Timeline

THREADS = 8
"""Answers worked on at the same time. A page asks for a dozen files at once; more threads only share two cores."""


_IN_MEMORY = 64 * 2**20
"""Bytes of an answer that wait in memory for a slow reader before the rest goes to a temporary file."""


class CannotListen(TimelineError):
    """The address is taken, or not one of this machine's."""


def serve(
    timeline: Timeline | None = None,
    *,
    documents: Sequence[Document] = (),
    host: str = "127.0.0.1",
    port: int = 8050,
    open_browser: bool = False,
    project: str | Path | None = None,
    keep: bool = True,
    token: str | None = None,
    names: Collection[str] = (),
    embedders: Collection[str] = (),
    max_upload: int = MAX_UPLOAD,
    fetches: bool = True,
    title: str = "",
    log: str = "",
    prefix: str = "",
    longest_text: int | None = None,
    say: Callable[[str], None] | None = None,
    **options: Any,
) -> None:
    """Serve the dashboard until interrupted; ``say`` gets the start line (standard error by default).

    Listening on anything but loopback demands a token; one is made when none is given, and shown in the start line.
    ``port`` 0 takes a free one. ``project`` is the file that keeps the work; without it, and unless ``keep`` is False,
    it is kept in the user's data folder. ``embedders`` are the origins whose pages may show a view of ``/embed`` in a
    frame. ``options`` go to ``create_app``. Raises ``CannotListen``, and ``BadData`` for
    a project file or a log that cannot be opened. ``log`` is the file that takes one JSON object for each answer and
    document ("-": standard error), ``prefix`` the path that a proxy shows the page under. Of one document
    ``longest_text`` characters are read for events (0: all), by default ``SHARED`` where a token is asked for.
    """
    import waitress

    from dashboard.app import create_app

    say = say or _say
    few_pools()
    if token is None and not is_loopback(host):
        token = new_token()
    access = Access(host, token, names, max_upload, embedders, as_prefix(prefix))
    _end_when_told()
    with ExitStack() as to_close:
        listener = _listen(host, port)
        to_close.callback(listener.close)
        keeper = _keeper(project, keep=keep, say=say)
        to_close.callback(keeper.close)
        if project is not None:
            options.setdefault("into", keeper.projects()[0].id)
        app = create_app(
            timeline,
            documents=documents,
            title=title,
            access=access,
            fetches=fetches,
            keeper=keeper,
            longest_text=(SHARED if token is not None else 0) if longest_text is None else longest_text,
            **options,
        )
        if log:
            to_close.callback(log_to(log, app.server))
        to_close.callback(app.desk.jobs.close)
        running = waitress.create_server(
            app.server,
            sockets=[listener],
            threads=THREADS,
            ident=None,
            # Above the app's own limit, so that it is the app that refuses, with words.
            max_request_body_size=max_upload * 2,
            channel_timeout=60,
            connection_limit=MOST,
            asyncore_use_poll=True,  # the other way ends at 1024 connections
            outbuf_overflow=_IN_MEMORY,
        )
        to_close.callback(running.close)
        running.channel_class = channel_for(access.admits if token is not None else None)
        # From the start line on, a word to end is an end as asked for, even before the first request is waited for.
        with suppress(KeyboardInterrupt):
            address = _address(host, listener.getsockname()[1], token)
            say(start_line(address, loopback=access.loopback))
            if project is None and not keep:
                say("Nothing is kept when this ends; “Save a copy as a file” in the project menu keeps what was done.")
            if open_browser:
                Timer(0.3, webbrowser.open, [address]).start()
            running.run()


def _end_when_told() -> None:
    """Let a service manager's word end the server as Ctrl+C does: what is not to be kept is then taken away."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def _keeper(project: str | Path | None, *, keep: bool, say: Callable[[str], None]) -> ProjectFolder:
    if project is None and not keep:
        return ProjectFolder.temporary()
    if project is not None:
        file = Path(project)
        return ProjectFolder(file.resolve().parent, file=file, alone=True)
    try:
        return ProjectFolder(data_folder())
    except BadData as problem:  # a read-only home must not keep anybody from looking at a timeline
        say(f"{problem}\nNothing will be kept when this ends.")
        return ProjectFolder.temporary()


def start_line(address: str, *, loopback: bool) -> str:
    """What is printed when the server is ready."""
    line = f"Timeline is at {address} (Ctrl+C to stop)"
    if loopback:
        return line
    return f"{line}\nOther machines can reach it; the token in the address is the key, so share it with care."


def _listen(host: str, port: int) -> socket.socket:
    name = host.strip("[]")
    try:
        address = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listener = socket.socket(address[0], address[1], address[2])
    except OSError as problem:
        raise CannotListen(f"{host!r} is not an address of this machine: {problem.strerror or problem}") from problem
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address[4])
        listener.listen(128)
    except OSError as problem:
        listener.close()
        raise CannotListen(
            f"cannot listen on {host}:{port}: {problem.strerror or problem}. Choose another with --port, or --port 0."
        ) from problem
    listener.setblocking(False)
    return listener


def _address(host: str, port: int, token: str | None) -> str:
    shown = {"0.0.0.0": socket.gethostname(), "::": socket.gethostname()}.get(host, host)
    shown = f"[{shown}]" if ":" in shown and not shown.startswith("[") else shown
    return f"http://{shown}:{port}/" + (f"?token={token}" if token else "")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
