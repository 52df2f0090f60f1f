"""Lines of a page that tell nothing: "Watch more on ...", "Posted at ...", "Sign up ...". Data and one test."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.record.model import Sentence

_OPENINGS = r"""
    watch\ more | read\ more | read\ also | see\ also | also\ read | click\ here | sign\ up | subscribe | follow\ us |
    share\ this | advertisement | more\ on\ this | related(\ articles?|\ stories|\ news|:) | photo(graph)?: | image: |
    video: | source: | copyright | ©  | all\ rights\ reserved | terms\ of\ (use|service) | privacy\ policy |
    (re)?print(ed)?\ this | email\ this | contact\ us | download\ (the|our)\ app |
    this\ (article|story|page)\ (was|has)\ |
    retrieved\b | accessed\b | correction: | editor['’]s\ note
"""
_WORDS_OF_DATES = r"""(?:
    jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|
    november|december|mon|tues?|wed|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|
    [ap]\.?m\.?|gmt|utc|[a-z]{2,4}t|at|on|st|nd|rd|th|of|local|time|ago|hours?|minutes?|days?
)"""
_DATELINE = rf"""
    (first\ |originally\ |last\ )? (posted|published|updated|modified|revised|issued|filed|created|retrieved|accessed|
    publication\ date|date)\b [\s:,|–—-]* (?= \D{{0,40}} \d ) (?: [\d\W] | {_WORDS_OF_DATES}\b )*+ $
"""
_LINE = re.compile(rf"^\W*(?:{_OPENINGS}|{_DATELINE})", re.IGNORECASE | re.VERBOSE)
_LONGEST = 160  # longer ones are sentences, whatever they begin with

EXAMPLES = (
    "Watch more on ChannelTwo",
    "Posted at Mar 03 2021 05:11 AM",
    "Published: 12 April 2023",
    "Last updated: Monday, 4 May 2020, 10:15 GMT",
    "Sign up for our morning newsletter",
)
NEVER = (
    "Published in 1859, the book caused a storm.",
    "The treaty was published on 3 May 1921.",
    "Related forces attacked the town in 1915.",
)


_MONTH_NAME = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_MONTH = rf"{_MONTH_NAME}\s+\d{{1,2}}(?:,?\s+\d{{4}})?"
_DAY_FIRST = rf"(?:\d{{1,2}}\s+{_MONTH_NAME}(?:,?\s+\d{{4}})?|{_MONTH})"
_TOWN = r"[A-Z][A-Z.'’-]+(?:\ [A-Z][A-Z.'’-]+){0,3}"
_PLACE = rf",\ (?!{_MONTH})[A-Z][\w.'’-]*(?:\ [A-Z][\w.'’-]*){{0,2}}"
_OPENING = re.compile(
    rf"""\s* [“"'`]* (?:
        {_TOWN} (?:{_PLACE})? (?:,?\s+{_DAY_FIRST})? \s* \([^()]{{2,30}}\) \s* (?:--?|[—–_])?   # CAIRO, Egypt (AP) --
      | {_TOWN} (?:{_PLACE})? ,?\s+{_DAY_FIRST} \s* (?:--?|[—–_])                             # LISBON, June 12 -
      | {_TOWN} {_PLACE} \s* (?:--|[—–_])                                                 # CANBERRA, Australia _
      | [A-Z]{{5,}} (?:\ [A-Z]{{3,}})? \s* (?:--|[—–_])                                    # WASHINGTON _
    ) \s+ (?=[“"'`]*[A-Z])""",
    re.VERBOSE,
)


def without_dateline(sentence: Sentence) -> Sentence:
    """The sentence behind an agency's dateline ("LISBON, June 12 - "), for a parser takes the town for an actor."""
    match = _OPENING.match(sentence.text)
    if match is None:
        return sentence
    return replace(sentence, start=sentence.start + match.end(), text=sentence.text[match.end() :])


def is_boilerplate(line: str) -> bool:
    """Whether a sentence belongs to the page, not to the story."""
    return len(line) <= _LONGEST and _LINE.match(line) is not None
