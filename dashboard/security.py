"""What keeps an open dashboard safe: who may ask (Host, Origin, token), how much, and what a browser may do with it.

The rules, all checked before any other code runs:

- Host: a name that is not this machine's is refused, so that a foreign page cannot reach the server by pointing its
  own name at it (DNS rebinding). Where the server listens beyond loopback a plain IP address is also accepted, since a
  rebinding page cannot have one as its name.
- Origin and Sec-Fetch-Site: a request that changes something must come from a page of this server. Other sites' pages
  may lead a visitor here, and may show ``/embed`` pages in a frame where that was allowed; their images, scripts and
  frames are refused before anything is computed for them.
- Token: asked for as soon as the server listens beyond loopback. It is given once in the address, then kept in a
  cookie that scripts cannot read and other sites cannot send. A link made for one person (``timeline link``) stands in
  its place, with their name, an end, and leave to read or to edit. See ``dashboard.web.sign_in``.
- Pace: where others share the server, so many questions and changes a second for each visitor (``dashboard.web.pace``).
- Size: no request body above ``max_upload`` bytes.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Request, Response, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from dashboard.web.access import MAX_UPLOAD, Access
from dashboard.web.guesses import Guesses
from dashboard.web.pace import Pace
from dashboard.web.refused_requests import refusal
from dashboard.web.sign_in import add_sign_in, check_visitor
from dashboard.web.visitor import visitor

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})


def guard(server: Flask, access: Access, script_hashes: Callable[[], Collection[str]]) -> None:
    """Put the checks before, and the headers after, every answer of ``server``.

    ``script_hashes`` gives the CSP hashes of Dash's own inline scripts; it is called late, when all of them are known.
    """
    server.config["MAX_CONTENT_LENGTH"] = access.max_upload
    server.config["MAX_FORM_MEMORY_SIZE"] = access.max_upload
    policy = _Policy(script_hashes, access)
    guesses, pace = Guesses(), Pace()

    @server.before_request
    def check() -> AnyResponse | tuple[Response, int] | None:
        if not host_allowed(request.host, access):
            return refusal(
                400,
                f"This server does not answer to the name {_name_of(request.host)!r}. Open it by the address printed "
                "when it started, or start it with that name allowed.",
            )
        if request.method not in _SAFE_METHODS and not _same_origin(request):
            return refusal(403, "This request came from another site, and only pages of this server may change things.")
        if _from_within_another_site(request, access):
            return refusal(403, "This request came from a page of another site, which may only link to this server.")
        return check_visitor(access, guesses) or _too_fast(access, pace)

    @server.after_request
    def headers(answer: Response) -> Response:
        return policy.apply(answer)

    server.register_error_handler(HTTPException, _told)
    server.register_error_handler(Exception, _internal(server))
    add_sign_in(server, access, guesses)


# -- who asks --------------------------------------------------------------------------------------------------------


def host_allowed(host: str, access: Access) -> bool:
    """Whether the Host header ``host`` is one of this server's names."""
    name = _name_of(host).lower()
    if name in _LOOPBACK_NAMES or name in {given.lower() for given in access.names}:
        return True
    if access.loopback:
        return False
    if name in {access.host.lower(), socket.gethostname().lower(), socket.getfqdn().lower()}:
        return True
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _name_of(host: str) -> str:
    """The name in a Host header, without its port."""
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]


def _same_origin(asked: Request) -> bool:
    if asked.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = asked.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc.lower() == asked.host.lower()


def _from_within_another_site(asked: Request, access: Access) -> bool:
    """Whether a page of another site asks, other than by leading its visitor here or by a frame it may show."""
    if asked.headers.get("Sec-Fetch-Site", "none") not in {"cross-site", "same-site"}:
        return False
    if asked.headers.get("Sec-Fetch-Mode") != "navigate":
        return True
    framed = asked.headers.get("Sec-Fetch-Dest", "document") != "document"
    return framed and not (access.embedders and asked.path.startswith("/embed/"))


def _too_fast(access: Access, pace: Pace) -> tuple[Response, int] | None:
    """A refusal for who asks faster than is fair to the others; on this machine alone there are none."""
    if access.token is None:
        return None
    changes = request.method not in _SAFE_METHODS
    seconds = pace.wait(visitor().name or request.remote_addr or "", request.path, changes=changes)
    if not seconds:
        return None
    answer, status = refusal(429, "These are more requests than one visitor may send; ask again in a moment.")
    answer.headers["Retry-After"] = str(seconds)
    return answer, status


# -- what is answered ------------------------------------------------------------------------------------------------


_MALFORMED = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError)
"""What Dash raises on bodies of its own route that its page would never send."""

_MESSAGES = {
    404: "There is nothing at this address.",
    405: "This address does not take that kind of request.",
    415: "The request body has a type that this address does not take.",
}


def _told(problem: HTTPException) -> Any:
    if problem.response is not None:  # a redirect or a ready answer, raised
        return problem.response
    status = problem.code or 500
    if status == 413:
        limit = request.max_content_length or MAX_UPLOAD
        size = f"{limit / 1_048_576:.3g} MB"
        return refusal(413, f"That is more than this server takes at once ({size}). Send less at a time.")
    return refusal(status, _MESSAGES.get(status, problem.name))


def _internal(server: Flask) -> Callable[[Exception], tuple[Response, int]]:
    def tell(problem: Exception) -> tuple[Response, int]:
        """The trace goes to the log; the visitor learns that it is not their fault, and nothing of the inside."""
        if request.path.startswith("/_dash-component-suites/"):
            return refusal(404, _MESSAGES[404])
        if request.path == "/_dash-update-component" and isinstance(problem, _MALFORMED):
            return refusal(400, "The request is not one that this page sends.")
        server.logger.error("unexpected error while answering %s", request.path, exc_info=problem)
        return refusal(500, "Something went wrong inside the server. Nothing was changed; its log has the details.")

    return tell


class _Policy:
    """The security headers, with Dash's script hashes filled in on the first answer."""

    def __init__(self, script_hashes: Callable[[], Collection[str]], access: Access) -> None:
        self._hashes = script_hashes
        self._embedders = " ".join(access.embedders)
        self._content = ""

    def apply(self, answer: Response) -> Response:
        framed = request.path.startswith("/embed/")
        ancestors = ("'self' " + self._embedders).strip() if framed else "'self'"
        answer.headers.setdefault("Content-Security-Policy", f"{self._base()}; frame-ancestors {ancestors}")
        if not framed:
            answer.headers["X-Frame-Options"] = "SAMEORIGIN"
            answer.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Referrer-Policy"] = "same-origin"
        answer.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
        if not request.path.startswith(("/assets/", "/_dash-component-suites/")):
            answer.headers.setdefault("Cache-Control", "no-store")
        return answer

    def _base(self) -> str:
        if not self._content:
            scripts = " ".join(sorted(set(self._hashes())))
            self._content = "; ".join(
                (
                    "default-src 'self'",
                    f"script-src 'self' {scripts}".strip(),
                    "style-src 'self' 'unsafe-inline'",  # the component library and the chart set styles on elements
                    "img-src 'self' data: blob:",
                    "font-src 'self' data:",
                    "connect-src 'self'",
                    "worker-src 'self' blob:",
                    "object-src 'none'",
                    "base-uri 'self'",
                    "form-action 'self'",
                )
            )
        return self._content
