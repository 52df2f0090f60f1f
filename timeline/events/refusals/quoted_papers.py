"""Papers that only carry the news: "according to a report on Wednesday"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal

_REPORTS = frozenset("report story article account dispatch broadcast bulletin editorial statement".split())
_ACCORDING = re.compile(r"\b(?:according\sto|as\stold\sin|said\sin|wrote\sin)\s(?:[\w'’.-]+\s){0,5}$", re.IGNORECASE)


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
