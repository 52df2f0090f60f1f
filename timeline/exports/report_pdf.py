"""A chronology as PDF with page numbers: the page of ``report_page``, printed by a Chromium without a window."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from timeline.exports.export import Export, MissingPart
from timeline.exports.figure_image import browser_path
from timeline.exports.handed import Handed
from timeline.exports.markdown_list import losses
from timeline.exports.report import CHOICES, compose
from timeline.exports.report_columns import USUAL
from timeline.exports.report_page import laid_out
from timeline.record.model import Timeline
from timeline.show.phrasebook import ENGLISH

_SECONDS = 120
"""A table of 10,000 rows takes half a minute to print."""

_SWITCHES = (
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--virtual-time-budget=10000",
)


def write(
    timeline: Timeline,
    *,
    title: str = "",
    columns: str = USUAL,
    order: str = "time",
    chart: bool = True,
    language: str = ENGLISH,
    handed: Handed | None = None,
) -> bytes:
    """PDF bytes; ``columns`` are names joined by commas, ``order`` is "time", "latest" or "weight".

    Raises ``MissingPart`` without a browser, ``BadData`` for an unknown column, order or language.
    """
    report = compose(timeline, title=title, columns=columns, order=order, chart=chart, handed=handed, language=language)
    browser = browser_path()
    if not browser:
        raise MissingPart(
            "a report as PDF needs Chromium or Chrome, and none was found; install one, or set BROWSER_PATH to it, or "
            "write the report as HTML and print that"
        )
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page, printed = Path(folder, "report.html"), Path(folder, "report.pdf")
        page.write_text(laid_out(report), encoding="utf-8")
        _print(browser, page, printed, Path(folder, "profile"))
        return printed.read_bytes()


def _print(browser: str, page: Path, printed: Path, profile: Path) -> None:
    as_root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    command = [browser, *_SWITCHES, *as_root, f"--user-data-dir={profile}", f"--print-to-pdf={printed}", page.as_uri()]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    except (OSError, subprocess.SubprocessError) as problem:
        raise MissingPart(f"the browser {browser} could not print the report: {problem}") from problem
    if not printed.is_file():
        raise MissingPart(f"the browser {browser} printed nothing; write the report as HTML and print that")


EXPORT = Export(
    name="report-pdf",
    title="Report as PDF",
    suffix=".report.pdf",
    media_type="application/pdf",
    write=write,
    binary=True,
    group="report",
    losses=losses,
    choices=CHOICES,
)
