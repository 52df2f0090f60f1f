"""A heading of a year dates the sections below it, each from its beginning."""

from __future__ import annotations

from timeline.record.model import Document
from timeline.times import tag

TEXT = """The long war

1861

In the west

The army crossed the river in May and stood before the town in December, where it stayed for the winter with its guns
and its horses, waiting for the roads to dry.

In the east

The fleet sailed in March, and the harbour was closed in April by a chain of ships that nobody could pass.

1862

In the west

The town was taken in February after a short siege, on 2 January 1863 the garrison was exchanged.

In the east

The fleet came back in June.
"""


def test_the_story_starts_over_with_each_section_below_a_year() -> None:
    months = [
        expression.value for expression in tag(Document(TEXT), mode="narrative") if expression.rule == "months.month"
    ]
    assert months == ["1861-05", "1861-12", "1861-03", "1861-04", "1862-02", "1862-06"]
