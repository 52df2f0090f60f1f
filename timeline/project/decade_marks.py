"""Words in the full-text index that say which decades a long event touches; nobody can type them.

A decade here is 3,653 days from day 0; an event with an open end, or of more than a thousand years, has one mark that
stands for every decade.
"""

from __future__ import annotations

from timeline.project.schema import LONG_DAYS

_SIGN = "\ue000"  # for private use: the index takes it as part of a word, and a person's words never hold it
_ALL = f"{_SIGN}all"
_DECADE_DAYS = 3653
_MOST = 100


def marks_of(first: int, last: int) -> str:
    """The marks of an event from day ``first`` to day ``last``, "" for one that is not long."""
    if last - first <= LONG_DAYS:
        return ""
    begin, end = first // _DECADE_DAYS, last // _DECADE_DAYS
    if end - begin > _MOST:
        return _ALL
    return " ".join(_mark(decade) for decade in range(begin, end + 1))


def _mark(decade: int) -> str:
    return f"{_SIGN}{'b' if decade < 0 else ''}{abs(decade)}"


def touching(day: int) -> str:
    """An FTS5 phrase for long events that touch the decade of ``day``."""
    return f'marks : ("{_mark(day // _DECADE_DAYS)}" OR "{_ALL}")'
