"""Words that were hung across what they cannot cross: a semicolon, the main verb, the article of a noun behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BESIDE_VERBS = labels.OBLIQUES | labels.BARE_TIMES | {"advmod"}
_INVERTED = frozenset("did does was were is are had has have could would can".split())
_ONLY_THEN = frozenset("until till after in on at when since".split())


def _mend(words: list[Token]) -> None:
    _not_until(words)
    _behind_phrase(words)
    root = next((token for token in words if token.head.i == token.i), None)
    cuts = [token.i for token in words if token.text == ";"]
    for token in words:
        if token.dep_ in labels.NOUN_MODIFIERS and token.head.i > token.i:
            _before_article(token)
        if root is not None and token.dep_ in labels.CONJUNCTS and token.head.i < root.i < token.i:
            _across_main_verb(token, root)
        if cuts and token.dep_ in _BESIDE_VERBS:
            _across_semicolon(token, cuts)


def _has(word: Token, wanted: frozenset[str] | set[str]) -> bool:
    return any(child.dep_ in wanted for child in word.children)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in verb.children if child.dep_ in labels.HELPERS)


def _behind_phrase(words: list[Token]) -> None:
    """ "On the anniversary of the fire a stone was unveiled": no noun under a preposition is what a sentence says."""
    root = next((token for token in words if token.head.i == token.i), None)
    if root is None or root.pos_ != "NOUN" or words[-1].text != "." or words[0].tag_ != "IN":
        return
    if (
        words[0].dep_ not in labels.CASE_MARKS
        or words[0].head.i != root.i
        or _has(root, labels.SUBJECTS | labels.COPULAS)
    ):
        return
    verb = next((word for word in words[root.i :] if word.dep_ in labels.RELATIVE_CLAUSES), None)
    if verb is None or not _is_finite(verb) or any(word.tag_[:1] == "W" or word.dep_ == "mark" for word in verb.lefts):
        return
    subject = next((word for word in verb.lefts if word.dep_ in labels.SUBJECTS), None)
    name = words[verb.i - 1]
    if subject is None and name.pos_ == "PROPN" and name.head.i == verb.i and name.dep_ == "compound":
        subject = name
    if subject is None or subject.pos_ == "PRON":
        return
    subject.dep_ = subject.dep_ if subject.dep_ in labels.SUBJECTS else "nsubj"
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = verb, "obl"
    words[-1].head = verb


def _before_article(noun: Token) -> None:
    """ "After his death in 1561 the estate passed": no modifier of the estate, for "the" stands between."""
    subject = noun.head
    linked = any(child.dep_ in labels.CASE_MARKS and child.i < noun.i for child in noun.children)
    article = any(child.dep_ in ("det", "nmod:poss") and child.i > noun.i for child in subject.lefts)
    if linked and article and subject.dep_ in labels.SUBJECTS and subject.head.i > subject.i:
        noun.head, noun.dep_ = subject.head, "obl"


def _across_main_verb(joined: Token, root: Token) -> None:
    """ "The firm that dug it failed, and the works were left": joined to what failed, not to what was dug."""
    inside = joined.head.head.i != root.i and joined.head.dep_ in labels.RELATIVE_CLAUSES | labels.NOUN_CLAUSES
    if inside and _is_finite(root) and _is_finite(joined) and _has(joined, labels.SUBJECTS):
        joined.head = root


def _across_semicolon(word: Token, cuts: list[int]) -> None:
    """ "He dammed the beck; two years later he added a mill": added then, not dammed."""
    between = [cut for cut in cuts if min(word.i, word.head.i) < cut < max(word.i, word.head.i)]
    if not between:
        return
    first = max((cut for cut in cuts if cut < word.i), default=-1)
    last = min((cut for cut in cuts if cut > word.i), default=len(word.doc))
    own = [
        verb for verb in word.doc[first + 1 : last]
        if verb.pos_ in ("VERB", "AUX") and verb.dep_ not in labels.HELPERS | labels.RELATIVE_CLAUSES
        and _is_finite(verb) and _has(verb, labels.SUBJECTS)
    ]  # fmt: skip
    if own and all(verb.i != word.i for verb in own):
        word.head = own[0]


def _not_until(doc: list[Token]) -> None:
    """ "Not until May 2015 did the firm pay": May is when it paid, and no subject of "did"."""
    if len(doc) < 5 or doc[0].lower_ not in ("not", "only") or doc[1].lower_ not in _ONLY_THEN:
        return
    for helper in doc[2:-2]:
        if helper.lower_ not in _INVERTED or helper.nbor(1).pos_ not in ("DET", "PRON", "PROPN", "NOUN"):
            continue
        verb = helper.head if helper.dep_ in labels.HELPERS else helper
        if verb.i < helper.i or not _has(verb, labels.SUBJECTS):
            return
        time = next((word for word in doc[2 : helper.i] if not doc[2].i <= word.head.i < helper.i), None)
        if time is not None and time.pos_ in ("NOUN", "PROPN", "NUM"):
            time.head, time.dep_ = verb, "obl"
            doc[1].head, doc[1].dep_, doc[1].pos_ = time, "case", "ADP"
            doc[0].head, doc[0].dep_ = time, "advmod"
        return


MENDING = Mending(
    name="words hung across a boundary",
    rank=110,
    mend=_mend,
    examples=(
        (
            "He/PRP/2/nsubj dammed/VBD/9/advcl it/PRP/2/obj ;/:/5/punct years/NNS/6/obl:unmarked later/RBR/2/advmod "
            "he/PRP/9/nsubj also/RB/9/advmod sold/VBD/9/ROOT it/PRP/9/obj",
            "later/sold/advmod",
        ),
        (
            "On/IN/2/case anniversaries/NNS/2/ROOT of/IN/4/case fires/NNS/2/nmod Bo/NNP/6/compound "
            "spoke/VBD/4/acl:relcl ././2/punct",
            "spoke/spoke/ROOT Bo/spoke/nsubj anniversaries/spoke/obl ./spoke/punct",
        ),
        (
            "After/IN/2/case death/NN/4/nmod the/DT/4/det estate/NN/5/nsubj passed/VBD/5/ROOT on/RP/5/compound:prt",
            "death/passed/obl",
        ),
        (
            "The/DT/2/det firm/NN/5/nsubj that/WDT/4/nsubj dug/VBD/2/acl:relcl failed/VBD/5/ROOT and/CC/8/cc "
            "it/PRP/8/nsubj stopped/VBD/4/conj",
            "stopped/failed/conj",
        ),
        (
            "Not/RB/5/advmod until/IN/5/mark May/NNP/5/nsubj 2015/CD/3/nmod did/VBD/7/aux they/PRP/7/nsubj "
            "pay/VB/7/ROOT",
            "Not/May/advmod until/May/case May/pay/obl",
        ),
    ),
    never=(
        "He/PRP/2/nsubj left/VBD/2/ROOT in/IN/4/case May/NNP/2/obl ;/:/7/punct she/PRP/7/nsubj stayed/VBD/2/parataxis",
        "Wine/NN/5/nsubj from/IN/4/case the/DT/4/det south/NN/1/nmod came/VBD/5/ROOT late/RB/5/advmod",
        "1525/CD/2/nummod Peasants/NNS/2/ROOT '/POS/2/case graves/NNS/5/nsubj lie/VBP/2/acl:relcl ././2/punct",
        "In/IN/3/case the/DT/3/det house/NN/3/ROOT he/PRP/5/nsubj built/VBD/3/acl:relcl ././3/punct",
        "Not/RB/2/advmod until/IN/4/case he/PRP/4/nsubj left/VBD/6/advcl she/PRP/6/nsubj spoke/VBD/6/ROOT",
    ),
)
