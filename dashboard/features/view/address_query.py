"""The filters in the page's address as a question to the store; see ``filters.js``."""

from __future__ import annotations

from werkzeug.datastructures import MultiDict

from dashboard.api.finding import store_query
from dashboard.api.problems import Refused
from dashboard.features.embed.address import wanted_of
from timeline.project import Query


def question_of(given: MultiDict[str, str]) -> Query:
    """The question. A date that is only half typed, or no date, asks nothing, as in the page."""
    kept = given.copy()
    for name in ("from", "to", "confidence"):
        try:
            wanted_of(MultiDict({name: kept.get(name, "")}))
        except Refused:
            kept.pop(name)
    return store_query(wanted_of(kept))
