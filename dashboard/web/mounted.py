"""Under a path of another site: a proxy shows ``https://example.org/cases/`` and asks this server."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from timeline.errors import BadData

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

_PREFIX = re.compile(r"(?:/[A-Za-z0-9._~-]+)+")


def as_prefix(given: str) -> str:
    """The path as it stands before each address: "/cases" for "cases/"; empty for none. Raises ``BadData``."""
    prefix = "/" + given.strip("/") if given.strip("/") else ""
    if prefix and not _PREFIX.fullmatch(prefix):
        raise BadData(f"{given!r} is no path to be shown under; expected a form such as /cases")
    return prefix


def mounted(application: Application, prefix: str) -> Application:
    """The application that knows it is shown under ``prefix``, whether the proxy takes that off or not."""

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        environ["SCRIPT_NAME"] = prefix
        if path == prefix or path.startswith(f"{prefix}/"):
            environ["PATH_INFO"] = path[len(prefix) :] or "/"
        return application(environ, start_response)

    return answer
