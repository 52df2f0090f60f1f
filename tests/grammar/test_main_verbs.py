"""Main verbs that the parser made something else, as it was seen to do, and right trees that must stay."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from timeline.grammar.main_verbs import raise_main_verb

# Word, tag, part of speech, head (counted from 1) and label as the parser gave them; then what is right.
CASES = {
    "a past tense hung on its subject": (
        "A/DT/DET/2/det quake/NN/NOUN/2/ROOT in/IN/ADP/4/case Peru/NNP/PROPN/2/nmod killed/VBD/VERB/2/nmod "
        "Ann/NNP/PROPN/2/appos Roth/NNP/PROPN/6/flat ././PUNCT/2/punct",
        {
            "killed": ("killed", "ROOT"),
            "quake": ("killed", "nsubj"),
            "Ann": ("killed", "obj"),
            "Peru": ("quake", "nmod"),
        },
    ),
    "what stands behind a preposition is no object": (
        "The/DT/DET/2/det mill/NN/NOUN/2/ROOT stood/VBD/VERB/2/amod near/IN/ADP/5/case Elde/NNP/PROPN/2/nmod "
        "././PUNCT/2/punct",
        {"stood": ("stood", "ROOT"), "Elde": ("stood", "obl")},
    ),
    "a past tense taken for what a preposition goes with": (
        "A/DT/DET/2/det quake/NN/NOUN/2/ROOT in/IN/ADP/6/case New/NNP/PROPN/6/amod Holm/NNP/PROPN/4/flat "
        "killed/VBD/VERB/2/nmod Ann/NNP/PROPN/2/nmod ././PUNCT/2/punct",
        {
            "killed": ("killed", "ROOT"),
            "quake": ("killed", "nsubj"),
            "New": ("quake", "nmod"),
            "in": ("New", "case"),
            "Ann": ("killed", "obj"),
        },
    ),
    "a participle that took the subject": (
        "The/DT/DET/2/det canal/NN/NOUN/4/nsubj ,/,/PUNCT/4/punct opened/VBD/VERB/7/advcl then/RB/ADV/4/advmod "
        ",/,/PUNCT/4/punct ruined/VBD/VERB/7/ROOT them/PRP/PRON/7/obj ././PUNCT/7/punct",
        {"ruined": ("ruined", "ROOT"), "canal": ("ruined", "nsubj"), "opened": ("canal", "acl")},
    ),
    "a plan that became the verb": (
        "The/DT/DET/2/det summit/NN/NOUN/3/nsubj planned/VBN/VERB/3/ROOT for/IN/ADP/5/case May/NNP/PROPN/3/obl "
        "was/VBD/AUX/7/aux:pass cancelled/VBN/VERB/3/conj ././PUNCT/3/punct",
        {"cancelled": ("cancelled", "ROOT"), "summit": ("cancelled", "nsubj"), "planned": ("summit", "acl")},
    ),
    "a verb joined to that of a relative clause": (
        "Doran/NNP/PROPN/1/ROOT ,/,/PUNCT/4/punct who/WP/PRON/4/nsubj owed/VBD/VERB/1/acl:relcl it/PRP/PRON/4/obj "
        ",/,/PUNCT/7/punct sold/VBD/VERB/4/conj the/DT/DET/9/det house/NN/NOUN/7/obj ././PUNCT/1/punct",
        {
            "sold": ("sold", "ROOT"),
            "Doran": ("sold", "nsubj"),
            "owed": ("Doran", "acl:relcl"),
            "house": ("sold", "obj"),
        },
    ),
    "a sentence with an article has a verb": (
        "The/DT/DET/2/det union/NN/NOUN/2/ROOT called/VBN/VERB/2/acl off/RP/ADP/6/case its/PRP$/PRON/6/nmod:poss "
        "strike/NN/NOUN/3/obl ././PUNCT/2/punct",
        {"called": ("called", "ROOT"), "union": ("called", "nsubj"), "strike": ("called", "obl")},
    ),
    "two subjects of one verb": (
        "An/DT/DET/2/det inquiry/NN/NOUN/8/nsubj cleared/VBN/VERB/2/acl Dorn/NNP/PROPN/3/xcomp ,/,/PUNCT/8/punct "
        "but/CC/CCONJ/8/cc he/PRP/PRON/8/nsubj left/VBD/VERB/8/ROOT ././PUNCT/8/punct",
        {
            "cleared": ("cleared", "ROOT"),
            "inquiry": ("cleared", "nsubj"),
            "left": ("cleared", "conj"),
            "Dorn": ("cleared", "obj"),
        },
    ),
    "a participle between commas": (
        "The/DT/DET/2/det canal/NN/NOUN/4/nsubj ,/,/PUNCT/2/punct opened/VBD/VERB/4/ROOT then/RB/ADV/4/advmod "
        ",/,/PUNCT/7/punct ruined/VBD/VERB/4/conj them/PRP/PRON/7/obj ././PUNCT/4/punct",
        {"ruined": ("ruined", "ROOT"), "canal": ("ruined", "nsubj"), "opened": ("canal", "acl")},
    ),
}
RIGHT = {
    "a caption": "Fire/NN/NOUN/1/ROOT that/WDT/PRON/3/nsubj burned/VBD/VERB/1/acl:relcl Elde/NNP/PROPN/3/obj "
    "././PUNCT/1/punct",
    "a clause of its own in apposition": "The/DT/DET/2/det news/NN/NOUN/2/ROOT :/:/PUNCT/5/punct Bo/NNP/PROPN/5/nsubj "
    "left/VBD/VERB/2/appos ././PUNCT/2/punct",
    "a heading without an end": "Storm/NN/NOUN/1/ROOT hit/VBD/VERB/1/amod Elde/NNP/PROPN/1/appos",
    "two deeds": "Bo/NNP/PROPN/2/nsubj came/VBD/VERB/2/ROOT ,/,/PUNCT/4/punct saw/VBD/VERB/2/conj "
    "and/CC/CCONJ/6/cc left/VBD/VERB/2/conj ././PUNCT/2/punct",
    "a clause of its own before the verb": "Bo/NNP/PROPN/2/nsubj gone/VBN/VERB/5/advcl ,/,/PUNCT/2/punct "
    "Ann/NNP/PROPN/5/nsubj wept/VBD/VERB/5/ROOT ././PUNCT/5/punct",
    "a caption without an article": "Crowds/NNS/NOUN/1/ROOT gathered/VBN/VERB/1/acl in/IN/ADP/4/case "
    "Elde/NNP/PROPN/2/obl "
    "././PUNCT/1/punct",
    "done by somebody": "The/DT/DET/2/det hall/NN/NOUN/2/ROOT built/VBN/VERB/2/acl by/IN/ADP/5/case "
    "Bo/NNP/PROPN/3/obl:agent "
    "././PUNCT/2/punct",
    "an insertion without a verb": "The/DT/DET/2/det judge/NN/NOUN/2/ROOT ,/,/PUNCT/4/punct sent/VBN/VERB/2/acl "
    "then/RB/ADV/4/advmod "
    "././PUNCT/2/punct",
    "an apposition before the verb": "Kay/NNP/PROPN/6/nsubj ,/,/PUNCT/4/punct a/DT/DET/4/det smith/NN/NOUN/1/appos "
    ",/,/PUNCT/4/punct opposed/VBD/VERB/6/ROOT it/PRP/PRON/6/obj ,/,/PUNCT/9/punct left/VBD/VERB/6/conj "
    "././PUNCT/6/punct",
    "another subject behind a comma": "Alerts/NNS/NOUN/2/nsubj fired/VBN/VERB/2/ROOT ,/,/PUNCT/6/punct "
    "Bo/NNP/PROPN/6/nmod "
    "got/VBD/AUX/6/aux:pass paged/VBN/VERB/2/conj ././PUNCT/2/punct",
    "two deeds behind an apposition": "Bo/NNP/PROPN/6/nsubj ,/,/PUNCT/4/punct a/DT/DET/4/det smith/NN/NOUN/1/appos "
    ",/,/PUNCT/4/punct came/VBD/VERB/6/ROOT and/CC/CCONJ/8/cc left/VBD/VERB/6/conj ././PUNCT/6/punct",
}


def _doc(words: str) -> Doc:
    rows = [
        part.rsplit("/", 4) if not part.startswith("./") else [".", ".", *part[4:].split("/")] for part in words.split()
    ]
    rows = [row if row[0] != "," else [",", ",", *row[-3:]] for row in rows]
    return Doc(
        spacy.blank("en").vocab,
        words=[row[0] for row in rows], tags=[row[1] for row in rows], pos=[row[2] for row in rows],
        heads=[int(row[3]) - 1 for row in rows], deps=[row[4] for row in rows],
    )  # fmt: skip


def _root(doc: Doc):  # type: ignore[no-untyped-def]
    return next(token for token in doc if token.head.i == token.i)


@pytest.mark.parametrize("words, right", CASES.values(), ids=CASES)
def test_the_main_verb_is_raised(words: str, right: dict[str, tuple[str, str]]) -> None:
    doc = _doc(words)
    assert raise_main_verb(_root(doc))
    assert {token.text: (token.head.text, token.dep_) for token in doc if token.text in right} == right
    assert all(len(list(token.ancestors)) < len(doc) for token in doc)


@pytest.mark.parametrize("words", RIGHT.values(), ids=RIGHT)
def test_right_trees_stay(words: str) -> None:
    doc = _doc(words)
    before = [(token.head.i, token.dep_) for token in doc]
    assert not raise_main_verb(_root(doc))
    assert [(token.head.i, token.dep_) for token in doc] == before
