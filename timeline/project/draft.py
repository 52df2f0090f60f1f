"""One change under way: reads and writes rows inside a write transaction, and keeps their images for undo."""

from __future__ import annotations

import copy
import json
import sqlite3
from typing import Any

from timeline.errors import BadData
from timeline.project.distinct_ids import named_apart, with_work
from timeline.project.drawing import draw_documents
from timeline.project.images import with_standing_mentions
from timeline.project.layers import Row, effective, fresh
from timeline.project.shared import EMPTY, TARGET, is_event, key_of
from timeline.project.showing import Shown
from timeline.project.stored_json import dumped, loaded
from timeline.record.plain_reading import check_event
from timeline.show.view_rows import Unit, utf16

_CONTEXT = 32


class ProjectDraft:
    """What a command works with. Targets are event ids, ``document:ID`` for a whole document with its reading, or
    ``shared:NAME`` for what is said of the project as a whole (see ``timeline.project.shared``).
    """

    def __init__(self, connection: sqlite3.Connection, actor: str = "") -> None:
        self.connection = connection
        self.actor = actor
        self._before: dict[str, str | None] = {}
        self._after: dict[str, str | None] = {}
        self._events: dict[str, sqlite3.Row] = {}
        self._texts: dict[str, str] = {}
        self._units: dict[str, Unit] = {}
        self._worked: dict[str, set[str]] | None = None
        self.to_draw: set[str] = set()
        """Documents of which the page shows something else now; see ``finish``."""

    # -- events -------------------------------------------------------------------------------------------------

    def _held(self, event: str) -> sqlite3.Row:
        """Everything the file has of an event, asked for once: person's row, machine's reading, what is shown."""
        if event not in self._events:
            self._events[event] = self.connection.execute(_EVERYTHING_OF, (event,)).fetchone()
        return self._events[event]

    def version(self) -> int:
        """The project's version before this change."""
        if self._events:
            return int(next(iter(self._events.values()))["version"])
        return int(self.connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()["value"])

    def standing(self, event: str) -> sqlite3.Row | None:
        """The row of ``current`` from before this change, with ``names`` and ``tags`` as JSON; None without one."""
        held = self._held(event)
        return None if held["number"] is None else held

    def machine(self, event: str) -> Row | None:
        """The machine's reading of an event, or None."""
        data = self._held(event)["machine"]
        return loaded(data) if data else None

    def person(self, event: str) -> Row | None:
        """What a person did to an event, or None."""
        target = self._after if event in self._after else self._before
        data = target[event] if event in target else self._held(event)["person"]
        return loaded(data) if data else None

    def row(self, event: str) -> Row:
        """The person's row of an event, a fresh one if there is none. Raises ``BadData`` for an unknown event."""
        row = self.person(event)
        if row is not None:
            return row
        base = self.machine(event)
        if base is None:
            raise BadData(f"there is no event {event!r} in this project; it may have been removed in another window")
        text = self.text(base["document"]) or ""
        start, end = base["char_start"], base["char_end"]
        base["prefix"], base["suffix"] = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
        return fresh(base)

    def event(self, event: str) -> Row:
        """The event as it is shown now. Raises ``BadData`` for an unknown event."""
        row = self.row(event)
        machine = self.machine(event)
        document = (machine or row["base"])["document"]
        shown = effective(machine, row, self.text(document))
        assert shown is not None, "a row without machine reading has a base"
        return with_standing_mentions(shown, self.text)

    def check(self) -> None:
        """Raise ``BadData`` when an event that a person changed could not be read as it would be shown now."""
        for event in filter(is_event, list(self._after)):
            row = self.row(event)
            if not row["into"] and row["status"] != "deleted":
                check_event(self.event(event), self.text)

    def put(self, event: str, row: Row | None) -> None:
        """Write the person's row of an event; None takes it away."""
        self._write(event, None if row is None else dumped(row))

    def _write(self, event: str, data: str | None) -> None:
        if event not in self._before:
            self._before[event] = self._held(event)["person"]
        self._after[event] = data
        if data is None:
            self.connection.execute("DELETE FROM people WHERE id = ?", (event,))
        else:
            self.connection.execute("INSERT OR REPLACE INTO people (id, data) VALUES (?, ?)", (event, data))

    # -- the project as a whole -----------------------------------------------------------------------------------

    def shared(self, name: str) -> Any:
        """What is said of the project under ``name``."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key_of(name),)).fetchone()
        return json.loads(row["value"]) if row else copy.deepcopy(EMPTY.get(name))

    def names(self) -> Row:
        """Joined and hidden names, as they are to be shown now."""
        target = f"{TARGET}names"
        if target in self._after or not self._events:
            return dict(self.shared("names"))
        data = next(iter(self._events.values()))["joined"]
        return dict(json.loads(data) if data else EMPTY["names"])

    def renamed(self) -> set[str]:
        """The names that this change joins, hides or lets stand by themselves again."""
        target = f"{TARGET}names"
        images = [json.loads(image) for image in (self._before.get(target), self._after.get(target)) if image]
        return {name for image in images for name in (*image["joined"], *image["hidden"], *image["joined"].values())}

    def put_shared(self, name: str, value: Any) -> None:
        """Say something else under ``name``."""
        self._write_shared(name, dumped(value))

    def _write_shared(self, name: str, data: str | None) -> None:
        target, key = f"{TARGET}{name}", key_of(name)
        if target not in self._before:
            row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
            self._before[target] = row["value"] if row else None
        self._after[target] = data
        self.connection.execute("DELETE FROM meta WHERE key = ?", (key,))
        if data is not None:
            self.connection.execute("INSERT INTO meta VALUES (?, ?)", (key, data))

    # -- texts ----------------------------------------------------------------------------------------------------

    def text(self, document: str) -> str | None:
        """The text of a document, or None when it is not in the project."""
        if document not in self._texts:
            row = self.connection.execute("SELECT data FROM documents WHERE id = ?", (document,)).fetchone()
            if row is None:
                return None
            self._texts[document] = loaded(row["data"])["text"]
        return self._texts[document]

    def unit_of(self, document: str) -> Unit:
        """From code points of a document's text to UTF-16 units."""
        if document not in self._units:
            self._units[document] = utf16(self.text(document) or "")
        return self._units[document]

    # -- documents ----------------------------------------------------------------------------------------------

    def put_document(self, document: str, image: Row | None, *, recorded: bool = True) -> None:
        """Replace a document and the machine's reading of it by ``image`` (None: remove it).

        ``image`` is {"position", "digest", "data", "leftovers", "events": [plain events]}, its ids made unique by
        ``named_apart``.
        """
        target = f"document:{document}"
        if recorded:
            if target not in self._before:
                held = self.document_image(document)
                self._before[target] = None if held is None else dumped(held)
            self._after[target] = None if image is None else dumped(image)
        touched = {row["id"] for row in self.connection.execute(_IDS_OF, (document, document))}
        touched |= self._with_work_in().get(document, set())  # those added by hand are in no reading
        if self.text(document) is not None or self._was_there(target):  # what others tell may stand in it too
            touched |= {row["id"] for row in self.connection.execute(_MENTIONING, [f'%"{document}"%'] * 2)}
        self._forget(document)
        self.to_draw.add(document)
        self.connection.execute("DELETE FROM extracted WHERE document = ?", (document,))
        self.connection.execute("DELETE FROM documents WHERE id = ?", (document,))
        if image is not None:
            self.insert_document(document, image)
            known = touched | with_work(self.connection, (event["id"] for event in image["events"]))
            untouched = [event for event in image["events"] if event["id"] not in known]
            Shown(self).add_new(untouched)
            touched |= {event["id"] for event in image["events"]} - {event["id"] for event in untouched}
        Shown(self).refresh(sorted(touched))
        self._events.clear()

    def _was_there(self, target: str) -> bool:
        return self.connection.execute("SELECT 1 FROM edits WHERE target = ? LIMIT 1", (target,)).fetchone() is not None

    def _forget(self, document: str) -> None:
        self._texts.pop(document, None)
        self._units.pop(document, None)
        self._events.clear()

    def _with_work_in(self) -> dict[str, set[str]]:
        """The events that people worked on, by document."""
        if self._worked is None:
            self._worked = {}
            asked = "SELECT id, json_extract(data, '$.base.document') AS document FROM people"
            for row in self.connection.execute(asked):
                self._worked.setdefault(row["document"], set()).add(row["id"])
        return self._worked

    def insert_document(self, document: str, image: Row) -> None:
        """Write a document that is not there, with the machine's reading of it; what is shown is not touched."""
        position = image["position"]
        if position is None:
            position = self.connection.execute("SELECT coalesce(max(position), 0) + 1 FROM documents").fetchone()[0]
        self.connection.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?)",
            (document, position, image["digest"], dumped(image["data"]), dumped(image["leftovers"])),
        )
        self.connection.executemany(
            "INSERT INTO extracted VALUES (?, ?, ?)",
            ((event["id"], document, dumped(event)) for event in image["events"]),
        )

    def document_image(self, document: str) -> Row | None:
        """What ``put_document`` would need to bring this document back as it is."""
        stored = self.connection.execute("SELECT * FROM documents WHERE id = ?", (document,)).fetchone()
        if stored is None:
            return None
        events = self.connection.execute("SELECT data FROM extracted WHERE document = ? ORDER BY id", (document,))
        return {
            "position": stored["position"],
            "digest": stored["digest"],
            "data": loaded(stored["data"]),
            "leftovers": loaded(stored["leftovers"]),
            "events": [loaded(row["data"]) for row in events],
        }

    def finish(self) -> None:
        """Draw the documents that changed; the last step of a change."""
        draw_documents(self.connection, self.to_draw)
        self.to_draw.clear()

    # -- images -------------------------------------------------------------------------------------------------

    def images(self) -> list[tuple[str, str | None, str | None]]:
        """(target, before, after) of everything that really changed."""
        return [
            (target, before, self._after[target])
            for target, before in self._before.items()
            if before != self._after[target]
        ]

    def restore(self, target: str, image: str | None) -> None:
        """Bring one target to an image; used by undo and redo."""
        if target.startswith("document:"):
            document = target.partition(":")[2]
            held = None if image is None else loaded(image)
            if held is not None:
                named_apart(self.connection, {document: held})
            self.put_document(document, held, recorded=False)
        elif target.startswith(TARGET):
            self._write_shared(target.removeprefix(TARGET), image)
        else:
            self._write(target, image)


_EVERYTHING_OF = """
SELECT people.data AS person, extracted.data AS machine, current.*,
    (SELECT json_group_array(name) FROM current_names WHERE number = current.number) AS names,
    (SELECT json_group_array(tag) FROM current_tags WHERE number = current.number) AS tags,
    (SELECT value FROM meta WHERE key = 'version') AS version,
    (SELECT value FROM meta WHERE key = 'shared:names') AS joined
FROM (SELECT ? AS id) AS asked
LEFT JOIN people USING (id) LEFT JOIN extracted USING (id) LEFT JOIN current USING (id)
"""

_MENTIONING = "SELECT id FROM extracted WHERE data LIKE ? UNION SELECT id FROM people WHERE data LIKE ?"

_IDS_OF = "SELECT id FROM extracted WHERE document = ? UNION SELECT id FROM current WHERE document = ?"
