"""Find what the files of a folder declare, so that an addition is one new file and no edit elsewhere."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def collect(package: ModuleType, name: str) -> dict[str, object]:
    """Return what every module of ``package`` declares under ``name``, keyed by module name, in name order.

    Modules that do not declare it are passed over, so a folder may hold helpers beside its members. Nothing is
    cached here; callers that are asked often keep the result.
    """
    declared: dict[str, object] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        if hasattr(module, name):
            declared[info.name] = getattr(module, name)
    return declared


def collect_below(package: ModuleType, name: str) -> dict[str, object]:
    """The same for a folder of folders: what ``package`` and the packages in it declare, keyed "folder.module"."""
    declared = collect(package, name)
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        if info.ispkg:
            folder = importlib.import_module(f"{package.__name__}.{info.name}")
            declared |= {f"{info.name}.{module}": value for module, value in collect(folder, name).items()}
    return declared
