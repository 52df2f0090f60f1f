"""Clocks by stretch: each part of a text leans on its own day of writing and on the day told last in it."""

from __future__ import annotations

import pytest

from timeline.record.model import Document, Publication, Section
from timeline.record.when import Day
from timeline.times import tag

MAIL = """From: Ann Lee
Sent: 12 June 2020
To: Bo Ray
Subject: roof

I will call tomorrow.

-----Original Message-----
From: Bo Ray
Sent: Monday, 4 May 2020 10:12
To: Ann Lee
Subject: roof

The roof broke yesterday. I will mend it on Friday.
"""
REPLY = """Thanks, I paid yesterday.

On Mon, 4 May 2020 at 10:12, Bo Ray <bo@example.org> wrote:
> The invoice went out yesterday.
> We will be paid on Friday.

See you tomorrow.
"""
DIARY = """Thursday, 4 March 1943
We marched all day. On Friday we crossed the river.

Friday, 5 March 1943
We rested until noon. Yesterday was hard, and tomorrow we move.
"""
LINCOLN_DIARY = """# May 17th 1864.
The enemy did not follow us.

# May 18th.
Our wagons came up today.
"""
CHRONICLE = """3 March 1912: The ship sailed. On March 20 it reached Torrow.
5 April 1912: She left the port. In May she sank.
"""
OUTAGE = """What happened

2019-03-04

- 09:12 UTC: Dana restarts the server
- 09:40 UTC: Oleg finds the cause

2019-03-05

- 08:30 UTC: Dana removes the old node
"""
YEARS = """1864

In May the army moved. On 5 June it halted.

1865

In April the war ended.
"""
LOG = """Mar 1 09:15:22 host nginx[2011]: started
Mar 1 09:15:25 host nginx[2012]: reload
Mar 2 10:00:00 host sshd[2010]: login
"""


def times(text: str, published: str, *sections: Section) -> dict[str, list[str]]:
    """What each expression of a text means, by its words, in text order."""
    document = Document(text, publication=Publication(Day.parse(published)), sections=sections)
    readings: dict[str, list[str]] = {}
    for expression in tag(document):
        readings.setdefault(expression.text, []).append(str(expression.when))
    return readings


@pytest.mark.parametrize(
    ("text", "published", "words", "expected"),
    [
        ("On 4 March 2019 the server failed. At 09:12 Dana mended it.", "2019-03-11", "09:12", "2019-03-04T09:12:00"),
        (LINCOLN_DIARY, "2016-05-01", "May 18th", "1864-05-18"),
        (LINCOLN_DIARY, "2016-05-01", "today", "1864-05-18"),
        (DIARY, "2001-06-12", "Friday", "1943-02-26"),
        (DIARY, "2001-06-12", "Yesterday", "1943-03-04"),
        (DIARY, "2001-06-12", "tomorrow", "1943-03-06"),
        (CHRONICLE, "2017-06-01", "March 20", "1912-03-20"),
        (CHRONICLE, "2017-06-01", "May", "1912-05"),
        (OUTAGE, "2019-03-11", "09:12 UTC", "2019-03-04T09:12:00Z"),
        (OUTAGE, "2019-03-11", "08:30 UTC", "2019-03-05T08:30:00Z"),
        (YEARS, "2010-01-01", "May", "1864-05"),
        (YEARS, "2010-01-01", "April", "1865-04"),
        (LOG, "2021-03-05", "Mar 2 10:00:00", "2021-03-02T10:00:00"),
        ("Guard hits marcher | 2018-06-02\n\nFootage of June 1st shows it.", "2020-10-19", "June 1st", "2018-06-01"),
    ],
)
def test_a_time_leans_on_the_clock_of_its_stretch(text: str, published: str, words: str, expected: str) -> None:
    assert times(text, published)[words] == [expected]


def test_a_forwarded_mail_is_told_from_its_own_day() -> None:
    days = times(MAIL, "2020-06-12")
    assert days["tomorrow"] == ["2020-06-13"]
    assert days["yesterday"] == ["2020-05-03"]
    assert days["Friday"] == ["2020-05-08"]


def test_a_quoted_mail_does_not_move_the_clock_of_the_one_round_it() -> None:
    days = times(REPLY, "2020-06-12")
    assert days["yesterday"] == ["2020-06-11", "2020-05-03"]
    assert days["Friday"] == ["2020-05-08"]
    assert days["tomorrow"] == ["2020-06-13"]


def test_a_reader_may_say_when_a_stretch_was_written() -> None:
    text = "It opened yesterday.\n\nIt closed yesterday."
    entry = Section(22, len(text), "entry", published=Day(2020, 5, 2))
    assert times(text, "2021-03-03", entry)["yesterday"] == ["2021-03-02", "2020-05-01"]


def test_a_plan_told_in_the_past_perfect_lies_before_the_day_told() -> None:
    text = (
        "The Albatross sailed on 3 March 1912. The sailing had been set for December 5. It reached Torrow on March 20."
    )
    days = times(text, "2017-06-01")
    assert (days["December 5"], days["March 20"]) == (["1911-12-05"], ["1912-03-20"])


def test_a_clock_time_far_from_any_day_is_of_the_publication() -> None:
    text = "The mill burned down on 4 March 2019. " + "Nobody was hurt. " * 90 + "The fair opens at 09:00."
    assert times(text, "2019-03-11")["09:00"] == ["2019-03-11T09:00:00"]


def test_the_explanation_names_the_day_that_a_stretch_was_written() -> None:
    document = Document(DIARY, publication=Publication(Day(2001, 6, 12)))
    yesterday = next(expression for expression in tag(document) if expression.text == "Yesterday")
    assert yesterday.anchor is not None and yesterday.anchor.span is not None
    assert yesterday.anchor.span.text == "Friday, 5 March 1943"
