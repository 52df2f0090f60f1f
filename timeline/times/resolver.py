"""From matches to time expressions: find in every sentence, choose the mode, resolve in text order, explain."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.errors import BadDate
from timeline.record.failures import failed
from timeline.record.model import Anchor, Document, Meaning, Sentence, TimeExpression
from timeline.text.shape import shape_of
from timeline.times.calendar_strings import candidates
from timeline.times.clocks import Clocks
from timeline.times.context import NARRATIVE, NEWS, Context
from timeline.times.explain import explained
from timeline.times.failing_rules import COULD_NOT, check_written, unread
from timeline.times.gazetteer_names import names_of
from timeline.times.lexicon import language_of
from timeline.times.mode import choose_mode, clear_mode
from timeline.times.open_ends import with_open_end
from timeline.times.phrase_match import PhraseMatch
from timeline.times.recognise import recogniser, rules
from timeline.times.recognised_words import as_sure_as_words
from timeline.times.rule_reading import Reading, date, unplaced
from timeline.times.short_years import settle_short_years
from timeline.times.slip_repair import Months, slips

_SENTENCES_BETWEEN = 32  # between two reports of progress; a sentence has 4,000 characters at most


def find(
    document: Document,
    sentences: Sequence[Sentence],
    *,
    names: bool = True,
    progress: Callable[[float], None] = lambda share: None,
) -> list[PhraseMatch]:
    """Every stretch of ``document`` that a rule matches, in text order, before anything is worked out."""
    finder = recogniser(document.language)
    gazetteer = names_of(document.language) if names else None
    matches: list[PhraseMatch] = []
    months = _month_words(document.language)
    foreign, misprint = rules()["other_locales.calendar_string"], rules()["slips.slip"]
    names_of_months = _months_of(document.language)
    for number, sentence in enumerate(sentences):
        if number % _SENTENCES_BETWEEN == 0:
            progress(number / len(sentences))
        extra = gazetteer.find(document.text, sentence) if gazetteer else []
        for start, end in candidates(document.text, sentence.start, sentence.end, months):
            extra.append(PhraseMatch(start, end, document.text[start:end], foreign, "date"))
        for slip in slips(document.text, sentence.start, sentence.end, names_of_months):
            slots = {"day": slip.day, "month": slip.month, "year": slip.year, "wrong": slip.wrong}
            extra.append(
                PhraseMatch(slip.start, slip.end, document.text[slip.start : slip.end], misprint, "date", slots)
            )
        matches += finder.find(document.text, sentence, extra)
    return matches


@lru_cache(maxsize=32)
def _month_words(language: str) -> frozenset[str]:
    return frozenset(word.casefold().rstrip(".") for word in language_of(language).words.get("month", ()))


@lru_cache(maxsize=32)
def _months_of(language: str) -> Months:
    return Months.of(language_of(language).words.get("month", {}))


@dataclass(frozen=True, slots=True)
class TimesRead:
    """The times of one document, worked out: nothing on a later stage changes them.

    ``mode`` is "news" or "narrative"; ``warnings`` say what a person set and no time was found for.
    """

    expressions: tuple[TimeExpression, ...]
    mode: str
    warnings: tuple[str, ...] = ()


def read_document(
    document: Document,
    sentences: Sequence[Sentence],
    *,
    mode: str = "auto",
    style: str = "timeline",
    progress: Callable[[float], None] = lambda share: None,
) -> TimesRead:
    """Find, choose the mode and work out; see ``timeline.times.tag`` for the options."""
    if mode not in ("auto", NEWS, NARRATIVE):
        raise ValueError(f"no mode {mode!r}; known: auto, {NEWS}, {NARRATIVE}")
    joined = style != "timex3"
    matches = find(document, sentences, names=joined, progress=lambda share: progress(share / 2))
    settle_short_years(document, matches)
    chosen, reason = choose_mode(document, sentences, matches, mode)
    expressions = _worked_out(
        document, matches, chosen, reason, joined=joined, progress=lambda share: progress(0.5 + share / 2)
    )
    expressions = as_sure_as_words(document, expressions)
    warnings = _without_words(document, expressions) if joined else ()
    return TimesRead(expressions, chosen, (*warnings, *_failures(expressions)))


def _worked_out(
    document: Document,
    matches: Sequence[PhraseMatch],
    mode: str,
    reason: str,
    *,
    joined: bool,
    progress: Callable[[float], None],
) -> tuple[TimeExpression, ...]:
    """What each find means, in text order, as later times lean on earlier ones."""
    context = Context(document, mode, read, matches, clocks=clocks_of(document, matches))
    context.before_christ = (
        sum(1 for phrase_match in matches if any(leaf.get("era") == "BC" for leaf in phrase_match.leaves())) >= 3
    )
    given = {(meaning.start, meaning.end): _given(meaning) for meaning in document.meanings}
    expressions: list[TimeExpression] = []
    for context.at, match in enumerate(matches):
        if context.at % _SENTENCES_BETWEEN == 0:
            progress(context.at / len(matches))
        for part in (match,) if joined or not match.rule.apart else tuple(match.leaves_of_range()):
            if not joined and part.rule.options.get("named"):
                continue  # TimeML annotators leave the names of events and periods alone
            known = given.get((part.start, part.end))
            expression = _worked_out_safely(part, context, reason, known)
            if expression is not None:
                expressions.append(expression)
    return tuple(expressions)


def _worked_out_safely(
    part: PhraseMatch, context: Context, reason: str, known: Reading | None
) -> TimeExpression | None:
    """The expression of one find. A rule that fails costs this one alone; see ``timeline.times.failing_rules``."""
    told_before = len(context.placed)
    context.clocks.move_to(part.start)
    try:
        reading = known or read(part, context)
        if reading is None:
            return None
        context.note(reading, part)
        context.clocks.note(part, reading, context.document.text)
        shown = reading.inner or part
        full = reading if reading.basis == "given" else with_open_end(shown, reading, context)
        expression = _expression(shown, full, context, reason)
        if expression.when is not None:
            check_written(expression.when)
        return expression
    except Exception as error:
        del context.placed[told_before:]
        context.lent = None
        return _expression(part, unread(failed(part.rule.name, part.text, error)), context, reason)


def clocks_of(document: Document, matches: Sequence[PhraseMatch]) -> Clocks:
    """The clocks of a document's shape; a part under a heading of its own may be news in a history, or the reverse."""
    clocks = Clocks.of(shape_of(document), language_of(document.language).cues.get("own words", frozenset()))
    starts = [match.start for match in matches]
    for stretch in clocks.stretches:
        if stretch.kind in ("heading", "quoted"):
            within = matches[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]
            stretch.mode = clear_mode(within, document.published)
    return clocks


def _given(meaning: Meaning) -> Reading:
    """What a person said it means; times that lean on it follow."""
    anchor = Anchor("given", meaning.when)
    return date(meaning.when, basis="given", anchor=anchor, steps=("set by a person",))


def _failures(expressions: Iterable[TimeExpression]) -> tuple[str, ...]:
    """A line for each expression whose rule failed."""
    return tuple(
        f"“{expression.text}” {expression.reason}"
        for expression in expressions
        if expression.reason.startswith(COULD_NOT)
    )


def _without_words(document: Document, expressions: Iterable[TimeExpression]) -> tuple[str, ...]:
    """A line for each meaning that a person gave to words which are read as no time (any more)."""
    read_now = {(expression.start, expression.end) for expression in expressions}
    lost = [meaning for meaning in document.meanings if (meaning.start, meaning.end) not in read_now]
    return tuple(
        f"what was set for “{meaning.text}” found no place: these words are not read as a time" for meaning in lost
    )


def read(match: PhraseMatch, context: Context) -> Reading | None:
    """What ``match`` means here. A day that does not exist is flagged, not repaired."""
    if match.failure:
        return unread(match.failure)
    try:
        return match.rule.resolve(match, context)
    except BadDate as error:
        reading = unplaced("", f"no such time: {error}", basis="explicit")
        return reading.but(findings=(str(error),), confidence=0.3)


def _expression(match: PhraseMatch, reading: Reading, context: Context, mode_reason: str) -> TimeExpression:
    steps = reading.steps
    if reading.anchor and reading.anchor.kind in ("publication", "narrative") and reading.basis != "explicit":
        steps = (*steps, mode_reason)
    findings = reading.findings
    publication = context.document.publication
    if publication and publication.weak and reading.anchor and reading.anchor.kind == "publication":
        findings = (*findings, "the day of publication is itself doubtful: sources disagree on it")
    return TimeExpression(
        match.start,
        match.end,
        match.text,
        type=reading.type,
        value=reading.value,
        when=reading.when,
        rule=match.rule.name,
        explanation=explained(match, reading),
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
