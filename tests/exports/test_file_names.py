"""Nothing of the author's disk leaves the machine: file names only, in every format."""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib
from dataclasses import replace
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from tests.dashboard.bridge import document_of, small_timeline
from timeline import exports
from timeline.exports.json_document import loads
from timeline.record.file_names import file_name, without_folders
from timeline.record.model import Timeline
from timeline.record.plain import from_plain
from timeline.show.view import to_view

FOLDER = "/home/renata/secret-case"


def on_disk(title: str = "") -> Timeline:
    """Two files of one name in two folders, without a title of their own."""
    made = [
        small_timeline(replace(document_of(title=title), source=f"{FOLDER}/{inner}/notes.txt"))
        for inner in ("morning", "evening")
    ]
    return made[0] + made[1]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("/home/ann/case/notes.txt", "notes.txt"),
        ("case\\letters\\3.txt", "3.txt"),
        ("C:\\Users\\ann\\a.zip#letters/3.txt", "a.zip#3.txt"),
        ("/srv/ann/mail.mbox#12", "mail.mbox#12"),
        ("https://example.org/a/b.html#part/2", "https://example.org/a/b.html#part/2"),
        ("notes.txt", "notes.txt"),
        ("", ""),
        ("case/", ""),
    ],
)
def test_the_name_of_a_source(source: str, name: str) -> None:
    assert file_name(source) == name


def test_two_files_of_one_name_stay_two_and_keep_their_events() -> None:
    before = on_disk()
    after = without_folders(before)
    assert [document.source for document in after.documents] == ["notes.txt", "notes.txt (2)"]
    assert len({document.id for document in after.documents}) == 2
    names = [[timeline.document(event.document).source for event in timeline.events] for timeline in (before, after)]
    assert [name.endswith("evening/notes.txt") for name in names[0]] == [name.endswith("(2)") for name in names[1]]
    named = {document.id for document in after.documents}
    placed = [entry for entry in (*after.unplaced, *after.expressions) if entry.document]
    assert placed and {entry.document for entry in placed} <= named


def test_a_timeline_without_folders_is_itself() -> None:
    plain = small_timeline()
    assert without_folders(plain) is plain


def opened(content: bytes) -> str:
    """The content with what is packed in it."""
    text = content.decode("utf-8", "replace")
    if content[:4] == b"%PDF":
        text += "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(content))
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            text += "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    data = re.search(r'id="timeline-data">([A-Za-z0-9+/=]+)</script>', text)
    return text + (zlib.decompress(base64.b64decode(data[1])).decode() if data else "")


@pytest.mark.parametrize("name", sorted(exports.known()))
def test_no_format_holds_a_folder(name: str) -> None:
    if name in {"png", "pdf", "svg"}:
        pytest.importorskip("kaleido")
    form = exports.find(name)
    if name in {"png", "pdf", "svg"}:
        pytest.skip("a picture: it shows titles and dates alone")
    written = opened(exports.to_bytes(form.write(on_disk())))
    assert "secret-case" not in written
    assert "renata" not in written


def test_a_file_written_and_opened_again_is_consistent() -> None:
    again = from_plain(loads(exports.to_bytes(exports.find("json").write(on_disk()))))
    assert {event.document for event in again.events} == {document.id for document in again.documents}


def test_the_view_names_files_only() -> None:
    view: dict[str, Any] = to_view(on_disk())
    assert [(document["title"], document["source"]) for document in view["documents"]] == [
        ("notes.txt", "notes.txt")
    ] * 2


def test_no_format_with_a_plotly_chart_has_a_button_that_uploads_it() -> None:
    for name in ("html-fragment",):
        written = str(exports.find(name).write(small_timeline()))
        assert '"showSendToCloud": false' in written
