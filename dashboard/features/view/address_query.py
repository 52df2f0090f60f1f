"""The filters in the page's own address as a question to the project; see ``filters.js``."""

from __future__ import annotations

from dataclasses import replace

from werkzeug.datastructures import MultiDict

from dashboard.api.filter_names import STATUSES
from dashboard.api.problems import Refused
from dashboard.features.embed.address import question_of
from timeline.project import Query


def question_of_page(given: MultiDict[str, str], *, rejected: bool = True) -> Query:
    """The question. A date that is only half typed, or no date, asks nothing, as in the page.

    The page shows what a person ``rejected`` too, struck out.
    """
    kept = given.copy()
    for name in ("from", "to", "confidence"):
        try:
            question_of(MultiDict({name: kept.get(name, "")}))
        except Refused:
            kept.pop(name)
    asked = question_of(kept)
    return replace(asked, statuses=STATUSES) if rejected and not kept.get("status") else asked
