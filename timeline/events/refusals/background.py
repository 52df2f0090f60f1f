"""Named periods that only stand behind the story: "a veteran of the Cold War"."""

from __future__ import annotations

from timeline.events.facts import STATE
from timeline.events.owners import ACTING
from timeline.events.refusals import Case, ClauseRefusal

_WITHIN = frozenset({"in", "during", "at", "throughout", "amid", ACTING})
_EDGES = frozenset({"since", "until", "till", "after", "following", "before", "from"})


def background(case: Case) -> str:
    """A named period that nothing is said to happen in, or from or up to."""
    expression, happening, attachment = case.expression, case.happening, case.attachment
    if expression.basis != "named" or not case.own:
        return ""
    if happening is None:
        return f"“{expression.text}” is a period in the background; nothing is said to happen in it"
    lasting = happening.kind == STATE and not (happening.clause is not None and happening.clause.narrates)
    if attachment.link in _WITHIN and attachment.direct and not lasting and not happening.general:
        return ""
    if attachment.link in _EDGES and attachment.direct and not happening.general:
        return ""
    return f"“{expression.text}” is a period in the background; the sentence does not say what happened in it"


REFUSAL = ClauseRefusal(
    "background",
    background,
    refused=("She is a veteran of the Cold War.",),
    kept=("The regiment was raised during the Crimean War.",),
)
