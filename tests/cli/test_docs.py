"""The pages on formats and commands name what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import timeline
import timeline.cli
import timeline.spacy_component
from docs.tables import completed
from timeline.exports import known
from timeline.exports.event_table import COLUMNS
from timeline.record.discover import collect

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_column_is_on_the_page_of_formats() -> None:
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    table = page.partition("## The CSV")[2].partition("## The JSON")[0]
    rows = [cells for line in table.splitlines() if line.startswith("| `") for cells in [line.split("|")[1]]]
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == list(COLUMNS)


def test_every_format_and_command_is_on_its_page_once() -> None:
    formats = completed("formats.md", (DOCS / "formats.md").read_text(encoding="utf-8"))
    table = [line.split("|")[1] for line in formats.partition("\n\n## ")[0].splitlines() if line.startswith("| `")]
    assert sorted(name for cell in table for name in re.findall(r"`([\w-]+)`", cell) if name != "--to") == sorted(
        known()
    )
    commands = completed("cli.md", (DOCS / "cli.md").read_text(encoding="utf-8"))
    assert sorted(re.findall(r"^\| `timeline (\w+)", commands, re.MULTILINE)) == sorted(
        collect(timeline.cli, "COMMAND")
    )


@pytest.mark.parametrize(("name", "row"), [("cli.md", "| `timeline samples"), ("formats.md", "| `markwhen`")])
def test_what_a_page_does_not_name_says_itself_what_it_is(name: str, row: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    (line,) = [line for line in page.partition("\n\n## ")[0].splitlines() if line.startswith(row)]
    table = completed(name, page.replace(f"{line}\n", "")).partition("\n\n## ")[0]
    (added,) = [other for other in table.splitlines() if other.startswith(row)]
    assert added != line and len(added) > len(row) + 10


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.stem)
def test_the_python_lines_of_every_page_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "article.txt").write_text("The mill burned down on 2 March 1969.", encoding="utf-8")
    result = timeline.extract(timeline.Document("The mill burned down on 2 March 1969."))  # pages call it so
    result.to_json(tmp_path / "events.json")
    monkeypatch.chdir(tmp_path)
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        exec(block.replace("app.run()", ""), {"__name__": "__page__", "result": result})
