"""Numbered headings between paragraphs, behind which a text tells of another subject: "B. Censorship of letters"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.events.facts import SentenceFacts
from timeline.record.model import Document, Sentence

_NUMBERED = re.compile(r"\W*(?:[A-Z]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(?=[A-Z])")
_LONGEST = 80
_STOPS = tuple(".!?:;,”\"'")


def subject_headings(document: Document, sentences: Sequence[Sentence], facts: Mapping[int, SentenceFacts]) -> set[int]:
    """The numbers of sentences that are headings of a part, by the shape of the page or by their own number."""
    marked = {section.start for section in document.sections if section.kind == "heading"}
    return {
        number
        for number, sentence in enumerate(sentences)
        if sentence.start in marked or _is_numbered_line(number, sentences, facts)
    }


def _is_numbered_line(number: int, sentences: Sequence[Sentence], facts: Mapping[int, SentenceFacts]) -> bool:
    """A short line without a stop, a time or a finite verb, in a paragraph of its own, with a number in front."""
    sentence = sentences[number]
    text = sentence.text.strip()
    if len(text) > _LONGEST or text.endswith(_STOPS) or not _NUMBERED.match(text):
        return False
    beside = [*sentences[max(number - 1, 0) : number], *sentences[number + 1 : number + 2]]
    alone = all(other.paragraph != sentence.paragraph for other in beside)
    known = facts.get(number)
    return alone and (known is None or not (known.attachments or any(clause.finite for clause in known.clauses)))
