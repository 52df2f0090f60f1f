"""That somebody said something, with nothing of what: "as the mayor said in May, the bridge is safe"."""

from __future__ import annotations

import re

from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_FOUND_OUT = re.compile(english.BARE_SAYING_FOUND_OUT)
_IT_WAS_SAID = re.compile(english.BARE_SAYING_IT_WAS_SAID, re.IGNORECASE)
_EMPTY = english.BARE_SAYING_EMPTY


def bare_saying(case: Case) -> str:
    """Why a verb of saying that ends its headline tells nothing."""
    happening = case.happening
    if happening is None or happening.nominal or happening.subject is None:
        return ""
    if _FOUND_OUT.fullmatch(happening.title):
        return "it says who found something out, and nothing of what was found"
    if _IT_WAS_SAID.fullmatch(happening.title):
        return "it says that something was said, and nothing of what"
    if happening.lemma not in _EMPTY:
        return ""
    words = happening.title.lower().split()
    alone = len(words) > 1 and words[-1] == happening.trigger.text.lower() and words[-2] not in _HELPERS
    return "it says who spoke, and nothing of what was said" if alone else ""


_HELPERS = english.BARE_SAYING_HELPERS

REFUSAL = ClauseRefusal(
    "bare sayings",
    bare_saying,
    refused=(
        "As the mayor said on 3 May 2019, nothing is decided.",
        "On 3 May 2019 Ott found out.",
        "On 3 May 2019 it was noted.",
    ),
    kept=(
        "On 3 May 2019 it was noted that nothing was decided.",
        "The mayor said on 3 May 2019 that nothing was decided.",
        "The witness testified on 3 May 2019.",
        "Bread prices, the mayor announced in 2019, would fall.",
    ),
)
