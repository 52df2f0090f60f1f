"""``python -m benchmarks.fuzz [--rounds N] [--first SEED] [--door NAME]``: hostile input through every door.

Prints, for each door, how many inputs were tried, how many exceptions came out that are not ours (with the seed that
brings each back), and the slowest input in processor seconds.

``--long`` tries a million, in the shares of ``SHARES``, and writes down after every few hundred how far it is in
``--state``, so that a run that was stopped goes on where it was; under half an hour of one quiet core.
"""

from __future__ import annotations

import argparse
import json
import resource
import signal
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.proof.doors import Door, attack
from tests.proof.hostile_input import DOORS

SHARES = {
    "EDTF": 330_000,
    "a day": 215_000,
    "a typed date": 170_000,
    "a saved timeline": 160_000,
    "a text to tag": 60_000,
    "a text to read": 25_000,
    "a file to read": 20_000,
    "commands of a person": 8_000,
    "a project file": 10_000,
    "requests to the dashboard": 2_000,
}
"""A million inputs by door: what is quick to try is tried more often."""

_AT_A_TIME = 1_000
"""Of the commonest door; the others in proportion, so that every part of a run has some of all."""

_SECONDS = 30
"""Processor seconds after which an input counts as one that hangs."""


class Hanging(Exception):
    """One input took more than its processor seconds."""


def main() -> None:
    options = _options()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGPROF, _hang)
    wanted = {door.name: SHARES[door.name] if options.long else options.rounds for door in DOORS}
    state: dict[str, Any] = {}
    if options.long and options.state.is_file():
        state = json.loads(options.state.read_text(encoding="utf-8"))
    for door, count in _turns(wanted, options.door, state):
        _try(door, options.first, count, state.setdefault(door.name, _nothing()))
        state["peak MB"] = max(state.get("peak MB", 0), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        if options.long:
            new = options.state.with_suffix(".new")  # one that is stopped while it writes loses nothing
            new.write_text(json.dumps(state, indent=1), encoding="utf-8")
            new.replace(options.state)
    _tell(state)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1000, help="inputs for each door")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--door", default="", help="only doors whose name holds this")
    parser.add_argument("--long", action="store_true", help="a million inputs")
    parser.add_argument("--state", type=Path, default=Path("fuzz.json"), help="how far a long run is")
    return parser.parse_args()


def _hang(number: int, frame: object) -> None:
    raise Hanging(f"more than {_SECONDS} processor seconds")


def _nothing() -> dict[str, Any]:
    return {"tried": 0, "foreign": 0, "slowest": 0.0, "slowest seed": 0, "kinds": {}}


def _turns(wanted: dict[str, int], only: str, state: dict[str, Any]) -> Iterator[tuple[Door, int]]:
    """Each door with how many inputs it gets now, until all have had theirs."""
    largest = max(wanted.values())
    while True:
        begun = False
        for door in DOORS:
            left = wanted[door.name] - state.get(door.name, {}).get("tried", 0)
            if only in door.name and left > 0:
                begun = True
                yield door, min(left, max(1, _AT_A_TIME * wanted[door.name] // largest))
        if not begun:
            return


def _try(door: Door, first: int, count: int, figures: dict[str, Any]) -> None:
    """``count`` more inputs through one door."""
    for seed in range(first + figures["tried"], first + figures["tried"] + count):
        begin = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, _SECONDS)
        problem = attack(door, seed)
        signal.setitimer(signal.ITIMER_PROF, 0)
        took = time.process_time() - begin
        if took > figures["slowest"]:
            figures["slowest"], figures["slowest seed"] = round(took, 3), seed
        if problem is not None:
            figures["foreign"] += 1
            figures["kinds"].setdefault(f"{type(problem).__name__}: {str(problem)[:100]}", seed)
    figures["tried"] += count


def _tell(state: dict[str, Any]) -> None:
    total = {"tried": 0, "foreign": 0}
    for door in DOORS:
        if door.name not in state:
            continue
        figures = state[door.name]
        for name in total:
            total[name] += figures[name]
        print(
            f"{door.name:<26} {figures['tried']:>9,} tried, {figures['foreign']} foreign, "
            f"slowest {figures['slowest']:.2f} s (seed {figures['slowest seed']})"
        )
        for kind, seed in figures["kinds"].items():
            print(f"    seed {seed}: {kind}")
    print(f"{'all':<26} {total['tried']:>9,} tried, {total['foreign']} foreign; {state.get('peak MB', 0)} MB at most")


if __name__ == "__main__":
    main()
