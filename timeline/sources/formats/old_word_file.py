"""Word files before 2007 (.doc): turned into .docx by LibreOffice, where it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.errors import UnreadableSource
from timeline.sources.formats import Reader, Source
from timeline.sources.formats.support.old_office import kind_of
from timeline.sources.reading_time import Budget, allow_files, allow_memory

_PROGRAMS = ("soffice", "libreoffice")
_MEMORY = 3_000_000_000
_FILES = 200_000_000
_SECONDS = 60.0


def read(source: Source) -> Iterator[Source]:
    """The same text as .docx, for the reader of Word files. Raises ``UnreadableSource``."""
    import shutil
    import tempfile

    program = next((program_path for name in _PROGRAMS if (program_path := shutil.which(name))), None)
    if program is None:
        raise UnreadableSource(
            "it is an old Word file; install LibreOffice to have it read (apt install libreoffice-writer), or save it "
            "as .docx"
        )
    # The reading process may write nothing; the program that it starts needs a folder of its own.
    allow_files(_FILES)
    allow_memory(_MEMORY)
    with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
        yield source.part(source.name, _converted(program, source.data, Path(folder)))


def _converted(program: str, data: bytes, folder: Path) -> bytes:
    import subprocess

    original = folder / "text.doc"
    original.write_bytes(data)
    command = [
        program, "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", "docx", "--outdir", str(folder), str(original),
    ]  # fmt: skip
    left = min(_SECONDS, max(1.0, Budget.now().wall_left()))
    try:
        subprocess.run(command, capture_output=True, timeout=left, check=False, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as error:
        raise UnreadableSource("LibreOffice takes too long to read it; save it as .docx") from error
    made = folder / "text.docx"
    if not made.is_file():
        raise UnreadableSource("LibreOffice could not read it; save it as .docx")
    return made.read_bytes()


READER = Reader(
    "old Word file",
    read,
    suffixes=(".doc",),
    media_types=("application/msword",),
    recognises=lambda source: kind_of(source) == "text",
)
