"""News or history: whether a document's times lean on its day of publication or on the story it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.languages.neutral import AGENCIES
from timeline.record.model import Document, Sentence
from timeline.record.when import Day
from timeline.times.context import NARRATIVE, NEWS
from timeline.times.lexicon import language_of
from timeline.times.phrase_match import PhraseMatch, written_year

_DATELINE = re.compile(rf"\((?:{AGENCIES})\)")
_ENOUGH = 4  # years of the past that make a story
_ENOUGH_NEAR = 3  # words said from a reporter's day that make a part without any year news
_LONG_AGO = 3
_ENOUGH_ALONE = 2  # and when nothing speaks for news: no weekday, no "today", no year near the publication


_OPENING = 4  # sentences: the headline, the byline and the lead


def choose_mode(
    document: Document, sentences: Sequence[Sentence], matches: Sequence[PhraseMatch], asked: str = "auto"
) -> tuple[str, str]:
    """The mode, "news" or "narrative", and the reason in words; ``asked`` decides unless it is "auto".

    First sentences that speak from a reporter's day ("died yesterday") make it news, whatever history follows.
    """
    if asked != "auto":
        return asked, f"read as {asked}, as asked for"
    if document.published is not None and sentences:
        opening = sentences[:_OPENING][-1].end
        leaves = (leaf for match in matches if match.end <= opening for leaf in match.leaves())
        speaking = next((leaf for leaf in leaves if leaf.rule.options.get("news", 0)), None)
        if speaking is not None:
            return NEWS, f"read as news: it opens with “{speaking.text}”"
    return detect_mode(document, matches)


def detect_mode(document: Document, matches: Sequence[PhraseMatch]) -> tuple[str, str]:
    """The mode, "news" or "narrative", and the reason in words.

    Weekdays, "yesterday" and reported speech speak for news; years well before the publication speak for a history.
    """
    leaves = [leaf for match in matches for leaf in match.leaves()]
    published = document.published.year if document.published else None
    near = sum(leaf.rule.options.get("news", 0) for leaf in leaves)
    years = [year for leaf in leaves if (year := written_year(leaf)) is not None]
    past = sum(1 for year in years if published is None or year < published - 1)
    said = _share_of_speech(document)
    if published is not None and _DATELINE.search(document.text, 0, 600):
        return NEWS, "read as news: it opens with an agency's dateline"
    if past >= _ENOUGH and past > 1.5 * near + 0.5 * said:
        return NARRATIVE, f"read as a history: {past} years of the past, {near} words such as 'today' or a weekday"
    if past >= _ENOUGH_ALONE and past == len(years) and not near:
        return NARRATIVE, f"read as a history: {past} years of the past, and nothing told from a reporter's day"
    if past and not near and not said and _opens_long_ago(matches, published):
        return (
            NARRATIVE,
            "read as a history: its first time is a date of the past, and nobody speaks from a reporter's day",
        )
    if published is None and not near and (past or not years):
        return NARRATIVE, "read as a history: no day of publication, nothing said from a reporter's day"
    if published is None and _opens_with_day(document, matches):
        return NARRATIVE, "read as a history: no day of publication, and its first time is a date that opens a line"
    return NEWS, f"read as news: {near} words such as 'today' or a weekday, {past} years of the past"


def _opens_long_ago(matches: Sequence[PhraseMatch], published: int | None) -> bool:
    """Whether the first time of a text is a date with its year, some years before the publication."""
    year = written_year(matches[0]) if matches else None
    fine = (
        any(leaf.get("month") is not None or leaf.get("day") is not None for leaf in matches[0].leaves())
        if matches
        else False
    )
    return fine and year is not None and published is not None and year <= published - _LONG_AGO


def _opens_with_day(document: Document, matches: Sequence[PhraseMatch]) -> bool:
    """Whether the first time of a text is a day with its year that opens a line, as in a diary: "4 May 1911. Rain"."""
    if not matches or written_year(matches[0]) is None:
        return False
    if all(leaf.get("day") is None for leaf in matches[0].leaves()):
        return False
    line = document.text[: matches[0].start].rpartition("\n")[2]
    return not any(letter.isalnum() for letter in line)


def clear_mode(matches: Sequence[PhraseMatch], published: Day | None) -> str:
    """The mode of a part of a text where its times leave no doubt, else ""."""
    leaves = [leaf for match in matches for leaf in match.leaves()]
    near = sum(leaf.rule.options.get("news", 0) for leaf in leaves)
    years = [year for leaf in leaves if (year := written_year(leaf)) is not None]
    past = sum(1 for year in years if published is None or year < published.year - 1)
    if past >= _ENOUGH and not near:
        return NARRATIVE
    return NEWS if near >= _ENOUGH_NEAR and not years else ""


def _share_of_speech(document: Document) -> int:
    """How many reporting verbs the text holds."""
    words = language_of(document.language).cues["reporting"]
    text = document.text.casefold()
    return sum(text.count(f" {word} ") + text.count(f" {word}.") + text.count(f" {word},") for word in words)
