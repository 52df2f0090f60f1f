"""What the address of an embedded timeline says: the dashboard's own words for filters and view, and the theme.

Whoever has filtered a view in the dashboard can put ``/embed/<project>`` before the same query. Names that are unknown
are passed over, since sites add their own (``utm_source``); values that cannot be meant are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode

from werkzeug.datastructures import MultiDict

from dashboard.api.filter_names import question, read_time
from dashboard.api.problems import Refused
from dashboard.features.embed.parts_shown import SHOWN
from dashboard.features.filters.declared import FILTERS, LISTS
from timeline.exports.html_page import LANES, SCHEMES
from timeline.project import Query

NAMES = ("q", *(declared.name for declared in FILTERS), "lanes", "at", "event", "key", "fold", "show", "theme")
_MOST = 100
_LONGEST = 500
_RANGE = re.compile(r"(-?[0-9]{1,16})~(-?[0-9]{1,16})")


@dataclass(frozen=True)
class Look:
    """How the view begins: lanes, theme, the range (milliseconds since 1970), the selected event,
    whether empty stretches are folded, how much of the texts goes along."""

    lanes: str = "none"
    theme: str = "auto"
    span: tuple[int, int] | None = None
    event: str = ""
    fold: bool = False
    show: str = "all"


def question_of(query: MultiDict[str, str]) -> Query:
    """The filters of an address. Raises ``Refused`` (422) for a date or number that is none."""
    many = {name: tuple(value for value in query.getlist(name)[:_MOST] if value) for name in LISTS}
    return question(
        text=query.get("q", "")[:_LONGEST],
        since=read_time(query.get("from"), "from"),
        until=read_time(query.get("to"), "to"),
        documents=many["document"],
        participants=many["participant"],
        places=many["place"],
        tags=many["tag"],
        certainties=many["certainty"],
        kinds=many["kind"],
        bases=many["basis"],
        key_only=query.get("key", "") not in {"", "0"},
        statuses=many["status"],
        least_confidence=_percent(query.get("confidence", "")) / 100,
        limit=None,
    )


def _percent(typed: str) -> float:
    if not typed:
        return 0.0
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,6})?", typed) or float(typed) > 100:
        raise Refused(422, "“confidence” has to be a number from 0 to 100.", field="confidence")
    return float(typed)


def look_of(query: MultiDict[str, str]) -> Look:
    """How the view begins. Raises ``Refused`` (422) for lanes, a theme or a choice of texts that do not exist."""
    lanes, theme = query.get("lanes") or "none", query.get("theme") or "auto"
    show = query.get("show") or "all"
    for name, value, known in (("lanes", lanes, LANES), ("theme", theme, SCHEMES), ("show", show, SHOWN)):
        if value not in known:
            raise Refused(422, f"“{name}” has to be one of: {', '.join(known)}.", field=name)
    span = _RANGE.fullmatch(query.get("at", ""))
    return Look(
        lanes=lanes,
        theme=theme,
        span=(int(span[1]), int(span[2])) if span and int(span[1]) < int(span[2]) else None,
        event=query.get("event", "")[:_LONGEST],
        show=show,
        fold=query.get("fold", "") not in {"", "0"},
    )


def query_of(pairs: Iterable[tuple[str, str]]) -> str:
    """A query with the known names alone, in their order, as it stands in an address; "" for none."""
    given = [(name, value[:_LONGEST]) for name, value in pairs if name in NAMES and value]
    given.sort(key=lambda pair: NAMES.index(pair[0]))
    return urlencode(given[:_MOST])


def embed_address(origin: str, project: str, query: str) -> str:
    """The address of the embedded page at ``origin`` ("http://host:port")."""
    known = query_of(parse_qsl(query))
    return f"{origin}/embed/{quote(project, safe='')}" + (f"?{known}" if known else "")


def page_address(origin: str, project: str, query: str) -> str:
    """The address of the same view in the dashboard."""
    known = urlencode([pair for pair in parse_qsl(query_of(parse_qsl(query))) if pair[0] not in {"theme", "show"}])
    return f"{origin}/p/{quote(project, safe='')}" + (f"?{known}" if known else "")
