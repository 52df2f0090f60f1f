"""The main verb behind an opening that was taken for the sentence: "When the last of them died, the works passed on".

A sentence of prose that ends with a full stop has a main clause: where none is left but a participle behind the noun
of a phrase, that participle is its verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, is_done_by_somebody, make_root, subjects_of
from timeline.grammar.speech import SPEAKING_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAST = ("VBD", "VBN")
_BESIDE = labels.NOUN_CLAUSES | labels.RELATIVE_CLAUSES | {"parataxis"}
_PREDICATED = labels.COPULAS | labels.SUBJECTS | labels.CASE_MARKS


def _mend(words: list[Token]) -> None:
    root = next((token for token in words if token.head.i == token.i), None)
    if root is None or words[-1].text != ".":
        return
    for token in words[: root.i]:
        if token.dep_ in labels.OBLIQUES and has(token, labels.COPULAS) and subjects_of(token):
            token.dep_ = "advcl"  # "When he was a boy, the works passed on"
    bare_noun = root.pos_ == "NOUN" and not has(root, _PREDICATED)
    steps = (
        _behind_when if root.tag_ == "VBD" else None,
        _subject_behind_carrying if root.tag_ == "VBD" and words[0].dep_ == "csubj" else None,
        _behind_carrying if root.i == 0 and root.tag_ == "VBG" else None,
        _behind_clause if bare_noun else None,
        _behind_named if bare_noun else None,
        _saying_that if bare_noun else None,
    )
    if any(step(root) for step in steps if step is not None):  # the first that fits
        main = next(token for token in words if token.head.i == token.i)
        words[-1].head = main


def _behind_when(root: Token) -> bool:
    """Make "passed" the verb of "When the last of them died in 1712, the works passed to a niece"."""
    opening = root.doc[0]
    subject = next((child for child in subjects_of(root) if child.i < root.i), None)
    if opening.lower_ != "when" or subject is None or has(root, labels.AUXILIARIES):
        return False
    for noun in root.rights:
        if noun.pos_ not in ("NOUN", "PROPN") or noun.left_edge.nbor(-1).text != "," or has(noun, labels.CASE_MARKS):
            continue
        verb = next((child for child in noun.rights if child.dep_ in labels.NOUN_CLAUSES), None)
        if verb is None or verb.tag_ not in _PAST or verb.left_edge.i != noun.i + 1 or is_done_by_somebody(verb):
            continue
        if any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in root.doc[verb.i + 1 :]):
            continue
        make_root(verb, root, "advcl")
        verb.tag_ = "VBD"
        noun.head, noun.dep_ = verb, "nsubj"
        opening.head, opening.dep_ = root, "advmod"
        return True
    return False


def _behind_clause(noun: Token) -> bool:
    """Make "passed" the verb of "In 1712, when she died, the works passed on", where the works were the root."""
    clause = next((child for child in noun.lefts if child.dep_ in labels.ADVERBIAL_CLAUSES), None)
    verb = next((child for child in noun.rights if child.dep_ in labels.NOUN_CLAUSES), None)
    if clause is None or clause.tag_ != "VBD" or not subjects_of(clause) or verb is None or verb.tag_ not in _PAST:
        return False
    article = next((child for child in noun.lefts if child.dep_ in ("det", "nmod:poss")), None)
    if verb.left_edge.i != noun.i + 1 or is_done_by_somebody(verb) or article is None or article.nbor(-1).text != ",":
        return False
    for child in list(noun.children):
        if child.i < article.i or child.i > verb.i:
            child.head = verb
    make_root(verb, noun, "nsubj")
    verb.tag_ = "VBD"
    for word in clause.subtree:
        if word.lower_ == "when" and word.head.dep_ in labels.SUBJECTS:
            word.head, word.dep_ = clause, "advmod"  # "when the last of them died"
    return True


def _behind_carrying(root: Token) -> bool:
    """Make "hit" the verb of "Carrying 43 passengers, the ferry Lucinda hit a rock", and Lucinda the ferry's name."""
    for noun in root.rights:
        verb = next((child for child in noun.rights if child.dep_ in labels.RELATIVE_CLAUSES), None)
        name = _name_as_subject(verb) if verb is not None else None
        if verb is None or name is None or name.nbor(-1).i != noun.i or noun.left_edge.nbor(-1).text != ",":
            continue
        make_root(verb, root, "advcl")
        noun.head, noun.dep_ = verb, "nsubj"
        name.head, name.dep_ = noun, "appos"
        return True
    return False


def _subject_behind_carrying(root: Token) -> bool:
    """Make the ferry the subject of "Carrying crew, the ferry Orla Belle struck a reef", where "carrying" was taken."""
    opening = root.doc[0]
    if opening.tag_ != "VBG" or opening.head.i != root.i or any(child.i != opening.i for child in subjects_of(root)):
        return False
    for noun in root.doc[2 : root.i]:
        article = noun.nbor(-1)
        if noun.pos_ != "NOUN" or article.dep_ != "det" or article.nbor(-1).text != ",":
            continue
        names = root.doc[noun.i + 1 : root.i]
        if any(word.pos_ != "PROPN" for word in names) or not opening.is_ancestor(noun):
            continue
        noun.head, noun.dep_ = root, "nsubj"
        for word in names:
            word.head, word.dep_ = (noun, "appos") if word.i == noun.i + 1 else (names[0], "flat")
        opening.dep_ = "advcl"
        return True
    return False


def _behind_named(root: Token) -> bool:
    """Make the explosion what killed in "An explosion aboard the steamer Lucinda killed 12 men"."""
    for verb in root.doc[root.i + 1 :]:
        if verb.dep_ not in _BESIDE or not has(verb, labels.OBJECTS):
            continue
        name = _name_as_subject(verb)
        noun = name.nbor(-1) if name is not None else None
        if name is None or noun is None or noun.i <= root.i or not root.is_ancestor(noun):
            continue
        if any(word.is_punct for word in root.doc[root.i : verb.i]) or not has(noun, labels.CASE_MARKS):
            continue
        for child in list(root.rights):
            if child.i > verb.i:
                child.head = verb
        make_root(verb, root, "nsubj")
        name.head, name.dep_ = noun, "appos"
        return True
    return False


def _name_as_subject(verb: Token) -> Token | None:
    """The bare name behind "the steamer" that was taken for the subject of a past tense, which nothing links."""
    own = subjects_of(verb)
    linked = any(word.dep_ in ("mark", "cc") or word.tag_[:1] == "W" for word in verb.lefts)
    if verb.tag_ != "VBD" or len(own) != 1 or linked:
        return None
    name = own[0]
    if name.pos_ != "PROPN" or name.left_edge.i != name.i or not name.i or name.i > verb.i:
        return None
    before = name.nbor(-1)
    return name if before.pos_ == "NOUN" and has(before, {"det"}) else None


def _saying_that(root: Token) -> bool:
    """Make "denied" the verb of "Lawyers for the brothers denied in May that they had met him"."""
    for verb in root.doc[root.i + 1 :]:
        if verb.dep_ not in labels.NOUN_CLAUSES or verb.tag_ not in _PAST or is_done_by_somebody(verb):
            continue
        if verb.lemma_.lower() not in SPEAKING_VERBS or has(verb, labels.AUXILIARIES) or verb.nbor(-1).text == ",":
            continue
        if not root.is_ancestor(verb):
            continue
        said = next((word for word in root.doc[verb.i + 1 :] if _opens_with_that(word)), None)
        if said is None or said.head.i not in (root.i, verb.i, verb.head.i):
            continue
        make_root(verb, root, "nsubj")
        verb.tag_ = "VBD"
        said.head, said.dep_ = verb, "ccomp"
        return True
    return False


def _opens_with_that(verb: Token) -> bool:
    that = next((word for word in verb.lefts if word.dep_ == "mark"), None)
    subjects = subjects_of(verb)
    return that is not None and that.lower_ == "that" and any(that.i < subject.i < verb.i for subject in subjects)


MENDING = Mending(
    name="the main verb behind an opening",
    rank=88,
    mend=_mend,
    examples=(
        (
            "When/WRB/3/advmod the/DT/3/det last/JJ/4/nsubj died/VBD/4/ROOT ,/,/4/punct the/DT/7/det works/NNS/4/obj "
            "passed/VBN/7/acl on/RP/8/compound:prt ././4/punct",
            "passed/passed/ROOT died/passed/advcl works/passed/nsubj When/died/advmod ./passed/punct passed:VBD",
        ),
        (
            "When/WRB/2/advmod Ida/NNP/3/nsubj died/VBD/6/advcl ,/,/3/punct the/DT/6/det works/NNS/6/ROOT "
            "passed/VBN/6/acl on/RP/7/compound:prt ././6/punct",
            "passed/passed/ROOT died/passed/advcl works/passed/nsubj ./passed/punct When/died/advmod passed:VBD",
        ),
        (
            "When/WRB/3/advmod he/PRP/3/nsubj boy/NN/7/obl was/VBD/3/cop ,/,/3/punct works/NNS/7/nsubj "
            "passed/VBD/7/ROOT ././7/punct",
            "boy/passed/advcl",
        ),
        (
            "Carrying/VBG/1/ROOT crew/NN/1/obj ,/,/1/punct the/DT/5/det ferry/NN/1/obj Norda/NNP/7/nsubj "
            "hit/VBD/5/acl:relcl rocks/NNS/7/obj ././1/punct",
            "hit/hit/ROOT Carrying/hit/advcl ferry/hit/nsubj Norda/ferry/appos ./hit/punct",
        ),
        (
            "Carrying/VBG/7/csubj crew/NN/1/obj ,/,/5/punct the/DT/5/det ferry/NN/1/conj Norda/NNP/1/appos "
            "struck/VBD/7/ROOT rocks/NNS/7/obj ././7/punct",
            "Carrying/struck/advcl ferry/struck/nsubj Norda/ferry/appos",
        ),
        (
            "Explosions/NNS/1/ROOT aboard/IN/4/case the/DT/4/det steamer/NN/1/nmod Norda/NNP/6/nsubj "
            "killed/VBD/1/parataxis men/NNS/6/obj ././1/punct",
            "killed/killed/ROOT Explosions/killed/nsubj Norda/steamer/appos ./killed/punct",
        ),
        (
            "Lawyers/NNS/1/ROOT for/IN/3/case brothers/NNS/1/nmod said/VBN/3/acl then/RB/4/advmod that/IN/8/mark "
            "they/PRP/8/nsubj met/VBD/1/acl:relcl him/PRP/8/obj ././1/punct",
            "said/said/ROOT Lawyers/said/nsubj met/said/ccomp ./said/punct said:VBD",
        ),
    ),
    never=(
        "Carrying/VBG/4/csubj the/DT/3/det mail/NN/1/obj paid/VBD/4/ROOT well/RB/4/advmod ././4/punct",
        "As/IN/3/mark Ida/NNP/3/nsubj died/VBD/6/advcl ,/,/3/punct the/DT/6/det works/NNS/6/ROOT "
        "bought/VBN/6/acl by/IN/9/case Bo/NNP/7/obl ././6/punct",
        "In/IN/2/case May/NNP/4/obl works/NNS/4/nsubj passed/VBD/4/ROOT ././4/punct",
        "When/WRB/3/advmod he/PRP/3/nsubj died/VBD/3/ROOT ,/,/6/punct a/DT/6/det man/NN/3/obj paid/VBN/6/acl "
        "by/IN/9/case Bo/NNP/7/obl ././3/punct",
        "He/PRP/2/nsubj sold/VBD/2/ROOT land/NN/2/obj ,/,/6/punct the/DT/6/det works/NNS/2/obj left/VBN/6/acl "
        "him/PRP/7/obj ././2/punct",
        "Seeing/VBG/1/ROOT the/DT/3/det ferry/NN/1/obj Bo/NNP/5/nsubj built/VBD/3/acl:relcl ././1/punct",
        "News/NN/1/ROOT from/IN/4/case the/DT/4/det town/NN/1/nmod Bo/NNP/6/nsubj left/VBD/4/acl:relcl ././1/punct",
        "Claims/NNS/1/ROOT made/VBN/1/acl then/RB/2/advmod that/IN/6/mark Bo/NNP/6/nsubj left/VBD/1/acl ././1/punct",
        "Claims/NNS/1/ROOT said/VBN/1/acl by/IN/4/case Bo/NNP/2/obl that/IN/7/mark it/PRP/7/nsubj left/VBD/1/acl "
        "././1/punct",
    ),
)
