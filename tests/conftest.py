"""For all tests: rules that fail raise, and one real Chromium (Playwright's plain interface runs only once)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from tests import slow
from tests.waiting import PATIENCE_S

# No test depends on how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A reader of texts gets a warning and the rest of the document; whoever changes a rule gets the error.
os.environ["TIMELINE_STRICT"] = "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    slow.add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    slow.slow_down_servers(config)


def pytest_report_header(config: pytest.Config) -> str | None:
    return slow.header(config)


@pytest.fixture(scope="session")
def chromium(pytestconfig: pytest.Config) -> Iterator[Any]:
    """The browser; the tests that need one are skipped, with the reason, where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright")
    path = os.environ.get("BROWSER_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium found; set BROWSER_PATH to run the browser tests")
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    playwright.expect.set_options(timeout=PATIENCE_S * 1000)
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=sandbox)
        _wait_longer(browser, slow.throttle(pytestconfig))
        yield browser
        browser.close()


def _wait_longer(browser: Any, throttle: Any) -> None:
    """Every window of the browser waits as long as ``PATIENCE_S`` for what it is asked, and may be slowed down."""
    plain = browser.new_context

    def new_context(**options: Any) -> Any:
        context = plain(**options)
        context.set_default_timeout(PATIENCE_S * 1000)
        if throttle:
            context.on("page", throttle)
        return context

    browser.new_context = new_context
