"""A filter is declared once; the drawer, the address, the script and the API have the same ones."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dashboard.api.filter_names import FILTERS as PARAMETERS
from dashboard.app import create_app
from dashboard.features.embed.address import NAMES
from dashboard.features.filters.declared import FILTERS, LISTS, for_script
from dashboard.projects.folder import ProjectFolder

CALLED_OTHERWISE = {"confidence": "min_confidence"}  # the page counts percent, the API shares


@pytest.fixture(scope="module")
def layout(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The properties of every component of the page that has an id."""
    app = create_app(keeper=ProjectFolder(tmp_path_factory.mktemp("projects")))
    by_id: dict[str, Any] = {}

    def walk(part: Any) -> None:
        if isinstance(part, list):
            for child in part:
                walk(child)
        if isinstance(part, dict):
            props = part.get("props", {})
            if "id" in props:
                by_id[str(props["id"])] = props
            for value in part.values():
                walk(value)

    shown = app.layout() if callable(app.layout) else app.layout
    walk(json.loads(json.dumps(shown, default=lambda part: part.to_plotly_json())))
    return by_id


def test_every_filter_has_a_field_that_starts_empty(layout: dict[str, Any]) -> None:
    for declared in FILTERS:
        value = layout[f"filter-{declared.name}"].get("value", "")
        assert value == ([] if declared.is_list else declared.empty)
    fields = {name.removeprefix("filter-") for name in layout if name.startswith("filter-") and "value" in layout[name]}
    assert fields <= {declared.name for declared in FILTERS}


def test_the_script_starts_with_the_same_filters(layout: dict[str, Any]) -> None:
    (boot,) = (props["data"] for props in layout.values() if "maxUpload" in (props.get("data") or {}))
    assert boot["filters"] == for_script()
    assert [wanted["name"] for wanted in boot["filters"] if wanted["empty"] == []] == list(LISTS)


def test_every_filter_of_the_page_is_one_of_the_api_with_the_same_choices() -> None:
    parameters = {parameter.name: parameter.schema for parameter in PARAMETERS}
    for declared in FILTERS:
        schema = parameters[CALLED_OTHERWISE.get(declared.name, declared.name)]
        assert (schema["type"] == "array") == declared.is_list
        assert schema.get("items", {}).get("enum", []) == list(declared.choices)
        assert declared.name in NAMES
