"""The mails of a thread are told once, in whatever order they come, and their sendings are events."""

from __future__ import annotations

import itertools

import pytest

from timeline import extract
from timeline.events.sendings import BASIS
from timeline.pipeline import extract_documents
from timeline.record.model import Document, Timeline
from timeline.sources import Upload, read_all
from timeline.text.threads import Threads, read_once, subject_of

FIRST = (
    "From: Bo Reed <bo@example.org>\nTo: Ann Vale <ann@example.org>, Cy Dean <cy@example.org>, di@example.org\n"
    "Subject: Pier closed\nDate: Mon, 4 May 2009 10:02:00 +0000\n\n"
    "The harbour board closed the pier yesterday. A diver found a crack in it on 28 April.\n\nBo\n"
)
ANSWER = (
    "From: Ann Vale <ann@example.org>\nTo: Bo Reed <bo@example.org>\nSubject: Re: Pier closed\n"
    "Date: Wed, 6 May 2009 09:56:31 +0000\n\nThe council approved the repair on Tuesday.\n\n"
    "On Mon, May 4, 2009 at 10:02 AM, Bo Reed <bo@example.org> wrote:\n\n"
    "> The harbour board closed the pier yesterday. A diver found a crack in it\n> on 28 April.\n>\n> Bo\n"
)
OTHER = (
    "From: Cy Dean <cy@example.org>\nTo: Ann Vale <ann@example.org>\nSubject: Ferry\n"
    "Date: Thu, 7 May 2009 08:00:00 +0000\n\nThe ferry company raised its fares on Monday.\n"
)
SENT = [
    ("2009-05-04", "Bo Reed wrote to Ann Vale, Cy Dean et al.: Pier closed"),
    ("2009-05-06", "Ann Vale wrote to Bo Reed: Pier closed"),
]


def mails(*letters: str) -> list[Document]:
    outcomes = list(read_all([Upload(f"{letter[6:8]}.eml", letter.encode()) for letter in letters]))
    assert all(isinstance(outcome, Document) for outcome in outcomes)
    return [outcome for outcome in outcomes if isinstance(outcome, Document)]


def sent(timeline: Timeline) -> list[tuple[str, str]]:
    return [(event.when.edtf(), event.title) for event in timeline.events if event.basis == BASIS]


def test_a_mail_is_an_event_of_the_day_it_was_sent() -> None:
    (event,) = (event for event in extract(mails(FIRST)[0]).events if event.basis == BASIS)
    assert (event.when.edtf(), event.title) == SENT[0]
    assert [(person.name, person.role) for person in event.participants] == [
        ("Bo Reed", "agent"),
        ("Ann Vale", "other"),
        ("Cy Dean", "other"),
        ("di@example.org", "other"),
    ]
    assert event.sentence.text == "The harbour board closed the pier yesterday." and event.trigger.text == ""
    assert "Date header" in event.explanation


def test_it_can_be_switched_off() -> None:
    assert not sent(extract(mails(FIRST)[0], publication_day=False))


@pytest.mark.parametrize("order", list(itertools.permutations([FIRST, ANSWER, OTHER])))
def test_a_thread_is_told_once_in_any_order(order: tuple[str, ...]) -> None:
    timeline = extract_documents(mails(*order))
    titles = [event.title for event in timeline.events if event.basis != BASIS]
    assert sorted(titles) == [
        "Council approved the repair",
        "Diver found a crack in it",
        "Ferry company raised its fares",
        "Harbour board closed the pier",
    ]
    assert sent(timeline) == [*SENT, ("2009-05-07", "Cy Dean wrote to Ann Vale: Ferry")]
    assert {event.document for event in timeline.events if "pier" in event.title.lower() and event.basis != BASIS} == {
        mails(FIRST)[0].id
    }


def test_a_quoted_mail_that_is_nowhere_else_is_told_with_its_sending() -> None:
    timeline = extract(mails(ANSWER)[0])
    assert sent(timeline) == [("2009-05-04", "Bo Reed wrote “Pier closed”"), SENT[1]]
    assert "2009-05-03" in [event.when.edtf() for event in timeline.events]


def test_what_is_read_elsewhere_is_kept_and_said() -> None:
    first, answer = read_once(mails(FIRST, ANSWER))
    assert not [section for section in first.sections if section.kind == "repeated"]
    (repeated,) = (section for section in answer.sections if section.kind == "repeated")
    assert answer.text[repeated.start : repeated.end].startswith("The harbour board closed")
    assert any("Pier closed" in warning for warning in answer.warnings)


def test_of_mails_that_come_one_by_one_the_later_copy_is_not_read_again() -> None:
    threads = Threads()
    answer, first = (threads.read_once(mail) for mail in mails(ANSWER, FIRST))
    assert not [section for section in answer.sections if section.kind == "repeated"]
    assert [section for section in first.sections if section.kind == "repeated"]


@pytest.mark.parametrize(
    "quoted",
    [
        "> The harbour board opened the pier yesterday.\n",  # other words
        "The harbour board closed the pier yesterday.\n",  # not quoted, and said on another day
    ],
)
def test_only_quoted_words_are_left_out(quoted: str) -> None:
    head = ANSWER.partition("\n\n")[0]
    _, answer = read_once(mails(FIRST, f"{head}\n\nNo.\n\n{quoted}"))
    assert not [section for section in answer.sections if section.kind == "repeated"]


def test_a_few_words_are_a_repetition_within_their_thread_alone() -> None:
    body = "\n\nNo.\n\n> It sank yesterday.\n"
    origin = FIRST.partition("\n\n")[0] + "\n\nIt sank yesterday.\n"
    marked = read_once(mails(origin, ANSWER.partition("\n\n")[0] + body, OTHER.partition("\n\n")[0] + body))
    assert [any(section.kind == "repeated" for section in document.sections) for document in marked] == [
        False,
        True,
        False,
    ]


def test_marks_of_answers_are_no_part_of_a_subject() -> None:
    (answer,) = mails(ANSWER.replace("Subject: Re: Pier", "Subject: AW: Re[2]: Pier"))
    assert subject_of(answer) == "Pier closed"
