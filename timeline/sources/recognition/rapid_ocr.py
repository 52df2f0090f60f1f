"""RapidOCR: a Python library that carries its models in its wheel, for systems without Tesseract."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from timeline.errors import UnreadableSource
from timeline.sources.recognition import Recogniser, Seen, SeenLine

_MEMORY = 2_500_000_000
"""Address space that its runtime asks for, most of it never used."""


def is_there() -> bool:
    """Whether the library and its runtime are installed."""
    return find_spec("rapidocr_onnxruntime") is not None and find_spec("onnxruntime") is not None


@lru_cache(maxsize=1)
def _engine() -> Any:
    from timeline.sources.reading_time import allow_memory

    allow_memory(_MEMORY)
    from rapidocr_onnxruntime import RapidOCR

    return RapidOCR(intra_op_num_threads=2, inter_op_num_threads=1)


def recognise(picture: bytes, language: str) -> Iterator[SeenLine]:
    """The lines of a picture; their words share a line's width by their letters."""
    engine = _engine()
    import cv2
    import numpy

    pixels = cv2.imdecode(numpy.frombuffer(picture, numpy.uint8), cv2.IMREAD_COLOR)
    if pixels is None:
        raise UnreadableSource("the recogniser could not read the picture")
    lines, _ = engine(pixels, use_cls=False)
    for corners, text, sure in lines or ():
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        top, bottom = min(y for _, y in corners), max(y for _, y in corners)
        yield SeenLine(tuple(_words(str(text), float(left), float(right), float(sure))), float(top), float(bottom))


def _words(text: str, left: float, right: float, sure: float) -> Iterator[Seen]:
    letter = (right - left) / max(1, len(text))
    place = 0
    for word in text.split():
        place = text.index(word, place)
        yield Seen(word, left + place * letter, left + (place + len(word)) * letter, sure)
        place += len(word)


RECOGNISER = Recogniser("RapidOCR", 'pip install "timeline-from-text[ocr]"', is_there, recognise, rank=1)
