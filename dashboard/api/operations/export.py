"""``/api/v1/export/{format}``: a project, or what filters leave of it, in any export format."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response

from dashboard.api.allowances import limits_of
from dashboard.api.filter_names import FILTERS, PROJECT, project_name, question_of
from dashboard.api.operation import Given, Operation, Parameter
from dashboard.desk import Desk
from dashboard.web.downloads import disposition, file_name
from timeline import exports

_NOTES = 5
"""Lines of what the format could not say; a header has no room for more."""


def export(desk: Desk, given: Given) -> Response:
    form = exports.find(given["format"])
    part = desk.keeper.load(project_name(desk, given["project"]), question_of(given), expressions=form.expressions)
    timeline = part.timeline
    with limits_of(desk).turn():
        content = exports.to_bytes(form.write(timeline))
    answer = Response(content, mimetype=form.media_type)
    answer.headers["Content-Disposition"] = disposition(file_name(part.title, form.suffix))
    notes = [str(loss) for loss in form.losses(timeline)[:_NOTES]]
    answer.headers["X-Timeline-Notes"] = quote("\n".join(notes))
    answer.headers["X-Timeline-Events"] = str(len(timeline.events))
    return answer


_FORMAT = Parameter("format", "The format's name.", {"type": "string", "enum": sorted(exports.known())}, place="path")

OPERATIONS = (
    Operation(
        name="export",
        path="/export/{format}",
        title="The events as a file",
        about=(
            "The media type and a name to save it under come with it, and what the format could not say. What a person "
            "rejected is left out unless `status=rejected` asks for it."
        ),
        run=export,
        parameters=(_FORMAT, PROJECT, *FILTERS),
        media_types=tuple(sorted({form.media_type.partition(";")[0] for form in exports.known().values()})),
        failures=(422, 501, 503),
        of_project=True,
    ),
)
