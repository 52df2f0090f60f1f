"""How fast the viewer is in a real Chromium, with made-up timelines of 1,000, 10,000 and 100,000 events.

    python -m benchmarks.viewer [--sizes 1000,10000] [--lanes participant] [--json FILE]

For each size: bytes of the view; time from opening the page to the first chart; frames while dragging the chart and
while zooming with the wheel (milliseconds between animation frames, and the viewer's own time in each); time from a
click on a mark to the painted highlight of its sentence, and from a click on a sentence to the ring on its mark
(median and 95th percentile); memory. Wall times depend on the load of the machine; ``cpu`` is the main thread's own
time for the whole phase and hardly does. Needs playwright and a Chromium (``BROWSER_PATH`` or one on the PATH).
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.made_up_timelines import make_timeline
from timeline.exports.html_page import viewer_script, viewer_style
from timeline.show.view import to_view

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Viewer benchmark</title><style>@STYLE@
html,body{margin:0;height:100%} main{display:grid;grid-template:52px 1fr 40% / 1fr 380px;height:100vh}
#overview,#chart{grid-column:1/3;min-height:0} #text,#detail{min-height:0}</style></head>
<body><main><div id="overview"></div><div id="chart"></div><div id="text"></div><div id="detail"></div></main>
<script type="application/json" id="view">@VIEW@</script><script>@SCRIPT@</script><script>
const byId = (id) => document.getElementById(id);
const begun = performance.now();
const viewer = TimelineViewer.create({chart: byId("chart"), overview: byId("overview"), text: byId("text"),
  detail: byId("detail"), lanes: "@LANES@", locale: "en-GB"});
viewer.setData(JSON.parse(byId("view").textContent));
const painted = () => new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel();
  c.port1.onmessage = () => done(performance.now()); c.port2.postMessage(0); }));
painted().then((now) => { window.first = {sinceOpening: now, sinceScript: now - begun}; });
window.frames_ = []; let last = 0, own = 0;
const draw = viewer.chart.draw.bind(viewer.chart);
viewer.chart.draw = () => { const at = performance.now(); draw(); own += performance.now() - at; };
(function tick(now) { if (last) frames_.push([now - last, own]); last = now; own = 0;
  requestAnimationFrame(tick); })(0);
window.clicks = [];
const timed = (at) => painted().then((now) => clicks.push(now - at));
addEventListener("pointerup", (event) => { if (!event.target.closest("#text")) timed(event.timeStamp); }, true);
addEventListener("click", (event) => { if (event.target.closest("#text")) timed(event.timeStamp); }, true);
</script></body></html>"""


def main() -> int:
    options = _options()
    from playwright.sync_api import sync_playwright

    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    results = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=path, args=[*sandbox, "--enable-precise-memory-info"])
        for size in options.sizes:
            file = Path(folder) / f"{size}.html"
            made = _write_page(file, size, options.lanes)
            results.append({"events": size, **made, **_measure(browser, file)})
            _print(results[-1])
        browser.close()
    if options.json:
        Path(options.json).write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[1000, 10_000, 100_000]
    )
    parser.add_argument("--lanes", default="none")
    parser.add_argument("--json", help="also write the figures to this file")
    return parser.parse_args()


def _write_page(file: Path, size: int, lanes: str) -> dict[str, Any]:
    timeline = make_timeline(size)
    started = time.process_time()
    view = to_view(timeline)
    seconds = time.process_time() - started
    text = json.dumps(view, ensure_ascii=False, separators=(",", ":"))
    page = PAGE.replace("@STYLE@", viewer_style()).replace("@SCRIPT@", viewer_script()).replace("@LANES@", lanes)
    file.write_text(page.replace("@VIEW@", text.replace("<", "\\u003c")), encoding="utf-8")
    del timeline, view
    gc.collect()
    return {"view_kb": round(len(text.encode()) / 1024), "to_view_cpu_s": round(seconds, 2)}


def _measure(browser: Any, file: Path) -> dict[str, Any]:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="en-GB")
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    cdp = page.context.new_cdp_session(page)
    cdp.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = _cpu(cdp)
    page.goto(file.as_uri(), wait_until="commit")
    page.wait_for_function("window.first", timeout=120_000)
    first = page.evaluate("window.first")
    figures = {
        "first_chart_ms": round(first["sinceOpening"]),
        "first_chart_script_ms": round(first["sinceScript"]),
        "first_chart_cpu_ms": round(_cpu(cdp) - before),
    }
    page.wait_for_timeout(600)
    figures["pan"] = _phase(page, cdp, pan)
    page.evaluate("viewer.preset('main', false)")
    figures["wheel"] = _phase(page, cdp, wheel)
    page.evaluate("viewer.preset('main', false)")
    page.wait_for_timeout(300)
    figures["click_mark_ms"] = _clicks(page, cdp, ".tlv-mark .tlv-shape, .tlv-mark .tlv-stop", 30)
    figures["click_far_ms"] = _far_clicks(page)
    figures["click_sentence_ms"] = _clicks(page, cdp, ".tlv-told", 20)
    cdp.send("HeapProfiler.collectGarbage")
    counters = cdp.send("Memory.getDOMCounters")
    figures["heap_mb"] = round(page.evaluate("performance.memory.usedJSHeapSize") / 1048576, 1)
    figures["dom_nodes"] = counters["nodes"]
    figures["problems"] = problems
    page.close()
    return figures


def _cpu(cdp: Any) -> float:
    metrics = {metric["name"]: metric["value"] for metric in cdp.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"]) * 1000


def _phase(page: Any, cdp: Any, act: Any) -> dict[str, float]:
    page.evaluate("frames_.length = 0")
    before = _cpu(cdp)
    act(page)
    page.wait_for_timeout(250)
    frames = page.evaluate("frames_")
    gaps, own = [frame[0] for frame in frames], [frame[1] for frame in frames if frame[1] > 0]
    return {
        "frames": len(gaps),
        "gap_p50": share(gaps, 0.5), "gap_p95": share(gaps, 0.95), "gap_worst": round(max(gaps), 1),
        "own_p50": share(own, 0.5), "own_p95": share(own, 0.95), "own_worst": round(max(own, default=0), 1),
        "cpu_ms": round(_cpu(cdp) - before),
    }  # fmt: skip


def pan(page: Any) -> None:
    box = page.locator(".tlv-plot").bounding_box()
    y = box["y"] + box["height"] - 4
    for start, end in ((0.8, 0.2), (0.3, 0.9)):
        page.mouse.move(box["x"] + box["width"] * start, y)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * end, y, steps=60)
        page.mouse.up()


def wheel(page: Any) -> None:
    box = page.locator(".tlv-plot").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.5)
    for delta in (-100,) * 14 + (100,) * 14:
        page.mouse.wheel(0, delta)
        page.wait_for_timeout(35)


def _clicks(page: Any, cdp: Any, selector: str, count: int) -> dict[str, float]:
    """Real clicks on elements that are in sight, spread evenly over them."""
    spots = page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)].map((element) => {
             const box = element.getClientRects()[0]; if (!box) return null;
             const x = box.left + Math.min(box.width / 2, 30), y = box.top + box.height / 2;
             const hit = document.elementFromPoint(x, y);
             const own = element.closest(".tlv-mark") || element;
             return hit && own.contains(hit) ? [x, y] : null; }).filter(Boolean)""",
        selector,
    )
    page.evaluate("clicks.length = 0")
    before = _cpu(cdp)
    step = max(1, len(spots) // count)
    for x, y in spots[::step][:count]:
        page.mouse.move(x, y)
        page.wait_for_timeout(60)
        page.mouse.click(x, y)
        page.wait_for_timeout(420)  # longer than a double click, and than the glide
    taken = page.evaluate("clicks")
    return {**_summary(taken), "cpu_each": round((_cpu(cdp) - before) / max(1, len(taken)), 1)}


def _far_clicks(page: Any) -> dict[str, float]:
    """Selections anywhere in the corpus, most in another document, timed from the call to the painted highlight."""
    taken = page.evaluate(
        """async () => { const taken = []; const ids = viewer.data.events.id;
             for (let k = 0; k < 30; k += 1) { const id = ids[Math.floor(ids.length * ((k * 0.618034) % 1))];
               const at = performance.now(); viewer.select(id, {reveal: false});
               const now = await painted(); taken.push(now - at);
               if (!document.querySelector("#text .tlv-lit")) throw new Error("no sentence lit for " + id);
               await new Promise((done) => setTimeout(done, 50)); }
             return taken; }"""
    )
    return _summary(taken)


def _summary(taken: list[float]) -> dict[str, float]:
    return {
        "clicks": len(taken),
        "median": share(taken, 0.5),
        "p95": share(taken, 0.95),
        "worst": round(max(taken), 1),
    }


def share(values: list[float], part: float) -> float:
    if not values:
        return 0.0
    if part == 0.5:
        return round(statistics.median(values), 1)
    return round(sorted(values)[min(len(values) - 1, int(len(values) * part))], 1)


def _print(result: dict[str, Any]) -> None:
    print(json.dumps(result))
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
