"""What happens on the day of publication is no plan; what happens on the day after it is, and what was put off."""

from __future__ import annotations

import pytest

from timeline import extract


@pytest.mark.parametrize(
    ("day", "certainty"), [("2 March", "asserted"), ("3 March", "asserted"), ("4 March", "planned")]
)
def test_a_present_that_is_dated(day: str, certainty: str) -> None:
    text = f"The talks end. The new bridge opens on {day} 2021, and buses return."
    events = [event for event in extract(text, published="2021-03-03").events if "opens" in event.title]
    assert [event.certainty.value for event in events] == [certainty]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 9 February 2020 the judge adjourned the trial to 7 June 2020.",
            [
                ("2020-02-09", "asserted", "Judge adjourned the trial to 7 June 2020"),
                ("2020-06-07", "planned", "Judge adjourned the trial to 7 June 2020"),
            ],
        ),
        (
            "The survey, due in July 2021, was postponed to November 2021.",
            [("2021-11", "planned", "Survey was postponed to November 2021")],
        ),
        (
            "The summit was put off from 3 May to 8 June 2021.",
            [("2021-06-08", "planned", "Summit was put off from 3 May to 8 June 2021")],
        ),
        (
            "On 3 May 2021 the council called off the fair planned for 12 June 2021.",
            [
                ("2021-05-03", "asserted", "Council called off the fair"),
                ("2021-06-12", "negated", "Council called off the fair"),
            ],
        ),
        ("They cancelled the fair in June 2011.", [("2011-06", "asserted", "They cancelled the fair")]),
        ("She moved to Odense in May 2011.", [("2011-05", "asserted", "She moved to Odense")]),
        ("The parade was put off in May 2011.", [("2011-05", "asserted", "Parade was put off")]),
    ],
)
def test_what_is_put_off_to_another_time(text: str, expected: list[tuple[str, str, str]]) -> None:
    events = extract(text, published="2021-03-03", publication_day=False).events
    assert [(event.when.edtf(), event.certainty.value, event.title) for event in events] == expected
