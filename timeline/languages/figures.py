"""How well times are read in each language: F1 in per cent, measured by ``python -m benchmarks.timex --language CODE``.

The corpora are development halves: words were added after looking at them. Sentences are judged by any of the values
that count as right.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """The F1 of one language on one corpus; ``strict`` is None where extents were not judged."""

    language: str
    corpus: str
    strict: float | None
    relaxed: float
    value: float


FIGURES = (
    Figure("en", "TimeBank and AQUAINT (news)", 89.8, 95.0, 88.9),
    Figure("en", "WikiWars (histories)", 91.3, 96.7, 90.2),
    Figure("de", "WikiWarsDE (histories)", 94.0, 97.4, 90.7),
    Figure("de", "Recognizers-Text (sentences)", None, 85.6, 57.8),
    Figure("fr", "French TimeBank (news)", 83.2, 93.5, 79.8),
    Figure("fr", "Recognizers-Text (sentences)", None, 88.1, 53.7),
    Figure("es", "HourGlass (short texts)", 76.3, 90.2, 60.8),
    Figure("es", "Recognizers-Text (sentences)", None, 86.6, 58.4),
    Figure("el", "WikiWarsEL (histories)", 64.3, 91.6, 81.0),
    Figure("zh", "Recognizers-Text (sentences)", None, 91.5, 69.5),
    Figure("it", "Recognizers-Text (sentences)", None, 80.0, 35.8),
)
