"""What several documents tell, as components: quote beside quote, with a button that merges them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashboard.page.parts import extra

Group = Mapping[str, Any]


def told_again(groups: Sequence[Group], *, most: int, editable: bool) -> list[Any]:
    """The first ``most`` of ``groups`` below a line that counts them; with buttons if the project is ``editable``."""
    if not groups:
        return []
    cards = [_card(group, editable) for group in groups[:most]]
    left = len(groups) - len(cards)
    more = html.Button(f"Show more ({left} left)", type="button", className="tl-button is-quiet", **_does("more"))
    return [_head(groups, editable), html.Ul(cards, className="tl-rows"), *([more] if left else [])]


def alike(groups: Sequence[Group]) -> list[list[str]]:
    """Ids of the groups whose tellings agree."""
    return [list(group["ids"]) for group in groups if not group["conflict"]]


def _does(action: str) -> dict[str, Any]:
    return extra(data_do=f"retellings.{action}")


def _head(groups: Sequence[Group], editable: bool) -> Any:
    agreeing = len(alike(groups))
    all_of_them = html.Button(
        f"Merge the {agreeing} that agree", type="button", className="tl-button", **_does("agreeing")
    )
    return html.Div(
        [
            html.Strong(_summary(len(groups) - agreeing, agreeing)),
            html.Span(className="tl-spring"),
            *([all_of_them] if editable and agreeing > 1 else []),
        ],
        className="tl-dock-tools",
    )


def _summary(differing: int, agreeing: int) -> str:
    summary = f"{agreeing} {'event is' if agreeing == 1 else 'events are'} told alike by several documents"
    if not differing:
        return summary
    return f"{differing} {'disagreement' if differing == 1 else 'disagreements'} between sentences · {summary}"


def _card(group: Group, editable: bool) -> Any:
    conflict = bool(group["conflict"])
    note = [html.Strong(_how_they_differ(group), className="tl-differ")] if conflict else []
    merge = html.Button(
        "Merge…" if conflict else "Merge",
        type="button",
        className="tl-button",
        **extra(data_do="retellings.merge", data_ids=json.dumps(list(group["ids"]))),
    )
    side = [*note, *([merge] if editable and not group["denied"] else [])]
    return html.Li(
        [
            html.Div([_telling(telling) for telling in group["told"]], className="tl-tellings"),
            html.Div(side, className="tl-retelling-side"),
        ],
        className="tl-retelling",
    )


def _telling(telling: Mapping[str, str]) -> Any:
    facts = f"{telling['words']} · {telling['certainty']} · {telling['document']}"
    lead = html.Button(telling["title"], type="button", className="tl-jump", **extra(data_do=f"select.{telling['id']}"))
    return html.Div(
        [lead, html.Span(facts, className="tl-count"), html.Q(telling["sentence"])],
        className="tl-telling",
    )


def _how_they_differ(group: Group) -> str:
    if group["denied"]:
        return "One says it, another denies it"
    several = [
        kind
        for name, kind in (("words", "dates"), ("certainty", "certainties"))
        if len({telling[name] for telling in group["told"]}) > 1
    ]
    return f"The {' and '.join(several) or 'dates'} differ"
