"""What goes on from the time told last: "The aircraft took off on 3 August. The left wing struck a tree."

Only the simple past of a main clause moves a story on, and only near the time it goes on from. The chain stops where
the text looks back ("had been built"), speaks of the present, quotes somebody, or turns to another matter.
"""

from __future__ import annotations

import re

from timeline.events.facts import EVENT, Happening
from timeline.events.nouns import LASTING, LIGHT_VERBS, STEPS
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.age import says_age
from timeline.events.timing.by_event import stands_elsewhere
from timeline.events.timing.leaving import is_of_the_dead, tells_older_matter
from timeline.events.timing.scene import Scene
from timeline.events.timing.within import length_of
from timeline.grammar.clause import BESIDE, COMPLEMENT, CONTENT, MAIN, PURPOSE, SUBJECT, Clause
from timeline.grammar.speech import SPEAKING_VERBS
from timeline.languages import en_events as english
from timeline.record.model import Certainty, TimeExpression
from timeline.record.when import Precision, When

FINE = frozenset({Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
MIDDLE = frozenset({Precision.WEEK, Precision.MONTH})
WIDE = frozenset({Precision.SEASON, Precision.QUARTER, Precision.HALF, Precision.YEAR})
# Sentences that may go on from a time, by how fine it is, and how far to trust the first of them.
REACH = {**dict.fromkeys(FINE, 8), **dict.fromkeys(MIDDLE, 4), **dict.fromkeys(WIDE, 3)}
SURE = {**dict.fromkeys(FINE, 0.7), **dict.fromkeys(MIDDLE, 0.6), **dict.fromkeys(WIDE, 0.5)}
FARTHER = 0.95  # for each sentence on the way

_ALONE_REACH = 4  # where no later time is told near
_SLOW_REACH = 2  # where the text goes on in leaps of months and years
# How a sentence opens that argues, sums up or sets a scene of its own, and tells no next step.
_TURNS = re.compile(
    r"""^\W*(?:moreover|furthermore|first|second|third|finally|in\ addition|in\ general|overall|thus|for\ example
      |for\ instance|however|as\ such|more\ broadly|on\ (?:a|the)\ \w+\ (?:scale|level|front)|at\ the\ same\ time
      |over\ the\ (?:course|years)|in\ (?:his|her|its|their)\ \w+|generally|eventually|ultimately|later
      |in\ (?:the\ )?(?:end|long\ run|following\ years)|during|while|at|for|with|under|throughout|amid)\b
      |,\ however,""",
    re.IGNORECASE | re.VERBOSE,
)

# What a sentence opens with, or says beside its verb, that comes after what was told last, nobody says how long.
_AFTERWARDS = re.compile(
    r"^\W*(?:having|afterwards?|after\ (?:this|that)|thereafter|subsequently|(?:not\ )?long\ afterwards?|later)\b"
    r"|\b(?:later|subsequently|eventually|afterwards)\b",
    re.IGNORECASE | re.VERBOSE,
)
_THEN = re.compile(english.STORY_THEN, re.IGNORECASE)
# What may belong to any time near where only a year was told.
_BESIDE_THE_YEAR = re.compile(r"^\W*by then\b|\b(?:also|meanwhile|had already)\b", re.IGNORECASE)

# Words of what was so for long, or again and again.
_HABITS = re.compile(
    r"\b(?:ever|never|always|usually|often|generally|sometimes|frequently|occasionally|regularly|typically|annually"
    r"|every (?:day|week|month|year|morning|evening|night))\b",
    re.IGNORECASE,
)

_EMPTY_SUBJECTS = frozenset("it there this that these those which what nothing something everything".split())


def story(happening: Happening, scene: Scene) -> Taken | None:
    """The time told last, for a main clause that moves the story on."""
    clause, last = happening.clause, scene.story
    if clause is None or not _moves_on(happening, clause, scene) or _HABITS.search(scene.sentence.text):
        return None
    if any(not _ends_later(dated, clause, scene) for dated in scene.dated.values()):
        return _behind_dated(happening, clause, scene)
    if last is not None and last.testimony and _goes_on_telling(happening):
        last = last.heard
    elsewhere = stands_elsewhere(scene) or says_age(scene) or length_of(clause, scene) is not None
    if last is None or elsewhere or _has_lost_date(scene) or is_of_the_dead(happening, last):
        return None
    if tells_older_matter(scene.sentence.text):
        return None
    slow = last.slow or last.when.precision in WIDE or (last.alone and last.when.precision in MIDDLE)
    reach = REACH.get(last.when.precision, 0)
    if last.steps >= min(reach, _SLOW_REACH if last.slow else _ALONE_REACH if last.alone else reach):
        return None
    if (slow and (happening.lemma not in STEPS or scene.has_frame(clause))) or scene.has_end(clause):
        return None
    if last.when.precision in WIDE and _BESIDE_THE_YEAR.search(scene.sentence.text):
        return None
    if (slow or last.when.precision in MIDDLE) and _TURNS.search(scene.sentence.text):
        return None
    sure = SURE[last.when.precision] * FARTHER**last.steps * last.sure
    later = _counted(scene, last.when)
    if later is not None:
        return Taken(later, last.expression, sure, f"it is counted from “{last.expression.text}”, which was told last")
    reason = (
        f"“{happening.trigger.text}” has no time of its own; the story stands at “{last.expression.text}” "
        "and goes on from there in the simple past"
    )
    after_noun = last.closed and _THEN.search(scene.sentence.text)
    if after_noun or (last.when.precision not in FINE and _AFTERWARDS.search(scene.sentence.text)):
        start = (last.when.bounds or (last.when, None))[0]
        return Taken(When.interval(start, None), last.expression, sure, f"{reason}, at some later time")
    return Taken(_day_of(last.when), last.expression, sure, reason)


def contents_of(telling: Telling, scene: Scene) -> list[Clause]:
    """What somebody is told to have said that was done, if that is what a telling tells."""
    head = telling.happening.clause.head if telling.happening.clause is not None else None
    if telling.happening.lemma not in _TESTIFYING:
        return []
    return [
        clause for clause in scene.facts.clauses
        if clause.above == head and clause.relation == CONTENT
        and (clause.narrates or clause.pluperfect) and not clause.modal
    ]  # fmt: skip


_TESTIFYING = SPEAKING_VERBS | frozenset("recall describe remember relate recount".split())
_PERSONAL = frozenset({"he", "she", "they", "it"})


def _goes_on_telling(happening: Happening) -> bool:
    """ "She heard a shout" behind "She told the court on Monday that she saw a car": the testimony, not the trial."""
    subject = happening.subject
    pronoun = subject is not None and subject.text.lower() in _PERSONAL
    return pronoun and happening.lemma not in _SPEAKING


def _has_lost_date(scene: Scene) -> bool:
    """Whether the sentence has a date of its own that nobody can place, or that was not told of anything.

    "It was closed yesterday" without a day of print, "By a contract dated 7 March 2016 it agreed", behind 2003.
    """
    last = scene.story.when if scene.story is not None else None
    return any(
        time.type in ("DATE", "TIME")
        and ((time.when is None and time.basis == "relative") or (last is not None and _is_later(time, last)))
        for time in scene.times
    )


def _is_later(time: TimeExpression, last: When) -> bool:
    start = time.when.earliest if time.when is not None and time.basis == "explicit" else None
    return start is not None and last.latest is not None and start > last.latest


def _ends_later(telling: Telling, clause: Clause, scene: Scene) -> bool:
    """ "Dorn built a shed; it stood there until 1968": the time behind only ends what came of it."""
    open_start = telling.when.earliest is None and telling.taken is None
    return open_start and scene.place_of(telling.expression) > clause.end


def _behind_dated(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "On 3 May the dam broke; two people died": what is set beside a dated clause goes on from it."""
    if clause.relation != BESIDE:
        return None
    before = [
        telling for telling in scene.dated.values()
        if (clause_there := scene.clause_told(telling)) is not None
        and clause_there.head < clause.head and clause_there.narrates
        and scene.place_of(telling.expression) < clause.start and telling.when.precision in REACH
    ]  # fmt: skip
    if not before:
        return None
    first = max(before, key=lambda telling: telling.happening.trigger.start)
    sure = SURE[first.when.precision] * first.sure
    reason = (
        f"“{happening.trigger.text}” has no time of its own and stands beside “{first.happening.trigger.text}”, which "
        f"“{first.expression.text}” dates"
    )
    return Taken(_day_of(first.when), first.expression, sure, reason)


def _counted(scene: Scene, when: When) -> When | None:
    """ "In a month she granted it": the month after the one told last; None when nothing is counted."""
    match = _IN_A_WHILE.match(scene.sentence.text)
    if match is None or when.earliest is None or when.precision in WIDE:
        return None
    count = 1 if match["count"].lower() in ("a", "an", "one") else int(match["count"])
    unit = match["unit"].lower()
    day = when.earliest.plus(**{f"{unit}s": count}) if unit != "week" else when.earliest.plus(days=7 * count)
    if match["link"].lower() == "within":
        return When.interval(When.on(when.earliest), When.on(day))
    if unit in ("day", "week") and when.precision in FINE:
        return When.on(day)
    return When.month(day.year, day.month) if unit != "year" else When.year(day.year)


_IN_A_WHILE = re.compile(
    r"\W*(?P<link>in|within)\s+(?P<count>an?|one|\d{1,2})\s+(?P<unit>day|week|month|year)s?\b", re.I
)


def _day_of(when: When) -> When:
    """The day of a clock time: what goes on from seven o'clock was not at seven o'clock too."""
    return When.on(when.earliest) if when.precision in FINE and when.earliest is not None else when


def _moves_on(happening: Happening, clause: Clause, scene: Scene) -> bool:
    if clause.relation not in (MAIN, BESIDE, CONTENT) or not clause.narrates or clause.quoted:
        return False
    if clause.relation == CONTENT and not _is_reported(clause, scene):
        return False
    if happening.kind != EVENT or clause.copula or not happening.predicate or _lasts(happening, clause):
        return False
    if _speaks_today(happening, scene) or _finds_out(happening, clause, scene):
        return False
    said = (Certainty.ASSERTED, Certainty.NEGATED, Certainty.REPORTED)
    if happening.certainty not in (said if clause.relation == CONTENT else said[:2]):
        return False
    subject = happening.subject
    if subject is not None and subject.text.lower() == "it":
        return happening.lemma in STEPS - _IMPERSONAL and not _says_what(clause, scene)
    return subject is not None and subject.text.lower() not in _EMPTY_SUBJECTS


# "It took two years", "it fell to Dorn to", "it struck him": nothing that "it" stands for does so.
_IMPERSONAL = frozenset("take fall strike happen pay give get come pass hit become remain begin end".split())


def _says_what(clause: Clause, scene: Scene) -> bool:
    """ "It was decided to sell the mill", "it was announced that": "it" only stands for what follows.

    "It agreed that", "it ordered the firm to pay": somebody does so.
    """
    opened = {CONTENT, COMPLEMENT, PURPOSE, SUBJECT} if clause.passive else {SUBJECT}
    return any(below.above == clause.head and below.relation in opened for below in scene.facts.clauses)


def _lasts(happening: Happening, clause: Clause) -> bool:
    """Whether it goes on for long: "carried 3,000 cars"; but "an inspection was conducted" is done and over."""
    done = clause.passive and happening.lemma in LIGHT_VERBS
    return happening.lemma in LASTING and not done


_SPEAKING = SPEAKING_VERBS | frozenset("add explain note stress urge".split())


def _speaks_today(happening: Happening, scene: Scene) -> bool:
    """Whether somebody speaks of what was told: they mostly do so on the day of the report, not on that day."""
    last, published = scene.story, scene.document.published
    of_today = last is not None and published is not None and last.when.earliest == published
    return happening.lemma in _SPEAKING and not of_today


def _finds_out(happening: Happening, clause: Clause, scene: Scene) -> bool:
    """ "The inquiry found that the cable was worn" is told of the inquiry's own time."""
    finds = happening.lemma in _FINDING
    says = any(below.above == clause.head and below.relation == CONTENT for below in scene.facts.clauses)
    inquires = happening.subject is not None and happening.subject.head in _INQUIRIES
    return (finds and says) or inquires


_FINDING = frozenset("find reveal show conclude suggest indicate establish prove".split())
_INQUIRIES = frozenset(
    "investigation inquiry report study review analysis survey research recording footage video image test result "
    "evidence finding experiment".split()
)


def _is_reported(clause: Clause, scene: Scene) -> bool:
    """ "The BBC reported that he was questioned": a step of the story in somebody's words."""
    above = scene.clause(clause.above)
    return (
        above is not None
        and above.relation == MAIN
        and above.narrates
        and above.lemma in ("report", "say", "confirm", "announce", "add", "state")
        and scene.story is not None
        and (scene.story.when.precision in FINE or scene.story.paragraph == scene.sentence.paragraph)
    )


RULE = TimingRule(
    "story",
    40,
    story,
    examples=(
        TimingExample("On 13 August 2022 the aircraft took off. The left wing struck a tree.", "struck", "2022-08-13"),
        TimingExample("Captain Dorn landed at Velm in 1659. A fort was completed.", "completed", "1659"),
        TimingExample("On 3 May 2011 the court set the ruling aside. It ordered a new trial.", "ordered", "2011-05-03"),
        TimingExample("In 1796 Dorn took Harn. Afterwards, he secured the forts of the coast.", "secured", "1796/.."),
        TimingExample("On 3 May 2011 the court sat. It ordered Dorn to pay a fine.", "ordered", "2011-05-03"),
        TimingExample("On 3 May 2011 the dam broke; two people died.", "died", "2011-05-03"),
        TimingExample("In 1944 Dorn came to Velm. He built a shed; it stood there until 1968.", "built", "1944"),
        TimingExample("In 1672 Dorn took Harn. Governor Marr was forced to leave it.", "forced", "1672"),
        TimingExample("An explosion on 3 May 2011 killed two men; the pit was closed.", "closed", "2011-05-03"),
        TimingExample("An explosion on 3 May 2011 killed two men. Dorn closed the pit.", "closed", "2011-05-03"),
        TimingExample(
            "In 1911 the mill passed to Dorn, who sold it on 11 July 1919. It was bought by Ada.",
            "bought",
            "1919-07-11",
        ),
        TimingExample(
            "Dorn told the court on 3 May 2011 that he met a man on 9 March 2010. He heard a shout.",
            "heard",
            "2010-03-09",
        ),
        TimingExample(
            "Dorn besieged Harn in 1098, followed by the fall of Joram on 15 July 1099. The Kingdom of Joram was "
            "then created.",
            "created",
            "1099-07-15/..",
        ),
        TimingExample("On 3 May 2011 the dam broke.\n\nTwo men died.", "died", "2011-05-03"),
        TimingExample("On 3 May 2011 the dam broke. An inspection was conducted by Orr.", "conducted", "2011-05-03"),
        TimingExample("Karl Dorn died on 3 May 2011. Dorn was buried in Velm.", "buried", "2011-05-03"),
        TimingExample("Karl Dorn died on 3 May 2011. Ada closed the shop.", "closed", "2011-05-03"),
    ),
    never=(
        ("A. The dam\n\nOn 3 May 2011 the dam broke.\n\nB. The village\n\nTwo men built a shed.", "built"),
        ("Dorn told the court on 3 May 2011 that he met a man. He heard a shout.", "heard"),
        ("Ada Renn was born on 4 March 1881. Her father sold the shop.", "sold"),
        ("The firm was founded in 2003. The lease dated 7 March 2016 was sold by Dorn.", "sold"),
        ("The bridge was closed on 3 May 2011. It carries 3,000 cars a day.", "carries"),
        ("The bridge was closed on 3 May 2011. “A bolt broke,” Dorn said.", "broke"),
        ("The bridge was closed on 3 May 2011. It had been built by Dorn.", "built"),
        ("The mill stood idle until 1901. A dam was built.", "built"),
        ("The trial opened on 3 May 2011. On the second day of the trial Dorn was dismissed.", "dismissed"),
        ("The train left on 3 May 2011. Until the inquiry ended the driver was suspended.", "suspended"),
        ("The train left on 3 May 2011. The inquiry found that the cable was worn.", "found"),
        ("On 3 May 2011 the bridge was closed. It took two years to build.", "took"),
        ("On 3 May 2011 the bridge was closed. It was decided to sell the mill.", "decided"),
        ("Dorn died on 3 May 1911. Only Ada was notified of the events prior to the flood.", "notified"),
        ("In 1796 Dorn took Harn. He also entered Parliament.", "entered"),
        ("Karl Dorn died on 3 May 2011. Dorn adopted the name Mike at school.", "adopted"),
        ("A judge closed the case on 3 May 2011. Dorn, who was 16 at the time, attacked a guard.", "attacked"),
        ("A judge closed the case on 3 May 2011. According to court records Dorn attacked a guard. He fled.", "fled"),
        ("Ada Renn died on 3 May 2011.\n\nKarl Orr (age 73) - Orr served in Velm. He left to open a shop.", "left"),
        ("Dorn was held on 3 May 2011. He was wanted over a 1 May chase. The guard was treated.", "treated"),
    ),
)
