"""Who takes part in a timeline: names as written, who that is, and the same people in several documents."""

from __future__ import annotations

from timeline import Day, Document, extract
from timeline.events.joining import joined
from timeline.events.people import across_documents, people_of
from timeline.record.model import Event, Participant, Publication, Sentence, Span, Timeline
from timeline.record.when import When

NEWS = (
    "On 3 May 2021 the council dismissed its treasurer, Peter Doran. "
    "On 5 May 2021 Doran sued the council. "
    "On 9 May 2021 Kestrel Terminals, Inc. hired Doran."
)


def read(text: str, source: str = "a.txt") -> Timeline:
    return extract(Document(text, publication=Publication(Day(2021, 6, 1)), source=source))


def event(name: str, kind: str, document: str) -> Event:
    sentence = Sentence(0, 1, "x")
    when = When.on(Day(2020, 1, 1))
    return Event(
        id=f"{document}-{name}", title=name, when=when, date_text="", sentence=sentence, trigger=Span(0, 1, "x"),
        document=document, participants=(Participant(name, "agent", kind),),
    )  # fmt: skip


def test_a_participant_is_called_as_its_sentence_calls_it_and_known_by_the_full_name():
    shown = [[(person.name, person.of) for person in event.participants] for event in read(NEWS).events]
    assert shown == [
        [("council", ""), ("Peter Doran", "")],
        [("Doran", "Peter Doran"), ("council", "")],
        [("Kestrel Terminals, Inc.", ""), ("Doran", "Peter Doran")],
    ]


def test_people_of_a_timeline_with_how_they_are_written_and_their_events():
    timeline = read(NEWS)
    people = people_of(timeline.events)
    assert [(person.name, len(person.events), person.named) for person in people] == [
        ("Peter Doran", 3, True),
        ("council", 2, False),
        ("Kestrel Terminals, Inc.", 1, True),
    ]
    assert people[0].written == (("Doran", 2), ("Peter Doran", 1))
    assert people[0].names == ("Peter Doran", "Doran")
    assert people[0].events == tuple(event.id for event in timeline.events)
    assert people[2].type == "organisation"


def test_a_name_of_one_document_is_that_of_another_in_full():
    both = joined([read(NEWS), read("On 2 June 2020 Doran left the navy.", "b.txt")])
    navy = next(event for event in both.events if "navy" in event.title)
    assert [(person.name, person.of) for person in navy.participants][:1] == [("Doran", "Peter Doran")]
    assert people_of(both.events)[0].written == (("Doran", 3), ("Peter Doran", 1))


def test_names_that_could_be_two_are_nobody_elses():
    peter, mary = event("Peter Doran", "person", "a"), event("Mary Doran", "person", "b")
    assert across_documents([peter, event("Doran", "other", "c")]) == {"Doran": "Peter Doran"}
    assert across_documents([peter, mary, event("Doran", "other", "c")]) == {}
    # In one document both were told apart where it was read.
    assert across_documents([peter, event("Doran", "other", "a")]) == {}
    # A given name, a place and a body of that name are not the person.
    assert across_documents([peter, event("Peter", "person", "c")]) == {}
    assert across_documents([peter, event("Doran", "place", "c")]) == {}
    assert across_documents([event("Doran Ltd", "organisation", "a"), event("Doran", "person", "c")]) == {}
    assert across_documents([event("Doran Ltd", "organisation", "a"), event("Doran", "organisation", "c")]) == {
        "Doran": "Doran Ltd"
    }
    assert across_documents([event("Henry Doran Jr.", "person", "a"), event("Doran Jr.", "person", "c")]) == {
        "Doran Jr.": "Henry Doran Jr."
    }


def test_a_firm_is_known_by_the_first_word_of_its_name_where_nothing_else_has_it():
    def who(text: str) -> set[tuple[str, str]]:
        return {(person.name, person.of) for event in read(text).events for person in event.participants}

    firm = "Corvane Mining sued the council on 3 May 2020. On 5 May 2020 Corvane dismissed its lawyers."
    assert ("Corvane", "Corvane Mining") in who(firm)
    founder = "In 1905 Peter Corvane founded Corvane Mining. In 1907 Corvane married Rosa Lind."
    assert ("Corvane", "Corvane Mining") not in who(founder)
    other = "The Corvane Bank sued the council on 3 May 2020. On 5 May 2020 Corvane dismissed its lawyers."
    assert ("Corvane", "Corvane Bank") not in who(other)
    assert ("police", "") in who("The Boston Police Union met on 3 May 2020. On 5 May 2020 police arrested Jo Lind.")
