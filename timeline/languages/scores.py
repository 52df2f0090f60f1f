"""How well times are read in each language: F1 in per cent, measured by ``python -m benchmarks.timex --language CODE``.

The corpora are development halves: words were added after looking at them. Sentences are judged by any of the values
that count as right; those of our own (``benchmarks/own_sentences``) were measured before anything was mended by them.
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


OWN = "13 sentences of our own"

FIGURES = (
    Figure("en", "TimeBank and AQUAINT (news)", 89.8, 95.0, 88.9),
    Figure("en", "WikiWars (histories)", 91.3, 96.7, 90.2),
    Figure("de", "WikiWarsDE (histories)", 94.0, 97.4, 90.7),
    Figure("de", "Recognizers-Text (sentences)", None, 85.6, 57.8),
    Figure("fr", "French TimeBank (news)", 83.2, 93.5, 82.1),
    Figure("fr", "Recognizers-Text (sentences)", None, 88.9, 57.8),
    Figure("es", "HourGlass (short texts)", 76.3, 90.7, 61.9),
    Figure("es", "Recognizers-Text (sentences)", None, 87.3, 58.7),
    Figure("el", "WikiWarsEL (histories)", 64.6, 91.8, 81.3),
    Figure("zh", "Recognizers-Text (sentences)", None, 91.9, 70.6),
    Figure("zh", OWN, None, 96.6, 89.7),
    Figure("it", "Recognizers-Text (sentences)", None, 89.6, 60.4),
    Figure("it", OWN, None, 100.0, 92.9),
    Figure("nl", "Recognizers-Text (sentences)", None, 83.7, 54.8),
    Figure("nl", OWN, None, 96.6, 89.7),
    Figure("pt", "Recognizers-Text (sentences)", None, 83.5, 51.8),
    Figure("pt", OWN, None, 93.3, 80.0),
    Figure("ro", "40 sentences of our own", None, 98.7, 88.6),
    Figure("pl", OWN, None, 96.6, 89.7),
    Figure("ru", OWN, None, 96.6, 89.7),
    Figure("uk", OWN, None, 92.9, 85.7),
)
