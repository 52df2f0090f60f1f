"""The time that opens a sentence: kept from the parser and hung on the clause it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.grammar.parsing import parse_sentences

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc


def _read(text: str, time: str) -> tuple[str, str, str]:
    """The root, the subject of the root and what the time hangs on."""
    start = text.index(time)

    def read(doc: Doc) -> tuple[str, str, str]:
        root = next(token for token in doc if token.head.i == token.i)
        subject = next((child.text for child in root.children if child.dep_.startswith("nsubj")), "")
        return root.text, subject, doc.char_span(start, start + len(time)).root.head.text

    (result,) = parse_sentences([(text, [(start, start + len(time))])], read)
    return result


@pytest.mark.parametrize(
    ("text", "time", "root", "subject"),
    [
        ("On Monday the ferry company, which owes the port 3 million, filed for aid.", "Monday", "filed", "company"),
        ("On Thursday, the union called off its strike at the docks.", "Thursday", "called", "union"),
        ("Also Thursday, the ministry called for an urgent meeting.", "Thursday", "called", "ministry"),
        ("In 1905 Olds left Oldsmobile and founded a firm.", "1905", "left", "Olds"),
        ("In 1989 Ottar rose to the throne when his father died.", "1989", "rose", "Ottar"),
    ],
)  # fmt: skip
def test_the_opening_belongs_to_the_main_clause(text: str, time: str, root: str, subject: str) -> None:
    assert _read(text, time) == (root, subject, root)


def test_a_year_before_its_noun_stays_with_it() -> None:
    assert _read("During the 1794 withdrawal he led the rear.", "1794")[2] == "withdrawal"


def test_a_time_that_is_the_subject_stays_it() -> None:
    assert _read("Monday was the last day of the fair in the town.", "Monday")[1] == "Monday"


def test_the_words_and_their_places_stay_those_of_the_text() -> None:
    text = "On Monday, 3 May 2021, the mill (built in 1870) burned down."
    times = [(3, 9), (11, 21), (40, 44)]
    (words,) = parse_sentences([(text, times)], lambda doc: [(token.idx, token.text) for token in doc])
    assert all(text[start : start + len(word)] == word for start, word in words)
    assert [word for _, word in words] == text.replace(",", " ,").replace("(", "( ").replace(")", " )").replace(
        ".", " ."
    ).split()
