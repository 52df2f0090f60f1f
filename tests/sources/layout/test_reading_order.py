"""Words at places become sentences: paragraphs, columns, rows, notes; nothing lost but what belongs to the pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.layout.pages import Put, letters, page, pieces, running, texts, words
from timeline.sources.layout.flow import text_of
from timeline.sources.layout.placed_words import PageLines, lines_of
from timeline.sources.layout.running_text import LineJoiner

STORY = (
    "The ferry had been built at Port Ellery in 1961, and on",
    "3 March 1998 she struck the quay. The harbour office was",
    "told at once. Divers went down on 5 March 1998 and found",
    "the rudder.",
)
WHOLE = " ".join(STORY)
NEXT = ("On 4 May 1999 the owners were fined. They had paid before", "the end of June 1999.")


@pytest.mark.parametrize("step", [12, 20, 28])
def test_lines_of_a_paragraph_are_joined_at_any_spacing(step: float) -> None:
    assert texts(page(1, *running(72, 700, step, *STORY))) == [WHOLE]


def test_an_indented_first_line_begins_a_paragraph_and_is_not_cut_off() -> None:
    lines = [(84, 700, STORY[0]), *running(72, 688, 12, *STORY[1:])]
    following = [(84.0, 652.0, NEXT[0]), (72.0, 640.0, NEXT[1])]
    assert texts(page(1, *lines, *following)) == [WHOLE, " ".join(NEXT)]


def test_columns_are_read_one_after_the_other() -> None:
    left = running(30, 700, 12, *STORY, *NEXT)
    right = running(330, 696, 12, *(line.replace("1998", "1888") for line in STORY), *NEXT)
    read = texts(page(1, *left, *right))
    assert read == [WHOLE, " ".join(NEXT), WHOLE.replace("1998", "1888"), " ".join(NEXT)]


def test_a_short_line_is_a_heading_between_paragraphs() -> None:
    lines = running(
        72, 700, 12, *STORY[:2], "told at once, and nobody went aboard of her after that.", "Background", *NEXT
    )
    assert "Background" in texts(page(1, *lines))


ROWS = (
    ("1987", "The mill bridge was opened."),
    ("12 June 1991", "A flood carried it away."),
    ("2003", "It was closed."),
)


def table(top: float, rows: tuple[tuple[str, ...], ...], step: float = 14) -> list[Put]:
    return [
        (72 + 120 * column, top - step * number, cell)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]


def test_a_table_is_read_by_rows() -> None:
    read = pieces(page(1, *table(700, ROWS)))
    assert [(piece.kind, piece.text) for piece in read] == [("row", " | ".join(row)) for row in ROWS]


def test_a_cell_of_several_lines_stays_in_its_row() -> None:
    keys = [(72.0, 700.0, "12 June"), (72.0, 686.0, "1991"), (72.0, 672.0, "May 2003"), (72.0, 658.0, "2011")]
    cells = running(192, 700, 14, "A flood carried away the", "north pier.", "The bridge was closed.", "It fell.")
    lines = [*keys, *cells]
    assert texts(page(1, *lines)) == [
        "12 June 1991 | A flood carried away the north pier.",
        "May 2003 | The bridge was closed.",
        "2011 | It fell.",
    ]


def test_running_heads_and_page_numbers_go_and_are_counted() -> None:
    pages = [
        page(
            number,
            (72, 760, "Harbour Inquiry"),
            (400, 760, "Report of 12 June 1999"),
            (300, 40, str(number + 8)),
            *body,
        )
        for number, body in enumerate((running(72, 700, 12, *STORY[:2]), running(72, 700, 12, *STORY[2:])), 1)
    ]
    assert texts(*pages) == [WHOLE]
    (warning,) = text_of(pages)[1].warnings()
    assert "2 running heads" in warning and "2 page numbers" in warning


def test_cells_and_years_at_the_edges_of_pages_stay() -> None:
    pages = [
        page(number, *table(750, tuple((str(1980 + 10 * number + row), f"Ship {number}{row}") for row in range(6)), 14))
        for number in range(1, 5)
    ]
    read = texts(*pages)
    assert len(read) == 24 and read[0] == "1990 | Ship 10"


def test_numbers_of_lines_go_and_numbers_of_a_list_stay() -> None:
    numbers = [(50.0, 720.0 - 24 * line, str(line + 1)) for line in range(25)]
    assert texts(page(1, *numbers, *running(90, 720, 24, *STORY))) == [WHOLE]
    listed = [(72.0, 700.0 - 14 * line, f"{line + 1}    Ship{line} of Tarn") for line in range(10)]
    assert len(texts(page(1, *listed))) == 10 and "10" in " ".join(texts(page(1, *listed)))


def test_a_note_at_the_foot_goes_behind_the_sentence_it_cuts() -> None:
    first = page(1, *running(72, 300, 12, *STORY[:2]), (72, 90, "1 The letter was found in 2004.", 8))
    second = page(2, *running(72, 700, 12, *STORY[2:]))
    assert texts(first, second) == [WHOLE, "1 The letter was found in 2004."]
    assert [(piece.kind, piece.page) for piece in pieces(first, second)] == [
        ("paragraph", 1), ("paragraph", 2), ("note", 1)
    ]  # fmt: skip


def test_a_sentence_goes_on_overleaf_with_a_name() -> None:
    first = page(1, *running(72, 300, 12, STORY[0], "4 May 2000 her place was taken by a steamer with the name"))
    second = page(
        2, *running(72, 700, 12, "Marigold Two. She served until 2011, when the harbour was", "closed to ships.")
    )
    (whole,) = texts(first, second)
    assert "with the name Marigold Two. She" in whole


def test_a_new_paragraph_overleaf_stays_one() -> None:
    first = page(1, *running(72, 300, 12, *STORY))
    second = page(2, *running(72, 700, 12, *NEXT))
    assert texts(first, second) == [WHOLE, " ".join(NEXT)]


def test_brackets_of_a_caption_part_it_and_go() -> None:
    fence = [(300.0, 700.0 - 14 * line, ")") for line in range(8)]
    left = [(72.0, 700.0, "ANN VALE,"), (72.0, 672.0, "Appellant,"), (72.0, 644.0, "v."), (72.0, 602.0, "Respondent.")]
    right = [(330.0, 686.0, "No. HD-1087"), (330.0, 616.0, "Filed: January 19, 2021")]
    read = " / ".join(texts(page(1, *fence, *left, *right)))
    assert ")" not in read and read.index("Respondent.") < read.index("No. HD-1087")


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("the govern-", "ment fell"), "the government fell"),
        (("the Ellery-", "Gull affair"), "the Ellery-Gull affair"),
        (("a well-", "known man"), "a well-known man"),
        (("pre- and", "post-war"), "pre- and post-war"),
        (("in pre-", "and post-war days"), "in pre- and post-war days"),
        (("from 1990–", "1995"), "from 1990–1995"),
        (("a Boeing 737–", "9"), "a Boeing 737–9"),
        (("the owners—", "who knew"), "the owners—who knew"),
        (("it was cold –", "very cold"), "it was cold – very cold"),
        (("on 3", "March"), "on 3 March"),
    ],
)
def test_line_ends(lines: tuple[str, str], whole: str) -> None:
    assert LineJoiner(frozenset(("well-known",))).joined(lines) == whole


WORDS = st.text("abc1 ", min_size=1, max_size=40)
PLACED = st.tuples(st.integers(20, 560), st.integers(20, 770), WORDS, st.sampled_from((8, 10, 14)))


@settings(max_examples=60, deadline=None)
@given(st.lists(PLACED, max_size=40))
def test_no_letter_is_lost_wherever_words_stand(placed: list[tuple[int, int, str, int]]) -> None:
    lines = lines_of(word for x, y, text, size in placed for word in words(x, y, text, size))
    source = PageLines(1, 612, 792, lines)
    kept, taken = text_of([source])
    out = sum(c.isalnum() for piece in kept for c in piece.text)
    missing = len(letters(lines)) - out
    assert missing == 0 or (taken.words > 0 and missing > 0)
