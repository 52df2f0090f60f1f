"""``Page``: what came back from the web."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """The address after redirects, the bytes unpacked, and what the server declared."""

    url: str
    data: bytes
    media_type: str = ""
    charset: str = ""
