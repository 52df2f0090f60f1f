"""The dashboard behind a real nginx, set up as docs/how-to/share.md says: ``python -m benchmarks.behind_nginx``.

The ``location`` blocks of that page are taken as they stand, but for the port of the server: at the root of a site, and
under a path that nginx takes off or leaves. In each the page, all that it loads, signing in, a text handed over and an
edit are asked for through nginx; whatever an answer names outside the path is told. Needs ``nginx`` (apt: nginx-light).
"""

from __future__ import annotations

import json
import re
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.servers import ROOT, Client, Server

_TOKEN = "a-token-of-the-trial-alone"
_SITE = "127.0.0.1"
_CONFIGURATION = """
daemon off; pid {folder}/pid; error_log stderr warn;
events {{}}
http {{
    access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/a; uwsgi_temp_path {folder}/b; scgi_temp_path {folder}/c;
    server {{ listen 127.0.0.1:{port}; client_max_body_size 64m; {location} }}
}}
"""


def locations() -> dict[str, tuple[str, str]]:
    """By what is tried: the prefix of the server, and the block of nginx from the documents."""
    text = (ROOT / "docs/how-to/share.md").read_text(encoding="utf-8")
    root, under = re.findall(r"^ *location (?:/|/cases/) \{.*?\}$", text, re.MULTILINE | re.DOTALL)
    return {
        "at the root": ("", root),
        "the path taken off": ("/cases", under),
        "the path left": ("/cases", under.replace(":8050/;", ":8050;")),
    }


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind((_SITE, 0))
        return int(taken.getsockname()[1])


def tried(prefix: str, location: str) -> dict[str, Any]:
    """What the server answers through nginx."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = ["--prefix", prefix] if prefix else []
        with Server("--project", f"{folder}/case.db", "--token", _TOKEN, *chosen) as server:
            port = _free_port()
            file = Path(folder) / "nginx.conf"
            block = location.replace(":8050", f":{server.port}").replace("$host;", "$host:$server_port;")
            file.write_text(_CONFIGURATION.format(folder=folder, port=port, location=block), encoding="utf-8")
            proxy = subprocess.Popen(["nginx", "-p", folder, "-c", str(file)])
            try:
                return _asked(port, prefix)
            finally:
                proxy.terminate()
                proxy.wait(30)


def _asked(port: int, prefix: str) -> dict[str, Any]:
    client = Client(port, token=_TOKEN)
    _wait(client, f"{prefix}/healthz")
    stranger = Client(port).ask("GET", f"{prefix}/")
    status, _, body = client.ask("GET", f"{prefix}/")
    named = set(re.findall(r'(?:href|src)="(/[^"]*)"', body.decode()))
    project = json.loads(client.ask("GET", f"{prefix}/work/projects")[2])[0]["id"]
    text = b"text=The+mill+of+Lowick+burned+down+on+2+March+1969."
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    handed = client.ask("POST", f"{prefix}/work/{project}/documents", text, form)[0]
    while any(
        job["state"] not in ("done", "failed")
        for job in json.loads(client.ask("GET", f"{prefix}/work/{project}/jobs")[2])["jobs"]
    ):
        time.sleep(0.2)
    events = json.loads(client.ask("GET", f"{prefix}/api/v1/events?project={project}")[2])["events"]
    edit = {"command": "edit", "arguments": {"event": events[0]["id"], "fields": {"title": "It burned"}}}
    own, foreign = {"Origin": f"http://{_SITE}:{port}"}, {"Origin": "https://elsewhere.example"}
    return {
        "without the token": (stranger[0], stranger[1].get("Location")),
        "page": status,
        "what it loads": sorted({client.ask("GET", path)[0] for path in named}),
        "outside the path": sorted(path for path in named if not path.startswith(f"{prefix}/")),
        "text": handed,
        "events": len(events),
        "edit": client.ask("POST", f"{prefix}/work/{project}/commands", edit, own)[0],
        "edit from another site": client.ask("POST", f"{prefix}/work/{project}/commands", edit, foreign)[0],
    }


def _wait(client: Client, path: str) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            if client.ask("GET", path)[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.2)
    raise RuntimeError("nginx does not answer")


def main() -> None:
    for name, (prefix, location) in locations().items():
        print(name, json.dumps(tried(prefix, location)), flush=True)


if __name__ == "__main__":
    main()
