"""What a project file costs: ``python -m benchmarks.store [EVENTS] [FILE]`` (a million by default).

Loads made-up events in bulk, then asks what a reader asks, each question sixty times with other values, and prints
median, p95 and the longest in milliseconds, and the p95 of processor time, which other programs do not lengthen.
``FILE`` keeps the project for a second run, which does not load again.
Words follow Zipf's law over 50,000 of them (the commonest stand in every third sentence, and are short), names and
places too; years grow denser towards 2024; half the events are days, the rest months, years, decades, spans and open
ends.
"""

from __future__ import annotations

import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from timeline.project import Project, Query
from timeline.record.model import Document, Event, Participant, Sentence, Span, Timeline
from timeline.record.plain import to_plain
from timeline.record.when import Day, When

_PER_DOCUMENT = 12
_SYLLABLES = ("ba", "co", "di", "fe", "gu", "ha", "is", "jo", "ka", "lo", "me", "nu", "os", "pe", "qu", "ra")


def _name_of(number: int) -> str:
    """A word of its own for every number: 16 of two letters, 256 of four, 4,096 of six, ... the commonest short."""
    length = 1
    while number >= len(_SYLLABLES) ** length:
        number -= len(_SYLLABLES) ** length
        length += 1
    parts = []
    for _ in range(length):
        number, rest = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[rest])
    return "".join(parts)


class _Zipf:
    """Values drawn as words are: the n-th with a share of 1/n."""

    def __init__(self, values: list[str]) -> None:
        self.values = values
        self._shares = list(itertools.accumulate(1 / (number + 1.5) for number in range(len(values))))

    def draw(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.values, cum_weights=self._shares, k=count)


WORDS = _Zipf([_name_of(number) for number in range(50_000)])
NAMES = _Zipf([f"{_name_of(number % 900).title()} {_name_of(number + 7_000).title()}" for number in range(20_000)])
PLACES = _Zipf([_name_of(number + 60_000).title() for number in range(2_000)])


def _when(chance: random.Random) -> When:
    year = 2024 - min(int(chance.expovariate(1 / 25)), 1_800)
    month = chance.randrange(1, 13)
    kind = chance.random()
    if kind < 0.5:
        return When.on(Day(year, month, chance.randrange(1, 29)))
    if kind < 0.65:
        return When.month(year, month)
    if kind < 0.85:
        return When.year(year)
    if kind < 0.9:
        return When.decade(year // 10 * 10)
    if kind < 0.97:
        return When.from_edtf(f"{year:04}-{month:02}/{year + chance.randrange(1, 9):04}")
    return When.from_edtf(f"{year:04}/..")


def _source(number: int) -> str:
    return f"archive/{number:07}.txt"


def _timelines(events: int) -> Iterator[Timeline]:
    chance = random.Random(1)
    for first in range(0, events, _PER_DOCUMENT):
        sentences = [
            " ".join(WORDS.draw(chance, chance.randrange(10, 26))).capitalize() + "."
            for _ in range(min(_PER_DOCUMENT, events - first))
        ]
        document = Document(" ".join(sentences), source=_source(first // _PER_DOCUMENT))
        yield Timeline((document,), tuple(_events(document, sentences, first, chance)))


def _events(document: Document, sentences: list[str], first: int, chance: random.Random) -> Iterator[Event]:
    start = 0
    for number, sentence in enumerate(sentences, first):
        words = sentence.split()
        yield Event(
            id=f"e{number}",
            title=" ".join(words[:5]),
            when=_when(chance),
            date_text="then",
            sentence=Sentence(start, start + len(sentence), sentence),
            trigger=Span(start, start + len(words[0]), words[0]),
            document=document.id,
            participants=tuple(Participant(name) for name in set(NAMES.draw(chance, chance.randrange(0, 3)))),
            place=PLACES.draw(chance, 1)[0] if chance.random() < 0.4 else "",
            salience=round(chance.random(), 3),
        )
        start += len(sentence) + 1


def _timed(ask: Callable[[random.Random], object], *, times: int = 60) -> tuple[list[float], list[float]]:
    """Milliseconds of so many questions by the clock and by the processor, the shortest first."""
    chance = random.Random(2)
    clock, processor = [], []
    for _ in range(times):
        begin, used = time.perf_counter(), time.process_time()
        ask(chance)
        clock.append((time.perf_counter() - begin) * 1000)
        processor.append((time.process_time() - used) * 1000)
    return sorted(clock), sorted(processor)


def _load(project: Project, events: int) -> None:
    begin, wall = time.process_time(), time.monotonic()
    made = 0.0
    with project.loading() as load:
        group: list[Any] = []
        for timeline in _timelines(events):
            start = time.process_time()
            group.append(to_plain(timeline))
            made += time.process_time() - start
            if len(group) == 200:
                load(group)
                group = []
        load(group)
    spent = time.process_time() - begin
    print(f"load: {spent:,.0f} CPU-s ({time.monotonic() - wall:,.0f} s), {events / spent:,.0f} events a CPU-second,")
    print("      making the events included")


def questions(project: Project, events: int) -> dict[str, Callable[[random.Random], object]]:
    """What a reader asks, with other values each time."""

    def month(chance: random.Random) -> When:
        return When.month(2024 - min(int(chance.expovariate(1 / 25)), 400), chance.randrange(1, 13))

    def decade(chance: random.Random) -> When:
        return When.decade(chance.randrange(190, 203) * 10)

    def ask(**parts: Any) -> object:
        return project.search(Query(**parts))

    def some(zipf: _Zipf, chance: random.Random, first: int, last: int) -> str:
        return zipf.values[chance.randrange(first, last)]

    def part_of(chance: random.Random) -> When:
        begin = chance.randrange(1900, 2020)
        return When.from_edtf(f"{begin}/{begin + 5}")

    return {
        "nothing asked, first 500": lambda c: ask(),
        "month": lambda c: ask(within=month(c)),
        "ten years": lambda c: ask(within=decade(c)),
        "rare word": lambda c: ask(text=some(WORDS, c, 5_000, 50_000)),
        "word of middling frequency": lambda c: ask(text=some(WORDS, c, 100, 2_000)),
        "one of the 20 commonest words": lambda c: ask(text=some(WORDS, c, 0, 20)),
        "common word and ten years": lambda c: ask(text=some(WORDS, c, 0, 20), within=decade(c)),
        "common word and a month": lambda c: ask(text=some(WORDS, c, 0, 20), within=month(c)),
        "two common words and six years": lambda c: ask(
            text=f"{some(WORDS, c, 0, 20)} {some(WORDS, c, 0, 200)}", within=part_of(c)
        ),
        "beginning of a word, 2 letters": lambda c: ask(text=some(WORDS, c, 0, 2_000)[:2]),
        "beginning of a word, 4 letters": lambda c: ask(text=some(WORDS, c, 0, 2_000)[:4]),
        "participant, any": lambda c: ask(participants=(NAMES.draw(c, 1)[0],)),
        "participant, commonest 20": lambda c: ask(participants=(some(NAMES, c, 0, 20),)),
        "participant, word and ten years": lambda c: ask(
            participants=(some(NAMES, c, 0, 20),), text=some(WORDS, c, 0, 200), within=decade(c)
        ),
        "place": lambda c: ask(places=(PLACES.draw(c, 1)[0],)),
        "one source": lambda c: ask(documents=(Document("x", source=_source(c.randrange(events // 12))).id,)),
        "source, word and ten years": lambda c: ask(
            documents=(Document("x", source=_source(c.randrange(events // 12))).id,),
            text=some(WORDS, c, 0, 200),
            within=decade(c),
        ),
        "page 20 of a common word": lambda c: ask(text=some(WORDS, c, 0, 20), limit=100, offset=1_900),
        "counts by year": lambda c: project.years(),
    }


def main() -> None:
    """Print load time, file size and query times."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        project = Project(sys.argv[2] if len(sys.argv) > 2 else Path(folder) / "big.db")
        if project.counts()[1] == 0:
            _load(project, events)
        print(f"size: {project.path.stat().st_size / 1e6:,.0f} MB, {project.counts()[1]:,} events")
        for name, ask in questions(project, events).items():
            taken, used = _timed(ask)
            place = int(len(taken) * 0.95)
            print(
                f"{name:<34} median {statistics.median(taken):8.2f}   p95 {taken[place]:8.2f}   "
                f"longest {taken[-1]:8.2f} ms   p95 of the processor {used[place]:8.2f} ms"
            )
        project.close()


if __name__ == "__main__":
    main()
