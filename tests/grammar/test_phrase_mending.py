"""Phrases built round the wrong word, as the parser was seen to build them, and right trees that must stay."""

from __future__ import annotations

import pytest

from tests.grammar.test_clause_mending import built, links
from timeline.grammar.phrase_mending import mend_phrases

CASES = {
    "a verb as the plural it looks like": (
        "The/DT/2/det firm/NN/3/nsubj plans/NNS/3/ROOT to/TO/5/mark close/VB/3/xcomp",
        {},
        {"plans": "VBZ"},
    ),
    "a verb behind the noun that was taken for all": (
        "Museum/NN/1/ROOT ,/,/3/punct plans/NNS/1/conj to/TO/5/mark move/VB/3/xcomp",
        {"plans": ("plans", "ROOT"), "Museum": ("plans", "nsubj")},
        {"plans": "VBZ"},
    ),
    "a past tense joined to an infinitive": (
        "Bo/NNP/2/nsubj took/VBD/2/ROOT her/PRP/2/obj to/TO/5/mark court/VB/2/xcomp and/CC/7/cc won/VBD/5/conj",
        {"won": ("took", "conj")},
        {},
    ),
    "a name hung on two words": (
        "Applicant/NNP/5/nsubj Ivo/NNP/1/appos Brandt/NNP/5/nsubj was/VBD/5/aux born/VBN/5/ROOT",
        {"Brandt": ("Ivo", "flat")},
        {},
    ),
    "a time behind a colon": (
        "It/PRP/2/nsubj failed/VBD/2/ROOT :/:/5/punct in/IN/5/case May/NNP/2/obl they/PRP/7/nsubj left/VBD/2/parataxis",
        {"May": ("left", "obl")},
        {},
    ),
    "a length behind its verb": (
        "Strike/NN/5/nsubj that/WDT/3/nsubj lasted/VBD/1/acl:relcl weeks/NNS/5/obl:unmarked closed/VBD/5/ROOT",
        {"weeks": ("lasted", "obl:unmarked")},
        {},
    ),
    "a verb of an entry": (
        "Karl/NNP/2/compound moves/NNS/2/ROOT from/IN/4/case Velm/NNP/2/nmod",
        {"Karl": ("moves", "nsubj"), "Velm": ("moves", "obl")},
        {"moves": "VBZ"},
    ),
    "a past tense as an attribute of all": (
        "Crew/NN/3/nsubj reported/VBN/3/amod damage/NN/3/ROOT",
        {"Crew": ("reported", "nsubj"), "reported": ("reported", "ROOT"), "damage": ("reported", "obj")},
        {"reported": "VBD"},
    ),
    "a verb inside a clause of time": (
        "It/PRP/2/nsubj grew/VBD/2/ROOT when/WRB/5/advmod Bo/NNP/5/nsubj left/VBD/2/advcl and/CC/7/cc said/VBD/2/conj",
        {"said": ("left", "conj")},
        {},
    ),
    "who survived the shooting": (
        "Shooting/NN/6/nsubj of/IN/3/case Ann/NNP/1/nmod who/WP/5/nsubj survived/VBD/1/acl:relcl failed/VBD/6/ROOT",
        {"survived": ("Ann", "acl:relcl")},
        {},
    ),
}
RIGHT = [
    "Its/PRP$/2/nmod:poss moves/NNS/2/ROOT from/IN/4/case Velm/NNP/2/nmod",
    "A/DT/3/det reported/VBN/3/amod case/NN/3/ROOT",
    "It/PRP/2/nsubj grew/VBD/2/ROOT when/WRB/5/advmod Bo/NNP/5/nsubj left/VBD/2/advcl ,/,/8/punct and/CC/8/cc "
    "said/VBD/2/conj",
    "Son/NN/6/nsubj of/IN/3/case Ann/NNP/1/nmod who/WP/5/nsubj survived/VBD/1/acl:relcl failed/VBD/6/ROOT",
    "The/DT/2/det plans/NNS/5/nsubj to/TO/4/mark close/VB/2/acl failed/VBD/5/ROOT",
    "Its/PRP$/2/nmod:poss plans/NNS/2/ROOT to/TO/4/mark close/VB/2/acl",
    "Bo/NNP/2/nsubj tried/VBD/2/ROOT to/TO/4/mark go/VB/2/xcomp and/CC/6/cc pay/VB/4/conj",
    "Bo/NNP/4/nsubj ,/,/1/punct Ann/NNP/4/nsubj left/VBD/4/ROOT",
    "It/PRP/2/nsubj failed/VBD/2/ROOT :/:/4/punct they/PRP/5/nsubj left/VBD/2/parataxis in/IN/7/case May/NNP/5/obl",
    "Strike/NN/4/nsubj of/IN/3/case weeks/NNS/1/nmod closed/VBD/4/ROOT",
]


@pytest.mark.parametrize("name", CASES)
def test_wrong_phrases_are_put_right(name: str) -> None:
    line, right, tags = CASES[name]
    doc = built(line)
    before = links(doc)
    mend_phrases(doc)
    changed = {word: link for word, link in links(doc).items() if before[word] != link}
    assert changed == right
    assert all(token.tag_ == tags[token.text] for token in doc if token.text in tags)
    again = links(doc)
    mend_phrases(doc)
    assert links(doc) == again


@pytest.mark.parametrize("line", RIGHT)
def test_other_phrases_stay(line: str) -> None:
    doc = built(line)
    before = links(doc)
    mend_phrases(doc)
    assert links(doc) == before
