"""Files of Office before 2007: mails of Outlook by a library, texts by LibreOffice where it is installed."""

from __future__ import annotations

import datetime
import importlib.util
import shutil
import struct
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from timeline.record.model import Document
from timeline.record.when import Day
from timeline.sources import Upload, read_all

SECTOR, MINI = 512, 64
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A file of the old kind (OLE) that holds these small streams, all in the sectors that small ones share."""
    shared, chains, short = b"", [], [FREE] * 128
    for data in streams.values():
        first, count = len(shared) // MINI, max(1, -(-len(data) // MINI))
        chains.append((first, len(data)))
        for place in range(first, first + count):
            short[place] = place + 1 if place + 1 < first + count else END
        shared += data.ljust(count * MINI, b"\0")
    names = ["Root Entry", *streams]
    directory_sectors = -(-len(names) * 128 // SECTOR)
    shared_sectors = -(-len(shared) // SECTOR)
    table = [FAT] + [FREE] * 127
    starts = []
    for count in (1, directory_sectors, shared_sectors):
        starts.append(sum(1 for entry in table if entry != FREE))
        for place in range(starts[-1], starts[-1] + count):
            table[place] = place + 1 if place + 1 < starts[-1] + count else END
    directory = b""
    for number, name in enumerate(names):
        coded = name.encode("utf-16-le")
        right = number + 1 if 0 < number < len(names) - 1 else FREE
        start, size = chains[number - 1] if number else (starts[2], len(shared))
        directory += coded.ljust(64, b"\0") + struct.pack(
            "<HBBIII16xI16xIII",
            len(coded) + 2,
            2 if number else 5,
            1,
            FREE,
            right,
            FREE if number else 1,
            0,
            start,
            size,
            0,
        )
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, starts[1], 0, 4096, starts[0], 1, END, 0)
    header += struct.pack("<109I", *([0] + [FREE] * 108))
    return (
        header + struct.pack("<128I", *table) + struct.pack("<128I", *short)
        + directory.ljust(directory_sectors * SECTOR, b"\0") + shared.ljust(shared_sectors * SECTOR, b"\0")
    )  # fmt: skip


def outlook(subject: str, body: str, sender: str, sent: datetime.datetime) -> bytes:
    ticks = int((sent - datetime.datetime(1601, 1, 1, tzinfo=datetime.UTC)).total_seconds()) * 10_000_000
    texts = {"0037": subject, "1000": body, "0C1A": sender, "0C1F": "ann@example.org", "001A": "IPM.Note"}
    streams = {f"__substg1.0_{name}001F": text.encode("utf-16-le") for name, text in texts.items()}
    entries = b"".join(
        struct.pack("<IIII", (int(name, 16) << 16) | 0x1F, 6, 2 * len(text) + 2, 0) for name, text in texts.items()
    )
    entries += struct.pack("<IIQ", (0x0039 << 16) | 0x40, 6, ticks)
    return compound({"__properties_version1.0": b"\0" * 32 + entries, **streams})


LETTER = outlook(
    "Quay", "It sank in 1998.\r\n\r\nAnn", "Ann Vale", datetime.datetime(2009, 6, 1, 9, tzinfo=datetime.UTC)
)


@pytest.mark.skipif(importlib.util.find_spec("oxmsg") is None, reason="needs python-oxmsg")
def test_a_letter_of_outlook() -> None:
    (document,) = read_all([Upload("a.msg", LETTER)])
    assert isinstance(document, Document), document
    assert (document.title, document.author, document.published) == ("Quay", "Ann Vale", Day(2009, 6, 1))
    assert document.text.strip() == "It sank in 1998.\n\nAnn"


@pytest.mark.parametrize(
    ("streams", "reason"),
    [
        ({"WordDocument": b"\0" * 100}, "LibreOffice"),
        ({"EncryptedPackage": b"\0"}, "with a password"),
        ({"Workbook": b"\0"}, "save it as .docx, .csv"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(streams: dict[str, bytes], reason: str) -> None:
    (refusal,) = read_all([Upload("a.doc", compound(streams))])
    assert reason in str(refusal)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_old_word_file(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_text("{\\rtf1 The quay was closed in 1998.\\par}")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.rtf")], check=True, capture_output=True)
    (document,) = read_all([tmp_path / "a.doc"])
    assert isinstance(document, Document), document
    assert document.text == "The quay was closed in 1998."
