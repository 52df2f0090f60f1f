"""Each kind of what is no event on its own sentences."""

from __future__ import annotations

import pytest

import timeline
from timeline.events.facts import Attachment, Happening
from timeline.events.refusals import Case, kinds, refusal
from timeline.grammar.clause import Clause
from timeline.record.model import Span

REFUSED = [(kind.name, text) for kind in kinds() for text in kind.refused]
KEPT = [(kind.name, text) for kind in kinds() for text in kind.kept]


@pytest.mark.parametrize(("name", "text"), REFUSED, ids=[text[:60] for _, text in REFUSED])
def test_refused_with_a_reason(name: str, text: str) -> None:
    result = timeline.extract(text, published="2024-06-01", publication_day=False)
    assert not result.events
    assert all(left_out.reason for left_out in result.unplaced)


@pytest.mark.parametrize(("name", "text"), KEPT, ids=[text[:60] for _, text in KEPT])
def test_kept(name: str, text: str) -> None:
    assert timeline.extract(text, published="2024-06-01", publication_day=False).events


def test_every_kind_has_both_sides() -> None:
    assert all(kind.refused and kind.kept for kind in kinds())


@pytest.mark.parametrize(("word", "lemma", "refused"), [("known", "know", True), ("held", "hold", False)])
def test_what_only_describes_takes_no_time_from_elsewhere(word: str, lemma: str, refused: bool) -> None:
    made = timeline.extract("On 3 May 2020 a march was held.", publication_day=False)
    document, (expression,) = made.documents[0], made.expressions
    sentence = made.events[0].sentence
    clause = Clause(0, 0, len(word), word, lemma, finite=True, passive=True)
    happening = Happening(Span(0, len(word), word), lemma, lemma, f"was {word} for its music", clause=clause)
    case = Case(document, sentence, Attachment(happening), expression, own=False)
    assert ("only describes" in refusal(case)) is refused
