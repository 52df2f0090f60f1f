"""What somebody says is not true: "denied that", "rejected claims that", "it is false that", "falsely claimed"."""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.record.model import Certainty

CUES = Cues(
    Certainty.NEGATED,
    strength=60,
    governors=frozenset(
        """
        deny disavow disclaim rebut refute repudiate disprove debunk denial rebuttal refutation untrue false
        """.split()
    ),
    over_claims=frozenset(
        """
        reject dismiss dispute contest contradict discredit discount rubbish scotch quash withdraw retract recant wrong
        incorrect mistaken baseless unfounded groundless fabricated fabrication fictitious fiction hoax lie myth
        nonsense overturn annul vacate slander rejection dismissal invention foundation
        """.split()
    ),
    said_so=frozenset(
        {"falsely", "wrongly", "untruthfully", "mistakenly", "erroneously", "wrongfully", "fraudulently"}
    ),
    not_so=frozenset({"true", "case", "evidence", "proof", "truth", "basis", "correct", "indication", "sign", "trace"}),
    reversed=Certainty.REPORTED,
    examples=(
        ("The union denied that any repair was made before January 2021.", "made", "negated"),
        ("The company rejected claims that it paid bribes in March 2020.", "paid", "negated"),
        ("It is not true that the mayor resigned in 2018.", "resigned", "negated"),
        ("Claims that the firm paid bribes in March 2020 were rejected by the company.", "paid", "negated"),
        ("That the mayor resigned in 2018, the council denied.", "resigned", "negated"),
        ("He falsely claimed that he had served in Iraq in 2003.", "served", "negated"),
        ("The court overturned his conviction for murdering a clerk in 2001.", "murdering", "negated"),
        ("There is no evidence that the pilot landed in May.", "landed", "negated"),
        ("Reports that the mayor resigned in 2018 are false.", "resigned", "negated"),
        ("The minister denied taking the money in 2014.", "taking", "negated"),
        ("The firm did not deny that it paid bribes in 2020.", "paid", "reported"),
    ),
    never=(
        ("The court rejected the appeal that the tenant filed in May.", "filed"),
        ("The firm denied responsibility for the blast that killed six in 2012.", "killed"),
        ("The mayor, who denied it, resigned in 2018.", "resigned"),
        ("The judge dismissed the clerk in 2009.", "dismissed"),
        ("It is true that the mayor resigned in 2018.", "resigned"),
    ),
)
