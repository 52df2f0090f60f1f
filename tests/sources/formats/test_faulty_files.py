"""Encrypted, scanned, empty, broken, oversized and disguised files: one clear line each, and the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sources.formats.builders import ENCRYPTED, docx, epub, odt, packed, paragraph, pdf, word_xml
from timeline.record.model import Document
from timeline.sources import Refusal, Upload, read_all
from timeline.sources.choose import known

FILES = Path(__file__).parent / "files"
LOCKED = '<e><CipherReference URI="OPS/c0.xhtml"/></e>'
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.txt", b" \n\n ", "holds no text"),
        ("a.html", b"<html><body><script>render()</script></body></html>", "holds no text"),
        ("a.html", b"<!doctype html>", "holds no element"),
        ("a.pdf", b"", "it is empty"),
        ("a.pdf", pdf([["x"]], trailer=ENCRYPTED), "encrypted"),
        ("a.pdf", pdf([[], []]), "no text: its pages are blank"),
        ("a.pdf", b"%PDF-1.4\nnothing behind it", "damaged"),
        ("a.pdf", pdf([["In 1969."]])[:300], "damaged"),
        ("a.pdf", b"just some words", "its content is not one"),
        ("a.docx", b"just some words", "its content is not one"),
        ("a.docx", OLD_WORD, "old Office or Outlook file, or one with a password"),
        ("a.doc", OLD_WORD, "old Office or Outlook file, or one with a password"),
        ("a.docx", docx(paragraph("In 1969."))[:-40], "damaged or cut off"),
        ("a.docx", docx("<w:p><w:r>"), "not well-formed"),
        ("a.docx", packed({"[Content_Types].xml": "<T/>", "xl/workbook.xml": "<w/>"}), "Office file other than a text"),
        ("a.odt", odt("<text:p>x</text:p>", manifest="<m><encryption-data/></m>"), "encrypted"),
        ("a.epub", epub(["<p>x</p>"], encryption=LOCKED), "encrypted (copy protection)"),
        ("a.epub", packed({"mimetype": "application/epub+zip", "META-INF/container.xml": "<c/>"}, stored=["mimetype"]),
         "does not say where its text is"),
        ("a.rtf", b"words", "its content is not one"),
        ("a.zip", b"PK\x03\x04broken", "damaged or cut off"),
        ("a.zip", packed({}), "holds no text"),
        ("a.csv", b"a,b\n1,2\n", "no column is named text"),
        ("a.csv", b"text\n", "holds no text"),
        ("a.json", b"{not json", "not well-formed JSON"),
        ("a.json", b"[[1]]", "it is not a JSON object"),
        ("a.rss", b"<rss version='2.0'><channel></channel></rss>", "no entries"),
        ("a.warc", b"words", "its content is not one"),
        ("a.xml", b"<?xml version='1.0'?><data><x>In 1969.</x></data>", "XML of a kind that is not read"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a picture"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a picture"),
        ("a.txt", b"\x7fELF" + b"\0" * 500, "a program"),
        ("a.rar", b"Rar!\x1a\x07\x00", "RAR archive"),
        ("a.txt.gz", b"\x1f\x8b\x08\x00abc", "gzip"),
        ("a.bin", bytes(range(256)) * 20, "binary data of no kind that is read here"),
        ("a.txt", b"text" + bytes(range(32)) * 100, "binary data"),
        ("a.mp3", b"ID3\x03" + b"\0" * 50, "sound"),
    ],
)  # fmt: skip
def test_one_clear_line_and_the_rest_goes_on(name: str, data: bytes, reason: str) -> None:
    outcomes = list(read_all([Upload(name, data), Upload("good.txt", b"It closed in 1969.")]))
    refusal, good = outcomes[0], outcomes[-1]
    assert isinstance(refusal, Refusal) and isinstance(good, Document)
    assert reason in refusal.reason
    assert "\n" not in str(refusal) and len(str(refusal)) < 400
    assert "Error" not in refusal.reason and "Traceback" not in refusal.reason


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.pdf", b"<!DOCTYPE html><html><body><p>It closed in 1969.</p></body></html>", "web page"),
        ("a.docx", pdf([["It closed in 1969."]]), "PDF file"),
        ("a.pdf", docx(paragraph("It closed in 1969.")), "Word file"),
        ("a.odt", docx(paragraph("It closed in 1969.")), "Word file"),
        ("a.doc", b"{\\rtf1\\ansi It closed in 1969.}", "RTF file"),
        ("a.zip", docx(paragraph("It closed in 1969.")), "Word file"),
        ("a", pdf([["It closed in 1969."]]), "PDF file"),
        ("a.txt", pdf([["It closed in 1969."]]), "PDF file"),
    ],
)
def test_a_disguised_file_is_read_as_what_it_is(name: str, data: bytes, kind: str) -> None:
    (document,) = read_all([Upload(name, data)])
    assert isinstance(document, Document)
    assert document.text.strip() == "It closed in 1969."
    disguised = name.rpartition(".")[1] and name not in ("a.doc", "a.txt")
    assert any(kind in warning for warning in document.warnings) == bool(disguised)


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ("../../etc/passwd", "leads out of the archive"),
        ("/etc/passwd", "leads out of the archive"),
        ("C:\\boot.txt", "leads out of the archive"),
        ("a/../../b.txt", "leads out of the archive"),
        ("..\\b.txt", "leads out of the archive"),
    ],
)
def test_names_that_climb_out_of_an_archive(member: str, reason: str) -> None:
    refusal, good = read_all([Upload("a.zip", packed({member: "In 1969.", "z.txt": "In 1970."}))])
    assert isinstance(refusal, Refusal) and reason in refusal.reason
    assert isinstance(good, Document)


def test_a_name_with_terminal_codes_comes_as_one_plain_line() -> None:
    refusal, document = read_all(
        [Upload("a.zip", packed({"a\x1b[2J\n.png": b"\x89PNG", "b\n\x1b[31m.txt": "In 1969."}))]
    )
    assert isinstance(refusal, Refusal) and isinstance(document, Document)
    assert str(refusal).isprintable() and document.source.isprintable()


def test_links_in_an_archive_are_not_followed() -> None:
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    (refusal,) = read_all([Upload("a.zip", out.getvalue())])
    assert isinstance(refusal, Refusal) and "link to another file" in refusal.reason


def test_an_encrypted_member_is_named_and_the_rest_read() -> None:
    data = bytearray(packed({"a.txt": "In 1969.", "b.txt": "In 1970."}))
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    refusal, good = read_all([Upload("a.zip", bytes(data))])
    assert isinstance(refusal, Refusal) and "encrypted" in refusal.reason
    assert isinstance(good, Document)


def test_an_outside_entity_leaks_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("top secret")
    head = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{secret}">]>'
    data = packed({"[Content_Types].xml": "<T/>", "word/document.xml": head + word_xml(paragraph("In 1969 &x; it"))})
    (outcome,) = read_all([Upload("a.docx", data)])
    assert "secret" not in (outcome.text if isinstance(outcome, Document) else outcome.reason)


def test_every_reader_tells_what_it_is() -> None:
    for name, reader in known().items():
        assert reader.title, name
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes), name
    taken = [suffix for reader in known().values() for suffix in reader.suffixes]
    assert len(taken) == len(set(taken))
