"""Sentences of other languages than English, read from a parse by its labels alone, which are those of all languages.

Which sentences tell something, and what they claim, is known from their words (``whole_sentences``). The parse says
which clause a time belongs to, so that the headline need not be the whole sentence, who took part in it and where.
Nothing is reworded: a headline is a clause as it stands, without the time in front of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.events.facts import Attachment, Happening, Named, SentenceFacts
from timeline.events.openings_by_labels import told_beside_opening
from timeline.events.parts_by_labels import (
    LEAST_WORDS,
    arguments,
    clause_round_word,
    end_of,
    independent,
    is_clause_beside,
    kind_of_name,
    name_beside,
    own_words,
    says_something,
    trimmed,
    whole_name,
)
from timeline.grammar import labels
from timeline.grammar.parsing import FINITE
from timeline.record.model import Participant, Sentence, Span
from timeline.times.lexicon import language_of

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token

SURE = 0.5
"""How far a clause is trusted to be about a time that hangs on its verb."""
_PARTING = frozenset({";"})
_WEAK = frozenset({"case", "det", "mark", "cc", "punct", "fixed"})


def by_labels(facts: SentenceFacts, doc: Doc, sentence: Sentence, language: str) -> SentenceFacts:
    """The facts of a sentence with what its parse tells of the clause of each time."""
    dated = [span for span, attachment in facts.attachments.items() if attachment.happening is not None]
    reader = _Reader(doc, sentence, language, tuple(facts.attachments), tuple(dated))
    attachments = {
        span: reader.read(attachment, span) if attachment.happening is not None else attachment
        for span, attachment in facts.attachments.items()
    }
    named = dict.fromkeys(
        name
        for attachment in attachments.values()
        if attachment.happening
        for name in reader.named(attachment.happening)
    )
    return replace(facts, attachments=attachments, names=tuple(named))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one parse; the offsets of its words count from the start of the sentence, those of times do not.

    ``dated`` are the times that something happened at, among all ``times``.
    """

    doc: Doc
    sentence: Sentence
    language: str
    times: Collection[tuple[int, int]]
    dated: Collection[tuple[int, int]]

    def read(self, attachment: Attachment, span: tuple[int, int]) -> Attachment:
        """The attachment with the clause of its time for a happening, where the parse shows one."""
        happening = attachment.happening
        words = self.doc.char_span(span[0] - self.sentence.start, span[1] - self.sentence.start)
        if happening is None or words is None or not len(words):
            return attachment
        time = next((word for word in words if word.head not in words and word.head is not word), words.root)
        verb = self._within(happening.trigger, clause_round_word(time))
        if verb is None:
            return replace(attachment, happening=self._beside_opening(happening, span) or happening)
        retold = self._beside_opening(happening, span) or self._of_noun(happening, verb, span)
        retold = retold or self._told(happening, independent(verb), span)
        people = tuple(
            person for person in self._people(verb) if person.name in retold.predicate or not self._is_part(retold)
        )
        trigger = self._span(verb.idx, verb.idx + len(verb.text))
        made = replace(retold, trigger=trigger, participants=people, place=self._place(verb, people))
        direct = time.head is verb
        return replace(
            attachment, happening=made, whole=False, direct=direct, sure=max(attachment.sure, SURE if direct else 0.0)
        )

    def _within(self, part: Span, verb: Token | None) -> Token | None:
        """The verb, or that of the part told, where a parse ties its time to the verb in front of a semicolon."""
        base = self.sentence.start
        if verb is None or part.start <= base + verb.idx < part.end:
            return verb
        return next(
            (word for word in self.doc if word.tag_ == FINITE and part.start <= base + word.idx < part.end), None
        )

    def named(self, happening: Happening) -> Iterator[Named]:
        """The names of who took part, where they stand in the document."""
        for person in happening.participants:
            at = self.sentence.text.find(person.name)
            if at >= 0:
                start = self.sentence.start + at
                yield Named(start, start + len(person.name), person.name, person.type)

    def _told(self, happening: Happening, head: Token, span: tuple[int, int]) -> Happening:
        """The happening under the words of its clause, as far as those of the whole sentence reach."""
        whole = happening.trigger
        kept = self._without_later(own_words(head), span)
        if not kept:
            return happening
        start = max(whole.start, self.sentence.start + kept[0].idx)
        end = min(whole.end, self.sentence.start + kept[-1].idx + len(kept[-1].text))
        if not start <= span[0] < span[1] <= end:
            return happening
        if kept[0].lower_ in self._relatives:
            return happening
        front = self._behind_time([word for word in kept if self.sentence.start + word.idx >= start], span)
        start = self.sentence.start + front.idx if front is not None else start
        text = self._text(start, end)
        return self._worded(happening, text) or happening

    def _is_part(self, happening: Happening) -> bool:
        """Whether a happening is told by the later of two clauses that are joined in its sentence."""
        return happening.trigger.start > self.sentence.start and not happening.predicate.startswith("…")

    def _beside_opening(self, happening: Happening, span: tuple[int, int]) -> Happening | None:
        """The happening without a participle in front that has its own time, or that participle with its subject."""
        base, whole = self.sentence.start, happening.trigger
        others = [(begins - base, ends - base) for begins, ends in self.dated if (begins, ends) != span]
        if not others:
            return None
        begins, ends, more = told_beside_opening(self.doc, (span[0] - base, span[1] - base), others)
        start, end = max(whole.start, base + begins), min(whole.end, base + ends)
        return self._worded(happening, self._text(start, end) + more) if start <= span[0] < span[1] <= end else None

    def _of_noun(self, happening: Happening, verb: Token, span: tuple[int, int]) -> Happening | None:
        """The happening under a noun and the clause about it, where the clause around has another time.

        "Une compagnie ouvrit un pont en 1881, que le département racheta en 1883" does not open the bridge in 1883.
        """
        if not self._is_relative(verb):
            return None
        base, noun = self.sentence.start, verb.head
        around = [(begins - base, ends - base) for begins, ends in self.dated]
        if not any(ends <= noun.left_edge.idx or begins >= end_of(verb.right_edge) for begins, ends in around):
            return None
        words = [word for word in noun.subtree if word.dep_ not in labels.CASE_MARKS or word.head is not noun]
        words = trimmed([word for word in words if word.i <= verb.right_edge.i])
        opens = bool(words) and words[0].pos_ in ("DET", "PROPN", "NUM")
        if not opens or words[-1].i - words[0].i + 1 != len(words) or not says_something(list(verb.subtree)):
            return None
        return self._worded(happening, self._text(base + words[0].idx, base + end_of(words[-1])))

    def _is_relative(self, verb: Token) -> bool:
        """Whether a verb heads a clause about a noun that a word for that noun opens."""
        opened = any(child.lower_ in self._relatives for child in verb.children if child.i < verb.i)
        of_noun = verb.dep_ in labels.RELATIVE_CLAUSES or (verb.dep_ in labels.CLAUSES_OF_NOUNS and opened)
        return of_noun and verb.head.pos_ in ("NOUN", "PROPN")

    def _worded(self, happening: Happening, text: str) -> Happening | None:
        if len(text.split()) < LEAST_WORDS:
            return None
        return replace(happening, lemma=text.casefold(), family=text.casefold(), predicate=text)

    def _without_later(self, words: list[Token], span: tuple[int, int]) -> list[Token]:
        """The words of a clause as far as they are about its time: up to a semicolon, or a clause with another time."""
        base = self.sentence.start
        parted = [word.i for word in words if word.text in _PARTING]
        first = max((place + 1 for place in parted if words[0].doc[place].idx < span[0] - base), default=0)
        last = min((place for place in parted if words[0].doc[place].idx > span[0] - base), default=len(self.doc))
        words = shown = [word for word in words if first <= word.i < last]
        others = [(begins - base, ends - base) for begins, ends in self.dated if begins >= span[1]]
        for word in words:
            begins, ends = word.left_edge.idx, word.right_edge.idx + len(word.right_edge.text)
            other = any(begins <= start and end <= ends for start, end in others)
            behind = begins >= span[1] - base and word.right_edge.i >= words[-1].i
            if is_clause_beside(word) and other and behind:
                shown = [before for before in words if before.i < word.left_edge.i]
                break
        shown = shown if says_something(shown) else words
        return trimmed(shown) if says_something(shown) else []

    def _behind_time(self, words: list[Token], span: tuple[int, int]) -> Token | None:
        """The first word behind a time that opens a clause and is set off by a comma, None where there is none."""
        begins, ends = (place - self.sentence.start for place in span)
        front = [word for word in words if word.idx < begins]
        behind = [word for word in words if word.idx >= ends]
        if any(word.dep_ not in _WEAK for word in front) or len(behind) <= LEAST_WORDS or behind[0].text != ",":
            return None
        verb = next((word for word in behind if word.tag_ == FINITE), behind[0])
        told_first = any(word.dep_ in labels.SUBJECTS and word.i < verb.i for word in behind)
        return behind[1] if told_first else None  # "jeudi, se sont déroulées les obsèques"

    @property
    def _relatives(self) -> Collection[str]:
        """Words that open a clause about a noun, or what somebody says."""
        return language_of(self.language).cues["content"]

    def _people(self, verb: Token) -> Iterator[Participant]:
        seen: set[str] = set()
        for noun, role in arguments(verb, self._relatives):
            for part in [noun, *(child for child in noun.children if child.dep_ in labels.CONJUNCTS)]:
                name = self._name(part)
                thing = (
                    name is not None and role == "patient" and name[1] == labels.OTHER and noun.dep_ in labels.OBJECTS
                )
                if name is not None and name[0] not in seen and not thing:
                    seen.add(name[0])
                    yield Participant(name[0], role, name[1])

    def _name(self, noun: Token) -> tuple[str, str] | None:
        """The name that a noun is or has beside it, and its kind."""
        head = noun if noun.pos_ == "PROPN" else name_beside(noun)
        if head is None:
            return None
        words = whole_name(head)
        start, end = words[0].idx, words[-1].idx + len(words[-1].text)
        base = self.sentence.start
        if not words[0].text[:1].isupper() or any(
            begins < end + base and start + base < ends for begins, ends in self.times
        ):
            return None
        kind = kind_of_name(self.doc.text[start:end], titled=head is not noun, several=len(words) > 1)
        if kind == labels.OTHER and len(words) == 1 and noun.i == head.i - 1:  # a "family Tanguy" is no Tanguy
            start = noun.idx
        return self.doc.text[start:end], kind

    def _place(self, verb: Token, people: tuple[Participant, ...]) -> str:
        """Where it happened: a name under a preposition that says so in the language."""
        cues = language_of(self.language).cues
        has_object = any(child.dep_ in labels.OBJECTS for child in verb.children)
        for noun in verb.children:
            if noun.dep_ not in labels.OBLIQUES or noun.pos_ != "PROPN" or verb.lemma_.casefold() in cues["placeless"]:
                continue
            name = self._name(noun)
            under = {child.lower_ for child in noun.children if child.dep_ in labels.CASE_MARKS}
            sure = under & set(cues["in place"]) or (under & set(cues["at place"]) and not has_object)
            if name is None or name[1] == labels.PERSON or any(name[0] == person.name for person in people):
                continue
            if sure or (name[1] == labels.PLACE and under & set(cues["at place"])):
                return name[0]
        return ""

    def _span(self, start: int, end: int) -> Span:
        start, end = start + self.sentence.start, end + self.sentence.start
        return Span(start, end, self._text(start, end))

    def _text(self, start: int, end: int) -> str:
        return self.sentence.text[start - self.sentence.start : end - self.sentence.start]
