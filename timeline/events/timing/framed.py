"""What a dated clause or noun frames, and what stands beside a dated clause with "when" or "while".

"When the regiment was disbanded in 1762, Dorn retired": both. "During the siege of 1641 the church burned": both.
"After leaving Oslo in 1920, she wrote": from then on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.events.facts import Happening
from timeline.events.nouns import LASTING, OVER_DEEDS, TRYING, WAS_SO
from timeline.events.telling import Taken, Telling
from timeline.events.timing import TimingExample, TimingRule
from timeline.events.timing.counting import by_length, length_before
from timeline.events.timing.scene import Scene
from timeline.grammar.clause import ADVERBIAL, JOINED, PARTICIPLE, RELATIVE, Clause
from timeline.record.model import Certainty, TimeExpression
from timeline.record.when import When

SURE = 0.85
OPEN = 0.7
OF_RELATIVE = 0.6

SAME, FROM, TO = "same", "from", "to"
# What a link says of the main clause: at the same time, from then on, up to then.
LINKS: Mapping[str, str] = {
    **dict.fromkeys("when while as once where whereupon whereby".split(), SAME),
    **dict.fromkeys("after since following".split(), FROM),
    **dict.fromkeys("before until till".split(), TO),
}
NOUN_LINKS: Mapping[str, str] = {
    **dict.fromkeys("in during at on upon with amid through throughout".split(), SAME),
    **dict.fromkeys(("after", "following", "since", "in the wake of", "in response to"), FROM),
    **dict.fromkeys(("before", "prior to", "until", "till", "ahead of"), TO),
}


def framed(happening: Happening, scene: Scene) -> Taken | None:
    """The time of the clause or noun that frames this one, or that this one frames."""
    clause = happening.clause
    if clause is None:
        return None
    for way in (_behind_its_time, _counted_off, _by_clause, _by_noun, _in_which, _from_main):
        taken = way(happening, clause, scene)
        if taken is not None:
            return taken
    return None


def _behind_its_time(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "Until 1901, when Dorn became the owner": the time that "when" follows, by itself and not as an end."""
    if clause.mark not in ("when", "in which", "which", "that") or not clause.finite:
        return None
    for expression in scene.times:
        between = scene.document.text[expression.end : scene.sentence.start + clause.start]
        if expression.when is not None and expression.start >= scene.sentence.start and _LEADS_ON.match(between):
            when = _last(expression.when) if "year" in between else _closed(expression.when)
            if when is not None:
                reason = (
                    f"“{happening.trigger.text}” tells what happened at “{expression.text}”, which it stands behind"
                )
                return Taken(when, expression, SURE * expression.confidence, reason, inferred=False)
    return None


_LEADS_ON = re.compile(
    r",?\s+(?:when|the\s+(?:year|day|month)\s+(?:in\s+which|on\s+which|that|when)|in\s+which)\s", re.IGNORECASE
)


def _last(when: When) -> When | None:
    """The year that "from 1906 to 1923, the year in which" speaks of."""
    end = (when.bounds or (None, when))[1]
    return end if end is not None else _closed(when)


def _closed(when: When) -> When | None:
    """ "../1901" as the year 1901."""
    if when.earliest is not None and when.latest is not None:
        return when
    start, end = when.bounds or (None, None)
    return end if start is None else start if end is None else None


def _in_which(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "A mutiny in 1693 in which he was killed"."""
    if clause.relation != RELATIVE or clause.mark not in ("which", "when", "where") or not clause.narrates:
        return None
    before = scene.sentence.text[: clause.start]
    if clause.mark == "which" and not _IN_WHICH.search(before):
        return None
    for frame in scene.nouns():
        if frame.happening.word == clause.noun and frame.taken is None:
            return _taken(happening, frame, SAME, f"it happened in that “{frame.happening.trigger.text}”")
    return None


_IN_WHICH = re.compile(r"\b(?:in|during|at)\s+(?:the\s+course\s+of\s+)?which\b", re.IGNORECASE)


def _by_clause(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """The main clause beside a dated "when"-clause or participle."""
    for below in scene.facts.clauses:
        if below.above != clause.head or below.relation not in (ADVERBIAL, PARTICIPLE):
            continue
        frame = scene.telling_of(below.head)
        if frame is None or frame.happening.clause is None:
            continue
        kind = LINKS.get(below.mark, "")
        if kind == TO and below.relation == PARTICIPLE:
            continue  # "remained in Velm before flying to Oslo on Monday" did not last until then alone
        if not kind and below.relation == PARTICIPLE and not below.mark:
            kind = FROM if below.perfect else SAME if below.head < clause.head and not below.bare else ""
        if kind and _fits(below, clause, kind):
            length = _counted(below.mark, below.start, scene)
            return _taken(happening, frame, kind, f"“{frame.happening.trigger.text}” tells when", length=length)
    return None


def _fits(below: Clause, clause: Clause, kind: str) -> bool:
    """ "As soon as it was opened in 1890" dates what was done; a plan or a truth beside it is not dated."""
    if clause.modal or clause.time != "past":
        return False
    if kind != SAME and clause.perfect:
        return False  # "has suffered since it opened last September" says what is so by now
    return not (clause.pluperfect and kind == SAME and not below.pluperfect)


def _by_noun(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "With the reopening of the mine in 1887, the village was renamed"."""
    if not (clause.narrates or (clause.progressive and clause.time == "past")):
        return None
    if happening.certainty is Certainty.NEGATED and happening.lemma in WAS_SO:
        return None  # "had no fleet for long after the end of the war"
    for frame in scene.nouns():
        kind = NOUN_LINKS.get(frame.happening.link, "")
        if _is_tried(happening, frame, scene):
            continue
        if kind and frame.taken is None and _stands_in(frame, clause, scene) and not _parted(frame, clause, scene):
            place = frame.happening.trigger.start - scene.sentence.start
            length = _counted(frame.happening.link, place, scene)
            return _taken(happening, frame, kind, f"“{frame.happening.trigger.text}” stands with it", length=length)
    return None


def _stands_in(frame: Telling, clause: Clause, scene: Scene) -> bool:
    """Whether a noun frames a clause: "neglected it and, after a flood in 1877, closed it" frames what comes behind."""
    place = frame.happening.trigger.start - scene.sentence.start
    opens_next = _OPENS_NEXT.search(scene.sentence.text[:place]) is not None
    if not opens_next:
        return frame.happening.inside == clause.head
    nearest = min(
        (clause.start for clause in scene.facts.clauses if clause.start > place and clause.finite), default=-1
    )
    joined = clause.relation == JOINED and clause.above == frame.happening.inside
    return clause.start == nearest and (joined or clause.head == frame.happening.inside)


_OPENS_NEXT = re.compile(
    r"\band,?\s+(?:on|upon|after|following|before|during)\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){0,2}$", re.I
)


def _is_tried(happening: Happening, frame: Telling, scene: Scene) -> bool:
    """ "Convicted in the May 2004 murder": the date before the noun is that of the deed, not of the trial."""
    before = frame.expression.start < frame.happening.trigger.start
    return before and happening.lemma in TRYING and frame.happening.link in OVER_DEEDS


def _parted(frame: Telling, clause: Clause, scene: Scene) -> bool:
    """Whether a semicolon stands between a noun and the clause that it was hung in."""
    place = frame.happening.trigger.start - scene.sentence.start
    return ";" in scene.sentence.text[min(place, clause.start) : max(place, clause.start)]


def _from_main(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "In 1989 Ottar rose to the throne when his father died": the clause with "when" shares that time."""
    main = scene.telling_of(clause.above)
    if main is None or main.happening.clause is None or main.expression.start < scene.sentence.start:
        return None
    was_so = clause.copula or happening.lemma in WAS_SO | LASTING
    reason = clause.mark == "as" and was_so  # "as it had no money left" tells why, not when
    if (
        clause.relation == ADVERBIAL and LINKS.get(clause.mark) == SAME and clause.narrates
        and clause.mark != "where" and not reason
    ):  # fmt: skip
        return _taken(happening, main, SAME, f"it tells when “{main.happening.trigger.text}” was")
    behind = main.expression.end <= scene.sentence.start + clause.start
    goes_on = (
        not was_so and clause.relation == RELATIVE and clause.narrates and behind and _is_continuing(clause, scene)
    )
    if goes_on and main.happening.clause.narrates:
        return _taken(happening, main, SAME, f"it goes on from “{main.happening.trigger.text}”", sure=OF_RELATIVE)
    return None


def _is_continuing(clause: Clause, scene: Scene) -> bool:
    """ "..., where she founded a school": a comma and the link open the clause."""
    before = scene.sentence.text[: clause.start]
    cut = before.rfind(",")
    return (
        clause.mark in ("where", "who", "which", "whereupon")
        and cut >= 0
        and before[cut + 1 :].split()[:1] == [clause.mark]
    )


def _counted_off(happening: Happening, clause: Clause, scene: Scene) -> Taken | None:
    """ "Bought in 1926, a year after the ship was scrapped": so long on the other side of the main clause's time."""
    side = -_SIDES.get(clause.mark, 0)
    if not side or clause.relation != ADVERBIAL or clause.time != "past" or clause.modal or not clause.finite:
        return None
    length = _counted(clause.mark, clause.start, scene)
    main = _stands_before(length, scene) or scene.telling_of(clause.above) if length is not None else None
    if main is None or length is None or main.taken is not None or main.expression.start < scene.sentence.start:
        return None
    clear = main.happening.certainty is Certainty.ASSERTED and _is_closed(main.when) and not main.attachment.aside
    when = by_length(main.when, side, length) if clear else None
    if when is None:
        return None
    words = f"{length.text} {clause.mark}"
    reason = (
        f"“{happening.trigger.text}” has no time of its own; “{words}” counts from it to "
        f"“{main.happening.trigger.text}”, which “{main.expression.text}” dates"
    )
    return Taken(when, main.expression, SURE * main.sure, reason, counted=length)


def _stands_before(length: TimeExpression, scene: Scene) -> Telling | None:
    """The clause whose time stands right before a length: "in 1926, a year after"."""
    text = scene.document.text
    return next(
        (telling for telling in scene.dated.values() if text[telling.expression.end : length.start].strip() == ","),
        None,
    )


def _is_closed(when: When) -> bool:
    return when.earliest is not None and when.latest is not None


def _counted(link: str, place: int, scene: Scene) -> TimeExpression | None:
    """The length before the link of what stands at a place: "two years after the flood of 1997"."""
    first = scene.sentence.text.lower().rfind(link, 0, place) if link in _SIDES else -1
    return length_before(first, scene) if first > 0 else None


_SIDES = {"after": 1, "following": 1, "before": -1, "prior to": -1}


def _taken(
    happening: Happening, frame: Telling, kind: str, reason: str, *, sure: float = SURE,
    length: TimeExpression | None = None,
) -> Taken | None:  # fmt: skip
    when = frame.when
    if length is not None:
        moved = by_length(when, 1 if kind == FROM else -1, length)
        if moved is None:
            return None
        when, reason = moved, f"{reason} it was, by “{length.text}”"
    elif kind == FROM:
        end = (when.bounds or (when, when))[1] or (when.bounds or (when, when))[0]
        if end is None:
            return None
        when, sure = When.interval(end, None), OPEN
    elif kind == TO:
        start = (when.bounds or (when, when))[0] or (when.bounds or (when, when))[1]
        if start is None:
            return None
        when, sure = When.interval(None, start), OPEN
    said = f"“{happening.trigger.text}” has no time of its own; {reason}, and “{frame.expression.text}” dates that"
    inferred = kind != SAME or (frame.taken is not None and frame.taken.inferred)
    return Taken(when, frame.expression, sure * frame.sure, said, inferred, counted=length)


RULE = TimingRule(
    "framed",
    10,
    framed,
    examples=(
        TimingExample("When the regiment was disbanded in 1762, Dorn retired to his estate.", "retired", "1762"),
        TimingExample(
            "With the reopening of the mine in 1887, the village was renamed Port Albert.", "renamed", "1887"
        ),
        TimingExample("Having been granted a charter in 1661, the company settled the island.", "settled", "1661/.."),
        TimingExample("Dorn bought the mill two years after the flood of 1997.", "bought", "1999"),
        TimingExample(
            "Three weeks after the mine was closed on 3 May 1911, Dorn sold the inn.", "sold", "1911-05-22/1911-05-28"
        ),
        TimingExample("The line was closed in 1964, two years after the mill burned down.", "burned", "1962"),
        TimingExample(
            "The bell was cast in 1887 and was sold in 1926, a year after the ship was scrapped.", "scrapped", "1925"
        ),
        TimingExample("Dorn died in 1990, a month before his son was born.", "born", "1990"),
        TimingExample("In 1989 Ottar rose to the throne when his father died.", "died", "1989"),
    ),
    never=(
        ("Dorn believes that the regiment was disbanded in 1762.", "believes"),
        ("In 1885 Dorn formed a firm, which had 15 clerks.", "had"),
        ("In 1946 Dorn went to Velm, where he studied law.", "studied"),
        ("Dorn spoke about the siege of 1641.", "spoke"),
        ("On 3 May 2010 the bank closed, as it owned nothing.", "owned"),
        ("The man who stole the painting was arrested in 1990.", "stole"),
        ("Born in Torrow in 1901, Ada Holm moved to Velm as a girl.", "moved"),
        ("The line was to be closed in 1964, two years after the mill burned down.", "burned"),
        ("Dorn was convicted in the May 2001 murder of a porter.", "convicted"),
        ("Founded in Velm in 1901, the firm built a mill at Torrow.", "built"),
    ),
)
