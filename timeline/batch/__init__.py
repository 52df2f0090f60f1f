"""From a folder of articles to Parquet: many documents, several processes or machines, the same bytes every time.

    plan.py      cuts the inputs into parts, always the same way for the same input
    part.py      the one pure function: a part in, four Parquet files out, written aside and renamed when whole
    tables.py    the columns of those files (documented in docs/scaling.md)
    driver.py    which parts are missing, and who works on them: a process pool, or a Dask scheduler
    progress.py  what is said while it runs, and the summary at the end
    result.py    reads a finished folder back: as timelines, or into a project file

A part that is done is never done again, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

from timeline.batch.driver import BatchOptions, run
from timeline.batch.progress import Progress, Summary
from timeline.batch.result import is_result, load_into, timelines

__all__ = ["BatchOptions", "Progress", "Summary", "is_result", "load_into", "run", "timelines"]
