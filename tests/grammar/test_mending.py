"""Repairs of parses: each kind mends its examples and leaves alone what it must never touch; then whole sentences."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Token

from timeline import extract
from timeline.grammar.mending import Mending, kinds, mend
from timeline.grammar.parsing import parse_sentences

PARTS = {"DT": "DET", "TO": "PART", "CC": "CCONJ", "CD": "NUM", "RB": "ADV", "RP": "ADP", "NNP": "PROPN", ",": "PUNCT"}
STEMS = {
    "accused": "accuse", "Authors": "author", "called": "call", "cheated": "cheat", "expired": "expire",
    "followed": "follow", "left": "leave", "made": "make", "moved": "move",
    "opened": "open", "Orders": "order", "painted": "paint", "placed": "place",
    "planned": "plan", "suspected": "suspect", "Trials": "trial",
    "said": "say", "signals": "signal", "sold": "sell", "stopped": "stop", "told": "tell",
}  # fmt: skip
EXAMPLES = [(kind, parse, right) for kind in kinds() for parse, right in kind.examples]
NEVER = [(kind, parse) for kind in kinds() for parse in kind.never]


def _part(tag: str, label: str) -> str:
    if label in ("aux", "aux:pass", "cop"):
        return "AUX"
    if tag == "IN":
        return "ADP" if label == "case" else "SCONJ"
    for start, part in (("VB", "VERB"), ("NNP", "PROPN"), ("NN", "NOUN"), ("JJ", "ADJ")):
        if tag.startswith(start):
            return part
    return PARTS.get(tag, "PRON" if tag.isalpha() or tag.endswith("$") else "PUNCT")


def built(line: str) -> Doc:
    rows = [piece.rsplit("/", 3) for piece in line.split()]
    words, tagged, heads, labels = zip(*rows, strict=True)
    tags = [tag.split(":")[0] if tag != ":" else tag for tag in tagged]
    parts = [
        tag.split(":")[1] if ":" in tag[1:] else _part(tag, label) for tag, label in zip(tagged, labels, strict=True)
    ]
    return Doc(
        spacy.blank("en").vocab, words=list(words), tags=tags, pos=parts, deps=list(labels),
        heads=[int(head) - 1 for head in heads], lemmas=[STEMS.get(word, word) for word in words],
    )  # fmt: skip


def _told(doc: Doc) -> list[tuple[str, str, str, str]]:
    return [(token.text, token.head.text, token.dep_, token.tag_) for token in doc]


@pytest.mark.parametrize("kind, parse, right", EXAMPLES, ids=[f"{kind.name}: {parse}" for kind, parse, _ in EXAMPLES])
def test_wrong_parses_are_put_right(kind: Mending, parse: str, right: str) -> None:
    doc = built(parse)
    before = _told(doc)
    kind.mend(list(doc))
    links = {token.text: f"{token.text}/{token.head.text}/{token.dep_}" for token in doc}
    tags = {f"{token.text}:{token.tag_}" for token in doc}
    for piece in right.split():
        assert piece in (tags if "/" not in piece else links.values())
    expected = {piece.split("/")[0] for piece in right.split() if "/" in piece}
    changed = {now[0] for was, now in zip(before, _told(doc), strict=True) if was[:3] != now[:3]}
    assert changed <= expected | {".", ","}  # signs go with what they part
    assert all(len(list(token.ancestors)) < len(doc) for token in doc)
    again = _told(doc)
    kind.mend(list(doc))
    assert _told(doc) == again


@pytest.mark.parametrize("kind, parse", NEVER, ids=[f"{kind.name}: {parse}" for kind, parse in NEVER])
def test_right_parses_stay(kind: Mending, parse: str) -> None:
    doc = built(parse)
    before = _told(doc)
    kind.mend(list(doc))
    assert _told(doc) == before


def test_every_kind_says_what_it_mends_and_what_it_leaves() -> None:
    assert all(kind.examples and kind.never for kind in kinds())
    assert len({kind.rank for kind in kinds()}) == len({kind.name for kind in kinds()}) == len(kinds())


def _classes(text: str) -> dict[str, str]:
    (classes,) = parse_sentences([text], lambda doc: {token.text: token.pos_ for token in doc})
    return classes


@pytest.mark.parametrize(
    "text", ["Digging began at Port Said the following April.", "He sailed from Port Said in 1901."]
)
def test_a_name_that_ends_like_a_verb_is_a_name(text: str) -> None:
    assert _classes(text)["Said"] == "PROPN"


@pytest.mark.parametrize(
    ("text", "word"), [("The minister said so in 1901.", "said"), ("Putin Visited Beijing", "Visited")]
)
def test_verbs_stay_verbs(text: str, word: str) -> None:
    assert _classes(text)[word] == "VERB"


def test_the_date_goes_to_the_verb_behind_the_name() -> None:
    (event,) = extract("The year was 1858. Digging began at Port Said the following April.").events[-1:]
    assert event.title == "Digging began at Port Said"
    assert event.when.edtf() == "1859-04"


def test_people_of_a_row_are_told_apart_from_their_titles() -> None:
    text = "Captain Ruth Ames, First Officer Ivan Bell, and Flight Engineer Tom Carr took off from Brod on 3 May 1974."
    (event,) = extract(text).events
    assert event.title == "Ruth Ames, Ivan Bell, and Tom Carr took off from Brod"
    assert {"Ruth Ames", "Ivan Bell", "Tom Carr"} <= {person.name for person in event.participants}


def test_what_hung_on_the_word_hangs_on_its_head() -> None:
    def read(doc: object) -> list[tuple[str, str]]:
        assert mend(doc) is doc  # type: ignore[arg-type]  # again is harmless
        return [(token.text, token.head.text) for token in doc]  # type: ignore[attr-defined]

    (heads,) = parse_sentences(["Digging began at Port Said the following April."], read)
    assert ("April", "began") in heads
    assert ("Said", "Port") in heads


def test_a_repair_that_closes_a_circle_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def circle(words: list[Token]) -> None:
        words[0].head, words[1].head = words[1], words[0]

    def upper(words: list[Token]) -> None:
        words[0].tag_ = "NNP"

    faulty = Mending("circle", 1, circle, (), ())
    sound = Mending("sound", 2, upper, (), ())
    monkeypatch.setattr("timeline.grammar.mending.kinds", lambda: (faulty, sound))
    monkeypatch.delenv("TIMELINE_STRICT")
    (read,) = parse_sentences(["Ships sank off Velm."], lambda doc: [(word.head.i, word.tag_) for word in doc])
    assert read[0][1] == "NNP"
    assert read[0][0] != 1 or read[1][0] != 0
