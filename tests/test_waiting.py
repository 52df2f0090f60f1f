"""No test of a page may race: what is read off a page is waited for, never asserted by one look at it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.waiting import soon

TESTS = Path(__file__).parent
READS = frozenset(
    """all all_inner_texts all_text_contents bounding_box count eval_on_selector eval_on_selector_all evaluate
    evaluate_all get_attribute inner_html inner_text input_value is_checked is_disabled is_editable is_enabled is_hidden
    is_visible query_selector query_selector_all text_content""".split()
)
WITHOUT_ARGUMENTS = {"all", "count"}  # with some they ask a list or a string
PAGES = {"chromium", "frame", "new_page", "open_page", "opened", "page"}
NEVER_WAITS = {"expect_navigation", "wait_for_function"}
"""The first is also met by ``history.replaceState``; the second is stopped by the page's policy."""


def faults(source: str, elsewhere: frozenset[str] = frozenset()) -> Iterator[tuple[int, str]]:
    """Line and fault. ``elsewhere`` are functions of other files that give back what they read off a page."""
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    if not any(argument.arg in PAGES for function in functions for argument in function.args.args):
        return
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for name in node.names}
    reading = readers(functions, elsewhere & imported)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in NEVER_WAITS:
            yield node.lineno, f"{node.attr} does not wait for what it says; use until"
    for function in functions:
        read = variables(function, reading)
        for node in ast.walk(function):
            if isinstance(node, ast.Assert) and reads(node.test, reading, read):
                yield node.lineno, f"one look at the page; use soon: {ast.unparse(node.test)}"


def readers(functions: list[ast.FunctionDef], known: frozenset[str]) -> frozenset[str]:
    """The functions that give back what they read off a page."""
    while True:
        more = {
            function.name
            for function in functions
            if not is_fixture(function)
            for node in ast.walk(function)
            if isinstance(node, ast.Return) and node.value and reads(node.value, known, variables(function, known))
        }
        if more <= known:
            return known
        known |= more


def is_fixture(function: ast.FunctionDef) -> bool:
    return any("fixture" in ast.unparse(decorator) for decorator in function.decorator_list)


def variables(function: ast.FunctionDef, reading: frozenset[str]) -> set[str]:
    """The names that stand for what was read off a page."""
    read: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if reads(node.value, reading, read):
                read |= {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return read


def reads(expression: ast.expr, reading: frozenset[str], read: set[str]) -> bool:
    return any(
        (isinstance(node, ast.Call) and is_read(node, reading))
        or (isinstance(node, ast.Name) and node.id in read)
        or (isinstance(node, ast.Attribute) and node.attr == "url" and ast.unparse(node.value) in PAGES)
        for node in ast.walk(expression)
    )


def is_read(call: ast.Call, reading: frozenset[str]) -> bool:
    if isinstance(call.func, ast.Name):
        return call.func.id in reading
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in READS:
        return False
    return not (call.func.attr in WITHOUT_ARGUMENTS and (call.args or call.keywords))


def readers_of_all() -> frozenset[str]:
    """What the tests and the files beside them read off a page for one another."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in TESTS.rglob("*.py") if path.name != "waiting.py"]
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return readers(
        [function for function in functions if any(parameter.arg in PAGES for parameter in function.args.args)],
        frozenset(),
    )


def test_what_a_page_shows_is_waited_for() -> None:
    elsewhere = readers_of_all()
    places = [
        f"{path.relative_to(TESTS)}:{line}: {fault}"
        for path in sorted(TESTS.rglob("*.py"))
        for line, fault in faults(path.read_text(encoding="utf-8"), elsewhere)
    ]
    assert places == [], "\n" + "\n".join(places)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("assert page.inner_text('#a') == 'x'", 1),
        ("seen = page.evaluate('1')\n    assert seen == 1", 1),
        ("def lit():\n        return page.locator('a').count()\n    assert lit() == 1", 1),
        ("page.wait_for_function('window.x')", 1),
        ("assert 'room' in page.url", 1),
        ("soon(lambda: page.inner_text('#a') == 'x')", 0),
        ("before = page.inner_text('#a')\n    page.click('a')\n    soon(lambda: page.inner_text('#a') != before)", 0),
        ("assert page.problems == []\n    assert 'a b'.count(' ') == 1", 0),
    ],
)
def test_a_single_look_is_found(lines: str, count: int) -> None:
    assert len(list(faults(f"def test(page):\n    {lines}\n"))) == count


def test_what_never_comes_is_told_with_what_was_there_instead() -> None:
    there = ["one"]
    with pytest.raises(AssertionError, match=r"there is \['one'\]"):
        soon(lambda: there == ["two"], seconds=0)
    with pytest.raises(ZeroDivisionError):
        soon(lambda: 1 / 0, seconds=0)
