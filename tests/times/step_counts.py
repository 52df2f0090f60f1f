"""How many calls of functions reading takes, counted in a process of its own: ``python -m tests.times.step_counts``.

What other tests leave behind in a process (its heap, a browser's event loop) must not be counted, nor slow this down.
Prints JSON: for each kind of text the calls a character, for each of two sizes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from timeline.errors import BadDate
from timeline.record.model import Document, Publication
from timeline.record.when import Day
from timeline.text.shape import guess_shape
from timeline.times import read_date, read_times

PUBLISHED = Publication(Day(2021, 3, 3))
SIZES = (4_000, 40_000)
LONG = (10_000, 200_000)
TYPED = ("1969 " * 50, "9" * 5000, "the Cold War " * 20, "two years after " * 1000)

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


def _refused(text: str) -> None:
    try:
        read_date(text)
    except BadDate:
        return
    raise AssertionError(f"{text[:40]!r} was read as a date")


def counts() -> dict[str, list[float]]:
    """The calls a character of each text, by size; of typed dates the calls for all of it and for its head."""
    per_letter: dict[str, list[float]] = {}
    for name, pattern in TEXTS.items():
        _tagging(pattern, 200)()  # so that nothing is loaded while steps are counted
        per_letter[name] = [steps(_tagging(pattern, size)) / size for size in SIZES]
    per_letter["one sentence"] = [steps(_tagging(TEXTS["dates"], size)) / size for size in LONG]
    shape = "# A heading\n\n- one\n- two\n\n> said\n\nx\ty\n1912: she sailed.\n\nFrom: A\nTo: B\nSent: 4 May\n\n"
    per_letter["shape"] = [steps(lambda size=size: guess_shape(shape * (size // len(shape)))) / size for size in SIZES]  # type: ignore[misc]
    for text in TYPED:
        _refused(text)
        per_letter[f"typed {text[:12]}"] = [steps(lambda cut=cut: _refused(cut)) for cut in (text[:201], text)]  # type: ignore[misc]
    return per_letter


if __name__ == "__main__":
    print(json.dumps(counts()))
