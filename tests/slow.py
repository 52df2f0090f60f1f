"""A slow machine, played: a throttled browser and servers that answer late. What races fails here first.

python -m pytest -m browser --slow-browser 8 --slow-server 400 --slow-seed 2
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest


def add_options(parser: pytest.Parser) -> None:
    group = parser.getgroup("slow", "a slow machine, played")
    group.addoption("--slow-browser", type=float, default=1, metavar="TIMES", help="throttle the browser's processor")
    group.addoption(
        "--slow-server", type=int, default=0, metavar="MS", help="let each answer wait 0 to MS milliseconds"
    )
    group.addoption("--slow-seed", type=int, default=1, metavar="SEED", help="which waits are drawn")


def header(config: pytest.Config) -> str | None:
    times, late, seed = (config.getoption(f"slow_{name}") for name in ("browser", "server", "seed"))
    if times == 1 and not late:
        return None
    return f"slow: the browser {times:g} times, each answer 0 to {late} ms late, seed {seed}"


def throttle(config: pytest.Config) -> Callable[[Any], None] | None:
    """What slows a page of the browser down; None if nothing shall."""
    times = config.getoption("slow_browser")

    def slow_down(page: Any) -> None:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": times})

    return slow_down if times != 1 else None


def slow_down_servers(config: pytest.Config) -> None:
    """Every server that is made in this process answers late, each request after a wait of its own."""
    longest = config.getoption("slow_server")
    if not longest:
        return
    import waitress

    chance, one_at_a_time = random.Random(config.getoption("slow_seed")), threading.Lock()
    plain = waitress.create_server

    def late(application: Any, *args: Any, **options: Any) -> Any:
        def answer(environ: Any, start_response: Any) -> Any:
            with one_at_a_time:
                wait = chance.uniform(0, longest / 1000)
            time.sleep(wait)
            return application(environ, start_response)

        return plain(answer, *args, **options)

    waitress.create_server = late
