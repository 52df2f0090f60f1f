"""The parts of a clause that its headline tells: its subject and its predicate, fitted to the room there is.

Headlines (``titles``) put them into words; participants (``participants``) are those who stand in them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.events.dates_out import is_left_by_date
from timeline.events.headline_parts import HeadlinePart, Trim, is_counted
from timeline.events.phrases import chunk_words
from timeline.events.subjects import subject_of
from timeline.events.telling_verbs import infinitive_mark, main_verb, telling_verb, upper_verb
from timeline.events.trimming import REASON, RELATIVE, part_of
from timeline.grammar import labels
from timeline.grammar.chunks import noun_chunk
from timeline.grammar.clauses import auxiliaries, children

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.grammar.parsed import Token

MOST_WORDS = 18  # an editor's longest; what must be told is told beyond it
_MOST_SUBJECT = 10
_ROOM_FOR_RELATIVE = 11  # a relative clause stays only while the whole is this short
_ROOM_FOR_REASON = 4  # a reason only where the headline says too little without it
NOT_OF_NOUN = labels.SUBJECTS | labels.COPULAS | labels.AUXILIARIES | labels.ADVERBIAL_CLAUSES | {"mark", "case", "cc"}


@dataclass(frozen=True, slots=True)
class ToldParts:
    """``top``: the verb the headline is built round; ``subject`` the head of its subject; then the parts of both."""

    top: Token
    subject: Token | None
    front: HeadlinePart | None
    back: HeadlinePart


def parts_told(
    verb: Token, skipped: frozenset[int], *, limit: int = MOST_WORDS, frame: Token | None = None
) -> ToldParts:
    """What a headline of the clause of ``verb`` tells; of ``frame`` too, the clause above it that has to be told."""
    verb = telling_verb(verb, skipped) if frame is None else verb
    top = main_verb(upper_verb(frame if frame is not None else verb))
    trim = Trim(skipped, _way(verb, top, skipped), conditional=_is_conditional(top))
    subject = _subject_token(top, trim)
    front = _subject_part(subject, top, trim)
    front_words = {word.i for word in front.words()} if front is not None else set()
    back = part_of(top, trim, without=_told_elsewhere(top, subject) | front_words)
    back.parts += [part_of(thing, trim) for thing in _shared_objects(top)]
    _fit(front, back, limit)
    return ToldParts(top, subject, front, back)


def noun_told(
    noun: Token, skipped: frozenset[int], *, limit: int = MOST_WORDS, described: bool = False
) -> HeadlinePart:
    """What a headline tells of an event named by a noun; ``described``: with what a relative clause says of it."""
    part = part_of(noun, Trim(skipped), without=[child.i for child in noun.children if child.dep_ in NOT_OF_NOUN])
    part.without(RELATIVE + (0 if described else 1))  # what a relative clause tells is an event of its own
    _fit(None, part, limit)
    return part


# -- which words ------------------------------------------------------------------------------------------------


def _way(verb: Token, top: Token, skipped: frozenset[int]) -> frozenset[int]:
    """The words from the event up to the head of its headline; none of them may be left out."""
    way: set[int] = set()
    current = verb
    for _ in range(len(verb.doc)):
        if current.i == top.i:
            return frozenset(way)
        if not (current.i == verb.i and is_left_by_date(verb, skipped)):
            way.add(current.i)
        if current.head.i == current.i:
            break
        current = current.head
    return frozenset(way) if current.i == top.i else frozenset()


def _is_conditional(top: Token) -> bool:
    """ "Will stay if it closes": what is not a fact is told with its condition."""
    return any(word.tag_ == "MD" for word in auxiliaries(top)) or top.tag_ in ("VBZ", "VBP", "VB")


def _fit(front: HeadlinePart | None, back: HeadlinePart, limit: int) -> None:
    """Leave out what the room does not allow, the subject last."""
    parts = [part for part in (front, back) if part is not None]

    def count() -> int:
        return sum(part.count() for part in parts)

    core = _count_without(parts, RELATIVE + 1)
    if core > _ROOM_FOR_REASON:
        for part in parts:
            part.without(REASON + 1)
    spelled = sum(1 for part in parts for word in part.words() if word.text[:1].isalnum())
    if max(count(), spelled) > _ROOM_FOR_RELATIVE:
        for part in parts:
            part.without(RELATIVE + 1)
    if front is not None and count() > limit:
        front.shorten(max(_MOST_SUBJECT, limit - back.count()))
    back.shorten(max(limit - (front.count() if front is not None else 0), 5))


def _shared_objects(top: Token) -> list[Token]:
    """ "Mexico City" for "occupied" in "entered and occupied Mexico City", where it was hung on the verb before."""
    above = top.head
    behind = [child for child in top.rights if not child.is_punct and child.dep_ not in ("cc", "conj", "compound:prt")]
    if top.dep_ not in labels.CONJUNCTS or behind or above.pos_ != "VERB" or top.i > above.i + _CLOSE:
        return []
    return [child for child in children(above, labels.OBJECTS) if child.i > top.i]


_CLOSE = 4


def _count_without(parts: Iterable[HeadlinePart], below: int) -> int:
    def count(part: HeadlinePart) -> int:
        return is_counted(part.word) + sum(count(inner) for inner in part.parts if inner.needed >= below)

    return sum(count(part) for part in parts)


def _told_elsewhere(top: Token, subject: Token | None) -> set[int]:
    """Children of the verb that do not belong to its predicate: its subject, and what opens the clause."""
    out = {child.i for child in children(top, labels.SUBJECTS) if child.dep_ not in ("csubj", "csubj:pass")}
    if subject is None:
        out -= {child.i for child in children(top, labels.SUBJECTS) if not is_relative(child)}
    opening = {"mark", "case"} if top.tag_ not in ("VB",) or not infinitive_mark(top) else {"case"}
    copulas = children(top, labels.COPULAS)
    if copulas:
        opening -= {"case"}  # "was among the founders", "was on watch"
    out |= {child.i for child in top.children if child.dep_ in opening and child.i < top.i and child.lower_ != "to"}
    out |= {
        child.i for child in top.children if child.dep_ == "cc" and child.i < top.i and top.dep_ in labels.CONJUNCTS
    }
    if subject is not None:
        out.add(subject.i)
    if copulas and subject is not None and subject.i < copulas[0].i:  # "the deal was that Velm would not sell"
        behind = [child for child in top.children if child.i > copulas[0].i and child.i != subject.i]
        out -= {child.i for child in behind if child.dep_ in labels.SUBJECTS or child.dep_ == "mark"}
    return out


# -- the subject ------------------------------------------------------------------------------------------------


def _subject_token(top: Token, trim: Trim) -> Token | None:
    own = children(top, frozenset({"csubj", "csubj:pass"}))
    if own and not children(top, labels.SUBJECTS - {"csubj", "csubj:pass"}):
        return None
    if any(child.lower_ == "there" and child.dep_ == "expl" for child in top.children):
        return None
    subject = subject_of(top)
    if subject is None or (subject.token.i in trim.skipped and subject.how != "own"):
        return None
    asked = top.sent[-1].text == "?" and any(word.i < subject.token.i for word in auxiliaries(top))
    if asked:
        return None  # "Did the mayor resign?" keeps its order
    if any(child.tag_ == "WP$" for child in subject.token.children) and top.dep_ not in labels.RELATIVE_CLAUSES:
        # "the Board, whose pumps had failed, shut the plant"
        start = subject.token.left_edge.i
        return _noun_ending_at(
            start - 2 if start > 1 and subject.token.doc[start - 1].text == "," else start - 1, subject.token
        )
    if is_relative(subject.token) and top.dep_ not in labels.RELATIVE_CLAUSES:
        before = subject.token.i - 1  # "thanked Ann Roth, who had mended the roof"
        return _noun_ending_at(before - (subject.token.doc[before].text == ","), subject.token)
    if subject.token.lower_ == "there" or (subject.how == "nearest" and subject.token.i > top.i):
        return None
    if subject.how == "controller" and top.dep_ in labels.OPEN_COMPLEMENTS:
        return subject.token
    return subject.token


def _noun_ending_at(place: int, relative: Token) -> Token | None:
    """ "summit" of "the summit on bridges that took place", where the relative clause was hung elsewhere."""
    noun = relative.doc[place] if place >= 0 else None
    if noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    inside = labels.NAME_PARTS | labels.NOUN_MODIFIERS | labels.OBLIQUES | labels.CONJUNCTS
    while noun.dep_ in inside and noun.head.pos_ in ("NOUN", "PROPN") and noun.head.i < noun.i:
        noun = noun.head
    return noun


def _subject_part(subject: Token | None, top: Token, trim: Trim) -> HeadlinePart | None:
    if subject is None:
        return None
    # A noun joined to the subject on the other side of the verb is a misparse, and so is one that holds the verb.
    wrong = [
        child.i
        for child in subject.children
        if (child.dep_ in labels.CONJUNCTS and (child.i < top.i) != (subject.i < top.i)) or child.dep_ in NOT_OF_NOUN
    ]
    if subject.i in trim.skipped:  # "Sunday was chosen": a time that something is said of is told
        trim = replace(trim, skipped=trim.skipped - {word.i for word in subject.subtree})
    part = part_of(subject, replace(trim, cut=frozenset({top.i})), without=wrong)
    held = {word.i for word in part.words()}
    for word in chunk_words(subject, trim.skipped):
        if word.i > subject.i and word.is_punct and word.tag_ != "HYPH":
            break  # "the ferry Northern Star" is one name; "the ferry, Northern Star" is not
        if word.i > subject.i and word.i not in held:
            part.parts.append(HeadlinePart(word))
    twin = twin_subject(subject)
    if twin is not None and twin.i < top.i:
        part.parts += [HeadlinePart(word) for word in noun_chunk(twin) if not word.is_punct or word.tag_ == "HYPH"]
    if subject.i < top.i and subject.head.i == top.i:
        _cut_behind(part, top)
    return part


def _cut_behind(part: HeadlinePart, top: Token) -> None:
    """Nothing of a subject before its verb stands behind the verb."""
    part.parts = [inner for inner in part.parts if inner.word.i < top.i]
    for inner in part.parts:
        _cut_behind(inner, top)


def twin_subject(subject: Token) -> Token | None:
    """ "Ruth Cole" of "The chair, Ruth Cole, resigned", where the name was made a subject of its own."""
    for other in children(subject.head, labels.SUBJECTS):
        start = noun_chunk(other).start
        close = other.i > subject.i and other.pos_ == "PROPN" and start == subject.right_edge.i + 2
        if close and subject.pos_ == "NOUN" and other.doc[start - 1].text == ",":
            return other
    return None


def is_relative(token: Token) -> bool:
    return token.tag_ in ("WP", "WDT", "WP$") or (token.lower_ == "that" and token.pos_ == "PRON")
