"""A sentence as its clauses: what each predicates, in which tense and mood, and how it hangs on the others.

A ``Clause`` is a plain value that outlives the parse. Its ``head`` is the place of its head word in the Doc, by which
whoever still holds the Doc finds subject, objects and the rest (``timeline.grammar.clauses``).

    >>> [(clause.word, clause.relation, clause.mark) for clause in read_clauses(doc)]
    [("disbanded", "adverbial", "when"), ("retired", "main", "")]    # When the regiment was disbanded, he retired.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.clauses import FINITE, auxiliaries, children, is_passive, negation, own_subject, preposition_of
from timeline.grammar.governors import is_clause_head
from timeline.grammar.speech import CLOSING_QUOTES, OPENING_QUOTES, REPORTING_VERBS
from timeline.grammar.tenses import tense

if TYPE_CHECKING:
    from timeline.grammar.parsed import Doc, Token

MAIN = "main"
JOINED = "joined"  # co-ordinated with the clause above: "he sold it and moved"
BESIDE = "beside"  # set beside it without a link: "The war ended; he went home"
CONTENT = "content"  # what is said, thought or found: "she said that it had closed"
COMPLEMENT = "complement"  # what the verb above leaves to it: "began to shell", "made him sign"
ADVERBIAL = "adverbial"  # finite, with a word that says how it hangs: "when", "after", "because"
PARTICIPLE = "participle"  # "leaving Oslo, she sailed", "killing three"
PURPOSE = "purpose"  # "to cross the river"
RELATIVE = "relative"  # describes a noun: "who died in 1910"
REDUCED = "reduced"  # describes a noun without a finite verb: "the pact signed in 1950", "a plan to leave"
SUBJECT = "subject"  # is the subject of the clause above
RELATIONS = frozenset(
    {MAIN, JOINED, BESIDE, CONTENT, COMPLEMENT, ADVERBIAL, PARTICIPLE, PURPOSE, RELATIVE, REDUCED, SUBJECT}
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate with what hangs on it.

    ``head`` is the index of its head word in the Doc (the verb; of a copula the predicate), ``above`` that of the
    clause it hangs on (its own for a main clause). ``start`` and ``end`` are the characters of the head word in the
    Doc's text, ``first`` and ``last`` the indices of the words the clause spans with all that hangs on it.
    ``relation`` is one of ``RELATIONS`` and ``mark`` the word that links it, in small letters ("when", "after", "to",
    "and"); ``role`` is the relation of the clause it is joined to, or its own. ``time`` is "past", "present" or
    "future"; ``perfect``, ``progressive`` and ``modal`` ("will", "may") as the words say; ``has``: the perfect of the
    present, "has left"; ``finite`` tells whether it has a tense of its own. ``subject``: it has a subject of its own;
    ``bare``: a past participle without an auxiliary ("Founded in 1901, the firm grew");
    ``noun`` is the index of the noun that it describes, -1 if none.
    ``quoted``: it stands between quotation marks, so somebody else speaks.
    """

    head: int
    start: int
    end: int
    word: str
    lemma: str
    relation: str = MAIN
    role: str = MAIN
    mark: str = ""
    above: int = -1
    first: int = 0
    last: int = 0
    time: str = ""
    perfect: bool = False
    has: bool = False
    progressive: bool = False
    modal: str = ""
    finite: bool = False
    passive: bool = False
    bare: bool = False
    negated: bool = False
    copula: bool = False
    subject: bool = False
    noun: int = -1
    quoted: bool = False

    @property
    def pluperfect(self) -> bool:
        """Whether the clause looks back from the past: "had left"."""
        return self.perfect and self.time == "past" and self.finite and not self.has

    @property
    def narrates(self) -> bool:
        """Whether it moves a story on: the simple past, active or passive, without a modal."""
        return self.finite and self.time == "past" and not (self.perfect or self.progressive or self.modal)


def read_clauses(doc: Doc) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their head words."""
    quoted = _quoted_words(doc)
    return tuple(read_clause(token, quoted) for token in doc if is_clause_head(token))


def read_clause(head: Token, quoted: frozenset[int] = frozenset()) -> Clause:
    """The clause of one head; ``quoted`` are the words of its sentence between quotation marks."""
    relation, bearer = relation_of(head), bearer_of(head)
    clause_tense, helpers = tense(bearer), auxiliaries(bearer)
    perfect = clause_tense.perfect or any(helper.lower_ == "having" for helper in helpers)
    return Clause(
        head.i, head.idx, head.idx + len(head), head.text, head.lemma_.lower(),
        relation, relation_of(first_joined(head)), mark_of(head, relation),
        clause_above(head).i, head.left_edge.i, head.right_edge.i,
        time=clause_tense.time, perfect=perfect, has=any(helper.lower_ in _HAS for helper in helpers),
        progressive=_is_progressive(head, helpers), modal=clause_tense.modal,
        finite=is_finite(bearer), passive=is_passive(bearer), bare=head.tag_ == "VBN" and not helpers,
        negated=negation(head) is not None,
        copula=bool(children(head, labels.COPULAS)) or (head.lemma_ == "be" and head.pos_ == "AUX"),
        subject=own_subject(head) is not None, noun=_noun_described(head, relation), quoted=head.i in quoted,
    )  # fmt: skip


_HAS = frozenset({"has", "have", "'ve", "’ve"})


def bearer_of(head: Token) -> Token:
    """The head whose auxiliaries a clause shares: "was arrested" for "questioned" in "was arrested and questioned"."""
    current = head
    for _ in range(_LONGEST_CHAIN):
        bare = current.tag_ not in ("VBD", "VBZ", "VBP") and not auxiliaries(current)
        if not bare or current.dep_ not in labels.CONJUNCTS or current.head.tag_ != current.tag_:
            break
        current = current.head
    return current


def first_joined(head: Token) -> Token:
    """The first of the clauses that one is co-ordinated with; itself when it is joined to none."""
    current = head
    for _ in range(_LONGEST_CHAIN):
        if current.dep_ not in labels.CONJUNCTS or not is_clause_head(current.head) or current.head.i == current.i:
            break
        current = clause_above(current)
    return current


_LONGEST_CHAIN = 40  # guards against a parse that is no tree


def relation_of(head: Token) -> str:
    """How a clause hangs on the one above: one of ``RELATIONS``."""
    label = head.dep_
    if head.head.i == head.i:
        return MAIN
    if label in labels.CONJUNCTS:
        return JOINED if is_clause_head(head.head) else RELATIVE if own_subject(head) is not None else REDUCED
    if label == "parataxis":
        return ADVERBIAL if is_finite(head) and _has_link_of_time(head) else BESIDE
    if label in labels.RELATIVE_CLAUSES:
        if head.lemma_.lower() in REPORTING_VERBS and not _has_relative(head):
            return BESIDE  # "he said" behind its quotation
        return ADVERBIAL if is_clause_head(head.head) and head.head.pos_ == "VERB" else RELATIVE
    if label in labels.OPEN_COMPLEMENTS:
        return COMPLEMENT
    if label in labels.CONTENT_CLAUSES:
        return CONTENT
    if label in labels.NOUN_CLAUSES:
        return REDUCED
    if label in ("csubj", "csubj:pass", "csubjpass"):
        return SUBJECT
    if label in labels.ADVERBIAL_CLAUSES:
        return ADVERBIAL if is_finite(head) else PURPOSE if _has_to(head) else PARTICIPLE
    return ADVERBIAL if is_finite(head) else REDUCED


def mark_of(head: Token, relation: str) -> str:
    """The word that links a clause to the one above: "when", "after", "that", "and"; "" without one."""
    if relation in (JOINED, BESIDE):
        link = next((child for child in head.children if child.dep_ == "cc" and child.i < head.i), None)
        return link.lower_ if link is not None else ""
    if relation == MAIN:
        return ""
    for child in head.children:
        linking = child.dep_ in ("mark", "case") or (child.tag_ in ("WRB", "WDT", "WP") and child.i < head.i)
        if linking and child.i < head.i:
            rest = [part.lower_ for part in child.children if part.dep_ in labels.FIXED]
            return " ".join([child.lower_, *rest])
    mark = preposition_of(head) if head.dep_ in labels.PREPOSITION_OBJECTS else None
    return mark.lower_ if mark is not None else ""


def clause_above(head: Token) -> Token:
    """The head of the clause that this one hangs on; itself when there is none.

    A finite clause that was joined to an infinitive ("the first to win, and died in 1910") is joined to what stands
    above that.
    """
    above = _next_above(head)
    if head.dep_ in labels.CONJUNCTS and head.tag_ in FINITE:
        while not is_finite(bearer_of(above)) and above.head.i != above.i and _next_above(above).i != above.i:
            above = _next_above(above)
    return above


def _next_above(head: Token) -> Token:
    current = head.head
    for _ in range(len(head.doc)):
        if is_clause_head(current) or current.head.i == current.i:
            return current if is_clause_head(current) else head
        current = current.head
    return head


def is_finite(head: Token) -> bool:
    """Whether a clause has a tense of its own, by its verb or an auxiliary."""
    helpers = auxiliaries(head)
    if helpers:
        return any(helper.tag_ in ("VBD", "VBZ", "VBP", "MD") for helper in helpers)
    if head.tag_ == "VBN" and head.dep_ in ("ROOT", *labels.CONJUNCTS):
        return bool(children(head, labels.SUBJECTS - labels.PASSIVE_SUBJECTS))  # "struck" of "The wing struck a tree"
    return head.tag_ in ("VBD", "VBZ", "VBP", "MD")


def _noun_described(head: Token, relation: str) -> int:
    return head.head.i if relation in (RELATIVE, REDUCED) and not is_clause_head(head.head) else -1


def _is_progressive(head: Token, helpers: list[Token]) -> bool:
    return head.tag_ == "VBG" and any(helper.lemma_ == "be" for helper in helpers)


def _has_relative(head: Token) -> bool:
    return any(word.tag_ in ("WP", "WP$", "WDT", "WRB") or word.lower_ == "that" for word in head.subtree)


def _has_link_of_time(head: Token) -> bool:
    """ "After" of "a year after the ship was scrapped", set beside the clause it goes with."""
    return any(child.dep_ == "mark" and child.lower_ in ("after", "before", "until") for child in head.children)


def _has_to(head: Token) -> bool:
    return any(child.lower_ == "to" and child.pos_ == "PART" and child.i < head.i for child in head.children)


def _quoted_words(doc: Doc) -> frozenset[int]:
    """Indices of the words between quotation marks; a quotation that does not close runs to the end."""
    inside: set[int] = set()
    is_open = False
    for token in doc:
        if is_open and token.text in CLOSING_QUOTES:
            is_open = False
        elif token.text in OPENING_QUOTES:
            is_open = True
        elif is_open:
            inside.add(token.i)
    return frozenset(inside)
