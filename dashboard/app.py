"""``create_app``: the Dash app, put together from the panels and routes of the features. Nothing runs at import."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Any
from urllib.parse import quote

import dash_mantine_components as dmc
from dash import Dash, Input, dcc, html
from flask import Response, request

import dashboard.api
import dashboard.features
from dashboard.desk import Desk, Extract, Read
from dashboard.features.add.intake import SAMPLE, add_document, add_sample
from dashboard.features.filters.declared import for_script
from dashboard.page import ids
from dashboard.page.bundles import bundle
from dashboard.page.panel import Panel
from dashboard.page.parts import extra, on_client
from dashboard.projects.folder import ProjectFolder
from dashboard.projects.state import UnknownProject
from dashboard.security import guard
from dashboard.web.access import Access
from dashboard.web.mounted import mounted
from dashboard.web.observing import Counters, observe
from dashboard.web.refused_requests import refusal
from timeline.errors import TimelineError
from timeline.project.fields import Overtaken
from timeline.record.discover import collect, collect_below
from timeline.record.file_names import file_name
from timeline.record.model import Document, Timeline
from timeline.show.asset_files import assets_folder

_LOG = logging.getLogger(__name__)

_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 26 26'%3E"
    "%3Crect width='26' height='26' rx='7' fill='%23364fc7'/%3E%3Cg fill='%23fff'%3E"
    "%3Crect x='5' y='8' width='10' height='3'/%3E%3Crect x='9' y='13' width='12' height='3'/%3E"
    "%3Ccircle cx='8' cy='19.5' r='2.2'/%3E%3C/g%3E%3C/svg%3E"
)
"""Inline, because a browser asks for an icon's file again whenever the address changes."""

_PAGE = """<!DOCTYPE html>
<html lang="en">
    <head>
        {%metas%}
        <meta name="color-scheme" content="light dark">
        <title>{%title%}</title>
        <link rel="icon" type="image/svg+xml" href="{icon}">
        {%css%}
        <link rel="stylesheet" href="{styles}">
    </head>
    <body>
        <noscript>The dashboard needs JavaScript. Without it, use the command: timeline extract FILE</noscript>
        {%app_entry%}
        <footer>{%config%}{%scripts%}{%renderer%}</footer>
    </body>
</html>""".replace("{icon}", _ICON)

_ADDRESS = re.compile(r"/p/([a-z0-9-]{1,64})")
"""As the page reads its own address, in ``assets/shell/shell.js``."""

_BRAND = ("#eef1fc", "#dbe1f8", "#b5c1ee", "#8d9fe5", "#6b82dd", "#5570d8", "#4a66d6", "#364fc7", "#2f46b3", "#253a9d")
"""From pale to deep; the eighth is the accent of ``assets/shell/tokens.css``."""

_DARK = ("#e8ebf0", "#b6bdc9", "#98a2b1", "#7b8594", "#454d5a", "#2e343e", "#20252d", "#1c2027", "#181b21", "#14171c")
"""The greys of the dark scheme, from text to page, as in the same file."""

_THEME: dict[str, Any] = {
    "primaryColor": "brand",
    "primaryShade": 7,
    "colors": {"brand": list(_BRAND), "dark": list(_DARK)},
    "defaultRadius": "sm",
    "fontFamily": "var(--tl-font)",
    "fontFamilyMonospace": "var(--tl-mono)",
    "headings": {"fontFamily": "var(--tl-font)"},
    "respectReducedMotion": True,
}


def create_app(
    timeline: Timeline | None = None,
    *,
    extract: Extract | None = None,
    read: Read | None = None,
    keeper: ProjectFolder | None = None,
    documents: Sequence[Document] = (),
    title: str = "",
    into: str | None = None,
    access: Access | None = None,
    fetches: bool = True,
    longest_text: int = 0,
) -> Dashboard:
    """The dashboard as a Dash app whose ``server`` is a Flask app.

    It opens on ``timeline`` or, in the background, on the events of ``documents``, put into the project ``into`` or
    one of their own; with none of them on the project that ``keeper`` opened last, or the bundled sample when there is
    none. ``extract`` and ``read`` default to the pipeline and readers of this package, ``keeper`` to a temporary one,
    ``access`` to this machine only. ``fetches`` False refuses web addresses; of a document ``longest_text`` characters
    are read for events (0: all).
    """
    access = access or Access()
    desk = Desk(
        keeper=keeper or ProjectFolder.temporary(),
        extract=extract or _extract,
        read=read or _read,
        fetches=fetches,
        options={"max_upload": access.max_upload, "prefix": access.prefix, "longest_text": longest_text},
    )
    app = _dash(access, desk.jobs.counters)
    app.desk = replace(desk, first=_open_first(desk, timeline, documents, title=title, into=into))
    _add_routes(app, app.desk)
    _add_panels(app, app.desk)
    return app


def _open_first(
    desk: Desk, timeline: Timeline | None, documents: Sequence[Document], *, title: str, into: str | None
) -> str:
    """The project the page opens on, with what was given in it or on its way."""
    keeper = desk.keeper
    given = [*(timeline.documents if timeline else ()), *documents]
    if not given and timeline is None:
        projects = keeper.projects()
        if into is None and not projects:
            into = keeper.create("Sample: a bridge, a flood and a council")
            add_sample(desk, into)
        return into or projects[0].id
    project = into or keeper.create(title or _title_of(given), key=_key_of(given))
    held = keeper.digests(project)
    if timeline is not None and any(held.get(document.id) != document.digest for document in timeline.documents):
        keeper.put_timeline(project, timeline)
    for document in documents:
        if held.get(document.id) != document.digest:
            add_document(desk, project, document)
    return project


def _key_of(documents: Sequence[Document]) -> str:
    """What makes opening the same texts again find the same project, with the corrections made to it."""
    return "\n".join(sorted(f"{document.id} {document.digest}" for document in documents))


def _title_of(documents: Sequence[Document]) -> str:
    titles = [document.title or file_name(document.source) for document in documents]
    if not titles:
        return "Untitled project"
    return (titles[0] or "Pasted text") + (f" and {len(titles) - 1} more" if len(titles) > 1 else "")


def _callback_failed(problem: Exception) -> None:
    """The trace goes to the log; the page keeps what it shows."""
    _LOG.error("unexpected error in a callback", exc_info=problem)


class Dashboard(Dash):
    """The Dash app with its ``desk``; the page does not tell which versions it runs on."""

    desk: Desk

    def _config(self) -> dict[str, Any]:
        config: dict[str, Any] = super()._config()  # type: ignore[no-untyped-call]
        return config | {"python_version": "", "dash_version": "", "plotly_version": "", "dash_version_url": ""}

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]  # Dash calls it with names
        """The page, which asks for its project's view at once, beside the scripts that will draw it."""
        named = _ADDRESS.fullmatch(request.path)
        address = f"{request.script_root}/work/{quote(named[1] if named else self.desk.first)}/view"
        if request.query_string:
            asked = request.query_string.decode("latin-1")
            address += "?" + asked.replace("{", "%7B").replace("}", "%7D")  # braces are Dash's own placeholders
        early = f'<link rel="preload" as="fetch" crossorigin="anonymous" href="{escape(address)}">'
        parts["metas"] = parts.get("metas", "") + early
        return str(super().interpolate_index(**parts))  # type: ignore[no-untyped-call]


def _dash(access: Access, counters: Counters) -> Dashboard:
    app = Dashboard(
        "dashboard",
        title="Timeline",
        update_title="",
        assets_folder=str(assets_folder()),
        assets_ignore=".*",  # they are served, but the page asks for them as one file of each kind
        external_scripts=[f"{access.prefix}/bundle/{bundle('js').name}"],
        index_string=_PAGE.replace("{styles}", f"{access.prefix}/bundle/{bundle('css').name}"),
        serve_locally=True,
        requests_pathname_prefix=f"{access.prefix}/",
        routes_pathname_prefix="/",
        suppress_callback_exceptions=True,
        enable_mcp=False,
        on_error=_callback_failed,
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
        compress=not access.loopback,  # on the same machine packing costs more time than it saves
    )
    if access.prefix:
        app.server.wsgi_app = mounted(app.server.wsgi_app, access.prefix)
    observe(app.server, counters)
    guard(app.server, access, app.csp_hashes)
    return app


def _extract(document: Document, **options: Any) -> Timeline:
    from timeline.pipeline import extract

    return extract(document, **options)


def _read(sources: Any, **options: Any) -> Any:
    from timeline.sources import read_all_any

    return read_all_any(sources, **options)


# -- addresses -------------------------------------------------------------------------------------------------------


def _add_routes(app: Dashboard, desk: Desk) -> None:
    server = app.server

    def refused(problem: Exception) -> tuple[Response, int]:
        status = 404 if isinstance(problem, UnknownProject) else 409 if isinstance(problem, Overtaken) else 400
        return refusal(status, str(problem))

    server.register_error_handler(TimelineError, refused)

    routes = collect_below(dashboard.features, "ROUTE") | collect(dashboard.api, "ROUTE")
    for register in routes.values():
        assert callable(register)
        register(server, desk)


# -- the page --------------------------------------------------------------------------------------------------------


def _add_panels(app: Dashboard, desk: Desk) -> None:
    declared = [panel for panel in collect_below(dashboard.features, "PANEL").values() if isinstance(panel, Panel)]
    panels = sorted(declared, key=lambda panel: panel.order)
    app.layout = lambda: page(panels, desk)
    for panel in panels:
        if panel.register:
            panel.register(app, desk)
    on_client(app, "start", Input(ids.BOOT, "data"), initial=True)
    on_client(app, "dock", Input(ids.DOCK_TABS, "value"))


def page(panels: Sequence[Panel], desk: Desk) -> Any:
    """The whole page; made anew for each visitor, from data alone."""

    def slot(name: str) -> list[Any]:
        return [panel.layout(desk) for panel in panels if panel.slot == name]

    main = html.Main(
        [
            html.Div(slot("notices"), className="tl-notices"),
            *slot("chart"),
            html.Div(
                [*slot("text"), *slot("detail")],
                id="reading",
                className="tl-reading",
            ),
            *slot("room"),
            _dock(panels, desk),
        ],
        id="main",
        className="tl-main",
    )
    return dmc.MantineProvider(
        [
            dcc.Store(id=ids.BOOT, data=_boot(desk)),
            html.A("Skip to the timeline", href="#main", className="tl-skip"),
            html.Div(
                [
                    html.Header([html.H1("Timeline", className="tl-hidden"), *slot("header")], className="tl-header"),
                    main,
                    *slot("foot"),
                ],
                id=ids.SHELL,
                className="tl-shell",
            ),
            *slot("overlay"),
        ],
        id=ids.PROVIDER,
        theme=_THEME,
        defaultColorScheme="auto",
    )


def _boot(desk: Desk) -> dict[str, Any]:
    """What the page's scripts start with."""
    return {
        "first": desk.first,
        "maxUpload": desk.options["max_upload"],
        "base": desk.options["prefix"],
        "filters": for_script(),
        "sample": SAMPLE,
    }


def _dock(panels: Sequence[Panel], desk: Desk) -> Any:
    members = [panel for panel in panels if panel.slot == "dock"]
    names = [panel.title.lower().replace(" ", "-") for panel in members]
    return html.Section(
        dmc.Tabs(
            [
                dmc.TabsList(
                    [
                        dmc.TabsTab(
                            [panel.title, html.Span(id=f"dock-count-{name}", className="tl-tab-count")], value=name
                        )
                        for panel, name in zip(members, names, strict=True)
                    ]
                ),
                *(dmc.TabsPanel(panel.layout(desk), value=name) for panel, name in zip(members, names, strict=True)),
            ],
            id=ids.DOCK_TABS,
            value=None,
            allowTabDeactivation=True,
            keepMounted=True,
            className="tl-tabs",
        ),
        id=ids.DOCK,
        className="tl-card tl-dock",
        **extra(aria_label="Table and lists"),
    )
