"""Work on parts with Dask: a scheduler and workers that somebody started, on one machine or many.

Every worker must see the inputs and the folder of the result under the same names, and have the same version of this
package. The address must be ``tls://`` unless the scheduler is on this machine.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.batch.deaths import DEATHS, Deaths
from timeline.batch.part import PartReport, process_part
from timeline.batch.plan import Part
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.batch.driver import BatchOptions
    from timeline.batch.progress import Progress

PATIENCE_SECONDS = 20
"""So long a scheduler has to answer, and to have a worker."""

_AHEAD = 4
"""Parts given out for every thread of a worker; a scheduler with a hundred thousand tasks at once grows slow."""


def work_on_scheduler(
    parts: Sequence[Part], out: Path, options: BatchOptions, progress: Progress
) -> Iterator[PartReport]:
    """The report of every part as it is done. Raises ``TimelineError`` without Dask, scheduler, workers or folder."""
    security = _security(options)
    distributed = _distributed()
    try:
        client = distributed.Client(
            options.scheduler, security=security, set_as_default=False, timeout=PATIENCE_SECONDS
        )
    except (OSError, ValueError) as error:
        raise TimelineError(
            f"no Dask scheduler answers at {options.scheduler}: {error}; check address and certificates"
        ) from error
    with client:
        threads = _threads(client, out)
        crew = _Scheduled(client, out.resolve(), options)
        waiting = iter(parts)
        first = [crew.submit(part) for _, part in zip(range(threads * _AHEAD), waiting, strict=False)]
        running = distributed.as_completed(first, loop=client.loop)
        for future in running:
            again = crew.taken(future, progress)
            if isinstance(again, PartReport):
                yield again
                part = next(waiting, None)
                again = None if part is None else crew.submit(part)
            if again is not None:
                running.add(again)


def _distributed() -> Any:
    try:
        return import_module("distributed")  # by name: it has no types that a checker could read
    except ImportError as error:
        raise TimelineError(
            "a scheduler needs Dask, which is not installed; pip install 'timeline-from-text[cluster]'"
        ) from error


class _Scheduled:
    """Hands parts to the scheduler and takes them back."""

    def __init__(self, client: Any, out: Path, options: BatchOptions) -> None:
        self.client, self.out, self.options = client, out, options
        self.deaths = Deaths(out, options.work)
        self._parts: dict[str, Part] = {}
        self._tries = 0

    def submit(self, part: Part) -> Any:
        """The future of a part's report."""
        self._tries += 1
        future = self.client.submit(
            process_part, part, self.out, self.options.work, root=os.getcwd(), skip=self.deaths.skipped(part),
            key=f"timeline-{os.getpid()}-{part.number}-{self._tries}", retries=1, pure=False,
        )  # fmt: skip
        self._parts[future.key] = part
        return future

    def taken(self, future: Any, progress: Progress) -> Any:
        """The report, or a new future for a part whose document ended the workers that tried it."""
        part = self._parts.pop(future.key)
        try:
            report: PartReport = future.result()
        except _distributed().KilledWorker as error:
            # The scheduler has tried several workers already, so the document is not given to any more of them.
            if not self.deaths.note(part, times=DEATHS):
                raise TimelineError(f"part {part.number} ended every worker that tried it: {error}") from error
            progress.died(parts=[part.number])
            return self.submit(part)
        finally:
            future.release()
        return report


def _security(options: BatchOptions) -> Any:
    if options.scheduler.startswith("tls://"):
        given = {name: options.tls.get(name, "") for name in ("ca", "cert", "key")}
        for name, file in given.items():
            if not os.path.isfile(file):
                raise TimelineError(f"a tls:// scheduler needs --tls-{name} FILE; {file or 'none'!r} is no file")
        return _distributed().Security(
            require_encryption=True,
            tls_ca_file=given["ca"],
            tls_client_cert=given["cert"],
            tls_client_key=given["key"],
        )
    if not _on_this_machine(options.scheduler):
        raise TimelineError(
            f"{options.scheduler} is not encrypted: whoever reaches it can run code on the workers; use tls:// with "
            "--tls-ca, --tls-cert and --tls-key"
        )
    return None


def _on_this_machine(address: str) -> bool:
    host = address.partition("://")[2].rpartition(":")[0].strip("[]")
    return host in ("127.0.0.1", "localhost", "::1")


def _threads(client: Any, out: Path) -> int:
    """How many threads the workers have, all of them fit for the work."""
    from timeline.record.version import __version__

    try:
        client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
    except TimeoutError as error:
        raise TimelineError("the scheduler has no workers; start some: dask worker ADDRESS --nthreads 1") from error
    folder = str(out.resolve())
    answers: dict[str, tuple[str, bool]] = client.run(_look, folder)
    for worker, (version, sees) in answers.items():
        if version != __version__:
            raise TimelineError(f"the worker {worker} has version {version!r}, not {__version__}; install the same")
        if not sees:
            raise TimelineError(f"the worker {worker} does not see the folder {folder}; use one on a shared disk")
    return sum(client.nthreads().values())


def _look(out: str) -> tuple[str, bool]:
    from timeline.record.version import __version__

    return __version__, os.path.isdir(out)
