"""Word report (.docx): a chronology to hand over, with chart, table, claims of disputed dates, and the sources.

The table's heading is repeated on every page, a row is never torn apart, and pages are numbered. With more than four
columns the page lies on its side.
"""

from __future__ import annotations

import io
from typing import Any

from timeline.exports.clean_text import one_line, xml_safe
from timeline.exports.export import Export, need
from timeline.exports.handed import Handed
from timeline.exports.markdown_list import losses
from timeline.exports.report import CHOICES, Report, compose
from timeline.exports.report_columns import USUAL, CellPiece, ReportColumn
from timeline.record.model import Timeline
from timeline.show.phrasebook import ENGLISH

_LINK_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_UPRIGHT_COLUMNS = 4
_MARGIN_MM, _SHORT_MM, _LONG_MM = 18, 210, 297  # A4
_ALARM = "A61C12"
_QUIET = "566072"


def write(
    timeline: Timeline,
    *,
    title: str = "",
    columns: str = USUAL,
    order: str = "time",
    chart: bool = True,
    language: str = ENGLISH,
    handed: Handed | None = None,
) -> bytes:
    """A .docx file; ``columns`` are names joined by commas, ``order`` is "time", "latest" or "weight".

    Raises ``MissingPart`` without python-docx, ``BadData`` for an unknown column, order or language.
    """
    docx = need("docx", what="a Word report")
    content = compose(
        timeline, title=title, columns=columns, order=order, chart=chart, handed=handed, language=language
    )
    report = docx.Document()
    report.core_properties.title = _text(content.title)[:255]
    report.core_properties.author = ""
    width = _page(report, sideways=len(content.columns) > _UPRIGHT_COLUMNS)
    report.add_heading(_text(content.title), level=0)
    report.add_paragraph(_text(content.subtitle))
    _picture(report, content, width)
    _table(report, content, width)
    _disputed(report, content)
    _unplaced(report, content)
    _sources(report, content)
    stream = io.BytesIO()
    report.save(stream)
    return stream.getvalue()


def _page(report: Any, *, sideways: bool) -> int:
    """Size, margins, base font and page numbers; gives the width that text has, in mm."""
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    section = report.sections[0]
    wide, high = (_LONG_MM, _SHORT_MM) if sideways else (_SHORT_MM, _LONG_MM)
    section.orientation = WD_ORIENT.LANDSCAPE if sideways else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN_MM)
    report.styles["Normal"].font.size = Pt(10)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(foot, "PAGE")
    foot.add_run(" / ")
    _field(foot, "NUMPAGES")
    return wide - 2 * _MARGIN_MM


def _field(paragraph: Any, name: str) -> None:
    """A number that Word counts itself; python-docx has no call for it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def _picture(report: Any, content: Report, width: int) -> None:
    from docx.shared import Mm

    if content.picture:
        shown = report.add_picture(io.BytesIO(content.picture), width=Mm(width))
        shown._inline.docPr.set("descr", _text(content.words.say(f"Chart: {content.title}, {content.subtitle}"))[:255])
        most = Mm(150 if width < _SHORT_MM else 110)
        if shown.height > most:
            shown.width, shown.height = int(shown.width * most / shown.height), most
    elif content.no_picture:
        why = content.words.say(f"The chart is not shown here: {content.no_picture}")
        _look(report.add_paragraph().add_run(_text(why)), "quiet")


def _table(report: Any, content: Report, width: int) -> None:
    from docx.shared import Mm

    table = report.add_table(rows=1, cols=len(content.columns), style="Table Grid")
    table.autofit = False
    whole = sum(column.share for column in content.columns)
    widths = [Mm(width * column.share / whole) for column in content.columns]
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = wide
    _frame(table)
    _heading(table.rows[0], content.columns, widths)
    for _, cells in content.rows:
        row = table.add_row()
        _whole(row)
        for cell, wide, pieces in zip(row.cells, widths, cells, strict=True):
            cell.width = wide
            _fill(cell.paragraphs[0], pieces)


def _frame(table: Any) -> None:
    """Fine grey lines, and some room around the words."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    lines, room = OxmlElement("w:tblBorders"), OxmlElement("w:tblCellMar")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", "C4CBD6")):
            line.set(qn(f"w:{name}"), value)
        lines.append(line)
    for side in ("top", "left", "bottom", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "70")
        margin.set(qn("w:type"), "dxa")
        room.append(margin)
    table._tbl.tblPr.append(lines)
    table._tbl.tblPr.append(room)


def _heading(row: Any, columns: tuple[ReportColumn, ...], widths: list[Any]) -> None:
    """The first row, which is repeated on every page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for cell, column, wide in zip(row.cells, columns, widths, strict=True):
        cell.width = wide
        _look(cell.paragraphs[0].add_run(_text(column.title)), "strong")
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), "E7EBFB")
        cell._tc.get_or_add_tcPr().append(shade)
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _whole(row)


def _whole(row: Any) -> None:
    """A row that a page's end does not tear apart."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _fill(paragraph: Any, pieces: list[CellPiece]) -> None:
    for number, piece in enumerate(pieces):
        if number:
            paragraph.add_run().add_break()
        if piece.link:
            _add_link(paragraph, _text(piece.text), piece.link)
        else:
            _look(paragraph.add_run(_text(piece.text)), piece.look)


def _look(run: Any, look: str) -> None:
    from docx.shared import Pt, RGBColor

    run.font.size = Pt(9)
    run.bold = True if look == "strong" else None
    run.italic = True if look == "quote" else None
    if look in ("quiet", "alarm"):
        run.font.color.rgb = RGBColor.from_string(_QUIET if look == "quiet" else _ALARM)


def _disputed(report: Any, content: Report) -> None:
    if content.disputed:
        report.add_heading(content.words.say("Disputed dates"), level=1)
    for disputed in content.disputed:
        report.add_paragraph(_text(disputed.title)).paragraph_format.keep_with_next = True
        for when, quotes in disputed.claims:
            line = report.add_paragraph(style="List Bullet")
            line.add_run(_text(when)).bold = True
            line.add_run("; ".join(f" {_text(source)}: “{_text(quote)}”" for source, quote in quotes))


def _unplaced(report: Any, content: Report) -> None:
    if content.unplaced:
        report.add_heading(content.words.say("Not placed"), level=1)
    for words, why, source in content.unplaced:
        behind = f" ({_text(source)})" if source else ""
        report.add_paragraph(f"“{_text(words)}”: {_text(why)}{behind}", style="List Bullet")


def _sources(report: Any, content: Report) -> None:
    if content.sources:
        report.add_heading(content.words.say("Sources"), level=1)
    for source in content.sources:
        _fill(report.add_paragraph(style="List Number"), [source])


def _add_link(paragraph: Any, text: str, address: str) -> None:
    """A link that Word can click; python-docx has no call for it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, _LINK_KIND, is_external=True))
    run = paragraph.add_run(text)
    _look(run, "")
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def _text(text: str) -> str:
    return xml_safe(one_line(text))


EXPORT = Export(
    name="docx",
    title="Word report",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write=write,
    binary=True,
    group="report",
    losses=losses,
    choices=CHOICES,
)
