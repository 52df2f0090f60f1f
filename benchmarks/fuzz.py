"""``python -m benchmarks.fuzz [--rounds N] [--first SEED] [--door NAME]``: hostile input through every door.

Prints, for each door, how many inputs were tried, how many exceptions came out that are not ours (with the seed that
brings each back), and the slowest input in processor seconds.
"""

from __future__ import annotations

import argparse
import time
import warnings

from tests.proof.hostile_input import DOORS, attack


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1000, help="inputs for each door")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--door", default="", help="only doors whose name holds this")
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    for door in DOORS:
        if given.door not in door.name:
            continue
        kinds: dict[str, int] = {}
        slowest, slowest_seed, failed = 0.0, 0, 0
        for seed in range(given.first, given.first + given.rounds):
            begin = time.process_time()
            problem = attack(door, seed)
            took = time.process_time() - begin
            if took > slowest:
                slowest, slowest_seed = took, seed
            if problem is not None:
                failed += 1
                kinds.setdefault(f"{type(problem).__name__}: {str(problem)[:100]}", seed)
        print(
            f"{door.name:<22} {given.rounds:>8} tried, {failed} foreign, slowest {slowest:.2f} s (seed {slowest_seed})"
        )
        for kind, seed in kinds.items():
            print(f"    seed {seed}: {kind}")


if __name__ == "__main__":
    main()
