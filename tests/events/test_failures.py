"""What fails in the grammar or the reading of one sentence costs that sentence alone, and is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from timeline.events import sentence_facts
from timeline.grammar import parsing
from timeline.pipeline import extract
from timeline.record.failures import STRICT_VARIABLE, RuleFailed

TEXT = "The mill burned down in 1903. The bridge was opened in 1911. The school closed in 1950."


def _failing_at(word: str, work: Callable[..., Any], *, circle: bool = False) -> Callable[..., Any]:
    def failing(doc: Any, *rest: Any, **named: Any) -> Any:
        if word in doc.text:
            if circle:
                doc[0].head, doc[1].head = doc[1], doc[0]
                return doc
            raise ZeroDivisionError("mine")
        return work(doc, *rest, **named)

    return failing


def _titles(text: str) -> list[str]:
    return [event.title for event in extract(text).events]


@pytest.mark.parametrize("circle", [False, True])
def test_a_parse_that_cannot_be_mended_is_read_as_it_came(monkeypatch: pytest.MonkeyPatch, circle: bool) -> None:
    monkeypatch.delenv(STRICT_VARIABLE)
    whole = _titles(TEXT)
    monkeypatch.setattr(parsing, "mend", _failing_at("bridge", parsing.mend, circle=circle))
    assert _titles(TEXT) == whole and len(whole) == 3


def test_a_sentence_that_cannot_be_read_is_listed_and_the_others_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(STRICT_VARIABLE)
    monkeypatch.setattr(sentence_facts, "read_sentence", _failing_at("bridge", sentence_facts.read_sentence))
    timeline = extract(TEXT)
    assert [event.when.edtf() for event in timeline.events] == ["1903", "1950"]
    (unplaced,) = timeline.unplaced
    assert unplaced.expression.text == "1911" and "could not be read" in unplaced.reason


def test_tests_see_the_fault_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "mend", _failing_at("bridge", parsing.mend))
    with pytest.raises(RuleFailed, match="mine"):
        extract(TEXT)
