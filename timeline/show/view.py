"""Timeline -> view: the JSON-ready columns that the viewer in ``assets/viewer`` draws.

The form is described in ``assets/viewer/README.md``. ``view_rows`` and ``view_documents`` make the parts; here they are
put together, as ``assets/shell/assemble.js`` does in the page of the dashboard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.record.event_fields import KINDS
from timeline.record.model import Timeline
from timeline.record.plain import to_plain
from timeline.show.view_documents import document_entry, unplaced_entry
from timeline.show.view_rows import (
    CERTAINTIES,
    FACTS,
    PRECISIONS,
    ROW,
    Json,
    Plain,
    Unit,
    event_row,
    same,
    utf16,
)

VERSION = 1

Extras = Mapping[str, Mapping[str, Any]]


def to_view(timeline: Timeline, *, extras: Extras | None = None) -> Json:
    """The whole timeline for the viewer, as dicts and lists of plain values.

    ``extras`` holds what people added, by event id: ``status`` ("accepted", "edited", "rejected"), ``tags``, ``note``.
    """
    plain = to_plain(timeline.sorted())
    return _View(plain, document_entries(plain), event_rows(plain), extras or {}).build()


def document_entries(plain: Plain) -> list[Json]:
    """The entry of each document of a plain timeline."""
    by_document: dict[str, dict[str, list[Plain]]] = {
        document["id"]: {"expressions": [], "unplaced": []} for document in plain["documents"]
    }
    for kind in ("expressions", "unplaced"):
        for entry in plain[kind]:
            if entry["document"] in by_document:
                by_document[entry["document"]][kind].append(entry)
    return [document_entry(document, by_document[document["id"]]) for document in plain["documents"]]


def event_rows(plain: Plain) -> list[list[Any]]:
    """The row of each event of a plain timeline."""
    units: dict[str, Unit] = {document["id"]: utf16(document["text"]) for document in plain["documents"]}
    return [event_row(event, lambda name: units.get(name, same)) for event in plain["events"]]


class _Table:
    """Values numbered in the order they are met, so that each is sent once."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self.numbers: dict[str, int] = {value: number for number, value in enumerate(values)}

    def number(self, value: str) -> int:
        return self.numbers.setdefault(value, len(self.numbers))


class _View:
    def __init__(self, plain: Plain, entries: list[Json], rows: list[list[Any]], extras: Extras) -> None:
        self.plain, self.entries, self.rows, self.extras = plain, entries, rows, extras
        self.entry_numbers = {entry["shown"]["id"]: number for number, entry in enumerate(entries)}
        self.event_numbers = {row[0]: number for number, row in enumerate(rows)}
        self.names, self.places, self.tags, self.roles = _Table(), _Table(), _Table(), _Table()
        self.kinds, self.bases, self.types = _Table(KINDS), _Table(), _Table()

    def build(self) -> Json:
        documents = [self._document({**entry["shown"], **entry["body"]}) for entry in self.entries]
        events, rare = self._events()
        return {
            "version": VERSION,
            "documents": documents,
            "names": list(self.names.numbers),
            "places": list(self.places.numbers),
            "tags": list(self.tags.numbers),
            "certainties": list(CERTAINTIES),
            "kinds": list(self.kinds.numbers),
            "precisions": list(PRECISIONS),
            "bases": list(self.bases.numbers),
            "roles": list(self.roles.numbers),
            "facts": [list(fact) for fact in FACTS],
            "expression_types": list(self.types.numbers),
            "events": events,
            "rare": rare,
            "periods": list(self._periods()),
            "unplaced": list(self._unplaced()),
            "warnings": list(self.plain["warnings"]),
        }

    def _document(self, shown: Json) -> Json:
        flat = shown["expressions"]
        numbered = [self.types.number(value) if at % 4 == 2 else value for at, value in enumerate(flat)]
        return {**shown, "expressions": numbered}

    def _events(self) -> tuple[dict[str, list[Any]], dict[str, Json]]:
        columns = {name: [row[place] for row in self.rows] for place, name in enumerate(ROW[:-1])}
        columns["kind"] = [self.kinds.number(kind) for kind in columns["kind"]]
        columns["basis"] = [self.bases.number(basis) for basis in columns["basis"]]
        columns["document"] = [self.entry_numbers.get(name, -1) for name in columns["document"]]
        columns["place"] = [self.places.number(place) if place else -1 for place in columns["place"]]
        columns["participants"] = [
            [
                [self.names.number(who), self.roles.number(role), *map(self.names.number, written)]
                for who, role, *written in those
            ]
            for those in columns["participants"]
        ]
        rare: dict[str, Json] = {}
        for number, row in enumerate(self.rows):
            for name, value in self._rare(row):
                if value:
                    rare.setdefault(name, {})[str(number)] = value
        return columns, rare

    def _rare(self, row: list[Any]) -> Iterator[tuple[str, Any]]:
        extra = self.extras.get(row[0], {})
        for name, value in (row[-1] or {}).items():
            if name == "related":
                value = [self.event_numbers[event] for event in value if event in self.event_numbers]
            elif name == "mentions":
                value = [[self.entry_numbers.get(mention[0], -1), *mention[1:]] for mention in value]
            yield name, value
        yield "status", extra.get("status", "")
        yield "tags", [self.tags.number(str(tag)) for tag in extra.get("tags", ())]
        yield "note", extra.get("note", "")

    def _unplaced(self) -> Iterator[Json]:
        for number, entry in enumerate(self.entries):
            yield from ({"document": number, **words} for words in entry["unplaced"])
        for left_over in self.plain["unplaced"]:
            if left_over["document"] not in self.entry_numbers:  # a timeline written by hand may come without its texts
                yield {"document": -1, **unplaced_entry(left_over)}

    def _periods(self) -> Iterator[Json]:
        """Named periods, each once: those that are events, then those only mentioned as a background."""
        seen: set[str] = set()
        for number, row in enumerate(self.rows):
            event = dict(zip(ROW, row, strict=True))
            if event["kind"] == "period" and event["edtf"] not in seen:
                seen.add(event["edtf"])
                yield {
                    "name": event["title"],
                    **{name: event[name] for name in ("words", "from", "to")},
                    "event": number,
                }
        for period in (period for entry in self.entries for period in entry["periods"]):
            if period["edtf"] not in seen:
                seen.add(period["edtf"])
                yield {**{name: period[name] for name in ("name", "words", "from", "to")}, "event": -1}
