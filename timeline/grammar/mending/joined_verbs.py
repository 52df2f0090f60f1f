"""Verbs joined to the wrong verb or noun: "took him to court and won"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.speech import SPEAKING_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token


_NOUNS = ("NOUN", "PROPN")


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.dep_ in labels.CONJUNCTS and token.tag_ in ("VBD", "VBZ"):
            _joined_to_infinitive(token)
            _joined_inside(token)
            _subject_behind_time(token)
        if token.tag_ in ("VBD", "VBN") and token.i > 1:
            _passive_behind_number(token)
        if token.dep_ in labels.CONJUNCTS and token.tag_ in ("VBD", "VBN"):
            _active_too(token)
        if token.dep_ in labels.CONJUNCTS and token.tag_ == "VB":
            _infinitive_beside(token)
        if token.tag_ in ("VBD", "VBZ") and token.lemma_ in SPEAKING_VERBS:
            _day_of_saying(token)
            _speaker_behind(token)
            _saying_behind(token)
        if token.tag_ in ("VBN", "VBD") and token.dep_ in ("compound", "amod"):
            _verb_after_and(token)


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


def _passive_behind_number(verb: Token) -> None:
    """Make "nine" who were injured in "two people were killed and nine were injured": the two were not."""
    bare = verb.nbor(-1).tag_ == "CD"
    number = verb.nbor(-1) if bare else verb.nbor(-2)
    first = number.head
    if (
        number.dep_ not in labels.CONJUNCTS
        or number.tag_ != "CD"
        or first.tag_ != "VBN"
        or not first.i < number.i
        or verb.head.i not in (first.i, number.i)
    ):
        return
    if not any(child.dep_ in labels.PASSIVE_AUXILIARIES for child in first.lefts):
        return
    helped = any(child.dep_ in labels.PASSIVE_AUXILIARIES and child.i > number.i for child in verb.children)
    if helped == bare or any(child.dep_ in labels.SUBJECTS for child in verb.children):
        return
    if bare:
        verb.head, verb.dep_ = first, "xcomp"  # told in one breath
        return
    verb.head, verb.dep_, verb.tag_ = first, "conj", "VBN"
    number.head, number.dep_ = verb, "nsubj:pass"
    for child in list(number.children):
        if child.dep_ == "cc":
            child.head = verb


def _active_too(verb: Token) -> None:
    """Make "designed" a past tense in "the firm designed and built the bridge": it was not designed."""
    first = verb.head
    if first.i != verb.i - 2 or verb.nbor(-1).lower_ != "and" or first.pos_ != "VERB" or first.tag_ != "VBN":
        return
    active = {child.dep_ for child in first.lefts} & (labels.SUBJECTS - labels.PASSIVE_SUBJECTS)
    if active and not any(child.dep_ in labels.HELPERS for child in first.lefts):
        first.tag_ = verb.tag_ = "VBD"


def _infinitive_beside(verb: Token) -> None:
    """Join "to return" of "planned to fly and to return" to the infinitive before it, not to the verb of both."""
    above = verb.head
    if above.tag_ == "VB" or not _has_to(verb):
        return
    before = [child for child in above.rights if child.dep_ in labels.OPEN_COMPLEMENTS and child.i < verb.i]
    if before and before[-1].tag_ == "VB" and _has_to(before[-1]):
        verb.head = before[-1]


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "mark" for child in verb.lefts)


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


_DAYS = frozenset("today yesterday monday tuesday wednesday thursday friday saturday sunday".split())


def _day_of_saying(verb: Token) -> None:
    """Take "Saturday" of "an official said Saturday" for when, not for what he said."""
    for child in verb.rights:
        if child.dep_ in labels.OBJECTS and child.lower_ in _DAYS and child.left_edge.i == child.i:
            child.dep_ = "obl:unmarked"


def _speaker_behind(verb: Token) -> None:
    """Make "Pentangelo" who said it in "The men took nothing, said Detective Pentangelo": no other subject is near."""
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    free = not any(
        child.dep_ in labels.SUBJECTS | {"cc", "mark"} or child.dep_ in labels.HELPERS for child in verb.lefts
    )
    if not verb.i or verb.nbor(-1).text != "," or not free or not behind.text[:1].isupper():
        return
    speaker = next((child for child in verb.rights if child.left_edge.i == behind.i), None)
    below = labels.OBJECTS | labels.CLAUSES | labels.INDIRECT_OBJECTS
    if speaker is None or speaker.pos_ != "PROPN" or speaker.dep_ not in below - labels.ADVERBIAL_CLAUSES:
        return
    if any(child.i > speaker.i and child.dep_ in labels.OBJECTS | labels.CLAUSES for child in verb.rights):
        return
    speaker.dep_ = "nsubj"
    root = verb.sent.root
    if verb.dep_ in labels.CONJUNCTS and root.i < verb.i:
        verb.head, verb.dep_ = root, "parataxis"


def _saying_behind(verb: Token) -> None:
    """Hang ", the ministry said on Monday" beside what it said, whatever it was hung on: it has no "and" or "who"."""
    edge = verb.left_edge
    if not edge.i or "," not in (edge.text, edge.nbor(-1).text):
        return  # looked at first: the rest costs as many steps as the sentence is long
    root = verb.sent.root
    speaker = next((child for child in verb.lefts if child.dep_ in labels.SUBJECTS), None)
    if speaker is None or verb.dep_ in ("parataxis", "ROOT") or speaker.tag_[:1] == "W" or not root.i < edge.i:
        return
    below = any(
        child.dep_ in labels.OBJECTS | labels.CLAUSES or child.dep_ in ("cc", "mark") or child.tag_[:1] == "W"
        for child in verb.children
    )
    if below:
        return
    if all(word.head.i >= edge.i or word.is_punct for word in verb.doc[verb.i + 1 :]):
        verb.head, verb.dep_ = root, "parataxis"


def _subject_behind_time(verb: Token) -> None:
    """Give "captain" to "ordered" in "Water was seen, and at noon the captain, Ivo Rowe, ordered the crew out".

    The noun was hung on the verb before: behind the link and its phrase of time a noun with an article opens a clause.
    """
    above = verb.head
    if verb.tag_ != "VBD" or any(child.dep_ in labels.SUBJECTS or child.dep_ == "mark" for child in verb.children):
        return
    for article in verb.doc[above.i + 1 : verb.i]:
        noun = article.head
        if article.dep_ not in ("det", "nmod:poss") or not article.i < noun.i < verb.i or noun.dep_ not in _HUNG_LOOSE:
            continue
        if noun.pos_ != "NOUN" or noun.left_edge.i != article.i:
            continue
        link = _link_before(article)
        between = noun.doc[noun.i + 1 : verb.i]
        inserted = len(between) > 2 and between[0].text == between[-1].text == "," and between[1].pos_ == "PROPN"
        if link is None or link.i < above.i or (len(between) and not inserted):
            continue
        if all(word.text not in (",", ";") for word in between[1:-1]):
            _move_behind(link, noun, verb)
            return


def _link_before(article: Token) -> Token | None:
    """The ", and" of ", and at 7.52 a.m. the captain", where a phrase that a preposition opens stands between."""
    if article.nbor(-1).tag_ == "IN":
        return None
    for word in reversed(article.doc[max(article.i - _LONGEST_PHRASE, 1) : article.i]):
        if word.pos_ in ("VERB", "AUX") or word.is_punct:
            return None
        if word.lower_ in ("and", "but"):
            timed = word.nbor(1).tag_ == "IN" and word.i + 2 < article.i
            return word if timed and word.nbor(-1).text == "," else None
    return None


def _move_behind(link: Token, noun: Token, verb: Token) -> None:
    for word in noun.doc[link.i : noun.left_edge.i]:
        if not link.i <= word.head.i < noun.left_edge.i:
            word.head, word.dep_ = verb, "cc" if word.i == link.i else "obl"
        elif word.i == link.i:
            word.head = verb
    noun.head, noun.dep_ = verb, "nsubj"
    name = noun.nbor(2) if noun.i + 2 < verb.i else None
    if name is not None and name.dep_ not in labels.NAME_PARTS:
        name.head, name.dep_ = noun, "appos"


_HUNG_LOOSE = frozenset({"obl", "obl:unmarked", "nmod:unmarked", "dislocated", "dep", "obj", "appos"})
_LONGEST_PHRASE = 8  # words: "and at 7.52 a.m. on 3 May 1968"


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


MENDING = Mending(
    name="verbs joined to the wrong word",
    rank=30,
    mend=_mend,
    examples=(
        (
            "They/PRP/2/nsubj joined/VBD/2/ROOT the/DT/4/det pact/NN/2/obj ,/,/6/punct Bo/NNP/7/nsubj "
            "said/VBD/4/acl:relcl then/RB/7/advmod",
            "said/joined/parataxis",
        ),
        (
            "It/PRP/2/nsubj fell/VBD/2/ROOT ,/,/4/punct said/VBD/2/conj Bo/NNP/4/ccomp Holm/NNP/5/flat ././2/punct",
            "said/fell/parataxis Bo/said/nsubj",
        ),
        (
            "It/PRP/2/nsubj fell/VBD/2/ROOT ,/,/5/punct they/PRP/5/nsubj said/VBD/2/conj Saturday/NNP/5/obj",
            "said/fell/parataxis Saturday/said/obl:unmarked",
        ),
        (
            "Bo/NNP/2/nsubj took/VBD/2/ROOT her/PRP/2/obj to/TO/5/mark court/VB/2/xcomp and/CC/7/cc won/VBD/5/conj",
            "won/took/conj",
        ),
        (
            "Two/CD/3/nsubj:pass were/VBD/3/aux:pass killed/VBN/3/ROOT and/CC/5/cc nine/CD/3/conj were/VBD/7/aux:pass "
            "hurt/VBN/3/xcomp",
            "hurt/killed/conj nine/hurt/nsubj:pass and/hurt/cc",
        ),
        (
            "It/PRP/2/nsubj designed/VBN/2/ROOT and/CC/4/cc built/VBD/2/conj mills/NNS/4/obj",
            "designed:VBD",
        ),
        (
            "Bo/NNP/2/nsubj planned/VBD/2/ROOT to/TO/4/mark go/VB/2/xcomp and/CC/7/cc to/TO/7/mark return/VB/2/conj",
            "return/go/conj",
        ),
        (
            "It/PRP/2/nsubj grew/VBD/2/ROOT when/WRB/5/advmod Bo/NNP/5/nsubj left/VBD/2/advcl and/CC/7/cc "
            "said/VBD/2/conj",
            "said/left/conj",
        ),
        (
            "It/PRP/2/nsubj sank/VBD/2/ROOT ,/,/6/punct and/CC/6/cc at/IN/6/case noon/NN/2/obl the/DT/8/det "
            "captain/NN/2/obl ,/,/10/punct Rowe/NNP/8/conj ,/,/12/punct left/VBD/2/conj",
            "and/left/cc noon/left/obl captain/left/nsubj Rowe/captain/appos",
        ),
        (
            "It/PRP/2/nsubj shut/VBD/2/ROOT ,/,/12/punct and/CC/12/cc in/IN/6/case 1932/CD/12/obl the/DT/8/det "
            "owner/NN/6/nmod:unmarked ,/,/10/punct Holt/NNP/8/appos ,/,/6/punct left/VBD/2/conj",
            "owner/left/nsubj",
        ),
    ),
    never=(
        "Bo/NNP/2/nsubj took/VBD/2/ROOT it/PRP/2/obj and/CC/5/cc left/VBD/2/conj town/NN/5/obj",
        "He/PRP/2/nsubj rose/VBD/2/ROOT and/CC/4/cc said/VBD/2/conj Mass/NNP/4/obj ././2/punct",
        "They/PRP/2/nsubj joined/VBD/2/ROOT the/DT/4/det pact/NN/2/obj ,/,/7/punct which/WDT/7/nsubj Bo/NNP/7/nsubj "
        "said/VBD/4/acl:relcl then/RB/7/advmod",
        "It/PRP/2/nsubj grew/VBD/2/ROOT when/WRB/5/advmod Bo/NNP/5/nsubj left/VBD/2/advcl ,/,/8/punct "
        "and/CC/8/cc said/VBD/2/conj",
        "It/PRP/2/nsubj sank/VBD/2/ROOT in/IN/4/case May/NNP/2/obl ,/,/7/punct the/DT/7/det day/NN/2/obl ,/,/9/punct "
        "left/VBD/2/conj",
        "Bo/NNP/2/nsubj sold/VBD/2/ROOT it/PRP/2/obj ,/,/7/punct and/CC/7/cc the/DT/7/det mill/NN/2/obj "
        "left/VBD/2/conj",
        "Bo/NNP/2/nsubj tried/VBD/2/ROOT to/TO/4/mark go/VB/2/xcomp and/CC/6/cc pay/VB/4/conj",
        "Bo/NNP/2/nsubj tried/VBD/2/ROOT to/TO/4/mark go/VB/2/xcomp and/CC/6/cc left/VBD/2/conj",
    ),
)
