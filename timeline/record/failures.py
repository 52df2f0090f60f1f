"""A mistake in a rule costs what that rule was reading, never the rest of the text; tests must see the mistake itself.

With the environment variable ``TIMELINE_STRICT`` set it is raised; else it is told with what was lost.
"""

from __future__ import annotations

import os

from timeline.errors import TimelineError

STRICT_VARIABLE = "TIMELINE_STRICT"


class RuleFailed(TimelineError):
    """A rule could not deal with words that it matched itself: a mistake in the rule, not in the text."""


def failed(rule: str, text: str, error: Exception) -> str:
    """What to tell of an error in a rule. Raises ``RuleFailed`` where mistakes must not pass (see above)."""
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if os.environ.get(STRICT_VARIABLE):
        raise RuleFailed(f"{rule} failed at {text[:80]!r}: {said}") from error
    return f"the rule {rule} failed ({said[:120]})"
