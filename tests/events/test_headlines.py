"""Headlines of clauses of many kinds, by their head word, as an editor would sign them.

The word between underscores is the event's; the headline stands below. Words are compared, not small ones ("the",
"was"), so that a headline may keep an article.
"""

from __future__ import annotations

import re

import pytest

import timeline
from timeline.events.certainty import verdict
from timeline.events.facts import headline
from timeline.events.phrases import date_words
from timeline.events.soundness import is_sound
from timeline.events.titles import clause_title, noun_title
from timeline.grammar.names import names as names_of
from timeline.grammar.parsing import parse_sentences
from timeline.grammar.speech import reports

SENTENCES = """
# what hung on the wrong word
A cargo ship carrying 1,200 cars _caught_ fire off the coast of Sarn on 3 May 2021, forcing its crew to abandon ship.
= Cargo ship carrying 1,200 cars caught fire off the coast of Sarn
In 2021 a court ruled that the company must pay 9 million crowns to 31 farmers whose land was _flooded_ in 2019.
= 31 farmers' land was flooded
His wife, Kelly Mott, who had _pleaded_ guilty to money laundering in August 2019, received a suspended sentence.
= Kelly Mott had pleaded guilty to money laundering
The company had _promised_ after that accident to replace all its ships by 2020.
= Company had promised to replace all its ships
The so-called poison pill _took_ effect on Aug. 9, 1989.
= So-called poison pill took effect
The ticket went to a mailbox that nobody had _read_ since a reorganisation in 2018.
= Nobody had read a mailbox since a reorganisation
The stones were moved in 1940 to a slate quarry in Penhall, where they _remained_ until 1946.
= Stones remained in Penhall
The reviewers were cold, but it won him the friendship of Harcott, by whose interest he was _presented_ in 1776.
= He was presented
A crew change occurred at Mackay and the train _departed_ Mackay at 0225 on 17 September 2018.
= Train departed Mackay
A petition signed by 11,000 people was _presented_ in March 1979, and the proposal was dropped.
= Petition signed by 11,000 people was presented
In 1991 it was sold to Haddon plc, which spent 210 million crowns on a new potline that _came_ into service in 2017.
= New potline came into service
The bank said it _expected_ inflation, which hit 9.8 percent in December 2022, to fall below 5 percent by autumn.
= Bank expected inflation to fall below 5 percent
The panel was _found_ eleven days later in a railway locker in Basel on 3 May 1999.
= Panel was found in a railway locker in Basel
In 1956 Woolley _resigned_ as director of Mount Strom to take up a position as Astronomer Royal and head of the Navy.
= Woolley resigned as director of Mount Strom to take up a position as Astronomer Royal and head
# news
Thousands of commuters were _stranded_ on Monday when a burst pipe flooded the Torrow metro.
= Thousands of commuters were stranded
The government, which had promised lower taxes, _announced_ in June 2019 a plan to raise the duty on fuel.
= Government announced a plan to raise the duty on fuel
On Friday, the regional court ordered the airline to _repay_ 4,000 passengers.
= Regional court ordered the airline to repay 4,000 passengers
The idea of joining the grain pool was _rejected_ by parliament in 1994.
= Idea of joining the grain pool was rejected by parliament
A judge in Velm _ordered_ the company on Tuesday to replace the doors and to pay 12,000 euros to each injured tenant.
= Judge in Velm ordered the company to replace the doors
Neither the mayor nor his deputy _attended_ the hearing on Tuesday.
= Neither the mayor nor his deputy attended the hearing
The airline has _set_ Nov. 10 as the deadline for bids.
= Airline has set Nov. 10 as the deadline for bids
The firm has since 2015 _paid_ more than $3 billion in fines to settle claims that it misled investors.
= Firm has paid more than $3 billion in fines to settle claims that it misled investors
The 1991 pact was that Arden Computer would not _sell_ music.
= Pact was that Arden Computer would not sell music
Two residents, Ann Reed, 61, and Paul Reed, 64, were _found_ dead in their flat on Monday morning.
= Two residents, Ann Reed and Paul Reed, were found dead in their flat
The senator was _booed_ by farmers at a rally in Velm on 3 May 2014.
= Senator was booed by farmers at a rally in Velm
Nurses at the Velm clinic _went_ on strike in October over pay.
= Nurses at the Velm clinic went on strike over pay
Mara Lind, the firm's founder, _stepped_ down as chief executive in 2016.
= Mara Lind stepped down as chief executive
The museum will _reopen_ to visitors on 1 July 2031.
= Museum will reopen to visitors
Police _arrested_ three men on suspicion of arson in Redford on Tuesday.
= Police arrested three men on suspicion of arson in Redford
The storm, named Petra, _killed_ nine people and injured dozens in the Azul islands in 2008.
= Storm killed nine people
Rescuers _found_ the missing hikers alive on 9 August 2017.
= Rescuers found the missing hikers alive
In 2020 the council _voted_ 7-2 to sell the town hall.
= Council voted 7-2 to sell the town hall
The ministry's decision to _close_ the mine in 2022 angered unions.
= Ministry's decision to close the mine
A bomb _exploded_ outside the Ilvanian embassy in Torrow on 4 June 1987, wounding a guard.
= Bomb exploded outside the Ilvanian embassy in Torrow
Lawmakers _rejected_ a bill that would have banned plastic bags in May 2018.
= Lawmakers rejected a bill that would have banned plastic bags
The strike, which began in May, _paralysed_ the railways until July 1926.
= Strike paralysed the railways
Two climbers are _missing_ after an avalanche on Mount Orla on Sunday.
= Two climbers are missing after an avalanche on Mount Orla
The company _issued_ a recall of 12,000 heaters in November 2013.
= Company issued a recall of 12,000 heaters
Oil prices _rose_ to $90 a barrel in March 2008.
= Oil prices rose to $90 a barrel
# court
The applicant _lodged_ an appeal against the judgment on 3 May 2004.
= Applicant lodged an appeal against the judgment
On 11 July 2005 the Regional Court _dismissed_ the applicant's appeal as unfounded.
= Regional Court dismissed the applicant's appeal as unfounded
The defendants were _sentenced_ to five years in prison in 2001.
= Defendants were sentenced to five years in prison
In 1998 the judge _found_ that the landlord had cut the locks.
= Judge found that the landlord had cut the locks
Counsel for the defence _asked_ the jury on 9 March to disregard the letter.
= Counsel for the defence asked the jury to disregard the letter
The prosecutor _charged_ Ivo Karst with embezzling 2 million crowns in 2012.
= Prosecutor charged Ivo Karst with embezzling 2 million crowns
Karst is _accused_ of bribing an inspector in 2012.
= Karst is accused of bribing an inspector
The deed, which bore a false seal, was _registered_ by the county clerk on 8 June 1931.
= Deed was registered by the county clerk
A letter sent by the tenant on 2 May 2003 never _reached_ the landlord.
= Letter sent by the tenant never reached the landlord
The complaint was _declared_ inadmissible by the Court on 7 October 2010.
= Complaint was declared inadmissible by the Court
The jury was _shown_ a film of the robbery on 12 May.
= Jury was shown a film of the robbery
On 5 June 2006 the applicant was _placed_ in pre-trial detention and was refused bail.
= Applicant was placed in pre-trial detention
The parties _agreed_ in 2007 to settle the dispute out of court.
= Parties agreed to settle the dispute out of court
The clerk _acquitted_ of forging the will in 1999 later became mayor.
= Clerk acquitted of forging the will
# accident, outage
The aircraft's right wheel _struck_ a fence shortly after touchdown at 10:40.
= Aircraft's right wheel struck a fence after touchdown
Both crew members were seriously _injured_ in the collision on 4 May 2019.
= Both crew members were seriously injured in the collision
Firefighters _reached_ the wreck at 11:20 and freed the driver.
= Firefighters reached the wreck
Dana _rolled_ back the release at 09:12 UTC because the queue was full.
= Dana rolled back the release
The on-call engineer was _paged_ by the monitoring system at 03:14.
= On-call engineer was paged by the monitoring system
The attacker _gained_ access to the build server through a stolen key in April 2018.
= Attacker gained access to the build server through a stolen key
The train, carrying 120 passengers, _derailed_ near Lund on 2 December 1994.
= Train derailed near Lund
The captain _decided_ to return to the harbour at noon on 3 May.
= Captain decided to return to the harbour
Customers could not _log_ in between 10:00 and 11:30 on 6 June 2020.
= Customers could not log in
A crack in the rotor had been _overlooked_ during an inspection in 2003.
= Crack in the rotor had been overlooked during an inspection
# medicine
On day 3 the patient _developed_ a fever.
= Patient developed a fever
In May 2015 a 60-year-old woman was _admitted_ to our hospital with chest pain.
= 60-year-old woman was admitted to our hospital with chest pain
The patient's sister _donated_ a kidney on 4 May 2011.
= Patient's sister donated a kidney
Surgeons at the Arden clinic _removed_ the tumour on 3 March 2016.
= Surgeons at the Arden clinic removed the tumour
The swelling _became_ worse and painful on April 18.
= Swelling became worse and painful
The trial was _halted_ in 2009 because two patients had died.
= Trial was halted because two patients had died
Doctors _suspected_ in 1987 that the child had measles.
= Doctors suspected that the child had measles
# history
In 1659 the Velm Company _decided_ to fortify and settle the island with planters.
= Velm Company decided to fortify and settle the island with planters
King Ottar III of Ilvania _married_ Anna, daughter of the Count of Torrow, in 1432.
= King Ottar III of Ilvania married Anna
The treaty, signed at Lund in 1721, _ceded_ the province of Arden to Ilvania.
= Treaty ceded the province of Arden to Ilvania
After _taking_ the fortress in 1588, Rook hanged its governor.
= Rook took the fortress
In 1745 rebels under Duncan Vane _burned_ the customs house and marched on the capital.
= Rebels under Duncan Vane burned the customs house
The town was _besieged_ by the Duke of Sarn from 1602 to 1604.
= Town was besieged by the Duke of Sarn
In 1690 the governor, Miles Johns, was _murdered_ by mutineers.
= Governor, Miles Johns, was murdered by mutineers
The East Company _sent_ Captain John Dutton to the island in 1659 with 400 men.
= East Company sent Captain John Dutton to the island with 400 men
The queen _ordered_ all ships bound for Velm to wait at the cape in 1651.
= Queen ordered all ships bound for Velm to wait at the cape
Peace talks between Ilvania and Norland _collapsed_ in 1809.
= Peace talks between Ilvania and Norland collapsed
The abolition of slavery in Norland in 1834 _ruined_ many planters.
= Abolition of slavery in Norland ruined many planters
In 1848, crowds demanding bread _stormed_ the palace.
= Crowds demanding bread stormed the palace
Ottar was _succeeded_ by his brother Harald in 1066.
= Ottar was succeeded by his brother Harald
A fleet of forty ships _sailed_ from Torrow in 1588.
= Fleet of forty ships sailed from Torrow
The battle _cost_ the rebels 600 men and most of their guns in 1644.
= Battle cost the rebels 600 men and most of their guns
# biography
In 1873 Bergman _left_ his wife and two children and moved to Japan.
= Bergman left his wife and two children
Lindqvist was _awarded_ the Rosen Medal for her work on stars in 1971.
= Lindqvist was awarded the Rosen Medal for her work on stars
Born in Torrow in 1901, Ada Holm was _educated_ at the convent school.
= Ada Holm was educated at the convent school
In 1933 Lind _met_ her future husband, the painter Karl Osten.
= Lind met her future husband
Palmer _founded_ the Palmer Motor Company, makers of Vesta cars, in 1894.
= Palmer founded the Palmer Motor Company
She _became_ the first woman to lead the academy in 1988.
= She became the first woman to lead the academy
Harcourt was _appointed_ lieutenant-governor of the Isle of Arn in 1795.
= Harcourt was appointed lieutenant-governor of the Isle of Arn
In 1912 Palmer _claimed_ he had built the best car he could.
= Palmer claimed he had built the best car he could
He _studied_ law at Jena from 1754 but never practised.
= He studied law at Jena
Holm's first novel, The Weir, was _published_ by Calder in 1931.
= Holm's first novel was published by Calder
Osten _began_ to teach drawing at the Arden school in 1877.
= Osten began to teach drawing at the Arden school
In 1915 Palmer _gave_ up the title of general manager to Richard Scott.
= Palmer gave up the title of general manager to Richard Scott
The couple, Jan and Eva Rehn, _moved_ to Lisbon in 1951.
= Couple moved to Lisbon
In 1929 Rehn _persuaded_ the trustees to buy the telescope.
= Rehn persuaded the trustees to buy the telescope
# minutes, business
Eric Moss _moved_ to adopt the minutes of 14 March.
= Eric Moss moved to adopt the minutes
The chair _thanked_ the outgoing treasurer, Nora Fields, at the meeting of 3 June 2010.
= Chair thanked the outgoing treasurer, Nora Fields
It was _resolved_ on 3 June 2010 that the fence be repaired.
= It was resolved that the fence be repaired
In April 2012 Terrano _completed_ the sale of its refinery to Lutea Oil Corp.
= Terrano completed the sale of its refinery to Lutea Oil Corp.
Terrano Oil was _incorporated_ in the state of Delaware in 2001, in connection with the merger between Terra
  Inc. and Rano Company.
= Terrano Oil was incorporated in the state of Delaware
Terrano _expects_ to finish the pipeline in 2027.
= Terrano expects to finish the pipeline
The board _approved_ the purchase of a new boiler, subject to two further quotes, on 9 May 2019.
= Board approved the purchase of a new boiler
Nadia Fox _presented_ the budget for 2020 to the members on 4 May.
= Nadia Fox presented the budget to the members
In May 2016, shareholders _approved_ the takeover of Rano by Lutea for $2 billion.
= Shareholders approved the takeover of Rano by Lutea for $2 billion
Since 1998 the society has _published_ a yearly guide to local birds.
= Society has published a yearly guide to local birds
On 3 May 2017 Doran, who owed the bank $2 million, _transferred_ the house to his brother.
= Doran transferred the house to his brother
The contract was _extended_ for two years in 2014 at the request of the supplier.
= Contract was extended for two years at the request of the supplier
# standing alone
Most of the northern towns had been _burnt_ or abandoned by 1645.
= Most of the northern towns had been burnt or abandoned
In his will, which was _read_ on 4 May 1921, Holm left his books to the city.
= His will was read
The school was _founded_ in 1820, as is often said.
= School was founded
The canal has been run by a private firm, whose contract _ends_ in 2034.
= Private firm's contract ends
In 1963 Holm _built_ a lamp, known as the Arden lamp.
= Holm built a lamp known as the Arden lamp
_Marched_ three miles beyond the ford on 3 May and found everything all right.
= Marched three miles beyond the ford
The regiment _marched_ to Velm through rain which spoiled the roads on 3 May 1702.
= Regiment marched to Velm through rain
His parents moved to Velm, where Holm was _born_ in 1915.
= Holm was born in Velm
She was taken to the capital, where she will _appear_ in court on 3 May.
= She will appear in court
# event nouns
The _arrest_ of Karl Doran by border police in May 2003 caused a stir.
= Arrest of Karl Doran by border police
The city's _purchase_ of the Elm Street house in 1961 was criticised.
= City's purchase of the Elm Street house
Rook's _escape_ from Fort Anne in 1672 became a legend.
= Rook's escape from Fort Anne
The _opening_ of a second bridge between Velm and Arden is planned for 2031.
= Opening of a second bridge between Velm and Arden
"""

_SMALL = frozenset("a an the of to in on at by for and or with from as was were is are be been had has have".split())


def rows() -> list[tuple[str, str]]:
    """(sentence with its marked word, headline) of each line."""
    cases, sentence = [], ""
    for line in SENTENCES.strip().splitlines():
        if line.startswith("= "):
            cases.append((sentence.strip(), line[2:]))
            sentence = ""
        elif not line.startswith("#"):
            sentence = f"{sentence} {line.strip()}"
    return cases


def content(title: str) -> list[str]:
    """The words of a headline that say something, as a sorted list."""
    return sorted(set(re.findall(r"[\w'$-]+", title.lower().replace("’", "'"))) - _SMALL)


def headline_of(marked: str) -> str:
    """The headline of the marked word of a sentence."""
    marks = re.search(r"(?<!\w)_(\w+)_", marked)
    assert marks is not None
    text = marked[: marks.start()] + marks[1] + marked[marks.end() :]
    spans = [
        (expression.start, expression.end)
        for expression in timeline.tag(text, published="2024-06-01")
        if expression.type in ("DATE", "TIME")
    ]

    def read(doc: object) -> str:
        head = next(token for token in doc if token.idx == marks.start())  # type: ignore[attr-defined]
        names, dated = names_of(doc), date_words(doc, spans)  # type: ignore[arg-type]
        if head.pos_ in ("NOUN", "PROPN"):
            return headline(noun_title(head, names, dated))
        judged = verdict(head, list(reports(doc)))  # type: ignore[arg-type]
        subject, predicate = clause_title(head, names, dated, frame=judged.frame)
        return headline(subject.text if subject else "", predicate)

    return next(iter(parse_sentences([text], read)))


def test_an_apposition_is_closed_by_its_comma() -> None:
    assert headline_of("The governor, Miles Johns, was _murdered_ by mutineers in 1690.").startswith(
        "Governor, Miles Johns, was"
    )


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("The ferry sank", True), ("About 500 people died", True), ("Prices went up", True),
        ("On train 12 collided", False), ("Which is planned", False), ("Was closed again", False),
        ("They filed a report about the", False), ("The board voted and", False),
    ],
)  # fmt: skip
def test_what_dangles_is_no_headline(text: str, sound: bool) -> None:
    assert next(iter(parse_sentences([text], lambda doc: is_sound(list(doc))))) is sound


@pytest.mark.parametrize(("marked", "title"), rows())
def test_a_headline_stands_alone(marked: str, title: str) -> None:
    assert content(headline_of(marked)) == content(title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("At least 26 people were killed in May 2019.", "At least 26 people were killed"),
        ("At most ten men died on 3 May 2019.", "At most ten men died"),
        ("At least two of the drivers were hurt in May 2019.", "At least two of the drivers were hurt"),
        ("More than 30 people died on 3 May 2019.", "More than 30 people died"),
        ("Up to 40 people were hurt on 3 May 2019.", "Up to 40 people were hurt"),
        ("The fire killed at least 26 people in May 2019.", "Fire killed at least 26 people"),
        # what bounds the date goes with it
        ("He lived in Lowick until at least 1917.", "He lived in Lowick"),
        ("The board concluded that the door had been held by a pin since at least the summer of 2021.",
         "Door had been held by a pin"),
        # a participle that opens the sentence is done before the rest, and no part of it
        ("Elected in 2014, Ann Perrin will leave office on 31 March 2024.", "Ann Perrin was elected"),
        ("Elected in 2014, Ann Perrin will leave office on 31 March 2024.", "Ann Perrin will leave office"),
        ("Built in 1901, the hall will be pulled down in May 2030.", "Hall was built"),
    ],
)  # fmt: skip
def test_words_that_bound_stay_with_what_they_bound(text: str, title: str) -> None:
    """Word for word: "Least 26 people were killed" has the same words that say something."""
    assert title in [event.title for event in timeline.extract(text).events]
