"""Which verb a headline is built round, and what to do where the parse gives none: steps beside ``titles``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.headline_words import BEGINNING, TIMES
from timeline.events.phrases import without_article, written
from timeline.grammar import labels
from timeline.grammar.chunks import noun_chunk
from timeline.grammar.clauses import FINITE, auxiliaries, children, negation, own_subject
from timeline.grammar.governors import is_clause_head

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

LOOSE_ENDS = frozenset({"CCONJ", "DET", "SCONJ", "ADP"})
NOUNS = ("NOUN", "PROPN", "PRON", "NUM", "SYM")
_FARTHEST_LEFT = 10
_LONGEST = 18  # words of a plain clause


def existing(top: Token) -> Token | None:
    """ "riots" of "there were riots in Velm", when nothing is added to their being there."""
    if top.lemma_.lower() != "be" or not any(child.lower_ == "there" and child.i < top.i for child in top.children):
        return None
    if negation(top) is not None or any(word.tag_ == "MD" for word in auxiliaries(top)):
        return None
    noun = next((child for child in children(top, labels.SUBJECTS) if child.pos_ in NOUNS and child.i > top.i), None)
    return None if noun is None or any(child.lower_ == "no" for child in noun.children) else noun


def lost_subject(top: Token) -> bool:
    finite = top.tag_ in FINITE or any(word.tag_ in (*FINITE, "MD") for word in auxiliaries(top))
    return finite and top.dep_ not in labels.CONJUNCTS and not children(top, frozenset({"expl"})) and not _opens(top)


def _opens(top: Token) -> bool:
    """Whether a sentence opens with its verb, as in a diary: "Marched three miles", "Again took up the march"."""
    first = min([top.i, *(word.i for word in auxiliaries(top))])
    return top.tag_ in ("VBD", "VBN") and all(
        word.pos_ in ("ADV", "PUNCT", "SPACE", "CCONJ") for word in top.doc[top.sent.start : first]
    )


def plain_clause(verb: Token, skipped: frozenset[int]) -> str:
    """The words round a verb up to the next comma on either side: for when subject or object were not found."""
    return without_article(written(plain_words(verb, skipped)))


def plain_words(verb: Token, skipped: frozenset[int]) -> list[Token]:
    """The words of ``plain_clause``; behind "which" and "who" those of the noun that they stand for come first."""
    doc, start, end = verb.doc, verb.i, verb.i + 1
    while start > verb.sent.start and not _breaks(doc[start - 1]) and verb.i - start < _FARTHEST_LEFT:
        start -= 1
    while end < verb.sent.end and not _breaks(doc[end]) and end - start < _LONGEST + len(skipped):
        end += 1
    chosen = [
        word for word in doc[start:end]
        if word.text.strip() and word.i not in skipped and not word.is_punct
        and not (word.pos_ == "ADP" and word.i + 1 in skipped)
    ]  # fmt: skip
    while chosen and chosen[-1].pos_ in (*LOOSE_ENDS, "PART", "AUX"):
        chosen.pop()
    while chosen and chosen[0].pos_ in ("CCONJ", "SCONJ", "PUNCT", "ADP") and not _bounds_amount(chosen[0]):
        chosen = chosen[1:]
    before = _noun_before_relative(doc[start - 1]) if start > verb.sent.start else None
    return [*(word for word in noun_chunk(before) if word.i not in skipped), *chosen] if before is not None else chosen


def _bounds_amount(word: Token) -> bool:
    """ "At" of "at least 26 people"."""
    return word.head.tag_ == "CD" and word.head.i > word.i and word.dep_ == "advmod"


def _noun_before_relative(relative: Token) -> Token | None:
    """ "will" of "in his will, which was read"."""
    if relative.tag_ not in ("WDT", "WP") or relative.lower_ not in ("which", "who", "that"):
        return None
    place = relative.i - 1
    while place >= relative.sent.start and relative.doc[place].is_punct:
        place -= 1
    noun = relative.doc[place] if place >= relative.sent.start else None
    return noun if noun is not None and noun.pos_ in ("NOUN", "PROPN") else None


def _breaks(token: Token) -> bool:
    return (
        token.text in (",", ";", ":", "(", ")", "–", "—")
        or token.pos_ == "SCONJ"
        or token.lower_ in ("that", "which", "who")
    )


def upper_verb(verb: Token) -> Token:
    """The verb that carries the subject: "began" for "bombard" in "began to bombard"."""
    current = verb
    for _ in range(4):
        # A finite verb depends on no other's subject: "a man named Field appeared" is a misparse.
        open_ended = current.dep_ in labels.OPEN_COMPLEMENTS and current.tag_ not in FINITE
        below_verb = open_ended and current.head.pos_ in ("VERB", "AUX", "ADJ")
        # "plans to finish widening", where the infinitive was taken for a noun.
        infinitive = open_ended and infinitive_mark(current.head) is not None
        own = (
            current.dep_ in labels.NOUN_CLAUSES and infinitive_mark(current) is not None and current.head.pos_ == "VERB"
        )
        joined = current.dep_ in labels.CONJUNCTS and current.head.dep_ in labels.OPEN_COMPLEMENTS
        if joined and current.tag_ == current.head.tag_ and own_subject(current) is None:
            current = current.head
            continue
        if not (below_verb or infinitive or own):
            break
        current = current.head
    return current


def infinitive_mark(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.lower_ == "to" and child.pos_ == "PART"), None)


def main_verb(verb: Token) -> Token:
    """Of an infinitive beside a clause the verb of that clause: "moved" of "moved to compel it"."""
    helped = children(verb, labels.AUXILIARIES | labels.SUBJECTS)
    if verb.dep_ not in labels.ADVERBIAL_CLAUSES or helped or verb.tag_ not in ("VB", "VBG"):
        return verb
    above = upper_verb(verb.head)
    near = verb.tag_ == "VB" or _mark_of(verb) in ("in", "of", "with", "for", "from", "by", "on")
    return above if near and verb.head.pos_ == "VERB" and above.i < verb.i else verb


def _mark_of(verb: Token) -> str:
    return next((child.lower_ for child in verb.children if child.dep_ in ("mark", "case") and child.i < verb.i), "")


def clause_round(noun: Token) -> Token | None:
    """The clause that a noun stands in, when it is near."""
    return next((above for above in (noun.head, noun.head.head) if is_clause_head(above) and above.i != noun.i), None)


def clause_of_occasion(noun: Token) -> Token | None:
    """The clause of "in a media event on Monday, Lumo released a laptop": what was done there is the news."""
    verb = noun.head
    new = any(child.lower_ in ("a", "an", "another") for child in noun.lefts)
    there = noun.dep_ in labels.OBLIQUES and noun.lemma_.lower() in _OCCASIONS and new
    finite = verb.tag_ in FINITE or any(word.tag_ in FINITE for word in auxiliaries(verb))
    return verb if there and finite and verb.pos_ == "VERB" else None


_OCCASIONS = frozenset("event meeting ceremony conference session hearing speech interview address".split())


def clause_of_effect(noun: Token) -> Token | None:
    """The clause of "a storm on Sunday killed nine people": what came of an event is its news."""
    verb = next((clause for clause in children(noun, labels.RELATIVE_CLAUSES) if _tells_effect(clause)), None)
    if verb is not None:
        return verb
    verb = noun.head
    is_subject = noun.dep_ in labels.SUBJECTS and noun.i < verb.i and verb.lemma_.lower() in _EFFECTS | _ENDING
    ends = verb.lemma_.lower() in _ENDING and any(child.i > verb.i for child in children(verb, labels.OBLIQUES))
    # A tagger may take "the failure damaged 90 books" for a participle.
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not children(verb, labels.AUXILIARIES))
    return verb if is_subject and past and (ends or children(verb, labels.OBJECTS)) else None


def _tells_effect(clause: Token) -> bool:
    """ "The fire that destroyed the mill" in 1923: what it did is its news, whatever else is said of it."""
    subject = next(iter(children(clause, labels.SUBJECTS)), None)
    opens = subject is not None and subject.lower_ in ("that", "which")
    own = any(word.like_num or word.lower_ in TIMES for word in children(clause, labels.OBLIQUES))
    effect = clause.tag_ == "VBD" and clause.lemma_.lower() in _EFFECTS and bool(children(clause, labels.OBJECTS))
    return opens and effect and not own


_EFFECTS = frozenset(
    """
    cause kill injure wound destroy damage devastate flood force leave cost topple sink ruin close halt paralyse
    paralyze delay end trigger spark claim hit strike displace bring sweep cut
    """.split()
)


_ENDING = frozenset({"lead", "end", "result", "culminate"})


def cleft_clause(verb: Token) -> Token | None:
    """ "reopened" of "it was not until 1987 that the mill reopened", where the time was made the main clause."""
    if verb.pos_ not in ("NUM", "NOUN", "PROPN", "ADV") or not children(verb, labels.COPULAS):
        return None
    if not any(child.lower_ == "it" and child.i < verb.i for child in verb.children):
        return None
    # "It was in May that ..."; but "it was the first time that ..." tells what it says
    dated = (verb.like_num or verb.lemma_.lower() in TIMES) and bool(children(verb, labels.CASE_MARKS))
    that = labels.RELATIVE_CLAUSES | labels.CONTENT_CLAUSES | labels.ADVERBIAL_CLAUSES | labels.NOUN_CLAUSES | {"csubj"}
    return next((clause for clause in children(verb, that) if clause.i > verb.i), None) if dated else None


# "A report published in 2019 warned of rust" when it came out; but "a ship built in 1870 sank" later.
_MAKING = frozenset(
    "bear build buy commission complete construct create erect establish form found launch make open".split()
)

# Participles that link a noun like a preposition: "pending trial".
_LIKE_PREPOSITIONS = frozenset("pending following including excluding regarding concerning according barring".split())


def telling_verb(verb: Token, times: frozenset[int] = frozenset()) -> Token:
    """What a lone participle leaves to the clause around it.

    "A report published in 2019 warned of rust": "report published" says too little. Field left, "arriving in 1754":
    what has no object of its own is told by the main verb, unless that has a time of its own (``times``): "A man
    arrested in June pleaded guilty on 4 May".
    """
    cleft = cleft_clause(verb)
    if cleft is not None:
        return cleft
    if verb.lower_ in BEGINNING and verb.dep_ in labels.NOUN_CLAUSES and not children(verb, labels.OBJECTS):
        above = clause_round(verb.head)
        return verb if above is None else above  # "plans to begin flights starting in April"
    if verb.lower_ in _LIKE_PREPOSITIONS and not auxiliaries(verb) and is_clause_head(verb.head):
        return verb.head
    described = verb.dep_ in labels.NOUN_CLAUSES | labels.RELATIVE_CLAUSES and verb.tag_ in ("VBG", "VBN")
    if (
        described
        and not auxiliaries(verb)
        and children(verb.head, labels.COPULAS)
        and own_subject(verb.head) is not None
    ):
        return verb.head  # "were the only engravers working in Lisbon"
    if verb.lower_ == "dated" and verb.tag_ == "VBN" and not auxiliaries(verb) and is_clause_head(verb.head):
        return verb.head  # "denied liability by letter dated 20 March"
    if verb.dep_ in labels.NOUN_CLAUSES and verb.tag_ == "VBN" and not children(verb, labels.OBJECTS):
        noun, above = verb.head, verb.head.head
        lone = len(list(noun.lefts)) <= 1 and not any(
            child.pos_ in ("NOUN", "PROPN") and not child.like_num and child.ent_type_ for child in verb.children
        )
        if (
            lone
            and verb.lemma_.lower() not in _MAKING
            and noun.dep_ in labels.SUBJECTS
            and above.tag_ in FINITE
            and above.pos_ == "VERB"
            and not any(word.i in times and word.i > verb.right_edge.i for word in above.subtree)
        ):
            return above
    # "A traveller named Field appeared", where the participle was taken for the main verb.
    finite = [child for child in children(verb, labels.OPEN_COMPLEMENTS) if child.tag_ in FINITE and child.i > verb.i]
    if verb.tag_ == "VBN" and finite and not children(verb, labels.AUXILIARIES):
        return finite[0]
    bare = verb.tag_ == "VBG" and not children(verb, labels.OBJECTS | {"mark"} | labels.AUXILIARIES)
    above = verb.head
    beside = verb.dep_ in labels.ADVERBIAL_CLAUSES and is_clause_head(above) and above.i < verb.i
    return above if bare and beside and len(list(verb.rights)) <= 1 else verb
