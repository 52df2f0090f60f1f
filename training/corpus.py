"""Raw treebanks and name corpora -> the documents that training and evaluation read (spaCy's ``.spacy`` files)."""

from __future__ import annotations

import dataclasses
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from training.augment import NamePool, augmented
from training.name_corpora import gum_names, read_uner, read_wikigold
from training.treebanks import TrainingSentence, read_conllu

# GUM's other genres have texts under non-commercial licences, no text, or speech.
GUM_GENRES = frozenset("academic bio court interview news speech textbook voyage".split())
SEED = 7
COPIES = 3  # changed copies of every sentence, beside the sentence as it stands
LEAST_OFTEN = 3  # occurrences of a word that gets an entry of its own
LONGEST_GROUP = 6  # sentences per training document: enough to learn where one sentence ends and the next begins


def build(data: Path, out: Path, listed_names: dict[str, list[str]]) -> set[int]:
    """Write the training and the development file from the raw data; return the words that training can learn."""
    random_source = random.Random(SEED)
    sources = [*ewt(data, "train"), *gum(data, "train"), *wikigold(data, test=False)]
    pool = NamePool(sources, listed_names)
    groups = [*grouped(sources, random_source)]
    again = [augmented(group, pool, random_source) for _ in range(COPIES) for group in grouped(sources, random_source)]
    both = [*groups, *again]
    random_source.shuffle(both)
    vocab = spacy.blank("en").vocab
    save(out / "train.spacy", [to_doc(group, vocab) for group in both])
    development = [*ewt(data, "dev"), *gum(data, "dev")]
    save(out / "dev.spacy", [to_doc(group, vocab) for group in consecutive(development, 10)][::2])
    return learnt_words(to_doc(group, vocab).text for group in groups)


def learnt_words(texts: Iterable[str]) -> set[int]:
    """Return the hashes of the words, in their usual form, that occur often enough to learn something of each."""
    tokenizer = spacy.blank("en")
    counted = Counter(token.norm for text in texts for token in tokenizer.make_doc(text))
    return {word for word, count in counted.items() if count >= LEAST_OFTEN}


def ewt(data: Path, part: str) -> list[TrainingSentence]:
    """English Web Treebank with the names of Universal NER on the same sentences."""
    marked = {
        identifier: (words, names)
        for identifier, words, _, names in read_uner(data / f"uner-english/en_ewt-ud-{part}.iob2")
    }
    sentences = read_conllu(data / f"ud-english-ewt/en_ewt-ud-{part}.conllu")
    return [_with_names(sentence, marked, sentence.identifier) for sentence in sentences]


def pud(data: Path) -> list[TrainingSentence]:
    """PUD with the names of Universal NER: the test nobody trains on."""
    # The two releases number the sentences differently ("n01001011", "n01001-0001"), so the words tell them.
    marked = {
        tuple(words): (words, names) for _, words, _, names in read_uner(data / "uner-english/en_pud-ud-test.iob2")
    }
    sentences = [
        _with_names(s, marked, tuple(word.text for word in s.words))
        for s in read_conllu(data / "ud-english-pud/en_pud-ud-test.conllu")
    ]
    # Its sentences come from a thousand documents: each stands alone.
    return [dataclasses.replace(s, source=s.identifier) for s in sentences]


def _with_names(sentence: TrainingSentence, marked: dict, key: object) -> TrainingSentence:
    words, names = marked.get(key, ([], None))
    same = words == [word.text for word in sentence.words]
    return dataclasses.replace(sentence, names=names if same else None)


def gum(data: Path, part: str, genre: str | None = None) -> list[TrainingSentence]:
    """The openly licensed genres of GUM (or one of them), with names derived from its entity column."""
    parts = gum_parts(data)
    return [
        dataclasses.replace(sentence, names=gum_names(sentence.words))
        for path in sorted((data / "gum").glob("GUM_*.conllu"))
        if path.stem.split("_")[1] in ({genre} if genre else GUM_GENRES) and parts.get(path.stem, "train") == part
        for sentence in read_conllu(path)
    ]


def gum_parts(data: Path) -> dict[str, str]:
    """Return which documents are for development and test; all others are for training."""
    parts, current = {}, ""
    for line in (data / "gum/splits.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            current = line[3:].strip()
        elif line.strip().startswith("* GUM_"):
            parts[line.strip()[2:].strip()] = current
    return parts


def wikigold(data: Path, *, test: bool) -> list[TrainingSentence]:
    """WikiGold; every eighth group of twenty sentences is kept for testing."""
    sentences = read_wikigold(data / "wikigold/wikigold.conll.txt")
    return [s for s in sentences if (int(s.source.rsplit("-", 1)[1]) % 8 == 0) is test]


def grouped(sentences: Iterable[TrainingSentence], random_source: random.Random) -> Iterator[list[TrainingSentence]]:
    """Join sentences of one source to documents of one to six; every third document is one sentence alone."""
    sizes = [1, 1, 1, *range(1, LONGEST_GROUP + 1)]
    group: list[TrainingSentence] = []
    size = 1
    for sentence in sentences:
        if group and (sentence.source != group[0].source or len(group) >= size):
            yield group
            group, size = [], random_source.choice(sizes)
        group.append(sentence)
    if group:
        yield group


def consecutive(
    sentences: Iterable[TrainingSentence], size: int, *, across: bool = False
) -> Iterator[list[TrainingSentence]]:
    """Join sentences of one source (or, with ``across``, of any) to documents of ``size``."""
    group: list[TrainingSentence] = []
    for sentence in sentences:
        if group and (len(group) >= size or (sentence.source != group[0].source and not across)):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def to_doc(sentences: list[TrainingSentence], vocab: Vocab) -> Doc:
    """Return one Doc with what is known of the sentences: tags and trees, names, or both."""
    words = [word for sentence in sentences for word in sentence.words]
    spaces = [word.space or last for sentence in sentences for word, last in with_last(sentence)]
    starts = [n == 0 for sentence in sentences for n in range(len(sentence.words))]
    known: dict = {}
    if all(sentence.parsed for sentence in sentences):
        offsets = _offsets(sentences)
        known = {
            "tags": [word.tag for word in words],
            "pos": [word.pos for word in words],
            "morphs": [word.features for word in words],
            "lemmas": [word.lemma for word in words],
            "deps": [word.relation for word in words],
            "heads": [offset + word.head for s, offset in zip(sentences, offsets, strict=True) for word in s.words],
        }
    doc = Doc(vocab, words=[word.text for word in words], spaces=spaces, sent_starts=starts, **known)
    _set_names(doc, sentences)
    return doc


def with_last(sentence: TrainingSentence) -> Iterator[tuple]:
    for position, word in enumerate(sentence.words):
        yield word, position == len(sentence.words) - 1


def _offsets(sentences: list[TrainingSentence]) -> list[int]:
    offsets, total = [], 0
    for sentence in sentences:
        offsets.append(total)
        total += len(sentence.words)
    return offsets


def _set_names(doc: Doc, sentences: list[TrainingSentence]) -> None:
    """Mark names; tokens of sentences that nobody read for names stay unknown rather than nameless."""
    names, unknown = [], []
    for sentence, offset in zip(sentences, _offsets(sentences), strict=True):
        if sentence.names is None:
            unknown.append(doc[offset : offset + len(sentence.words)])
        else:
            names += [Span(doc, offset + start, offset + end, label=label) for start, end, label in sentence.names]
    doc.set_ents(names, missing=unknown, default="outside")


def save(path: Path, docs: list[Doc]) -> None:
    """Write Docs to one file and tell how much it holds."""
    DocBin(docs=docs, store_user_data=False).to_disk(path)
    tokens, names = sum(map(len, docs)), sum(len(doc.ents) for doc in docs)
    print(f"{path.name}: {len(docs)} documents, {tokens} tokens, {names} names", flush=True)
