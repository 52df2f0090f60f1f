"""What a timeline can be written as: one file per format, found by itself.

To add a format, put one file here that declares ``EXPORT``; nothing elsewhere needs an edit. Formats are asked
for by ``find`` or ``write``, which leave out the folders that files lie in. The command line (``--to``, ``timeline
convert``), the dashboard's download menu, the page of formats and the tests over all formats pick it up:

    from timeline.exports.export import Export, Loss
    from timeline.record.model import Timeline

    def write(timeline: Timeline, *, wide: bool = False) -> str: ...
    def losses(timeline: Timeline) -> tuple[Loss, ...]: ...        # what this format cannot say, event by event

    EXPORT = Export(name="smoke", title="Smoke signals", suffix=".smk", media_type="text/x-smoke", write=write,
                    losses=losses)

``write`` returns text (UTF-8 when saved) or bytes; options are keyword-only and have defaults. Libraries that are not
needed by everybody are imported inside ``write`` through ``need``. A format that can be opened again also gives
``read`` (bytes to Timeline, ``BadData`` when it is broken) and ``recognises`` (is this content mine?). Files without
``EXPORT`` are helpers of their neighbours.

What a dialog can ask about a format it declares as ``choices``, one ``Choice`` an option of ``write``; what people did
to events comes as the option ``handed`` (see ``timeline.exports.handed``), which no command line can type.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache, wraps
from pathlib import Path
from typing import Any

from timeline.errors import BadData, UnknownFormat
from timeline.exports.export import HANDED, Export
from timeline.record.discover import collect
from timeline.record.file_names import without_folders
from timeline.record.model import Timeline


@cache
def known() -> dict[str, Export]:
    """Name -> format, in name order. Raises ``UnknownFormat`` when two files claim one name."""
    exports: dict[str, Export] = {}
    for module, export in collect(sys.modules[__name__], "EXPORT").items():
        assert isinstance(export, Export), f"{module}.EXPORT is no Export"
        if export.name in exports:
            raise UnknownFormat(f"two files in timeline/exports declare the format {export.name!r}")
        exports[export.name] = replace(export, write=_without_folders(export.write))
    return dict(sorted(exports.items()))


def _without_folders(write: Callable[..., str | bytes]) -> Callable[..., str | bytes]:
    """What is written is handed on, and nobody's folders are to go with it: file names only."""

    @wraps(write)
    def written(timeline: Timeline, **options: Any) -> str | bytes:
        named = without_folders(timeline)
        if options.get(HANDED) is not None:
            pairs = zip(timeline.documents, named.documents, strict=True)
            options[HANDED] = options[HANDED].renamed({before.id: after.id for before, after in pairs})
        return write(named, **options)

    return written


def find(name: str) -> Export:
    """The format called ``name``. Raises ``UnknownFormat`` that lists the known ones."""
    formats = known()
    if name not in formats:
        raise UnknownFormat(f"no output format {name!r}; known: {', '.join(formats)}")
    return formats[name]


def write(timeline: Timeline, name: str, *, path: str | Path | None = None, **options: Any) -> str | bytes:
    """Write ``timeline`` in the format ``name``; the content is returned and, with ``path``, saved (text as UTF-8).

    A file appears whole or not at all. Raises ``UnknownFormat``, ``MissingPart`` when a library is not installed, and
    ``OSError`` when the path cannot be written.
    """
    content = find(name).write(timeline, **options)
    if path is not None:
        save(content, Path(path))
    return content


def to_bytes(content: str | bytes) -> bytes:
    """Text as UTF-8; half a surrogate pair, which UTF-8 cannot hold, becomes "?"."""
    return content if isinstance(content, bytes) else content.encode("utf-8", "replace")


def save(content: str | bytes, path: Path) -> None:
    """Write ``content`` beside ``path`` and move it there, so that a crash leaves no half a file."""
    if path.exists() and not path.is_file():  # a device or a pipe: /dev/stdout
        path.write_bytes(to_bytes(content))
        return
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(to_bytes(content))
        os.chmod(name, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def read(content: bytes, *, name: str = "") -> Timeline:
    """Open an export again: in the format ``name``, or the one that recognises the content.

    Raises ``UnknownFormat`` when no format can read it and ``BadData`` when its content is broken.
    """
    export = find(name) if name else recognise(content)
    if export is None or export.read is None:
        readable = ", ".join(export.name for export in known().values() if export.read)
        reason = f"the format {name!r} cannot be opened again" if name else "this is not a saved timeline"
        raise UnknownFormat(f"{reason}; formats that can be: {readable}")
    try:
        return export.read(content)
    except UnicodeDecodeError as error:
        raise BadData(f"this {export.title} is not UTF-8 text: {error}") from error


def recognise(content: bytes) -> Export | None:
    """The format that ``content`` is written in, None if it is none that can be opened again."""
    return next((export for export in known().values() if export.read and export.recognises(content)), None)


def to_dataframe(timeline: Timeline) -> Any:
    """The events as a pandas DataFrame: the columns of the CSV, offsets as integers, confidence as a number.

    ``start`` and ``end`` stay ISO 8601 text, because pandas has no dates before 1678. Raises ``MissingPart``.
    """
    from timeline.exports.event_table import dataframe

    return dataframe(timeline)
