"""Whether this installation is whole: above all, that no other distribution has written over our packages.

Other distributions install packages called ``timeline`` and ``dashboard`` too. Installing one of them after ours
overwrites files of ours without a warning, and removing it deletes them. The signs are checked at every start (cheaply)
and by ``timeline doctor`` (thoroughly).
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DISTRIBUTION = "timeline-from-text"
PACKAGES = ("timeline", "dashboard")
CURE = (
    f"Install {DISTRIBUTION} in an environment of its own (python -m venv, or: uv tool install {DISTRIBUTION}), "
    f"or repair this one: pip uninstall the other distribution, then pip install --force-reinstall {DISTRIBUTION}"
)
_OURS = {"timeline": "pipeline.py", "dashboard": "app.py"}  # a file that only our package of that name has


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what, whether it is well, what was seen, and what to do if it is not."""

    subject: str
    well: bool
    seen: str
    cure: str = ""

    def __str__(self) -> str:
        line = f"{'ok  ' if self.well else 'BAD '} {self.subject}: {self.seen}"
        return line if self.well or not self.cure else f"{line}\n     {self.cure}"


def folder_of(package: str) -> Path | None:
    """The folder that ``import package`` would load from, None if there is none. Imports nothing."""
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        return None
    if spec is None:
        return None
    if spec.submodule_search_locations:
        return Path(next(iter(spec.submodule_search_locations)))
    return Path(spec.origin) if spec.origin else None


def clash(folders: dict[str, Path | None]) -> str:
    """What is wrong with where our packages are loaded from, "" if nothing. ``folders``: package -> its place."""
    for package, folder in folders.items():
        if folder is None:
            return f"the package {package!r} is missing"
        if not (folder / _OURS[package]).is_file():
            return f"the package {package!r} at {folder} is not ours, or was overwritten by another distribution"
    parents = {folder.resolve().parent for folder in folders.values() if folder}
    if len(parents) > 1:
        places = ", ".join(f"{package} at {folder}" for package, folder in folders.items())
        return f"our packages are loaded from different places: {places}"
    return ""


def tell_clash() -> None:
    """Warn on standard error when the packages are not ours; never stops a start, never raises."""
    problem = clash({package: folder_of(package) for package in PACKAGES})
    if problem:
        print(f"timeline: {problem}. {CURE}.", file=sys.stderr)


def examine() -> Iterator[Finding]:
    """Look at everything that can be wrong with an installation, one finding after the other."""
    yield Finding("Python", sys.version_info >= (3, 11), sys.version.split()[0], "Use Python 3.11 or newer.")
    yield _packages()
    yield _owners()
    yield _version("spacy", needed=True, what="grammar of sentences")
    yield _pipeline()
    yield _version("dash", needed=True, what="the dashboard")
    for module, what in (
        ("pandas", "DataFrames"),
        ("pyarrow", "Parquet"),
        ("openpyxl", "Excel"),
        ("docx", "Word reports"),
        ("kaleido", "PNG, SVG and PDF"),
    ):
        yield _version(module, needed=False, what=what)
    yield _browser()
    yield _recogniser()
    yield _office()


def _packages() -> Finding:
    folders = {package: folder_of(package) for package in PACKAGES}
    problem = clash(folders)
    return Finding("packages", not problem, problem or f"both under {folders['timeline'].parent}", CURE)  # type: ignore[union-attr]


def owners() -> dict[str, list[str]]:
    """Package -> the installed distributions that claim it."""
    from importlib.metadata import packages_distributions

    claimed = packages_distributions()
    return {package: sorted(set(claimed.get(package, ()))) for package in PACKAGES}


def _owners() -> Finding:
    others = sorted({name for names in owners().values() for name in names} - {DISTRIBUTION})
    if others:
        return Finding("distributions", False, f"{', '.join(others)} installs packages of the same name", CURE)
    return Finding("distributions", True, "no other one claims our package names")


def _version(module: str, *, needed: bool, what: str) -> Finding:
    from importlib.metadata import PackageNotFoundError, packages_distributions, version

    if importlib.util.find_spec(module) is None:
        cure = f"pip install --force-reinstall {DISTRIBUTION}"
        seen = f"not installed; {what} will not work" + ("" if needed else f" (pip install '{DISTRIBUTION}[export]')")
        return Finding(module, not needed, seen, cure)
    names = packages_distributions().get(module, [module])
    try:
        return Finding(module, True, f"{version(names[0])} ({what})")
    except PackageNotFoundError:
        return Finding(module, True, f"version unknown ({what})")


def _pipeline() -> Finding:
    from timeline.errors import TimelineError

    try:
        from timeline.grammar.loading import load_pipeline

        nlp = load_pipeline()
    except (TimelineError, ImportError, OSError) as error:
        return Finding("English pipeline", False, str(error), f"pip install --force-reinstall {DISTRIBUTION}")
    return Finding("English pipeline", True, f"{nlp.meta.get('name')} {nlp.meta.get('version')}")


def _browser() -> Finding:
    import shutil

    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
    browser = next((path for path in map(shutil.which, names) if path), None)
    return Finding("browser", True, browser or "no Chromium or Chrome found; charts as PNG, SVG or PDF need one")


def _recogniser() -> Finding:
    from timeline.sources.recognition import how_to_install, recogniser

    candidate = recogniser()
    if candidate is None:
        return Finding("recogniser of scans", True, f"none; pages that are pictures are not read ({how_to_install()})")
    return Finding("recogniser of scans", True, candidate.title)


def _office() -> Finding:
    import shutil

    office = next((path for path in map(shutil.which, ("soffice", "libreoffice")) if path), None)
    return Finding("LibreOffice", True, office or "not found; old Word files (.doc) need it")
