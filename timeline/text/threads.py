"""The mails of a thread, each read once: what a mail quotes from one that was read already is marked "repeated".

Mails come one by one, in any order. A sentence counts as quoted when the other mail is no younger and holds the same
words; one of few words tells only within a thread, known by its subject. The text stays as it is: only a section is
added, so that the words are shown, and are not read for times and events a second time. Where a quotation came before
the mail that it was taken from, and said on which day that was written, the mail itself is the repetition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from threading import Lock

from timeline.record.model import Document, Section, Sentence
from timeline.record.when import Day
from timeline.text.sentences import split_sentences

_WORD = re.compile(r"\w+")
_ANSWERS = re.compile(
    r"(?:\s*(?:re|fwd?|aw|wg|tr|rv|res|enc|sv|vs|antw|odp|rif|i)\s*(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE
)
_FEW = 6  # a sentence of fewer words is said in many mails

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Read:
    """Where a sentence was read: in which document, written on which day, as a quotation or in the mail itself."""

    document: str
    title: str
    day: Day | None
    quoted: bool


def mail_of(document: Document) -> Section | None:
    """The section of a document that is a mail, or None."""
    return next((section for section in document.sections if section.kind == "mail"), None)


def subject_of(document: Document) -> str:
    """The subject of a mail without the marks of answers and forwards ("Re: ")."""
    mail = mail_of(document)
    lines = mail.label.split("\n") if mail else ()
    subject = next((line.removeprefix("Subject:") for line in lines if line.startswith("Subject:")), "")
    return _ANSWERS.sub("", subject.strip(), count=1) if _ANSWERS.match(subject) else subject.strip()


def innermost(sections: Sequence[Section], place: int) -> Section | None:
    """The mail or quoted part that a place of the text belongs to."""
    inside = [
        section for section in sections if section.kind in ("mail", "quoted") and section.start <= place < section.end
    ]
    return max(inside, key=lambda section: (section.kind == "quoted", section.level, section.start)) if inside else None


def unrepeated(document: Document, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that are to be read for times: those that no other mail holds already."""
    repeated = [section for section in document.sections if section.kind == "repeated"]
    return tuple(
        sentence for sentence in sentences if not any(part.start <= sentence.start < part.end for part in repeated)
    )


def read_once(documents: Iterable[Document]) -> list[Document]:
    """The documents with what mails quote from one another marked; the mail itself is read, whatever the order."""
    given = list(documents)
    if sum(1 for document in given if mail_of(document)) < 2:
        return given
    threads = Threads()
    for document in given:
        threads.know(document)
    by_day = sorted(range(len(given)), key=lambda number: _ordinal(given[number].published))
    marked = {number: threads.read_once(given[number]) for number in by_day}
    return [marked[number] for number in range(len(given))]


def _ordinal(day: Day | None) -> float:
    return day.ordinal if day else float("inf")


class Threads:
    """What the mails so far say. Safe to share between threads."""

    def __init__(self) -> None:
        self._read: dict[_Key, _Read] = {}
        self._lock = Lock()

    def know(self, document: Document) -> None:
        """Take in what a mail itself says, ahead of the mails that quote it."""
        if mail_of(document) is None:
            return
        for key, part, _ in _keyed(document):
            if part.kind == "mail":
                self._read.setdefault(key, _Read(document.id, document.title, document.published, quoted=False))

    def read_once(self, document: Document) -> Document:
        """The document with what was read before marked; what is new in it is known from now on."""
        if mail_of(document) is None or any(section.kind == "repeated" for section in document.sections):
            return document
        with self._lock:
            marked = list(self._marked(document))
        if not marked:
            return document
        runs = [
            list(run)
            for _, run in groupby(
                marked, key=lambda marked_sentence: (marked_sentence[1].start, marked_sentence[2].document)
            )
        ]
        sections = [
            Section(run[0][0].start, run[-1][0].end, "repeated", f"read in “{run[0][2].title or run[0][2].document}”",
                    run[0][1].level)
            for run in runs
        ]  # fmt: skip
        titles = dict.fromkeys(run[0][2].title or run[0][2].document for run in runs)
        said = f"words quoted from {', '.join(f'“{title}”' for title in titles)} are read there, not again here"
        ordered = sorted((*document.sections, *sections), key=lambda section: (section.start, -section.end))
        return replace(document, sections=tuple(ordered), warnings=(*document.warnings, said))

    def _marked(self, document: Document) -> Iterator[tuple[Sentence, Section, _Read]]:
        for key, part, sentence in list(_keyed(document)):
            before = self._read.get(key)
            day = document.published if part.kind == "mail" else part.published
            if before is None:
                self._read[key] = _Read(document.id, document.title, day, quoted=part.kind == "quoted")
            elif before.document != document.id and _is_quoted(part, day, before, document.published):
                yield sentence, part, before


def _is_quoted(part: Section, day: Day | None, before: _Read, sent: Day | None) -> bool:
    if part.kind == "mail":  # another mail quoted it before it came itself
        return before.quoted and day is not None and before.day == day
    return before.day is None or sent is None or before.day.ordinal <= sent.ordinal + 1


def _keyed(document: Document) -> Iterator[tuple[_Key, Section, Sentence]]:
    """Every sentence with what it is known by and the part it stands in."""
    subject = subject_of(document).casefold()
    parts = [section for section in document.sections if section.kind in ("mail", "quoted")]
    for sentence in split_sentences(document.text):
        words = _WORD.findall(sentence.text.casefold())
        part = innermost(parts, sentence.start)
        if words and part is not None:
            yield (subject if len(words) < _FEW else "", " ".join(words)), part, sentence
