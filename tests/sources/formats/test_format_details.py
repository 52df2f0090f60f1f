"""What each format may hold beside plain paragraphs."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from tests.sources.formats.builders import docx, epub, odt, packed, paragraph, pdf
from timeline import exports
from timeline.exports import html_page
from timeline.record.model import Document, Timeline
from timeline.record.plain import from_plain, to_plain
from timeline.record.when import Day, Precision
from timeline.sources import Refusal, Upload, read, read_all, read_any
from timeline.sources.layout.png import png


def documents(name: str, data: bytes | str, **options: Any) -> list[Document]:
    content = data.encode() if isinstance(data, str) else data
    outcomes = list(read_all([Upload(name, content)], **options))
    assert not any(isinstance(outcome, Refusal) for outcome in outcomes), list(map(str, outcomes))
    return [outcome for outcome in outcomes if isinstance(outcome, Document)]


def document_of(name: str, data: bytes | str, **options: Any) -> Document:
    (document,) = documents(name, data, **options)
    return document


# -- pictures --------------------------------------------------------------------------------------

PIXELS = bytes(number * number * 7 % 251 for number in range(64 * 64))
PICTURE = png(64, 64, 1, [PIXELS[row : row + 64] for row in range(0, 64 * 64, 64)])
_DRAWING = (
    '<w:p><w:r><w:drawing><inline xmlns="x"><docPr descr="The bridge in 1901"/><blip xmlns:r="y" r:embed="rId7"/>'
    "</inline></w:drawing></w:r></w:p>"
)
_IMAGE = f'<img alt="The bridge in 1901" src="data:image/png;base64,{base64.b64encode(PICTURE).decode()}">'
_WORD_FILE = docx(
    paragraph("It opened in 1901.") + _DRAWING + _DRAWING + paragraph("It fell in 1927."),
    parts={
        "word/media/one.png": PICTURE,
        "word/_rels/document.xml.rels": '<R><Relationship Id="rId7" Type="a/image" Target="media/one.png"/></R>',
    },
)
_PAGE = f"<html><body><nav>{_IMAGE}</nav><p>It opened in 1901.</p>{_IMAGE}<p>It fell in 1927.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "data", "before", "words"),
    [
        ("a.docx", _WORD_FILE, "It opened in 1901.", "The bridge in 1901"),
        ("a.html", _PAGE, "It opened in 1901.", "The bridge in 1901"),
        ("a.pdf", pdf([["The bridge over the river was opened in 1901."]], grey=(64, PIXELS)), "opened in 1901.", ""),
    ],
)
def test_a_picture_is_kept_once_with_its_place(name: str, data: bytes | str, before: str, words: str) -> None:
    document = document_of(name, data)
    (picture,) = document.pictures
    assert document.text[: picture.start].endswith(before)
    assert (picture.media_type, picture.words) == ("image/png", words)
    assert picture.content == PICTURE
    timeline = Timeline((document,))
    assert from_plain(to_plain(timeline)).documents == (document,)
    assert base64.b64encode(PICTURE).decode() in html_page.write(timeline)  # which asks for nothing


@pytest.mark.parametrize("source", ["data:image/svg+xml,<svg onload='x()'/>", "https://example.org/a.png", "data:,x"])
def test_what_is_no_picture_of_the_page_itself_is_none(source: str) -> None:
    page = f'<html><body><p>It opened in 1901.</p><img src="{source}"><p>It fell in 1927.</p></body></html>'
    assert document_of("a.html", page).pictures == ()


# -- Word ------------------------------------------------------------------------------------------


def test_word_keeps_insertions_and_leaves_deletions_out() -> None:
    body = (
        "<w:p><w:r><w:t>It closed in </w:t></w:r><w:del><w:r><w:delText>1968</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>1969</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>"
    )
    assert document_of("a.docx", docx(body)).text == "It closed in 1969."


def test_word_tables_breaks_tabs_and_fields() -> None:
    row = "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("1944", "A mine.")) + "</w:tr>"
    body = (
        f"<w:tbl>{row}</w:tbl><w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t>"
        "<w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert document_of("a.docx", docx(body)).text == "1944 | A mine.\n\none\ntwo three"


def test_word_heading_styles_are_known_by_their_english_names() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    )
    data = docx(paragraph("Bau", style="berschrift1") + paragraph("Text."), parts={"word/styles.xml": styles})
    document = document_of("a.docx", data)
    assert [(section.kind, section.label) for section in document.sections] == [("heading", "Bau")]
    assert document.language == "de"


def test_word_text_boxes_come_once() -> None:
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>'
        "</w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>boxed</w:t></w:r></w:p></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>around</w:t></w:r></w:p>"
    )
    assert document_of("a.docx", docx(box)).text == "around\n\nboxed"


def test_the_day_a_file_was_made_is_weak_evidence() -> None:
    core = '<c xmlns:dcterms="d"><dcterms:created>2015-06-07T08:00:00Z</dcterms:created></c>'
    document = document_of("a.docx", docx(paragraph("Yesterday it closed."), parts={"docProps/core.xml": core}))
    assert document.published == Day(2015, 6, 7)
    assert document.publication is not None and document.publication.weak


# -- OpenDocument, EPUB, PDF -----------------------------------------------------------------------


def test_open_document_notes_follow_and_deletions_stay_out() -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h>Bau</text:h>"
        "<text:p>It opened<text:s/>in 1969.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Says a letter.</text:p></text:note-body></text:note> So they say.</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>1970</text:p></table:table-cell>"
        "<table:table-cell><text:p>Closed.</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert (
        document_of("a.odt", odt(body)).text
        == "Bau\n\nIt opened in 1969. So they say.\n\nSays a letter.\n\n1970 | Closed."
    )


def test_books_have_chapters() -> None:
    document = document_of("a.epub", epub(["<h1>One</h1><p>In 1969.</p>", "<h1>Two</h1><p>In 1970.</p>"]))
    chapters = [section for section in document.sections if section.kind == "chapter"]
    assert [(chapter.label, document.text[chapter.start : chapter.end]) for chapter in chapters] == [
        ("One", "One\n\nIn 1969."),
        ("Two", "Two\n\nIn 1970."),
    ]
    assert (document.title, document.author) == ("The book", "Ana Roy")


def test_a_pdf_with_a_blank_page_says_so() -> None:
    document = document_of("a.pdf", pdf([["It closed in 1969."], [], ["It opened in 1970."]]))
    assert document.warnings == ("no text on page 2: blank, or drawn without letters",)
    assert [section.label for section in document.sections] == ["page 1", "page 3"]


def test_a_damaged_page_is_named_and_the_rest_read() -> None:
    data = bytearray(pdf([["It closed in 1969."] * 40, ["It opened in 1970."]]))
    start = data.index(b"stream\n") + 7
    data[start + 60 : start + 64] = b"\xff\xff\xff\xff"
    document = document_of("a.pdf", bytes(data))
    assert "It opened in 1970." in document.text
    assert any("damaged: 1 of its parts" in warning and "text may be" in warning for warning in document.warnings)


def test_pdf_words_divided_at_a_line_end_are_put_together() -> None:
    lines = ["The govern-", "ment of the day fell after the so-called Ellery-", "Gull affair of 1969."]
    assert document_of("a.pdf", pdf([lines])).text.replace("\n\n", " ") == (
        "The government of the day fell after the so-called Ellery-Gull affair of 1969."
    )


def test_pdf_properties() -> None:
    info = "/Title (Bridge report) /Author (Ana Roy) /CreationDate (D:20150607080000Z)"
    document = document_of("a.pdf", pdf([["It closed in 1969."]], info=info))
    assert (document.title, document.author, document.published) == ("Bridge report", "Ana Roy", Day(2015, 6, 7))


# -- mail ------------------------------------------------------------------------------------------


def test_a_letter_in_two_forms_is_read_once() -> None:
    data = (
        "Message-ID: <1@e>\nFrom: =?utf-8?B?QW5hIFLDs3k=?= <a@e>\nDate: 3 Mar 2021 05:11:00 +0100\nSubject: Bridge\n"
        'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; '
        "format=flowed\n\nIt closed \nin 1969.\n--b\nContent-Type: text/html\n\n<p>It closed in <b>1969</b>.</p>\n"
        "--b--\n"
    )
    letter = document_of("a.eml", data)
    assert (letter.text.strip(), letter.author, letter.title) == ("It closed in 1969.", "Ana Róy", "Bridge")
    assert letter.publication is not None
    assert (letter.published, letter.publication.source) == (Day(2021, 3, 3), "Date header")


def test_a_letter_of_apple_mail() -> None:
    letter = b"Message-ID: <1@e>\nSubject: Bridge\n\nIt closed in 1969.\n"
    document = document_of("a.emlx", b"%d\n%s<?xml version='1.0'?><plist/>" % (len(letter), letter))
    assert (document.title, document.text) == ("Bridge", "It closed in 1969.\n")


def test_a_letter_of_html_alone() -> None:
    data = "Message-ID: <1@e>\nContent-Type: text/html; charset=utf-8\n\n<p>It closed</p><p>in 1969.</p>"
    assert document_of("a.eml", data).text == "It closed\n\nin 1969."


def test_a_forwarded_letter_is_a_document_of_its_own() -> None:
    data = (
        'Message-ID: <1@e>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nSee below, 1970.\n'
        "--b\nContent-Type: message/rfc822\n\nMessage-ID: <2@e>\nDate: 3 Mar 1999 05:11:00 +0100\nSubject: Old\n\n"
        "It closed in 1969.\n--b--\n"
    )
    outer, inner = documents("a.eml", data)
    assert (outer.text.strip(), inner.text.strip(), inner.published) == (
        "See below, 1970.", "It closed in 1969.", Day(1999, 3, 3)
    )  # fmt: skip


def test_a_picture_in_a_letter_is_named() -> None:
    data = (
        'Message-ID: <1@e>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nSee 1970.\n--b\n'
        'Content-Type: image/png\nContent-Disposition: attachment; filename="p.png"\n'
        "Content-Transfer-Encoding: base64\n\niVBORw0KGgoAAAANSUhEUg==\n--b--\n"
    )
    letter, picture = read_all([Upload("a.eml", data.encode())])
    assert isinstance(letter, Document) and isinstance(picture, Refusal)
    assert (picture.source, picture.reason.partition(";")[0]) == ("a.eml/p.png", "it is a picture")


# -- tables, records, feeds ------------------------------------------------------------------------


def test_a_table_of_articles() -> None:
    table = 'Headline;Body;Published;Link\nOne;"It closed; in 1969.";2021-03-03;https://e.example/1\nTwo;In 1970.;;\n'
    first, second = documents("a.csv", table)
    assert (first.title, first.text, first.published, first.url) == (
        "One", "It closed; in 1969.", Day(2021, 3, 3), "https://e.example/1"
    )  # fmt: skip
    assert (second.source, second.published) == ("a.csv#row 2", None)
    assert first.id != second.id


def test_columns_can_be_told() -> None:
    table = "name of piece,what it says,on\nOne,It closed.,2021-03-03\n"
    columns = {"text": "what it says", "title": "name of piece", "date": "on"}
    document = document_of("a.csv", table, columns=columns)
    assert (document.title, document.text, document.published) == ("One", "It closed.", Day(2021, 3, 3))
    (refusal,) = read_all([Upload("a.csv", table.encode())])
    assert isinstance(refusal, Refusal) and "what it says" in refusal.reason
    with pytest.raises(ValueError, match="no column role"):
        read(Upload("a.csv", table.encode()), columns={"body": "x"})


def test_rows_of_one_address_stay_apart() -> None:
    table = "text,url\nIn 1969.,https://e.example/\nIn 1970.,https://e.example/\n"
    first, second = documents("a.csv", table)
    assert first.id != second.id


def test_an_empty_cell_is_named_and_the_rest_read() -> None:
    outcomes = list(read_all([Upload("a.csv", b"title,text\nA,\nB,In 1969.\n")]))
    assert [str(outcome) if isinstance(outcome, Refusal) else outcome.title for outcome in outcomes] == [
        "a.csv#row 1: its column text is empty",
        "B",
    ]


def test_records_in_lines_and_lists() -> None:
    lines = (
        '{"text": "<p>In</p><p>1969.</p>", "date": 1614748260}\nbroken\n{"body": "In 1970.", "authors": ["A", "B"]}\n'
    )
    outcomes = list(read_all([Upload("a.jsonl", lines.encode())]))
    assert isinstance(outcomes[0], Document) and isinstance(outcomes[1], Refusal) and isinstance(outcomes[2], Document)
    assert (outcomes[0].text, outcomes[0].published) == ("In\n\n1969.", Day(2021, 3, 3))
    assert outcomes[2].author == "A, B"
    assert document_of("a.json", '{"articles": [{"content": "In 1969.", "title": "T"}]}').title == "T"


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><language>en-gb</language>
<item><title>One &amp; all</title><link>https://e.example/1</link><pubDate>Wed, 03 Mar 2021 01:11:00 +0200</pubDate>
<description>&lt;p&gt;It closed in 1969.&lt;/p&gt;
&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;Then no more.&lt;/p&gt;</description></item>
<item><title>It opened in 1970</title><description>&lt;a href="/c"&gt;Comments&lt;/a&gt;</description></item>
<item><link>https://e.example/2</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>One</title>
<updated>2021-03-04T00:00:00Z</updated><published>2021-03-03T00:00:00Z</published><author><name>Ana</name></author>
<content type="html">In 1969.</content></entry></feed>"""


def test_feeds() -> None:
    item, headline, empty = read_all([Upload("a.xml", RSS.encode())])
    assert isinstance(item, Document) and isinstance(headline, Document) and isinstance(empty, Refusal)
    assert (headline.text, headline.title) == ("It opened in 1970", "It opened in 1970")
    assert (item.title, item.text, item.url) == (
        "One & all",
        "It closed in 1969.\n\nThen no more.",
        "https://e.example/1",
    )
    # As the feed wrote it: in UTC it would be the day before.
    assert item.publication is not None
    assert (item.published, item.publication.offset) == (Day(2021, 3, 3), "+02:00")
    entry = document_of("a.atom", ATOM)
    assert (entry.author, entry.text, entry.published) == ("Ana", "In 1969.", Day(2021, 3, 3))


# -- Markdown, web pages ---------------------------------------------------------------------------


def test_markdown_marks_are_taken_off() -> None:
    text = (
        "# The *old* bridge #\n\nIt [closed](https://e.example/a_(b)) in **1969**,\nthe `board` said.[^1] <b>So</b> it "
        "was \\* and 2 * 3 * 4 in snake_case_name.<!-- no -->\n\n> Quoted\n> on.\n\n1. First\n2. Second\n\n"
        "Under\n-----\n\n```\ncode in 1970\n```\n\n![A mine](m.png)\n\n---\n\n"
        "[ref]: https://e.example\n\n[^1]: A note of 1971."
    )
    document = document_of("a.md", text)
    assert document.text.split("\n\n") == [
        "The old bridge",
        "It closed in 1969, the board said. So it was * and 2 * 3 * 4 in snake_case_name.",
        "Quoted on.",
        "First",
        "Second",
        "Under",
        "code in 1970",
        "A mine",
        "A note of 1971.",
    ]
    assert [(section.kind, section.level) for section in document.sections] == [
        ("heading", 1), ("quoted", 1), ("entry", 1), ("entry", 1), ("heading", 2), ("note", 0)
    ]  # fmt: skip


def test_a_page_that_is_all_text_is_read_whole() -> None:
    document = document_of(
        "a.html", "<title>Bridge</title><p>It closed in 1969.<p>It opened<br>in 1970.<ul><li>So.</ul>"
    )
    assert document.text == "It closed in 1969.\n\nIt opened\nin 1970.\n\nSo."
    assert document.title == "Bridge"


def test_pages_tables_footnotes_and_hidden_parts() -> None:
    page = (
        "<html lang=fr><p>About 1450<sup><a href='#n1'>1</a></sup> it opened.</p><p hidden>no</p>"
        "<p style='display: none'>no</p><script>no()</script><table><tr><th>Year</th><td><p>What</p></td></tr></table>"
        "<table><tr><td><p>Laid out</p><p>in cells.</p></td><td>Side</td></tr></table>"
    )
    document = document_of("a.html", page)
    assert document.text == "About 1450 it opened.\n\nYear | What\n\nLaid out\n\nin cells.\n\nSide"
    assert document.language == "fr"


# -- ready timelines -------------------------------------------------------------------------------

TIMELINEJS_CSV = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Type,Group\n"
    ",,,,,,,,,The border,,,title,\n1969,3,2,,,,,,,Clash,<p>Troops <b>met</b>.</p>,,,Army\n-44,,,,,,,,,Ides,,,,\n"
    "1960,,,,1969,,,,the 1960s,Split,,,era,\n,,,,,,,,,No year,,,,\n"
)


def test_timelinejs_table() -> None:
    timeline = read_any(Upload("a.csv", TIMELINEJS_CSV.encode()))
    assert isinstance(timeline, Timeline)
    assert [(event.title, event.when.edtf(), event.kind) for event in timeline.events] == [
        ("Ides", "-0043", "event"),
        ("Split", "1960/1969", "period"),
        ("Clash", "1969-03-02", "event"),
    ]
    clash, document = timeline.events[2], timeline.documents[0]
    assert document.title == "The border"
    assert document.text[clash.start : clash.end] == clash.sentence.text == "Troops met."
    assert document.text[clash.trigger.start : clash.trigger.end] == clash.trigger.text
    assert timeline.warnings == ("slide 5 was left out: it has no year",)


def test_timelinejs_json() -> None:
    slides = [
        {"start_date": {"year": 1969, "month": "3"}, "text": {"headline": "Clash"}},
        {"start_date": {"year": "2021", "month": 3, "day": 3, "hour": 5, "minute": 11}, "text": {"text": "Posted."}},
    ]
    timeline = read_any(Upload("a.json", json.dumps({"events": slides}).encode()))
    assert isinstance(timeline, Timeline)
    assert [event.when.precision for event in timeline.events] == [Precision.MONTH, Precision.INSTANT]


@pytest.mark.parametrize("name", ["json", "csv", "jsonl", "html"])
def test_what_we_wrote_is_opened_again(name: str) -> None:
    timeline = read_any(Upload("a.csv", TIMELINEJS_CSV.encode()))
    assert isinstance(timeline, Timeline)
    saved = str(exports.write(timeline, name))
    again = read_any(Upload(f"saved.{name}", saved.encode()))
    assert isinstance(again, Timeline)
    assert [(event.id, event.title, event.when) for event in again.events] == [
        (event.id, event.title, event.when) for event in timeline.events
    ]
    (refusal,) = read_all([Upload(f"saved.{name}", saved.encode())])
    assert isinstance(refusal, Refusal) and "ready timeline" in refusal.reason


def test_archives_hold_anything() -> None:
    inner = packed({"deep.txt": "In 1971."})
    data = packed({"b/page.html": "<p>In 1969.</p>", "a.txt": "In 1970.", "inner.zip": inner, "__MACOSX/x": "no"})
    read = documents("a.zip", data)
    assert [(document.source, document.text) for document in read] == [
        ("a.zip/a.txt", "In 1970."),
        ("a.zip/b/page.html", "In 1969."),
        ("a.zip/inner.zip/deep.txt", "In 1971."),
    ]


@pytest.mark.parametrize(
    "page",
    ["{text} <b>It was rebuilt.</b>", "<p>As 1 < 2, {text} it stood.</p>", "<p>{text}</p>"],
)
def test_a_long_text_is_no_tag_with_thousands_of_attributes(page: str) -> None:
    text = "The mill burned down on 2 March 1969. " * 1_500
    (document,) = read_all([Upload("a.html", page.format(text=text).encode())])
    assert isinstance(document, Document) and document.text.count("mill") == 1_500
