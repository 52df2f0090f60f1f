"""Tell: chosen events in an order of one's own, with own words.

Head and the dialog that steps through a story stand here; ``tell.js`` fills them and lists the events, which the page
holds and a person is writing on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from dashboard.page.panel import Panel
from dashboard.page.parts import extra, icon

if TYPE_CHECKING:
    from dashboard.desk import Desk


def layout(desk: Desk) -> Any:
    return html.Section(
        [_head(), html.Div(id="story-body", className="tl-room-body"), _steps()],
        id="tell",
        className="tl-card tl-room",
        tabIndex=0,
        **extra(aria_label="Story"),
    )


def _head() -> Any:
    title = "Title of the story"
    return html.Div(
        [
            dmc.TextInput(
                id="story-title",
                placeholder=title,
                autoComplete="off",
                classNames={"input": "tl-story-title"},
                style={"minWidth": "min(420px, 100%)"},
                **extra(aria_label=title),
            ),
            _history("undo", "Undo"),
            _history("redo", "Redo"),
            html.Span(className="tl-spring"),
            _button("story.step", "Step through", main=True, needs="events"),
            _link("page?", "Print or read", target="_blank"),
            _link("page?save=1&", "Save page"),
            _link("markdown?", "Markdown"),
            _button("story.embed", "Embed…", needs="events"),
        ],
        className="tl-room-head",
    )


def _history(way: str, name: str) -> Any:
    return html.Button(
        icon(way),
        id=f"story-{way}",
        type="button",
        className="tl-button is-quiet",
        title=name,
        **extra(data_do=way, aria_label=name),
    )


def _button(does: str, words: str, *, main: bool = False, needs: str = "") -> Any:
    """A button; one that ``needs`` events is off while the story has none."""
    kind = " is-main" if main else ""
    return html.Button(
        words, type="button", className=f"tl-button{kind}", **extra(data_do=does, data_needs=needs or None)
    )


def _link(path: str, words: str, **props: Any) -> Any:
    """To the story as a page of its own; the script puts project and language into the address."""
    return html.A(words, className="tl-button", rel="noopener", **props, **extra(data_story=path))


def _steps() -> Any:
    """One event after the other over the whole screen."""
    return html.Dialog(
        [
            html.Div(id="story-stage", className="tl-stage", **extra(aria_live="polite")),
            html.Div(
                [
                    html.Span(id="story-count", className="tl-count"),
                    html.Span(className="tl-spring"),
                    html.Button(
                        "Back", id="story-back", type="button", className="tl-button", **extra(data_do="story.back")
                    ),
                    html.Button(
                        "Next",
                        id="story-next",
                        type="button",
                        className="tl-button is-main",
                        **extra(data_do="story.next"),
                    ),
                    _button("story.close", "Close"),
                ],
                className="tl-dialog-foot",
            ),
        ],
        id="story-steps",
        className="tl-steps",
        tabIndex=-1,
    )


PANEL = Panel(slot="room", order=30, layout=layout)
