"""The fields of an event as a person sets them: checked, bounded, and said back in words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from timeline.errors import BadData, BadDate
from timeline.project.layers import Row
from timeline.record.in_words import in_words
from timeline.record.model import Certainty
from timeline.record.when import When

LONGEST = {"title": 1_000, "notes": 10_000, "edtf": 200}
"""Characters of a field; others take ``_USUAL``. Nobody types more, and everybody who looks has to load it."""

_USUAL = 500
_MOST_NAMES = 200
_KINDS = ("event", "statement", "state", "period")
_ROLES = ("agent", "patient", "speaker", "other")
_TYPES = ("person", "organisation", "place", "other")
_LABELS = {
    "edtf": "date",
    "date_text": "words of the date",
    "conflict": "disagreement",
    "mentions": "sentences",
    "speaker": "source of the words",
}


class Overtaken(BadData):
    """Somebody else changed meanwhile what a person is about to replace."""


def checked(name: str, value: Any, before: Row | None = None) -> Any:
    """The value that a patch holds for a field of a plain event. Raises ``BadData`` with what would do.

    ``before`` is the event as it is shown: participants named again keep the role and type they have there.
    """
    if name == "title":
        title = " ".join(text_of(name, value).split())
        if not title:
            raise BadData("the title is empty; write at least a word")
        return title
    if name == "edtf":
        try:
            return When.from_edtf(text_of(name, value)).edtf()
        except BadDate as error:
            raise BadData(str(error)) from error
    if name == "certainty":
        return _one_of(name, value, tuple(Certainty))
    if name == "kind":
        return _one_of(name, value, _KINDS)
    if name == "participants":
        known = {participant["name"]: participant for participant in (before or {}).get("participants", ())}
        return [_participant(entry, known) for entry in _several(name, value)]
    if name == "conflict":
        if not isinstance(value, bool):
            raise BadData("“conflict” has to be true or false")
        return value
    if name == "mentions":
        return [_mention(entry) for entry in _several(name, value)]
    return text_of(name, value).strip()


def _mention(value: Any) -> Row:
    """A sentence that tells of an event as well, with its place and its time."""
    kinds = {"document": str, "sentence": str, "char_start": int, "char_end": int, "edtf": str}
    if not isinstance(value, Mapping) or any(not isinstance(value.get(name), kind) for name, kind in kinds.items()):
        raise BadData(f"each of “mentions” has to be an object with {', '.join(kinds)}")
    return {**value, "edtf": checked("edtf", value["edtf"])}


def text_of(name: str, value: Any) -> str:
    """A text that UTF-8 can hold, of bounded length; numbers are taken as they are written."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise BadData(f"“{_label(name)}” has to be text")
    text = str(value)
    most = LONGEST.get(name, _USUAL)
    if len(text) > most:
        raise BadData(f"“{_label(name)}” has {len(text):,} characters; at most {most:,} are kept")
    return text.encode("utf-8", "replace").decode("utf-8")


def names_in(name: str, value: Any) -> list[str]:
    """A list of texts, each once, in order; empty ones are left out."""
    return sorted({" ".join(text_of(name, entry).split()) for entry in _several(name, value)} - {""})


def whole_number(arguments: Mapping[str, Any], name: str) -> int:
    """A whole number that an argument holds, -1 without one. Raises ``BadData``."""
    value = arguments.get(name, -1)
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadData(f"“{name}” has to be a whole number")
    return value


def _several(name: str, value: Any) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise BadData(f"“{_label(name)}” has to be a list")
    if len(value) > _MOST_NAMES:
        raise BadData(f"“{_label(name)}” has {len(value):,} entries; at most {_MOST_NAMES} are kept")
    return list(value)


def _one_of(name: str, value: Any, known: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in known:
        raise BadData(f"{str(value)[:40]!r} is no {name}; expected one of {', '.join(known)}")
    return value


def _participant(value: Any, known: Mapping[str, Row]) -> Row:
    if not isinstance(value, Mapping):
        value = {"name": value}
    name = " ".join(text_of("name", value.get("name", "")).split())
    if not name:
        raise BadData("a participant has no name; write one or take the line away")
    held = known.get(name, {"role": "other", "type": "other"})
    role, kind = value.get("role", held["role"]), value.get("type", held["type"])
    of = " ".join(text_of("of", value.get("of", held.get("of", ""))).split())
    row = {"name": name, "role": _one_of("role", role, _ROLES), "type": _one_of("type", kind, _TYPES)}
    return row | ({"of": of} if of and of != name else {})


def _label(name: str) -> str:
    return _LABELS.get(name, name)


def storable(command: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    """The arguments as a file can hold them: half a character becomes "?". Raises ``BadData`` for what is no JSON."""
    try:
        mended: Mapping[str, Any] = json.loads(json.dumps(arguments, ensure_ascii=False).encode("utf-8", "replace"))
    except (TypeError, ValueError, RecursionError) as error:
        raise BadData(f"“{command}” was given something that is no JSON: {error}") from error
    return mended


# -- in words --------------------------------------------------------------------------------------------------------


def change_in_words(before: Row, row: Row, fields: Mapping[str, Any]) -> str:
    """What an edit does to every field it names, with what was and what will be, as one line of the history."""
    title = before["title"]
    if list(fields) == ["title"]:
        return f"Retitled “{title}” to “{checked('title', fields['title'])}”"
    if list(fields) == ["edtf"]:
        return f"Moved “{title}” {_moved(before, fields['edtf'])}"
    if list(fields) == ["tags"]:
        return f"Tagged “{title}” {', '.join(names_in('tags', fields['tags'])) or 'with nothing'}"
    order = ("title", "edtf")
    names = sorted(fields, key=lambda name: (order.index(name) if name in order else len(order), name))
    return f"Changed “{title}”: {'; '.join(_one_change(before, row, name, fields[name]) for name in names)}"


def value_in_words(name: str, value: Any) -> str:
    """A sentence that says what somebody else set a field to."""
    if name == "edtf":
        return f"The date was changed meanwhile: it is {value_words(value)} now."
    shown = ", ".join(value) if isinstance(value, list) else str(value or "")
    return f"The {_label(name)} was changed meanwhile: it is {_short(shown)} now."


def _one_change(before: Row, row: Row, name: str, value: Any) -> str:
    if name == "title":
        return f"retitled to “{checked('title', value)}”"
    if name == "edtf":
        return f"moved {_moved(before, value)}"
    if name == "tags":
        return f"tags {_from_to(', '.join(row['tags']), ', '.join(names_in('tags', value)))}"
    if name == "notes":
        return f"note {_from_to(row['notes'], text_of('notes', value))}"
    if name == "participants":
        was = {participant["name"]: participant for participant in before["participants"]}
        now = {participant["name"]: participant for participant in checked(name, value, before)}
        added, taken = sorted(now.keys() - was.keys()), sorted(was.keys() - now.keys())
        other = sorted(who for who in now.keys() & was.keys() if now[who] != was[who])
        changes = ((added, "added"), (taken, "taken away"), (other, "changed"))
        return (
            f"participants {'; '.join(f'{_joined(which)} {verb}' for which, verb in changes if which) or 'as before'}"
        )
    if name in ("mentions", "conflict"):
        return _label(name)
    return f"{_label(name)} {_from_to(str(before.get(name) or ''), checked(name, value, before))}"


def _joined(names: list[str]) -> str:
    return ", ".join(names)


def _moved(before: Row, edtf: Any) -> str:
    return f"from {value_words(before['edtf'])} to {value_words(checked('edtf', edtf))}"


def _from_to(was: str, now: str) -> str:
    return f"from {_short(was)} to {_short(now)}"


def _short(text: str) -> str:
    shown = " ".join(text.split())
    return f"“{shown[:79]}…”" if len(shown) > 80 else f"“{shown}”" if shown else "nothing"


def value_words(edtf: str) -> str:
    """A time for people."""
    return in_words(When.from_edtf(edtf))
