"""The bundled articles in other languages than English: every date in them that a reader would place."""

from __future__ import annotations

import pytest

from timeline.pipeline import extract
from timeline.record.model import Timeline
from timeline.sources import read
from timeline.sources.samples import sample_paths

DAYS = {
    "german": (
        "de",
        """17XX 1874 1911-05-03 1924-09/1924-12 1926-21 1928 193X 1942/1945
        1945-04-16T20:00:00/1945-04-17T04:59:59 1949-06-12 1950 1965/1969 1971-23 1972 1998-05-31""",
    ),
    "french": (
        "fr",
        """17XX 1846-03-03T20:00:00/1846-03-03T23:59:59 1848 1883 1927-09/1927-12 1931-06-05 1931-06-06 1944-22 1947-04
        1950/1999 1958/1990 197X 1996-10 2019-02-12 2019-02-18/2019-02-24 2020-04-12 2022-21""",
    ),
    "spanish": (
        "es",
        """15XX 1868-10-02 1871 1898-09/1898-12 1912-21 1912-05-08 192X 1936-07 1941 1950/1999 1957 1963/1968 1974-03
        1984 1993-11-30 1994 2006/..""",
    ),
    "german_news": (
        "de",
        """1889 1923-24 2020 2022-09 2022-10-03/.. 2022-10-12 2022-10-13T17:00:00/2022-10-13T21:59:59
        2022-10-18T18:00:00 ../2022-12 2023 2023-03""",
    ),
    "french_news": (
        "fr",
        """1889 1923-24 2020 2022-09 2022-10-03/.. 2022-10-12 2022-10-13T17:00:00/2022-10-13T21:59:59
        2022-10-18T18:00:00 ../2022-12""",
    ),
    "spanish_news": (
        "es",
        """1889 1923-24 2020 2022-09 2022-10-03/.. 2022-10-12 2022-10-13T12:00:00/2022-10-13T17:59:59
        2022-10-18T18:00:00 ../2022-12""",
    ),
    "german_life": (
        "de",
        "185X/.. 1861-02-02 1883-05 1885/1902 1894-01/1894-04 1897 19XX 1921-11-30 1921-23 1929-03-31 1976/1979",
    ),
    "french_life": (
        "fr",
        "185X/.. 1861-02-02 1883-05 1885/1902 1894-01/1894-04 1897 19XX 1921-11-30 1922 1929-03-31 1976/1979",
    ),
    "spanish_life": (
        "es",
        "185X/.. 1861-02-02 1883-05 1885/1902 1894-01/1894-04 1897 19XX 1921-11-30 1922 1929-03-31 1976/1979",
    ),
}


def timeline_of(name: str) -> Timeline:
    return extract(read(sample_paths()[name]))


@pytest.mark.parametrize("name", DAYS)
def test_every_date_of_the_article_is_placed(name: str) -> None:
    language, days = DAYS[name]
    timeline = timeline_of(name)
    assert timeline.documents[0].language == language
    assert sorted(event.when.edtf() for event in timeline.events) == sorted(days.split())


@pytest.mark.parametrize("name", DAYS)
def test_every_event_shows_its_sentence(name: str) -> None:
    timeline = timeline_of(name)
    text = timeline.documents[0].text
    for event in timeline.events:
        assert text[event.sentence.start : event.sentence.end] == event.sentence.text
        assert event.title.strip("… ").casefold() in " ".join(event.sentence.text.split()).casefold()


@pytest.mark.parametrize("name", ["german_news", "french_news", "spanish_news"])
def test_the_line_of_place_and_day_is_the_day_of_publication(name: str) -> None:
    document = timeline_of(name).documents[0]
    assert document.publication is not None
    assert (document.publication.day.isoformat(), document.publication.source) == ("2022-10-14", "byline")


@pytest.mark.parametrize("name", ["german_news", "french_news", "spanish_news"])
def test_a_headline_tells_more_than_its_time(name: str) -> None:
    for event in timeline_of(name).events:
        assert len(event.title.replace(event.date_text, "")) > 10
