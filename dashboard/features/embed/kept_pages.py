"""The embedded pages asked for last, so that a report read by many costs the server one rendering for each version."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

LARGEST_SUM = 48 * 1024 * 1024
"""Bytes kept in all; the page of 10,000 events has 2 MB, that of 100,000 has 20 MB."""


class KeptPages:
    """Pages by key, each in its newest version, the least recently asked for dropped first.

    Methods may be called from several threads.
    """

    def __init__(self, *, largest_sum: int = LARGEST_SUM) -> None:
        self._lock = threading.Lock()
        self._pages: OrderedDict[Hashable, tuple[str, bytes]] = OrderedDict()
        self._largest_sum = largest_sum

    def get(self, key: Hashable, version: str, make: Callable[[], str]) -> bytes:
        """The page under ``key``, made if it is not there in this version (perhaps by two threads at once).

        An older version is dropped: a project that is worked on would else fill the room with pages nobody asks for.
        """
        with self._lock:
            kept_version, page = self._pages.get(key, ("", b""))
            if kept_version == version:
                self._pages.move_to_end(key)
                return page
        page = make().encode("utf-8", "replace")
        with self._lock:
            self._pages[key] = (version, page)
            self._pages.move_to_end(key)
            while sum(len(kept) for _, kept in self._pages.values()) > self._largest_sum:
                self._pages.popitem(last=False)
        return page
