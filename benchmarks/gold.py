"""``python -m benchmarks.gold [--show NAME] [--write]``: the texts of ``tests/gold`` beside what comes out of them.

Prints, over all texts and by kind: events made and expected, precision, recall, recall with the right date; of the
paired ones headline, participants and certainty right; all right of those made. ``--write`` writes ``not_yet.txt``,
the list that the tests hold the product to; look at its diff before committing it.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict

from tests.gold.gold import NOT_YET, compare, differences, gold, names, seen

HEAD = """# What is not there yet: text | words of the line (or "extra": events nobody expects) | in what it differs.
# Written by `python -m benchmarks.gold --write`; the tests hold every line to exactly this.
"""
ASPECTS = ("date", "title", "who", "certainty")


def main() -> None:
    given = _arguments()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names():
        count = _count(name)
        counts[gold(name).kind] += count
        counts["all"] += count
    print(f"{'kind':<16} made want  prec   rec dated | title   who  cert | all right of made")
    for kind, count in sorted(counts.items(), key=lambda row: (row[0] == "all", row[0])):
        print(f"{kind:<16} {_figures(count)}")
    for name in given.show:
        _show(name)
    if given.write:
        lines = (f"{name} | {words} | {', '.join(sorted(wrong))}\n" for name, words, wrong in seen())
        NOT_YET.write_text(HEAD + "".join(lines), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="append", default=[], metavar="NAME", help="print this text's lines")
    parser.add_argument("--write", action="store_true", help="write tests/gold/not_yet.txt")
    return parser.parse_args()


def _count(name: str) -> Counter[str]:
    comparison = compare(name)
    paired = [differences(row, event) for row, event in comparison.pairs if event is not None]
    count = Counter(want=len(comparison.pairs), made=len(paired) + len(comparison.extra), paired=len(paired))
    for wrong in paired:
        count.update({aspect: 1 for aspect in ASPECTS if aspect not in wrong})
        count["right"] += not wrong
    return count


def _figures(count: Counter[str]) -> str:
    made, want, paired = count["made"] or 1, count["want"] or 1, count["paired"] or 1
    shares = (count["paired"] / made, count["paired"] / want, count["date"] / want)
    of_paired = (count["title"] / paired, count["who"] / paired, count["certainty"] / paired)
    first = " ".join(f"{100 * share:5.1f}" for share in shares)
    second = " ".join(f"{100 * share:5.1f}" for share in of_paired)
    return f"{count['made']:>4} {count['want']:>4} {first} | {second} | {100 * count['right'] / made:5.1f}"


def _show(name: str) -> None:
    comparison = compare(name)
    print(f"\n{name}")
    for row, event in comparison.pairs:
        wrong = differences(row, event)
        print(f"{'ok ' if not wrong else '-- '}{', '.join(sorted(wrong)):<24} {row.start}..{row.end} {row.title}")
        if event is not None and wrong:
            people = "; ".join(person.name for person in event.participants)
            print(f"{'':<28}{event.when.edtf()} {event.certainty} [{people}] {event.title}")
    for event in comparison.extra:
        print(f"++ {event.when.edtf()} {event.certainty} {event.title}")


if __name__ == "__main__":
    main()
