"""Days that a debt falls due: "sold notes due 1 November 2009" tells which notes, not when they were sold."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_DEBTS = (
    r"(?:notes?|bonds?|debentures?|bills|loans?|securities|certificates|mortgages?|obligations|debts?|payments?"
    r"|instal?ments?|interest|dividends?|rents?|taxes|preferred\s+stock)"
)
_DUE = re.compile(
    rf"\b{_DEBTS}\s+(?:(?:that|which)\s+(?:is|are|was|were|will\s+be)\s+)?"
    r"(?:due|maturing|falling\s+due|coming\s+due|repayable|redeemable)\s+(?:(?:on|in|by|from)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


# "The shares are redeemable after 2006", "the bonds will carry interest of 6 % until 2010": terms of a paper.
_TERMS = english.FALLING_DUE_TERMS
_BEARING = english.FALLING_DUE_BEARING
_BEARS = re.compile(english.FALLING_DUE_BEARS, re.IGNORECASE)


def falling_due(case: Case) -> str:
    """Why a time tells when a debt is to be paid, or how long its terms hold."""
    happening = case.happening
    if happening is None or not case.own:
        return ""
    if _DUE.search(case.before[-90:]):
        return f"“{case.expression.text}” tells when a debt falls due, not when something happened"
    when, clause = case.expression.when, happening.clause
    one_sided = when is not None and (when.earliest is None) != (when.latest is None)
    bears = happening.lemma in _BEARING and one_sided and _BEARS.search(happening.title)
    ahead = clause is not None and (clause.time != "past" or bool(clause.modal))
    if ahead and (bears or happening.lemma in _TERMS):
        return f"“{case.expression.text}” belongs to the terms of a debt or a share; nothing happened then"
    return ""


REFUSAL = ClauseRefusal(
    "falling due",
    falling_due,
    refused=(
        "The bank sold the notes due 1 November 2009.",
        "The harbour board issued bonds due in 2019.",
        "The firm would delay the payment due in April 2008.",
        "The town bought back securities maturing on 3 May 2031.",
        "The shares are redeemable after the end of 2006.",
        "The bonds will carry interest of 6 % until 31 December 2030.",
    ),
    kept=(
        "On 4 March 2004 the harbour board issued bonds due 1 November 2019.",
        "The bonds were repaid on 3 May 2019.",
        "The firm paid its debts in April 2008.",
        "The loan fell due on 3 May 2019.",
        "The firm will pay a dividend of $2 on 3 May 2030.",
    ),
)
