"""A timeline as images of its documents: each with everything that was read in it."""

from __future__ import annotations

from collections.abc import Mapping
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
        for each in plain[name]:
            images[each["document"] or first]["leftovers"][name].append(each)
    if images:
        images[first]["leftovers"]["warnings"] = plain["warnings"]
    for event in plain["events"]:
        images[event["document"]]["events"].append(event)
    return images


def cut_foreign_mentions(plain: dict[str, Any]) -> None:
    """Leave out mentions in documents that are not in the project (any more)."""
    known = {document["id"] for document in plain["documents"]}
    for event in plain["events"]:
        event["mentions"] = [each for each in event["mentions"] if each["document"] in known]
