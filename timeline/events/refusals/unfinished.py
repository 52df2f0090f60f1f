"""A verb whose object stands with the next one: "spoke with and advised the owner" is told by "advised"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, Refusal

_LEFT_OPEN = re.compile(r"\s(?:with|to|from|for|about|against|of)\s(?:and|or)\s[a-z]+", re.IGNORECASE)


def unfinished(case: Case) -> str:
    """Why a verb tells nothing by itself."""
    happening = case.happening
    if happening is None or happening.nominal:
        return ""
    place = happening.trigger.end - case.sentence.start
    if place > 0 and _LEFT_OPEN.match(case.sentence.text, place):
        return f"what “{happening.trigger.text}” goes with is told by the next verb"
    return ""


REFUSAL = Refusal(
    "unfinished",
    unfinished,
    refused=("The auditor met with and questioned the treasurer on 3 May 2011.",),
    kept=("The auditor met with the treasurer and left on 3 May 2011.", "The ship came to and sailed on 3 May 2011."),
)
