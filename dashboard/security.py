"""What keeps an open dashboard safe: who may ask (Host, Origin, token), how much, and what a browser may do with it.

The rules, all checked before any other code runs:

- Host: a name that is not this machine's is refused, so that a foreign page cannot reach the server by pointing its
  own name at it (DNS rebinding). Where the server listens beyond loopback a plain IP address is also accepted, since a
  rebinding page cannot have one as its name.
- Origin and Sec-Fetch-Site: a request that changes something must come from a page of this server. Other sites' pages
  may lead a visitor here, and may show ``/embed`` pages in a frame where that was allowed; their images, scripts and
  frames are refused before anything is computed for them.
- Token: asked for as soon as the server listens beyond loopback. It is given once in the address, then kept in a
  cookie that scripts cannot read and other sites cannot send.
- Size: no request body above ``max_upload`` bytes.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
import secrets
import socket
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Request, Response, jsonify, redirect, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from dashboard.web.guesses import Guesses
from timeline.errors import BadData

MAX_UPLOAD = 64 * 1024 * 1024
"""Bytes of one request body. A long book in plain text is 3 MB, a scanned-and-read PDF up to 50 MB."""

SHORTEST_TOKEN = 16
"""Characters; one that is made has 32."""

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_OPEN_PATHS = frozenset({"/healthz", "/sign-in", "/assets/shell/sign-in.css"})
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?", re.IGNORECASE)
_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})


@dataclass(frozen=True)
class Access:
    """Who may reach the server.

    ``host`` is the address it listens on, ``token`` what a visitor must show (None: nobody is asked), ``names`` further
    host names it answers to (behind a proxy), ``embedders`` the origins that may show ``/embed`` pages in a frame.
    """

    host: str = "127.0.0.1"
    token: str | None = None
    names: Collection[str] = ()
    max_upload: int = MAX_UPLOAD
    embedders: Collection[str] = ()
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def __post_init__(self) -> None:
        if self.token is not None and len(self.token) < SHORTEST_TOKEN:
            raise BadData(
                f"a token of {len(self.token)} characters is soon guessed; give one of at least {SHORTEST_TOKEN}, or "
                "none, and one is made"
            )
        for origin in self.embedders:
            if not _ORIGIN.fullmatch(origin):
                raise BadData(
                    f"{origin!r} is no origin that may show a view in a frame; expected a form such as "
                    "https://reports.example.org"
                )

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)

    @property
    def cookie(self) -> str:
        """What the cookie holds: proof of the token, not the token."""
        return hmac.new((self.token or "").encode(), b"timeline dashboard", hashlib.sha256).hexdigest()

    def admits(self, headers: Mapping[str, str]) -> bool:
        """Whether the headers of a request (as "AUTHORIZATION", "COOKIE") show the token; asked before its body."""
        bearer = headers.get("AUTHORIZATION", "").removeprefix("Bearer ").strip()
        cookies = (part.partition("=")[2].strip() for part in headers.get("COOKIE", "").split(";"))
        return self.knows_token(bearer) or any(self.knows_cookie(cookie) for cookie in cookies)

    def knows_cookie(self, given: str) -> bool:
        """Whether a cookie proves that its visitor had the token."""
        return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.cookie.encode())

    def knows_token(self, given: str) -> bool:
        """Whether ``given`` is the token."""
        mine = (self.token or "").encode()
        return bool(mine) and hmac.compare_digest(given.encode("utf-8", "surrogateescape"), mine)


def is_loopback(host: str) -> bool:
    """Whether ``host`` is an address that only this machine reaches."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def new_token() -> str:
    """A token nobody guesses: 192 random bits."""
    return secrets.token_urlsafe(24)


def guard(server: Flask, access: Access, script_hashes: Callable[[], Collection[str]]) -> None:
    """Put the checks before, and the headers after, every answer of ``server``.

    ``script_hashes`` gives the CSP hashes of Dash's own inline scripts; it is called late, when all of them are known.
    """
    server.config["MAX_CONTENT_LENGTH"] = access.max_upload
    server.config["MAX_FORM_MEMORY_SIZE"] = access.max_upload
    policy = _Policy(script_hashes, access)
    guesses = Guesses()

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
        return _check_token(access, guesses)

    @server.after_request
    def headers(answer: Response) -> Response:
        return policy.apply(answer)

    server.register_error_handler(HTTPException, _told)
    server.register_error_handler(Exception, _internal(server))
    _add_sign_in(server, access, guesses)


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


def _check_token(access: Access, guesses: Guesses) -> AnyResponse | tuple[Response, int] | None:
    if access.token is None or request.path in _OPEN_PATHS:
        return None
    if access.knows_cookie(request.cookies.get(_cookie_name(), "")):
        return None
    bearer = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    given = bearer or request.args.get("token", "")
    if given and guesses.too_many(request.remote_addr):
        return refusal(429, "There were too many wrong tokens from this address; wait a minute.")
    if given and access.knows_token(given):
        return None if bearer else _signed_in(access, _without_token())
    if given:
        guesses.note(request.remote_addr)
    if request.path.startswith(("/api/", "/work/")) or request.path.startswith("/_dash"):
        return refusal(401, "A token is needed: open the address printed when the server started.")
    return redirect("/sign-in")


def _without_token() -> str:
    kept = [(key, value) for key, value in request.args.items(multi=True) if key != "token"]
    from urllib.parse import urlencode

    return request.path + ("?" + urlencode(kept) if kept else "")


def _signed_in(access: Access, target: str) -> AnyResponse:
    answer = redirect(target)
    answer.set_cookie(
        _cookie_name(), access.cookie, httponly=True, samesite="Lax", secure=request.is_secure, max_age=30 * 86_400
    )
    return answer


def _cookie_name() -> str:
    # Cookies are shared between the ports of one host; two dashboards side by side must not sign each other out.
    return f"timeline-{request.host.rpartition(':')[2] or 'web'}".replace("]", "").replace("[", "")


def _add_sign_in(server: Flask, access: Access, guesses: Guesses) -> None:
    @server.route("/sign-in", methods=["GET", "POST"])
    def sign_in() -> AnyResponse | tuple[str, int]:
        if access.token is None:
            return redirect("/")
        if request.method == "GET":
            return _sign_in_page(""), 200
        if guesses.too_many(request.remote_addr):
            return _sign_in_page("There were too many wrong tokens from this address; wait a minute."), 429
        if access.knows_token(request.form.get("token", "").strip()):
            return _signed_in(access, "/")
        guesses.note(request.remote_addr)
        return _sign_in_page("That is not the token of this server. It is in the line printed when it started."), 403


def _sign_in_page(problem: str) -> str:
    from html import escape

    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in · Timeline</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/assets/shell/sign-in.css"></head><body><main><h1>Timeline</h1>'
        "<p>This dashboard can be reached from other machines, so it asks for the token printed when it started.</p>"
        f'<p role="alert">{escape(problem)}</p>'
        '<form method="post" action="/sign-in"><label for="token">Token</label>'
        '<input id="token" name="token" type="password" autocomplete="current-password" autofocus required>'
        '<button type="submit">Sign in</button></form></main></body></html>'
    )


# -- what is answered ------------------------------------------------------------------------------------------------


def refusal(status: int, message: str) -> tuple[Response, int]:
    """A refusal as JSON: ``{"error": message}``."""
    return jsonify({"error": message}), status


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
