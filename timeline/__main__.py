"""``python -m timeline`` and the command ``timeline``."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one command line and return its exit code: 0 done, 1 nothing found, 2 bad input or use."""
    from timeline.cli.support.installation import tell_clash

    tell_clash()
    from timeline.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
