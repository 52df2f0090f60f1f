"""How fast the dashboard is: the real server and a real Chromium, with 1,000, 10,000 and 100,000 made-up events.

    python -m benchmarks.dashboard [--sizes 1000,10000] [--json FILE]

For each size, with the project kept in a file: time from starting the process to its start line, from asking for the
page to the first chart, between frames while dragging and zooming, from a click on a mark to its sentence lit, from the
key that accepts an event to its being shown (median, 95th percentile and worst), how often the server was asked for
frames and clicks, and the memory of server and page. Wall times depend on the load of the machine, which is told; the
viewer's own figures are in ``benchmarks.viewer``. Needs
playwright and a Chromium (``BROWSER_PATH`` or one on the PATH); memory of the server is read from ``/proc``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.made_up_timelines import make_timeline
from benchmarks.viewer import pan, share, wheel

ROOT = Path(__file__).resolve().parents[1]

_CLICK = """(id) => new Promise((done) => {
    const begun = performance.now();
    TimelineShell.viewer.select(id, { from: "chart" });
    requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done([performance.now() - begun,
            Boolean(document.querySelector("#source-text .tlv-lit"))]);
        channel.port2.postMessage(0);
    });
})"""
"""Selects an event as a click does and waits until the next frame is painted: how long, and whether it is lit."""


_WATCH = """() => {
    window.gaps = [];
    window.watching = true;
    let last = 0;
    requestAnimationFrame(function tick(now) {
        if (last) window.gaps.push(now - last);
        last = now;
        if (window.watching) requestAnimationFrame(tick);
    });
}"""


def main() -> int:
    options = _options()
    from playwright.sync_api import sync_playwright

    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    results = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=path, args=[*sandbox, "--enable-precise-memory-info"])
        for size in options.sizes:
            results.append(_measure(browser, Path(folder), size))
            print(json.dumps(results[-1], indent=2))
        browser.close()
    if options.json:
        Path(options.json).write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[1000, 10_000, 100_000]
    )
    parser.add_argument("--json", help="also write the figures to this file")
    return parser.parse_args()


def _measure(browser: Any, folder: Path, size: int) -> dict[str, Any]:
    file = folder / f"{size}.db"
    _fill(file, size)
    started = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "--port", "0", "--project", str(file)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr is not None
    address = server.stderr.readline().split()[3]
    figures: dict[str, Any] = {"events": size, "load": os.getloadavg()[0], "start_s": _since(started)}
    try:
        figures |= _in_browser(browser, address, size)
        figures["server_mb"] = _memory(server.pid)
    finally:
        server.terminate()
        server.wait(30)
        server.stderr.close()
    return figures


def _fill(file: Path, size: int) -> None:
    from timeline.project import Project

    project = Project(file)
    project.put(make_timeline(size), recorded=False)
    project.close()


def _in_browser(browser: Any, address: str, size: int) -> dict[str, Any]:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="en-GB")
    times = []
    for _ in range(2):  # the second time the server has the project in memory and the browser the scripts
        started = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.locator("#chart .tlv-mark").first.wait_for(timeout=120_000)
        times.append(_since(started))
    page.wait_for_timeout(2_000)  # much text is still on its way
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    moving = {"pan_ms": _frames(page, pan), "zoom_ms": _frames(page, wheel)}
    ids = page.evaluate("() => TimelineShell.data.view.events.id")
    clicks = [page.evaluate(_CLICK, ids[number * (size // 23)]) for number in range(1, 21)]
    figures = {
        "first_chart_cold_s": times[0],
        "first_chart_warm_s": times[1],
        **moving,
        "click_ms": _spread([click[0] for click in clicks]),
        "server_asked": len(asked),
        "click_lit": all(click[1] for click in clicks),
        "accept_ms": _spread(_accepts(page)),
        "page_mb": round(page.evaluate("() => performance.memory.usedJSHeapSize") / 1_048_576),
    }
    page.close()
    return figures


def _frames(page: Any, act: Any) -> dict[str, int]:
    """Milliseconds between frames while something moves."""
    page.evaluate(_WATCH)
    act(page)
    return _spread(page.evaluate("() => { window.watching = false; return window.gaps; }"))


def _accepts(page: Any) -> list[float]:
    times = []
    for _ in range(10):
        version = page.evaluate("() => TimelineShell.version()")
        started = time.perf_counter()
        page.keyboard.press("a")
        while page.evaluate("() => TimelineShell.version()") == version:
            page.wait_for_timeout(5)
        times.append((time.perf_counter() - started) * 1000)
    return times


def _spread(values: list[float]) -> dict[str, int]:
    return {"median": round(statistics.median(values)), "p95": round(share(values, 0.95)), "worst": round(max(values))}


def _since(started: float) -> float:
    return round(time.perf_counter() - started, 2)


def _memory(process: int) -> int | None:
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":" in line)
    return int(lines["VmRSS"].split()[0]) // 1024


if __name__ == "__main__":
    raise SystemExit(main())
