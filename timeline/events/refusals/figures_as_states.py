"""States of affairs in figures: sales of a year, a price, the weather. Nothing that happens."""

from __future__ import annotations

import re

from timeline.events.facts import Happening
from timeline.events.refusals import Case, ClauseRefusal

_ONLY_FIGURES = frozenset(
    "employ total average account contribute amount cost price range measure weigh comprise number".split()
)
_OF_FIGURES = frozenset(
    "own represent sell exceed equal operate produce earn generate yield record go have hold be".split()
)
_AMOUNT = re.compile(
    r"(?:[$£€]|US\$)\s?\d"
    r"|\b\d[\d.,]*\s?%|\b\d[\d.,]*\s?(?:percent|per\s+cent|million|billion|trillion|people|employees|acres|rigs|barrels|km|m|ft|t"
    r"|tons?|tonnes|mm|kg|lbs|patients|wagons|stores|units)\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:rigs|wells|crews|stores|plants)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"(?:[$£€]|US\$)\s?\d|\b\d[\d.,]*\s(?:million|billion)?\s?(?:dollars|pounds|euros|marks|yen)\b")
_SUM = re.compile(
    r"\b(?:sales|loss(?:es)?|profits?|income|revenues?|earnings|turnover)\b[^.;]{0,40}\b(?:was|were|totall?ed)\s"
    r"(?:about\s|some\s|nearly\s)?(?:[$£€]|\d)",
    re.IGNORECASE,
)
_MONEY_NOUNS = frozenset("sale loss profit income revenue earnings turnover".split())
_YEAR_AGO = re.compile(
    r"\b(?:year-(?:ago|earlier)|a\syear\s(?:ago|earlier|before)|(?:same|corresponding)\s(?:quarter|period))\b[^.;]{0,16}$",
    re.IGNORECASE,
)
_TERM = re.compile(r"\b(?:quarter|year|period|months|weeks)\s(?:ended|ending)\s(?:on\s)?$", re.IGNORECASE)
_TERM_ENDED = re.compile(r"\b(?:quarter|year|period|months|weeks)\s(?:ended|ending)\b", re.IGNORECASE)
_HOLDINGS = (
    r"(?:sales|assets|deposits|revenues?|income|profits?|turnover|debts?|loss(?:es)?|earnings|cash|balance|budget"
    r"|capital)"
)
_HAS_MONEY = re.compile(
    rf"\b(?:had|has|have|held|shows?|showed|with)\s+(?:[\w-]+\s+){{0,3}}{_HOLDINGS}\s+of\s+(?:[a-z]+\s+){{0,2}}(?:[$£€]|\w+\$|\d)",
    re.IGNORECASE,
)
_HELD = frozenset("have hold show sale asset deposit revenue income profit turnover debt loss earnings budget".split())
_FORECAST = re.compile(
    rf"\b(?:expect|forecast|project|see|anticipate)(?:s|ed)?\s+(?:[\w-]+\s+){{0,3}}{_HOLDINGS}\s+(?:of|to\s+be)\b",
    re.IGNORECASE,
)
_FORESEEN = frozenset("expect forecast project see anticipate".split())
_STOOD_AT = re.compile(
    r"\b(?:balance|debts?|population|price|rate|index|level|membership|total|fund|reserve|score|temperature)s?\b[^.;]{0,40}"
    r"\b(?:stood|stands?|was|were|is)\s+at\s+(?:[a-z]+\s+){0,2}(?:[$£€]|\d)",
    re.IGNORECASE,
)
_SUM_OF = re.compile(
    r"\b(?:gain|charge|loss|profit|dividend|income|revenue|sales|earnings)\s+of\s+(?:[a-z]+\s+){0,2}(?:[$£€]|\w+\$)",
    re.IGNORECASE,
)
_SUMS = frozenset("gain charge loss profit dividend income revenue sale earnings".split())
_ACCOUNTED = re.compile(r"\b(?:quarter|fiscal|year|half|months)\b|^\d{4}$", re.IGNORECASE)
_POPULATION = re.compile(r"\bpopulation\b[^.;]{0,40}\b(?:was|were|is|stood)\b[^.;\d]{0,30}\d", re.IGNORECASE)
_COUNTING = frozenset("be estimate put census population stand count".split())
_NET = re.compile(
    r"\b(?:net|gross|total|average)\s+(?:sales|income|revenues?|profits?|production|assets|losses)\b", re.IGNORECASE
)
_ON_AVERAGE = re.compile(r"\bon average\b", re.IGNORECASE)
_WEATHER = re.compile(
    r"^\W*(?:[\w\s,:.-]{0,60}\b)?(?:sunset|sunrise|temperature|visibility|wind|weather|sky|moonrise)\b[^.]{0,40}"
    r"\b(?:was|were|is|at)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset({"was", "were", "is", "are", "be", "been", "had", "has"})
_WE = frozenset({"we", "company", "our company"})
_FIGURES = "its sentence gives figures of a time and tells nothing that happened"
_STATE = "its sentence tells a state of things, not what happened"


def figures(case: Case) -> str:
    """Why a clause tells a state of affairs."""
    happening = case.happening
    if happening is None:
        return ""
    text, lemma = case.sentence.text, happening.lemma
    if case.own and (
        _TERM.search(case.before) or (_YEAR_AGO.search(case.before + case.expression.text) and _MONEY.search(text))
    ):
        return _FIGURES
    if lemma in _MONEY_NOUNS and happening.nominal and _SUM.search(text):
        return _FIGURES
    if lemma in _COUNTING and _POPULATION.search(text):
        return _FIGURES
    summed = lemma in _SUMS and happening.nominal and _SUM_OF.search(text) is not None
    if summed and _ACCOUNTED.search(case.expression.text) and not _by_then(case):
        return _FIGURES
    if (lemma in _HELD and _HAS_MONEY.search(text) and not _by_then(case)) or (
        lemma == "stand" and _STOOD_AT.search(text)
    ):
        return _FIGURES
    if case.own and lemma in _FORESEEN and _FORECAST.search(text):
        return _FIGURES
    if happening.clause is None:
        return ""
    if lemma == "end" and _TERM_ENDED.search(text):
        return _FIGURES
    if lemma == "compare" and case.own:
        return _FIGURES
    if lemma == "earn" and _MONEY.search(text):
        return _FIGURES
    if _ON_AVERAGE.search(text):
        return _FIGURES
    if lemma in _ONLY_FIGURES and _AMOUNT.search(text):
        return _FIGURES
    if lemma in _OF_FIGURES | _ONLY_FIGURES and _NET.search(text):
        return _FIGURES
    if lemma in ("have", "hold", "own", "operate") and _AMOUNT.search(text) and _subject(happening) in ("", *_WE):
        return _FIGURES
    lies = happening.clause.copula or lemma == "be"
    if happening.predicate.lower() in _EMPTY:
        return _STATE
    if lies and (_WEATHER.match(text) or _NET.search(text)):
        return _STATE
    return _STATE if lies and not case.own and _subject(happening) in ("", "there", "it") else ""


def _by_then(case: Case) -> bool:
    """ "By 1907 the firm had sales of $4 million": what was reached by then is told as news."""
    when = case.expression.when
    return when is not None and when.earliest is None


def _subject(happening: Happening) -> str:
    return happening.subject.text.lower() if happening.subject is not None else ""


REFUSAL = ClauseRefusal(
    "figures",
    figures,
    refused=(
        "On December 31, 2023, we employed approximately 9,900 people worldwide.",
        "In 2023, on average, there were two rigs drilling throughout the year.",
        "Sales in 1962 were 14 million pounds.",
        "In the year-ago quarter, the firm reported net income of $1.9 million.",
        "Net income rose 21% to $3 million for the quarter ended 26 August 2019.",
        "At the beginning of 1945 the population was estimated at 300,000.",
        "The firm posted net income of $4 million for the quarter ended 30 September 2019.",
        "In 1988 the firm earned $2.4 million.",
        "As of 30 September 2019, the bank had assets of $511 million.",
        "It had sales of $41 million in 2021.",
        "The treasurer reported that the balance stood at £2,340 on 31 October.",
        "The firm expects revenue of $410 million in fiscal 2023.",
        "The charge was offset by a gain of about $30 million in the quarter.",
        "The unit accounted for 58% of sales in 2019.",
        "The sunset in Milford on 14 May 2019 was at nine.",
    ),
    kept=(
        "In 2023 the firm bought 40 stores.",
        "In 1690 the rebels held the fort.",
        "In 1945 the population fled.",
        "The sale of the mill in 1962 brought $40,000.",
        "In 1905 Marr was mayor of Ribe.",
        "In 2021 the bank took over assets of $40 million.",
        "The guards stood at the gate on 3 May 1921.",
        "The firm expects to open a mine in 2023.",
    ),
)
