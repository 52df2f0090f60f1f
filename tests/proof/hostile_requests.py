"""Questions and commands that no page sends, put to the dashboard: it answers, and never with a fault of its own.

Each input is a dozen requests to a project of its own, which has to be well at the end.
"""

from __future__ import annotations

import atexit
import random
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from tests.proof.doors import Door
from timeline import extract

_TEXT = "The mill burned down on 2 March 1969. It was rebuilt in 1971, Ann Lee said. By 1980 it had closed."
_ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 1e308, 10**30, "", " ", "x", "\u0000", "\ud800", "x" * 5000, [], ["x"], [None], {},
    {"a": 1}, {"name": 5}, [{"name": "A", "role": 5}], "1969", "196X", "../..", "Y" + "9" * 20, "9" * 5000, "accepted",
    "asserted", "\u202e", "<b>", "' OR 1=1 --", '"', "*", "NEAR(", "OR " * 200, "NaN", "=1+1",
)  # fmt: skip
_COMMANDS = ("edit", "edit", "edit", "judge", "delete", "tag", "add", "merge", "split", "undo", "redo", "rename", "x")
_FIELDS = (
    "title", "edtf", "date", "date_text", "certainty", "participants", "place", "kind", "speaker", "tags", "notes",
    "mentions", "conflict", "id", "x",
)  # fmt: skip
_ARGUMENTS = ("status", "add", "remove", "document", "start", "end", "title", "edtf", "date", "change", "into")
_NAMES = (
    "text", "from", "to", "document", "participant", "place", "certainty", "kind", "tag", "status", "min_confidence",
    "id", "limit", "offset", "q", "x", "lanes", "theme", "at", "event", "maxwidth", "url", "format", "since", "width",
)  # fmt: skip
_PLACES = (
    "/api/v1/events", "/api/v1/search", "/api/v1/documents", "/api/v1/unplaced", "/api/v1/events/{event}",
    "/api/v1/export/csv", "/api/v1/export/x", "/oembed", "/embed/{project}", "/embed/{project}/story", "/embed/none",
    "/work/{project}/view", "/work/{project}/texts", "/work/{project}/figure", "/work/{project}/retellings",
    "/work/{project}/history", "/work/{project}/jobs", "/work/none/view", "/work/{project}/export/json", "/p/{project}",
)  # fmt: skip
_WELL = ("/work/{project}/view", "/api/v1/events?project={project}", "/work/{project}/export/csv", "/embed/{project}")

Request = tuple[str, str, Any]
"""Method, address with ``{project}`` and ``{event}`` in it, body."""


def _value(chance: random.Random, depth: int = 0) -> Any:
    kind = chance.random()
    if kind < 0.25:
        return "{event}"
    if kind < 0.35 and depth < 3:
        return [_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    if kind < 0.45 and depth < 3:
        return {
            chance.choice(("name", "role", *_FIELDS)): _value(chance, depth + 1) for _ in range(chance.randrange(4))
        }
    return chance.choice(_ODD)


def _command(chance: random.Random) -> Request:
    arguments = {name: _value(chance) for name in chance.sample(_ARGUMENTS, chance.randrange(6))}
    arguments["event"] = "{event}" if chance.random() < 0.8 else _value(chance)
    arguments["fields"] = {name: _value(chance) for name in chance.sample(_FIELDS, chance.randrange(4))}
    if chance.random() < 0.3:
        arguments["events"] = ["{event}"] * chance.randrange(3)
    whole = arguments if chance.random() < 0.97 else _value(chance)
    return "POST", "/work/{project}/commands", {"command": chance.choice(_COMMANDS), "arguments": whole}


def _question(chance: random.Random) -> Request:
    values = [(chance.choice(_NAMES), str(chance.choice(_ODD)).encode("utf-8", "surrogatepass")[:3000]) for _ in "xyz"]
    query = "&".join(f"{name}={quote(value)}" for name, value in values[: chance.randrange(4)])
    return "GET", f"{chance.choice(_PLACES)}?{query}", None


def _requests(chance: random.Random) -> list[Request]:
    return [(_command if chance.random() < 0.6 else _question)(chance) for _ in range(12)]


@lru_cache(maxsize=1)
def _app() -> Any:
    from dashboard.app import create_app

    app = create_app(extract(_TEXT, published="2021-03-03", source="mill.txt"))

    def end() -> None:
        app.desk.jobs.close()
        app.desk.keeper.close()

    atexit.register(end)
    return app


def _filled(given: Any, event: str) -> Any:
    """``given`` with the event's id wherever it stands for one."""
    if isinstance(given, dict):
        return {name: _filled(value, event) for name, value in given.items()}
    if isinstance(given, list):
        return [_filled(value, event) for value in given]
    return event if given == "{event}" else given


def _ask(requests: list[Request]) -> None:
    desk, client = _app().desk, _app().server.test_client()
    timeline = extract(_TEXT, published="2021-03-03", source="mill.txt")
    project = desk.keeper.create("Asked")
    desk.keeper.put_timeline(project, timeline)
    try:
        for method, address, body in [*requests, *(("GET", place, None) for place in _WELL)]:
            path = address.replace("{project}", project).replace("{event}", timeline.events[0].id)
            sent = None if body is None else _filled(body, timeline.events[0].id)
            answer = client.open(path, method=method, json=sent)
            status = answer.status_code
            answer.close()
            # 501 is what oEmbed itself asks for where a format is not given.
            assert status < 500 or status == 501, f"{status} for {method} {address} {str(body)[:300]}"
        assert status == 200, "the project cannot be shown any more"
    finally:
        desk.keeper.delete(project)


ASKING = Door("requests to the dashboard", _requests, _ask)
