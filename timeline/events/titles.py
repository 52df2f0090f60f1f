"""Headlines out of a parse: the whole clause in words of the text, without its date, asides and further clauses.

What is not needed goes as a whole (``timeline.events.trimming``); what was said of the event by a word above it stays
("Union denied that any repair was made").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.antecedents import REFLEXIVES, antecedent
from timeline.events.event_nouns import is_event_noun
from timeline.events.facts import NounPhrase
from timeline.events.headline_marks import closes_apposition, marked
from timeline.events.headline_parts import Trim
from timeline.events.headline_words import TIMES
from timeline.events.inflecting import past_of
from timeline.events.marks import is_parted
from timeline.events.phrases import ARTICLES, phrase, without_the, written
from timeline.events.soundness import is_sound
from timeline.events.telling_parts import MOST_WORDS, ToldParts, is_relative, noun_told, parts_told
from timeline.events.telling_verbs import (
    LOOSE_ENDS,
    existing,
    infinitive_mark,
    lost_subject,
    plain_clause,
    plain_words,
)
from timeline.events.trimming import part_of
from timeline.events.words_alone import in_small
from timeline.grammar import labels
from timeline.grammar.chunks import noun_chunk
from timeline.grammar.clauses import (
    FINITE,
    auxiliaries,
    children,
    is_passive,
    negation,
    own_subject,
    preposition_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.grammar.names import Name
    from timeline.grammar.parsed import Token

_FEWEST_WORDS = 3
_ROOM_FOR_ANTECEDENT = 6


def clause_title(
    verb: Token,
    names: list[Name],
    skipped: frozenset[int],
    *,
    limit: int = MOST_WORDS,
    frame: Token | None = None,
) -> tuple[NounPhrase | None, str]:
    """Subject and predicate of the clause of ``verb`` (a verb, or the predicate of a copula) as headline text.

    ``frame`` heads the clause above it that has to be told with it: what is denied is told with who denies it.
    """
    parts = parts_told(verb, skipped, limit=limit, frame=frame)
    top, subject, front = parts.top, parts.subject, parts.front
    there = existing(top)
    if there is not None and frame is None:
        return None, noun_title(there, names, skipped, limit=limit)
    if top.i in skipped and subject is not None and children(top, labels.COPULAS) and negation(top) is None:
        return None, noun_title(subject, names, skipped, limit=limit)  # "the election is on 4 May"
    caused = _caused(top, subject or own_subject(top)) if frame is None else None
    if caused is not None:
        return None, noun_title(caused, names, skipped, limit=limit)
    if subject is None and own_subject(top) is None and lost_subject(top):
        plain = plain_clause(top, skipped)
        if len(plain.split()) >= _FEWEST_WORDS:
            return None, plain
    words = _predicate_words(parts, skipped)
    predicate = _text(words, top, subject) + _where(top)
    shown = None
    if subject is not None and front is not None:
        shown = phrase(subject, names, skipped)
        meant = antecedent(subject) if shown.kind == "pronoun" else None
        if meant is not None:
            part = noun_told(meant, skipped, limit=_ROOM_FOR_ANTECEDENT)
            text = without_the(written(marked(sorted(part.words(), key=_place))))
            shown = replace(phrase(meant, names, skipped), text=text)
        elif shown.kind != "pronoun":
            text = without_the(written(marked(sorted(front.words(), key=_place)))) or shown.text
            text = _with_owner(text, top)
            text = f"{text}," if "," in text and _closed_by_comma(list(front.words()), top) else text
            shown = NounPhrase(text, shown.kind, shown.name, shown.type, shown.head)
    opening = [word for word in sorted(front.words(), key=_place) if word.tag_ != "WP$"] if front is not None else []
    if frame is None and not is_sound([*opening, *words]):
        near = plain_words(top, skipped)
        if len(near) >= _FEWEST_WORDS and is_sound(near):
            return None, without_the(written(near))
    if shown is None and not _opens_itself(top, predicate):
        predicate = without_the(predicate)
    return shown, predicate


_CAUSING = frozenset("lead result cause spark trigger prompt provoke".split())


def _caused(top: Token, subject: Token | None) -> Token | None:
    """ "Mutiny" of "this led to a mutiny": what came of what the sentence before told."""
    if subject is None or subject.lower_ not in ("this", "that", "which") or top.lemma_.lower() not in _CAUSING:
        return None
    behind = [child for child in children(top, labels.OBJECTS | labels.OBLIQUES) if child.i > top.i]
    return next((noun for noun in behind if is_event_noun(noun)), None) if negation(top) is None else None


def noun_title(noun: Token, names: list[Name], skipped: frozenset[int], *, limit: int = MOST_WORDS) -> str:
    """The headline of an event named by a noun: "Soviet occupation of eastern Poland"."""
    part = noun_told(noun, skipped, limit=limit)
    bare = all(word.i == noun.i or word.dep_ == "det" for word in part.words())
    if bare and any(child.i > noun.i for child in children(noun, labels.RELATIVE_CLAUSES)):
        part = noun_told(noun, skipped, limit=limit, described=True)  # "strike that lasted seven weeks"
    return in_small(without_the(_trimmed(written(marked(sorted(part.words(), key=_place))))))


# -- the words in their order -----------------------------------------------------------------------------------


def _predicate_words(parts: ToldParts, skipped: frozenset[int]) -> list[Token]:
    """The words of the predicate in order: what stood before the subject goes to the end, antecedents come in."""
    top, subject = parts.top, parts.subject
    words = sorted(parts.back.words(), key=_place)
    first = min([top.i, *(word.i for word in auxiliaries(top))])
    if subject is not None and subject.i < first:
        fronted = [word for word in words if word.i < subject.left_edge.i]
        words = _before_content([word for word in words if word.i >= subject.left_edge.i], fronted, top)
        words = _inserted_last(words, top, subject, first)
    elif subject is not None and subject.head.i == top.i < subject.i:  # "Killed in the blast were two clerks"
        behind = {word.i for word in top.children if word.dep_ in labels.HELPERS and top.i < word.i < subject.i}
        words = [word for word in words if word.i in behind] + [word for word in words if word.i not in behind]
    words = _with_shared_auxiliaries(top, _with_things(words, subject))
    words = _with_antecedent(top, words, skipped)
    while len(words) > 1 and words[-1].pos_ in LOOSE_ENDS and words[-1].dep_ not in _CLOSED:
        words.pop()
    return words


_CLOSED = labels.PARTICLES | labels.ADVERBS


def _before_content(words: list[Token], fronted: list[Token], top: Token) -> list[Token]:
    """ "Found in a report that the blade had broken", where "in a report" would say where it broke at the end."""
    clauses = [child for child in children(top, _CONTENT) if child.i > top.i and _opens_clause(child)]
    start = min((child.left_edge.i for child in clauses), default=None)
    place = next((at for at, word in enumerate(words) if start is not None and word.i >= start), len(words))
    return [*words[:place], *fronted, *words[place:]]


_CONTENT = labels.CONTENT_CLAUSES | labels.OPEN_COMPLEMENTS


def _opens_clause(clause: Token) -> bool:
    return clause.left_edge.lower_ in ("that", "to", "whether", "how", "why")


def _inserted_last(words: list[Token], top: Token, subject: Token, first: int) -> list[Token]:
    """ "Confirmed Reyes by 52 votes to 48" for "The Senate, by 52 votes to 48, confirmed Reyes"."""
    inserted = {
        word.i
        for child in children(top, labels.OBLIQUES)
        if subject.i < child.i < first and is_parted(child) and child.doc[first - 1].text == ","
        for word in child.subtree
    }
    return [word for word in words if word.i not in inserted] + [word for word in words if word.i in inserted]


def _with_things(words: list[Token], subject: Token | None) -> list[Token]:
    """Objects that are pronouns as what they stand for: "abandoned the castle" for "abandoned it"."""
    replaced: list[Token] = []
    for word in words:
        told_by_name = word.pos_ == "PRON" and word.dep_ in labels.OBJECTS and word.lower_ not in REFLEXIVES
        meant = antecedent(word) if told_by_name else None
        if (
            meant is None
            or any(meant.i == other.i for other in words)
            or (subject is not None and meant.i == subject.i)
        ):
            replaced.append(word)
        else:
            part = noun_told(meant, frozenset(), limit=_ROOM_FOR_ANTECEDENT)
            replaced += sorted(part.words(), key=_place)
    return replaced


def _with_shared_auxiliaries(top: Token, words: list[Token]) -> list[Token]:
    """ "was questioned" of "was arrested and questioned": a joined verb shares the auxiliaries and the "not"."""
    finite = top.tag_ in FINITE and not _may_be_participle(top)
    if top.dep_ not in labels.CONJUNCTS or auxiliaries(top) or finite or own_subject(top) is not None:
        return words
    bearer = top.head
    for _ in range(6):
        if auxiliaries(bearer) or bearer.dep_ not in labels.CONJUNCTS:
            break
        bearer = bearer.head
    alike = bearer.tag_ == top.tag_ or (is_passive(bearer) and _may_be_participle(top))
    shared = [word for word in auxiliaries(bearer) if word.i < top.i and alike]
    denied = negation(bearer)
    if shared and denied is not None and any(child.lower_ in ("or", "nor") for child in top.children):
        shared.append(denied)
    if not shared and infinitive_mark(bearer) is not None and bearer.tag_ == top.tag_ == "VB":
        shared = [word for word in (infinitive_mark(bearer),) if word is not None]
    return [*sorted(shared, key=_place), *words]


def _may_be_participle(verb: Token) -> bool:
    """ "Converted" of "was listed and converted into flats": with no object, a passive like the one before."""
    return verb.tag_ == "VBD" and verb.lemma_.lower() in _DONE_TO and not children(verb, labels.OBJECTS)


# Verbs of which somebody or something is mostly what it is done to.
_DONE_TO = frozenset(
    """
    convert rename rebuild demolish restore transfer sell award repair publish fit refit acquit sentence imprison exile
    bury arrest convict fine charge release deport execute hang appoint elect promote ordain crown dismiss install
    tell put send bring take give make ask order force question search hold hand throw expel seize
    """.split()
)


def _with_antecedent(top: Token, words: list[Token], skipped: frozenset[int]) -> list[Token]:
    """ "built the car" for "the car which Palmer built": a relative pronoun gives way to its noun."""
    noun = top.head
    subject = own_subject(top)
    owned = {word.i for owner in words if owner.tag_ == "WP$" and owner.i < top.i for word in owner.head.subtree}
    if top.dep_ in labels.RELATIVE_CLAUSES and owned and subject is not None and subject.i not in owned:
        return [word for word in words if word.i not in owned]  # "from whose heirs the gallery acquired it"
    if top.dep_ not in labels.RELATIVE_CLAUSES or (subject is not None and _is_owned_by_relative(subject)):
        return words
    relative = next((word for word in words if is_relative(word) and word.i < top.i), None)
    if noun.lemma_.lower() in TIMES or noun.like_num or noun.i in skipped:  # "the year in which it closed"
        mark = preposition_of(relative) if relative is not None else None
        gone = {word.i for word in (relative, mark) if word is not None}
        return [word for word in words if word.i not in gone]
    if any(child.tag_ == "WP$" for child in noun.children):
        return words  # "Harcott, by whose interest he was presented"
    meant = sorted(part_of(noun, Trim(skipped), without=[top.i]).words(), key=_place)
    meant = [word for word in meant if word.i < top.left_edge.i and word.dep_ not in ("case", "mark")]
    if relative is not None:
        mark = preposition_of(relative)
        words = [word for word in words if word.i != relative.i and (mark is None or word.i != mark.i)]
        if mark is None and relative.dep_ in labels.OBJECTS:
            return _with_object(words, top, meant)  # "nobody had read a mailbox since the move"
        return [*words, *([mark] if mark is not None else []), *meant]
    subject = own_subject(top)
    if any(child.tag_ == "WRB" and child.i < top.i for child in top.children):  # "where she will appear in court"
        return [word for word in words if word.tag_ != "WRB"]
    gap = subject is not None and not is_relative(subject) and not children(top, labels.OBJECTS)
    if not gap:
        return words
    return _with_object(words, top, meant)


def _with_object(words: list[Token], top: Token, thing: list[Token]) -> list[Token]:
    behind = next((place for place, word in enumerate(words) if word.i > top.i and word.dep_ != "compound:prt"), None)
    return [*words, *thing] if behind is None else [*words[:behind], *thing, *words[behind:]]


def _where(top: Token) -> str:
    """ " in Napier" of "Napier, where he was born"."""
    asked = next((child for child in top.lefts if child.lower_ == "where"), None)
    if asked is None or asked.i < _FEWEST_WORDS:
        return ""
    before = asked.nbor(-1) if asked.nbor(-1).text != "," else asked.nbor(-2)
    place = top.head if top.dep_ in labels.RELATIVE_CLAUSES else before
    if place.pos_ != "PROPN" and top.lemma_.lower() not in _STAYING:
        return ""
    if place.pos_ not in ("PROPN", "NOUN") or (place.i == before.i and top.dep_ not in _BEHIND_PLACE):
        return ""
    at = "at" if noun_chunk(place)[-1].lower_ in _AT else "in"
    return f" {at} {written(noun_chunk(place))}"


_BEHIND_PLACE = labels.RELATIVE_CLAUSES | labels.ADVERBIAL_CLAUSES
# "They remained" says too little; "he died" does not.
_STAYING = frozenset("remain stay live reside lodge settle stand hang dwell lie".split())
_AT = frozenset("college university school academy hospital court station airport".split())


def _is_owned_by_relative(subject: Token) -> bool:
    return any(child.tag_ == "WP$" for child in subject.children)


def _text(words: list[Token], top: Token, subject: Token | None) -> str:
    text = _trimmed(written(marked(words)))
    if subject is None:
        return text
    if text.startswith("be ") and top.tag_ == "VBN" and top.dep_ in labels.CONTENT_CLAUSES:
        return f"to {text}"  # "proposed that the hall be let"
    if text.startswith(("having been ", "Having been ")):
        return f"was {text[12:]}"
    if text.startswith(("having ", "Having ")):
        return f"had {text[7:]}"
    if text.startswith(("being ", "Being ")) and top.tag_ == "VBN":
        return f"was {text[6:]}"
    # "After making peace, Timon called himself king": told by itself it is "Timon made peace".
    if top.tag_ == "VBG" and not auxiliaries(top) and top.dep_ not in labels.OPEN_COMPLEMENTS | {"ROOT"}:
        opens = text.lower().startswith(top.lower_)  # "Observing" in small letters by now
        done = past_of(top.lower_)
        retold = done + text[len(top.text) :] if opens else text.replace(top.text, done, 1)
        return retold if _past_above(top) else text
    lone = top.dep_ in labels.ADVERBIAL_CLAUSES and own_subject(top) is None
    past = _past_above(top) or (top.i < top.head.i and top.i == top.sent.start)  # "Elected in 2014, she will leave"
    if top.tag_ == "VBN" and not auxiliaries(top) and ((lone and past) or _describes(top, subject)):
        return f"{_was(subject)} {text[:1].lower()}{text[1:]}"
    return text


def _describes(participle: Token, noun: Token) -> bool:
    """ "Opened" of "The bridge, opened in 1934, is steep", which is a clause for itself; not in the style of a list."""
    described = participle.dep_ in labels.NOUN_CLAUSES and participle.head.i == noun.i and participle.i > noun.i
    return described and noun.head.i != noun.i and participle.lemma_.lower() not in _AHEAD | _BY_THEMSELVES


# A past tense that was taken for a participle: "doctors who did abortions declined".
_BY_THEMSELVES = frozenset(
    """
    decline rise fall drop grow increase decrease shrink expire occur happen collapse die arrive depart return retire
    resign emerge remain erupt explode crash
    """.split()
)
_AHEAD = frozenset("plan schedule expect propose slate set intend anticipate project budget".split())


def _was(subject: Token) -> str:
    several = subject.tag_ in ("NNS", "NNPS") or bool(children(subject, labels.CONJUNCTS))
    return "were" if several else "was"


def _past_above(verb: Token) -> bool:
    current = verb
    for _ in range(4):
        current = current.head
        helpers = auxiliaries(current)
        main = current.dep_ == "ROOT" and current.tag_ == "VBN" and not helpers  # "Hanoi authorized the front"
        if current.tag_ == "VBD" or main or any(word.tag_ == "VBD" for word in helpers):
            return True
    return False


def _with_owner(text: str, top: Token) -> str:
    """ "Firm's contract" for "whose contract"."""
    first, _, rest = text.partition(" ")
    if first.lower() != "whose" or top.dep_ not in labels.RELATIVE_CLAUSES or not rest:
        return text
    owner = without_the(written(noun_chunk(top.head)))
    return f"{owner}{'’' if owner.endswith('s') else '’s'} {rest}"


def _closed_by_comma(front: Iterable[Token], top: Token) -> bool:
    """ "The chair, Ruth Cole, resigned": an apposition that a comma opens is closed by one before the verb."""
    last = max(front, key=_place)
    behind = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return behind is not None and behind.text == "," and last.i < top.i and closes_apposition(last)


def _place(token: Token) -> int:
    return token.i


def _trimmed(text: str) -> str:
    return text.strip(" ,;:–—-")


def _opens_itself(top: Token, predicate: str) -> bool:
    return predicate.split(" ", 1)[0].lower() not in ARTICLES
