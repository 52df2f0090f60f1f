"""``/work/<project>/anchor``: a document leans on something else from now on (``moves_list`` shows what would move).

The body names the ``document`` and either the day it was ``published``, or the words from ``start`` to ``end`` and the
``date`` they mean.
"""

from __future__ import annotations

from flask import Flask, Response, jsonify

from dashboard.desk import Desk
from dashboard.features.anchor.rereading import correction, find_document, moves, place_in, reread
from dashboard.typed.dates import read_when
from dashboard.web.json_body import json_body
from timeline.errors import BadDate
from timeline.record.in_words import in_words
from timeline.record.when import When


def register(server: Flask, desk: Desk) -> None:
    @server.post("/work/<project>/anchor")
    def apply(project: str) -> Response:
        document, change = correction(desk, project, json_body())
        before, after = reread(desk, document, change)
        count = len(moves(before, after))
        said = f"{change.said}; {count} {'event' if count == 1 else 'events'} changed"
        desk.keeper.put_timeline(project, after, said=said)
        return jsonify({"said": said, "version": desk.keeper.version(project)})

    @server.post("/work/<project>/words")
    def words(project: str) -> Response:
        """The date that stands in a stretch of text, as a person could type it: a start for a new event.

        With the place of the expression that says it, and whether a person gave it that meaning.
        """
        body = json_body()
        document = find_document(desk, project, str(body.get("document")))
        start, end = place_in(body)
        given = {(meaning.start, meaning.end) for meaning in document.meanings}
        for expression in desk.keeper.reading(project, document.id).expressions:
            if start < expression.end and expression.start < end and expression.when is not None:
                place = (expression.start, expression.end)
                return jsonify({"date": typed_form(expression.when), "given": place in given})
        return jsonify({"date": "", "given": False})


def typed_form(when: When) -> str:
    """``when`` in words that are read back as the same time, else as EDTF."""
    words = in_words(when)
    try:
        return words if read_when(words) == when else when.edtf()
    except BadDate:
        return when.edtf()


ROUTE = register
