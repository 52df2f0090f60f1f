"""A request against the row it asks for. The schemas checked here are the ones that the description shows.

Only the words of JSON Schema that the table uses are known; a schema with another one fails when the server starts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from flask import Request
from werkzeug.datastructures import MultiDict

from dashboard.api.operation import Given, Operation, Parameter, Schema
from dashboard.api.problems import Refused

_WORDS = frozenset(
    "type enum default minimum maximum minLength maxLength maxItems items properties required additionalProperties "
    "description examples minProperties anyOf".split()
)
_INTEGER = re.compile(r"-?[0-9]{1,15}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")


def check_table(operations: Iterable[Operation]) -> None:
    """Raise ``ValueError`` for a request schema that this module would not check in full."""
    for operation in operations:
        for schema in [*(parameter.schema for parameter in operation.parameters), operation.body or {}]:
            for part in (schema, schema.get("items", {}), *schema.get("properties", {}).values()):
                if unknown := set(part) - _WORDS:
                    raise ValueError(f"{operation.name}: no check is written for {', '.join(sorted(unknown))}")


def read_request(operation: Operation, asked: Request, path: dict[str, str], *, body_limit: int) -> Given:
    """The checked values of a request. Raises ``Refused``."""
    known = {parameter.name: parameter for parameter in operation.parameters}
    if unknown := sorted(set(asked.args) - set(known)):
        takes = ", ".join(name for name, parameter in known.items() if parameter.place == "query") or "none"
        raise Refused(
            400, f"There is no parameter “{unknown[0][:80]}” here; there are: {takes}.", field=unknown[0][:80]
        )
    values: dict[str, Any] = {}
    for name, parameter in known.items():
        values[name] = _named(parameter, path[name]) if parameter.place == "path" else _asked(parameter, asked.args)
    return Given(values, _body(operation.body, asked, body_limit) if operation.body else {})


def _named(parameter: Parameter, name: str) -> str:
    try:
        check(parameter.schema, name, parameter.name)
    except Refused as problem:  # a name that cannot be one of ours is a name of nothing
        raise Refused(404, problem.message, field=parameter.name) from problem
    return name


def _asked(parameter: Parameter, args: MultiDict[str, str]) -> Any:
    asked = _from_query(parameter, args)
    if asked is not None:
        check(parameter.schema, asked, parameter.name)
    return asked


def _from_query(parameter: Parameter, args: MultiDict[str, str]) -> Any:
    given = args.getlist(parameter.name)
    if parameter.schema["type"] == "array":
        return [_read(parameter.schema["items"], text) for text in given]
    if len(given) > 1:
        raise Refused(400, f"“{parameter.name}” is given {len(given)} times; give it once.", field=parameter.name)
    return _read(parameter.schema, given[0]) if given else parameter.schema.get("default")


def _read(schema: Schema, text: str) -> Any:
    if schema["type"] == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if schema["type"] == "number" and _NUMBER.fullmatch(text):
        return float(text)
    return text  # of the wrong type, if another was asked for: the check says so


def _body(schema: Schema, asked: Request, limit: int) -> dict[str, Any]:
    if not asked.is_json:
        raise Refused(415, "Send the body as JSON, with the header Content-Type: application/json.")
    asked.max_content_length = min(limit, asked.max_content_length or limit)
    raw = asked.get_data(cache=False)
    try:
        body = json.loads(raw.decode("utf-8"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise Refused(400, f"The body is not UTF-8 text: byte {error.start} fits nowhere.") from error
    except json.JSONDecodeError as error:
        raise Refused(
            400, f"The body is not JSON: {error.msg} in line {error.lineno}, column {error.colno}."
        ) from error
    except (RecursionError, ValueError) as error:
        raise Refused(
            400, "The body is not JSON that can be used: it is nested too deeply or holds no number."
        ) from error
    check(schema, body, "")
    assert isinstance(body, dict), "every body of the table is an object"
    return body


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def check(schema: Schema, value: Any, name: str) -> None:
    """Raise ``Refused`` (400) that says what is wrong with ``value`` and what would do."""
    wrong = _wrong(schema, value)
    if wrong:
        subject = f"“{name}”" if name else "The body"
        raise Refused(400, f"{subject} {wrong}.", field=name)
    if isinstance(value, dict):
        _check_object(schema, value)
    if isinstance(value, list):
        for item in value:
            check(schema["items"], item, name)


def _check_object(schema: Schema, value: dict[str, Any]) -> None:
    properties = schema["properties"]
    for key, item in value.items():
        if key not in properties:
            known = ", ".join(properties)
            raise Refused(400, f"There is no field “{key[:80]}” here; there are: {known}.", field=key[:80])
        check(properties[key], item, key)


_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "array": (list,),
    "object": (dict,),
}
_NOUNS = {"string": "text", "integer": "a whole number", "number": "a number", "array": "a list", "object": "an object"}


def _wrong(schema: Schema, value: Any) -> str:
    """What is wrong with a value, to be read after its name; "" when nothing is."""
    kind = schema["type"]
    if isinstance(value, bool) or not isinstance(value, _KINDS[kind]):
        return f"has to be {_NOUNS[kind]}"
    if "enum" in schema and value not in schema["enum"]:
        return f"has to be one of: {', '.join(map(str, schema['enum']))}"
    if isinstance(value, str):
        return _wrong_length(schema, len(value), "characters", "Length")
    if isinstance(value, list):
        return _wrong_length(schema, len(value), "entries", "Items")
    if isinstance(value, dict):
        missing = (
            not any(set(alternative["required"]) <= set(value) for alternative in schema.get("anyOf", ()))
            and "anyOf" in schema
        )
        return f"needs {' or '.join(alternative['required'][0] for alternative in schema['anyOf'])}" if missing else ""
    if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        return f"has to be from {schema['minimum']} to {schema['maximum']}"
    return ""


def _wrong_length(schema: Schema, length: int, unit: str, word: str) -> str:
    least, most = schema.get(f"min{word}", 0), schema.get(f"max{word}", length)
    if length < least:
        return f"is shorter than {least} {unit}" if least > 1 else "is empty"
    return f"has {length} {unit}; it may have {most}" if length > most else ""
