"""The token or a link, asked for at every request, and the page that asks a person for it."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlencode

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from dashboard.web.access import Access
from dashboard.web.guesses import Guesses
from dashboard.web.links import read_link
from dashboard.web.refused_requests import refusal
from dashboard.web.visitor import OWNER, Visitor, welcome

_OPEN_PATHS = frozenset({"/healthz", "/sign-in", "/assets/shell/sign-in.css"})
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_QUESTIONS = re.compile(r"/_dash-update-component|/work/[^/]+/(?:export/[^/]+)")
"""What is asked by POST, since the question is long, and changes nothing."""

_SECONDS_A_DAY = 86_400
_LONGEST_DAYS = 30


def check_visitor(access: Access, guesses: Guesses) -> AnyResponse | tuple[Response, int] | None:
    """Tell who asks, or answer for them: to sign in, to wait, or that their link is for reading alone."""
    welcome(OWNER)
    if access.token is None or request.path in _OPEN_PATHS:
        return None
    cookie = request.cookies.get(_cookie_name(), "")
    by_cookie = OWNER if access.knows_cookie(cookie) else access.visitor_by_link(cookie)
    bearer = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    # A link in the address goes before the cookie of an earlier one: it may give more leave, or another name.
    given = request.args.get("token", "")
    if by_cookie is not None and not given and not bearer:
        return _come_in(by_cookie)
    shown = bearer or given
    if shown and guesses.too_many(request.remote_addr):
        return refusal(429, "There were too many wrong tokens from this address; wait a minute.")
    visitor = access.visitor_with(shown) if shown else None
    if visitor is not None:
        return _come_in(visitor) if bearer else signed_in(access, given, _without_token())
    if by_cookie is not None:
        return _come_in(by_cookie)
    if shown:
        guesses.note(request.remote_addr)
    if request.path.startswith(("/api/", "/work/")) or request.path.startswith("/_dash"):
        return refusal(
            401, "A token is needed, or a link that has not ended: open the address printed when the server started."
        )
    return redirect(f"{request.script_root}/sign-in")


def _come_in(visitor: Visitor) -> tuple[Response, int] | None:
    welcome(visitor)
    if visitor.may_edit or request.method in _READING or _QUESTIONS.fullmatch(request.path):
        return None
    return refusal(403, f"The link of {visitor.name} is for reading; ask whoever sent it for one to edit.")


def _without_token() -> str:
    kept = [(key, value) for key, value in request.args.items(multi=True) if key != "token"]
    return request.script_root + request.path + ("?" + urlencode(kept) if kept else "")


def signed_in(access: Access, given: str, target: str) -> AnyResponse:
    """Lead on to ``target`` with a cookie: proof of the token, or the link itself, until it ends."""
    answer = redirect(target)
    link = None if access.knows_token(given) else read_link(given, access.token or "")
    days = min(_LONGEST_DAYS, link.days_left()) if link else _LONGEST_DAYS
    answer.set_cookie(
        _cookie_name(),
        given if link else access.cookie,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure,
        max_age=days * _SECONDS_A_DAY,
    )
    return answer


def _cookie_name() -> str:
    # Cookies are shared between the ports of one host; two dashboards side by side must not sign each other out.
    return f"timeline-{request.host.rpartition(':')[2] or 'web'}".replace("]", "").replace("[", "")


def add_sign_in(server: Flask, access: Access, guesses: Guesses) -> None:
    """Add the page that asks for the token."""

    @server.route("/sign-in", methods=["GET", "POST"])
    def sign_in() -> AnyResponse | tuple[str, int]:
        if access.token is None:
            return redirect(f"{request.script_root}/")
        if request.method == "GET":
            return _sign_in_page(""), 200
        if guesses.too_many(request.remote_addr):
            return _sign_in_page("There were too many wrong tokens from this address; wait a minute."), 429
        given = request.form.get("token", "").strip()
        if access.visitor_with(given) is not None:
            return signed_in(access, given, f"{request.script_root}/")
        guesses.note(request.remote_addr)
        return _sign_in_page("That is not the token of this server. It is in the line printed when it started."), 403


def _sign_in_page(problem: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in · Timeline</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="'
        f'{escape(request.script_root)}/assets/shell/sign-in.css"></head><body><main><h1>Timeline</h1>'
        "<p>This dashboard can be reached from other machines, so it asks for the token printed when it started.</p>"
        f'<p role="alert">{escape(problem)}</p>'
        '<form method="post" action="'
        f'{escape(request.script_root)}/sign-in"><label for="token">Token</label>'
        '<input id="token" name="token" type="password" autocomplete="current-password" autofocus required>'
        '<button type="submit">Sign in</button></form></main></body></html>'
    )
