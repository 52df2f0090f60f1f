"""What a headline can do without: every phrase of a clause with how much it is needed.

A headline is the whole clause, less what says when, what stands beside the telling (asides, appositions, reasons,
relative clauses), and, only where it would grow too long, less the details that matter least. A phrase stays or goes
as a whole, so that nothing is left dangling.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.dates_out import is_left_by_date, is_time_told, phrases_behind
from timeline.events.headline_parts import NEEDED, HeadlinePart, Trim
from timeline.events.headline_words import (
    CIRCUMSTANCES,
    FILLERS,
    HEDGES,
    LINKING_ADVERBS,
    LINKING_NOUNS,
    PLACES_AND_WAYS,
    REASONS,
    TIMES,
)
from timeline.events.marks import closes_aside, first_word, in_brackets, is_parted, mark_before
from timeline.grammar import labels
from timeline.grammar.chunks import noun_chunk
from timeline.grammar.clauses import FINITE, auxiliaries, children, own_subject, preposition_of
from timeline.grammar.governors import is_clause_head
from timeline.grammar.speech import REPORTING_VERBS

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.grammar.parsed import Token

# How much a phrase is needed; the lowest goes first when a headline is too long.
GOAL, COMPLEMENT, DETAIL, WAY, PLACE, CIRCUMSTANCE, FRONTED, RELATIVE, REASON = 95, 90, 70, 60, 55, 40, 30, 20, 10
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "X")
_PHRASES = labels.OBLIQUES | labels.NOUN_MODIFIERS | labels.PREPOSITIONS
_BREAKS = frozenset({";", ":", "–", "—", "--"})
_DROPPED = frozenset({"parataxis", "discourse", "vocative", "dislocated", "list", "reparandum", "goeswith", "punct"})
_MOST_JOINED = 4


def part_of(token: Token, trim: Trim, needed: int = NEEDED, *, without: Collection[int] = ()) -> HeadlinePart:
    """The part that ``token`` heads; ``without`` are children that are told elsewhere (the subject, a joined verb)."""
    part = HeadlinePart(token, needed)
    for child in token.children:
        if child.i in without or child.i in trim.cut or child.i == token.i:
            continue
        rank = NEEDED if child.i in trim.way else _needed(child, token, trim)
        if rank:
            part.parts.append(part_of(child, _told_whole(child, trim), rank))
        elif child.lower_ == "dated":  # "a letter dated 1 March from the Board"
            part.parts += [
                part_of(phrase, trim, DETAIL)
                for phrase in children(child, _PHRASES)
                if phrase.i > child.i and phrase.i not in trim.skipped
            ]
        elif child.i in trim.skipped and is_clause_head(token):
            part.parts += [part_of(phrase, trim, DETAIL) for phrase in phrases_behind(child, trim.skipped)]
    return part


def _told_whole(child: Token, trim: Trim) -> Trim:
    if child.i not in trim.skipped or not is_time_told(child):
        return trim
    return replace(trim, skipped=trim.skipped - {word.i for word in child.subtree})


def _needed(child: Token, head: Token, trim: Trim) -> int:
    """How much a dependent is needed; 0: it goes."""
    mark = child.is_punct and (child.dep_ == "punct" or child.text in ("(", ")", "[", "]"))
    if (child.i in trim.skipped and not is_time_told(child)) or child.is_space or mark:
        return 0
    if child.tag_ == "POS" and child.i - 1 in trim.skipped:
        return 0  # "1965's Man of the Year"
    label = child.dep_
    if label in _DROPPED or in_brackets(child, head) or is_left_by_date(child, trim.skipped):
        return 0
    if child.pos_ == "NUM" and child.i > head.i and mark_before(child) == "," and child.nbor(-2).pos_ == "PROPN":
        return 0  # "Karl Brandt, 43"
    if _is_saying_aside(child, head) or (child.i > head.i and mark_before(child) in (":", ";")):
        return 0
    if label in _PHRASES:
        return _phrase(child, head, trim)
    if label in labels.CONJUNCTS:
        return _joined(child, head)
    if label in labels.ADVERBS:
        return _adverb(child, head)
    if label in labels.ADVERBIAL_CLAUSES:
        return _adverbial(child, head, trim)
    if label in labels.RELATIVE_CLAUSES and _mark(child) == "that" and own_subject(child) is not None:
        return COMPLEMENT  # "a report that it had closed"
    if label in labels.RELATIVE_CLAUSES:
        if is_parted(child) or child.left_edge.i < head.i:
            return 0
        if head.lower_ in _OPEN:
            return COMPLEMENT
        aside = head.dep_ in labels.OBLIQUES | labels.PREPOSITION_OBJECTS and any(
            word.lower_ == "which" for word in child.children
        )
        if _tells_which(child, head):
            return DETAIL
        return RELATIVE if not aside else 0
    if label in labels.NOUN_CLAUSES:
        return _noun_clause(child, head)
    if label in labels.APPOSITIONS:
        return _apposition(child, head)
    if label in labels.BARE_TIMES and head.lower_ == "old":
        return NEEDED  # "a 9-year-old boy"
    if label in labels.BARE_TIMES:
        if child.i in trim.skipped:
            return NEEDED  # what is skipped and told all the same: "has set 10 November as the deadline"
        fronted = child.i < head.i and child.lemma_.lower() in TIMES
        return 0 if fronted or trim.skipped & {word.i for word in child.subtree} else WAY
    if label in ("cc", "cc:preconj", "preconj"):
        if child.lower_ in ("neither", "either", "both"):
            return NEEDED
        return NEEDED if child.i > head.left_edge.i or label != "cc" or head.dep_ in _JOINED else 0
    if label in labels.OBJECTS and own_subject(child) is not None and is_parted(child):
        return 0  # "32 employees, 19 of whom were artists"
    if label == "expl" or label in labels.CLAUSES:
        return NEEDED
    if label in labels.TITLES_OF_NAMES and _is_in_row(head):
        return 0  # "Captain Ruth Ames, Mate Ivan Bell and Cook Tom Carr": three names are enough to read
    if label == "dep" or (label == "amod" and child.i > head.i and is_parted(child)):
        return 0  # "many buildings, often small and private, were demolished"
    if label == "amod" and child.i > head.i and any(word.dep_ in labels.OBLIQUES for word in child.rights):
        return DETAIL  # "a building adjacent to the embassy" is told whole or not
    return NEEDED


def _tells_which(clause: Token, noun: Token) -> bool:
    """ "Released an app that counts steps": of a thing new to the reader that is all there is to tell."""
    bare = all(word.lower_ in ("a", "an") for word in noun.lefts) and len(noun.lefts) == 1
    closed = any(word.i > noun.i and word.i != clause.i and not word.is_punct for word in noun.children)
    if not bare or closed or noun.pos_ != "NOUN" or noun.dep_ not in labels.OBJECTS:
        return False
    return any(word.lower_ == "that" and word.dep_ in labels.SUBJECTS for word in clause.lefts)


_JOINED = labels.CONJUNCTS | labels.NAME_PARTS  # "the Velm and Arden Police Act"


def _is_saying_aside(child: Token, head: Token) -> bool:
    """ ", he said" behind what he said."""
    if child.i < head.i or child.lemma_.lower() not in REPORTING_VERBS or not own_subject(child) or _mark(child):
        return False
    return child.dep_ in labels.CLAUSES - labels.OPEN_COMPLEMENTS - labels.RELATIVE_CLAUSES and _parted_by_any(child)


def _parted_by_any(child: Token) -> bool:
    edge = first_word(child)
    return edge > 0 and child.doc[edge - 1].is_punct


# "Those who left": nothing without what follows.
_OPEN = frozenset({"those", "anyone", "someone", "everyone", "one", "ones", "person", "persons", "individual"})


def _is_in_row(name: Token) -> bool:
    """Whether a name is one of three or more set in a row."""
    first = name.head if name.dep_ in labels.CONJUNCTS else name
    row = [first, *children(first, labels.CONJUNCTS)]
    return len(row) >= _ROW and all(labels.ENTITY_TYPES.get(word.ent_type_) == labels.PERSON for word in row)


_ROW = 3


# -- phrases with a preposition ---------------------------------------------------------------------------------


def _phrase(child: Token, head: Token, trim: Trim) -> int:
    preposition = _preposition(child)
    if _only_dated(child, trim):
        return 0
    verbal = is_clause_head(head)
    if child.dep_ in labels.AGENTS or (head.dep_ == "amod" and head.i > head.head.i and child.i > head.i):
        return NEEDED
    if not verbal or (head.pos_ in ("NOUN", "PROPN") and child.dep_ in labels.NOUN_MODIFIERS):
        if is_parted(child) and child.i > head.i:
            return 0
        if preposition in ("of", ""):
            return NEEDED if head.lower_ in _MEASURES else COMPLEMENT
        return CIRCUMSTANCE if preposition in CIRCUMSTANCES else DETAIL
    if preposition in REASONS:
        return REASON
    if preposition == "with" and child.lower_ == "effect" and not children(child, frozenset({"amod"})):
        return 0  # "resigned with effect from 3 May"
    if preposition == "with" and any(word.tag_ in ("VBN", "VBG") for word in children(child, labels.NOUN_CLAUSES)):
        return 0  # "with first oil anticipated by 2025": a clause of its own
    if child.i < head.i:
        links = child.lower_ in LINKING_NOUNS and all(
            word.i < child.i or word.is_punct or word.i in trim.skipped for word in child.children
        )
        beside = links or preposition in CIRCUMSTANCES | _IN_FRONT or child.lemma_.lower() in TIMES
        return 0 if beside else FRONTED
    if preposition in CIRCUMSTANCES:
        pointing = preposition in ("after", "before", "since") and child.left_edge.nbor(1).lower_ in ("this", "that")
        return CIRCUMSTANCE if not is_parted(child) and not pointing else 0
    if is_parted(child) and not closes_aside(child, head):
        return REASON
    first = not any(
        other.i > head.i and other.i < child.i and other.dep_ not in labels.PARTICLES | labels.ADVERBS | {"punct"}
        for other in head.children
    )
    if preposition == "to" and any(_preposition(other) == "from" for other in head.children if other.i < child.i):
        return GOAL  # "transferred from the ministry to the university"
    if first or preposition not in PLACES_AND_WAYS:
        return COMPLEMENT
    return PLACE


_MEASURES = frozenset("total number sum majority pair series couple lot maximum minimum".split())
_IN_FRONT = frozenset({"as", "for"})  # "As a Catholic, he was viewed as one of them"


def _preposition(child: Token) -> str:
    if child.dep_ in labels.PREPOSITIONS:
        rest = [word.lower_ for word in child.children if word.dep_ in labels.FIXED and word.pos_ in ("ADP", "SCONJ")]
        return " ".join([child.lower_, *rest])
    mark = preposition_of(child)
    if mark is None:
        return ""
    return " ".join([mark.lower_, *(word.lower_ for word in mark.children if word.dep_ in labels.FIXED)])


def _only_dated(child: Token, trim: Trim) -> bool:
    """A preposition (CLEAR) whose noun is a date, or one that a date was cut from."""
    below = children(child, labels.PREPOSITION_OBJECTS)
    return bool(below) and all(word.i in trim.skipped for word in below)


# -- clauses ----------------------------------------------------------------------------------------------------


def _adverbial(child: Token, head: Token, trim: Trim) -> int:
    mark = _mark(child)
    if mark in ("if", "unless"):
        return NEEDED if trim.conditional or any(word.tag_ == "MD" for word in auxiliaries(head)) else 0
    finite = child.tag_ in FINITE or any(word.tag_ in (*FINITE, "MD") for word in auxiliaries(child))
    if child.i < head.i or (mark == "as" and finite and child.lemma_.lower() in REPORTING_VERBS):
        return 0  # "as is often said"
    if mark == "to" and not finite:
        if mark_before(child) in (*_BREAKS, ","):
            return REASON if mark_before(child) == "," else 0
        return COMPLEMENT if head.lemma_.lower() in _BIDDING and _is_bidden(child, head) else WAY
    if mark == "that":
        return COMPLEMENT
    if mark and not finite:
        if mark in ("after", "before", "while", "when", "since", "until", "once", "although", "though"):
            return REASON
        return COMPLEMENT if not is_parted(child) else REASON
    if child.tag_ == "VBG" and not mark and child.i > head.i and child.lemma_.lower() in _SAYING:
        return COMPLEMENT if head.lemma_.lower() in _WRITING else DETAIL if not is_parted(child) else 0
    if finite:
        return REASON if mark in ("because", "so", "so that") else 0  # when it was, is told by its date
    return DETAIL if not is_parted(child) else 0


def _is_bidden(infinitive: Token, head: Token) -> bool:
    """ "Replace" of "ordered the firm to replace the doors", "was told to leave": what somebody is to do."""
    somebody = [child for child in children(head, labels.OBJECTS | labels.PASSIVE_SUBJECTS) if child.i < infinitive.i]
    return bool(somebody) and own_subject(infinitive) is None


_BIDDING = frozenset(
    """
    order ask tell instruct require force compel allow permit invite persuade urge command oblige direct forbid
    authorise authorize enable encourage beg request commission induce appoint pressure empower entitle sentence
    """.split()
)


# "Wrote to the manager, alleging that she had left": what was written is the news.
_SAYING = REPORTING_VERBS | frozenset(
    "allege accuse demand ask urge warn threaten call request criticise protest".split()
)
_WRITING = frozenset(
    "write speak sue testify complain appeal petition file lodge publish release protest vote respond".split()
)


def _noun_clause(child: Token, head: Token) -> int:
    """A participle, infinitive or content clause of a noun."""
    if child.i < head.i:
        return NEEDED if child.i == head.i - 1 or child.tag_ in ("VBN", "VBG") else 0
    if is_parted(child):  # what a new thing is called is told: "a device, known as a corrector"
        return DETAIL if child.lemma_.lower() in _CALLING and head.dep_ in labels.OBJECTS else 0
    if child.tag_ in FINITE and _mark(child) != "that":
        return RELATIVE
    return COMPLEMENT if _mark(child) in ("to", "that", "of") else DETAIL


_CALLING = frozenset("call name know title entitle dub christen".split())


def _mark(clause: Token) -> str:
    for child in clause.children:
        if child.i < clause.i and (child.dep_ in ("mark", "case") or child.lower_ == "to"):
            rest = [word.lower_ for word in child.children if word.dep_ in labels.FIXED]
            return " ".join([child.lower_, *rest])
    first = clause.left_edge
    return first.lower_ if first.tag_ in ("WRB",) and first.i < clause.i else ""


def _joined(child: Token, head: Token) -> int:
    """A joined word of its own kind stays; a joined clause is another event."""
    if mark_before(child) in _BREAKS:
        return 0
    plain_noun = child.pos_ in ("NOUN", "PROPN") and not children(child, labels.COPULAS | labels.OBJECTS)
    if head.pos_ in ("VERB", "ADJ") and plain_noun:
        return 0  # "was born and lives in Velm", where a verb was taken for a noun
    if not is_clause_head(child) or (child.pos_ in _NOUNS and not own_subject(child)):
        joined = children(head, labels.CONJUNCTS)
        nouns = [other for other in joined if other.pos_ in _NOUNS]
        row = [*joined, *(further for other in nouns for further in children(other, labels.CONJUNCTS))]
        if not any(word.dep_ == "cc" for other in row for word in other.children) and is_parted(child):
            return 0  # "the Palmer Company, makers of cars": an apposition taken for a list
        return NEEDED if len([other for other in joined if other.i < child.i]) < _MOST_JOINED else 0
    if own_subject(child) is not None or (child.tag_ in FINITE and head.tag_ not in FINITE):
        return 0
    bare = not _complement_between(head, child)
    if bare and child.tag_ == head.tag_ and any(word.lower_ in ("or", "nor") for word in child.children):
        return NEEDED  # "had been burnt or abandoned": which of them is not said
    if head.dep_ in labels.CLAUSES - {"ROOT", "parataxis"} and head.tag_ in ("VB", "VBG"):
        return NEEDED if bare else DETAIL  # "decided to fortify and settle the island"
    return NEEDED if bare and _shares_object(head, child) else 0


def _complement_between(head: Token, joined: Token) -> bool:
    return any(head.i < child.i < joined.i and child.dep_ not in ("cc", "punct") for child in head.children)


def _shares_object(head: Token, joined: Token) -> bool:
    """ "founded and led the firm"; "was tried and hanged" are two events told apart elsewhere."""
    return bool(children(joined, labels.OBJECTS)) and not children(head, labels.OBJECTS) and joined.i - head.i <= 2


# -- small parts ------------------------------------------------------------------------------------------------


def _adverb(child: Token, head: Token) -> int:
    low = child.lower_
    linked = any(word.lower_ in LINKING_ADVERBS for word in children(child, labels.ADVERBS))
    hyphen = child.i + 1 < len(child.doc) and child.nbor(1).tag_ == "HYPH"
    again = low == "once" and child.i + 1 < len(child.doc) and child.nbor(1).lower_ in ("more", "again")
    if hyphen or again or (low == "so" and head.lemma_.lower() == "do"):
        return NEEDED  # "failed to do so", "the so-called pill", "once more"
    if linked and (child.i < head.i or low == "far"):
        return 0  # "thus far"
    if low in LINKING_ADVERBS or low in FILLERS or (low == "well" and child.i and child.nbor(-1).lower_ == "as"):
        # "also" says nothing; but "only then" does not come apart
        return 0
    if child.tag_ in ("WRB",):
        return NEEDED if head.dep_ in labels.CONTENT_CLAUSES | labels.OPEN_COMPLEMENTS and child.i < head.i else 0
    if low in HEDGES or not is_clause_head(head):
        return NEEDED if child.i < head.i or low in HEDGES else WAY
    if child.i < head.i and child.left_edge.i == head.left_edge.i and child.nbor(1).is_punct:
        return 0  # "Sure enough, he finished last"
    if child.i == head.i + 1:
        return COMPLEMENT if not child.lower_.endswith("ly") else WAY
    return CIRCUMSTANCE if child.i > head.i else PLACE


def _apposition(child: Token, head: Token) -> int:
    """A name behind its noun ("the ferry Northern Star"), a place within a place ("Osaka, Japan"); else an aside."""
    if not is_parted(child):
        return NEEDED if child.i > head.i and child.pos_ in _NOUNS else 0
    if head.pos_ == "NOUN" and child.pos_ == "PROPN" and mark_before(child) == "," and _is_name_alone(child):
        return NEEDED  # "a son, Martin, was born": the name is the news
    places = head.ent_type_ in ("LOC", "GPE") and child.ent_type_ in ("LOC", "GPE") and child.pos_ == "PROPN"
    start = first_word(child)
    close = start == head.i + 2 and child.right_edge.i - start <= 2
    return PLACE if places and close and mark_before(child) == "," else 0


def _is_name_alone(child: Token) -> bool:
    words = [word for word in noun_chunk(child) if not word.is_punct and word.dep_ != "det"]
    return len(words) <= _LONGEST_NAME and all(_is_large(word.text) for word in words)


def _is_large(word: str) -> bool:
    """ "Holt", "4", "iBox"."""
    return word[:1].isupper() or word.isdigit() or any(letter.isupper() for letter in word)


_LONGEST_NAME = 5
