"""The marks of clicks that stand for a working chronology: handed over, told and embedded, shared by address."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.tasks import TASKS, done


@pytest.mark.browser
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ["handed-over", "story", "person"])
def test_a_task_keeps_within_its_clicks(chromium: Any, name: str) -> None:
    pytest.importorskip("docx")
    result = done(chromium, name)
    assert result.failed == ""
    assert result.clicks <= (TASKS[name][1] or 0)
