"""A noun under a preposition taken for a subject: "A petition signed by 11,000 people was presented".

No subject stands behind a preposition; with a participle before it, the noun belongs to what the participle says, and
the verb behind is the clause's own. So too in "demanded that an election planned for October be held".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREPOSITIONS = frozenset("by for in on at from to with during".split())


def _mend(words: list[Token]) -> None:
    for noun in words:
        verb = noun.head
        if noun.dep_ not in labels.SUBJECTS or noun.i > verb.i:
            continue
        mark = noun.left_edge  # hung on a number at times: "by 11,000 people"
        participle = mark.nbor(-1) if mark.i and mark.lower_ in _PREPOSITIONS else None
        if participle is None or participle.tag_ != "VBN" or has(participle, labels.HELPERS):
            continue
        if participle.dep_ in labels.NOUN_CLAUSES and verb.dep_ in labels.CLAUSES_OF_NOUNS:
            _raise_over_noun(verb, noun, participle)
        elif verb.head.i == participle.i and verb.dep_ in _HUNG:
            _raise_over_participle(verb, noun, participle)


_HUNG = labels.CONTENT_CLAUSES | labels.ADVERBIAL_CLAUSES | labels.CONJUNCTS | labels.OPEN_COMPLEMENTS


def _raise_over_noun(verb: Token, noun: Token, participle: Token) -> None:
    subject = verb.head
    if participle.head.i != subject.i or subject.i > participle.i or has(subject, labels.SUBJECTS | labels.COPULAS):
        return
    label, above = subject.dep_, subject.head
    _hang_on(noun, participle)
    if above.i == subject.i:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        verb.head, verb.dep_ = above, label
    for child in [child for child in subject.rights if child.i > verb.i]:
        child.head = verb
    subject.head, subject.dep_ = verb, _subject_label(verb)


def _raise_over_participle(verb: Token, noun: Token, participle: Token) -> None:
    subjects = subjects_of(participle)
    if len(subjects) != 1 or subjects[0].i > participle.i or has(verb, {"cc", "mark"}):
        return
    subject, above = subjects[0], participle.head
    _hang_on(noun, participle)
    if above.i == participle.i:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        verb.head, verb.dep_ = above, participle.dep_
    for child in list(participle.children):
        if child.i > verb.i or (child.i < subject.left_edge.i and child.i != subject.i):
            child.head = verb
    subject.head, subject.dep_ = verb, _subject_label(verb)
    participle.head, participle.dep_ = subject, "acl"


def _hang_on(noun: Token, participle: Token) -> None:
    agent = noun.left_edge.lower_ == "by"
    noun.head, noun.dep_ = participle, "obl:agent" if agent else "obl"


def _subject_label(verb: Token) -> str:
    return "nsubj:pass" if has(verb, labels.PASSIVE_AUXILIARIES) else "nsubj"


MENDING = Mending(
    name="subjects behind a preposition",
    rank=39,
    mend=_mend,
    examples=(
        (
            "A/DT/2/det plea/NN/2/ROOT signed/VBN/2/acl by/IN/5/case 40/CD/6/nummod men/NNS/8/nsubj:pass "
            "was/VBD/8/aux:pass heard/VBN/2/acl ././2/punct",
            "plea/heard/nsubj:pass men/signed/obl:agent heard/heard/ROOT ./heard/punct",
        ),
        (
            "They/PRP/2/nsubj asked/VBD/2/ROOT that/IN/6/mark a/DT/5/det vote/NN/6/nsubj:pass planned/VBN/2/ccomp "
            "for/IN/8/case May/NNP/10/nsubj:pass be/VB/10/aux:pass held/VBN/6/ccomp",
            "vote/held/nsubj:pass May/planned/obl held/asked/ccomp planned/vote/acl that/held/mark",
        ),
    ),
    never=(
        "A/DT/2/det plea/NN/2/ROOT signed/VBN/2/acl by/IN/5/case men/NNS/3/obl:agent who/WP/7/nsubj "
        "left/VBD/5/acl:relcl",
        "Things/NNS/6/nsubj:pass held/VBN/1/acl by/IN/4/case us/PRP/2/obl:agent were/VBD/6/aux:pass sold/VBN/6/ROOT",
        "It/PRP/3/nsubj:pass was/VBD/3/aux:pass said/VBN/3/ROOT in/IN/6/case about/RB/6/advmod ten/CD/7/nsubj "
        "left/VBD/3/ccomp",
    ),
)
