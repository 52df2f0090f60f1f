"""The commands, run as a person runs them: what goes where, and how they end."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.exports.example import TIMELINE
from timeline.cli import run
from timeline.exports import read, write
from timeline.exports.csv_table import read_table
from timeline.sources.samples import sample_paths

NEWS = str(sample_paths()["news"])
TEXT = "The bridge was opened on 5 May 1931. It was closed yesterday. Work may begin soon.\n"
HEADER = "id,title,start,end,edtf,precision,"


class Ran:
    """One command line that was run."""

    def __init__(self, code: int, captured: Any) -> None:
        self.code, self.out, self.err = code, captured.out, captured.err


@pytest.fixture
def timeline(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Run a command line in an empty folder, with ``stdin`` as its input and without settings of the user."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_CONFIG", str(tmp_path / "none.toml"))

    def go(*arguments: str, stdin: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = run(arguments)
        return Ran(code, capsys.readouterr())

    return go


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def saved(tmp_path: Path) -> str:
    path = tmp_path / "saved.json"
    write(TIMELINE, "json", path=path)
    return str(path)


# -- extract ----------------------------------------------------------------------------------------------------------


def test_extract_writes_csv_and_sums_up_on_standard_error(timeline: Any, article: str) -> None:
    ran = timeline("extract", article, "--published", "1950-11-20")
    assert ran.code == 0
    assert ran.out.startswith(HEADER)
    rows = read_table(ran.out.encode())[1]
    assert {(row["start"], row["end"]) for row in rows} == {("1931-05-05", "1931-05-05"), ("1950-11-19", "1950-11-19")}
    assert ran.err.splitlines()[-1] == "1 document, 2 events, 1 not placed"


def test_one_page_in_another_language_does_not_stop_a_folder(timeline: Any, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    page = "<html lang='cy'><body><p>Agorwyd y bont ar 03.05.1969.</p></body></html>"
    (folder / "a.html").write_text(page, encoding="utf-8")
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    ran = timeline("extract", str(folder), "--to", "json")
    assert ran.code == 0
    assert '"1969-05-03"' in ran.out and '"1931-05-05"' in ran.out
    assert "“cy”" in ran.err


def test_extract_equals_the_csv_of_python(timeline: Any) -> None:
    import timeline as package

    assert timeline("extract", NEWS).out == package.extract(package.read(NEWS)).to_csv()


def test_without_a_publication_date_it_is_said_aloud_and_nothing_leans_on_today(timeline: Any, article: str) -> None:
    ran = timeline("extract", article, "--unplaced")
    assert [row["start"] for row in read_table(ran.out.encode())[1]] == ["1931-05-05"]
    assert "no publication date found, so relative dates stay unplaced; give it with --published" in ran.err
    assert "not placed: “yesterday”" in ran.err and "not placed: “soon”" in ran.err


def test_where_a_publication_date_came_from_is_said(timeline: Any) -> None:
    assert "published 2024-05-15 (from byline “Published: Wednesday, 15 May 2024”)" in timeline("extract", NEWS).err


def test_extract_from_standard_input_to_json(timeline: Any) -> None:
    ran = timeline("extract", "-", "--to", "json", "--published", "1950-11-20", stdin=TEXT)
    data = json.loads(ran.out)
    assert ran.code == 0
    assert list(data)[2:5] == ["documents", "events", "unplaced"]
    for event in data["events"]:
        assert data["documents"][0]["text"][event["char_start"] : event["char_end"]] == event["sentence"]


def test_the_ending_of_the_file_says_the_format(timeline: Any, article: str, tmp_path: Path) -> None:
    for name in ("events.json", "events.jsonl", "events.md", "events.ics", "events.tml", "events.csv", "events.txt"):
        ran = timeline("extract", article, "-o", name)
        assert ran.code == 0 and ran.out == ""
    assert (tmp_path / "events.json").read_text().startswith("{")
    assert (tmp_path / "events.ics").read_text().startswith("BEGIN:VCALENDAR")
    assert (tmp_path / "events.csv").read_text() == (tmp_path / "events.txt").read_text()


def test_what_a_format_cannot_express_is_said(timeline: Any, article: str) -> None:
    ran = timeline("extract", "-", "--to", "ics", stdin="Rome was sacked in 390 BC. The law was passed in 1450.\n")
    assert "ics: 1 event left out: iCalendar has the years 1 to 9999" in ran.err
    assert "ics: 1 event lost precision or doubt" in ran.err


def test_several_sources_and_folders_make_one_timeline(timeline: Any, article: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "b.txt").write_text("The mill was sold on 7 June 1933.\n")
    (folder / "c.txt").write_text("The school was built in 1890.\n")
    ran = timeline("extract", article, str(folder))
    starts = [row["start"] for row in read_table(ran.out.encode())[1]]
    assert starts == ["1890-01-01", "1931-05-05", "1933-06-07"]
    assert ran.err.splitlines()[-1].startswith("3 documents, 3 events")


def test_nothing_found_ends_with_1_and_a_bare_header(timeline: Any) -> None:
    ran = timeline("extract", "-", stdin="Nothing has a time here.\n")
    assert ran.code == 1
    assert ran.out.count("\n") == 1 and ran.out.startswith(HEADER)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract", "nofile.txt"], "nofile.txt: there is no such file"),
        (["extract", "empty.txt"], "empty.txt: "),
        (["extract", "binary.txt"], "binary.txt: "),
        (["extract", "article.txt", "--to", "cvs"], "no output format 'cvs'; known: csv"),
        (["extract", "article.txt", "--published", "the day before"], "the day before"),
        (["extract", "article.txt", "--pipeline", "no_such_pipeline"], "no_such_pipeline"),
        (["extract", "article.txt", "--columns", "text"], "expected a form such as text=body,date=day"),
        (["extract", "article.txt", "-O", "colour=red"], "the format csv has these options: harmless, byte_order_mark"),
        (["extract", "article.txt", "-O", "harmless=maybe"], "expected true or false"),
        (["extract", "article.txt", "-o", "nofolder/a.csv"], "cannot write nofolder/a.csv: No such file"),
        (["extract"], "Missing argument"),
        (["extrakt"], "No such command"),
        (["tag", "article.txt", "--to", "csv"], "no format 'csv' here; known: jsonl, timeml"),
        (["chart", "article.txt", "--to", "csv"], "no format 'csv' here; known: html"),
        (["chart", "article.txt", "--to", "html", "--width", "500"], "--width has no meaning for html"),
        (["convert", "article.txt"], "this is a text, not a saved timeline"),
        (["convert", "nofile.json"], "nofile.json: No such file"),
        (["convert", "broken.json", "--from", "json"], "events[0].char_start is missing"),
        (["explain", "in May", "--context", "It was June."], "does not stand in the context"),
        (["diff", "nofile", "article.txt"], "nofile: there is no such file"),
        (["samples", "none"], "no sample 'none'; known: french, french_life, french_news, german, german_life,"),
        (["serve", "nofile.txt"], "nofile.txt: there is no such file"),
    ],
)
def test_bad_input_gives_one_clear_line_and_2(
    timeline: Any, article: str, tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "broken.json").write_text('{"documents": [], "events": [{"document": ""}]}')
    ran = timeline(*arguments)
    assert ran.code == 2
    assert message in ran.err and "Traceback" not in ran.err


def test_one_bad_source_does_not_stop_the_rest_but_is_not_forgotten(timeline: Any, article: str) -> None:
    ran = timeline("extract", "nofile.txt", article)
    assert ran.code == 2
    assert len(read_table(ran.out.encode())[1]) == 1
    assert ran.err.splitlines()[-1].endswith("1 source not read")


def test_quiet_says_nothing_but_errors(timeline: Any, article: str) -> None:
    assert timeline("extract", article, "--quiet").err == ""
    said = timeline("extract", "nofile.txt", "-q").err
    assert said == "timeline: nofile.txt: there is no such file; check the name and the folder\n"


def test_json_messages_are_one_object_a_line(timeline: Any, article: str) -> None:
    lines = [json.loads(line) for line in timeline("extract", article, "nofile.txt", "--json").err.splitlines()]
    assert {line["level"] for line in lines} == {"error", "warning", "summary"}
    assert lines[-1]["events"] == 1 and lines[-1]["refused"] == 1
    (line,) = timeline("extract", article, "--json", "--to", "none").err.splitlines()
    assert json.loads(line)["level"] == "error"


def test_options_reach_the_format(timeline: Any, article: str) -> None:
    assert timeline("extract", article, "-O", "byte_order_mark=true").out.startswith("\ufeffid,")
    assert timeline("extract", article, "--to", "json", "-O", "indent=none").out.count("\n") == 1


# -- the other commands -----------------------------------------------------------------------------------------------


def test_tag_gives_a_line_for_each_time(timeline: Any, article: str) -> None:
    ran = timeline("tag", article, "--published", "1950-11-20")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert list(lines[0]) == ["source", "start", "end", "text", "type", "value", "earliest", "latest", "edtf", "rule"]
    assert [(line["text"], line["value"], line["edtf"]) for line in lines][:2] == [
        ("5 May 1931", "1931-05-05", "1931-05-05"),
        ("yesterday", "1950-11-19", "1950-11-19"),
    ]
    assert all(TEXT[line["start"] : line["end"]] == line["text"] for line in lines)
    assert lines[2]["text"] == "soon" and lines[2]["edtf"] is None


def test_tag_writes_timeml(timeline: Any, article: str) -> None:
    import xml.etree.ElementTree as ElementTree

    root = ElementTree.fromstring(timeline("tag", article, "--to", "timeml", "--published", "1950-11-20").out.encode())
    text = root.find("TEXT")
    assert text is not None and "".join(text.itertext()) == TEXT
    assert [time.get("value") for time in root.iterfind("TEXT/TIMEX3")][:2] == ["1931-05-05", "1950-11-19"]
    created = root.find("DCT/TIMEX3")
    assert created is not None and created.get("value") == "1950-11-20"


def test_tag_that_finds_nothing_ends_with_1(timeline: Any) -> None:
    assert timeline("tag", "-", stdin="Nothing here.\n").code == 1


def test_explain_shows_rule_anchor_steps_and_bounds(timeline: Any) -> None:
    sentence = "The minister said in October that it rained."
    ran = timeline("explain", "in October", "--published", "2021-03-03", "--context", sentence)
    assert ran.code == 0
    shown = dict(line.split(None, 1) for line in ran.out.splitlines() if not line.startswith(" "))
    assert shown["rule"] == "months.month"
    assert shown["anchor"] == "publication: 3 March 2021"
    assert shown["EDTF"] == "2020-10"
    assert shown["first"].split() == ["day", "2020-10-01"] and shown["last"].split() == ["day", "2020-10-31"]
    assert shown["steps"].startswith("1. ")
    assert json.loads(timeline("explain", "the 1960s", "--json").out)["edtf"] == "196X"
    nothing = timeline("explain", "hello")
    assert nothing.code == 1 and "no time expression was found in 'hello'" in nothing.err


def test_convert_keeps_what_the_format_can_hold(timeline: Any, saved: str, tmp_path: Path) -> None:
    ran = timeline("convert", saved, "-o", "events.csv")
    assert ran.code == 0 and "csv: 1 unplaced expression left out" in ran.err
    assert (tmp_path / "events.csv").read_text() == TIMELINE.to_csv()
    assert read((tmp_path / "saved.json").read_bytes()) == TIMELINE
    assert timeline("convert", "events.csv", "--to", "csv").out == TIMELINE.to_csv()
    assert timeline("convert", "-", "--to", "jsonl", stdin=Path(saved).read_text()).out.count("\n") == 6


def test_convert_reads_timelinejs_and_joins(timeline: Any, saved: str) -> None:
    timeline("convert", saved, "--to", "timelinejs-csv", "-o", "slides.csv")
    ran = timeline("convert", "slides.csv", "--to", "json")
    assert {event["edtf"] for event in json.loads(ran.out)["events"]} >= {"1969-03-02", "2021-10", "-0043-03-15"}


def test_chart_writes_one_page_that_opens_again(timeline: Any, saved: str, tmp_path: Path) -> None:
    ran = timeline("chart", saved, "-o", "chart.html", "--title", "Border", "--theme", "dark")
    assert ran.code == 0
    page = (tmp_path / "chart.html").read_bytes()
    assert b"<title>Border</title>" in page
    assert read(page) == TIMELINE
    assert timeline("chart", "-", "-o", "none.html", stdin="No time at all.\n").code == 1
    assert not (tmp_path / "none.html").exists()


def test_diff_of_texts_exports_and_projects(timeline: Any, article: str, saved: str, tmp_path: Path) -> None:
    (tmp_path / "later.txt").write_text(TEXT.replace("5 May", "6 May"))
    ran = timeline("diff", article, "later.txt")
    assert ran.code == 0
    assert ran.out.splitlines()[0].startswith("> 5 May 1931 → 6 May 1931")
    assert ran.err.splitlines()[-1] == "0 added, 0 removed, 1 moved, 0 retitled, 1 changed, 0 same"
    timeline("convert", saved, "-o", "same.csv")
    same = timeline("diff", saved, str(tmp_path / "same.csv"), "--to", "json")
    assert same.code == 1 and json.loads(same.out)["same"] == 6
    from timeline.project import Project

    project = Project(tmp_path / "project.db")
    project.put(TIMELINE)
    project.close()
    again = timeline("diff", "project.db", saved)
    assert (again.code, again.err.splitlines()[-1]) == (1, "0 added, 0 removed, 0 moved, 0 retitled, 0 changed, 6 same")
    assert timeline("extract", "project.db").out == TIMELINE.to_csv()


def test_serve_hands_documents_and_options_on(
    timeline: Any, article: str, saved: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dashboard.server

    calls: list[tuple[Any, dict[str, Any]]] = []
    monkeypatch.setattr(dashboard.server, "serve", lambda ready=None, **options: calls.append((ready, options)))
    assert timeline("serve", article, "--port", "0", "--open", "--published", "1950-11-20").code == 0
    assert timeline("serve", saved, "--host", "0.0.0.0", "--name", "box.example").code == 0
    assert timeline("serve", saved, article).code == 0
    assert timeline("serve").code == 0
    first, second, third, fourth = calls
    assert first[0] is None and [str(document.published) for document in first[1]["documents"]] == ["1950-11-20"]
    assert (first[1]["port"], first[1]["open_browser"], first[1]["host"]) == (0, True, "127.0.0.1")
    assert first[1]["project"] is None and first[1]["keep"] is True
    assert second[0] == TIMELINE and second[1]["names"] == ["box.example"]
    assert len(third[0].documents) == 2 and third[1]["documents"] == []
    assert fourth[0] is None and fourth[1]["documents"] == []


def test_samples_formats_and_version(timeline: Any) -> None:
    assert timeline("samples").out.startswith("french")
    assert timeline("samples", "news").out == Path(NEWS).read_text(encoding="utf-8")
    assert timeline("samples", "news", "--path").out.strip() == NEWS
    languages = json.loads(timeline("formats", "--languages", "--json").out)
    german = next(language for language in languages if language["code"] == "de")
    assert german["name"] == "German" and german["figures"][0]["value"] > 80
    assert "value" in timeline("formats", "--languages").out
    formats = timeline("formats").out
    assert "timelinejs-csv" in formats and "-O harmless=true" in formats and ".pdf" in formats
    assert {form["name"] for form in json.loads(timeline("formats", "--json").out)["written"]} >= {"csv", "html", "ics"}
    assert timeline("--version").out.startswith("timeline-from-text ")


# -- settings and help ------------------------------------------------------------------------------------------------


def test_defaults_come_from_files_and_the_command_line_wins(timeline: Any, article: str, tmp_path: Path) -> None:
    (tmp_path / "none.toml").write_text('[extract]\nto = "json"\nquiet = true\n')
    (tmp_path / "timeline.toml").write_text('[extract]\nto = "jsonl"\n')
    ran = timeline("extract", article)
    assert ran.out.startswith('{"id"') and ran.err == ""
    assert timeline("extract", article, "--to", "csv").out.startswith(HEADER)
    shown = timeline("settings").out
    assert "timeline.toml: read" in shown and "extract.to = 'jsonl'" in shown and "extract.quiet = True" in shown


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[extract]\ntu = 1\n", r"[extract] has no option 'tu'; known: columns"),
        ("[extrakt]\nto = 'csv'\n", "[extrakt] is no command; known: extract"),
        ("to = 'csv'\n", "'to' stands outside a section"),
        ("[extract]\noutput = 'x'\n", "[extract] output can be given on the command line only"),
        ("[extract\n", "this is not TOML"),
    ],
)
def test_bad_settings_are_refused(timeline: Any, tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "timeline.toml").write_text(content)
    ran = timeline("samples")
    assert ran.code == 2 and message in ran.err


def test_every_command_has_help_with_examples(timeline: Any) -> None:
    overview = timeline("--help").out
    for command in ("extract", "serve", "chart", "explain", "tag", "convert", "diff", "formats", "samples", "doctor"):
        assert f"\n  {command} " in overview
        shown = timeline(command, "--help")
        assert shown.code == 0 and "Examples:" in shown.out and f"timeline {command}" in shown.out


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom timeline.__main__ import main\ncode = main(['extract', '--help'])\n"
        "heavy = {'spacy', 'dash', 'pandas', 'plotly', 'numpy', 'lxml', 'timeline.pipeline', 'timeline.exports'}\n"
        "print(code, sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 []"


def test_the_reader_of_our_output_may_go_away(tmp_path: Path) -> None:
    many = tmp_path / "many.json"
    events = tuple(event for _ in range(400) for event in TIMELINE.events)
    from dataclasses import replace

    write(replace(TIMELINE, events=events), "json", path=many)
    line = f"'{sys.executable}' -m timeline convert '{many}' --to jsonl -q | head -n 1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True)
    assert done.stdout.startswith('{"id"') and "Traceback" not in done.stderr and "Error" not in done.stderr
