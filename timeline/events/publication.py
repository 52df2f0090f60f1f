"""Events on the day of publication: what the first sentence tells without saying when, as news does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.boilerplate import is_boilerplate
from timeline.events.facts import STATE, Happening, SentenceFacts
from timeline.events.identity import Identities
from timeline.record.model import Certainty, Document, Event, Mention, Sentence
from timeline.record.when import When

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


def lead_happening(facts: Mapping[int, SentenceFacts], number: int) -> Happening | None:
    """What the lead's main clause tells, if it can have happened on one day and has no time of its own."""
    known = facts.get(number)
    if known is None:
        return None
    for happening in known.happenings:
        news = happening.main and not happening.nominal and happening.predicate and happening.kind != STATE
        if news and _dated_otherwise(known, happening):
            return None
        if news and happening.certainty in (Certainty.ASSERTED, Certainty.REPORTED) and not happening.general:
            return happening
    return None


def _dated_otherwise(facts: SentenceFacts, lead: Happening) -> bool:
    """Whether a time in the lead dates its main clause, or a noun before it ("In a Wednesday event, the firm said").

    "Has announced cuts over the next four years" stays news of today: only the cuts are dated.
    """
    told = [one.happening for one in facts.attachments.values() if one.happening is not None]
    return any(one.main or (one.nominal and one.trigger.start < lead.trigger.start) for one in told)
