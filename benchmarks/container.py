"""The steps of the Dockerfile without Docker: ``python -m benchmarks.container BASE``.

``BASE`` is a folder with a Linux system that has Python, as it is made by
``debootstrap --variant=minbase --include=python3-venv bookworm BASE``. Each stage is a copy of it, in which COPY and
RUN are carried out by ``chroot``. The last stage is then run as its lines say: as the user of USER without any
privilege, with the root read-only, ``/tmp`` in memory, the folder of VOLUME the only one to write in, and no network
but a loopback of its own. A text and a page are handed over and exported, a file is written where none may be, the
health check is run. Needs root on Linux.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import fcntl
import json
import os
import re
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.servers import ROOT, Client

_TOKEN = "a-token-of-the-trial-alone"
_PORT = 8050
_TEXT = b"The mill of Lowick burned down on 2 March 1969. It was rebuilt in 1971."


@dataclass
class Stage:
    """One FROM and what follows."""

    root: Path
    workdir: str = "/"
    user: str = "0:0"
    environment: dict[str, str] = field(default_factory=dict)
    volume: str = ""
    entry: list[str] = field(default_factory=list)
    health: list[str] = field(default_factory=list)


def _lines(file: Path) -> list[tuple[str, str]]:
    """The instructions of a Dockerfile and what each is given."""
    text = re.sub(r"\\\n", " ", file.read_text(encoding="utf-8"))
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(word.upper(), rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def build(base: Path, work: Path) -> Stage:
    """Carry out every step; the last stage."""
    stages: dict[str, Stage] = {}
    stage = Stage(work)
    for word, rest in _lines(ROOT / "Dockerfile"):
        print(f"{word} {rest}", flush=True)
        if word == "FROM":
            name = rest.partition(" AS ")[2] or "last"
            stage = stages[name] = Stage(work / name)
            subprocess.run(["cp", "-a", str(base), str(stage.root)], check=True)
            (stage.root / "usr/local/bin/python").unlink(missing_ok=True)
            (stage.root / "usr/local/bin/python").symlink_to("/usr/bin/python3")  # as the image that FROM names
        elif word == "WORKDIR":
            stage.workdir = rest
            (stage.root / rest.lstrip("/")).mkdir(parents=True, exist_ok=True)
        elif word == "COPY":
            _copy(rest, stage, stages)
        elif word == "RUN":
            _run(rest, stage)
        elif word == "ENV":
            pairs = (pair.partition("=") for pair in shlex.split(rest))
            stage.environment |= {
                name: value.replace("$PATH", "/usr/local/bin:/usr/bin:/bin") for name, _, value in pairs
            }
        elif word == "USER":
            stage.user = rest
        elif word == "VOLUME":
            stage.volume = rest
        elif word == "ENTRYPOINT":
            stage.entry = json.loads(rest)
        elif word == "HEALTHCHECK":
            stage.health = json.loads(rest.removeprefix("CMD "))
        elif word != "EXPOSE":
            raise SystemExit(f"no way to carry out {word}")
    return stage


def _copy(rest: str, stage: Stage, stages: dict[str, Stage]) -> None:
    if copied := re.fullmatch(r"--from=(\w+) (\S+) (\S+)", rest):
        source = stages[copied[1]].root / copied[2].lstrip("/")
        target = stage.root / copied[3].lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", str(source), str(target)], check=True)
    elif rest == ". .":  # what is committed: a checkout may have more, and .dockerignore leaves that out
        target = stage.root / stage.workdir.lstrip("/")
        packed = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
        subprocess.run(["tar", "-x", "-C", str(target)], input=packed, check=True)
    else:
        raise SystemExit(f"no way to carry out COPY {rest}")


def _run(command: str, stage: Stage) -> None:
    """By a shell in the root of the stage, which sees the network of this machine and what it tells pip."""
    for name in ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt"):
        target = stage.root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(f"/{name}", target)
    pip_settings = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    within = f"cd {shlex.quote(stage.workdir)} && {command}"
    subprocess.run(
        ["chroot", str(stage.root), "/bin/sh", "-c", within], check=True, env=_environment(stage) | pip_settings
    )


def _environment(stage: Stage) -> dict[str, str]:
    return {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", **stage.environment}


_MOUNTS = """set -e
mount --make-rprivate /
mount --bind "$ROOT" "$ROOT"
mount --bind "$DATA" "$ROOT$VOLUME"
mount -t tmpfs -o mode=1777 tmpfs "$ROOT/tmp"
mount -t tmpfs -o mode=755 tmpfs "$ROOT/dev"
mknod -m 666 "$ROOT/dev/null" c 1 3
mknod -m 444 "$ROOT/dev/urandom" c 1 9
mount -t proc proc "$ROOT/proc"
mount -o remount,ro,bind "$ROOT"
exec /usr/sbin/chroot "$ROOT" setpriv --reuid "${OWNER%:*}" --regid "${OWNER#*:}" --clear-groups --no-new-privs \
    --bounding-set=-all --inh-caps=-all env -u ROOT -u DATA -u VOLUME -u OWNER "$@"
"""
"""What ``docker run --read-only --tmpfs /tmp -v DATA:VOLUME`` does, in a namespace of mounts and processes."""


def _started(stage: Stage, data: Path, *command: str) -> subprocess.Popen[bytes]:
    """A command in the read-only root, as the user of the stage, without any privilege."""
    places = {"ROOT": str(stage.root), "DATA": str(data), "VOLUME": stage.volume, "OWNER": stage.user}
    return subprocess.Popen(
        ["/usr/bin/unshare", "--mount", "--pid", "--fork", "--kill-child", "/bin/sh", "-c", _MOUNTS, "sh", *command],
        env=_environment(stage) | places,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def _without_network() -> None:
    """This process and what it starts have nothing from now on but a loopback of their own."""
    if ctypes.CDLL(None, use_errno=True).unshare(0x40000000):  # CLONE_NEWNET
        raise OSError(ctypes.get_errno(), "no network of one's own")
    with socket.socket() as asked:  # the flags of "lo": up and running
        fcntl.ioctl(asked, 0x8914, struct.pack("16sh14x", b"lo", 0x41))


def tried(stage: Stage, data: Path) -> dict[str, Any]:
    """Run the last stage; figures and what was refused."""
    os.chown(data, *map(int, stage.user.split(":")))
    server = _started(stage, data, *stage.entry, "--token", _TOKEN)
    try:
        client = Client(_PORT, token=_TOKEN)
        _answers(client, server)
        project = client.first_project()
        figures: dict[str, Any] = {
            "upload": client.upload(project, "mill.txt", _TEXT),
            "page, read by a child": client.upload(
                project, "mill.html", b"<html><body><p>" + _TEXT + b"</p></body></html>"
            ),
        }
        client.wait(project)
        figures["jobs"] = [(job["name"], job["state"], job["error"]) for job in client.jobs(project)]
        figures["exports"] = {
            kind: client.ask("GET", f"/work/{project}/export/{kind}")[0] for kind in ("csv", "xlsx", "docx")
        }
        figures["without the token"] = Client(_PORT).ask("GET", "/")[0]
        for name, command in {
            "health check": stage.health,
            "who": ("id",),
            "privileges": ("grep", "-E", "^(Cap(Eff|Bnd)|NoNewPrivs)", "/proc/self/status"),
            "writing to the root": ("touch", "/opt/timeline/x"),
            "writing to the volume": ("touch", f"{stage.volume}/x"),
        }.items():
            there = _started(stage, data, *command)
            said = there.communicate(timeout=60)[0].decode().split("\n")
            figures[name] = (there.returncode, [line for line in said if line])
        return figures
    finally:
        _end(server)
        print((server.stdout.read() if server.stdout else b"").decode()[-2000:], file=sys.stderr)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what runs in the namespace as a service manager does; all else in it ends with its first process."""
    inside = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
    for signal_number, seconds in ((signal.SIGTERM, 30), (signal.SIGKILL, 10)):
        for number in inside:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(number), signal_number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
            return


def _answers(client: Client, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server does."""
    end = time.monotonic() + 300
    while time.monotonic() < end and server.poll() is None:
        try:
            if client.ask("GET", "/healthz")[0] == 200:
                return
        except OSError:
            time.sleep(0.5)
    raise RuntimeError("the server did not start")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stage = build(options.base, Path(folder))
        _without_network()
        data = Path(folder) / "volume"
        data.mkdir()
        print(json.dumps(tried(stage, data), indent=1))


if __name__ == "__main__":
    main()
