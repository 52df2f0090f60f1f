"""Imported once by the process that workers are forked from: they find everything loaded, and share its memory."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy comes; as many processes as cores will be running


def _load() -> None:
    from pyarrow import parquet  # noqa: F401 - loaded for the workers

    from timeline.pipeline import extract

    extract("Anna Berg said in March 1911 that the mill, closed two days ago, would be rebuilt after the Suez Crisis.")
    gc.freeze()  # never collected, so that workers do not copy it by looking at it


_load()
