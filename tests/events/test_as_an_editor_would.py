"""Headlines, parties and days of short texts, the whole way with the shipped pipeline, as an editor would sign them."""

from __future__ import annotations

import pytest

import timeline
from timeline.record.model import Event


def events(text: str, **options: str) -> list[Event]:
    return list(timeline.extract(text, **options).events)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Dutch group Velmar bought the company for £40 million in 1990.",
         "Dutch group Velmar bought the company for £40 million"),
        ("The operator was fined £200,000 in January 2012.", "Operator was fined £200,000"),
        ("Torvan, the country's biggest steelmaker, said on 3 May 2019 it will close its plant.",
         "Torvan will close its plant"),
        ("Ann Roth's firm failed. She's expected to resign on 5 May 2001.", "Ann Roth is expected to resign"),
        ("Ann Roth fell. She's been moved to Elde on 5 May 2001.", "Ann Roth has been moved to Elde"),
        ("Its former director, Peter Galt, 58, was given a suspended sentence in May 2019.",
         "Former director, Peter Galt, was given a suspended sentence"),
        ("A boiler explosion aboard the steamer Lucinda killed 12 men in May 1901.",
         "Boiler explosion aboard the steamer Lucinda killed 12 men"),
        ("In May 1985 the club went into administration with debts of £2m.",
         "Club went into administration with debts of £2m"),
        ("The defendant denied liability by letter dated 20 March 2019.", "Defendant denied liability by letter"),
        ("The vessel sank at around 8 a.m. on 9 March 2010.", "Vessel sank"),
        ("An inquiry published in 2011 found that the pump had not been serviced.",
         "Inquiry found that the pump had not been serviced"),
        ("His wife died in 2011.", "His wife died"),
        ("In May 1850 the council once again closed the gate.", "Council once again closed the gate"),
        ("The mill once closed in 1850.", "Mill closed"),
        ("On 3 May 2019 the on-call engineer acknowledged the alarm.", "On-call engineer acknowledged the alarm"),
        ("The mayor drew a 2-2 sign in 2011.", "Mayor drew a 2-2 sign"),
        ("The election is on 4 May 2023.", "Election"),
        ("More than 80 firefighters fought the flames on 3 May 2019.", "More than 80 firefighters fought the flames"),
        ("She was the author of Shaking Ground, which won the Carrow Prize in 1974.",
         "Shaking Ground won the Carrow Prize"),
        ("An investigation carried out by Ms Tranter concluded on 29 May 2018 that there was a case to answer.",
         "Investigation carried out by Ms Tranter concluded that there was a case to answer"),
        ("A fire swept through a warehouse late on 12 June 2023.", "Fire swept through a warehouse"),
        ("Two of the dead were named on 14 June 2023 as Karl Brandt, 43, and Ines Roth, 29.",
         "Two of the dead were named as Karl Brandt and Ines Roth"),
        ("The respondent failed to do so until 2 April 2019.", "Respondent failed to do so"),
        ("Cllr Lyle resigned with effect from 30 September 2020.", "Cllr Lyle resigned"),
        ("Cllr Stone proposed that the hall be let to the theatre group from 1 October 2021.",
         "Hall to be let to the theatre group"),
        ("She oversaw the building of the observatory at Cairn Ness, opened by the Queen in 1983.",
         "Observatory was opened by the Queen"),
        ("The new plant may close, an official said on 8 August 1998.", "Official: New plant may close"),
        ("Bragg was defeated in 1862 by Maj. Gen. William Holm at the river.",
         "Bragg was defeated by Maj Gen. William Holm at the river"),
        ("The move was approved at a special shareholders' meeting on 3 May 2019.",
         "Move was approved at a special shareholders' meeting"),
        ("There was no word on 3 May 2019 of any significant leads so far.",
         "There was no word of any significant leads"),
        ("One of the rivals, Maren Holt, was fined in March 2019.", "Maren Holt was fined"),
        ("In addition, the plant's output fell 8.4% in 2019.", "Plant's output fell 8.4%"),
        ("Lumo released an app in April 2019 that limits the volume of its players.",
         "Lumo released an app that limits the volume of its players"),
        ("The county expects the clean-up to take until spring 2024.",
         "County expects the clean-up to take until spring 2024"),
        ("The bridge was damaged by floods in 1957.", "Bridge was damaged by floods"),
        ("The hall was shown in 2019 to guests of iBox.", "Hall was shown to guests of iBox"),
    ],
)  # fmt: skip
def test_headlines_end_well(text: str, title: str) -> None:
    assert [event.title for event in events(text)] == [title]


def test_he_is_not_she() -> None:
    text = "Ada Renn was born in 1848. She married the surveyor Henry Dale in June 1874. He died in 1880."
    assert [event.title for event in events(text)][-1] == "Henry Dale died"


def test_a_clause_behind_its_fronted_time() -> None:
    text = "Ada Renn was elected in 1909. That same year she travelled to Egypt."
    assert [(event.title, event.when.edtf()) for event in events(text)][-1] == ("Ada Renn travelled to Egypt", "1909")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was listed on the London Stock Exchange in 1964.", "London Stock Exchange"),
        ("United Nations peacekeepers arrived in May 1964.", "United Nations peacekeepers"),
        ("Northern Rail closed two stations in 2019.", "Northern Rail"),
    ],
)
def test_names_are_taken_whole(text: str, name: str) -> None:
    (event,) = events(text)
    assert name in [person.name for person in event.participants]


def test_what_follows_a_weekday_opens_a_phrase() -> None:
    text = "A welder died Saturday following a powerful blast at a mill."
    assert [event.title for event in events(text, published="2024-06-05")] == [
        "Welder died following a powerful blast at a mill"
    ]


def test_the_town_of_a_dateline_does_nothing() -> None:
    text = "LOWICK, June 12 - Mayor Rui Falk resigned on Wednesday."
    (event,) = events(text, published="2024-06-12")
    assert (event.title, event.when.edtf()) == ("Mayor Rui Falk resigned", "2024-06-12")
    assert "LOWICK" not in [person.name for person in event.participants]


def test_a_story_that_has_moved_on_dates_no_weekday() -> None:
    text = (
        "The manager was sacked on 26 December 1957. The stand burned down in March 1973. The club was sold in 1985. "
        "Last Saturday they lost."
    )
    assert all(event.when.edtf() != "1957-12-21" for event in events(text))


def test_a_plan_of_the_writer_takes_no_year_of_the_story() -> None:
    result = timeline.extract(
        "He chaired the board from 1990. His wife died in 2011. A service will be held on 3 June."
    )
    assert [entry.expression.text for entry in result.unplaced] == ["3 June"]


def test_a_year_behind_the_first_century_is_not_before_it() -> None:
    text = (
        "Rome was sacked in 390 BC. War broke out in 264 BC. Carthage was destroyed in 146 BC. A fire destroyed the "
        "city in AD 64. The western empire ended in 476."
    )
    assert [event.when.edtf() for event in events(text)][-1] == "0476"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The library opened in 1878 and the park nine years later.", ["Library opened", "Park opened"]),
        ("Grove was elected mayor in 1902 and senator in 1910.",
         ["Grove was elected mayor", "Grove was elected senator"]),
        ("Harcourt was lieutenant-colonel in 1769 and brevet colonel in 1776.",
         ["Harcourt was lieutenant-colonel", "Harcourt was brevet colonel"]),
        ("The firm opened a shop in Elde in 1950 and another in Velm in 1954.",
         ["Firm opened a shop in Elde", "Firm opened another shop in Velm"]),
        ("The town got its first bank in 1851, its gasworks in 1854, and its station in 1860.",
         ["Town got its first bank", "Town got its gasworks", "Town got its station"]),
        ("The mill closed in 1851, and a new one in 1862 took its place.",
         ["Mill closed", "New one took its place"]),
        ("Ana Roth joined the board in 2011 and Karl Holm in 2014.",
         ["Ana Roth joined the board", "Karl Holm joined the board"]),
        ("A man arrested in June 2020 over the fire pleaded guilty in court on 4 May 2021.",
         ["Man was arrested over the fire", "Man arrested over the fire pleaded guilty in court"]),
        ("The hall, built by monks in 1420, burned down in 1688.", ["Hall was built by monks", "Hall burned down"]),
        ("The disk had filled up because a job, introduced in January 2022 by the team, had failed since 1 March 2022.",
         ["Job was introduced by the team", "Job had failed"]),
        ("Plans for 400 houses on Penn's field, submitted in 2015, were thrown out by the council in 2016.",
         ["Plans for 400 houses on Penn's field were submitted",
          "Plans for 400 houses on Penn's field were thrown out by the council"]),
        # never: a verb of its own, one deed on two days, a date of a noun
        ("The mill closed in 1931 and the railway in 1935 was sold.", ["Mill closed", "Railway was sold"]),
        ("Floods hit the town in 1957 and 1961.", ["Floods hit the town", "Floods hit the town"]),
        ("The trial opened on 3 May 2019 and ended on 4 June 2019.", ["Trial opened", "Trial ended"]),
    ],
)  # fmt: skip
def test_each_date_has_a_headline_of_its_own(text: str, titles: list[str]) -> None:
    assert [event.title for event in events(text)] == titles
