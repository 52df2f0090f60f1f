"""Links for single people: with a name, an end day, and leave to read or to edit, signed with the server's token.

Nothing is kept of them: whoever has the token can make one, the server checks its signature and its day. A new token
ends all of them.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dashboard.web.visitor import Visitor
from timeline.errors import BadData

LONGEST_NAME = 60
"""Characters; it stands in the history beside each change."""

_MARK = "link."
"""Tells a link from a token, so that a wrong token is not taken apart."""

_SIGNED_BYTES = 18


@dataclass(frozen=True, slots=True)
class Link:
    """Leave for one person, up to the end of the day ``until`` (UTC)."""

    name: str
    until: date
    may_edit: bool = False

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME or not self.name.isprintable():
            raise BadData(
                f"{self.name[:LONGEST_NAME]!r} is no name for a link; expected 1 to {LONGEST_NAME} letters that tell "
                "who it is for"
            )

    def visitor(self) -> Visitor:
        """Who comes with it."""
        return Visitor(self.name, self.may_edit)

    def days_left(self) -> int:
        """Days from today on, today included; 0 or less when it has ended."""
        return (self.until - datetime.now(UTC).date()).days + 1


def sign(link: Link, token: str) -> str:
    """The link as it stands in an address, after ``?token=``."""
    said = json.dumps([link.name, link.until.isoformat(), link.may_edit], ensure_ascii=False, separators=(",", ":"))
    body = _letters(said.encode())
    return f"{_MARK}{body}.{_signature(body, token)}"


def read_link(given: str, token: str) -> Link | None:
    """The link that ``given`` is; None when it is none, was signed with another token, or has ended."""
    if not given.startswith(_MARK):
        return None
    body, _, signature = given.removeprefix(_MARK).partition(".")
    if not hmac.compare_digest(signature.encode("utf-8", "replace"), _signature(body, token).encode()):
        return None
    try:
        name, until, may_edit = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        link = Link(str(name), date.fromisoformat(until), bool(may_edit))
    except (ValueError, TypeError, BadData):  # signed, yet not by this version
        return None
    return link if link.days_left() > 0 else None


def _signature(body: str, token: str) -> str:
    key = hashlib.sha256(b"timeline link " + token.encode()).digest()
    signed = hmac.new(key, body.encode("utf-8", "replace"), hashlib.sha256).digest()
    return _letters(signed[:_SIGNED_BYTES])


def _letters(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
