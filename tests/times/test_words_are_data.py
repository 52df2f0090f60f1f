"""Words of a language are data of its pack: no rule reads them out of a text in its code or keeps a list of them.

Looked at are patterns (``re.compile`` and its kind), comparisons with words of a text, ``startswith`` and ``endswith``
of a text, and lists of words written as one string or as a set. Phrases, examples, docstrings and what a rule says
itself are left alone, and so are names of slots, cues, tables, units and kinds. Masks stand apart: they know the words
of machines, and named times are a table of their own.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline.times

ROOT = Path(timeline.times.__file__).parent
READS = {"compile", "match", "search", "fullmatch", "sub", "split", "findall", "finditer", "startswith", "endswith"}
ENDS = {"startswith", "endswith", "removeprefix", "removesuffix"}
TEXT = re.compile(r"\b(?:text|word|words|before|after|behind|lead|lower|casefold|glue|rest|head)\b")
"""Names under which code holds words of a text."""

OF_NO_LANGUAGE = {
    "phrase_patterns.py": "words that begin too many phrases of many languages to be looked up by, a matter of speed",
}
"""Files whose list of words says nothing about a text, and why."""


def words_in(path: Path) -> Iterator[tuple[int, str]]:
    """Line and words of every place in a file where code reads or keeps words of a language."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from ((node.lineno, text) for text in _of_call(node, node.func))
        elif isinstance(node, ast.Compare) and TEXT.search(re.sub(r"'[^']*'", "", ast.unparse(node))):
            for side in (node.left, *node.comparators):
                yield from ((node.lineno, text) for text in _strings(side) if _has_word(text, pattern=False))


def _of_call(call: ast.Call, function: ast.Attribute) -> Iterator[str]:
    """The words that one call looks for, or that it cuts out of one string."""
    of_patterns = isinstance(function.value, ast.Name) and function.value.id == "re"
    if function.attr in READS and of_patterns:
        yield from (text for text in _strings(*call.args[:1]) if _has_word(text, pattern=True))
    elif function.attr in ENDS and TEXT.search(ast.unparse(function.value)):
        yield from (text for text in _strings(*call.args[:1]) if _has_word(text, pattern=False))
    elif function.attr == "split" and isinstance(function.value, ast.Constant):
        yield from (text for text in _strings(function.value) if _has_word(text, pattern=False))


def _strings(*nodes: ast.expr) -> Iterator[str]:
    """The strings of expressions, but keys: of a table, a cue or a slot."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.Subscript):
            yield from _strings(node.value)
        elif not isinstance(node, ast.Call):
            yield from (text for part in ast.iter_child_nodes(node) for text in _strings(part))  # type: ignore[arg-type]


def _has_word(text: str, pattern: bool) -> bool:
    """Two letters beside each other, of a pattern without its classes, escapes and groups."""
    bare = re.sub(r"\[[^\]]*\]|\\.|\(\?[^:)]*[:)]|\(\?P?<\w+>|\{[^}]*\}", " ", text) if pattern else text
    return re.search(r"[a-z]{2}", bare, re.IGNORECASE) is not None


def test_code_reads_and_keeps_no_words() -> None:
    places = [
        f"{path.relative_to(ROOT)}:{line}: {words}"
        for path in sorted(ROOT.rglob("*.py"))
        if "masks" not in path.parts and "named_times" not in path.parts and path.name not in OF_NO_LANGUAGE
        for line, words in words_in(path)
    ]
    assert not places, "put these words into timeline/languages, as slots, limits or cues"


@pytest.mark.parametrize(
    "code",
    [
        'ok = text[:3] == "on "',
        'ok = "past" in found.text',
        'ok = words[0].casefold() in ("by", "until")',
        'ok = before.endswith("for ")',
        'WILL = re.compile(r"(?:will|shall)\\s")',
        'LEADS = frozenset("in since until".split())',
    ],
)
def test_words_in_code_are_seen(code: str, tmp_path: Path) -> None:
    (tmp_path / "rule.py").write_text(code, encoding="utf-8")
    assert list(words_in(tmp_path / "rule.py"))
