"""For all tests: rules that fail raise, and one real Chromium (Playwright's plain interface runs only once)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

# No test depends on how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A reader of texts gets a warning and the rest of the document; whoever changes a rule gets the error.
os.environ["TIMELINE_STRICT"] = "1"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser; the tests that need one are skipped, with the reason, where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright")
    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium found; set BROWSER_PATH to run the browser tests")
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=sandbox)
        yield browser
        browser.close()
