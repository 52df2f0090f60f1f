"""What a corpus costs: ``python -m benchmarks.batch FOLDER --documents 1000 [--workers 1 2] [--dask] [--kill 6]``.

Writes so many made-up articles (see ``corpus``; ``--texts`` names a folder of further texts), reads them with each
number of workers into FOLDER, and prints documents and words per second, processor time by stage, memory and bytes
out. All results must be equal byte by byte. ``--dask`` adds a scheduler with two workers of its own on loopback;
``--kill N`` adds a run in which N times, spread over it, a worker or the driver, at random, is killed. Wall times mean
little on a machine that does other work; compare processor seconds, and runs of one command with each other.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.corpus import write
from timeline.batch import BatchOptions, Summary, Work, run
from timeline.batch.arrow_tables import TABLES
from timeline.batch.part import process_part
from timeline.batch.plan import make_plan

_DRIVER = """
import sys
from timeline.batch import BatchOptions, run
if __name__ == "__main__":
    run([sys.argv[1]], sys.argv[2], BatchOptions(workers=2, documents_per_part=int(sys.argv[3])))
"""


def digest(out: Path) -> str:
    """One number for all tables of a result."""
    whole = hashlib.sha256()
    for table in TABLES:
        for path in sorted((out / table).iterdir()):
            whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()[:16]


def tell(name: str, summary: Summary, out: Path) -> None:
    """Print what a run came to."""
    spent = summary.processor_seconds
    stages = ", ".join(f"{stage} {seconds / spent:.0%}" for stage, seconds in sorted(summary.stages.items()))
    print(
        f"{name:<22} {summary.documents:>7,} documents {summary.events:>9,} events  {summary.seconds:8.1f} s "
        f"{summary.fresh_documents / max(summary.seconds, 1e-9):7.1f}/s   {spent:8.1f} CPU-s "
        f"{summary.words / spent:6,.0f} words/CPU-s {summary.events / spent:5.1f} events/CPU-s"
    )
    print(
        f"{'':<22} {stages}; largest worker {summary.memory / 1e6:,.0f} MB; {summary.deaths} deaths; "
        f"{summary.bytes_out / summary.documents:,.0f} bytes out a document; {digest(out)}"
    )


def level(out: Path) -> str:
    """The largest worker after a tenth, a half and all of the parts."""
    lines = [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]
    sizes = [line["memory"] / 1e6 for line in lines if line["what"] == "part"]
    places = (len(sizes) // 10, len(sizes) // 2, len(sizes) - 1)
    return ", ".join(f"{max(sizes[: place + 1]):,.0f} MB after {place + 1:,} parts" for place in places)


def alone(path: Path, out: Path, part: int) -> str:
    """The same parts one after the other in this process; the digest of the result."""
    shutil.rmtree(out, ignore_errors=True)
    for name in (*TABLES, "done", "working"):
        (out / name).mkdir(parents=True)
    summary = Summary()
    begin = time.monotonic()
    for planned in make_plan([str(path)], documents_per_part=part).parts:
        summary.take(process_part(planned, out, Work()))
    summary.fresh_documents, summary.seconds = summary.documents, time.monotonic() - begin
    tell("one process, no pool", summary, out)
    return digest(out)


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[str]:
    """A Dask scheduler and workers on loopback, each a process of its own."""
    started = []
    file = folder / "scheduler.json"
    file.unlink(missing_ok=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    common = [sys.executable, "-m"]
    place = ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(file)]
    try:
        started.append(subprocess.Popen([*common, "distributed.cli.dask_scheduler", "--port", "0", *place], **quiet))
        while not file.exists():
            time.sleep(0.1)
        scratch = ["--local-directory", str(folder / "scratch"), "--nthreads", "1", "--no-nanny"]
        for _ in range(workers):
            started.append(subprocess.Popen([*common, "distributed.cli.dask_worker", *place, *scratch], **quiet))
        yield json.loads(file.read_text())["address"]
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()


def killed(path: Path, out: Path, part: int, times: int, undisturbed: float) -> tuple[int, int]:
    """Run with workers and driver killed at random, spread over the time the undisturbed run took; how many of each."""
    gap = max(undisturbed / (times + 1), 4.0)
    chance = random.Random(7)
    drivers = workers = 0
    command = [sys.executable, "-c", _DRIVER, str(path), str(out), str(part)]
    driver = subprocess.Popen(command)
    while driver.poll() is None:
        with suppress(subprocess.TimeoutExpired):
            driver.wait(gap * chance.uniform(0.4, 1.6))
        if drivers + workers >= times or driver.poll() is not None:
            continue
        if chance.random() < 0.4:
            driver.kill()
            driver.wait()
            drivers += 1
            driver = subprocess.Popen(command)
        else:
            marks = [mark.read_text().split() for mark in (out / "working").glob("part-*.txt")]
            with suppress(IndexError, ProcessLookupError):  # none is at work just now, or it has ended by itself
                os.kill(int(chance.choice(marks)[-1]), signal.SIGKILL)
                workers += 1
    return workers, drivers


def main() -> None:
    """Measure, and end with 1 when two results differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--part", type=int, default=100)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--alone", action="store_true", help="first in this one process, without a pool")
    parser.add_argument("--dask", action="store_true")
    parser.add_argument("--kill", type=int, default=0)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    path = given.folder / f"articles-{given.documents}.jsonl"
    write(path, given.documents, texts=given.texts)
    print(f"{given.documents:,} articles, {path.stat().st_size / 1e6:,.1f} MB; load average {os.getloadavg()[0]:.1f}")
    digests = set()
    undisturbed = 0.0

    if given.alone:
        digests.add(alone(path, given.folder / "alone", given.part))

    def measured(name: str, **options: object) -> float:
        out = given.folder / name.replace(" ", "-")
        shutil.rmtree(out, ignore_errors=True)
        summary = run([str(path)], out, BatchOptions(documents_per_part=given.part, **options))  # type: ignore[arg-type]
        tell(name, summary, out)
        print(f"{'':<22} {level(out)}")
        digests.add(digest(out))
        return summary.seconds

    for workers in given.workers:
        undisturbed = measured(f"pool of {workers}", workers=workers)
    if given.dask:
        with cluster(given.folder, 2) as address:
            measured("dask, 2 workers", scheduler=address)
    if given.kill:
        out = given.folder / "killed"
        shutil.rmtree(out, ignore_errors=True)
        begin = time.monotonic()
        workers, drivers = killed(path, out, given.part, given.kill, undisturbed)
        digests.add(digest(out))
        print(
            f"{'killed at random':<22} {workers} workers and {drivers} drivers killed; done after "
            f"{time.monotonic() - begin:,.0f} s; {digest(out)}"
        )
    print("all results are equal" if len(digests) == 1 else f"RESULTS DIFFER: {digests}")
    sys.exit(len(digests) != 1)


if __name__ == "__main__":
    main()
