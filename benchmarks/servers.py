"""A dashboard in a process of its own, as a person starts it, and somebody who asks it: for tests by force and load."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[1]
_START_SECONDS = 120
_ENDED = ("done", "failed", "cancelled")


class Server:
    """``timeline serve`` on a free port. What it says goes to a temporary file that is gone with it."""

    def __init__(self, *arguments: str) -> None:
        self._said = tempfile.TemporaryFile("w+b")  # noqa: SIM115, closed when the process ends
        self.process = subprocess.Popen(
            [sys.executable, "-m", "timeline", "serve", "--port", "0", *arguments],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stderr=self._said,
        )
        self.port = self._wait()

    def _wait(self) -> int:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            self._said.seek(0)
            for line in self._said.read().decode("utf-8", "replace").splitlines():
                if line.startswith("Timeline is at "):
                    return int(line.split()[3].split("/")[2].rpartition(":")[2])
            time.sleep(0.05)
        self._said.seek(0)
        raise RuntimeError(f"the server did not start: {self._said.read()[-600:]!r}")

    def kill(self) -> None:
        """As a power cut does, nearly."""
        self.process.kill()
        self.process.wait()
        self._said.close()

    def stop(self) -> None:
        """As a service manager does; Ctrl+C is not heard by what a script started in the background."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(30)
        finally:
            self.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


class Client:
    """Asks, and keeps its connection, as a browser does."""

    def __init__(self, port: int, *, seconds: float = 60, token: str = "") -> None:
        self._port, self._seconds = port, seconds
        self._shown = {"Authorization": f"Bearer {token}"} if token else {}
        self._connection: http.client.HTTPConnection | None = None

    def ask(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the answer. Raises ``OSError`` and ``HTTPException``."""
        headers = self._shown | (headers or {})
        if isinstance(body, dict):
            body, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
        while True:
            kept = self._connection is not None
            connection = self._connection or http.client.HTTPConnection("127.0.0.1", self._port, timeout=self._seconds)
            self._connection = connection
            try:
                connection.request(method, path, body=body, headers=headers)
                answer = connection.getresponse()
                return answer.status, dict(answer.getheaders()), answer.read()
            except (http.client.HTTPException, OSError) as problem:
                connection.close()
                self._connection = None
                closed = isinstance(problem, http.client.BadStatusLine | ConnectionError)
                if not (kept and closed):  # a kept connection that was closed meanwhile is asked again once
                    raise

    def json(self, path: str) -> Any:
        """The answer to a question as plain data."""
        status, _, body = self.ask("GET", path)
        if status != 200:
            raise RuntimeError(f"{status} for {path}: {body[:200]!r}")
        return json.loads(body)

    def upload(self, project: str, name: str, content: bytes) -> int:
        """Hand a file over; the status of the answer."""
        mark = uuid.uuid4().hex
        head = f'--{mark}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
        body = head.encode() + content + f"\r\n--{mark}--\r\n".encode()
        kind = {"Content-Type": f"multipart/form-data; boundary={mark}"}
        return self.ask("POST", f"/work/{project}/documents", body, kind)[0]

    def first_project(self) -> str:
        """The id of the project the page opens on."""
        return str(self.json("/work/projects")[0]["id"])

    def events(self, project: str) -> list[dict[str, Any]]:
        """The first thousand events, as the API gives them."""
        return list(self.json(f"/api/v1/events?project={project}&limit=1000")["events"])

    def jobs(self, project: str) -> list[dict[str, Any]]:
        """The documents on their way, and those that came lately."""
        return list(self.json(f"/work/{project}/jobs")["jobs"])

    def wait(self, project: str, *, seconds: float = 600) -> None:
        """Until every document that was handed over is read."""
        end = time.monotonic() + seconds
        while any(job["state"] not in _ENDED for job in self.jobs(project)):
            if time.monotonic() > end:
                raise RuntimeError("documents are still being read")
            time.sleep(0.2)


def memory(process: int) -> dict[str, int]:
    """Megabytes, threads and open files of a process of Linux: all it holds, and what no file stands behind."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    status = dict(line.split(":", 1) for line in lines if ":" in line)
    return {
        "rss MB": int(status["VmRSS"].split()[0]) // 1024,
        "own MB": int(status["RssAnon"].split()[0]) // 1024,
        "threads": int(status["Threads"]),
        "files": len(os.listdir(f"/proc/{process}/fd")),
    }
