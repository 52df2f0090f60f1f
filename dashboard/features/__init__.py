"""The features of the dashboard, a folder each, found by themselves: panels and routes beside what stands behind them.

To add a panel, put one new file here (``actors.py``, or ``actors/panel.py`` where it will have company) that declares

    PANEL = Panel(slot="dock", order=60, title="Actors", layout=layout, register=register)

- ``layout(desk)`` gives the Dash components, from data alone: no request, no state.
- ``register(app, desk)`` adds its callbacks, each one call of a plain function (leave it out if there are none).
- ``slot`` is where it goes: "header", "notices" (above the chart), "chart", "text", "detail", "room" (in the place of
  chart, text and details; see ``rooms``), "dock" (a tab at the bottom, named ``title``), "foot" (below everything, for
  phones) or "overlay" (dialogs and drawers). ``order`` sorts the panels of one slot.

Its script goes into ``assets/features/actors/``, since Dash serves what is in ``assets``, and is found by itself too.
It registers with the shell and hears what happens (the view was loaded, something was selected, a filter changed); see
``assets/shell/README.md``.

To add addresses that answer with data or a file, declare ``ROUTE = register`` in a file of the feature, with

    def register(server: Flask, desk: Desk) -> None:
        @server.get("/work/<project>/thing")
        def thing(project: str) -> Response: ...

Host, Origin, token and size are checked before any of them runs (``dashboard.security``). Errors that are a
``TimelineError`` become ``{"error": message}`` with status 400 by themselves; anything else is a 500 that says nothing
of the inside. Addresses of the page's own traffic begin with ``/work/<project>/``; those for others, ``/api/v1/``, are
declared in ``dashboard.api.operations``.
"""
