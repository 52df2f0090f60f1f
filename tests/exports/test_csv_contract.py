"""The CSV is a contract: its columns, its dates, and cells that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import warnings
from pathlib import Path

import pytest
from hypothesis import given

from tests.exports.example import TEXT, TIMELINE
from tests.strategies import words
from timeline.exports import find, read
from timeline.exports.csv_table import bare_cell, harmless_cell, read_table

HEADER = (
    "id,title,start,end,edtf,precision,date_text,certainty,participants,place,kind,sentence,source,url,published,"
    "char_start,char_end,explanation,confidence,time,page,claims"
)


def rows() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in read_table(TIMELINE.to_csv().encode())[1]}


def test_the_header_and_the_order_in_time() -> None:
    text = TIMELINE.to_csv()
    assert text.partition("\n")[0] == HEADER
    assert [row[0] for row in csv.reader(io.StringIO(text))] == ["id", "e2", "e4", "e1", "e0", "e3", "e5"]


def test_dates_are_first_and_last_days_with_open_ends_empty() -> None:
    assert {name: (row["start"], row["end"], row["edtf"]) for name, row in rows().items()} == {
        "e0": ("1969-03-02", "1969-03-02", "1969-03-02"),
        "e1": ("1960-01-01", "1969-12-31", "196X"),
        "e2": ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        "e3": ("1991-01-01", "", "1991/.."),
        "e4": ("1450-01-01", "1450-12-31", "1450~"),
        "e5": ("2021-10-01", "2021-10-31", "2021-10"),
    }


def test_offsets_slice_the_sentence_out_of_the_text() -> None:
    for row in rows().values():
        assert harmless_cell(TEXT[int(row["char_start"]) : int(row["char_end"])]) == row["sentence"]


def test_a_formula_is_made_harmless_and_a_year_bc_is_left_alone() -> None:
    row = rows()["e2"]
    assert row["title"] == "'=Caesar(1) killed"
    assert row["sentence"].startswith("'=Caesar(1)")
    assert row["edtf"] == row["start"] == "-0043-03-15"
    bare = read_table(str(find("csv").write(TIMELINE, harmless=False)).encode())[1]
    assert bare[0]["title"] == "=Caesar(1) killed"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", " =1", "\t=1", "\r1", "\n1", "＝1", "'=1", "''=1"])
def test_dangerous_cells_get_one_apostrophe_more(text: str) -> None:
    assert harmless_cell(text) == f"'{text}"
    assert bare_cell(f"'{text}") == text


@pytest.mark.parametrize("text", ["", "a=1", "'quoted' word", "'", "1969", "“=”"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert harmless_cell(text) == text == bare_cell(text)


@given(words())
def test_the_guard_is_undone_exactly(text: str) -> None:
    assert bare_cell(harmless_cell(text)) == text


def test_a_byte_order_mark_on_request() -> None:
    marked = find("csv").write(TIMELINE, byte_order_mark=True)
    assert isinstance(marked, str)
    assert marked.encode().startswith(b"\xef\xbb\xbfid,")
    assert read(marked.encode()).to_csv() == TIMELINE.to_csv()


def test_a_lone_carriage_return_stays_inside_its_cell() -> None:
    from timeline.exports.csv_table import write_table

    assert read_table(write_table(["a", "b"], [{"a": "x\ry", "b": 'q"'}]).encode())[1] == [{"a": "x\ry", "b": 'q"'}]


def test_libreoffice_sees_no_formula(tmp_path: Path) -> None:
    office = shutil.which("localc")
    if office is None:
        pytest.skip("LibreOffice Calc is not installed on this machine")
    openpyxl = pytest.importorskip("openpyxl")
    (tmp_path / "events.csv").write_text(TIMELINE.to_csv(), encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "xlsx", "--infilter=CSV:44,34,UTF8", "events.csv"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=280)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Calc reads -0043-03-15 as a date, which openpyxl cannot hold
        sheet = openpyxl.load_workbook(tmp_path / "events.xlsx").active
    assert not [cell.coordinate for line in sheet for cell in line if cell.data_type == "f"]
    assert [cell.value for cell in sheet["B"]][1] == "'=Caesar(1) killed"
    assert len(list(sheet.rows)) == 1 + len(TIMELINE.events)
