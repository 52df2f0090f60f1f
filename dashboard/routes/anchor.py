"""``/work/<project>/anchor``: what moves when a document was published on another day, and making it so."""

from __future__ import annotations

from flask import Flask, Response, jsonify, request

from dashboard.anchoring import find_document, moves, reread
from dashboard.desk import Desk
from dashboard.publication import read_when
from timeline.errors import BadDate
from timeline.in_words import in_words
from timeline.store import Query
from timeline.when import When


def register(server: Flask, desk: Desk) -> None:
    @server.post("/work/<project>/anchor/preview")
    def preview(project: str) -> Response:
        before, after = reread(desk, project, *_asked())
        return jsonify({"moves": moves(before, after)})

    @server.post("/work/<project>/anchor")
    def apply(project: str) -> Response:
        document, typed = _asked()
        before, after = reread(desk, project, document, typed)
        count = len(moves(before, after))
        day = after.documents[0].published
        told = f"set to {in_words(When.on(day))}" if day else "taken away"
        said = f"Day of publication {told}; {count} {'event' if count == 1 else 'events'} changed"
        desk.keeper.put_timeline(project, after, said=said)
        return jsonify({"said": said, "version": desk.keeper.version(project)})

    @server.post("/work/<project>/words")
    def words(project: str) -> Response:
        """The date that stands in a stretch of text, as a person could type it: a start for a new event."""
        body = request.get_json()
        name = str(body.get("document"))
        timeline = desk.keeper.load(project, query=Query(documents=(name,))).timeline
        document = find_document(timeline.documents, name)
        start, end = int(body.get("start", 0)), int(body.get("end", 0))
        for expression in timeline.expressions:
            inside = expression.document in {"", document.id} and start < expression.end and expression.start < end
            if inside and expression.when is not None:
                return jsonify({"date": typed_form(expression.when)})
        return jsonify({"date": ""})


def typed_form(when: When) -> str:
    """``when`` in words that are read back as the same time, else as EDTF."""
    words = in_words(when)
    try:
        return words if read_when(words) == when else when.edtf()
    except BadDate:
        return when.edtf()


def _asked() -> tuple[str, str]:
    body = request.get_json()
    return str(body.get("document", "")), str(body.get("published", ""))


ROUTE = register
