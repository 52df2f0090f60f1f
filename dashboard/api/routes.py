"""``/api/v1``: routes for every operation that the files of ``operations`` declare, and their description.

Answers are JSON. Whatever goes wrong at an address of the API, in the guard too, is told as ``{"type", "message"}``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from flask import Flask, Response, request

import dashboard.api.operations
from dashboard.api.allowances import limits_of
from dashboard.api.checking import check_table, read_request
from dashboard.api.description import describe
from dashboard.api.filter_names import project_name
from dashboard.api.operation import ROOT, Given, Operation
from dashboard.api.problems import Refused, refusal_body, refused
from dashboard.desk import Desk
from timeline.errors import TimelineError
from timeline.record.discover import collect
from timeline.record.version import __version__

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY")


def operations() -> tuple[Operation, ...]:
    """Every row of the table, in the order of the files' names, and the description of them all."""
    declared = collect(dashboard.api.operations, "OPERATIONS").values()
    declared_operations = [row for rows in declared if isinstance(rows, tuple) for row in rows]
    table: list[Operation] = []
    description = Operation(
        name="description",
        path="/openapi.json",
        title="This description",
        about="The OpenAPI description of the API, made from the table that the routes are made from.",
        run=lambda desk, given: describe(table),
        answer={"type": "object"},
    )
    table += [*declared_operations, description]
    check_table(table)
    return tuple(table)


def register(server: Flask, desk: Desk) -> None:
    table = operations()
    for operation in table:
        server.add_url_rule(
            operation.rule,
            endpoint=f"api.{operation.name}",
            view_func=_view(operation, desk),
            methods=[operation.method],
            provide_automatic_options=False,
        )
    elsewhere = _elsewhere(server, table)
    for rule in ("/api", "/api/", "/api/<path:rest>"):
        server.add_url_rule(
            rule, endpoint="api.elsewhere", view_func=elsewhere, methods=_METHODS, provide_automatic_options=False
        )

    @server.after_request
    def shape(answer: Response) -> Response:
        return _shaped(answer) if request.path.startswith("/api") and answer.status_code >= 400 else answer


def _view(operation: Operation, desk: Desk) -> Callable[..., Response]:
    def view(**path: str) -> Response:
        try:
            given = read_request(operation, request, path, body_limit=limits_of(desk).body_bytes)
            tag = _tag(operation, desk, given)
            if tag and request.if_none_match.contains_weak(tag):
                answer = Response(status=304)
            else:
                result = operation.run(desk, given)
                answer = result if isinstance(result, Response) else as_json(result)
        except Refused as problem:
            return _refusal(problem)
        except TimelineError as problem:
            return _refusal(refused(problem))
        if tag:
            answer.set_etag(tag, weak=True)
            answer.headers["Cache-Control"] = "private, no-cache"
        return answer

    return view


def _tag(operation: Operation, desk: Desk, given: Given) -> str:
    if not operation.of_project:
        return ""
    project = project_name(desk, given["project"])
    return f"{__version__}-{project}-{desk.keeper.version(project)}"


def as_json(data: Any, status: int = 200) -> Response:
    """``data`` as JSON; letters beyond ASCII are escaped, since broken texts hold some that UTF-8 cannot."""
    return Response(json.dumps(data, separators=(",", ":")), status, mimetype="application/json")


def _refusal(problem: Refused) -> Response:
    answer = as_json(refusal_body(problem.status, problem.message, problem.field), problem.status)
    answer.headers.update(problem.headers)
    return answer


def _elsewhere(server: Flask, table: Sequence[Operation]) -> Callable[..., Response]:
    """For what no row answers: the methods of an address, 405 where another one would do, else 404.

    Without it Dash would answer such an address with the dashboard's page.
    """

    def view(rest: str = "") -> Response:
        adapter = server.url_map.bind("")
        methods = {row.method for row in table if adapter.test(request.path, row.method) and _is(adapter, row)}
        if not methods:
            return _refusal(Refused(404, f"There is nothing at this address; {ROOT}/openapi.json tells what there is."))
        allowed = ", ".join(sorted(methods | {"OPTIONS"} | ({"HEAD"} if "GET" in methods else set())))
        if request.method == "OPTIONS":
            return Response(status=204, headers={"Allow": allowed})
        message = f"This address does not take {request.method}; it takes {allowed}."
        return _refusal(Refused(405, message, headers={"Allow": allowed}))

    def _is(adapter: Any, row: Operation) -> bool:
        return bool(adapter.match(request.path, row.method)[0] == f"api.{row.name}")

    return view


def _shaped(answer: Response) -> Response:
    """A refusal by the guard, ``{"error": message}``, in the API's own form."""
    body = answer.get_json(silent=True) if answer.is_json else None
    if isinstance(body, dict) and "type" in body:
        return answer
    message = body.get("error") if isinstance(body, dict) else None
    answer.set_data(json.dumps(refusal_body(answer.status_code, str(message or "This request is not answered."))))
    answer.mimetype = "application/json"
    return answer


ROUTE = register
