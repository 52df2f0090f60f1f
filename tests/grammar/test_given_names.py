"""Which given names tell a woman from a man."""

from __future__ import annotations

import pytest

from timeline.grammar.given_names import OF_MEN, OF_WOMEN, sex_of


@pytest.mark.parametrize("name", ["Isolde Marchbank", "mary", "Ingeborg von Arx", "Natasha"])
def test_names_of_women(name: str) -> None:
    assert sex_of(name) == "female"


@pytest.mark.parametrize("name", ["John Pell", "Giuseppe", "Dmitri Sanin", "WILHELM"])
def test_names_of_men(name: str) -> None:
    assert sex_of(name) == "male"


@pytest.mark.parametrize("name", ["Pell", "Chris Vale", "April", "Paris", "Mark", "Rose Bay", "", "Linnean Society"])
def test_what_tells_nothing(name: str) -> None:
    assert sex_of(name) == ""


def test_no_name_is_in_both() -> None:
    assert not OF_WOMEN & OF_MEN
