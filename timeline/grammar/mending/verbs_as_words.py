"""Verbs that were taken for nouns or adjectives, and nouns taken for verbs: "was closed", "called to order"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.mending.trees import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# Participles that a tagger takes for adjectives: "the observatory was closed", where somebody closed it.
_DONE_TO = frozenset("closed shut abandoned disbanded dissolved completed finished occupied deserted".split())
# Participles of what is done once, which no state is named by: "but was honourably acquitted".
_DONE_ONCE = frozenset(
    """
    acquitted adjourned appointed arrested baptised baptized beheaded buried burned burnt cancelled captured convicted
    demolished destroyed discharged dismissed drowned elected executed expelled granted hanged imprisoned killed
    knighted ordained overruled postponed promoted quashed rejected released rescued sentenced shot sunk wounded
    """.split()
)
_NEED_E = frozenset("svzcgu")


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.tag_ == "VBN" and token.dep_ == "amod":
            _made_something(token)
        if token.dep_ == "ROOT" and token.tag_ == "NN":
            _verb_spelt_as_noun(token)
        if token.tag_ == "VBN" and token.pos_ in ("NOUN", "PROPN"):
            _suffered(token)
        if token.lower_ == "order" and token.pos_ == "VERB" and token.head.lemma_.lower() == "call":
            _call_to_order(token)
        if token.i == 0 and token.lower_ in _PAST_FIRST and token.pos_ in ("NOUN", "PROPN") and token.head.i == 0:
            _verb_of_diary(token)
        if token.tag_ == "NNS" and token.dep_ in labels.CONJUNCTS and token.lower_ in _IN_S:
            _joined_to_verb(token)
        if token.pos_ == "ADJ" and token.lower_ in _DONE_TO:
            _passive_of_state(token)
        if token.tag_ == "VBN" and token.lower_ in _DONE_ONCE:
            _passive_of_deed(token)
        if token.pos_ == "ADJ" and token.lower_.endswith("ed") and _is_done(token):
            token.pos_, token.tag_ = "VERB", "VBN"
            stem = token.lower_[:-2]
            token.lemma_ = stem + "e" if stem[-1:] in _NEED_E else stem


def _verb_spelt_as_noun(root: Token) -> None:
    """Take "cost" of "The war cost the king his crown" for a verb: a noun has no subject and object."""
    named = {child.dep_ for child in root.children}
    if named & labels.SUBJECTS and named & labels.OBJECTS and not named & (labels.COPULAS | labels.AUXILIARIES):
        root.tag_, root.pos_, root.lemma_ = "VBD", "VERB", root.lower_


def _suffered(participle: Token) -> None:
    """Make "struck" a verb in "witnesses report being struck by officers"."""
    if participle.head.pos_ == "VERB" and any(
        child.dep_ in labels.PASSIVE_AUXILIARIES for child in participle.children
    ):
        participle.pos_ = "VERB"
        if participle.dep_ in labels.OBJECTS:
            participle.dep_ = "xcomp"


def _is_done(token: Token) -> bool:
    """Tell whether an adjective is a passive by its own auxiliary: "closed" of "the school was closed"."""
    return any(child.dep_ in labels.PASSIVE_AUXILIARIES for child in token.children)


def _passive_of_state(participle: Token) -> None:
    """Take "was closed" for the passive that it is; "is closed", "remained closed" stay states."""
    helper = next((child for child in participle.children if child.dep_ in labels.COPULAS), None)
    graded = any(child.dep_ == "advmod" and child.i < participle.i for child in participle.children)  # "still closed"
    if helper is None or helper.lower_ not in ("was", "were") or graded:
        return
    helper.dep_, helper.pos_ = "aux:pass", "AUX"
    participle.pos_, participle.tag_ = "VERB", "VBN"
    participle.lemma_ = {
        "shut": "shut",
        "finished": "finish",
        "abandoned": "abandon",
        "disbanded": "disband",
        "occupied": "occupy",
        "deserted": "desert",
    }.get(participle.lower_, participle.lower_[:-1])
    for child in participle.children:
        if child.dep_ == "nsubj":
            child.dep_ = "nsubj:pass"


_IN_S = {"lives": "live", "works": "work", "plays": "play", "sings": "sing", "dances": "dance", "paints": "paint"}


def _joined_to_verb(word: Token) -> None:
    """Make "lives" a verb of its own in "was born in 1961 and lives in Marn": he was not born in Marn."""
    verb, before = word.head, word.nbor(-1) if word.i else None
    if verb.pos_ != "VERB" or before is None or before.lower_ not in ("and", "but") or word.left_edge.i < before.i:
        return
    word.tag_, word.pos_, word.lemma_ = "VBZ", "VERB", _IN_S[word.lower_]
    for child in list(verb.rights):
        if child.i > word.i and not child.is_punct:
            child.head = word


# What opens a line of a diary and is spelt with a capital there alone.
_PAST_FIRST = {
    "rode": "ride", "met": "meet", "went": "go", "drove": "drive", "wrote": "write", "rose": "rise", "sent": "send",
    "saw": "see", "heard": "hear", "bought": "buy", "sold": "sell", "took": "take", "came": "come", "got": "get",
    "slept": "sleep", "sat": "sit", "began": "begin", "gave": "give", "left": "leave", "lay": "lie", "fell": "fall",
    "spent": "spend", "spoke": "speak", "ate": "eat", "shot": "shoot", "caught": "catch", "paid": "pay", "ran": "run",
    "dined": "dine", "walked": "walk", "called": "call", "marched": "march", "sailed": "sail", "visited": "visit",
}  # fmt: skip
_BEHIND_VERB = frozenset({"IN", "TO", "DT", "PRP", "PRP$", "CD", "RB", "RP"})


def _verb_of_diary(first: Token) -> None:
    """Make "Rode" a verb in "Rode to Ashby and bought two heifers": no noun stands before "to Ashby" alone."""
    behind = first.nbor(1) if first.i + 1 < len(first.doc) else None
    if behind is None or behind.tag_ not in _BEHIND_VERB:
        return
    if any(child.dep_ in labels.SUBJECTS | labels.HELPERS | labels.CASE_MARKS for child in first.children):
        return
    first.tag_, first.pos_, first.lemma_ = "VBD", "VERB", _PAST_FIRST[first.lower_]
    for child in first.rights:
        if child.dep_ in labels.NOUN_MODIFIERS:
            child.dep_ = "obl"


def _passive_of_deed(participle: Token) -> None:
    """Take "was honourably acquitted" for a passive; "is wounded" tells how somebody is."""
    helper = next((child for child in participle.children if child.dep_ in labels.COPULAS), None)
    if helper is None or helper.lower_ not in ("was", "were") or helper.i > participle.i:
        return
    helper.dep_, helper.pos_, participle.pos_ = "aux:pass", "AUX", "VERB"
    for child in participle.children:
        if child.dep_ == "nsubj":
            child.dep_ = "nsubj:pass"


def _call_to_order(order: Token) -> None:
    """ "The meeting was called to order": no infinitive, for nothing is ordered."""
    if any(child.dep_ in labels.OBJECTS for child in order.children):
        return
    mark = next((child for child in order.children if child.lower_ == "to"), None)
    if mark is None:
        return
    order.pos_, order.tag_, order.dep_ = "NOUN", "NN", "obl"
    mark.pos_, mark.tag_, mark.dep_ = "ADP", "IN", "case"
    for child in list(order.children):
        if child.i > order.i:
            child.head = order.head


def _made_something(participle: Token) -> None:
    """Raise "elected" in "she was elected mayor", where it was taken for a word that describes the mayor."""
    noun = participle.head
    passive = any(child.dep_ in labels.PASSIVE_AUXILIARIES for child in participle.children)
    subject = any(child.dep_ in labels.PASSIVE_SUBJECTS for child in participle.children)
    if not (passive and subject) or noun.pos_ != "NOUN" or participle.i > noun.i or subjects_of(noun):
        return
    link, above = noun.dep_, noun.head
    for child in list(noun.children):
        if child.i < participle.i or child.dep_ in ("punct", "obl", "obl:unmarked", "advmod", "conj", "advcl"):
            child.head = participle
    participle.head, participle.dep_ = (participle, "ROOT") if above.i == noun.i else (above, link)
    participle.pos_ = "VERB"
    noun.head, noun.dep_ = participle, "xcomp"


MENDING = Mending(
    name="verbs taken for nouns or adjectives",
    rank=50,
    mend=_mend,
    examples=(
        (
            "War/NN/2/nsubj cost/NN/2/ROOT them/PRP/2/iobj gold/NN/2/obj",
            "cost:VBD",
        ),
        (
            "Crowds/NNS/2/nsubj report/VBP/2/ROOT being/VBG/4/aux:pass struck/VBN:NOUN/2/obj",
            "struck/report/xcomp",
        ),
        (
            "Mill/NN/3/nsubj was/VBD/3/cop closed/JJ/3/ROOT",
            "Mill/closed/nsubj:pass was/closed/aux:pass closed:VBN",
        ),
        (
            "Rode/NNP/1/ROOT to/IN/3/case Elde/NNP/1/nmod and/CC/5/cc bought/VBD/1/conj mills/NNS/5/obj",
            "Rode:VBD Elde/Rode/obl",
        ),
        (
            "Bo/NNP/3/nsubj:pass was/VBD/3/aux:pass born/VBN/3/ROOT and/CC/5/cc lives/NNS/3/conj in/IN/7/case "
            "Marn/NNP/3/obl",
            "lives:VBZ Marn/lives/obl",
        ),
        (
            "Bo/NNP/2/nsubj:pass tried/VBN/2/ROOT but/CC/5/cc was/VBD/5/cop acquitted/VBN/2/conj",
            "was/acquitted/aux:pass",
        ),
        (
            "Bo/NNP/3/nsubj was/VBD/3/aux:pass called/VBN/3/ROOT to/TO/5/mark order/VB/3/xcomp",
            "order/called/obl to/order/case",
        ),
    ),
    never=(
        "War/NN/3/nsubj was/VBD/3/cop hell/NN/3/ROOT",
        "Mill/NN/3/nsubj is/VBZ/3/cop closed/JJ/3/ROOT",
        "Bo/NNP/3/nsubj is/VBZ/3/cop wounded/VBN/3/ROOT",
        "Rose/NNP/2/nsubj sat/VBD/2/ROOT",
        "Rose/NNP/1/ROOT Lane/NNP/1/flat",
        "It/PRP/2/nsubj saved/VBD/2/ROOT ships/NNS/2/obj and/CC/5/cc lives/NNS/3/conj in/IN/7/case Marn/NNP/2/obl",
        "Bo/NNP/3/nsubj was/VBD/3/aux:pass called/VBN/3/ROOT to/TO/5/mark order/VB/3/xcomp lamps/NNS/5/obj",
    ),
)
