"""The embedded page: the one-file page of the exports, smaller, without the data that only programs read.

Everything is inside and its policy allows no request, so that it works in a sandboxed frame, which has no origin. It
shows the events that the filters leave; documents of which none is left stay out with their texts, and so do what
people rejected and their notes.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, replace
from functools import cache

from dashboard.api.filter_names import question
from dashboard.features.embed.address import Look
from dashboard.features.embed.parts_shown import cut_to
from dashboard.projects.large import Extent
from dashboard.projects.state import Excerpt
from timeline.exports.html_page import EARLY_SCRIPT, policy, viewer_script, viewer_style
from timeline.project import Query
from timeline.record.model import Event, Timeline
from timeline.record.version import __version__
from timeline.show.asset_files import asset_text
from timeline.show.view import to_view

_PLACE = re.compile(r"@([A-Z]+)@")
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Links:
    """Where the page leads: the same view in the dashboard, and the oEmbed description of this address."""

    whole: str
    discovery: str


def embed_page(part: Excerpt, asked: Query, look: Look, links: Links) -> str:
    """The page of what answers ``asked``, as HTML."""
    timeline = shown_timeline(part, asked)
    script, style = page_parts()
    filled = {
        "LANGUAGE": "en",
        "SCHEME": look.theme,
        "POLICY": html.escape(content_policy()),
        "GENERATOR": f"timeline-from-text {__version__}",
        "TITLE": shown(part.title or "Timeline"),
        "SUBTITLE": _subtitle(timeline, part.extent, links),
        "STYLE": style,
        "LANES": look.lanes,
        "LOCALE": "",
        "CAPTION": "This timeline needs JavaScript.",
        "ROWS": "",
        "DATA": _block("embed-state", _state(look)),
        "EARLY": EARLY_SCRIPT,
        "VIEW": json_text(cut_to(look.show, to_view(timeline, extras=_tags(part)))),
        "SCRIPT": script,
    }
    page = _PLACE.sub(lambda place: filled[place[1]], asset_text("viewer/page.html"))
    return page.replace("</head>", f"{_discovery(links.discovery, part.title)}\n</head>", 1)


def content_policy() -> str:
    """The Content-Security-Policy of the page, without who may frame it: its one script, its one style, no request."""
    return policy(*page_parts())


@cache
def page_parts() -> tuple[str, str]:
    """Script and style of the page: the viewer's and the few lines for a small frame."""
    return viewer_script() + asset_text("embed/page.js"), viewer_style() + asset_text("embed/page.css")


def shown_timeline(part: Excerpt, asked: Query) -> Timeline:
    """What the filters leave, without the documents that have no part in it. Without filters all documents stay."""
    timeline = part.timeline
    if asked == question(limit=None):
        kept = {document.id for document in timeline.documents}
    else:
        kept = {event.document for event in timeline.events} | set(asked.documents)
    return Timeline(
        tuple(document for document in timeline.documents if document.id in kept),
        tuple(_told_in(kept, event) for event in timeline.events),
        tuple(entry for entry in timeline.unplaced if entry.document in kept),
        tuple(expression for expression in timeline.expressions if expression.document in kept),
    )


def _told_in(documents: set[str], event: Event) -> Event:
    """``event`` without what other documents tell of it."""
    mentions = tuple(mention for mention in event.mentions if mention.document in documents)
    if len(mentions) == len(event.mentions):
        return event
    return replace(event, mentions=mentions, conflict=event.conflict and len(mentions) > 1)


def message_page(message: str) -> str:
    """What is shown in the frame when there is no timeline to show."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Timeline</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"></head>'
        f'<body><p role="alert">{shown(message)}</p></body></html>'
    )


def shown(text: str) -> str:
    """Text as HTML text; characters that HTML forbids are replaced by the sign for a missing one."""
    return html.escape(_UNSHOWN.sub("\ufffd", text))


def json_text(data: object) -> str:
    """JSON that cannot end its script element or be read as markup; ASCII alone."""
    text = json.dumps(data, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _block(name: str, data: object) -> str:
    return f'<script type="application/json" id="{name}">{json_text(data)}</script>'


def _state(look: Look) -> dict[str, object]:
    return {"span": look.span, "event": look.event, "fold": look.fold, "show": look.show}


def _tags(part: Excerpt) -> dict[str, dict[str, object]]:
    """Tags group events into lanes; notes and verdicts are for those who work on the project."""
    return {name: {"tags": list(done.tags)} for name, done in part.work.items() if done.tags}


def _subtitle(timeline: Timeline, extent: Extent | None, links: Links) -> str:
    events, documents = len(timeline.events), len(timeline.documents)
    subtitle = f"{events:,} event{'' if events == 1 else 's'}"
    if extent is not None and extent.loaded < extent.total:
        subtitle += f" of {extent.total:,}"
    if documents > 1:
        subtitle += f" · {documents:,} documents"
    leave = f'<a href="{shown(links.whole)}" target="_blank" rel="noopener noreferrer">Open in Timeline</a>'
    return f"{subtitle} · {leave}"


def _discovery(address: str, title: str) -> str:
    name = shown(title or "Timeline")
    return f'<link rel="alternate" type="application/json+oembed" href="{shown(address)}" title="{name}">'
