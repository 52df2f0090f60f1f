"""Sums of money, houses in streets, titles of works."""

from __future__ import annotations

import re

from timeline.languages.en_numbers import CURRENCIES, STREETS, TITLE_KINDS, TITLES
from timeline.times.masks import Mask, first_words
from timeline.times.masks.identifiers import any_of

_NOT_A_YEAR = (
    r"(?<!\b[Ii]n\s)(?<!\b[Bb]y\s)(?<!\bof\s)(?<![Ss]ince\s)(?<!until\s)(?<![Aa]fter\s)(?<![Bb]efore\s)"
    r"(?<!\b[Aa]\s)(?<![Ff]rom\s)(?<!\b[Tt]he\s)(?<![Dd]uring\s)"
)

MASKS = (
    Mask(
        "sum",
        re.compile(rf"(?:[$£€¥₹₽₩]|(?<!\w)(?:{any_of(CURRENCIES)})\.?)\s?\d[\d,.]*\d(?:\s?[-–]\s?\d[\d,.]*\d)?"),
        words=first_words(CURRENCIES),
        signs=("$", "£", "€", "¥", "₹", "₽", "₩"),
        silent=("It costs £2020 or EUR 1999, or $1950-1980.", "He paid Rs 1999 for it."),
    ),
    Mask(
        "house",
        re.compile(
            rf"{_NOT_A_YEAR}\b\d{{1,5}}[A-D]?\s(?:(?:[NSEW]|[NS][EW]|North|South|East|West)\.?\s)?(?:(?:[A-Z][\w.'’-]+|\d+(?:st|nd|rd|th))\s){{1,3}}?"
            rf"(?:{any_of(STREETS)})\b"
        ),
        language="en",
        words=first_words(STREETS),
        silent=("He lives at 1913 Elm Street there.", "The band plays at 1600 Pennsylvania Avenue again."),
        spared=(("In 1929 Wall Street fell.", "1929"), ("A 1972 Supreme Court case decided it.", "1972")),
    ),
    Mask(
        "title",
        re.compile(
            rf"\b(?:{any_of(TITLES)})(?!\w)|(?<!\w)[\"“‘'*_«](?:1[0-9]|20)\d\d[\"”’'*_»](?!\w)"
            rf"|\b(?:{any_of(TITLE_KINDS)})\s[\"“‘'*_]?(?:1[5-9]|20)\d\d(?!s\b|[-–]\d)\b"
        ),
        language="en",
        words=first_words((*TITLE_KINDS, *TITLES)),
        signs=('"', "“", "‘", "'", "*", "_", "«", "1812"),
        silent=(
            "They played the 1812 Overture twice.",
            "He read Orwell's 1984 at school.",
            "She liked the novel “1984” best.",
            "The film 1917 was shot there.",
        ),
        spared=(("The film of 1917 is lost.", "1917"), ("A 2003 film tells it.", "2003")),
    ),
)
