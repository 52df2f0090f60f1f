"""The "why this date?" of an event in a sentence or two for a reader."""

from __future__ import annotations

from timeline.events.attachment import ACTING
from timeline.events.facts import Attachment, Happening
from timeline.record.model import TimeExpression


def why(happening: Happening, attachment: Attachment, expression: TimeExpression) -> str:
    """The explanation of the time, and why it belongs to this event."""
    return f"{_sentence(expression.explanation)} {belongs(happening, attachment, expression)}".strip()


def belongs(happening: Happening, attachment: Attachment, expression: TimeExpression) -> str:
    """Why the time belongs to the event."""
    if attachment.whole:
        return f"The sentence with “{expression.text}” stands here as it is: the grammar of its language is not read."
    words = f"“{_with_link(attachment.link, expression.text)}”"
    word = "noun" if happening.nominal else "verb"
    sure = "" if attachment.agreed or happening.nominal else " by the grammar of the sentence"
    return f"“{happening.trigger.text}” is the {word} that {words} belongs to{sure}."


def below_heading(happening: Happening, expression: TimeExpression) -> str:
    """The explanation for a sentence that takes its date from the line above it."""
    return (
        f"{_sentence(expression.explanation)} “{happening.trigger.text}” has no date of its own and stands "
        f"below the line “{expression.text}”, so it is dated by it."
    )


def _with_link(link: str, text: str) -> str:
    return text if link in ("", ACTING) or text.lower().startswith(link) else f"{link} … {text}"


def _sentence(text: str) -> str:
    text = text.strip()
    if text and text[-1] not in ".!?":
        text += "."
    return text[:1].upper() + text[1:]
