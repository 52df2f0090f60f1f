"""Times that are named to be ruled out: "founded in 1820, not in 1830"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_RULED_OUT = re.compile(
    english.CONTRASTED_RULED_OUT,
    re.IGNORECASE,
)


def ruled_out(case: Case) -> str:
    """ "Not in 1830": the text says that it was not then."""
    if case.own and _RULED_OUT.search(case.before):
        return f"the sentence says that it was not “{case.expression.text}”"
    return ""


REFUSAL = ClauseRefusal(
    "contrasted",
    ruled_out,
    refused=("The mill closed long before, not in 1830.", "The mill closed earlier and not in 1830."),
    kept=(
        "The mill was founded in 1820, not in 1830.",
        "The mill did not open in 1830.",
        "The mill opened, not without trouble, in 1830.",
    ),
)
