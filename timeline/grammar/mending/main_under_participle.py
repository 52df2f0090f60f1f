"""The main verb hung on a participle that was taken for it: "The canal, opened in 1793, ruined the carters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import (
    has,
    is_done_by_somebody,
    make_root,
    opens_behind_comma,
    subjects_of,
    take_over,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST_PARTICIPLE = 4  # words before the verb of an opening participle: "Having been twice"
PAST_OR_PRESENT = frozenset(("VBD", "VBZ", "VBP"))


def _mend(words: list[Token]) -> None:
    root = next((token for token in words if token.head.i == token.i), None)
    if root is None:
        return
    _lower_participle(root)
    steps = (
        _raise_over_that,
        _raise_predicate,
        _raise_behind_insertion,
        _raise_over_planned,
        _raise_behind_agent,
        _part_two_subjects,
        _raise_passive_behind,
    )
    any(step(root) for step in steps)  # the first that fits


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
        helped = any(child.dep_ in labels.HELPERS and child.tag_ in PAST_OR_PRESENT for child in verb.lefts)
        if joined and not own and (verb.tag_ in PAST_OR_PRESENT or helped) and opens_behind_comma(verb):
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


def _raise_over_planned(root: Token) -> bool:
    """Make "cancelled" the verb of "The summit planned for May was cancelled"."""
    if root.tag_ != "VBN" or has(root, labels.AUXILIARIES):
        return False
    subject = next((child for child in root.lefts if child.dep_ in labels.SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON":
        return False
    for verb in root.rights:
        joined = verb.dep_ in labels.CONJUNCTS | labels.CONTENT_CLAUSES
        helped = any(child.dep_ in labels.AUXILIARIES | labels.COPULAS for child in verb.lefts)
        own = has(verb, labels.SUBJECTS) or any(child.dep_ in ("cc", "mark") for child in verb.lefts)
        parted = any(word.text in (",", ":", ";") for word in root.doc[root.i : verb.i])
        if joined and helped and not own and not parted:
            take_over(verb, root, subject)
            root.head, root.dep_ = subject, "acl"
            return True
    return False


def _raise_behind_agent(root: Token) -> bool:
    """Make "found" the verb of "A study done by Ann Roth found that ...", where she was taken for its subject."""
    subject = next((child for child in root.lefts if child.dep_ in labels.SUBJECTS), None)
    if root.tag_ not in ("VBN", "VBD") or has(root, labels.AUXILIARIES) or subject is None or subject.pos_ == "PRON":
        return False
    for verb in root.rights:
        own = subjects_of(verb)
        by = len(own) == 1 and own[0].left_edge.lower_ == "by"
        if by and verb.tag_ == "VBD" and root.i < own[0].i < verb.i:
            take_over(verb, root, subject)
            own[0].head, own[0].dep_ = root, "obl:agent"
            root.head, root.dep_, root.tag_ = subject, "acl", "VBN"
            for child in list(verb.lefts):
                if child.i not in (subject.i, root.i) and root.i < child.i < own[0].i:
                    child.head = root
            return True
    return False


def _part_two_subjects(root: Token) -> bool:
    """Make "cleared" a verb of its own in "An inquiry cleared Dorn, but he built nothing"."""
    subjects = [child for child in root.lefts if child.dep_ in labels.SUBJECTS]
    if len(subjects) != 2 or root.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    first, second = subjects
    joint = next((child for child in root.lefts if child.dep_ == "cc" and first.i < child.i < second.i), None)
    verb = next((child for child in first.rights if child.dep_ in labels.NOUN_CLAUSES), None)
    if joint is None or verb is None or verb.tag_ != "VBN" or verb.i > joint.i or is_done_by_somebody(verb):
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


def _raise_over_that(root: Token) -> bool:
    """Free "suspected" in "Doctors suspected in 1987 that the child had measles" from being an attribute.

    So too "announced" in "The government, which had won, announced in June a plan", where the plan was made the root.
    """
    that = next((child for child in root.lefts if child.lower_ == "that" and child.dep_ == "mark"), None)
    bare = root.pos_ == "NOUN" and not any(child.dep_ in labels.COPULAS for child in root.children)
    if that is None and not bare:
        return False
    border = that.i if that is not None else root.i
    for noun in subjects_of(root):
        for verb in noun.children if noun.i < border else ():
            if verb.dep_ in labels.NOUN_CLAUSES and verb.tag_ in ("VBN", "VBD") and noun.i < verb.i < border:
                make_root(verb, root, "obj" if bare else "ccomp")
                verb.tag_ = "VBD"
                noun.head, noun.dep_ = verb, "nsubj"
                return True
    return False


def _raise_predicate(root: Token) -> bool:
    """Make "painters" the predicate of "Lund and Holm were the only painters living in Elde"."""
    if root.tag_ not in ("VBG", "VBN") or any(child.dep_ in labels.AUXILIARIES for child in root.children):
        return False
    before = [noun for noun in subjects_of(root) if noun.i < root.i]
    if not before or not any(child.dep_ in labels.COPULAS for child in before[-1].children):
        return False
    predicate = before[-1]
    if len(before) < 2 and not subjects_of(predicate):
        return False
    start = predicate.left_edge.i
    make_root(predicate, root, "acl")
    for child in list(root.lefts):
        if child.i < start:
            child.head = predicate
    return True


def _lower_participle(root: Token) -> None:
    """Hang "Having left Oslo" on "she sailed" where the parser did it the other way round."""
    if root.tag_ not in ("VBN", "VBG") or root.doc[0].tag_ not in ("VBG", "VBN") or root.i > _LONGEST_PARTICIPLE:
        return
    if any(child.dep_ in labels.SUBJECTS for child in root.children):
        return
    for child in root.children:
        own = any(word.dep_ in labels.SUBJECTS and word.i > root.i for word in child.children)
        if child.dep_ in ("parataxis", "ccomp") and child.pos_ == "VERB" and child.i > root.i and own:
            child.head = child
            child.dep_ = "ROOT"
            root.head, root.dep_ = child, "advcl"
            return


def _raise_passive_behind(root: Token) -> bool:
    """ "Computed tomography was carried out", where the participle before the noun was taken for the main verb."""
    if root.tag_ not in ("VBD", "VBN") or any(child.dep_ in labels.SUBJECTS for child in root.children):
        return False
    for verb in root.children:
        helped = any(child.dep_ in labels.PASSIVE_AUXILIARIES for child in verb.children)
        own = any(child.dep_ in labels.SUBJECTS or child.dep_ in ("cc", "mark") for child in verb.children)
        thing = next((child for child in root.children if child.dep_ in labels.OBJECTS and child.i < verb.i), None)
        if verb.i > root.i and helped and not own and thing is not None and verb.dep_ in ("conj", "ccomp", "parataxis"):
            for child in list(root.children):
                if child.i != thing.i and child.i != verb.i:
                    child.head = verb
            verb.head, verb.dep_ = verb, "ROOT"
            thing.head, thing.dep_ = verb, "nsubj:pass"
            root.head, root.dep_, root.pos_, root.tag_ = thing, "amod", "VERB", "VBN"
            return True
    return False


MENDING = Mending(
    name="the main verb under a participle",
    rank=100,
    mend=_mend,
    examples=(
        (
            "A/DT/2/det study/NN/3/nsubj done/VBN/3/ROOT by/IN/5/case Ann/NNP/6/nsubj found/VBD/3/advcl it/PRP/6/obj",
            "found/found/ROOT study/found/nsubj done/study/acl Ann/done/obl:agent",
        ),
        (
            "The/DT/2/det canal/NN/4/nsubj ,/,/2/punct opened/VBD/4/ROOT then/RB/4/advmod ,/,/7/punct "
            "ruined/VBD/4/conj them/PRP/7/obj ././4/punct",
            "ruined/ruined/ROOT canal/ruined/nsubj opened/canal/acl ./ruined/punct",
        ),
        (
            "The/DT/2/det summit/NN/3/nsubj planned/VBN/3/ROOT for/IN/5/case May/NNP/3/obl was/VBD/7/aux:pass "
            "cancelled/VBN/3/conj ././3/punct",
            "cancelled/cancelled/ROOT summit/cancelled/nsubj planned/summit/acl ./cancelled/punct",
        ),
        (
            "An/DT/2/det inquiry/NN/8/nsubj cleared/VBN/2/acl Dorn/NNP/3/xcomp ,/,/8/punct but/CC/8/cc "
            "he/PRP/8/nsubj left/VBD/8/ROOT ././8/punct",
            "cleared/cleared/ROOT inquiry/cleared/nsubj left/cleared/conj Dorn/cleared/obj",
        ),
        (
            "Doctors/NNS/5/nsubj suspected/VBN/1/acl that/IN/5/mark Bo/NNP/5/nsubj had/VBD/5/ROOT measles/NNS/5/obj",
            "suspected/suspected/ROOT had/suspected/ccomp Doctors/suspected/nsubj",
        ),
        (
            "Bo/NNP/6/nsubj was/VBD/5/cop the/DT/5/det only/JJ/5/amod smith/NN/6/nsubj working/VBG/6/ROOT "
            "here/RB/6/advmod",
            "smith/smith/ROOT Bo/smith/nsubj working/smith/acl",
        ),
    ),
    never=(
        "A/DT/2/det study/NN/3/nsubj came/VBD/3/ROOT as/IN/6/mark Ann/NNP/6/nsubj left/VBD/3/advcl",
        "Bo/NNP/2/nsubj came/VBD/2/ROOT ,/,/4/punct saw/VBD/2/conj and/CC/6/cc left/VBD/2/conj",
        "Bo/NNP/2/nsubj gone/VBN/5/advcl ,/,/2/punct Ann/NNP/5/nsubj wept/VBD/5/ROOT ././5/punct",
        "Kay/NNP/6/nsubj ,/,/4/punct a/DT/4/det smith/NN/1/appos ,/,/4/punct opposed/VBD/6/ROOT it/PRP/6/obj "
        ",/,/9/punct left/VBD/6/conj ././6/punct",
        "Alerts/NNS/2/nsubj fired/VBN/2/ROOT ,/,/6/punct Bo/NNP/6/nmod got/VBD/6/aux:pass paged/VBN/2/conj ././2/punct",
        "Such/JJ/2/amod losses/NNS/5/nsubj that/IN/4/mark Bo/NNP/5/nsubj resigned/VBD/5/ROOT",
        "They/PRP/2/nsubj said/VBD/2/ROOT he/PRP/5/nsubj was/VBD/5/cop ill/JJ/2/ccomp",
    ),
)
