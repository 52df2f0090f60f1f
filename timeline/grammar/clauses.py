"""The parts of a clause: subject, object, agent, passive, auxiliaries, negation, copula, prepositional phrases.

Every function takes a spaCy token and works with both label sets of ``timeline.grammar.labels``. Tokens belong to their
Doc: read what you need from them before the Doc goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

NEGATIVE_WORDS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "no"})
BY = "by"
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom", "whose"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject and how it was found.

    ``how`` is "own" (the clause's own), "shared" (of the clause it is joined to), "antecedent" (the noun that a
    relative clause or participle describes), "controller" (of the clause an infinitive depends on), "main" (of the
    main clause, for an adverbial one without its own), "nearest" (no link in the parse; the noun phrase that stands
    closest before).
    """

    token: Token
    how: str


@dataclass(frozen=True, slots=True)
class PrepositionalPhrase:
    """``preposition`` is its text in small letters ("in", "because of"); ``noun`` the head of what follows it."""

    preposition: str
    mark: Token
    noun: Token


@dataclass(frozen=True, slots=True)
class Copula:
    """A sentence like "Field was mayor": ``verb`` is the form of "be", ``predicate`` what is said of ``subject``."""

    subject: Token | None
    verb: Token
    predicate: Token


def children(token: Token, wanted: frozenset[str]) -> list[Token]:
    """Return the dependents of ``token`` whose label is one of ``wanted``, in text order."""
    return [child for child in token.children if child.dep_ in wanted]


def first(tokens: list[Token]) -> Token | None:
    """Return the first of ``tokens``, or None."""
    return tokens[0] if tokens else None


def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs on the verb (or on the predicate of a copula) itself."""
    return first(children(verb, labels.SUBJECTS))


def find_subject(verb: Token) -> Subject | None:
    """Return the subject of a verb, following shared, relative and infinitive clauses, and last the words before it."""
    subject = _subject(verb, depth=0)
    if subject is None and not _shares_none(verb):
        nearest = _noun_before(verb)
        subject = Subject(nearest, "nearest") if nearest is not None else None
    return subject


def _shares_none(verb: Token) -> bool:
    """ "Rode to Ashby and bought two heifers": the first verb opens the sentence and has no subject to share."""
    joined = verb.dep_ in labels.CONJUNCTS and verb.tag_ == verb.head.tag_ == "VBD"
    return joined and verb.head.i == 0 and own_subject(verb.head) is None


def _subject(verb: Token, depth: int) -> Subject | None:
    own, noun = own_subject(verb), _named(_whole_list(described_noun(verb), verb))
    if own is not None:
        described = noun is not None and own.lower_ in RELATIVE_PRONOUNS
        return Subject(noun or own, "antecedent") if described else Subject(own, "own")
    if noun is not None and verb.dep_ in labels.NOUN_CLAUSES:
        # A participle describes the noun it hangs on; a finite verb here is a misparse of "the pact between two towns
        # collapsed", and its subject the whole phrase.
        return Subject(_whole_phrase(noun) if verb.tag_ in FINITE else noun, "antecedent")
    before = _noun_right_before(verb) if verb.tag_ in FINITE and verb.dep_ not in labels.CONJUNCTS else None
    if before is not None:
        return Subject(_whole_phrase(before), "nearest")
    # Chains of clauses are short; the limit only guards against a parse that is no tree.
    if verb.head.i == verb.i or depth > 8:
        return None
    if verb.dep_ in labels.CONJUNCTS:
        nearer = _joined_before(verb)
        return Subject(nearer, "shared") if nearer is not None else _lifted(verb, depth, "shared")
    if verb.dep_ in labels.OPEN_COMPLEMENTS:
        token = first(children(verb.head, labels.OBJECTS | labels.INDIRECT_OBJECTS))
        return Subject(token, "controller") if token is not None else _lifted(verb, depth, "controller")
    if verb.dep_ in labels.ADVERBIAL_CLAUSES:
        return _lifted(verb, depth, "main")
    return None


def _whole_list(noun: Token | None, verb: Token) -> Token | None:
    """ "Poland" for "Hungary" of "Poland and Hungary, who were invited": the first of those that all of it tells of."""
    if noun is None or noun.dep_ not in labels.CONJUNCTS:
        return noun
    inside = any(noun.i < other.i < verb.i for other in children(noun, labels.CONJUNCTS))
    is_singular = noun.tag_ in ("NN", "NNP")
    several = is_singular and any(word.lower_ in ("were", "are", "have") for word in auxiliaries(verb))
    while (inside or several) and noun.dep_ in labels.CONJUNCTS and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def _named(noun: Token | None) -> Token | None:
    """ "Olaf Berg" for "engineer" of "Olaf Berg, an engineer who wrote to us"."""
    if noun is not None and noun.pos_ == "NOUN" and children(noun, labels.COPULAS):
        own = own_subject(noun)  # "Olaf Berg was an engineer, who wrote to us"
        return own if own is not None and own.pos_ == "PROPN" else noun
    beside = noun is not None and noun.dep_ in labels.APPOSITIONS and noun.pos_ == "NOUN"
    return noun.head if noun is not None and beside and noun.head.pos_ == "PROPN" and noun.head.i < noun.i else noun


def _joined_before(verb: Token) -> Token | None:
    """Return "he" for "moved" in "the marriage failed and he left her and moved", where all hang on the first verb."""
    for other in reversed([child for child in children(verb.head, labels.CONJUNCTS) if child.i < verb.i]):
        own = own_subject(other)
        if own is not None and own.lower_ not in RELATIVE_PRONOUNS:
            return own
    return None


def _noun_right_before(verb: Token) -> Token | None:
    """Return the noun that ends right before a verb and its adverbs and auxiliaries."""
    position = verb.i - 1
    while position >= verb.sent.start and verb.doc[position].pos_ in ("ADV", "AUX", "PART"):
        position -= 1
    if position < verb.sent.start or verb.doc[position].pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    noun = verb.doc[position]
    while noun.dep_ in labels.NAME_PARTS and noun.head.i < noun.i:
        noun = noun.head
    return None if noun.dep_ in labels.BARE_TIMES else noun


def _whole_phrase(noun: Token) -> Token:
    """Climb from a noun inside prepositional phrases ("the pact between the towns") to the noun they all hang on."""
    while noun.head.i < noun.i:
        above = noun.head.head if noun.dep_ in labels.PREPOSITION_OBJECTS else noun.head
        inside = noun.dep_ in labels.NOUN_MODIFIERS | labels.PREPOSITION_OBJECTS
        if not inside or above.pos_ not in ("NOUN", "PROPN", "PRON"):
            break
        noun = above
    return noun


def _lifted(verb: Token, depth: int, how: str) -> Subject | None:
    above = _subject(verb.head, depth + 1)
    return Subject(above.token, how) if above is not None else None


def _noun_before(verb: Token) -> Token | None:
    """Return the head of the closest noun phrase before the verb in its sentence that is no prepositional object."""
    skipped = None
    for token in reversed(list(verb.doc[verb.sent.start : verb.i])):
        if (
            token.pos_ not in ("NOUN", "PROPN", "PRON")
            or token.dep_ in labels.NAME_PARTS
            or token.dep_ in labels.BARE_TIMES
        ):
            continue
        if preposition_of(token) is None:
            return token
        skipped = skipped or token
    return skipped


def objects(verb: Token) -> list[Token]:
    """Return the direct objects; "signed a pact and a map" has two."""
    return [part for child in children(verb, labels.OBJECTS) for part in with_conjuncts(child)]


def indirect_objects(verb: Token) -> list[Token]:
    """Return who is given or told: "sent him a note"; not "sent a note to him", which is a prepositional phrase."""
    return [child for child in children(verb, labels.INDIRECT_OBJECTS) if child.pos_ != "ADP"]


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is passive: "was signed", and also "the pact signed in 1950" and "signed by both"."""
    if children(verb, labels.PASSIVE_AUXILIARIES) or children(verb, labels.PASSIVE_SUBJECTS):
        return True
    if verb.tag_ != "VBN":
        return False
    reduced = verb.dep_ in labels.NOUN_CLAUSES or bool(children(verb, labels.AGENTS))
    return reduced and not children(verb, labels.AUXILIARIES)


def agent(verb: Token) -> Token | None:
    """Return the doer of a passive verb: "signed by both sides"."""
    for phrase in prepositional_phrases(verb):
        marked = phrase.noun.dep_ in labels.AGENTS or phrase.mark.dep_ in labels.AGENTS
        if phrase.preposition == BY and (marked or is_passive(verb)) and phrase.noun.pos_ in ("NOUN", "PROPN", "PRON"):
            return phrase.noun
    return None


def auxiliaries(verb: Token) -> list[Token]:
    """Return "will", "has", "been" and the like, in text order; in UD the form of "be" of a copula too."""
    return children(verb, labels.HELPERS)


def negation(verb: Token) -> Token | None:
    """Return the word that denies the clause: "not", "n't", "never"."""
    for child in verb.children:
        if child.dep_ in labels.NEGATIONS:
            return child
        if child.lower_ in NEGATIVE_WORDS and child.dep_ in labels.ADVERBS | {"cc", "cc:preconj", "preconj"}:
            return child
    return None


def particle(verb: Token) -> Token | None:
    """Return "out" of "ruled it out"."""
    return first(children(verb, labels.PARTICLES))


def prepositional_phrases(token: Token) -> list[PrepositionalPhrase]:
    """Return the prepositional phrases of a verb or noun, in text order, each noun that is joined by "and" on its
    own.
    """
    phrases = [*_phrases_ud(token), *_phrases_clear(token)]
    return sorted(phrases, key=lambda phrase: phrase.noun.i)


def _phrases_ud(token: Token) -> Iterator[PrepositionalPhrase]:
    for noun in children(token, labels.NOUNS_UNDER_PREPOSITION):
        mark = first([child for child in children(noun, labels.CASE_MARKS) if child.i < noun.i])
        if mark is not None:
            for part in with_conjuncts(noun):
                yield PrepositionalPhrase(_whole_preposition(mark), mark, part)


def _phrases_clear(token: Token) -> Iterator[PrepositionalPhrase]:
    for mark in children(token, labels.PREPOSITIONS):
        if mark.pos_ not in ("ADP", "SCONJ", "VERB"):
            continue  # "dative" is also the indirect object itself
        for noun in children(mark, labels.PREPOSITION_OBJECTS):
            if noun.pos_ != "ADP":
                for part in with_conjuncts(noun):
                    yield PrepositionalPhrase(_whole_preposition(mark), mark, part)
        for inner in children(mark, labels.PREPOSITIONS | {"pcomp"}):
            for noun in children(inner, labels.PREPOSITION_OBJECTS):
                yield PrepositionalPhrase(f"{mark.lower_} {inner.lower_}", mark, noun)


def _whole_preposition(mark: Token) -> str:
    rest = [child.lower_ for child in children(mark, labels.FIXED) if child.pos_ in ("ADP", "SCONJ", "ADV")]
    return " ".join([mark.lower_, *rest])


def preposition_of(noun: Token) -> Token | None:
    """Return the preposition a noun stands under, or None."""
    if noun.dep_ in labels.PREPOSITION_OBJECTS and noun.head.i != noun.i:
        return noun.head
    return first([child for child in children(noun, labels.CASE_MARKS) if child.i < noun.i])


def bare_times(token: Token) -> list[Token]:
    """Return nouns and adverbs that say when without a preposition: "last year", "Monday", "today", "recently"."""
    tokens = children(token, labels.BARE_TIMES)
    return sorted([*tokens, *children(token, labels.ADVERBS)], key=lambda child: child.i)


def copula(token: Token) -> Copula | None:
    """Return the copula sentence that ``token`` is the predicate or the verb of, or None."""
    be = first(children(token, labels.COPULAS))
    if be is not None:
        return Copula(own_subject(token), be, token)
    if token.dep_ in labels.COPULAS:
        return copula(token.head)
    if token.dep_ in labels.PREDICATES and token.head.lemma_ == "be":
        return copula(token.head)
    predicate = first(children(token, labels.PREDICATES)) if token.lemma_ == "be" else None
    return Copula(own_subject(token), token, predicate) if predicate is not None else None


def with_conjuncts(token: Token) -> list[Token]:
    """Return ``token`` and what is joined to it by "and", "or" or a comma."""
    members = [token]
    for member in members:  # grows while it is walked: CLEAR chains conjuncts, UD hangs them all on the first
        members += children(member, labels.CONJUNCTS)
    return members


def relative_clauses(noun: Token) -> list[Token]:
    """Return the verbs of the clauses that describe a noun: "the pact that ended", "the pact signed in 1950"."""
    return children(noun, labels.CLAUSES_OF_NOUNS)


def described_noun(verb: Token) -> Token | None:
    """Return the noun that the clause of ``verb`` describes, or None."""
    describes = verb.dep_ in labels.CLAUSES_OF_NOUNS and verb.head.i != verb.i
    return verb.head if describes else None
