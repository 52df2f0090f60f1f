"""Two subjects side by side, and names behind the wrong one: a verb has one subject."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import has, subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def _mend(words: list[Token]) -> None:
    # Repairs take subjects away from words and give none, so these counts never fall short.
    subjects = Counter(token.head.i for token in words if token.dep_ in labels.SUBJECTS)
    for token in words:
        if token.dep_ in labels.SUBJECTS and token.pos_ == "PROPN":
            _name_in_two(token)
        if token.lower_ == "than" and token.i and token.nbor(-1).lower_ in ("more", "fewer", "less"):
            _more_than(token)
    for token in words:
        if token.pos_ == "VERB" and subjects[token.i] > 1:
            _time_beside_verb(token)
            _joined_subjects(token)
            _one_subject(token)
        if token.tag_ == "NNS" and has(token, labels.CONJUNCTS) and has(token, {"nummod"}):
            _names_counted(token)
        if token.dep_ in labels.CONJUNCTS | {"parataxis"} and token.pos_ == "PROPN":
            _name_of_office(token)
        if token.dep_ in labels.CONJUNCTS and token.pos_ == "PROPN":
            _name_between_commas(token)
            _name_in_list(token)
        if token.dep_ in ("flat", "flat:name") and token.pos_ == "PROPN" and token.i > token.head.i + 1:
            _name_of_role(token)
    for token in words:
        if token.dep_ in labels.SUBJECTS:
            _join_noun_before(token)


_DAYS = frozenset("today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday".split())


def _time_beside_verb(verb: Token) -> None:
    """Take "today" of "Northfield Motors today opened a plant" for when: so too in "police said Saturday"."""
    others = subjects_of(verb)
    for child in others[1:]:
        if child.lower_ in _DAYS and child.left_edge.i == child.right_edge.i == child.i:
            child.dep_ = "obl:unmarked"


def _name_between_commas(name: Token) -> None:
    """Make "Ann Holt" who "one of the rivals" is in "One of the rivals, Ann Holt, was fined": nothing joins the two."""
    head, start, end = name.head, name.left_edge.i, name.right_edge.i + 1
    if head.lower_ != "one" or head.i > name.i or any(child.dep_ == "cc" for child in (*name.children, *head.children)):
        return
    commas = start > 0 and end < len(name.doc) and name.doc[end].text == ","
    if commas and "," in (name.doc[start].text, name.doc[start - 1].text):
        name.dep_ = "appos"


def _name_of_office(name: Token) -> None:
    """Take "Ethel Dann" of "The last headmistress, Ethel Dann, retired" for who that is."""
    start, end = name.i, name.i + 1
    while end < len(name.doc) and name.doc[end].dep_ in ("flat", "flat:name"):
        end += 1
    while start > 1 and name.doc[start - 1].pos_ == "PROPN":
        start -= 1
    if start < 2 or end == len(name.doc) or not name.doc[start - 1].text == name.doc[end].text == ",":
        return
    office = name.doc[start - 2]
    both = office.dep_ in labels.CONJUNCTS and office.head.i == name.head.i  # "its head, Bo, and its clerk, Ann, left"
    above = office.i == name.head.i if name.dep_ == "parataxis" else both
    if office.tag_ == "NN" and above and has(office, labels.POSSESSORS | {"det"}):
        name.head, name.dep_ = office, "appos"


def _name_in_list(name: Token) -> None:
    """Join "Bo Trot" to "Ann Holt" in "three directors, Ann Holt and Bo Trot", where it was joined to the directors."""
    role = name.head
    named = [child for child in role.children if child.dep_ in labels.APPOSITIONS and role.i < child.i < name.i]
    if role.pos_ == "NOUN" and role.tag_ == "NNS" and named and named[0].pos_ == "PROPN":
        name.head = named[0]


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}


def _names_counted(role: Token) -> None:
    """Tell who "two bakers" are by the names behind: "two bakers, Bo Trot and Ann Holt" are two, not four."""
    counts = [_NUMBERS.get(child.lower_, 0) for child in role.children if child.dep_ == "nummod" and child.i < role.i]
    joined = [child for child in role.children if child.dep_ in labels.CONJUNCTS and child.i > role.i]
    joined += [child for name in joined for child in name.children if child.dep_ in labels.CONJUNCTS]
    names = [child for child in joined if child.pos_ == "PROPN"]
    if len(counts) != 1 or len(names) != counts[0] or len(names) != len(joined) or names[0].nbor(-1).text != ",":
        return
    names[0].dep_ = "appos"
    for name in names[1:]:
        name.head = names[0]


def _more_than(than: Token) -> None:
    """Make 80 firefighters the subject of "More than 80 firefighters fought the fire", where "more" was all of it."""
    more, number = than.nbor(-1), than.nbor(1) if than.i + 1 < len(than.doc) else than
    noun = number.head
    if number.pos_ != "NUM" or noun.i <= number.i or noun.head.i != more.i or noun.pos_ not in ("NOUN", "PROPN"):
        return
    verb = next((above for above in more.ancestors if above.pos_ == "VERB"), None)
    if verb is None or noun.i > verb.i:
        return
    other = next((child for child in subjects_of(verb) if child.i not in (more.i, noun.i)), None)
    noun.head, noun.dep_ = verb, "nsubj"
    more.head, more.dep_, than.head, than.dep_ = number, "advmod", more, "fixed"
    if other is not None and other.i > noun.i:
        other.head, other.dep_ = noun, "appos"  # "More than 80 firefighters, some from Velm, fought"


def _name_in_two(name: Token) -> None:
    """Join "Brandt" to "Ivo" in "Applicant Ivo Brandt was born", where both were hung on their own."""
    if name.i == 0 or name.head.i < name.i:
        return
    before = name.nbor(-1)
    first = before.head
    apart = before.pos_ == "PROPN" and before.dep_ in labels.APPOSITIONS and first.dep_ in labels.SUBJECTS
    if apart and first.head.i == name.head.i and name.left_edge.i == name.i:
        name.head, name.dep_ = before, "flat"


def _joined_subjects(verb: Token) -> None:
    """Join "his curate" to "the vicar" in "The vicar and his curate left", where each was hung on the verb."""
    before = [child for child in subjects_of(verb) if child.i < verb.i]
    if len(before) < 2:
        return
    first, second = before[-2:]
    edge = second.left_edge
    link = edge if edge.dep_ == "cc" else edge.nbor(-1)
    between = verb.doc[first.i + 1 : link.i]
    hung = all(word.is_punct or any(above.i == first.i for above in word.ancestors) for word in between)
    if link.lower_ in ("and", "&") and link.dep_ == "cc" and link.i > first.i and hung:
        link.head, second.head, second.dep_ = second, first, "conj"


def _one_subject(verb: Token) -> None:
    """Of two subjects before a verb make the second a part of the first: "the governor, Miles Johns, was ..."."""
    before = [child for child in subjects_of(verb) if child.i < verb.i]
    if any(child.dep_ in labels.COPULAS for child in verb.children):
        return
    for first, second in reversed(list(pairwise(before))):
        _part_of_first(first, second)


def _part_of_first(first: Token, second: Token) -> None:
    start = second.left_edge.i
    if has(first, labels.COPULAS):
        if any(child.tag_ == "WRB" or child.dep_ == "mark" for child in first.lefts):
            first.dep_ = "advcl"  # "When the king was in Senn, the guilds rose"
    elif start > first.i and first.doc[start - 1].text == ",":
        if _opens_as_state(first):
            first.dep_, first.tag_, first.pos_ = "advcl", "VBN", "VERB"
        else:
            second.head, second.dep_ = first, "appos"
    elif second.pos_ == "PROPN" and second.i and _is_inside(second.nbor(-1), first):
        second.head, second.dep_ = second.nbor(-1), "flat"
    elif first.pos_ == second.pos_ == first.doc[start].pos_ == "PROPN" and start == first.i + 1:
        second.head, second.dep_ = first, "flat"


_STATES = frozenset("laden bound aged armed manned crewed".split())


def _opens_as_state(first: Token) -> bool:
    """ "Laden" of "Laden with coal, the brig sank", which was taken for a name."""
    lone = not any(child.dep_ in ("det", "amod", "compound", "flat") for child in first.children)
    return first.i == first.sent.start and lone and first.lower_ in _STATES


def _is_inside(before: Token, first: Token) -> bool:
    """Whether a name stands below the subject: "Captain" of "forces under Captain Holm left"."""
    below = before.dep_ in labels.NOUN_MODIFIERS and before.head.i == first.i
    return before.pos_ == "PROPN" and before.i > first.i and below


def _join_noun_before(subject: Token) -> None:
    """ "A chest X-ray was taken": of two subjects side by side the first describes the second."""
    edge = subject.left_edge.i
    before = subject.doc[edge - 1] if edge else None
    if before is None or before.pos_ not in ("NOUN", "PROPN") or before.head.i != subject.head.i:
        return
    if before.dep_ not in labels.SUBJECTS or not before.i < subject.i < subject.head.i:
        return
    if any(child.dep_ in labels.CASE_MARKS and child.i == before.i + 1 for child in subject.lefts):
        subject.head, subject.dep_ = before, "nmod"  # "an inquest into the death will open"
    elif before.pos_ == "NOUN" and subject.pos_ == "PROPN":
        subject.head, subject.dep_ = before, "appos"  # "the correspondent Ana Roth was detained"
    else:
        before.head, before.dep_ = subject, "compound"


def _name_of_role(name: Token) -> None:
    """Give "Holm" to the engraver in "Bergman and the engraver Holm", where it was taken for Bergman's."""
    role = name.nbor(-1)
    joined = role.dep_ in labels.CONJUNCTS | labels.APPOSITIONS and role.head.i == name.head.i
    if role.pos_ == "NOUN" and joined:
        name.head, name.dep_ = role, "appos"


MENDING = Mending(
    name="two subjects side by side",
    rank=40,
    mend=_mend,
    examples=(
        (
            "More/JJR/5/advmod than/IN/4/case 80/CD/4/nummod men/NNS/1/obl fought/VBD/5/ROOT",
            "men/fought/nsubj More/80/advmod than/More/fixed",
        ),
        (
            "The/DT/2/det mayor/NN/6/nsubj ,/,/6/punct Ann/NNP/6/nsubj ,/,/4/punct left/VBD/6/ROOT",
            "Ann/mayor/appos",
        ),
        (
            "King/NNP/3/nsubj Ottar/NNP/3/nsubj married/VBD/3/ROOT Anna/NNP/3/obj",
            "Ottar/King/flat",
        ),
        (
            "A/DT/2/det chest/NN/5/nsubj scan/NN/5/nsubj was/VBD/5/aux:pass taken/VBN/5/ROOT",
            "chest/scan/compound",
        ),
        (
            "Bo/NNP/6/nsubj and/CC/4/cc the/DT/4/det smith/NN/1/conj Karl/NNP/1/flat left/VBD/6/ROOT",
            "Karl/smith/appos",
        ),
        (
            "When/WRB/5/advmod Bo/NNP/5/nsubj was/VBD/5/cop in/IN/5/case Senn/NNP/9/nsubj ,/,/5/punct the/DT/8/det "
            "guilds/NNS/9/nsubj rose/VBD/9/ROOT",
            "Senn/rose/advcl",
        ),
        (
            "Firm/NN/3/nsubj today/NN/3/nsubj opened/VBD/3/ROOT it/PRP/3/obj",
            "today/opened/obl:unmarked",
        ),
        (
            "One/CD/9/nsubj of/IN/4/case the/DT/4/det rivals/NNS/1/nmod ,/,/6/punct Ann/NNP/1/conj ,/,/1/punct "
            "was/VBD/9/aux:pass fined/VBN/9/ROOT",
            "Ann/One/appos",
        ),
        (
            "Directors/NNS/6/nsubj ,/,/3/punct Ann/NNP/1/appos and/CC/5/cc Bo/NNP/1/conj left/VBD/6/ROOT",
            "Bo/Ann/conj",
        ),
        (
            "The/DT/2/det vicar/NN/6/nsubj and/CC/6/cc his/PRP$/5/nmod:poss curate/NN/6/nsubj left/VBD/6/ROOT",
            "and/curate/cc curate/vicar/conj",
        ),
        (
            "Two/CD/2/nummod smiths/NNS/7/nsubj ,/,/4/punct Ann/NNP/2/conj and/CC/6/cc Bo/NNP/4/conj left/VBD/7/ROOT",
            "Ann/smiths/appos",
        ),
        (
            "Their/PRP$/2/nmod:poss head/NN/6/nsubj ,/,/2/punct Ann/NNP/2/parataxis ,/,/2/punct left/VBD/6/ROOT",
            "Ann/head/appos",
        ),
        (
            "Laden/NNP/6/nsubj with/IN/3/case coal/NN/1/nmod ,/,/1/punct brigs/NNS/6/nsubj sank/VBD/6/ROOT",
            "Laden/sank/advcl Laden:VBN",
        ),
        (
            "Men/NNS/5/nsubj under/IN/3/case Captain/NNP/1/nmod Bo/NNP/5/nsubj left/VBD/5/ROOT",
            "Bo/Captain/flat",
        ),
        (
            "Applicant/NNP/5/nsubj Ivo/NNP/1/appos Brandt/NNP/5/nsubj was/VBD/5/aux born/VBN/5/ROOT",
            "Brandt/Ivo/flat",
        ),
    ),
    never=(
        "Laden/NNP/5/nsubj with/IN/3/case Omar/NNP/1/nmod had/VBD/5/aux left/VBN/5/ROOT",
        "Men/NNS/4/nsubj from/IN/3/case Velm/NNP/1/nmod left/VBD/4/ROOT",
        "Bo/NNP/7/nsubj ,/,/4/punct a/DT/4/det smith/NN/1/conj ,/,/6/punct Ann/NNP/1/conj left/VBD/7/ROOT",
        "More/JJR/5/advmod than/IN/4/case most/JJS/4/amod men/NNS/1/obl fought/VBD/5/ROOT",
        "Bo/NNP/4/nsubj ,/,/1/punct Ann/NNP/1/appos left/VBD/4/ROOT",
        "Firm/NN/3/nsubj Monday/NNP/1/flat opened/VBD/3/ROOT it/PRP/3/obj",
        "One/CD/9/nsubj of/IN/4/case the/DT/4/det rivals/NNS/1/nmod and/CC/6/cc Ann/NNP/1/conj ,/,/1/punct "
        "was/VBD/9/aux:pass fined/VBN/9/ROOT",
        "Directors/NNS/4/nsubj and/CC/3/cc Bo/NNP/1/conj left/VBD/4/ROOT",
        "The/DT/2/det mayor/NN/3/nsubj left/VBD/3/ROOT",
        "Bo/NNP/4/nsubj and/CC/3/cc Ann/NNP/1/conj left/VBD/4/ROOT",
        "Two/CD/2/nummod smiths/NNS/5/nsubj ,/,/4/punct Ann/NNP/2/conj left/VBD/5/ROOT",
        "Bo/NNP/2/nsubj died/VBD/2/ROOT and/CC/5/cc Ann/NNP/5/nsubj left/VBD/2/conj",
    ),
)
