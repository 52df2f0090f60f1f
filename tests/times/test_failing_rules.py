"""One bad expression never costs the rest: a rule that fails leaves its words listed with the reason, and a warning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from timeline import extract
from timeline.record.failures import STRICT_VARIABLE, RuleFailed
from timeline.record.model import Document
from timeline.record.when import Day, When
from timeline.times import read_times, recognise
from timeline.times.phrase_match import PhraseMatch
from timeline.times.rule_reading import Reading, date

TEXT = "The bridge burned down on 3 May 1904. It was rebuilt in 1906. The toll was dropped in June 1911."


@pytest.fixture
def lenient(monkeypatch: pytest.MonkeyPatch) -> None:
    """As users have it: without the switch that tests set."""
    monkeypatch.delenv(STRICT_VARIABLE)


def _resolve_badly(match: PhraseMatch, context: object) -> Reading | None:
    raise KeyError("no such slot")


def _check_badly(match: PhraseMatch, text: str) -> bool:
    raise IndexError("past the end")


def _resolve_to_nonsense(match: PhraseMatch, context: object) -> Reading | None:
    week = When.week(Day(1906, 5, 3))
    return date(replace(When.interval(None, When.year(1906)), bounds=(None, week)))  # not built by its class methods


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """The rule of months with a year, broken in one way; every compiled table is made anew, before and after."""
    rules = dict(recognise.rules())
    rules["months.month_year"] = replace(rules["months.month_year"], **request.param)
    with monkeypatch.context() as patched:
        patched.setattr(recognise, "rules", lambda: rules)
        recognise.recogniser.cache_clear()
        yield
    recognise.recogniser.cache_clear()


WAYS = (
    pytest.param({"resolve": _resolve_badly}, "no such slot", id="resolve"),
    pytest.param({"check": _check_badly}, "past the end", id="check"),
    pytest.param({"resolve": _resolve_to_nonsense}, "is not read back", id="edtf"),
)


@pytest.mark.usefixtures("lenient", "broken")
@pytest.mark.parametrize(("broken", "said"), WAYS, indirect=["broken"])
def test_a_rule_that_fails_costs_its_own_expression_alone(said: str) -> None:
    timeline = extract(TEXT)
    explicit = [event.when.edtf() for event in timeline.events if event.basis == "explicit"]
    assert explicit == ["1904-05-03", "1906"]
    (lost,) = [left_out for left_out in timeline.unplaced if left_out.expression.text == "June 1911"]
    assert lost.kind == "unplaced"
    assert lost.reason.startswith("could not be worked out") and said in lost.reason
    assert said in lost.expression.findings[0]
    assert [warning for warning in timeline.warnings if "June 1911" in warning and said in warning]


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(("broken", "said"), WAYS, indirect=["broken"])
def test_where_mistakes_must_not_pass_it_is_raised(said: str) -> None:
    with pytest.raises(RuleFailed, match=said):
        read_times(Document(TEXT))


@pytest.mark.parametrize(
    "text",
    [
        "It fell \ud800 in 1999.",
        "In 19\udcff69 it fell, and in \udfff May 1971 it rose.",
        "It cost " + "9" * 6000 + " in 1999.",
        "In " + "1" * 5000 + " BC, " + "8" * 4400 + " years ago, on 31 May " + "2" * 5000 + " it fell in 1999.",
        "It fell " + "9" * 30 + " centuries before 1999, " + "7" * 12 + " days after 3 May 1999.",
        "About 999,999,999 years later, at 99:99:99, in 1999.",
        "٣ May ١٩٩٩ and ３ May １９９９, in 1999.",
    ],
)
def test_no_text_is_too_odd(text: str) -> None:
    for mode in ("auto", "news", "narrative"):
        times = read_times(Document(text), mode=mode)
        assert not times.warnings
        assert all(text[expression.start : expression.end] == expression.text for expression in times.expressions)
    assert extract(text).documents[0].text == text
