"""From a timeline to a file or standard output in one of the formats, saying what the format could not express."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from timeline.cli.support.messages import Messages
from timeline.errors import BadData, UnknownFormat
from timeline.exports import find, known, save, to_bytes
from timeline.exports.export import Export
from timeline.record.model import Timeline

_NAMED_IDS = 5


def choose(to: str | None, output: Path | None, *, default: str, among: Iterable[str] | None = None) -> Export:
    """The format: ``to`` if given, else what the ending of ``output`` means, else ``default``.

    Raises ``UnknownFormat`` when there is no such format or it is not ``among`` those allowed.
    """
    allowed = None if among is None else sorted(among)
    if to:
        if allowed is not None and to not in allowed:
            raise UnknownFormat(f"no format {to!r} here; known: {', '.join(allowed)}")
        return find(to)
    name = output.name.lower() if output else ""
    fitting = [
        export
        for export in known().values()
        if name.endswith(export.suffix) and (not allowed or export.name in allowed)
    ]
    if not fitting:
        return find(default)
    suffix = max((export.suffix for export in fitting), key=len)  # .plotly.json before .json
    fitting = [export for export in fitting if export.suffix == suffix]
    # Several formats end in .json or .csv: the one named like the ending is meant, or the default if it is one.
    names = [export.name for export in fitting]
    for wanted in (suffix.lstrip("."), default):
        if wanted in names:
            return find(wanted)
    return fitting[0]


def parse_options(export: Export, given: Sequence[str] | None) -> dict[str, Any]:
    """``NAME=VALUE`` texts as arguments for the format's ``write``, typed like its defaults. Raises ``BadData``."""
    accepted = options_of(export)
    options: dict[str, Any] = {}
    for text in given or ():
        name, sign, value = text.partition("=")
        name = name.strip().replace("-", "_")
        if not sign or name not in accepted:
            known_names = ", ".join(accepted) or "none"
            raise BadData(f"--option {text!r}: the format {export.name} has these options: {known_names}")
        options[name] = _typed(value, accepted[name], text, may_be_none=_may_be_none(export, name))
    return options


def options_of(export: Export) -> dict[str, Any]:
    """Name -> default of the options of a format that can be typed."""
    return export.options()


def _may_be_none(export: Export, name: str) -> bool:
    return "None" in str(inspect.signature(export.write).parameters[name].annotation)


def _typed(value: str, default: Any, text: str, *, may_be_none: bool) -> Any:
    if isinstance(default, bool):
        if value.lower() in ("true", "yes", "on", "1"):
            return True
        if value.lower() in ("false", "no", "off", "0"):
            return False
        raise BadData(f"--option {text!r}: expected true or false")
    if may_be_none and value.lower() == "none":
        return None
    if default is None and value.isdigit():
        return int(value)
    if isinstance(default, int | float):
        try:
            return type(default)(value)
        except ValueError as error:
            raise BadData(f"--option {text!r}: expected a number") from error
    return value


def deliver(
    timeline: Timeline, export: Export, output: Path | None, messages: Messages, options: dict[str, Any] | None = None
) -> None:
    """Write ``timeline`` and say what was lost. Raises ``BadData`` for binary data on a terminal."""
    if output is None and export.binary and sys.stdout.isatty():
        raise BadData(f"{export.title} is no text for a terminal; give a file with -o NAME{export.suffix}")
    content = export.write(timeline, **(options or {}))
    put(content, output)
    tell_losses(timeline, export, messages)


def put(content: str | bytes, output: Path | None) -> None:
    """Write to a file, or to standard output as UTF-8 bytes. Raises ``BadData`` when the file cannot be written."""
    if output is None or str(output) == "-":
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:  # standard output replaced by a text stream
            sys.stdout.write(to_bytes(content).decode("utf-8"))
            return
        stream.write(to_bytes(content))
        stream.flush()
        return
    try:
        save(content, output)
    except OSError as error:
        raise BadData(f"cannot write {output}: {error.strerror or error}") from error


def tell_losses(timeline: Timeline, export: Export, messages: Messages) -> None:
    """Say what the format could not express: how many events, what became of them, why."""
    for loss in export.losses(timeline):
        named = ", ".join(loss.ids[:_NAMED_IDS]) + (", …" if loss.count > _NAMED_IDS else "")
        text = f"{export.name}: {loss}" + (f" ({named})" if loss.what == "event" else "")
        messages.warning(text, format=export.name, effect=loss.effect, reason=loss.reason, ids=list(loss.ids))
