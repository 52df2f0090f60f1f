"""Short sentences in many languages, one JSON object a line, against what may be read in them.

The folder ``many-sentences`` holds a file for each language; a line has a text, the day it was
said (``dct``) and its times with all values that count as right. Relaxed F1 counts overlaps, value F1 those of a right
value.

``own_sentences`` beside this file holds sentences of our own, for languages of which no corpus is at hand: a line has
the sentence and, after tabs, each of its times as "words=value", with "|" between values that count alike. They were
written before the words they ask for, and are told as news of 3 March 2021.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from benchmarks.timeml import Gold
from benchmarks.timex_scores import pairs_of, without_overlaps
from timeline.record.model import Document, Publication
from timeline.record.when import Day
from timeline.times import tag

FOLDERS = ("many-sentences",)
OWN = Path(__file__).parent / "own_sentences"
OWN_DAY = "2021-03-03"
PEERS = {
    ("many-sentences", "de"): (53.8, 23.4), ("many-sentences", "es"): (72.1, 27.9), ("many-sentences", "fr"): (59.6,
        19.9),
    ("many-sentences", "it"): (78.6, 21.4), ("many-sentences", "pt"): (80.6, 35.7), ("many-sentences", "nl"): (72.2,
        30.0),
}  # fmt: skip
"""Relaxed and value F1 of dateparser's search on the same sentences, measured once."""


def files(path: Path, language: str) -> list[Path]:
    """The files of sentences in a language at or below ``path``."""
    places = [path / folder / f"{language}.jsonl" for folder in FOLDERS] + [path / f"{language}.jsonl"]
    return [file for file in places if file.is_file()]


def run(path: Path, language: str, *, errors: bool) -> dict[str, dict[str, float]]:
    """Score and print every file of a language; the figures by corpus."""
    scored = {f"{file.parent.name}/{language}": _cases(file) for file in files(path, language)}
    own = OWN / f"{language}.tsv"
    if own.is_file():
        scored[f"{OWN.name}/{language}"] = own_cases(own)
    return {name: _score(name, cases, language, errors=errors) for name, cases in scored.items()}


def _cases(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def own_cases(file: Path) -> list[dict[str, Any]]:
    """The sentences of our own in a language, as those of the corpora are written."""
    return [_own_case(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _own_case(line: str) -> dict[str, Any]:
    text, *times = line.split("\t")
    timexes = []
    for words, _, values in (written.rpartition("=") for written in times):
        start = text.index(words)
        timexes.append(
            {"start": start, "end": start + len(words), "text": words, "type": "", "alternatives": values.split("|")}
        )
    return {"text": text, "dct": OWN_DAY, "timexes": timexes}


def _score(name: str, cases: list[dict[str, Any]], language: str, *, errors: bool) -> dict[str, float]:
    folder = name.partition("/")[0]
    gold_count = found_count = overlaps = right = characters = 0
    began = time.process_time()
    for case in cases:
        ours = _found(case, language)
        gold = [Gold(marked["start"], marked["end"], marked["text"], marked["type"], "") for marked in case["timexes"]]
        values = {(marked["start"], marked["end"]): marked["alternatives"] for marked in case["timexes"]}
        pairs = pairs_of(gold, ours)
        hits = [other for mark, other in pairs if _same(other.value, values[mark.start, mark.end])]
        gold_count, found_count = gold_count + len(gold), found_count + len(ours)
        overlaps, right, characters = overlaps + len(pairs), right + len(hits), characters + len(case["text"])
        if errors and (len(hits) < len(gold) or len(ours) > len(gold)):
            wanted = [(marked["text"], marked["alternatives"]) for marked in case["timexes"]]
            made = [(expression.text, expression.value) for expression in ours]
            print(f"  {case['text']!r} {case['dct'][:10]}: {wanted} -> {made}")
    seconds = time.process_time() - began
    total = gold_count + found_count
    figures = {"relaxed": 200 * overlaps / total, "value": 200 * right / total} if total else {}
    figures = {measure: round(figure, 2) for measure, figure in figures.items()}
    speed = f"{characters / seconds:,.0f} characters"
    print(f"\n{folder}, {language}: {gold_count} gold, {found_count} found, {speed} "
          "a CPU second")  # fmt: skip
    print("  ours".ljust(28) + "  ".join(f"{measure} {figure:6.2f}" for measure, figure in figures.items()))
    if peer := PEERS.get((folder, language)):
        print("  dateparser".ljust(28) + f"relaxed {peer[0]:6.2f}  value {peer[1]:6.2f}")
    return figures


def _same(value: str, alternatives: list[str]) -> bool:
    """Whether a value is one of those that count. A time of day without a day counts whatever day ours has."""
    clock = value.partition("T")[2].removesuffix(":00")
    short = value.removesuffix(":00")
    plain = [reading.removesuffix(":00") for reading in alternatives]
    return value in alternatives or short in plain or bool(clock and f"T{clock}" in plain)


def _found(case: dict[str, Any], language: str) -> list[Gold]:
    document = Document(case["text"], publication=Publication(Day.parse(case["dct"][:10])), language=language)
    expressions = tag(document, mode="news", style="timex3")
    return without_overlaps(
        Gold(expression.start, expression.end, expression.text, expression.type, expression.value)
        for expression in expressions
    )
