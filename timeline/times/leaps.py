"""Whether a history goes on from a time or only touches it: leaps, looks back, what lasts "until" a later time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.record.when import Precision, When
from timeline.times.lexicon import language_of

if TYPE_CHECKING:
    from timeline.times.context import Context
    from timeline.times.phrase_match import PhraseMatch
    from timeline.times.rule_reading import Reading

_JUMP = 2
"""Years that a story moves on within a paragraph; a wider leap is an aside until a second time confirms it."""
_LEAD = 45
"""Characters of a sentence in which a time sets the scene; further behind it is more often a look back."""
_VERB_BEHIND = 2  # words at most between the time and the comma: "das 2018 ausgefallen war,"
_BETWEEN_COMMAS = 60
"""Characters of a clause on either side of its time up to the commas that set it off."""
MEMORY = 60  # how many times back an anaphor may reach; beyond that nobody remembers


def asideness(context: Context, reading: Reading, match: PhraseMatch) -> tuple[bool, bool]:
    """Whether the story does not continue from a time, and whether nothing near does so either."""
    when, earlier = reading.stand, context.last_told("year")
    if when is None or when.earliest is None or earlier is None or earlier.reading.stand is None:
        return False, False
    base = earlier.reading.stand.earliest
    assert base is not None, "last_told gives times with a first day"
    before = context.before(match, 200)
    lead = before.casefold().split()
    words = language_of(context.document.language).cues
    if (lead and lead[-1].strip("(") in words["background"]) or ends_heading_span(context, match):
        return True, True
    if reading.basis == "relative" and when.earliest < base and _looks_back(context, match):
        return True, False  # "He had come on duty the day before": the story stays where it is
    ahead = when.earliest.year - base.year
    clause = before.casefold().rpartition(";")[2].split()[-12:]
    if ahead > 0 and not words.get("until", frozenset()).isdisjoint(clause):
        if _leads_on(context, match, words.get("at which", frozenset())):
            return False, False  # "until 1525, when peasants took the castle": the story stands there now
        # "Idle until 1811. Three years later" counts from it, "was to be held until 1811. Three years later" does not.
        return True, any(plan in " ".join(clause) for plan in words.get("to last", ()))
    if ahead > 0 and not words["planning"].isdisjoint(word.strip("\"'“”‘’,") for word in clause):
        return True, True
    if before.count("(") > before.count(")") and ahead and context.after(match, 80).partition(")")[2].strip(" .,;"):
        return True, True
    if ahead < 0 and _beside_the_story(context, match) and _looks_back(context, match):
        return True, True  # "At the trial of May 2013 he said that he had sold it in 2009. The next month ..."
    if ahead < 0 and (len(before) >= _LEAD or _is_set_off(context, match)):
        return True, False
    if abs(ahead) <= _JUMP or _opens_paragraph(earlier.match, match) or (ahead > 0 and _outweighs(context, when)):
        return False, False
    return not (_confirmed(context, when.earliest.year) or _goes_by_leaps(context, when.earliest.year)), False


def _is_set_off(context: Context, match: PhraseMatch) -> bool:
    """Whether a clause between commas holds the time: "the fair, cancelled in 2018, will be held on 6 July"."""
    within, comma, _ = context.after(match, _BETWEEN_COMMAS).partition(",")
    opened, other, stretch = context.before(match, _BETWEEN_COMMAS).rpartition(",")
    words = (stretch + within).split()
    verb_alone = len(within.split()) <= _VERB_BEHIND and not any(letter.isdigit() for letter in within)
    set_off = (
        bool(comma and other and opened.strip()) and verb_alone
    )  # not "especially in 1815-1850," nor "when in 1937"
    return set_off and any(len(word) > 3 and word.islower() for word in words)


def _leads_on(context: Context, match: PhraseMatch, links: frozenset[str]) -> bool:
    """Whether the clause behind a time tells what happened at it: ", when peasants took the castle"."""
    behind = context.after(match, 20).casefold()
    return behind[:1] == "," and behind[1:].split()[:1] in [[link] for link in links]


def _looks_back(context: Context, match: PhraseMatch) -> bool:
    had = language_of(context.document.language).cues.get("had", frozenset())
    return context.verb_of(match).casefold().split()[:1] in [[word] for word in had]


def _beside_the_story(context: Context, match: PhraseMatch) -> bool:
    """Whether its own sentence told before when the story stands."""
    return (earlier := context.told_in_sentence(match)) is not None and not earlier.reading.aside


def is_look_back(context: Context, reading: Reading, match: PhraseMatch) -> bool:
    """Whether a day lies before the one told last and its clause looks back at it."""
    earlier = context.last_told("day")
    when, last = reading.stand, earlier.reading.stand if earlier is not None else None
    if when is None or last is None or when.earliest is None or last.earliest is None:
        return False
    return when.earliest < last.earliest and _looks_back(context, match)


def _outweighs(context: Context, when: When) -> bool:
    """Whether a date with its day or month stands against bare years alone: the story goes on from the finer one."""
    days = [earlier.reading.stand for earlier in context.placed[-MEMORY:] if not earlier.reading.aside]
    bare = all(stand is None or stand.precision in (Precision.YEAR, Precision.DECADE) for stand in days)
    return bare and (is_fine(when) or when.precision is Precision.MONTH)


def ends_heading_span(context: Context, match: PhraseMatch) -> bool:
    """Whether this is the second year of a heading such as "Theater 1861-1863": the story begins at the first."""
    sentence = match.sentence
    if sentence is None or len(sentence.text) > 90 or sentence.text.rstrip()[-1:] in ".!?:":
        return False
    return context.before(match, 3).rstrip()[-1:] in ("-", "–", "—") and context.before(match, 3).strip() != "-"


def _opens_paragraph(before: PhraseMatch, match: PhraseMatch) -> bool:
    sentence, other = before.sentence, match.sentence
    return sentence is None or other is None or sentence.paragraph != other.paragraph


def _confirmed(context: Context, year: int) -> bool:
    """Whether the time told just before was an aside to about the same years: then the story has moved there."""
    last = context.placed[-1].reading if context.placed else None
    if last is None or not last.aside or last.background or last.stand is None or last.stand.earliest is None:
        return False
    return -1 <= year - last.stand.earliest.year <= 5


def _goes_by_leaps(context: Context, year: int) -> bool:
    """Whether the two times told last and this one make leaps ahead in a row: "in 1894", "in 1899", "in 1911"."""
    last = [earlier.reading for earlier in context.placed[-2:] if not earlier.reading.background]
    years = [
        reading.stand.earliest.year
        for reading in last
        if reading.stand is not None and reading.stand.earliest is not None
    ]
    return len(years) == 2 and years[0] + _JUMP < years[1] < year


def is_fine(when: When) -> bool:
    """Whether a time is a day or finer."""
    return when.precision in (Precision.DAY, Precision.INSTANT, Precision.HOUR, Precision.PART_OF_DAY)
