"""An "it" that stands for nothing: "it was agreed that", "it rained", "it took three days"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.headline_words import TIMES
from timeline.grammar import labels
from timeline.grammar.clauses import children

if TYPE_CHECKING:
    from timeline.grammar.parsed import Token

_WEATHER = frozenset("rain snow hail thunder freeze drizzle".split())
_SEEMING = frozenset("seem appear emerge transpire turn happen follow matter remain".split())
_LASTING = frozenset("take".split())
_WHATEVER = labels.CONTENT_CLAUSES | labels.OPEN_COMPLEMENTS | labels.ADVERBIAL_CLAUSES | {"csubj", "csubj:pass"}


def is_empty(pronoun: Token) -> bool:
    """Whether a pronoun stands for nothing that was named: the "it" of a clause that follows, of weather, of time."""
    if pronoun.lower_ != "it":
        return False
    if pronoun.dep_ == "expl":
        return True
    if pronoun.dep_ not in labels.SUBJECTS:
        return False
    verb = pronoun.head
    lemma = verb.lemma_.lower()
    if lemma in _WEATHER or verb.lower_ == "time" or (lemma in _LASTING and _lasts(verb)):
        return True
    copular = verb.pos_ in ("ADJ", "NOUN", "NUM", "ADV") or bool(children(verb, labels.COPULAS))
    if copular and (lemma in TIMES or verb.like_num):
        return True
    passive = pronoun.dep_ in labels.PASSIVE_SUBJECTS
    below = [child for child in children(verb, _WHATEVER | labels.RELATIVE_CLAUSES) if child.i > verb.i]
    opens_clause = any(_opens_clause(child) for child in below)
    return opens_clause and (copular or passive or lemma in _SEEMING)


def _lasts(verb: Token) -> bool:
    return any(child.i > verb.i and child.lemma_.lower() in TIMES for child in verb.children)


def _opens_clause(clause: Token) -> bool:
    """Whether a clause opens with "that", "whether", "how" or is an infinitive."""
    for child in clause.children:
        if child.i < clause.i and child.lower_ in ("that", "whether", "to", "how", "why", "if"):
            return True
    # "it is hoped the hall can be opened"
    return clause.dep_ in ("ccomp", "csubj", "csubj:pass") or bool(children(clause, labels.SUBJECTS))
