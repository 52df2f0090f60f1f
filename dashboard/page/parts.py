"""Small pieces that several panels share: icons, buttons that name their action, keys."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import ClientsideFunction, Dash, Input, State, html


def extra(**given: Any) -> dict[str, Any]:
    """Properties whose names have dashes: ``extra(aria_label="Help")`` is ``{"aria-label": "Help"}``."""
    dashed = ("aria_", "data_")
    return {name.replace("_", "-") if name.startswith(dashed) else name: value for name, value in given.items()}


def on_client(app: Dash, function: str, *inputs: Input | State, initial: bool = False) -> None:
    """Call ``dash_clientside.shell.<function>`` with the values of ``inputs`` when one that is no ``State`` changes.

    No server is asked.
    """
    called = ClientsideFunction("shell", function)
    app.clientside_callback(called, *inputs, prevent_initial_call=not initial)  # type: ignore[no-untyped-call]


def icon(name: str) -> Any:
    """An icon of ``assets/shell/icons.css``; decoration, so hidden from screen readers."""
    return html.Span(className=f"ti ti-{name}", **extra(aria_hidden="true"))


def tool(action: str, label: str, *, symbol: str, key: str = "", **props: Any) -> Any:
    """A square button that shows only an icon. ``action`` is the name its script listens for (``data-do``)."""
    hint = f"{label} ({key})" if key else label
    return dmc.Tooltip(
        dmc.ActionIcon(
            icon(symbol),
            variant=props.pop("variant", "subtle"),
            color=props.pop("color", "gray"),
            size=props.pop("size", 32),
            className="tl-tool",
            **extra(data_do=action, aria_label=hint, **props),
        ),
        label=hint,
        openDelay=400,
    )


def action(name: str, label: str, *, symbol: str = "", key: str = "", **props: Any) -> Any:
    """A button with words. ``name`` is the action its script listens for; ``key`` is shown as a hint."""
    return dmc.Button(
        label,
        leftSection=icon(symbol) if symbol else None,
        rightSection=dmc.Kbd(key, size="xs", className="tl-key") if key else None,
        size=props.pop("size", "xs"),
        variant=props.pop("variant", "default"),
        **extra(data_do=name, **props),
    )


def menu_item(name: str, label: Any, *, symbol: str = "", **props: Any) -> Any:
    """One line of a menu that starts the action ``name``."""
    return dmc.MenuItem(label, leftSection=icon(symbol) if symbol else None, **extra(data_do=name, **props))
