"""Migration N brings a file from ``user_version`` N-1 to N. Never edit one that was released; add the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from timeline.project.bulk_loading import settle
from timeline.project.schema import drawn_tables, filter_tables, first_tables, tables_in_order_of_time
from timeline.project.showing import fill_for_filters


def _in_order_of_time(connection: sqlite3.Connection) -> None:
    drawn_tables(connection)  # what settles the events draws them, too, and fills what the filters ask
    filter_tables(connection)
    tables_in_order_of_time(connection)
    settle(connection)


def _one_meaning_of_filters(connection: sqlite3.Connection) -> None:
    filter_tables(connection)
    fill_for_filters(connection)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    first_tables,
    _in_order_of_time,
    drawn_tables,
    _one_meaning_of_filters,
)
