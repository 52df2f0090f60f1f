"""The catalogues of ``assets/words``: whole, alike in each language, read alike in Python and in the page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from timeline import tag
from timeline.languages import Example
from timeline.record.in_words import in_words
from timeline.record.when import Day, When
from timeline.show.asset_files import assets_folder
from timeline.show.phrasebook import catalogue, languages, wording, words_script
from timeline.times.lexicon import languages as text_languages
from timeline.times.recognise import rules

SPOKEN = [code for code in languages() if code != "en"]
HOLES = re.compile(r"\{([a-z]+\d*)(?:\.roman)?\}")


@pytest.mark.parametrize("code", SPOKEN)
def test_no_language_lacks_a_text(code: str) -> None:
    texts = {code: {group: set(said) for group, said in catalogue(code).items()} for code in SPOKEN}
    assert texts[code] == texts[SPOKEN[0]]


@pytest.mark.parametrize("code", SPOKEN)
def test_a_translation_has_the_holes_of_its_text(code: str) -> None:
    for texts in catalogue(code).values():
        for english, said in texts.items():
            for form in said.split("|"):
                assert set(HOLES.findall(form)) == set(HOLES.findall(english.split("|")[0])), english
            assert said.strip() == said != "", english
            assert len(said.split("|")) == len(english.split("|")), english


def times() -> Iterator[When]:
    day, other, early = Day(2021, 3, 1), Day(2021, 5, 5), Day(-43, 3, 15)
    for plain in (
        When.on(day), When.on(early), When.month(2021, 3), When.month(79, 8), When.year(1969), When.year(-11_999),
        When.season(2021, 21), When.season(1941, 24), When.quarter(2021, 2), When.half(2021, 2), When.decade(1960),
        When.century(1800), When.century(0), When.part_of_day(day, "EV"), When.week(day),
        When.interval(When.on(day), When.on(other)), When.interval(When.month(2021, 3), When.month(2021, 5)),
        When.interval(When.year(-49), When.year(-40)), When.interval(When.on(Day(2020, 1, 2)), When.on(other)),
    ):  # fmt: skip
        yield plain
        if not plain.bounds:
            yield plain.qualified(approximate=True)
            yield plain.qualified(uncertain=True)
            yield When.interval(plain, None)
            yield When.interval(None, plain)


@pytest.mark.parametrize("code", SPOKEN)
def test_every_time_has_words(code: str) -> None:
    words = wording(code)
    for when in times():
        assert words.known(in_words(when)) is not None, in_words(when)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("15 March 44 BC", "15. März 44 v. Chr."),
        ("3 to 5 March 2021", "3. bis 5. März 2021"),
        ("about 12,000 BC", "etwa 12.000 v. Chr."),
        ("since the 1960s", "seit den 1960er Jahren"),
        ("1 event", "1 Ereignis"),
        ("3,400 events", "3.400 Ereignisse"),
        ("12 of 14 events shown · 2 counted in strips", "12 von 14 Ereignissen gezeigt · 2 in Streifen gezählt"),
        (
            "“last May” → seen from 3 March 2021 → May 2020",
            "„last May“ → von hier aus gesehen: 3. März 2021 → Mai 2020",
        ),
        ("Something that nobody translated yet", "Something that nobody translated yet"),
        ("It was Monday. 3 events", "It was Monday. 3 Ereignisse"),
    ],
)
def test_a_text_is_put_into_german(english: str, german: str) -> None:
    assert wording("de").say(english) == german


def test_a_date_within_words_of_a_text_stays() -> None:
    said = wording("fr").say("“in May 1968” is part of the name “March to May 2021”")
    assert said == "« in May 1968 » fait partie du nom « March to May 2021 »"


@pytest.mark.parametrize(("number", "french"), [(0, "0 événement"), (1, "1 événement"), (2, "2 événements")])
def test_french_counts_nothing_as_one(number: int, french: str) -> None:
    assert wording("fr").say(f"{number} events") == french


def examples() -> Iterator[Example]:
    for rule in rules().values():
        yield from rule.examples
    for language in text_languages().values():
        for given in language.examples.values():
            yield from given


def test_the_reasoning_of_every_rule_is_known() -> None:
    """Why a date was read so: no step of any rule stays English in a page of another language."""
    unsaid: dict[str, list[str]] = {}
    for example in examples():
        expressions = tag(
            example.sentence, mode=example.mode, published=example.published, language=example.language,
            style=example.style,
        )  # fmt: skip
        for time in expressions:
            for text in (time.explanation, time.reason, *time.steps, *time.findings):
                for code in SPOKEN:
                    if left := wording(code).unsaid(text):
                        unsaid[f"{code}: {text}"] = left
    assert not unsaid


def test_the_page_reads_the_catalogues_as_python_does() -> None:
    if (node := shutil.which("node")) is None:
        pytest.skip("no node")
    texts = [in_words(when) for when in times()]
    texts += [
        "12 of 14 events shown · 2 counted in strips",
        "0 events",
        "1 event",
        "“a” → seen from 3 March 2021 → May.",
    ]
    texts += ["“It. Was” is the verb that “in May” belongs to by the grammar of the sentence.", "nothing known of this"]
    script = (
        "const window = {}, document = { querySelector: () => null }; globalThis.window = window;"
        f"{words_script()}\n{(assets_folder() / 'viewer' / 'words.js').read_text(encoding='utf-8')}\n"
        "const { Wording } = window.TimelineParts.words;"
        f"const texts = {json.dumps(texts)};"
        "console.log(JSON.stringify(Object.fromEntries(window.TimelineWords.codes.map((code) => {"
        "const words = new Wording(code, window.TimelineWords);"
        "return [code, texts.map((text) => words.say(text))]; }))));"
    )
    ran = subprocess.run([node, "-"], input=script, capture_output=True, text=True, check=True, encoding="utf-8")
    page: dict[str, Any] = json.loads(ran.stdout)
    assert page == {code: [wording(code).say(text) for text in texts] for code in SPOKEN}
