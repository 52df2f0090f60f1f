"""Wrong tokens, counted by address, so that nobody can try them all."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict

MOST = 10
"""Wrong tokens that an address may send in ``WITHIN`` seconds."""

WITHIN = 60.0
_ADDRESSES = 1000


class Guesses:
    """The latest wrong tokens. Methods may be called from several threads; what it keeps is bounded."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wrong: OrderedDict[str, list[float]] = OrderedDict()

    def too_many(self, address: str | None) -> bool:
        """Whether the address has to wait."""
        with self._lock:
            return len(self._recent(address or "")) >= MOST

    def note(self, address: str | None) -> None:
        """One more wrong token from this address."""
        with self._lock:
            self._wrong[address or ""] = [*self._recent(address or ""), time.monotonic()][-MOST:]
            self._wrong.move_to_end(address or "")
            while len(self._wrong) > _ADDRESSES:
                self._wrong.popitem(last=False)

    def _recent(self, address: str) -> list[float]:
        since = time.monotonic() - WITHIN
        return [at for at in self._wrong.get(address, ()) if at > since]
