"""How a person's work lies over the machine's reading of one event.

A ``people`` row holds, as JSON: ``origin`` ("edit" over an extracted event, "added" by hand or by a split), ``base``
(the extracted event as it was when first touched; for added ones the whole event), ``patch`` (the fields a person
set), ``status``, ``tags``, ``notes`` and ``into`` (the event that this one was merged into). All are plain values in
the form of ``timeline.record.plain``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.project.anchoring import Selector, find_again
from timeline.record.event_fields import EDITABLE, FOLLOWS_FROM_EDTF

__all__ = ["EDITABLE", "SPANS", "Row", "effective", "fresh", "reanchored"]

Row = dict[str, Any]

SPANS = ("sentence", "char_start", "char_end", "trigger", "trigger_start", "trigger_end", "date", "date_start")


def fresh(base: Mapping[str, Any] | None, *, origin: str = "edit") -> Row:
    """A row in which nobody has done anything yet."""
    return {"origin": origin, "base": base, "patch": {}, "status": "new", "tags": [], "notes": "", "into": ""}


def effective(machine: Mapping[str, Any] | None, row: Mapping[str, Any] | None, text: str | None) -> Row | None:
    """The event as it is to be shown: the machine's reading with the person's patch over it.

    ``text`` is the event's document text now. An event that the machine no longer finds keeps the person's work and
    is re-anchored by its quote; where the quote is gone, it keeps its words as a finding and points nowhere.
    """
    if row is None:
        return dict(machine) if machine is not None else None
    base = machine if machine is not None else row["base"]
    if base is None:
        return None
    event = {**base, **row["patch"]}
    if "edtf" in row["patch"]:
        for name in FOLLOWS_FROM_EDTF:
            event.pop(name, None)
        event["basis"] = "given"
        event["explanation"] = f"Set by a person; the text says “{base['date_text']}”. {base['explanation']}".strip()
        event["confidence"] = 1.0
    if machine is None and text is not None:
        event = reanchored(event, text)
    return event


def reanchored(event: Row, text: str) -> Row:
    """``event`` with its spans where its sentence now stands in ``text``, or pointing nowhere with a finding."""
    start, end = event["char_start"], event["char_end"]
    quote = event["sentence"]
    if text[start:end] == quote:
        return event
    place = find_again(Selector(quote, event.get("prefix", ""), event.get("suffix", ""), start, end), text)
    moved = dict(event)
    moved["mentions"] = []  # they hold offsets of the text as it was
    if place is None:
        moved.update(sentence="", char_start=0, char_end=0, trigger="", trigger_start=0, trigger_end=0)
        moved.update(date=None, date_start=None, date_end=None)
        moved["findings"] = [*event.get("findings", []), f"Its sentence is no longer in the text: “{quote}”"]
        return moved
    moved.update(sentence=text[place[0] : place[1]], char_start=place[0], char_end=place[1])
    for name in ("trigger", "date"):
        if event.get(f"{name}_start") is not None:
            moved.update(_shifted(event, name, place, text))
    return moved


def _shifted(event: Row, name: str, place: tuple[int, int], text: str) -> Row:
    shift = place[0] - event["char_start"]
    start, end = event[f"{name}_start"] + shift, event[f"{name}_end"] + shift
    if place[0] <= start and end <= place[1] and text[start:end] == event[name]:
        return {f"{name}_start": start, f"{name}_end": end}
    if name == "date":
        return {name: None, f"{name}_start": None, f"{name}_end": None}
    return {name: "", f"{name}_start": place[0], f"{name}_end": place[0]}
