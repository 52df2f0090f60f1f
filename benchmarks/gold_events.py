"""Events of whole documents against what a careful reader would place; part of ``python -m benchmarks.events``.

The sets are folders ``events-gold-*`` with docs.jsonl and gold.jsonl; the scorer ``documents.py`` is looked for in
``PATH/../bench/cases``. Figures are per cent: precision of the events made; recall, also of those that a short timeline
needs (core), and with the right date, which may be an event's own, carried from an earlier sentence, or named; of those
found how many have the right headline, certainty, participants and kind; all right of those made. ``not_events`` counts
the stretches made into an event that must stay empty.
"""

from __future__ import annotations

import collections
import importlib.util
import json
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

SETS = ("events-gold-news", "events-gold-history")
SHOWN = (
    "precision", "recall", "recall_core", "recall_dated", "recall_dated_own", "recall_dated_carried",
    "recall_dated_named", "title", "certainty", "participants", "kind", "all_right_of_made", "not_events",
)  # fmt: skip
# What may not fall; of "not_events" fewer are better, so its floor is a ceiling.
FLOORED = ("precision", "recall_dated", "all_right_of_made")


def load(folder: Path) -> ModuleType | None:
    """The scorer of whole documents, or None where it is not at hand."""
    file = folder / "documents.py"
    if not file.is_file():
        return None
    sys.path.insert(0, str(folder))
    spec = importlib.util.spec_from_file_location("gold_documents", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(scorer: ModuleType, folder: Path) -> tuple[dict[str, float], float]:
    """The figures of one set, and how many words were read in a CPU-second."""
    import timeline

    docs, gold, nots = scorer.read(folder, None)
    total: collections.Counter[str] = collections.Counter()
    timeline.extract(docs[0]["text"])  # what is loaded once is no part of the speed of reading
    seconds = 0.0
    for doc in docs:
        started = time.process_time()
        result = timeline.extract(doc["text"], published=doc.get("published") or None)
        seconds += time.process_time() - started
        made = json.loads(result.to_json())["events"]
        counted, _ = scorer.score(gold[doc["doc_id"]], nots[doc["doc_id"]], made)
        total.update(counted)
    total["documents"] = len(docs)
    words = sum(len(doc["text"].split()) for doc in docs)
    figures: dict[str, Any] = scorer.figures(total)
    figures["not_events"] = float(total["not_events_made"])
    return {key: figures[key] for key in SHOWN if figures.get(key) is not None}, words / seconds
