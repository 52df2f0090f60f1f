"""Headlines in languages whose words the reader of clauses does not know: the sentence itself."""

from __future__ import annotations

import re

import pytest

from timeline.events.claims_alone import claim_of
from timeline.events.facts import SentenceFacts
from timeline.events.whole_sentences import Whole
from timeline.pipeline import extract
from timeline.record.model import Certainty, Document, Publication, Sentence
from timeline.record.when import Day

SHORT = "Die Fabrik schloss 1969 nach langem Streit."
LONG = (
    "Der Minister bestritt in einem Gespräch mit der Zeitung, das in der Stadt viel Aufsehen erregte, dass die Fabrik "
    "schon 1969 gewusst habe, was im Fluss geschah, und verwies auf seine Vorgänger, die alles unterschrieben hätten."
)


def facts_of(text: str, time: str, *, language: str = "de") -> tuple[SentenceFacts, tuple[int, int]]:
    span = (text.index(time), text.index(time) + len(time))
    whole = Whole((Sentence(0, len(text), text),), {0: [span]}, set(), language)
    return whole.facts([0])[0], span


def test_a_short_sentence_is_its_own_headline() -> None:
    facts, span = facts_of(SHORT, "1969")
    happening = facts.attachments[span].happening
    assert happening is not None and happening.title == "Die Fabrik schloss 1969 nach langem Streit"
    assert facts.attachments[span].whole and facts.attachments[span].sure < 0.5


def test_a_long_one_is_cut_behind_the_clause_with_the_time_but_keeps_the_denial_in_front() -> None:
    facts, span = facts_of(LONG, "1969")
    happening = facts.attachments[span].happening
    assert happening is not None
    assert happening.title.endswith("schon 1969 gewusst habe") and "Vorgänger" not in happening.title
    assert happening.title.startswith("Der Minister bestritt")
    trigger = happening.trigger
    assert LONG[trigger.start : trigger.end] == trigger.text


def test_a_line_of_a_date_is_a_heading() -> None:
    facts, span = facts_of("Januar 1997.", "Januar 1997")
    assert facts.heading and facts.attachments[span].happening is None


@pytest.mark.parametrize(
    ("text", "is_dateline"),
    [
        ("Vaucreuse, le 12 mars 2024.", True),
        ("Bad Lindenfurt, 12 mars 2024 –", True),
        ("Vaucreuse brûle le 12 mars 2024.", False),
        ("Vaucreuse, le 12 mars 2024, brûle.", False),
    ],
)
def test_a_place_and_a_day_alone_are_a_dateline(text: str, is_dateline: bool) -> None:
    facts, span = facts_of(text, "12 mars 2024", language="fr")
    assert (facts.attachments[span].reason == "it is part of the dateline") is is_dateline


@pytest.mark.parametrize(
    ("language", "sentence", "titles"),
    [
        (
            "de",
            "Erst 1874 wurde eine Straße gebaut, und am 3. Mai 1911 kam der erste Wagen in den Ort.",
            ["Erst 1874 wurde eine Straße gebaut", "Am 3. Mai 1911 kam der erste Wagen in den Ort"],
        ),
        (
            "es",
            "La fundó Tomás Arrieta en 1868, y en 1871 ya trabajaban en ella cuarenta personas.",
            ["La fundó Tomás Arrieta en 1868", "En 1871 ya trabajaban en ella cuarenta personas"],
        ),
        (
            "de",
            "Der Graf kaufte 1702 die Hütte; sein Sohn verlor sie 1741 beim Spiel.",
            ["Der Graf kaufte 1702 die Hütte", "Sein Sohn verlor sie 1741 beim Spiel"],
        ),
        ("de", "3. Der Vorstand nahm 1902 den Plan an.", ["Der Vorstand nahm 1902 den Plan an"]),
        ("de", "Er wohnte 1901 in Jena, und 1905.", ["Er wohnte 1901 in Jena, und 1905"] * 2),
        ("de", "Sie kam 1901 an, und der Bruder folgte 1905.", ["Sie kam 1901 an, und der Bruder folgte 1905"] * 2),
    ],
)
def test_joined_clauses_with_their_times_in_front_are_two_headlines(
    language: str, sentence: str, titles: list[str]
) -> None:
    spans = [match.span() for match in re.finditer(r"(?:3\. Mai )?\d{4}", sentence)]
    whole = Whole((Sentence(0, len(sentence), sentence),), {0: spans}, set(), language)
    happenings = [attachment.happening for attachment in whole.facts([0])[0].attachments.values()]
    assert [happening.title for happening in happenings if happening is not None] == titles


@pytest.mark.parametrize(
    ("language", "sentence", "time", "is_paper"),
    [
        ("de", "Das Protokoll vom 8. Januar 1990 wurde genehmigt.", "8. Januar 1990", True),
        ("de", "Das Angebot der Firma Lenz vom 4. März 1990 wurde angenommen.", "4. März 1990", True),
        ("fr", "Le devis de la société Lenz, daté du 4 mars 1990, est accepté.", "4 mars 1990", True),
        ("es", "Acta de la reunión de la junta del 12 de marzo de 1990", "del 12 de marzo de 1990", True),
        ("de", "In einem Brief vom 4. März 1990 erklärte er seinen Rücktritt.", "4. März 1990", False),
        ("de", "Das Protokoll wurde am 8. Januar 1990 genehmigt.", "8. Januar 1990", False),
        ("fr", "Le procès-verbal a été approuvé le 8 janvier 1990.", "8 janvier 1990", False),
        ("es", "El acta se aprobó el 8 de enero de 1990.", "8 de enero de 1990", False),
    ],
)
def test_the_date_of_a_paper_is_when_nothing_happened(language: str, sentence: str, time: str, is_paper: bool) -> None:
    facts, span = facts_of(sentence, time, language=language)
    assert (facts.attachments[span].happening is None) is is_paper


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Am Montag ist ein Kran umgestürzt.", "2024-05-06"),
        ("Am Samstag ist ein Zug bei Jena entgleist.", "2024-05-04"),
        ("Am Montag ist die Straße gesperrt.", "2024-05-13"),
    ],
)
def test_a_participle_at_the_end_says_that_it_is_over(sentence: str, edtf: str) -> None:
    published = Publication(Day(2024, 5, 7))
    (event,) = extract(Document(sentence, language="de", publication=published)).events
    assert event.when.edtf() == edtf


def test_a_year_between_commas_moves_no_story() -> None:
    text = "Protokoll vom 12. März 2019\n\nDas Fest, das 2018 ausgefallen war, wird am 6. Juli nachgeholt."
    assert [event.when.edtf() for event in extract(Document(text, language="de")).events] == ["2018", "2019-07-06"]


@pytest.mark.parametrize(
    ("language", "sentence", "time", "claim"),
    [
        ("de", "Die Fabrik wurde 1969 nicht geschlossen.", "1969", Certainty.NEGATED),
        ("de", "Der Minister bestritt, dass die Fabrik 1969 geschlossen wurde.", "1969", Certainty.NEGATED),
        ("de", "Die Brücke, die niemand wollte, wurde 2019 eröffnet.", "2019", Certainty.ASSERTED),
        ("de", "Nicht nur die Fabrik schloss 1969.", "1969", Certainty.ASSERTED),
        ("de", "Angeblich brannte das Haus 2020.", "2020", Certainty.UNCERTAIN),
        ("fr", "Le traité n'a jamais été signé en 2015.", "2015", Certainty.NEGATED),
        ("fr", "Il partit en 1990 parce qu'il ne pouvait pas rester.", "1990", Certainty.ASSERTED),
        ("fr", "La maison aurait brûlé en 2020.", "2020", Certainty.UNCERTAIN),
        ("fr", "Le Pas-de-Calais fut libéré en 1944.", "1944", Certainty.ASSERTED),
        ("es", "Nadie vino a la fiesta en 2020.", "2020", Certainty.NEGATED),
        ("es", "No obstante, el puente abrió en 2019.", "2019", Certainty.ASSERTED),
        ("es", "El ministro negó que la fábrica cerrara en 1969.", "1969", Certainty.NEGATED),
    ],
)
def test_words_alone_deny_and_doubt_in_the_clause_of_the_time(
    language: str, sentence: str, time: str, claim: Certainty
) -> None:
    start = sentence.index(time)
    assert claim_of(sentence, start, start + len(time), language)[0] is claim
