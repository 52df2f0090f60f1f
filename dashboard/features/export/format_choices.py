"""What a person chose for a format, checked against what it declares, and the work on its events for reports."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from dashboard.projects.state import Excerpt
from timeline.errors import BadData
from timeline.exports.export import HANDED, Export
from timeline.exports.handed import EventWork, Handed, Remark, SourceWork
from timeline.project import Status


def options_for(form: Export, body: Mapping[str, Any], part: Excerpt) -> dict[str, Any]:
    """The arguments of ``form.write``: title, what the body of a request chose, what people did, its picture.

    Raises ``BadData`` for an option or a value that the format does not offer.
    """
    options: dict[str, Any] = {"title": part.title} if part.title and form.takes("title") else {}
    asked = body.get("options") or {}
    if not isinstance(asked, Mapping):
        raise BadData("“options” has to be an object with named values")
    defaults = form.options()
    for name, value in asked.items():
        options[str(name)] = _checked(form, str(name), value, defaults)
    if form.takes(HANDED):
        options[HANDED] = handed_by(part, picture=_picture(body.get("picture")))
    return options


def handed_by(part: Excerpt, *, picture: bytes = b"") -> Handed:
    """What people did to the events of a project, for a report."""
    events = {name: _work(done) for name, done in part.work.items()}
    sources = {name: SourceWork(**said) for name, said in part.shared["sources"].items()}
    return Handed(events, sources, picture)


def _work(done: Status) -> EventWork:
    verified = f"{done.verified['who'] or 'somebody'}, {done.verified['day']}" if done.verified else ""
    remarks = tuple(Remark(**said) for said in done.remarks)
    return EventWork(done.status, done.tags, done.notes, verified, done.to_do, remarks)


def _checked(form: Export, name: str, value: Any, defaults: Mapping[str, Any]) -> Any:
    choice = next((choice for choice in form.choices if choice.name == name), None)
    if choice is None:
        known = ", ".join(choice.name for choice in form.choices) or "none"
        raise BadData(f"{form.title} has no option {name!r} to choose; it has: {known}")
    known_values = [value for value, _ in choice.values]
    given = str(value).lower() if isinstance(value, bool) else str(value)
    parts = given.split(",") if choice.several else [given]
    if wrong := next((part for part in parts if part not in known_values), None):
        raise BadData(f"{wrong!r} is no value of {name}; known: {', '.join(known_values)}")
    return given == "true" if isinstance(defaults[name], bool) else given


def _picture(given: Any) -> bytes:
    if not given:
        return b""
    try:
        return base64.b64decode(str(given), validate=True)
    except (binascii.Error, ValueError) as problem:
        raise BadData("the picture of the chart is not base64") from problem
