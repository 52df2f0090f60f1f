"""Numbers that name a thing: tickets, standards, books, hashes, versions, phones, network addresses, coordinates."""

from __future__ import annotations

import re

from timeline.languages.en_numbers import IDENTIFIERS, PHONE_LEADS, SOFTWARE, VERSIONED
from timeline.times.masks import Mask, first_words


def any_of(words: frozenset[str] | tuple[str, ...]) -> str:
    """A pattern of one of the words, blanks in them as any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered)


_PHONE = r"(?!(?:1[5-9]|20)\d\d\s?[-–.]\s?\d\d)[+(]?\d[\d\s().-]{4,24}\d"
"""A number to call: no span of years, no ISO date."""

MASKS = (
    Mask(
        "ticket",
        re.compile(r"\b(?!FY|Q\d|H\d|W\d\d)[A-Z][A-Z0-9]{1,9}-\d{2,}(?:-\d+)*\b(?!-[A-Z])"),
        signs=("-",),
        silent=("It fixed ABC-2017 and CVE-2019-1999.", "The MS-1872 shelf is bare."),
        spared=(("It fell in MAY-1968 again.", "MAY-1968"),),
    ),
    Mask(
        "letters and figures",
        re.compile(r"\b\w*(?:\d[A-Za-z]|[A-Za-z]\d)\w*(?:[-.]\w+)*-\d{3,}\b|\b\d{4}-0\d{3,}\b|\b\d{2,}-[A-Z]\d+\b"),
        signs=("-",),
        silent=("Commit 1e20-1999 broke it.", "Customer 2017-0300 called."),
    ),
    Mask(
        "hash",
        re.compile(r"\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b"),
        signs=("-",),
        silent=("The key is 0a1b2c3d-1999-2001-1984-0123456789ab.",),
    ),
    Mask(
        "code of a registry",
        re.compile(rf"\b(?:{any_of(IDENTIFIERS)})\b[-:.#\s]{{0,3}}(?:no\.?\s)?[\w./()-]*\d[\w./()-]*"),
        language="en",
        words=first_words(IDENTIFIERS),
        silent=("It has ISSN 1871-1902 and doi:10.1186/s13000-2021.", "See arXiv:2004.10001 and ISO 8601:2004."),
    ),
    Mask(
        "network address",
        re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?![\d.])"),
        signs=(".",),
        silent=("The host is 10.12.19.84 only.",),
    ),
    Mask(
        "version",
        re.compile(
            rf"(?<![\w])(?i:{any_of(VERSIONED)})\sv?(?:\d+\.[\w.+-]*\d|(?!(?:1[5-9]|20)\d\d\b)\d+)(?:\s(?:to|and|or|through)\sv?\d+\.[\w.]+)?"
            r"|\bv\d[\w.+-]*"
        ),
        language="en",
        words=first_words(VERSIONED) | {"v"},
        silent=(
            "Upgrade from version 10.4.2012 to 10.5.1 first.",
            "It broke in build 2019.03.1 alone.",
            "Use v2019.3 for it.",
        ),
        spared=(("The version of 2012 is lost.", "2012"), ("In the version 1999 saw, it won.", "1999")),
    ),
    Mask(
        "software",
        re.compile(rf"\b(?:{any_of(SOFTWARE)})\s(?:95|98|\d{{4}})\b(?!\sand\s\d)"),
        language="en",
        words=first_words(SOFTWARE),
        silent=("It ran on Windows 2000 and Office 2007.",),
    ),
    Mask(
        "phone",
        re.compile(
            rf"(?<!\w)(?i:{any_of(PHONE_LEADS)})[.:]?\s(?:(?:us|me|him|her|them|on|at|no\.?|number)\s)?{_PHONE}(?:\sor\s{_PHONE})?"
            r"|\+\d{1,3}(?:[\s.-]?\(?\d{1,5}\)?){2,6}|\(\d{3}\)\s?\d{3}[-.\s]\d{4}\b|(?<![\d-])\d{3}-\d{4}(?![\d-])"
            r"|\b0\d{2,4}\s\d{3,4}\s\d{3,4}\b"
        ),
        language="en",
        words=first_words(PHONE_LEADS),
        signs=("+", "(", "-", " 0"),
        silent=(
            "Call 020 7946 1958 or (202) 456-1914.",
            "Ring +45 12 05 20 14 after lunch.",
            "The desk is on 555-1912 again.",
        ),
        spared=(
            ("Call on 5 May 1999.", "5 May 1999"),
            ("They call the 1914-1918 war great.", "1914-1918"),
            ("Ring on 1999-05-03 again.", "1999-05-03"),
        ),
    ),
    Mask(
        "coordinates",
        re.compile(
            r"\d{1,3}(?:\.\d+)?\s?°(?:\s?\d{1,2}(?:\.\d+)?\s?['′’](?:\s?\d{1,2}(?:\.\d+)?\s?[\"″”])?)?(?:\s?[NSEW]\b)?"
        ),
        signs=("°",),
        silent=("The wreck lies at 41°43′55″ N there.",),
    ),
)
