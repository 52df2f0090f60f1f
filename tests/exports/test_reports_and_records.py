"""Markdown, schema.org and Timesketch."""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given, settings

from tests.exports.example import TIMELINE
from tests.strategies import timelines
from timeline.exports import find, write
from timeline.exports.clean_text import markdown_text, one_line, shortened, xml_safe
from timeline.record.model import Timeline


def test_the_list_has_dates_titles_quotes_and_links() -> None:
    text = str(write(TIMELINE, "markdown"))
    assert text.startswith("# A border, told briefly\n")
    assert "- **the 1960s** – Split changes the region\n\n  > “The 1960s split “ended an age” & \\<b\\>changed" in text
    assert "- **October 2021** – Ministers to meet *(planned)*" in text
    assert "](<https://example.org/border?a=1&b=2#:~:text=On%202%20March" in text
    assert "## Not placed\n\n- “soon”: “soon” names no time" in text
    assert text.rstrip().endswith("(<https://example.org/border?a=1&b=2>), A. Writer, 3 March 2021")
    assert "“The 1960s split" not in str(write(TIMELINE, "markdown", quotes=False))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a*b_c", r"a\*b\_c"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("> no quote", r"\> no quote"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("<img src=x>", r"\<img src=x\>"),
        ("two\n\nlines", "two lines"),
    ],
)
def test_markdown_signs_in_a_text_are_only_signs(text: str, escaped: str) -> None:
    assert markdown_text(text) == escaped


def test_texts_are_cleaned_for_their_place() -> None:
    assert one_line(" a\x00\tb\r\n c\u2028d ") == "a b c d"
    assert xml_safe("a\x00b\ud800c\ufffe") == "a\ufffdb\ufffdc\ufffd"
    assert shortened("abcdef", 4) == "abc…" and shortened("abcd", 4) == "abcd"


def test_schema_org_has_dates_as_coarse_as_the_words() -> None:
    graph = json.loads(write(TIMELINE, "jsonld"))["@graph"]
    nodes = {node["@id"]: node for node in graph}
    assert nodes["#e0"]["startDate"] == nodes["#e0"]["endDate"] == "1969-03-02"
    assert (nodes["#e1"]["startDate"], nodes["#e1"]["endDate"]) == ("1960-01-01", "1969-12-31")
    assert nodes["#e3"]["startDate"] == "1991" and "endDate" not in nodes["#e3"]
    assert nodes["#e2"]["startDate"] == "-0043-03-15"
    assert nodes["#e5"]["startDate"] == "2021-10"
    assert "plan" in nodes["#e5"]["disambiguatingDescription"]
    work = graph[-1]
    assert work["temporalCoverage"] == "-0043-03-15/.."
    assert work["mentions"][0] == {"@id": "#e2"}


def test_json_ld_cannot_end_the_script_element_around_it() -> None:
    from dataclasses import replace

    event = replace(TIMELINE.events[0], title="</script><script>alert(1)")
    text = str(write(replace(TIMELINE, events=(event,)), "jsonld"))
    assert "</" not in text
    assert json.loads(text)["@graph"][0]["name"] == "</script><script>alert(1)"


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_timesketch_lines_are_full_timestamps_of_the_years_it_reads(timeline: Timeline) -> None:
    lines = [json.loads(line) for line in str(write(timeline, "timesketch")).split("\n")[:-1]]
    for line in lines:
        assert line["message"] is not None and line["timestamp_desc"].startswith("Event ")
        assert datetime.datetime.fromisoformat(line["datetime"]).tzinfo is not None
        assert isinstance(line["tag"], list)
        assert not {"_id", "_type", "_index", "_source", "__ts_timeline_id"} & set(line)
    assert [line["datetime"] for line in lines] == sorted(line["datetime"] for line in lines)


def test_timesketch_writes_a_span_as_two_lines_with_one_id() -> None:
    lines = [json.loads(line) for line in str(write(TIMELINE, "timesketch")).splitlines()]
    decade = [(line["timestamp_desc"], line["datetime"]) for line in lines if line["event_id"] == "e1"]
    assert decade == [("Event start", "1960-01-01T00:00:00+00:00"), ("Event end", "1969-12-31T23:59:59+00:00")]
    assert {loss.effect: loss.ids for loss in find("timesketch").losses(TIMELINE)} == {
        "left out": ("e2",),
        "kept with one end": ("e3",),
        "lost precision or doubt": ("e4", "e1", "e5"),
    }
