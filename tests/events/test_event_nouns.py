"""A noun with an ending of action tells something that happens when it is done to something; short ones do not."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from timeline.events.event_nouns import is_event_noun
from timeline.events.nouns import EVENT_NOUNS


def noun(word: str, *, of: bool) -> Any:
    """A token as a parser gives it, with "of ..." below it or without."""
    behind = SimpleNamespace(dep_="nmod", lower_="works", children=[SimpleNamespace(dep_="case", lower_="of")])
    return SimpleNamespace(pos_="NOUN", lemma_=word, lower_=word, children=[behind] if of else [])


@pytest.mark.parametrize(
    ("word", "of", "happens"),
    [
        ("enlargement", True, True),
        ("enlargement", False, False),
        ("petal", True, False),
        ("cabinet", True, False),
    ],
)
def test_an_ending_of_action_and_something_it_is_done_to(word: str, of: bool, happens: bool) -> None:
    assert word not in EVENT_NOUNS
    assert is_event_noun(noun(word, of=of)) is happens
