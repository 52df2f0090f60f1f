"""Headlines out of a parse: subject, verb, object or complement; words of the text only, about ten of them.

Parts are laid out by importance and taken while there is room; what is taken stands in the order of the text. Dates,
appositions, relative clauses, parentheses and quotation marks are never taken.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.events.facts import Phrase
from timeline.events.phrases import chunk_words, conjoined, keeps, phrase, without_article, written
from timeline.events.subjects import MENDED, subject_of
from timeline.grammar import labels
from timeline.grammar.clauses import (
    FINITE,
    children,
    indirect_objects,
    negation,
    particle,
    preposition_of,
    prepositional_phrases,
    with_conjuncts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from timeline.grammar.names import Name

MOST_WORDS = 11  # "about ten": one more when a part would be cut in two otherwise
MOST_LETTERS = 90
_LONGEST_PART = 7
_FEWEST_WORDS = 3
# Prepositional phrases that a noun is hardly told without.
_TIGHT = frozenset({"of", "between", "with", "against", "over", "on", "for", "to", "into", "from", "in", "at", "by"})


@dataclass(slots=True)
class Draft:
    """Words chosen so far, by index; parts come in order of importance."""

    names: list[Name]
    skipped: frozenset[int]
    taken: dict[int, Token] = field(default_factory=dict)
    limit: int = MOST_WORDS

    def must(self, words: list[Token]) -> None:
        """Take words whatever the room."""
        self.taken.update((word.i, word) for word in words if self._fits_in(word))

    def may(self, words: list[Token]) -> bool:
        """Take words if there is room for all of them; tell whether they were taken."""
        new = [word for word in words if word.i not in self.taken and self._fits_in(word)]
        letters = len(self.text()) + sum(len(word) + 1 for word in new)
        if not new or self._count(new) + self._count(self.taken.values()) > self.limit or letters > MOST_LETTERS:
            return False
        self.must(new)
        return True

    def _fits_in(self, word: Token) -> bool:
        # A preposition whose date is left out would dangle, and so would "dated" and "around".
        dangling = (word.pos_ == "ADP" or word.lower_ in _BEFORE_DATES) and word.i + 1 in self.skipped
        return word.i not in self.skipped and keeps(word) and not dangling

    @staticmethod
    def _count(words: Iterable[Token]) -> int:
        return len([word for word in words if not word.is_punct and word.tag_ not in ("POS", "HYPH")])

    def text(self) -> str:
        """The words taken, in the order of the sentence, without a link at the end that links nothing."""
        words = [self.taken[index] for index in sorted(self.taken)]
        while words and _dangles(words[-1]):
            words.pop()
        return written(words)


_BEFORE_DATES = frozenset("dated around about approximately roughly circa nearly almost shortly".split())


def _dangles(word: Token) -> bool:
    """A link at the end that links nothing; the "out" of "war broke out" is part of its verb."""
    return word.pos_ in ("CCONJ", "DET", "SCONJ", "ADP") and word.dep_ not in labels.PARTICLES | labels.ADVERBS


def clause_title(
    verb: Token, names: list[Name], skipped: frozenset[int], *, limit: int = MOST_WORDS
) -> tuple[Phrase | None, str]:
    """Subject and predicate of the clause of ``verb`` (a verb, or the predicate of a copula) as headline text."""
    verb = _telling_verb(verb)
    top = _main_verb(upper_verb(verb))
    found = subject_of(top)
    subject = found.token if found is not None and found.token.i not in skipped else None
    if subject is not None and found is not None and found.how == "nearest" and subject.lower_ in ("there",):
        subject = None
    front = Draft(names, skipped, limit=limit)
    if subject is not None:
        _subject_words(front, subject, top)
    words = sum(1 for word in front.taken.values() if not word.is_punct)
    back = Draft(names, skipped | frozenset(front.taken), limit=max(limit - words, 5))
    _verb_words(back, top)
    chain = _chain(top, verb)
    for link in chain[1:]:
        _verb_words(back, link)
    for link in chain:
        _object_words(back, link)
    last = chain[-1]
    if subject is not None:
        room = Draft(names, skipped, dict(front.taken), limit=limit - _words_in(back))
        _noun_details(room, subject, behind=top.i if subject.i < top.i else None)
        front.taken = room.taken
        back.limit = max(limit - _words_in(front), 5)
    for link in reversed(chain):
        _complements(back, link)
    _after_core(back, last)
    shown = phrase(subject, names, skipped) if subject is not None else None
    if shown is not None and shown.kind != "pronoun":
        shown = Phrase(without_article(front.text()) or shown.text, shown.kind, shown.name, shown.type, shown.head)
    predicate = back.text()
    told = _content(last, names, skipped, limit - _words_in(front) - _words_in(back))
    if told:
        predicate = f"{predicate} {told}"
    short = shown is not None and len(f"{shown.text} {predicate}".split()) < _FEWEST_WORDS
    if shown is None or (short and found is not None and found.how != MENDED):
        plain = plain_clause(top, skipped)
        if subject is not None and subject.text not in plain.split():
            plain = ""  # the clause was cut between its verb and its subject: "built the pier died"
        if len(plain.split()) > len(predicate.split()) + (1 if shown is None else len(shown.text.split())):
            return (None, plain) if shown is None or shown.kind != "pronoun" else (shown, predicate)
    return shown, predicate


def _content(verb: Token, names: list[Name], skipped: frozenset[int], room: int) -> str:
    """ "The pump had not been serviced" of "found that the pump had not been serviced"; "" when there is none."""
    if room < _FEWEST_WORDS + 1 or children(verb, labels.OBJECTS):
        return ""
    for clause in children(verb, labels.CONTENT_CLAUSES):
        if clause.i > verb.i and any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children):
            subject, predicate = clause_title(clause, names, skipped, limit=room)
            if subject is not None and predicate:
                return f"{subject.text} {predicate}"
    return ""


def plain_clause(verb: Token, skipped: frozenset[int]) -> str:
    """The words round a verb up to the next comma on either side: for when subject or object were not found."""
    doc, start, end = verb.doc, verb.i, verb.i + 1
    while start > verb.sent.start and not _breaks(doc[start - 1]) and verb.i - start < MOST_WORDS:
        start -= 1
    while end < verb.sent.end and not _breaks(doc[end]) and end - start < MOST_WORDS + len(skipped):
        end += 1
    draft = Draft([], skipped)
    draft.must([word for word in doc[start:end] if word.text.strip()])
    chosen = [draft.taken[index] for index in sorted(draft.taken)][:MOST_WORDS]
    while chosen and chosen[-1].pos_ in ("ADP", "DET", "CCONJ", "SCONJ", "PART", "ADJ", "AUX"):
        chosen.pop()
    while chosen and chosen[0].pos_ in ("CCONJ", "SCONJ", "PUNCT", "ADP"):
        chosen = chosen[1:]
    return without_article(written(chosen))


def _breaks(token: Token) -> bool:
    return (
        token.text in (",", ";", ":", "(", ")", "–", "—")
        or token.pos_ == "SCONJ"
        or token.lower_ in ("that", "which", "who")
    )


def _words_in(draft: Draft) -> int:
    return sum(1 for word in draft.taken.values() if not word.is_punct)


def upper_verb(verb: Token) -> Token:
    """The verb that carries the subject: "began" for "bombard" in "began to bombard"."""
    current = verb
    for _ in range(4):
        # A finite verb depends on no other's subject: "a man named Field appeared" is a misparse.
        open_ended = current.dep_ in labels.OPEN_COMPLEMENTS and current.tag_ not in FINITE
        below_verb = open_ended and current.head.pos_ in ("VERB", "AUX", "ADJ")
        # "plans to finish widening", where the infinitive was taken for a noun.
        infinitive = open_ended and _to(current.head) is not None
        own = current.dep_ in labels.NOUN_CLAUSES and _to(current) is not None and current.head.pos_ == "VERB"
        if not (below_verb or infinitive or own):
            break
        current = current.head
    return current


def _to(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.lower_ == "to" and child.pos_ == "PART"), None)


def _main_verb(verb: Token) -> Token:
    """Of an infinitive or participle beside a clause the verb of that clause: "moved" of "moved to compel it"."""
    helped = children(verb, labels.AUXILIARIES | labels.SUBJECTS)
    if verb.dep_ not in labels.ADVERBIAL_CLAUSES or helped or verb.tag_ not in ("VB", "VBG"):
        return verb
    above = upper_verb(verb.head)
    return above if verb.head.pos_ == "VERB" and above.i < verb.i else verb


def _telling_verb(verb: Token) -> Token:
    """What a lone participle leaves to the clause around it.

    "A report published in 2019 warned of rust": "report published" says too little. "Field left, arriving in 1754":
    what has no object of its own is told by the main verb.
    """
    if verb.dep_ in labels.NOUN_CLAUSES and verb.tag_ == "VBN" and not children(verb, labels.OBJECTS):
        noun, above = verb.head, verb.head.head
        detailed = any(child.i < verb.i for child in children(noun, labels.NOUN_MODIFIERS))
        lone = len(chunk_words(noun)) <= 2 and not detailed
        if lone and noun.dep_ in labels.SUBJECTS and above.tag_ in FINITE and above.pos_ == "VERB" and not _told(verb):
            return above
    # "A traveller named Field appeared", where the participle was taken for the main verb.
    finite = [child for child in children(verb, labels.OPEN_COMPLEMENTS) if child.tag_ in FINITE and child.i > verb.i]
    if verb.tag_ == "VBN" and finite and not children(verb, labels.AUXILIARIES):
        return finite[0]
    bare = verb.tag_ == "VBG" and not children(verb, labels.OBJECTS | {"mark"})
    return verb.head if bare and _main_verb(verb).i != verb.i else verb


def _told(verb: Token) -> bool:
    """Whether a participle says more than itself and a time."""
    return any(found.noun.pos_ in ("PROPN", "NOUN") and found.noun.ent_type_ for found in prepositional_phrases(verb))


def _chain(top: Token, verb: Token) -> list[Token]:
    """The verbs from the one with the subject down to the one that tells, and one infinitive further."""
    links = [verb]
    while links[-1].i != top.i and len(links) < 6:
        links.append(links[-1].head)
    links.reverse()
    below = [child for child in children(verb, labels.OPEN_COMPLEMENTS) if child.i > verb.i]
    return [*links, *below[:1]]


def _subject_words(draft: Draft, subject: Token, verb: Token) -> None:
    core = chunk_words(subject, draft.skipped)
    draft.must(_shortened(core, subject, draft.names))
    # A noun joined to the subject behind the verb is a misparse.
    joined = [noun for noun in conjoined(subject) if (noun.i < verb.i) == (subject.i < verb.i)]
    if 1 < len(joined) <= 4:
        for other in joined[1:]:
            draft.may(_linked(other, draft))


def _linked(noun: Token, draft: Draft) -> list[Token]:
    """A joined noun with its "and" (or the comma that stands for it)."""
    link = [child for child in noun.children if child.dep_ == "cc" and child.i < noun.i]
    return [*link, *chunk_words(noun, draft.skipped)]


def _shortened(words: list[Token], head: Token, names: list[Name]) -> list[Token]:
    """A long phrase cut to the name in it, or to its last words."""
    if len(words) <= _LONGEST_PART:
        return words
    for name in names:
        if name.start <= head.idx < name.end:
            return [word for word in words if name.start <= word.idx < name.end]
    kept = [word for word in words if word.i >= head.i - 3]
    if any(word.tag_ == "POS" for word in kept):
        mark = next(word.i for word in kept if word.tag_ == "POS")
        named = [word for word in words if mark - 3 < word.i < mark and word.pos_ == "PROPN"]
        kept = sorted({word.i: word for word in (*named, *kept)}.values(), key=lambda word: word.i)
    while kept and (kept[0].tag_ == "POS" or kept[0].is_punct):
        kept = kept[1:]
    return kept


def _verb_words(draft: Draft, verb: Token) -> None:
    helpers = [child for child in verb.children if child.dep_ in labels.AUXILIARIES | labels.COPULAS]
    words = [*helpers, verb]
    denied = negation(verb)
    if denied is not None:
        words.append(denied)
    out = particle(verb)
    if out is not None:
        words.append(out)
    words += [child for child in verb.children if child.lower_ == "to" and child.pos_ == "PART" and child.i < verb.i]
    if verb.tag_ == "VBG" and any(word.i < verb.i for word in draft.taken.values()):
        # "succeeded in securing"
        words += [child for child in verb.children if child.dep_ == "mark" and child.i == verb.i - 1]
    # "ran aground", "fell apart": what follows the verb at once belongs to it.
    close = labels.ADVERBS | labels.OPEN_COMPLEMENTS | labels.PREDICATES
    words += [
        child
        for child in verb.children
        if child.i == verb.i + 1 and child.dep_ in close and child.pos_ in ("ADV", "ADJ")
    ]
    # "took over" before "two years later", where the parser takes it for "more than".
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    if len(behind) == 2 and behind[0].lower_ in _PARTICLES and behind[0].i not in draft.skipped:
        words += [behind[0]] if behind[1].i in draft.skipped and behind[0].pos_ == "ADV" else []
    if verb.pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
        words += _shortened(chunk_words(verb, draft.skipped), verb, draft.names)
        words += [child for child in verb.children if child.dep_ in labels.ADVERBS and child.i == verb.i - 1]
        mark = preposition_of(verb)
        if mark is not None:
            words.append(mark)
    draft.must([word for word in words if word.text.strip()])


_PARTICLES = frozenset("over up down off out in on back away".split())


def _object_words(draft: Draft, verb: Token) -> None:
    found = [*indirect_objects(verb), *children(verb, labels.OBJECTS), *children(verb, labels.PREDICATES)]
    for head in found:
        if head.tag_ in ("WP", "WDT") and head.i < verb.i:
            continue  # "whom the king expelled"
        words = _shortened(chunk_words(head, draft.skipped), head, draft.names)
        if head.pos_ in ("ADJ", "VERB", "ADV"):
            words = [head]
        if len(draft.taken) < 4:
            draft.must(words)
        else:
            draft.may(words)
        for other in conjoined(head)[1:3]:
            draft.may(_linked(other, draft))


def _noun_details(draft: Draft, noun: Token, *, behind: int | None = None) -> None:
    """Prepositional phrases of a noun, those of its own core first."""
    for words in _noun_phrases_behind(noun, draft, depth=0):
        if behind is None or all(word.i < behind for word in words):
            draft.may(words)


def _noun_phrases_behind(noun: Token, draft: Draft, depth: int) -> Iterator[list[Token]]:
    end = max((word.i for word in chunk_words(noun, draft.skipped)), default=noun.i)
    for found in prepositional_phrases(noun):
        if found.noun.dep_ in labels.CONJUNCTS or found.preposition.split()[0] not in _TIGHT or found.noun.i < noun.i:
            continue
        words = _phrase_words(found.mark, found.noun, draft)
        if words and found.mark.i <= end + 3 + depth * 2:
            yield words
            end = max(word.i for word in words)
            if depth < 2:
                yield from _noun_phrases_behind(found.noun, draft, depth + 1)
                end = max(end, found.noun.right_edge.i if depth == 0 else end)


def _phrase_words(mark: Token, noun: Token, draft: Draft) -> list[Token]:
    """A prepositional phrase with the nouns joined in it; nothing when it holds a date."""
    core = list(chunk_words(noun, ()))
    if noun.pos_ in ("DET", "NUM") and any(child.i > noun.i for child in noun.children):
        return []  # "from seven of the colonies" cannot be cut behind the number
    if not core or any(word.i in draft.skipped for word in (noun, mark)):
        return []
    fixed = [child for child in mark.children if child.dep_ in labels.FIXED and child.i <= mark.i + 2]
    words = [mark, *fixed, *_shortened(core, noun, draft.names)]
    for other in conjoined(noun)[1:3]:
        words += _linked(other, draft)
    return words


def _complements(draft: Draft, verb: Token) -> None:
    """Details of the object, then prepositional phrases, nearest first."""
    for head in [*children(verb, labels.OBJECTS), *children(verb, labels.PREDICATES)]:
        _noun_details(draft, head)
        for infinitive in children(head, labels.NOUN_CLAUSES):
            of = any(child.lower_ == "of" for child in children(infinitive, frozenset({"mark"})))
            if infinitive.i > head.i and (infinitive.tag_ == "VB" or (of and infinitive.tag_ == "VBG")):
                _infinitive(draft, infinitive)
    if verb.pos_ in ("NOUN", "PROPN"):
        _noun_details(draft, verb)
    reach = verb.right_edge.i
    for found in prepositional_phrases(verb):
        if found.noun.dep_ in labels.CONJUNCTS or found.noun.i < verb.i or found.noun.i > reach:
            continue
        words = _phrase_words(found.mark, found.noun, draft)
        if words and draft.may(words):
            _noun_details(draft, found.noun)


def _infinitive(draft: Draft, verb: Token) -> None:
    """ "plans to forge an alliance", "the step of leaving": the infinitive with its object, or not at all."""
    to = [child for child in verb.children if child.lower_ in ("to", "of") and child.i < verb.i]
    words = [*to, verb]
    for head in children(verb, labels.OBJECTS):
        words += _shortened(chunk_words(head, draft.skipped), head, draft.names)
    if draft.may(words):
        for head in children(verb, labels.OBJECTS):
            _noun_details(draft, head)


def _after_core(draft: Draft, verb: Token) -> None:
    """A further infinitive ("agreed to reopen them") when there is room."""
    for below in children(verb, labels.OPEN_COMPLEMENTS):
        if below.i > verb.i and below.i not in draft.taken:
            _infinitive(draft, below)


def noun_title(noun: Token, names: list[Name], skipped: frozenset[int]) -> str:
    """The headline of an event named by a noun: "Soviet occupation of eastern Poland"."""
    draft = Draft(names, skipped, limit=MOST_WORDS)
    draft.must(_shortened(chunk_words(noun, skipped), noun, names))
    _noun_details(draft, noun)
    for other in with_conjuncts(noun)[1:2]:
        if other.pos_ == noun.pos_:
            draft.may(_linked(other, draft))
    return without_article(draft.text())
