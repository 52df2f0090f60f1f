"""A project as the JSON that the page loads: finished rows and entries, and what people did, put together as text.

``assets/shell/assemble.js`` makes the viewer's view of it. Rows and entries come as JSON texts and are not read here:
for 100,000 events this takes a few tenths of a second.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from dashboard.projects.state import Sheet
from timeline.project import Status
from timeline.record.event_fields import KINDS
from timeline.show.view_rows import CERTAINTIES, FACTS, PRECISIONS, ROW

_WITH_THE_REST = 4_000_000
"""Characters of texts, and what counts offsets into them, up to which they are sent with the events. More of it comes
on its own while the chart stands already."""

_FORM = {"row": ROW[:-1], "certainties": CERTAINTIES, "precisions": PRECISIONS, "kinds": KINDS, "facts": FACTS}
"""What the places of a row hold, and of what its numbers are the places; see ``timeline.show.view_rows``."""

_AT_ONCE = 500
"""Texts in a piece of the answer: a big one is sent while the rest is put together."""


def page_json(sheet: Sheet, *, changed: Collection[str] | None = None) -> Iterator[bytes]:
    """Pieces of ``{"project": {...}, "work": {...}, "documents": [...], "bodies": [...], "rows": [...]}`` of a project.

    Without ``bodies`` where they are much; ``bodies_json`` has them then.

    With ``changed``, the ids of the events that the sheet was asked for, it stands there too: those without a row are
    not on the timeline any more, and documents are as they were. ``extent`` tells of a large project how much is there.
    """
    head: dict[str, Any] = {
        "project": {
            "id": sheet.id,
            "title": sheet.title,
            "version": sheet.version,
            "undo": sheet.undo,
            "redo": sheet.redo,
            "editable": sheet.editable,
        },
        "form": _FORM,
        "shared": dict(sheet.shared),
        "work": {name: work for name, done in sheet.work.items() if (work := _work(done))},
    }
    if sheet.extent is not None:
        head["extent"] = asdict(sheet.extent)
    if changed is not None:
        head["changed"] = sorted(changed)
    # ASCII alone keeps half surrogate pairs of broken texts out of the UTF-8 body.
    head_json = json.dumps(head, separators=(",", ":"))[:-1]
    yield f'{head_json},"documents":['.encode("ascii")
    yield from _pieces(sheet.documents)
    if sum(map(len, sheet.bodies)) <= _WITH_THE_REST:
        yield b'],"bodies":['
        yield from _pieces(sheet.bodies)
    yield b'],"rows":['
    yield from _pieces(sheet.rows)
    yield b"]}"


def bodies_json(sheet: Sheet) -> Iterator[bytes]:
    """Pieces of ``{"version": N, "bodies": [...]}``: the bodies of the documents that ``page_json`` told."""
    yield f'{{"version":{sheet.version},"bodies":['.encode("ascii")
    yield from _pieces(sheet.bodies)
    yield b"]}"


def _pieces(texts: Sequence[str]) -> Iterator[bytes]:
    for start in range(0, len(texts), _AT_ONCE):
        comma = "," if start else ""
        yield (comma + ",".join(texts[start : start + _AT_ONCE])).encode("ascii")


def _work(done: Status) -> dict[str, Any]:
    status = "" if done.word == "new" else done.word
    given: dict[str, Any] = {"status": status, "tags": list(done.tags), "note": done.notes, "edited": list(done.edited)}
    given |= {"verified": done.verified, "to_do": done.to_do, "remarks": list(done.remarks)}
    return {name: value for name, value in given.items() if value}
