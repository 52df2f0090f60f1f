"""The same parts on a Dask scheduler with workers of its own give the same bytes, with TLS or without on loopback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from timeline.batch import BatchOptions, Progress, run, set_aside
from timeline.batch.part import PartReport, working_file
from timeline.errors import TimelineError

pytest.importorskip("distributed", reason="a scheduler needs the extra [cluster]")

Lines = Callable[..., Path]
Bytes = Callable[[Path], dict[str, bytes]]


@pytest.fixture(autouse=True)
def same_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers find the packages that the tests use, and are processes that can be killed."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
    monkeypatch.setenv("DASK_DISTRIBUTED__WORKER__DAEMON", "False")


@contextmanager
def cluster(folder: Path, *, workers: int = 2, tls: tuple[str, ...] = ()) -> Iterator[tuple[str, list[int]]]:
    """A scheduler and workers on loopback, each a process of its own; the address and the workers' process ids."""
    scheme = "tls" if tls else "tcp"
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        log = (folder / f"dask-{len(started)}.log").open("wb")
        command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:], *tls]
        with log:
            started.append(subprocess.Popen(command, stdout=log, stderr=log, cwd=folder))
        return started[-1]

    def said(number: int, text: str) -> str:
        end = time.monotonic() + 90
        while time.monotonic() < end:
            log = (folder / f"dask-{number}.log").read_text()
            if text in log:
                return log
            assert started[number].poll() is None, log
            time.sleep(0.05)
        raise AssertionError(f"it never said {text!r}: {log}")

    place = ("--host", f"{scheme}://127.0.0.1:0") if tls else ("--host", "127.0.0.1", "--port", "0")
    try:
        start("dask_scheduler", *place, "--no-dashboard", "--no-show")
        log = said(0, "Scheduler at:")
        address = next(word for word in log.split() if word.startswith(f"{scheme}://"))
        for number in range(workers):
            start(
                "dask_worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny", "--host", "127.0.0.1",
                "--local-directory", str(folder / f"scratch-{number}"),
            )  # fmt: skip
        for number in range(workers):
            said(number + 1, "Registered to:")
        yield address, [process.pid for process in started[1:]]
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()


def certificates(folder: Path) -> dict[str, str]:
    """An authority and a certificate it signed for this machine, as files."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    def named(name: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])

    def certificate(name: str, key: ec.EllipticCurvePrivateKey, signer: ec.EllipticCurvePrivateKey) -> x509.Certificate:
        now = datetime.now(UTC)
        made = x509.CertificateBuilder().subject_name(named(name)).issuer_name(named("authority"))
        made = made.public_key(key.public_key()).serial_number(x509.random_serial_number())
        made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        made = made.add_extension(x509.BasicConstraints(ca=name == "authority", path_length=None), critical=True)
        return made.sign(signer, hashes.SHA256())

    authority, own = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    pem = serialization.Encoding.PEM
    files = {
        "ca": certificate("authority", authority, authority).public_bytes(pem),
        "cert": certificate("worker", own, authority).public_bytes(pem),
        "key": own.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
    }
    for name, content in files.items():
        (folder / f"{name}.pem").write_bytes(content)
    return {name: str(folder / f"{name}.pem") for name in files}


def test_scheduler_and_pool_give_the_same_bytes_and_a_killed_worker_changes_nothing(
    tmp_path: Path, json_lines: Lines, bytes_of: Bytes
) -> None:
    path = str(json_lines(12))
    run([path], tmp_path / "pool", BatchOptions(workers=1, documents_per_part=2))
    with cluster(tmp_path) as (address, workers):

        class Killing(Progress):
            def done(self, report: PartReport) -> None:
                super().done(report)
                if self.summary.fresh == 2:
                    os.kill(workers[0], signal.SIGKILL)

        options = BatchOptions(scheduler=address, documents_per_part=2)
        summary = run([path], tmp_path / "dask", options, progress=Killing())
    assert summary.documents == 12 and summary.set_aside == 0
    assert bytes_of(tmp_path / "dask") == bytes_of(tmp_path / "pool")
    assert not working_file(tmp_path / "dask", 0).exists()


def test_with_tls_only_who_has_a_certificate_is_served(tmp_path: Path, json_lines: Lines, bytes_of: Bytes) -> None:
    pytest.importorskip("cryptography", reason="makes the certificates of this test")
    path = str(json_lines(4))
    tls = certificates(tmp_path)
    arguments = ("--tls-ca-file", tls["ca"], "--tls-cert", tls["cert"], "--tls-key", tls["key"])
    run([path], tmp_path / "pool", BatchOptions(workers=1, documents_per_part=2))
    with cluster(tmp_path, workers=1, tls=arguments) as (address, _):
        assert address.startswith("tls://")
        run([path], tmp_path / "dask", BatchOptions(scheduler=address, tls=tls, documents_per_part=2))
        other = tmp_path / "other"
        other.mkdir()
        with pytest.raises(TimelineError, match="check address and certificates"):
            run([path], tmp_path / "refused", BatchOptions(scheduler=address, tls=certificates(other)))
    assert bytes_of(tmp_path / "dask") == bytes_of(tmp_path / "pool")
    assert not list(set_aside(tmp_path / "dask"))


def test_a_document_that_ends_workers_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
    path, out = tmp_path / "articles.jsonl", tmp_path / "out"
    deadly = " ".join(f"In {1000 + n % 999} mill {n} burned down." for n in range(6_000))
    path.write_text(
        "".join(json.dumps({"text": text}) + "\n" for text in ("In 1903 it burned.", deadly, "In 1904 it stood."))
    )
    ended = threading.Event()

    def kill() -> None:
        while not ended.wait(0.002):
            with suppress(OSError, ValueError):
                position, pid = working_file(out, 0).read_text().split()
                if position == "1":
                    os.kill(int(pid), signal.SIGKILL)

    killer = threading.Thread(target=kill)
    with cluster(tmp_path) as (address, _):
        killer.start()
        try:
            summary = run([str(path)], out, BatchOptions(scheduler=address))
        finally:
            ended.set()
            killer.join()
    aside = list(set_aside(out))
    assert len(aside) == 1, aside
    ((source, reason),) = aside
    assert source == f"{path}#record 2" and "ended the worker process" in reason
    assert (summary.documents, summary.set_aside, summary.deaths) == (2, 1, 1)


def test_nobody_at_the_address_is_told(tmp_path: Path, json_lines: Lines, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.batch.scheduler.PATIENCE_SECONDS", 1)
    path = str(json_lines(2))
    with pytest.raises(TimelineError, match="no Dask scheduler answers"):
        run([path], tmp_path / "out", BatchOptions(scheduler="tcp://127.0.0.1:9"))
    with pytest.raises(TimelineError, match="not encrypted"):
        run([path], tmp_path / "out", BatchOptions(scheduler="tcp://cluster.example:8786"))
    with pytest.raises(TimelineError, match="--tls-cert"):
        tls = {"ca": path, "cert": "", "key": ""}
        run([path], tmp_path / "out", BatchOptions(scheduler="tls://cluster.example:8786", tls=tls))
