"""Speed and memory of the whole way from text to events: ``python -m benchmarks.extraction [TEXT-OR-JSONL ...]``.

Prints words per CPU-second, the share of each stage, the time of one article in a warm process, how the time grows
with the length of a text, and the most memory used. Without a path the bundled samples are read again and again; a
``.jsonl`` file has one ``{"text": ...}`` a line, any other file is one document. CPU time is measured, on one thread.
``--floor N`` makes it an error to fall below N words a CPU-second.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Small matrices: more threads only burn time, and it is CPU time that is measured.
os.environ.setdefault("OMP_NUM_THREADS", "1")

from timeline.record.model import Document, Publication
from timeline.record.when import Day

PUBLISHED = Publication(Day(2021, 3, 3))
SAMPLES = Path(__file__).parents[1] / "timeline" / "sources" / "samples"
LENGTHS = (1, 4, 16)  # times the first document, for the growth of time with length


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 1 when slower than ``--floor``."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="*")
    parser.add_argument("--most", type=int, default=100, help="documents read at most")
    parser.add_argument("--floor", type=float, default=0.0, help="words a CPU-second")
    given = parser.parse_args(arguments)
    texts = [text for path in given.paths for text in read(path)][: given.most] or samples()
    from timeline.pipeline import extract

    started = time.perf_counter()
    extract(as_document(texts[0]))
    print(f"first document, loading included: {time.perf_counter() - started:.2f} s")
    words = sum(len(text.split()) for text in texts)
    shares, seconds = stages(texts)
    print(f"{len(texts)} documents, {words:,} words: {words / seconds:,.0f} words a CPU-second")
    for stage, part in sorted(shares.items(), key=lambda one: -one[1]):
        print(f"    {stage:42} {100 * part / seconds:5.1f} %")
    print(f"one article, warm: {1000 * fastest(lambda: extract(as_document(texts[0]))):.0f} ms CPU")
    for times in LENGTHS:
        text = "\n\n".join([texts[0]] * times)
        spent = fastest(lambda text=text: extract(as_document(text)), 2)  # type: ignore[misc]
        print(f"    {times:3} times its length: {1e6 * spent / len(text):.1f} s a million characters")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory: {peak:,.0f} MB")
    return int(words / seconds < given.floor)


def read(path: Path) -> list[str]:
    """The texts of a file."""
    content = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in content.splitlines() if line.strip()]
    return [content]


def samples() -> list[str]:
    """The bundled samples, some twenty thousand words of them."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    return texts * (20_000 // sum(len(text.split()) for text in texts) + 1)


def as_document(text: str) -> Document:
    """A document published on a fixed day."""
    return Document(text, publication=PUBLISHED)


def fastest(work: Callable[[], Any], rounds: int = 5) -> float:
    """The least CPU time of several rounds, in seconds."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def stages(texts: list[str]) -> tuple[dict[str, float], float]:
    """CPU seconds of each stage, and in all."""
    from spacy.tokens import Doc

    from timeline.events import reading
    from timeline.pipeline import Task, compose

    nlp = compose()
    spent: defaultdict[str, float] = defaultdict(float)
    plain = reading.read_sentence

    def timed(*arguments: Any, **options: Any) -> Any:
        started = time.process_time()
        try:
            return plain(*arguments, **options)
        finally:
            spent["timeline_syntax, reading the parse"] += time.process_time() - started

    reading.read_sentence = timed
    try:
        for text in texts:
            doc = Doc(nlp.vocab)
            doc._.timeline_task = Task(as_document(text))
            for name, component in nlp.pipeline:
                started = time.process_time()
                doc = component(doc)
                spent[name] += time.process_time() - started
    finally:
        reading.read_sentence = plain
    total = sum(seconds for name, seconds in spent.items() if "," not in name)
    spent["timeline_syntax, parsing"] = spent.pop("timeline_syntax") - spent["timeline_syntax, reading the parse"]
    return spent, total


if __name__ == "__main__":
    sys.exit(main())
