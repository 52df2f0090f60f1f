"""Phrases that the parser builds round the wrong word, put right by what stands beside it.

A verb with "to" behind it that was taken for the plural it looks like ("the museum plans to move"), a past tense
joined to an infinitive ("took him to court and won"), a name hung on two words ("Applicant Ivo Brandt").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.speech import SPEAKING_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = ("NOUN", "PROPN")
# Verbs with an infinitive whose present tense is also a plural.
_LIKE_PLURALS = frozenset("plans aims hopes offers vows attempts claims intends wants needs desires pledges".split())
_PAST = ("VBD", "VBZ")
# Verbs of entries of a chronicle whose present tense is also a plural: "1799 - Karl Roth moves from Velm to Arden".
_MOVES = frozenset("moves returns visits marches lands retreats travels escapes attacks".split())


def mend_phrases(doc: Doc) -> None:
    """Put right the phrases of a sentence, in place."""
    for token in list(doc):
        if token.tag_ in ("NNS", "NNP", "NN", "NNPS") and token.lower_ in _LIKE_PLURALS:
            _verb_with_infinitive(token)
        if token.dep_ in labels.CONJUNCTS and token.tag_ in _PAST:
            _joined_to_infinitive(token)
        if token.tag_ == "NNS" and token.lower_ in _MOVES and token.head.i == token.i:
            _verb_of_entry(token)
        if token.tag_ in ("VBN", "VBD") and token.dep_ in ("compound", "amod"):
            _verb_after_and(token)
            _verb_before_object(token)
        if token.dep_ in labels.SUBJECTS and token.pos_ == "PROPN":
            _name_in_two(token)
        if token.dep_ in labels.CONJUNCTS and token.tag_ in _PAST:
            _joined_inside(token)
            _saying_behind(token)
        if token.dep_ in labels.RELATIVE_CLAUSES:
            _of_person(token)
        if token.dep_ in labels.OBLIQUES | labels.BARE_TIMES:
            _behind_colon(token)
            _length_behind(token)


def _verb_with_infinitive(plans: Token) -> None:
    """Take "plans" of "the museum, set up in 1995, plans to move" for the verb that it is."""
    doc = plans.doc
    to = doc[plans.i + 1] if plans.i + 2 < len(doc) else None
    if to is None or to.lower_ != "to" or doc[plans.i + 2].tag_ != "VB" or plans.i == 0:
        return
    root = plans if plans.head.i == plans.i else plans.head
    if root.head.i != root.i or any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") and word.head.i == root.i for word in doc):
        return
    if root.i == plans.i:
        subject = next((child for child in plans.lefts if child.dep_ in labels.SUBJECTS | {"compound"}), None)
        if subject is None or any(child.dep_ in labels.POSSESSORS | {"amod", "det"} for child in plans.lefts):
            return
        subject.dep_ = "nsubj"
    elif root.pos_ in _NOUNS and root.i < plans.i and plans.dep_ in ("conj", "appos", "parataxis"):
        for child in list(root.children):
            if child.i > plans.i:
                child.head = plans
        plans.head, plans.dep_ = plans, "ROOT"
        root.head, root.dep_ = plans, "nsubj"
    else:
        return
    plans.pos_, plans.tag_ = "VERB", "VBZ"
    plans.lemma_ = plans.lower_[:-1]


def _joined_to_infinitive(verb: Token) -> None:
    """Join "won" of "took the firm to court and won" to "took": a past tense is joined to no infinitive or noun."""
    joined = verb.head
    infinitive = joined.tag_ == "VB" and joined.dep_ in labels.OPEN_COMPLEMENTS | labels.ADVERBIAL_CLAUSES | {"acl"}
    noun = joined.tag_ in ("NN", "NNS") and joined.dep_ in labels.OBLIQUES | labels.OBJECTS and verb.tag_ == "VBD"
    if not infinitive and not noun:
        return
    if any(child.dep_ in labels.SUBJECTS for child in verb.children):
        return
    above = joined.head
    for _ in range(4):
        if above.tag_ == verb.tag_ or above.head.i == above.i:
            break
        above = above.head
    if above.tag_ == verb.tag_:
        verb.head = above


def _verb_after_and(verb: Token) -> None:
    """Make "set" a verb of its own in "was given command, and set sail", where it was taken for part of "sail"."""
    noun = verb.head
    before = verb.nbor(-1) if verb.i else None
    if before is None or before.lower_ not in ("and", "but") or noun.i != verb.i + 1 or noun.pos_ not in _NOUNS:
        return
    if noun.dep_ not in labels.CONJUNCTS or noun.head.pos_ != "VERB":
        return
    above = noun.head
    for child in list(noun.children):
        if child.i != verb.i:
            child.head = verb
    verb.head, verb.dep_, verb.pos_, verb.tag_ = above, "conj", "VERB", "VBD"
    noun.head, noun.dep_ = verb, "obj"


def _name_in_two(name: Token) -> None:
    """Join "Brandt" to "Ivo" in "Applicant Ivo Brandt was born", where both were hung on their own."""
    if name.i == 0 or name.head.i < name.i:
        return
    before = name.nbor(-1)
    first = before.head
    apart = before.pos_ == "PROPN" and before.dep_ in labels.APPOSITIONS and first.dep_ in labels.SUBJECTS
    if apart and first.head.i == name.head.i and name.left_edge.i == name.i:
        name.head, name.dep_ = before, "flat"


def _behind_colon(phrase: Token) -> None:
    """Give "in 1931" to what follows it in "The deal ruined them: in 1931 they sold the branch"."""
    start, doc = phrase.left_edge.i, phrase.doc
    while start < phrase.i and doc[start].is_punct:
        start += 1
    if start == 0 or doc[start - 1].text not in (":", ";") or phrase.head.i > phrase.i:
        return
    for clause in phrase.head.children:
        first = clause.left_edge.i
        joined = clause.dep_ in labels.CONTENT_CLAUSES | labels.CONJUNCTS and clause.i > phrase.i
        if joined and phrase.right_edge.i < first <= phrase.right_edge.i + 2:
            phrase.head = clause
            return


def _length_behind(length: Token) -> None:
    """Give "nine weeks" to "lasted" in "a strike that lasted nine weeks closed the docks"."""
    start = length.left_edge.i
    if start == 0 or length.head.i < length.i:
        return
    before = length.doc[start - 1]
    if before.pos_ == "VERB" and before.dep_ in labels.RELATIVE_CLAUSES and before.head.i < start < length.head.i:
        length.head = before


def _joined_inside(verb: Token) -> None:
    """Join "said" to "called" in "It got worse when Orso called him a liar and said he would fight"."""
    above = verb.head
    mark = next((child for child in verb.children if child.dep_ == "cc"), None)
    if (
        mark is None
        or mark.i == 0
        or mark.nbor(-1).text == ","
        or any(c.dep_ in labels.SUBJECTS for c in verb.children)
    ):
        return
    for inner in above.children:
        between = inner.dep_ in labels.ADVERBIAL_CLAUSES and above.i < inner.i < mark.i and inner.tag_ == verb.tag_
        if between and any(child.dep_ in labels.SUBJECTS for child in inner.children):
            verb.head = inner
            return


def _saying_behind(verb: Token) -> None:
    """Hang ", the ministry said" beside what it said where it was joined to it without an "and"."""
    edge = verb.left_edge.i
    said = verb.lemma_ in SPEAKING_VERBS and any(child.dep_ in labels.SUBJECTS for child in verb.children)
    below = any(child.dep_ in labels.OBJECTS | labels.CLAUSES or child.dep_ == "cc" for child in verb.children)
    if said and not below and edge and verb.doc[edge - 1].text == "," and verb.head.i < edge:
        verb.dep_ = "parataxis"


def _of_person(clause: Token) -> None:
    """Tell "who survived" of Ann Roth, not of the shooting, in "the shooting of Ann Roth, who survived"."""
    who = next((child for child in clause.lefts if child.lower_ in ("who", "whom")), None)
    deed = clause.head
    if who is None or deed.pos_ != "NOUN" or not deed.lemma_.endswith(_OF_DEEDS):
        return
    last = who.i - 2 if who.i > 1 and who.nbor(-1).text == "," else who.i - 1
    person = who.doc[last] if last > deed.i else None
    while person is not None and person.dep_ in labels.NAME_PARTS and person.head.i < person.i:
        person = person.head
    if person is not None and person.pos_ == "PROPN" and person.dep_ in labels.NOUN_MODIFIERS and deed.i < person.i:
        clause.head = person


_OF_DEEDS = ("ing", "ion", "ment", "murder", "death", "arrest", "trial", "attack", "case", "rescue", "capture")


def _verb_of_entry(moves: Token) -> None:
    """Take "moves" of "1799 - Karl Roth moves from Velm to Arden" for the verb of its entry."""
    name = next((child for child in moves.lefts if child.dep_ in labels.NAME_PARTS and child.pos_ == "PROPN"), None)
    behind = moves.doc[moves.i + 1] if moves.i + 1 < len(moves.doc) else None
    if (
        name is None
        or behind is None
        or behind.tag_ not in ("IN", "TO")
        or any(child.dep_ == "det" for child in moves.lefts)
    ):
        return
    moves.pos_, moves.tag_, moves.lemma_ = "VERB", "VBZ", moves.lower_[:-1]
    name.dep_ = "nsubj"
    for child in moves.rights:
        if child.dep_ in labels.NOUN_MODIFIERS:
            child.dep_ = "obl"


def _verb_before_object(verb: Token) -> None:
    """Make "reported" the verb of "The crew of train 8 reported damage", where the damage was taken for all of it."""
    noun = verb.head
    subject = next((child for child in noun.lefts if child.dep_ in labels.SUBJECTS), None)
    if noun.head.i != noun.i or noun.pos_ != "NOUN" or subject is None or noun.left_edge.i == verb.i:
        return
    between = [child for child in noun.lefts if subject.i < child.i < verb.i or child.dep_ in labels.COPULAS]
    if between or not subject.i < verb.i == noun.i - 1:
        return
    for child in list(noun.lefts):
        child.head = verb
    for child in list(noun.rights):
        if child.dep_ not in labels.NOUN_MODIFIERS | labels.NAME_PARTS:
            child.head = verb
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBD"
    noun.head, noun.dep_ = verb, "obj"
