"""Sentences changed for training keep a tree, and the tree says what the new words are."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from training.augment import without_full_stop
from training.contractions import merged, read_merged, relation_of
from training.dates import in_front, other_dates, phrases
from training.headlines import telegraphic, third_person
from training.treebanks import TrainingSentence, Word

POLICE = """
    The      DET   DT  the      2 det
    police   NOUN  NNS police   3 nsubj
    arrested VERB  VBD arrest   0 ROOT
    two      NUM   CD  two      5 nummod
    men      NOUN  NNS man      3 obj
    in       ADP   IN  in       7 case
    Dunmoor  PROPN NNP Dunmoor  3 obl
    on       ADP   IN  on       9 case
    Friday   PROPN NNP Friday   3 obl
    .        PUNCT .   .        3 punct
"""
TRIED = """
    The      DET   DT  the      2 det
    mayor    NOUN  NN  mayor    4 nsubj:pass
    was      AUX   VBD be       4 aux:pass
    tried    VERB  VBN try      0 ROOT
    in       ADP   IN  in       6 case
    May      PROPN NNP May      4 obl
    ,        PUNCT ,   ,        10 punct
    which    PRON  WDT which    10 nsubj
    nobody   PRON  NN  nobody   10 obj
    expected VERB  VBD expect   4 advcl:relcl
    .        PUNCT .   .        4 punct
"""
DENIED = """
    Nobody  PRON NN  nobody  2 nsubj
    came    VERB VBD come    0 ROOT
    .       PUNCT .  .       2 punct
"""
ASKED = """
    Workers NOUN  NNS worker  2 nsubj
    left    VERB  VBD leave   0 ROOT
    ?       PUNCT .   ?       2 punct
"""


def sentence(table: str, names: list[tuple[int, int, str]] | None = None) -> TrainingSentence:
    words = []
    for number, line in enumerate(table.strip().splitlines()):
        text, pos, tag, lemma, head, relation = line.split()
        words.append(Word(text, lemma, pos, tag, "", int(head) - 1 if head != "0" else number, relation, space=True))
    return TrainingSentence("made up", "1", words, names=names or [])


def links(changed: TrainingSentence) -> set[tuple[str, str, str]]:
    """Word, relation and head of every word but punctuation."""
    words = changed.words
    return {(w.text, w.relation, words[w.head].text) for w in words if w.relation != "punct"}


def assert_tree(changed: TrainingSentence) -> None:
    """One root, and every word hangs on it in the end."""
    words = changed.words
    assert sum(word.head == place for place, word in enumerate(words)) == 1
    for place in range(len(words)):
        seen = set()
        while words[place].head != place:
            assert place not in seen
            seen.add(place)
            place = words[place].head


def test_a_date_in_front_hangs_on_the_verb_and_moves_all_else() -> None:
    before = sentence(POLICE, [(6, 7, "LOC")])
    for seed in range(200):
        after = in_front(before, random.Random(seed))
        assert_tree(after)
        assert ("police", "nsubj", "arrested") in links(after)
        assert ("the", "det", "police") in links(after)
        ((start, end, _),) = after.names or []
        assert [word.text for word in after.words[start:end]] == ["Dunmoor"]
        assert after.words[0].text[0].isupper()
        own = [w.relation for w in after.words[: -len(before.words)] if after.words[w.head].text == "arrested"]
        assert own in (["obl"], ["obl:unmarked"], ["advmod"])


def test_no_date_is_put_in_front_of_a_question() -> None:
    before = sentence(ASKED)
    assert in_front(before, random.Random(0)) is before


def test_dates_are_exchanged_with_their_preposition_and_relation() -> None:
    before = sentence(POLICE, [(6, 7, "LOC")])
    shapes = set()
    for seed in range(100):
        after = other_dates(before, random.Random(seed))
        assert_tree(after)
        text = [word.text for word in after.words]
        assert text[:8] == "The police arrested two men in Dunmoor on".split()
        assert [w.relation for w in after.words[8:-1] if after.words[w.head].text == "arrested"] == ["obl"]
        shapes.add(len(text))
    assert len(shapes) > 2


def test_a_name_that_holds_a_date_stays() -> None:
    before = sentence(POLICE, [(6, 9, "ORG")])
    assert other_dates(before, random.Random(1)) is before


def test_every_phrase_has_one_word_that_hangs_on_the_verb() -> None:
    assert all(sum(place is None for *_, place in phrase) == 1 for phrase in phrases())


def test_a_headline_drops_articles_and_what_is_said_aside() -> None:
    said = set()
    for seed in range(50):
        after = telegraphic(sentence(POLICE, [(6, 7, "LOC")]), random.Random(seed))
        assert after is not None
        assert_tree(after)
        assert [after.words[a].text for a, _, _ in after.names or []] == ["Dunmoor"]
        said.add(" ".join(word.text for word in after.words).lower())
    assert said == {
        "police arrested two men in dunmoor on friday",
        "police arrest two men in dunmoor on friday",
    }
    after = telegraphic(sentence(TRIED), random.Random(0))
    assert after is not None
    assert " ".join(word.text for word in after.words).lower() == "mayor tried in may"
    assert links(after) >= {(after.words[0].text, "nsubj:pass", after.words[1].text)}


@pytest.mark.parametrize("table", [DENIED, ASKED])
def test_what_makes_no_headline(table: str) -> None:
    assert telegraphic(sentence(table), random.Random(0)) is None


def test_the_present_of_headlines() -> None:
    verbs = ("carry", "play", "reach", "win", "have", "go")
    assert [third_person(verb) for verb in verbs] == ["carries", "plays", "reaches", "wins", "has", "goes"]


def test_a_full_stop_of_a_name_stays() -> None:
    ended = sentence(POLICE, [(8, 10, "ORG")])
    assert without_full_stop(ended) is ended
    assert len(without_full_stop(sentence(POLICE)).words) == len(ended.words) - 1


CONTRACTED = """
# newdoc id = made-up
# sent_id = 1
# text = La puerta que fue abierta al mediar el día chirrió.
1	La	el	DET	_	_	2	det	_	_
2	puerta	puerta	NOUN	_	Number=Sing	11	nsubj	_	_
3	que	que	PRON	_	PronType=Rel	5	nsubj	_	_
4	fue	ser	AUX	_	Tense=Past|VerbForm=Fin	5	aux	_	_
5	abierta	abrir	VERB	_	VerbForm=Part|Gender=Fem	2	acl	_	_
6-7	al	_	_	_	_	_	_	_	_
6	a	a	ADP	_	_	8	mark	_	_
7	el	el	DET	_	_	8	det	_	_
8	mediar	mediar	VERB	_	VerbForm=Inf	5	advcl	_	_
9	el	el	DET	_	_	10	det	_	_
10	día	día	NOUN	_	_	8	obj	_	_
11	chirrió	chirriar	VERB	_	VerbForm=Fin	0	root	_	SpaceAfter=No
12	.	.	PUNCT	_	_	11	punct	_	_

"""


def test_contractions_are_one_word_and_heads_are_counted_anew(tmp_path: Path) -> None:
    (tmp_path / "made-up.conllu").write_text(CONTRACTED.lstrip("\n"), encoding="utf-8")
    (read,) = read_merged(tmp_path / "made-up.conllu", frozenset({"ser"}))
    assert [word.text for word in read.words][5:7] == ["al", "mediar"]
    assert {(word.text, word.relation, read.words[word.head].text) for word in read.words} >= {
        ("al", "mark", "mediar"),
        ("mediar", "advcl", "abierta"),
        ("día", "obj", "mediar"),
        ("abierta", "acl:relcl", "puerta"),
        ("fue", "aux:pass", "abierta"),
        ("que", "nsubj:pass", "abierta"),
        ("chirrió", "ROOT", "chirrió"),
    }
    assert [word.space for word in read.words][-2:] == [False, True]
    assert all("Gender" not in word.features for word in read.words)


def test_a_verb_with_its_pronoun_is_the_verb() -> None:
    rows = [row.split() for row in (
        "1 Quiere querer VERB _ _ 0 root _ _", "2-3 verlo _ _ _ _ _ _ _ _", "2 ver ver VERB _ _ 1 xcomp _ _",
        "3 lo él PRON _ _ 2 obj _ _",
    )]  # fmt: skip
    assert [(word.text, word.pos, word.head, word.relation) for word in merged(rows)] == [
        ("Quiere", "VERB", 0, "ROOT"), ("verlo", "VERB", 0, "xcomp"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "taught"),
    [("obl:arg", "obl"), ("nsubj:pass", "nsubj:pass"), ("flat:name", "flat"), ("orphan", "dep"), ("root", "ROOT")],
)
def test_few_subtypes_of_relations_are_taught(label: str, taught: str) -> None:
    assert relation_of(label) == taught
