"""A chronology as one HTML page for reading and printing: no script, no request, page numbers on paper."""

from __future__ import annotations

import base64
import re
from html import escape

from timeline.exports.export import Export
from timeline.exports.handed import Handed
from timeline.exports.markdown_list import losses
from timeline.exports.report import CHOICES, Report, compose
from timeline.exports.report_columns import USUAL, CellPiece
from timeline.record.model import Timeline
from timeline.show.asset_files import asset_text
from timeline.show.phrasebook import ENGLISH

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_UPRIGHT_COLUMNS = 4
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def write(
    timeline: Timeline,
    *,
    title: str = "",
    columns: str = USUAL,
    order: str = "time",
    chart: bool = True,
    language: str = ENGLISH,
    handed: Handed | None = None,
) -> str:
    """The page; ``columns`` are names joined by commas, ``order`` is "time", "latest" or "weight".

    Raises ``BadData`` for an unknown column, order or language.
    """
    return laid_out(
        compose(timeline, title=title, columns=columns, order=order, chart=chart, handed=handed, language=language)
    )


def laid_out(report: Report) -> str:
    """A report as HTML."""
    sideways = " landscape" if len(report.columns) > _UPRIGHT_COLUMNS else ""
    body = (
        f'<h1>{_text(report.title)}</h1><p class="under">{_text(report.subtitle)}</p>'
        f"{_picture(report)}{_table(report)}{_disputed(report)}{_unplaced(report)}{_sources(report)}"
    )
    return (
        f'<!doctype html><html lang="{report.words.code}"><head><meta charset="utf-8">'
        f"<title>{_text(report.title)}</title>"
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{asset_text('embed/report.css')}@page {{ size: A4{sideways}; }}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    )


def _picture(report: Report) -> str:
    if report.picture:
        data = base64.b64encode(report.picture).decode("ascii")
        words = report.words.say("The table below says the same")
        return f'<img src="data:image/png;base64,{data}" alt="{_text(report.subtitle)}. {_text(words)}">'
    why = report.words.say(f"The chart is not shown here: {report.no_picture}")
    return f'<p class="quiet">{_text(why)}</p>' if report.no_picture else ""


def _table(report: Report) -> str:
    whole = sum(column.share for column in report.columns)
    widths = "".join(f'<col style="width:{column.share / whole:.1%}">' for column in report.columns)
    head = "".join(f'<th scope="col">{_text(column.title)}</th>' for column in report.columns)
    rows = "".join(
        f'<tr id="event-{escape(name)}">{"".join(f"<td>{_pieces(cell)}</td>" for cell in cells)}</tr>'
        for name, cells in report.rows
    )
    return (
        f'<div class="wide"><table><colgroup>{widths}</colgroup><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _disputed(report: Report) -> str:
    if not report.disputed:
        return ""
    parts = []
    for disputed in report.disputed:
        lines = (
            f"<li><b>{_text(when)}</b>" + "".join(f" {_text(source)}: <q>{_text(quote)}</q>" for source, quote in said)
            for when, said in disputed.claims
        )
        parts.append(f"<h3>{_text(disputed.title)}</h3><ul>{''.join(f'{line}</li>' for line in lines)}</ul>")
    return f"<section><h2>{_text(report.words.say('Disputed dates'))}</h2>{''.join(parts)}</section>"


def _unplaced(report: Report) -> str:
    lines = "".join(
        f"<li>“{_text(words)}”: {_text(why)}{f' ({_text(source)})' if source else ''}</li>"
        for words, why, source in report.unplaced
    )
    return f"<section><h2>{_text(report.words.say('Not placed'))}</h2><ul>{lines}</ul></section>" if lines else ""


def _sources(report: Report) -> str:
    lines = "".join(f"<li>{_pieces([source])}</li>" for source in report.sources)
    return f"<section><h2>{_text(report.words.say('Sources'))}</h2><ol>{lines}</ol></section>" if lines else ""


def _pieces(pieces: list[CellPiece]) -> str:
    return "".join(
        f"<div{f' class={chr(34)}{piece.look}{chr(34)}' if piece.look else ''}>{_piece(piece)}</div>"
        for piece in pieces
    )


def _piece(piece: CellPiece) -> str:
    return (
        f'<a href="{_text(piece.link)}" rel="noreferrer">{_text(piece.text)}</a>' if piece.link else _text(piece.text)
    )


def _text(text: str) -> str:
    return escape(_UNSHOWN.sub("\ufffd", text))


EXPORT = Export(
    name="report",
    title="Report to print (HTML)",
    suffix=".report.html",
    media_type="text/html",
    write=write,
    group="report",
    losses=losses,
    choices=CHOICES,
)
