"""Never a silent loss: every word that stands in a file comes out once, in its order, whatever it stands in.

Texts are made of blocks (headings, paragraphs, lists, tables, quotations) of words that occur once, and written in each
format by plain means that share nothing with the readers.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.formats.builders import docx, epub, odt, paragraph
from timeline.record.model import Document
from timeline.sources.formats import Source
from timeline.sources.source_walk import walk

_SYLLABLES = ("bar", "del", "fin", "gor", "hul", "jem", "kas", "lom", "nep", "rud", "sav", "tim", "wex", "zol")
_KINDS = ("heading", "paragraph", "list", "table", "quotation")
_WORD = re.compile(r"[a-z]{9}")


@dataclass(frozen=True)
class Block:
    """One part of a text: its kind and its rows of cells of words (one row of one cell, but in lists and tables)."""

    kind: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> list[str]:
        return [word for row in self.rows for cell in row for word in _WORD.findall(cell.lower())]


def _names() -> Iterator[str]:
    return ("".join(parts) for parts in itertools.product(_SYLLABLES, repeat=3))


@st.composite
def texts(draw: st.DrawFn) -> list[Block]:
    names = _names()
    sizes = st.integers(2, 9)

    def cell() -> str:
        words = [next(names) for _ in range(draw(sizes))]
        return f"{' '.join(words).capitalize()} in 19{draw(st.integers(10, 99))}."

    blocks = []
    for kind in draw(
        st.lists(st.sampled_from(("heading", "paragraph", "list", "table", "quotation")), min_size=3, max_size=9)
    ):
        if kind == "table":
            columns = draw(st.integers(2, 3))
            rows = tuple(tuple(cell() for _ in range(columns)) for _ in range(draw(st.integers(2, 4))))
        else:
            rows = tuple((cell(),) for _ in range(draw(st.integers(1, 4)) if kind == "list" else 1))
        blocks.append(Block(kind, rows))
    return blocks


def as_html(blocks: Sequence[Block]) -> str:
    shapes = {
        "heading": lambda rows: f"<h2>{escape(rows[0][0])}</h2>",
        "paragraph": lambda rows: f"<p>{escape(rows[0][0])}</p>",
        "quotation": lambda rows: f"<blockquote><p>{escape(rows[0][0])}</p></blockquote>",
        "list": lambda rows: "<ul>" + "".join(f"<li>{escape(row[0])}</li>" for row in rows) + "</ul>",
        "table": lambda rows: (
            "<table>"
            + "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
            + "</table>"
        ),
    }
    return "".join(shapes[block.kind](block.rows) for block in blocks)


def as_word(blocks: Sequence[Block]) -> bytes:
    def cells(row: Sequence[str]) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"

    body = "".join(
        f"<w:tbl>{''.join(map(cells, block.rows))}</w:tbl>"
        if block.kind == "table"
        else "".join(paragraph(row[0], style="Heading1" if block.kind == "heading" else "") for row in block.rows)
        for block in blocks
    )
    return docx(body)


def as_open_document(blocks: Sequence[Block]) -> bytes:
    def shaped(block: Block) -> str:
        if block.kind == "table":
            return (
                "<table:table>"
                + "".join(
                    "<table:table-row>"
                    + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
                    + "</table:table-row>"
                    for row in block.rows
                )
                + "</table:table>"
            )
        if block.kind == "list":
            entries = "".join(f"<text:list-item><text:p>{row[0]}</text:p></text:list-item>" for row in block.rows)
            return f"<text:list>{entries}</text:list>"
        name = "h" if block.kind == "heading" else "p"
        return f"<text:{name}>{block.rows[0][0]}</text:{name}>"

    return odt("".join(map(shaped, blocks)))


def as_markdown(blocks: Sequence[Block]) -> bytes:
    shapes = {
        "heading": lambda rows: f"## {rows[0][0]}",
        "paragraph": lambda rows: rows[0][0],
        "quotation": lambda rows: f"> {rows[0][0]}",
        "list": lambda rows: "\n".join(f"- {row[0]}" for row in rows),
        "table": lambda rows: "\n".join(
            ["| " + " | ".join(rows[0]) + " |", "|" + " --- |" * len(rows[0])]
            + ["| " + " | ".join(row) + " |" for row in rows[1:]]
        ),
    }
    return "\n\n".join(shapes[block.kind](block.rows) for block in blocks).encode()


def as_rich_text(blocks: Sequence[Block]) -> bytes:
    def shaped(block: Block) -> str:
        if block.kind == "table":
            return "".join(
                "\\trowd"
                + "".join(f"\\cellx{1000 * (n + 1)}" for n in range(len(row)))
                + " \\intbl "
                + "".join(f"{cell}\\cell " for cell in row)
                + "\\row\n"
                for row in block.rows
            )
        return "".join(f"\\pard {row[0]}\\par\n" for row in block.rows)

    return ("{\\rtf1\\ansi " + "".join(map(shaped, blocks)) + "}").encode()


def as_plain(blocks: Sequence[Block]) -> bytes:
    return "\n\n".join("\n".join("\t".join(row) for row in block.rows) for block in blocks).encode()


def as_mail(blocks: Sequence[Block]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "a@example.org", "Papers", "<1@example.org>"
    message["Date"] = "Wed, 12 May 2021 10:00:00 +0000"
    message.set_content(
        "\n\n".join(
            "\n".join(("> " if block.kind == "quotation" else "") + "  ".join(row) for row in block.rows)
            for block in blocks
        )
    )
    return message.as_bytes()


def as_mail_of_markup(blocks: Sequence[Block]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "a@example.org", "Papers", "<1@example.org>"
    message["Date"] = "Wed, 12 May 2021 10:00:00 +0000"
    message.set_content(f"<html><body>{as_html(blocks)}</body></html>", subtype="html")
    return message.as_bytes()


FORMATS: dict[str, Callable[[Sequence[Block]], bytes]] = {
    "a.docx": as_word,
    "a.odt": as_open_document,
    "a.epub": lambda blocks: epub([as_html(blocks)]),
    "a.html": lambda blocks: f"<html lang=en><body><article>{as_html(blocks)}</article></body></html>".encode(),
    "a.md": as_markdown,
    "a.rtf": as_rich_text,
    "a.txt": as_plain,
    "plain.eml": as_mail,
    "markup.eml": as_mail_of_markup,
}


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(blocks=texts())
def test_every_word_comes_out_once_and_in_order(name: str, blocks: list[Block]) -> None:
    documents = [
        outcome for outcome in walk(Source(name, content=FORMATS[name](blocks))) if isinstance(outcome, Document)
    ]
    came = [word for document in documents for word in _WORD.findall(document.text.lower())]
    assert came == [word for block in blocks for word in block.words]
