"""A timeline as images of its documents: each with everything that was read in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from timeline.errors import BadData
from timeline.record.model import Timeline
from timeline.record.plain import to_plain


def document_images(timeline: Timeline) -> dict[str, dict[str, Any]]:
    """What ``Draft.put_document`` needs, by document id."""
    return images_of(to_plain(timeline))


def images_of(plain: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The same of a plain timeline. Raises ``BadData`` for events without documents."""
    images: dict[str, dict[str, Any]] = {}
    for data in plain["documents"]:
        leftovers: dict[str, list[Any]] = {"unplaced": [], "expressions": [], "warnings": []}
        images[data["id"]] = {"digest": data["digest"], "data": data, "leftovers": leftovers, "events": []}
    if not images and (plain["events"] or plain["unplaced"]):
        raise BadData("these events name no document; expected a timeline that holds the documents it was read from")
    first = next(iter(images), "")
    for name in ("unplaced", "expressions"):
        for image in plain[name]:
            images[image["document"] or first]["leftovers"][name].append(image)
    if images:
        images[first]["leftovers"]["warnings"] = plain["warnings"]
    for event in plain["events"]:
        images[event["document"]]["events"].append(event)
    return images


def with_standing_mentions(event: dict[str, Any], text_of: Callable[[str], str | None]) -> dict[str, Any]:
    """The plain event with the mentions that still stand in the texts of their documents.

    A document that was read anew, or that is gone, no longer says everything it said: what stands elsewhere by now is
    found again, and what it says no more, or more than once, is left out. Nothing that is stored changes, so undo
    brings it back.
    """
    if not event["mentions"]:
        return event
    kept = [_standing(mention, text_of(mention["document"])) for mention in event["mentions"]]
    mentions = [mention for mention in kept if mention is not None]
    return event if mentions == event["mentions"] else {**event, "mentions": mentions}


def _standing(mention: dict[str, Any], text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    words, start = mention["sentence"], mention["char_start"]
    if text[start : mention["char_end"]] == words:
        return mention
    if not words or text.count(words) != 1:
        return None
    by = text.index(words) - start
    moved = {name: mention[name] + by for name in _OFFSETS if mention.get(name) is not None}
    return {**mention, **moved}


_OFFSETS = ("char_start", "char_end", "trigger_start", "trigger_end", "date_start", "date_end")
