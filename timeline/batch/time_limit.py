"""End work that takes too long, in whichever thread it runs.

A timer asks the interpreter to raise in the working thread; that works in the main thread of a pool's process and in
the threads of a Dask worker alike, on every system. It takes hold between two steps of Python: a single call into C
that never comes back (one regular expression, say) is ended by the driver of the pool, which kills the process.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.errors import TimelineError


class TooSlow(TimelineError):
    """The work took longer than it may."""


class _TimeIsUp(BaseException):
    """What is raised inside the work; no ``except Exception`` of it holds this up."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise ``TooSlow`` when the block takes longer than ``seconds``."""
    thread = threading.get_ident()
    guard = threading.Lock()
    state = {"open": True, "rung": False}

    def ring() -> None:
        with guard:
            if state["open"]:
                state["rung"] = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(_TimeIsUp))

    timer = threading.Timer(seconds, ring)
    timer.daemon = True
    try:
        try:
            timer.start()
            yield
        finally:
            with guard:
                state["open"] = False
            timer.cancel()
            if state["rung"]:  # asked for, perhaps not raised yet: it must not hit what comes after
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), None)
    except _TimeIsUp:
        raise TooSlow(f"it took longer than {seconds:g} seconds") from None
