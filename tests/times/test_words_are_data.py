"""Words of a language are data of its pack: no rule reads English out of the text in its code.

Looked at are patterns (``re.compile`` and its kind), comparisons with words, and ``startswith`` and ``endswith``;
phrases, examples, docstrings and what a rule says itself are left alone, and so are names of slots, units and kinds.
Files that still hold such words are listed with how many; the list may only grow shorter.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import timeline.times

ROOT = Path(timeline.times.__file__).parent
READS = {"compile", "match", "search", "fullmatch", "sub", "split", "findall", "finditer", "startswith", "endswith"}
ENDS = {"startswith", "endswith", "removeprefix", "removesuffix"}
TEXT = re.compile(r"\b(?:text|word|words|before|after|behind|lead|lower|casefold|glue|rest|head)\b")
"""Names under which code holds words of a text."""

LEFT: dict[str, int] = {
    "calendar_strings.py": 1,
    "context.py": 4,
    "counted.py": 6,
    "day_shapes.py": 6,
    "lengths.py": 1,
    "mode.py": 1,
    "names.py": 2,
    "open_ends.py": 5,
    "rules/ago_days.py": 1,
    "rules/ago_later.py": 2,
    "rules/before_last.py": 3,
    "rules/century_lists.py": 2,
    "rules/clock_times.py": 7,
    "rules/clock_words.py": 2,
    "rules/day_lists.py": 4,
    "rules/days_of_a_chronicle.py": 1,
    "rules/deadlines.py": 5,
    "rules/ends_of_period.py": 2,
    "rules/figures.py": 6,
    "rules/iso_stamps.py": 3,
    "rules/nth.py": 1,
    "rules/offsets.py": 7,
    "rules/parts_of_day.py": 3,
    "rules/quarters.py": 4,
    "rules/reigns.py": 1,
    "rules/relative_units.py": 7,
    "rules/roman.py": 3,
    "rules/sets_composed.py": 2,
    "rules/short_lengths.py": 1,
    "rules/weekday_dates.py": 7,
    "rules/written_dates.py": 1,
    "tense.py": 1,
    "typed.py": 5,
    "years.py": 12,
}


def words_in(path: Path) -> Iterator[tuple[int, str]]:
    """Line and words of every place in a file where code reads words of a language."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in READS | ENDS:
            is_pattern = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            if is_pattern or node.func.attr in ENDS:
                yield from ((node.lineno, text) for text in _strings(node.args[:1]) if _has_word(text, is_pattern))
        elif isinstance(node, ast.Compare) and TEXT.search(ast.unparse(node.left)):
            yield from ((node.lineno, text) for text in _strings(node.comparators) if _has_word(text, pattern=False))


def _strings(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value


def _has_word(text: str, pattern: bool) -> bool:
    """Two letters beside each other, of a pattern without its classes, escapes and groups."""
    bare = re.sub(r"\[[^\]]*\]|\\.|\(\?[^:)]*[:)]|\(\?P?<\w+>|\{[^}]*\}", " ", text) if pattern else text
    return re.search(r"[a-z]{2}", bare, re.IGNORECASE) is not None


def test_code_reads_no_more_words_than_it_did() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): len(list(words_in(path)))
        for path in sorted(ROOT.rglob("*.py"))
        if "masks" not in path.parts and "named_times" not in path.parts
    }
    found = {name: count for name, count in found.items() if count}
    more = {name: count for name, count in found.items() if count > LEFT.get(name, 0)}
    assert not more, "put these words into timeline/languages, as slots, limits or cues"
