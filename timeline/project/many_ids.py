"""Asking for many ids, a few hundred in one statement."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

_AT_ONCE = 500
"""Ids asked for in one statement; SQLite allows 999 values in the oldest version in use."""


def rows_of(connection: sqlite3.Connection, asked: str, ids: Iterable[str]) -> list[Any]:
    """The rows for many ids; ``asked`` ends with the column that holds them."""
    listed = list(ids)
    rows: list[Any] = []
    for start in range(0, len(listed), _AT_ONCE):
        some = listed[start : start + _AT_ONCE]
        rows += connection.execute(f"{asked} IN ({', '.join('?' * len(some))})", some)
    return rows
