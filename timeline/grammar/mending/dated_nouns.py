"""A date before the noun that it dates, hung on the verb: "indicted in the October 1998 shooting death"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending
from timeline.grammar.name_words import NOT_NAMES

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST_WORDS = 4  # of the noun behind the date


def _mend(words: list[Token]) -> None:
    for year in words[2:-1]:
        if year.tag_ == "CD" and len(year.text) == 4 and words[year.i - 1].lower_ in NOT_NAMES:
            _give_to_noun(words, year)
    for day in words[:-1]:
        if day.dep_ == "nummod" and day.text.isdigit() and words[day.i + 1].lower_ in NOT_NAMES:
            _free_thing(words, day)


def _free_thing(words: list[Token], day: Token) -> None:
    """Make "plans" what was announced in "announced on 3 May 2018 plans to close", where it was counted by the day."""
    noun, month = day.head, words[day.i + 1]
    mark = words[day.i - 1] if day.i else day
    verb = noun.head
    if mark.lower_ != "on" or mark.head.i != noun.i or noun.dep_ not in labels.OBLIQUES or verb.i != mark.i - 1:
        return
    parts = words[month.i : noun.left_edge.i] if noun.left_edge.i > month.i else words[month.i : noun.i]
    date = [word for word in parts if word.i == month.i or (word.tag_ == "CD" and len(word.text) == 4)]
    if noun.tag_ != "NNS" or verb.pos_ != "VERB" or any(child.dep_ in labels.OBJECTS for child in verb.children):
        return
    mark.head, day.head, day.dep_ = day, verb, "obl"
    for word in date:
        word.head, word.dep_ = day, "nmod:unmarked"
    noun.dep_ = "obj"


def _give_to_noun(words: list[Token], year: Token) -> None:
    """Hang "in the" and the date on "death", and that on the verb, where no comma parts them."""
    month, article = words[year.i - 1], words[year.i - 2]
    date = year if year.dep_ in labels.OBLIQUES else month
    mark = words[article.i - 1] if article.i else None
    if article.lower_ not in ("the", "a", "this", "that") or date.dep_ not in labels.OBLIQUES or mark is None:
        return
    behind = words[year.i + 1 : year.i + 1 + _MOST_WORDS]
    run = [word for place, word in enumerate(behind) if all(_is_of_noun(other) for other in behind[: place + 1])]
    if mark.tag_ != "IN" or not run or date.head.i > mark.i or run[0].i in (mark.i, article.i):
        return
    noun, verb, label = run[-1], date.head, date.dep_
    for word in (mark, article, *run[:-1]):
        if word.head.i != noun.i:
            word.head = noun
    for word in run:
        if word.tag_ == "VBG":
            word.tag_, word.pos_ = "NN", "NOUN"
    for word in run[:-1]:
        word.dep_ = "amod" if word.pos_ == "ADJ" else "compound"
    for part in (month, year):
        part.head, part.dep_ = noun, "compound" if part is month else "nummod"
    noun.head, noun.dep_ = verb, label


def _is_of_noun(word: Token) -> bool:
    return word.tag_ in ("NN", "NNS", "JJ", "VBG")


MENDING = Mending(
    "dated nouns",
    rank=18,
    mend=_mend,
    examples=(
        (
            "Bo/NNP/2/nsubj announced/VBD/2/ROOT on/IN/7/case 3/CD/7/nummod May/NNP/4/nmod:unmarked "
            "2018/CD/4/nmod:unmarked plans/NNS/2/obl to/TO/9/mark close/VB/7/acl",
            "3/announced/obl on/3/case plans/announced/obj",
        ),
        (
            "Bo/NNP/2/nsubj spoke/VBD/2/ROOT in/IN/5/case the/DT/5/det October/NNP/2/obl 1998/CD/5/nmod "
            "shooting/VBG/2/advcl death/NN/7/obj of/IN/10/case Ann/NNP/8/nmod ././2/punct",
            "October/death/compound 1998/death/nummod in/death/case the/death/det shooting/death/compound "
            "death/spoke/obl",
        ),
        (
            "Bo/NNP/2/nsubj erred/VBD/2/ROOT in/IN/6/case the/DT/6/det May/NNP/6/compound 2012/CD/2/obl "
            "killing/VBG/2/advcl of/IN/9/case Ann/NNP/7/nmod ././2/punct",
            "May/killing/compound 2012/killing/nummod killing/erred/obl in/killing/case the/killing/det",
        ),
    ),
    never=(
        "Bo/NNP/2/nsubj called/VBD/2/ROOT on/IN/5/case 3/CD/5/nummod men/NNS/2/obl",
        "Bo/NNP/2/nsubj left/VBD/2/ROOT in/IN/4/case May/NNP/2/obl 2012/CD/4/nmod leaving/VBG/2/advcl Ann/NNP/6/obj",
        "Bo/NNP/2/nsubj left/VBD/2/ROOT in/IN/5/case the/DT/5/det May/NNP/2/obl 2012/CD/5/nmod ,/,/8/punct "
        "killing/VBG/2/advcl Ann/NNP/8/obj",
        "In/IN/4/case the/DT/4/det May/NNP/4/compound 2012/CD/6/obl Bo/NNP/6/nsubj left/VBD/6/ROOT",
    ),
)
