"""What a project file costs: ``python -m benchmarks.store [EVENTS]`` (a million by default).

Loads made-up events in bulk, then asks the questions a reader asks and prints median and p95 in milliseconds.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from timeline.model import Document, Event, Participant, Sentence, Span, Timeline
from timeline.store import Project, Query
from timeline.when import Day, When

_WORDS = (
    "river",
    "bridge",
    "council",
    "treaty",
    "harbour",
    "army",
    "strike",
    "report",
    "fire",
    "election",
    "flood",
    "railway",
)
_RARE = [f"name{number}" for number in range(5000)]
_BATCH = 500


def _timelines(events: int) -> Iterator[Timeline]:
    chance = random.Random(1)
    for first in range(0, events, _BATCH):
        sentences, made = [], []
        for number in range(min(_BATCH, events - first)):
            words = [*chance.choices(_WORDS, k=9), chance.choice(_RARE)]
            sentences.append(" ".join(words).capitalize() + ".")
            made.append((first + number, words))
        text = " ".join(sentences)
        document = Document(text, source=f"part-{first}.txt")
        yield Timeline((document,), tuple(_events(document, sentences, made, chance)))


def _events(
    document: Document, sentences: list[str], made: list[tuple[int, list[str]]], chance: random.Random
) -> Iterator[Event]:
    start = 0
    for sentence, (number, words) in zip(sentences, made, strict=True):
        day = Day.from_ordinal(Day(1600, 1, 1).ordinal + chance.randrange(426 * 365))
        yield Event(
            id=f"e{number}",
            title=" ".join(words[:4]),
            when=When.on(day),
            date_text=str(day),
            sentence=Sentence(start, start + len(sentence), sentence),
            trigger=Span(start, start, ""),
            document=document.id,
            participants=(Participant(words[-1]),),
            salience=chance.random(),
        )
        start += len(sentence) + 1


def _timed(ask: Callable[[random.Random], object], *, times: int = 60) -> tuple[float, float]:
    chance = random.Random(2)
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        ask(chance)
        taken.append((time.perf_counter() - begin) * 1000)
    taken.sort()
    return statistics.median(taken), taken[int(len(taken) * 0.95)]


def main() -> None:
    """Print load time, file size and query times."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder) / "big.db")
        begin = time.process_time()
        for timeline in _timelines(events):
            project.put(timeline, recorded=False)
        print(f"load: {events / (time.process_time() - begin):,.0f} events per CPU-second")
        print(f"size: {project.path.stat().st_size / 1e6:,.0f} MB")

        def month(chance: random.Random) -> When:
            return When.month(chance.randrange(1600, 2026), chance.randrange(1, 13))

        questions: dict[str, Callable[[random.Random], object]] = {
            "month, 500 rows": lambda c: project.search(Query(within=month(c))),
            "ten years, 500 rows": lambda c: project.search(Query(within=When.decade(c.randrange(160, 202) * 10))),
            "rare word": lambda c: project.search(Query(text=c.choice(_RARE))),
            "two common words and a year": lambda c: project.search(
                Query(text=" ".join(c.sample(_WORDS, 2)), within=When.year(c.randrange(1600, 2026)))
            ),
            "common word": lambda c: project.search(Query(text=c.choice(_WORDS))),
            "participant": lambda c: project.search(Query(participants=(c.choice(_RARE),))),
            "one source": lambda c: project.search(
                Query(documents=(Document("x", source=f"part-{c.randrange(events // _BATCH) * _BATCH}.txt").id,))
            ),
            "counts by year": lambda c: project.years(),
        }
        for name, ask in questions.items():
            median, worst = _timed(ask)
            print(f"{name:<30} median {median:8.2f} ms   p95 {worst:8.2f} ms")


if __name__ == "__main__":
    main()
