"""Times counted from a named event, or standing behind a name, date what happens; a verb may tell the edge of one."""

from __future__ import annotations

import pytest

import timeline


@pytest.mark.parametrize(
    ("text", "title", "edtf"),
    [
        ("The Korean War was long. Two years after the war, the mill in Redford reopened.", "reopened", "1955"),
        ("Three months before D-Day, planners met in Redford.", "Planners met", "1944-03"),
        ("The works were founded ten years after the French Revolution.", "founded", "1809"),
        ("On the eve of the First World War, the council bought a tram.", "bought a tram", "1914-07-27~"),
        (
            "Since the fall of the Berlin Wall, both halves of the village have been united.",
            "united",
            "1989-11-09/..",
        ),
        ("The cold war ended two years after the fall of the Berlin Wall.", "Cold war ended", "1991"),
        ("The First World War broke out in the Balkans.", "broke out", "1914-07-28"),
        ("The Vietnam War ended in defeat.", "ended in defeat", "1975-04-30"),
        ("He served with his regiment in the Crimean War.", "served", "1853-10-16/1856-03-30"),
        ("During the Great War 212 men of the town fell.", "fell", "1914-07-28/1918-11-11"),
        ("Karl Dorn (3 May 1635 in Velm – 29 May 1699 in Harn) was a general.", "was born", "1635-05-03"),
        ("Karl Dorn (3 May 1635 in Velm – 29 May 1699 in Harn) was a general.", "died", "1699-05-29"),
    ],
)
def test_it_dates_an_event(text: str, title: str, edtf: str) -> None:
    events = [event for event in timeline.extract(text).events if title in event.title]
    assert [event.when.edtf() for event in events] == [edtf]


def test_the_edge_is_explained() -> None:
    (event,) = timeline.extract("The Vietnam War ended in defeat.").events
    assert "“ended” tells of its end → 30 April 1975" in event.explanation


def test_a_name_that_is_only_a_time_took_part_in_nothing() -> None:
    (event,) = timeline.extract("During the Cold War the village built a shelter.").events
    assert [person.name for person in event.participants] == ["village"]


def test_places_in_a_bracket_are_no_life_of_a_thing() -> None:
    assert timeline.extract("The Velm Works (1902 in Harn – 1999 in Sarn) was a firm.").events == ()


def test_a_name_behind_the_story_still_dates_nothing() -> None:
    result = timeline.extract("Military alliances are legacies of the cold war.")
    assert result.events == ()
    (left,) = result.unplaced
    assert "period in the background" in left.reason
