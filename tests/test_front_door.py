"""The front door is light: public names load on first use, and nothing heavy comes with the time values."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import timeline

HEAVY = ("spacy", "dash", "plotly", "pandas", "numpy", "trafilatura", "dateparser", "lxml", "holidays")


def _loaded_after(statement: str) -> set[str]:
    code = f"import sys, json\n{statement}\nprint(json.dumps(sorted({{name.split('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "statement", ["import timeline", "import timeline.record.when", "import timeline.record.model"]
)
def test_importing_the_values_loads_nothing_heavy(statement: str) -> None:
    assert _loaded_after(statement).isdisjoint(HEAVY)


def test_every_public_name_loads_and_is_listed() -> None:
    for name in timeline.__all__:
        assert getattr(timeline, name) is not None, name
        assert name in dir(timeline)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        timeline.nothing  # noqa: B018  the access itself is what is tried
