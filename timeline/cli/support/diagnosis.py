"""A report of an installation, and of a project file if wanted, that can be sent to somebody who helps: no texts in it.

Neither a title, a name, a path nor a word of a document is in it: only versions, sizes, counts and what SQLite says of
the file's pages. ``tests/cli/test_diagnosis.py`` looks for the words of a project in its report.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from timeline.cli.support.installation import DISTRIBUTION, examine
from timeline.errors import BadData

_TRIED = "The bridge was opened on 3 May 1921. Two years later it burned down."
"""Read once, to see that reading works and how long it takes."""


def diagnosis(project: Path | None = None) -> Mapping[str, Any]:
    """The report as values for JSON. Raises ``BadData`` when ``project`` is no project file."""
    report = {
        "version": _version(),
        "machine": _machine(),
        "packages": _packages(),
        "findings": [_without_places(asdict(finding)) for finding in examine()],
        "reading": _reading(),
    }
    return report | ({"project": _project(project)} if project else {})


def _version() -> str:
    from timeline.record.version import __version__

    return __version__


def _machine() -> Mapping[str, Any]:
    return {
        "python": sys.version.split()[0],
        "system": platform.system(),
        "release": platform.release(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "encoding": sys.getfilesystemencoding(),
        "in_container": Path("/.dockerenv").exists(),
    }


def _packages() -> Mapping[str, str]:
    """The version of each distribution that this one asks for, and "missing" for those that are not there."""
    import re
    from importlib.metadata import PackageNotFoundError, requires, version

    def installed(name: str) -> str:
        try:
            return version(name)
        except PackageNotFoundError:
            return "missing"

    try:
        wanted = requires(DISTRIBUTION) or []
    except PackageNotFoundError:  # run from a checkout that is not installed
        wanted = ["spacy", "dash", "plotly", "dateparser"]
    names = sorted({re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0] for line in wanted if "extra ==" not in line})
    return {name: installed(name) for name in names}


def _without_places(finding: dict[str, Any]) -> dict[str, Any]:
    """Paths tell who the user is: their home's name stands in them."""
    return finding | {"seen": " ".join(_last_part(word) for word in str(finding["seen"]).split())}


def _last_part(word: str) -> str:
    return f"…/{word.replace(os.sep, '/').rpartition('/')[2]}" if os.sep in word else word


def _reading() -> Mapping[str, Any]:
    from timeline.pipeline import extract

    start = time.process_time()
    try:
        events = len(extract(_TRIED).events)
    except Exception as problem:  # whatever it is, it is what the report is for
        return {"problem": type(problem).__name__}
    return {"events": events, "seconds": round(time.process_time() - start, 2)}


def _project(path: Path) -> Mapping[str, Any]:
    from timeline.project import backup

    health = backup.look(path)
    journal = Path(f"{path}-wal")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            # Names of tables come from the file itself: quoted, never believed.
            rows = {name: _count(connection, name) for name in sorted(tables) if not name.startswith("words_")}
            schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
            lengths = [
                int(row[0] or 0)
                for row in connection.execute("SELECT length(json_extract(data, '$.text')) FROM documents")
            ]
    except sqlite3.DatabaseError as problem:
        raise BadData(f"{path.name} is damaged: {problem}; bring back a copy of it") from problem
    return {
        "schema": schema,
        "bytes": path.stat().st_size,
        "journal_bytes": journal.stat().st_size if journal.exists() else 0,
        "documents": health.documents,
        "events": health.events,
        "damage": len(health.damage),
        "rows": rows,
        "characters": sum(lengths),
        "documents_by_length": dict(sorted(Counter(f"up to 10^{len(str(length))}" for length in lengths).items())),
    }


def _count(connection: sqlite3.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    return int(connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()[0])
