"""Clock times of a day that the text states for all of them."""

from __future__ import annotations

import timeline


def days(text: str) -> list[str]:
    result = timeline.extract(text, published="2022-12-07", publication_day=False)
    return [event.when.edtf() for event in result.events]


def test_unless_otherwise_noted() -> None:
    text = (
        "The site failed at 2021-10-20 00:55 UTC.\n\nUnless otherwise noted all events happened on 2021-10-21.\n\n"
        "- 01:52: Ada restarted the server.\n- 02:06: Ben closed the incident."
    )
    assert days(text)[-2:] == ["2021-10-21T01:52:00", "2021-10-21T02:06:00"]


def test_without_such_words_the_day_told_last() -> None:
    text = "The site failed on 20 October 2021 at 00:55.\n\n- 01:52: Ada restarted the server."
    assert days(text)[-1] == "2021-10-20T01:52:00"


def test_the_head_of_minutes() -> None:
    text = (
        "Minutes of the council\nHeld on Monday 15 April 2019\n\nThe county repaired the bridge on 2 April 2019. "
        "The meeting closed at 9.10 pm."
    )
    assert days(text)[-1] == "2019-04-15T21:10:00"


def test_what_is_to_come_follows_the_day_of_minutes() -> None:
    text = (
        "Minutes of the council held on 12 March 2019.\n\nThe ship was towed to Velm on 5 March. "
        "An inquiry will open on 1 April. The survey will end in January."
    )
    assert [event.when.edtf() for event in timeline.extract(text).events] == ["2019-03-05", "2019-04-01", "2020-01"]
