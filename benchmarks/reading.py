"""Time to read documents of every kind: ``python -m benchmarks.reading [FOLDER]``.

Without a folder the sample files of the tests are read. Prints, for each ending, the median and slowest time per source
through the front door (child process and all) and the processor time of reading it in this process without a child.
Then: the first read of a fresh process, plain text and web page. How whole sentences come out of PDFs is measured by
``benchmarks.reading_pdf``.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
import warnings
from collections import defaultdict
from pathlib import Path

from timeline.sources import read_all, warm_up
from timeline.sources.formats import Source
from timeline.sources.source_walk import walk

SAMPLES = Path(__file__).parents[1] / "tests" / "sources" / "formats" / "files"
ROUNDS = 7


def measure(path: Path) -> tuple[list[float], list[float]]:
    """Wall seconds through the front door and processor seconds in this process, each of several rounds."""
    wall, cpu = [], []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        list(read_all([path]))
        wall.append(time.perf_counter() - start)
        began = time.process_time()
        list(walk(Source(str(path), path=path)))
        cpu.append(time.process_time() - began)
    return wall, cpu


def first_read(path: Path) -> float:
    """Wall seconds of a fresh Python process that reads one file."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import sys, timeline; timeline.read(sys.argv[1])", str(path)], check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    warnings.simplefilter("ignore")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    warm_up()
    for _ in range(6):  # until the supervisor has loaded its libraries
        list(read_all([SAMPLES / "pandoc.html", SAMPLES / "chromium.pdf"]))
        time.sleep(0.3)
    walls: dict[str, list[float]] = defaultdict(list)
    cpus: dict[str, list[float]] = defaultdict(list)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        wall, cpu = measure(path)
        walls[path.suffix] += wall
        cpus[path.suffix] += cpu
    print(f"{'ending':10} {'median ms':>10} {'slowest ms':>11} {'cpu ms':>8}")
    for suffix in sorted(walls):
        wall, cpu = walls[suffix], cpus[suffix]
        print(
            f"{suffix:10} {statistics.median(wall) * 1000:10.1f} {max(wall) * 1000:11.1f}"
            f" {statistics.median(cpu) * 1000:8.1f}"
        )
    for name in ("README.md", "pandoc.html"):
        print(f"first read of a fresh process, {name}: {first_read(SAMPLES / name):.2f} s")


if __name__ == "__main__":
    main()
