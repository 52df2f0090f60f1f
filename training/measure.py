"""How well a parser reads a test set, and how fast: ``python -m training.measure DATA LANGUAGE FOLDER``.

Sentences go in as the reader of events gives them, one at a time and never cut; no word or tag of the gold is given.
LAS counts relations without subtypes, as UD's own shared tasks did; "with subtypes" as they are taught.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example

from timeline.grammar import word_classes  # noqa: F401  (registers the embedding layer)
from timeline.grammar.loading import prepare_weights
from training.corpus import to_doc
from training.parser_data import PARSERS
from training.parsers import parts, sentences


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.measure", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("language", choices=sorted(PARSERS))
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    language = PARSERS[options.language]
    nlp = spacy.load(options.folder)
    prepare_weights(nlp)
    held_out, test = parts(options.data, language)[1], sentences(options.data, language, language.test)
    for part, chosen in (("development", held_out), ("test", test)):
        gold = [to_doc([sentence], nlp.vocab) for sentence in chosen]
        print(part)
        print("   ", ", ".join(f"{name} {value:.1f}" for name, value in figures(nlp, gold).items()))


def figures(nlp: Language, gold: list[Doc]) -> dict[str, float]:
    """Shares in percent, and thousands of words a CPU-second."""
    texts = [one_sentence(nlp, doc.text) for doc in gold]
    started = time.process_time()
    read = list(nlp.pipe(texts, batch_size=128))
    spent = time.process_time() - started
    examples = [Example(parse, doc) for parse, doc in zip(read, gold, strict=True)]
    scores = Scorer.score_tokenization(examples)
    scores |= Scorer.score_token_attr(examples, "pos") | Scorer.score_token_attr(examples, "lemma")
    full = tree_scores(examples, subtypes=True)
    return {
        "words": 100 * scores["token_f"],
        "UPOS": 100 * scores["pos_acc"],
        "lemma": 100 * scores["lemma_acc"],
        "UAS": 100 * full["dep_uas"],
        "LAS": 100 * tree_scores(examples, subtypes=False)["dep_las"],
        "LAS with subtypes": 100 * full["dep_las"],
        "thousand words a second": sum(map(len, read)) / spent / 1000,
    }


def one_sentence(nlp: Language, text: str) -> Doc:
    """The text cut into words, and the parser kept from cutting it into sentences."""
    doc = nlp.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def tree_scores(examples: list[Example], *, subtypes: bool) -> dict[str, float]:
    """Attachment without punctuation, as for English."""

    def relation(token: Token, attribute: str) -> str:
        label: str = token.dep_
        return label if subtypes else label.split(":")[0]

    return Scorer.score_deps(examples, "dep", getter=relation, ignore_labels=("punct",))


if __name__ == "__main__":
    main()
