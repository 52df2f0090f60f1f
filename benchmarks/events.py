"""Events against gold: ``python -m benchmarks.events ../shared/corpora`` prints the figures and checks the floors.

PATH is the folder of the corpora (wikinews-dev, history-dev, eventtime-dev, each with docs.jsonl and gold.jsonl); the
scorer is looked for in ``PATH/../bench/events``. The figure to steer by is the strict F1 of dated sentences beyond
the day of publication. Folders ``events-gold-news`` and ``events-gold-history``, where PATH has them, are printed
beside these (``benchmarks.gold_events``). ``--halves`` scores the even and the odd documents apart, to see what is
general. ``--update`` raises floors to the figures reached (never lowers one); ``--out FOLDER`` keeps the predictions.
The text is all that is read: the annotators' own times are removed before extraction begins.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

# Small matrices: more threads only burn time, and it is CPU time that is measured.
os.environ.setdefault("OMP_NUM_THREADS", "1")

from benchmarks import gold_events
from timeline.record.when import Day, When

FLOORS = Path(__file__).parent / "floors" / "events.json"
SETS = ("wikinews-dev", "history-dev", "eventtime-dev")
# Certainty names of the gold; what somebody reports is asserted there.
STATUS = {"reported": "asserted"}
SLACK = 0.05  # figures are rounded to one decimal


def main(arguments: list[str] | None = None) -> int:
    """Run, print, compare with the floors; 1 when a figure fell under its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.events", description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--scorer", type=Path, help="folder of score.py; default PATH/../bench/events")
    parser.add_argument("--gold-scorer", type=Path, help="folder of documents.py; default PATH/../bench/cases")
    parser.add_argument("--only", action="append", help="one of the sets")
    parser.add_argument("--halves", action="store_true")
    parser.add_argument("--update", action="store_true", help="raise floors to what was reached")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args(arguments)
    scorer = load_scorer(given.scorer or given.path.parent / "bench" / "events")
    failed = False
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    for name in [name for name in given.only or SETS if name not in gold_events.SETS]:
        folder = given.path / name
        if not (folder / "docs.jsonl").is_file():
            print(f"{name}: no docs.jsonl in {folder}; left out", file=sys.stderr)
            continue
        docs, gold = scorer.read(folder / "docs.jsonl"), scorer.read(folder / "gold.jsonl")
        for _ in predict(docs[0]):  # what is loaded once is no part of the speed of reading
            pass
        started = time.process_time()
        predictions = [row for doc in docs for row in predict(doc)]
        seconds = time.process_time() - started
        if given.out:
            given.out.mkdir(parents=True, exist_ok=True)
            lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in predictions)
            (given.out / f"{name}.jsonl").write_text(lines, encoding="utf-8")
        figures = figures_of(scorer.score(docs, gold, predictions))
        words = sum(len(doc["text"].split()) for doc in docs)
        show(name, figures, f"{words / seconds:,.0f} words a CPU-second")
        if given.halves:
            for label, part in (("even", docs[::2]), ("odd", docs[1::2])):
                ids = {doc["doc_id"] for doc in part}
                half = scorer.score(
                    part, *([row for row in rows if row["doc_id"] in ids] for rows in (gold, predictions))
                )
                print(f"    {label} documents: {figures_of(half)['strict_f1']}")
        failed |= check(name, figures, digest(folder), floors, update=given.update)
    gold_scorer = gold_events.load(given.gold_scorer or given.path.parent / "bench" / "cases")
    for name in [name for name in given.only or gold_events.SETS if name in gold_events.SETS]:
        folder = given.path / name
        if gold_scorer is None or not (folder / "gold.jsonl").is_file():
            print(f"{name}: no gold.jsonl in {folder}, or no documents.py to score it; left out", file=sys.stderr)
            continue
        figures, speed = gold_events.measure(gold_scorer, folder)
        show(name, figures, f"{speed:,.0f} words a CPU-second")
        failed |= check(name, figures, digest(folder), floors, update=given.update, floored=gold_events.FLOORED)
    if given.update:
        FLOORS.parent.mkdir(parents=True, exist_ok=True)
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return int(failed)


def load_scorer(folder: Path) -> ModuleType:
    """The module ``score.py`` of ``folder``."""
    file = folder / "score.py"
    if not file.is_file():
        raise SystemExit(f"no scorer: expected {file}; name its folder with --scorer")
    sys.path.insert(0, str(folder))
    spec = importlib.util.spec_from_file_location("events_score", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(doc: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows that the scorer wants, one for every sentence that tells an event with a closed time."""
    from timeline.pipeline import extract
    from timeline.record.model import Document, Publication

    document = Document(
        doc["text"], title=doc["title"], publication=Publication(Day.parse(doc["dct"])), source=doc["doc_id"]
    )
    for event in extract(document).events:
        for mention in event.mentions:
            first, last = closed(mention.when)
            yield {
                "doc_id": doc["doc_id"],
                "sentence_start": mention.sentence.start,
                "sentence_end": mention.sentence.end,
                "text": event.title,
                "start_date": first.isoformat(),
                "end_date": last.isoformat(),
                "granularity": str(mention.when.precision),
                "trigger_start": mention.trigger.start,
                "trigger_end": mention.trigger.end,
                "status": STATUS.get(event.certainty, str(event.certainty)),
                "participants": [participant.name for participant in event.participants],
                "basis": event.basis,
            }


def closed(when: When) -> tuple[Day, Day]:
    """First and last day; of an open time ("by 1973", "since July 2003") those of the end that is said.

    The gold has closed times only, and mostly gives such events that end.
    """
    start, end = when.bounds or (when, when)
    first, last = (start or end), (end or start)
    assert first is not None and last is not None and first.earliest is not None and last.latest is not None
    return first.earliest, last.latest


def figures_of(result: dict[str, Any]) -> dict[str, float]:
    """The figures with floors, out of the scorer's answer."""
    beyond = result["sentences_beyond_dct"]
    figures = {
        "strict_f1": beyond["strict"]["f1"],
        "strict_p": beyond["strict"]["p"],
        "strict_r": beyond["strict"]["r"],
        "soft_f1": beyond["soft"]["f1"],
        "all_strict_f1": result["sentences_all"]["strict"]["f1"],
        "anchor_strict_f1": result["anchors"]["f1"],
    }
    if "status" in result:
        figures["certainty_macro_f1"] = result["status"]["macro_f1"]
    if "participant_words" in result:
        figures["participant_words_f1"] = result["participant_words"]["f1"]
    return figures


def show(name: str, figures: dict[str, float], speed: str) -> None:
    """One line a set."""
    print(f"{name:15}", "  ".join(f"{key} {value}" for key, value in figures.items()), f"  ({speed})")


# Precision and recall may trade places; only figures that join both have floors.
_FLOORED = ("strict_f1", "anchor_strict_f1", "certainty_macro_f1")


def check(
    name: str,
    figures: dict[str, float],
    digested: str,
    floors: dict[str, Any],
    *,
    update: bool,
    floored: tuple[str, ...] = _FLOORED,
) -> bool:
    """Whether a figure is under its floor; with ``update`` raise the floors in place."""
    known = floors.setdefault(name, {"digest": digested, "figures": {}})
    if known["digest"] != digested:
        print(f"{name}: other data than the floors were measured on; not compared", file=sys.stderr)
        return False
    failed = False
    for key in (key for key in floored if key in figures):
        floor = known["figures"].get(key, 0.0)
        if figures[key] < floor - SLACK:
            print(f"{name}: {key} fell from {floor} to {figures[key]}", file=sys.stderr)
            failed = True
        elif update:
            known["figures"][key] = max(floor, figures[key])
    return failed


def digest(folder: Path) -> str:
    """A digest of texts and gold, so that floors are only compared on the same data."""
    both = b"".join((folder / file).read_bytes() for file in ("docs.jsonl", "gold.jsonl"))
    return hashlib.sha256(both).hexdigest()[:16]


if __name__ == "__main__":
    raise SystemExit(main())
