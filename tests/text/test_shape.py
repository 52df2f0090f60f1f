"""The shape of plain text: headings, entries, rows, log lines, quoted mail, notes, and lines that are none of these."""

from __future__ import annotations

import pytest

from timeline.record.model import SECTION_KINDS, Document, Section
from timeline.text.shape import guess_shape, shape_of


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and first words of every section."""
    return [(section.kind, text[section.start : section.end][:16]) for section in guess_shape(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# The fire\n\nIt burned.", [("heading", "# The fire")]),
        ("The fire\n========\n\nIt burned.", [("heading", "The fire"), ("heading", "========")][:1]),
        ("The fire of 1864\n\nIt burned for days.", [("heading", "The fire of 1864")]),
        (
            "3 May 1943\nWe marched all day.\n\n4 May 1943\nWe rested.",
            [("heading", "3 May 1943"), ("heading", "4 May 1943")],
        ),
        ("It burned.\n\n- first thing\n- second thing", [("entry", "- first thing"), ("entry", "- second thing")]),
        ("09:12 Dana came\n09:40 Oleg went", [("entry", "09:12 Dana came"), ("entry", "09:40 Oleg went")]),
        (
            "3 May. We sailed at noon with a fair wind.\n\n4 May. The pilot left us off the point.\n\n"
            "5 May. A sail to the south of us.",
            [("entry", "3 May. We sailed"), ("entry", "4 May. The pilot"), ("entry", "5 May. A sail to")],
        ),
        ("3 May. We sailed at noon with a fair wind.\n\nThe pilot left us off the point at two.", []),
        ("1912: She sailed.\n1913 – She sank.", [("entry", "1912: She sailed"), ("entry", "1913 – She sank.")]),
        ("name\tyear\nmill\t1864", [("row", "name\tyear"), ("row", "mill\t1864")]),
        ("2021-03-01 09:15:22 host: up", [("log line", "2021-03-01 09:15")]),
        ("Mar  1 09:15:22 host nginx[2011]: up", [("log line", "Mar  1 09:15:22 ")]),
        ("Fine.\n\nOn 4 May 2020, Bo wrote:\n> Yes.\n> No.", [("quoted", "On 4 May 2020, B")]),
        ("It burned.[1]\n\n[1] See the archive, 1864.", [("note", "[1] See the arch")]),
    ],
)
def test_lines_say_what_they_are(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It burned for days. Nobody came.\n\nThen it rained.",
        "A single line",
        "He said: it was 1864 and nobody came to see the mill, which had burned down in the night before the fair.",
        "1912: a year like any other, and only one such line.",
        "The score was 3:1 in the end.",
        "",
        "\n\n\n",
    ],
)
def test_running_text_has_no_shape(text: str) -> None:
    assert kinds(text) == []


def test_a_forwarded_mail_reaches_to_the_next_one() -> None:
    block = "From: Ann Lee\nSent: 4 May 2020\nTo: Bo\n\nText of {}.\n\n"
    text = block.format("one") + block.format("two") + block.format("three")
    quoted = [section for section in guess_shape(text) if section.kind == "quoted"]
    assert [text[section.start : section.end].split("Text of ")[1] for section in quoted] == ["two.", "three."]


def test_what_the_reader_knows_goes_first() -> None:
    own = Section(0, 4, "heading", level=1)
    assert shape_of(Document("Mill\n\n- one\n- two", sections=(own,))) == (own,)
    page = Section(0, 18, "page", "page 1")
    assert [section.kind for section in shape_of(Document("Mill\n\n- one\n- two", sections=(page,)))] == [
        "page", "heading", "entry", "entry",
    ]  # fmt: skip


def test_kinds_are_those_of_the_record() -> None:
    text = "# A\n\n- b\n\n> c\n\nx\ty\nz\tw\n\n[1] d\n\n2021-03-01 09:15:22 e\n"
    assert {section.kind for section in guess_shape(text)} <= set(SECTION_KINDS)
