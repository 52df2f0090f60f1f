"""What a Dash developer's test needs: a callback asked as the page asks it, and a look into what it gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def plain(component: Any) -> Any:
    """Components as they go to the page."""
    if isinstance(component, (list, tuple)):
        return [plain(part) for part in component]
    if hasattr(component, "to_plotly_json"):
        component = component.to_plotly_json()
    return {name: plain(value) for name, value in component.items()} if isinstance(component, dict) else component


def texts(component: Any) -> list[str]:
    """Every text in a component, in the order in which it is read."""
    component = plain(component)
    if isinstance(component, str):
        return [component] if component else []
    if isinstance(component, list):
        return [text for part in component for text in texts(part)]
    return texts(component["props"].get("children", "")) if isinstance(component, dict) else []


def parts(component: Any, **props: Any) -> Iterator[dict[str, Any]]:
    """The props of every component in ``component`` that has these ``props`` ("data_do" is "data-do")."""
    component = plain(component)
    if isinstance(component, list):
        for part in component:
            yield from parts(part, **props)
    elif isinstance(component, dict):
        given = component.get("props", component)
        wanted = {
            name.replace("_", "-") if name.startswith(("data_", "aria_")) else name: props[name] for name in props
        }
        if "props" in component and wanted.items() <= given.items():
            yield given
        for value in given.values():
            if isinstance(value, (list, dict)):
                yield from parts(value, **props)


def ask(app: Any, output: str, values: dict[str, Any], *, under: str = "") -> dict[str, Any]:
    """What the callback of ``output`` ("id.property") gives, asked as by the page: ``{"id": {"property": value}}``.

    ``values`` are those of its inputs and states, each under its "id.property"; ``under`` is the path the page lies at.
    """
    key, callback = next(
        (key, callback) for key, callback in app.callback_map.items() if output in key.strip(".").split("...")
    )
    outputs = [dict(zip(("id", "property"), name.rsplit(".", 1), strict=True)) for name in key.strip(".").split("...")]

    def filled(places: list[dict[str, str]]) -> list[dict[str, Any]]:
        return [place | {"value": values.get(f"{place['id']}.{place['property']}")} for place in places]

    asked = {
        "output": key,
        "outputs": outputs if key.startswith("..") else outputs[0],
        "changedPropIds": [
            name for name in values if name in {f"{i['id']}.{i['property']}" for i in callback["inputs"]}
        ],
        "inputs": filled(callback["inputs"]),
        "state": filled(callback["state"]),
    }
    answer = app.server.test_client().post(f"{under}/_dash-update-component", json=asked)
    assert answer.status_code == 200, answer.text
    given: dict[str, Any] = answer.json["response"]
    return given
