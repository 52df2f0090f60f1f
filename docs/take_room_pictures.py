"""Take the pictures of the rooms for the documents: ``python docs/take_room_pictures.py [FOLDER]``.

Serves the five invented documents of ``benchmarks.task_texts`` in this process, with a disagreement, tags, a story and
joined names, and photographs the rooms. Needs Playwright and a Chromium (``BROWSER_PATH`` names one that is not on the
path); with Pillow the pictures get 128 colours and a third of the size.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import waitress
from playwright.sync_api import sync_playwright

import timeline
from benchmarks.task_texts import write_files
from dashboard.app import create_app
from dashboard.projects.folder import ProjectFolder

FOLDER = Path(__file__).parent / "images"

PICTURES = (
    # name, width, height, scheme, what stands in the address, the tab of the dock
    ("list", 1440, 900, "light", "?view=list", ""),
    ("sources", 1440, 900, "light", "?lanes=document&colour=document", "Sources"),
    ("people", 1024, 768, "dark", "?participant=Corvane+Mining", "People"),
    ("compare", 1366, 650, "light", "?room=compare", ""),
    ("tell", 1366, 650, "dark", "?room=tell", ""),
    ("colours", 1920, 1080, "dark", "?lanes=document&colour=tag", ""),
    ("list", 390, 844, "dark", "?view=list", ""),
)


def worked_on(keeper: ProjectFolder, project: str) -> None:
    """A project as somebody has it after an hour: tags, comments, a story, joined names, one thing left open."""
    events = {event.title: event.id for event in keeper.load(project).timeline.events}
    collapse = [event.id for event in keeper.load(project).timeline.events if "Roof" in event.title]
    keeper.run(project, "merge", {"events": collapse})
    first, *others = list(events.values())
    keeper.run(project, "tag", {"events": others[:4], "add": ["history"]})
    keeper.run(project, "tag", {"events": collapse[:1] + others[5:9], "add": ["collapse"]})
    keeper.run(project, "colour", {"tag": "collapse", "colour": "red"})
    keeper.run(project, "remark", {"event": collapse[0], "text": "The register of the rescue says the sixth."})
    keeper.run(project, "join", {"names": ["Corvane"], "under": "Corvane Mining"})
    told = [{"event": name, "words": "It began long before anybody looked." if name == first else ""} for name in
            (first, *others[:1], collapse[0])]  # fmt: skip
    keeper.run(project, "tell", {"title": "How the mine fell", "items": told})


def photograph(browser: Any, address: str, folder: Path, picture: tuple[Any, ...]) -> None:
    """One picture, with an event selected where the room shows one."""
    name, width, height, scheme, query, tab = picture
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address + query)
    page.wait_for_selector("body[data-state=ready]")
    if name in ("list", "colours"):
        page.evaluate("TimelineShell.viewer.select(TimelineShell.data.view.events.id[7])")
    if tab:
        page.get_by_role("tab", name=tab).click()
    page.wait_for_timeout(3000)
    file = folder / f"{name}-{width}-{scheme}.png"
    page.screenshot(path=file)
    with suppress(ImportError):
        from PIL import Image

        Image.open(file).convert("RGB").quantize(128).save(file, optimize=True)
    context.close()


def main() -> None:
    """Write ``NAME-WIDTH-SCHEME.png`` for every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    kept = tempfile.TemporaryDirectory()
    keeper = ProjectFolder(Path(kept.name), actor="Ann Lee")
    texts = Path(kept.name, "texts")
    texts.mkdir()
    project = keeper.create("Harrow Mine inquiry")
    for name in write_files(texts):
        keeper.put_timeline(project, timeline.extract(timeline.read(name)))
    worked_on(keeper, project)
    app = create_app(keeper=keeper, into=project)
    server = waitress.create_server(app.server, host="127.0.0.1", port=0, threads=6)
    threading.Thread(target=server.run, daemon=True).start()
    found = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        for picture in PICTURES:
            photograph(browser, f"http://127.0.0.1:{server.effective_port}/p/{project}", folder, picture)
        browser.close()
    app.desk.jobs.close()
    keeper.close()
    kept.cleanup()


if __name__ == "__main__":
    main()
