"""``/work/<project>/documents``: hand over text, files or an address; ``/work/<project>/jobs``: how far they are."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, jsonify, request

from dashboard.desk import Desk
from dashboard.features.add.intake import PASTED, add_sample, add_sources
from dashboard.features.add.work import jobs_now
from dashboard.typed.dates import read_day, today
from dashboard.web.refused_requests import refusal
from timeline.errors import UnreadableSource

MOST_HELD = 512 * 1024 * 1024
"""Bytes that were handed over and wait in memory to be read, over all projects; eight of the largest uploads."""


_BUSY = "This server still has much to read that was handed over before; hand this over again in a while."


def register(server: Flask, desk: Desk) -> None:
    @server.post("/work/<project>/documents")
    def take(project: str) -> Response | tuple[Response, int]:
        desk.keeper.version(project)  # an unknown project is told before anything is read
        if sample := request.form.get("sample", ""):
            return jsonify({"jobs": [add_sample(desk, project, sample).as_plain()]})
        if desk.jobs.held() + (request.content_length or 0) > MOST_HELD:
            return refusal(503, _BUSY)
        options = _options()
        sources = list(_sources(desk))
        if not sources:
            raise UnreadableSource("There is nothing to read: paste a text, choose a file or give an address.")
        jobs = add_sources(desk, project, sources, **options)
        return jsonify({"jobs": [job.as_plain() for job in jobs]})

    @server.get("/work/<project>/jobs")
    def jobs(project: str) -> Response:
        return jsonify(jobs_now(desk, project)[1])

    @server.post("/work/<project>/jobs/<name>/cancel")
    def cancel(project: str, name: str) -> Response:
        return jsonify({"cancelled": desk.jobs.cancel(project, name)})

    @server.post("/work/<project>/jobs/dismiss")
    def dismiss(project: str) -> Response:
        desk.jobs.dismiss(project)
        return jsonify({})


def _options() -> dict[str, Any]:
    options: dict[str, Any] = {}
    if published := request.form.get("published", "").strip():
        options["published"] = read_day(published, today())
    if title := request.form.get("title", "").strip():
        options["title"] = title
    return options


def _sources(desk: Desk) -> Any:
    from timeline.sources import Upload

    text = request.form.get("text", "").replace("\r\n", "\n")  # a form sends every line end as two characters
    if text.strip():
        yield PASTED, Upload("pasted.txt", text.encode("utf-8", "replace"))
    for file in request.files.getlist("files"):
        if file.filename:
            # The name is shown and its ending chooses the reader; it is never used as a path.
            yield file.filename, Upload(file.filename, file.read())
    address = request.form.get("address", "").strip()
    if address:
        if not desk.fetches:
            raise UnreadableSource("This server does not fetch web addresses.")
        if not address.lower().startswith(("http://", "https://")):
            raise UnreadableSource(f"“{address[:80]}” is not a web address; it should begin with https:// or http://.")
        yield address, address


ROUTE = register
