"""Who says so, set off by commas: the rest of the sentence is told as theirs, with its own subject and date."""

from __future__ import annotations

import pytest

import timeline
from timeline.record.model import Certainty

# Sentence, headline, who says so.
SAID = """
The contract, Doran claims, was signed in Velm on 3 January 2014. | Contract was signed in Velm | Doran
The warrant, according to the head of the tax office, had been signed on 2 March 2016. | Warrant had been signed | head
The clerk, police say, took the money in May 2019. | Clerk took the money | police
The money was taken, prosecutors allege, in May 2019. | Money was taken | prosecutors
The fire was started, she said, by two boys on 3 May 2019. | Fire was started by two boys | she
The plant, its owner later wrote, was sold in 1998. | Plant was sold | owner
The ship sank, it is said, in 1702. | Ship sank |
In 1905, the family says, Marr built the mill. | Marr built the mill | family
On 4 May 2019, two men who fled, police say, took the money. | Two men who fled took the money | police
He was shot, he told the court, by two men on 3 May 2019. | He was shot by two men | he
According to the historian Ruth Aske, Hale falsified the books in 1926. | Hale falsified the books | Ruth Aske
"""

# Commas round something else: told as before.
NOT_SAID = """
The firm, which says it is solvent, was sold on 3 May 2019. | Firm was sold
He took photographs, maps, and letters with him in May 2019. | He took photographs, maps, and letters with him
In May 2019, wages, insurance claims, and fees rose. | Wages, insurance claims, and fees rose
The minister, Ana Ruiz, resigned in May 2019. | Minister, Ana Ruiz, resigned
"""


@pytest.mark.parametrize("line", SAID.strip().splitlines())
def test_what_somebody_says_is_told_as_theirs(line: str) -> None:
    text, title, speaker = (part.strip() for part in line.split("|"))
    (event,) = timeline.extract(text, published="2021-08-03").events
    assert (event.title, event.certainty, event.speaker) == (title, Certainty.REPORTED, speaker)


@pytest.mark.parametrize("line", NOT_SAID.strip().splitlines())
def test_other_words_between_commas_say_nothing_of_that(line: str) -> None:
    text, title = (part.strip() for part in line.split("|"))
    (event,) = timeline.extract(text, published="2021-08-03").events
    assert (event.title, event.certainty, event.speaker) == (title, Certainty.ASSERTED, "")


def test_what_was_not_done_until_then_was_done_then() -> None:
    """ "Did not act until late 2020" is no denial, and its headline says so."""
    (event,) = timeline.extract("The council did not act until late 2020.", published="2021-08-03").events
    assert (event.title, event.certainty) == ("Council did not act until late 2020", Certainty.ASSERTED)
    (event,) = timeline.extract("The council did not act in late 2020.", published="2021-08-03").events
    assert event.certainty is Certainty.NEGATED
