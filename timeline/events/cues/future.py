"""What is planned or still to come: "will", "is to", and what hangs on verbs and nouns of planning."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.PLANNED,
    strength=30,
    helpers=frozenset({"will", "wo", "'ll", "’ll", "shall", "sha"}),
    helpers_ahead=frozenset({"must"}),
    above_now=frozenset({"have", "need"}),
    above=frozenset(
        """
    plan planning expect intend schedule set due propose promise vow pledge agree decide threaten prepare aim
    slate tip want wish ask urge order tell call demand request encourage ready promise pledge intention
    proposal commitment decision aim target deadline goal bid invite invitation offer agreement allow permit
    enable anticipate await forecast predict project arrange book commit
    """.split()
    ),
    marks=frozenset({"due"}),
    adverbs=frozenset("planned scheduled proposed intended upcoming forthcoming".split()),
    examples=(
        ("The planned strike in May worries the port.", "strike", "planned"),
        ("The first hearing will take place on 6 June.", "hearing", "planned"),
        ("The company plans to open a mine in 2030.", "open", "planned"),
        ("The council proposed that the bridge be closed in May.", "closed", "planned"),
        ("The bridge is to be closed in May.", "closed", "planned"),
        ("The company opened a mine in 2020.", "opened", "asserted"),
        ("The tenant must pay the costs by 30 April.", "pay", "planned"),
        ("The parties have to form a government by October.", "form", "planned"),
        ("An agreement to pay a bonus in May was signed.", "pay", "planned"),
        ("The hearing was listed for 2 March 2011.", "listed", "planned"),
        ("Next meeting: Monday 4 December 2017.", "meeting", "planned"),
    ),
    never=(
        ("The parties had to form a government by October.", "form"),
        ("He must have left the town in 1920.", "left"),
        ("The union says that an agreement signed in December 2020 was broken.", "signed"),
        ("The fire in May 1950 was set by a clerk.", "fire"),
        ("The house was listed as a monument in 1973.", "listed"),
        ("At the next meeting in May 1820 Dorn resigned.", "meeting"),
        ("The request of the museum, received on 29 August, was refused.", "received"),
    ),
)
