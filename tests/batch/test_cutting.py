"""However a file is cut, the documents are those of the whole file, under the same names."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from timeline.batch.cutting import slices
from timeline.batch.opening import documents
from timeline.batch.plan import make_plan
from timeline.errors import UnreadableSource
from timeline.record.model import Document
from timeline.sources import Refusal, read_all

ROWS = [
    ("First", 'In 1903 the mill\nburned, they said "again".', "2021-03-03"),
    ("Second", "", "2021-03-04"),
    ("Third", "On 3 May 1911, late, Anna came.", "2021-03-05"),
    ("Vierte", "Über Nacht brannte 1912 die Mühle.", "2021-03-06"),
    ("Fifth", "In 1914 she left.", "2021-03-07"),
]


def as_lines(path: Path) -> None:
    lines = [json.dumps({"title": title, "text": text, "date": day}) for title, text, day in ROWS]
    lines.insert(2, "this is no JSON")
    lines.insert(1, "")
    path.write_text("\n".join(lines), encoding="utf-8")


def as_table(path: Path, delimiter: str = ",") -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(("title", "text", "date"))
    writer.writerows(ROWS)
    path.write_bytes(stream.getvalue().encode("utf-8-sig"))


def as_tabs(path: Path) -> None:
    as_table(path, "\t")


def as_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("folder/", "")
        for title, text, _ in reversed(ROWS):
            archive.writestr(f"folder/{title} ü.txt", text)


def as_web_archive(path: Path) -> None:
    packed = b""
    for title, text, _ in ROWS:
        page = f"{title}\n\n{text}".encode()
        content = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{title}\r\n"
            f"WARC-Record-ID: <urn:uuid:{title}>\r\nWARC-Date: 2021-03-03T00:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(content)}\r\n\r\n"
        )
        record = head.encode() + content + b"\r\n\r\n"
        packed += gzip.compress(record, mtime=0) if path.name.endswith(".gz") else record
    path.write_bytes(packed)


KINDS: dict[str, Callable[[Path], None]] = {
    "a.jsonl": as_lines,
    "a.csv": as_table,
    "a.tsv": as_tabs,
    "a.zip": as_archive,
    "a.warc": as_web_archive,
    "a.warc.gz": as_web_archive,
}


def _all(outcomes: Any) -> list[tuple[str, str, str]]:
    return [
        (outcome.source, outcome.id, outcome.text)
        if isinstance(outcome, Document)
        else (outcome.source, "", outcome.reason)
        for outcome in outcomes
    ]


def _documents(outcomes: Any) -> list[tuple[str, str, str]]:
    return _all(outcome for outcome in outcomes if isinstance(outcome, Document))


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("size", [1, 2, 100])
def test_slices_give_what_the_whole_file_gives(tmp_path: Path, name: str, size: int) -> None:
    path = tmp_path / name
    KINDS[name](path)
    cut = list(slices(str(path), documents=size, size=10**6))
    if size == 1:
        assert len(cut) >= len(ROWS)
    in_slices = [outcome for piece, _, _ in cut for outcome in documents(piece)]
    expected = list(read_all([path]))
    assert _documents(in_slices) == _documents(expected) and len(_documents(in_slices)) >= 4
    if size == 100:
        assert _all(in_slices) == _all(expected)
    else:  # a slice without any text is refused as a slice
        refused, together = (
            len([outcome for outcome in some if isinstance(outcome, Refusal)]) for some in (in_slices, expected)
        )
        assert refused >= together


def test_parquet_rows_are_read_by_the_names_of_columns(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    rows = [{"headline": title, "body": text, "day": day, "vector": [0.5, 1.0]} for title, text, day in ROWS * 3]
    parquet.write_table(pyarrow.Table.from_pylist(rows), path, row_group_size=4)
    cut = list(slices(str(path), documents=3, size=10**6))
    assert {piece.last - piece.first for piece, _, _ in cut} == {3, 1}, "no slice crosses a row group of four"
    options = {"columns": {"text": "body", "title": "headline", "date": "day"}}
    outcomes = [outcome for piece, _, _ in cut for outcome in documents(piece, options=options)]
    read = [document for document in outcomes if isinstance(document, Document)]
    assert [document.text for document in read] == [text for _, text, _ in ROWS * 3 if text]
    assert read[-1].source == f"{path}#record 15" and str(read[0].published) == "2021-03-03"
    refused = [outcome.source for outcome in outcomes if isinstance(outcome, Refusal)]
    assert refused[:2] == [f"{path}#record 2", f"{path}#record 7"]
    assert f"{path}#records 12 to 12" in refused, "a slice without any text is named by its records"


def test_a_slice_ends_at_its_size_too(tmp_path: Path, json_lines: Callable[..., Path]) -> None:
    path = json_lines(12)
    cut = list(slices(str(path), documents=100, size=300))
    assert len(cut) > 3 and all(length < 600 for _, _, length in cut)


def test_a_table_in_wide_characters_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,text\nOne,In 1903 it burned.\nTwo,In 1904 it stood.\n", encoding="utf-16")
    assert [piece.kind for piece, _, _ in slices(str(path), documents=1, size=10)] == ["file"]
    ((piece, _, _),) = slices(str(path), documents=1, size=10)
    assert len([outcome for outcome in documents(piece) if isinstance(outcome, Document)]) == 2


@pytest.mark.parametrize("name", ["a.zip", "a.warc.gz", "a.parquet", "a.csv"])
def test_a_file_that_is_not_what_it_says_is_refused_by_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"" if name == "a.csv" else b"\x00\x01\xfe\xff nothing of the kind" * 99)
    (part,) = make_plan([str(path)]).parts
    (refusal,) = [outcome for piece in part.slices for outcome in documents(piece)]
    assert isinstance(refusal, Refusal) and refusal.source == str(path)


def test_one_bad_member_does_not_spoil_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    as_archive(path)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        offset = archive.getinfo("folder/Third ü.txt").header_offset
    data[offset : offset + 4] = b"XXXX"
    path.write_bytes(data)
    outcomes = [outcome for piece, _, _ in slices(str(path), documents=10, size=10**6) for outcome in documents(piece)]
    assert [outcome.source for outcome in outcomes if isinstance(outcome, Refusal) and "damaged" in outcome.reason] == [
        f"{path}/folder/Third ü.txt"
    ]
    assert len([outcome for outcome in outcomes if isinstance(outcome, Document)]) == 3


def test_the_plan_is_the_same_every_time(tmp_path: Path, json_lines: Callable[..., Path]) -> None:
    folder = tmp_path / "letters"
    (folder / "more").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "more/c.txt", ".hidden.txt"):
        (folder / name).write_text("In 1903 it burned.")
    (folder / "link.txt").symlink_to(folder / "a.txt")
    inputs = [str(json_lines(7)), str(folder)]
    plan, second = (make_plan(inputs, documents_per_part=3) for _ in range(2))
    assert plan == second
    assert [[Path(piece.path).name for piece in part.slices] for part in plan.parts] == [
        ["articles.jsonl"],
        ["articles.jsonl"],
        ["articles.jsonl", "a.txt", "b.txt"],
        ["c.txt"],
    ]
    assert json.loads(plan.to_json())["digest"] == plan.digest
    (folder / "a.txt").write_text("In 1904 it burned.")
    assert make_plan(inputs, documents_per_part=3).digest != plan.digest


def test_the_folder_of_the_result_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("In 1903 it burned.")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "b.txt").write_text("In 1904 it stood.")
    (part,) = make_plan([str(tmp_path)], without=tmp_path / "out").parts
    assert [Path(piece.path).name for piece in part.slices] == ["a.txt"]


def test_a_missing_input_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="nowhere"):
        make_plan([str(tmp_path / "nowhere")])
    with pytest.raises(UnreadableSource, match="no file to read"):
        make_plan([str(tmp_path)])


def test_the_articles_of_a_feed_are_read(tmp_path: Path) -> None:
    item = "<item><title>{0}</title><link>https://example.org/{0}</link><description>{1}</description></item>"
    items = "".join(item.format(title, text or "Nothing.") for title, text, _ in ROWS)
    path = tmp_path / "news.rss"
    path.write_text(f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>')
    (part,) = make_plan([str(path)]).parts
    outcomes = [outcome for piece in part.slices for outcome in documents(piece)]
    assert [outcome.url for outcome in outcomes if isinstance(outcome, Document)] == [
        f"https://example.org/{row[0]}" for row in ROWS
    ]
