"""``python -m dashboard [FILE...]``: the dashboard on these files, or on the bundled sample."""

from __future__ import annotations

import argparse
import sys

from dashboard.server import serve
from timeline.errors import TimelineError


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted; 2 when an input or the address is bad."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    parser.add_argument("files", nargs="*", help="texts to open")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8050)
    parser.add_argument("--project", help="the file that keeps the work")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    given = parser.parse_args(arguments)
    try:
        from timeline.sources import read

        documents = [read(name) for name in given.files]
        serve(documents=documents, host=given.host, port=given.port, open_browser=given.open, project=given.project)
    except TimelineError as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
