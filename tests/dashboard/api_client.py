"""What the tests of ``/api/v1`` share."""

from __future__ import annotations

from typing import Any


def refusal(answer: Any) -> tuple[int, str]:
    """Status and type of a refusal; every one has a message for a person and nothing of the inside."""
    assert set(answer.json) <= {"type", "message", "field"}
    assert " " in answer.json["message"]
    assert "Traceback" not in answer.text
    return answer.status_code, answer.json["type"]
