"""``python -m benchmarks.kills [--kills N]``: end the server by force while people write; what it confirmed is kept.

Three writers change titles, dates, notes and tags and add events, each change with a mark of its own, while the server
gets SIGKILL at a moment nobody chose; now and then a document is on its way too. After each kill the file is looked at
without the server (SQLite's own check, its foreign keys, every confirmed mark in its history), then the server is
started again and has to show the latest confirmed title of every event. ``--long``: 200 kills, some ten minutes.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import random
import sqlite3
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from benchmarks.servers import Client, Server

_TEXT = "\n\n".join(
    f"The council of Lowick met on {number} March 19{number + 9}. A flood damaged the bridge in {1809 + number}."
    for number in range(1, 29)
)
_WRITERS = 3


class _Writer(threading.Thread):
    """Changes events of its own until the server is gone."""

    def __init__(self, port: int, project: str, events: list[str], document: str, chance: random.Random) -> None:
        super().__init__(daemon=True)
        self._client, self._project = Client(port, seconds=30), project
        self._events, self._document, self._chance = events, document, chance
        self.confirmed: list[tuple[str, dict[str, Any]]] = []
        self.refused: list[str] = []
        self.under_way: dict[str, Any] | None = None

    def run(self) -> None:
        while True:
            mark = f"mark-{self._chance.getrandbits(60):x}"
            self.under_way = command = self._command(mark)
            try:
                status, _, body = self._client.ask("POST", f"/work/{self._project}/commands", command)
            except (OSError, http.client.HTTPException):
                return
            if status == 200:
                self.confirmed.append((mark, command["arguments"]))
            else:
                self.refused.append(f"{status} {body[:200]!r}")
            self.under_way = None

    def _command(self, mark: str) -> dict[str, Any]:
        chance, event = self._chance, self._chance.choice(self._events)
        day = f"{chance.randint(1, 28)} March {chance.randint(1800, 1999)}"
        match chance.choice("tttttnnggga"):
            case "t":
                return {"command": "edit", "arguments": {"event": event, "fields": {"title": mark, "date": day}}}
            case "n":
                return {"command": "edit", "arguments": {"event": event, "fields": {"notes": mark}}}
            case "g":
                return {"command": "tag", "arguments": {"events": [event], "add": [mark], "remove": []}}
        place = {"document": self._document, "start": 4, "end": 11}
        return {"command": "add", "arguments": {**place, "title": mark, "date": "1969"}}


def _title(arguments: dict[str, Any]) -> str | None:
    title = arguments.get("fields", {}).get("title")
    return str(title) if title else None


def _faults_of(file: Path, writers: list[_Writer]) -> tuple[int, list[str]]:
    """How many confirmed changes the file lacks, and what else is wrong with it."""
    with contextlib.closing(sqlite3.connect(file, timeout=20)) as connection:
        checked = connection.execute("PRAGMA integrity_check").fetchone()[0]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        history = "\n".join(str(row[0]) for row in connection.execute("SELECT after FROM edits"))
    lost = [mark for writer in writers for mark, _ in writer.confirmed if mark not in history]
    problems = [f"integrity: {checked}"] if checked != "ok" else []
    problems += [f"foreign keys: {broken[:3]}"] if broken else []
    return len(lost), problems + [said for writer in writers for said in writer.refused]


def _wrongly_shown(client: Client, project: str, titles: dict[str, str]) -> list[str]:
    shown = {event["id"]: event["title"] for event in client.events(project)}
    return [f"{event} shows {shown.get(event)!r}" for event, title in titles.items() if shown.get(event) != title]


def run(kills: int, seed: int, *, longest: float = 3.0) -> dict[str, Any]:
    """Figures of so many kills, each after ``longest`` seconds at most."""
    chance = random.Random(seed)
    figures: dict[str, Any] = {"kills": 0, "confirmed": 0, "under way at a kill": 0, "lost": 0, "problems": []}
    with tempfile.TemporaryDirectory() as folder:
        file, text = Path(folder) / "case.db", Path(folder) / "text.txt"
        text.write_text(_TEXT, encoding="utf-8")
        server = Server("--project", str(file), str(text))
        try:
            client = Client(server.port)
            project = client.first_project()
            client.wait(project)
            events = client.events(project)
            for _ in range(kills):
                writers = _killed(server, project, events, chance, longest)
                lost, problems = _faults_of(file, writers)
                server = Server("--project", str(file))
                wrong = _wrongly_shown(Client(server.port), project, _titles(writers))
                figures["kills"] += 1
                figures["confirmed"] += sum(len(writer.confirmed) for writer in writers)
                figures["under way at a kill"] += sum(writer.under_way is not None for writer in writers)
                figures["lost"] += lost + len(wrong)
                figures["problems"] += [*problems, *wrong][:10]
                if figures["kills"] % 10 == 0:
                    print({**figures, "problems": len(figures["problems"])}, file=sys.stderr, flush=True)
        finally:
            server.kill()
    return figures


def _killed(
    server: Server, project: str, events: list[dict[str, Any]], chance: random.Random, longest: float
) -> list[_Writer]:
    """Writers at work until the server was killed under them."""
    ids, document = [event["id"] for event in events], events[0]["document"]
    writers = [
        _Writer(server.port, project, ids[first::_WRITERS], document, random.Random(chance.random()))
        for first in range(_WRITERS)
    ]
    for writer in writers:
        writer.start()
    if chance.random() < 0.3:
        text = f"{chance.random()}\n\n{_TEXT[: chance.randint(100, 2000)]}"
        Client(server.port).upload(project, "more.txt", text.encode())
    time.sleep(chance.uniform(0.1, longest))
    server.kill()
    for writer in writers:
        writer.join()
    return writers


def _titles(writers: list[_Writer]) -> dict[str, str]:
    """The latest confirmed title of each event; none where the change under way may have been written."""
    titles: dict[str, str] = {}
    for writer in writers:
        for _, arguments in writer.confirmed:
            if (title := _title(arguments)) is not None:
                titles[arguments["event"]] = title
        if writer.under_way is not None:
            titles.pop(writer.under_way["arguments"].get("event", ""), None)
    return titles


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--long", action="store_true", help="200 kills")
    options = parser.parse_args()
    print(json.dumps(run(200 if options.long else options.kills, options.seed), indent=1))


if __name__ == "__main__":
    main()
