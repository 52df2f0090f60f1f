"""Programs that import modules under their names of 0.1 get the same modules, and a word about it."""

from __future__ import annotations

import importlib
import sys
import warnings

import pytest

from timeline.record.former_names import FORMER


@pytest.mark.parametrize(("former", "now"), [*FORMER.items(), ("timeline.reading.jail", "timeline.sources.jail")])
def test_a_former_name_is_the_same_module(former: str, now: str) -> None:
    sys.modules.pop(former, None)
    module = importlib.import_module(now)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # folders above it warn of their own names
        importlib.import_module(former.rpartition(".")[0])
    spec = module.__spec__
    with pytest.warns(DeprecationWarning, match=f"is called {now}"):
        assert importlib.import_module(former) is module
    assert module.__spec__ is spec and module.__name__ == now


def test_a_name_that_nothing_ever_had_is_not_found() -> None:
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("timeline.nothing")
