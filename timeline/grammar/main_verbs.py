"""The main verb where tagger and parser disagree: a past tense cannot describe a noun, nor stand between two commas.

Both read the same words, but the tagger sees one word at a time and is right far more often (95 against 88 of a
hundred), so its past tense is believed against the label that the parser gave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels

if TYPE_CHECKING:
    from spacy.tokens import Token

# What the parser calls a past tense that it hung on a noun.
_OF_NOUNS = labels.NOUN_MODIFIERS | labels.APPOSITIONS | labels.NAME_PARTS | {"amod", "dep", "nmod:unmarked"}
_ENDS = (".", "!", "”", '"')


def raise_main_verb(root: Token) -> bool:
    """Make the main verb the root where a noun, or a participle between commas, was taken for it."""
    return (
        _raise_from_noun(root)
        or _raise_behind_insertion(root)
        or _raise_over_planned(root)
        or _raise_behind_relative(root)
        or _believe_article(root)
        or _part_two_subjects(root)
        or _give_subject_back(root)
    )


def _raise_from_noun(root: Token) -> bool:
    """Make "killed" the verb of "A quake in Peru killed two men", where it was hung on "quake"."""
    if root.pos_ not in ("NOUN", "PROPN") or not root.doc[-1].text.endswith(_ENDS):
        return False
    if any(child.dep_ in labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS for child in root.children):
        return False
    verb = next((word for word in root.doc[root.i + 1 :] if _is_plain_past(word) and _hangs_near(word, root)), None)
    if verb is None:
        return False
    moved = [child for child in root.children if child.i > verb.i]
    _free_noun_before(verb, root)
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    root.head, root.dep_ = verb, "nsubj"
    for child in moved:
        child.head = verb
        if child.dep_ in labels.APPOSITIONS | labels.NOUN_MODIFIERS | labels.NAME_PARTS:
            linked = any(word.dep_ in labels.CASE_MARKS for word in child.children)
            taken = any(word.dep_ in labels.OBJECTS for word in verb.children)
            child.dep_ = "obl" if linked else "dep" if taken else "obj"
    return True


def _is_plain_past(word: Token) -> bool:
    """A past tense under a label of nouns that no word joins to what stands before it, and that has no subject."""
    if word.tag_ != "VBD" or word.dep_ not in _OF_NOUNS:
        return False
    return not any(
        child.dep_ in labels.SUBJECTS | labels.AUXILIARIES or child.dep_ in ("mark", "cc") or child.tag_[:1] == "W"
        for child in word.children
    )


def _free_noun_before(verb: Token, root: Token) -> None:
    """Hang "in Peru" on the quake, where the verb was taken for what "in" goes with."""
    before = [child for child in verb.lefts if not child.is_punct]
    noun = next((child for child in reversed(before) if child.pos_ in ("NOUN", "PROPN", "NUM")), None)
    if noun is None:
        return
    for child in before:
        child.head = noun
    noun.head, noun.dep_ = root, "nmod"


def _opens_behind_comma(verb: Token, *, own: bool = False) -> bool:
    """Whether a comma stands before the verb and its words, or (``own``) before the verb itself."""
    first = verb if own else verb.left_edge
    return "," in (first.text, first.nbor(-1).text if first.i else "")


def _hangs_near(word: Token, root: Token) -> bool:
    return root.i in (word.head.i, word.head.head.i)


def _raise_behind_insertion(root: Token) -> bool:
    """Make "ruined" the verb of "The canal, opened in 1793, ruined the carters", where "opened" was taken for it."""
    before = root.nbor(-1) if root.i else root
    subject = next((child for child in root.children if child.dep_ in labels.SUBJECTS and child.i < root.i), None)
    if before.text != "," or subject is None or subject.pos_ == "PRON" or root.tag_ not in ("VBD", "VBN"):
        return False
    if subject.right_edge.i + 1 < before.i or any(child.dep_ in labels.AUXILIARIES for child in root.children):
        return False
    if any(word.text == "," for word in root.doc[subject.i : before.i]):
        return False  # the comma closes an apposition
    for verb in root.rights:
        joined = verb.dep_ in labels.CONJUNCTS or verb.dep_ in labels.CONTENT_CLAUSES
        own = any(
            child.dep_ in labels.SUBJECTS or (child.dep_ in ("cc", "mark") and child.i < verb.i)
            for child in verb.children
        )
        if joined and not own and verb.tag_ in ("VBD", "VBZ", "VBP") and _opens_behind_comma(verb):
            for child in list(root.rights):
                if child.i > verb.i:
                    child.head = verb
            verb.head, verb.dep_ = verb, "ROOT"
            subject.head = verb
            for child in list(root.lefts):
                if child.i < subject.left_edge.i:
                    child.head = verb
            root.head, root.dep_, root.tag_ = subject, "acl", "VBN"
            return True
    return False


def _give_subject_back(root: Token) -> bool:
    """Give "ruined" its subject in "The canal, opened in 1793, ruined the carters", where "opened" took it."""
    if root.tag_ not in ("VBD", "VBZ", "VBP") or any(child.dep_ in labels.SUBJECTS for child in root.children):
        return False
    for verb in root.lefts:
        subject = next((child for child in verb.children if child.dep_ in labels.SUBJECTS and child.i < verb.i), None)
        bare = not any(child.dep_ in labels.AUXILIARIES or child.dep_ == "mark" for child in verb.children)
        if verb.dep_ not in labels.ADVERBIAL_CLAUSES or verb.tag_ not in ("VBD", "VBN") or subject is None or not bare:
            continue
        if verb.nbor(-1).text == "," and subject.i < verb.i - 1 and _opens_behind_comma(root, own=True):
            subject.head = root
            for child in list(verb.lefts):
                child.head = root if child.i < subject.left_edge.i else subject
            verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"
            return True
    return False


def _has(word: Token, wanted: frozenset[str] | set[str]) -> bool:
    return any(child.dep_ in wanted for child in word.children)


def _make_root(verb: Token, root: Token, subject: Token) -> None:
    """Make ``verb`` the root and ``subject`` its subject; what stood behind the verb, or before its subject, is its."""
    for child in list(root.children):
        if child.i > verb.i or (child.i < subject.left_edge.i and child.i not in (verb.i, subject.i)):
            child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    subject.head, subject.dep_ = verb, subject.dep_ if subject.dep_ in labels.SUBJECTS else "nsubj"


def _raise_over_planned(root: Token) -> bool:
    """Make "cancelled" the verb of "The summit planned for May was cancelled"."""
    if root.tag_ != "VBN" or _has(root, labels.AUXILIARIES):
        return False
    subject = next((child for child in root.lefts if child.dep_ in labels.SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON":
        return False
    for verb in root.rights:
        joined = verb.dep_ in labels.CONJUNCTS | labels.CONTENT_CLAUSES
        helped = any(child.dep_ in labels.AUXILIARIES | labels.COPULAS for child in verb.lefts)
        own = _has(verb, labels.SUBJECTS) or any(child.dep_ in ("cc", "mark") for child in verb.lefts)
        parted = any(word.text in (",", ":", ";") for word in root.doc[root.i : verb.i])
        if joined and helped and not own and not parted:
            _make_root(verb, root, subject)
            root.head, root.dep_ = subject, "acl"
            return True
    return False


def _raise_behind_relative(root: Token) -> bool:
    """Make "sold" the verb of "Doran, who owed a lot, sold the house", where it was joined to "owed"."""
    if root.pos_ not in ("NOUN", "PROPN") or not root.doc[-1].text.endswith(_ENDS):
        return False
    if _has(root, labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS):
        return False
    for clause in root.rights:
        opening = clause.left_edge
        if clause.dep_ not in labels.RELATIVE_CLAUSES or "," not in (opening.text, opening.nbor(-1).text):
            continue
        for verb in clause.rights:
            own = _has(verb, labels.SUBJECTS | labels.AUXILIARIES) or any(
                child.dep_ in ("cc", "mark") for child in verb.lefts
            )
            if verb.dep_ in labels.CONJUNCTS and verb.tag_ == "VBD" and not own and _opens_behind_comma(verb):
                for child in list(clause.rights):
                    if child.i > verb.i:
                        child.head = verb
                _make_root(verb, root, root)
                return True
    return False


_ARTICLES = frozenset("the a an this that these those his her its their".split())


def _believe_article(root: Token) -> bool:
    """Make "called" the verb of "The union called off its strike.": prose with articles has a verb in each sentence."""
    if root.pos_ not in ("NOUN", "PROPN") or not root.doc[-1].text.endswith(_ENDS):
        return False
    if _has(root, labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS | labels.CONJUNCTS):
        return False
    if not any(child.lower_ in _ARTICLES for child in root.lefts):
        return False
    if any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in root.doc):
        return False
    verb = next((child for child in root.rights if child.dep_ in labels.NOUN_CLAUSES), None)
    if verb is None or verb.nbor(-1).text == ",":
        return False
    if verb.tag_ != "VBN" or _has(verb, labels.AUXILIARIES) or _is_done_by_somebody(verb):
        return False
    _make_root(verb, root, root)
    verb.tag_ = "VBD"
    return True


def _is_done_by_somebody(participle: Token) -> bool:
    behind = participle.i + 1 < len(participle.doc) and participle.nbor(1).lower_ == "by"
    return behind or _has(participle, labels.AGENTS)


def _part_two_subjects(root: Token) -> bool:
    """Make "cleared" a verb of its own in "An inquiry cleared Dorn, but he built nothing"."""
    subjects = [child for child in root.lefts if child.dep_ in labels.SUBJECTS]
    if len(subjects) != 2 or root.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    first, second = subjects
    joint = next((child for child in root.lefts if child.dep_ == "cc" and first.i < child.i < second.i), None)
    verb = next((child for child in first.rights if child.dep_ in labels.NOUN_CLAUSES), None)
    if joint is None or verb is None or verb.tag_ != "VBN" or verb.i > joint.i or _is_done_by_somebody(verb):
        return False
    for child in list(root.lefts):
        if child.i < first.left_edge.i:
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    first.head, root.head, root.dep_ = verb, verb, "conj"
    for child in verb.children:
        if child.dep_ in labels.OPEN_COMPLEMENTS and child.pos_ in ("NOUN", "PROPN"):
            child.dep_ = "obj"
    return True
