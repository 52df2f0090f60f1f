"""``python -m timeline`` and the command ``timeline``."""

from __future__ import annotations

import gc
import sys

# A parsed document is many small objects that stay until its events are made. Looking through them for garbage at
# every 700th took a twentieth of the time of ``extract``.
_OBJECTS_BETWEEN_COLLECTIONS = 20_000


def main(arguments: list[str] | None = None) -> int:
    """Run one command line and return its exit code: 0 done, 1 nothing found, 2 bad input or use."""
    from timeline.cli.support.installation import tell_clash

    tell_clash()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 10, 10)
    from timeline.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
