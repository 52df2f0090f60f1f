"""Parsers of other languages: raw treebanks -> documents, table of known words, training."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

import numpy
import spacy
from spacy.strings import hash_string
from spacy.vocab import Vocab

from training import word_table
from training.contractions import read_merged
from training.corpus import SEED, consecutive, grouped, save, to_doc
from training.parser_data import PARSERS, ParserData
from training.treebanks import TrainingSentence

PARTS_OF_SPEECH = ("adj", "adv", "noun", "verb", "pron", "adp")  # a bit each, in the six bits of the coarsest cut
HELD_OUT = 20  # one sentence in so many, where no file is there to watch the training by
LEMMA_BITS = 10  # forms of one lemma share what is learnt of it


def convert(data: Path, work: Path, code: str) -> None:
    """Write the training and development documents and the word table of a language."""
    language = PARSERS[code]
    random_source = random.Random(SEED)
    vocab = spacy.blank(code).vocab
    training, development = parts(data, language)
    save(work / "train.spacy", _docs([*grouped(training, random_source)], vocab, random_source))
    save(work / "dev.spacy", [to_doc(group, vocab) for group in consecutive(development, 1)])
    write_words(work / "words.npz", known_words(code, language.classes))


def parts(data: Path, language: ParserData) -> tuple[list[TrainingSentence], list[TrainingSentence]]:
    """The sentences to train on, and those to watch the training by."""
    training = sentences(data, language, language.training)
    if language.development:
        return training, sentences(data, language, language.development)
    held_out = [sentence for number, sentence in enumerate(training) if number % HELD_OUT == 0]
    return [sentence for number, sentence in enumerate(training) if number % HELD_OUT], held_out


def sentences(data: Path, language: ParserData, files: tuple[str, ...]) -> list[TrainingSentence]:
    """The sentences of some files of a language."""
    return [sentence for file in files for sentence in read_merged(data / file, language.passives)]


def _docs(groups: list[list[TrainingSentence]], vocab: Vocab, random_source: random.Random) -> list[spacy.tokens.Doc]:
    docs = [to_doc(group, vocab) for group in groups]
    random_source.shuffle(docs)
    return docs


def known_words(code: str, kind: str) -> Mapping[str, int]:
    """The class of each known word: of contexts it shares with others, or by parts of speech and lemma."""
    if kind == "clusters":
        return word_table.word_classes(code)
    return lemma_classes(code) if kind == "lemmas" else {}


def lemma_classes(code: str) -> dict[str, int]:
    """Parts of speech that a form can be, and the lemma of the first of them, as one number of sixteen bits."""
    forms, lemmas = (word_table.lookups(f"{code}_lemma_{name}") for name in ("exc", "index"))
    possible: dict[str, int] = {}
    first: dict[str, str] = {}
    for bit, part in enumerate(PARTS_OF_SPEECH):
        entries = {**{lemma: [lemma] for lemma in lemmas.get(part, ())}, **forms.get(part, {})}
        for form, of in entries.items():
            if form.isalpha() and of:
                possible[form] = possible.get(form, 0) | 1 << bit
                first.setdefault(form, of[0])
    low = len(PARTS_OF_SPEECH)
    return {
        form: parts | (hash_string(first[form]) & ((1 << LEMMA_BITS) - 1)) << low for form, parts in possible.items()
    }


def write_words(out: Path, classes: Mapping[str, int]) -> None:
    """Write ``words.npz``, with the name lists that any language can use: given names, cities, countries."""
    lists = word_table.name_bits()
    rows = {
        hash_string(word) & word_table.HALF: (classes.get(word, 0), lists.get(word, 0)) for word in {*classes, *lists}
    }
    keys = sorted(rows)
    numpy.savez_compressed(
        out,
        keys=numpy.array(keys, dtype="uint32"),
        classes=numpy.array([rows[key][0] for key in keys], dtype="uint16"),
        lists=numpy.array([rows[key][1] for key in keys], dtype="uint8"),
    )
    print(f"{out.name}: {len(classes)} words with a class, {len(lists)} on name lists", flush=True)
