"""Reports to hand over: the table with its columns, claims of disputed dates, notes, sources; Word, HTML and PDF."""

from __future__ import annotations

import io
import re
import struct
import zlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from tests.exports.example import DOCUMENT, TIMELINE
from tests.strategies import timelines
from timeline.errors import BadData
from timeline.exports import find, known, to_bytes, write
from timeline.exports.clean_text import one_line, xml_safe
from timeline.exports.export import MissingPart
from timeline.exports.figure_image import browser_path
from timeline.exports.handed import EventWork, Handed, Remark, SourceWork
from timeline.exports.report import compose
from timeline.exports.report_columns import COLUMNS, USUAL
from timeline.record.model import Document, Event, Mention, Section, Timeline
from timeline.record.when import When
from timeline.show.phrasebook import ENGLISH, languages, wording

REMARK = Remark("B. Ode", "2026-11-28", "Seen the original.")
WORKED = Handed(
    events={"e0": EventWork("accepted", ("border", "army"), "Ask the archive.", "A. Lee", "find the map", (REMARK,))},
    sources={DOCUMENT.id: SourceWork("A-1", "newspaper", "high")},
)


def _dot(colour: int) -> bytes:
    """A PNG of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes([0, colour]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _opened(content: str | bytes) -> Any:
    return pytest.importorskip("docx").Document(io.BytesIO(to_bytes(content)))


def _rows(report: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in report.tables[0].rows]


def _disputed() -> Timeline:
    """The first event, dated otherwise by a second document."""
    letter = Document("It was on 5 March 1969.", title="Letter")
    event = next(event for event in TIMELINE.events if event.id == "e0")
    own = Mention(event.document, event.sentence, event.trigger, event.date, event.when)
    said = replace(event.sentence, start=0, end=len(letter.text), text=letter.text)
    other = Mention(
        letter.id, said, replace(event.trigger, start=0, end=2, text="It"), None, When.from_edtf("1969-03-05")
    )
    disputed = replace(event, mentions=(own, other), conflict=True)
    others = tuple(event for event in TIMELINE.events if event.id != "e0")
    return replace(TIMELINE, documents=(DOCUMENT, letter), events=(disputed, *others)).sorted()


def test_word_has_a_table_with_dates_facts_quotes_and_sources() -> None:
    report = _opened(write(TIMELINE, "docx", title="Border", chart=False))
    assert [paragraph.text for paragraph in report.paragraphs[:2]] == ["Border", "6 events · 1 source · 44 BC to 2021"]
    rows = _rows(report)
    assert rows[0] == ["Date", "Fact", "Quote", "Source"]
    quote = "“On 2 March 1969 the two armies, once allies, fought on the river island.”"
    assert ["2 March 1969", "Two armies fight on river island", quote, "A border, told briefly"] in rows
    assert rows[-1][:2] == ["October 2021", "Ministers to meet\nplanned"]
    links = [link for row in report.tables[0].rows for cell in row.cells for link in cell.paragraphs[0].hyperlinks]
    assert len(links) == 6 and links[0].address.startswith("https://example.org/border")
    texts = [paragraph.text for paragraph in report.paragraphs]
    assert "“soon”: “soon” names no time (A border, told briefly)" in texts
    assert texts[-1] == "A border, told briefly, A. Writer, 3 March 2021"


def test_word_repeats_the_heading_tears_no_row_and_numbers_the_pages() -> None:
    report = _opened(write(TIMELINE, "docx", chart=False))
    table = report.tables[0]._tbl.xml
    assert table.count("<w:tblHeader/>") == 1 and table.count("<w:cantSplit/>") == 7
    foot = report.sections[0].footer._element.xml
    assert 'w:instr="PAGE"' in foot and 'w:instr="NUMPAGES"' in foot


def test_what_people_did_is_in_the_report() -> None:
    report = _opened(write(TIMELINE, "docx", chart=False, columns=f"{USUAL},checked", handed=WORKED))
    rows = {row[1]: row for row in _rows(report)}
    cells = dict(zip(rows["Fact"], rows["Two armies fight on river island"], strict=True))
    assert cells["Tags"] == "border, army" and cells["Checked"] == "verified by A. Lee" and cells["Exhibit"] == "A-1"
    assert cells["Notes"] == "Ask the archive.\nTo do: find the map\nB. Ode, 28 November 2026: Seen the original."
    assert report.sections[0].page_width > report.sections[0].page_height
    assert report.paragraphs[-1].text.startswith("Exhibit A-1: A border, told briefly, A. Writer, newspaper, 3 March")


def test_exhibits_stay_with_their_documents_when_folders_are_left_out() -> None:
    kept = replace(DOCUMENT, source="/home/renata/secret-case/border.txt", url="")
    events = tuple(replace(event, document=kept.id) for event in TIMELINE.events)
    moved = Timeline((kept,), events)
    page = str(write(moved, "report", chart=False, handed=Handed(sources={kept.id: SourceWork("B-7")})))
    assert "B-7" in page and "renata" not in page


def test_columns_and_their_order_are_chosen() -> None:
    report = _opened(write(TIMELINE, "docx", chart=False, columns="source, number,date", order="latest"))
    rows = _rows(report)
    assert rows[0] == ["Source", "No.", "Date"]
    assert [row[2] for row in rows[1:3]] == ["October 2021", "since 1991"]
    assert report.sections[0].page_width < report.sections[0].page_height


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"columns": "date,colour"}, "there is no column 'colour'; a report can have: number, date"),
        ({"columns": " , "}, "no column was named"),
        ({"order": "length"}, "cannot be put in the order 'length'; known: time, latest, weight"),
        ({"handed": Handed(picture=b"GIF89a")}, "the picture of the chart is no PNG"),
    ],
)
def test_what_cannot_be_laid_out_is_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(BadData, match=message):
        write(TIMELINE, "report", **options)


def test_the_weightiest_come_first_when_asked_for() -> None:
    heavy = replace(
        TIMELINE, events=tuple(replace(event, salience=0.9 if event.id == "e3" else 0.1) for event in TIMELINE.events)
    )
    report = compose(heavy, title="", columns="date,fact", order="weight", chart=False, handed=None)
    assert [name for name, _ in report.rows] == [
        "e3",
        *(event.id for event in heavy.sorted().events if event.id != "e3"),
    ]


def test_every_claim_of_a_disputed_date_is_printed_with_its_source_and_words() -> None:
    for name in ("docx", "report"):
        content = write(_disputed(), name, chart=False)
        said = re.sub(r"<[^>]+>", " ", str(content)) if isinstance(content, str) else ""
        if name == "docx":
            said = " ".join(paragraph.text for paragraph in _opened(content).paragraphs)
        said = " ".join(said.split())
        assert "Disputed dates Two armies fight on river island 2 March 1969 A border, told briefly:" in said
        assert "5 March 1969 Letter: " in said and "It was on 5 March 1969." in said


def test_pages_of_a_source_stand_in_their_column() -> None:
    at = TIMELINE.events[0].sentence
    paged = replace(DOCUMENT, sections=(Section(at.start, at.end, "page", "page 12"),))
    report = compose(
        replace(TIMELINE, documents=(paged,)), title="", columns=USUAL, order="time", chart=False, handed=None
    )
    page = [column.title for column in report.columns].index("Page")
    assert [cells[page][0].text for _, cells in report.rows if cells[page]] == ["12"]


def test_a_chart_that_was_handed_over_stands_on_top() -> None:
    picture = _dot(7)
    page = str(write(TIMELINE, "report", handed=Handed(picture=picture)))
    assert page.index("data:image/png;base64,") < page.index("<table>")
    report = _opened(write(TIMELINE, "docx", handed=Handed(picture=picture)))
    assert report.inline_shapes[0]._inline.docPr.get("descr").startswith("Chart: A border, told briefly, 6 events")


def test_without_a_browser_the_report_says_why_it_has_no_chart(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*given: object, **options: object) -> bytes:
        raise MissingPart("no browser was found")

    monkeypatch.setattr("timeline.exports.report_picture.image", missing)
    assert "The chart is not shown here: no browser was found" in str(write(TIMELINE, "report"))
    texts = [paragraph.text for paragraph in _opened(write(TIMELINE, "docx")).paragraphs]
    assert "The chart is not shown here: no browser was found" in texts


def test_the_page_asks_for_nothing_and_runs_nothing() -> None:
    hostile = replace(TIMELINE.events[0], title="</td><script>alert(1)</script>")
    page = str(write(replace(TIMELINE, events=(hostile,)), "report", chart=False, title="<b>"))
    assert "<script" not in page and "default-src &#x27;none&#x27;" in page and "<h1>&lt;b&gt;</h1>" in page


@pytest.mark.skipif(not browser_path(), reason="needs a Chromium to print with")
def test_the_pdf_has_the_table_and_numbered_pages() -> None:
    pdfium = pytest.importorskip("pypdfium2")
    content = to_bytes(write(TIMELINE, "report-pdf", chart=False, title="Border"))
    page = pdfium.PdfDocument(content)[0]
    text = " ".join(page.get_textpage().get_text_range().split())
    assert "Two armies fight on river island" in text and "1 / 1" in text
    assert page.get_width() < page.get_height()


@settings(max_examples=10, deadline=None)
@given(timelines())
def test_reports_take_any_text(timeline: Timeline) -> None:
    report = _opened(write(timeline, "docx", chart=False))
    titles = "\n".join(cell for row in _rows(report) for cell in row)
    page = str(write(timeline, "report", chart=False))
    for event in timeline.events:
        assert xml_safe(one_line(event.title)) in titles
        assert f'id="event-{event.id}"' in page


def test_whatever_a_format_lets_people_choose_is_an_option_of_its_writing() -> None:
    offering = [form for form in known().values() if form.choices]
    assert {form.name for form in offering} == {"docx", "markdown", "report", "report-pdf"}
    for form in offering:
        assert {choice.name for choice in form.choices} <= set(form.options())
    assert find("docx").takes("handed") and "handed" not in find("docx").options()


def test_every_column_can_be_asked_for() -> None:
    events: tuple[Event, ...] = TIMELINE.events
    report = compose(TIMELINE, title="", columns=",".join(COLUMNS), order="time", chart=False, handed=WORKED)
    assert len(report.rows) == len(events) and len(report.columns) == len(COLUMNS)


@pytest.mark.parametrize("code", [code for code in languages() if code != ENGLISH])
def test_a_report_says_its_own_words_in_the_language_asked_for(code: str) -> None:
    """What the program says itself is in the language; titles, quotes and names stay as they are."""
    (entry,) = TIMELINE.unplaced
    timeline = replace(_disputed(), unplaced=(replace(entry, reason="it stands alone on its line"),))
    english, translated = (
        compose(
            timeline, title="", columns=",".join(COLUMNS), order="time", chart=False, handed=WORKED, language=spoken
        )
        for spoken in (ENGLISH, code)
    )
    words = wording(code)
    assert translated.subtitle == words.say(english.subtitle) != english.subtitle
    assert translated.unplaced[0][1] == words.say("it stands alone on its line")
    assert not [column.title for column in english.columns if words.unsaid(column.title)]
    of_documents = "number fact quote notes page exhibit people place tags".split()
    for (_, cells), (_, in_english) in zip(translated.rows, english.rows, strict=True):
        for name, cell, said in zip(COLUMNS, cells, in_english, strict=True):
            texts = [piece.text for piece in said]
            assert name in of_documents or [piece.text for piece in cell] == [words.say(text) for text in texts]
    for form, plain in (("report", {"chart": False}), ("markdown", {})):
        page = str(write(timeline, form, language=code, **plain))
        assert words.say("Not placed") in page and "Not placed" not in page
        assert words.say("5 March 1969") in page and "5 March 1969 (Letter)" not in page
