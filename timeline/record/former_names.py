"""Modules under the names that they had before 0.2, for programs that import them: the same modules, with a warning.

One finder at the head of ``sys.meta_path`` answers for these names and those below them. To be taken away with 0.4.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import sys
import warnings
from collections.abc import Sequence
from types import ModuleType

FORMER = {
    "timeline.when": "timeline.record.when",
    "timeline.model": "timeline.record.model",
    "timeline.in_words": "timeline.record.in_words",
    "timeline.timex3": "timeline.record.timex3",
    "timeline.plain": "timeline.record.plain",
    "timeline.sentences": "timeline.text.sentences",
    "timeline.reading": "timeline.sources",
    "timeline.readers": "timeline.sources.formats",
    "timeline.samples": "timeline.sources.samples",
    "timeline.store": "timeline.project",
    "timeline.syntax": "timeline.grammar",
    "timeline.rules": "timeline.times.rules",
    "timeline.view": "timeline.show.view",
    "timeline.figure": "timeline.show.figure",
    "timeline.reading.page": "timeline.sources.fetched_page",
    "timeline.reading.settings": "timeline.sources.checked_settings",
    "timeline.reading.walk": "timeline.sources.source_walk",
    "timeline.readers.support.publication": "timeline.sources.formats.support.publication_day",
    "timeline.store.loading": "timeline.project.bulk_loading",
    "timeline.store.marks": "timeline.project.decade_marks",
    "timeline.store.naming": "timeline.project.distinct_ids",
}


class _Former(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds a module under its former name by importing it under its name."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(fullname, self) if _now(fullname) else None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        now = _now(spec.name)
        assert now is not None, "only former names are found here"
        message = f"{spec.name} is called {now} since 0.2; the former name goes with 0.4"
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        module = importlib.import_module(now)
        self._kept = (module, module.__spec__)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """The module has run under its own name; it only gets back what names it."""
        kept, spec = self._kept
        kept.__spec__ = spec
        if spec is not None:
            kept.__loader__, kept.__package__ = spec.loader, spec.parent


def _now(fullname: str) -> str | None:
    parts = fullname.split(".")
    for count in range(len(parts), 1, -1):
        if now := FORMER.get(".".join(parts[:count])):
            return ".".join((now, *parts[count:]))
    return None


def keep() -> None:
    """Let the former names be found."""
    if not any(isinstance(finder, _Former) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Former())
