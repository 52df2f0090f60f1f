"""Migration N brings a file from ``user_version`` N-1 to N. Never edit one that was released; add the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from timeline.project.loading import settle
from timeline.project.schema import drawn_tables, first_tables, tables_in_order_of_time


def _in_order_of_time(connection: sqlite3.Connection) -> None:
    drawn_tables(connection)  # what settles the events draws them, too
    tables_in_order_of_time(connection)
    settle(connection)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (first_tables, _in_order_of_time, drawn_tables)
