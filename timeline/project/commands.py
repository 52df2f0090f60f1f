"""What a person can do to a project, one short function a command.

A command takes a ``ProjectDraft`` and plain JSON arguments, writes rows through the draft, and gives back a sentence
that says what it did and the id of the event to look at next (or None). It raises ``BadData`` with what to do instead;
then nothing is changed. To add one, write the function and name it in ``COMMANDS``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from timeline.errors import BadData
from timeline.project.draft import ProjectDraft
from timeline.project.fields import (
    LONGEST,
    Overtaken,
    change_in_words,
    checked,
    names_in,
    text_of,
    value_in_words,
    value_words,
    whole_number,
)
from timeline.project.layers import EDITABLE, Row, fresh
from timeline.project.remarks import REMARK_COMMANDS
from timeline.project.shared_commands import SHARED_COMMANDS
from timeline.record.event_fields import by_hand, who_of
from timeline.record.when import When

Arguments = Mapping[str, Any]
Command = Callable[[ProjectDraft, Arguments], tuple[str, str | None]]

_STATUSES = {"new": "Took back the verdict on", "accepted": "Accepted", "rejected": "Rejected"}


def edit(draft: ProjectDraft, arguments: Arguments) -> tuple[str, str | None]:
    """``event`` and ``fields``: title, edtf, date_text, certainty, participants, place, kind, speaker, tags, notes.

    Several events at once: ``events``. A field set to what the machine read takes the correction back. ``seen`` holds
    what the person saw of these fields: raises ``Overtaken`` when one of them was changed meanwhile.
    """
    fields = arguments.get("fields")
    if not isinstance(fields, Mapping) or not fields:
        raise BadData("an edit needs the fields to change; expected for example {'title': 'New title'}")
    events = _events(arguments)
    said = ""
    for event in events:
        row = draft.row(event)
        before = draft.event(event)
        _not_overtaken(before, row, fields, arguments.get("seen"), hidden=draft.names()["hidden"])
        said = said or change_in_words(before, row, fields)
        _apply(row, before, fields)
        draft.put(event, row)
    return (said if len(events) == 1 else f"{said} (and {len(events) - 1} more)"), events[0]


def _not_overtaken(before: Row, row: Row, fields: Mapping[str, Any], seen: Any, *, hidden: list[str]) -> None:
    if not isinstance(seen, Mapping):
        return
    now = {name: before.get(name) for name in EDITABLE} | {"tags": row["tags"], "notes": row["notes"]}
    now["participants"] = [
        participant["name"] for participant in before["participants"] if who_of(participant) not in hidden
    ]
    for name in fields:
        if name in seen and name in now and seen[name] != now[name]:
            raise Overtaken(f"{value_in_words(name, now[name])} Save again to replace it.")


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


def judge(draft: ProjectDraft, arguments: Arguments) -> tuple[str, str | None]:
    """``event`` (or ``events``) and ``status``: accepted, rejected or new."""
    status = arguments.get("status")
    if not isinstance(status, str) or status not in _STATUSES:
        raise BadData(f"{status!r} is no verdict; expected one of {', '.join(_STATUSES)}")
    return _each(draft, arguments, _STATUSES[status], lambda row: row.update(status=status))


def delete(draft: ProjectDraft, arguments: Arguments) -> tuple[str, str | None]:
    """``event`` (or ``events``): take it off the timeline; undo brings it back."""
    said, _ = _each(draft, arguments, "Deleted", lambda row: row.update(status="deleted"))
    return said, None


def tag(draft: ProjectDraft, arguments: Arguments) -> tuple[str, str | None]:
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


def _each(
    draft: ProjectDraft, arguments: Arguments, verb: str, change: Callable[[Row], object]
) -> tuple[str, str | None]:
    events = _events(arguments)
    title = draft.event(events[0])["title"]
    for event in events:
        row = draft.row(event)
        change(row)
        draft.put(event, row)
    more = f" and {len(events) - 1} more" if len(events) > 1 else ""
    return f"{verb} “{title}”{more}", events[0]


def add(draft: ProjectDraft, arguments: Arguments) -> tuple[str, str | None]:
    """A new event from selected words: ``document``, ``start``, ``end``, ``title``, ``edtf``, fields of ``edit``.

    Without ``start`` and ``end`` it is told by no words of the text, only by the person who adds it.
    """
    document = str(arguments.get("document", ""))
    text = draft.text(document)
    if text is None:
        raise BadData(f"there is no document {document!r} in this project")
    start, end = whole_number(arguments, "start"), whole_number(arguments, "end")
    if (start, end) == (-1, -1):
        start = end = 0
    elif not 0 <= start < end <= len(text):
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


def merge(draft: ProjectDraft, arguments: Arguments) -> tuple[str, str | None]:
    """``events``: the first takes the sentences and names of the others. Several such lists at once: ``groups``.

    Where their times differ, ``edtf`` is the one that a person chose; without it the disagreement stays open, every
    time with its sentence. ``certainty`` likewise.
    """
    groups = arguments.get("groups")
    if groups is None:
        title = _merge(draft, _events(arguments), arguments)
        return f"Merged {len(_events(arguments))} events into “{title}”", _events(arguments)[0]
    if not isinstance(groups, list) or not groups:
        raise BadData("“groups” has to be a list of lists of events")
    for group in groups:
        _merge(draft, _events({"events": group}), {})
    return f"Merged {sum(map(len, groups))} events into {len(groups)}", None


def _merge(draft: ProjectDraft, events: list[str], chosen: Arguments) -> str:
    if len(set(events)) < 2:
        raise BadData("merging needs at least two events; select more")
    shown = [draft.event(event) for event in events]
    lead = draft.row(events[0])
    mentions = _once(mention for event in shown for mention in (event["mentions"] or [_mention(event)]))
    names = {who_of(participant): participant for event in reversed(shown) for participant in event["participants"]}
    patch = lead["patch"]
    patch["mentions"] = mentions
    patch["participants"] = [names[name] for name in sorted(names)]
    patch["conflict"] = "edtf" not in chosen and _exclude_one_another([mention["edtf"] for mention in mentions])
    _set_if_other(shown[0], patch, chosen)
    certainties = sorted({event["certainty"] for event in shown})
    if len(certainties) > 1 and "certainty" not in chosen:
        patch["conflict"] = True
        patch["findings"] = [*shown[0]["findings"], f"Told in different ways: as {' and as '.join(certainties)}."]
    draft.put(events[0], lead)
    for event in events[1:]:
        row = draft.row(event)
        row["into"] = events[0]
        draft.put(event, row)
    return str(shown[0]["title"])


def _set_if_other(shown: Row, patch: Row, chosen: Arguments) -> None:
    for name in ("edtf", "certainty"):
        if name in chosen and (value := checked(name, chosen[name])) != shown[name]:
            patch[name] = value


def _once(mentions: Iterable[Row]) -> list[Row]:
    """Each sentence with its time once: two events of one sentence bring it twice."""
    seen: dict[tuple[Any, ...], Row] = {}
    for mention in mentions:
        seen.setdefault((mention["document"], mention["char_start"], mention["char_end"], mention["edtf"]), mention)
    return list(seen.values())


def decide(draft: ProjectDraft, arguments: Arguments) -> tuple[str, str | None]:
    """``event`` and ``edtf``: of the times that its sources give, this one; or ``open`` true: it stays disputed.

    The others stay with their sentences.
    """
    (event,) = _events(arguments)[:1]
    row, before = draft.row(event), draft.event(event)
    stays_open = arguments.get("open") is True
    row["patch"]["conflict"] = stays_open
    if not stays_open:
        _set_if_other(before, row["patch"], {"edtf": arguments.get("edtf", "")})
    draft.put(event, row)
    if stays_open:
        return f"Marked “{before['title']}” as disputed", event
    return f"Decided: “{before['title']}” was {value_words(checked('edtf', arguments.get('edtf', '')))}", event


def _mention(event: Row) -> Row:
    names = ("document", "sentence", "char_start", "char_end", "paragraph", "edtf")
    spans = ("trigger", "trigger_start", "trigger_end", "date", "date_start", "date_end")
    return {name: event.get(name) for name in names + spans}


def _exclude_one_another(times: list[str]) -> bool:
    whens = [When.from_edtf(time) for time in times]
    return any(not when.overlaps(other) for number, when in enumerate(whens) for other in whens[number + 1 :])


def split(draft: ProjectDraft, arguments: Arguments) -> tuple[str, str | None]:
    """``event``: take apart what a person merged, or give each sentence of a joined event its own."""
    (event,) = _events(arguments)[:1]
    row = draft.row(event)
    shown = draft.event(event)
    merged = [
        row["id"]
        for row in draft.connection.execute("SELECT id, data FROM people ORDER BY id")
        if f'"into":"{event}"' in row["data"]
    ]
    if merged:
        for name in ("mentions", "participants", "conflict", "findings"):
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


def _part(draft: ProjectDraft, event: Row, mention: Row) -> Row:
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
    "decide": decide,
    "delete": delete,
    "edit": edit,
    "judge": judge,
    "merge": merge,
    "split": split,
    "tag": tag,
    **REMARK_COMMANDS,
    **SHARED_COMMANDS,
}
