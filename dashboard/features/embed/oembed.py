"""``/oembed?url=...``: how to show a timeline of this server in another page, as the oEmbed format (1.0) has it.

Editors that know oEmbed turn a pasted address into the frame by themselves. The address may be that of an embedded page
or of the dashboard; only this server's own are answered, and only known names of the query are passed on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, unquote, urlencode, urlsplit

from flask import Flask, Response, jsonify, request

from dashboard.api.problems import Refused
from dashboard.desk import Desk
from dashboard.features.embed.address import embed_address
from dashboard.features.embed.snippet import HEIGHT, WIDTH, snippet
from dashboard.projects.state import UnknownProject

_PATH = re.compile(r"/(?:embed|p)/([^/]+)/?")
_CACHE_SECONDS = 300
_LEAST = 50
"""A frame of fewer pixels shows nothing; an editor with less room had better show a link."""


def register(server: Flask, desk: Desk) -> None:
    @server.get("/oembed")
    def oembed() -> tuple[Response, int] | Response:
        try:
            return jsonify(_answer(desk))
        except Refused as problem:
            return jsonify({"error": problem.message}), problem.status
        except UnknownProject:
            return jsonify({"error": "There is no timeline at this address (any more)."}), 404

    @server.after_request
    def discover(answer: Response) -> Response:
        """The pages of the dashboard tell the address as well; the embedded page has it in its head too."""
        named = _PATH.fullmatch(request.path)
        if named and answer.status_code == 200 and answer.mimetype == "text/html":
            address = f"{request.url_root}oembed?{urlencode({'url': request.url, 'format': 'json'})}"
            answer.headers.add("Link", f'<{address}>; rel="alternate"; type="application/json+oembed"')
        return answer


def _answer(desk: Desk) -> dict[str, Any]:
    if request.args.get("format", "json") != "json":
        raise Refused(501, "This server answers oEmbed as JSON alone; ask with format=json.")
    width, height = _most("maxwidth", WIDTH), _most("maxheight", HEIGHT)
    made = framed(desk, request.args.get("url", ""), width=width, height=height)
    return {
        "version": "1.0",
        "type": "rich",
        "title": made.title,
        "provider_name": "Timeline",
        "provider_url": f"{made.origin}/",
        "cache_age": _CACHE_SECONDS,
        "width": width,
        "height": height,
        "html": made.html,
    }


@dataclass(frozen=True)
class Framed:
    """A frame around an embedded page: its code, the page's address, the project's title, where the server is."""

    html: str
    address: str
    title: str
    origin: str


def framed(desk: Desk, address: str, *, width: int, height: int) -> Framed:
    """The frame for an address of this server. Raises ``Refused`` (404), and ``UnknownProject``."""
    origin, project, query = _meant(address)
    title = desk.keeper.title(project)
    shown = embed_address(origin, project, query)
    return Framed(snippet(shown, title, width=width, height=height), shown, title, origin)


def _most(name: str, usual: int) -> int:
    typed = request.args.get(name, "")
    if not typed:
        return usual
    if not re.fullmatch(r"[0-9]{1,6}", typed) or int(typed) < _LEAST:
        raise Refused(400, f"“{name}” has to be a whole number of pixels, at least {_LEAST}.")
    return min(usual, int(typed))


def _meant(address: str) -> tuple[str, str, str]:
    """Origin, project and query of an address of ours. Raises ``Refused`` (404)."""
    parts = _parts(address)
    under = request.script_root
    named = _PATH.fullmatch(parts.path.removeprefix(under)) if parts and parts.path.startswith(under) else None
    if (
        parts is None
        or named is None
        or parts.scheme not in {"http", "https"}
        or parts.netloc.lower() != request.host.lower()
    ):
        raise Refused(
            404, f"“{address[:200]}” is not the address of a timeline here; one begins {request.url_root}p/ ."
        )
    # The scheme is the one the asker knows: behind a proxy this server is asked by http while the world uses https.
    return f"{parts.scheme}://{request.host}{under}", unquote(named[1]), parts.query


def _parts(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


ROUTE = register
