"""Parse chosen sentences in batches, with memory that does not grow and threads that do not meet.

spaCy keeps every new word for ever, unless it works inside a memory zone, and a zone belongs to the whole vocabulary:
two threads must not hold one at a time. So every parse is copied out (``timeline.grammar.parsed``) before its zone is
closed, and no caller sees a Doc of spaCy's.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

from timeline.grammar import parsed
from timeline.grammar.blanking import without_marks
from timeline.grammar.loading import load_pipeline
from timeline.grammar.mending import mend, mend_one_by_one
from timeline.grammar.setting_off import ASIDE, ParserPlan, plan, restored, shortened
from timeline.grammar.telegraphic import find_verb
from timeline.record.failures import failed

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

Result = TypeVar("Result")

# Batches this large keep the matrix products of the network busy; larger ones gain nothing and hold the lock longer.
SENTENCES_PER_BATCH = 128
# What so many sentences of ordinary prose have, twice over.
CHARACTERS_PER_BATCH = 40_000
# Words that stay known, about 10 MB of them; a long novel has as many.
WORDS_KEPT = 20_000
# No writer's sentence is longer; the parser's time is linear, but one that long only wastes it.
LONGEST_TEXT = 10_000

FINITE = "Fin"
"""The tag of a verb in a finite form, in parses of languages other than English."""

_locks: WeakKeyDictionary[Language, threading.Lock] = WeakKeyDictionary()
_locks_guard = threading.Lock()
_LINE_ENDS = {ord(mark): " " for mark in "\n\r\t\x0b\x0c\x85\u2028\u2029\xa0"}
# Half a surrogate pair is no character, and spaCy cannot store it; a mark of the same length keeps all offsets.
_HALF_PAIRS = re.compile("[\ud800-\udfff]")


Times = Sequence[tuple[int, int]]


def parse_sentences(
    texts: Iterable[str | tuple[str, Times]],
    read: Callable[[parsed.Doc], Result],
    *,
    pipeline: str | None = None,
    sentences_per_batch: int = SENTENCES_PER_BATCH,
) -> Iterator[Result]:
    """Yield ``read(doc)`` for the Doc of every text, in order; each text is one sentence.

    Offsets of the Doc are those of the text; line ends in it count as spaces.
    Texts are taken from ``texts`` as they are needed, so it may be endless. A text may bring (start, end) of its time
    expressions, which then do not lead the parser astray (``setting_off``). ``pipeline`` is what ``load_pipeline``
    takes.

    Raises UnknownPipeline, and whatever ``read`` raises.
    """
    nlp = load_pipeline(pipeline)
    waiting = iter(texts)
    while batch := _next_batch(waiting, sentences_per_batch):
        # Outside the lock, so that a slow consumer does not keep other threads from parsing.
        for doc in _parse_batch(nlp, batch):
            yield read(doc)


def _next_batch(waiting: Iterator[str | tuple[str, Times]], sentences_per_batch: int) -> list[str | tuple[str, Times]]:
    """The next sentences, fewer where they are long: the parser's memory grows with the characters of a batch."""
    batch: list[str | tuple[str, Times]] = []
    characters = 0
    while len(batch) < sentences_per_batch and characters < CHARACTERS_PER_BATCH:
        following = next(waiting, None)
        if following is None:
            break
        batch.append(following)
        characters += len(following if isinstance(following, str) else following[0])
    return batch


def _parse_batch(nlp: Language, batch: list[str | tuple[str, Times]]) -> list[parsed.Doc]:
    with _lock_of(nlp), _one_blas_thread(), _memory_of_words(nlp):
        given = [(text, ()) if isinstance(text, str) else text for text in batch]
        docs = [_one_sentence(nlp, text) for text, _ in given]
        if nlp.lang != "en":  # what follows knows English words and English faults of a parser
            return [_with_verb_forms(parse) for parse in nlp.pipe(docs, batch_size=len(docs))]
        plans = [plan(doc, times) for doc, (_, times) in zip(docs, given, strict=True)]
        short = [shortened(doc, made) if made.changes else doc for doc, made in zip(docs, plans, strict=True)]
        parses = list(nlp.pipe(short, batch_size=len(short)))
        return [
            _finished(nlp, given_text, doc, parse, made)
            for (given_text, _), doc, parse, made in zip(given, docs, parses, plans, strict=True)
        ]


def _with_verb_forms(parse: Doc) -> parsed.Doc:
    """A parse of another language, in which the tag of a verb is its form by UD, for all languages alike."""
    for token in parse:
        forms = token.morph.get("VerbForm", [])
        if forms:
            token.tag_ = forms[0]
    return parsed.Doc(parse)


def _finished(nlp: Language, text: str, doc: Doc, parse: Doc, made: ParserPlan) -> parsed.Doc:
    """The parse put right; where a repair fails, without that one, for it must not cost the rest."""
    try:
        mended = _mended(restored(doc, parse, made) if made.changes else parse)
        _check_tree(mended)
        return parsed.Doc(mended)
    except Exception as error:
        failed("mending of a parse", text, error)
        (plain,) = nlp.pipe([_one_sentence(nlp, text)])
        return parsed.Doc(mend_one_by_one(plain, _check_tree))


def _memory_of_words(nlp: Language) -> AbstractContextManager[object]:
    """A memory zone that forgets new words again, once enough are known for good.

    To meet a new word takes a hundred times as long as to meet a known one, and most words of a text were in the last.
    """
    return nlp.memory_zone() if len(nlp.vocab) >= WORDS_KEPT else nullcontext()


def _mended(doc: Doc) -> Doc:
    find_verb(doc, ASIDE)
    return mend(doc)


def _check_tree(doc: Doc) -> None:
    """Raise ``ValueError`` where words hang on one another in a circle: nobody comes to the head of such a sentence."""
    heads = [token.head.i for token in doc]
    under_root = [head == place for place, head in enumerate(heads)]
    for place in range(len(heads)):
        path: list[int] = []
        while not under_root[place]:
            path.append(place)
            if len(path) > len(heads):
                raise ValueError(f"{doc[place].text!r} hangs on itself")
            place = heads[place]
        for passed in path:
            under_root[passed] = True


def _one_blas_thread() -> AbstractContextManager[object]:
    """One thread for numpy's matrix products: these are so small that a second one takes four times the processor
    time (0.45 against 0.11 s for an article, measured on two cores) and gives the answer no sooner."""
    context: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return context


@lru_cache(maxsize=1)
def _controller() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def _one_sentence(nlp: Language, text: str) -> Doc:
    """Tokenise a text and forbid the parser to cut it: the sentence splitter has seen the page, the parser has not."""
    plain = without_marks(text[:LONGEST_TEXT].translate(_LINE_ENDS))
    doc = nlp.make_doc(_HALF_PAIRS.sub("\ufffd", plain))
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _lock_of(nlp: Language) -> threading.Lock:
    with _locks_guard:
        return _locks.setdefault(nlp, threading.Lock())
