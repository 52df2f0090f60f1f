"""The API against its own description: generated requests are answered as described, wrong ones refused."""

from __future__ import annotations

from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings

from dashboard.app import create_app
from tests.dashboard.bridge import extract_small, small_timeline

SLOW = {"png", "svg", "pdf", "report-pdf"}
"""Formats that start a browser; ``test_api.py`` looks at exports by themselves."""


def described() -> Any:
    app = create_app(small_timeline(), extract=extract_small, fetches=False)
    config = schemathesis.Config()
    config.projects.default.generation.deterministic = True
    # 422 says that a request was well formed and a value in it, such as a date that is none, could not be worked with.
    accepted = config.projects.default.checks.positive_data_acceptance
    accepted.expected_statuses = [*accepted.expected_statuses, "422"]
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app.server, config=config)


@described().parametrize()
@settings(max_examples=20, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_every_generated_request_is_answered_as_described(case: Any) -> None:
    if case.path_parameters and case.path_parameters.get("format") in SLOW:
        case.path_parameters["format"] = "csv"
    case.call_and_validate()
