"""How long a text may be on a server that many share: one upload must not keep it busy for minutes."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from dashboard.desk import Desk
from timeline.errors import TimelineError
from timeline.record.model import Document

SHARED = 400_000
"""Characters of the sentences that are read for events on a server that asks for a token: a novel, some 15 seconds of
one processor."""

_TIMES = 8
"""How much longer a text may be: its dates are found to the end, some ten times as fast as its events."""


_SECONDS = 30.0
"""Of one processor for a text at the usual bound. What takes more is made to: lists of nothing but dates."""


class TooLong(TimelineError):
    """A text that would keep the server busy for long, though only its dates were found."""


def bounds(desk: Desk, document: Document) -> Mapping[str, Any]:
    """What extraction is told of how far to read; nothing where one's own machine reads. Raises ``TooLong``."""
    most = desk.options.get("longest_text", 0)
    if not most:
        return {}
    if len(document.text) > _TIMES * most:
        raise TooLong(
            f"Its text is kept, but no dates were looked for: it has {len(document.text):,} characters, and this "
            f"server reads up to {_TIMES * most:,}. Split it by its chapters, or read it with “timeline extract” on a "
            "machine of your own and open here what that writes."
        )
    return {"most_characters": most}


def within_seconds(desk: Desk, tell: Callable[[str, float], None]) -> Callable[[str, float], None]:
    """``tell``, which raises ``TooLong`` as well once this thread has worked longer than a bounded text may take."""
    most = desk.options.get("longest_text", 0)
    if not most:
        return tell
    seconds = _SECONDS * most / SHARED
    end = time.thread_time() + seconds

    def tell_or_stop(stage: str, share: float) -> None:
        if time.thread_time() > end:
            raise TooLong(
                f"Its text is kept, but it takes more than the {max(1, round(seconds)):,} seconds of a processor that "
                "this server gives to one text. Split it, or read it with “timeline extract” on a machine of your own "
                "and open here what that writes."
            )
        tell(stage, share)

    return tell_or_stop
