"""Rows of people and of things that the parser takes apart: "Captain Ruth Ames, Mate Ivan Bell and Cook Tom Carr".

A row is told by its commas and its "and": people by the names in it, things by the number that each begins with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.grammar import labels
from timeline.grammar.mending import Mending

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NOUNS = ("NOUN", "PROPN")
_AND = frozenset({"and", "&"})
_FEWEST = 3  # people of a row; two with a comma may be a name and an apposition
_MOST_TITLE_WORDS = 4
# What counts a thing already named: "a second theatre opens, and a third follows".
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())


def _mend(words: list[Token]) -> None:
    for token in words:
        if token.tag_ in ("VBZ", "NNS") and token.dep_ in ("parataxis", "conj", "appos"):
            _counted_thing(token)
        if token.tag_ == "NNS" and token.lower_.endswith("s"):
            _another_one_does(token)
    for row in _rows_of_people(words[0].doc) if words else ():
        _join_people(row)


def _counted_thing(thing: Token) -> None:
    """Join "barrels" to "sloops" in "bought two sloops, 40 barrels of tar and 1200 yards of cloth"."""
    first, start = thing.head, thing.left_edge.i
    if first.pos_ == "VERB":
        objects = [child for child in first.children if child.dep_ in labels.OBJECTS and child.i < thing.i]
        if len(objects) != 1:
            return
        first = objects[0]
    if first.pos_ not in _NOUNS or not (_is_counted(first) and _is_counted(thing)) or start == 0:
        return
    closed = any(word.lower_ in _AND for word in thing.doc[thing.i + 1 :])
    if thing.doc[start - 1].text != "," and thing.doc[start].text != ",":
        return
    if closed and not any(child.dep_ in labels.SUBJECTS for child in thing.children):
        thing.head, thing.dep_ = first, "conj"
        thing.pos_, thing.tag_ = "NOUN", "NNS"
        for stuff in list(thing.rights):
            for last in list(stuff.rights):  # "yards" was joined to "tar"
                if last.dep_ in labels.CONJUNCTS and _is_counted(last) and not _is_counted(stuff):
                    last.head = first


def _is_counted(noun: Token) -> bool:
    return any(child.dep_ == "nummod" and child.i < noun.i for child in noun.children)


def _another_one_does(verb: Token) -> None:
    """Take "opens" of "and in 1779 a third opens in May Street" for a verb: no "a" stands before a plural."""
    behind = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    ordinal = verb.nbor(-1) if verb.i > 1 else None
    if ordinal is None or ordinal.lower_ not in _ORDINALS or ordinal.nbor(-1).lower_ != "a":
        return
    if behind is None or behind.tag_ != "IN" or behind.lower_ == "of" or ordinal.head.i != verb.i:
        return
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", verb.lower_[:-1]
    ordinal.nbor(-1).head = ordinal
    ordinal.pos_, ordinal.dep_ = "NOUN", "nsubj"
    for child in verb.rights:
        if child.dep_ in labels.NOUN_MODIFIERS:
            child.dep_ = "obl"


# -- people -----------------------------------------------------------------------------------------------------


def _rows_of_people(doc: Doc) -> list[list[Span]]:
    """Names of people set in a row, with nothing between them but commas, an "and" and titles with capitals."""
    people = [entity for entity in doc.ents if labels.ENTITY_TYPES.get(entity.label_) == labels.PERSON]
    rows: list[list[Span]] = []
    row: list[Span] = []
    for person in people:
        if row and not _goes_on(doc[row[-1].end : person.start]):
            rows.append(row)
            row = []
        row.append(person)
    rows.append(row)
    return [row for row in rows if len(row) >= _FEWEST and _has_and(row)]


def _goes_on(between: Span) -> bool:
    marks = [word for word in between if word.text == "," or word.lower_ in _AND]
    titles = [word for word in between if word.text != "," and word.lower_ not in _AND]
    together = all(word.i <= between[0].i + 1 for word in marks) if marks else False
    return together and len(titles) <= _MOST_TITLE_WORDS and all(_is_title(word) for word in titles)


def _is_title(word: Token) -> bool:
    return word.text[:1].isupper() and word.pos_ in ("NOUN", "PROPN", "ADJ")


def _has_and(row: list[Span]) -> bool:
    last = row[-1].doc[row[-2].end : row[-1].start]
    return any(word.lower_ in _AND for word in last)


def _join_people(row: list[Span]) -> None:
    """Hang the second and later people of a row on the first, each with the title before it."""
    doc = row[0].doc
    start = row[0].start
    while start > 0 and row[0].start - start < _MOST_TITLE_WORDS and _is_title(doc[start - 1]):
        start -= 1
    inside = range(start, row[-1].end)
    outer = {word.head.i for word in doc[start : row[-1].end] if word.head.i not in inside}
    tops = [word for word in doc[start : row[-1].end] if word.head.i not in inside or word.head.i == word.i]
    if len(outer) != 1 or any(word.head.i == word.i for word in tops):
        return
    above = doc[outer.pop()]
    link = next((word.dep_ for word in tops if word.dep_ in labels.SUBJECTS | labels.OBJECTS), "")
    hung = [child for word in doc[start : row[-1].end] for child in word.children if child.i not in inside]
    if not link or any(child.dep_ not in labels.CASE_MARKS | {"punct"} for child in hung):
        return
    before = start
    for number, person in enumerate(row):
        head = person[-1] if len(person) == 1 else person[0]
        for word in doc[before : person.end]:
            if word.i == head.i:
                continue
            within = word.i >= person.start
            mark = word.text == "," or word.lower_ in _AND
            word.head = head
            word.dep_ = "flat" if within else ("punct" if word.text == "," else "cc") if mark else "nmod:desc"
        head.head, head.dep_ = (above, link) if number == 0 else (row[0][-1] if len(row[0]) == 1 else row[0][0], "conj")
        head.pos_, head.tag_ = "PROPN", "NNP"
        before = person.end


MENDING = Mending(
    name="rows of things and people",
    rank=14,
    mend=_mend,
    examples=(
        (
            "Bo/NNP/2/nsubj bought/VBD/2/ROOT two/CD/4/nummod sloops/NNS/2/obj ,/,/7/punct 40/CD/7/nummod "
            "barrels/NNS/4/appos of/IN/9/case tar/NN/7/nmod and/CC/12/cc 9/CD/12/nummod yards/NNS/9/conj",
            "barrels/sloops/conj yards/sloops/conj",
        ),
        (
            "One/CD/2/nummod mill/NN/3/nsubj opens/VBZ/3/ROOT and/CC/7/cc a/DT/7/det third/JJ/7/amod "
            "follows/NNS/3/conj in/IN/9/case May/NNP/7/nmod",
            "a/third/det third/follows/nsubj May/follows/obl follows:VBZ",
        ),
    ),
    never=(
        "Bo/NNP/2/nsubj bought/VBD/2/ROOT two/CD/4/nummod sloops/NNS/2/obj ,/,/6/punct ships/NNS/4/appos "
        "of/IN/8/case oak/NN/6/nmod",
        "A/DT/3/det third/JJ/3/amod works/NNS/3/ROOT of/IN/5/case art/NN/3/nmod",
    ),
)
