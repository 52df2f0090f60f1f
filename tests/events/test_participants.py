"""Who takes part in a clause: everybody who acts or is acted on, by name or role, and nobody else."""

from __future__ import annotations

import re

import pytest

import timeline
from timeline.events.certainty import verdict
from timeline.events.participants import of_clause, of_noun
from timeline.events.phrases import date_words
from timeline.grammar.names import names as names_of
from timeline.grammar.parsing import parse_sentences
from timeline.grammar.speech import reports

# A sentence with its event between underscores, and below it who takes part.
SENTENCES = """
Diversified Varnish Group Inc. _agreed_ in May 1990 to be bought by Star Mills Corp.
= Diversified Varnish Group Inc.; Star Mills Corp.
Ailing Varnish Inc. _closed_ two plants in May 1990.
= Varnish Inc.
Tanzanian police _arrested_ 14 men in May 1999.
= Tanzanian police; men
Mr Denby thanked Mr Booth, who had _repaired_ the roof in August 1998.
= Booth
The airline _announced_ flights between Sydney and Lund in May 2006.
= airline
The first jets will be _delivered_ in 2014.
=
In 1972 Ann Roth was _awarded_ the Order of the Lion.
= Ann Roth
In 1926 Willem _took_ his son to Batavia.
= Willem; son
On 3 May 2011 Russian officials _assailed_ Ukraine.
= Russian officials; Ukraine
In May 1918 the rebels _took_ Saratov.
= rebels
Hatch _opened_ on 3 May 2001.
=
Torvan _opened_ a mill in 2001.
= Torvan
Mara Lind _started_ in 1990.
= Mara Lind
On 3 May 2001 train 8796 _departed_ the depot.
= train 8796
In 1990 the club _hired_ a new coach, Ida Marr.
= club; Ida Marr
Thousands of commuters were _stranded_ on Monday when a burst pipe flooded the Torrow metro.
= commuters
The government, which had promised lower taxes, _announced_ in June 2019 a plan to raise the duty on fuel.
= government
On Friday, the regional court ordered the airline to _repay_ 4,000 passengers.
= regional court; airline; passengers
The senator was _booed_ by farmers at a rally in Velm on 3 May 2014.
= senator; farmers
Nurses at the Velm clinic _went_ on strike in October over pay.
= nurses
Mara Lind, the firm's founder, _stepped_ down as chief executive in 2016.
= Mara Lind
Krall is accused of _ordering_ clerks on May 3, 2001 to burn the ledgers.
= Krall
In 2001 Brightco _sold_ Krall 40 lamps.
= Brightco; Krall
In May 2016 the assembly _voted_ to let Prince Odo give up his titles.
= assembly; Odo
In 2002 the hamlet was _renamed_ Fort Emil by the council.
= council
Poland and Hungary, which were _invited_ in 1997, joined in 1999.
= Poland; Hungary
In 1960 Iraq and Kuwait _founded_ the Organization of Petroleum Exporting Countries.
= Iraq; Kuwait; Organization of Petroleum Exporting Countries
France's President Luc Morel and Germany's Chancellor Ute Brandt _flew_ to Moscow in May 2003.
= Luc Morel; Ute Brandt
The school's last headmistress, Miss Ethel Dann, _retired_ in 1964.
= Ethel Dann
On 3 May 2012 soldiers _shot_ dead a Torrowan teenager.
= soldiers; Torrowan teenager
In 1927 Communist Party of China activists _retreated_ to Velm.
= Communist Party
On 3 May 2009 the combined group _closed_ two plants.
= combined group
On 19 September 2012 the military administrator _declared_ a republic.
= military administrator
In 2012 Tess Hale _entered_ Parliament as member for Elde.
= Tess Hale
The rebels _stormed_ the abbey in 2014.
= rebels
Police _arrested_ three men on suspicion of arson in Redford on Tuesday.
= police; men
The storm, named Petra, _killed_ nine people and injured dozens in the Azul islands in 2008.
= people
Rescuers _found_ the missing hikers alive on 9 August 2017.
= rescuers; missing hikers
Deputies were _called_ to the scene on 3 May 2019.
= deputies
The database team plans to _double_ the disks in January 2030.
= database team
In 2017 Vell _left_ Lund for Oslo.
= Vell
In 1893 Marr _ordered_ two engines from Dawson & Sons of Leeds.
= Marr; Dawson & Sons
In 1871 the brothers _bought_ an old mill from the city of Arden.
= brothers; city of Arden
On 4 May 2016 the prosecution _asked_ the court for a delay.
= prosecution; court
In 2020 the council _voted_ 7-2 to sell the town hall.
= council
The ministry's decision to _close_ the mine in 2022 angered unions.
= ministry
A bomb _exploded_ outside the Ilvanian embassy in Torrow on 4 June 1987, wounding a guard.
=
The bank said on Thursday it had _cut_ 300 jobs.
= bank
Lawmakers _rejected_ a bill that would have banned plastic bags in May 2018.
= lawmakers
The strike, which began in May, _paralysed_ the railways until July 1926.
=
The company _issued_ a recall of 12,000 heaters in November 2013.
= company
Oil prices _rose_ to $90 a barrel in March 2008.
=
The applicant _lodged_ an appeal against the judgment on 3 May 2004.
= applicant
On 11 July 2005 the Regional Court _dismissed_ the applicant's appeal as unfounded.
= Regional Court; applicant
The defendants were _sentenced_ to five years in prison in 2001.
= defendants
In 1998 the judge _found_ that the landlord had cut the locks.
= judge; landlord
Counsel for the defence _asked_ the jury on 9 March to disregard the letter.
= counsel; jury
The prosecutor _charged_ Ivo Karst with embezzling 2 million crowns in 2012.
= prosecutor; Ivo Karst
Karst is _accused_ of bribing an inspector in 2012.
= Karst; inspector
The deed, which bore a false seal, was _registered_ by the county clerk on 8 June 1931.
= county clerk
A letter sent by the tenant on 2 May 2003 never _reached_ the landlord.
= tenant; landlord
The jury was _shown_ a film of the robbery on 12 May.
= jury
On 5 June 2006 the applicant was _placed_ in pre-trial detention and was refused bail.
= applicant
The parties _agreed_ in 2007 to settle the dispute out of court.
= parties
The clerk _acquitted_ of forging the will in 1999 later became mayor.
= clerk
On 13 August 2022 the pilot, who had flown 300 hours, _reported_ smoke in the cockpit.
= pilot
The aircraft's right wheel _struck_ a fence shortly after touchdown at 10:40.
= aircraft
Both crew members were seriously _injured_ in the collision on 4 May 2019.
= crew members
Firefighters _reached_ the wreck at 11:20 and freed the driver.
= firefighters
Dana _rolled_ back the release at 09:12 UTC because the queue was full.
= Dana
The on-call engineer was _paged_ by the monitoring system at 03:14.
= on-call engineer
The attacker _gained_ access to the build server through a stolen key in April 2018.
= attacker
The train, carrying 120 passengers, _derailed_ near Lund on 2 December 1994.
= train
The captain _decided_ to return to the harbour at noon on 3 May.
= captain
Customers could not _log_ in between 10:00 and 11:30 on 6 June 2020.
= customers
A crack in the rotor had been _overlooked_ during an inspection in 2003.
=
On day 3 the patient _developed_ a fever.
= patient
On June 18, 2018, computed tomography (CT) of the chest was _performed_.
=
In May 2015 a 60-year-old woman was _admitted_ to our hospital with chest pain.
= woman
Surgeons at the Arden clinic _removed_ the tumour on 3 March 2016.
= surgeons
The swelling _became_ worse and painful on April 18.
=
Doctors _suspected_ in 1987 that the child had measles.
= doctors; child
In 1659 the Velm Company _decided_ to fortify and settle the island with planters.
= Velm Company
King Ottar III of Ilvania _married_ Anna, daughter of the Count of Torrow, in 1432.
= Ottar III of Ilvania; Anna
After _taking_ the fortress in 1588, Rook hanged its governor.
= Rook
In 1745 rebels under Duncan Vane _burned_ the customs house and marched on the capital.
= rebels; Duncan Vane
In 1690 the governor, Miles Johns, was _murdered_ by mutineers.
= Miles Johns; mutineers
The East Company _sent_ Captain John Dutton to the island in 1659 with 400 men.
= East Company; John Dutton
Peace talks between Ilvania and Norland _collapsed_ in 1809.
= Ilvania; Norland
The abolition of slavery in Norland in 1834 _ruined_ many planters.
= planters
In 1848, crowds demanding bread _stormed_ the palace.
= crowds
Ottar was _succeeded_ by his brother Harald in 1066.
= Ottar; Harald
A fleet of forty ships _sailed_ from Torrow in 1588.
= fleet
In 1873 Bergman _left_ his wife and two children and moved to Japan.
= Bergman; wife; children
Lindqvist was _awarded_ the Rosen Medal for her work on stars in 1971.
= Lindqvist
Born in Torrow in 1901, Ada Holm was _educated_ at the convent school.
= Ada Holm
In 1933 Lind _met_ her future husband, the painter Karl Osten.
= Lind; Karl Osten
Palmer _founded_ the Palmer Motor Company, makers of Vesta cars, in 1894.
= Palmer; Palmer Motor Company
Harcourt was _appointed_ lieutenant-governor of the Isle of Arn in 1795.
= Harcourt
In 1912 Palmer _claimed_ he had built the best car he could.
= Palmer
He _studied_ law at Jena from 1754 but never practised.
=
Holm's first novel, The Weir, was _published_ by Calder in 1931.
= Holm; Calder
Osten _began_ to teach drawing at the Arden school in 1877.
= Osten
In 1915 Palmer _gave_ up the title of general manager to Richard Scott.
= Palmer; Richard Scott
In 1929 Rehn _persuaded_ the trustees to buy the telescope.
= Rehn; trustees
His attempts to _sell_ the patent in 1903 failed.
=
Eric Moss _moved_ to adopt the minutes of 14 March.
= Eric Moss
The chair _thanked_ the outgoing treasurer, Nora Fields, at the meeting of 3 June 2010.
= chair; Nora Fields
It was _resolved_ on 3 June 2010 that the fence be repaired.
=
In April 2012 Terrano _completed_ the sale of its refinery to Lutea Oil Corp.
= Terrano; Lutea Oil Corp.
Terrano Oil was _incorporated_ in the state of Delaware in 2001, in connection with the merger between Terra
  Inc. and Rano Company.
= Terrano Oil
Terrano _expects_ to finish the pipeline in 2027.
= Terrano
The board _approved_ the purchase of a new boiler, subject to two further quotes, on 9 May 2019.
= board
Nadia Fox _presented_ the budget for 2020 to the members on 4 May.
= Nadia Fox; members
In May 2016, shareholders _approved_ the takeover of Rano by Lutea for $2 billion.
= shareholders; Rano; Lutea
On 3 May 2017 Doran, who owed the bank $2 million, _transferred_ the house to his brother.
= Doran; brother
The contract was _extended_ for two years in 2014 at the request of the supplier.
= supplier
The _arrest_ of Karl Doran by border police in May 2003 caused a stir.
= Karl Doran; border police
Rook's _escape_ from Fort Anne in 1672 became a legend.
= Rook
Akira's daughter Princess Mara _announced_ her plans on 3 May 2017.
= Mara
On 3 May 2017 Ilvania's parliament _passed_ the budget.
= parliament
On 5 June 2019 the mayor's office _warned_ residents of floods.
= mayor's office; residents
The inquiry was _opened_ by the District Prosecutor's Office on 4 May 2005.
= District Prosecutor's Office
In 1794 St Anne's Hospital was _founded_ by Dr Carl Weil.
= St Anne's Hospital; Carl Weil
In 2004 Anders Gray was _elected_ master of Velm.
= Anders Gray
On 3 March 2009 the ferry _reached_ Tarn with 40 passengers.
= ferry
The vessel was _towed_ to Brae on 5 April 2011.
= vessel
In 1807 the British _captured_ the island from the Dutch.
= British; Dutch
The wagons were _shunted_ onto the train at 3 p.m. on Monday.
=
On 14 February 2007 Perl _sued_ the hospital.
= Perl; hospital
In 1931 Ansel _joined_ the Torrow Herald.
= Ansel; Torrow Herald
On 15 May 2006 the band _released_ its second album, Northern Line.
= band
On 2 May 1999 the senators failed to _form_ a government.
= senators
In 1688 the Duke of Marn _invaded_ Ilvania with 400 ships.
= Duke of Marn; Ilvania
In 1430 the Count of Sarn _besieged_ the town.
= Count of Sarn
In 1778 the brewery was _founded_ by grain merchants Thomas Caister and Otto Fry.
= Thomas Caister; Otto Fry
On 13 May 2004 the Securities and Exchange Commission _fined_ Doran.
= Securities and Exchange Commission; Doran
On 3 May 2018 the Treasury and Home Office _signed_ the deal.
= Treasury; Home Office
On 9 May 2018 the union _signed_ an agreement with the port authority.
= union; port authority
On 1 July 2019 Kvist _resigned_ as head of the bank.
= Kvist
In 1899 General Brand _led_ the army into Ilvania.
= Brand; army
In 2003 the council _formed_ a committee.
= council
In 1911 Karst _rose_ to captain.
= Karst
The master _handed_ over the watch to the second mate at 6 a.m. on 4 May 2012.
= master; second mate
On 4 May 2014 Velm Care _filed_ a report stating that 400 patients had been told.
= Velm Care
On 9 March 2017 the Supreme Court _heard_ the case of Palmer v. Stone.
= Supreme Court
The reading room _closed_ when the library closed on 3 June 1931.
=
Joan Pell _pleaded_ guilty to one count of fraud on 3 May 2016.
= Joan Pell
On 19 March 2018 investigators _searched_ the offices of Mardell Mining.
= investigators; Mardell Mining
In 1986 the port was _bought_ by Kestrel from the province.
= Kestrel; province
In June 1914 Command Module Pilot Stuart Roosa _stepped_ out.
= Stuart Roosa
In 2004 the harbour pilots _voted_ to leave the United Nations office.
= harbour pilots
On 3 May 2004 the clerk _wrote_ a long letter to the Ministry of Health and Social Care about the beds.
= clerk; Ministry of Health and Social Care
In 1794 Dalby _read_ a paper on lamps to the Velm Literary and Philosophical Society in its own rooms.
= Dalby; Velm Literary and Philosophical Society
In 1990 the Department of Justice and Congress _agreed_ on a bill about fishing rights.
= Congress; Department of Justice
In 1905 the farmer _sued_ General Motors Corporation over a bad engine.
= General Motors Corporation; farmer
In 1918 the council was soon _replaced_ by the Central Sarnian Dictatorship, which asked for help.
= Central Sarnian Dictatorship; council
In 1989 the brokers said that Young's Market Co. _bought_ two breweries.
= Young's Market Co.
In 2007 the newspaper _interviewed_ the Ilvanian mathematician and writer Aner Shale about the prize.
= Aner Shale; newspaper
In 1990 a doctor and a nurse _examined_ Ann Bell.
= Ann Bell; doctor; nurse
On 3 March 2006 Greek farmers _blocked_ the road.
= Greek farmers
In 1796 Harcourt _took_ possession of the settlements of Sarn and Essel.
= Harcourt
In 1951 Halvorsen _published_ Spans.
= Halvorsen
On 3 May 2004 the survivors were _flown_ to Lindale Base Hospital.
= survivors
On 12 March 1999 Secretary of State Madeleine Orwell _invited_ the ministers.
= Madeleine Orwell; ministers
In 1994 the ministers _set_ up a seven-member panel of judges.
= ministers; panel
On 2 November 2021 the vendor, Paylink, _confirmed_ that their side was healthy.
= Paylink
In 1430 the heir to the Crown _married_ Anna of Velm.
= Anna of Velm; heir
On 3 May 2010 the bank _appointed_ Messrs Bright, Cole and Day as administrators.
= bank; Bright, Cole and Day
On 4 May 2015 Torvan _borrowed_ it from Northern Lending plc.
= Torvan; Northern Lending plc
In 1884 the trustees _bought_ a site from the Great Northern Railway.
= trustees; Great Northern Railway
On 4 May 2010 Shoreham's Inc. _sold_ it to Hexley Paints.
= Shoreham's Inc.; Hexley Paints
Anna Mills _resigned_ in 2003.
= Anna Mills
Donal "Mike" O'Hara, a former governor, _died_ on 5 March 2004.
= Donal "Mike" O'Hara
In 1807 Mr. and Mrs. Hale _moved_ to Lund.
= Mr. and Mrs. Hale
In 1715 King George I of England _died_.
= George I of England
The print was _sold_ by Hale's, London, on 5 July 2005.
= Hale's
On 3 May 2015 a survivor was _flown_ out by helicopter.
= survivor
On 3 May 2015 a team from Dalen _reached_ the wreck without the pilot.
= team
In 2019 Pell was _charged_ with a single count of fraud.
= Pell
In 2021 a judge _dismissed_ the claim of excessive force.
= judge
In 2019 Pell was _charged_ on a single count of hiding the ledgers.
= Pell
In 2021 a judge _dismissed_ the excessive force claims.
= judge
In 2021 the force _dismissed_ an inspector.
= force; inspector
In 1966 Pell _ran_ for lieutenant governor.
= Pell
In 1859 the light was _replaced_ by a hut on an iron foundation.
=
On 4 May 2007 the aircraft _flew_ over the cottage of friends.
=
In 1701 the Act of Settlement was _passed_ by Parliament.
= Parliament
In 1957 the works _became_ a subsidiary of the White Motor Company.
= White Motor Company
"""


def rows() -> list[tuple[str, list[str]]]:
    cases, sentence = [], ""
    for line in SENTENCES.strip().splitlines():
        if line.startswith("="):
            cases.append((sentence.strip(), sorted(name for name in line[1:].strip().split("; ") if name)))
            sentence = ""
        else:
            sentence = f"{sentence} {line.strip()}"
    return cases


def cast_of(marked: str) -> dict[str, tuple[str, str]]:
    """Role and type by name, of the marked word of a sentence; what the document has to decide is left out."""
    mark = re.search(r"(?<!\w)_(\w+)_", marked)
    assert mark is not None
    text = marked[: mark.start()] + mark[1] + marked[mark.end() :]
    spans = [
        (expression.start, expression.end)
        for expression in timeline.tag(text, published="2024-06-01")
        if expression.type in ("DATE", "TIME")
    ]

    def read(doc: object) -> dict[str, tuple[str, str]]:
        head = next(token for token in doc if token.idx == mark.start())  # type: ignore[attr-defined]
        names, dated = names_of(doc), date_words(doc, spans)  # type: ignore[arg-type]
        frame = verdict(head, list(reports(doc))).frame  # type: ignore[arg-type]
        noun = head.pos_ in ("NOUN", "PROPN")
        cast = of_noun(head, names, dated) if noun else of_clause(head, names, dated, frame=frame)
        return {
            person.name: (person.role, person.type)
            for person in cast.listed()
            if person.type not in ("pronoun", "doubtful")
        }

    return next(iter(parse_sentences([text], read)))


@pytest.mark.parametrize(("marked", "names"), rows())
def test_who_takes_part(marked: str, names: list[str]) -> None:
    assert sorted(cast_of(marked)) == names


@pytest.mark.parametrize(
    ("marked", "nobody"),
    [
        ("The City Register _recorded_ a Power of Attorney against the house on 19 November 2015.", "Attorney"),
        ("The team _flew_ to Oslo on Monday.", "Oslo"),
        ("The Anglo-Russian _invasion_ of Holland in 1799 failed.", "Holland"),
        ("Computed tomography angiography (CTA) was _performed_ on June 18, 2018.", "CTA"),
        ("In 1915 Palmer _gave_ up the title of general manager to Richard Scott.", "general manager"),
        ("In 1885 Bergman _formed_ a partnership with Tamar Kozu.", "partnership"),
        ("The Velm Company _settled_ the island with planters in 1659.", "planters"),
    ],
)
def test_who_does_not(marked: str, nobody: str) -> None:
    assert nobody not in cast_of(marked)


def test_who_stands_before_an_event_noun_acts() -> None:
    assert cast_of("A police _attack_ on the club in May 2003 failed.") == {
        "police": ("agent", "person"),
        "club": ("other", "organisation"),
    }


def test_roles_and_types() -> None:
    cast = cast_of("Karl Doran was _arrested_ by border police in May 2003.")
    assert cast == {"Karl Doran": ("patient", "person"), "border police": ("agent", "person")}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("### Riot police fire on marchers without warning | June 1st, 2020", ["Riot police", "marchers"]),
        ("### Sarn Bridge Safety Council Meeting #14 | June 2nd, 2020", []),
    ],
)
def test_who_takes_part_in_a_line_without_a_verb(line: str, names: list[str]) -> None:
    (event,) = timeline.extract(line, published="2021-06-30").events
    assert [person.name for person in event.participants] == names


def test_an_amount_in_front_of_a_sentence_is_nobody() -> None:
    assert not cast_of("Revenue _gained_ 13 % in 1989.")
