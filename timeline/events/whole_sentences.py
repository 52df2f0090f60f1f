"""What sentences tell in a language whose grammar cannot be read here: the sentence itself is the headline.

Nothing is taken out of the front of a sentence, because what stands there may deny or doubt the rest; what follows the
clause with the time may go. Who took part and where is left open.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events.choosing import Spans
from timeline.events.claims_alone import claim_of
from timeline.events.dates_of_papers import is_date_of_paper
from timeline.events.facts import Attachment, Happening, SentenceFacts
from timeline.events.joined_clauses import joined_clause
from timeline.events.lead_ins import without_lead_in
from timeline.languages.neutral import NO_LANGUAGE
from timeline.record.model import Sentence, Span
from timeline.times.lexicon import language_of

SURE = 0.4
"""How far a sentence as a whole is trusted to be about its time; about half of them tell an event of that day."""
MOST_WORDS = 22
_LEAST_WORDS = 4
"""A time that opens its sentence tells nothing by itself; so many words have to follow it."""
_FEW_WORDS = 4
"""Words of a clause up to the end of the time that opens it: ", und im Herbst 1971 | beschloss der Rat"."""
_FRONT_WORDS = 45
"""A front as long as this is kept: what denies or doubts the rest stands there."""
_REACH = 3  # sentences below a line of time that it may date
_CLAUSE_END = re.compile(r"[;:]\s|,\s|\s[–—-]\s|[。；，]")
_NEXT_SENTENCE = re.compile(r";\s|；")
"""What parts two sentences that stand under one full stop: the one in front says nothing of the other."""
_NUMBER = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•*])\s+(?=\S)")
_WORD = re.compile(r"[^\W_]+")
_PAPER = "is the date that a paper or a work bears"
_LENGTH = "it names a length of time or a period, and the grammar that would tell what it belongs to is not read here"


def what_is_missing(code: str) -> str:
    """What cannot be read in the language with that code, in words."""
    language = language_of(code)
    if language.code == NO_LANGUAGE:
        return (
            f"there are no words for the language “{code}” here: only dates in figures, years and dates written out in "
            "full were read, and each headline is a sentence as it stands"
        )
    return f"there is no grammar of {language.name} here: each headline is a sentence as it stands"


@dataclass(frozen=True, slots=True)
class Whole:
    """The sentences of one document and the times in them."""

    sentences: Sequence[Sentence]
    spans: Spans
    shown: Collection[tuple[int, int]]
    language: str

    def facts(self, chosen: Iterable[int]) -> dict[int, SentenceFacts]:
        """The facts of the chosen sentences, by number."""
        facts: dict[int, SentenceFacts] = {}
        headed = -_REACH - 1
        for number in chosen:
            below = number - headed <= _REACH
            facts[number] = self._facts(number, below_heading=below)
            if facts[number].heading:
                headed = number
        return facts

    def _facts(self, number: int, *, below_heading: bool) -> SentenceFacts:
        spans = self.spans.get(number, [])
        sentence = _without_number(without_lead_in(self.sentences[number]), spans)
        if spans and _is_heading(sentence, spans):
            return SentenceFacts(
                {span: Attachment(None, "it stands alone on its line") for span in spans}, heading=True
            )
        attachments: dict[tuple[int, int], Attachment] = {}
        for start, end in spans:
            if start < sentence.start or _is_dateline(sentence, start, end):
                attachments[start, end] = Attachment(None, "it is part of the dateline")
                continue
            if is_date_of_paper(sentence.text, start - sentence.start, self.language):
                reason = f"“{sentence.text[start - sentence.start : end - sentence.start]}” {_PAPER}"
                attachments[start, end] = Attachment(None, reason)
                continue
            if (start, end) in self.shown:
                attachments[start, end] = Attachment(None, _LENGTH)
                continue
            # A past verb does not make the time past: "hat den Umbau auf das nächste Jahr verschoben".
            part = joined_clause(sentence, (start, end), spans, self.language)
            happening = self._claimed(_happening(part, end, past=False), sentence, (start, end))
            attachments[start, end] = Attachment(happening, sure=SURE, whole=True)
        happenings = (_happening(sentence, sentence.end, past=True),) if below_heading and not spans else ()
        return SentenceFacts(attachments, happenings)

    def _claimed(self, happening: Happening, sentence: Sentence, span: tuple[int, int]) -> Happening:
        certainty, cue = claim_of(sentence.text, span[0] - sentence.start, span[1] - sentence.start, self.language)
        return replace(happening, certainty=certainty, cue=cue)


def _without_number(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Sentence:
    """A sentence without the number of its entry in a list: "3. Der Vorstand beschloss", but not "3. Mai: ..."."""
    number = _NUMBER.match(sentence.text)
    begins = sentence.start + (number.end() if number else 0)
    if number is None or any(start < begins for start, _ in spans if start >= sentence.start):
        return sentence
    return replace(sentence, start=begins, text=sentence.text[number.end() :])


def _is_dateline(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a sentence is nothing but a place and a day: "Vaucreuse, le 12 mars 2024."."""
    before, behind = sentence.text[: start - sentence.start], sentence.text[end - sentence.start :]
    return _PLACE.fullmatch(before) is not None and not behind.strip(" .:–—-")


_PLACE = re.compile(r"\W*[^\W\da-z_][\w'’.-]*(?:[ -][\w'’.-]+){0,3},\s*(?:\w{2,3}\s+)?")
"""A name, and an article between it and the day."""


def _happening(sentence: Sentence, time_ends: int, *, past: bool) -> Happening:
    start, end = _stretch(sentence, time_ends)
    text = sentence.text[start - sentence.start : end - sentence.start]
    cut = "… " if start > sentence.start else ""
    words = frozenset(word.casefold() for word in _WORD.findall(text) if len(word) > 3)
    key = text.casefold()
    return Happening(Span(start, end, text), key, key, cut + text, main=True, past=past, words=words)


def _stretch(sentence: Sentence, time_ends: int) -> tuple[int, int]:
    """The sentence; of a long one all up to the end of the clause with the time, or that clause alone."""
    text, at = sentence.text, time_ends - sentence.start
    if len(text.split()) <= MOST_WORDS:
        return sentence.start, sentence.start + len(text.rstrip(" .\n"))
    opened = max((mark.end() for mark in _CLAUSE_END.finditer(text, 0, at)), default=0)
    opens = at <= len(text) // 4 or len(text[opened:at].split()) <= _FEW_WORDS  # "Last month, an expert found"
    first_word = len(text[:at].split()) + (_LEAST_WORDS if opens else 0)
    ends = [mark for mark in _CLAUSE_END.finditer(text, at) if len(text[: mark.start()].split()) >= first_word]
    stop = ends[0].start() if ends else len(text.rstrip(" .\n"))
    first = max((mark.end() for mark in _NEXT_SENTENCE.finditer(text, 0, max(at, 0))), default=0)
    if len(text[first:stop].split()) < _LEAST_WORDS:
        first = 0
    if len(text[first:stop].split()) > _FRONT_WORDS:
        starts = [mark.end() for mark in _CLAUSE_END.finditer(text, 0, at)]
        first = next((start for start in starts if len(text[start:stop].split()) <= MOST_WORDS), first)
    return sentence.start + first, sentence.start + stop


def _is_heading(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether hardly anything but the time stands in the line."""
    rest = sentence.text
    for start, end in sorted(spans, reverse=True):
        if start >= sentence.start:
            rest = rest[: start - sentence.start] + rest[end - sentence.start :]
    return len(rest) < len(sentence.text) and len(_WORD.findall(rest)) <= 1 and len(rest) < 24
