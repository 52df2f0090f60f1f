"""TempEval-3 measures of time expressions.

Walking through a text, a gold and a found expression that overlap are paired, each at most once. Relaxed F1 counts
pairs, strict F1 those of equal text; type and value F1 are relaxed F1 times the share of pairs with equal type or
value. Counts are summed over a corpus.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.timeml import Gold, GoldDocument

MEASURES = ("strict", "relaxed", "type", "value")


def without_overlaps(expressions: Iterable[Gold]) -> list[Gold]:
    """The expressions that in-line annotation can hold: of two that overlap the longer, then the first."""
    kept: list[Gold] = []
    for expression in sorted(expressions, key=lambda expression: (expression.start - expression.end, expression.start)):
        if expression.end > expression.start and all(
            expression.end <= other.start or other.end <= expression.start for other in kept
        ):
            kept.append(expression)
    return sorted(kept, key=lambda expression: expression.start)


def pairs_of(gold: Sequence[Gold], ours: Sequence[Gold]) -> list[tuple[Gold, Gold]]:
    """Gold and found expressions that belong together, in text order."""
    starts = sorted(
        [(expression.start, 0, number) for number, expression in enumerate(gold)]
        + [(expression.start, 1, number) for number, expression in enumerate(ours)]
    )
    sides = (gold, ours)
    pending: list[Gold | None] = [None, None]
    pairs: list[tuple[Gold, Gold]] = []
    for start, side, number in starts:
        expression, other = sides[side][number], pending[1 - side]
        if other is None or other.end <= start:
            pending[side] = expression
            continue
        pairs.append((expression, other) if side == 0 else (other, expression))
        pending = [None, None]
    return pairs


_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("era year", r"\b(?:b\.?c|a\.?d|bce|ce)\b"),
        ("decade, century", r"\d0'?s\b|centur|decade|[tx]ies\b"),
        ("quarter, half, fiscal", r"quarter|\bhalf\b|fiscal|\bperiod\b|year-(?:ago|earlier)"),
        ("ago, later, earlier", r"\b(?:ago|later|earlier|before|after|previously)\b"),
        ("clock, part of day", r"\d:\d\d|\b[ap]\.?m\b|morning|afternoon|evening|night|noon"),
        ("full date", r"\d{1,2}.*\b(?:1\d|20)\d\d\b|\b(?:1\d|20)\d\d-\d\d-\d\d"),
        ("weekday", r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"),
        (
            "day and month",
            r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d"
            r"|\d\w*\s+(?:of\s+)?(?:jan|feb|mar|apr|"
            r"may|jun|jul|aug|sep|oct|nov|dec)",
        ),
        (
            "month",
            r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
            r"jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b",
        ),
        ("season", r"spring|summer|autumn|fall|winter"),
        ("year", r"^(?:the year )?'?\d{2,4}$"),
        ("today, yesterday", r"today|yesterday|tomorrow"),
        (
            "last, this, next unit",
            r"\b(?:last|this|next|that|following|same|previous|past|coming)\b.*\b(?:day|week|month|year)",
        ),
        ("how often", r"daily|weekly|annual|\bper\b|every|each"),
        ("how long", r"second|minute|hour|day|week|month|year"),
    )
)


def form_of(text: str) -> str:
    """The form of an expression, for grouping errors."""
    return next((name for name, pattern in _FORMS if pattern.search(text)), "vague and other")


@dataclass
class Score:
    """Counts over the documents of a corpus."""

    documents: int = 0
    characters: int = 0
    gold: int = 0
    ours: int = 0
    hits: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    spurious: Counter[str] = field(default_factory=Counter)

    def add(self, document: GoldDocument, ours: Iterable[Gold]) -> None:
        """Count one document."""
        ours = without_overlaps(ours)
        pairs = pairs_of(document.gold, ours)
        self.documents += 1
        self.characters += len(document.text)
        self.gold += len(document.gold)
        self.ours += len(ours)
        for gold, other in pairs:
            self.hits["relaxed"] += 1
            self.hits["strict"] += gold.text == other.text
            self.hits["type"] += gold.type == other.type
            self.hits["value"] += gold.value == other.value
            if gold.value != other.value:
                self.wrong[form_of(gold.text)] += 1
        paired_gold = {id(gold) for gold, _ in pairs}
        paired_found = {id(other) for _, other in pairs}
        self.missed.update(form_of(other.text) for other in document.gold if id(other) not in paired_gold)
        self.spurious.update(form_of(other.text) for other in ours if id(other) not in paired_found)

    def f1(self, measure: str) -> float:
        """An F1 of ``MEASURES``, 0 to 100. Type and value are shares of the pairs, as TempEval-3 has them."""
        total = self.gold + self.ours
        return 200 * self.hits[measure] / total if total else 0.0
