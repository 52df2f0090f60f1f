"""``python -m benchmarks.mutations [--only AREA] [--list]``: are the tests sharp? Thirty small faults, one at a time.

Each fault changes one place of a copy of the code, and the tests that should notice run there. Prints what is caught
and what survives. A fault whose place is not in the code any more is named, and counts as survived: put another.
"""

from __future__ import annotations

import argparse
import csv
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("timeline", "dashboard", "assets", "tests", "benchmarks", "docs", "pyproject.toml", "README.md")


@dataclass(frozen=True)
class Fault:
    """One place made wrong: in ``path``, ``right`` becomes ``wrong``; ``tests`` should notice."""

    area: str
    path: str
    right: str
    wrong: str
    tests: str


def faults() -> list[Fault]:
    """The faults of ``mutations.tsv``."""
    with (Path(__file__).parent / "mutations.tsv").open(encoding="utf-8", newline="") as stream:
        return [Fault(**row) for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="one area")
    parser.add_argument("--list", action="store_true", help="only say which faults still have their place")
    given = parser.parse_args()
    chosen = [fault for fault in faults() if given.only in ("", fault.area)]
    caught = 0
    for fault in chosen:
        there = (ROOT / fault.path).exists() and (ROOT / fault.path).read_text(encoding="utf-8").count(fault.right) > 0
        verdict = "no such place" if not there else "there" if given.list else _try(fault)
        caught += verdict == "caught"
        print(f"{fault.area:<10} {verdict:<14} {fault.path}: {fault.right} -> {fault.wrong}", flush=True)
    if not given.list:
        print(f"{caught} of {len(chosen)} caught")


def _try(fault: Fault) -> str:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "code"
        copy.mkdir()
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / name)
        changed = copy / fault.path
        text = changed.read_text(encoding="utf-8")
        changed.write_text(text.replace(fault.right, fault.wrong, 1), encoding="utf-8")
        line = [sys.executable, *"-m pytest -q -x -p no:cacheprovider -m".split(), "not browser", *fault.tests.split()]
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(copy)}
        done = subprocess.run(line, cwd=copy, env=environment, capture_output=True, text=True)
    return {0: "survived", 1: "caught"}.get(done.returncode, "no tests ran")


if __name__ == "__main__":
    main()
