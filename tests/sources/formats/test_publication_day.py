"""The day of publication: where it is found, how far it is trusted, and what is not taken for it."""

from __future__ import annotations

import pytest

from timeline.errors import BadDate
from timeline.record.when import Day
from timeline.sources import Upload, read
from timeline.sources.formats import Clue
from timeline.sources.formats.support.date_strings import day_given, find_date, read_date
from timeline.sources.formats.support.publication_day import decide, find_byline

BODY = "\n\nThe council met on Monday. It had closed the bridge on 4 May 1999."


@pytest.mark.parametrize(
    ("text", "day", "offset"),
    [
        ("2021-03-03", Day(2021, 3, 3), ""),
        ("2021-03-03T05:11:00+08:00", Day(2021, 3, 3), "+08:00"),
        ("2021-03-03T23:30:00.123Z", Day(2021, 3, 3), "+00:00"),
        ("2021/3/3", Day(2021, 3, 3), ""),
        ("Wed, 3 Mar 2021 05:11:00 -0500", Day(2021, 3, 3), "-05:00"),
        ("Mar 03 2021 05:11 AM", Day(2021, 3, 3), ""),
        ("March 3rd, 2021 at 5.11pm GMT", Day(2021, 3, 3), "+00:00"),
        ("3rd of March 2021", Day(2021, 3, 3), ""),
        ("03-Mar-2021", Day(2021, 3, 3), ""),
        ("Sept. 9, 1987", Day(1987, 9, 9), ""),
        ("05:11 EST, 3 March 2021", Day(2021, 3, 3), "-05:00"),
        ("20210303", Day(2021, 3, 3), ""),
        ("1614748260", Day(2021, 3, 3), "+00:00"),
        ("1614748260000", Day(2021, 3, 3), "+00:00"),
        ("3.4.2021", Day(2021, 4, 3), ""),
        ("25/04/2021", Day(2021, 4, 25), ""),
        ("04/25/2021", Day(2021, 4, 25), ""),
    ],
)
def test_dates_as_files_and_pages_write_them(text: str, day: Day, offset: str) -> None:
    stated = read_date(text)
    assert stated is not None
    assert (stated.day, stated.offset, stated.unsure) == (day, offset, False)


@pytest.mark.parametrize(
    "text",
    ["the 1960s", "1969", "March 2021", "3 March", "31 February 2021", "2021-13-40", "5 March 20215", "12345678",
     "1.2.3", "Boeing 747", "Monday", "yesterday", "03/04/21", "x" * 500],
)  # fmt: skip
def test_nothing_is_invented(text: str) -> None:
    assert read_date(text) is None


def test_order_of_day_and_month_is_known_by_the_locale_or_said_to_be_unsure() -> None:
    def reading(locale: str) -> tuple[Day, bool] | None:
        stated = find_date("03/04/2021", locale=locale)
        return (stated.day, stated.unsure) if stated else None

    assert reading("en-US") == (Day(2021, 3, 4), False)
    assert reading("en-GB") == (Day(2021, 4, 3), False)
    assert reading("fr") == (Day(2021, 4, 3), False)
    assert reading("en") == reading("") == (Day(2021, 4, 3), True)


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("3 de marzo de 2021", "es", Day(2021, 3, 3)),
        ("3 mars 2021", "fr", Day(2021, 3, 3)),
        ("3. März 2021", "de-AT", Day(2021, 3, 3)),
        ("marzo de 2021", "es", None),
        ("3 de marzo", "es", None),
        ("3 de marzo de 2021", "xx", None),
    ],
)
def test_other_languages_by_their_names_for_months(text: str, locale: str, day: Day | None) -> None:
    stated = read_date(text, locale=locale)
    assert (stated.day if stated else None) == day


@pytest.mark.parametrize(
    "line",
    [
        "Posted at Mar 03 2021 05:11 AM",
        "Published: Wednesday, 3 March 2021",
        "First published on 3 March 2021, 10:15 GMT | Updated 5 March 2021",
        "By Ana Roy | Published 3 March 2021",
        "By Ana Roy, 3 March 2021",
        "PORT ELLERY, March 3, 2021",
        "2021-03-03",
        "Wednesday 3 March 2021",
        "Date: 03.03.2021",
        "Posted by Admin on March 3, 2021",
        "March 3, 2021 · 5 min read",
    ],
)
def test_lines_that_say_when_the_text_was_published(line: str) -> None:
    document = read(Upload("a.txt", f"A headline\n\n{line}{BODY}".encode()))
    assert document.published == Day(2021, 3, 3)
    assert document.publication is not None
    assert (document.publication.source, document.publication.grade) == ("byline", "single")
    assert document.publication.quote == line


@pytest.mark.parametrize(
    "line",
    [
        "Published in 1969 by a small press",
        "The book was published on 3 March 2021 and sold well.",
        "Published on 3 March 2021 it was the first of many books to tell the story of the bridge and of its builders",
        "Posted 3 March",
        "On 3 March 2021 the council met",
        "He died in Port Ellery, 3 March 2021, after a long illness",
    ],
)
def test_lines_that_do_not(line: str) -> None:
    assert find_byline(f"A headline\n\n{line}{BODY}") is None


def test_a_line_at_the_very_end_counts_when_it_is_labelled() -> None:
    text = f"A headline{BODY}" + "\n\nMore of it." * 400
    assert find_byline(f"{text}\n\n3 March 2021") is None
    byline = find_byline(f"{text}\n\nPublished on 3 March 2021\n\nRead more")
    assert byline is not None and byline.stated.day == Day(2021, 3, 3)


def test_a_chronicle_is_not_dated_by_its_entries() -> None:
    assert find_byline("3 March 1921\n\nThe mill burnt.\n\n5 June 1922\n\nIt was rebuilt.") is None


def test_a_date_of_last_change_stands_in_but_is_doubtful() -> None:
    publication = decide((), "A headline\n\nLast updated: 3 March 2021" + BODY)
    assert publication is not None
    assert (publication.day, publication.source, publication.weak) == (Day(2021, 3, 3), "line of last change", True)


@pytest.mark.parametrize(
    ("clues", "rival", "line", "grade"),
    [
        ([Clue("2021-03-03", "meta")], None, "", "single"),
        ([Clue("2021-03-03", "meta")], "2021-03-03", "", "agreed"),
        ([Clue("2021-03-03", "meta")], "1999-05-04", "", "differs"),
        ([Clue("2021-03-03", "meta")], None, "Published 3 March 2021", "agreed"),
        ([Clue("2021-03-03", "meta")], "1999-05-04", "Published 3 March 2021", "agreed"),
        ([Clue("2021-03-03", "meta")], None, "Published 4 March 2021", "differs"),
        ([Clue("2021-03-03", "meta"), Clue("2021-03-09", "changed", weak=True)], None, "", "single"),
        ([Clue("2021-03-03", "created", weak=True)], None, "", "guessed"),
        ([Clue("2021-03-03", "created", weak=True), Clue("2021-03-03", "modified", weak=True)], None, "", "guessed"),
        ([], "2021-03-03", "", "guessed"),
        ([Clue("03/03/2021", "meta")], None, "", "single"),
        ([Clue("nonsense", "meta"), Clue("2021-03-03", "created", weak=True)], None, "", "guessed"),
    ],
)
def test_grades(clues: list[Clue], rival: str | None, line: str, grade: str) -> None:
    publication = decide(clues, f"A headline\n\n{line}{BODY}", rival=Clue(rival, "guess", weak=True) if rival else None)
    assert publication is not None
    assert (publication.day, publication.grade) == (Day(2021, 3, 3), grade)


def test_a_date_that_can_be_read_two_ways_is_doubtful_until_another_agrees() -> None:
    alone = decide([Clue("03/04/2021", "meta")], BODY)
    assert alone is not None and alone.weak
    known = decide([Clue("03/04/2021", "meta")], BODY, locale="en-US")
    assert known is not None and (known.day, known.weak) == (Day(2021, 3, 4), False)
    backed = decide([Clue("03/04/2021", "meta"), Clue("2021-04-03", "address")], BODY)
    assert backed is not None and (backed.day, backed.grade) == (Day(2021, 4, 3), "agreed")


def test_what_a_person_gives_comes_first() -> None:
    document = read(Upload("a.txt", b"Published: 3 March 2021" + BODY.encode()), published="4 May 2020")
    assert document.publication is not None
    assert (document.published, document.publication.grade) == (Day(2020, 5, 4), "given")


@pytest.mark.parametrize("text", ["03/04/2021", "March 2021", "soon", "31 February 2021"])
def test_a_bad_or_ambiguous_day_given_by_a_person_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        day_given(text)


PAGE = """<html lang="en-GB"><head><title>Bridge</title>{head}</head><body><nav>Home</nav><article>
<h1>The bridge</h1>{line}
<p>The council closed the bridge after engineers had found cracks in its eastern pier, an official of the town said.</p>
<p>It was widened between 1968 and 1971. A survey of 05/06/1995 had already warned of rust in the bearings.</p>
</article><section class="comments"><p>Posted by reader7 on 9 March 2022</p></section></body></html>"""
NIGHT = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2021-03-03T23:30:00-05:00"}]}'
BROKEN = '<script type="application/ld+json">{broken</script>'


@pytest.mark.parametrize(
    ("head", "line", "source"),
    [
        (f'<script type="application/ld+json">{NIGHT}</script>', "", "JSON-LD datePublished"),
        ('<meta property="article:published_time" content="2021-03-03">', "", "meta article:published_time"),
        ("", '<time datetime="2021-03-03" pubdate>last week</time>', "time element"),
        ("", '<span itemprop="datePublished" content="2021-03-03"></span>', "microdata datePublished"),
        ("", "<div>Posted at Mar 03 2021 05:11 AM</div>", "byline"),
        ('<link rel="canonical" href="https://n.example/2021/03/03/bridge">', "", "address"),
        (f'{BROKEN}<meta name="date" content="2021-03-03">', "", "meta date"),
    ],
)
def test_pages(head: str, line: str, source: str) -> None:
    document = read(Upload("a.html", PAGE.format(head=head, line=line).encode()))
    assert document.publication is not None
    assert (document.published, document.publication.source) == (Day(2021, 3, 3), source)


def test_a_page_without_a_date_never_gives_a_sure_one() -> None:
    document = read(Upload("a.html", PAGE.format(head="", line="").encode()))
    assert document.publication is None or document.publication.weak


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("PORT ELLERY, Aug. 14, 2018 (Coast Wire) - The council met on Monday.", Day(2018, 8, 14)),
        ("LOWICK, 12 June 2024 — The mayor spoke.", Day(2024, 6, 12)),
        ("LOWICK, Norland, March 3, 2021 -- It rained.", Day(2021, 3, 3)),
        ("Port-Ellery, 12 March 2024. The mayor resigned.", Day(2024, 3, 12)),
        ("Lowick, 12 June 2024 (Coast Wire) – The mayor spoke.", Day(2024, 6, 12)),
    ],
)
def test_a_dateline_tells_the_day_of_the_report(line: str, day: Day) -> None:
    publication = decide((), f"A headline\n\n{line} More was said.\n\nThe bridge fell on 2 May 1999.")
    assert publication is not None and (publication.day, publication.source) == (day, "dateline")
    assert publication.quote in line


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "Vaucreuse, le 12 mars 2024. Le maire a démissionné et il ne dira rien de plus à la presse.",
            Day(2024, 3, 12),
        ),
        ("Vaucreuse a brûlé le 12 mars 2024. Le maire n'a rien dit à la presse et il ne dira rien.", None),
    ],
)
def test_a_dateline_of_another_language_opens_its_report(line: str, day: Day | None) -> None:
    byline = find_byline(f"Le maire s'en va\n\n{line} Les habitants ont été surpris par cette nouvelle.")
    assert (byline.stated.day if byline else None) == day


@pytest.mark.parametrize(
    "line",
    [
        "LOWICK, June 12 - The mayor spoke.",
        "ON 3 May 1921, the mill burnt - it was old.",
        "In Lowick, 3 May 1921 was a fine day.",
        "Lowick, 3 May. The mill burnt.",
    ],
)
def test_a_dateline_needs_town_and_year(line: str) -> None:
    assert find_byline(line) is None
