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
# what came of an event named by a noun
The invasion of Arland in 1799 ended in disaster.
= Invasion of Arland ended in disaster
The decision to close the mine in 1799 angered many.
! Decision to close the mine ended
# a preposition that a date stands behind goes with its noun, a phrase behind the date with its verb
The league decided at last year's Madrid summit to invite three countries.
= League decided at Madrid summit to invite three countries
The bridge reopened to rail traffic at 1530 on 17 September 2016 with a speed limit of 10 km/h.
= Bridge reopened to rail traffic with a speed limit of 10 km/h
The bridge, closed on 17 September 2016, reopened in March.
! Bridge reopened closed
# what a writer wrote
The master wrote on 8 August 2016 to the firm's manager, alleging that she had left the bridge.
= Master wrote to the firm's manager alleging that she had left the bridge
The master left on 8 August 2016 for the coast, humming a song.
= Master left for the coast
# who survived, and who proclaimed himself
Kopp was charged with the shooting of Hugh Short, who survived the attack at his home in 1995.
= Hugh Short survived the attack at his home
Joshua Norton was a citizen of Velm, who in 1859 proclaimed himself emperor.
= Joshua Norton proclaimed himself emperor
# lists of names, insertions behind a number
1792 – Velm and Arden Police Act creates a night watch.
= Velm and Arden Police Act creates a night watch
By 1891 the firm had 32 employees, 19 of whom were artists.
= Firm had 32 employees
At 12:30, the rail traffic crew of Aurion train 8798 reported damage to the overhead wires on 4 May 2016.
= Rail traffic crew of Aurion train reported damage to the overhead wires
1799 – Karl Mayer Roth moves from Frankfurt to England.
= Karl Mayer Roth moves from Frankfurt to England
Those talks did not result in any changes in the offer on 3 May 2016.
= Talks did not result in any changes in the offer
# who said it
"We will not sign the treaty," Minister Karl Roth told reporters on 4 May 2016.
= Karl Roth: We will not sign the treaty
Kopp purports to be devout, and most of the jobs he has held were related to the movement, \
the Justice Department said last year.
= Justice Department: Kopp purports to be devout
It took a turn on 4 May 2016 when Marshal Orso called the envoy a liar and said war could bring thousands home.
= Orso: War could bring thousands home
# what would happen is told with its condition
On 15 March 1973 the president implied that the fleet would sail if the rebels violated the truce.
= President implied that the fleet would sail if the rebels violated the truce
On 15 March 1973 the fleet sailed when the rebels violated the truce.
= Fleet sailed
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
# what points or counts, told by what was joined or counted before
In 1911 Castell Mills was founded by two bakers, Emil Ostrow and Jan Worth. The latter resigned \
in 1934. Both died in 1940.
= Jan Worth resigned
= Emil Ostrow and Jan Worth died
Two mills were built in 1870. The first was rebuilt in 1890. The other burned down in 1891. Three died in 1892.
= First mill was rebuilt
= Other mill burned down
= Three died
Hundreds of refugees crossed the border on 3 May 2016; others fled to the south.
= Other refugees fled to the south
In 1911 Karl Moe, Emil Ostrow and Jan Worth met. The latter resigned in 1934.
= Latter resigned
# all of those in a list were invited
Poland, the Czech Republic and Hungary, who were invited in 1997, joined in 1999.
= Poland, the Czech Republic and Hungary were invited
# a name tells who somebody is
On 3 May 2012 the council's chairman, Bo Trent, and its clerk, Ann Mole, resigned.
= Council's chairman, Bo Trent, and its clerk, Ann Mole, resigned
# what can be accepted
In 1978 the board turned down a bid from the group. In 1981 Halden came back with a higher offer, and the owners \
accepted it.
= Owners accepted the higher offer
# works in a row are events of their own
Orr staged Tristan und Isolde (1903), Fidelio (1904), and The Marriage of Dorn (1906) with great success.
= Orr staged Tristan und Isolde with great success
= Orr staged Fidelio with great success
= Orr staged The Marriage of Dorn with great success
Dorn won the cup (1903) and sold the mill (1904).
= Dorn won the cup
= Dorn sold the mill
# what somebody has been since is not when he was declared the winner
The commission declared Oduya, 71 and in power since 1986, the winner.
! Commission declared Oduya and in power
! Commission declared Oduya
The firm, since 1986, made toys.
= Firm made toys
"""


def cases() -> list[tuple[str, str, str]]:
    """(text, sign, headline) of every expectation."""
    rows: list[tuple[str, str, str]] = []
    text = ""
    for line in TEXTS.replace("\\\n", "").strip().splitlines():
        if line[:2] in ("= ", "! "):
            rows.append((text, line[0], line[2:]))
        elif not line.startswith("#"):
            text = line
    return rows


@pytest.mark.parametrize(("text", "sign", "title"), cases())
def test_a_row_reads_alone(text: str, sign: str, title: str) -> None:
    titles = [event.title.replace("’", "'") for event in timeline.extract(text, published="2018-06-01").events]
    assert (title in titles) is (sign == "="), titles
