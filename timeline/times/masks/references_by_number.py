"""Numbers behind the noun they number: sections, statutes, pages, rooms, routes, shelf marks; and law reports."""

from __future__ import annotations

import re

from timeline.languages.en_numbers import NUMBERED, NUMBERED_MANY
from timeline.times.masks import Mask, first_words
from timeline.times.masks.identifiers import any_of

_NUMBER = r"\d(?:[\w.]{0,20}\w)?(?:\([a-z0-9]{1,3}\)){0,4}(?!\w|[/-]\d{1,2}[/-]\d|/\d)"
_MANY = rf"{_NUMBER}(?:(?:,\s?|\s?[-–—]\s?|,?\s(?:and|or|to|through|&)\s){_NUMBER}){{0,8}}"

MASKS = (
    Mask(
        "numbered",
        re.compile(
            rf"(?<![\w-])(?:(?:{any_of(NUMBERED_MANY)})\.?\s{{1,2}}{_MANY}"
            rf"|(?:{any_of(NUMBERED)})\.?:?\s{{0,2}}(?:[Nn]os?\.?\s|numbers?\s|#\s?)?[A-Z]?{_NUMBER}(?:[-–]\d+)?)(?<!\.)",
            re.IGNORECASE,
        ),
        language="en",
        words=first_words((*NUMBERED, *NUMBERED_MANY)),
        signs=("№", "n°"),
        silent=(
            "She was sued under section 1983 again.",
            "The port 1883 is open, ext. 1984 is not.",
            "Fill in form 1099 at room 1912.",
            "The cat. nos. 1871-1902 are lost; pp. 1914-1918 are torn.",
            "It stands in Add. MS 1872 there.",
            "He took Route 1945 to Suite 1900, P.O. Box 1985.",
            "Flight 1549 landed on the river.",
            "The Model 1911 pistol was issued.",
            "Sections 1981, 1983 and 1985 apply.",
        ),
        spared=(
            ("Law No. 1929 of 2005 was repealed.", "2005"),
            ("See vol. 3, 1999 for more.", "1999"),
            ("He read section 4 on 5 May 1999.", "5 May 1999"),
            ("The form of 1999 is out.", "1999"),
            ("Seen at its units 10/27/89 again.", "10/27/89"),
            ("He left port in 1883.", "1883"),
        ),
    ),
    Mask(
        "section sign",
        re.compile(r"§§?\s?\d[\w.]*(?:\([a-z0-9]+\))*(?:\s?[-–]\s?\d+)?(?:,?\s(?:and|or)\s\d+)?"),
        signs=("§",),
        silent=("He sued under 42 U.S.C. § 1983 there.", "See §§ 1981-1988 for it."),
    ),
    Mask(
        "law report",
        re.compile(
            r"\b\d{1,4}\s(?:U\.?\s?S\.?\s?C\.?(?:\sA\.)?|C\.?\s?F\.?\s?R\.?|F\.(?:\s?[2-4]d|\s?Supp\.(?:\s?[23]d)?)?|U\.S\.|S\.\s?Ct\.|"
            r"Stat\.|Fed\.\sReg\.|Cal\.|N\.Y\.(?:\s?2d)?|A\.(?:2d|3d)|P\.(?:2d|3d)|So\.\s?[23]d|N\.[EW]\.(?:\s?2d)?|"
            r"S\.[EW]\.(?:\s?[23]d)?)\s(?:§§?\s)?\d[\d,]*"
        ),
        signs=(".",),
        silent=("It cites 29 C.F.R. 1910 and 347 U.S. 1954 again.",),
        spared=(("It cites 347 U.S. 483 (1954) again.", "1954"),),
    ),
)
