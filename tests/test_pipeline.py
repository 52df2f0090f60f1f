"""From text to timeline: a news piece and a history of our own writing, options, and the promises of the pipeline."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from timeline.errors import BadDate, UnknownPipeline
from timeline.pipeline import Cancelled, extract, extract_documents, join, tag
from timeline.record.model import Certainty, Document, Event, Publication, Timeline
from timeline.record.when import Day

NEWS = """Tunnel opening delayed again

Published: 5 June 2024

The rail tunnel under Mount Orlo will not open before 2026, the transport ministry said on Monday. \
Engineers found water in the eastern tube last month.

Minister Clara Weiss signed the building contract on 12 March 2019. She opened the western tube in October 2022.

The company Orlo Rail was founded in 1987. A fire destroyed its main workshop on 3 August 1994. \
The fire killed two workers. Weiss visited the building site yesterday.

Every Monday the company publishes a report. Weiss drives a 2007 model.

Watch more on Channel Orlo
"""

HISTORY = """The Treaty of Kelm was signed in March 1648. In the 1650s the duke of Kelm lost \
the northern towns. The duke died on 4 May 1661.

From 1702 to 1709 the river towns fought the duchy. The old castle burned down in the winter of 1708.
"""


@pytest.fixture(scope="module")
def news() -> Timeline:
    return extract(NEWS, source="orlo.txt")


@pytest.fixture(scope="module")
def history() -> Timeline:
    return extract(HISTORY)


def _one(timeline: Timeline, edtf: str) -> Event:
    events = [event for event in timeline.events if event.when.edtf() == edtf]
    assert len(events) == 1, [(event.when.edtf(), event.title) for event in timeline.events]
    return events[0]


def test_the_day_of_publication_is_read_from_the_text(news: Timeline) -> None:
    assert news.documents[0].published == Day(2024, 6, 5)
    assert news.documents[0].title == "Tunnel opening delayed again"


def test_a_statement_is_the_speakers(news: Timeline) -> None:
    statement = _one(news, "2024-06-03")
    assert statement.kind == "statement"
    assert statement.certainty is Certainty.REPORTED
    assert "ministry" in statement.speaker
    assert statement.basis == "relative"


def test_titles_name_who_did_what(news: Timeline) -> None:
    assert _one(news, "2019-03-12").title == "Clara Weiss signed the building contract" or _one(
        news, "2019-03-12"
    ).title.endswith("Clara Weiss signed the building contract")
    fire = [event.title.lower() for event in news.events if event.when.edtf() == "1994-08-03"]
    assert any("fire destroyed" in title for title in fire)
    founded = _one(news, "1987")
    assert founded.title.endswith("was founded") and "Orlo Rail" in founded.title


def test_she_is_the_minister(news: Timeline) -> None:
    opened = _one(news, "2022-10")
    assert "Weiss" in opened.title  # by the name the text mostly uses
    assert "Clara Weiss" in [person.who for person in opened.participants]


def test_what_is_no_event_is_listed_with_its_reason(news: Timeline) -> None:
    reasons = {left_out.expression.text: (left_out.kind, left_out.reason) for left_out in news.unplaced}
    assert "5 June 2024" in reasons and reasons["5 June 2024"][0] == "no event"
    assert all(reason for _, reason in reasons.values())
    titles = " ".join(event.title for event in news.events)
    assert "Channel" not in titles and "model" not in titles


def test_every_event_has_titles_without_its_date_and_a_reason(news: Timeline, history: Timeline) -> None:
    for event in (*news.events, *history.events):
        assert 2 <= len(event.title.split()) <= 13, event.title
        assert event.title[0].isupper() or event.title[0].isdigit()
        assert not event.title.endswith(".")
        assert event.date is None or event.date.text not in event.title
        assert event.trigger.text in event.explanation
        assert 0 <= event.salience <= 1 and 0 <= event.confidence <= 1


def test_all_offsets_slice_the_text(news: Timeline) -> None:
    text = news.documents[0].text
    spans = [span for event in news.events for span in (event.sentence, event.trigger, event.date) if span]
    spans += [mention.trigger for event in news.events for mention in event.mentions]
    spans += [left_out.expression for left_out in news.unplaced] + list(news.expressions)
    assert spans
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert {expression.document for expression in news.expressions} == {news.documents[0].id}


def test_history_keeps_honest_spans(history: Timeline) -> None:
    assert _one(history, "1648-03").title == "Treaty of Kelm was signed"
    assert _one(history, "165X").when.latest == Day(1659, 12, 31)
    assert _one(history, "1702/1709")
    assert not [event for event in history.events if event.basis == "publication day"]


def test_events_are_in_time_order(history: Timeline) -> None:
    keys = [event.when.sort_key for event in history.events]
    assert keys == sorted(keys)


def test_the_lead_is_offered_on_the_day_of_publication_and_can_be_switched_off() -> None:
    text = "The city council of Ellery approved the new harbour plan. Work began in March 2024."
    offered = extract(text, published="2024-05-15")
    lead = [event for event in offered.events if event.basis == "publication day"]
    assert len(lead) == 1
    assert lead[0].when.edtf() == "2024-05-15" and "approved" in lead[0].title
    switched_off = extract(text, published="2024-05-15", publication_day=False)
    assert not [event for event in switched_off.events if event.basis == "publication day"]
    assert len(switched_off.events) == len(offered.events) - 1


def test_published_takes_texts_dates_and_days() -> None:
    text = "The ferry sank yesterday."
    for day in ("2024-05-15", "15 May 2024", datetime.date(2024, 5, 15), Day(2024, 5, 15)):
        assert extract(text, published=day).events[0].when.edtf() == "2024-05-14"
    with pytest.raises(BadDate, match="is not a"):
        extract(text, published="the day after")


def test_without_a_day_of_publication_relative_dates_stay_unplaced() -> None:
    timeline = extract("The ferry sank yesterday.")
    assert not timeline.events
    assert timeline.unplaced[0].kind == "unplaced" and timeline.unplaced[0].reason


def test_ids_do_not_depend_on_the_text_around() -> None:
    first = extract("The ferry Star sank in May 1999.")
    second = extract(
        "The town of Kelm has a harbour. It is old.\n\nThe ferry Star sank in May 1999.\n\nNobody was hurt."
    )
    assert first.events[0].id == second.events[0].id


def test_planned_and_done_stay_apart_but_linked() -> None:
    timeline = extract(
        "The ministry planned to open the Orlo tunnel on 3 May 2019. "
        "Minister Weiss opened the Orlo tunnel on 9 May 2019."
    )
    planned = [event for event in timeline.events if event.certainty is Certainty.PLANNED]
    done = [event for event in timeline.events if event.certainty is Certainty.ASSERTED]
    assert len(planned) == len(done) == 1
    assert planned[0].related == (done[0].id,) and done[0].related == (planned[0].id,)


def test_a_second_telling_joins_the_first() -> None:
    timeline = extract(
        "Rebels killed King Otto on 4 May 1661. His brother fled to Kelm. "
        "The killing of King Otto on 4 May 1661 ended the war."
    )
    killed = [event for event in timeline.events if event.trigger.text in ("killed", "killing")]
    assert [event.when.edtf() for event in killed] == ["1661-05-04"]
    assert len(killed[0].mentions) == 2


def test_a_telling_without_date_takes_it_from_the_other_and_says_so() -> None:
    timeline = extract("Rebels killed King Otto on 4 May 1661. Nobody in Kelm was ever tried for the murder of Otto.")
    killed = _one(timeline, "1661-05-04")
    assert [mention.date is None for mention in killed.mentions] == [False, True]
    assert "takes its date" in killed.explanation


def test_a_line_of_time_dates_what_stands_below() -> None:
    timeline = extract("4 May 1661\n\nRebels stormed the castle.\n\n9 May 1661\n\nThe duke fled to Kelm.")
    assert [(event.when.edtf(), event.trigger.text) for event in timeline.events] == [
        ("1661-05-04", "stormed"),
        ("1661-05-09", "fled"),
    ]
    assert timeline.events[0].basis == "inferred"


# -- several documents ------------------------------------------------------------------------------------------------


def _document(name: str, text: str, published: str = "2024-05-15") -> Document:
    return Document(text, title=name, source=name, publication=Publication(Day.parse(published)))


FERRY = "The ferry Northern Star sank off Port Ellery on {day} May 1999."


def test_documents_that_tell_the_same_make_one_event() -> None:
    timeline = extract_documents([_document("a", FERRY.format(day=3)), _document("b", FERRY.format(day=3))])
    assert len(timeline.events) == 1
    event = timeline.events[0]
    assert {mention.document for mention in event.mentions} == {document.id for document in timeline.documents}
    assert not event.conflict and event.confidence >= extract(FERRY.format(day=3)).events[0].confidence


def test_documents_at_odds_keep_every_reading() -> None:
    timeline = extract_documents(
        [_document(name, FERRY.format(day=day)) for name, day in (("a", 3), ("b", 4), ("c", 3))]
    )
    assert len(timeline.events) == 1
    event = timeline.events[0]
    assert event.conflict and event.when.edtf() == "1999-05-03"
    assert sorted(mention.when.edtf() for mention in event.mentions) == ["1999-05-03", "1999-05-03", "1999-05-04"]
    assert "1999-05-04 (b)" in " ".join(event.findings)


def test_different_events_of_one_time_stay_apart() -> None:
    timeline = extract_documents(
        [
            _document("a", "The king of Kelm died in the 1650s. Duke Albert of Orlo founded a school in 1655."),
            _document("b", "The queen of Orlo died in the 1650s. Duke Albert of Orlo lost a ship in 1655."),
        ]
    )
    assert len(timeline.events) == 4


def test_joining_again_changes_nothing() -> None:
    once = extract_documents([_document("a", FERRY.format(day=3)), _document("b", HISTORY)])
    assert join([once]).events == once.events
    assert len({event.id for event in once.events}) == len(once.events)


# -- the pipeline itself ----------------------------------------------------------------------------------------------


def test_tagging_loads_no_grammar() -> None:
    program = (
        "import sys\n"
        "from timeline.pipeline import tag\n"
        "assert tag('It fell on 3 May 1999.')[0].value == '1999-05-03'\n"
        "print(sorted(name for name in ('spacy', 'timeline.grammar', 'timeline.events') if name in sys.modules))\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_times_are_the_same_in_tag_and_extract() -> None:
    for text in (NEWS, HISTORY):
        assert tuple(tag(text, style="timeline")) == extract(text).expressions


def test_progress_is_told_and_may_stop() -> None:
    steps: list[tuple[str, float]] = []
    extract(HISTORY, progress=lambda stage, share: steps.append((stage, share)))
    shares = [share for _, share in steps]
    assert shares == sorted(shares) and shares[-1] == 1.0
    with pytest.raises(Cancelled, match="cancelled"):
        extract(HISTORY, cancelled=lambda: True)


def test_progress_of_several_documents_runs_once_from_0_to_1() -> None:
    shares: list[float] = []
    extract_documents([HISTORY, NEWS], progress=lambda stage, share: shares.append(share))
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_an_unknown_pipeline_is_said_aloud() -> None:
    with pytest.raises(UnknownPipeline, match="xx_no_such"):
        extract(HISTORY, pipeline="xx_no_such")


def test_tag_gives_the_times_alone() -> None:
    assert [expression.value for expression in tag("It fell on 3 May 1999 and rose in 2004.")] == ["1999-05-03", "2004"]


@pytest.mark.parametrize("text", ["", "   \n", "No time here.", "1999", "“", "\u200b3 May 1999", "a" * 5000])
def test_odd_texts_are_no_problem(text: str) -> None:
    timeline = extract(text)
    assert timeline.documents[0].text == text


def test_ten_times_the_text_is_ten_times_the_events() -> None:
    lines = [f"Town {number} was founded in {1100 + number}." for number in range(40)]
    few, many = extract("\n\n".join(lines[:4])), extract("\n\n".join(lines))
    assert len(few.events) == 4 and len(many.events) == 40


# -- without a trained pipeline ---------------------------------------------------------------------------------------


def test_missing_weights_are_said_with_what_to_do_and_times_are_still_tagged(tmp_path: object) -> None:
    program = (
        "from timeline.errors import UnknownPipeline\n"
        "from timeline.pipeline import extract, tag\n"
        f"text = {HISTORY!r}\n"
        "print([one.value for one in tag(text)][:1])\n"
        "try:\n    extract(text)\nexcept UnknownPipeline as error:\n    print(error)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True,
        env={**__import__("os").environ, "TIMELINE_ENGLISH_WEIGHTS": str(tmp_path)},
    )  # fmt: skip
    assert "1648-03" in run.stdout and "weights are missing" in run.stdout and "Install" in run.stdout


def test_a_list_of_times_without_stops_is_listed_and_not_parsed() -> None:
    timeline = extract("The mill burned down in 1904.\n\n" + "1969 1970 " * 60)
    assert [event.when.edtf() for event in timeline.events] == ["1904"]
    assert len(timeline.unplaced) == 120
    assert {left_out.reason for left_out in timeline.unplaced} == {
        "its sentence holds more than 60 times: it is a list and tells nothing"
    }


def test_of_a_bounded_text_the_first_part_is_read_and_every_date_is_found() -> None:
    text = "The mill of Lowick burned down in 1904.\n\n" * 3 + "The bridge fell on 3 May 1950. The flood came in 1951."
    timeline = extract(text, most_characters=100)
    assert [event.when.edtf() for event in timeline.events] == ["1904"]
    left = [left_out for left_out in timeline.unplaced if "longer than what is read" in left_out.reason]
    assert [left_out.expression.value for left_out in left] == ["1904", "1950-05-03", "1951"]
    (warning,) = timeline.warnings
    assert f"up to character {text.index('The mill', 100 - 41)} of {len(text)}" in warning
    assert extract(text, most_characters=len(text)) == extract(text)


def test_a_text_of_many_books_is_read_in_pieces_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(
        f"The mill of Town {number} burned down in {1800 + number}. It was rebuilt two years later."
        for number in range(60)
    )
    whole, stages = extract(text), list[float]()
    monkeypatch.setattr("timeline.events.long_texts.PIECE", 1000)
    read = extract(text, progress=lambda stage, share: stages.append(share))
    assert stages == sorted(stages) and len(stages) > 10
    assert [event.id for event in read.events] == [event.id for event in whole.events] and len(whole.events) >= 60
    assert read.expressions == whole.expressions and read.unplaced == whole.unplaced
