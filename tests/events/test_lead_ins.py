"""A headword or a dateline before the sentence of its line."""

from __future__ import annotations

import pytest

from timeline.events.lead_ins import without_lead_in
from timeline.record.model import Sentence


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ada Holm (age 72) - Holm resigned in 2014.", "Ada Holm resigned in 2014."),
        ("Ada Holm, 72 — Holm, a surveyor, resigned.", "Ada Holm , a surveyor, resigned."),
        ("Ada Holm - The elder Holm resigned in 2014.", "The elder Holm resigned in 2014."),
        ("Ada “Bee” Holm: Holm resigned in 2014.", "Ada “Bee” Holm resigned in 2014."),
        ("VELMOUTH (NTA) — Ada Holm resigned.", "Ada Holm resigned."),
        ("VELMOUTH: An opposition leader was held.", "An opposition leader was held."),
        ("LANDED: Cape Velm, 3 May 1971.", "LANDED: Cape Velm, 3 May 1971."),
        ("Ada Holm (born 3 May 1941) - Holm resigned in 2014.", "Ada Holm (born 3 May 1941) resigned in 2014."),
        ("Ada Holm (1941-2014): Holm, a surveyor, opened it.", "Ada Holm (1941-2014) , a surveyor, opened it."),
        (
            "Karl Dorn (killed 3 May 2019) - The Dorn shop opened.",
            "Karl Dorn (killed 3 May 2019) - The Dorn shop opened.",
        ),
        ("Ada Holm – Resigned in 2014.", "Ada Holm – Resigned in 2014."),  # the headword is who resigned
        ("Ada Holm - Orme resigned in 2014.", "Ada Holm - Orme resigned in 2014."),
        ("Ada Holm – a cousin of Holm the painter – resigned.", "Ada Holm – a cousin of Holm the painter – resigned."),
        ("Ada Holm-Holm resigned.", "Ada Holm-Holm resigned."),
    ],
)
def test_the_sentence_behind_what_leads_in(text: str, left: str) -> None:
    sentence = Sentence(100, 100 + len(text), text)
    rest = without_lead_in(sentence)
    assert " ".join(rest.text.split()) == left
    assert rest.end == sentence.end
    assert len(rest.text) == rest.end - rest.start
