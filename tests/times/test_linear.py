"""Reading takes steps in proportion to the text, whatever the text: counted as calls, so that no clock decides."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from timeline.errors import BadDate
from timeline.pipeline import Cancelled, extract
from timeline.record.model import Document, Publication
from timeline.record.when import Day
from timeline.text.shape import guess_shape
from timeline.times import read_date, read_times

PUBLISHED = Publication(Day(2021, 3, 3))
SIZES = (4_000, 40_000)
GROWTH = 1.35  # how much dearer a character may be in the longest text than in the shortest

TEXTS = {
    "dates": "and on 3 March 1969 the council met ",
    "years": "1969 ",
    "weekdays": "Monday, Tuesday ",
    "ranges": "from 1960 to 1964, ",
    "clauses": "The council met in October and it said that the mill was built in the 1960s; ",
    "lengths": "two years after ",
    "clocks": "17:00 and ",
    "figures": "12/03/1969 ",
    "quotations": "“in 1969” he said ",
    "entries": "- 3 May: it fell\n",
    "headings": "3 May 1969\n\n",
    "quoted": "> it fell yesterday\n",
    "log": "Mar 1 09:15:22 host nginx[2011]: up\n",
}


def steps(work: Callable[[], Any]) -> int:
    """How many calls of functions, built-in ones too, some work takes."""
    count = 0

    def counted(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def _tagging(pattern: str, size: int) -> Callable[[], Any]:
    document = Document(pattern * (size // len(pattern)), publication=PUBLISHED)
    return lambda: read_times(document)


@pytest.mark.parametrize("name", TEXTS)
def test_tagging_takes_steps_in_proportion_to_the_text(name: str) -> None:
    _tagging(TEXTS[name], 200)()  # so that nothing is loaded while steps are counted
    each = [steps(_tagging(TEXTS[name], size)) / size for size in SIZES]
    assert each[-1] <= each[0] * GROWTH, [round(one, 2) for one in each]


def test_one_sentence_of_many_dates_up_to_200_000_characters() -> None:
    pattern = TEXTS["dates"]
    _tagging(pattern, 1_000)()
    each = [steps(_tagging(pattern, size)) / size for size in (10_000, 200_000)]
    assert each[1] <= each[0] * GROWTH, each


def test_the_shape_of_a_text_takes_steps_in_proportion_too() -> None:
    text = "# A heading\n\n- one\n- two\n\n> said\n\nx\ty\n1912: she sailed.\n\nFrom: A\nTo: B\nSent: 4 May\n\n"
    each = [steps(lambda size=size: guess_shape(text * (size // len(text)))) / size for size in SIZES]  # type: ignore[misc]
    assert each[-1] <= each[0] * GROWTH, each


def refused(text: str) -> None:
    """Read a typed date that is none."""
    with pytest.raises(BadDate):
        read_date(text)


@pytest.mark.parametrize("text", ["1969 " * 50, "9" * 5000, "the Cold War " * 20, "two years after " * 1000])
def test_a_typed_date_that_nobody_types_is_refused_before_it_is_read(text: str) -> None:
    with pytest.raises(BadDate):
        read_date(text)
    assert steps(lambda: refused(text)) <= steps(lambda: refused(text[:201])) + 5
    for read in (Day.parse, lambda given: extract("It fell.", published=given)):
        with pytest.raises(BadDate):
            read(text)


def test_the_deadline_is_asked_within_one_long_sentence() -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 12

    with pytest.raises(Cancelled):
        extract("1969 " * 100_000, published="2021-03-03", cancelled=cancelled)
