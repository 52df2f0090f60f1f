"""How good and how fast is the English pipeline? ``python -m benchmarks.pipeline ../shared/training-data``.

PATH holds the treebanks and name corpora that ``training`` reads. Every test set goes in as raw text: nothing of the
gold (words, sentences, tags) is given. The model card holds what this prints.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example

from timeline.grammar import labels
from timeline.grammar.governors import clause_verb, governor, verb_before
from timeline.grammar.loading import load_pipeline, weights_folder
from timeline.grammar.names import names, proper_noun_runs
from timeline.grammar.parsing import parse_sentences
from timeline.text.sentences import split_sentences
from training import corpus
from training.treebanks import TrainingSentence

MEASURES = {
    "tag_acc": "XPOS",
    "pos_acc": "UPOS",
    "lemma_acc": "lemma",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "sent F",
}
# Sentences per document, as in the trial that set the targets: PUD's come from a thousand texts and are joined by
# fives.
GROUP, PUD_GROUP = 10, 5
DATE = re.compile(
    r"1[0-9]{3}|20[0-9]{2}|(?:1[0-9]|20)[0-9]0[’']?s"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|aug|sept?|oct|nov|dec)\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today",
    re.IGNORECASE,
)
UNER_TYPES = {"PERSON": labels.PERSON, "ORG": labels.ORGANISATION, "LOC": labels.PLACE}
RESAMPLES = 500

Groups = list[list[TrainingSentence]]


def main(arguments: list[str] | None = None) -> None:
    """Print every figure of the model card."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pipeline", description=__doc__)
    parser.add_argument("path", type=Path, help="folder with the treebanks and name corpora")
    parser.add_argument("--pages", type=Path, help="docs.jsonl with gold sentence spans, for the sentence splitter")
    parser.add_argument("--pipeline", help="measure this installed spaCy pipeline instead of the shipped one")
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    nlp = load_pipeline(options.pipeline)
    print(f"load (with the import of its layers): {time.perf_counter() - started:.2f} s; resident {resident():.0f} MB")
    print_size(options.pipeline)
    sets = parse_sets(options.path)
    print_parses(nlp, sets)
    print_splitting(sets["PUD"], options.pages)
    print_names(nlp, options.path)
    print_dates(nlp, {name: sets[name] for name in ("EWT test", "GUM test", "PUD")})
    print_speed(nlp, options.pipeline, [text_of(group) for group in sets["PUD"]])


def parse_sets(path: Path) -> dict[str, Groups]:
    """The test sets with trees, cut to documents."""
    return {
        "EWT test": [*corpus.consecutive(corpus.ewt(path, "test"), GROUP)],
        "GUM test": [*corpus.consecutive(corpus.gum(path, "test"), GROUP)],
        "GUM news": [*corpus.consecutive(corpus.gum(path, "test", "news"), GROUP)],
        "PUD": [*corpus.consecutive(corpus.pud(path), PUD_GROUP, across=True)],
    }


def print_size(pipeline: str | None) -> None:
    """Size on disk of the shipped weights."""
    if pipeline is None:
        size = sum(file.stat().st_size for file in weights_folder().rglob("*") if file.is_file())
        print(f"size on disk: {size / 1e6:.2f} MB")


def resident() -> float:
    """Peak resident memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# ---- tags, lemmas, trees, sentences


def print_parses(nlp: Language, sets: dict[str, Groups]) -> None:
    """Scores of the parser cutting sentences itself, and of sentences cut by ``timeline.text.sentences`` as in use."""
    print("\nraw text in, the parser cuts the sentences\n" + row("test set", MEASURES.values()))
    for name, groups in sets.items():
        golds = [corpus.to_doc(group, nlp.vocab) for group in groups]
        examples = [Example(doc, gold) for doc, gold in zip(nlp.pipe([g.text for g in golds]), golds, strict=True)]
        print(row(name, score(examples)))
        if name == "PUD":
            print(row("  95 % interval", spread(examples)))
    print("\nraw text in, timeline.sentences cuts the sentences (as in use)\n" + row("test set", MEASURES.values()))
    for name, groups in sets.items():
        golds = [corpus.to_doc(group, nlp.vocab) for group in groups]
        examples = [Example(parsed_as_in_use(nlp, gold.text), gold) for gold in golds]
        print(row(name, score(examples)))


def parsed_as_in_use(nlp: Language, text: str) -> Doc:
    """Parse each sentence by itself, forbidding the parser to cut it, and join the results to one Doc."""
    docs = []
    for sentence in split_sentences(text):
        doc = nlp.make_doc(sentence.text)
        for token in doc:
            token.is_sent_start = token.i == 0
        docs.append(nlp(doc))
    joined = Doc.from_docs(docs)
    return joined if joined is not None else nlp.make_doc("")


def score(examples: list[Example]) -> list[str]:
    """The measures of one test set in percent."""
    scores = spacy_scores(examples)
    return [f"{100 * scores[key]:.1f}" for key in MEASURES]


def spacy_scores(examples: list[Example]) -> dict[str, float]:
    """spaCy's own scores: punctuation does not count in UAS and LAS."""
    scorer = Scorer(default_pipeline=["tagger", "morphologizer", "trainable_lemmatizer", "parser"])
    return {key: value or 0.0 for key, value in scorer.score(examples).items() if key in MEASURES}


def spread(examples: list[Example]) -> list[str]:
    """Half the width of the 95 % interval, by drawing the documents again with replacement."""
    single = [(len(example.reference), spacy_scores([example])) for example in examples]
    source = random.Random(0)
    drawn: dict[str, list[float]] = {key: [] for key in MEASURES}
    for _ in range(RESAMPLES):
        sample = source.choices(single, k=len(single))
        total = sum(weight for weight, _ in sample)
        for key, values in drawn.items():
            values.append(100 * sum(weight * scores[key] for weight, scores in sample) / total)
    return [f"±{half_interval(values):.1f}" for values in drawn.values()]


def half_interval(values: list[float]) -> float:
    """Half the distance between the 2.5th and the 97.5th percentile."""
    ranked, tail = sorted(values), len(values) // 40
    return (ranked[-tail - 1] - ranked[tail]) / 2


def row(name: str, values: Iterable[str]) -> str:
    """One line of a table."""
    return f"{name:24s}" + "".join(f"{value:>9s}" for value in values)


def text_of(group: list[TrainingSentence]) -> str:
    """The running text of a document."""
    words = ((word.text, word.space or last) for sentence in group for word, last in corpus.with_last(sentence))
    return "".join(text + " " * space for text, space in words).rstrip()


def print_splitting(pud: Groups, pages: Path | None) -> None:
    """F of exact sentence spans of ``timeline.text.sentences``, and its speed."""
    counts: Counter[str] = Counter()
    for group in pud:
        gold, end = set(), 0
        for sentence in group:
            length = len(text_of([sentence]))
            gold.add((end, end + length))
            end += length + 1
        count(counts, gold, {(s.start, s.end) for s in split_sentences(text_of(group))})
    print(f"\ntimeline.sentences on PUD: {prf(counts)}")
    if pages is None:
        return
    counts.clear()
    documents = [json.loads(line) for line in pages.read_text(encoding="utf-8").splitlines()]
    for document in documents:
        ours = {(s.start, s.end) for s in split_sentences(document["text"])}
        count(counts, {(first, last) for first, last in document["sentences"]}, ours)
    text = "\n\n".join(document["text"] for document in documents)
    started = time.process_time()
    split_sentences(text * (4_000_000 // len(text) + 1))
    seconds = time.process_time() - started
    print(f"timeline.text.sentences on {pages.parent.name}: {prf(counts)}; {4 / seconds:.1f} MB per CPU-second")


def count(counts: Counter[str], gold: set[Any], ours: set[Any]) -> None:
    """Add up what is right, found and wanted."""
    counts["right"] += len(gold & ours)
    counts["found"] += len(ours)
    counts["gold"] += len(gold)


def prf(counts: Counter[str]) -> str:
    """Precision, recall and F in percent."""
    precision, recall = counts["right"] / max(counts["found"], 1), counts["right"] / max(counts["gold"], 1)
    mean = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {100 * precision:.1f} R {100 * recall:.1f} F {100 * mean:.1f}"


# ---- names


def print_names(nlp: Language, path: Path) -> None:
    """Names by the recogniser alone, by runs of proper nouns, and joined; exact borders."""
    sets = {
        "EWT test": corpus.ewt(path, "test"),
        "GUM test": corpus.gum(path, "test"),
        "WikiGold 1/8": corpus.wikigold(path, test=True),
        "PUD": corpus.pud(path),
    }
    print("\nnames (persons, organisations, places), one sentence at a time")
    for title, sentences in sets.items():
        golds = [corpus.to_doc([s], nlp.vocab) for s in sentences if s.names is not None]
        docs = list(nlp.pipe([gold.text for gold in golds]))
        for method, method_names in NAME_METHODS.items():
            typed, untyped = (
                name_counts(golds, docs, method_names, typed=True),
                name_counts(golds, docs, method_names, typed=False),
            )
            line = f"{title:14s}{method:26s}untyped {prf(untyped)}"
            print(line if method == "runs of proper nouns" else f"{line}   typed {prf(typed)}")
        if title == "PUD":
            halves = [name_spread(golds, docs, joined, typed=typed) for typed in (False, True)]
            print(f"{'':14s}{'95 % interval of joined F':26s}untyped ±{halves[0]:.1f}   typed ±{halves[1]:.1f}")


def by_recogniser(doc: Doc) -> set[tuple[int, int, str]]:
    return {
        (ent.start_char, ent.end_char, labels.ENTITY_TYPES[ent.label_])
        for ent in doc.ents
        if labels.ENTITY_TYPES.get(ent.label_, labels.OTHER) != labels.OTHER
    }


def by_runs(doc: Doc) -> set[tuple[int, int, str]]:
    return {(doc[start].idx, doc[start:end].end_char, "") for start, end in proper_noun_runs(doc)}


def joined(doc: Doc) -> set[tuple[int, int, str]]:
    return {(name.start, name.end, name.type) for name in names(doc) if name.type != labels.OTHER}


def joined_with_other(doc: Doc) -> set[tuple[int, int, str]]:
    return {(name.start, name.end, name.type) for name in names(doc)}


NAME_METHODS: dict[str, Callable[[Doc], set[tuple[int, int, str]]]] = {
    "recogniser": by_recogniser,
    "runs of proper nouns": by_runs,
    "joined": joined,
    "joined, with kind other": joined_with_other,
}


def name_counts(golds: list[Doc], docs: list[Doc], find: Callable[[Doc], set[Any]], *, typed: bool) -> Counter[str]:
    """Count names with the right borders, and the right type if asked."""
    counts: Counter[str] = Counter()
    width = 3 if typed else 2
    for gold, doc in zip(golds, docs, strict=True):
        wanted = {(ent.start_char, ent.end_char, UNER_TYPES[ent.label_])[:width] for ent in gold.ents}
        count(counts, wanted, {name[:width] for name in find(doc)})
    return counts


def name_spread(golds: list[Doc], docs: list[Doc], find: Callable[[Doc], set[Any]], *, typed: bool) -> float:
    """Half the width of the 95 % interval of F, by drawing the documents again with replacement."""
    single = [name_counts([gold], [doc], find, typed=typed) for gold, doc in zip(golds, docs, strict=True)]
    source, values = random.Random(0), []
    for _ in range(RESAMPLES):
        sample = source.choices(single, k=len(single))
        right, ours, gold = (sum(counts[key] for counts in sample) for key in ("right", "found", "gold"))
        values.append(200 * right / max(ours + gold, 1))
    return half_interval(values)


# ---- which verb owns a date


def print_dates(nlp: Language, sets: dict[str, Groups]) -> None:
    """Accuracy of the parser, of the left-verb rule, of both joined, and where they agree."""
    print("\nverb that owns a date (dates governed by a verb in the gold tree)")
    total: Counter[str] = Counter()
    for title, groups in sets.items():
        counts: Counter[str] = Counter()
        for group in groups:
            for gold_date, date in dates(nlp, corpus.to_doc(group, nlp.vocab)):
                judge(counts, gold_date, date)
        total += counts
        print(date_line(title, counts))
    print(date_line("all", total))


def dates(nlp: Language, gold: Doc) -> Iterator[tuple[Token, Token]]:
    """Yield (verb in the gold tree, date word in the parse), one for every verb and sentence."""
    if not any(DATE.fullmatch(token.text) for token in gold):
        return
    doc, seen = nlp(gold.text), set()
    for token in gold:
        verb = clause_verb(token) if is_date(token) else None
        if verb is None or verb.pos_ not in ("VERB", "AUX") or (token.sent.start, verb.i) in seen:
            continue
        seen.add((token.sent.start, verb.i))
        words = doc.char_span(token.idx, token.idx + len(token), alignment_mode="expand")
        if words is not None:
            yield verb, words[0] if is_date(words[0]) else words[-1]


def is_date(token: Token) -> bool:
    """Tell whether a word names a year, month, day or decade; "may" and "march" in small letters do not."""
    ambiguous = token.lower_ in ("may", "march") and (token.text.islower() or token.pos_ in ("AUX", "VERB"))
    return bool(DATE.fullmatch(token.text)) and not ambiguous


def judge(counts: Counter[str], gold: Token, date: Token) -> None:
    """Compare the three answers with the gold verb."""
    parsed, left, both = clause_verb(date), verb_before(date), governor(date)
    counts["dates"] += 1
    counts["parser"] += parsed is not None and parsed.idx == gold.idx
    counts["rule"] += left is not None and left.idx == gold.idx
    counts["joined"] += both.verb is not None and both.verb.idx == gold.idx
    counts["agree"] += both.agreed
    counts["right when agreed"] += both.agreed and both.verb is not None and both.verb.idx == gold.idx


def date_line(title: str, counts: Counter[str]) -> str:
    """One line of the table of dates."""
    shares = {key: 100 * counts[key] / max(counts["dates"], 1) for key in ("parser", "rule", "joined", "agree")}
    when_agreed = 100 * counts["right when agreed"] / max(counts["agree"], 1)
    parts = "  ".join(f"{key} {share:.1f}" for key, share in shares.items())
    return f"{title:10s}{counts['dates']:5d} dates  {parts}  right when agreed {when_agreed:.1f}"


# ---- speed and memory


def print_speed(nlp: Language, pipeline: str | None, texts: list[str]) -> None:
    """Words per CPU-second by stage, and memory that must not grow with the number of sentences."""
    list(nlp.pipe(texts[:20]))
    print("\nwords per CPU-second (set OMP_NUM_THREADS=1)")
    stages = ["ner", "parser", "trainable_lemmatizer", "morphologizer", "tagger", "tok2vec"]
    known = [name for name in stages if name in nlp.pipe_names]
    for off in range(len(known), -1, -1):
        with nlp.select_pipes(disable=known[:off]):
            started = time.process_time()
            words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=32))
            seconds = time.process_time() - started
        last = "tokenizer" if off == len(known) else f"+ {known[off]}"
        print(f"  {last:24s}{words / seconds:9.0f}")
    source, before = random.Random(0), resident()
    invented = (f"{invented_word(source)} met {invented_word(source)} in 1969." for _ in range(20_000))
    for _ in parse_sentences(invented, len, pipeline=pipeline):
        pass
    print(f"resident memory after 20,000 sentences of unknown words: {before:.0f} -> {resident():.0f} MB")


def invented_word(source: random.Random) -> str:
    """A word nobody has seen."""
    return "".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=12)).capitalize()


if __name__ == "__main__":
    main()
