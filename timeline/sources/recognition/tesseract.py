"""Tesseract, the recogniser of most archives: a program that Linux systems, Homebrew and Windows installers bring."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache

from timeline.errors import UnreadableSource
from timeline.sources.recognition import Recogniser, Seen, SeenLine

_PROGRAM = "tesseract"
_SECONDS = 60
_LANGUAGES = {
    "en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "nl": "nld", "pt": "por", "pl": "pol", "el": "ell",
    "ru": "rus", "uk": "ukr", "sv": "swe", "da": "dan", "no": "nor", "fi": "fin", "cs": "ces", "hu": "hun", "tr": "tur",
}  # fmt: skip
# With threads of its own it is slower on two busy cores than without, and spends twenty times the processor time.
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1"}


def is_there() -> bool:
    """Whether the program is on the path."""
    return shutil.which(_PROGRAM) is not None


@lru_cache(maxsize=1)
def _installed() -> frozenset[str]:
    done = subprocess.run([_PROGRAM, "--list-langs"], capture_output=True, timeout=_SECONDS, check=False)
    return frozenset(done.stdout.decode("utf-8", "replace").split())


def recognise(picture: bytes, language: str) -> Iterator[SeenLine]:
    """The lines of a picture. Raises ``UnreadableSource`` when the program gives up."""
    wanted = _LANGUAGES.get(language[:2].lower(), "eng")
    known = wanted if wanted in _installed() else "eng"
    command = [_PROGRAM, "stdin", "stdout", "-l", known, "--psm", "3", "tsv"]
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=_SECONDS, env=os.environ | _ENVIRONMENT, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableSource("recognising it takes too long") from error
    if done.returncode:
        raise UnreadableSource("the recogniser could not read the picture")
    yield from _lines(done.stdout.decode("utf-8", "replace"))


def _lines(table: str) -> Iterator[SeenLine]:
    words: list[Seen] = []
    box = (0.0, 0.0)
    for row in table.split("\n")[1:]:
        fields = row.split("\t")
        if len(fields) < 12:
            continue
        left, top, width, height = (float(value) for value in fields[6:10])
        if fields[0] == "4":
            if words:
                yield SeenLine(tuple(words), *box)
            words, box = [], (top, top + height)
        elif fields[0] == "5" and fields[11].strip():
            words.append(Seen(fields[11].strip(), left, left + width, max(0.0, float(fields[10])) / 100))
    if words:
        yield SeenLine(tuple(words), *box)


RECOGNISER = Recogniser("Tesseract", "apt install tesseract-ocr", is_there, recognise, rank=0)
