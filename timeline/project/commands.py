"""What a person can do to a project, one short function a command.

A command takes a ``Draft`` and plain JSON arguments, writes rows through the draft, and gives back a sentence that
says what it did and the id of the event to look at next (or None). It raises ``BadData`` with what to do instead; then
nothing is changed. To add one, write the function and name it in ``COMMANDS``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from timeline.errors import BadData
from timeline.project.draft import Draft
from timeline.project.fields import LONGEST, change_in_words, checked, names_in, text_of, whole_number
from timeline.project.layers import EDITABLE, Row, fresh
from timeline.record.event_fields import by_hand
from timeline.record.when import When

Arguments = Mapping[str, Any]
Command = Callable[[Draft, Arguments], tuple[str, str | None]]

_STATUSES = {"new": "Took back the verdict on", "accepted": "Accepted", "rejected": "Rejected"}


def edit(draft: Draft, arguments: Arguments) -> tuple[str, str | None]:
    """``event`` and ``fields``: title, edtf, date_text, certainty, participants, place, kind, speaker, tags, notes.

    Several events at once: ``events``. A field set to what the machine read takes the correction back.
    """
    fields = arguments.get("fields")
    if not isinstance(fields, Mapping) or not fields:
        raise BadData("an edit needs the fields to change; expected for example {'title': 'New title'}")
    events = _events(arguments)
    said = ""
    for event in events:
        row = draft.row(event)
        before = draft.event(event)
        said = said or change_in_words(before, row, fields)
        _apply(row, before, fields)
        draft.put(event, row)
    return (said if len(events) == 1 else f"{said} (and {len(events) - 1} more)"), events[0]


def _apply(row: Row, before: Row, fields: Mapping[str, Any]) -> None:
    for name, value in fields.items():
        if name == "tags":
            row["tags"] = names_in("tags", value)
        elif name == "notes":
            row["notes"] = text_of("notes", value)
        elif name in EDITABLE:
            new = checked(name, value, before)
            if row["base"] is not None and row["origin"] == "edit" and row["base"].get(name) == new:
                row["patch"].pop(name, None)
            else:
                row["patch"][name] = new
        else:
            known = ", ".join(sorted(EDITABLE | {"tags", "notes"}))
            raise BadData(f"the field {name!r} cannot be edited; expected one of {known}")


def judge(draft: Draft, arguments: Arguments) -> tuple[str, str | None]:
    """``event`` (or ``events``) and ``status``: accepted, rejected or new."""
    status = arguments.get("status")
    if not isinstance(status, str) or status not in _STATUSES:
        raise BadData(f"{status!r} is no verdict; expected one of {', '.join(_STATUSES)}")
    return _each(draft, arguments, _STATUSES[status], lambda row: row.update(status=status))


def delete(draft: Draft, arguments: Arguments) -> tuple[str, str | None]:
    """``event`` (or ``events``): take it off the timeline; undo brings it back."""
    said, _ = _each(draft, arguments, "Deleted", lambda row: row.update(status="deleted"))
    return said, None


def tag(draft: Draft, arguments: Arguments) -> tuple[str, str | None]:
    """``events``, ``add`` and ``remove``: change tags of many events at once."""
    add, remove = (set(names_in("tags", arguments.get(name) or ())) for name in ("add", "remove"))
    verb = " and ".join(
        part
        for part in (
            f"Added {', '.join(sorted(add))} to" * bool(add),
            f"Removed {', '.join(sorted(remove))} from" * bool(remove),
        )
        if part
    )
    if not verb:
        raise BadData("no tags were named; expected tags to add or to remove")
    return _each(draft, arguments, verb, lambda row: row.update(tags=sorted((set(row["tags"]) | add) - remove)))


def _each(draft: Draft, arguments: Arguments, verb: str, change: Callable[[Row], object]) -> tuple[str, str | None]:
    events = _events(arguments)
    title = draft.event(events[0])["title"]
    for event in events:
        row = draft.row(event)
        change(row)
        draft.put(event, row)
    more = f" and {len(events) - 1} more" if len(events) > 1 else ""
    return f"{verb} “{title}”{more}", events[0]


def add(draft: Draft, arguments: Arguments) -> tuple[str, str | None]:
    """A new event from selected words: ``document``, ``start``, ``end``, ``title``, ``edtf``, fields of ``edit``."""
    document = str(arguments.get("document", ""))
    text = draft.text(document)
    if text is None:
        raise BadData(f"there is no document {document!r} in this project")
    start, end = whole_number(arguments, "start"), whole_number(arguments, "end")
    if not 0 <= start < end <= len(text):
        raise BadData(f"the selection {start} to {end} does not lie in the text; select some words first")
    base = _by_hand(text, document, (start, end), arguments)
    row = fresh(base, origin="added")
    _apply(
        row,
        base,
        {
            name: value
            for name, value in arguments.items()
            if name in ("participants", "place", "tags", "notes", "certainty")
        },
    )
    draft.put(base["id"], row)
    return f"Added “{base['title']}”", base["id"]


def _by_hand(text: str, document: str, ends: tuple[int, int], arguments: Arguments) -> Row:
    start, end = ends
    quote = text[start:end]
    edtf = checked("edtf", arguments.get("edtf", ""))
    title = checked("title", arguments.get("title") or quote[: LONGEST["title"]])
    key = hashlib.sha256(f"{document}\n{start}\n{end}\n{edtf}\n{title}".encode()).hexdigest()
    sentence = {"sentence": quote, "char_start": start, "char_end": end, "paragraph": text.count("\n\n", 0, start)}
    return {
        **by_hand(),
        "id": f"p{key[:12]}",
        "title": title,
        "edtf": edtf,
        "date_text": text_of("date_text", arguments.get("date_text") or ""),
        **sentence,
        "prefix": text[max(0, start - 32) : start],
        "suffix": text[end : end + 32],
        "document": document,
        "trigger": "",
        "trigger_start": start,
        "trigger_end": start,
        "date": None,
        "date_start": None,
        "date_end": None,
    }


def merge(draft: Draft, arguments: Arguments) -> tuple[str, str | None]:
    """``events``: the first takes the sentences and names of the others; times that differ stay as readings."""
    events = _events(arguments)
    if len(set(events)) < 2:
        raise BadData("merging needs at least two events; select more")
    shown = [draft.event(event) for event in events]
    lead = draft.row(events[0])
    mentions = [mention for event in shown for mention in (event["mentions"] or [_mention(event)])]
    names = {participant["name"]: participant for event in reversed(shown) for participant in event["participants"]}
    lead["patch"]["mentions"] = mentions
    lead["patch"]["participants"] = [names[name] for name in sorted(names)]
    lead["patch"]["conflict"] = _exclude_one_another([mention["edtf"] for mention in mentions])
    draft.put(events[0], lead)
    for event in events[1:]:
        row = draft.row(event)
        row["into"] = events[0]
        draft.put(event, row)
    return f"Merged {len(events)} events into “{shown[0]['title']}”", events[0]


def _mention(event: Row) -> Row:
    names = ("document", "sentence", "char_start", "char_end", "paragraph", "edtf")
    spans = ("trigger", "trigger_start", "trigger_end", "date", "date_start", "date_end")
    return {name: event.get(name) for name in names + spans}


def _exclude_one_another(times: list[str]) -> bool:
    whens = [When.from_edtf(time) for time in times]
    return any(not one.overlaps(other) for number, one in enumerate(whens) for other in whens[number + 1 :])


def split(draft: Draft, arguments: Arguments) -> tuple[str, str | None]:
    """``event``: take apart what a person merged, or give each sentence of a joined event its own."""
    (event,) = _events(arguments)[:1]
    row = draft.row(event)
    shown = draft.event(event)
    merged = [
        each["id"]
        for each in draft.connection.execute("SELECT id, data FROM people ORDER BY id")
        if f'"into":"{event}"' in each["data"]
    ]
    if merged:
        for name in ("mentions", "participants", "conflict"):
            row["patch"].pop(name, None)
        draft.put(event, row)
        for other in merged:
            back = draft.row(other)
            back["into"] = ""
            draft.put(other, back)
        return f"Split “{shown['title']}” into {len(merged) + 1} events again", event
    if len(shown["mentions"]) < 2:
        raise BadData("this event stands in one sentence only; there is nothing to split")
    row["patch"]["mentions"], row["patch"]["conflict"] = shown["mentions"][:1], False
    draft.put(event, row)
    for mention in shown["mentions"][1:]:
        part = _part(draft, shown, mention)
        draft.put(part["id"], fresh(part, origin="added"))
    return f"Split “{shown['title']}” into {len(shown['mentions'])} events", event


def _part(draft: Draft, event: Row, mention: Row) -> Row:
    text = draft.text(mention["document"]) or ""
    ends = (mention["char_start"], mention["char_end"])
    arguments = {"title": event["title"], "edtf": mention["edtf"], "date_text": mention.get("date") or ""}
    spans = {
        name: mention.get(name)
        for name in ("trigger", "trigger_start", "trigger_end", "date", "date_start", "date_end")
    }
    kept = {name: event[name] for name in ("certainty", "participants", "place", "kind", "speaker")}
    explanation = f"Split by a person from “{event['title']}”."
    return {**_by_hand(text, mention["document"], ends, arguments), **spans, **kept, "explanation": explanation}


def _events(arguments: Arguments) -> list[str]:
    events = arguments.get("events") or ([arguments["event"]] if arguments.get("event") else [])
    if not isinstance(events, list | tuple):
        raise BadData("“events” has to be a list of ids of events")
    if not events:
        raise BadData("no event was named; select one first")
    return [str(event) for event in events]


COMMANDS: dict[str, Command] = {
    "add": add,
    "delete": delete,
    "edit": edit,
    "judge": judge,
    "merge": merge,
    "split": split,
    "tag": tag,
}
