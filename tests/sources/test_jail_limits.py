"""Files made to break programs: every one is answered within its limits, and what stands beside it is read."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline
from tests.sources.formats.builders import docx, epub, odt, packed, paragraph, pdf, word_xml, zeros
from tests.waiting import soon
from timeline.record.model import Document, Timeline
from timeline.record.when import Day
from timeline.sources import Refusal
from timeline.sources.formats import Settings, Source
from timeline.sources.jail import LIMITS, Limits, limits_for, read_jailed, warm_up
from timeline.sources.source_walk import Found

TIGHT = Limits(memory_bytes=600_000_000, cpu_seconds=3, wall_seconds=60)  # a busy machine is no bomb


@pytest.fixture(scope="module", autouse=True)
def supervisor() -> Iterator[None]:
    warm_up()
    yield


def jailed(name: str, data: bytes, limits: Limits = TIGHT) -> list[Found]:
    return list(read_jailed(Source(name, content=data), limits=limits))


def entities(levels: int) -> str:
    lines = ['<!ENTITY e0 "lol lol lol">']
    lines += [f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, levels)]
    return f"<!DOCTYPE x [{''.join(lines)}]>"


def overlapping_zip() -> bytes:
    """Many entries of the directory that share one packed run, as in the densest known bombs."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a0.txt", b"In 1969. " * 1_000_000)
        first = archive.filelist[0]
        for number in range(1, 400):
            twin = zipfile.ZipInfo(f"a{number}.txt")
            for name in ("header_offset", "compress_type", "CRC", "compress_size", "file_size", "flag_bits"):
                setattr(twin, name, getattr(first, name))
            archive.filelist.append(twin)
            archive.NameToInfo[twin.filename] = twin
    return out.getvalue()


def lying_docx() -> bytes:
    """A Word file whose text says it is small and unpacks to 200 MB."""
    data = bytearray(docx("<w:p>" + " " * 200_000_000 + "</w:p>"))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(mark, data.index(mark) + 4)
        data[place + offset : place + offset + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def mime_tower(levels: int) -> bytes:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(levels))
    return f"Message-ID: <1@e>\nMIME-Version: 1.0\n{parts}\n\nIn 1969.".encode()


def nested_zip(levels: int) -> bytes:
    data = packed({"a.txt": "In 1969."})
    for _ in range(levels):
        data = packed({"a.zip": data})
    return data


REFUSED = {
    "flate.pdf": (lambda: pdf([["x"]], content=zeros(1_000_000_000)), ("memory", "longer")),
    "unpacks.docx": (lambda: docx("<w:p>" + " " * 150_000_000 + "</w:p>"), ("unpacks to more than",)),
    "ratio.docx": (lambda: docx("<w:p>" + " " * 50_000_000 + "</w:p>"), ("times its size",)),
    "lying.docx": (lying_docx, ("cannot be unpacked", "not well-formed")),
    "ratio.odt": (lambda: odt("<text:p>" + " " * 50_000_000 + "</text:p>"), ("times its size",)),
    "ratio.epub": (lambda: epub(["<p>" + " " * 50_000_000 + "</p>"]), ("times its size",)),
    "ratio.zip": (lambda: packed({"a.txt": b" " * 50_000_000}), ("times its size",)),
    "entities.docx": (
        lambda: packed({"[Content_Types].xml": "<T/>", "word/document.xml": entities(9) + word_xml(paragraph("&e8;"))}),
        ("not well-formed", "holds no text"),
    ),
    "many.zip": (lambda: packed({f"{number}": "" for number in range(50_001)}), ("more than 50,000 files",)),
    "overlap.zip": (overlapping_zip, ("lie over one another",)),
    "deep.zip": (lambda: nested_zip(12), ("packed more than 3 levels deep",)),
    "attributes.html": (
        lambda: b"<p " + b" ".join(b"a%d=1" % number for number in range(60_000)) + b">In 1969.",
        ("thousands of attributes",),
    ),
    "tower.eml": (lambda: mime_tower(3000), ("nested too deeply", "more than 500 parts")),
    "deep.json": (lambda: b"[" * 300_000, ("nested too deeply",)),
    "deep.docx": (lambda: docx("<w:p>" * 100_000 + "</w:p>" * 100_000), ("not well-formed",)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bomb_is_refused_in_one_line(name: str) -> None:
    make, reasons = REFUSED[name]
    data = make()
    start = time.monotonic()
    outcomes = jailed(name, data)
    assert time.monotonic() - start < TIGHT.wall_seconds + 60
    refusals = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    assert len(outcomes) == len(refusals) == 1
    assert any(reason in refusals[0].reason for reason in reasons), refusals[0]


ANSWERED = {
    "deep.html": lambda: b"<div>" * 200_000 + b"In 1969." + b"</div>" * 200_000,
    "comments.html": lambda: b"<p>In 1969.</p>" + b"<!--" * 100_000,
    "brackets.html": lambda: b"<p>In 1969.</p>" + b"<" * 500_000,
    "entities.rss": lambda: (
        entities(10) + "<rss version='2.0'><channel><item><description>&e9; 1969</description></item></channel></rss>"
    ).encode(),
    "braces.rtf": lambda: b"{\\rtf1 " + b"{" * 200_000 + b"In 1969." + b"}" * 200_000,
    "marks.md": lambda: b"[" * 50_000 + b"*a " * 50_000 + b"`" * 50_000 + b"[a](b " * 20_000 + b"<!-- " * 20_000,
    "quotes.csv": lambda: b'text\n"' + b"a," * 500_000,
    "lines.mbox": lambda: b"From a@b Mon Nov 23 20:05:59 2026\nFrom: x\n\n" + b"a" * 5_000_000,
    "numbers.txt": lambda: b"Published: " + b"1 " * 100_000,
    "ones.txt": lambda: b"3 March " + b"1" * 200_000,
    "blanks.txt": lambda: b"Posted at" + b" " * 500_000 + b"x",
    "bomb.warc.gz": lambda: gzip.compress(
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.example/\r\nContent-Length: 60000000\r\n"
        b"Content-Type: application/http; msgtype=response\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
        + b" "
        * 60_000_000
    ),
}


@pytest.mark.parametrize("name", ANSWERED)
def test_a_trap_is_answered_within_the_limits(name: str) -> None:
    data = ANSWERED[name]()
    start = time.monotonic()
    outcomes = jailed(name, data, Limits(memory_bytes=1_000_000_000, cpu_seconds=10, wall_seconds=25))
    assert outcomes
    assert time.monotonic() - start < 25 + 60  # its end takes time as well, on a busy machine
    assert all(isinstance(outcome, Document | Refusal) for outcome in outcomes)


def test_a_part_that_never_ends_is_named_and_the_rest_is_read() -> None:
    endless = pdf([["x"]], content=zeros(1_000_000_000))
    data = packed({"a.txt": "In 1969.", "b.pdf": endless, "c.txt": "In 1970.", "d.pdf": endless, "e.txt": "In 1971."})
    outcomes = jailed("mixed.zip", data)
    assert [
        (outcome.source, isinstance(outcome, Document)) for outcome in outcomes if not isinstance(outcome, Timeline)
    ] == [
        ("mixed.zip/a.txt", True),
        ("mixed.zip/b.pdf", False),
        ("mixed.zip/c.txt", True),
        ("mixed.zip/d.pdf", False),
        ("mixed.zip/e.txt", True),
    ]


def test_processor_time_is_limited() -> None:
    limits = Limits(cpu_seconds=1, wall_seconds=30)
    data = b"<rss>" + b"<a>" * 600_000
    (refusal,) = jailed("deep.rss", data, limits)
    assert isinstance(refusal, Refusal) and "longer than is allowed" in refusal.reason


def test_archives_in_archives_have_one_total_of_time() -> None:
    slow = packed({f"{number}.rss": b"<rss>" + b"<a>" * 600_000 for number in range(8)})
    data = packed({"a.txt": "In 1969."} | {f"b{number}.zip": slow for number in range(8)})
    limits = Limits(cpu_seconds=1, wall_seconds=30, total_seconds=4)
    outcomes = jailed("nested.zip", data, limits)
    assert isinstance(outcomes[0], Document)
    assert isinstance(outcomes[-1], Refusal) and "its parts take longer to read" in outcomes[-1].reason
    assert len(outcomes) < 1 + 8


def test_a_long_source_may_take_its_time_part_by_part() -> None:
    slow = b"<rss>" + b"<a>" * 600_000
    data = packed({"a.txt": "In 1969.", "b.rss": slow, "c.rss": slow, "d.txt": "In 1970."})
    outcomes = jailed("three.zip", data, Limits(cpu_seconds=1, wall_seconds=30, total_seconds=20))
    assert [isinstance(outcome, Document) for outcome in outcomes] == [True, False, False, True]


def test_the_text_of_a_source_has_one_total(monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.sources import source_walk as walking

    monkeypatch.setattr(walking, "MAX_CHARACTERS", 2_000)
    monkeypatch.setattr(walking, "MAX_TEXT_A_BYTE", 1)
    page = "In 1969. " * 100
    inner = packed({f"{number}.txt": page.replace("9", str(number)) for number in range(9)})
    data = packed({f"{number}.zip": inner for number in range(9)})
    outcomes = list(walking.walk(Source("all.zip", content=data)))
    most = 2_000 + len(data)
    assert sum(len(outcome.text) for outcome in outcomes if isinstance(outcome, Document)) <= most
    assert isinstance(outcomes[-1], Refusal) and "unpacks to more text" in outcomes[-1].reason


def test_wall_time_is_limited(tmp_path: Path) -> None:
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    (refusal,) = read_jailed(Source("a.txt", path=pipe), limits=Limits(wall_seconds=1))
    assert isinstance(refusal, Refusal) and "longer than is allowed" in refusal.reason


def test_memory_is_limited() -> None:
    (refusal,) = jailed("a.html", b"<p>In 1969.</p>" * 2_000_000, Limits(memory_bytes=400_000_000, cpu_seconds=20))
    assert isinstance(refusal, Refusal) and "memory" in refusal.reason


def test_settings_and_results_cross_unharmed() -> None:
    settings = Settings(published=Day(-43, 3, 15), title="T")
    page = "<h1>É\U0001f600</h1><p>In 1969.</p>"
    (document,) = read_jailed(Source("a.html", content=page.encode(), settings=settings))
    assert isinstance(document, Document)
    assert (document.published, document.title) == (Day(-43, 3, 15), "T")
    assert [section.label for section in document.sections] == ["É\U0001f600"]


def test_the_supervisor_is_started_again_when_it_died() -> None:
    from timeline.sources import jail

    assert jailed("a.html", b"<p>In 1969.</p>")
    assert jail._supervisor is not None
    jail._supervisor.process.kill()
    jail._supervisor.process.wait()
    (document,) = jailed("a.html", b"<p>In 1969.</p>")
    assert isinstance(document, Document)


def test_several_threads_read_at_once() -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda number: jailed(f"{number}.html", b"<p>In %d.</p>" % number), range(1960, 1976)))
    texts = [document.text for (document,) in results if isinstance(document, Document)]
    assert texts == [f"In {number}." for number in range(1960, 1976)]


def test_nothing_is_left_running_or_lying_about(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<p>In 1969.</p>")
    code = (
        "import sys, timeline\nfrom timeline.sources import jail\nprint(timeline.read(sys.argv[1]).text)\n"
        "print(jail._supervisor.process.pid, jail._supervisor.folder)"
    )
    home = Path(timeline.__file__).parents[1]
    command = [sys.executable, "-c", code, str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=home, timeout=200)
    text, _, ran = done.stdout.strip().partition("\n")
    pid, folder = ran.split(" ", 1)
    assert text == "In 1969."
    assert not Path(folder).exists()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


def test_the_child_imports_nothing_from_the_current_folder(tmp_path: Path) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit('hijacked')")
    (tmp_path / "json.py").write_text("raise SystemExit('hijacked')")
    page = tmp_path / "a.html"
    page.write_text("<p>In 1969.</p>")
    home = Path(timeline.__file__).parents[1]
    code = f"import sys; sys.path.append({str(home)!r}); import timeline; print(timeline.read('a.html').text)"
    command = [sys.executable, "-P", "-c", code]
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=200, check=False, env=alone)
    assert done.stdout.strip() == "In 1969.", done.stderr


def test_a_killed_process_leaves_nothing_behind(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><p>The bridge fell on 2 March 1999.</p></body></html>")
    code = (
        "import time, timeline\n"
        f"timeline.read({str(page)!r})\n"
        "from timeline.sources import jail\n"
        "print(jail._supervisor.folder, flush=True)\n"
        "time.sleep(600)"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process.stdout as said:
        folder = Path(said.readline().strip())
        assert folder.is_dir()
        process.kill()
        process.wait()
    soon(lambda: not folder.exists())


def test_a_long_file_gives_what_was_read_in_time_and_says_so() -> None:
    line = "The harbour office of Lowick was closed on 3 March 1998 after the divers had found a crack in the pier."
    data = pdf([[line] * 50] * 400)
    (document,) = jailed("a.pdf", data, Limits(cpu_seconds=2, wall_seconds=120))
    assert isinstance(document, Document)
    (said,) = (warning for warning in document.warnings if "pages were read" in warning)
    reached = int(said.split()[3])
    assert 1 <= reached < 400
    assert document.sections[-1].label == f"page {reached}"


def test_a_long_file_may_take_longer_than_a_short_one() -> None:
    sizes = (1000, 20_000_000, 60_000_000)
    short, long, longest = (limits_for(Source("a.html", content=b"x" * size)) for size in sizes)
    assert short.cpu_seconds == LIMITS.cpu_seconds < long.cpu_seconds <= 30 < longest.cpu_seconds <= 120
    assert long.wall_seconds > long.cpu_seconds
    scan = limits_for(Source("a.pdf", content=b"%PDF-1.4\n" + b"x" * 20_000_000))
    assert long.cpu_seconds < scan.cpu_seconds <= 120, "pictures of pages are recognised"


def test_a_text_whose_language_must_be_recognised_is_read_in_the_child() -> None:
    rows = "".join(f"<tr><td>{number:02}/05/2015</td><td>Kvx{number} Zmrt</td></tr>" for number in range(40))
    (document,) = jailed("a.html", f"<table>{rows}</table>".encode(), Limits())
    assert isinstance(document, Document), document
