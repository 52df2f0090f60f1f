"""A file imports only from floors below its own; pyproject.toml lists the floors, import-linter checks them."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[1]


def test_no_file_imports_from_a_floor_above() -> None:
    code = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_files_import_one_another_in_a_circle() -> None:
    """Imports inside functions count; those for types alone, which do not run, do not."""
    graph = grimp.build_graph("timeline", "dashboard", exclude_type_checking_imports=True, cache_dir=None)
    below = {module: graph.find_modules_directly_imported_by(module) - {module} for module in graph.modules}
    assert {"timeline.record.when", "timeline.record.edtf"} <= below.keys()
    TopologicalSorter(below).prepare()  # raises CycleError, which names the circle


def test_no_file_is_named_like_a_module_of_the_standard_library() -> None:
    names = {path.stem for folder in ("timeline", "dashboard") for path in (ROOT / folder).rglob("*.py")}
    assert not (names - {"__init__", "__main__"}) & set(sys.stdlib_module_names)


def test_no_file_grows_into_a_giant() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("timeline", "dashboard", "assets")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".js", ".css") and "vendor" not in path.parts
    }
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}


def test_no_two_modules_share_a_name_for_different_things() -> None:
    """Doors may be called after what they open: a command, an operation of the API, panels and routes."""
    doors = ("timeline/cli/", "dashboard/api/operations/")
    places: dict[str, list[str]] = {}
    for folder in ("timeline", "dashboard"):
        for path in (ROOT / folder).rglob("*.py"):
            place = str(path.relative_to(ROOT))
            if path.stem not in ("__init__", "__main__") and not place.startswith(doors):
                places.setdefault(path.stem, []).append(place)
    alike = {
        stem: paths
        for stem, paths in places.items()
        if len(paths) > 1 and not (stem in ("panel", "routes") and all(path.startswith("dashboard/") for path in paths))
    }
    assert alike == {}


def test_no_two_classes_share_a_name_for_different_things() -> None:
    """Classes inside functions count too; private ones may be alike, as readers and writers of their file."""
    places: dict[str, list[str]] = {}
    for folder in ("timeline", "dashboard"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    places.setdefault(node.name, []).append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert "Timeline" in places
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


VAGUE = frozenset("found founds told one each".split())
"""Names that anything can bear. A variable says what it holds: a match, an event, a row."""
CEILINGS: dict[str, int] = {}
"""How often such variables are still named, by room; a ceiling only falls, and a room that has none may have none."""


def test_variables_say_what_they_hold() -> None:
    counts: dict[str, int] = {}
    folders = ("timeline", "dashboard", "tests", "benchmarks", "training")
    for path in (place for folder in folders for place in (ROOT / folder).rglob("*.py")):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        names = [
            node.id if isinstance(node, ast.Name) else node.arg
            for node in nodes
            if isinstance(node, ast.Name | ast.arg)
        ]
        room = "/".join(path.relative_to(ROOT).parts[:2])
        counts[room] = counts.get(room, 0) + sum(name in VAGUE for name in names)
    assert "timeline/times" in counts
    assert {room: count for room, count in counts.items() if count > CEILINGS.get(room, 0)} == {}
