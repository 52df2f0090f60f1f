"""How fast one visitor may ask, where others share the server: so that nobody's script keeps everybody else waiting."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

A_SECOND = 40
"""What a visitor may go on asking each second: 40 questions or 8 changes. A page that is open asks one every two."""

AT_ONCE = 1200
"""What may come at once after a pause: thirty people behind one proxy who all open the page."""

_CHANGE = 5
"""What a change counts; a question counts one."""

_VISITORS = 1000
_FREE = ("/assets/", "/_dash-component-suites/", "/healthz")
"""Files that cost next to nothing, and what asks whether the server is well."""


class Pace:
    """What each visitor has left. Methods may be called from several threads; what it keeps is bounded."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, visitor: str, path: str, *, changes: bool) -> int:
        """Seconds after which to ask again; 0: this may be asked now, and counts."""
        if path.startswith(_FREE):
            return 0
        cost, now = (_CHANGE if changes else 1), self._clock()
        with self._lock:
            left, at = self._left.get(visitor, (float(AT_ONCE), now))
            left = min(AT_ONCE, left + (now - at) * A_SECOND)
            waits = left < cost
            self._left[visitor] = (left if waits else left - cost, now)
            self._left.move_to_end(visitor)
            while len(self._left) > _VISITORS:
                self._left.popitem(last=False)
        return 1 + int((cost - left) / A_SECOND) if waits else 0
