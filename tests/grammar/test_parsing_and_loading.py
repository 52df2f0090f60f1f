"""Loading by name and version, and the shipped weights at work: they load, tag, parse and name."""

from __future__ import annotations

import threading
from itertools import islice
from pathlib import Path

import pytest
from spacy.tokens import Doc

from timeline.errors import UnknownPipeline
from timeline.grammar import clauses, loading, parsing
from timeline.grammar.governors import governor
from timeline.grammar.mending.words import undoubled, with_its_e
from timeline.grammar.names import names
from timeline.grammar.parsing import parse_sentences

# Plain sentences of our own; single parses of a small model flip from training to training, so shares are asserted.
SENTENCES = [
    ("The council signed the treaty in 1950.", "1950", "signed", "council"),
    ("In March 1969 soldiers crossed the river.", "1969", "crossed", "soldiers"),
    ("The old bridge collapsed on 4 May 1928.", "1928", "collapsed", "bridge"),
    ("Smith founded the company in Boston in 1901.", "1901", "founded", "Smith"),
    ("Three ships left London in October.", "October", "left", "ships"),
    ("The school was closed by the state in 1974.", "1974", "closed", "school"),
    ("She visited Germany last year and returned in June.", "June", "returned", "She"),
    ("The war that began in 1914 ended four years later.", "1914", "began", "war"),
    ("Russia sold Alaska to the United States in 1867.", "1867", "sold", "Russia"),
    ("Workers built the dam between 1931 and 1936.", "1931", "built", "Workers"),
]


def read(doc: Doc) -> tuple[list[str], list[str], bool]:
    """Copy out what the tests compare."""
    return [token.text for token in doc], [token.pos_ for token in doc], len(list(doc.sents)) == 1


def owner(doc: Doc, date: str) -> tuple[str, str]:
    """Return verb and subject of a date."""
    verb = governor(next(token for token in doc if token.text == date)).verb
    subject = clauses.find_subject(verb) if verb is not None else None
    return (verb.text if verb is not None else "", subject.token.text if subject is not None else "")


def test_shipped_weights_own_dates() -> None:
    texts = [text for text, _, _, _ in SENTENCES]
    dates = iter(date for _, date, _, _ in SENTENCES)
    owners = list(parse_sentences(texts, lambda doc: owner(doc, next(dates))))
    verbs = sum(got[0] == verb for got, (_, _, verb, _) in zip(owners, SENTENCES, strict=True))
    subjects = sum(got[1] == subject for got, (_, _, _, subject) in zip(owners, SENTENCES, strict=True))
    assert verbs >= 9, owners
    assert subjects >= 8, owners


def test_shipped_weights_tag_and_lemmatise() -> None:
    (words,) = parse_sentences(["Two maps were made."], lambda doc: [(token.pos_, token.lemma_) for token in doc])
    assert words == [("NUM", "two"), ("NOUN", "map"), ("AUX", "be"), ("VERB", "make"), ("PUNCT", ".")]


@pytest.mark.parametrize(
    ("word", "lemma", "right"),
    [
        ("excluded", "exclud", "exclude"),
        ("divided", "divid", "divide"),
        ("fined", "fin", "fine"),
        ("freed", "fre", "free"),
        ("bombed", "bombe", "bomb"),
        ("raided", "raid", "raid"),
        ("loaded", "load", "load"),
        ("avoided", "avoid", "avoid"),
        ("sacked", "sack", "sack"),
        ("married", "marry", "marry"),
        ("added", "add", "add"),
        ("planned", "plan", "plan"),
        ("fled", "fl", "flee"),
        ("relocated", "relocat", "relocate"),
        ("invaded", "invad", "invade"),
        ("repeated", "repeat", "repeat"),
        ("sailed", "saile", "sail"),
        ("smiled", "smile", "smile"),
    ],
)
def test_a_verb_gets_back_the_e_that_it_lost(word: str, lemma: str, right: str) -> None:
    assert with_its_e(word, lemma) == right


@pytest.mark.parametrize(
    "word, lemma, right",
    [
        ("acquitted", "acquitte", "acquit"), ("expelled", "expell", "expel"), ("permitted", "permitt", "permit"),
        ("patrolled", "patrolle", "patrol"), ("signalled", "signall", "signal"), ("stirred", "stirre", "stir"),
        ("called", "call", "call"), ("enrolled", "enroll", "enroll"), ("passed", "pass", "pass"),
        ("boycotted", "boycott", "boycott"), ("killed", "kill", "kill"), ("fitted", "fit", "fit"),
    ],
)  # fmt: skip
def test_a_verb_loses_the_letter_that_its_ending_doubled(word: str, lemma: str, right: str) -> None:
    assert undoubled(word, lemma) == right


def test_shipped_weights_name() -> None:
    (entities,) = parse_sentences(
        ["John Smith moved from London to Canada."], lambda doc: {(n.text, n.type) for n in names(doc)}
    )
    assert entities == {("John Smith", "person"), ("London", "place"), ("Canada", "place")}


def test_one_text_is_one_sentence_with_its_own_offsets() -> None:
    text = "It began. It\nended\tin 1969"
    (words,) = parse_sentences([text], lambda doc: ([(t.idx, t.text) for t in doc], len(list(doc.sents))))
    assert words[1] == 1
    assert all(text[start : start + len(word)] == word for start, word in words[0])


def test_results_come_in_order_and_on_demand() -> None:
    endless = (f"It happened in {year}." for year in iter(lambda: 1969, None))
    assert len(list(islice(parse_sentences(endless, len, sentences_per_batch=3), 7))) == 7
    assert list(parse_sentences(["One.", "", "Two men."], read)) == [
        (["One", "."], ["NUM", "PUNCT"], True),
        ([], [], False),
        (["Two", "men", "."], ["NUM", "NOUN", "PUNCT"], True),
    ]


def test_threads_get_the_same_results() -> None:
    texts = [f"The bridge at Redford was built in {year}." for year in range(1900, 1940)]
    alone = list(parse_sentences(texts, read, sentences_per_batch=8))
    results: list[list[tuple[list[str], list[str], bool]]] = []
    threads = [
        threading.Thread(target=lambda: results.append(list(parse_sentences(texts, read, sentences_per_batch=8))))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [alone] * 3


def test_vocabulary_grows_to_its_limit_and_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = loading.load_pipeline()
    list(parse_sentences(["Zq7q met Wq7w."], len))
    assert "Zq7q" in nlp.vocab.strings
    monkeypatch.setattr(parsing, "WORDS_KEPT", len(nlp.vocab))
    list(parse_sentences(["A first sentence."], len))
    words, strings = len(list(nlp.vocab)), len(nlp.vocab.strings)
    list(parse_sentences((f"Zx{n}q met Qy{n}w." for n in range(300)), len))
    assert len(list(nlp.vocab)) == words
    assert len(nlp.vocab.strings) - strings < 20  # bundles of morphological features are kept, the 600 words are not


def test_loaded_once() -> None:
    assert loading.load_pipeline() is loading.load_pipeline()


def test_missing_pipeline_says_what_to_do() -> None:
    with pytest.raises(UnknownPipeline, match=r"no spaCy pipeline 'en_no_such_thing'.*spacy download en_no_such_thing"):
        loading.load_pipeline("en_no_such_thing")


def test_missing_weights_say_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(loading.WEIGHTS_VARIABLE, str(tmp_path))
    monkeypatch.setattr(loading, "_loaded", {})
    with pytest.raises(UnknownPipeline, match=r"weights are missing.*--pipeline"):
        loading.load_pipeline()


@pytest.mark.parametrize("version", ["3.7.5", "3.9.0", "4.0.0.dev1"])
def test_unsupported_version_says_what_to_do(version: str) -> None:
    with pytest.raises(UnknownPipeline, match=rf"need spaCy 3\.8 or later and before 3\.9; installed is {version}"):
        loading.check_version(version)


def test_supported_version() -> None:
    loading.check_version("3.8.18")


def test_pipeline_without_parser_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(UnknownPipeline, match="has no parser"):
        loading.load_pipeline(str(tmp_path / "blank"))


def test_shipped_weights_bring_their_papers() -> None:
    for name in ("LICENSE", "ATTRIBUTION.md", "MODEL_CARD.md"):
        assert (loading.SHIPPED_WEIGHTS / name).stat().st_size > 500


def test_shipped_weights_are_small() -> None:
    size = sum(file.stat().st_size for file in loading.SHIPPED_WEIGHTS.rglob("*") if file.is_file())
    assert size < 8_000_000
