"""What is so while the text is written takes no time from another sentence: "the miners remember him"."""

from __future__ import annotations

import re

from timeline.events.nouns import STATE_VERBS
from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_MINDS = english.GOING_ON_MINDS
# "The alarm was raised when running a test": whoever runs it, whenever.
_WHENEVER = re.compile(english.GOING_ON_WHENEVER)
_GOING_ON = (STATE_VERBS - {"be", "have"}) | _MINDS


def going_on(case: Case) -> str:
    """Why a verb of what lasts, in the simple present, has no time."""
    happening = case.happening
    if happening is None or case.own or happening.clause is None:
        return ""
    if _WHENEVER.match(case.sentence.text, max(happening.trigger.end - case.sentence.start, 0)):
        return "its clause tells what happens whenever something is done, not what happened once"
    if not happening.general:
        return ""
    if happening.lemma not in _GOING_ON or happening.clause.time != "present" or happening.clause.modal:
        return ""
    return "its clause tells in the present what is so, and takes no time from another sentence"


REFUSAL = ClauseRefusal(
    "going on",
    going_on,
    refused=(
        "Every Monday he came. The miners remember him.",
        "Every Monday he came. The alarm was raised when running a test.",
    ),
    kept=("On Monday Hale fled. The miners remember him.", "On Monday the miners remember him."),
)
