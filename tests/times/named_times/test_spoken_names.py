"""Named times in other languages than English: by their own names, and never by English ones."""

from __future__ import annotations

import pytest

from timeline.record.model import Document
from timeline.times import tag
from timeline.times.named_times import spoken_in


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Das Haus wurde im Zweiten Weltkrieg zerstört.", "Zweiten Weltkrieg"),
        ("fr", "La maison fut détruite pendant la Première Guerre mondiale.", "Première Guerre mondiale"),
        ("es", "La casa se quemó durante la guerra de los Treinta Años.", "guerra de los Treinta Años"),
    ],
)
def test_a_named_time_is_read_by_its_own_name(language: str, text: str, name: str) -> None:
    (expression,) = tag(Document(text, language=language), mode="narrative", style="timeline")
    assert (expression.text, expression.rule) == (name, "named.name")
    assert expression.when is not None


def test_english_names_say_nothing_in_other_languages() -> None:
    text = "Der Anschluss der Gemeinde an die Wasserleitung gelang."
    assert tag(Document(text, language="de"), mode="narrative", style="timeline") == ()


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_no_name_stands_for_two_times(language: str) -> None:
    forms = [form for named in spoken_in(language) for form in named.forms]
    assert forms and len(forms) == len(set(forms))
