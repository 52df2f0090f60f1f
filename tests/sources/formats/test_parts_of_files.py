"""What stands beside and within a text: letterheads, cells, boxes, frames, feeds of headlines, dates of columns."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from tests.sources.formats.builders import docx, epub, odt, packed, paragraph
from timeline.record.model import Document
from timeline.record.when import Day
from timeline.sources import Refusal, Upload, read_all

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def documents(name: str, data: str | bytes) -> list[Document]:
    outcomes = list(read_all([Upload(name, data.encode() if isinstance(data, str) else data)]))
    assert not any(isinstance(outcome, Refusal) for outcome in outcomes), outcomes
    return [outcome for outcome in outcomes if isinstance(outcome, Document)]


def row(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


def test_a_word_file_whose_main_part_has_another_name() -> None:
    target = 'Type="http://e/relationships/officeDocument" Target="/word/document7.xml"'
    data = packed(
        {
            "[Content_Types].xml": "<T>wordprocessingml</T>",
            "_rels/.rels": f"<Relationships {RELATIONS}><Relationship Id='r' {target}/></Relationships>",
            "word/document7.xml": f"<w:document {W}><w:body>{paragraph('It sank in 1998.')}</w:body></w:document>",
        }
    )
    (document,) = documents("a.docx", data)
    assert document.text == "It sank in 1998."


def test_paragraphs_of_a_cell_stand_for_themselves_unless_a_date_heads_the_row() -> None:
    laid_out = row(paragraph("Summary") + paragraph("It sank in 1998"))
    dated = row(paragraph("3 March 1998"), paragraph("It sank.") + paragraph("Divers came"))
    plain = row(paragraph("1999"), paragraph("It rose."))
    (document,) = documents("a.docx", docx(laid_out + dated + plain))
    assert document.text.split("\n\n") == [
        "Summary",
        "It sank in 1998",
        "3 March 1998 | It sank. Divers came",
        "1999 | It rose.",
    ]
    assert [section.kind for section in document.sections] == ["row", "row"]


def test_a_letterhead_dates_the_letter_and_is_counted_with_the_comments() -> None:
    relations = (
        "<Relationship Id='a' Type='e/header' Target='h1.xml'/>"
        "<Relationship Id='b' Type='e/comments' Target='comments.xml'/>"
    )
    parts = {
        "word/_rels/document.xml.rels": f"<Relationships {RELATIONS}>{relations}</Relationships>",
        "word/h1.xml": f"<w:hdr {W}>{paragraph('Harbour Office of Lowick')}{paragraph('3 March 1998')}</w:hdr>",
        "word/comments.xml": f"<w:comments {W}><w:comment>{paragraph('Really?')}</w:comment></w:comments>",
    }
    (document,) = documents("a.docx", docx(paragraph("It sank yesterday."), parts=parts))
    assert document.text == "It sank yesterday."
    assert document.publication is not None
    assert (document.published, document.publication.source) == (Day(1998, 3, 3), "letterhead")
    assert document.warnings == (
        "7 words of letterheads and feet of pages were left out", "1 comment in the margin left out"
    )  # fmt: skip


def test_a_broken_part_of_properties_costs_no_text() -> None:
    data = odt("<text:p>It sank in 1998.</text:p>", meta="<broken")
    (document,) = documents("a.odt", data)
    assert document.text == "It sank in 1998."
    assert "were not read" in document.warnings[0]


def test_a_book_is_known_by_its_content() -> None:
    with zipfile.ZipFile(io.BytesIO(epub(["<h1>One</h1><p>In 1969.</p>"]))) as book:
        members = {name: book.read(name) for name in reversed(book.namelist())}
    assert next(iter(members)) != "mimetype"
    (document,) = documents("a.zip", packed(members))
    assert document.text == "One\n\nIn 1969."


def test_json_feeds() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Courier",
        "items": [
            {"title": "One", "content_html": "<p>It sank in 1998.</p>", "date_published": "2020-05-16T10:00:00+02:00",
             "authors": [{"name": "Ann Vale"}], "url": "https://example.org/1"},
            {"title": "It rose in 1999"},
        ],
    }  # fmt: skip
    first, second = documents("a.json", json.dumps(feed))
    assert (first.text, first.published, first.author, first.url) == (
        "It sank in 1998.", Day(2020, 5, 16), "Ann Vale", "https://example.org/1"
    )  # fmt: skip
    assert second.text == "It rose in 1999"


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_feed_with_a_mark(mark: bytes) -> None:
    feed = b"<rss version='2.0'><channel><item><description>It sank in 1998.</description></item></channel></rss>"
    (entry,) = documents("a.xml", mark + b"<?xml version='1.0'?>" + feed)
    assert entry.text == "It sank in 1998."


def test_the_column_tells_the_order_of_its_days() -> None:
    american = "date,text\n03/06/2019,a b\n03/25/2019,c d\n"
    assert [document.published for document in documents("a.csv", american)] == [Day(2019, 3, 6), Day(2019, 3, 25)]
    british = "date,text\n03/06/2019,a b\n25/03/2019,c d\n"
    assert [document.published for document in documents("a.csv", british)] == [Day(2019, 6, 3), Day(2019, 3, 25)]
    (untold,) = documents("a.csv", "date,text\n03/06/2019,a b\n")
    assert untold.publication is not None and untold.publication.weak


def test_records_of_crawled_news() -> None:
    record = {
        "date_download": "2020-02-01",
        "date_publish": "2019-03-06 10:00:00",
        "maintext": "It sank.",
        "language": "en",
    }
    (document,) = documents("a.jsonl", json.dumps(record))
    assert document.published == Day(2019, 3, 6)


def test_the_frame_of_a_library_is_cut_off_and_counted() -> None:
    text = (
        "The Project Gutenberg eBook of Winter\n\nTitle: Winter on the Quay\n\nAuthor: A. Vale\n\n"
        "Release date: May 3, 2019\n\n"
        "*** START OF THE PROJECT GUTENBERG EBOOK WINTER ON THE QUAY ***\n\nIn 1884 the ferry came.\n\n"
        "*** END OF THE PROJECT GUTENBERG EBOOK WINTER ON THE QUAY ***\n\nIn 2001 it was founded.\n"
    )
    (document,) = documents("a.txt", text)
    assert (document.title, document.author, document.text) == (
        "Winter on the Quay",
        "A. Vale",
        "In 1884 the ferry came.",
    )
    assert "notices round the book" in document.warnings[0] and document.published is None
    (plain,) = documents("a.txt", "In 1884 it began.\n*** START OF THE SHOW ***\nIt went on.\n")
    assert "it began" in plain.text


def test_a_list_of_definitions_is_read_by_rows() -> None:
    page = (
        "<p>So:</p><dl><dt>1987</dt><dd>It opened.</dd><dt>1991</dt><dd><p>It fell.</p><p>Nobody came</p></dd></dl>"
        "<p>End.</p>"
    )
    (document,) = documents("a.html", page)
    assert document.text.split("\n\n") == ["So:", "1987 | It opened.", "1991 | It fell. Nobody came", "End."]
    (nested,) = documents(
        "a.html", "<dl><dt>1987</dt><dd><dl><dt>May</dt><dd>It opened.</dd></dl></dd></dl><p>End.</p>"
    )
    assert "".join(nested.text.split()).replace("|", "") == "1987MayItopened.End."
    (loose,) = documents("a.html", "<p>So:</p><dt>1987</dt><dd>It opened.</dd>")
    assert loose.text == "So:\n\n1987 | It opened."
