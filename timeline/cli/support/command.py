"""What a file of a command declares, and the exit codes that commands end with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

NOTHING_FOUND = 1
BAD_INPUT = 2


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its typer function, its place in the list, and examples as pairs of line and meaning."""

    run: Callable[..., None]
    order: int
    examples: tuple[tuple[str, str], ...] = ()
