"""``/work/<project>/people``: what kind of somebody each is, and which names may be of one and the same."""

from __future__ import annotations

from typing import Any

from flask import Flask, request

from dashboard.desk import Desk
from dashboard.features.people.alike import may_be_same, names_of
from dashboard.features.view.address_query import question_of_page


def register(server: Flask, desk: Desk) -> None:
    @server.get("/work/<project>/people")
    def people(project: str) -> dict[str, Any]:
        from timeline.events.people import across_documents, people_of

        events = desk.keeper.whole(project, question_of_page(request.args)).timeline.events
        sure = across_documents(events)
        maybe = {short: full for short, full in may_be_same(names_of(events)) if short not in sure}
        return {
            "types": {person.name: person.type for person in people_of(events)},
            "same": [[short, full] for short, full in sorted({**sure, **maybe}.items())],
        }


ROUTE = register
