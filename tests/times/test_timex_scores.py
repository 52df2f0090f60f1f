"""The benchmark's own parts: reading gold files, pairing, scores, floors that only rise."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.timeml import Gold, GoldDocument, corpora_in, read_document
from benchmarks.timex import main, raised, since, under_floor
from benchmarks.timex_scores import Score, pairs_of, without_overlaps

FILE = """<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2021-03-03">March 3</TIMEX3></DCT>
<TEXT>It fell &amp; rose <TIMEX3 tid="t1" type="DATE" value="2021-03-01">on <TIMEX3 value="x">Monday</TIMEX3></TIMEX3>
and <EVENT eid="e1">grew</EVENT> for <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.</TEXT></TimeML>"""


def gold(start: int, end: int, value: str = "") -> Gold:
    return Gold(start, end, "x" * (end - start), "DATE", value)


def test_a_timeml_file_is_read_with_offsets() -> None:
    document = read_document("sample", FILE)
    assert document.created == "2021-03-03"
    assert [(marked.text, marked.value) for marked in document.gold] == [
        ("on Monday", "2021-03-01"),
        ("two days", "P2D"),
    ]
    assert all(document.text[marked.start : marked.end] == marked.text for marked in document.gold)
    assert "& rose" in document.text and "grew" in document.text


def test_types_of_timex2_follow_from_values() -> None:
    raw = "<TEXT>{}</TEXT>".format(
        "".join(f'<TIMEX2 val="{value}">x</TIMEX2>' for value in ("1969", "P2Y", "BC0480-06TAF", ""))
    )
    assert [marked.type for marked in read_document("w", raw).gold] == ["DATE", "DURATION", "TIME", "DATE"]


def test_each_expression_is_in_one_pair_at_most() -> None:
    assert pairs_of([gold(0, 4), gold(6, 9)], [gold(2, 8)]) == [(gold(0, 4), gold(2, 8))]
    assert pairs_of([gold(0, 4)], [gold(4, 8)]) == []


def test_of_overlapping_finds_the_longer_stays() -> None:
    assert without_overlaps([gold(0, 3), gold(2, 9), gold(9, 10)]) == [gold(2, 9), gold(9, 10)]


def test_scores() -> None:
    score = Score()
    score.add(
        GoldDocument("d", "x" * 20, "", (gold(0, 4, "1969"), gold(6, 9, "1970"))), [gold(0, 4, "1969"), gold(7, 9, "x")]
    )
    assert (score.f1("relaxed"), score.f1("strict"), score.f1("value")) == (100, 50, 50)
    assert Score().f1("value") == 0


def test_floors_only_rise() -> None:
    floors = {"a": {"value": 80.0, "strict": 90.0}}
    figures = {"a": {"value": 81.0, "strict": 89.0}, "b": {"value": 50.0}}
    assert raised(figures, floors) == {"a": {"value": 81.0, "strict": 90.0}, "b": {"value": 50.0}}
    assert under_floor(figures, floors) == ["a: strict is 89.00, its floor is 90.00"]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of one file, with the caches and floors of the benchmark kept away from the real ones."""
    folder = tmp_path / "corpora" / "tiny"
    folder.mkdir(parents=True)
    (folder / "one.tml").write_text(FILE, encoding="utf-8")
    monkeypatch.setattr("benchmarks.timex.FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr("benchmarks.timex.last_run_file", lambda: tmp_path / "last.json")
    return folder.parent


def test_the_benchmark_runs_and_guards_its_floors(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(corpora_in(corpus)) == ["tiny"]
    assert main([str(corpus), "--raise-floors"]) == 0
    assert "tiny: 1 documents, 2 gold, 2 found" in capsys.readouterr().out
    assert main([str(corpus), "--check-floors"]) == 0
    floors = corpus.parent / "floors.json"
    floors.write_text(floors.read_text(encoding="utf-8").replace('"strict": 50.0', '"strict": 99.0'), encoding="utf-8")
    assert main([str(corpus), "--check-floors"]) == 1
    assert "strict" in capsys.readouterr().err


def test_a_folder_without_corpora_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "no .tml" in capsys.readouterr().err


def test_the_change_since_the_last_run_is_said() -> None:
    assert since({"strict": 90.0, "lost weekday": 3.0}, {}) == "no run is kept on this machine"
    last = {"strict": 89.5, "lost weekday": 5.0, "lost month": 1.0}
    assert since({"strict": 90.0, "lost weekday": 3.0}, last) == "strict +0.50, lost month -1, lost weekday -2"
    assert since(last, last) == "nothing changed"
