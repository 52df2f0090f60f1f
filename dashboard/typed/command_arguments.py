"""Arguments of commands as people type them -> as the store takes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dashboard.typed.dates import read_when
from timeline.errors import BadDate
from timeline.record.when import Day


def as_title(typed: Any) -> str:
    """A project's title as typed: one line that UTF-8 can hold."""
    return " ".join(str(typed).encode("utf-8", "replace").decode("utf-8").split())[:200]


def understood(command: str, arguments: Mapping[str, Any], day_of: Callable[[], Day | None]) -> Mapping[str, Any]:
    """Arguments as the store takes them: a date typed by a person becomes EDTF. Raises ``BadDate``.

    ``day_of`` gives the day of publication of the document in question; it is asked only where a date was typed.
    """
    if command == "edit" and isinstance(arguments.get("fields"), Mapping):
        return {**arguments, "fields": _dated(arguments["fields"], day_of)}
    return _dated(arguments, day_of) if command in ("add", "merge", "decide") else arguments


def _dated(fields: Mapping[str, Any], day_of: Callable[[], Day | None]) -> dict[str, Any]:
    rest = {name: value for name, value in fields.items() if name != "date"}
    if "date" in fields:
        typed = str(fields["date"])
        if not typed.strip():
            raise BadDate("The date is empty; write when it was, such as 3 March 2021, the 1960s or about 44 BC.")
        rest["edtf"] = read_when(typed, day_of()).edtf()
    return rest
