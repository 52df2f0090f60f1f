"""From the facts of sentences and resolved times to events, and to the list of what became none, with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.called_off import called_off
from timeline.events.facts import Attachment, SentenceFacts
from timeline.events.identity import Identities
from timeline.events.moved import moved_to
from timeline.events.phases import phase_told
from timeline.events.refusals import Case, refusal
from timeline.events.telling import Telling
from timeline.events.wording import why
from timeline.record.model import Certainty, Document, Event, Mention, Sentence, Span, TimeExpression, Unplaced
from timeline.record.when import Precision, When

NO_EVENT, UNPLACED = "no event", "unplaced"


def tellings(
    document: Document,
    sentences: Sequence[Sentence],
    facts: dict[int, SentenceFacts],
    expressions: Sequence[TimeExpression],
) -> Iterator[Telling | Unplaced]:
    """For every time expression what it dates, or why it dates nothing, in text order."""
    number = 0
    waiting = list(expressions)
    place = 0
    while place < len(waiting):
        expression = waiting[place]
        while number + 1 < len(sentences) and sentences[number + 1].start <= expression.start:
            number += 1
        sentence = sentences[number]
        attachments = facts.get(number, _NOTHING).attachments
        attachment = attachments.get((expression.start, expression.end), _UNREAD)
        while place + 1 < len(waiting) and waiting[place + 1].start < sentence.end:
            following = waiting[place + 1]
            span = one_span(document.text, expression, following)
            if span is None or _parted(
                attachment, attachments.get((following.start, following.end), _UNREAD), span.text
            ):
                break
            if attachment.happening is None:
                attachment = attachments.get((following.start, following.end), _UNREAD)
            expression, place = span, place + 1
        behind = waiting[place + 1] if place + 1 < len(waiting) and waiting[place + 1].start < sentence.end else None
        ahead = waiting[place - 1] if place else None
        if ahead is not None and _in_other_zone(document.text, ahead, expression):
            reason = f"“{expression.text}” says “{ahead.text}” again, by the clocks of another place"
            yield Unplaced(expression, sentence, reason, document.id, NO_EVENT)
        elif behind is not None and _said_again(document.text, expression, behind):
            reason = f"“{behind.text}”, which follows, says the same more exactly"
            yield Unplaced(expression, sentence, reason, document.id, NO_EVENT)
        else:
            yield _told(document, number, sentence, attachment, expression)
        place += 1


_SET_BESIDE = re.compile(r"\s*,\s*(?:(?:on|in|at|namely|i\.e\.)\s+)?", re.IGNORECASE)


def _said_again(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """ "Nine days later, on 14 June 1743": a time that leans on another, and the date itself set beside it."""
    if first.basis not in ("relative", "inherited") or second.basis != "explicit" or second.when is None:
        return False
    return first.type == second.type == "DATE" and _SET_BESIDE.fullmatch(text, first.end, second.start) is not None


def _in_other_zone(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """ "On February 7 at 00:45 UT (February 6, 7:45 PM EST)": one moment by two clocks."""
    if not _OPENS_BRACKET.fullmatch(text, first.end, second.start) or text[second.end : second.end + 1] != ")":
        return False
    if not first.type == second.type == "TIME" or first.when is None or second.when is None:
        return False
    first_day, other = first.when.earliest, second.when.earliest
    return first_day is not None and other is not None and abs(first_day.ordinal - other.ordinal) <= 1


_OPENS_BRACKET = re.compile(r"\s*(?:[A-Z]{2,4}\s*)?\(\s*")


def _parted(first: Attachment, second: Attachment, words: str) -> bool:
    """ "Colonel in 1780, and in 1781, he became governor": two times of two clauses are no span."""
    first_told, other = first.happening, second.happening
    return "," in words and first_told is not None and other is not None and first_told.trigger != other.trigger


_NOTHING = SentenceFacts()
_UNREAD = Attachment(None, "its sentence was not read")


def _told(
    document: Document, number: int, sentence: Sentence, attachment: Attachment, expression: TimeExpression
) -> Telling | Unplaced:
    if expression.when is None:
        reason = expression.reason or "no time on the calendar could be found for it"
        return Unplaced(expression, sentence, reason, document.id, UNPLACED)
    reason = refusal(Case(document, sentence, attachment, expression))
    if reason or attachment.happening is None:
        return Unplaced(expression, sentence, reason or attachment.reason, document.id, NO_EVENT)
    attachment, expression = moved_to(attachment, phase_told(attachment, expression))
    attachment = called_off(sentence, attachment, expression)
    assert attachment.happening is not None, "refused above without one"
    return Telling(number, sentence, attachment.happening, attachment, expression)


_JOINS = re.compile(r"\s*(?:,\s*)?(?:and|through|to|until)\s+(?:(?:the|in|on|again|into|during)\s+)*", re.IGNORECASE)


def without_doubles(document: Document, tellings: Sequence[Telling]) -> tuple[list[Telling], list[Unplaced]]:
    """Times that stand beside a better one of the same sentence are no events of their own.

    A named time of a happening that has a date ("at the conference in April 1955"), and "this year's" of a noun when
    the sentence has a finer time within that year.
    """
    dated = {telling.happening.trigger for telling in tellings if telling.expression.basis != "named"}
    begun = {
        telling.happening.trigger
        for telling in tellings
        if telling.expression.when and telling.expression.when.earliest is not None
    }
    beside: dict[int, list[Telling]] = {}
    for candidate in tellings:
        beside.setdefault(candidate.number, []).append(candidate)
    kept, left = [], []
    for candidate in tellings:
        finer = _finer_beside(candidate, beside[candidate.number])
        put_off = _put_off_by(candidate, beside[candidate.number])
        if put_off is not None:
            reason = f"it was put off; “{put_off.expression.text}” tells to when"
            left.append(Unplaced(candidate.expression, candidate.sentence, reason, document.id, NO_EVENT))
        elif finer is not None:
            reason = (
                f"“{candidate.expression.text}” tells which one is meant; “{finer.expression.text}” tells when it was"
            )
            left.append(Unplaced(candidate.expression, candidate.sentence, reason, document.id, NO_EVENT))
        elif candidate.attachment.aside and _is_parted_from(candidate, beside[candidate.number]):
            deed = candidate.happening.trigger.text
            reason = f"“{candidate.expression.text}” stands in brackets behind a name; “{deed}” was not then"
            left.append(Unplaced(candidate.expression, candidate.sentence, reason, document.id, NO_EVENT))
        elif _is_open_to_end(candidate) and candidate.happening.trigger in begun:
            deed = candidate.happening.trigger.text
            reason = f"“{candidate.expression.text}” tells how long “{deed}” was to hold, not when it was"
            left.append(Unplaced(candidate.expression, candidate.sentence, reason, document.id, NO_EVENT))
        elif candidate.expression.basis == "named" and candidate.happening.trigger in dated:
            deed = candidate.happening.trigger.text
            reason = f"the sentence dates “{deed}” itself; “{candidate.expression.text}” stands behind it"
            left.append(Unplaced(candidate.expression, candidate.sentence, reason, document.id, NO_EVENT))
        else:
            kept.append(candidate)
    return kept, left


def _put_off_by(telling: Telling, beside: Sequence[Telling]) -> Telling | None:
    """ "The survey, due in July, was postponed to November": what was first planned is told by where it went."""
    if not telling.happening.nominal:
        return None
    for other in beside:
        happening = other.happening
        moved = happening.certainty is Certainty.PLANNED and happening.trigger.text == happening.cue
        if moved and happening.title == telling.happening.title and other.expression.start > telling.expression.end:
            return other
    return None


def _is_parted_from(aside: Telling, beside: Sequence[Telling]) -> bool:
    """ "Opened a branch in 1905, followed by others at Hull (1908)": the verb's own time is another one."""
    own = [
        telling for telling in beside
        if telling.happening.trigger == aside.happening.trigger and not telling.attachment.aside
        and telling.expression.start < aside.expression.start
    ]  # fmt: skip
    return bool(own) and not any(telling.when.overlaps(aside.when) for telling in own)


def _is_open_to_end(telling: Telling) -> bool:
    return telling.when.earliest is None and telling.when.latest is not None


def _finer_beside(telling: Telling, beside: Sequence[Telling]) -> Telling | None:
    words = telling.expression.text
    owning = words.endswith(("'s", "’s")) or telling.sentence.text[telling.expression.end - telling.sentence.start :][
        :1
    ] in (
        "'",
        "’",
    )
    if not owning or not telling.happening.nominal or telling.expression.when is None:
        return None
    for other in beside:
        when = other.expression.when
        if (
            other is not telling
            and when is not None
            and when != telling.expression.when
            and telling.expression.when.covers(when)
        ):
            return other
    return None


def one_span(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """Times joined by "and" that follow on one another make one span ("late 1954 and early 1955"); else None."""
    if not _JOINS.fullmatch(text[first.end : second.start]):
        return None
    if first.when is None or second.when is None or first.type == "SET":
        return None
    left, right = first.when, second.when
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return None
    if not left.latest.plus(days=1) >= right.earliest > left.latest and not _next_in_century(left, right):
        return None
    start, end = (left.bounds or (left, left))[0], (right.bounds or (right, right))[1]
    when = When.interval(start, end)
    words = text[first.start : second.end]
    steps = (*first.steps, *second.steps, "joined to one span")
    return replace(
        first, end=second.end, text=words, when=when, value="", steps=steps,
        explanation=f"{first.explanation} {second.explanation} Both together: {when.edtf()}.",
        confidence=min(first.confidence, second.confidence), findings=(*first.findings, *second.findings),
    )  # fmt: skip


def _next_in_century(left: When, right: When) -> bool:
    """Neighbouring centuries and decades count as following although their counts differ by a year."""
    return bool(
        left.latest and right.earliest and 0 <= right.earliest.ordinal - left.latest.ordinal <= 400
        and left.precision is right.precision is Precision.CENTURY
    )  # fmt: skip


def event_of(document: Document, telling: Telling, identities: Identities) -> Event:
    """The event of one telling, before events of the document are compared."""
    happening, expression = telling.happening, telling.expression
    date = Span(expression.start, expression.end, expression.text)
    basis = expression.basis if expression.basis != "vague" else "relative"
    return Event(
        id=identities.next(telling.sentence.text, expression.text, happening.trigger.text),
        title=happening.title,
        when=telling.when,
        date_text=expression.text,
        sentence=telling.sentence,
        trigger=happening.trigger,
        document=document.id,
        date=date,
        participants=happening.participants,
        place=happening.place,
        certainty=_with_time(document, telling),
        speaker=happening.speaker,
        kind=happening.kind,
        basis=INFERRED if telling.taken is not None and telling.taken.inferred else basis,
        explanation=why(telling),
        confidence=round(telling.sure, 2),
        mentions=(Mention(document.id, telling.sentence, happening.trigger, date, telling.when),),
        findings=expression.findings if telling.taken is None else (),
    )


INFERRED = "inferred"


def _with_time(document: Document, telling: Telling) -> Certainty:
    """A time after publication makes a bare claim a plan: nobody can assert the future."""
    happening, when = telling.happening, telling.when
    claimed = happening.certainty in (Certainty.ASSERTED, Certainty.REPORTED)
    published = document.published
    if claimed and not happening.past and published and when.earliest and when.latest:
        # "Over the next four years" begins on the day itself and lies ahead.
        ahead = when.earliest > published or when.latest > when.earliest == published
        return Certainty.PLANNED if ahead else happening.certainty
    if claimed and not happening.past and published and when.earliest and when.earliest > published:
        return Certainty.PLANNED
    return happening.certainty
