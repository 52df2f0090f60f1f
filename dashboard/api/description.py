"""The OpenAPI 3.1 description, made from the table of operations, so that it cannot say anything else than is done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dashboard.api.operation import ROOT, Operation, Parameter
from dashboard.api.problems import MEANINGS
from dashboard.api.schemas import COMPONENTS, ref
from timeline.record.version import __version__

_ALWAYS = (400, 401, 403, 405, 500)
_ABOUT = (
    "Extract timelines from text, and read the projects of a running dashboard. Every answer is JSON unless an export "
    "is asked for. A server that other machines can reach asks for its token; send it as `Authorization: Bearer TOKEN`."
    " Pages of other sites cannot call it from a browser."
)


def describe(operations: Iterable[Operation]) -> dict[str, Any]:
    """The whole description as plain data."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(ROOT + operation.path, {})[operation.method.lower()] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Timeline from text", "version": __version__, "description": _ABOUT},
        "paths": paths,
        "security": [{}, {"token": []}],
        "components": {
            "schemas": COMPONENTS,
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "Printed when the server started. A server for this machine alone asks for none.",
                }
            },
        },
    }


def _operation(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.title,
        "description": operation.about,
        "responses": {"200": _good(operation)} | {str(code): _bad(code) for code in _codes(operation)},
    }
    if operation.parameters:
        described["parameters"] = [_parameter(parameter) for parameter in operation.parameters]
    if operation.body:
        content: dict[str, Any] = {"schema": operation.body}
        if operation.body_example is not None:
            content["example"] = operation.body_example
        described["requestBody"] = {"required": True, "content": {"application/json": content}}
    if operation.of_project:
        described["responses"]["304"] = {"description": "The project is still what `If-None-Match` names."}
    return described


def _codes(operation: Operation) -> list[int]:
    of_body = (413, 415) if operation.body else ()
    missing = (
        (404,)
        if any(parameter.place == "path" or parameter.name == "project" for parameter in operation.parameters)
        else ()
    )
    return sorted({*_ALWAYS, *of_body, *missing, *operation.failures})


def _good(operation: Operation) -> dict[str, Any]:
    if operation.media_types:
        kinds: dict[str, Any] = {name: {"schema": {}} for name in operation.media_types}
        return {"description": "The file.", "headers": _FILE_HEADERS, "content": kinds}
    return {"description": "The answer.", "content": {"application/json": {"schema": operation.answer}}}


_FILE_HEADERS = {
    "Content-Disposition": {"description": "A name to save it under.", "schema": {"type": "string"}},
    "X-Timeline-Events": {"description": "How many events are in it.", "schema": {"type": "string"}},
    "X-Timeline-Notes": {
        "description": "What the format could not say, URL-encoded, a line each; empty when nothing was lost.",
        "schema": {"type": "string"},
    },
}


def _bad(code: int) -> dict[str, Any]:
    return {"description": MEANINGS[code], "content": {"application/json": {"schema": ref("Problem")}}}


def _parameter(parameter: Parameter) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.required,
        "description": parameter.about,
        "schema": parameter.schema,
    }
    if parameter.schema["type"] == "array":
        described |= {"style": "form", "explode": True}
    return described
