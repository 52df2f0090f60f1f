"""Memory of a server that lives long: fewer pools of the C library for its threads, and what is free is given back."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

_ARENA_MAX = -8
"""``M_ARENA_MAX`` of glibc's ``mallopt``: of the pools that memory is taken from."""
_POOLS = 2
"""Python runs one thread at a time, so more pools than two save no waiting: with 5 readers, a writer and 36 minutes of
uploads a server held 255 MB with a pool a thread, and 203 MB with two (``python -m benchmarks.load soak``)."""
_MAPPED_FROM = -3
"""``M_MMAP_THRESHOLD``: bytes from which memory is taken from the system by itself, and given back once it is free."""
_LARGE = 256 * 1024
"""Left alone, glibc raises it to the largest block ever freed, up to 32 MB: whole answers and pages then lie between
small things in the pools, and what is free there after each cannot be given back."""

_SELDOM = 10.0
"""Seconds between two times of giving back; one takes some milliseconds."""


def few_pools() -> bool:
    """Ask for few pools without large blocks; whether the C library has such settings. To be called before threads are
    started.
    """
    set_option = _of_the_c_library("mallopt")
    return set_option is not None and bool(set_option(_ARENA_MAX, _POOLS) and set_option(_MAPPED_FROM, _LARGE))


class GivingBack:
    """Gives memory that is free inside the pools back to the system, at most every so many seconds.

    After 200 texts in seven minutes, with readers and a writer, a server held 347 MB, of which 92 were free within its
    pools (``malloc_trim`` called on it from outside). Methods may be called from several threads.
    """

    def __init__(self, *, every: float = _SELDOM, clock: Callable[[], float] = time.monotonic) -> None:
        self._every, self._clock = every, clock
        self._lock = threading.Lock()
        self._last: float | None = None

    def after_work(self) -> bool:
        """To be called when something large was done; whether memory was looked for to give back."""
        trim = _of_the_c_library("malloc_trim")
        with self._lock:
            now = self._clock()
            if trim is None or (self._last is not None and now - self._last < self._every):
                return False
            self._last = now
        trim(0)
        return True


def _of_the_c_library(name: str) -> Any:
    """A function of glibc, or ``None`` where there is another C library."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        return getattr(ctypes.CDLL(None), name)
    except (OSError, AttributeError):
        return None
