"""Named times: what they are called and when they were. The tables of this folder, read once.

To add a named time, write one row into a table here, in the order of the ids: ``named_times.csv`` holds events,
periods, treaties and states, ``rulers.csv`` reigns, papacies and terms of office, ``ambiguous.csv`` names that fit
several times. A new table is a new ``.csv`` file with the same columns and no edit elsewhere. Columns:

- ``id``: unique, lower case with hyphens; ``name``: as a heading would have it, without "the".
- ``aliases``: what else it is called, joined by ``;``. Straight apostrophes and plain hyphens only: a matcher levels
  the text to these. No two rows share a name or alias, whatever the case.
- ``start``, ``end``: EDTF, both included, equal for one day. Years are astronomical (-0043 is 44 BC), ``~`` marks a
  conventional date, ``..`` an end still open. Days before the Gregorian reform are those of the Julian calendar, as
  histories give them.
- ``kind``: a key of ``kinds.USES``; ``place``: roughly where, for the reader.
- ``lower``: forms that also occur in lower case ("cold war"), exactly as they are written. Forms that follow from the
  words of a name ("battle of Hastings") are added when the table is read; see ``written_forms``.
- ``ambiguous``: ``yes`` where the bare name needs its context, because it fits several times or is also an everyday
  word ("Civil War", "the pandemic"); ``cue`` where it is first of all a place or thing and a time only behind a word
  such as since or after ("since Chernobyl"). ``readings`` are then the ids it can stand for, the most usual in American
  and British English first; its own dates and kind are those of that first one. No readings: only its own row.
- ``note``: disputed dates and other counts.

Facts are from general knowledge of history, compared with Wikidata, PeriodO and the dates of the United States
Office of the Historian where these name the same thing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from timeline.errors import BadData
from timeline.times.named_times.kinds import THING, USES
from timeline.times.named_times.written_forms import lower_forms

__all__ = ["COLUMNS", "NamedTime", "load", "read_tables", "spoken_in"]

COLUMNS = ("id", "name", "aliases", "start", "end", "kind", "place", "lower", "ambiguous", "readings", "note")
"""The columns of every table, in order."""

_MOMENT = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?", re.ASCII)


@dataclass(frozen=True, slots=True)
class NamedTime:
    """A row of the tables. ``start`` and ``end`` are EDTF moments (``..`` for an end still open).

    ``lower`` holds every form with lower-case letters that is also written, listed or derived. ``readings`` are ids,
    only of ambiguous names. ``needs_cue`` marks ambiguous names that are first of all a place or thing.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    start: str
    end: str
    kind: str
    place: str
    note: str
    lower: tuple[str, ...] = ()
    ambiguous: bool = False
    readings: tuple[str, ...] = ()
    needs_cue: bool = False

    @property
    def edtf(self) -> str:
        """The time as one EDTF text: ``1989-11-09`` or ``1914-07-28/1918-11-11``."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way the name is written, to be compared letter by letter."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.lower)))

    @property
    def use(self) -> str:
        """``span``, ``happening`` or ``thing``; see ``kinds``. A name that needs a cue is read as a thing is."""
        return THING if self.needs_cue else USES[self.kind]


@lru_cache(maxsize=1)
def load() -> tuple[NamedTime, ...]:
    """All named times, in the order of their ids. Read once. Raises ``BadData`` with file and row for a bad row."""
    return read_tables(sorted(Path(__file__).parent.glob("*.csv")))


@lru_cache(maxsize=16)
def spoken_in(language: str) -> tuple[NamedTime, ...]:
    """The named times by what texts in a language call them; none where no table says it.

    An English name in another language is mostly another word ("Anschluss"). Tables are ``spoken/CODE.csv`` with the
    columns id and forms, the forms joined by ``;``, each as it is written.
    """
    if language == "en":
        return load()
    table = Path(__file__).parent / "spoken" / f"{language}.csv"
    if not table.is_file():
        return ()
    by_id = {named.id: named for named in load()}
    spoken = []
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["id"] not in by_id:
                raise BadData(f"{table.name}: no named time has the id {row['id']!r}")
            name, *others = row["forms"].split(";")
            spoken.append(replace(by_id[row["id"]], name=name, aliases=tuple(others), lower=()))
    return tuple(spoken)


def read_tables(paths: Iterable[Path]) -> tuple[NamedTime, ...]:
    """The rows of these tables together, in the order of their ids.

    Raises ``BadData`` with file and row number for a bad row, an id or a name that two rows claim, and a reading that
    no row has.
    """
    named_times: dict[str, NamedTime] = {}
    owners: dict[str, str] = {}
    for path in paths:
        for place, named in _rows(path):
            _claim(named, place, named_times, owners)
    _check_readings(named_times)
    return tuple(named_times[key] for key in sorted(named_times))


def _rows(path: Path) -> Iterator[tuple[str, NamedTime]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        header = tuple(next(lines, ()))
        if header != COLUMNS:
            raise BadData(f"{path.name} begins with {', '.join(header)!r}; expected the columns {', '.join(COLUMNS)}")
        for fields in lines:
            place = f"{path.name}, row {lines.line_num}"
            yield place, _row(fields, place)


def _row(fields: list[str], place: str) -> NamedTime:
    if len(fields) != len(COLUMNS):
        raise BadData(f"{place}: {len(fields)} fields; expected {len(COLUMNS)}, and quotes round a field with a comma")
    key, name, aliases, start, end, kind, where, lower, ambiguous, readings, note = fields
    if not (key and name):
        raise BadData(f"{place}: a row needs an id and a name; this one has {key!r} and {name!r}")
    if not _MOMENT.fullmatch(start) or not (end == ".." or _MOMENT.fullmatch(end)):
        raise BadData(f"{place}: {start!r} to {end!r} are not EDTF such as 1914-07-28, 1947~ or -0043; '..' may end it")
    if kind not in USES:
        raise BadData(f"{place}: unknown kind {kind!r}; known: {', '.join(USES)}")
    if ambiguous not in ("", "yes", "cue"):
        raise BadData(f"{place}: the column ambiguous holds {ambiguous!r}; expected 'yes', 'cue' or nothing")
    named = (name, *_parts(aliases))
    derived = [] if ambiguous else [form for written in named for form in lower_forms(written)]
    every_lower = tuple(dict.fromkeys((*_parts(lower), *derived)))
    return NamedTime(
        id=key,
        name=name,
        aliases=named[1:],
        start=start,
        end=end,
        kind=kind,
        place=where,
        note=note,
        lower=every_lower,
        ambiguous=bool(ambiguous),
        readings=_parts(readings),
        needs_cue=ambiguous == "cue",
    )


def _parts(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(";")) if joined else ()


def _claim(named: NamedTime, place: str, named_times: dict[str, NamedTime], owners: dict[str, str]) -> None:
    """Take ``named`` into ``named_times``; its id and each of its names must be its own."""
    if named.id in named_times:
        raise BadData(f"{place}: the id {named.id!r} is taken by another row; ids are unique over all tables")
    for form in (named.name, *named.aliases):
        other = owners.setdefault(form.casefold(), named.id)
        if other != named.id:
            raise BadData(f"{place}: {form!r} also names {other!r}; give it to one row, or to one in ambiguous.csv")
    named_times[named.id] = named


def _check_readings(named_times: dict[str, NamedTime]) -> None:
    for named in named_times.values():
        for reading in named.readings:
            if reading not in named_times:
                raise BadData(f"the named time {named.id!r} has the reading {reading!r}; no row has that id")
