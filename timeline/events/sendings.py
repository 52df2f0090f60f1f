"""The sending of a mail as an event: who wrote to whom on the day that its headers say, with its subject.

A mail that is quoted or forwarded was sent too, if its announcement says by whom and when; one that is read elsewhere
(see ``timeline.text.threads``) is told there. No words of the text tell it, so its trigger is empty and its basis is
"mail header", by which a user can leave these events out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events.identity import Identities
from timeline.grammar import labels
from timeline.record.in_words import in_words
from timeline.record.model import Document, Event, Mention, Participant, Section, Sentence, Span
from timeline.record.when import Day, When
from timeline.text.threads import innermost, mail_of, subject_of
from timeline.times.lexicon import language_of

BASIS = "mail header"
CONFIDENCE = 0.95
_DOUBTFUL = 0.6  # the day itself is a guess
_SALIENCE = 0.3  # that a mail was sent is seldom what a story is about
_MOST_NAMED = 2
_LONGEST_SUBJECT = 70
_MOST_RECIPIENTS = 30
_ADDRESS = re.compile(r"\S+@\S+")


def sendings(document: Document, sentences: Sequence[Sentence], identities: Identities) -> Iterator[Event]:
    """The sendings of a mail and of the mails in it. ``sentences`` are all of the text, repeated ones too."""
    mail = mail_of(document)
    if mail is None:
        return
    parts = [section for section in document.sections if section.kind == "quoted" and section.published]
    repeated = [section for section in document.sections if section.kind == "repeated"]
    sent: set[tuple[str, Day, str]] = set()
    for part in (mail, *parts):
        day = document.published if part is mail else part.published
        sentence = _first_sentence(document, part, sentences)
        if day is None or sentence is None or not part.author:
            continue
        if any(section.start <= sentence.start < section.end for section in repeated):
            continue
        key = (part.author.casefold(), day, sentence.text)
        if key not in sent:
            sent.add(key)
            yield _event(document, part, day, sentence, identities)


def _first_sentence(document: Document, part: Section, sentences: Sequence[Sentence]) -> Sentence | None:
    """The first sentence of the part's own; of a mail that only hands on another, the first in it."""
    within = [sentence for sentence in sentences if part.start <= sentence.start < part.end]
    own = (sentence for sentence in within if innermost(document.sections, sentence.start) == part)
    return next(own, within[0] if within and part.kind == "mail" else None)


def _event(document: Document, part: Section, day: Day, sentence: Sentence, identities: Identities) -> Event:
    when, trigger = When.on(day), Span(sentence.start, sentence.start, "")
    publication = document.publication
    weak = part.kind == "mail" and publication is not None and publication.weak
    source = publication.source if part.kind == "mail" and publication else "what announces it"
    return Event(
        id=identities.next(sentence.text, BASIS, part.author),
        title=_title(document, part),
        when=when,
        date_text="",
        sentence=sentence,
        trigger=trigger,
        document=document.id,
        participants=tuple(_participants(part)),
        basis=BASIS,
        explanation=f"This is where the mail begins; it was sent on {in_words(when)} by {part.author} ({source}).",
        confidence=_DOUBTFUL if weak else CONFIDENCE,
        salience=_SALIENCE,
        mentions=(Mention(document.id, sentence, trigger, None, when),),
    )


def _participants(part: Section) -> Iterator[Participant]:
    yield Participant(part.author, "agent", _type(part.author))
    for name in dict.fromkeys(part.recipients[:_MOST_RECIPIENTS]):
        if name != part.author:
            yield Participant(name, "other", _type(name))


def _type(name: str) -> str:
    return labels.OTHER if _ADDRESS.search(name) or " " not in name else labels.PERSON


def _title(document: Document, part: Section) -> str:
    words = language_of(document.language).cues.get("mail") or language_of("en").cues["mail"]
    wrote, wrote_to = next(iter(words)).split(" | ")
    subject = subject_of(document)
    if len(subject) > _LONGEST_SUBJECT:
        subject = subject[:_LONGEST_SUBJECT].rpartition(" ")[0] + " …"
    names = list(dict.fromkeys(part.recipients))
    if not names:
        return f"{part.author} {wrote} “{subject}”" if subject else f"{part.author} {wrote}"
    shown = ", ".join(names[:_MOST_NAMED]) + (" et al." if len(names) > _MOST_NAMED else "")
    return f"{part.author} {wrote_to} {shown}" + (f": {subject}" if subject else "")
