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
    for stage, part in sorted(shares.items(), key=lambda item: -item[1]):
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
    from timeline import times
    from timeline.events import long_texts, sentence_facts
    from timeline.text import sentences

    spent: defaultdict[str, float] = defaultdict(float)
    places = (
        (sentences, "split_sentences", "sentences"), (times, "read_times", "times"),
        (long_texts, "facts_of_sentences", "grammar"), (sentence_facts, "read_sentence", "grammar, reading it"),
        (long_texts, "assemble", "events"),
    )  # fmt: skip
    plain = {(module, name): getattr(module, name) for module, name, _ in places}
    for module, name, stage in places:
        setattr(module, name, timed(plain[module, name], stage, spent))
    try:
        for text in texts:
            extract_document(text)
    finally:
        for (module, name), function in plain.items():
            setattr(module, name, function)
    total = sum(seconds for stage, seconds in spent.items() if "," not in stage)
    spent["grammar, parsing"] = spent.pop("grammar") - spent["grammar, reading it"]
    return spent, total


def timed(work: Callable[..., Any], stage: str, spent: defaultdict[str, float]) -> Callable[..., Any]:
    """``work`` with its CPU time added to the stage's."""

    def measured(*arguments: Any, **options: Any) -> Any:
        started = time.process_time()
        try:
            return work(*arguments, **options)
        finally:
            spent[stage] += time.process_time() - started

    return measured


def extract_document(text: str) -> None:
    """Read one text as ``timeline.extract`` does."""
    from timeline.pipeline import extract

    extract(as_document(text))


if __name__ == "__main__":
    sys.exit(main())
