"""A way into the program, and what may come of it: an error of our own family, nothing else."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from timeline.errors import TimelineError


@dataclass(frozen=True)
class Door:
    """One way in: ``make`` gives an input for a source of chance, ``enter`` puts it in."""

    name: str
    make: Callable[[random.Random], Any]
    enter: Callable[[Any], object]


def attack(door: Door, seed: int) -> BaseException | None:
    """One input through one door; the exception that came out, unless it is one of ours."""
    made = door.make(random.Random(f"{door.name} {seed}"))
    try:
        door.enter(made)
    except TimelineError:
        return None
    except Exception as problem:
        problem.add_note(f"door {door.name!r}, seed {seed}, input {str(made)[:300]!r}")
        return problem
    return None


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, cut out or doubled."""
    made = bytearray(content)
    for _ in range(chance.choice((1, 2, 8, 40))):
        place, length = chance.randrange(len(made)), chance.choice((1, 4, 40, 400))
        match chance.randrange(5):
            case 0:
                made[place : place + length] = chance.randbytes(min(length, 40))
            case 1 if len(made) > length + 1:
                del made[place : place + length]
            case 2:
                made[place:place] = made[place : place + length]
            case 3:
                made[place] ^= 1 << chance.randrange(8)
            case _:
                made[place : place + 1] = chance.choice((b"9" * 600, b'"', b"{", b"[", b"null", b"\xff", b"\n", b"-"))
    return bytes(made)
