"""Folders that ``timeline batch`` made, as sources: written part by part, or opened as one indexed project."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from timeline.cli.support.messages import Messages, counted
from timeline.errors import BadData
from timeline.exports.export import Export
from timeline.record.model import Timeline


def is_run(source: str) -> bool:
    """Whether this is the folder of a batch run."""
    if not (Path(source) / "run.json").is_file():
        return False
    from timeline.batch import is_result

    return is_result(source)


def open_run(source: str) -> Timeline:
    """All of a run as one timeline, in memory. Raises ``BadData`` for a damaged folder."""
    from timeline.batch import whole

    return whole(source)


def without_runs(sources: Sequence[str], project: Path | None, messages: Messages) -> tuple[list[str], Path | None]:
    """The sources that are no runs, and the project file that holds the runs (``project`` when there are none).

    Without ``project``, a run that is the only source is indexed in its own folder, once. Raises ``BadData`` for a run
    among other sources then, for a damaged folder, and for a file that cannot be written.
    """
    runs = [source for source in sources if is_run(source)]
    rest = [source for source in sources if source not in runs]
    if not runs:
        return rest, project
    from timeline.batch import load_into, project_file

    if project is None:
        if len(sources) > 1:
            raise BadData(
                f"{runs[0]} was made by timeline batch; serve it alone, or name the --project to put all into"
            )
        return rest, project_file(runs[0], say=messages.note)
    from timeline.project import Project

    kept = Project(project)
    try:
        for run in runs:
            messages.note(f"putting {run} into {project}")
            load_into(kept, run)
    finally:
        kept.close()
    return rest, project


def can_stream(sources: Sequence[str], export: Export) -> bool:
    """Whether the sources are one run and the format is one that is written part by part, whatever the size."""
    if len(sources) != 1 or not is_run(sources[0]):
        return False
    from timeline.batch import LINES

    return export.name in LINES


def stream(folder: str, export: Export, output: Path | None, messages: Messages, options: dict[str, Any]) -> int:
    """Write a run part by part and say what was lost; how many events. Raises ``BadData`` when it cannot be written."""
    from timeline.batch import write_lines

    lost: Counter[tuple[str, str, str]] = Counter()
    documents = 0

    def look(part: Timeline) -> None:
        nonlocal documents
        documents += len(part.documents)
        for loss in export.losses(part):
            lost[loss.what, loss.effect, loss.reason] += loss.count

    if output is None or str(output) == "-":
        events = write_lines(folder, export.name, sys.stdout, take=look, **options)
        sys.stdout.flush()
    else:
        aside = output.with_name(f"{output.name}.part")
        try:
            with aside.open("w", encoding="utf-8", newline="") as file:
                events = write_lines(folder, export.name, file, take=look, **options)
            os.replace(aside, output)
        except OSError as error:
            raise BadData(f"cannot write {output}: {error.strerror or error}") from error
        finally:
            aside.unlink(missing_ok=True)
    for (what, effect, reason), count in lost.items():
        message = f"{export.name}: {counted(count, what)} {effect}: {reason}"
        messages.warning(message, format=export.name, effect=effect, reason=reason)
    messages.summary(
        f"{counted(documents, 'document')}, {counted(events, 'event')}", documents=documents, events=events
    )
    return events
