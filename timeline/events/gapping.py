"""Two dates and one verb: "its library opened in 1878 and its park in 1887", "mayor in 1902 and judge in 1910".

Behind the first date stand "and", a phrase without a verb, and the second date. What the phrase takes the place of is
told by its form: a phrase with a preposition that of one with the same, another phrase the object or predicate where
the verb has one, and else the subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.actor_nouns import kind_of_actor
from timeline.events.event_nouns import is_event_noun
from timeline.events.facts import Attachment, NounPhrase
from timeline.events.parties import OBJECT, SUBJECT, is_party
from timeline.events.party_words import NAMING, WHERE
from timeline.events.phrases import without_article, written
from timeline.events.role_words import role_words
from timeline.grammar import labels
from timeline.grammar.clauses import auxiliaries, children, own_subject
from timeline.grammar.governors import is_clause_head
from timeline.record.model import Participant, Span

if TYPE_CHECKING:
    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Doc, Token, WordSpan

_LONGEST = 8  # words of such a phrase
_NOUNS = ("NOUN", "PROPN")
_COUNTED = frozenset("another second third fourth fifth last".split())


@dataclass(frozen=True, slots=True)
class Gap:
    """A phrase (``words``) that shares the ``verb`` of the date before it, with what it replaces.

    ``replaced`` is the subject, or the words behind the verb from which on the phrase stands instead.
    """

    verb: Token
    words: tuple[Token, ...]
    replaced: Token
    subject: bool
    first: range = range(0)  # where the date of the verb itself stands


def gaps_of(doc: Doc, times: Sequence[tuple[int, int]]) -> dict[int, Gap]:
    """The phrases without a verb before a date, by where the date starts; ``times`` are the sentence's, in order."""
    spans = [doc.char_span(start, end, alignment_mode="expand") if start >= 0 else None for start, end in times]
    gaps: dict[int, Gap] = {}
    listed = _joined_by_commas(doc, spans)
    for (start, _), first, second in zip(times[1:], spans, spans[1:], strict=False):
        gap = None
        if first is not None and second is not None:
            gap = _gap(doc, first.start, first.end, second.start, listed=first.end in listed)
        fronted = any(span is not None and gap is not None and span.start < gap.verb.left_edge.i + 2 for span in spans)
        if gap is not None and first is not None and not fronted:
            gaps[start] = replace(gap, first=range(first.start_char, first.end_char))
    return gaps


def _joined_by_commas(doc: Doc, spans: Sequence[WordSpan | None]) -> frozenset[int]:
    """The commas that join phrases like the last "and": "a bank in 1851, a mill in 1854 and a station in 1860"."""
    commas: set[int] = set()
    joined = False
    for first, second in reversed(list(pairwise(spans))):
        link = _link(doc, first.end) if first is not None else None
        if first is None or second is None or link is None:
            joined = False
        elif joined and link.text == ",":
            commas.add(first.end)
        else:
            joined = link.lower_ == "and" and _gap(doc, first.start, first.end, second.start) is not None
    return frozenset(commas)


def words_of(gaps: dict[int, Gap]) -> frozenset[int]:
    """What the headline of the first date leaves out: the phrases with the "and" before them."""
    return frozenset(place for gap in gaps.values() for place in range(gap.words[0].i - 1, gap.words[-1].i + 1))


def filled(gap: Gap, attachment: Attachment, base: int, names: Sequence[Name]) -> Attachment:
    """The happening of the first date as that of the second; ``base`` is where the sentence starts."""
    happening = attachment.happening
    if happening is None:
        return attachment
    noun = _head(gap)
    trigger = Span(base + noun.idx, base + noun.idx + len(noun), noun.text)
    text = _text(gap)
    start, end = gap.words[0].idx, gap.words[-1].idx + len(gap.words[-1])
    gone = _old_words(gap)
    parties = [participant for participant in happening.participants if not set(participant.name.split()) <= gone]
    role = "agent" if gap.subject else "patient"
    inside = [name for name in names if start <= name.start and name.end <= end]
    where = gap.words[0].pos_ == "ADP"  # "in Velm in 1902 and in Redford in 1904": the towns take no part
    somewhere = gap.words[0].lower_ in WHERE
    acting = [name for name in inside if not somewhere and not (where and name.type == labels.PLACE)]
    parties += [Participant(name.text, role, name.type or "other") for name in acting]
    named_so = gap.verb.lemma_.lower() in NAMING  # "was elected mayor in 1902 and judge in 1910"
    defined = noun.tag_ == "NNS" or any(child.dep_ == "det" for child in noun.children)  # not "colonel"
    if (
        defined
        and not acting
        and not where
        and not named_so
        and is_party(noun, SUBJECT if gap.subject else OBJECT, gap.verb)
    ):
        kind = kind_of_actor(noun.lemma_.lower()) or labels.OTHER
        parties.append(Participant(role_words(noun, list(names), frozenset()), role, kind))
    if gap.subject:
        name = inside[0].text if inside else ""
        shown = NounPhrase(without_article(text), "name" if name else "definite", name, "other", noun.lemma_.lower())
        happening = replace(happening, subject=shown)
    else:
        first = min([gap.verb.i, *(word.i for word in _helpers(gap.verb))])
        kept = [word for word in gap.verb.doc[first : gap.replaced.i] if not word.is_punct]
        happening = replace(happening, predicate=f"{written(kept)} {text}")
    goal = gap.words[0].lower_ in WHERE | {"to"} and len(inside) == 1 and inside[0].type != labels.PERSON
    changed = replace(
        happening,
        trigger=trigger,
        place=inside[0].text if goal and inside[0].type != labels.ORGANISATION else happening.place,
        participants=tuple(parties),
        words=(happening.words - gone) | {word.lemma_.lower() for word in gap.words if word.is_alpha},
    )
    return replace(attachment, happening=changed)


def _old_words(gap: Gap) -> set[str]:
    first = gap.replaced  # "the" of "informed the office"
    noun = first if first.pos_ in _NOUNS or first.head.i == gap.verb.i else first.head
    return {word.text for word in noun.subtree if word.pos_ in _NOUNS}


def _text(gap: Gap) -> str:
    """The phrase, with the noun of the first where it only counts: "another shop in Velm", "her second novel"."""
    bare = gap.replaced if gap.subject or gap.replaced.pos_ in _NOUNS else gap.replaced.head
    noun = next((word for word in gap.replaced.subtree if word.pos_ in _NOUNS), bare)
    if not gap.subject:
        noun = next((word for word in gap.verb.doc[gap.replaced.i :] if word.pos_ in _NOUNS and _ends(word)), noun)
    for place, word in enumerate(gap.words):
        behind = gap.words[place + 1] if place + 1 < len(gap.words) else None
        if word.lower_ in _COUNTED and (behind is None or behind.pos_ not in (*_NOUNS, "ADJ", "NUM")):
            rest = written(gap.words[place + 1 :])
            return " ".join(part for part in (written(gap.words[: place + 1]), noun.text.lower(), rest) if part)
    return written(gap.words)


def _ends(noun: Token) -> bool:
    return noun.i + 1 >= len(noun.doc) or noun.nbor(1).pos_ not in _NOUNS


def _head(gap: Gap) -> Token:
    """The word that stands for the second happening: the noun of its phrase."""
    return next((word for word in gap.words if word.pos_ in _NOUNS and _ends(word)), gap.words[-1])


def _link(doc: Doc, place: int) -> Token | None:
    """What joins the phrase behind a date: "and", also behind a comma, or a comma."""
    if place + 1 < len(doc) and doc[place].text == "," and doc[place + 1].lower_ == "and":
        return doc[place + 1]
    return doc[place] if place < len(doc) else None


def _gap(doc: Doc, opened: int, closed: int, date: int, *, listed: bool = False) -> Gap | None:
    link = _link(doc, closed)
    comma = link is not None and link.text == ","
    if link is None or not (comma or link.lower_ in ("and", "but")) or date - link.i > _LONGEST + 2:
        return None
    closed = link.i
    if comma and not listed and not _is_listed(doc, opened, closed, date):
        return None
    end = date
    if doc[end - 1].pos_ == "ADP" and end - 1 > closed + 1:
        end -= 1
    words = tuple(doc.tokens[closed + 1 : end])
    verb = _verb_before(doc, opened)
    if (
        verb is None
        or not words
        or _dates_a_noun(doc, opened)
        or any(word.pos_ in ("VERB", "AUX", "SCONJ") or word.is_punct for word in words)
    ):
        return None
    has_noun = any(word.pos_ in _NOUNS or word.lower_ in _COUNTED for word in words)
    pronoun = any(word.pos_ == "PRON" and word.tag_ == "PRP" for word in words)
    if not has_noun or pronoun or not _closes(doc, date):
        return None
    replaced = _replaced(verb, words, opened)
    return None if replaced is None else Gap(verb, words, *replaced)


def _is_listed(doc: Doc, opened: int, closed: int, date: int) -> bool:
    """ "In 1851, its gasworks in 1854": behind a comma both dates have the same word before them, and nothing else."""
    before, first, last = doc[opened - 1] if opened else None, doc[closed + 1], doc[date - 1]
    if before is None or before.pos_ != "ADP" or before.lower_ != last.lower_ or first.i >= last.i:
        return False
    opens = first.tag_ in ("PRP$", "NNP", "NNPS") or first.lower_ in _LISTED
    return opens and not any(word.pos_ == "ADP" for word in doc.tokens[first.i : last.i])


_LISTED = frozenset("a an another the".split())


def _dates_a_noun(doc: Doc, opened: int) -> bool:
    """Whether the first date is that of an event noun: "for its test in January and a launch in March"."""
    before = doc[opened - 2] if opened > 1 and doc[opened - 1].pos_ == "ADP" else doc[opened - 1]
    inside = before.pos_ == "NOUN" and is_event_noun(before)
    above = before.head
    return inside and before.dep_ in (labels.OBLIQUES | labels.NOUN_MODIFIERS) - labels.AGENTS and above.i < before.i


def _closes(doc: Doc, date: int) -> bool:
    """Whether no verb follows the second date before the next mark: "and its park in 1887 was sold" has one."""
    for word in doc.tokens[date:]:
        if word.is_punct:
            return True
        if word.pos_ in ("VERB", "AUX") or word.tag_ == "MD":
            return False
    return True


def _verb_before(doc: Doc, opened: int) -> Token | None:
    for word in reversed(doc.tokens[:opened]):
        if word.is_punct and word.text in (";", ":"):
            return None
        if word.pos_ == "AUX" and word.dep_ in labels.COPULAS:
            return word.head if word.head.i < opened else None
        if word.pos_ in ("VERB", "AUX"):
            return word if is_clause_head(word) and word.pos_ == "VERB" else None
    return None


def _is_person(word: Token) -> bool:
    return word.pos_ == "PROPN" and labels.ENTITY_TYPES.get(word.ent_type_) == labels.PERSON


def _helpers(verb: Token) -> list[Token]:
    return [*auxiliaries(verb), *(child for child in children(verb, labels.COPULAS) if child.i < verb.i)]


def _replaced(verb: Token, words: Sequence[Token], opened: int) -> tuple[Token, bool] | None:
    doc = verb.doc
    if words[0].pos_ == "ADP":
        alike = [word for word in doc.tokens[verb.i + 1 : opened - 1] if word.lower_ == words[0].lower_]
        return (alike[0], False) if alike else None
    copula = next((child for child in children(verb, labels.COPULAS) if child.i < verb.i), None)
    if copula is not None:
        return (verb.left_edge if verb.left_edge.i > copula.i else doc[copula.i + 1], False)
    complements = labels.OBJECTS | labels.OPEN_COMPLEMENTS
    behind = [child for child in children(verb, complements) if verb.i < child.i < opened and child.pos_ in _NOUNS]
    subject = own_subject(verb)
    people = subject is not None and _is_person(subject) and _is_person(words[-1])  # "and Karl Holm in 2014"
    if behind and not (people and behind[0].pos_ == "NOUN"):
        return behind[0].left_edge, False
    plain = subject is not None and subject.i < verb.i and subject.pos_ in _NOUNS
    return (subject, True) if subject is not None and plain else None
