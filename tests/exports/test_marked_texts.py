"""TimeML and Web Annotations: what they point at is what the text has there."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree

from hypothesis import given, settings

from tests.exports.example import DOCUMENT, TEXT, TIMELINE
from tests.strategies import timelines
from timeline.exports import find, write
from timeline.exports.clean_text import xml_safe
from timeline.exports.web_annotation import context, source_name
from timeline.record.model import Document, Span, Timeline


def timeml(timeline: Timeline) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(str(write(timeline, "timeml")).encode())
    return [root] if root.tag == "TimeML" else list(root)


def test_times_stand_in_the_text_with_their_attributes() -> None:
    (root,) = timeml(TIMELINE)
    created = root.find("DCT/TIMEX3")
    assert created is not None
    assert (created.get("value"), created.get("functionInDocument")) == ("2021-03-03", "CREATION_TIME")
    times = {time.text: (time.get("type"), time.get("value")) for time in root.iterfind("TEXT/TIMEX3")}
    assert times == {
        "2 March 1969": ("DATE", "1969-03-02"),
        "The 1960s": ("DATE", "196"),
        "15 March 44 BC": ("DATE", "BC0044-03-15"),
        "1991": ("DATE", "1991"),
        "1450": ("DATE", "1450"),
        "October 2021": ("DATE", "2021-10"),
        "soon": ("DATE", "FUTURE_REF"),
    }


def test_events_are_linked_to_their_times() -> None:
    (root,) = timeml(TIMELINE)
    events = {event.get("eid"): event.text for event in root.iterfind("TEXT/EVENT")}
    instances = {element.get("eiid"): element.get("eventID") for element in root.iterfind("MAKEINSTANCE")}
    times = {time.get("tid"): time.text for time in root.iterfind("TEXT/TIMEX3")}
    links = {
        events[instances[link.get("eventInstanceID")]]: times[link.get("relatedToTime")]
        for link in root.iterfind("TLINK")
    }
    assert links == {
        "fought": "2 March 1969",
        "split": "The 1960s",
        "killed": "15 March 44 BC",
        "open": "1991",
        "built": "1450",
        "meet": "October 2021",
    }


@settings(max_examples=80, deadline=None)
@given(timelines())
def test_any_text_is_well_formed_and_kept_character_by_character(timeline: Timeline) -> None:
    roots = timeml(timeline)
    for root, document in zip(roots, timeline.documents, strict=True):
        text = root.find("TEXT")
        assert text is not None
        assert "".join(text.itertext()) == xml_safe(document.text)
        tids = [time.get("tid") for time in root.iter("TIMEX3")]
        assert len(tids) == len(set(tids))
        anchors = {time.get("anchorTimeID") for time in root.iter("TIMEX3")} - {None}
        assert anchors <= set(tids)
        eids = {event.get("eid") for event in root.iter("EVENT")}
        assert {element.get("eventID") for element in root.iter("MAKEINSTANCE")} == eids
        assert {link.get("relatedToTime") for link in root.iter("TLINK")} <= set(tids)
    marked = sum(len(list(root.iter("EVENT"))) for root in roots)
    unmarked = [loss.count for loss in find("timeml").losses(timeline) if loss.effect.startswith("left without")]
    assert marked + sum(unmarked) == len(timeline.events)


def test_a_control_character_is_replaced_and_told() -> None:
    document = Document("bell \x07 and \x00", source="a")
    timeline = Timeline((document,))
    (root,) = timeml(timeline)
    assert root.findtext("TEXT") == "bell � and �"
    assert [str(loss) for loss in find("timeml").losses(timeline)] == [
        "1 document changed: characters that XML cannot hold became U+FFFD"
    ]


def test_an_annotation_quotes_the_sentence_and_refines_to_the_date() -> None:
    items = {item["id"].rpartition(":")[2]: item for item in json.loads(write(TIMELINE, "webannotation"))["items"]}
    quote, position = items["e0"]["target"]["selector"]
    assert quote["exact"] == TEXT[position["start"] : position["end"]]
    inner = position["refinedBy"]
    assert quote["exact"][inner["start"] : inner["end"]] == "2 March 1969"
    assert items["e0"]["target"]["source"] == DOCUMENT.url
    assert {"edtf:1969-03-02", "certainty:asserted"} <= {body["value"] for body in items["e0"]["body"]}


@settings(max_examples=60, deadline=None)
@given(timelines())
def test_every_quote_with_its_context_is_the_text(timeline: Timeline) -> None:
    data = json.loads(write(timeline, "webannotation"))
    texts = {source_name(document): document.text for document in timeline.documents}
    for item in data["items"]:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"])


def test_context_grows_until_the_quote_is_alone() -> None:
    text = "The gate was shut. " * 40 + "Then it rained. " + "The gate was shut. " * 40
    start = text.rindex("The gate was shut. ", 0, text.index("Then"))
    prefix, suffix = context(Span(start, start + 18, text[start : start + 18]), text)
    assert text.count(prefix + text[start : start + 18] + suffix) == 1
    assert "Then it rained" in suffix


def test_a_document_without_an_address_is_named_by_its_digest() -> None:
    assert source_name(Document("abc")) == "ni:///sha-256;ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"
    assert source_name(Document("abc", url="javascript:alert(1)")).startswith("ni:")
