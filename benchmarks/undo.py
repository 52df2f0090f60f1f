"""``python -m benchmarks.undo [--edits N]``: random edits, undone to the beginning and done again to the end.

Every command that a person has is used, on a project of some sixty events, documents are taken away and read anew, and
now and then a few steps are undone in between, so that what comes next abandons them. A digest of everything the
project shows (events, corrections, verdicts, tags, names, story, what its search finds, what the page draws) is taken
after every hundred; on the way back each has to come out again, at the beginning the first one, and after all is done
again the last. ``--long``: 5,000 edits.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.made_up_timelines import make_timeline
from timeline.errors import BadData
from timeline.project import Project, Query
from timeline.record.model import Timeline
from timeline.record.plain import to_plain

_BETWEEN = 100
_EVENTS = 60
_WORDS = ("alpha", "beta", "gamma", "delta", "omega")
_TIMES = ("1900", "190X", "../1950~", "1914-07-28/1918-11-11", "-0043-03-15", "1969-10-05?")
_COLOURS = ("blue", "red", "")


def digest(project: Project) -> str:
    """Of everything that is shown or found."""
    timeline = project.timeline(documents=None)
    drawn = project.drawn(with_documents=True)
    parts = [
        to_plain(timeline),
        sorted((event, asdict(status)) for event, status in project.statuses().items()),
        asdict(project.shared()) if not isinstance(project.shared(), dict) else project.shared(),
        sorted(project.years().items()),
        [sorted(project.search(Query(text=word, limit=None)).ids) for word in (*_WORDS, "the", "1900")],
        [sorted(project.search(Query(tags=(word,), limit=None)).ids) for word in _WORDS],
        [sorted(drawn.rows), sorted(drawn.documents), sorted(drawn.bodies)],
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


class _Person:
    """Somebody who does anything that can be done."""

    def __init__(self, project: Project, whole: Timeline, chance: random.Random) -> None:
        self._project, self._whole, self._chance = project, whole, chance
        self._events: list[str] = []
        self._made: dict[str, Callable[[], dict[str, Any]]] = {
            "edit": self._edit,
            "judge": lambda: {"events": self._some(3), "status": chance.choice(("accepted", "rejected", "new"))},
            "delete": lambda: {"event": self._one()},
            "tag": lambda: {"events": self._some(4), "add": [self._word()], "remove": [self._word()]},
            "add": self._add,
            "merge": lambda: {"events": self._some(3)},
            "split": lambda: {"event": self._one()},
            "decide": lambda: {"event": self._one(), "edtf": chance.choice(_TIMES), "open": chance.random() < 0.3},
            "remark": lambda: {"event": self._one(), "text": self._word()},
            "verify": lambda: {"event": self._one(), "verified": chance.random() < 0.7},
            "to_do": lambda: {"event": self._one(), "text": chance.choice((*_WORDS, ""))},
            "join": lambda: {"names": self._names(2), "under": chance.choice((self._word(), *self._names(1)))},
            "part": lambda: {"name": chance.choice((self._word(), *self._names(1)))},
            "hide": lambda: {"names": self._names(1), "hidden": chance.random() < 0.6},
            "describe": lambda: {"document": self._document(), "exhibit": self._word(), "trust": "high"},
            "colour": lambda: {"tag": self._word(), "colour": chance.choice(_COLOURS)},
            "save_view": lambda: {"name": self._word(), "address": f"q={self._word()}"},
            "drop_view": lambda: {"name": self._word()},
            "tell": lambda: {"title": self._word(), "items": [{"event": event} for event in self._some(3)]},
        }

    def act(self, actor: str) -> str:
        """One thing done; its name. Raises ``BadData`` where it cannot be done now."""
        if self._chance.random() < 0.05 or not self._events:
            self._events = [event.id for event in self._project.timeline().events]
        if not self._events or self._chance.random() < 0.004:  # what was taken away is read anew
            self._project.put(self._whole, actor=actor)
            return "put"
        if self._chance.random() < 0.002:
            self._project.remove_documents([self._document()], actor=actor)
            return "remove"
        name = self._chance.choice((*self._made, "edit", "edit", "edit", "tag", "judge"))
        self._project.run(name, self._made[name](), actor=actor)
        return name

    def _edit(self) -> dict[str, Any]:
        values = {
            "title": self._word(),
            "edtf": self._chance.choice(_TIMES),
            "place": self._word(),
            "notes": self._word(),
            "certainty": self._chance.choice(("asserted", "planned", "denied")),
            "participants": [{"name": self._word().title()} for _ in range(self._chance.randrange(3))],
            "tags": [self._word()],
        }
        names = self._chance.sample(list(values), self._chance.randint(1, 3))
        return {"events": self._some(2), "fields": {name: values[name] for name in names}}

    def _add(self) -> dict[str, Any]:
        start = self._chance.randrange(40)
        place = {"document": self._document(), "start": start, "end": start + self._chance.randint(1, 40)}
        return {**place, "title": self._word(), "edtf": self._chance.choice(_TIMES), "tags": [self._word()]}

    def _one(self) -> str:
        return self._chance.choice(self._events)

    def _some(self, most: int) -> list[str]:
        return self._chance.sample(self._events, min(len(self._events), self._chance.randint(1, most)))

    def _word(self) -> str:
        return self._chance.choice(_WORDS)

    def _names(self, count: int) -> list[str]:
        names = sorted({who.name for event in self._whole.events for who in event.participants})
        return self._chance.sample(names, count)

    def _document(self) -> str:
        return self._chance.choice(self._whole.documents).id


def _latest(project: Project) -> int:
    """The number of the change that an undo would take back; 0 for none."""
    with project.database.reading() as connection:
        return int(connection.execute("SELECT max(id) FROM batches WHERE state = 'done'").fetchone()[0] or 0)


def run(edits: int, seed: int) -> dict[str, Any]:
    """Do, undo and redo; figures, with what did not come out again as ``wrong``."""
    chance, whole = random.Random(seed), make_timeline(_EVENTS, documents=3)
    figures: dict[str, Any] = {"edits": 0, "refused": 0, "undone": 0, "done again": 0, "compared": 0, "wrong": []}
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder) / "case.db")
        project.put(whole, recorded=False)
        digests = {0: digest(project)}
        person = _Person(project, whole, chance)
        kinds: dict[str, int] = {}
        while figures["edits"] < edits:
            actor = f"Person {figures['edits'] // _BETWEEN}"  # consecutive changes of one person may become one
            try:
                name = person.act(actor)
            except BadData:
                figures["refused"] += 1
                continue
            kinds[name] = kinds.get(name, 0) + 1
            figures["edits"] += 1
            if figures["edits"] % _BETWEEN == 0:
                digests[_latest(project)] = digest(project)
            elif chance.random() < 0.01:
                for _ in range(chance.randint(1, 4)):
                    project.undo()
        last = digest(project)
        figures["undone"] = _compared(project, project.undo, digests, figures)
        if digest(project) != digests[0]:
            figures["wrong"].append("the beginning")
        figures["done again"] = _compared(project, project.redo, digests, figures)
        if digest(project) != last:
            figures["wrong"].append("the end")
        project.close()
    return {**figures, "kinds": kinds, "CPU s": round(time.process_time() - begun, 1)}


def _compared(project: Project, step: Callable[[], Any], digests: dict[int, str], figures: dict[str, Any]) -> int:
    """Take steps to the end of the way; how many. Compares with the digests that were taken there."""
    steps = 0
    while step() is not None:
        steps += 1
        if (latest := _latest(project)) in digests:
            figures["compared"] += 1
            if digest(project) != digests[latest]:
                figures["wrong"].append(f"change {latest}")
    return steps


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--long", action="store_true", help="5,000 edits")
    options = parser.parse_args()
    print(json.dumps(run(5000 if options.long else options.edits, options.seed), indent=1))


if __name__ == "__main__":
    main()
