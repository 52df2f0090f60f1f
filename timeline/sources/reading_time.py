"""How much time is left to a reader: it stops in good time and gives what it has, before the system ends it."""

from __future__ import annotations

import time
from dataclasses import dataclass

_SHARE = 0.75
_UNLIMITED = 600.0


@dataclass(frozen=True)
class Budget:
    """Processor time and wall time at which to stop, on the clocks of ``time``."""

    cpu_end: float
    wall_end: float

    @classmethod
    def now(cls, share: float = _SHARE) -> Budget:
        """A share of what the limits of this process (set by ``timeline.sources.supervisor``) leave from here on.

        The rest goes into putting together what was read.
        """
        cpu, wall = _left()
        return cls(time.process_time() + share * cpu, time.monotonic() + share * wall)

    def wall_left(self) -> float:
        """Seconds of wall time until then."""
        return self.wall_end - time.monotonic()

    def is_spent(self) -> bool:
        """Whether it is time to stop."""
        return time.process_time() > self.cpu_end or time.monotonic() > self.wall_end


def _left() -> tuple[float, float]:
    """Seconds of processor and wall time; a great many where there are no limits."""
    try:
        import resource
        import signal
    except ImportError:
        return _UNLIMITED, _UNLIMITED
    soft, _ = resource.getrlimit(resource.RLIMIT_CPU)
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = _UNLIMITED if soft == resource.RLIM_INFINITY else max(0.0, soft - used.ru_utime - used.ru_stime)
    wall = signal.getitimer(signal.ITIMER_REAL)[0]
    return cpu, wall or _UNLIMITED


def allow_memory(size: int) -> None:
    """Let this process use so much memory, as far as its hard limit goes; for libraries that ask for much at once."""
    _raise("RLIMIT_AS", size)


def allow_files(size: int) -> None:
    """Let this process, and what it starts, write files of such a size, as far as its hard limit goes."""
    _raise("RLIMIT_FSIZE", size)


def _raise(limit: str, size: int) -> None:
    try:
        import resource
    except ImportError:
        return
    number = getattr(resource, limit)
    soft, hard = resource.getrlimit(number)
    most = size if hard == resource.RLIM_INFINITY else min(size, hard)
    if soft != resource.RLIM_INFINITY and most > soft:
        resource.setrlimit(number, (most, hard))
