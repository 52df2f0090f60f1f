"""A run is restartable and exact: whatever is killed, the rerun finishes what is missing and the bytes are the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from timeline.batch import BatchOptions, Progress, Summary, Work, is_result, run, set_aside
from timeline.batch.arrow_tables import TABLES
from timeline.batch.deaths import GRACE_SECONDS, Deaths
from timeline.batch.part import PartReport, done_file, table_file, working_file
from timeline.batch.plan import Part
from timeline.errors import BadData, TimelineError, UnreadableSource

Bytes = Callable[[Path], dict[str, bytes]]
Lines = Callable[..., Path]

DRIVER = """
import sys
from timeline.batch import BatchOptions, run
if __name__ == "__main__":
    run([sys.argv[1]], sys.argv[2], BatchOptions(workers=2, documents_per_part=2))
"""
LIMITED = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (24_000, 24_000))
"""


@pytest.fixture(autouse=True)
def same_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers find the packages that the tests use."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))


def quick(**options: int) -> BatchOptions:
    return BatchOptions(**{"workers": 1, "documents_per_part": 4, **options})  # type: ignore[arg-type]


@pytest.fixture
def undisturbed(tmp_path: Path, json_lines: Lines, bytes_of: Bytes) -> dict[str, bytes]:
    """What a run over twelve articles, two a part, gives."""
    run([str(json_lines(12))], tmp_path / "undisturbed", quick(documents_per_part=2))
    return bytes_of(tmp_path / "undisturbed")


def _wait(condition: Callable[[], object], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.005)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _workers(out: Path) -> list[int]:
    marks = [path.read_text().split() for path in (out / "working").glob("part-*.txt")]
    return [int(mark[1]) for mark in marks if len(mark) == 2]


def test_one_worker_or_two_give_the_same_bytes(
    tmp_path: Path, json_lines: Lines, bytes_of: Bytes, undisturbed: dict[str, bytes]
) -> None:
    summary = run([str(json_lines(12))], tmp_path / "two", quick(workers=2, documents_per_part=2))
    assert bytes_of(tmp_path / "two") == undisturbed and len(undisturbed) == 6 * len(TABLES)
    assert (summary.parts, summary.planned, summary.documents, summary.set_aside) == (6, 6, 12, 0)
    assert is_result(tmp_path / "two") and not is_result(tmp_path)
    log = [json.loads(line) for line in (tmp_path / "two" / "log.jsonl").read_text().splitlines()]
    assert [line["what"] for line in log] == ["begin", *["part"] * 6, "end"]
    assert json.loads((tmp_path / "two" / "summary.json").read_text())["events"] == summary.events > 0


def test_what_is_done_is_not_done_again_and_what_is_lost_is(
    tmp_path: Path, json_lines: Lines, bytes_of: Bytes, undisturbed: dict[str, bytes]
) -> None:
    out = tmp_path / "undisturbed"
    stamp = table_file(out, "events", 2).stat().st_mtime_ns
    done_file(out, 1).unlink()
    table_file(out, "documents", 4).unlink()
    (out / "events" / ".part-000001.parquet.99.99").write_bytes(b"half a file of a killed worker")
    summary = run([str(tmp_path / "articles.jsonl")], out, quick(documents_per_part=2))
    assert (summary.fresh, summary.parts, summary.documents) == (2, 6, 12)
    assert bytes_of(out) == undisturbed
    assert table_file(out, "events", 2).stat().st_mtime_ns == stamp


def test_killed_workers_lose_nothing_and_double_nothing(
    tmp_path: Path, json_lines: Lines, bytes_of: Bytes, undisturbed: dict[str, bytes]
) -> None:
    out = tmp_path / "killed"
    killed: list[int] = []

    class Killing(Progress):
        def done(self, report: PartReport) -> None:
            super().done(report)
            if len(killed) < 2:
                _wait(lambda: _workers(out))
                for pid in _workers(out)[:1]:
                    killed.append(pid)
                    os.kill(pid, signal.SIGKILL)

    progress = Killing()
    summary = run([str(json_lines(12))], out, quick(workers=2, documents_per_part=2), progress=progress)
    assert bytes_of(out) == undisturbed
    assert summary.deaths >= 1 and summary.documents == 12 and len(killed) == 2


def test_a_killed_driver_takes_its_workers_along_and_the_rerun_finishes(
    tmp_path: Path, json_lines: Lines, bytes_of: Bytes, undisturbed: dict[str, bytes]
) -> None:
    out, path = tmp_path / "out", json_lines(12)
    driver = subprocess.Popen([sys.executable, "-c", DRIVER, str(path), str(out)], cwd=tmp_path)
    try:
        _wait(lambda: len(list((out / "done").glob("*.json"))) >= 1 and _workers(out) if out.exists() else False)
        workers = _workers(out)
    finally:
        driver.kill()
        driver.wait()
    _wait(lambda: not any(map(_alive, workers)))
    done = len(list((out / "done").glob("*.json")))
    summary = run([str(path)], out, quick(documents_per_part=2))
    assert summary.fresh == 6 - done < 6
    assert bytes_of(out) == undisturbed


def test_a_document_that_ends_its_worker_three_times_is_set_aside_by_name(tmp_path: Path) -> None:
    path, out = tmp_path / "articles.jsonl", tmp_path / "out"
    deadly = " ".join(f"In {1000 + n % 999} mill {n} burned down." for n in range(6_000))
    texts = ["In 1903 it burned.", deadly, "In 1904 it stood.", "In 1905 it burned."]
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    ended = threading.Event()

    def kill() -> None:
        while not ended.wait(0.002):
            try:
                position, pid = working_file(out, 0).read_text().split()
            except (OSError, ValueError):
                continue
            if position == "1":
                with suppress(ProcessLookupError):
                    os.kill(int(pid), signal.SIGKILL)
                ended.wait(0.05)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        summary = run([str(path)], out, quick(workers=2, documents_per_part=3))
    finally:
        ended.set()
        killer.join()
    ((source, reason),) = set_aside(out)
    assert source == f"{path}#record 2" and "ended the worker process 3 times" in reason
    assert (summary.documents, summary.set_aside, summary.deaths) == (3, 1, 3)


def test_a_full_disk_is_told_and_the_rerun_goes_on(tmp_path: Path, bytes_of: Bytes) -> None:
    path, out = tmp_path / "articles.jsonl", tmp_path / "out"
    long = " ".join(f"Mill {n * 7919 % 100_003} of {n * 104_729 % 99_991} burned." for n in range(3_000))
    texts = ["In 1903 it burned.", "In 1904 it stood.", long, "In 1905 it burned."]
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    code = LIMITED + DRIVER
    failed = subprocess.run(
        [sys.executable, "-c", code, str(path), str(out)], cwd=tmp_path, capture_output=True, text=True
    )
    assert "is full" in failed.stderr and "run the same command again" in failed.stderr
    assert done_file(out, 0).exists() and not done_file(out, 1).exists()
    assert not [half for table in TABLES for half in (out / table).glob(".part-*")], "no half files are left"
    run([str(path)], out, quick(documents_per_part=2))
    run([str(path)], tmp_path / "other", quick(documents_per_part=2))
    assert bytes_of(out) == bytes_of(tmp_path / "other")


def test_other_inputs_and_other_folders_are_refused(tmp_path: Path, json_lines: Lines) -> None:
    out = tmp_path / "out"
    run([str(json_lines(2))], out, quick())
    with pytest.raises(BadData, match="--fresh"):
        run([str(json_lines(3))], out, quick())
    with pytest.raises(BadData, match="--fresh"):
        run([str(json_lines(3))], out, BatchOptions(workers=1, work=Work(seconds=5)))
    assert run([str(json_lines(3))], out, quick(fresh=True)).documents == 3
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("mine")
    with pytest.raises(BadData, match="not empty"):
        run([str(json_lines(2))], full, quick())
    assert (full / "mine.txt").read_text() == "mine"
    with pytest.raises(BadData, match="is a file"):
        run([str(json_lines(2))], full / "mine.txt", quick())
    with pytest.raises(UnreadableSource, match="nowhere"):
        run([str(tmp_path / "nowhere")], tmp_path / "new", quick())
    assert not (tmp_path / "new").exists()


def test_two_runs_do_not_share_a_folder(tmp_path: Path, json_lines: Lines) -> None:
    class Second(Progress):
        def begin(self, planned: int, out: Path) -> None:
            super().begin(planned, out)
            with pytest.raises(BadData, match="another run"):
                run([str(json_lines(2))], out, quick())

    assert run([str(json_lines(2))], tmp_path / "out", quick(), progress=Second()).documents == 2


def test_workers_that_cannot_start_end_the_run(
    tmp_path: Path, json_lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.batch.pool.begin_worker", os.abort)
    with pytest.raises(TimelineError, match="before they read anything"):
        run([str(json_lines(2))], tmp_path / "out", quick())


def test_a_worker_that_hears_nothing_is_killed_and_its_document_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "working").mkdir()
    deaths = Deaths(tmp_path, Work(seconds=1.0))
    part = Part(0, ())
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    mark = working_file(tmp_path, 0)
    try:
        mark.write_text(f"5 {sleeper.pid}")
        assert not deaths.end_stuck(part), "its time is not up yet"
        past = time.time() - GRACE_SECONDS - 5
        os.utime(mark, (past, past))
        assert not deaths.end_stuck(part), "a clock that was set forward is no time that went by"
        began = time.monotonic()
        monkeypatch.setattr("timeline.batch.deaths.time.monotonic", lambda: began + GRACE_SECONDS + 5)
        assert deaths.end_stuck(part)
        assert sleeper.wait(60) == -signal.SIGKILL
    finally:
        sleeper.kill()
        sleeper.wait()
    assert "longer than the 1 seconds" in deaths.skipped(part)[5]
    mark.write_text(f"- {os.getpid()}")
    os.utime(mark, (past, past))
    assert not deaths.end_stuck(part), "it reads a file, which has limits of its own"


def test_progress_tells_rate_and_time_left(tmp_path: Path) -> None:
    progress = Progress()
    progress.begin(4, tmp_path)
    progress.found(PartReport(0, documents=100, events=7))
    assert progress.seconds_left is None and progress.rate == 0
    progress.done(
        PartReport(1, documents=50, events=5, set_aside=2, slowest=[("slow.txt", 3.0)], reasons=[("x", "bad")])
    )
    assert progress.rate > 0 and progress.seconds_left is not None
    summary: Summary = progress.end()
    assert (summary.documents, summary.fresh_documents, summary.events, summary.set_aside) == (150, 50, 12, 2)
    assert summary.slowest == [("slow.txt", 3.0)] and summary.reasons == [("x", "bad")]
