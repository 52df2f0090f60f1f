"""Read an untrusted source in a child process that may use so much memory and time and no more.

On systems with fork, one process (see ``supervisor``) is started on first use and forks a child for each source.
Elsewhere, where such limits do not exist, sources are read in this process and only their size is bounded.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from timeline.errors import UnreadableSource
from timeline.sources import wire
from timeline.sources.fetched_page import Page
from timeline.sources.formats import Source
from timeline.sources.refusal import Refusal
from timeline.sources.source_walk import Begin, Found, walk

MAX_RESTARTS = 20
"""So many parts of one source may break their child before the rest is given up."""


@dataclass(frozen=True)
class Limits:
    """What one document may cost; a source of many documents has this for each, and ``total_seconds`` of processor
    time for all of them together.

    Measured with the bombs of ``tests/sources``: every honest sample needs less than a tenth.
    """

    memory_bytes: int = 1_000_000_000
    cpu_seconds: int = 20
    wall_seconds: float = 80.0
    total_seconds: int = 120


LIMITS = Limits()
_FETCHING = Limits(wall_seconds=30.0)
_LARGE = 20
"""Megabytes up to which a document has 30 seconds of the processor: a page of 20 MB takes 14, as much Markdown 7."""

_SECONDS_A_MEGABYTE = 0.5
_SECONDS_A_MEGABYTE_MORE = 2.0
_SECONDS_A_MEGABYTE_OF_PDF = 4.0
"""The pages of a PDF may be pictures, whose words are recognised: some seconds each."""

_LONGEST = 120
_TOTAL_SECONDS_A_MEGABYTE = 60
"""Archives of articles take 2 to 6 s for each packed megabyte; one of 8 kB may hold ten thousand times ten seconds."""


def limits_for(source: Source) -> Limits:
    """The limits of a source by its size: a long file may take longer, one made to do harm is short.

    Wall time is four times the processor's, so that an ordinary file on a busy machine comes to its end.
    """
    try:
        megabytes = source.size / 1_000_000
        is_pdf = source.head.startswith(b"%PDF")
    except OSError:
        return LIMITS
    more = _SECONDS_A_MEGABYTE * min(megabytes, _LARGE) + _SECONDS_A_MEGABYTE_MORE * max(0.0, megabytes - _LARGE)
    if is_pdf:
        more = _SECONDS_A_MEGABYTE_OF_PDF * megabytes
    cpu = min(_LONGEST, LIMITS.cpu_seconds + int(more))
    total = LIMITS.total_seconds + int(_TOTAL_SECONDS_A_MEGABYTE * megabytes)
    return replace(LIMITS, cpu_seconds=cpu, wall_seconds=4.0 * cpu, total_seconds=total)


# The child imports from where its parent does, and never from the current folder, which may hold anything.
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    "from timeline.sources.supervisor import serve; serve(sys.argv[2])"
)


def _import_path() -> list[str]:
    home = str(Path(__file__).resolve().parents[2])
    paths = [path for path in sys.path if path]
    return paths if home in paths else [home, *paths]


class _Supervisor:
    """The running supervisor process and where to reach it."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="timeline-")
        self.path = os.path.join(self.folder, "supervisor")
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, json.dumps(_import_path()), self.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # an interrupt from the keyboard is the parent's to handle
        )
        self.owner = os.getpid()

    def connect(self, patience: float) -> socket.socket:
        sock = socket.socket(socket.AF_UNIX)
        sock.settimeout(patience)
        sock.connect(self.path)
        return sock

    def wait_until_ready(self) -> None:
        assert self.process.stdout is not None
        if self.process.stdout.readline() != b"ready\n":
            raise OSError("the reading process did not start")

    def stop(self) -> None:
        if os.getpid() != self.owner:
            return
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                stream.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


_lock = threading.Lock()
_supervisor: _Supervisor | None = None


def can_jail() -> bool:
    """Whether this system can fork and limit processes."""
    return hasattr(os, "fork") and hasattr(socket, "AF_UNIX")


def warm_up() -> None:
    """Start the supervisor now, in the background, so that the first source is read sooner."""
    if can_jail():
        with _lock:
            _start()


def _start() -> _Supervisor:
    global _supervisor
    if _supervisor is None or _supervisor.process.poll() is not None:
        if _supervisor is not None:
            _supervisor.stop()
        _supervisor = _Supervisor()
        _ready.clear()
        atexit.register(_supervisor.stop)
    return _supervisor


_ready = threading.Event()


def _connected(limits: Limits) -> socket.socket:
    with _lock:
        supervisor = _start()
        if not _ready.is_set():
            supervisor.wait_until_ready()
            _ready.set()
    # A little longer than the child may live, so that its end is told by the supervisor and not guessed here.
    return supervisor.connect(limits.wall_seconds + 15)


def read_jailed(source: Source, *, limits: Limits | None = None) -> Iterator[Found]:
    """What ``source`` holds, read by a child. A part that breaks the child is refused and the rest goes on."""
    limits = limits or limits_for(source)
    if not can_jail():
        yield from walk(source)
        return
    start = 0
    left = limits.total_seconds
    for _ in range(MAX_RESTARTS + 1):
        last = Begin(start)
        try:
            with _connected(limits) as sock:
                allowed = asdict(replace(limits, total_seconds=left))
                request = {"source": wire.source_to_plain(source), "start": start, "limits": allowed}
                wire.send(sock, request, source.content)
                for answer in _answers(sock):
                    if isinstance(answer, Begin):
                        last = answer
                    elif isinstance(answer, _End):
                        reason = answer.reason
                        left -= answer.seconds
                        break
                    else:
                        yield answer
                else:
                    return
        except (wire.Closed, OSError):
            reason = "the process that reads files ended unexpectedly; try again"
        yield Refusal(last.inside or source.name, reason)
        if not last.inside:
            return
        if left <= 0:
            yield Refusal(source.name, f"{_TOO_LONG_IN_ALL}; the rest of it was left out: split it, or unpack it")
            return
        start = last.index + 1
    yield Refusal(source.name, f"{MAX_RESTARTS} of its parts went beyond the limits; the rest was left out")


_TOO_LONG_IN_ALL = "its parts take longer to read than a file of its size may"


@dataclass(frozen=True)
class _End:
    """How a child came to its end, and the processor time that it had used, in whole seconds and at least one."""

    reason: str
    seconds: int


def _answers(sock: socket.socket) -> Iterator[Found | Begin | _End]:
    while True:
        message, _ = wire.receive(sock)
        if message.get("done"):
            return
        if "ended" in message:
            yield _End(_reason(message["ended"]), max(1, round(message["seconds"])))
            return
        yield wire.found_from_plain(message)


def _reason(ended: int) -> str:
    if ended in (signal.SIGXCPU, signal.SIGALRM):
        return "reading it takes longer than is allowed; split it, or save it in a simpler form"
    if ended:
        return (
            "reading it takes more memory than is allowed, or it is made to break programs; save it in a simpler form"
        )
    return "it could not be read: the reading process gave up"


def fetch_jailed(url: str, *, limits: Limits | None = None) -> Page:
    """Fetch a page in a child, because looking up a name cannot be given a time limit. Raises ``UnreadableSource``."""
    from timeline.sources.fetch import fetch

    if not can_jail():
        return fetch(url)
    limits = limits or _FETCHING
    try:
        with _connected(limits) as sock:
            wire.send(sock, {"fetch": url, "limits": asdict(limits)})
            message, content = wire.receive(sock)
    except (wire.Closed, OSError) as error:
        raise UnreadableSource("the process that fetches pages ended unexpectedly; try again") from error
    if "page" in message and content is not None:
        return Page(data=content, **message["page"])
    if "refused" in message:
        raise UnreadableSource(message["refused"])
    raise UnreadableSource("the page did not come in time")
