"""Twelve tasks of people who work with a chronology, done in a real browser: clicks, keys, seconds, and what was seen.

    python -m benchmarks.tasks [--only handed-over,story] [--pictures FOLDER] [--json FILE]

Each task runs against the real server with an empty folder of its own. Clicks are counted as a person makes them: a
press of a button, of a field before typing, of a choice; typing and keys are counted apart. A task fails where what
should be seen is not there, or where it takes more clicks than its mark. Needs playwright and a Chromium
(``BROWSER_PATH`` or one on the PATH), and python-docx for the reports.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.task_texts import ARTICLE, long_history, write_files

ROOT = Path(__file__).resolve().parents[1]
_PATIENCE_S = 240
"""How long a task may wait for what it looks for: what is measured is told, and a crowded machine fails no task."""
_ENDING_S = 120
_BUSY = "['waiting', 'working']"


@dataclass(frozen=True)
class Result:
    """How a task went. ``most`` is its mark of clicks, None without one; ``seen`` what was looked for, in words."""

    name: str
    clicks: int
    most: int | None
    keys: int
    seconds: float
    seen: str
    failed: str = ""


class Hand:
    """A person at the page, whose clicks and keys are counted."""

    def __init__(self, page: Any, folder: Path) -> None:
        self.page, self.folder = page, folder
        self.clicks = self.keys = 0

    def click(self, what: Any) -> None:
        (self.page.locator(what) if isinstance(what, str) else what).first.click()
        self.clicks += 1

    def named(self, name: str, role: str = "button", *, within: str = "body") -> None:
        self.click(self.page.locator(within).get_by_role(role, name=name, exact=True))

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keys += 1

    def type(self, field: Any, text: str) -> None:
        self.click(field)
        (self.page.locator(field) if isinstance(field, str) else field).first.fill(text)

    def until(self, expression: str) -> Any:
        """Wait until the JavaScript ``expression`` is true, asked from outside; the page's policy forbids ``eval``."""
        end = time.monotonic() + _PATIENCE_S
        while not (value := self.page.evaluate(expression)):
            assert time.monotonic() < end, f"not seen within {_PATIENCE_S} s: {expression}"
            self.page.wait_for_timeout(30)
        return value

    def count(self, expression: str) -> int:
        return int(self.page.evaluate(expression))

    def download(self, act: Callable[[], None]) -> bytes:
        with self.page.expect_download() as coming:
            act()
        return Path(coming.value.path()).read_bytes()

    # -- what several tasks begin with

    def paste(self, text: str) -> None:
        """The empty screen has its field ready: paste, and one click."""
        self.page.locator("#empty-text").fill(text)
        self.named("Make the timeline", within="#main")
        self.settled()

    def five_files(self) -> None:
        with self.page.expect_file_chooser() as chooser:
            self.named("Open files")
        chooser.value.set_files(write_files(self.folder))
        self.click("#add-go")
        self.until("TimelineShell.data && TimelineShell.data.view.documents.length === 5")
        self.settled()

    def settled(self) -> None:
        """Until nothing is read any more and there are events."""
        self.until("TimelineShell.data && TimelineShell.data.view.events.id.length > 0")
        self.until(f"TimelineShell.get('jobs').then((told) => !told.jobs.some((job) => {_BUSY}.includes(job.state)))")
        self.until("TimelineShell.load().then(() => true)")


_PLACE_OF_A_MARK = """(() => {
    for (const hit of document.querySelectorAll('#chart .tlv-mark .tlv-hit')) {
        const box = hit.getBoundingClientRect();
        const at = [box.x + 9, box.y + box.height / 2];
        const top = document.elementFromPoint(...at);
        if (top && top.closest('.tlv-mark') === hit.parentNode) return at;
    }
    return null;
})()"""
"""Where a mark can be pressed, as nothing lies over it."""

_EVENTS = "TimelineShell.data.view.events.id.length"


def pasted(hand: Hand) -> str:
    hand.paste(ARTICLE)
    words = hand.page.evaluate("TimelineShell.data.view.events.words")
    assert {"1872", "14 January 1953"} <= set(words), words
    return f"{len(words)} events: {', '.join(words)}"


def corrected(hand: Hand) -> str:
    hand.paste(ARTICLE)
    hand.page.evaluate("TimelineShell.viewer.select(TimelineShell.data.view.events.id[1], { from: 'chart' })")
    hand.clicks += 1  # a click on its mark
    hand.press("e")
    hand.type("#edit-date", "15 January 1953")
    hand.until("document.querySelector('#edit-understood').textContent.includes('15 January 1953')")
    hand.press("Control+Enter")
    hand.until("TimelineShell.data.view.events.words.includes('15 January 1953')")
    hand.page.locator("#chart .tlv-plot").focus()
    hand.press("z")
    hand.until("TimelineShell.data.view.events.words.includes('14 January 1953')")
    hand.press("Z")
    hand.until("TimelineShell.data.view.events.words.includes('15 January 1953')")
    return "set, undone, done again"


def five_files(hand: Hand) -> str:
    hand.five_files()
    days = hand.count("TimelineShell.data.view.documents.filter((one) => one.published).length")
    return f"{hand.count(_EVENTS)} events of 5 documents, {days} days of publication found"


def handed_over(hand: Hand) -> str:
    """Five files in, the disagreement about the collapse resolved, a Word report out."""
    hand.five_files()
    hand.click("[data-do='room.compare']")
    hand.page.locator(".tl-compare tr[data-state='differ']").first.wait_for()
    hand.click(hand.page.locator("tr[data-state='differ']").get_by_role("button", name="Decide…"))
    dialog = hand.page.locator("dialog[open]")
    hand.click(dialog.locator("input[value='2021-03-06']"))
    hand.click(dialog.locator("button[type=submit], .is-main"))
    hand.until("document.querySelectorAll(\"tr[data-state='differ']\").length === 0")
    hand.named("Export")
    content = hand.download(lambda: hand.click("[data-do='export.docx']"))
    return _word(content)


def _word(content: bytes) -> str:
    import docx

    report = docx.Document(io.BytesIO(content))
    heads = [cell.text for cell in report.tables[0].rows[0].cells]
    cells = "\n".join(cell.text for row in report.tables[0].rows for cell in row.cells)
    assert heads[:4] == ["Date", "Fact", "Quote", "Source"], heads
    assert "5 March 2021" in cells and "6 March 2021" in cells, "one of the two days is missing in the report"
    return f"Word: {len(report.inline_shapes)} chart, {len(report.tables[0].rows) - 1} rows, columns {', '.join(heads)}"


def person(hand: Hand) -> str:
    """A person's own timeline, as an address to send."""
    hand.five_files()
    hand.clicks = 0  # the mark counts from a project that is there
    hand.click(hand.page.get_by_role("tab", name="People"))
    hand.click(hand.page.locator(".tl-person .tl-jump", has_text="Peter Hale"))
    hand.until("TimelineShell.filtered !== null")
    hand.named("Export")
    hand.click("[data-do='export.address']")
    address = hand.until("location.search.includes('participant=') && location.href")
    hand.page.goto(address)
    left = hand.until("window.TimelineShell && TimelineShell.filtered && TimelineShell.filtered.length")
    return f"{left} events at the address"


def story(hand: Hand) -> str:
    """Six events told in own words, embedded in a page."""
    hand.five_files()
    hand.clicks = 0
    hand.click(hand.page.get_by_role("tab", name="Table"))
    boxes = hand.page.locator(".ag-row .ag-selection-checkbox input")
    boxes.first.wait_for()
    for number in range(6):
        hand.click(boxes.nth(number))
    hand.click("#bulk-story")
    hand.click("[data-do='room.tell']")
    hand.type(hand.page.get_by_label("Title of the story"), "How the mine fell")
    hand.type(hand.page.locator(".tl-story textarea").first, "It began long before.")
    hand.until("TimelineShell.get('story').then((kept) => kept.title && kept.items.length > 5 && kept.items[0].words)")
    hand.click(hand.page.get_by_role("button", name="Embed…"))
    dialog = hand.page.get_by_role("dialog", name="Embed this story")
    hand.until("document.querySelector('#story-embed-code').value.includes('<iframe')")  # a callback writes it
    code = dialog.get_by_label("Code to copy").input_value()
    hand.click(dialog.get_by_role("button", name="Copy the code"))
    hand.page.set_content(code)
    frame = hand.page.frame_locator("iframe")
    frame.locator("article").nth(5).wait_for()
    return f"{frame.locator('article').count()} events in the frame, titled {frame.locator('h1').inner_text()!r}"


def why(hand: Hand) -> str:
    hand.five_files()
    hand.clicks = 0
    hand.page.mouse.click(*hand.until(_PLACE_OF_A_MARK))
    hand.clicks += 1
    hand.until("document.querySelector('#source-text .tlv-lit')")
    text = hand.page.locator("#detail").inner_text()
    assert "why this date?" in text.lower()
    return "sentence lit and the reason shown"


def searched(hand: Hand) -> str:
    hand.five_files()
    hand.clicks = 0
    hand.press("/")
    hand.page.keyboard.type("alarms")
    hand.until(
        "document.querySelector('#source-text mark, #source-text .tlv-found, .tlv-hit-word') || TimelineShell.filtered"
    )
    hand.click(hand.page.locator("#filter-chips button", has_text="in the text"))
    assert "alarms" in hand.page.locator("#source-text").inner_text()
    return hand.page.locator("#filter-chips").inner_text().replace("\n", " ")


def week(hand: Hand) -> str:
    """Forty events of one week within five thousand years, each reached by the keyboard, and read in a list."""
    hand.paste(long_history())
    total = hand.count(_EVENTS)
    hand.page.locator("#chart .tlv-plot").focus()
    hand.press("Home")
    reached = {hand.page.evaluate("TimelineShell.viewer.selected()")}
    for _ in range(total):
        hand.press("ArrowRight")
        reached.add(hand.page.evaluate("TimelineShell.viewer.selected()"))
    hand.press("l")
    listed = hand.page.locator(".tl-column-head .tl-count").inner_text()
    assert len(reached) == total, f"{len(reached)} of {total}"
    return f"{len(reached)} of {total} reached by arrows; the list has {listed}"


def coloured(hand: Hand) -> str:
    """Events coloured by source with a legend, kept as a view with a name."""
    hand.five_files()
    hand.clicks = 0
    hand.page.get_by_label("Colour by").select_option("document")
    hand.clicks += 2  # open the choice, choose
    hand.click("#views-open")
    hand.type(hand.page.get_by_label("Name of the view"), "By source")
    hand.named("Save this view")
    hand.page.locator(".tl-views .tl-jump", has_text="By source").wait_for()
    return f"{hand.page.locator('.tl-colours button.tl-colour').count()} sources in the legend"


def page_offline(hand: Hand) -> str:
    """The whole timeline as one file that asks for nothing."""
    hand.five_files()
    hand.clicks = 0
    hand.named("Export")
    content = hand.download(lambda: hand.click("[data-do='export.html']"))
    file = hand.folder / "page.html"
    file.write_bytes(content)
    asked: list[str] = []
    hand.page.on("request", lambda request: asked.append(request.url))
    hand.page.goto(file.as_uri())
    hand.page.locator(".tlv-mark").first.wait_for()
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked), asked
    return f"{hand.page.locator('.tlv-mark').count()} marks, {len(asked)} request (itself)"


def phone(hand: Hand) -> str:
    """On a phone: the list, a tap, the sentence."""
    hand.page.set_viewport_size({"width": 390, "height": 844})
    hand.paste(ARTICLE)
    hand.clicks = 0
    hand.click("#list-toggle")
    hand.click(".tl-entry >> nth=1")
    hand.named("Text", within=".tl-tabbar")
    hand.page.locator("#source-text .tlv-lit").first.wait_for()
    assert hand.page.evaluate("document.documentElement.scrollWidth") <= 390
    return "event chosen in the list, its sentence lit"


TASKS: dict[str, tuple[Callable[[Hand], str], int | None]] = {
    "paste": (pasted, 4),
    "correct": (corrected, 4),
    "five-files": (five_files, 3),
    "handed-over": (handed_over, 12),
    "story": (story, 15),
    "person": (person, 4),
    "why": (why, 1),
    "search": (searched, 1),
    "week": (week, 4),
    "colours": (coloured, 6),
    "offline": (page_offline, 2),
    "phone": (phone, 3),
}
"""Name -> the task and the most clicks that it may take."""


def main() -> int:
    options = _options()
    from playwright.sync_api import sync_playwright

    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    results = []
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=path, args=sandbox)
        for name in options.only or TASKS:
            results.append(done(browser, name, options.pictures))
            print(_line(results[-1]), flush=True)
        browser.close()
    if options.json:
        Path(options.json).write_text(
            json.dumps([asdict(result) for result in results], indent=2) + "\n", encoding="utf-8"
        )
    return 1 if any(result.failed for result in results) else 0


def done(browser: Any, name: str, pictures: str | None = None) -> Result:
    """One task, done in a window and against a server of its own."""
    task, most = TASKS[name]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server, address = _served(Path(folder))
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="en-GB", timezone_id="UTC")
        page.set_default_timeout(_PATIENCE_S * 1000)
        hand = Hand(page, Path(folder))
        seen = failed = ""
        started = time.perf_counter()
        try:
            page.goto(address)
            page.locator("body[data-state='empty'] #empty-text").wait_for()
            started = time.perf_counter()
            seen = task(hand)
            failed = f"more than {most} clicks" if most is not None and hand.clicks > most else ""
        except Exception as problem:  # a task that fails must not end the others
            failed = str(problem).strip().splitlines()[0]
        taken = round(time.perf_counter() - started, 1)
        if pictures:
            Path(pictures).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(pictures) / f"{name}.png"))
        page.close()
        _ended(server)
    return Result(name, hand.clicks, most, hand.keys, taken, seen, failed)


def _served(folder: Path) -> tuple[Any, str]:
    server = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "--port", "0", "--project", str(folder / "case.db")],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr is not None
    return server, server.stderr.readline().split()[3]


def _ended(server: Any) -> None:
    """End the server; one that is slow to go is no fault of the task that was done."""
    server.terminate()
    try:
        server.wait(_ENDING_S)
    except subprocess.TimeoutExpired:
        print(f"the server did not end within {_ENDING_S} s", file=sys.stderr)
        server.kill()
    server.stderr.close()


def _line(result: Result) -> str:
    mark = f" of {result.most}" if result.most is not None else ""
    seen = f"FAILED: {result.failed}" if result.failed else result.seen
    return f"{result.name:<12} {result.clicks:>2}{mark} clicks, {result.keys} keys, {result.seconds} s: {seen}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", type=lambda text: text.split(","), help=f"some of: {', '.join(TASKS)}")
    parser.add_argument("--pictures", help="keep a picture of the end of each task in this folder")
    parser.add_argument("--json", help="also write the results to this file")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
