"""Memory of a server that lives long: the C library keeps fewer pools for its threads, so more of it is used again."""

from __future__ import annotations

import ctypes
import sys

_ARENA_MAX = -8
"""``M_ARENA_MAX`` of glibc's ``mallopt``: of the pools that memory is taken from."""
_POOLS = 2
"""Python runs one thread at a time, so more pools than two save no waiting: with 5 readers, a writer and 36 minutes of
uploads a server held 255 MB with a pool a thread, and 203 MB with two (``python -m benchmarks.load soak``)."""


def few_pools() -> bool:
    """Ask for few pools; whether the C library has such a setting. To be called before threads are started."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        set_option = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):  # another C library than glibc
        return False
    return bool(set_option(_ARENA_MAX, _POOLS))
