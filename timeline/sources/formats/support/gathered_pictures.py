"""Pictures of a source as they are met: as many as can be kept beside the text, each with its place in it."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from timeline.record.pictures import Picture, media_type_of
from timeline.sources.formats.support.assembly import GAP
from timeline.sources.formats.support.characters import squeezed

if TYPE_CHECKING:
    from lxml.etree import _Element

LEAST_BYTES = 400
"""Smaller ones are rules, bullets and counters of readers."""
MOST_BYTES = 2_000_000
MOST_TOGETHER = 8_000_000
_MOST = 60
_MAX_WORDS = 300
_DATA = re.compile(r"data:image/[\w.+-]+((?:;[\w=.+-]+)*),", re.IGNORECASE)
_BLOCKS = "self::p or self::h1 or self::h2 or self::h3 or self::h4 or self::li or self::td or self::figcaption"
_FRAME = ("nav", "aside", "footer", "form", "button")
_ENOUGH = 60  # characters that tell a paragraph from the others


@dataclass
class Album:
    """What is kept of the pictures of a document, and how many were too many or too large."""

    kept: list[Picture] = field(default_factory=list)
    left_out: int = 0
    _bytes: int = 0

    def add(self, start: int, content: bytes, words: str = "") -> None:
        """Keep a picture that stands behind ``start``; one of a kind that no browser shows is passed over."""
        if (
            len(content) < LEAST_BYTES
            or not media_type_of(content)
            or any(picture.content == content for picture in self.kept)
        ):
            return
        if len(self.kept) == _MOST or len(content) > MOST_BYTES or self._bytes + len(content) > MOST_TOGETHER:
            self.left_out += 1
            return
        self._bytes += len(content)
        self.kept.append(Picture(start, content, squeezed(words)[:_MAX_WORDS]))

    def pictures(self) -> tuple[Picture, ...]:
        """Those that are kept, in the order of the text."""
        return tuple(sorted(self.kept, key=lambda picture: picture.start))

    def warnings(self) -> tuple[str, ...]:
        """What a person should know of the others."""
        if not self.left_out:
            return ()
        plural = "s were" if self.left_out > 1 else " was"
        return (f"{self.left_out} picture{plural} left out: only {MOST_TOGETHER // 1_000_000} MB of them are kept",)


@dataclass(frozen=True)
class _Met:
    """A picture of a page with the words before and behind it."""

    content: bytes
    words: str
    before: str
    behind: str


def pictures_within(tree: _Element) -> list[_Met]:
    """The pictures that a page holds in itself, in order; those it only names by address are not fetched."""
    met: list[_Met] = []
    for image in tree.iter("img"):
        content = b"" if any(True for _ in image.iterancestors(*_FRAME)) else _content(image.get("src") or "")
        if content and len(met) < 2 * _MOST:
            met.append(_Met(content, image.get("alt") or image.get("title") or "", *_around(image)))
    return met


def _content(address: str) -> bytes:
    form = _DATA.match(address)
    if form is None:
        return b""
    coded = address[form.end() :]
    if ";base64" not in form[1].lower():
        return unquote_to_bytes(coded)
    try:
        return base64.b64decode("".join(coded.split()))
    except (binascii.Error, ValueError):
        return b""


def _around(image: _Element) -> tuple[str, str]:
    def words(path: str) -> str:
        blocks: Any = image.xpath(path)
        return next((squeezed("".join(block.itertext()))[:_ENOUGH] for block in blocks), "")

    within = words("ancestor::p[normalize-space()][1]")
    before = within or words(f"preceding::*[{_BLOCKS}][normalize-space()][1]")
    return before, words(f"following::*[{_BLOCKS}][normalize-space()][1]")


def placed(met: list[_Met], text: str) -> Album:
    """The pictures whose surroundings are in ``text``; what belongs to the frame of a page is passed over."""
    album = Album()
    for picture_met in met:
        before, behind = _find(text, picture_met.before), _find(text, picture_met.behind)
        if before >= 0:
            end = text.find(GAP, before)
            album.add(end if end >= 0 else len(text), picture_met.content, picture_met.words)
        elif behind >= 0:
            album.add(behind, picture_met.content, picture_met.words)
    return album


def _find(text: str, words: str) -> int:
    return text.find(words) if words else -1
