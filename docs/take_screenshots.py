"""Take the pictures of the dashboard for the documents: ``python docs/take_screenshots.py [FOLDER]``.

Serves the bundled history in this process and photographs the real page at 1440, 1024 and 390 px, in light and dark.
Needs Playwright and a Chromium (``BROWSER_PATH`` names one that is not on the path).
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import waitress
from playwright.sync_api import sync_playwright

import timeline
from dashboard.app import create_app
from dashboard.projects.folder import ProjectFolder
from timeline.sources.samples import sample_paths

SIZES = ((1440, 900), (1024, 800), (390, 844))
FOLDER = Path(__file__).parent / "images"


def photograph(browser: Any, address: str, folder: Path, size: tuple[int, int], scheme: str) -> None:
    """One picture with an event selected, so that the links and the details show."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, locale="en-GB", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("body[data-state=ready]")
    page.wait_for_selector("#chart .tlv-mark")
    if size[0] > 500:
        for _ in range(11):
            page.keyboard.press("ArrowRight")
    page.wait_for_timeout(8000)  # messages about the reading have gone by then
    page.screenshot(path=folder / f"dashboard-{size[0]}-{scheme}.png")
    context.close()


def main() -> None:
    """Write ``dashboard-WIDTH-SCHEME.png`` for every size and scheme."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    result = timeline.extract(timeline.read(sample_paths()["history"]))
    kept = tempfile.TemporaryDirectory()
    keeper = ProjectFolder(Path(kept.name))  # a project that takes corrections, as everybody has one
    app = create_app(result, title="A short history of the Suez Canal", keeper=keeper)
    server = waitress.create_server(app.server, host="127.0.0.1", port=0, threads=6)
    threading.Thread(target=server.run, daemon=True).start()
    found = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        for size in SIZES:
            for scheme in ("light", "dark"):
                photograph(browser, f"http://127.0.0.1:{server.effective_port}/", folder, size, scheme)
        browser.close()
    app.desk.jobs.close()
    keeper.close()
    kept.cleanup()


if __name__ == "__main__":
    main()
