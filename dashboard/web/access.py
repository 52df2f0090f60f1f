"""Who may reach the server, and by what they show it."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from dashboard.web.links import read_link
from dashboard.web.visitor import OWNER, Visitor
from timeline.errors import BadData

MAX_UPLOAD = 64 * 1024 * 1024
"""Bytes of one request body. A long book in plain text is 3 MB, a scanned-and-read PDF up to 50 MB."""

SHORTEST_TOKEN = 16
"""Characters; one that is made has 32."""

_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?|file:", re.IGNORECASE)
"""A site, or every page that lies on the disk of who looks at it."""


@dataclass(frozen=True)
class Access:
    """Who may reach the server.

    ``host`` is the address it listens on, ``token`` what a visitor must show (None: nobody is asked), ``names`` further
    host names it answers to (behind a proxy), ``prefix`` the path that a proxy shows it under ("/cases"), ``embedders``
    the origins that may show ``/embed`` pages in a frame ("file:" for pages on a disk).
    """

    host: str = "127.0.0.1"
    token: str | None = None
    names: Collection[str] = ()
    max_upload: int = MAX_UPLOAD
    embedders: Collection[str] = ()
    prefix: str = ""
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def __post_init__(self) -> None:
        if self.token is not None and len(self.token) < SHORTEST_TOKEN:
            raise BadData(
                f"a token of {len(self.token)} characters is soon guessed; give one of at least {SHORTEST_TOKEN}, or "
                "none, and one is made"
            )
        for origin in self.embedders:
            if not _ORIGIN.fullmatch(origin):
                raise BadData(
                    f"{origin!r} is no origin that may show a view in a frame; expected a form such as "
                    "https://reports.example.org, or file: for reports on a disk"
                )

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)

    @property
    def cookie(self) -> str:
        """What the cookie holds: proof of the token, not the token."""
        return hmac.new((self.token or "").encode(), b"timeline dashboard", hashlib.sha256).hexdigest()

    def admits(self, headers: Mapping[str, str]) -> bool:
        """Whether the headers of a request (as "AUTHORIZATION", "COOKIE") show leave; asked before its body."""
        bearer = headers.get("AUTHORIZATION", "").removeprefix("Bearer ").strip()
        cookies = (part.partition("=")[2].strip() for part in headers.get("COOKIE", "").split(";"))
        return self.visitor_with(bearer) is not None or any(
            self.knows_cookie(cookie) or self.visitor_by_link(cookie) for cookie in cookies
        )

    def visitor_with(self, given: str) -> Visitor | None:
        """Who shows ``given``, the token or a link; None when it is neither."""
        return OWNER if self.knows_token(given) else self.visitor_by_link(given)

    def visitor_by_link(self, given: str) -> Visitor | None:
        """Who shows the link ``given``; None when it is none of this server's, or has ended."""
        link = read_link(given, self.token) if self.token else None
        return link.visitor() if link else None

    def knows_cookie(self, given: str) -> bool:
        """Whether a cookie proves that its visitor had the token."""
        return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.cookie.encode())

    def knows_token(self, given: str) -> bool:
        """Whether ``given`` is the token."""
        mine = (self.token or "").encode()
        return bool(mine) and hmac.compare_digest(given.encode("utf-8", "surrogateescape"), mine)


def is_loopback(host: str) -> bool:
    """Whether ``host`` is an address that only this machine reaches."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def new_token() -> str:
    """A token nobody guesses: 192 random bits."""
    return secrets.token_urlsafe(24)
