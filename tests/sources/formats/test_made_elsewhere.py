"""Files that other programs made: text, paragraphs, title, date and sections come out."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.record.model import Document
from timeline.record.when import Day
from timeline.sources import Refusal, read, read_all

FILES = Path(__file__).parent / "files"

LIGHTHOUSE = [
    "The lighthouse at Gull Point was first lit on 3 October 1871. It replaced a coal fire that monks had kept since"
    " about 1450.",
    "Building",
    "The harbour board bought the land in March 1868. Masons from Ellery raised the tower between 1869 and 1871, and"
    " the café beside it opened in the 1920s. No storm has moved a stone of it, the board wrote in its report of 1930.",
    "Later years",
    "Electric light came in 1934.",
    "The last keeper left on 30 June 1987.",
    "The board said on Monday that it would reopen the tower next year.",
]
NOTE = "A charter of 12 April 1452 names the monks."
MADE = [
    "libreoffice.docx", "libreoffice.epub", "libreoffice.html", "libreoffice.rtf",
    "pandoc.epub", "pandoc.html", "pandoc.odt", "pandoc.rtf", "lighthouse.md",
]  # fmt: skip


@pytest.mark.parametrize("name", MADE)
def test_every_paragraph_of_the_article_comes_out_on_its_own(name: str) -> None:
    document = read(FILES / name)
    paragraphs = document.text.split("\n\n")
    assert [paragraph for paragraph in paragraphs if paragraph in LIGHTHOUSE] == LIGHTHOUSE
    assert (NOTE in paragraphs) == (not name.endswith(".rtf"))
    assert any("1944" in paragraph and "A mine damaged the jetty." in paragraph for paragraph in paragraphs) or (
        name == "libreoffice.epub"  # it writes its tables without rows
    )


@pytest.mark.parametrize("name", MADE)
def test_title_author_and_day_of_the_article_are_found(name: str) -> None:
    document = read(FILES / name)
    assert document.title == "The lighthouse at Gull Point"
    assert document.author == ("" if name == "pandoc.rtf" else "Mara Teller")  # which writes no properties
    assert document.published == Day(2019, 5, 14)
    assert document.publication is not None and not document.publication.weak
    assert document.language == "en"


@pytest.mark.parametrize("name", MADE)
def test_sections_slice_to_their_headings(name: str) -> None:
    document = read(FILES / name)
    headings = {section.label: section for section in document.sections if section.kind == "heading"}
    if name not in ("pandoc.rtf", "libreoffice.rtf", "libreoffice.epub"):  # which have no headings to be known by
        assert {"Building", "Later years"} <= set(headings)
    for label, section in headings.items():
        assert document.text[section.start : section.end] == label


def test_rtf_says_that_footnotes_are_lost() -> None:
    assert any("footnote" in warning for warning in read(FILES / "libreoffice.rtf").warnings)


def test_pdf_keeps_its_pages_and_joins_the_sentence_across_them() -> None:
    document = read(FILES / "chromium.pdf")
    pages = [section for section in document.sections if section.kind == "page"]
    assert [page.label for page in pages] == ["page 1", "page 2", "page 3"]
    assert "the cranes were taken away and sold to a yard in Ellery." in document.text
    assert document.text[pages[1].start : pages[1].end].startswith("sold to a yard")
    assert document.text[pages[2].start : pages[2].end].startswith("In the 1980s divers")
    assert "Harbour board: jetty" not in document.text and "of 3" not in document.text  # running head and foot
    assert document.published == Day(2014, 12, 2)  # the line under the title, not the day the file was made


def test_every_offset_inside_a_paragraph_lies_on_one_page() -> None:
    document = read(FILES / "chromium.pdf")
    pages = [section for section in document.sections if section.kind == "page"]
    for offset, character in enumerate(document.text):
        on = [page for page in pages if page.start <= offset < page.end]
        assert len(on) == 1 or (not on and character.isspace())


@pytest.mark.parametrize("name", ["chromium.mhtml", "chromium-saved.html"])
def test_a_page_saved_by_a_browser_gives_its_main_text(name: str) -> None:
    document = read(FILES / name)
    assert document.title == "Ferry to Gull Point returns"
    assert document.author == "Ines Marrow"
    assert document.published == Day(2021, 6, 9)
    assert document.publication is not None
    assert (document.publication.grade, document.publication.offset) == ("agreed", "+01:00")
    assert document.url.endswith("gazette.example/2021/06/09/ferry")
    assert len([paragraph for paragraph in document.text.split("\n\n") if len(paragraph) > 100]) == 3
    for junk in ("Weather", "reader7", "Harbour fair", "All rights reserved"):
        assert junk not in document.text


def test_a_letter_and_what_is_attached_to_it() -> None:
    letter, attached = read_all([FILES / "mpack.eml"])
    assert isinstance(letter, Document) and isinstance(attached, Document)
    assert letter.title == "Painting the tower"
    assert letter.text == "The harbour board met on Tuesday.\n\nIt agreed to paint the tower in April 2020.\n"
    assert attached.source.endswith("mpack.eml/minutes.txt")
    assert "13 May 2019" in attached.text


def test_every_letter_of_a_mailbox() -> None:
    outcomes = list(read_all([FILES / "formail.mbox"]))
    assert not any(isinstance(outcome, Refusal) for outcome in outcomes)
    first, attached, second = (outcome for outcome in outcomes if isinstance(outcome, Document))
    assert (first.published, first.author) == (Day(2019, 5, 15), "keeper@example.org")
    assert attached.publication is not None and attached.publication.weak
    assert (second.title, second.author) == ("Re: café", "Ines Marrow")
    assert second.text == "The café opens on 1 June 2019.\n\nFrom the tower one sees the bay.\n"
    # Late in the evening five hours west of Greenwich: the writer's own day counts.
    assert second.publication is not None
    assert (second.published, second.publication.offset) == (Day(2019, 5, 16), "-05:00")


def test_pages_of_a_web_archive() -> None:
    outcomes = list(read_all([FILES / "wget.warc.gz"]))
    page, plain = (outcome for outcome in outcomes if isinstance(outcome, Document))
    assert (page.title, page.published) == ("Ferry to Gull Point returns", Day(2021, 6, 9))
    assert page.url == "http://127.0.0.1:8765/ferry.html"
    assert plain.publication is None  # the day of fetching is no day of publication
    assert [outcome.reason for outcome in outcomes if isinstance(outcome, Refusal)] == [
        "records in it without text (pictures, scripts, failed requests): 3"
    ]


def test_files_of_an_archive() -> None:
    outcomes = list(read_all([FILES / "infozip.zip"]))
    assert [outcome.source.rpartition("/")[2] for outcome in outcomes] == ["body.txt", "lighthouse.md", "minutes.txt"]
    assert isinstance(outcomes[1], Document) and outcomes[1].title == "The lighthouse at Gull Point"
