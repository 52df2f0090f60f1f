"""A document in any language is read as far as its words are known here, and never stops the others."""

from __future__ import annotations

import pytest

from timeline.errors import UnknownLanguage
from timeline.languages.recognition import language_for, recognised
from timeline.pipeline import as_document, extract
from timeline.record.model import Document

GERMAN = (
    "Der Bau der Talsperre begann nach langem Streit in den Gemeinden, deren Wiesen unter Wasser kommen sollten. "
    "Die Arbeiter kamen aus vielen Ländern und wohnten in Baracken am Hang. Am 14.03.1968 wurde die Mauer geschlossen. "
    "Im Ort erinnert noch heute ein Stein an die versunkene Kirche."
)
ESTONIAN = (
    "Silla ehitus algas pärast pikka vaidlust, sest külade elanikud ei tahtnud jõe kaldalt ära kolida. Töölised tulid "
    "mitmest maast. 1969 avati sild ja 02.05.1971 uus tee. Vana praami hoitakse sellest ajast peale muuseumis, kus ka "
    "lapsed võivad sellele ronida. Igal suvel tuleb linna palju külalisi."
)
ENGLISH = (
    "The dam was built after a long quarrel with the villages whose meadows were to be flooded. The workers came from "
    "many countries and lived in huts on the slope. On 14 March 1968 the wall was closed, and the water began to rise. "
    "A stone in the town still tells of the church that was drowned."
)


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (ESTONIAN, "et"), (ENGLISH, "en")])
def test_the_text_says_its_language(text: str, language: str) -> None:
    assert recognised(text) == (language, True)


def test_the_text_outweighs_what_its_page_declares() -> None:
    document = as_document(Document(GERMAN, language="fr"))
    assert document.language == "de"
    assert any("“fr”" in warning and "“de”" in warning for warning in document.warnings)


def test_a_short_text_leaves_it_to_the_page() -> None:
    assert language_for("Paris, 1969", "fr") == "fr"
    assert language_for("Paris, 1969") == "en"


def test_a_quotation_does_not_decide() -> None:
    quoted = f"{ENGLISH} The stone says: “Am Grund des Sees ruht die alte Kirche.” {ENGLISH}"
    assert language_for(quoted) == "en"


def test_what_a_person_says_comes_first() -> None:
    assert as_document(Document(GERMAN), language="en").language == "en"
    with pytest.raises(UnknownLanguage, match="known: "):
        as_document(GERMAN, language="xx")


def test_figures_are_read_in_a_language_without_words() -> None:
    timeline = extract(ESTONIAN)
    assert "1969" in [event.when.edtf() for event in timeline.events]
    assert any("“et”" in warning for warning in timeline.warnings)


def test_headlines_are_sentences_where_no_grammar_is_read() -> None:
    timeline = extract(ESTONIAN)
    event = next(event for event in timeline.events if event.when.edtf() == "1969")
    assert event.title.startswith("1969 avati sild")
    assert event.confidence < 0.5
    assert "the grammar of its language is not read" in event.explanation


def test_no_english_weights_read_another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str | None = None) -> None:
        raise AssertionError("the English weights were asked for")

    monkeypatch.setattr("timeline.grammar.parsing.load_pipeline", refuse)
    assert extract(ESTONIAN).events
