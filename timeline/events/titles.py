"""Headlines out of a parse: the whole clause in words of the text, without its date, asides and further clauses.

What is not needed goes as a whole (``timeline.events.trimming``); what was said of the event by a word above it stays
("Union denied that any repair was made").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.facts import Phrase
from timeline.events.headline_words import TIMES
from timeline.events.inflecting import past_of
from timeline.events.phrases import ARTICLES, chunk_words, phrase, without_article, written
from timeline.events.subjects import subject_of
from timeline.events.telling_verbs import (
    LOOSE_ENDS,
    existing,
    infinitive_mark,
    lost_subject,
    main_verb,
    plain_clause,
    telling_verb,
    upper_verb,
)
from timeline.events.trimming import REASON, RELATIVE, Part, Trim, is_left_by_date, part_of
from timeline.grammar import labels
from timeline.grammar.clauses import FINITE, auxiliaries, children, negation, own_subject, preposition_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from timeline.grammar.names import Name

MOST_WORDS = 18  # an editor's longest; what must be told is told beyond it
_MOST_SUBJECT = 10
_ROOM_FOR_RELATIVE = 11  # a relative clause stays only while the whole is this short
_ROOM_FOR_REASON = 4  # a reason only where the headline says too little without it
_FEWEST_WORDS = 3


def clause_title(
    verb: Token,
    names: list[Name],
    skipped: frozenset[int],
    *,
    limit: int = MOST_WORDS,
    frame: Token | None = None,
) -> tuple[Phrase | None, str]:
    """Subject and predicate of the clause of ``verb`` (a verb, or the predicate of a copula) as headline text.

    ``frame`` heads the clause above it that has to be told with it: what is denied is told with who denies it.
    """
    verb = telling_verb(verb) if frame is None else verb
    top = main_verb(upper_verb(frame if frame is not None else verb))
    there = existing(top)
    if there is not None and frame is None:
        return None, noun_title(there, names, skipped, limit=limit)
    trim = Trim(skipped, _way(verb, top, skipped), conditional=_is_conditional(top))
    subject = _subject_token(top, trim)
    if subject is None and own_subject(top) is None and lost_subject(top):
        plain = plain_clause(top, skipped)
        if len(plain.split()) >= _FEWEST_WORDS:
            return None, plain
    front = _subject_part(subject, top, trim)
    told = {word.i for word in front.words()} if front is not None else set()
    back = part_of(top, trim, without=_told_elsewhere(top, subject) | told)
    _fit(front, back, limit)
    words = _predicate_words(top, back, subject)
    predicate = _text(words, top, subject)
    shown = None
    if subject is not None and front is not None:
        shown = phrase(subject, names, skipped)
        if shown.kind != "pronoun":
            text = without_article(written(_marked(sorted(front.words(), key=_place)))) or shown.text
            shown = Phrase(text, shown.kind, shown.name, shown.type, shown.head)
    if shown is None and not _opens_itself(top, predicate):
        predicate = without_article(predicate)
    return shown, predicate


def noun_title(noun: Token, names: list[Name], skipped: frozenset[int], *, limit: int = MOST_WORDS) -> str:
    """The headline of an event named by a noun: "Soviet occupation of eastern Poland"."""
    trim = Trim(skipped)
    part = part_of(noun, trim, without=[child.i for child in noun.children if child.dep_ in _NOT_OF_NOUN])
    _fit(None, part, limit)
    return without_article(_trimmed(written(_marked(sorted(part.words(), key=_place)))))


_NOT_OF_NOUN = labels.SUBJECTS | labels.COPULAS | labels.AUXILIARIES | labels.ADVERBIAL_CLAUSES | {"mark", "case", "cc"}


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


def _fit(front: Part | None, back: Part, limit: int) -> None:
    """Leave out what the room does not allow, the subject last."""
    parts = [part for part in (front, back) if part is not None]

    def count() -> int:
        return sum(part.count() for part in parts)

    core = _count_without(parts, RELATIVE + 1)
    if core > _ROOM_FOR_REASON:
        for part in parts:
            part.without(REASON + 1)
    if count() > _ROOM_FOR_RELATIVE:
        for part in parts:
            part.without(RELATIVE + 1)
    if front is not None and count() > limit:
        front.shorten(max(_MOST_SUBJECT, limit - back.count()))
    back.shorten(max(limit - (front.count() if front is not None else 0), 5))


def _count_without(parts: Iterable[Part], below: int) -> int:
    def count(part: Part) -> int:
        own = 0 if part.word.is_punct or part.word.tag_ in ("POS", "HYPH") else 1
        return own + sum(count(inner) for inner in part.parts if inner.needed >= below)

    return sum(count(part) for part in parts)


def _told_elsewhere(top: Token, subject: Token | None) -> set[int]:
    """Children of the verb that do not belong to its predicate: its subject, and what opens the clause."""
    out = {child.i for child in children(top, labels.SUBJECTS) if child.dep_ not in ("csubj", "csubj:pass")}
    if subject is None:
        out -= {child.i for child in children(top, labels.SUBJECTS) if not _is_relative(child)}
    opening = {"mark", "case"} if top.tag_ not in ("VB",) or not infinitive_mark(top) else {"case"}
    out |= {child.i for child in top.children if child.dep_ in opening and child.i < top.i and child.lower_ != "to"}
    out |= {
        child.i for child in top.children if child.dep_ == "cc" and child.i < top.i and top.dep_ in labels.CONJUNCTS
    }
    if subject is not None:
        out.add(subject.i)
    return out


# -- the subject ------------------------------------------------------------------------------------------------


def _subject_token(top: Token, trim: Trim) -> Token | None:
    own = children(top, frozenset({"csubj", "csubj:pass"}))
    if own and not children(top, labels.SUBJECTS - {"csubj", "csubj:pass"}):
        return None
    if any(child.lower_ == "there" and child.dep_ == "expl" for child in top.children):
        return None
    found = subject_of(top)
    if found is None or found.token.i in trim.skipped:
        return None
    if found.token.lower_ == "there" or (found.how == "nearest" and found.token.i > top.i):
        return None
    if found.how == "controller" and top.dep_ in labels.OPEN_COMPLEMENTS:
        return found.token
    return found.token


def _subject_part(subject: Token | None, top: Token, trim: Trim) -> Part | None:
    if subject is None:
        return None
    # A noun joined to the subject on the other side of the verb is a misparse, and so is one that holds the verb.
    wrong = [
        child.i
        for child in subject.children
        if (child.dep_ in labels.CONJUNCTS and (child.i < top.i) != (subject.i < top.i)) or child.dep_ in _NOT_OF_NOUN
    ]
    part = part_of(subject, replace(trim, cut=frozenset({top.i})), without=wrong)
    held = {word.i for word in part.words()}
    for word in chunk_words(subject, trim.skipped):
        if word.i > subject.i and word.is_punct and word.tag_ != "HYPH":
            break  # "the ferry Northern Star" is one name; "the ferry, Northern Star" is not
        if word.i > subject.i and word.i not in held:
            part.parts.append(Part(word))
    if subject.i < top.i and subject.head.i == top.i:
        _cut_behind(part, top)
    return part


def _cut_behind(part: Part, top: Token) -> None:
    """Nothing of a subject before its verb stands behind the verb."""
    part.parts = [inner for inner in part.parts if inner.word.i < top.i]
    for inner in part.parts:
        _cut_behind(inner, top)


def _is_relative(token: Token) -> bool:
    return token.tag_ in ("WP", "WDT", "WP$") or (token.lower_ == "that" and token.pos_ == "PRON")


# -- the words in their order -----------------------------------------------------------------------------------


def _predicate_words(top: Token, back: Part, subject: Token | None) -> list[Token]:
    """The words of the predicate in order: what stood before the subject goes to the end, antecedents come in."""
    words = sorted(back.words(), key=_place)
    first = min([top.i, *(word.i for word in auxiliaries(top))])
    if subject is not None and subject.i < first:
        fronted = [word for word in words if word.i < subject.left_edge.i]
        words = [word for word in words if word.i >= subject.left_edge.i] + fronted
    words = _with_shared_auxiliaries(top, words)
    words = _with_antecedent(top, words)
    while len(words) > 1 and words[-1].pos_ in LOOSE_ENDS and words[-1].dep_ not in _CLOSED:
        words.pop()
    return words


_CLOSED = labels.PARTICLES | labels.ADVERBS


def _with_shared_auxiliaries(top: Token, words: list[Token]) -> list[Token]:
    """ "was questioned" of "was arrested and questioned": a joined verb shares the auxiliaries and the "not"."""
    if top.dep_ not in labels.CONJUNCTS or auxiliaries(top) or top.tag_ in FINITE or own_subject(top) is not None:
        return words
    bearer = top.head
    for _ in range(6):
        if auxiliaries(bearer) or bearer.dep_ not in labels.CONJUNCTS:
            break
        bearer = bearer.head
    shared = [word for word in auxiliaries(bearer) if word.i < top.i and bearer.tag_ == top.tag_]
    denied = negation(bearer)
    if shared and denied is not None and any(child.lower_ in ("or", "nor") for child in top.children):
        shared.append(denied)
    if not shared and infinitive_mark(bearer) is not None and bearer.tag_ == top.tag_ == "VB":
        shared = [word for word in (infinitive_mark(bearer),) if word is not None]
    return [*sorted(shared, key=_place), *words]


def _with_antecedent(top: Token, words: list[Token]) -> list[Token]:
    """ "built the car" for "the car which Palmer built": a relative pronoun gives way to its noun."""
    noun = top.head
    if top.dep_ not in labels.RELATIVE_CLAUSES or noun.lemma_.lower() in TIMES:
        return words
    relative = next((word for word in words if _is_relative(word) and word.i < top.i), None)
    meant = sorted(part_of(noun, Trim(frozenset()), without=[top.i]).words(), key=_place)
    meant = [word for word in meant if word.i < top.left_edge.i and word.dep_ not in ("case", "mark")]
    if relative is not None:
        mark = preposition_of(relative)
        words = [word for word in words if word.i != relative.i and (mark is None or word.i != mark.i)]
        return [*words, *([mark] if mark is not None else []), *meant]
    subject = own_subject(top)
    gap = subject is not None and not _is_relative(subject) and not children(top, labels.OBJECTS)
    if not gap:
        return words
    behind = next((place for place, word in enumerate(words) if word.i > top.i and word.dep_ != "compound:prt"), None)
    return [*words, *meant] if behind is None else [*words[:behind], *meant, *words[behind:]]


def _text(words: list[Token], top: Token, subject: Token | None) -> str:
    text = _trimmed(written(_marked(words)))
    if subject is None or own_subject(top) is not None or top.dep_ not in labels.ADVERBIAL_CLAUSES:
        return text
    # "After making peace, Timon called himself king": told by itself it is "Timon made peace".
    if top.tag_ == "VBG" and not auxiliaries(top):
        return text.replace(top.text, past_of(top.lower_), 1) if _past_above(top) else text
    if top.tag_ == "VBN" and not auxiliaries(top):
        return f"was {text[:1].lower()}{text[1:]}" if _past_above(top) else text
    return text


def _past_above(verb: Token) -> bool:
    return verb.head.tag_ == "VBD" or any(word.tag_ == "VBD" for word in auxiliaries(verb.head))


def _marked(words: list[Token]) -> list[Token]:
    """The words with the commas of lists and places, and the hyphens that join them."""
    marked: list[Token] = []
    for word in words:
        before = marked[-1] if marked else None
        if before is not None and word.i == before.i + 2:
            between = word.doc[before.i + 1]
            if _joins(between, before, word):
                marked.append(between)
        marked.append(word)
    return marked


def _joins(mark: Token, before: Token, word: Token) -> bool:
    if mark.text == ",":
        return (
            _in_list(word)
            or (word.dep_ in labels.APPOSITIONS and word.pos_ == "PROPN")
            or _two_adjectives(before, word)
        )
    return mark.text in ("-", "–", "/", "&") and not before.whitespace_ and not mark.whitespace_


def _two_adjectives(before: Token, word: Token) -> bool:
    return before.dep_ == word.dep_ == "amod" and before.head.i == word.head.i


def _in_list(word: Token) -> bool:
    current = word
    for _ in range(8):
        if current.dep_ in labels.CONJUNCTS:
            return True
        if current.head.i <= current.i and current.dep_ not in ("cc",):
            return False
        current = current.head
    return False


def _place(token: Token) -> int:
    return token.i


def _trimmed(text: str) -> str:
    return text.strip(" ,;:–—-")


def _opens_itself(top: Token, predicate: str) -> bool:
    return predicate.split(" ", 1)[0].lower() not in ARTICLES
