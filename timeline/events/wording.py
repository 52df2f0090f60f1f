"""The "why this date?" of an event in a sentence or two for a reader."""

from __future__ import annotations

from timeline.events.facts import Attachment, Happening
from timeline.events.owners import ACTING
from timeline.events.telling import Telling
from timeline.record.in_words import in_words
from timeline.record.model import TimeExpression


def why(telling: Telling) -> str:
    """The explanation of the time, and why it belongs to this event."""
    taken, expression = telling.taken, telling.expression
    if taken is None:
        reason = belongs(telling.happening, telling.attachment, expression)
    else:
        moved = "" if taken.when == expression.when else f" → {in_words(taken.when)}"
        reason = f"{_sentence(taken.reason + moved)}"
    return f"{_sentence(expression.explanation)} {reason}".strip()


def belongs(happening: Happening, attachment: Attachment, expression: TimeExpression) -> str:
    """Why the time belongs to the event."""
    if attachment.whole:
        return f"The sentence with “{expression.text}” stands here as it is: the grammar of its language is not read."
    words = f"“{_with_link(attachment.link, expression.text)}”"
    word = "noun" if happening.nominal else "verb"
    sure = "" if attachment.agreed or happening.nominal else " by the grammar of the sentence"
    return f"“{happening.trigger.text}” is the {word} that {words} belongs to{sure}."


def _with_link(link: str, text: str) -> str:
    return text if link in ("", ACTING) or text.lower().startswith(link) else f"{link} … {text}"


def _sentence(text: str) -> str:
    text = text.strip()
    if text and text[-1] not in ".!?":
        text += "."
    return text[:1].upper() + text[1:]
