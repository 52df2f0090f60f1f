"""Words of a PDF's text layer and their places, by pypdfium2 (the engine of Chromium).

It reads text inside form objects and files whose table of pages is damaged, gives the place of every character, and
takes a few milliseconds a page.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.layout.placed_words import PageLines, PlacedWord, lines_of
from timeline.sources.layout.png import png
from timeline.sources.layout.running_text import LIGATURES

_BREAKS = frozenset((9, 10, 13, 32, 0xA0, 0x3000, *range(0x2000, 0x200B), 0x202F, 0x205F))
_NOTHING = frozenset((0, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_WORD_GAP = 0.3  # of the size; narrower gaps are kerning, wider ones blanks that the file does not write
_NARROW_GAP = 0.12  # where the engine sees a blank or a new line
_SMALLEST = 48  # pixels; smaller ones are ornaments
_LARGEST = 12_000_000
_QUARTERS = 4  # directions a text may run in; anything between is a watermark


@dataclass
class _Open:
    """A word that still grows."""

    letters: list[str]
    left: float
    right: float
    base: float
    size: float
    bold: bool
    turned: int
    origin: float  # of the last letter; those of a ligature share it


class PdfFile:
    """An opened PDF. Raises ``UnreadableSource`` when it is encrypted or no page can be found."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2
        import pypdfium2.raw as raw

        self._raw = raw
        try:
            self._file = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise UnreadableSource(
                    "it is encrypted; open it with its password and save a copy without one"
                ) from error
            raise UnreadableSource("it is damaged: no page can be found in it") from error

    @cached_property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._file)

    def facts(self) -> dict[str, str]:
        """Title, Author, CreationDate ... as the file gives them."""
        metadata = self._file.get_metadata_dict(skip_empty=True)
        return {name: text.strip("\0 \n") for name, text in metadata.items() if text.strip("\0 \n")}

    def language(self) -> str:
        """The tag of the language that the file names, or empty."""
        get = getattr(self._raw, "FPDFCatalog_GetLanguage", None)
        if get is None:
            return ""
        length = get(self._file, None, 0)
        if not 2 < length < 200:
            return ""
        buffer = ctypes.create_string_buffer(length)
        get(self._file, ctypes.cast(buffer, ctypes.POINTER(self._raw.FPDF_WCHAR)), length)
        return buffer.raw[: length - 2].decode("utf-16-le", "ignore").strip()

    def page(self, number: int) -> PageLines:
        """The words of page ``number``, counted from 1. Raises ``UnreadableSource`` when it cannot be opened."""
        import pypdfium2

        try:
            page = self._file[number - 1]
        except pypdfium2.PdfiumError as error:
            raise UnreadableSource(f"page {number} is damaged") from error
        try:
            width, height = page.get_size()
            left, bottom, right, top = page.get_cropbox()
            text = page.get_textpage()
            try:
                read = _Reading(self._raw, text, (left, bottom, right, top))
                words = read.words()
            finally:
                text.close()
        finally:
            page.close()
        return _laid(number, width, height, words)

    def picture(self, number: int, dots: int) -> bytes:
        """Page ``number`` drawn in shades of grey, as a PGM file."""
        page = self._file[number - 1]
        try:
            pixels = page.render(scale=dots / 72, grayscale=True).to_numpy()
        finally:
            page.close()
        if pixels.ndim == 3:
            pixels = pixels[:, :, 0]
        return b"P5 %d %d 255\n" % (pixels.shape[1], pixels.shape[0]) + bytes(pixels.tobytes())

    def figures(self, number: int) -> Iterator[bytes]:
        """The pictures of page ``number`` as files, in the order of drawing; those that cannot be read are left out."""
        import pypdfium2

        page = self._file[number - 1]
        try:
            for image in page.get_objects(filter=[self._raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
                try:
                    width, height = image.get_px_size()
                    if min(width, height) < _SMALLEST or width * height > _LARGEST:
                        continue
                    if image.get_filters() == ["DCTDecode"]:
                        yield bytes(image.get_data(decode_simple=False))
                    else:
                        yield _as_png(image.get_bitmap())
                except pypdfium2.PdfiumError:
                    continue
        finally:
            page.close()

    def has_picture(self, number: int) -> bool:
        """Whether there is a picture on the page that may hold text."""
        page = self._file[number - 1]
        try:
            return any(True for _ in page.get_objects(filter=[self._raw.FPDF_PAGEOBJ_IMAGE], max_depth=4))
        finally:
            page.close()


def _as_png(bitmap: Any) -> bytes:
    pixels = bitmap.to_numpy()
    if pixels.ndim == 2:
        pixels = pixels[:, :, None]
    channels = pixels.shape[2]
    if channels >= 3:
        pixels = pixels[:, :, [2, 1, 0]]  # the engine's order is blue, green, red
    height, width, channels = pixels.shape
    return png(width, height, channels, (row.tobytes() for row in pixels))


def _laid(number: int, width: float, height: float, words: dict[int, list[PlacedWord]]) -> PageLines:
    """The page with most of its words upright, and the others aside."""
    if not words:
        return PageLines(number, width, height, ())
    upright = max(words, key=lambda turned: sum(len(word.text) for word in words[turned]))
    aside = tuple(line for turned, of_it in sorted(words.items()) if turned != upright for line in lines_of(of_it))
    return PageLines(number, width, height, lines_of(_once(words[upright])), aside)


def _once(words: list[PlacedWord]) -> list[PlacedWord]:
    """The words without those drawn a second time on the same place, as programs do to make them look bold."""
    seen: dict[tuple[str, int, int], PlacedWord] = {}
    kept = []
    for word in words:
        x, y = round(word.left / 2), round(word.base / 2)
        near = (seen.get((word.text, x + dx, y + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        if any(other is not None and abs(other.left - word.left) < 0.15 * word.size for other in near):
            continue
        seen[word.text, x, y] = word
        kept.append(word)
    return kept


@dataclass
class _Reading:
    """One page's characters into words, by the direction they run in (in quarter turns; -1 for slanted ones)."""

    raw: Any
    text: Any
    seen: tuple[float, float, float, float]
    _found: dict[int, list[PlacedWord]] = field(default_factory=dict)
    _open: _Open | None = None
    _gap: float = _WORD_GAP

    def words(self) -> dict[int, list[PlacedWord]]:
        """Read to the end."""
        for letter, code, index, x, y in self._characters():
            if code in _BREAKS and self.raw.FPDFText_IsGenerated(self.text, index) == 1:
                # In narrow columns the engine takes every letter for a line of its own, and it puts blanks into
                # ligatures; places tell better.
                self._gap = _NARROW_GAP
            elif code in _BREAKS:
                self._close()
            elif not self._goes_on(letter, index, x, y):
                self._begin(letter, index, x, y)
        self._close()
        return self._found

    def _characters(self) -> Iterator[tuple[str, int, int, float, float]]:
        raw, text = self.raw, self.text
        unicode_of: Callable[[Any, int], int] = raw.FPDFText_GetUnicode
        origin_of = raw.FPDFText_GetCharOrigin
        x, y = ctypes.c_double(), ctypes.c_double()
        left, bottom, right, top = self.seen
        for index in range(raw.FPDFText_CountChars(text)):
            code = unicode_of(text, index)
            if code in _NOTHING:
                continue
            if code in _BREAKS:
                yield " ", code, index, 0.0, 0.0
                continue
            origin_of(text, index, x, y)
            if left - 2 <= x.value <= right + 2 and bottom - 2 <= y.value <= top + 2:
                yield chr(code), code, index, x.value, y.value

    def _box(self, index: int, turned: int) -> tuple[float, float]:
        """Where a character begins and ends along its line."""
        box = self.raw.FS_RECTF()
        self.raw.FPDFText_GetLooseCharBox(self.text, index, box)
        if turned == 1:
            return box.bottom, box.top
        if turned == 2:
            return -box.right, -box.left
        if turned == 3:
            return -box.top, -box.bottom
        return box.left, box.right

    def _size(self, index: int) -> float:
        matrix = self.raw.FS_MATRIX()
        scale = 1.0
        if self.raw.FPDFText_GetMatrix(self.text, index, matrix):
            scale = math.hypot(matrix.c, matrix.d) or 1.0
        return max(0.5, float(self.raw.FPDFText_GetFontSize(self.text, index)) * scale)

    def _turned(self, index: int) -> int:
        quarters = float(self.raw.FPDFText_GetCharAngle(self.text, index)) / (math.pi / 2)
        nearest = round(quarters)
        return nearest % _QUARTERS if abs(quarters - nearest) < 0.05 else -1

    def _goes_on(self, letter: str, index: int, x: float, y: float) -> bool:
        """Whether the character stands close behind the open word, on its line or raised; then it is added."""
        word, gap = self._open, self._gap
        self._gap = _WORD_GAP
        if word is None:
            return False
        along, base = _turned_point(x, y, word.turned)
        close = -0.5 * word.size < along - word.right < gap * word.size or along == word.origin
        if abs(base - word.base) > 0.6 * word.size or not close:
            return False
        if abs(base - word.base) > 0.1 * word.size:
            size = self._size(index)
            if size > 0.85 * word.size:
                return False  # of the same size on another baseline: another line
        left, right = self._box(index, word.turned)
        word.letters.append(letter)
        word.right = max(right, left)
        word.origin = along
        return True

    def _begin(self, letter: str, index: int, x: float, y: float) -> None:
        self._close()
        turned = self._turned(index)
        left, right = self._box(index, turned)
        along, base = _turned_point(x, y, turned)
        bold = int(self.raw.FPDFText_GetFontWeight(self.text, index)) >= 600
        self._open = _Open([letter], left, right, base, self._size(index), bold, turned, along)

    def _close(self) -> None:
        word = self._open
        self._open = None
        if word is None:
            return
        letters = "".join(word.letters).translate(LIGATURES)
        self._found.setdefault(word.turned, []).append(
            PlacedWord(letters, word.left, max(word.right, word.left), word.base, word.size, word.bold)
        )


def _turned_point(x: float, y: float, turned: int) -> tuple[float, float]:
    """A point as seen when the page is turned so that its text runs from left to right."""
    if turned == 1:
        return y, -x
    if turned == 2:
        return -x, -y
    if turned == 3:
        return -y, x
    return x, y
