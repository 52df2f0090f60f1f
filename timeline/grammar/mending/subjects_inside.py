"""Words before a verb that are not its subject: what belongs inside the subject, or beside it.

A verb has one subject: of two nouns the one behind a participle or infinitive is what that is done to ("the idea of
joining the union was rejected"), the one before a name is what the name is ("his son Edwin took it over"), and a
number with a preposition is a time ("has since 2015 paid"). "Neither" and "both" open what they stand before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAIRED = {"neither": "nor", "both": "and", "either": "or"}


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.dep_ in labels.NOUN_CLAUSES and token.tag_ in ("VB", "VBG"):
            _object_inside(token)
        if token.dep_ in labels.AUXILIARIES:
            _subject_of_auxiliary(token)
        if token.dep_ in labels.SUBJECTS and token.pos_ == "PROPN":
            _name_behind_kin(token)
        if token.lower_ in _PAIRED:
            _open_pair(token)


def _object_inside(clause: Token) -> None:
    """Give "union" to "joining" in "the idea of joining the union was rejected": behind it stands its object."""
    noun, verb = clause.head, clause.head.head
    if noun.dep_ not in labels.SUBJECTS or clause.i < noun.i or has(clause, labels.OBJECTS | labels.SUBJECTS):
        return
    behind = next((other for other in subjects_of(verb) if other.left_edge.i == clause.i + 1), None)
    if behind is not None and behind.i < verb.i and behind.tag_[:1] == "N":
        behind.head, behind.dep_ = clause, "obj"


def _subject_of_auxiliary(helper: Token) -> None:
    """Give "firm" to "paid" in "the firm has since 2015 paid", where it was hung on "has"."""
    verb = helper.head
    own = subjects_of(helper)
    if len(own) != 1 or own[0].i > helper.i or helper.i > verb.i:
        return
    others = subjects_of(verb)
    if any(not (other.pos_ == "NUM" and has(other, labels.CASE_MARKS)) for other in others):
        return
    for other in others:
        other.dep_ = "obl"
    own[0].head = verb


def _name_behind_kin(name: Token) -> None:
    """Make "Edwin" the name of the son in "his son Edwin took it over", where the son was made a time or a place."""
    start = name.left_edge.i
    before = name.doc[start - 1] if start else None
    if before is None or before.pos_ != "NOUN" or before.head.i != name.head.i or before.dep_ not in _LOOSE:
        return
    owned = has(before, labels.POSSESSORS) and before.lower_ not in _TIMES
    if owned and not has(before, labels.CASE_MARKS):
        verb, label = name.head, name.dep_
        before.head, before.dep_ = verb, label
        name.head, name.dep_ = before, "appos"


_LOOSE = frozenset({"obl", "obl:unmarked", "nmod:unmarked", "dislocated", "dep"})
_TIMES = frozenset("day night morning week month year term reign lifetime time".split())


def _open_pair(word: Token) -> None:
    """Hang "neither" on "mayor" in "Neither the mayor nor his deputy came", where it was hung on the verb."""
    verb = word.head
    for subject in subjects_of(verb) if verb.i > word.i else ():
        pair = any(
            link.lower_ == _PAIRED[word.lower_] and link.dep_ == "cc"
            for joined in subject.children
            if joined.dep_ in labels.CONJUNCTS
            for link in joined.children
        )
        if subject.left_edge.i == word.i + 1 and pair:
            word.head, word.dep_ = subject, "cc:preconj"


MENDING = Mending(
    name="words before a verb that are not its subject",
    rank=38,
    mend=_mend,
    examples=(
        (
            "Hope/NN/6/nsubj:pass of/IN/3/mark joining/VBG/1/acl unions/NNS/6/nsubj:pass was/VBD/6/aux:pass "
            "dashed/VBN/6/ROOT",
            "unions/joining/obj",
        ),
        (
            "Firms/NNS/2/nsubj have/VBP/5/aux since/IN/4/case 2015/CD/5/nsubj paid/VBN/5/ROOT fines/NNS/5/obj",
            "Firms/paid/nsubj 2015/paid/obl",
        ),
        (
            "His/PRP$/2/nmod:poss son/NN/4/obl Edwin/NNP/4/nsubj left/VBD/4/ROOT",
            "son/left/nsubj Edwin/son/appos",
        ),
        (
            "Neither/CC/5/advmod Ann/NNP/5/nsubj nor/CC/4/cc Bo/NNP/2/conj left/VBD/5/ROOT",
            "Neither/Ann/cc:preconj",
        ),
    ),
    never=(
        "Hope/NN/5/nsubj of/IN/3/mark joining/VBG/1/acl unions/NNS/3/obj faded/VBD/5/ROOT",
        "Firms/NNS/3/nsubj have/VBP/3/aux paid/VBN/3/ROOT fines/NNS/3/obj",
        "This/DT/2/det morning/NN/4/obl:unmarked Edwin/NNP/4/nsubj left/VBD/4/ROOT",
        "On/IN/3/case his/PRP$/3/nmod:poss farm/NN/5/obl Edwin/NNP/5/nsubj died/VBD/5/ROOT",
        "Neither/RB/4/advmod did/VBD/4/aux Bo/NNP/4/nsubj leave/VB/4/ROOT",
    ),
)
