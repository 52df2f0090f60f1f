"""Whatever comes through a door, nothing but an error of our own family comes out, and nothing is half kept."""

from __future__ import annotations

import warnings

import pytest

from tests.proof.doors import Door, attack
from tests.proof.hostile_input import DOORS

ROUNDS = {
    "EDTF": 4000,
    "a day": 2000,
    "a typed date": 300,
    "a text to tag": 200,
    "a text to read": 40,
    "requests to the dashboard": 10,
}
FEW = 25


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_nothing_but_our_own_errors(door: Door) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # libraries warn of broken files; here every file is
        for seed in range(ROUNDS.get(door.name, FEW)):
            problem = attack(door, seed)
            if problem is not None:
                raise problem
