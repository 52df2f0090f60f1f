"""The embedded pages asked for last, so that a report read by many costs the server one rendering for each version."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

LARGEST_SUM = 48 * 1024 * 1024
"""Bytes kept in all; the page of 10,000 events has 2 MB, that of 100,000 has 20 MB."""


class KeptPages:
    """Pages by key, the least recently asked for dropped first. Methods may be called from several threads."""

    def __init__(self, *, largest_sum: int = LARGEST_SUM) -> None:
        self._lock = threading.Lock()
        self._pages: OrderedDict[Hashable, bytes] = OrderedDict()
        self._largest_sum = largest_sum

    def get(self, key: Hashable, make: Callable[[], str]) -> bytes:
        """The page under ``key``, made if it is not there (perhaps by two threads at once; then one is kept)."""
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
                return self._pages[key]
        page = make().encode("utf-8", "replace")
        with self._lock:
            self._pages[key] = page
            while sum(map(len, self._pages.values())) > self._largest_sum:
                self._pages.popitem(last=False)
        return page
