"""The word tables and the small functions over them."""

from __future__ import annotations

import pytest

from timeline.events.boilerplate import EXAMPLES, NEVER, is_boilerplate
from timeline.events.countries import countries_in, country
from timeline.events.facts import Named, headline
from timeline.events.families import family, kindred, once_group
from timeline.events.identity import Identities
from timeline.events.nouns import EVENT_NOUNS, NO_EVENTS
from timeline.events.same_names import SameNames
from timeline.events.surface import base_form


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("sign", "signing"), ("announce", "announcement"), ("invade", "invasion"), ("collapse", "collapse"),
        ("release", "release"), ("resign", "resignation"), ("withdraw", "withdrawal"), ("die", "death"),
        ("nationalise", "nationalisation"), ("negotiate", "negotiation"), ("elect", "election"), ("launch", "launch"),
    ],
)  # fmt: skip
def test_a_verb_and_its_noun_are_one_family(word: str, other: str) -> None:
    assert family(word) == family(other)


@pytest.mark.parametrize(
    ("word", "other"), [("sign", "design"), ("vote", "devote"), ("open", "close"), ("try", "tree")]
)
def test_other_words_are_other_families(word: str, other: str) -> None:
    assert family(word) != family(other)


def test_kindred_is_wider_than_family() -> None:
    assert kindred(family("split"), family("break"))
    assert not kindred(family("split"), family("sign"))
    assert once_group(family("murder")) == once_group(family("assassinate")) != ""
    assert once_group(family("visit")) == ""


def test_no_word_is_both_an_event_and_none() -> None:
    assert not EVENT_NOUNS & NO_EVENTS


@pytest.mark.parametrize("line", EXAMPLES)
def test_boilerplate_is_seen(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", NEVER)
def test_stories_are_no_boilerplate(line: str) -> None:
    assert not is_boilerplate(line)


def test_countries_under_all_their_words() -> None:
    assert countries_in("Sino-Soviet ties") == countries_in("China and the Soviet Union") == {"china", "russia"}
    assert countries_in("they told us") == frozenset()
    assert country("the Netherlands") == "netherlands"


def test_base_forms() -> None:
    assert [base_form(word) for word in ("signed", "broke", "opened", "planned", "treaties", "crisis")] == [
        "sign", "break", "open", "plan", "treaty", "crisis",
    ]  # fmt: skip


def test_headlines_open_with_a_capital_and_have_no_full_stop() -> None:
    assert headline("the pact", "was  signed.") == "The pact was signed"


def _named(*names: tuple[str, str]) -> SameNames:
    return SameNames(Named(0, len(text), text, kind) for text, kind in names)


def test_a_surname_is_its_full_name_when_only_one_bears_it() -> None:
    names = _named(("Ines Halloran", "person"), ("Halloran", "other"))
    assert names.full("Halloran") == "Ines Halloran"
    assert names.type("Halloran") == "person"
    two = _named(("Ines Halloran", "person"), ("Sean Halloran", "person"))
    assert two.full("Halloran") == "Halloran"


def test_a_firm_with_and_without_inc_is_one() -> None:
    assert _named(("Ellery Inc.", "organisation"), ("Ellery", "organisation")).full("Ellery") == "Ellery Inc."


def test_ids_depend_on_nothing_elsewhere() -> None:
    ids, other_ids = Identities(), Identities()
    other_ids.next("Another sentence.", "in 1950", "met")
    first = ids.next("It fell in 1950.", "1950", "fell")
    assert other_ids.next("It fell in 1950.", "1950", "fell") == first
    assert other_ids.next("It fell in 1950.", "1950", "fell") != first  # the same again is another event
    assert other_ids.next("It fell  in\n1950.", "1950", "sank") != first
