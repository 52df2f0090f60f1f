"""Commands over what people say of a project as a whole: names, sources, colours of tags, saved views, the story.

Each is as those of ``timeline.project.commands``; all of it can be undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from timeline.errors import BadData
from timeline.project.chosen_story import checked_story, empty_story
from timeline.project.fields import Overtaken, names_in, text_of

if TYPE_CHECKING:
    from timeline.project.draft import ProjectDraft

Arguments = Mapping[str, Any]
Said = tuple[str, str | None]

COLOURS = ("blue", "teal", "green", "olive", "orange", "red", "pink", "violet", "grey")
TRUST = ("", "high", "middling", "low")
_MOST_VIEWS = 100
_LONGEST_ADDRESS = 4_000


def join(draft: ProjectDraft, arguments: Arguments) -> Said:
    """``names`` are one and the same, found under ``under`` from now on. One name with another ``under`` renames it."""
    names, under = names_in("names", arguments.get("names") or ()), _name(arguments.get("under"))
    if not names or names == [under]:
        raise BadData("joining needs names and the one that they are to stand under")
    kept = draft.shared("names")
    joined = dict(kept["joined"])
    for name, before in list(joined.items()):
        if before in names:  # what stood under a joined name goes along with it
            joined[name] = under
    joined.update((name, under) for name in names)
    joined.pop(under, None)
    draft.put_shared("names", {"joined": joined, "hidden": [name for name in kept["hidden"] if name != under]})
    others = [name for name in names if name != under]
    return f"{', '.join(f'“{name}”' for name in others)} {'is' if len(others) == 1 else 'are'} now “{under}”", None


def part(draft: ProjectDraft, arguments: Arguments) -> Said:
    """``name``: what was joined under it stands by itself again."""
    name, kept = _name(arguments.get("name")), draft.shared("names")
    joined = {other: under for other, under in kept["joined"].items() if under != name}
    if joined == kept["joined"]:
        raise BadData(f"nothing was joined under “{name}”; there is nothing to take apart")
    draft.put_shared("names", {**kept, "joined": joined})
    return f"Took apart what was joined as “{name}”", None


def hide(draft: ProjectDraft, arguments: Arguments) -> Said:
    """``names``: left out of people everywhere, or with ``hidden`` false shown again."""
    names, kept = names_in("names", arguments.get("names") or ()), draft.shared("names")
    if not names:
        raise BadData("no name was named; choose one first")
    away = arguments.get("hidden") is not False
    hidden = set(kept["hidden"]) | set(names) if away else set(kept["hidden"]) - set(names)
    draft.put_shared("names", {**kept, "hidden": sorted(hidden)})
    return f"{'Hid' if away else 'Showed again'} {', '.join(f'“{name}”' for name in names)}", None


def describe(draft: ProjectDraft, arguments: Arguments) -> Said:
    """``document`` and any of ``exhibit``, ``kind`` and ``trust`` (high, middling, low or nothing)."""
    document = str(arguments.get("document") or "")
    if draft.text(document) is None:
        raise BadData(f"there is no document {document!r} in this project")
    fields = {
        name: text_of(name, arguments[name]).strip() for name in ("exhibit", "kind", "trust") if name in arguments
    }
    if fields.get("trust", "") not in TRUST:
        raise BadData(f"{fields['trust']!r} is no trust; expected one of {', '.join(TRUST[1:])}, or nothing")
    kept = dict(draft.shared("sources"))
    said = {name: value for name, value in {**kept.get(document, {}), **fields}.items() if value}
    kept[document] = said
    draft.put_shared("sources", {name: value for name, value in kept.items() if value})
    changes = ", ".join(f"{name} {value or 'nothing'}" for name, value in fields.items())
    return f"Set of a source: {changes}", None


def colour(draft: ProjectDraft, arguments: Arguments) -> Said:
    """``tag`` and ``colour``, one of the known ones, or "" to take it away."""
    tag, wanted = _name(arguments.get("tag")), str(arguments.get("colour") or "")
    if wanted and wanted not in COLOURS:
        raise BadData(f"{wanted!r} is no colour; expected one of {', '.join(COLOURS)}")
    kept = {name: shade for name, shade in draft.shared("tags").items() if name != tag}
    draft.put_shared("tags", {**kept, **({tag: wanted} if wanted else {})})
    return f"Coloured the tag “{tag}” {wanted or 'with nothing'}", None


def save_view(draft: ProjectDraft, arguments: Arguments) -> Said:
    """``name`` and ``address`` (what stands behind the "?"); a view of that name is replaced."""
    name, address = _name(arguments.get("name")), str(arguments.get("address") or "")
    if len(address) > _LONGEST_ADDRESS:
        raise BadData(f"the address of a view has {len(address):,} characters; at most {_LONGEST_ADDRESS:,} are kept")
    others = [view for view in draft.shared("views") if view["name"] != name]
    if len(others) >= _MOST_VIEWS:
        raise BadData(f"a project keeps at most {_MOST_VIEWS} views; delete one first")
    views = sorted([*others, {"name": name, "address": address}], key=lambda view: view["name"].casefold())
    draft.put_shared("views", views)
    return f"Saved the view “{name}”", None


def drop_view(draft: ProjectDraft, arguments: Arguments) -> Said:
    """``name``: forget that view."""
    name, views = _name(arguments.get("name")), draft.shared("views")
    kept = [view for view in views if view["name"] != name]
    if len(kept) == len(views):
        raise BadData(f"there is no view “{name}” in this project")
    draft.put_shared("views", kept)
    return f"Deleted the view “{name}”", None


def tell(draft: ProjectDraft, arguments: Arguments) -> Said:
    """``title`` and ``items``: the story. ``seen`` is the story it was made from.

    Raises ``Overtaken`` when somebody else changed it meanwhile.
    """
    story, now = checked_story(arguments), draft.shared("story") or empty_story()
    seen = arguments.get("seen")
    if isinstance(seen, Mapping) and checked_story(seen) != checked_story(now) and now != story:
        raise Overtaken("The story was changed meanwhile, in another window or by somebody else.")
    draft.put_shared("story", story)
    return _story_in_words(now, story), None


def _story_in_words(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    was, now = ([item["event"] for item in story["items"]] for story in (before, after))
    if len(now) != len(was):
        return "Put an event into the story" if len(now) > len(was) else "Took an event out of the story"
    return "Put the story into another order" if was != now else "Wrote the story"


def _name(value: Any) -> str:
    name = " ".join(text_of("name", value or "").split())
    if not name:
        raise BadData("the name is empty; write at least a word")
    return name


SHARED_COMMANDS = {
    "colour": colour,
    "describe": describe,
    "drop_view": drop_view,
    "hide": hide,
    "join": join,
    "part": part,
    "save_view": save_view,
    "tell": tell,
}
