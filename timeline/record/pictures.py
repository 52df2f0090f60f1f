"""A picture of a source: where it stands in the text, its bytes, and what the source says of it."""

from __future__ import annotations

from dataclasses import dataclass

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """``start`` is the place of the text that it stands behind (code points), ``words`` its alternative text."""

    start: int
    content: bytes
    words: str = ""

    @property
    def media_type(self) -> str:
        """What its first bytes show."""
        return media_type_of(self.content)


def media_type_of(content: bytes) -> str:
    """The media type of a picture that every browser shows and that holds no script (as SVG may), else empty."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((name for signature, name in _SIGNATURES if content.startswith(signature)), "")
