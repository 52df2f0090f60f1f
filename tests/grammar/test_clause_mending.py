"""Clauses hung the wrong way round, as the parser was seen to hang them, and right trees that must stay."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from timeline.grammar.clause_mending import mend_clauses

# Word, tag, head (counted from 1) and label as the parser gave them; then the heads and labels that are right.
CASES = {
    "two subjects parted by a comma": (
        "The/DT/2/det mayor/NN/6/nsubj ,/,/6/punct Ann/NNP/6/nsubj ,/,/4/punct left/VBD/6/ROOT",
        {"Ann": ("mayor", "appos")},
    ),
    "a title as a subject of its own": (
        "King/NNP/3/nsubj Ottar/NNP/3/nsubj married/VBD/3/ROOT Anna/NNP/3/obj",
        {"Ottar": ("King", "flat")},
    ),
    "a letter dated so": (
        "Bo/NNP/2/nsubj sent/VBD/2/ROOT a/DT/4/det letter/NN/2/obj dated/VBN/2/xcomp May/NNP/5/obl",
        {"dated": ("letter", "acl")},
    ),
    "a reason behind an insertion": (
        "Bo/NNP/2/nsubj moved/VBD/2/ROOT it/PRP/2/obj ,/,/5/punct planned/VBN/3/acl then/RB/5/advmod ,/,/9/punct "
        "for/IN/9/case fog/NN/5/obl",
        {"fog": ("moved", "obl")},
    ),
    "a noun spelt as a verb": (
        "Bo/NNP/2/nsubj built/VBD/2/ROOT the/DT/4/det power/NN/5/nsubj loom/VBP/2/ccomp then/RB/2/advmod",
        {"the": ("loom", "det"), "power": ("loom", "compound"), "loom": ("built", "obj")},
    ),
    "born somebody": (
        "Born/VBN/3/amod Ada/NNP/3/compound Holm/NNP/8/nsubj in/IN/5/case Elde/NNP/3/nmod ,/,/3/punct she/PRP/3/appos "
        "moved/VBD/8/ROOT",
        {
            "Born": ("moved", "advcl"),
            "Holm": ("Born", "xcomp"),
            "Elde": ("Born", "obl"),
            ",": ("Born", "punct"),
            "she": ("moved", "nsubj"),
        },
    ),
    "what was told": (
        "Ann/NNP/2/nsubj told/VBD/2/ROOT us/PRP/2/iobj that/WDT/6/mark Bo/NNP/6/nsubj paid/VBD/3/acl:relcl",
        {"paid": ("told", "ccomp")},
    ),
    "what an accusation says": (
        "The/DT/2/det accusation/NN/6/nsubj that/WDT/5/obj Bo/NNP/5/nsubj cheated/VBD/2/acl:relcl failed/VBD/6/ROOT",
        {"cheated": ("accusation", "acl"), "that": ("cheated", "mark")},
    ),
    "found alive": (
        "They/PRP/2/nsubj found/VBD/2/ROOT Bo/NNP/4/nsubj alive/JJ/2/ccomp in/IN/6/case May/NNP/4/obl",
        {"Bo": ("found", "obj"), "alive": ("found", "xcomp"), "May": ("found", "obl")},
    ),
    "a main verb behind that": (
        "Doctors/NNS/5/nsubj suspected/VBN/1/acl that/IN/5/mark Bo/NNP/5/nsubj had/VBD/5/ROOT measles/NNS/5/obj",
        {"suspected": ("suspected", "ROOT"), "had": ("suspected", "ccomp"), "Doctors": ("suspected", "nsubj")},
    ),
    "a bare -ing form above a past tense": (
        "Crowds/NNS/2/nsubj demanding/VBG/2/ROOT bread/NN/4/nsubj stormed/VBD/2/ccomp it/PRP/4/obj",
        {
            "stormed": ("stormed", "ROOT"),
            "Crowds": ("stormed", "nsubj"),
            "demanding": ("Crowds", "acl"),
            "bread": ("demanding", "obj"),
        },
    ),
    "a predicate before a bare -ing form": (
        "Bo/NNP/6/nsubj was/VBD/5/cop the/DT/5/det only/JJ/5/amod smith/NN/6/nsubj working/VBG/6/ROOT here/RB/6/advmod",
        {"smith": ("smith", "ROOT"), "Bo": ("smith", "nsubj"), "working": ("smith", "acl")},
    ),
    "what was announced on a day": (
        "Ann/NNP/2/nsubj announced/VBD/2/ROOT on/IN/4/case 3/CD/2/obl May/NNP/4/nmod:unmarked that/IN/8/mark "
        "Bo/NNP/8/nsubj left/VBD/4/acl:relcl",
        {"left": ("announced", "ccomp")},
    ),
    "a past tense as an attribute": (
        "The/DT/2/det decision/NN/2/ROOT angered/VBD/4/amod unions/NNS/2/nmod",
        {"angered": ("angered", "ROOT"), "decision": ("angered", "nsubj"), "unions": ("angered", "obj")},
    ),
    "a plan as a purpose": (
        "They/PRP/2/nsubj planned/VBD/2/ROOT to/TO/4/mark open/VB/2/advcl it/PRP/4/obj",
        {"open": ("planned", "xcomp")},
    ),
    "a deed as a manner": (
        "It/PRP/2/nsubj quashed/VBD/2/ROOT his/PRP$/4/nmod:poss conviction/NN/2/obj for/IN/6/mark killing/VBG/2/advcl",
        {"killing": ("conviction", "acl")},
    ),
}
RIGHT = [
    "The/DT/2/det claim/NN/6/nsubj that/WDT/5/obj Bo/NNP/5/nsubj made/VBD/2/acl:relcl failed/VBD/6/ROOT",
    "The/DT/2/det accusation/NN/6/nsubj that/WDT/5/obj Bo/NNP/5/nsubj made/VBD/2/acl:relcl failed/VBD/6/ROOT",
    "They/PRP/2/nsubj stopped/VBD/2/ROOT to/TO/4/mark open/VB/2/advcl it/PRP/4/obj",
    "Police/NNS/2/nsubj seeking/VBG/2/ROOT man/NN/2/obj who/WP/5/nsubj fled/VBD/3/acl:relcl",
    "They/PRP/2/nsubj said/VBD/2/ROOT he/PRP/5/nsubj was/VBD/5/cop ill/JJ/2/ccomp",
    "Such/JJ/2/amod losses/NNS/5/nsubj that/IN/4/mark Bo/NNP/5/nsubj resigned/VBD/5/ROOT",
    "They/PRP/2/nsubj left/VBD/2/ROOT after/IN/5/mark Bo/NNP/5/nsubj killing/VBG/2/advcl",
]
PARTS = {
    "DT": "DET",
    "IN": "SCONJ",
    "TO": "PART",
    "PRP": "PRON",
    "JJ": "ADJ",
    "NN": "NOUN",
    "NNS": "NOUN",
    ",": "PUNCT",
}


def built(line: str) -> Doc:
    rows = [piece.rsplit("/", 3) for piece in line.split()]
    words, tags, heads, labels = zip(*rows, strict=True)
    parts = [PARTS.get(tag, "PROPN" if tag == "NNP" else "VERB" if tag.startswith("VB") else "PRON") for tag in tags]
    return Doc(
        spacy.blank("en").vocab, words=list(words), tags=list(tags), pos=parts, lemmas=[lemma(word) for word in words],
        heads=[int(head) - 1 for head in heads], deps=list(labels),
    )  # fmt: skip


def lemma(word: str) -> str:
    return {"told": "tell", "planned": "plan", "made": "make", "stopped": "stop"}.get(word, word)


def links(doc: Doc) -> dict[str, tuple[str, str]]:
    return {token.text: (token.head.text, token.dep_) for token in doc}


@pytest.mark.parametrize("name", CASES)
def test_wrong_trees_are_put_right(name: str) -> None:
    line, right = CASES[name]
    doc = built(line)
    before = links(doc)
    mend_clauses(doc)
    changed = {word: link for word, link in links(doc).items() if before[word] != link}
    assert changed == right
    again = links(doc)
    mend_clauses(doc)
    assert links(doc) == again


@pytest.mark.parametrize("line", RIGHT)
def test_other_trees_stay(line: str) -> None:
    doc = built(line)
    before = links(doc)
    mend_clauses(doc)
    assert links(doc) == before


def test_a_noun_with_subject_and_object_is_a_verb() -> None:
    doc = built("War/NN/2/nsubj cost/NN/2/ROOT them/PRP/2/iobj gold/NN/2/obj")
    mend_clauses(doc)
    assert (doc[1].pos_, doc[1].tag_) == ("VERB", "VBD")
    doc = built("War/NN/3/nsubj was/VBD/3/cop hell/NN/3/ROOT")
    mend_clauses(doc)
    assert doc[2].tag_ == "NN"
