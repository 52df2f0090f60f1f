"""End work that takes too long, in whichever thread it runs.

A timer asks the interpreter to raise in the working thread; that works in the main thread of a pool's process and in
the threads of a Dask worker alike, on every system. It takes hold between two steps of Python: a single call into C
that never comes back (one regular expression, say) is ended by the driver of the pool, which kills the process.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from timeline.errors import TimelineError

T = TypeVar("T")


class TooSlow(TimelineError):
    """The work took longer than it may."""


class _TimeIsUp(BaseException):
    """What is raised inside the work; no ``except Exception`` of it holds this up."""


_STEPS = 1_000_000  # far more than pass before the interpreter looks whether something is to be raised
_AGAIN_SECONDS = 1.0
"""After so long it is asked for again: an exception that meets a destructor is swallowed by the interpreter."""


def _keep_quiet() -> None:
    """Let the interpreter not report a swallowed ``_TimeIsUp``: it is asked for again, and nothing went wrong."""
    reported = sys.unraisablehook
    if getattr(reported, "leaves_time_limits_out", False):
        return

    def hook(unraisable: sys.UnraisableHookArgs) -> None:
        if unraisable.exc_type is None or not issubclass(unraisable.exc_type, _TimeIsUp):
            reported(unraisable)

    hook.leaves_time_limits_out = True  # type: ignore[attr-defined]
    sys.unraisablehook = hook


class _Bell:
    """Rings in a thread, from ``start`` until it is told to stop."""

    def __init__(self, seconds: float) -> None:
        self._thread = threading.get_ident()
        self._guard = threading.Lock()
        self._open, self._rung = True, False
        self._timer = self._made(seconds)

    def _made(self, seconds: float) -> threading.Timer:
        timer = threading.Timer(seconds, self._ring)
        timer.daemon = True
        return timer

    def start(self) -> None:
        """Let the time run."""
        self._timer.start()

    def _ring(self) -> None:
        with self._guard:
            if self._open:
                self._rung = True
                self._ask()
                self._timer = self._made(_AGAIN_SECONDS)
                self._timer.start()

    def stop(self) -> None:
        """Ring no more, and take back what was asked for and is not raised yet: it must not hit what comes after."""
        while True:
            try:
                with self._guard:
                    self._open = False
                self._timer.cancel()
                if self._rung:
                    self._take_back()
                return
            except _TimeIsUp:
                continue

    def _take_back(self) -> None:
        """Let what was asked for be raised here and go no further.

        Asking for nothing instead leaves a mark in the interpreter that something is to be raised: every call then
        looks for it, and under a profiler or a debugger no call ever comes to its first line.
        """
        while True:
            try:
                self._ask()
                for _ in range(_STEPS):
                    pass  # it is raised here
            except _TimeIsUp:
                return

    def _ask(self) -> None:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._thread), ctypes.py_object(_TimeIsUp))


def within(seconds: float, work: Callable[[], T]) -> T:
    """What ``work`` gives. Raises ``TooSlow`` when it takes longer than ``seconds``.

    A function and no ``with`` block: there the end of the time could come between the block and what guards it, and
    would then hit whoever comes after.
    """
    _keep_quiet()
    bell = _Bell(seconds)
    try:
        try:
            bell.start()
            return work()
        finally:
            bell.stop()
    except _TimeIsUp:
        bell.stop()
        raise TooSlow(f"it took longer than {seconds:g} seconds") from None
