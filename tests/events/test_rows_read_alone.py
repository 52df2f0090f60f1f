"""Rows of a timeline as an editor reads them: each without its sentence, every word of it in its place.

A text stands above, each headline that must be among its rows behind "=", what must not be behind "!".
"""

from __future__ import annotations

import pytest

import timeline

TEXTS = """
# a preposition of what somebody was is part of it
In the 1950s Ida Brook was among the first members of the Royal Society of Torrow.
= Ida Brook was among the first members of the Royal Society of Torrow
# a verb that looks like a plural
The museum, which was set up by former employees in 1995, plans to move into the old pattern shop next year.
= Museum was set up by former employees
= Museum plans to move into the old pattern shop
The company plans to reopen next month.
= Company plans to reopen
The company's plans to reopen were dropped on 4 May 2016.
= Company's plans to reopen were dropped
# joined passives share "was"
The building was listed in 1992 and converted into flats.
= Building was converted into flats
The regiment was disbanded in 1992 and went home.
! Regiment was went home
# who took whom to court, won
In 1983 Anna Moss took a printer to court and won, but refused to accept damages.
= Anna Moss won
= Anna Moss refused to accept damages
In 1983 Anna Moss tried to mend and sell the boat.
= Anna Moss tried to mend and sell the boat
# a time that is what the verb is about stays
In 1832 Asquith collected mosses in Wales. He spent the following summer in Holland.
= Asquith spent the following summer in Holland
Ida Brook left the following summer for Holland. She had come in 1832.
! Ida Brook left the following summer for Holland
Lena Roth won Ostrand's 1999 "Song of the North Contest".
= Lena Roth won Ostrand's 1999 Song of the North Contest
# phrases round the wrong noun
An inquest into Mr Lunn's death will open on 4 July 2018.
= Inquest into Mr Lunn's death will open
Applicant Ivo Brandt was born in Velm in 1971.
= Applicant Ivo Brandt was born in Velm
# what a verb needs stays behind an aside
In 1990 the rivalry between Velm and Arden would lead, after a short peace, into the outbreak of a second war.
= Rivalry between Velm and Arden would lead into the outbreak of a second war
# commas of places, articles, adverbs with nothing behind them
On 4 May 2010 the couple married in Sun Valley, Idaho.
= Couple married in Sun Valley, Idaho
By 1900 the city had evolved into a very attractive place.
= City had evolved into an attractive place
However thus far, the firm has received more orders than its rival in 2005.
= Firm has received more orders than its rival
In the 1960s, many old buildings, often small and private, were demolished to make way for offices.
= Many old buildings were demolished to make way for offices
# participles that only open a date
The airline plans to commence flights starting in April 2007.
= Airline plans to commence flights
# what came of what was told
Most of the women were dismissed in the spring of 1919, which led to a strike that lasted seven weeks.
= Strike that lasted seven weeks
In May 1920 a strike that lasted nine weeks closed the docks.
= Strike that lasted nine weeks closed the docks
# who said it, once
The monarch met this week with the envoy, but he told reporters he had no message from Baghdad.
= Monarch told reporters he had no message from Baghdad
# whoever follows in an office is whom the text goes on about
Ernest Stroud resigned in 1931 and was succeeded by an accountant, Cyril Moffat. He cut the workforce by half.
= Cyril Moffat cut the workforce by half
# what burned is not what was rebuilt
A fire destroyed the foundry on 2 January 1887; it was rebuilt in brick the following year.
= Foundry was rebuilt in brick
# the same pronoun twice is the same thing
In 1926 the company bought a rival. The deal nearly ruined it: in 1931 it was forced to sell the branch.
= Company was forced to sell the branch
# the object of the verb before
In 479 BC the elders recalled Pausanor and tried him on charges of treason.
= Elders tried Pausanor on charges of treason
# who is called by a role
The claimant, Ms Edith Perrin, was employed by the firm from 3 June 2009. The claimant appealed on 5 May 2016. She \
lodged her claim on 9 January 2017.
= Edith Perrin lodged her claim
# ordinals without their noun
The first volume of the atlas appeared in 1972. The second came out nine years later.
= Second volume came out
In May 1972 the first was sold. The second was kept until 1980.
= Second was kept
# what can be accepted
In 1978 the board turned down a bid from the group. In 1981 Halden came back with a higher offer, and the owners \
accepted it.
= Owners accepted the higher offer
"""


def cases() -> list[tuple[str, str, str]]:
    """(text, sign, headline) of every expectation."""
    found: list[tuple[str, str, str]] = []
    text = ""
    for line in TEXTS.replace("\\\n", "").strip().splitlines():
        if line[:2] in ("= ", "! "):
            found.append((text, line[0], line[2:]))
        elif not line.startswith("#"):
            text = line
    return found


@pytest.mark.parametrize(("text", "sign", "title"), cases())
def test_a_row_reads_alone(text: str, sign: str, title: str) -> None:
    titles = [event.title.replace("’", "'") for event in timeline.extract(text, published="2018-06-01").events]
    assert (title in titles) is (sign == "="), titles
