"""What is denied, alleged, called off or only possible is never told as a fact: certainty and headline both say so.

The word in the second column is the event's; whatever event is made of the sentence, none may be surer than that.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

import timeline
from timeline.events.certainty import Verdict, verdict
from timeline.grammar.parsing import parse_sentences
from timeline.grammar.speech import reports
from timeline.record.model import Certainty

SENTENCES = """
negated   | made       | The union denied that any repair was made before January 2021.
negated   | paid       | The company rejected claims that it paid bribes in March 2020.
negated   | resigned   | It is not true that the mayor resigned in 2018.
negated   | paid       | Allegations that the firm paid bribes in March 2020 were dismissed by its lawyers.
negated   | sold       | The claim that Hale sold the ring in 2011 was refuted by a witness.
negated   | visited    | Reports that the minister visited the camp in May 2016 are untrue.
negated   | burned     | The rumour that monks burned the library in 1431 has been disproved.
negated   | knew       | The bank disputed suggestions that it knew of the fraud in 2007.
negated   | served     | He falsely claimed that he had served in Iraq in 2003.
negated   | died       | The actor was wrongly reported to have died in 1999.
negated   | met        | There is no evidence that the two men met in 1926.
negated   | taking     | The minister, asked twice by reporters, denied taking the money in 2014.
negated   | forging    | The clerk was acquitted of forging the deed in 1999.
negated   | setting    | Cleared by the jury of setting the fire in 2012, Orla Benn went home.
negated   | stealing   | A court in Velm found Ivo Karst not guilty of stealing the car in 2013.
negated   | signed     | That the king signed the paper in 1640, historians have refuted.
negated   | cheated    | Palmer's accusation that Scott cheated in 1908 proved to be a lie.
negated   | leaked     | No proof was found that the clerk leaked the letter in 1987.
negated   | paid       | The story that Olsen paid the smugglers in 1922 is a myth.
negated   | killing    | The soldier was exonerated of killing the farmer in 1971.
negated   | planned    | The summit planned for May 2020 was cancelled.
negated   | close      | Plans to close the mine in 2025 were shelved.
negated   | set        | The wedding set for June 1936 was called off.
negated   | scheduled  | Organisers postponed the race, scheduled for 4 July 2020, because of heat.
negated   | reaching   | The police prevented the marchers from reaching the square in 1969.
negated   | open       | The bridge did not open in 1912.
negated   | paid       | Neither the firm nor its owner paid the fine in 2004.
negated   | appeared   | No witness appeared in court on 3 May 2010.
reported  | paid       | The firm did not deny that it paid bribes in 2020.
reported  | taking     | Doran is accused of taking bribes in 2015.
reported  | stealing   | Doran was charged with stealing $4,000 from the union in May 2015.
reported  | took       | Prosecutors alleged that Hale took the money in June 2004.
reported  | setting    | Hale was arrested on suspicion of setting the fire in May 2009.
reported  | taking     | Accused by prosecutors of taking bribes in 2015, Doran left the country.
reported  | poisoned   | Ottar is said to have been poisoned in 1432.
reported  | hidden     | The gold is alleged to have been hidden in 1945.
reported  | sold       | A lawsuit claims that the dealer sold the painting in 1938 under duress.
reported  | beat       | The indictment says that two guards beat the prisoner on 5 March 2001.
reported  | moved      | According to the police, the gang moved the guns in 1996.
reported  | moved      | The gang moved the guns in 1996, police said.
reported  | left       | He is believed to have left the island in 1683.
reported  | laundering | The bank, which has since closed, is suspected of laundering money in 2014.
reported  | leaking    | An engineer faces charges of leaking the plans in 2017.
reported  | ordered    | It is claimed that the queen ordered the murder in 1567.
reported  | bribed     | Witnesses told the court that Hale bribed the inspector in 2012.
reported  | fled       | The general reportedly fled the city on Monday.
reported  | owned      | The heirs contend that their grandfather owned the picture in 1938.
asserted  | stealing   | Hale was convicted of stealing the money in 2015.
asserted  | smuggling  | Found guilty of smuggling rum in 1923, Pike spent a year in prison.
asserted  | failed     | The navy failed to reach the island in 1969.
asserted  | refused    | Parliament refused to ratify the treaty in 1921.
asserted  | dismissed  | The court dismissed the claim in May 2005.
asserted  | filed      | The court rejected the appeal that the tenant filed in May 2004.
planned   | open       | The company plans to open a mine in 2030.
planned   | reopen     | The museum will reopen to visitors on 1 July 2031.
planned   | closed     | The bridge is to be closed in May 2031.
uncertain | closes     | The ferry stays in service if the bridge closes in May 2030.
uncertain | opened     | The line would have opened in 1914 but for the war.
uncertain | sold       | Bergman may have sold the shop in 1890.
uncertain | met        | The two may have met in Oslo in 1926.
uncertain | painted    | The picture was possibly painted in 1650.
negated   | stealing   | Doran was never charged with stealing the money in 2015.
"""

# The words that a headline of the sentence must hold, so that nobody reads it as a fact.
HEADLINES = [
    ("The union denied that any repair was made before January 2021.", "Union denied that any repair was made"),
    ("The company rejected claims that it paid bribes in March 2020.", "Company rejected claims that it paid bribes"),
    ("It is not true that the mayor resigned in 2018.", "It is not true that the mayor resigned"),
    ("Allegations that the firm paid bribes in March 2020 were dismissed by its lawyers.", "were dismissed by its"),
    ("Reports that the minister visited the camp in May 2016 are untrue.", "are untrue"),
    ("The rumour that monks burned the library in 1431 has been disproved.", "disproved"),
    ("He falsely claimed that he had served in Iraq in 2003.", "falsely claimed"),
    ("There is no evidence that the two men met in 1926.", "no evidence that the two men met"),
    ("The minister, asked twice by reporters, denied taking the money in 2014.", "Minister denied taking the money"),
    ("The clerk was acquitted of forging the deed in 1999.", "Clerk was acquitted of forging the deed"),
    ("Doran is accused of taking bribes in 2015.", "Doran is accused of taking bribes"),
    # The date is the deed's: a headline that tells of the charge would say that it was brought then.
    ("Doran was charged with stealing $4,000 from the union in May 2015.", "Doran allegedly stole $4,000"),
    ("Marn, who was dismissed, has been charged with assaulting a clerk in 1974.", "Marn allegedly assaulted a clerk"),
    ("Prosecutors accused him of taking bribes in 2015.", "Prosecutors accused him of taking bribes"),
    (
        "Marn was accused of supplying guns and lying to a judge in 2015.",
        "Marn allegedly lied to a judge",
    ),
    ("Prosecutors accused Marn of killing a clerk in 1974 and hiding the body.", "Marn allegedly killed a clerk"),
    ("The tenants sued Marn for cutting the locks in 1998.", "Marn allegedly cut the locks"),
    ("Marn was charged in 2003 with robbing a bank.", "Marn was charged with robbing a bank"),
    ("Marn was charged with robbing a bank on Monday.", "Marn was charged with robbing a bank"),
    ("Marn has been accused of not paying taxes in 2012.", "accused of not paying taxes"),
    ("Hale was arrested on suspicion of setting the fire in May 2009.", "arrested on suspicion of setting the fire"),
    ("Plans to close the mine in 2025 were shelved.", "were shelved"),
    ("The police prevented the marchers from reaching the square in 1969.", "prevented the marchers from reaching"),
    ("Prosecutors alleged that Hale took the money in June 2004.", "Prosecutors alleged that Hale took the money"),
    ("The gold is alleged to have been hidden in 1945.", "is alleged to have been hidden"),
    ("The ferry stays in service if the bridge closes in May 2030.", "if the bridge closes"),
    ("Hale was convicted of stealing the money in 2015.", "Hale stole the money"),
    ("The line would have opened in 1914 but for the war.", "would have opened"),
]


def rows() -> list[tuple[str, str, str]]:
    """(certainty, word, sentence) of each line."""
    cases = []
    for line in SENTENCES.strip().splitlines():
        certainty, word, sentence = (part.strip() for part in line.split("|"))
        cases.append((certainty, word, sentence))
    return cases


@pytest.mark.parametrize(("certainty", "word", "sentence"), rows())
def test_the_word_is_as_sure_as_the_text_says(certainty: str, word: str, sentence: str) -> None:
    def read(doc: object) -> Verdict:
        token = next(token for token in doc if token.text == word)  # type: ignore[attr-defined]
        return replace(verdict(token, list(reports(doc))), speaker=None, frame=None)  # type: ignore[arg-type]

    assert next(iter(parse_sentences([sentence], read))).certainty is Certainty(certainty)


@pytest.mark.parametrize(
    ("sentence", "word"), [(sentence, word) for certainty, word, sentence in rows() if certainty != "asserted"]
)
def test_no_event_of_the_sentence_tells_it_as_a_fact(sentence: str, word: str) -> None:
    for event in timeline.extract(sentence, published="2024-06-01").events:
        if event.trigger.text == word:
            assert event.certainty is not Certainty.ASSERTED, event.title


@pytest.mark.parametrize(("sentence", "words"), HEADLINES)
def test_the_headline_says_so_too(sentence: str, words: str) -> None:
    titles = [event.title for event in timeline.extract(sentence, published="2024-06-01").events]
    assert titles
    assert all(words in title for title in titles)


def test_the_speaker_is_who_speaks_not_the_accused() -> None:
    (event,) = timeline.extract("Doran is accused by prosecutors of taking bribes in 2015.").events
    assert event.speaker == "prosecutors"
    (event,) = timeline.extract("Doran is accused of taking bribes in 2015.").events
    assert event.speaker == ""
