"""Many people at one dashboard: ``python -m benchmarks.load [mixed|soak] [--seconds N] [--events N] [--think S]``.

``mixed`` (60 s): 20 readers and 4 writers, each with a pause of ``--think`` seconds on average, at pages, views, the
API, exports and embeddings, while every write makes the answers kept so far old. Prints by kind of question how many
were answered, median and 99th percentile in milliseconds; errors; whether every confirmed title is there at the end;
and the server's processor seconds, which do not depend on what else the machine does, as the clock does (its load is
told).

``soak`` (600 s; ``--long``: an hour): 5 readers, a writer, and every ten seconds a new text or page is handed over.
Prints the server's memory as it goes, the part that no file stands behind apart; ``grows`` is what it gained a minute
in the second half, in megabytes, from a straight line through that. The project grows meanwhile, and with it what every
answer takes; so at the end another server is started on the same file and asked and fed in the same way for some
minutes: ``newly started`` is what that one holds, and the rest is what the first has gathered.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import random
import sqlite3
import subprocess
import tempfile
import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.made_up_timelines import make_timeline
from benchmarks.servers import Client, Server, memory
from timeline.project import Project

_PLACES = {
    "view": "/work/{project}/view",
    "view again": "/work/{project}/view",
    "page": "/p/{project}",
    "history": "/work/{project}/history",
    "jobs": "/work/{project}/jobs",
    "API events": "/api/v1/events?text=bridge&limit=50",
    "API search": "/api/v1/search?q=treaty",
    "API event": "/api/v1/events/{event}",
}
_SELDOM = {"embedding": "/embed/{project}", "CSV": "/work/{project}/export/csv"}
"""Asked by every tenth reader alone: each is a whole file."""

_FINE = (200, 304)
_EVERY = 10.0
"""Seconds between two uploads of a soak."""


@dataclass
class Crowd:
    """Readers and writers of one project, and what became of their questions."""

    port: int
    project: str
    events: list[str]
    think: float
    end: float
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: Counter[str] = field(default_factory=Counter)
    confirmed: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, readers: int, writers: int) -> list[threading.Thread]:
        """Let them all in."""
        threads = [threading.Thread(target=self._read, args=(number,)) for number in range(readers)]
        threads += [threading.Thread(target=self._write, args=(number, writers)) for number in range(writers)]
        for thread in threads:
            thread.start()
        return threads

    def _read(self, number: int) -> None:
        chance, client = random.Random(number), Client(self.port)
        places = list((_PLACES | (_SELDOM if number % 10 == 0 else {})).items())
        tags: dict[str, str] = {}
        while time.monotonic() < self.end:
            name, place = chance.choice(places)
            path = place.format(project=self.project, event=chance.choice(self.events))
            known = {"If-None-Match": tags[path]} if path in tags else {}
            _, headers = self._ask(name.removesuffix(" again"), client, "GET", path, None, known)
            if "Etag" in headers:
                tags[path] = headers["Etag"]
            time.sleep(chance.expovariate(1 / self.think))

    def _write(self, number: int, writers: int) -> None:
        chance, client = random.Random(1000 + number), Client(self.port)
        while time.monotonic() < self.end:
            event, title = chance.choice(self.events[number::writers]), f"Title {chance.getrandbits(60):x}"
            command = {"command": "edit", "arguments": {"event": event, "fields": {"title": title}}}
            status, _ = self._ask("edit", client, "POST", f"/work/{self.project}/commands", command, {})
            if status == 200:
                self.confirmed[event] = title  # nobody else has this event
            time.sleep(chance.expovariate(1 / self.think))

    def _ask(
        self, name: str, client: Client, method: str, path: str, body: Any, headers: dict[str, str]
    ) -> tuple[int, dict[str, str]]:
        begun = time.monotonic()
        said: tuple[int, dict[str, str], bytes]
        try:
            said = client.ask(method, path, body, headers)
        except (OSError, http.client.HTTPException) as problem:
            said = (0, {}, repr(problem).encode())
        with self.lock:
            self.times[name].append(1000 * (time.monotonic() - begun))
            if said[0] not in _FINE:
                self.errors[f"{name}: {said[0]} {said[2][:90]!r}"] += 1
        return said[0], said[1]

    def figures(self) -> dict[str, Any]:
        """What became of the questions so far."""
        everything = [taken for those in self.times.values() for taken in those]
        return {
            "requests": len(everything),
            "errors": dict(self.errors),
            "all": _spread(everything),
            **{name: _spread(taken) for name, taken in sorted(self.times.items())},
        }


def _spread(taken: list[float]) -> dict[str, int]:
    ordered = sorted(taken)
    shares = {"median": 0.5, "p95": 0.95, "p99": 0.99, "longest": 1.0}
    return {"n": len(ordered)} | {
        name: round(ordered[min(len(ordered) - 1, int(share * len(ordered)))]) for name, share in shares.items()
    }


@contextlib.contextmanager
def _crowd(folder: str, events: int, seconds: float, think: float) -> Any:
    """A server on a project of made-up events, and the crowd that is about to come."""
    file = Path(folder) / "case.db"
    project = Project(file)
    project.put(make_timeline(events), recorded=False)
    project.close()
    with Server("--project", str(file)) as server:
        client = Client(server.port)
        name = client.first_project()
        ids = [event["id"] for event in client.events(name)]
        client.ask("GET", f"/work/{name}/view")
        yield server, client, Crowd(server.port, name, ids, think, time.monotonic() + seconds), file


def mixed(events: int, seconds: float, think: float, *, readers: int = 20, writers: int = 4) -> dict[str, Any]:
    """Figures of readers and writers side by side."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _crowd(folder, events, seconds, think) as (server, _, crowd, file),
    ):
        used = _processor(server.process.pid)
        for thread in crowd.begin(readers, writers):
            thread.join()
        figures = crowd.figures()
        used = _processor(server.process.pid) - used
        lost = sum(title not in shown for shown, title in _titles(file, crowd.confirmed))
        return {
            "load of the machine": os.getloadavg()[0],
            "events": events,
            "confirmed": len(crowd.times["edit"]),
            "lost": lost,
            "server CPU s": round(used, 1),
            "server CPU ms a request": round(1000 * used / max(1, figures["requests"]), 1),
            "memory": memory(server.process.pid),
            **figures,
        }


def _titles(file: Path, confirmed: dict[str, str]) -> list[tuple[str, str]]:
    """What the file has of each event that was changed, with its latest confirmed title."""
    with contextlib.closing(sqlite3.connect(file, timeout=20)) as connection:
        people = dict(connection.execute("SELECT id, data FROM people"))
    return [(people.get(event, ""), title) for event, title in confirmed.items()]


def soak(events: int, seconds: float, think: float) -> dict[str, Any]:
    """Figures of a server that is used and fed for long."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _crowd(folder, events, seconds, think) as (server, client, crowd, file),
    ):
        uploads = Counter[int]()
        rows = _fed(server, client, crowd, uploads)
        documents, shown = _counts(client)
        with contextlib.suppress(subprocess.TimeoutExpired):  # on a busy machine; it is killed then
            server.stop()
        again = _newly_started(file, crowd, min(seconds / 5, 240), uploads)
        half = [(row["s"] / 60, row["own MB"]) for row in rows[len(rows) // 2 :]]
        return {
            "load of the machine": os.getloadavg()[0],
            "uploads": dict(uploads),
            "documents at the end": documents,
            "events at the end": shown,
            "own MB: at first, greatest, at the end": [
                rows[0]["own MB"],
                max(row["own MB"] for row in rows),
                rows[-1]["own MB"],
            ],
            "grows (MB a minute, second half)": round(_slope(half), 3),
            "own MB newly started on the same project": again,
            "rows": rows[:: max(1, len(rows) // 20)],
            **crowd.figures(),
        }


def _fed(server: Server, client: Client, crowd: Crowd, uploads: Counter[int]) -> list[dict[str, int]]:
    """Let the crowd in and hand over texts until its time is over; the server's memory after each."""
    threads, begun = crowd.begin(5, 1), time.monotonic()
    rows: list[dict[str, int]] = []
    while time.monotonic() < crowd.end:
        time.sleep(min(_EVERY, max(0.0, crowd.end - time.monotonic())))
        uploads[client.upload(crowd.project, *_new(sum(uploads.values())))] += 1
        rows.append({"s": round(time.monotonic() - begun), **memory(server.process.pid)})
        client.ask("POST", f"/work/{crowd.project}/jobs/dismiss", b"")
    for thread in threads:
        thread.join()
    client.wait(crowd.project)
    return rows


def _newly_started(file: Path, crowd: Crowd, seconds: float, uploads: Counter[int]) -> int:
    """Megabytes of its own that a new server on ``file`` holds at most, asked and fed as the last one was."""
    with Server("--project", str(file)) as server:
        others = Crowd(server.port, crowd.project, crowd.events, crowd.think, time.monotonic() + seconds)
        return max(row["own MB"] for row in _fed(server, Client(server.port), others, Counter(uploads)))


def _new(number: int) -> tuple[str, bytes]:
    """A file that was never there before: a text or a page."""
    year = 1700 + number % 300
    text = f"In {year} the mill number {number} burned down. It was rebuilt on 3 March {year + 3}."
    if number % 3:
        return f"new-{number}.txt", text.encode()
    return f"page-{number}.html", f"<html><body><article><p>{text}</p></article></body></html>".encode()


def _counts(client: Client) -> tuple[int, int]:
    documents, events = (client.json(f"/api/v1/{what}?limit=1") for what in ("documents", "events"))
    return int(documents["total"]), int(events["total"])


def _slope(points: list[tuple[float, int]]) -> float:
    """Of the straight line that lies nearest."""
    if len(points) < 2:
        return 0.0
    middle, height = (sum(point[place] for point in points) / len(points) for place in (0, 1))
    spread = sum((at - middle) ** 2 for at, _ in points)
    return sum((at - middle) * (value - height) for at, value in points) / spread if spread else 0.0


def _processor(process: int) -> float:
    """Processor seconds of a process of Linux so far."""
    parts = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=["mixed", "soak"], default="mixed")
    parser.add_argument("--seconds", type=float, help="how long (60 for mixed, 600 for a soak)")
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--think", type=float, default=1.0)
    parser.add_argument("--long", action="store_true", help="a soak of an hour")
    options = parser.parse_args()
    seconds = options.seconds or (60 if options.what == "mixed" else 3600 if options.long else 600)
    run = mixed if options.what == "mixed" else soak
    print(json.dumps(run(options.events, seconds, options.think), indent=1))


if __name__ == "__main__":
    main()
