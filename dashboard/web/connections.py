"""Connections of the server: many may be open, none may hold a place by saying nothing, and large bodies wait for the
token.

waitress keeps a hundred connections at most and reads every body to its end before the application is asked. Browsers
hold six connections each, and whoever opens a hundred and says nothing would keep everybody out.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from waitress.channel import HTTPChannel
from waitress.utilities import Error

MOST = 2000
"""Connections open at the same time; each takes a file descriptor and some kilobytes."""

SHARE = 300
"""Of them, those from one address that is not this machine."""

HEADERS_SECONDS = 10.0
"""In which a request has to say what it wants."""

BEFORE_TOKEN = 64 * 1024
"""Bytes of a body that are read from a visitor who has shown no token."""

Admits = Callable[[dict[str, str]], bool]
"""Called with the headers of a request (as "AUTHORIZATION", "COOKIE"); whether it shows the token."""


class NoToken(Error):  # type: ignore[misc]  # waitress ships no types
    """A body that is not read, since its sender showed no token."""

    code = 401
    reason = "Unauthorized"


class Channel(HTTPChannel):  # type: ignore[misc]  # as above
    """One connection. ``admits`` is set on a class made for one server (``channel_for``)."""

    admits: Admits | None = None
    request: Any

    def __init__(self, server: Any, sock: Any, addr: Any, adj: Any, map: Any = None) -> None:
        self.waiting_since: float | None = time.monotonic()
        super().__init__(server, sock, addr, adj, map)
        if addr[0] not in ("127.0.0.1", "::1") and _of(server, addr[0]) > SHARE:
            self.will_close = True

    def readable(self) -> bool:
        """Asked at every turn of the server's loop; a connection that says nothing for too long is closed."""
        if self.waiting_since is not None and time.monotonic() - self.waiting_since > HEADERS_SECONDS:
            self.will_close = True
        return bool(super().readable())

    def received(self, data: bytes) -> bool:
        """Take in what came; as in ``HTTPChannel``, but for what nobody has leave to send."""
        if self.request is None and self.waiting_since is None:
            self.waiting_since = time.monotonic()
        took = bool(super().received(data))
        if self.request is None or self.request.headers_finished:
            self.waiting_since = None
        request = self.request
        if request is not None and request.headers_finished and not request.completed and not self._may_send(request):
            with self.requests_lock:
                request.error, request.completed = NoToken("Show the token before you send this much."), True
                self.requests.append(request)
                self.request = None
                if len(self.requests) == 1:
                    self.server.add_task(self)
        return took

    def _may_send(self, request: Any) -> bool:
        large = request.chunked or int(request.content_length or 0) > BEFORE_TOKEN
        return not large or self.admits is None or type(self).admits(request.headers)  # type: ignore[misc]


def channel_for(admits: Admits | None) -> type[Channel]:
    """The class of the connections of one server; ``admits`` None: nobody needs a token."""
    return type("Channel", (Channel,), {"admits": staticmethod(admits) if admits else None})


def _of(server: Any, address: str) -> int:
    return sum(1 for channel in list(server.active_channels.values()) if channel.addr[0] == address)
