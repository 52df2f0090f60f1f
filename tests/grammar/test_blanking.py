"""Footnote marks, Markdown and code marks are blanked before a sentence is parsed; offsets stay."""

from __future__ import annotations

import pytest

from timeline.grammar.blanking import without_marks


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("He died in Ireland.[12]", "He died in Ireland.    "),
        ("The mill opened[29 in May", "The mill opened[29 in May"),
        ("It was sold for his services.[9", "It was sold for his services.  "),
        ("### Officers push `marchers`", "    Officers push  marchers "),
        ("[Kirk Lund][kl] resigned", " Kirk Lund      resigned"),
        ("see [the note](https://example.org/n) of May", "see  the note                         of May"),
        ("It struck two brackets.8", "It struck two brackets. "),
        ("The crew sailed in No.8", "The crew sailed in No.8"),
        ("an array a[i] and #39", "an array a[i] and #39"),
    ],
)
def test_marks_become_spaces(text: str, plain: str) -> None:
    assert without_marks(text) == plain
    assert len(without_marks(text)) == len(text)
