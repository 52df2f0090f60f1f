"""What a speaker wants, thinks or will do as he speaks: "I want to focus today on two issues"."""

from __future__ import annotations

import re

from timeline.events.nouns import LASTING
from timeline.events.refusals import Case, ClauseRefusal
from timeline.languages import en_events as english

_QUOTED = re.compile(r"[\"“”]|``|''")
_SPEAKERS = english.SPEAKERS_SPEAKERS
_MINDS = LASTING | frozenset("believe feel guess hope intend mean regret say suggest suppose talk think want".split())
_DEEDS_BY_WORDS = english.SPEAKERS_DEEDS_BY_WORDS


def speaking(case: Case) -> str:
    """Why a clause with "I" or "you" in the present tells nothing that happened."""
    happening = case.happening
    if _QUOTED.search(case.sentence.text):
        return ""  # in news it is told as a statement
    if happening is None or happening.subject is None or happening.subject.text.lower() not in _SPEAKERS:
        return ""
    clause = happening.clause
    pointed = (
        case.own and case.expression.basis in ("relative", "inherited") and case.expression.text.startswith("that")
    )
    if pointed and clause is not None and clause.time == "present" and happening.subject.text.lower() == "you":
        return "its sentence tells what anybody does on such a day, not what happened once"
    if happening.past or happening.lemma in _DEEDS_BY_WORDS or clause is None or clause.perfect or clause.progressive:
        return ""
    present = clause.time == "present" or not clause.finite
    if present and (happening.lemma in _MINDS or happening.general or not clause.finite):
        return "the speaker tells what is on his mind, not what happened"
    return ""


REFUSAL = ClauseRefusal(
    "speakers",
    speaking,
    refused=(
        "I want to focus today on two issues.",
        "I am not here to dispute that today.",
        "On waking, you begin with tasks that you must complete that day.",
    ),
    kept=("I joined the firm in May 2019.", "I have resigned today.", "You must enrol by 30 September 2021."),
)
