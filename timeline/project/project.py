"""``Project``: the one door to a project file. Every method may be called from several threads and processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from timeline.errors import BadData
from timeline.project.bulk_loading import finish_loading, put_new
from timeline.project.chosen_story import Story, read_story
from timeline.project.commands import COMMANDS
from timeline.project.contents import documents_in, events_in, statuses_in, timeline_in, unplaced_in
from timeline.project.database import Database
from timeline.project.distinct_ids import named_apart
from timeline.project.draft import ProjectDraft
from timeline.project.drawing import Drawn, draw_everything, is_current, read_all, read_some
from timeline.project.fields import storable
from timeline.project.images import document_images, images_of
from timeline.project.migrations import MIGRATIONS
from timeline.project.search import Answers, Query, count, count_documents, count_years, search
from timeline.project.shared import Shared, continued, is_event, read_shared, with_all_forms
from timeline.project.showing import Shown
from timeline.project.status import Status
from timeline.project.stored_json import whole
from timeline.record.file_names import file_name
from timeline.record.model import Document, Timeline, Unplaced
from timeline.record.when import Day


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the history: what was done (``said``), when (ISO 8601, UTC), by whom, and to which events.

    ``state``: "done", "undone" (redo brings it back) or "abandoned" (undone, and something else was done since).
    ``version`` is the one that the change made, where it was just made; 0 in the history.
    """

    number: int
    at: str
    actor: str
    said: str
    state: str
    targets: tuple[str, ...] = ()
    version: int = 0


class Project:
    """A project file, made if it is not there and ``make``. Raises ``BadData`` when it cannot be opened or written."""

    def __init__(self, path: str | Path, *, make: bool = True) -> None:
        self.database = Database(path, MIGRATIONS, make=make)
        self.path = self.database.path

    def close(self) -> None:
        """Close the file; a later call opens it again."""
        self.database.close()

    # -- what it holds ------------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """The project's name, the file's if none was given."""
        return self._meta("title") or self.path.stem

    @title.setter
    def title(self, title: str) -> None:
        with self.database.writing() as connection:
            connection.execute("UPDATE meta SET value = ? WHERE key = 'title'", (whole(title.strip()),))
            self._count_up(connection)

    @property
    def version(self) -> int:
        """Grows with every change, by whichever process; cheap to ask."""
        return int(self._meta("version"))

    def waits(self, yes: bool) -> None:
        """Note that documents are on their way into this project, or no longer; it counts as a change.

        They are held by the process that reads them, not by the file. Should that process end, the version has to grow
        again, since pages may show them; see ``forget_waiting``.
        """
        with self.database.writing() as connection:
            if yes:
                connection.execute("INSERT OR REPLACE INTO meta VALUES ('waiting', '1')")
            else:
                connection.execute("DELETE FROM meta WHERE key = 'waiting'")
            self._count_up(connection)

    def forget_waiting(self) -> None:
        """Count the version up when a process that is gone had documents on their way; asked when a file is opened."""
        with self.database.reading() as connection:
            waiting = connection.execute("SELECT 1 FROM meta WHERE key = 'waiting'").fetchone()
        if waiting:
            self.waits(False)

    def _meta(self, key: str) -> str:
        with self.database.reading() as connection:
            return str(connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()[0])

    def counts(self) -> tuple[int, int]:
        """(documents, events shown)."""
        with self.database.reading() as connection:
            documents = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
            return int(documents), int(connection.execute("SELECT coalesce(sum(events), 0) FROM years").fetchone()[0])

    def story(self) -> Story:
        """The events chosen for a story, in their order, with a person's words; see ``chosen_story``."""
        with self.database.reading() as connection:
            return read_story(connection)

    def shared(self) -> Shared:
        """What people say of the project as a whole; see ``timeline.project.shared``."""
        with self.database.reading() as connection:
            return read_shared(connection)

    def published(self, arguments: Mapping[str, Any]) -> Day | None:
        """The day of publication of the document that the arguments of a command name, by itself or by an event."""
        arguments = storable("published", arguments)
        named = arguments.get("event") or next(iter(arguments.get("events") or ()), "")
        asked = "SELECT coalesce(json_extract(people.data, '$.base.document'), document) AS document FROM"
        asked += " (SELECT ? AS id) LEFT JOIN people USING (id) LEFT JOIN extracted USING (id)"
        with self.database.reading() as connection:
            document = arguments.get("document")
            if not document:
                document = connection.execute(asked, (str(named),)).fetchone()["document"]
            day = "SELECT json_extract(data, '$.published') AS day FROM documents WHERE id = ?"
            row = connection.execute(day, (str(document or ""),)).fetchone()
        return Day.parse(row["day"]) if row and row["day"] else None

    def digests(self) -> dict[str, str]:
        """The SHA-256 of the text of every document, by document id."""
        with self.database.reading() as connection:
            return {row["id"]: row["digest"] for row in connection.execute("SELECT id, digest FROM documents")}

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Whatever is asked inside is answered from one state of the file."""
        with self.database.reading():
            yield

    def timeline(
        self, only: Iterable[str] | None = None, *, documents: Iterable[str] | None = (), expressions: bool = True
    ) -> Timeline:
        """What ``contents.timeline_in`` says: documents, and events with every correction in them, in time order."""
        with self.database.reading() as connection:
            return timeline_in(connection, only, documents, expressions=expressions)

    def events(self, only: Iterable[str] | None = None) -> Timeline:
        """All events, or those of ``only``, with the documents they are told in, without what else was read there."""
        with self.database.reading() as connection:
            return events_in(connection, only)

    def documents(self, *, limit: int, offset: int = 0) -> tuple[Document, ...]:
        """Documents alone, in their order."""
        with self.database.reading() as connection:
            return documents_in(connection, limit, offset)

    def told(self, query: Query) -> dict[str, int]:
        """How many of the events that answer ``query`` each document tells; those that tell none are left out."""
        with self.database.reading() as connection:
            return count_documents(connection, with_all_forms(connection, query))

    def unplaced(self, *, limit: int, offset: int = 0) -> tuple[tuple[Unplaced, ...], int]:
        """Time expressions that became no event, document by document; and how many there are in all."""
        with self.database.reading() as connection:
            return unplaced_in(connection, limit, offset)

    def drawn(self, only: Iterable[str] | None = None, *, with_documents: bool = False) -> Drawn:
        """What a page shows: every document and event, or those events of ``only`` that are shown.

        The latter come without documents, or ``with_documents`` they are told in.
        """
        self.draw()
        with self.database.reading() as connection:
            return read_all(connection) if only is None else read_some(connection, only, with_documents)

    def draw(self) -> None:
        """Draw all anew where that was done by a version with another form; else nothing."""
        with self.database.reading() as connection:
            drawn = is_current(connection)
        if not drawn:
            with self.database.writing() as connection:
                if not is_current(connection):
                    draw_everything(connection)

    def statuses(self, only: Iterable[str] | None = None) -> dict[str, Status]:
        """What people did, by event id, to every event or those of ``only``; untouched ones are left out."""
        with self.database.reading() as connection:
            return statuses_in(connection, only)

    def history(self, *, limit: int = 200, target: str | None = None) -> Sequence[Change]:
        """The latest changes first, of the whole project or of one event."""
        where = "WHERE id IN (SELECT batch FROM edits WHERE target = :target)" if target else ""
        with self.database.reading() as connection:
            rows = list(
                connection.execute(
                    f"SELECT * FROM batches {where} ORDER BY id DESC LIMIT :limit", {"target": target, "limit": limit}
                )
            )
            return tuple(_change(connection, row) for row in rows)

    def next_undo(self) -> str:
        """What undo would take back, in words; "" when nothing."""
        return self._next("done", "DESC")

    def begins_with(self) -> str:
        """What the project's first change was, in words, when it brought the documents that all else is about; "" then
        when that is undone or something else came first."""
        with self.database.reading() as connection:
            row = connection.execute("SELECT id, said, state FROM batches ORDER BY id LIMIT 1").fetchone()
            if row is None or row["state"] != "done":
                return ""
            brought = connection.execute(
                "SELECT 1 FROM edits WHERE batch = ? AND target LIKE 'document:%' LIMIT 1", (row["id"],)
            ).fetchone()
            alone = connection.execute(
                "SELECT 1 FROM batches WHERE state = 'done' AND id > ? LIMIT 1", (row["id"],)
            ).fetchone()
        return str(row["said"]) if brought and not alone else ""

    def next_redo(self) -> str:
        """What redo would bring back, in words; "" when nothing."""
        return self._next("undone", "ASC")

    def _next(self, state: str, order: str) -> str:
        with self.database.reading() as connection:
            row = connection.execute(
                f"SELECT said FROM batches WHERE state = ? ORDER BY id {order} LIMIT 1", (state,)
            ).fetchone()
        return str(row["said"]) if row else ""

    def search(self, query: Query) -> Answers:
        """Events that answer all parts of ``query``; see ``timeline.project.search``."""
        with self.database.reading() as connection:
            return search(connection, with_all_forms(connection, query))

    def count(self, query: Query) -> int:
        """How many events answer ``query`` in all; counting a million takes a tenth of a second or two."""
        with self.database.reading() as connection:
            return count(connection, with_all_forms(connection, query))

    def years(self) -> dict[int, int]:
        """Shown events by the year they begin in (open starts: end in)."""
        with self.database.reading() as connection:
            return count_years(connection)

    # -- what the machine read ----------------------------------------------------------------------------------

    def put(self, timeline: Timeline, *, actor: str = "", said: str = "", recorded: bool = True) -> None:
        """Add documents with what was extracted from them; earlier readings of the same documents go.

        What a person did to an event stays with it. ``recorded`` makes it a change that can be undone; bulk loading
        turns that off, since undoing would need a copy of everything.
        """
        images = document_images(timeline)
        with self.database.writing() as connection:
            draft = ProjectDraft(connection)
            named_apart(connection, images)
            for document, image in images.items():
                held = connection.execute("SELECT position FROM documents WHERE id = ?", (document,)).fetchone()
                image["position"] = held["position"] if held else None
                draft.put_document(document, image, recorded=recorded)
            names = ", ".join(
                document.title or file_name(document.source) or document.id for document in timeline.documents[:3]
            )
            more = f" and {len(images) - 3} more" if len(images) > 3 else ""
            self._commit(draft, actor, said or f"Read {names}{more}", recorded=recorded)

    @contextmanager
    def loading(self) -> Iterator[Callable[[Iterable[Mapping[str, Any]]], None]]:
        """Put very many new documents: ``with project.loading() as load: load(plain_timelines)``, again and again.

        Takes timelines as plain dicts (``timeline.record.plain``) of documents that are not in the project yet; nothing
        is recorded for undo. What is shown is computed at the end; a load that was interrupted is finished by the next.
        """

        def load(plains: Iterable[Mapping[str, Any]]) -> None:
            images: dict[str, dict[str, Any]] = {}
            for plain in plains:
                images |= images_of(plain)
            if images:
                put_new(self, images)

        yield load
        finish_loading(self)

    def remove_documents(self, documents: Iterable[str], *, actor: str = "") -> Change:
        """Take documents and everything told in them out; undo brings them back with every correction."""
        with self.database.writing() as connection:
            draft = ProjectDraft(connection)
            titles = []
            for document in documents:
                image = draft.document_image(document)
                if image is None:
                    raise BadData(f"there is no document {document!r} in this project")
                titles.append(image["data"]["title"] or file_name(image["data"]["source"]) or document)
                draft.put_document(document, None)
            return self._commit(draft, actor, f"Removed {', '.join(titles)}")

    # -- what people do -----------------------------------------------------------------------------------------

    def run(self, command: str, arguments: Mapping[str, Any], *, actor: str = "") -> tuple[Change, str | None]:
        """Carry out one command of ``timeline.project.commands``; gives the change and the event to look at next.

        Raises ``BadData`` for an unknown command, event or field; nothing is changed then.
        """
        if not isinstance(arguments, Mapping):
            raise BadData("the arguments of a command have to be an object with named fields")
        if command not in COMMANDS:
            raise BadData(f"there is no command {command!r}; known: {', '.join(sorted(COMMANDS))}")
        arguments = storable(command, arguments)
        with self.database.writing() as connection:
            draft = ProjectDraft(connection, actor)
            said, look_at = COMMANDS[command](draft, arguments)
            draft.check()
            change = self._commit(draft, actor, said)
        return change, look_at

    def undo(self, *, actor: str = "", number: int | None = None) -> Change | None:
        """Take back the latest change that is not undone yet; None when there is none.

        With ``number``, that change and no other: raises ``BadData`` when something else was done since.
        """
        return self._step("done", "DESC", "undone", "before", number)

    def redo(self, *, actor: str = "") -> Change | None:
        """Bring back the change undone last; None when there is none."""
        return self._step("undone", "ASC", "done", "after")

    def _step(self, state: str, order: str, then: str, image: str, number: int | None = None) -> Change | None:
        with self.database.writing() as connection:
            batch = connection.execute(
                f"SELECT * FROM batches WHERE state = ? ORDER BY id {order} LIMIT 1", (state,)
            ).fetchone()
            if number is not None and (batch is None or batch["id"] != number):
                latest = f"; the latest change is now: {batch['said']}" if batch else ""
                raise BadData(f"That cannot be undone by itself any more{latest}.")
            if batch is None:
                return None
            draft = ProjectDraft(connection)
            direction = "DESC" if image == "before" else "ASC"
            edits = list(
                connection.execute(
                    f"SELECT target, {image} AS image FROM edits WHERE batch = ? ORDER BY rowid {direction}",
                    (batch["id"],),
                )
            )
            for edit in edits:
                draft.restore(edit["target"], edit["image"])
            targets = tuple(edit["target"] for edit in edits)
            Shown(draft).refresh(filter(is_event, targets))
            Shown(draft).rename()
            draft.finish()
            connection.execute("UPDATE batches SET state = ? WHERE id = ?", (then, batch["id"]))
            version = draft.version() + 1
            self._count_up(connection)
            return Change(batch["id"], batch["at"], batch["actor"], batch["said"], then, targets, version)

    def _commit(self, draft: ProjectDraft, actor: str, said: str, *, recorded: bool = True) -> Change:
        connection, said = draft.connection, whole(said)
        images = draft.images()
        at = datetime.now(UTC).isoformat(timespec="seconds")
        targets = tuple(target for target, _, _ in images)
        number = 0
        if recorded and images and not (number := continued(connection, actor, said, at, images)):
            connection.execute("UPDATE batches SET state = 'abandoned' WHERE state = 'undone'")
            number = (
                connection.execute(
                    "INSERT INTO batches (at, actor, said, state) VALUES (?, ?, ?, 'done')", (at, actor, said)
                ).lastrowid
                or 0
            )
            connection.executemany("INSERT INTO edits VALUES (?, ?, ?, ?)", ((number, *image) for image in images))
        Shown(draft).refresh(filter(is_event, targets))
        Shown(draft).rename()
        draft.finish()
        version = draft.version() + 1
        self._count_up(connection)
        return Change(number, at, actor, said, "done", targets, version)

    def _count_up(self, connection: Any) -> None:
        connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'version'")

    # -- one file -----------------------------------------------------------------------------------------------

    def export_to(self, path: str | Path) -> None:
        """Write the whole project, history included, as one compact file. Raises ``BadData`` if it is there already."""
        self.database.copy_to(path)


def _change(connection: Any, row: Any) -> Change:
    targets = connection.execute("SELECT target FROM edits WHERE batch = ? ORDER BY rowid", (row["id"],))
    return Change(
        row["id"], row["at"], row["actor"], row["said"], row["state"], tuple(target["target"] for target in targets)
    )
