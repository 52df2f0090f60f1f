"""From matches to time expressions: find in every sentence, choose the mode, resolve in text order, explain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from timeline.errors import BadDate
from timeline.record.model import Anchor, Document, Meaning, Sentence, TimeExpression
from timeline.times.calendar_strings import candidates
from timeline.times.context import NARRATIVE, NEWS, Context, Tense
from timeline.times.explain import explained
from timeline.times.found import Found
from timeline.times.lexicon import language_of
from timeline.times.mode import detect_mode
from timeline.times.names import names_of
from timeline.times.open_ends import with_open_end
from timeline.times.reading import Reading, date, unplaced
from timeline.times.recognise import recogniser, rules


def find(document: Document, sentences: Sequence[Sentence], *, names: bool = True) -> list[Found]:
    """Every stretch of ``document`` that a rule matches, in text order, before anything is worked out."""
    finder = recogniser(document.language)
    gazetteer = names_of(document.language) if names else None
    found: list[Found] = []
    months = _month_words(document.language)
    foreign = rules()["other_locales.calendar_string"]
    for sentence in sentences:
        extra = gazetteer.find(document.text, sentence) if gazetteer else []
        for start, end in candidates(document.text, sentence.start, sentence.end, months):
            extra.append(Found(start, end, document.text[start:end], foreign, "date"))
        found += finder.find(document.text, sentence, extra)
    return found


@lru_cache(maxsize=8)
def _month_words(language: str) -> frozenset[str]:
    return frozenset(word.casefold().rstrip(".") for word in language_of(language).words["month"])


def resolve(
    document: Document, founds: Sequence[Found], *, tense: Tense | None = None, mode: str = "auto", joined: bool = True
) -> tuple[TimeExpression, ...]:
    """Work out what each find means; see ``tag`` for the options."""
    if mode not in ("auto", NEWS, NARRATIVE):
        raise ValueError(f"no mode {mode!r}; known: auto, {NEWS}, {NARRATIVE}")
    chosen, reason = detect_mode(document, founds) if mode == "auto" else (mode, f"read as {mode}, as asked for")
    context = Context(document, chosen, tense, read, founds)
    context.before_christ = sum(1 for one in founds if any(leaf.get("era") == "BC" for leaf in one.leaves())) >= 3
    given = {(each.start, each.end): _given(each) for each in document.meanings}
    expressions: list[TimeExpression] = []
    for context.at, found in enumerate(founds):
        for part in (found,) if joined or found.rule.kind != "range" else tuple(found.leaves_of_range()):
            if not joined and part.rule.options.get("named"):
                continue  # TimeML annotators leave the names of events and periods alone
            reading = given.get((part.start, part.end)) or read(part, context)
            if reading is not None:
                context.note(reading, part)
                full = reading if reading.basis == "given" else with_open_end(part, reading, context)
                expressions.append(_expression(part, full, context, reason))
    return tuple(expressions)


def _given(meaning: Meaning) -> Reading:
    """What a person said it means; times that lean on it follow."""
    anchor = Anchor("given", meaning.when)
    return date(meaning.when, basis="given", anchor=anchor, steps=("set by a person",))


def meanings_without_words(document: Document, expressions: Iterable[TimeExpression]) -> list[Meaning]:
    """Meanings that a person gave to words which are read as no time (any more)."""
    read_now = {(each.start, each.end) for each in expressions}
    return [each for each in document.meanings if (each.start, each.end) not in read_now]


def read(found: Found, context: Context) -> Reading | None:
    """What ``found`` means here. A day that does not exist is flagged, not repaired."""
    try:
        return found.rule.resolve(found, context)
    except BadDate as error:
        reading = unplaced("", f"no such time: {error}", basis="explicit")
        return reading.but(findings=(str(error),), confidence=0.3)


def _expression(found: Found, reading: Reading, context: Context, mode_reason: str) -> TimeExpression:
    steps = reading.steps
    if reading.anchor and reading.anchor.kind in ("publication", "narrative") and reading.basis != "explicit":
        steps = (*steps, mode_reason)
    findings = reading.findings
    publication = context.document.publication
    if publication and publication.weak and reading.anchor and reading.anchor.kind == "publication":
        findings = (*findings, "the day of publication is itself doubtful: sources disagree on it")
    return TimeExpression(
        found.start,
        found.end,
        found.text,
        type=reading.type,
        value=reading.value,
        when=reading.when,
        rule=found.rule.name,
        explanation=explained(found, reading),
        mod=reading.mod,
        quant=reading.quant,
        freq=reading.freq,
        basis=reading.basis,
        anchor=reading.anchor,
        steps=steps,
        reason=reading.reason,
        confidence=round(reading.confidence * (0.6 if findings else 1.0), 2),
        findings=findings,
        document=context.document.id,
    )


def tag_document(
    document: Document,
    sentences: Iterable[Sentence] | None = None,
    *,
    tense: Tense | None = None,
    mode: str = "auto",
    style: str = "timeline",
) -> tuple[TimeExpression, ...]:
    """See ``timeline.times.tag``."""
    if sentences is None:
        from timeline.text.sentences import split_sentences

        sentences = split_sentences(document.text)
    joined = style != "timex3"
    return resolve(document, find(document, list(sentences), names=joined), tense=tense, mode=mode, joined=joined)
