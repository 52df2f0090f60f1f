"""A document read again leaning on something else: which events would move, appear or go.

What is changed is the day of publication, or what some of its words mean ("in October" is October 2019); times that
lean on either move along.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard.desk import Desk
from dashboard.features.add.intake import with_day
from dashboard.features.add.longest import bounds, within_seconds
from dashboard.typed.dates import given, read_when, today
from timeline.errors import BadData
from timeline.record.in_words import in_words
from timeline.record.model import Document, Event, Meaning, Timeline
from timeline.record.when import When


@dataclass(frozen=True)
class Correction:
    """What is to be changed: ``make`` gives the changed document, ``said`` tells it in words."""

    make: Callable[[Document], Document]
    said: str


def of_publication(document: Document, typed: str) -> Correction:
    """Another day of publication, counted from the present one or from today; none for an empty field.

    Raises ``BadDate``.
    """
    publication = given(typed, document.published or today())
    change = f"set to {in_words(When.on(publication.day))}" if publication else "taken away"
    return Correction(lambda document: with_day(document, publication), f"Day of publication {change}")


def of_meaning(document: Document, start: int, end: int, typed: str) -> Correction:
    """Another meaning of the words from ``start`` to ``end``; the machine's own for an empty field.

    Raises ``BadDate``, and ``BadData`` when the text has no such words.
    """
    if not 0 <= start < end <= len(document.text):
        raise BadData("these words are not in the text any more; reload the page")
    words = document.text[start:end]
    rest = tuple(meaning for meaning in document.meanings if (meaning.start, meaning.end) != (start, end))
    if not typed.strip():
        return Correction(lambda document: replace(document, meanings=rest), f"“{words}” is read by rule again")
    when = read_when(typed, document.published)
    meanings = tuple(sorted((*rest, Meaning(start, end, words, when)), key=lambda meaning: meaning.start))
    return Correction(lambda document: replace(document, meanings=meanings), f"“{words}” set to {in_words(when)}")


def correction(desk: Desk, project: str, body: Mapping[str, Any]) -> tuple[Document, Correction]:
    """The document that ``body`` names and what it asks to change in it; see ``routes``. Raises ``TimelineError``."""
    document = find_document(desk, project, str(body.get("document", "")))
    if "start" not in body:
        return document, of_publication(document, str(body.get("published", "")))
    return document, of_meaning(document, *place_in(body), str(body.get("date", "")))


def place_in(body: Mapping[str, Any]) -> tuple[int, int]:
    """Where the words begin and end. Raises ``BadData``."""
    try:
        return int(body["start"]), int(body["end"])
    except (KeyError, TypeError, ValueError) as problem:
        raise BadData("it was not said which words are meant; choose them again") from problem


def reread(desk: Desk, document: Document, change: Correction) -> tuple[Timeline, Timeline]:
    """The document's timeline as extracted now, and as it would be after the change.

    Each is read as far as an added text would be. Raises ``TooLong``.
    """
    limits: dict[str, Any] = {"language": document.language}  # decided when first read; a person may have said it
    if far := bounds(desk, document):
        limits |= {**far, "progress": within_seconds(desk, lambda stage, share: None)}
    return desk.extract(document, **limits), desk.extract(change.make(document), **limits)


def find_document(desk: Desk, project: str, name: str) -> Document:
    """The document of the project with that id. Raises ``BadData``."""
    for document in desk.keeper.reading(project, name).documents:
        return document
    raise BadData("that document is not in this project any more; reload the page")


def moves(before: Timeline, after: Timeline) -> list[dict[str, Any]]:
    """One line for each event whose time differs: ``title``, ``before`` and ``after`` in words, "" for none."""
    old = {_place(event): event for event in before.events}
    new = {_place(event): event for event in after.events}
    lines = []
    for place in sorted(old.keys() | new.keys()):
        was, now = old.get(place), new.get(place)
        if was is None or now is None or was.when != now.when:
            shown = now or was
            assert shown is not None
            lines.append(
                {
                    "title": shown.title,
                    "words": shown.date_text,
                    "before": in_words(was.when) if was else "",
                    "after": in_words(now.when) if now else "",
                }
            )
    return lines


def _place(event: Event) -> tuple[int, int, int]:
    """Where an event stands in its text, which no other anchor changes."""
    return (event.sentence.start, event.date.start if event.date else -1, event.trigger.start)
