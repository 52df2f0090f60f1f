"""Wait until something holds. What a page shows comes a moment after what was done, on a slow machine seconds after.

Nothing that is read off a page is asserted by a single look (``tests/test_waiting.py`` finds who does): it is asked for
with ``soon``, with ``until``, or with Playwright's own ``expect``. Playwright's ``wait_for_function`` looks again from
within the page, with ``eval``: our Content-Security-Policy stops it unless the first look already succeeds. Asking anew
from outside works on every page.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
import time
from collections.abc import Callable
from typing import Any

PATIENCE_S = 60
"""How long a page may take to show something: a foreign machine under load is far slower than any of ours."""
_REST_S = 0.02


def until(page: Any, expression: str, *, seconds: float = PATIENCE_S) -> None:
    """Return as soon as the JavaScript ``expression`` is true; raise ``AssertionError`` after ``seconds``."""
    end = time.monotonic() + seconds
    while not page.evaluate(f"Boolean({expression})"):
        assert time.monotonic() < end, f"it did not become true within {seconds} s: {expression}"
        page.wait_for_timeout(1000 * _REST_S)


def soon(holds: Callable[[], Any], said: object = "", *, page: Any = None, seconds: float = PATIENCE_S) -> None:
    """Return as soon as ``holds`` is true; raise ``AssertionError`` after ``seconds``, with what was seen then.

    A ``page`` is needed where ``holds`` asks no page by itself: what a page says arrives only while one is asked.
    """
    end = time.monotonic() + seconds
    while True:
        late = time.monotonic() >= end
        try:
            if holds():
                return
            assert not late, f"it did not hold within {seconds} s: {said} {_seen(holds)}"
        except AssertionError:
            raise
        except Exception:  # what is looked at is not there yet, or was drawn anew meanwhile
            if late:
                raise
        if page is None:
            time.sleep(_REST_S)
        else:
            page.wait_for_timeout(1000 * _REST_S)


def steady(page: Any, read: Callable[[], Any]) -> Any:
    """What ``read`` gives once it stays as it is: for what is compared with later."""
    last, same = read(), 0
    end = time.monotonic() + PATIENCE_S
    while same < 6:
        assert time.monotonic() < end, f"it never came to rest: {last!r}"
        settled(page, milliseconds=20)
        now = read()
        last, same = now, same + 1 if now == last else 0
    return last


def computed(page: Any, expression: str, argument: Any = None) -> Any:
    """What the page's scripts work out, or do, once: nothing that is drawn or comes later has a part in it."""
    return page.evaluate(expression, argument)


def _seen(holds: Callable[[], Any]) -> str:
    """How a condition is written, and what its left side is now."""
    try:
        source = textwrap.dedent(inspect.getsource(holds)).strip()
        written = next(node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Lambda)).body
    except (OSError, SyntaxError, StopIteration):
        return repr(holds)
    text = ast.unparse(written)
    if isinstance(written, ast.Compare):
        read = written.comparators[0] if isinstance(written.ops[0], ast.In | ast.NotIn) else written.left
        names = inspect.getclosurevars(holds).nonlocals
        now = eval(compile(ast.Expression(read), "<seen>", "eval"), {**vars(inspect.getmodule(holds)), **names})
        text += f"\n{ast.unparse(read)} is {now!r}"
    return text


def settled(page: Any, *, milliseconds: int = 60) -> None:
    """Return when the page has drawn what was asked of it: after a short rest and three more frames, however slow."""
    page.wait_for_timeout(milliseconds)
    page.evaluate(
        """() => new Promise((done) => {
            let left = 3;
            (function next() { left-- ? requestAnimationFrame(next) : done(); })();
        })"""
    )
