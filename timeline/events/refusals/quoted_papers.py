"""Papers that only carry the news: "according to a report on Wednesday"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_REPORTS = english.QUOTED_PAPERS_REPORTS
_ACCORDING = re.compile(english.QUOTED_PAPERS_ACCORDING, re.IGNORECASE)


def quoted(case: Case) -> str:
    """Why the noun of a time is only where the news was read."""
    happening = case.happening
    if happening is None or not case.own or not happening.nominal:
        return ""
    before = case.sentence.text[: max(happening.trigger.start - case.sentence.start, 0)]
    if happening.lemma not in _REPORTS or not _ACCORDING.search(before):
        return ""
    return f"“{case.expression.text}” tells which “{happening.trigger.text}” told it, not when it happened"


REFUSAL = ClauseRefusal(
    "quoted papers",
    quoted,
    refused=(
        "According to a news agency report on 5 March 2003, the town has set aside money for a library.",
        "The town has set aside money for a library, according to a report of 5 March 2003.",
    ),
    kept=(
        "The issue of bonds on 5 March 2003 brought $4 million.",
        "The report of 5 March 2003 angered the miners.",
        "In the May 2003 sale of the mill the town made $4 million.",
    ),
)
