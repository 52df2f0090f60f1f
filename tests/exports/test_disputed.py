"""What sources say differently leaves in every format: all that is claimed, or the word "disputed"."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument

from tests.dashboard.bridge import TEXT, document_of, small_timeline
from timeline import exports
from timeline.exports.claims import claims, claims_in_words
from timeline.record.model import Mention, Timeline
from timeline.record.when import Day, When

OTHER_DAY = When.on(Day(1903, 6, 13))


def disputed(*, conflict: bool = True) -> Timeline:
    first = small_timeline()
    second = replace(document_of(TEXT, "Parish notes"), source="notes.txt")
    events = []
    for event in first.events:
        if event.title.startswith("Flood"):
            own = Mention(event.document, event.sentence, event.trigger, event.date, event.when)
            others = [Mention(second.id, event.sentence, event.trigger, event.date, OTHER_DAY)]
            event = replace(event, mentions=(own, *others), conflict=conflict)
        events.append(event)
    return Timeline((*first.documents, second), tuple(events), first.unplaced, first.expressions)


def opened(content: bytes) -> str:
    text = content.decode("utf-8", "replace")
    if content[:4] == b"%PDF":
        text += "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(content))
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            text += "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return text


def test_every_time_with_those_who_give_it() -> None:
    timeline = disputed()
    flood = next(event for event in timeline.events if event.conflict)
    documents = {document.id: document for document in timeline.documents}
    assert [claim.when for claim in claims(flood, documents)] == [flood.when, OTHER_DAY]
    said = claims_in_words(flood, documents)
    assert said == "disputed: 12 June 1903 (Mill bridge to reopen) / 13 June 1903 (Parish notes)"
    assert claims_in_words(replace(flood, conflict=False), documents).startswith("also dated otherwise: 12 June 1903")
    assert claims_in_words(replace(flood, conflict=False, mentions=()), documents) == ""


@pytest.mark.parametrize("name", sorted(exports.known()))
def test_every_format_tells_it(name: str) -> None:
    if name in {"png", "pdf", "svg"}:
        pytest.importorskip("kaleido")
    form = exports.find(name)
    if name in {"png", "pdf"}:
        pytest.skip("a picture; it is drawn from the figure that plotly-json holds")
    if name == "parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
        table = parquet.read_table(io.BytesIO(exports.to_bytes(form.write(disputed()))))
        written = str(table.column("claims").to_pylist())
    else:
        written = opened(exports.to_bytes(form.write(disputed())))
    both = all(any(day in written for day in days) for days in (("1903-06-12", "12 June"), ("1903-06-13", "13 June")))
    assert "disputed" in written.lower() or both


def test_the_columns_of_the_csv_stay_and_the_new_one_is_the_last() -> None:
    header = str(exports.write(disputed(), "csv")).splitlines()[0].split(",")
    assert header[:3] == ["id", "title", "start"] and header[-4:] == ["confidence", "time", "page", "claims"]
