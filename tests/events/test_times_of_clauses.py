"""Each rule of ``timeline.events.timing`` on its own examples, the whole way with the shipped pipeline."""

from __future__ import annotations

import pytest

import timeline
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.walk import rules
from timeline.record.model import Event

EXAMPLES = [(rule, example) for rule in rules() for example in rule.examples]
NEVER = [(rule, text, trigger) for rule in rules() for text, trigger in rule.never]


def dated(text: str) -> dict[str, Event]:
    result = timeline.extract(text, published="2019-06-01", publication_day=False)
    return {event.trigger.text: event for event in result.events}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[example.text[:60] for _, example in EXAMPLES])
def test_what_a_rule_dates(rule: TimingRule, example: TimingExample) -> None:
    event = dated(example.text)[example.trigger]
    assert event.when.edtf() == example.edtf
    assert 0 < event.confidence < 0.9


@pytest.mark.parametrize(("rule", "text", "trigger"), NEVER, ids=[text[:60] for _, text, _ in NEVER])
def test_what_a_rule_leaves_alone(rule: TimingRule, text: str, trigger: str) -> None:
    assert trigger not in dated(text)


def test_every_rule_has_both_sides() -> None:
    assert all(rule.examples and rule.never for rule in rules())
    assert len({rule.order for rule in rules()}) == len(rules())


def test_each_step_away_costs_confidence() -> None:
    text = "On 13 August 2018 the aircraft took off. The left wing struck a tree. Rescuers reached the wreck."
    confidences = [event.confidence for event in timeline.extract(text, published="2019-06-01").events]
    assert len(confidences) == 3
    assert confidences[0] > confidences[1] > confidences[2]


def test_what_leaves_the_words_of_a_clause_is_inferred_and_says_why() -> None:
    event = dated("On 13 August 2018 the aircraft took off. The left wing struck a tree.")["struck"]
    assert event.basis == "inferred"
    assert "13 August 2018" in event.explanation and "no time of its own" in event.explanation
