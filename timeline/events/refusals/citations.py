"""Works, judgments and reports that are cited, notes on a text, and figures that number them."""

from __future__ import annotations

import re

from timeline.events.nouns import ENACTING
from timeline.events.refusals import Case, ClauseRefusal

_OPENS_CITATION = re.compile(
    r"\(\s*(?:(?:see|cf\.|e\.g\.|i\.e\.|for\s(?:example|instance))[\s,]+)*(?:[A-Z][^()\d]{1,60},?\s*|see\s[^()]{1,60})?$"
    r"|\([^()]*\d{4}[a-z]?;\s[A-Z][^()\d]{1,60},?\s*$"
)
_CLOSES_CITATION = re.compile(r"^[a-z]?\s*(?:[:,]\s*(?:p+\.\s*)?\d+(?:[-–]\d+)?)?\s*[;)]")
_NUMBERED = re.compile(r"\(\s*(?:application\s+)?(?:nos?\.|§+|art(?:icle)?s?\.?|case|file)\s[^()]*$", re.IGNORECASE)
_NOTE = re.compile(
    r"""^\W*(?: notes?\s*: | see\s+(?:also\s+)?(?:the\s+)?(?:document|letter|note|report|catalogue)\b | cf\. | ibid\b
      | \d{1,3}\s+(?:see\b|[A-Z][\w.&]*\s+(?:investigation|report|statement|release|judgment)s?\b)
      | \[\d{1,3}\]\s+(?:updated|see|recorded|from|name|possibly|according|letter|cited)\b )""",
    re.VERBOSE | re.IGNORECASE,
)
_SEE = re.compile(r"[;.]\s*See\s+(?:document|letter|note|catalogue)\b[^.;]*$")
_CITED_LAW = re.compile(
    r"\b(?:Act|Code|Law|Regulations?|Rules?|Directive|Convention|Constitution|Ordinance|Order)\b[^.;]{0,30}\s(?:of|,)\s*$"
)
_JUDGMENT = re.compile(
    r"\b(?:judgments?|rulings?|decisions?)\s+(?:in|of)\b[^.;]*\bv\.\s[^.;]*$|\bv\.\s+[A-Z][^.;]*(?:,\s*(?:\([^)]*)?|\(\s*)$"
)
_PUBLISHERS = re.compile(r"\b(?:Publishers?|Press|Editions?|Verlag|ed\.|eds\.|edn?\.)\s*,[^.;]*$")
_AUTHORS = re.compile(
    r"(?:\b[A-Z][\w-]+['’]s|\bet\sal\.?|\b(?:from|by|see|in|to|following|adapted)\s[A-Z][\w-]+"
    r"|\b[A-Z][\w-]+\s(?:and|&)\s[A-Z][\w-]+)\s*\(\s*$"
)
_RECENT = re.compile(r"(?:19|20)\d\d[a-z]?$")
_SEE_BOOK = re.compile(r"^\W*(?:See|Cf\.|Compare)\s(?:also\s)?[A-Z][^.;]*\(\s*$")
_PRESS_SOURCE = re.compile(r"^\W*[\"“][^\"”]{8,160}[\"”]\W*[—–-]\s*[A-Z][\w .’']{2,40},\s*$")
_TITLE_YEARS = re.compile(r"\b(?:See|in)\s+[A-Z][^.;]*:\s[^.;]*$")


_BY_A_LAW = re.compile(r"\bby\s+(?:an?|the|another)\s+(?:\w+\s+){0,2}(?:Act|Statute|Order)\b")


def cited(case: Case) -> str:
    """Why a time is only the date of something cited."""
    if not case.own:
        return "it stands in a note, not in the story" if _NOTE.match(case.sentence.text) else ""
    text, before, behind = case.expression.text, case.before, case.behind
    if _NOTE.match(case.sentence.text) or _SEE.search(before):
        return f"“{text}” stands in a note, not in the story"
    match = _OPENS_CITATION.search(before[-80:])
    closed = match and _CLOSES_CITATION.match(behind) and match.group().strip() != "("
    if closed and re.search(r"[A-Z][a-zà-ü]+,?\s*$", before):
        return f"“{text}” is the year of a work that is cited"
    if _RECENT.match(text) and _AUTHORS.search(before) and re.match(r"\s*[),]", behind) and _is_so(case, before):
        return f"“{text}” is the year of a work that is cited"
    if _NUMBERED.search(before) or _JUDGMENT.search(before):
        return f"“{text}” is the date of a decision that is cited"
    enacted = case.happening is not None and case.happening.lemma in ENACTING and _BY_A_LAW.search(before[-60:])
    if _CITED_LAW.search(before[-60:]) and not enacted and not re.match(r"\s*,?\s*\w+(?:ed|s)\b", behind):
        return f"“{text}” is the year of a law that is cited"
    # "— Milford Sun, August 16, 2008": the name of the paper was taken for a day of the week
    if (_PRESS_SOURCE.match(before) or _PRESS_SOURCE.match(before + _first_part(text))) and not re.search(
        r"\w", behind
    ):
        return f"“{text}” is the date of an article that is cited"
    if _PUBLISHERS.search(before[-60:]) or _TITLE_YEARS.search(before) or _SEE_BOOK.match(before):
        return f"“{text}” is the year of a book that is cited"
    return ""


def _first_part(text: str) -> str:
    day, comma, _ = text.partition(", ")
    return day + comma


def _is_so(case: Case, before: str) -> bool:
    """Whether the clause tells what is so, as one that cites does; "Sapir's (1971)" never dates anything."""
    happening = case.happening
    owned = re.search(r"['’]s\s*\(\s*$|\bet\sal\.?\s*\(\s*$", before) is not None
    return owned or happening is None or happening.general or not happening.main


REFUSAL = ClauseRefusal(
    "citations",
    cited,
    refused=(
        "Rust is a danger to piers (Halloran, 1998, p. 12).",
        "Memory fails with age (for example, Kahneman, 2011).",
        "Brains do unconscious work (see, e.g., Ruthven & Holt, 1998; Moss, 2004).",
        "Harn has a market each Thursday. See Clarke, History of the Shire (1788), p. 1643.",
        "The map, adapted from Palmer and Gash (1995), shows where Harn lies.",
        "These languages are classed as members of Sapley’s (1971) northern group.",
        "“Mayor calls for probe into lost papers” — Milford Sun, August 16, 2008",
        "The Court refers to its judgment in Novak v. Lubnia (no. 1234/99, 6 April 2000).",
        "7 ATSB investigation RO-2018-011, derailment of a train at Cooroy, on 18 August 2018.",
        "In Harl v. Municipality of Orn (2004) the Court held that the burden shifts.",
        "“Mayor resigns over bridge” — Velm Herald, August 15, 2008",
        "NOTES: [1] Updated by K. Lund, July 2012.",
    ),
    kept=(
        "Marr fell at Dunmoor (2 August 1532).",
        "Peace was made by Marr and Dorn (1921).",
        "On 6 April 2000 the Court gave judgment in Novak v. Lubnia.",
        "Parliament passed the Act on 3 May 1921.",
        "The canal was authorised by an Act of 1791.",
    ),
)
