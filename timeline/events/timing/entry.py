"""What stands below a line that is a date: the entry of a diary, a day of a log, a year of a chronology.

"# May 17th 1864." with "We lay in camp." below it: 17 May 1864. A heading that spans years ("The Regency,
1422–1437") dates nothing below it.
"""

from __future__ import annotations

import re

from timeline.events.facts import EVENT, Happening
from timeline.events.nouns import STATE_VERBS, STEPS
from timeline.events.telling import Taken
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import BESIDE, MAIN, Clause
from timeline.languages import en_events as english
from timeline.record.model import Certainty
from timeline.record.when import Precision, When

SURE = 0.75
FARTHER = 0.99  # for each sentence further below
LEAST = 0.45

ONE_UNIT = frozenset(
    {Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY, Precision.WEEK, Precision.MONTH,
     Precision.SEASON, Precision.QUARTER, Precision.HALF, Precision.YEAR}
)  # fmt: skip
_HABITS = re.compile(
    english.ENTRY_HABITS,
    re.IGNORECASE,
)
# "It is cold", "There was nothing new": no event of a day.
_EMPTY_SUBJECTS = english.ENTRY_EMPTY_SUBJECTS


def entry(happening: Happening, scene: Scene) -> Taken | None:
    """The time of the line above, for what a main clause below it tells."""
    above, clause = scene.above, happening.clause
    if (
        above is None
        or above.when is None
        or not happening.predicate
        or _has_day_of_its_own(above.when, happening, scene)
    ):
        return None
    if clause is None:
        if not _only_noun(happening, scene):
            return None
    elif not _tells(happening, clause, scene):
        return None
    sure = max(LEAST, SURE * FARTHER**scene.steps_below) * above.confidence
    reason = f"“{happening.trigger.text}” has no date of its own and stands below the line “{above.text}”"
    return Taken(above.when, above, sure, reason)


def dates_below(when: When) -> bool:
    """Whether a line with this time dates what stands below it."""
    return when.precision in ONE_UNIT


def _has_day_of_its_own(above: When, happening: Happening, scene: Scene) -> bool:
    """Whether a date in the sentence says otherwise than the line above: "1731 – 2 May: Fire destroys the town".

    A later one that another clause has is that clause's alone: "They buy the chapel, opening it the following year".
    """
    of_others = {
        telling.expression.start
        for telling in scene.dated.values()
        if happening.clause is not None and happening.trigger.end < telling.happening.trigger.start
    }
    dates = (
        time.when
        for time in scene.times
        if time.type == "DATE" and time.when is not None and time.basis != "vague" and time.start not in of_others
    )
    return any(when != above for when in dates)


def _only_noun(happening: Happening, scene: Scene) -> bool:
    """ "Dissolution of the academy": a line without a verb tells by its noun."""
    return not scene.dated and happening.main and not any(clause.finite for clause in scene.facts.clauses)


def _tells(happening: Happening, clause: Clause, scene: Scene) -> bool:
    if clause.role not in (MAIN, BESIDE) or clause.quoted or clause.copula or _looks_back(clause, scene):
        return False
    if happening.certainty in (Certainty.UNCERTAIN, Certainty.PLANNED) or clause.modal:
        return False
    subject = happening.subject
    if subject is not None and subject.text.lower() in _EMPTY_SUBJECTS:
        return False
    if subject is not None and subject.head.lower() in _CALLED_UPON and clause.time != "past":
        return False  # "God grant us success" is a wish
    if clause.narrates or scene.headed:
        return clause.narrates and not _HABITS.search(scene.sentence.text)
    if _ALL_DAY.search(scene.sentence.text) and clause.has and clause.progressive:
        return True  # "Have been writing all day"
    if not clause.finite:
        return scene.chronicle or clause.lemma not in STATE_VERBS | _THINKING
    if happening.kind != EVENT or happening.lemma in STATE_VERBS | _THINKING or _HABITS.search(scene.sentence.text):
        return False
    return not (clause.progressive or clause.has) if scene.chronicle else _as_in_diaries(happening, clause)


def _looks_back(clause: Clause, scene: Scene) -> bool:
    """ "14:10: Ada finds out nobody was hurt": in a line told in the present the past was before."""
    above = scene.clause(clause.above)
    if above is None or above.role != MAIN or above.head > clause.head:
        return False
    now = above.finite and above.time == "present" and not (above.has or above.perfect or above.progressive)
    return clause.narrates and now


_CALLED_UPON = english.ENTRY_CALLED_UPON
_ALL_DAY = re.compile(english.ENTRY_ALL_DAY, re.IGNORECASE)


def _as_in_diaries(happening: Happening, clause: Clause) -> bool:
    """ "Rations have run out", "Several are taken", "Marr takes command": not "it goes against the grain"."""
    if clause.negated or clause.progressive:
        return False  # "We are trimming up this force" may go on for weeks
    if clause.perfect:
        return not clause.pluperfect
    named = happening.subject is not None and happening.subject.kind == "name"
    return (clause.passive or named) and happening.lemma in STEPS


_THINKING = english.ENTRY_THINKING


RULE = TimingRule(
    "entry",
    30,
    entry,
    examples=(
        TimingExample(
            "# 3 March 1863.\nMarched at daylight through deep mud.\n\n# 4 March 1863.\nRained.",
            "Marched",
            "1863-03-03",
        ),
        TimingExample(
            "# 3 March 1863.\nMarched at daylight. We have captured 3 cannon.\n\n# 4 March 1863.\nRained.",
            "captured",
            "1863-03-03",
        ),
        TimingExample(
            "# 3 March 1863.\nMarched at daylight. We have been writing all day.\n\n# 4 March 1863.\nRained.",
            "writing",
            "1863-03-03",
        ),
        TimingExample("1906: The mill opens.\n1911: Dorn is made mayor. The barn burned down.", "burned", "1911"),
        TimingExample(
            "1906: The mill opens.\n1911: Dorn is mayor. A bell is moved. A shed is also built.\n1914: It shuts.",
            "built",
            "1911",
        ),
        TimingExample("1906: The mill opens. The owners give a feast.\n1911: A school was built.", "give", "1906"),
        TimingExample(
            "1904: A school opens. The owners buy the chapel, opening it the following year.\n1911: A mill was built.",
            "buy",
            "1904",
        ),
        TimingExample(
            "MV ALDER (17 January 1942)\n\nShe struck a mine.\n\nSS BIRCH (3 March 1943)\n\nThe hull burned.",
            "struck",
            "1942-01-17",
        ),
        TimingExample(
            "1785\nA dye works is established at Barley.\nNew Bridge is completed.\n1788\n", "completed", "1785"
        ),
    ),
    never=(
        ("# 3 March 1863.\nMarched at daylight. The mud goes over our boots.\n\n# 4 March 1863.\nRained.", "goes"),
        ("# 3 March 1863.\nMarched at daylight. Our scouts often came in late.\n\n# 4 March 1863.\nRained.", "came"),
        ("1785\nA dye works is established.\n1790: The mill opens. It has stood empty since.", "stood"),
        ("1785\nA dye works is established.\n1790: The mill opens.\n\nThe church burned down.", "burned"),
        ("The Regency, 1422–1437\n\nThe old duke died at Harrow.", "died"),
        ("Reeds (1991)\n\nThe drummer left the band.\n\nBlue Song (1993)\n\nThe singer fell ill.", "fell"),
        ("# 3 March 1863.\nMarched. We have been writing for the paper.\n\n# 4 March 1863.\nRained.", "writing"),
        ("# 3 March 1863.\nMarched at daylight. God grant us success.\n\n# 4 March 1863.\nRained.", "grant"),
        ("1785\nDorn finds out no house was burned.\n1788\n", "burned"),
        ("# 3 March 1863.\nIt is very cold.\n\n# 4 March 1863.\nRained.", "cold"),
    ),
)
