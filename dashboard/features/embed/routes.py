"""``/embed/<project>``: a timeline to be shown inside a page of the same server, or of the sites it was started with.

Who may frame it is said by the guard (``Access.embedders``); everything else stays as the guard leaves it: no page but
this one can be framed by another site.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlencode

from flask import Flask, Response, request

from dashboard.api.problems import Refused
from dashboard.desk import Desk
from dashboard.features.embed.address import embed_address, look_of, page_address, question_of
from dashboard.features.embed.embedded_page import Links, content_policy, embed_page, message_page
from dashboard.features.embed.kept_pages import KeptPages
from dashboard.features.embed.story_embed import STORY_POLICY
from dashboard.projects.state import UnknownProject
from timeline.record.version import __version__

_ANCESTORS = re.compile(r"frame-ancestors [^;]*")


def register(server: Flask, desk: Desk) -> None:
    pages = KeptPages()

    @server.get("/embed/<project>")
    def embed(project: str) -> Response:
        try:
            return _page(desk, project, pages)
        except Refused as problem:
            return _message(problem.message, problem.status)
        except UnknownProject:
            return _message("There is no timeline at this address (any more).", 404)

    @server.get("/embed")
    @server.get("/embed/")
    @server.get("/embed/<path:rest>")
    def nothing(rest: str = "") -> Response:
        return _message("There is no timeline at this address.", 404)

    def tighten(answer: Response) -> Response:
        """The guard's word on who may frame, and the page's own narrower policy for everything else."""
        if request.path.startswith("/embed"):
            ancestors = _ANCESTORS.search(answer.headers.get("Content-Security-Policy", ""))
            who = ancestors[0] if ancestors else "frame-ancestors 'none'"
            own = STORY_POLICY if request.path.endswith("/story") else content_policy()
            answer.headers["Content-Security-Policy"] = f"{own}; {who}"
        return answer

    # These run in reverse order: the first one is the last to speak, after the guard.
    server.after_request_funcs.setdefault(None, []).insert(0, tighten)


def _page(desk: Desk, project: str, pages: KeptPages) -> Response:
    version = desk.keeper.version(project)  # first: an unknown project is told before anything else is looked at
    asked, look = question_of(request.args), look_of(request.args)
    tag = _tag(project, version)
    if request.if_none_match.contains_weak(tag):
        answer = Response(status=304)
    else:
        links = _links(project)
        key = (project, asked, look, links)
        page = pages.get(key, tag, lambda: embed_page(desk.keeper.load(project, asked), asked, look, links))
        answer = Response(page, mimetype="text/html")
    answer.set_etag(tag, weak=True)
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _tag(project: str, version: int) -> str:
    """The same for the same bytes; a newer viewer has another policy, which names its script's digest."""
    return f"{__version__}-{project}-{version}-{hashlib.sha256(content_policy().encode()).hexdigest()[:12]}"


def _links(project: str) -> Links:
    origin = request.url_root.rstrip("/")
    query = urlencode(list(request.args.items(multi=True)))
    own = embed_address(origin, project, query)
    return Links(
        whole=page_address(origin, project, query),
        discovery=f"{origin}/oembed?{urlencode({'url': own, 'format': 'json'})}",
    )


def _message(message: str, status: int) -> Response:
    return Response(message_page(message), status, mimetype="text/html")


ROUTE = register
