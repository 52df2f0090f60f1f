"""``python -m benchmarks.growth [--only NAME]``: do tagging and extraction take steps in proportion to a text?

Strings made to hurt (one sign over and over, dates without end, words that rules begin with, nested marks, odd
scripts), each at a tenth of the size and at the whole, in steps (calls of functions, see ``tests.times.step_counts``),
so that no clock decides. ``growth`` is how much dearer a character is in the long text than in the short one; 1 is
proportion, 10 the square. What goes on inside one regular expression is no call: processor seconds stand beside it.
The tests try a dozen of these in tagging; this tries all, in both.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from tests.times.step_counts import TEXTS, steps
from timeline import extract, tag

_MORE = {
    "digits": "1",
    "digits and dots": "1.",
    "digits and slashes": "12/",
    "digits and dashes": "2021-",
    "years and commas": "1969, ",
    "spans without end": "from 1960 to ",
    "spans of dashes": "1960–",
    "of the": "of the ",
    "the early": "the early mid late ",
    "in the half": "in the second half of the ",
    "opening quotes": "“",
    "straight quotes": "\"'",
    "opening brackets": "(",
    "closed brackets": "(1969) ",
    "commas": ",",
    "spaces": " ",
    "line ends": "in\n",
    "blank lines": "\n\n",
    "dots": ".",
    "dotted letters": "a.",
    "hyphens": "nineteen-",
    "number words": "twenty one hundred thousand ",
    "months": "March May ",
    "month digits": "March 3, ",
    "one long word": "a",
    "capital words": "Xi ",
    "capitals": "A",
    "zero width": "in\u200b1969\u200d ",
    "combining": "i\u0301",
    "right to left": "\u202ein 1969\u202c ",
    "fullwidth": "１９６９ ",
    "Arabic-Indic": "١٩٦٩ ",
    "Han": "一九六九年",
    "emoji": "👩‍👩‍👧‍👦",
    "said that": "he said that ",
    "which": "The man, which in 1969, ",
    "p.m.": "5 p.m. ",
    "addresses": "http://a.example/b ",
    "at signs": "a@",
    "eras": "AD 44 BC ",
    "centuries": "the 12th and 13th centuries and ",
    "ordinals": "12th, 13th, ",
    "repeated": "every other second ",
    "half sentences": "In 1969. ",
    "tabs": "\t1969\t",
    "published": "Published: ",
    "bylines": "By John Smith, March 3, ",
    "abbreviations": "Mr. Dr. St. ",
    "Roman numerals": "XIV. ",
    "the same day": "The same day, the following year, ",
    "named times": "the Cold War ",
    "names": "Treaty of Versailles Council Bridge Committee ",
    "decades": "1960s1970s'80s",
    "lists": "1. In 1969\n2. ",
    "rows": "a|b|1969\n",
    "mails": "From: A\nSent: 4 May\n\n",
    "stamps": "[12:30] Ann: it fell\n",
    "prose": "The mill burned down on 2 March 1969. It was rebuilt in 1971, Ann Lee said.\n\n",
    "the same event": "The mill burned down in 1969. ",
    "denials": "It was not built in 1969, nor was it sold, but ",
    "lists of dates": "on 3, 4, 5 and 6 May, ",
    "headlines": "MILL BURNS DOWN\n\n3 May 1969\n\n",
}
PATTERNS = {**TEXTS, **_MORE}


def growth(work: Callable[[str], object], pattern: str, size: int) -> tuple[float, float, float]:
    """Steps a character in the whole text, how much more that is than in a tenth of it, and processor seconds."""
    costs = []
    seconds = 0.0
    for length in (size // 10, size):
        text = (pattern * (length // len(pattern) + 1))[:length]
        begin = time.process_time()
        costs.append(steps(lambda text=text: work(text)) / length)  # type: ignore[misc]
        seconds = time.process_time() - begin
    return costs[1], costs[1] / max(costs[0], 0.01), seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="only texts whose name holds this")
    parser.add_argument("--size", type=int, default=20_000)
    options = parser.parse_args()
    tag("She died in March 1969, said Smith."), extract("She died in March 1969, said Smith.")
    works: dict[str, Callable[[str], object]] = {
        "tag": lambda text: tag(text, published="2021-03-03"),
        "extract": lambda text: extract(text, published="2021-03-03"),
    }
    worst: dict[str, tuple[float, str]] = {}
    for name, pattern in PATTERNS.items():
        if options.only not in name:
            continue
        for kind, work in works.items():
            work(pattern * 3)  # so that nothing is loaded while steps are counted
            cost, more, seconds = growth(work, pattern, options.size)
            worst[kind] = max(worst.get(kind, (0.0, "")), (more, name))
            print(
                f"{name:<20} {kind:<8} {cost:9.1f} steps a character, growth {more:5.2f}, {seconds:6.1f} CPU-s",
                flush=True,
            )
    for kind, (more, name) in worst.items():
        print(f"worst of {kind}: {more:.2f} ({name})")


if __name__ == "__main__":
    main()
