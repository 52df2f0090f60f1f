"""Every rule and language carries its own examples and must-not-match cases: here they are run."""

from __future__ import annotations

import pytest

from timeline.record.model import Document, Publication, TimeExpression
from timeline.record.when import Day, When
from timeline.text.sentences import split_sentences
from timeline.times import tag
from timeline.times.lexicon import languages
from timeline.times.recognise import rules
from timeline.times.rules import SILENT, Example, Rule


def read(
    sentence: str, *, mode: str = "news", published: str = "2021-03-03", language: str = "en", style: str = "timeline"
) -> list[TimeExpression]:
    """The expressions of a text, with the fixed clock that rule examples assume."""
    publication = Publication(Day.parse(published)) if published else None
    document = Document(sentence, publication=publication, language=language)
    return list(tag(document, split_sentences(sentence), mode=mode, style=style))


def _examples() -> list[tuple[str, Example, str]]:
    own = [(rule.name, example, example.language) for rule in rules().values() for example in rule.examples]
    others = [
        (name, example, code)
        for code, language in languages().items()
        for name, examples in language.examples.items()
        for example in examples
    ]
    return own + others


def _nevers() -> list[tuple[Rule, str, str]]:
    own = [(rule, sentence, "en") for rule in rules().values() for sentence in rule.never]
    others = [
        (rules()[name], sentence, code)
        for code, language in languages().items()
        for name, sentences in language.never.items()
        for sentence in sentences
    ]
    return own + others


@pytest.mark.parametrize(("name", "example", "language"), _examples(), ids=lambda value: str(value)[:60])
def test_rule_reads_its_example(name: str, example: Example, language: str) -> None:
    expressions = read(
        example.sentence, mode=example.mode, published=example.published, language=language, style=example.style
    )
    hits = [expression for expression in expressions if expression.text == example.text]
    assert hits, f"{example.text!r} not found; got {[expression.text for expression in expressions]}"
    hit = hits[-1]
    assert hit.rule == name
    assert hit.value == example.value
    assert (hit.when.edtf() if hit.when else "") == example.edtf
    if example.edtf:
        expected = When.from_edtf(example.edtf)
        assert hit.when is not None
        assert (hit.when.earliest, hit.when.latest) == (expected.earliest, expected.latest)
    else:
        assert hit.reason, "what is not placed says why"
    assert example.sentence[hit.start : hit.end] == hit.text
    assert hit.explanation.startswith("“")


@pytest.mark.parametrize(
    ("rule", "sentence", "language"), _nevers(), ids=lambda value: value if isinstance(value, str) else value.name
)
def test_rule_stays_silent(rule: Rule, sentence: str, language: str) -> None:
    for mode in ("news", "narrative"):
        assert rule.name not in [expression.rule for expression in read(sentence, mode=mode, language=language)]


def test_every_rule_that_reads_has_an_example() -> None:
    assert [name for name, rule in rules().items() if rule.kind not in SILENT and not rule.examples] == []


def test_every_not_time_is_silent() -> None:
    for name, rule in rules().items():
        if rule.kind == "not":
            for phrase in rule.phrases.get("en", ()):
                if not set(phrase) & set("<(|"):
                    assert read(f"They spoke of {phrase} again.", style="timex3") == [], (name, phrase)
