"""A spaCy pipeline that somebody installed for another language is used by the labels of its parse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from timeline.pipeline import extract
from timeline.record.model import Document

spacy = pytest.importorskip("spacy")

TAGS = {"Die": "DET", "Fabrik": "NOUN", "schloss": "VERB", "im": "ADP", "Mai": "NOUN", "1984": "NUM", ".": "PUNCT"}
DEPENDENCIES = {
    "Die": ("det", 1), "Fabrik": ("nsubj", 2), "schloss": ("ROOT", 2), "im": ("case", 4), "Mai": ("obl", 2),
    "1984": ("nmod", 4), ".": ("punct", 2),
}  # fmt: skip


@pytest.fixture
def pipeline(tmp_path: Path) -> str:
    """German without weights, whose only part knows the parse of one sentence by heart."""

    @spacy.Language.component("parse_by_heart")
    def parse_by_heart(doc: Any) -> Any:
        for token in doc:
            token.pos_ = token.tag_ = TAGS.get(token.text, "X")
            name, head = DEPENDENCIES.get(token.text, ("dep", token.i))
            token.dep_, token.head = name, doc[min(head, len(doc) - 1)]
            token.lemma_ = token.text
        return doc

    nlp = spacy.blank("de")
    nlp.add_pipe("parse_by_heart", name="parser")
    nlp.to_disk(tmp_path / "de_by_heart")
    return str(tmp_path / "de_by_heart")


def test_the_verb_of_the_parse_is_what_the_time_belongs_to(pipeline: str) -> None:
    document = Document("Die Fabrik schloss im Mai 1984.", language="de")
    (parsed,) = extract(document, pipeline=pipeline).events
    (plain,) = extract(document).events
    assert parsed.trigger.text == "schloss"
    assert parsed.title == plain.title == "Die Fabrik schloss im Mai 1984"
    assert parsed.when.edtf() == plain.when.edtf() == "1984-05"
    assert parsed.confidence > plain.confidence
    assert "grammar of its language is not read" in plain.explanation
