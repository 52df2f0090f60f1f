"""The supervisor: a small process that forks one child for each untrusted source, with limits, and buries it.

It is started once by ``jail`` and ends when its standard input closes, which the system does when the parent ends in
whatever way. The libraries are loaded after the first source is done, so
that the first is not kept waiting for readers that it does not need, and later ones find them all.
"""

from __future__ import annotations

import gc
import logging
import os
import resource
import select
import signal
import socket
import sys
import warnings
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from typing import Any

from timeline.sources import wire
from timeline.sources.choose import known
from timeline.sources.formats import Source
from timeline.sources.source_walk import Begin, walk

_PRELOADED = (
    "lxml.html",
    "pypdfium2",
    "trafilatura",
    "htmldate",
    "feedparser",
    "warcio.archiveiterator",
    "striprtf.striprtf",
    "charset_normalizer",
    "email.message",
    "csv",
    "ssl",
)
_MOST_MEMORY = 3
_MOST_FILE = 200_000_000
_PAGE = (
    b"<html lang=en><nav>Home</nav><article><h1>Title</h1><p>Published 3 March 2021</p><p>In 1969.</p></article></html>"
)
"""Read once by the supervisor itself: some libraries set up their tables on first use, not on import."""


def serve(path: str) -> None:
    """Answer on the socket at ``path`` until standard input ends."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    wakes, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake)
    print("ready", flush=True)
    # What libraries have to say of a broken file goes into the refusal, not to the terminal.
    logging.getLogger().addHandler(logging.NullHandler())
    warnings.simplefilter("ignore")
    known()
    children: dict[int, socket.socket] = {}
    waiting = list(_PRELOADED)
    served = 0
    while True:
        # Under steady load there is no idle moment; then loading comes first, since it saves each child from doing so.
        idle = bool(waiting) and (served > 4 or (served > 0 and not children))
        ready, _, _ = select.select([listener, wakes, sys.stdin], [], [], 0 if idle else None)
        if sys.stdin in ready:
            _end(children)
            _tidy(path)
            return
        if wakes in ready:
            os.read(wakes, 4096)
        _bury(children)
        if listener in ready:
            connection, _ = listener.accept()
            children[_fork(connection, (listener, *children.values()), (wakes, wake))] = connection
            served += 1
        elif idle:
            _load(waiting.pop(0), last=not waiting)


def _load(module: str, *, last: bool) -> None:
    with suppress(ImportError):
        import_module(module)
    if last:
        # What of our own is imported on first use alone.
        import timeline.exports
        import timeline.record.plain_reading
        import timeline.sources.layout.flow
        import timeline.sources.layout.pdfium  # noqa: F401

        list(walk(Source("page.html", content=_PAGE)))
        gc.freeze()  # what is there now is never collected, so children share its memory


def _end(children: dict[int, socket.socket]) -> None:
    for pid in children:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _tidy(path: str) -> None:
    """Remove the socket and its folder: a parent that was killed cannot."""
    with suppress(OSError):
        os.unlink(path)
        os.rmdir(os.path.dirname(path))


def _bury(children: dict[int, socket.socket]) -> None:
    """Tell each caller how its child ended."""
    while children:
        pid, status, usage = os.wait4(-1, os.WNOHANG)
        if not pid:
            return
        connection = children.pop(pid, None)
        if connection is not None:
            with suppress(wire.Closed):
                connection.settimeout(5)
                ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
                wire.send(connection, {"ended": ended, "seconds": usage.ru_utime + usage.ru_stime})
            connection.close()


def _fork(connection: socket.socket, sockets: Iterable[socket.socket], pipes: Iterable[int]) -> int:
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for other in sockets:
            other.close()
        for pipe in pipes:
            os.close(pipe)
        _work(connection)
        status = 0
    finally:
        os._exit(status)


def _work(connection: socket.socket) -> None:
    # A library that warns on standard error would be stopped by the limit on files when that is one.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    request, content = wire.receive(connection)
    limits = request["limits"]
    if "fetch" in request:
        _fetch(connection, request["fetch"], limits)
        return
    source = wire.source_from_plain(request["source"], content)
    clock = _Clock(limits)

    def announce(begin: Begin) -> None:
        clock.restart()
        wire.send(connection, wire.found_to_plain(begin))

    with suppress(wire.Closed):  # nobody is listening any more
        for item in walk(source, start=request["start"], announce=announce):
            wire.send(connection, wire.found_to_plain(item))
        wire.send(connection, {"done": True})


def _fetch(connection: socket.socket, url: str, limits: dict[str, Any]) -> None:
    from timeline.errors import UnreadableSource
    from timeline.sources.fetch import fetch

    _Clock(limits).restart()
    try:
        page = fetch(url)
    except UnreadableSource as error:
        wire.send(connection, {"refused": str(error)})
        return
    wire.send(
        connection, {"page": {"url": page.url, "media_type": page.media_type, "charset": page.charset}}, page.data
    )


def _limit(limit: int, soft: int, hard: int) -> None:
    """Bound this process, and never by more than it is bounded already: that is refused."""
    _, already = resource.getrlimit(limit)
    most = hard if already == resource.RLIM_INFINITY else min(hard, already)
    resource.setrlimit(limit, (min(soft, most), most))


class _Clock:
    """Limits of memory and files once, of processor and wall time anew for each part of a source until its total."""

    def __init__(self, limits: dict[str, Any]) -> None:
        self._cpu = int(limits["cpu_seconds"])
        self._wall = float(limits["wall_seconds"])
        self._total = int(limits["total_seconds"])
        size = int(limits["memory_bytes"])
        _limit(resource.RLIMIT_AS, size, _MOST_MEMORY * size)  # a recogniser of pictures may take more
        _limit(resource.RLIMIT_FSIZE, 0, _MOST_FILE)  # a program that converts a file may write
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)

    def restart(self) -> None:
        """A whole share of time from now on, or what is left of the total; the system ends the process when it is
        used up, whatever runs.
        """
        used = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        until = min(int(used.ru_utime + used.ru_stime) + self._cpu, self._total) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (until, hard))
        signal.setitimer(signal.ITIMER_REAL, self._wall)
