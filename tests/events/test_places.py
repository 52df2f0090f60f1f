"""Where something happened: as far as the clause says it, and never who or what was put there."""

from __future__ import annotations

import pytest

import timeline

PLACES = """
On 9 May 2014 a bomb exploded in central Baghdad. | Baghdad
In June 2009 the firm opened a plant in Velm, Ilvania. | Velm
In 1931 Lind moved to Paris. | Paris
In May 1940 German troops invaded Belgium. | Belgium
On 3 May 2011 rebels captured the town of Gharyan. | Gharyan
On 3 May 2012 police arrested two men at the Tolbiac depot. | Tolbiac depot
He chaired the first International Meeting on Linguistic Research in Geneva in 1930. | Geneva
On 3 May 2011 thousands marched through the streets of Cairo. | Cairo
On 3 May 2011 a man was stabbed in front of the Grand Hotel in Velm. | Velm
In May 1862 Johnston was stopped at the Battle of Seven Pines. | Seven Pines
In 1676 Halley visited Saint Helena. | Saint Helena
In 1923 Yokohama was destroyed by an earthquake. | Yokohama
On 5 July 2016 a lorry drove into a crowd in Nice. | Nice
On 5 July 2016 police in Lyon arrested a man. | Lyon
The meeting took place at the Grand Hotel in Vienna on 3 May 2018. | Vienna
On 3 May 2018 a fire broke out on Mill Road. | Mill Road
In 1954 Ansel studied law at Graz. | Graz
On 3 May 2017 Vell left Lund for Oslo. | Lund
On 3 May 2019 the investigators left Torrow. | Torrow
In 1866 the brothers came to Arden from Utrecht. | Arden
On 3 May 2019 two hikers were rescued from Bald Mountain. | Bald Mountain
On 27 July 2020 a fire destroyed a barn in Torrow. | Torrow
In 1911 the army entered Arden. | Arden
In 1655 Gordon enlisted at Hamburg for the war. | Hamburg
On 3 May 1901 the patrol met two scouts at the town of Gonzales. | Gonzales
In 2000 the boys were found in their hometown of Cardenas. | Cardenas
They moved to Napier, where Cole was born in 1915. | Napier
In 1890 he moved from Lund in the Swedish Kingdom to England. | England
In 1958 the agency sent her to Ghana. | Ghana
In 1545 two ships sailed from the western ports for Newfoundland. | Newfoundland
In 1912 two trains departed the Larkin terminal. | Larkin terminal
On 7 February 1971 the probe impacted the Moon. | Moon
On 21 October 1803 his theory was made known at a lecture in Manchester. | Manchester
In 1794 he was wounded directing a battery at Fort Larne. | Fort Larne
In 310 BC he subdued the greater part of Sicily. | Sicily
On 5 May 1990 three men were shot dead in Mill Road, Velm. | Mill Road, Velm
In 1930 the firm opened a plant in Lund. In 1935 a fire broke out there. | Lund
On 5 May 1998 the government condemned two attacks in Kenya. |
In 1995 she asked to be taken to Ghana. |
On 4 May 2013 a fire broke out there. |
A man was arrested on 5 May 1999 in connection with last year's blasts in Kenya. |
On 3 May 2011 the meeting at the home of a nun in Miami Beach was cancelled. | Miami Beach
On 4 May 2013 she invested in Brightnet. |
On 4 May 2013 she left Google. |
On 4 May 2013 she left Anna. |
In 2004 Kvist believed in Mona Lie. |
In 1776 the Bridgewater Canal was extended. |
In 1911 the council sold shares in Kestrel. |
On 3 May 2018 the union denied the claim. |
On 3 May 2018 Norland attacked Ilvania. |
"""


@pytest.mark.parametrize("line", PLACES.strip().splitlines())
def test_where_it_happened(line: str) -> None:
    text, _, place = line.partition(" |")
    events = timeline.extract(text, published="2023-01-10").events
    assert events and {event.place for event in events} == {place.strip()}
