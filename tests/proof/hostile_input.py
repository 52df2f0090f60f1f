"""Input made to hurt, a kind of door each: how it is made from a seed, and what may come of it.

The tests try a few hundred of each with fixed seeds; ``python -m benchmarks.fuzz`` as many as one likes.
"""

from __future__ import annotations

import contextlib
import random
import tempfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.proof.doors import Door, mutated
from tests.proof.hostile_files import READING
from tests.proof.hostile_requests import ASKING
from timeline import extract, tag
from timeline.errors import TimelineError
from timeline.exports import known, read, write
from timeline.project import Project
from timeline.record.model import Timeline
from timeline.record.when import Day, When
from timeline.times import read_date

_DATE_PIECES = (
    "1969", "-0043", "196X", "19XX", "Y170000002", "Y-1E9", "-03", "-31", "-00", "-24", "/", "..", "?", "~", "%",
    "T12:00", "+08:00", "Z", "[", "]", "{", "}", ",", "S2", "W09", "q1", " ", "", "9" * 20, "9" * 400, "\u0661", "0",
)  # fmt: skip
_DATES = (
    "1969", "1969-10-05", "196X", "19XX-1X", "2021-03-03T05:11:00+08:00", "2021-03-03T05:11Z", "Y17000", "Y-17E7",
    "1960/1969", "1960-02/1969-03-04", "-0043~/..", "../1969", "1969?", "1969%-10~", "2001-21",
    "2004-06-~11/2004-06-11", "[1667,1668,1670..1672]", "{1960,1961-12}", "1950S2", "2020-W53",
)  # fmt: skip
_SIGNS = (*"0123456789X-/~?%.:TZY+E[]{},S", "", "..", " ", "\u0663", "\ud800")
_WORDS = (
    "in", "on", "by", "the", "of", "after", "before", "until", "since", "every", "last", "next", "ago", "early", "late",
    "1969", "March", "may", "4", "3rd", "4/5/06", "12:30", "two", "years", "decade", "1960s", "century", "BC", "Monday",
    "Christmas", "war", "she said", "not", "if", "will", "-", "–", ",", ".", "\n", "\n\n", "|", "(", ")", "“", "”",
    "\ud800", "\u202e", "\u0000", "é", "日本", "🙂", "=cmd|'/C calc'!A0", "<script>", "§ 1983", "A" * 300, "9" * 300,
    "1648/9",
)  # fmt: skip
_TEXT = "The mill burned down on 2 March 1969. It was rebuilt in 1971, Ann Lee said. By 1980 it had closed."
_VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 10**30, 0.5, "", "x", "\ud800", "9" * 5000, "2 March 1969", [], ["x"], [None], [{"name": "Ann"}],
    [{"name": ["x"], "role": 5}], {}, {"title": "New"}, {"edtf": "196X"}, {"edtf": 5}, {"participants": [{"name": 7}]},
    {"conflict": "zzz"}, {"mentions": ["x"]}, {"certainty": []}, {"tags": "x"}, {"notes": "y" * 20_000},
)  # fmt: skip


def _a_date(chance: random.Random) -> str:
    """Pieces of dates in any order, or a date that is well-formed but for a few signs."""
    if chance.random() < 0.5:
        return "".join(chance.choice(_DATE_PIECES) for _ in range(chance.randrange(9)))
    signs = list(chance.choice(_DATES))
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(signs) + 1)
        signs[place : place + chance.randrange(2)] = chance.choice(_SIGNS)
    return "".join(signs)


def _pieces(pieces: tuple[str, ...], most: int, joint: str) -> Callable[[random.Random], str]:
    return lambda chance: joint.join(chance.choice(pieces) for _ in range(chance.randrange(most)))


def _edtf(text: str) -> None:
    when = When.from_edtf(text)
    again = When.from_edtf(when.edtf())
    assert (again.earliest, again.latest) == (when.earliest, when.latest), f"{text!r} reads back as {again}"


@lru_cache(maxsize=1)
def _saved() -> tuple[bytes, ...]:
    timeline = extract(_TEXT, published="2021-03-03")
    written = (write(timeline, export.name) for export in known().values() if export.read)
    return tuple(part if isinstance(part, bytes) else part.encode() for part in written)


@contextlib.contextmanager
def _project() -> Iterator[Project]:
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder) / "case.db")
        project.put(_timeline())
        try:
            yield project
        finally:
            project.close()


@lru_cache(maxsize=1)
def _timeline() -> Timeline:
    return extract(_TEXT, published="2021-03-03", source="mill.txt")


def _commands(chance: random.Random) -> list[tuple[str, dict[str, Any]]]:
    names = ("add", "delete", "edit", "judge", "merge", "split", "tag", "nothing")
    fields = (
        "event",
        "events",
        "fields",
        "status",
        "add",
        "remove",
        "document",
        "start",
        "end",
        "title",
        "edtf",
        "into",
    )
    ids: tuple[Any, ...] = (*(event.id for event in _timeline().events), _timeline().documents[0].id)
    return [
        (
            chance.choice(names),
            {name: chance.choice(_VALUES + ids * 6) for name in chance.sample(fields, chance.randrange(1, 8))},
        )
        for _ in range(25)
    ]


def _work(commands: list[tuple[str, dict[str, Any]]]) -> None:
    """A refused command changes nothing, and whatever was taken can be read."""
    with _project() as project:
        for name, arguments in commands:
            before = project.version
            try:
                project.run(name, arguments)
            except TimelineError:
                assert project.version == before, f"{name} {arguments} was refused, and kept"
        project.timeline()


@lru_cache(maxsize=1)
def _project_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        project = Project(path)
        project.put(_timeline())
        project.close()
        return path.read_bytes()


def _open(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        path.write_bytes(content)
        project = Project(path)
        try:
            project.timeline()
        finally:
            project.close()


DOORS: tuple[Door, ...] = (
    Door("EDTF", _a_date, _edtf),
    Door("a day", _a_date, Day.parse),
    Door("a typed date", _pieces(_WORDS + _DATE_PIECES, 8, " "), read_date),
    Door("a text to tag", _pieces(_WORDS, 60, " "), lambda text: tag(text, published="2021-03-03")),
    Door("a text to read", _pieces(_WORDS, 60, " "), lambda text: extract(text, published="2021-03-03")),
    Door("a saved timeline", lambda chance: mutated(chance.choice(_saved()), chance), read),
    Door("commands of a person", _commands, _work),
    Door("a project file", lambda chance: mutated(_project_file(), chance), _open),
    READING,
    ASKING,
)
