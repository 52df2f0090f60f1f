"""The one-file page speaks the reader's language; the words of the document stay as they are."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.waiting import computed, soon

from .small_timeline import small

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("locale", "language", "tab", "date", "why"),
    [
        ("en-GB", "en", "Details", "about 1450", "Why this date?"),
        ("de-CH", "de", "Einzelheiten", "etwa 1450", "Warum dieses Datum?"),
        ("fr-FR", "fr", "Détails", "vers 1450", "Pourquoi cette date ?"),
        ("es-MX", "es", "Detalles", "hacia 1450", "¿Por qué esta fecha?"),
        ("fi-FI", "en", "Details", "about 1450", "Why this date?"),
    ],
)
def test_the_page_speaks_the_language_of_the_browser(
    open_page: Any, locale: str, language: str, tab: str, date: str, why: str
) -> None:
    page = open_page(small(), locale=locale)
    soon(lambda: page.evaluate("document.documentElement.lang") == language)
    soon(lambda: page.locator("#tab-detail").inner_text() == tab)
    page.evaluate(
        "timelinePage.select(timelinePage.data.events.id[timelinePage.data.events.words.indexOf('about 1450')])"
    )
    soon(lambda: page.locator(".tlv-detail-date").inner_text() == date)
    soon(lambda: page.locator(".tlv-detail h3").first.text_content() == why)


def test_english_has_one_notation_of_dates_wherever_the_reader_is(open_page: Any) -> None:
    def days(locale: str) -> list[str]:
        page = open_page(small(), locale=locale)
        return [
            computed(
                page, "(id) => (timelinePage.select(id), document.querySelector('.tlv-detail-date').innerText)", event
            )
            for event in computed(page, "timelinePage.data.events.id")
        ]

    american = days("en-US")
    assert american == days("en-GB")
    assert any(re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", day) for day in american), american


def test_words_of_a_document_are_left_alone_and_bear_their_language(open_page: Any) -> None:
    page = open_page(small(title="Date"), locale="de-DE")
    soon(lambda: page.locator(".tlv-document-title").inner_text() == "Date")
    soon(lambda: page.locator(".tlv-body").get_attribute("lang") == "en")
    page.evaluate("timelinePage.select(timelinePage.data.events.id[0])")
    soon(lambda: page.locator(".tlv-detail-title").get_attribute("lang") == "en")
    soon(lambda: page.locator(".tlv-detail figcaption").first.inner_text() == "Date")


def test_a_language_chosen_in_the_help_sheet_is_kept(open_page: Any) -> None:
    page = open_page(small(), locale="de-DE")
    page.keyboard.press("?")
    page.locator(".tlv-language select").select_option("es")
    page.wait_for_selector("html[lang=es] .tlp-running .tlv-tick", state="attached")
    page.keyboard.press("?")
    soon(lambda: page.locator(".tlv-language select").input_value() == "es")
