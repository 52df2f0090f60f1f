"""Days that a debt falls due: "sold notes due 1 November 2009" tells which notes, not when they were sold."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal

_DEBTS = (
    r"(?:notes?|bonds?|debentures?|bills|loans?|securities|certificates|mortgages?|obligations|debts?|payments?"
    r"|instal?ments?|interest|dividends?|rents?|taxes|preferred\s+stock)"
)
_DUE = re.compile(
    rf"\b{_DEBTS}\s+(?:(?:that|which)\s+(?:is|are|was|were|will\s+be)\s+)?"
    r"(?:due|maturing|falling\s+due|coming\s+due|repayable|redeemable)\s+(?:(?:on|in|by|from)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


def falling_due(case: Case) -> str:
    """Why a time tells when a debt is to be paid."""
    if case.happening is None or not case.own or not _DUE.search(case.before[-90:]):
        return ""
    return f"“{case.expression.text}” tells when a debt falls due, not when something happened"


REFUSAL = ClauseRefusal(
    "falling due",
    falling_due,
    refused=(
        "The bank sold the notes due 1 November 2009.",
        "The harbour board issued bonds due in 2019.",
        "The firm would delay the payment due in April 2008.",
        "The town bought back securities maturing on 3 May 2031.",
    ),
    kept=(
        "On 4 March 2004 the harbour board issued bonds due 1 November 2019.",
        "The bonds were repaid on 3 May 2019.",
        "The firm paid its debts in April 2008.",
        "The loan fell due on 3 May 2019.",
    ),
)
