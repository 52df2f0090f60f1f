"""Words of the wrong kind: names that were read as common nouns or as verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.grammar.mending import Mending
from timeline.grammar.name_words import NOT_NAMES, ORGANISATION_WORDS, OTHER_WORDS, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE = frozenset(
    "at from in into near outside through to towards left reached entered fled visited leaving reaching".split()
)
_MARKED = frozenset("appendix article chapter clause exhibit figure item page part schedule section table".split())
_FEWEST_LETTERS = 3


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.tag_ in ("NNP", "NNPS") and token.pos_ == "NOUN" and token.i and token.text[:1].isupper():
            token.pos_ = "PROPN"
        elif _is_a_place(token):
            token.pos_, token.tag_ = "PROPN", "NNP"
        if token.tag_ == "VB" and token.dep_ in ("nsubj", "nsubj:pass") and not any(True for _ in token.lefts):
            token.pos_, token.tag_ = "NOUN", "NN"  # "train 8796 was stopped"
        if token.tag_ in ("VBD", "VBN") and token.lower_.endswith("ed"):
            token.lemma_ = with_its_e(token.lower_, undoubled(token.lower_, token.lemma_))
        _capital_name(token)
        if token.lower_ in _RANKS and token.i + 2 < len(words) and token.nbor(1).text == ".":
            _rank_of_name(token)
        if _is_part_of_name(token) and _has_other_verb(words, token):
            _join_to_name(token)


_LOST_E = re.compile(
    r"(?:[^aeio]id|[^aeo]ud|[^aeo]od|[^eo]ad|v|c|u|[aeiou]z|^[^aeiou]*[aeiou][^aeiouwxyls]|[aeiou].*(?<!omb)[^eo]at)$"
)
_NO_E = re.compile(r"(?:mb|ck|[slr]k|rm|rn|[ln]d|[npcflr]t|[lm]p|(?:ai|ea|ee|oa|oi|oo)l)e$")
_IRREGULAR = {
    "bled": "bleed", "bred": "breed", "fed": "feed", "fled": "flee", "led": "lead", "shed": "shed", "sped": "speed",
    "wed": "wed",
}  # fmt: skip


_DOUBLED = re.compile(r"(?:[^aeiou]|qu)(?:[aeiou]([bdgmnprt])\1|[aeo]ll)$")
# Verbs that are spelt with two of a letter themselves.
_KEPT_DOUBLE = frozenset(
    """
    add ebb egg err purr butt putt boycott abutt sell tell spell smell swell dwell yell quell shell fell resell foretell
    retell misspell call fall stall install recall wall maul squall enthrall forestall appall befall roll poll toll
    troll scroll stroll enroll fill refill fulfill till still instill distill shed bed
    """.split()
)


def undoubled(word: str, lemma: str) -> str:
    """ "Expel" for "expell", "acquit" for "acquitte": what a lemmatizer leaves of "expelled" and "acquitted"."""
    bare = lemma.removesuffix("e")
    if lemma not in (word[:-1], word[:-2]) or bare in _KEPT_DOUBLE or not _DOUBLED.search(bare):
        return lemma
    return bare[:-1]


def with_its_e(word: str, lemma: str) -> str:
    """ "exclude" for "exclud", what a lemmatizer makes of "excluded" where it does not know the verb; no "bombe"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if lemma == word[:-2] and word.endswith("reed"):
        return f"{lemma}e"  # "freed"
    if lemma == word[:-2] and _LOST_E.search(lemma):
        return f"{lemma}e"
    return lemma[:-1] if lemma == word[:-1] and _NO_E.search(lemma) else lemma


def _capital_name(token: Token) -> None:
    """Take a word for a proper noun that is spelt and joined like one: "Northern Rail"."""
    if token.tag_ in ("NNP", "NNPS") and token.pos_ == "ADJ" and token.text[:1].isupper():
        token.pos_ = "PROPN"
    if token.dep_ in ("obl:unmarked", "dep") and token.pos_ == "NOUN" and token.text.istitle() and token.i:
        title = token.nbor(-1)
        if title.i == token.head.i and title.pos_ == "PROPN" and title.lower_ in TITLES:
            token.pos_, token.tag_, token.dep_ = "PROPN", "NNP", "flat"  # "Abbot Ivo"
    if token.i != 1 or token.tag_ != "NN" or not (token.text.istitle() and token.nbor(-1).text.istitle()):
        return
    first = token.nbor(-1)
    small_behind = token.i + 1 < len(token.doc) and token.nbor(1).is_lower
    if first.head.i == token.i and first.dep_ in ("amod", "compound") and small_behind:
        first.pos_ = token.pos_ = "PROPN"
        first.tag_ = token.tag_ = "NNP"


def _is_a_place(token: Token) -> bool:
    """ "Torrow" of "in Torrow", "left Torrow": a lone word with a capital where a place stands, without an article."""
    if token.pos_ != "NOUN" or token.tag_ != "NN" or token.i < 2 or not token.text.istitle():
        return False
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    low = token.lower_
    known = low in NOT_NAMES | ORGANISATION_WORDS | OTHER_WORDS | TITLES | _MARKED
    if known or len(token) < _FEWEST_LETTERS or token.nbor(-1).lower_ not in _WHERE:
        return False
    plain = behind is None or behind.is_punct or (behind.is_lower and behind.pos_ not in ("NOUN", "PROPN"))
    small = sum(word.is_lower for word in token.doc if word.is_alpha)
    return plain and 2 * small >= sum(word.is_alpha for word in token.doc)


_RANKS = frozenset("maj gen col lt capt brig sgt sergt adm cmdr cdr genl rev hon supt insp".split())


def _rank_of_name(rank: Token) -> None:
    """Join "William Holm" to "Maj" in "Maj. Gen. William Holm", where the point behind it was taken for an end."""
    place = rank.i + 2
    while place < len(rank.doc) and rank.doc[place].pos_ == "PROPN":
        name = rank.doc[place]
        loose = name.head.i < rank.i or name.head.i == rank.head.i or (name.head.i > place and name.dep_ == "nmod:desc")
        if loose and not name.is_ancestor(rank):
            name.head, name.dep_ = rank, "flat"
        place += 1


def _is_part_of_name(token: Token) -> bool:
    if token.i == 0 or token.pos_ != "VERB" or not token.text[:1].isupper() or token.ent_iob_ != "I":
        return False
    before = token.nbor(-1)
    return before.pos_ == "PROPN" and token.head.i not in (token.i, before.i) and before.head.i != token.i


def _has_other_verb(words: list[Token], token: Token) -> bool:
    """In a headline ("Putin Visits Beijing") capitals say nothing: there must be a verb in small letters."""
    return any(word.pos_ == "VERB" and word.i != token.i and word.text[:1].islower() for word in words)


def _join_to_name(token: Token) -> None:
    """ "Said" of "Port Said", "Left" of "the New Left": part of the name before it."""
    above = token.head
    for child in list(token.children):
        child.head = above
    token.head = token.nbor(-1)
    token.pos_, token.dep_ = "PROPN", "flat"


MENDING = Mending(
    name="words of the wrong kind",
    rank=10,
    mend=_mend,
    examples=(
        (
            "Bo/NNP/2/nsubj met/VBD/2/ROOT Maj/NNP/2/obj ./NNP/2/punct Will/NNP/2/dep Holm/NNP/5/flat",
            "Will/Maj/flat",
        ),
        (
            "He/PRP/2/nsubj saw/VBD/2/ROOT Abbot/NNP/2/obj Ivo/NN/3/dep there/RB/2/advmod",
            "Ivo/Abbot/flat",
        ),
    ),
    never=(
        "To/TO/2/mark train/VB/4/csubj was/VBD/4/cop hard/JJ/4/ROOT",
        "He/PRP/2/nsubj saw/VBD/2/ROOT the/DT/4/det abbot/NN/2/obj",
        "Bo/NNP/2/nsubj left/VBD/2/ROOT home/NN/2/obj",
    ),
)
