"""Events on the day of publication: what the first sentence tells without saying when, as news does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.events.boilerplate import is_boilerplate
from timeline.events.facts import STATE, STATEMENT, Happening, SentenceFacts
from timeline.events.identity import Identities
from timeline.events.telling import Telling
from timeline.grammar.clause import ADVERBIAL, PARTICIPLE
from timeline.record.model import Certainty, Document, Event, Mention, Sentence
from timeline.record.when import Day, When

BASIS = "publication day"
CONFIDENCE = 0.5  # of undated lead sentences in two news corpora about half happened on that day
_SEARCHED = 6


def headline_number(document: Document, sentences: Sequence[Sentence]) -> int | None:
    """The number of the sentence that is the headline: the title itself, or a first line without a full stop."""
    title = " ".join(document.title.split()).lower()
    for number, sentence in enumerate(sentences[:2]):
        text = " ".join(sentence.text.split())
        if title and text.lower() == title:
            return number
    if len(sentences) > 1 and sentences[0].text[-1:] not in '.!?:;”"' and len(sentences[0].text) < 160:
        return 0 if sentences[1].paragraph != sentences[0].paragraph else None
    return None


def lead_number(document: Document, sentences: Sequence[Sentence], headline: int | None) -> int | None:
    """The number of the first sentence of the story itself."""
    first = 0 if headline is None else headline + 1
    for number in range(first, min(first + _SEARCHED, len(sentences))):
        text = sentences[number].text.strip()
        if not is_boilerplate(text) and text[-1:] in ".!?”\"'’" and len(text.split()) >= 5:
            return number
    return None


def lead_event(
    document: Document,
    sentence: Sentence,
    facts: SentenceFacts,
    title: str,
    happening: Happening,
    identities: Identities,
) -> Event:
    """The event of the lead's main clause on the day of publication."""
    assert document.published is not None
    when = When.on(document.published)
    return Event(
        id=identities.next(sentence.text, BASIS, happening.trigger.text),
        title=title,
        when=when,
        date_text="",
        sentence=sentence,
        trigger=happening.trigger,
        document=document.id,
        participants=happening.participants,
        place=happening.place,
        certainty=happening.certainty,
        speaker=happening.speaker,
        kind=happening.kind,
        basis=BASIS,
        explanation=(
            f"The first sentence tells this as news and gives no date, so it is placed on the day of publication, "
            f"{document.published.isoformat()}. “{happening.trigger.text}” is its main verb."
        ),
        confidence=CONFIDENCE,
        mentions=(Mention(document.id, sentence, happening.trigger, None, when),),
    )


def lead_happening(
    facts: Mapping[int, SentenceFacts], number: int, sentence: Sentence, tellings: Sequence[Telling], published: Day
) -> Happening | None:
    """What the lead's main clause tells, if it can have happened on one day and has no time of its own.

    ``tellings`` is what has a time already. A year that is past anywhere in the sentence says that it is no news of
    today.
    """
    known = facts.get(number)
    past = _PAST_YEAR.search(sentence.text) is not None and _names_past_year(sentence.text, published.year)
    if known is None or past or _PURPOSE.search(sentence.text):
        return None
    dated = {telling.happening.trigger.start for telling in tellings}
    if any(
        telling.happening.trigger.start in dated
        for telling in tellings
        if telling.number == number and telling.happening.main
    ):
        return None
    for happening in known.happenings:
        news = happening.main and not happening.nominal and happening.predicate and happening.kind != STATE
        if news and (_dated_otherwise(known, happening) or _is_remark(happening) or _retells(happening, known)):
            return None
        if news and happening.certainty in (Certainty.ASSERTED, Certainty.REPORTED) and not happening.general:
            return happening
    return None


def _is_remark(happening: Happening) -> bool:
    """ "We must admit that", "We are writing to tell you": what should be done, or how a letter opens, is no news."""
    clause = happening.clause
    if clause is None:
        return False
    return clause.modal not in ("", "will", "would") or (happening.lemma == "write" and clause.progressive)


def _retells(lead: Happening, facts: SentenceFacts) -> bool:
    """ "Two men were shot on Friday, the police said": what is said has a day of its own and is told by it."""
    if lead.kind != STATEMENT:
        return False
    happenings = [value.happening for value in facts.attachments.values() if value.happening is not None]
    return any(
        happening.certainty is Certainty.REPORTED
        and not happening.nominal
        and happening.title
        and happening.title.lower() in lead.title.lower()
        for happening in happenings
        if happening.trigger != lead.trigger
    )


# What a board investigates for stands in every report of it.
_PURPOSE = re.compile(
    r"\binvestigat(?:ed|es)\b[^.]{0,80}\b(?:for\s+the\s+(?:sole\s+)?purposes?\s+of|in\s+the\s+interests?\s+of"
    r"|to\s+(?:advance|promote|enhance|improve)\s+(?:[\w-]+\s+)?safety)\b",
    re.IGNORECASE,
)

# "In 1762", "(1427)", "since 343 BC", but not "1,700 people" or "$2000".
_PAST_YEAR = re.compile(r"(?<![\d$£€,.])(?:1\d{3}|20\d{2}|\d{3}(?=\s*(?:BC|AD)))(?![\d,]*\d)")


def _names_past_year(text: str, year: int) -> bool:
    """Whether a year well before publication stands in the text."""
    return any(int(match.group()) < year - 1 for match in _PAST_YEAR.finditer(text))


def _dated_otherwise(facts: SentenceFacts, lead: Happening) -> bool:
    """Whether a time in the lead dates its main clause, or a noun before it ("In a Wednesday event, the firm said").

    "Has announced cuts over the next four years" stays news of today: only the cuts are dated.
    """
    happenings = [attachment.happening for attachment in facts.attachments.values() if attachment.happening is not None]
    return any(
        happening.main
        or (happening.nominal and happening.trigger.start < lead.trigger.start)
        or _frames(happening, lead)
        for happening in happenings
    )


def _frames(happening: Happening, lead: Happening) -> bool:
    """Whether a dated clause or noun says when the lead was: "stayed before sailing on Sunday"."""
    if lead.clause is None:
        return False
    if happening.clause is not None:
        beside = happening.clause.relation in (ADVERBIAL, PARTICIPLE) and happening.clause.above == lead.clause.head
        return beside and happening.clause.mark in _OF_TIME
    return happening.inside == lead.clause.head and happening.link in _OF_TIME


_OF_TIME = frozenset("when while as once before after since until till during following throughout".split())
