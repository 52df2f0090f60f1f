"""``read`` and its sisters: files, folders, uploads, addresses, options."""

from __future__ import annotations

import datetime
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.errors import BadDate, UnreadableSource
from timeline.record.model import Document
from timeline.record.when import Day
from timeline.sources import Refusal, Upload, front, read, read_all, read_any, read_bytes, suffixes
from timeline.sources.fetched_page import Page
from timeline.sources.samples import sample_paths

ARTICLE = (
    "Harbour: ‘No plans’ to reopen\n\nAna Roy, The Gazette\n\nPosted at Mar 03 2021 05:11 AM\n\nIt closed on Monday.\n"
)


def test_a_text_file_is_kept_exactly_with_its_title_and_day(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(ARTICLE.encode())
    document = timeline.read(path)
    assert document.text == ARTICLE
    assert document.title == "Harbour: ‘No plans’ to reopen"
    assert document.published == Day(2021, 3, 3)
    assert document.source == str(path)
    assert document.publication is not None
    assert document.publication.quote == "Posted at Mar 03 2021 05:11 AM"


@pytest.mark.parametrize(("name", "day"), [("news", Day(2024, 5, 15)), ("history", Day(2023, 4, 12))])
def test_the_bundled_samples(name: str, day: Day) -> None:
    assert read(sample_paths()[name]).published == day


def test_options_override_what_is_found() -> None:
    document = read_bytes(
        "a.txt",
        ARTICLE.encode(),
        published=datetime.date(2020, 1, 2),
        title="T",
        author="A",
        language="de",
        url="https://e/",
    )
    assert (document.published, document.title, document.author, document.language, document.url) == (
        Day(2020, 1, 2), "T", "A", "de", "https://e/"
    )  # fmt: skip
    assert read_bytes("a.txt", b"In 1969.", published=Day(1970, 1, 1)).published == Day(1970, 1, 1)
    assert read_bytes("a.txt", b"In 1969.", published="").publication is None


@pytest.mark.parametrize("published", ["soon", "03/04/2021", 2021, "2021"])
def test_a_bad_day_is_refused(published: object) -> None:
    with pytest.raises(BadDate):
        read_bytes("a.txt", b"In 1969.", published=published)


def test_a_misspelt_option_is_refused() -> None:
    with pytest.raises(TypeError):
        read_bytes("a.txt", b"In 1969.", publshed="2021-03-03")


def test_a_missing_file_is_one_clear_line() -> None:
    with pytest.raises(UnreadableSource, match=r"^nowhere\.txt: there is no such file"):
        read("nowhere.txt")


def test_a_folder_in_name_order_without_hidden_files_and_links(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.txt", "b/a.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).write_text("In 1969.")
    (tmp_path / "link.txt").symlink_to(tmp_path / "c.txt")
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    outcomes = list(read_all([tmp_path]))
    assert [os.path.relpath(outcome.source, tmp_path) for outcome in outcomes] == ["bad.png", "c.txt", "b/a.txt"]
    assert isinstance(outcomes[0], Refusal)
    with pytest.raises(UnreadableSource, match="several documents"):
        read(tmp_path)


def test_an_empty_folder_and_a_device_are_refused(tmp_path: Path) -> None:
    for source, reason in ((tmp_path, "no file"), ("/dev/zero", "not a regular file")):
        (refusal,) = read_all([source])
        assert isinstance(refusal, Refusal) and reason in refusal.reason


def test_one_bad_source_does_not_stop_the_rest() -> None:
    outcomes = list(read_all([Upload("a.txt", b""), "gone.txt", Upload("b.txt", b"In 1969.")]))
    assert [isinstance(outcome, Document) for outcome in outcomes] == [False, False, True]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Café, 1969.".encode("cp1252"))))
    document = read("-")
    assert (document.text, document.source) == ("Café, 1969.", "standard input")


def test_an_uploads_name_is_never_opened() -> None:
    assert read_bytes("/etc/passwd", b"In 1969.").text == "In 1969."
    assert read_bytes("../../x.txt", b"In 1969.").text == "In 1969."


def test_a_page_from_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page("https://n.example/2021/03/03/b", "<p>Caf\xe9, 1969.</p>".encode("latin-1"), "text/html", "iso-8859-1")
    monkeypatch.setattr("timeline.sources.jail.fetch_jailed", lambda url: page)
    document = read("https://n.example/short")
    assert (document.text, document.url, document.published) == ("Café, 1969.", page.url, Day(2021, 3, 3))
    assert document.source == "https://n.example/short"


def test_the_type_that_a_server_declares_counts_where_the_name_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page("https://n.example/feed", b"# Bridge\n\nIn *1969*.", "text/markdown", "")
    monkeypatch.setattr("timeline.sources.jail.fetch_jailed", lambda url: page)
    assert read("https://n.example/feed").text == "Bridge\n\nIn 1969."


@pytest.mark.parametrize("address", ["ftp://e.example/a", "file:///etc/passwd", "data://x", "javascript://x"])
def test_other_schemes_are_no_files_either(address: str) -> None:
    (refusal,) = read_all([address])
    assert isinstance(refusal, Refusal) and "only http and https" in refusal.reason


def test_ready_timelines_and_texts_through_one_door() -> None:
    assert isinstance(read_any(Upload("a.txt", b"In 1969.")), Document)


def test_endings_for_upload_fields() -> None:
    assert {".txt", ".pdf", ".docx", ".epub", ".eml", ".zip", ".warc"} <= set(suffixes())


def test_a_large_text_is_read_in_this_process_and_whole() -> None:
    data = b"The bridge closed in 1969.\n" * 500_000
    assert front._is_safe(front.Source("a.txt", content=data))
    assert len(read_bytes("a.txt", data).text) == len(data)


def test_reading_a_text_loads_nothing_heavy_and_starts_nothing() -> None:
    code = (
        "import sys, timeline\n"
        "timeline.read(sys.argv[1])\n"
        "heavy = {'spacy', 'lxml', 'trafilatura', 'dateparser', 'pypdfium2', 'subprocess', 'ssl', 'pandas'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(sample_paths()["news"])]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(timeline.__file__).parents[1])
    assert done.stdout.strip() == "[]"


def test_a_relative_name_is_found_after_the_folder_was_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_text(
            f"<html><body><article><p>The {name} mill burned down in 1903, and nobody was hurt in it.</p></article>"
        )
        monkeypatch.chdir(tmp_path / name)
        assert f"The {name} mill" in read("page.html").text
