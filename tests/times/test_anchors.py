"""What times lean on: publication and tense in news, the last time told in histories, and what stays unplaced."""

from __future__ import annotations

import subprocess
import sys

import pytest

from timeline.errors import BadDate
from timeline.record.model import Document, Publication, TimeExpression
from timeline.record.when import Day
from timeline.times import read_date, tag
from timeline.times.calendar_strings import read_calendar_string

NEWS = (
    "The alliance is not planned, the ministry said on Monday.\n\n"
    "The president said in October that it was possible. "
    "It was the first hint since the treaty lapsed in the 1960s.\n\n"
    "“Today, only countries that fear a war announce such plans,” a teacher said.\n\n"
    "He called alliances a legacy of the cold war. “Ties broke over the island in 1969,” he said. "
    "The group was revived in recent years."
)
HISTORY = (
    "A short history of the canal\n\n"
    "In November 1854 the viceroy signed. On 15 December 1858 the company was founded, and digging began the following "
    "April. Ten years later, on 17 November 1869, it opened.\n\n"
    "On 26 July 1956 the state took it over. Troops landed on 29 October, and two days later aircraft came. "
    "In December they withdrew. It reopened in April.\n\n"
    "A study published in 2005 disagrees. On 3 May the bank refused."
)


def read(text: str, *, published: str = "2021-03-03", **options: str) -> dict[str, TimeExpression]:
    publication = Publication(Day.parse(published)) if published else None
    return {expression.text: expression for expression in tag(Document(text, publication=publication), **options)}  # type: ignore[arg-type]


def when(times: dict[str, TimeExpression], text: str) -> str:
    time = times[text].when
    return time.edtf() if time else ""


def test_news_leans_on_publication_and_tense() -> None:
    times = read(NEWS)
    assert when(times, "Monday") == "2021-03-01"
    assert when(times, "October") == "2020-10"
    assert when(times, "the 1960s") == "196X"
    assert when(times, "1969") == "1969"
    assert when(times, "cold war") == "1947~/1991"
    anchor = times["October"].anchor
    assert anchor is not None and anchor.kind == "publication" and anchor.span is None


def test_without_publication_a_dated_first_line_begins_a_story() -> None:
    diary = "Monday 4 September 1911. Rain.\nThursday 7 September. Yesterday Ada called."
    times = read(diary, published="")
    assert when(times, "Thursday 7 September") == "1911-09-07"
    assert when(times, "Yesterday") == "1911-09-06"
    assert not when(read("The firm of 4 September 1911 closed on Thursday.", published=""), "Thursday")


def test_vague_references_get_no_day() -> None:
    times = read(NEWS)
    for text in ("Today", "recent years"):
        assert times[text].when is None
        assert times[text].reason
    assert times["Today"].basis == "vague"


def test_how_much_in_a_day_is_no_length_of_time_in_news() -> None:
    assert "24 hours" not in read("Guards stood there 24 hours a day.", mode="news", style="timex3")
    assert "24 hours" in read("Guards stood there for 24 hours.", mode="news", style="timex3")


def test_without_publication_relative_times_stay_unplaced() -> None:
    times = read(NEWS, published="", mode="news")
    for text in ("Monday", "October"):
        assert times[text].when is None
        assert "publication" in times[text].reason
    assert when(times, "1969") == "1969"


def test_a_history_moves_on_by_leaps_and_to_what_follows_an_end() -> None:
    text = (
        "Dorn lent the picture in 1894. It hung in Antwerp in 1899. On his death in 1911 it passed to a nephew, who "
        "sold it on 11 July 1919. Ada shipped it home in October. Peace lasted until 1935, when war broke out. "
        "On 9 May she hid it. It was to hang in Velm until 1961. On 3 June it was cut."
    )
    times = read(text, mode="narrative")
    assert when(times, "October") == "1919-10"
    assert when(times, "9 May") == "1935-05-09"
    assert when(times, "3 June") == "1935-06-03"


def test_a_history_leans_on_its_own_clock() -> None:
    times = read(HISTORY)
    assert when(times, "the following April") == "1859-04"
    assert when(times, "Ten years later") == "1869"
    assert when(times, "29 October") == "1956-10-29"
    assert when(times, "two days later") == "1956-10-31"
    assert when(times, "December") == "1956-12"
    assert when(times, "April") == "1957-04"
    anchor = times["29 October"].anchor
    assert anchor is not None and anchor.kind == "narrative" and anchor.span is not None
    assert HISTORY[anchor.span.start : anchor.span.end] == anchor.span.text == "26 July 1956"


def test_a_plan_in_another_clause_does_not_hold_a_story_up() -> None:
    text = (
        "The church was begun in 1240. The nuns held the manor until the end; in 1539 it passed to the crown, and five "
        "years later Dace bought it."
    )
    assert when(read(text, published=""), "five years later") == "1544"
    text = "The church was begun in 1240. It was to be held until 1539, and five years later Dace bought it."
    assert when(read(text, published=""), "five years later") == "1245"


def test_a_short_history_begins_with_its_first_full_date() -> None:
    """Two years of the past and no word of a reporter's day: a history; the bare year before only leads up to it."""
    times = read(
        "Trade between the two ports resumed in 1979. The blockade of 4 June 1989 ended it.\n\n"
        "The strikes had begun on April 15, when dockers left the quays. They spread on May 4.",
        published="2013-10-31",
    )
    assert when(times, "April 15") == "1989-04-15"
    assert when(times, "May 4") == "1989-05-04"


def test_a_full_date_carries_a_story_told_in_years_however_many_there_were() -> None:
    history = (
        "The parish book names the mill in 1604. It was sold in 1650, again in 1712 and 1721, and by 1730 it was idle. "
        "A fire destroyed the lofts on the night of 3 May 1746; they were rebuilt within the year. "
        "The owner had died in March."
    )
    times = read(history, published="", mode="narrative")
    assert (when(times, "the year"), when(times, "March")) == ("1746", "1746-03")


def test_the_mode_is_said_and_can_be_set() -> None:
    history = read(HISTORY)
    assert any("read as a history" in step for step in history["29 October"].steps)
    news = read(HISTORY, mode="news")
    assert any("as asked for" in step for step in news["29 October"].steps)
    with pytest.raises(ValueError, match="narrative"):
        read("In May.", mode="story")


def test_a_doubtful_publication_day_is_said() -> None:
    document = Document("It fell yesterday.", publication=Publication(Day(2021, 3, 3), grade="differs"))
    (expression,) = tag(document)
    assert any("doubtful" in finding for finding in expression.findings)
    assert expression.confidence < 0.7


@pytest.mark.parametrize(
    ("text", "finding"),
    [("It fell on 31 February 1969.", "1969-2-31"), ("It fell on Monday, 2 March 1969.", "was a Sunday, not a Monday")],
)
def test_impossible_dates_are_flagged(text: str, finding: str) -> None:
    (expression,) = read(text).values()
    assert any(finding in said for said in expression.findings)
    assert expression.confidence < 0.7


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Since 1960 it has grown.", "1960/.."),
        ("It lasted until 1949 at least.", "../1949"),
        ("It was lost before 1914.", "../1913"),
        ("After 1945 it grew.", "1946/.."),
        ("They did not act until March 2020.", "2020-03"),
        ("The vote closed shortly after midnight on 3 May 2019.", "2019-05-03T00:00:00~"),
        ("The vote closed shortly before midnight on 3 May 2019.", "2019-05-03T23:59:59~"),
    ],
)
def test_open_ends(text: str, edtf: str) -> None:
    (expression,) = read(text).values()
    assert expression.when is not None and expression.when.edtf() == edtf
    assert "/" not in expression.value, "TIMEX3 keeps the time itself"


def test_styles_of_ranges_and_names() -> None:
    text = "The Cold War crisis lasted from 1960 to 1969."
    assert {"Cold War", "from 1960 to 1969"} <= set(read(text))
    assert set(read(text, style="timex3")) == {"1960", "1969"}


def test_the_war_is_the_last_one_named() -> None:
    times = read("The Korean War divided them. Two years after the war he left.", mode="narrative")
    assert when(times, "Two years after the war") == "1955"


# -- typed dates and the fence round dateparser -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("3 March 2021", "2021-03-03"),
        ("March 2021", "2021-03"),
        ("the 1960s", "196X"),
        ("1969", "1969"),
        ("44 BC", "-0043"),
        ("-0043", "-0043"),
        ("1960/1969", "1960/1969"),
        ("from 1960 to 1969", "1960/1969"),
        ("early 1960s", "1960/1963"),
        ("about 1450", "1450~"),
        ("since 1960", "1960/.."),
        ("Q3 1991", "1991-35"),
        ("Easter 1916", "1916-04-23"),
        ("14 de julio de 1789", "1789-07-14"),
        ("1960er Jahre", "196X"),
        ("44 av. J.-C.", "-0043"),
        ("los años 1960", "196X"),
    ],
)
def test_typed_dates(text: str, edtf: str) -> None:
    assert read_date(text).edtf() == edtf


@pytest.mark.parametrize(
    "text", ["", "hello", "1,960 seconds", "31 February 2020", "yesterday", "1969 or so many", "March"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        read_date(text)


@pytest.mark.parametrize("text", ["1960s", "1969", "March 1969", "3 March", "in 30 days", "by 30%", "10:30", "Q3 1991"])
def test_dateparser_never_fills_what_the_words_leave_open(text: str) -> None:
    assert read_calendar_string(text) is None


def test_importing_the_tagger_is_light() -> None:
    code = (
        "import sys; from timeline.record.model import Document; from timeline.times import tag;"
        "tag(Document('In May 1968.'));"
        "heavy = {'spacy', 'dash', 'pandas', 'numpy', 'plotly', 'dateparser', 'holidays'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
