"""What people say of one event beside its fields: comments with name and day, who verified it, what is still to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from timeline.errors import BadData
from timeline.project.fields import text_of

if TYPE_CHECKING:
    from timeline.project.draft import ProjectDraft

Said = tuple[str, str | None]
_MOST = 200


def remark(draft: ProjectDraft, arguments: Mapping[str, Any]) -> Said:
    """``event`` and ``text``: a comment in the name of who makes it; or ``drop``, the number of one to take away."""
    event = str(arguments.get("event") or "")
    row, title = draft.row(event), draft.event(event)["title"]
    remarks = list(row.get("remarks", ()))
    if isinstance(number := arguments.get("drop"), int):
        if not 0 <= number < len(remarks):
            raise BadData("there is no such comment any more")
        del remarks[number]
    else:
        text = text_of("notes", arguments.get("text") or "").strip()
        if not text:
            raise BadData("the comment is empty; write at least a word")
        if len(remarks) >= _MOST:
            raise BadData(f"an event keeps at most {_MOST} comments")
        remarks.append({"who": draft.actor, "day": _today(), "text": text})
    row["remarks"] = remarks
    draft.put(event, row)
    return f"{'Took back a comment' if 'drop' in arguments else 'Commented'} on “{title}”", event


def verify(draft: ProjectDraft, arguments: Mapping[str, Any]) -> Said:
    """``event``: note that who makes this verified it, today; with ``verified`` false take that back."""
    event = str(arguments.get("event") or "")
    row, title = draft.row(event), draft.event(event)["title"]
    yes = arguments.get("verified") is not False
    row["verified"] = {"who": draft.actor, "day": _today()} if yes else None
    draft.put(event, row)
    return f"{'Verified' if yes else 'Took back the verification of'} “{title}”", event


def to_do(draft: ProjectDraft, arguments: Mapping[str, Any]) -> Said:
    """``event`` and ``text``: what is still to do; an empty text: nothing any more."""
    event = str(arguments.get("event") or "")
    row, title = draft.row(event), draft.event(event)["title"]
    row["to_do"] = " ".join(text_of("to_do", arguments.get("text") or "").split())
    draft.put(event, row)
    return f"{'To do' if row['to_do'] else 'Nothing more to do'} for “{title}”", event


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


REMARK_COMMANDS = {"remark": remark, "to_do": to_do, "verify": verify}
