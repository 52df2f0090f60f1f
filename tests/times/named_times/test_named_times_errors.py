"""A bad row of a table of named times is refused with its file, its row and what was expected."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from timeline.errors import BadData
from timeline.times.named_times import COLUMNS, read_tables

GOOD = {
    "id": "ferry-strike",
    "name": "Ferry Strike",
    "aliases": "Strike of the Ferries;Ferrymen's Strike",
    "start": "1911-05",
    "end": "1911-08-02",
    "kind": "protest",
    "place": "an invented harbour",
    "lower": "ferrymen's strike",
    "ambiguous": "",
    "readings": "",
    "note": "",
}


def _table(path: Path, *rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([row[column] for column in columns] for row in rows)
    return path


def test_a_good_row_is_read_whole(tmp_path: Path) -> None:
    (named,) = read_tables([_table(tmp_path / "strikes.csv", GOOD)])
    assert named.aliases == ("Strike of the Ferries", "Ferrymen's Strike")
    assert named.edtf == "1911-05/1911-08-02"
    assert named.lower == ("ferrymen's strike", "Ferry strike", "strike of the Ferries", "Ferrymen's strike")
    assert not named.ambiguous and named.readings == ()


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("id", "", "needs an id and a name"),
        ("name", "", "needs an id and a name"),
        ("start", "May 1911", "'May 1911'"),
        ("start", "..", "'..'"),
        ("start", "911", "'911'"),
        ("end", "", "not EDTF"),
        ("kind", "stike", "unknown kind 'stike'; known: assassination"),
        ("ambiguous", "maybe", "'maybe'; expected 'yes', 'cue' or nothing"),
    ],
)
def test_a_bad_field_is_named_with_its_row(column: str, value: str, said: str, tmp_path: Path) -> None:
    other = GOOD | {"id": "other", "name": "Other", "aliases": "", "lower": ""}
    table = _table(tmp_path / "strikes.csv", other, GOOD | {column: value})
    with pytest.raises(BadData) as refused:
        read_tables([table])
    assert "strikes.csv, row 3" in str(refused.value)
    assert said in str(refused.value)


def test_a_missing_column_is_said(tmp_path: Path) -> None:
    table = _table(tmp_path / "strikes.csv", GOOD, columns=COLUMNS[:-1])
    with pytest.raises(BadData, match="expected the columns id, name, aliases"):
        read_tables([table])


def test_a_row_with_a_stray_comma_is_said(tmp_path: Path) -> None:
    table = _table(tmp_path / "strikes.csv", GOOD)
    table.write_text(table.read_text(encoding="utf-8").rstrip() + ",more\n", encoding="utf-8")
    with pytest.raises(BadData, match=r"row 2: 12 fields; expected 11"):
        read_tables([table])


def test_an_id_is_not_given_twice_even_in_two_tables(tmp_path: Path) -> None:
    again = GOOD | {"name": "Other", "aliases": "", "lower": ""}
    tables = [_table(tmp_path / "one.csv", GOOD), _table(tmp_path / "two.csv", again)]
    with pytest.raises(BadData, match=r"two\.csv, row 2: the id 'ferry-strike' is taken"):
        read_tables(tables)


def test_a_name_is_not_given_twice_whatever_its_letters(tmp_path: Path) -> None:
    again = GOOD | {"id": "other", "name": "FERRY STRIKE", "aliases": "", "lower": ""}
    with pytest.raises(BadData, match="row 3: 'FERRY STRIKE' also names 'ferry-strike'"):
        read_tables([_table(tmp_path / "strikes.csv", GOOD, again)])


def test_a_reading_must_exist(tmp_path: Path) -> None:
    row = GOOD | {"ambiguous": "yes", "readings": "harbour-strike"}
    with pytest.raises(BadData, match="'ferry-strike' has the reading 'harbour-strike'"):
        read_tables([_table(tmp_path / "strikes.csv", row)])
