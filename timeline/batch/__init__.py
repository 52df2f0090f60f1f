"""From a folder of articles to Parquet: many documents, several processes or machines, the same bytes every time.

    plan.py        cuts the inputs into parts, always the same way for the same input
    cutting.py     how each kind of file is cut; opening.py reads such a slice
    part.py        the one pure function: a part in, four Parquet files out, written aside and renamed when whole
    arrow_tables.py  the columns of those files (documented in docs/scaling.md)
    time_limit.py  ends the reading of a document that takes too long
    driver.py      which parts are missing, and who works on them
    pool.py        the standard process pool; scheduler.py a Dask scheduler
    deaths.py      which documents were being read when workers died
    progress.py    what is said while it runs, and the summary at the end
    result.py      reads a finished folder back: as timelines, or into a project file

A part that is done is never done again, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

from timeline.batch.driver import BatchOptions, run
from timeline.batch.part import Work
from timeline.batch.progress import Progress, Summary
from timeline.batch.result import (
    LINES,
    Loaded,
    is_result,
    load_into,
    project_file,
    set_aside,
    timelines,
    whole,
    write_lines,
)

__all__ = [
    "LINES",
    "BatchOptions",
    "Loaded",
    "Progress",
    "Summary",
    "Work",
    "is_result",
    "load_into",
    "project_file",
    "run",
    "set_aside",
    "timelines",
    "whole",
    "write_lines",
]
