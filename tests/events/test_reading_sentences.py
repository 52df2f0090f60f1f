"""What a date belongs to, headline, participants, place and certainty, on hand-built parses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.events.facts import SentenceFacts
from timeline.record.model import Certainty

Facts = Callable[[str, str], tuple[SentenceFacts, tuple[int, int]]]


@pytest.mark.parametrize(
    ("sentence", "date", "trigger", "title"),
    [
        ("signed", "1950", "signed", "Pact was signed in Redford by both towns"),
        ("clash", "1969", "clash", "Redford clash"),
        ("talks", "Monday", "talks", "Ministers held talks in Redford"),
        ("said", "Monday", "said", "Ines Halloran: Redford would not sell the mill"),
        ("began", "1954", "shell", "Navy began to shell Redford"),
        ("ours", "1999", "sank", "Ferry Northern Star sank off Redford"),
        ("quoted", "Today", "announce", "Firms announce plans"),
        ("insertion", "1957", "reopened", "Canal reopened"),
        ("capitals", "2021", "ran", "Container ship Ever Green ran aground"),
        ("council", "2030", "reopen", "Council of Port Redford will reopen the bridge"),
        ("published", "2019", "published", "Report warned of rust"),
        ("purpose", "1954", "shell", "Navy moved to shell Redford"),
        ("succeeded", "May", "securing", "Moran succeeded in securing support"),
        ("address", "1775", "approved", "Address was approved for Redford"),
        ("traveller", "1775", "named", "Achard appeared in Redford"),
        ("each", "1774", "met", "Ministers met delegates from each of 13 towns"),
        ("known", "1761", "signed", "Moran signed an alliance known as Family Compact"),
        ("limit", "August", "double", "Moran will double flights"),
        ("ahead", "next week", "strikes", "Moran announced strikes"),
        ("widening", "2030", "widening", "Redford plans to finish widening the road"),
        ("year of a place", "1994", "formed", "Choir formed in Redford"),
    ],
)
def test_a_date_finds_its_event_and_headline(facts: Facts, sentence: str, date: str, trigger: str, title: str) -> None:
    read, span = facts(sentence, date)
    happening = read.attachments[span].happening
    assert happening is not None, read.attachments[span].reason
    assert happening.trigger.text == trigger
    assert happening.title == title


@pytest.mark.parametrize(
    ("sentence", "date", "reason"),
    [
        ("model", "2007", "only describes “model”"),
        ("level", "2003", "is what something is compared with"),
        ("than", "2003", "is what something is compared with"),
        ("named year", "1998", "is part of the name “Expo 1998”"),
    ],
)
def test_a_date_that_dates_nothing_says_why(facts: Facts, sentence: str, date: str, reason: str) -> None:
    read, span = facts(sentence, date)
    assert read.attachments[span].happening is None
    assert reason in read.attachments[span].reason


@pytest.mark.parametrize(
    ("sentence", "date", "certainty", "cue"),
    [
        ("signed", "1950", Certainty.ASSERTED, ""),
        ("failed", "1954", Certainty.ASSERTED, ""),
        ("may", "2030", Certainty.UNCERTAIN, "may"),
        ("will", "2030", Certainty.PLANNED, "will"),
        ("held", "June", Certainty.PLANNED, "will"),
        ("expected", "2030", Certainty.PLANNED, "expected"),
        ("if", "May", Certainty.UNCERTAIN, "if"),
        ("said", "Monday", Certainty.REPORTED, "said"),
    ],
)
def test_certainty_comes_from_a_cue_word(
    facts: Facts, sentence: str, date: str, certainty: Certainty, cue: str
) -> None:
    read, span = facts(sentence, date)
    happening = read.attachments[span].happening
    assert happening is not None
    assert (happening.certainty, happening.cue) == (certainty, cue)


def test_participants_have_roles(facts: Facts) -> None:
    read, span = facts("signed", "1950")
    happening = read.attachments[span].happening
    assert happening is not None
    assert ("towns", "agent") in [(person.name, person.role) for person in happening.participants]
    read, span = facts("clash", "1969")
    happening = read.attachments[span].happening
    assert happening is not None
    assert [person.name for person in happening.participants] == ["Redford"]


def test_the_speaker_is_kept(facts: Facts) -> None:
    read, span = facts("said", "Monday")
    happening = read.attachments[span].happening
    assert happening is not None
    assert (happening.kind, happening.speaker) == ("statement", "Ines Halloran")
    assert [(person.name, person.role) for person in happening.participants][:1] == [("Ines Halloran", "speaker")]


def test_triggers_carry_offsets_of_the_document(facts: Facts, build: Callable[[str], object]) -> None:
    read, span = facts("signed", "1950")
    happening = read.attachments[span].happening
    assert happening is not None
    text = str(build("signed"))
    assert text[happening.trigger.start - 100 : happening.trigger.end - 100] == "signed"


def test_parser_and_position_agree_or_not(facts: Facts) -> None:
    agreed, span = facts("signed", "1950")
    assert agreed.attachments[span].agreed and agreed.attachments[span].sure > 0.9
    differ, span = facts("quoted", "Today")
    assert not differ.attachments[span].agreed and differ.attachments[span].sure < 0.9
