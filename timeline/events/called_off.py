"""What was called off before it could be: "called off the fair planned for 12 June" tells of no fair on that day."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.events.cues.calling_off import CUES
from timeline.events.facts import Attachment
from timeline.record.model import Certainty, Sentence, TimeExpression

_PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|set|due|booked|slated|arranged)\s(?:for|on|in|to\s(?:take\splace|be\sheld|begin|start|open)(?:\s(?:on|in|at))?)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\s(?:planned|scheduled|set|due|booked|slated|arranged)(?=\soff\b|$)")
_TOLD = (Certainty.ASSERTED, Certainty.REPORTED)


def called_off(sentence: Sentence, attachment: Attachment, expression: TimeExpression) -> Attachment:
    """The happening as one that did not come, where its time is what something called off had been planned for."""
    happening = attachment.happening
    if happening is None or happening.nominal or happening.clause is None or happening.certainty not in _TOLD:
        return attachment
    lemma = happening.lemma
    calls_off = lemma in CUES.called_off and (lemma != "call" or "off" in happening.predicate.split())
    before = sentence.text[: max(expression.start - sentence.start, 0)]
    if not calls_off:
        return attachment
    happening = replace(happening, predicate=_PLANNED.sub("", happening.predicate))
    if happening.trigger.start < expression.start and _PLANNED_FOR.search(before):
        happening = replace(happening, certainty=CUES.certainty, cue=happening.trigger.text)
    return replace(attachment, happening=happening)
