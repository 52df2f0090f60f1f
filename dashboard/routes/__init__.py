"""The addresses that answer with data or a file, one file each, found by themselves.

To add one, put a new file here that declares ``ROUTE = register`` with

    def register(server: Flask, desk: Desk) -> None:
        @server.get("/work/<project>/thing")
        def thing(project: str) -> Response: ...

Host, Origin, token and size are checked before any of them runs (``dashboard.security``). Errors that are a
``TimelineError`` become ``{"error": message}`` with status 400 by themselves; anything else is a 500 that says nothing
of the inside. Addresses of the page's own traffic begin with ``/work/<project>/``, those for others with ``/api/v1/``.
"""
